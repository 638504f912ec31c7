//! The longest and shortest acceptable time to a place, where the need states one.
//!
//! An estimate never excludes: it becomes a question. Too far is judged by the shortest time and too near by
//! the longest, so that only what is certain within its interval excludes.

use super::{Clarify, Exclusion, Findings, is_hidden};
use crate::matching::{PlaceUse, Situation, TravelLimit};
use crate::model::{Contact, SchoolToKeep};
use crate::place::{TravelMethod, TravelTime};

pub(super) fn judge<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    for travel in &situation.travel {
        let place = label(situation, travel.place);
        match travel.limit {
            TravelLimit::None => continue,
            TravelLimit::AtMost(_) | TravelLimit::AtLeast(_) if is_hidden(situation) => {
                return findings.ask_leader();
            }
            TravelLimit::AtMost(longest_minutes) => match travel.time {
                Ok(time) => too_far(place, time, longest_minutes, findings),
                Err(_) => findings.clarify(Clarify::TimeUnknown { place, longest_minutes }),
            },
            TravelLimit::AtLeast(shortest_minutes) => match travel.time {
                Ok(time) => too_near(place, time, shortest_minutes, findings),
                Err(_) => findings.clarify(Clarify::NearnessUnknown { place, shortest_minutes }),
            },
        }
    }
}

fn too_far<'a>(place: &'a str, time: TravelTime, longest_minutes: u16, findings: &mut Findings<'a>) {
    if time.low() <= longest_minutes {
        return;
    }
    match time.method() {
        TravelMethod::Entered | TravelMethod::RoadNetwork => {
            findings.exclude(Exclusion::TooFar { place, time, longest_minutes });
        }
        TravelMethod::Estimate => findings.clarify(Clarify::MaybeTooFar { place, time, longest_minutes }),
    }
}

fn too_near<'a>(place: &'a str, time: TravelTime, shortest_minutes: u16, findings: &mut Findings<'a>) {
    if time.low() >= shortest_minutes {
        return;
    }
    match time.method() {
        TravelMethod::Entered | TravelMethod::RoadNetwork if time.high() < shortest_minutes => {
            findings.exclude(Exclusion::TooNear { place, time, shortest_minutes });
        }
        TravelMethod::Entered | TravelMethod::RoadNetwork | TravelMethod::Estimate => {
            findings.clarify(Clarify::MaybeTooNear { place, time, shortest_minutes });
        }
    }
}

/// What the place is called on screen.
fn label<'a>(situation: &Situation<'a>, place: PlaceUse<'a>) -> &'a str {
    let need = situation.need;
    let found = match place {
        PlaceUse::Contact(index) => match &need.contact {
            Contact::Planned(plans) => plans.get(index).map(|plan| &plan.place.label),
            Contact::NotDecided | Contact::None => None,
        },
        PlaceUse::School => match &need.school {
            SchoolToKeep::Keep(place) => Some(&place.label),
            SchoolToKeep::NotAsked | SchoolToKeep::None => None,
        },
        PlaceUse::Other(index) => need.other_places.get(index).map(|place| &place.label),
        PlaceUse::Avoid(index) => need.avoid_places.get(index).map(|place| &place.label),
        PlaceUse::SiblingsHome(_) => None,
    };
    found.map_or("", String::as_str)
}
