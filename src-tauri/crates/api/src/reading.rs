//! The register as read for one call, with everything a view of it is made from.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::office_travel::{OfficeTravel, Read};
use crate::rows::Known;
use heimly_domain::due::{Due, due};
use heimly_domain::ids::AdviserId;
use heimly_domain::law::Law;
use heimly_domain::model::Register;
use heimly_domain::text::Lang;
use heimly_domain::text::errors::Trouble;
use heimly_geo::PlaceData;

/// What a view is made from.
pub(crate) struct Reading<'a> {
    pub(crate) register: &'a Register,
    pub(crate) known: Known<'a>,
    pub(crate) places: &'a PlaceData,
    pub(crate) travel: &'a OfficeTravel,
    pub(crate) law: &'a Law,
    pub(crate) lang: Lang,
    /// Who sits here now.
    pub(crate) me: Option<&'a AdviserId>,
    /// Everything that is due, the most pressing first.
    pub(crate) due: Vec<Due>,
}

impl App {
    /// Reads the register, once until the next write, and finds what is due today.
    pub(crate) fn reading(&mut self, moment: &Moment) -> Result<Reading<'_>, Failure> {
        self.prepare()?;
        let Read { register, travel } = self.read()?;
        let open = self.open.as_ref().ok_or(Failure::new(Trouble::Locked))?;
        let (places, lang) = (&*self.geo.places, self.lang);
        Ok(Reading {
            register,
            known: Known::new(register, places, moment.today, lang),
            places,
            travel,
            law: &self.law,
            lang,
            me: open.adviser.as_ref(),
            due: due(register, places, &self.law, moment.today),
        })
    }
}
