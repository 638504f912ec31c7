//! From a round as it is kept to what is planned: where every place lies today.

use super::{Refused, Request, Visit, VisitAt};
use crate::model::{Home, Register, Round, RoundDay, RoundPlace, RoundStopAt};
use crate::place::{Places, Spot, spot_of};
use crate::protection::hidden_homes;
use chrono::NaiveDate;

/// What is to be planned for a round. A home that is protected today is a visit without a place.
///
/// # Errors
/// [`Refused::StartUnplaced`] and [`Refused::OvernightUnplaced`].
pub fn request(
    round: &Round,
    register: &Register,
    places: &dyn Places,
    today: NaiveDate,
) -> Result<Request, Refused> {
    let at = |place: &RoundPlace| spot_of(places, place.postnummer, place.point);
    let office = &register.office;
    let start = match &round.start {
        Some(place) => at(place),
        None => spot_of(places, office.postnummer, office.point),
    };
    let overnight = match (round.last, &round.overnight) {
        (RoundDay::First, _) | (RoundDay::Second, None) => None,
        (RoundDay::Second, Some(place)) => Some(at(place).ok_or(Refused::OvernightUnplaced)?),
    };
    let hidden = hidden_homes(register, today);
    let spot = |spot: Option<Spot>| spot.map_or(VisitAt::Unplaced, VisitAt::Spot);
    let visits = round.stops.iter().map(|stop| Visit {
        at: match &stop.at {
            RoundStopAt::Home(id) if hidden.contains(id) => VisitAt::Protected,
            RoundStopAt::Home(id) => {
                let home = register.homes.iter().find(|home| home.id == *id);
                spot(home.and_then(|home| home_spot(home, places)))
            }
            RoundStopAt::Place(place) => spot(at(place)),
        },
        minutes: stop.minutes,
        agreed_at: stop.agreed_at,
        day: stop.day,
    });
    Ok(Request {
        start: start.ok_or(Refused::StartUnplaced)?,
        overnight,
        leave_at: round.leave_at,
        home_by: round.home_by,
        last: round.last,
        visits: visits.collect(),
    })
}

/// Where a home lies; a point placed by hand is as sure as the hand said.
fn home_spot(home: &Home, places: &dyn Places) -> Option<Spot> {
    let at = &home.dwelling;
    let spot = spot_of(places, at.postnummer, at.point)?;
    let by_hand = at.point.and(at.point_quality);
    Some(Spot { quality: by_hand.unwrap_or(spot.quality), ..spot })
}
