//! Whether the records of a register fit together: ids, references, and what cannot be true.
//!
//! Only what would make the register contradict itself is refused here. What is merely missing or unwise
//! is the core's to point out.

use super::known::{Known, each};
use super::telling::TellsPlace;
use super::travelling::{check_avoid_place, travelling};
use crate::problem::{Check, Problem};
use chrono::{Datelike, NaiveDate};
use heimly_domain::ids::HomeId;
use heimly_domain::model::{
    AssessmentTemplate, Birth, Child, HabilitetAbout, Home, ProtectionGrade, Register, StayAt, ViewAbout,
    WaterNeighbour,
};
use heimly_domain::protection::grades;
use heimly_domain::text::import::Fault;
use std::collections::{BTreeMap, BTreeSet};

/// Every fault in a register, with its path; empty when the records fit together.
pub fn check_register(register: &Register, today: NaiveDate) -> Vec<Problem> {
    let mut check = Check::new();
    let known = Known::of(register);
    ids(register, &mut check);
    homes(register, &known, today, &mut check);
    children(register, &known, today, &mut check);
    needs(register, &known, &mut check);
    each(&mut check, "placements", &register.placements, |check, stay| {
        known.child(check, "child", &stay.child);
        if let StayAt::Home(home) = &stay.at {
            check.field("at", |at| known.home(at, "id", home));
        }
    });
    each(&mut check, "ties", &register.ties, |check, tie| known.tie(check, tie));
    each(&mut check, "searches", &register.searches, |check, search| known.search(check, search));
    each(&mut check, "approvals", &register.approvals, |check, approval| {
        known.home(check, "home", &approval.home);
        known.child(check, "child", &approval.child);
    });
    choices(register, &known, &mut check);
    sources(register, &known, &mut check);
    surroundings(register, &known, &mut check);
    told_of_strict(register, &known, today, &mut check);
    check.into_problems()
}

/// What cannot be true of a child on its own, on a given day.
pub fn check_child(child: &Child, today: NaiveDate, check: &mut Check) {
    if child.birth > today {
        check.field("birth", |field| field.fault(Fault::BornInFuture));
    }
    for (at, wish) in child.siblings.iter().enumerate() {
        if wish.sibling == child.id {
            check.field("siblings", |list| list.index(at, |each| each.fault(Fault::SelfReference)));
        }
    }
}

/// What cannot be true of a home on its own, on a given day. `grade` is the highest of anyone living there.
pub fn check_home(home: &Home, grade: ProtectionGrade, today: NaiveDate, check: &mut Check) {
    check.field("household", |household| {
        each(household, "members", &home.household.members, |check, member| {
            let unborn = match member.birth {
                Birth::Date(date) => date > today,
                Birth::Year(year) => year > today.year(),
                Birth::Unknown => false,
            };
            if unborn {
                check.field("birth", |field| field.fault(Fault::BornInFuture));
            }
        });
    });
    let dwelling = &home.dwelling;
    let located = dwelling.address.is_some()
        || dwelling.postnummer.is_some()
        || dwelling.kommune.is_some()
        || dwelling.point.is_some();
    if grade == ProtectionGrade::StrictlyConfidential && located {
        check.field("dwelling", |field| field.fault(Fault::LocationOfStrict));
    }
}

/// What a record about a home with this grade must not say, because it may tell where the home lies. `grade`
/// is the highest of anyone living there.
pub fn check_told<R: TellsPlace>(record: &R, grade: ProtectionGrade, check: &mut Check) {
    if grade == ProtectionGrade::StrictlyConfidential {
        for field in record.clone().silence() {
            check.field(field, |at| at.fault(Fault::LocationOfStrict));
        }
    }
}

fn told_of_strict(register: &Register, known: &Known<'_>, today: NaiveDate, check: &mut Check) {
    let grades: BTreeMap<_, _> =
        register.homes.iter().map(|home| &home.id).zip(grades(register, today)).collect();
    let is_strict = |grade: &ProtectionGrade| *grade == ProtectionGrade::StrictlyConfidential;
    let strict = grades.iter().filter(|(_, grade)| is_strict(grade)).map(|(home, _)| *home).collect();
    travelling(register, known, &strict, check);
    told(check, "decisions", &register.decisions, &grades);
    told(check, "inquiries", &register.inquiries, &grades);
    told(check, "bufetat", &register.bufetat, &grades);
    told(check, "asked", &register.asked, &grades);
    told(check, "assessments", &register.assessments, &grades);
    told(check, "pairs", &register.pairs, &grades);
}

fn told<R: TellsPlace>(
    check: &mut Check,
    name: &'static str,
    records: &[R],
    grades: &BTreeMap<&HomeId, ProtectionGrade>,
) {
    each(check, name, records, |one, record| {
        if let Some(grade) = record.home().and_then(|home| grades.get(home)) {
            check_told(record, *grade, one);
        }
    });
}

/// Notes a fault at every record whose key an earlier one has.
fn unique<R, K: Ord>(
    check: &mut Check,
    (name, field, fault): (&'static str, &'static str, Fault),
    records: &[R],
    key: impl Fn(&R) -> K,
) {
    let mut seen = BTreeSet::new();
    each(check, name, records, |one, record| {
        if !seen.insert(key(record)) {
            one.field(field, |at| at.fault(fault));
        }
    });
}

fn ids(register: &Register, check: &mut Check) {
    let id = Fault::DuplicateId;
    unique(check, ("advisers", "id", id), &register.advisers, |each| each.id.clone());
    unique(check, ("homes", "id", id), &register.homes, |each| each.id.clone());
    unique(check, ("children", "id", id), &register.children, |each| each.id.clone());
    unique(check, ("needs", "id", id), &register.needs, |each| each.id.clone());
    unique(check, ("placements", "id", id), &register.placements, |each| each.id.clone());
    unique(check, ("ties", "id", id), &register.ties, |each| each.id.clone());
    unique(check, ("approvals", "id", id), &register.approvals, |each| each.id.clone());
    unique(check, ("decisions", "id", id), &register.decisions, |each| each.id.clone());
    unique(check, ("rankings", "id", id), &register.rankings, |each| each.id.clone());
    unique(check, ("inquiries", "id", id), &register.inquiries, |each| each.id.clone());
    unique(check, ("bufetat", "id", id), &register.bufetat, |each| each.id.clone());
    unique(check, ("asked", "id", id), &register.asked, |each| each.id.clone());
    unique(check, ("assessments", "id", id), &register.assessments, |each| each.id.clone());
    unique(check, ("pairs", "id", id), &register.pairs, |each| each.id.clone());
    unique(check, ("habilitet", "id", id), &register.habilitet, |each| each.id.clone());
    let code = Fault::DuplicateCode;
    unique(check, ("homes", "code", code), &register.homes, |each| each.code.trim().to_lowercase());
    unique(check, ("rounds", "id", id), &register.rounds, |each| each.id.clone());
    unique(check, ("links", "link", id), &register.links, |each| each.link.clone());
    let twice = Fault::DuplicateRecord;
    unique(check, ("searches", "child", twice), &register.searches, |each| each.child.clone());
    unique(check, ("decisions", "need", twice), &register.decisions, |each| each.need.clone());
    unique(check, ("weights", "version", twice), &register.weights, |each| (each.name.clone(), each.version));
    unique(check, ("travel", "to", twice), &register.travel, |each| (each.from, each.to));
    let water = |each: &WaterNeighbour| (each.one, each.other);
    unique(check, ("water_neighbours", "other", twice), &register.water_neighbours, water);
    unique(check, ("pairs", "child", twice), &register.pairs, |each| (each.home.clone(), each.child.clone()));
    unique(check, ("participation", "need", twice), &register.participation, |each| each.need.clone());
    ids_inside(register, check);
}

/// Ids of records inside others; unique in the whole register all the same.
fn ids_inside(register: &Register, check: &mut Check) {
    let (mut members, mut persons) = (BTreeSet::new(), BTreeSet::new());
    each(check, "homes", &register.homes, |home_check, home| {
        home_check.field("household", |household| {
            each(household, "members", &home.household.members, |one, member| {
                if !members.insert(&member.id) {
                    one.field("id", |at| at.fault(Fault::DuplicateId));
                }
            });
        });
    });
    each(check, "searches", &register.searches, |search_check, search| {
        each(search_check, "persons", &search.persons, |one, person| {
            if !persons.insert(&person.id) {
                one.field("id", |at| at.fault(Fault::DuplicateId));
            }
        });
    });
}

fn homes(register: &Register, known: &Known<'_>, today: NaiveDate, check: &mut Check) {
    let mut grades = grades(register, today).into_iter();
    each(check, "homes", &register.homes, |one, home| {
        check_home(home, grades.next().unwrap_or(ProtectionGrade::None), today, one);
        known.adviser(one, "responsible", home.responsible.as_ref());
        known.adviser(one, "deputy", home.deputy.as_ref());
        each(one, "reservations", &home.reservations, |each, reservation| {
            if let Some(child) = &reservation.for_child {
                known.child(each, "for_child", child);
            }
        });
    });
}

fn children(register: &Register, known: &Known<'_>, today: NaiveDate, check: &mut Check) {
    each(check, "children", &register.children, |one, child| {
        check_child(child, today, one);
        known.adviser(one, "responsible", child.responsible.as_ref());
        known.adviser(one, "deputy", child.deputy.as_ref());
        each(one, "siblings", &child.siblings, |each, wish| known.child(each, "sibling", &wish.sibling));
        each(one, "views", &child.views, |each, view| {
            if let ViewAbout::Home { home, wants: _ } = &view.about {
                each.field("about", |about| known.home(about, "home", home));
            }
        });
    });
}

fn needs(register: &Register, known: &Known<'_>, check: &mut Check) {
    let mut open = BTreeSet::new();
    each(check, "needs", &register.needs, |one, need| {
        known.child(one, "child", &need.child);
        match need.closed_on {
            Some(closed) if closed < need.registered_on => {
                one.field("closed_on", |field| field.fault(Fault::EndsBeforeStart));
            }
            Some(_) => {}
            None if open.insert(&need.child) => {}
            None => one.field("closed_on", |field| field.fault(Fault::SecondOpenNeed)),
        }
        each(one, "avoid_places", &need.avoid_places, |each, place| check_avoid_place(place, each));
        each(one, "avoid_persons", &need.avoid_persons, |each, avoid| {
            if let Some(person) = &avoid.person {
                known.person(each, "person", person);
            }
            if let Some(home) = &avoid.home {
                known.home(each, "home", home);
            }
        });
    });
}

fn choices(register: &Register, known: &Known<'_>, check: &mut Check) {
    each(check, "rankings", &register.rankings, |one, ranking| {
        known.child(one, "child", &ranking.child);
        known.need_of(one, &ranking.need, &ranking.child);
    });
    each(check, "decisions", &register.decisions, |one, decision| known.decision(one, decision));
}

/// Where homes come from: inquiries, Bufetat, and the homes that were asked.
fn sources(register: &Register, known: &Known<'_>, check: &mut Check) {
    each(check, "inquiries", &register.inquiries, |one, inquiry| {
        known.adviser(one, "responsible", inquiry.responsible.as_ref());
        known.home_if(one, "home", inquiry.home.as_ref());
    });
    each(check, "bufetat", &register.bufetat, |one, request| {
        known.child_if(one, "child", request.child.as_ref());
        known.home_if(one, "home", request.home.as_ref());
    });
    each(check, "asked", &register.asked, |one, asked| {
        known.home(one, "home", &asked.home);
        known.child_if(one, "child", asked.child.as_ref());
    });
    let Some(ringeliste) = &register.ringeliste else { return };
    check.field("ringeliste", |one| {
        if ringeliste.office != register.office.id {
            one.field("office", |at| at.fault(Fault::Dangling));
        }
        let mut seen = BTreeSet::new();
        each(one, "homes", &ringeliste.homes, |at, home| {
            if !known.homes.contains(home) {
                at.fault(Fault::Dangling);
            } else if !seen.insert(home) {
                at.fault(Fault::Repeated);
            }
        });
    });
}

/// What surrounds a choice: assessments, duties, participation and habilitet.
fn surroundings(register: &Register, known: &Known<'_>, check: &mut Check) {
    each(check, "assessments", &register.assessments, |one, assessment| {
        known.home(one, "home", &assessment.home);
        known.child_if(one, "child", assessment.child.as_ref());
        // In family and network a home is always assessed for one child.
        if assessment.template == AssessmentTemplate::FamilyNetwork && assessment.child.is_none() {
            one.field("child", |at| at.fault(Fault::Empty));
        }
        unique(one, ("sections", "topic", Fault::Repeated), &assessment.sections, |each| each.topic);
    });
    each(check, "pairs", &register.pairs, |one, pair| {
        known.home(one, "home", &pair.home);
        known.child(one, "child", &pair.child);
    });
    each(check, "participation", &register.participation, |one, part| {
        if !known.needs.contains_key(&part.need) {
            one.field("need", |at| at.fault(Fault::Dangling));
        }
    });
    each(check, "habilitet", &register.habilitet, |one, habilitet| {
        known.adviser(one, "adviser", Some(&habilitet.adviser));
        one.field("about", |about| match &habilitet.about {
            HabilitetAbout::Child(child) => known.child(about, "id", child),
            HabilitetAbout::Home(home) => known.home(about, "id", home),
        });
        if habilitet.to.is_some_and(|to| to < habilitet.since) {
            one.field("to", |at| at.fault(Fault::EndsBeforeStart));
        }
    });
}
