//! What is shown of the records about a home whose address is protected, and how a record that was shown so
//! is stored again: what was not shown stands as it was.
//!
//! The home's own record is not here: whoever opens a home that is fortrolig may read where it lies.

use crate::error::Failure;
use crate::rows::Known;
use chrono::NaiveDate;
use heimly_domain::ids::HomeId;
use heimly_domain::model::{Home, Inquiry, InquiryStep, Register};
use heimly_domain::protection::hidden_homes;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::merge::hidden;
use heimly_domain::text::{Lang, overview};
use heimly_exchange::office::{TellsPlace, Unshown};

impl<'a> Known<'a> {
    /// Whether the address of this home is protected.
    pub(crate) fn is_hidden_home(&self, id: &HomeId) -> bool {
        self.home(id).is_some_and(|home| self.protection(home).hides_location())
    }

    /// A record about a home as it may be shown.
    pub(crate) fn shown<R: TellsPlace>(&self, record: &R) -> R {
        let mut shown = record.clone();
        if record.home().is_some_and(|home| self.is_hidden_home(home)) {
            shown.silence();
        }
        shown
    }

    /// The protected home an inquiry has become.
    fn hidden_home_of(&self, inquiry: &Inquiry) -> Option<&'a Home> {
        let home = inquiry.home.as_ref().and_then(|id| self.home(id))?;
        self.protection(home).hides_location().then_some(home)
    }

    /// Who asks; the home's code where they have become a home whose address is protected.
    pub(crate) fn inquiry_name(&self, inquiry: &Inquiry) -> String {
        self.hidden_home_of(inquiry).map_or_else(|| inquiry.name.clone(), |home| home.code.clone())
    }

    /// Where they who ask live, as it may be shown.
    pub(crate) fn inquiry_place(&self, inquiry: &Inquiry) -> String {
        match self.hidden_home_of(inquiry) {
            Some(_) => overview::hidden_place(self.lang()),
            None => self.place_of(inquiry.postnummer, None),
        }
    }

    /// An inquiry as it may be shown: of one that has become a protected home neither who, nor how they are
    /// reached, nor what is written about them.
    pub(crate) fn inquiry_shown(&self, inquiry: &Inquiry) -> Inquiry {
        let mut shown = self.shown(inquiry);
        if let Some(home) = self.hidden_home_of(inquiry) {
            shown.name = home.code.clone();
            shown.phone = None;
            shown.email = None;
            shown.notes = None;
            for step in &mut shown.steps {
                step.words = hidden(self.lang());
            }
        }
        shown
    }
}

/// Puts back into a record that was sent what was not shown of the stored one.
///
/// # Errors
/// `invalid` at `home` where the record is moved away from the protected home: what was hidden would be shown.
pub(crate) fn keep_unshown<R: Unshown>(
    sent: &mut R,
    stored: &R,
    register: &Register,
    today: NaiveDate,
) -> Result<(), Failure> {
    let Some(home) = stored.home().filter(|home| hidden_homes(register, today).contains(home)) else {
        return Ok(());
    };
    if sent.home() != Some(home) {
        return Err(Failure::of(Trouble::Invalid, "home"));
    }
    sent.keep_unshown(stored);
    Ok(())
}

/// The same of an inquiry, also for who asks and what is written about them.
///
/// # Errors
/// As [`keep_unshown`].
pub(crate) fn keep_unshown_of_inquiry(
    sent: &mut Inquiry,
    stored: &Inquiry,
    register: &Register,
    (today, lang): (NaiveDate, Lang),
) -> Result<(), Failure> {
    keep_unshown(sent, stored, register, today)?;
    let home = stored.home.as_ref().filter(|home| hidden_homes(register, today).contains(home));
    let Some(home) = home.and_then(|id| register.homes.iter().find(|home| home.id == *id)) else {
        return Ok(());
    };
    if sent.name == home.code {
        sent.name.clone_from(&stored.name);
    }
    for (field, stored) in
        [(&mut sent.phone, &stored.phone), (&mut sent.email, &stored.email), (&mut sent.notes, &stored.notes)]
    {
        if field.is_none() {
            field.clone_from(stored);
        }
    }
    let mut left: Vec<&InquiryStep> = stored.steps.iter().collect();
    for step in sent.steps.iter_mut().filter(|step| step.words == hidden(lang)) {
        let same = left.iter().position(|each| each.on == step.on && each.by == step.by);
        // A step that was given another day or name is the first that nobody else is.
        if let Some(at) = same.or(if left.is_empty() { None } else { Some(0) }) {
            step.words.clone_from(&left.remove(at).words);
        }
    }
    Ok(())
}
