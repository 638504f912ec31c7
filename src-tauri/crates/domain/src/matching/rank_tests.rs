//! The ranking as a whole: groups, order, what stands above the list, and sums with their arithmetic.

use super::criteria::standard_weights;
use super::rank::{RankError, Ranking, SearchStanding, possible_order, rank};
use super::testing::{TODAY, TestPlaces, World, child_id, day, home, law, now, stay};
use super::{Clarify, Context, Criterion, Group, PointsOf, Ratio, Reasons, Sum, parts};
use crate::codes::Code;
use crate::ids::{HomeId, NeedId, NetworkPersonId, TieId};
use crate::model::{
    Closeness, Confirmed, Contact, ContactAttitude, HomeKind, HomePurpose, Language, Length, Level,
    NeedPurpose, NeedStage, NetworkAssessment, NetworkConclusion, NetworkMeeting, NetworkMeetingKind,
    NetworkPerson, NetworkSearch, Severity, Tie, TieKind, TieTo, Weight, WeightSet, YesNo, YesPerhapsNo,
};
use crate::text::Lang;
use std::collections::BTreeSet;

fn ranked<T>(world: &World, weights: &WeightSet, look: impl FnOnce(&Ranking<'_>) -> T) -> T {
    let law = law();
    let context = Context {
        register: &world.register,
        places: &TestPlaces,
        travel: &world.travel,
        weights,
        law: &law,
        today: day(TODAY),
    };
    look(&rank(&context, &world.register.needs[0].id).unwrap())
}

fn with<T>(world: &World, look: impl FnOnce(&Ranking<'_>) -> T) -> T {
    ranked(world, &standard_weights(), look)
}

/// A world where everything asked of the child is known.
fn world() -> World {
    let mut world = World::new();
    world.need().first_language = Some(Language::Norwegian);
    world
}

fn order(ranking: &Ranking<'_>) -> Vec<(&'static str, Vec<String>)> {
    ranking
        .groups
        .iter()
        .map(|group| {
            let codes = group.candidates.iter().map(|candidate| candidate.home().code.clone()).collect();
            (group.group.code(), codes)
        })
        .collect()
}

fn person(id: &str, home: Option<&str>, assessed: Option<NetworkAssessment>) -> NetworkPerson {
    NetworkPerson {
        assessed,
        home: home.and_then(HomeId::new),
        ..NetworkPerson::named(NetworkPersonId::new(id).unwrap(), id.into(), "mormor".into())
    }
}

#[test]
fn the_sum_is_documented_possible_and_coverage() {
    let mut world = world();
    world.home().household.own_network = None;
    world.child().ties_complete = YesNo::No;
    with(&world, |ranking| {
        let candidate = ranking.first().unwrap();
        let lines: Vec<String> = candidate
            .assessments
            .iter()
            .map(|each| {
                let (low, high) = (each.value.low().get(), each.value.high().get());
                format!("{} {} × {low}–{high}", each.criterion, each.weight.get())
            })
            .collect();
        assert_eq!(
            lines,
            [
                "a1.tilknytning 3 × 100–100",
                "b3 3 × 100–100",
                "c1 3 × 100–100",
                "d1 2 × 100–100",
                "e1 2 × 100–100",
                "e2 2 × 100–100",
                "e3 1 × 50–100",
                "g1 3 × 0–100",
            ]
        );
        // Σ w = 3+3+3+2+2+2+1+3 = 19. Low 300+300+300+200+200+200+50+0 = 1550, high 1900.
        // Coverage: e3 (1) and g1 (3) lack a fact: 15 of 19.
        let sum = candidate.sum.unwrap();
        assert_eq!((sum.documented.part(), sum.documented.whole()), (1550, 19));
        assert_eq!((sum.possible.part(), sum.possible.whole()), (1900, 19));
        assert_eq!((sum.coverage.part(), sum.coverage.whole()), (15, 19));
        // 1550 / 19 = 81,578…; 15 / 19 = 78,9 %.
        assert_eq!((sum.documented.tenths(), sum.possible.tenths(), sum.coverage.percent()), (816, 1000, 79));
        assert_eq!(sum.documented.hundredths_down(), 8157);
        let parts: Vec<_> = parts(&candidate.assessments)
            .iter()
            .map(|part| (part.letter.code(), part.low, part.high, part.most))
            .collect();
        assert_eq!(
            parts,
            [
                ("a", 300, 300, 300),
                ("b", 300, 300, 300),
                ("c", 300, 300, 300),
                ("d", 200, 200, 200),
                ("e", 450, 500, 500),
                ("g", 0, 300, 300),
            ]
        );
    });
}

#[test]
fn a_tenth_is_rounded_half_up_and_order_is_exact() {
    // 50/8 = 6,25 is 6,3; 49,9/8 is less.
    assert_eq!(Ratio::new(50, 8).unwrap().tenths(), 63);
    assert_eq!(Ratio::new(49, 8).unwrap().tenths(), 61);
    assert_eq!(Ratio::new(1, 0), None);
    assert!(Ratio::new(1, 3) > Ratio::new(333_333_333, 1_000_000_000));
    assert_eq!(Ratio::new(2, 6), Ratio::new(1, 3));
}

#[test]
fn no_weight_is_no_sum() {
    let mut weights = standard_weights();
    weights.weights.iter_mut().for_each(|(_, weight)| *weight = Weight::ZERO);
    let mut world = world();
    world.register.homes.push(home("h-0"));
    ranked(&world, &weights, |ranking| {
        assert!(ranking.candidates().all(|candidate| candidate.sum.is_none()));
        assert_eq!(order(ranking)[2].1, ["H-0", "H-1"], "then the code decides");
        assert_eq!(ranking.groups[2].safer(), None);
    });
}

#[test]
fn reasons_stand_by_points_and_a_criterion_stands_once() {
    let mut world = world();
    world.home().household.own_network = Some(now(YesNo::No));
    world.home().competence[0].willingness = None;
    world.home().frame.lengths = Some(BTreeSet::from([Length::Short]));
    with(&world, |ranking| {
        let candidate = ranking.first().unwrap();
        let reasons = Reasons::of(&candidate.assessments);
        let keys = |list: &[super::Reason<'_, '_>]| -> Vec<(String, u64)> {
            list.iter().map(|each| (each.assessment.criterion.to_string(), each.points)).collect()
        };
        // b3 3 × 100; then d1, e1, e2 2 × 100 in table order. c1 (3 × 50 = 150) and e3 (1 × 50) are fourth
        // and later, so they stand against with what they lose.
        let expected = [("b3".to_owned(), 300), ("d1".to_owned(), 200), ("e1".to_owned(), 200)];
        assert_eq!(keys(&reasons.supporting), expected);
        let expected = [("g1".to_owned(), 300), ("c1".to_owned(), 150), ("e3".to_owned(), 50)];
        assert_eq!(keys(&reasons.opposing), expected);
        // Level 2 of 2, willingness not asked: 0..=100, 3 × 100 open.
        assert_eq!(keys(&reasons.questions), [("a1.tilknytning".to_owned(), 300)]);
        let tie = PointsOf::of(candidate.assessments.last().unwrap());
        assert_eq!((tie.won, tie.lost, tie.open), (0, 300, 0));
    });
}

#[test]
fn homes_stand_by_group_then_documented_then_possible_then_code() {
    let mut world = world();
    for id in ["h-2", "h-3", "h-4", "h-5", "h-6"] {
        world.register.homes.push(home(id));
    }
    let homes = &mut world.register.homes;
    homes[1].household.own_network = Some(now(YesNo::Yes));
    homes[2].household.own_network = Some(now(YesNo::No));
    homes[5].household.own_network = Some(now(YesNo::Yes));
    homes[5].dwelling.own_room = Some(YesNo::No);
    world.register.ties.push(Tie {
        id: TieId::new("t-1").unwrap(),
        child: child_id("spurv"),
        to: TieTo::Home(HomeId::new("h-4").unwrap()),
        kind: TieKind::Besokshjem,
        closeness: Closeness::Knows,
        period: None,
        words: None,
    });
    world.register.searches.push(NetworkSearch {
        persons: vec![person("p-1", Some("h-5"), None)],
        ..NetworkSearch::begun(child_id("spurv"))
    });
    with(&world, |ranking| {
        // In "andre": H-2 has room and support (100). H-1 has a room and was not asked about support
        // (50..=100), so it stands before H-3 and H-6, which are 50 for certain, by code.
        let expected = [
            ("familie_nettverk", vec!["H-5".to_owned()]),
            ("kjent", vec!["H-4".to_owned()]),
            ("andre", ["H-2", "H-1", "H-3", "H-6"].map(str::to_owned).to_vec()),
        ];
        assert_eq!(order(ranking), expected);
        assert_eq!(ranking.first().unwrap().home().code, "H-5", "the law's order, whatever the points");
        assert_eq!(ranking.group_of(&HomeId::new("h-4").unwrap()), Some(Group::Known));
        assert_eq!(ranking.groups[2].safer(), None, "H-1 can reach what H-2 has");
        let mut by_possible = ranking.groups[2].candidates.clone();
        by_possible.sort_by(possible_order);
        let codes: Vec<_> = by_possible.iter().map(|candidate| candidate.home().code.as_str()).collect();
        assert_eq!(codes, ["H-2", "H-1", "H-3", "H-6"]);
    });
    world.home().household.own_network = Some(now(YesNo::No));
    with(&world, |ranking| {
        let safer = ranking.groups[2].safer().unwrap();
        assert_eq!((safer.home.code.as_str(), safer.than.code.as_str()), ("H-2", "H-1"));
        assert!(safer.documented > safer.possible);
    });
}

#[test]
fn in_an_emergency_beredskapshjem_stand_first_among_others() {
    let mut world = world();
    let acute = Some(BTreeSet::from([HomePurpose::Acute]));
    world.home().frame.purposes.clone_from(&acute);
    let mut ready = home("h-2");
    ready.kind = Some(HomeKind::Beredskapshjem);
    ready.frame.purposes = acute;
    ready.training = Some(Vec::new());
    world.register.homes.push(ready);
    world.need().purpose = NeedPurpose::Acute;
    with(&world, |ranking| assert_eq!(order(ranking)[2].1, ["H-1", "H-2"], "by the sum"));
    world.need().stage = NeedStage::Emergency;
    with(&world, |ranking| {
        assert_eq!(order(ranking)[2].1, ["H-2", "H-1"]);
        let mut by_possible: Vec<_> = ranking.groups[2].candidates.iter().collect();
        by_possible.sort_by(|one, other| possible_order(one, other));
        assert_eq!(by_possible[0].home().code, "H-2", "in both orders");
    });
}

#[test]
fn the_home_the_child_lives_in_is_known_to_it() {
    let group = |from: &str, to: Option<&str>| {
        let mut world = world();
        world.register.placements.push(stay("s-1", "spurv", "h-1", from, to));
        with(&world, |ranking| ranking.group_of(&HomeId::new("h-1").unwrap()))
    };
    // Today is 22 November 2026; a stay is [from, to).
    assert_eq!(group("2026-01-01", None), Some(Group::Known));
    assert_eq!(group("2026-11-22", Some("2026-11-23")), Some(Group::Known));
    assert_eq!(group("2026-11-23", None), Some(Group::Other), "it has not moved in");
    let mut other = world();
    other.settle("lunde");
    other.home().frame.places = Some(2);
    with(&other, |ranking| {
        assert_eq!(
            ranking.group_of(&HomeId::new("h-1").unwrap()),
            Some(Group::Other),
            "another child's home"
        );
    });
}

/// The criteria that the first home's answers must be confirmed again for, and every code to clear up.
fn old_answers(world: &World) -> (Vec<String>, Vec<&'static str>) {
    with(world, |ranking| {
        let verdict = &ranking.first().unwrap().verdict;
        let named = verdict.clarifications().find_map(|reason| {
            let Clarify::AnswersStale { criteria } = reason else { return None };
            Some(criteria.iter().map(ToString::to_string).collect())
        });
        (named.unwrap_or_default(), verdict.clarifications().map(|reason| reason.code().code()).collect())
    })
}

#[test]
fn every_stale_answer_a_criterion_rests_on_must_be_cleared_up_once() {
    fn old<T>(value: T) -> Option<Confirmed<T>> {
        Some(Confirmed { value, on: Some(day("2020-05-01")) })
    }
    let mut world = world();
    assert_eq!(old_answers(&world), (vec![], vec![]));
    // Hours and samvær dated 2020, in a household that was gone through this year.
    world.need().load_hours = Some(5);
    world.need().contact = Contact::NotDecided;
    world.home().household.hours_a_week = old(5);
    world.home().household.contact_attitude = old(ContactAttitude::Positive);
    world.home().household.own_network = old(YesNo::Yes);
    let three = ["a2", "d2", "e3"].map(str::to_owned).to_vec();
    assert_eq!(old_answers(&world), (three.clone(), vec!["svar_gamle"]));
    // The level of the need, with a fresh willingness.
    world.home().competence[0].level = old(Level::new(2).unwrap());
    let four = ["a1.tilknytning", "a2", "d2", "e3"].map(str::to_owned).to_vec();
    assert_eq!(old_answers(&world), (four, vec!["svar_gamle"]));
    // Where the willingness for the grave need and the own kommune say so themselves, they are not said
    // again.
    world.home().competence[0].willingness = old(YesPerhapsNo::Yes);
    world.home().frame.own_kommune = old(YesPerhapsNo::Yes);
    let codes = vec!["vilje_gammel", "egen_kommune_gammel", "svar_gamle"];
    assert_eq!(old_answers(&world), (three, codes));
    // A need of severity 1 has no rule of its own.
    world.need().items[0].severity = Severity::new(1).unwrap();
    assert_eq!(old_answers(&world).0.first().map(String::as_str), Some("a1.tilknytning"));
}

#[test]
fn stale_answers_are_named_in_both_languages() {
    let reason = Clarify::AnswersStale { criteria: vec![Criterion::Load, Criterion::Sami] };
    let said = |lang| crate::text::rules::clarify(&reason, &law(), lang);
    assert_eq!(
        said(Lang::Nb).says,
        "Svar om «tid til oppfølging» og «samisk språk» er ikke bekreftet i det siste."
    );
    assert_eq!(
        said(Lang::Nn).says,
        "Svar om «tid til oppfølging» og «samisk språk» er ikkje stadfesta i det siste."
    );
    assert_eq!(said(Lang::Nn).to_change, "Spør heimen om svara framleis gjeld.");
}

#[test]
fn excluded_homes_stand_by_code_with_their_reasons() {
    let mut world = world();
    for id in ["h-3", "h-2"] {
        let mut full = home(id);
        full.frame.places = Some(0);
        world.register.homes.push(full);
    }
    with(&world, |ranking| {
        let codes: Vec<_> = ranking.excluded.iter().map(|each| each.home().code.as_str()).collect();
        assert_eq!(codes, ["H-2", "H-3"]);
        assert_eq!(ranking.group_of(&HomeId::new("h-2").unwrap()), Some(Group::Excluded));
        assert!(ranking.candidate(&HomeId::new("h-2").unwrap()).is_none());
    });
}

#[test]
fn the_search_stands_above_the_list() {
    let mut world = world();
    with(&world, |ranking| assert_eq!(ranking.search.standing, SearchStanding::NotBegun));
    let meeting = |on: &str, kind| NetworkMeeting {
        kind,
        on: day(on),
        participants: None,
        prepared: None,
        outcome: None,
        offers: None,
    };
    world.register.searches.push(NetworkSearch {
        persons: vec![
            person("p-2", None, None),
            person("p-1", None, Some(NetworkAssessment::AsHome)),
            person("p-3", None, Some(NetworkAssessment::NotSuitable)),
            person("p-4", Some("h-1"), Some(NetworkAssessment::AsHome)),
        ],
        meetings: vec![
            meeting("2026-12-20", NetworkMeetingKind::Familierad),
            meeting("2026-11-21", NetworkMeetingKind::Nettverksmote),
            meeting("2026-11-26", NetworkMeetingKind::Familierad),
        ],
        ..NetworkSearch::begun(child_id("spurv"))
    });
    with(&world, |ranking| {
        let search = &ranking.search;
        assert_eq!((search.standing, search.persons, search.assessed), (SearchStanding::Open, 4, 3));
        assert_eq!(search.next_meeting.map(|meeting| meeting.on), Some(day("2026-11-26")));
        let names: Vec<_> = search.not_homes.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["p-1", "p-2"]);
    });
    let conclusion = NetworkConclusion { on: day("2026-11-20"), words: "Ingen kan.".into() };
    world.register.searches[0].conclusion = Some(conclusion.clone());
    with(&world, |ranking| assert_eq!(ranking.search.standing, SearchStanding::Concluded(&conclusion)));
}

#[test]
fn a_need_or_child_that_is_not_there_is_said_to_be_so() {
    let mut world = world();
    let (law, weights) = (law(), standard_weights());
    let asked = |world: &World, need: &str| {
        let context = Context {
            register: &world.register,
            places: &TestPlaces,
            travel: &world.travel,
            weights: &weights,
            law: &law,
            today: day(TODAY),
        };
        rank(&context, &NeedId::new(need).unwrap()).map(|_| ()).unwrap_err()
    };
    assert_eq!(asked(&world, "n-9"), RankError::NeedUnknown);
    world.register.children.clear();
    assert_eq!(asked(&world, "n-1"), RankError::ChildUnknown);
}

#[test]
fn a_sum_of_nothing_is_none() {
    assert_eq!(Sum::of(&[]), None);
}
