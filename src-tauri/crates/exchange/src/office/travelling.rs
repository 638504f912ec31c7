//! Whether entered times, corrected links, neighbours over water and rounds fit together with the register.

use super::known::{Known, each};
use crate::problem::Check;
use heimly_domain::ids::HomeId;
use heimly_domain::model::{AvoidPlace, EnteredTravel, LinkCorrection, Register, Round, RoundStopAt};
use heimly_domain::text::import::Fault;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// A day and night, in minutes: no journey and no visit here takes longer.
const DAY_MINUTES: u16 = 24 * 60;

fn within(check: &mut Check, field: &'static str, minutes: u16, range: RangeInclusive<u16>) {
    if !range.contains(&minutes) {
        check.field(field, |at| at.fault(Fault::OutOfRange));
    }
}

/// What cannot be true of an entered time on its own: it takes from a minute to a day, and leads somewhere.
pub fn check_entered_time(time: &EnteredTravel, check: &mut Check) {
    within(check, "minutes", time.minutes, 1..=DAY_MINUTES);
    // Within one postnummer there is a way to go; from one house to itself there is none.
    if time.from == time.to && time.from.point.is_some() {
        check.field("to", |at| at.fault(Fault::SelfReference));
    }
}

/// What cannot be true of a correction on its own.
pub fn check_link(link: &LinkCorrection, check: &mut Check) {
    within(check, "minutes", link.minutes.unwrap_or_default(), 0..=DAY_MINUTES);
    within(check, "wait_minutes", link.wait_minutes.unwrap_or_default(), 0..=DAY_MINUTES);
}

/// What cannot be true of a round on its own. `strict` are the homes where somebody is strengt fortrolig: no
/// round tells of them.
pub fn check_round(round: &Round, strict: &BTreeSet<&HomeId>, check: &mut Check) {
    each(check, "stops", &round.stops, |one, stop| {
        within(one, "minutes", stop.minutes, 0..=DAY_MINUTES);
        match &stop.at {
            RoundStopAt::Home(home) if strict.contains(home) => {
                one.field("at", |at| at.fault(Fault::LocationOfStrict));
            }
            RoundStopAt::Home(_) | RoundStopAt::Place(_) => {}
        }
    });
}

/// How far a child must live from a place, to be asked at all.
pub(super) fn check_avoid_place(place: &AvoidPlace, check: &mut Check) {
    within(check, "shortest_minutes", place.shortest_minutes, 1..=DAY_MINUTES);
}

pub(super) fn travelling(
    register: &Register,
    known: &Known<'_>,
    strict: &BTreeSet<&HomeId>,
    check: &mut Check,
) {
    each(check, "travel", &register.travel, |one, time| {
        check_entered_time(time, one);
        known.adviser(one, "by", time.by.as_ref());
    });
    each(check, "links", &register.links, |one, link| {
        check_link(link, one);
        known.adviser(one, "by", link.by.as_ref());
    });
    each(check, "water_neighbours", &register.water_neighbours, |one, pair| {
        if pair.one == pair.other {
            one.field("other", |at| at.fault(Fault::SelfReference));
        } else if pair.one > pair.other {
            one.field("other", |at| at.fault(Fault::WrongValue));
        }
    });
    each(check, "rounds", &register.rounds, |one, round| {
        check_round(round, strict, one);
        known.adviser(one, "adviser", round.adviser.as_ref());
        each(one, "stops", &round.stops, |at, stop| match &stop.at {
            RoundStopAt::Home(home) => at.field("at", |at| known.home(at, "id", home)),
            RoundStopAt::Place(_) => {}
        });
    });
}
