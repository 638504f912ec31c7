//! c: purpose and expected length (fosterhjemsforskriften § 5 c).

use super::{Asked, Fact, Fit, Found, Here, Interval, MissingFact, MissingFacts, Points};
use crate::model::{HomePurpose, NeedPurpose};

/// c1: same purpose and length 100, same purpose and other length 50, else 0. A child that waits for a
/// home needs an acute one, as in an emergency.
pub(super) fn purpose<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let frame = &here.situation.home.frame;
    let needed = match asked.need.purpose {
        NeedPurpose::Acute | NeedPurpose::Waiting => HomePurpose::Acute,
        NeedPurpose::Care => HomePurpose::Planned,
    };
    let purpose = match &frame.purposes {
        None => Fit::HomeNotAsked,
        Some(stated) if stated.contains(&needed) => Fit::Same,
        Some(_) => Fit::Other,
    };
    let length = match (asked.need.length, &frame.lengths) {
        (None, _) => Fit::ChildNotDecided,
        (Some(_), None) => Fit::HomeNotAsked,
        (Some(needed), Some(stated)) if stated.contains(&needed) => Fit::Same,
        (Some(_), Some(_)) => Fit::Other,
    };
    let (value, missing) = purpose_value(purpose, length);
    Found::between(value, Fact::Purpose { purpose, length }, missing)
}

pub(super) fn purpose_value(purpose: Fit, length: Fit) -> (Interval, MissingFacts) {
    let mut missing = MissingFacts::NONE;
    let (worst_length, best_length) = match length {
        Fit::Same => (100, 100),
        Fit::Other => (50, 50),
        Fit::HomeNotAsked | Fit::ChildNotDecided => (50, 100),
    };
    let (worst, best) = match purpose {
        Fit::Same => (worst_length, best_length),
        Fit::Other => (0, 0),
        Fit::HomeNotAsked | Fit::ChildNotDecided => (0, best_length),
    };
    if purpose == Fit::HomeNotAsked {
        missing.add(MissingFact::Purposes);
    }
    if best > 0 {
        match length {
            Fit::Same | Fit::Other => {}
            Fit::HomeNotAsked => missing.add(MissingFact::Lengths),
            Fit::ChildNotDecided => missing.add(MissingFact::NeedLength),
        }
    }
    (Interval::new(Points::share(worst, 100), Points::share(best, 100)), missing)
}
