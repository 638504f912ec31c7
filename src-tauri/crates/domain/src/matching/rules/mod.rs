//! The hard rules: whether a home may be chosen for a child on a day, with every reason.
//!
//! All rules are evaluated and all reasons kept; there are no numbers to weigh. An unknown fact is
//! something to clear up, never a silent yes or no. Words stand in `text::rules`.

mod asked;
mod attest;
mod clarify;
mod exclusion;
mod far;
mod frame;
mod house;
mod kind;
mod places;
mod siblings;
mod stale;
mod stay_away;
mod together;
mod verdict;

#[cfg(test)]
mod tests;

pub(in crate::matching) use asked::is_basic;
pub use clarify::*;
pub use exclusion::*;
pub(in crate::matching) use stale::answers_stale;
pub use together::{Avoidance, avoidance};
pub use verdict::{NonEmpty, Verdict};

use super::{Location, Prepared, Situation};
use crate::time::add_months;
use chrono::NaiveDate;

/// What the rules have found so far, in their order.
#[derive(Default)]
struct Findings<'a> {
    exclusions: Vec<Exclusion<'a>>,
    clarify: Vec<Clarify<'a>>,
}

impl<'a> Findings<'a> {
    fn exclude(&mut self, reason: Exclusion<'a>) {
        self.exclusions.push(reason);
    }

    fn clarify(&mut self, reason: Clarify<'a>) {
        self.clarify.push(reason);
    }

    /// A location rule applies and the location is protected: said once, whatever the number of rules.
    fn ask_leader(&mut self) {
        if !self.clarify.contains(&Clarify::LocationProtected) {
            self.clarify.push(Clarify::LocationProtected);
        }
    }

    fn verdict(self) -> Verdict<'a> {
        match NonEmpty::new(self.exclusions) {
            Some(reasons) => Verdict::Excluded { reasons, clarify: self.clarify },
            None => NonEmpty::new(self.clarify).map_or(Verdict::Eligible, Verdict::Clarify),
        }
    }
}

/// Judges one home for one child on one day.
pub fn judge<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>) -> Verdict<'a> {
    let mut findings = Findings::default();
    places::judge(prepared, situation, &mut findings);
    kind::judge(situation, &mut findings);
    siblings::judge(prepared, situation, &mut findings);
    together::judge(prepared, situation, &mut findings);
    stay_away::judge(prepared, situation, &mut findings);
    house::judge(situation, &mut findings);
    frame::judge(prepared, situation, &mut findings);
    attest::judge(prepared, situation, &mut findings);
    far::judge(situation, &mut findings);
    asked::judge(prepared, situation, &mut findings);
    findings.verdict()
}

/// Whether an answer confirmed on a day, or on no known day, is older than so many calendar months.
pub fn is_stale(confirmed_on: Option<NaiveDate>, months: u8, today: NaiveDate) -> bool {
    confirmed_on.is_none_or(|on| add_months(on, u32::from(months)) < today)
}

fn is_hidden(situation: &Situation<'_>) -> bool {
    match situation.location {
        Location::Hidden => true,
        Location::Open { .. } => false,
    }
}
