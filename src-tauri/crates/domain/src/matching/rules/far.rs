//! The longest acceptable time to a place, where the need states one.

use super::{Clarify, Exclusion, Findings, is_hidden};
use crate::matching::{PlaceUse, Situation};
use crate::model::{Contact, SchoolToKeep};
use crate::place::TravelMethod;

pub(super) fn judge<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    for travel in &situation.travel {
        let Some(longest_minutes) = travel.longest_minutes else { continue };
        if is_hidden(situation) {
            return findings.ask_leader();
        }
        let place = label(situation, travel.place);
        let Some(time) = travel.time else {
            findings.clarify(Clarify::TimeUnknown { place, longest_minutes });
            continue;
        };
        if time.low() <= longest_minutes {
            continue;
        }
        match time.method() {
            TravelMethod::Entered | TravelMethod::RoadNetwork => {
                findings.exclude(Exclusion::TooFar { place, time, longest_minutes });
            }
            TravelMethod::Estimate => {
                findings.clarify(Clarify::MaybeTooFar { place, time, longest_minutes });
            }
        }
    }
}

/// What the place is called on screen.
fn label<'a>(situation: &Situation<'a>, place: PlaceUse<'a>) -> &'a str {
    let found = match place {
        PlaceUse::Contact(index) => match &situation.need.contact {
            Contact::Planned(plans) => plans.get(index).map(|plan| &plan.place),
            Contact::NotDecided | Contact::None => None,
        },
        PlaceUse::School => match &situation.need.school {
            SchoolToKeep::Keep(place) => Some(place),
            SchoolToKeep::NotAsked | SchoolToKeep::None => None,
        },
        PlaceUse::Other(index) => situation.need.other_places.get(index),
        PlaceUse::SiblingsHome(_) => None,
    };
    found.map_or("", |place| place.label.as_str())
}
