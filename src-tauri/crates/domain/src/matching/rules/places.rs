//! Status, places and pause on the judged day.

use super::siblings::places_needed;
use super::{Clarify, Exclusion, Findings, is_stale};
use crate::matching::{Prepared, Situation};
use crate::model::HomeStatus;

pub(super) fn judge<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    status(situation, findings);
    free_places(prepared, situation, findings);
    availability(prepared, situation, findings);
}

fn status<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let home = situation.home;
    let (on, why) = (home.status_on, home.status_reason.as_deref());
    match home.status {
        HomeStatus::Recommended => {}
        HomeStatus::UnderAssessment => findings.clarify(Clarify::UnderAssessment),
        HomeStatus::Ended => findings.exclude(Exclusion::Ended { on, why }),
        HomeStatus::NotRecommended => findings.exclude(Exclusion::NotRecommended { on, why }),
    }
}

fn free_places<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let Some(free) = situation.free else {
        findings.clarify(Clarify::PlacesNotRecorded);
        return;
    };
    if free < 1 {
        let expected = prepared
            .stays_in(&situation.home.id)
            .iter()
            .filter(|stay| stay.period.contains(situation.judged_on) && stay.child != situation.child.id)
            .filter_map(|stay| stay.expected_to)
            .filter(|expected| *expected > situation.judged_on)
            .min();
        findings.exclude(Exclusion::NoFreePlace { on: situation.judged_on, expected });
    }
    let needed = places_needed(prepared, situation);
    if let Some((from, later)) = situation.later_shortage
        && later < needed
        && free >= needed
    {
        findings.clarify(Clarify::LaterShortage { from, free: later, needed });
    }
}

fn availability<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let availability = &situation.home.availability;
    let on = situation.judged_on;
    if let Some(from) = availability.free_from.filter(|from| *from > on) {
        findings.exclude(Exclusion::NotFreeYet { on, from });
    }
    if let Some(pause) = availability.pause.filter(|pause| pause.contains(on)) {
        findings.exclude(Exclusion::Paused { on, until: pause.to() });
    }
    let months = prepared.context.register.office.freshness.availability_months;
    if is_stale(availability.confirmed_on, months, situation.today) {
        findings.clarify(Clarify::AvailabilityStale { on: availability.confirmed_on });
    }
}
