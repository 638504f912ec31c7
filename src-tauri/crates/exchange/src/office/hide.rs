//! What a plain export leaves out: everything that tells where somebody with a protected address lives.
//!
//! The sealed export is whole. What an adviser has written in free notes is not searched for addresses;
//! the words under the heading about the dwelling are left out.

use chrono::NaiveDate;
use heimly_domain::model::{
    Child, Contact, Dwelling, Home, NarrativeHeading, Placement, ProtectionGrade, Register, SchoolToKeep,
    StayAt,
};
use heimly_domain::place::Postnummer;
use std::collections::{BTreeMap, BTreeSet};

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
    let grades = home_grades(register, today);
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
            places.extend(need.nearby.postnummer.take());
            need.other_places.clear();
            if let SchoolToKeep::Keep(place) = &need.school {
                places.extend(place.postnummer);
                need.school = SchoolToKeep::NotAsked;
            }
        }
    }
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
    let kept = |number: Postnummer| told.contains(&number) && !places.contains(&number);
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

/// The highest grade of anyone in each home, in the order of the homes. A child counts until
/// the day it moves out, also before it has moved in.
pub(super) fn home_grades(register: &Register, today: NaiveDate) -> Vec<ProtectionGrade> {
    let children: BTreeMap<_, &Child> = register.children.iter().map(|child| (&child.id, child)).collect();
    let mut from_stays: BTreeMap<_, ProtectionGrade> = BTreeMap::new();
    let here = |stay: &&Placement| stay.period.to().is_none_or(|to| today < to);
    for Placement { child, at, .. } in register.placements.iter().filter(here) {
        if let (StayAt::Home(home), Some(child)) = (at, children.get(child)) {
            let grade = from_stays.entry(home).or_insert(ProtectionGrade::None);
            *grade = (*grade).max(child.protection.grade);
        }
    }
    register
        .homes
        .iter()
        .map(|home| {
            from_stays.get(&home.id).map_or(home.own_protection(), |grade| home.own_protection().max(*grade))
        })
        .collect()
}
