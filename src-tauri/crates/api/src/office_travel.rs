//! The travel times of one office: what its advisers have entered, then everything computed.

use crate::app::App;
use crate::error::Failure;
use heimly_domain::entered::EnteredTimes;
use heimly_domain::model::Register;
use heimly_domain::text::errors::Trouble;
use heimly_geo::{FirstOf, GreatCircleEstimate};

/// What is put before what, best first.
pub(crate) type OfficeTravel = FirstOf<EnteredTimes, GreatCircleEstimate>;

/// The register as last read, with what was made from it.
#[derive(Clone, Copy)]
pub(crate) struct Read<'a> {
    pub(crate) register: &'a Register,
    pub(crate) travel: &'a OfficeTravel,
}

impl App {
    /// Reads the register and makes its travel times, once until the next write.
    pub(crate) fn prepare(&mut self) -> Result<(), Failure> {
        self.register()?;
        let open = self.open.as_mut().ok_or(Failure::new(Trouble::Locked))?;
        let register = open.register.as_ref().ok_or(Failure::new(Trouble::Internal))?;
        if open.travel.is_none() {
            open.travel = Some(office_travel(register));
        }
        Ok(())
    }

    /// What [`Self::prepare`] made.
    pub(crate) fn read(&self) -> Result<Read<'_>, Failure> {
        let open = self.open.as_ref().ok_or(Failure::new(Trouble::Locked))?;
        let register = open.register.as_ref().ok_or(Failure::new(Trouble::Internal))?;
        let travel = open.travel.as_ref().ok_or(Failure::new(Trouble::Internal))?;
        Ok(Read { register, travel })
    }
}

fn office_travel(register: &Register) -> OfficeTravel {
    FirstOf { better: EnteredTimes::of(&register.travel), otherwise: GreatCircleEstimate }
}
