//! What a plain export leaves out: everything that tells where somebody with a protected address lives.
//!
//! The sealed export is whole. A place that must stand for the file to be read says that it is hidden. Saved
//! rankings are opaque here; who knows their form takes the homes out of them first. What an adviser has written in free notes is not searched for addresses;
//! the words under the heading about the dwelling are left out.

use super::telling::TellsPlace;
use chrono::NaiveDate;
use heimly_domain::ids::HomeId;
use heimly_domain::model::{
    Contact, Dwelling, Home, NarrativeHeading, Need, Place, Register, SchoolToKeep, StayAt, TravelEnd,
};
use heimly_domain::place::Postnummer;
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
    let mut places = BTreeSet::new();
    for (home, grade) in plain.homes.iter_mut().zip(grades) {
        if grade.hides_location() {
            left.homes.push(home.code.clone());
            places.extend(home.dwelling.postnummer);
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

/// Takes every place out of the need of a child whose address is protected, and adds to `places` those that
/// no entered time may tell of either. Samvær stands, but not where it is held.
fn hide_need(need: &mut Need, places: &mut BTreeSet<Postnummer>) {
    places.extend(need.nearby.postnummer.take());
    places.extend(need.other_places.drain(..).filter_map(|place| place.postnummer));
    if let SchoolToKeep::Keep(place) = &need.school {
        places.extend(place.postnummer);
        need.school = SchoolToKeep::NotAsked;
    }
    need.avoid_areas.clear();
    if let Contact::Planned(plans) = &mut need.contact {
        for plan in plans {
            let Place { label, postnummer, point, longest_minutes: _ } = &mut plan.place;
            *label = hidden_place(Lang::Nb);
            places.extend(postnummer.take());
            *point = None;
        }
    }
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

/// An entered time to a postnummer that only a protected home has would give the home away, also where its
/// postnummer is stored no longer: where somebody is hidden, a time stands only between places that the export
/// tells anyway.
fn hide_travel(plain: &mut Register, places: &BTreeSet<Postnummer>, left: &LeftOut) {
    if left.homes.is_empty() && left.children.is_empty() {
        return;
    }
    let told = told_places(plain);
    let kept = |end: TravelEnd| told.contains(&end.postnummer) && !places.contains(&end.postnummer);
    plain.travel.retain(|each| kept(each.from) && kept(each.to));
}

/// Every postnummer of a home or a need.
fn told_places(plain: &Register) -> BTreeSet<Postnummer> {
    let mut told: BTreeSet<Postnummer> =
        plain.homes.iter().filter_map(|home| home.dwelling.postnummer).collect();
    for need in &plain.needs {
        told.extend(need.nearby.postnummer);
        told.extend(need.other_places.iter().filter_map(|place| place.postnummer));
        if let SchoolToKeep::Keep(place) = &need.school {
            told.extend(place.postnummer);
        }
        if let Contact::Planned(plans) = &need.contact {
            told.extend(plans.iter().filter_map(|plan| plan.place.postnummer));
        }
    }
    told
}
