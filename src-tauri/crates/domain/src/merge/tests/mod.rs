//! What a merge keeps, decides and leaves alone: properties, and the office they are tried on.

mod by_hand;

use super::*;
use crate::codes::Code;
use crate::ids::{
    AdviserId, ApprovalId, AskedId, AssessmentId, BufetatRequestId, DecisionId, HabilitetId, HomeId,
    InquiryId, NeedId, NetworkPersonId, PairId, RankingId, RoundId, TieId,
};
use crate::matching::testing::{World, child, child_id, day, home_id, member, now, person_id, stay};
use crate::model::*;
use crate::place::Postnummer;
use proptest::prelude::*;

fn today() -> chrono::NaiveDate {
    day("2026-11-22")
}

fn all(side: Side, refused: &MergeRefused) -> Choices {
    let MergeRefused::Undecided(conflicts) = refused else { panic!("{refused:?}") };
    let answers = conflicts.iter().map(|conflict| (conflict.path.clone(), side)).collect();
    Choices { answers, ..Choices::default() }
}

/// Merges, and where something differs lets one side hold everywhere.
fn merged(register: &Register, keep: &str, drop: &str, side: Side) -> MergePlan {
    let go = |choices: &Choices| merge_homes(register, &home_id(keep), &home_id(drop), choices, today());
    go(&Choices::default()).unwrap_or_else(|refused| go(&all(side, &refused)).unwrap())
}

fn tie(id: &str, to: TieTo) -> Tie {
    Tie {
        id: TieId::new(id).unwrap(),
        child: child_id("spurv"),
        to,
        kind: TieKind::Friend,
        closeness: Closeness::Knows,
        period: None,
        words: None,
    }
}

fn asked(id: &str, home: &str) -> HomeAsked {
    HomeAsked {
        id: AskedId::new(id).unwrap(),
        home: home_id(home),
        child: Some(child_id("spurv")),
        on: today(),
        at: None,
        how: None,
        by: None,
        told: None,
        answer: None,
        answered_on: None,
        reason: None,
        presented: None,
    }
}

fn decision(id: &str, home: &str, presented: &[&str]) -> Decision {
    Decision {
        id: DecisionId::new(id).unwrap(),
        need: NeedId::new(id).unwrap(),
        child: child_id("spurv"),
        home: home_id(home),
        ranking: RankingId::new("r").unwrap(),
        on: today(),
        by: None,
        reasons: ["a", "b", "c", "d", "e"].map(str::to_owned),
        child_view: String::new(),
        parents_view: None,
        concerns: None,
        alternatives: String::new(),
        presented: presented.iter().map(|id| home_id(id)).collect(),
        why_not_first: None,
        why_before_search: None,
        foster_parents_view: None,
        habil: None,
        habil_words: None,
    }
}

fn inquiry(id: &str, name: &str) -> Inquiry {
    Inquiry {
        id: InquiryId::new(id).unwrap(),
        received_on: day("2026-10-01"),
        name: name.to_owned(),
        phone: None,
        email: None,
        postnummer: None,
        wants: [WantedAssignment::FosterHome].into(),
        source: None,
        stage: InquiryStage::New,
        answered_on: None,
        next_step: None,
        next_step_by: None,
        responsible: None,
        steps: Vec::new(),
        ended_reason: None,
        home: None,
        notes: None,
    }
}

/// One record of every kind that can name a home, each naming the home of that place in `named`.
fn everything(register: &mut Register, named: &[String]) {
    for (at, name) in named.iter().enumerate() {
        let id = format!("x-{at}");
        let home = home_id(name);
        match at % 15 {
            0 => register.placements.push(stay(&id, "spurv", name, "2026-01-01", None)),
            1 => register.ties.push(tie(&id, TieTo::Home(home))),
            2 => register.approvals.push(Approval {
                id: ApprovalId::new(&id).unwrap(),
                home,
                child: child_id("spurv"),
                kommune: register.office.kommune,
                on: today(),
                by: None,
            }),
            3 => register.decisions.push(decision(&id, name, &[])),
            4 => register.children[0].views.push(ChildView {
                on: today(),
                about: ViewAbout::Home { home, wants: None },
                words: id,
                asked_by: None,
                agreed: None,
                weight: None,
            }),
            5 => {
                let person = NetworkPersonId::new(&id).unwrap();
                let mut person = NetworkPerson::named(person, "Åse Li".into(), "mormor".into());
                person.home = Some(home);
                let mut search = NetworkSearch::begun(child_id(&id));
                search.persons.push(person);
                register.searches.push(search);
            }
            6 => register.asked.push(asked(&id, name)),
            other => more(register, other, id, home),
        }
    }
}

/// The kinds of record from the seventh on.
fn more(register: &mut Register, kind: usize, id: String, home: HomeId) {
    match kind {
        7 => register.needs[0].avoid_persons.push(AvoidPerson { words: id, person: None, home: Some(home) }),
        8 => register.assessments.push(HomeAssessment {
            id: AssessmentId::new(&id).unwrap(),
            home,
            template: AssessmentTemplate::Outside,
            child: None,
            started_on: today(),
            finished_on: None,
            by: None,
            steps: Vec::new(),
            sections: Vec::new(),
            conclusion: None,
            conclusion_words: None,
        }),
        9 => {
            let pair = PairDuties::none_done(PairId::new(&id).unwrap(), home, child_id(&id));
            register.pairs.push(pair);
        }
        10 => register.bufetat.push(BufetatRequest {
            id: BufetatRequestId::new(&id).unwrap(),
            child: None,
            asked_on: today(),
            asked_for: BufetatAskedFor::FosterHome,
            words: None,
            answered_on: None,
            answer: None,
            answer_words: None,
            home: Some(home),
            taken: None,
            not_taken_reason: None,
        }),
        11 => {
            register.inquiries.push(Inquiry { home: Some(home), ..inquiry(&id, "Kari Li") });
        }
        12 => register.habilitet.push(Habilitet {
            id: HabilitetId::new(&id).unwrap(),
            adviser: AdviserId::new("kari").unwrap(),
            about: HabilitetAbout::Home(home),
            since: today(),
            to: None,
            words: None,
        }),
        13 => register.rounds.push(round_to(&id, home)),
        _ => {
            let list = register
                .ringeliste
                .get_or_insert_with(|| Ringeliste { office: register.office.id.clone(), homes: Vec::new() });
            if !list.homes.contains(&home) {
                list.homes.push(home);
            }
        }
    }
}

/// A round with one stop, at this home.
fn round_to(id: &str, home: HomeId) -> Round {
    Round {
        id: RoundId::new(id).unwrap(),
        name: id.to_owned(),
        first_day: today(),
        last: RoundDay::First,
        leave_at: 480,
        home_by: None,
        start: None,
        overnight: None,
        adviser: None,
        stops: vec![RoundStop {
            at: RoundStopAt::Home(home),
            minutes: 60,
            agreed_at: None,
            day: None,
            purpose: None,
        }],
    }
}

/// How many references to each home there are; a place on the ringeliste and a presented home count once.
fn references(register: &Register, id: &HomeId) -> usize {
    let about = |view: &&ChildView| match &view.about {
        ViewAbout::Home { home, wants: _ } => home == id,
        ViewAbout::Moving => false,
    };
    let placements = register.placements.iter().filter(|each| each.at == StayAt::Home(id.clone())).count();
    let ties = register.ties.iter().filter(|each| each.to == TieTo::Home(id.clone())).count();
    let approvals = register.approvals.iter().filter(|each| each.home == *id).count();
    let decisions = register.decisions.iter().filter(|each| each.home == *id).count();
    let views = register.children.iter().flat_map(|each| &each.views).filter(about).count();
    let persons = register.searches.iter().flat_map(|each| &each.persons);
    let persons = persons.filter(|each| each.home.as_ref() == Some(id)).count();
    let asked = register.asked.iter().filter(|each| each.home == *id).count();
    let avoided = register.needs.iter().flat_map(|each| &each.avoid_persons);
    let avoided = avoided.filter(|each| each.home.as_ref() == Some(id)).count();
    let assessments = register.assessments.iter().filter(|each| each.home == *id).count();
    let pairs = register.pairs.iter().filter(|each| each.home == *id).count();
    let bufetat = register.bufetat.iter().filter(|each| each.home.as_ref() == Some(id)).count();
    let inquiries = register.inquiries.iter().filter(|each| each.home.as_ref() == Some(id)).count();
    let habilitet =
        register.habilitet.iter().filter(|each| each.about == HabilitetAbout::Home(id.clone())).count();
    let stops = register.rounds.iter().flat_map(|each| &each.stops);
    let stops = stops.filter(|each| each.at == RoundStopAt::Home(id.clone())).count();
    placements
        + stops
        + ties
        + approvals
        + decisions
        + views
        + persons
        + asked
        + avoided
        + assessments
        + pairs
        + bufetat
        + inquiries
        + habilitet
}

/// An office with three homes, two of which are «h-1» and «h-2», about which nothing is known.
fn office() -> Register {
    let mut register = World::new().register;
    register.children.push(child("tjeld"));
    register.homes = ["h-1", "h-2", "h-3"]
        .map(|id| Home::unknown(home_id(id), id.to_uppercase(), "Li".into()))
        .into_iter()
        .collect();
    register
}

fn homes_named() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec((1_u8..=3).prop_map(|number| format!("h-{number}")), 0..60)
}

/// A home of which some facts are known.
fn facts(id: &'static str) -> impl Strategy<Value = Home> {
    let small = || prop::option::of(0_u8..3);
    (small(), small(), small(), small(), prop::collection::vec((0_usize..4, small()), 0..4)).prop_map(
        move |(places, group, smoking, post, competence)| {
            let mut home = Home::unknown(home_id(id), id.to_uppercase(), "Li".into());
            home.frame.places = places;
            home.frame.sibling_group = group;
            home.household.smoking = smoking.map(|at| Smoking::ALL[usize::from(at)]);
            home.dwelling.postnummer = post.and_then(|at| Postnummer::new(&format!("951{at}")));
            for (need, level) in competence {
                let need = NeedCode::ALL[need];
                if home.competence.iter().all(|each| each.need != need) {
                    let level = level.and_then(Level::new).map(now);
                    home.competence.push(Competence { need, level, basis: None, willingness: None });
                }
            }
            home
        },
    )
}

proptest! {
    #[test]
    fn no_reference_and_no_record_is_lost(named in homes_named()) {
        let mut register = office();
        everything(&mut register, &named);
        let (keep, drop, other) = (home_id("h-1"), home_id("h-2"), home_id("h-3"));
        let after = merged(&register, "h-1", "h-2", Side::Keep).apply(&register);
        prop_assert_eq!(references(&after, &drop), 0);
        prop_assert_eq!(
            references(&after, &keep),
            references(&register, &keep) + references(&register, &drop)
        );
        prop_assert_eq!(references(&after, &other), references(&register, &other));
        prop_assert_eq!(after.homes.len(), 2);
        prop_assert_eq!(after.rankings, register.rankings, "saved rankings are left alone");
        let list = after.ringeliste.map(|list| list.homes).unwrap_or_default();
        prop_assert!(!list.contains(&drop));
        let before = register.ringeliste.map(|list| list.homes).unwrap_or_default();
        let first = before.iter().position(|home| *home == keep || *home == drop);
        prop_assert_eq!(list.iter().position(|home| *home == keep), first);
    }

    #[test]
    fn whichever_is_kept_the_facts_are_the_same(one in facts("h-1"), other in facts("h-2")) {
        let mut register = office();
        register.homes = vec![one, other];
        let kept = merged(&register, "h-1", "h-2", Side::Keep).homes.remove(0);
        let turned = merged(&register, "h-2", "h-1", Side::Drop).homes.remove(0);
        prop_assert_eq!(&kept.frame, &turned.frame);
        prop_assert_eq!(&kept.dwelling, &turned.dwelling);
        prop_assert_eq!(&kept.household.smoking, &turned.household.smoking);
        let by_need = |home: &Home| {
            let mut all = home.competence.clone();
            all.sort_by_key(|each| each.need);
            all
        };
        prop_assert_eq!(by_need(&kept), by_need(&turned));
    }

    #[test]
    fn every_conflict_can_be_decided_and_then_nothing_stands_in_the_way(
        one in facts("h-1"), other in facts("h-2"), side in prop::sample::select(Side::ALL)
    ) {
        let mut register = office();
        register.homes = vec![one.clone(), other.clone()];
        let home = merged(&register, "h-1", "h-2", side).homes.remove(0);
        let taken = if side == Side::Keep { &one } else { &other };
        let expected = taken.frame.places.or(one.frame.places).or(other.frame.places);
        prop_assert_eq!(home.frame.places, expected);
    }
}
