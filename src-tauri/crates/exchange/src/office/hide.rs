//! What a plain export leaves out: everything that tells where somebody with a protected address lives.
//!
//! The sealed export is whole. A place that must stand for the file to be read says that it is hidden. Saved
//! rankings are opaque here; who knows their form takes the homes out of them first. What an adviser has written in free notes is not searched for addresses;
//! the words under the heading about the dwelling are left out.

use super::telling::{TellsPlace, silence_round};
use chrono::NaiveDate;
use heimly_domain::ids::HomeId;
use heimly_domain::model::{
    Contact, Dwelling, Home, NarrativeHeading, Need, Place, Register, Round, RoundPlace, RoundStopAt,
    SchoolToKeep, StayAt, TravelEnd,
};
use heimly_domain::place::{Point, Postnummer};
use heimly_domain::protection::{grades, hidden_homes, hides_place_reason};
use heimly_domain::text::Lang;
use heimly_domain::text::overview::hidden_place;
use std::collections::BTreeSet;

/// Whose location was left out, so that the caller can say so. Codes and pseudonyms, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Codes of homes.
    pub homes: Vec<String>,
    /// Pseudonyms of children.
    pub children: Vec<String>,
}

/// The register without protected addresses, and whose they were.
pub fn without_protected(register: &Register, today: NaiveDate) -> (Register, LeftOut) {
    let grades = grades(register, today);
    let hidden_homes = hidden_homes(register, today);
    let hidden_children: BTreeSet<_> = register
        .children
        .iter()
        .filter(|child| child.protection.grade.hides_location())
        .map(|child| child.id.clone())
        .collect();
    let mut left = LeftOut::default();
    let mut plain = register.clone();
    let mut places = Places::default();
    for (home, grade) in plain.homes.iter_mut().zip(grades) {
        if grade.hides_location() {
            left.homes.push(home.code.clone());
            places.take(home.dwelling.postnummer, home.dwelling.point);
            hide_home(home);
        }
    }
    for need in &mut plain.needs {
        if hidden_children.contains(&need.child) {
            hide_need(need, &mut places);
        }
    }
    for stay in plain.placements.iter_mut().filter(|stay| hidden_children.contains(&stay.child)) {
        match &mut stay.at {
            StayAt::Institution(place) | StayAt::Elsewhere(place) => *place = hidden_place(Lang::Nb),
            StayAt::Home(_) | StayAt::Parents | StayAt::OwnDwelling => {}
        }
    }
    for decision in &mut plain.decisions {
        if hides_place_reason(decision, register, &hidden_homes) {
            let [_, ground_b, ..] = &mut decision.reasons;
            ground_b.clear();
            decision.silence();
        }
    }
    silence(&mut plain.inquiries, &hidden_homes);
    silence(&mut plain.bufetat, &hidden_homes);
    silence(&mut plain.asked, &hidden_homes);
    silence(&mut plain.assessments, &hidden_homes);
    silence(&mut plain.pairs, &hidden_homes);
    left.children.extend(
        plain
            .children
            .iter()
            .filter(|child| hidden_children.contains(&child.id))
            .map(|child| child.pseudonym.clone()),
    );
    hide_travel(&mut plain, &places, &left);
    plain.rounds.iter_mut().for_each(|round| hide_round(round, &places, &hidden_homes));
    left.homes.sort();
    left.children.sort();
    (plain, left)
}

/// Takes out of every record about a hidden home what may tell where it lies.
fn silence<R: TellsPlace>(records: &mut [R], hidden: &BTreeSet<HomeId>) {
    for record in records.iter_mut().filter(|record| record.home().is_some_and(|home| hidden.contains(home)))
    {
        record.silence();
    }
}

/// Places that are hidden: no entered time and no round may tell of them either.
#[derive(Default)]
struct Places {
    numbers: BTreeSet<Postnummer>,
    points: BTreeSet<Point>,
}

impl Places {
    fn take(&mut self, postnummer: Option<Postnummer>, point: Option<Point>) {
        self.numbers.extend(postnummer);
        self.points.extend(point);
    }

    fn tell(&self, postnummer: Option<Postnummer>, point: Option<Point>) -> bool {
        postnummer.is_some_and(|number| self.numbers.contains(&number))
            || point.is_some_and(|point| self.points.contains(&point))
    }
}

/// Takes every place out of the need of a child whose address is protected, and adds to `places` those that
/// no entered time may tell of either. Samvær stands, but not where it is held.
fn hide_need(need: &mut Need, places: &mut Places) {
    places.take(need.nearby.postnummer.take(), None);
    need.other_places.drain(..).for_each(|place| places.take(place.postnummer, place.point));
    need.avoid_places.drain(..).for_each(|place| places.take(place.postnummer, place.point));
    if let SchoolToKeep::Keep(place) = &need.school {
        places.take(place.postnummer, place.point);
        need.school = SchoolToKeep::NotAsked;
    }
    need.avoid_areas.clear();
    if let Contact::Planned(plans) = &mut need.contact {
        for plan in plans {
            let Place { label, postnummer, point, longest_minutes: _ } = &mut plan.place;
            *label = hidden_place(Lang::Nb);
            places.take(postnummer.take(), point.take());
        }
    }
}

/// Takes hidden homes and hidden places out of a round. Where it starts and where one sleeps are no secret,
/// unless they are such a place.
fn hide_round(round: &mut Round, places: &Places, hidden: &BTreeSet<HomeId>) {
    silence_round(round, |home| hidden.contains(home));
    let is_told = |place: &RoundPlace| !places.tell(place.postnummer, place.point);
    round.stops.retain(|stop| match &stop.at {
        RoundStopAt::Home(_) => true,
        RoundStopAt::Place(place) => is_told(place),
    });
    round.start = round.start.take().filter(is_told);
    round.overnight = round.overnight.take().filter(is_told);
}

fn hide_home(home: &mut Home) {
    let Dwelling { address, postnummer, kommune, point, point_quality, step_free: _, own_room: _ } =
        &mut home.dwelling;
    *address = None;
    *postnummer = None;
    *kommune = None;
    *point = None;
    *point_quality = None;
    home.narrative.retain(|each| each.heading != NarrativeHeading::Dwelling);
}

/// An entered time to a place that only a protected home has would give the home away, also where the place is
/// stored no longer: where somebody is hidden, a time stands only between places that the export tells anyway.
fn hide_travel(plain: &mut Register, places: &Places, left: &LeftOut) {
    if left.homes.is_empty() && left.children.is_empty() {
        return;
    }
    let told = told_places(plain);
    let kept = |end: TravelEnd| {
        told.numbers.contains(&end.postnummer)
            && end.point.is_none_or(|point| told.points.contains(&point))
            && !places.tell(Some(end.postnummer), end.point)
    };
    plain.travel.retain(|each| kept(each.from) && kept(each.to));
}

/// Every place of the office, a home or a need.
fn told_places(plain: &Register) -> Places {
    let mut told = Places::default();
    told.take(plain.office.postnummer, plain.office.point);
    plain.homes.iter().for_each(|home| told.take(home.dwelling.postnummer, home.dwelling.point));
    for need in &plain.needs {
        told.take(need.nearby.postnummer, None);
        need.other_places.iter().for_each(|place| told.take(place.postnummer, place.point));
        need.avoid_places.iter().for_each(|place| told.take(place.postnummer, place.point));
        if let SchoolToKeep::Keep(place) = &need.school {
            told.take(place.postnummer, place.point);
        }
        if let Contact::Planned(plans) = &need.contact {
            plans.iter().for_each(|plan| told.take(plan.place.postnummer, plan.place.point));
        }
    }
    told
}
