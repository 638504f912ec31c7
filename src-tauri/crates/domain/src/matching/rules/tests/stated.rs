//! What the home and the child state: allergy, smoking, steps, sex, age, willingness, wishes.

use super::sentences_are_whole;
use crate::matching::testing::{World, day, home_id, now, person_id};
use crate::model::{
    AgeRange, Allergen, AvoidPerson, ChildView, Competence, Confirmed, NeedCode, NeedItem, Severity, Sex,
    Smoking, ViewAbout, YesNo, YesPerhapsNo,
};
use std::collections::BTreeSet;

#[test]
fn allergy() {
    let dog = || Some(vec![Allergen::Dog]);
    let animals = |list: &[Allergen]| Some(list.iter().copied().collect::<BTreeSet<_>>());
    for (allergies, here, excluded, asked) in [
        (Some(vec![]), animals(&[Allergen::Dog]), vec![], vec![]),
        (Some(vec![]), None, vec![], vec![]),
        (dog(), animals(&[]), vec![], vec![]),
        (dog(), animals(&[Allergen::Cat]), vec![], vec![]),
        (dog(), animals(&[Allergen::Cat, Allergen::Dog]), vec!["allergi"], vec![]),
        (dog(), None, vec![], vec!["dyr_ikke_spurt"]),
        (None, animals(&[]), vec![], vec![]),
        (None, animals(&[Allergen::Cat]), vec![], vec!["allergi_ikke_spurt"]),
        (None, None, vec![], vec!["allergi_ikke_spurt"]),
    ] {
        let mut world = World::new();
        world.need().allergies = allergies;
        world.home().household.animals = here;
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
}

#[test]
fn smoking_and_steps() {
    let (yes, no) = (Some(YesNo::Yes), Some(YesNo::No));
    for (smoke_free, smoking, excluded, asked) in [
        (yes, Some(Smoking::None), vec![], vec![]),
        (yes, Some(Smoking::Outside), vec![], vec!["royking_uavklart"]),
        (yes, Some(Smoking::Inside), vec!["royking"], vec![]),
        (yes, None, vec![], vec!["royking_uavklart"]),
        (no, Some(Smoking::Inside), vec![], vec![]),
        (no, None, vec![], vec![]),
        (None, Some(Smoking::None), vec![], vec![]),
        (None, Some(Smoking::Inside), vec![], vec!["roykfritt_ikke_spurt"]),
    ] {
        let mut world = World::new();
        world.need().smoke_free = smoke_free;
        world.home().household.smoking = smoking;
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
    for (step_free, here, excluded, asked) in [
        (yes, yes, vec![], vec![]),
        (yes, no, vec!["trinn"], vec![]),
        (yes, None, vec![], vec!["trinn_ikke_spurt"]),
        (no, None, vec![], vec![]),
        (None, yes, vec![], vec![]),
        (None, no, vec![], vec!["trinnfritt_behov_ikke_spurt"]),
    ] {
        let mut world = World::new();
        world.need().step_free = step_free;
        world.home().dwelling.step_free = here;
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
}

#[test]
fn sex_and_age_where_the_home_states_them() {
    let girls = || Some(BTreeSet::from([Sex::Girl]));
    for (child, sexes, excluded, asked) in [
        (Some(Sex::Boy), None, vec![], vec![]),
        (Some(Sex::Boy), girls(), vec!["kjonn"], vec![]),
        (Some(Sex::Girl), girls(), vec![], vec![]),
        (None, girls(), vec![], vec!["kjonn_ikke_registrert"]),
        (None, Some(BTreeSet::from([Sex::Girl, Sex::Boy])), vec![], vec![]),
        (None, None, vec![], vec![]),
    ] {
        let mut world = World::new();
        world.child().sex = child;
        world.home().frame.sexes = sexes;
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
    // Born 1 June 2018: 8 today, 9 on 1 June 2027.
    let mut world = World::new();
    world.home().frame.ages = AgeRange::new(0, 8);
    world.finds(&[], &[]);
    world.need().wished_on = Some(day("2027-06-01"));
    world.home().availability.confirmed_on = Some(day("2026-11-01"));
    world.finds(&["alder"], &[]);
    sentences_are_whole(&world);
    world.home().frame.ages = AgeRange::new(9, 12);
    world.finds(&[], &[]);
}

#[test]
fn willingness_for_grave_needs() {
    let old = || Some(day("2026-05-21"));
    for (severity, willingness, excluded, asked) in [
        (2, Some(now(YesPerhapsNo::Yes)), vec![], vec![]),
        (2, Some(now(YesPerhapsNo::Perhaps)), vec![], vec![]),
        (2, Some(now(YesPerhapsNo::No)), vec!["vil_ikke_behov"], vec![]),
        (3, Some(now(YesPerhapsNo::No)), vec!["vil_ikke_behov"], vec![]),
        (1, Some(now(YesPerhapsNo::No)), vec![], vec![]),
        (1, None, vec![], vec![]),
        (2, None, vec![], vec!["vilje_ikke_spurt"]),
        (2, Some(Confirmed { value: YesPerhapsNo::Yes, on: old() }), vec![], vec!["vilje_gammel"]),
        (2, Some(Confirmed { value: YesPerhapsNo::Yes, on: None }), vec![], vec!["vilje_gammel"]),
        // A stale answer keeps its value and is asked about again.
        (
            2,
            Some(Confirmed { value: YesPerhapsNo::No, on: old() }),
            vec!["vil_ikke_behov"],
            vec!["vilje_gammel"],
        ),
    ] {
        let mut world = World::new();
        world.need().items[0].severity = Severity::new(severity).unwrap();
        world.home().competence[0].willingness = willingness;
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
    let mut world = World::new();
    world.home().competence.clear();
    world.finds(&[], &["vilje_ikke_spurt"]);
}

#[test]
fn needs_are_named_gravest_first_and_the_oldest_answer_counts() {
    use crate::matching::rules::{Clarify, judge};
    let mut world = World::new();
    world.need().items.push(NeedItem {
        code: NeedCode::Crime,
        severity: Severity::new(3).unwrap(),
        words: None,
    });
    for (answer, on) in world.home().competence.iter_mut().zip([Some(day("2026-01-01"))]) {
        answer.willingness.as_mut().unwrap().on = on;
    }
    world.home().competence.push(Competence {
        need: NeedCode::Crime,
        level: None,
        basis: None,
        willingness: Some(Confirmed { value: YesPerhapsNo::Perhaps, on: None }),
    });
    world.look(|prepared, situation| {
        let verdict = judge(prepared, situation);
        let expected =
            Clarify::WillingnessStale { needs: vec![NeedCode::Crime, NeedCode::Attachment], on: None };
        assert_eq!(verdict.clarifications().collect::<Vec<_>>(), [&expected]);
    });
}

#[test]
fn persons_to_stay_away_from() {
    let avoided = |words: &str| AvoidPerson { words: words.into(), person: None, home: None };
    let mut known_person = avoided("onkel");
    known_person.person = Some(person_id("h-1-a"));
    let mut known_home = avoided("tante");
    known_home.home = Some(home_id("h-1"));
    let mut elsewhere = avoided("Kari Prøvesen");
    elsewhere.home = Some(home_id("h-9"));
    for (person, excluded, asked) in [
        (known_person, vec!["person"], vec![]),
        (known_home, vec!["person"], vec![]),
        // Known to belong to another home: the like name is not asked about.
        (elsewhere, vec![], vec![]),
        (avoided("onkelen, KARI PRØVESEN"), vec![], vec!["person_lignende_navn"]),
        (avoided("Kari Provesen"), vec![], vec!["person_lignende_navn"]),
        (avoided("Provesen"), vec![], vec!["person_lignende_navn"]),
        (avoided("Ola Nordmann"), vec![], vec![]),
        (avoided("far"), vec![], vec![]),
        (avoided(" "), vec![], vec![]),
    ] {
        let mut world = World::new();
        world.home().family_name = "Prøvesen".into();
        world.home().household.members[0].name = "Kari Prøvesen".into();
        world.need().avoid_persons.push(person);
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
}

#[test]
fn the_childs_latest_word_on_this_home_decides() {
    let view = |on: &str, home: &str, wants| ChildView {
        on: day(on),
        about: ViewAbout::Home { home: home_id(home), wants },
        words: "Jeg vil ikke bo der".into(),
        asked_by: None,
        agreed: None,
        weight: None,
    };
    let (yes, no) = (Some(YesNo::Yes), Some(YesNo::No));
    for (views, asked) in [
        (vec![view("2026-10-01", "h-1", no)], vec!["barnet_vil_ikke"]),
        (vec![view("2026-10-01", "h-2", no)], vec![]),
        (vec![view("2026-10-01", "h-1", yes)], vec![]),
        (vec![view("2026-10-01", "h-1", None)], vec![]),
        (vec![view("2026-10-01", "h-1", no), view("2026-11-01", "h-1", yes)], vec![]),
        // The date decides, not the place in the list.
        (vec![view("2026-11-01", "h-1", no), view("2026-10-01", "h-1", yes)], vec!["barnet_vil_ikke"]),
    ] {
        let mut world = World::new();
        world.child().views = views;
        world.finds(&[], &asked);
        sentences_are_whole(&world);
    }
}

#[test]
fn other_restrictions_stand_in_the_homes_words() {
    let mut world = World::new();
    world.home().frame.other_restrictions = Some("  ".into());
    world.finds(&[], &[]);
    world.home().frame.other_restrictions = Some("Ikke i høstferien".into());
    world.finds(&[], &["andre_forbehold"]);
    sentences_are_whole(&world);
}
