//! b: closeness to family, school, nærmiljø and siblings (fosterhjemsforskriften § 5 b).
//!
//! For a protected home nothing is computed from a location.

use super::{
    Asked, Fact, Found, Here, Interval, Kept, Location, MissingFact, MissingFacts, NearbyFact, Points, Reach,
    SiblingCount, SiblingHere, stale_answer,
};
use crate::matching::{Location as Where, PlaceUse, Situation};
use crate::model::{Contact, YesPerhapsNo};
use crate::place::{KommuneRelation, TravelTime};

/// Samvær: this long or less one way is 100.
const CONTACT_FULL: u16 = 30;
/// Samvær: from this long one way it is 0.
const CONTACT_NONE: u16 = 180;
/// School: this long or less one way is 100.
const SCHOOL_FULL: u16 = 15;
/// School: from this long one way it is 0.
const SCHOOL_NONE: u16 = 60;
/// Minutes over which samvær falls from 100 to 0.
const CONTACT_SPAN: u64 = 150;
/// Minutes over which school falls from 100 to 0.
const SCHOOL_SPAN: u64 = 45;

/// Minutes that are left to the longest time, of `none - full`.
fn left(minutes: u16, full: u16, none: u16) -> u64 {
    u64::from(none.saturating_sub(minutes.max(full)))
}

fn contact_left(minutes: u16) -> u64 {
    left(minutes, CONTACT_FULL, CONTACT_NONE)
}

/// The way to a place of the need.
pub(super) fn reach(situation: &Situation<'_>, place: PlaceUse<'_>) -> Reach {
    match situation.location {
        Where::Hidden => Reach::Hidden,
        Where::Open { .. } => situation
            .travel
            .iter()
            .find(|travel| travel.place == place)
            .and_then(|travel| travel.time.ok())
            .map_or(Reach::Unknown, Reach::Known),
    }
}

fn lacks(reach: Reach) -> Option<MissingFact> {
    match reach {
        Reach::Hidden => Some(MissingFact::ProtectedLocation),
        Reach::Unknown => Some(MissingFact::Travel),
        Reach::Known(_) => None,
    }
}

/// b1: each place where samvær is held, weighted by visits a year.
pub(super) fn contact<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let plans = match &asked.need.contact {
        Contact::Planned(plans) => plans.as_slice(),
        Contact::NotDecided | Contact::None => &[],
    };
    let location = match here.situation.location {
        Where::Hidden => Location::Hidden,
        Where::Open { .. } => Location::Open,
    };
    let (mut low, mut high, mut visits) = (0, 0, 0);
    let mut missing = MissingFacts::NONE;
    for (index, plan) in plans.iter().enumerate() {
        let reach = reach(here.situation, PlaceUse::Contact(index));
        let (worst, best) = contact_ends(reach);
        let weight = u64::from(plan.visits_a_year);
        low += weight * worst;
        high += weight * best;
        visits += weight;
        lacks(reach).into_iter().for_each(|fact| missing.add(fact));
    }
    let whole = visits * CONTACT_SPAN;
    let value = Interval::new(Points::share(low, whole), Points::share(high, whole));
    Found::between(value, Fact::Contact(location), missing)
}

/// Minutes left of [`CONTACT_SPAN`], at worst and best: low from the longest time.
fn contact_ends(reach: Reach) -> (u64, u64) {
    match reach {
        Reach::Hidden | Reach::Unknown => (0, CONTACT_SPAN),
        Reach::Known(time) => (contact_left(time.high()), contact_left(time.low())),
    }
}

/// b2: 15 minutes or less 100, linear to 0 at 60.
pub(super) fn school<'a>(_: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let reach = reach(here.situation, PlaceUse::School);
    match (reach, lacks(reach)) {
        (Reach::Known(time), _) => {
            Found::between(school_value(time), Fact::School(reach), MissingFacts::NONE)
        }
        (Reach::Hidden | Reach::Unknown, missing) => {
            Found::unknown(Fact::School(reach), missing.unwrap_or(MissingFact::Travel))
        }
    }
}

pub(super) fn school_value(time: TravelTime) -> Interval {
    let end = |minutes| Points::share(left(minutes, SCHOOL_FULL, SCHOOL_NONE), SCHOOL_SPAN);
    Interval::new(end(time.high()), end(time.low()))
}

/// b3: how the home's kommune lies to the kommune the child belongs to.
pub(super) fn nearby<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let relation = match here.situation.location {
        Where::Hidden => {
            return Found::unknown(Fact::Nearby(NearbyFact::Hidden), MissingFact::ProtectedLocation);
        }
        Where::Open { to_nearby, .. } => to_nearby,
    };
    let Some(relation) = relation else {
        return Found::unknown(Fact::Nearby(NearbyFact::Unknown), MissingFact::HomeKommune);
    };
    let answer = match relation {
        KommuneRelation::Same => here.situation.home.frame.own_kommune.as_ref(),
        KommuneRelation::Neighbour | KommuneRelation::SameFylke | KommuneRelation::Elsewhere => None,
    };
    let own_kommune = answer.map(|known| known.value);
    let because = Fact::Nearby(NearbyFact::Known { relation, own_kommune });
    let (value, missing) = nearby_value(relation, own_kommune);
    Found::between(value, because, missing).resting_on(stale_answer(
        answer,
        Kept::Willingness,
        asked.freshness,
        asked.today,
    ))
}

/// Same kommune 100, or 60 when the home says "perhaps" to it ("no" is a hard rule); neighbour 60, same
/// fylke 30, else 0.
pub(super) fn nearby_value(
    relation: KommuneRelation,
    own_kommune: Option<YesPerhapsNo>,
) -> (Interval, MissingFacts) {
    let known = |points: u64| (Interval::known(Points::share(points, 100)), MissingFacts::NONE);
    match (relation, own_kommune) {
        (KommuneRelation::Same, Some(YesPerhapsNo::Yes)) => known(100),
        (KommuneRelation::Same, Some(YesPerhapsNo::Perhaps)) => known(60),
        (KommuneRelation::Same, Some(YesPerhapsNo::No)) => known(0),
        (KommuneRelation::Same, None) => {
            (Interval::new(Points::share(60, 100), Points::FULL), MissingFacts::one(MissingFact::OwnKommune))
        }
        (KommuneRelation::Neighbour, _) => known(60),
        (KommuneRelation::SameFylke, _) => known(30),
        (KommuneRelation::Elsewhere, _) => known(0),
    }
}

/// b4: mean over the siblings who should or must be together. A sibling here counts 300, elsewhere the
/// minutes left of samvær's 150: half of b1's value.
pub(super) fn siblings<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let mut count = SiblingCount::default();
    let mut missing = MissingFacts::NONE;
    let (mut low, mut high) = (0, 0);
    for (together, place) in asked.together.iter().zip(here.siblings) {
        let elsewhere = match together.location {
            Location::Hidden => Reach::Hidden,
            Location::Open => reach(here.situation, PlaceUse::SiblingsHome(together.sibling.id)),
        };
        let (worst, best) = contact_ends(elsewhere);
        match place {
            SiblingHere::Lives => count.here += 1,
            SiblingHere::Place => count.place += 1,
            SiblingHere::PlaceUnknown => count.perhaps += 1,
            SiblingHere::NoPlace => count.elsewhere += 1,
        }
        match place {
            SiblingHere::Lives | SiblingHere::Place => {
                low += 2 * CONTACT_SPAN;
                high += 2 * CONTACT_SPAN;
            }
            SiblingHere::PlaceUnknown => {
                low += worst;
                high += 2 * CONTACT_SPAN;
                missing.add(MissingFact::SiblingPlace);
            }
            SiblingHere::NoPlace => {
                low += worst;
                high += best;
                match elsewhere {
                    Reach::Hidden => missing.add(MissingFact::ProtectedLocation),
                    Reach::Unknown => missing.add(MissingFact::SiblingTravel),
                    Reach::Known(_) => {}
                }
            }
        }
    }
    let whole = u64::try_from(count.total()).unwrap_or(u64::MAX).saturating_mul(2 * CONTACT_SPAN);
    let value = Interval::new(Points::share(low, whole), Points::share(high, whole));
    Found::between(value, Fact::Siblings(count), missing)
}
