//! Each kind of item, from one office with dates written out. Today is 22 November 2026; the need was
//! registered 1 October. An emergency has the office's 14 days.

mod closed;

use super::*;
use crate::ids::{ApprovalId, DecisionId, NeedId, PairId, RankingId};
use crate::matching::testing::{
    TestPlaces, World, child_id, day, home, home_id, law, member, person_id, stay,
};
use crate::model::{
    Approval, AskedAnswer, AttestConclusion, BufetatAnswer, BufetatAskedFor, BufetatRequest, ChildView,
    Decision, HomeAsked, HomeKind, Inquiry, InquiryStage, MemberRole, NetworkConclusion, NetworkPerson,
    NetworkSearch, PairDuties, Participation, ProtectionGrade, StayDuration, StayManner, ViewAbout, YesNo,
};
use crate::place::{KommuneNo, Postnummer};
use std::collections::BTreeSet;

/// An office in which everything choosing asks for is done: the need is open, and no home is chosen.
fn quiet() -> World {
    let mut world = World::new();
    world.register.searches = vec![NetworkSearch {
        conclusion: Some(NetworkConclusion { on: day("2026-10-10"), words: "Ingen kunne.".into() }),
        ..NetworkSearch::begun(child_id("spurv"))
    }];
    world.register.participation = vec![Participation {
        child_told_on: Some(day("2026-10-02")),
        tillitsperson_told_on: Some(day("2026-10-02")),
        parents_told_on: Some(day("2026-10-02")),
        ..Participation::none_yet(NeedId::new("n-1").unwrap())
    }];
    world.child().views = vec![view(ViewAbout::Moving)];
    world
}

fn view(about: ViewAbout) -> ChildView {
    ChildView {
        on: day("2026-10-05"),
        about,
        words: "Vil bo nær skolen.".into(),
        asked_by: None,
        agreed: None,
        weight: None,
    }
}

fn found(world: &World) -> Vec<Due> {
    due(&world.register, &TestPlaces, &law(), world.today)
}

fn kinds(world: &World) -> Vec<DueKind> {
    found(world).into_iter().map(|due| due.kind).collect()
}

/// What is due, its last day and how it stands; each item once.
#[track_caller]
fn one(world: &World, kind: &DueKind) -> (Option<NaiveDate>, DueStanding) {
    let items: Vec<Due> = found(world).into_iter().filter(|due| due.kind == *kind).collect();
    assert_eq!(items.len(), 1, "{kind:?} among {:?}", kinds(world));
    (items[0].by, items[0].standing)
}

/// The child moves into the first home, and the need is closed.
fn move_in(world: &mut World, on: &str) {
    world.register.placements.push(stay("s-1", "spurv", "h-1", on, None));
    world.need().closed_on = Some(day(on));
}

fn approve(world: &mut World, home: &str, on: &str) {
    world.register.approvals.push(Approval {
        id: ApprovalId::new(&format!("g-{home}")).unwrap(),
        home: home_id(home),
        child: child_id("spurv"),
        kommune: KommuneNo::new("5601").unwrap(),
        on: day(on),
        by: None,
    });
}

/// What surrounds the pair, with everybody told about tilsyn.
fn pair(world: &mut World) -> &mut PairDuties {
    let told = Some(day("2026-11-02"));
    world.register.pairs = vec![PairDuties {
        tilsyn_told_child_on: told,
        tilsyn_told_foster_parents_on: told,
        tilsyn_told_parents_on: told,
        ..PairDuties::none_done(PairId::new("p-1").unwrap(), home_id("h-1"), child_id("spurv"))
    }];
    &mut world.register.pairs[0]
}

fn choose(world: &mut World) {
    world.register.decisions.push(Decision {
        id: DecisionId::new("d-1").unwrap(),
        need: NeedId::new("n-1").unwrap(),
        child: child_id("spurv"),
        home: home_id("h-1"),
        ranking: RankingId::new("r-1").unwrap(),
        on: day("2026-11-10"),
        by: None,
        reasons: [const { String::new() }; 5],
        child_view: String::new(),
        parents_view: None,
        concerns: None,
        alternatives: String::new(),
        presented: Vec::new(),
        why_not_first: None,
        why_before_search: None,
        foster_parents_view: None,
        habil: None,
        habil_words: None,
    });
}

const NOT_APPROVED: DueKind = DueKind::ApprovalMissing(MovedIn::Planned);

#[test]
fn an_open_need_where_nothing_is_done_says_everything() {
    let world = World::new();
    assert_eq!(
        kinds(&world),
        [
            DueKind::SearchNotBegun,
            DueKind::ChildNotTold,
            DueKind::ChildNotHeard,
            DueKind::TillitspersonNotTold,
            DueKind::ParentsNotTold
        ]
    );
    for item in found(&world) {
        assert_eq!(item.counted_from, day("2026-10-01"), "the day the need was registered");
        assert_eq!((item.by, item.standing), (None, DueStanding::Now), "the law gives no day");
        assert_eq!(item.about, About::Child(child_id("spurv")));
        assert!(matches!(item.basis, Basis::Law(_)));
    }
    assert_eq!(kinds(&quiet()), [], "and what is done goes away");
}

#[test]
fn a_reason_stands_instead_of_what_was_not_done() {
    let mut world = quiet();
    world.child().views.clear();
    world.register.participation[0].parents_told_on = None;
    assert_eq!(kinds(&world), [DueKind::ChildNotHeard, DueKind::ParentsNotTold]);
    world.child().not_heard_reason = Some("Spedbarn.".into());
    world.register.participation[0].parents_not_told_reason = Some(" ".into());
    assert_eq!(kinds(&world), [DueKind::ParentsNotTold], "a blank is no reason");
    world.register.participation[0].parents_not_told_reason = Some("Ukjent bosted.".into());
    assert_eq!(kinds(&world), []);
}

#[test]
fn a_view_given_before_the_child_was_told_is_already_late() {
    let mut world = quiet();
    world.register.participation[0].child_told_on = None;
    assert_eq!(one(&world, &DueKind::ChildNotTold), (Some(day("2026-10-05")), DueStanding::Over));
}

#[test]
fn a_search_that_is_begun_says_what_it_lacks() {
    let mut world = quiet();
    let search = &mut world.register.searches[0];
    search.conclusion = None;
    assert_eq!(kinds(&world), [DueKind::SearchNotBegun], "an empty record is nothing begun");
    let person =
        |id: &str| NetworkPerson::named(NetworkPersonId::new(id).unwrap(), "Person".into(), "tante".into());
    let mut not_suitable = person("t-2");
    not_suitable.assessed = Some(crate::model::NetworkAssessment::NotSuitable);
    world.register.searches[0].persons = vec![person("t-1"), not_suitable];
    assert_eq!(kinds(&world), [DueKind::SearchOpen { found: 2, not_assessed: 1 }]);
}

#[test]
fn a_planned_move_without_approval_is_over_from_the_moving_day() {
    let mut world = quiet();
    pair(&mut world);
    move_in(&mut world, "2026-11-01");
    assert_eq!(one(&world, &NOT_APPROVED), (Some(day("2026-11-01")), DueStanding::Over));
    // An approval of another home for the child is none.
    approve(&mut world, "h-2", "2026-10-20");
    assert_eq!(kinds(&world), [NOT_APPROVED]);
    approve(&mut world, "h-1", "2026-11-20");
    assert_eq!(kinds(&world), []);
    world.register.approvals[1].on = day("2026-11-23");
    assert_eq!(kinds(&world), [NOT_APPROVED], "an approval of tomorrow is none today");
}

#[test]
fn after_an_emergency_the_days_are_the_offices_and_said_to_be() {
    let mut world = quiet();
    pair(&mut world).exception = Some(ApprovalException::AcuteDecision);
    move_in(&mut world, "2026-11-01");
    world.register.placements[0].manner = Some(StayManner::Acute);
    world.register.searches.clear();
    world.child().views.clear();
    let approval = DueKind::ApprovalMissing(MovedIn::Acute(Some(ApprovalException::AcuteDecision)));
    assert_eq!(kinds(&world), [approval.clone(), DueKind::SearchNotBegun, DueKind::ChildNotHeard]);
    let item = found(&world).swap_remove(0);
    assert_eq!(
        item.basis,
        Basis::LawWithOfficeLimit(LawRef::ApprovalBefore, OfficeLimit::Repair, 14),
        "the law says as soon as possible; 14 days are the office's"
    );
    // 1 November and 14 days: the 15th.
    for (today, standing) in [
        ("2026-11-02", DueStanding::Soon),
        ("2026-11-15", DueStanding::Now),
        ("2026-11-16", DueStanding::Over),
    ] {
        world.today = day(today);
        assert_eq!(one(&world, &approval), (Some(day("2026-11-15")), standing), "{today}");
        assert_eq!(one(&world, &DueKind::SearchNotBegun), (Some(day("2026-11-15")), standing), "{today}");
    }
    // Nobody has written which exception was used: it is asked for, not guessed.
    world.register.pairs[0].exception = None;
    one(&world, &DueKind::ApprovalMissing(MovedIn::Acute(None)));
}

#[test]
fn special_conditions_are_outside_approval_and_tilsyn() {
    let mut world = quiet();
    move_in(&mut world, "2026-11-01");
    world.home().kind = Some(HomeKind::SpecialConditions);
    world.home().dwelling.postnummer = Postnummer::new("9600");
    assert_eq!(kinds(&world), [DueKind::KommuneNotAsked], "§ 5 holds for it, § 6 does not");
}

#[test]
fn three_are_told_about_tilsyn_until_the_child_is_of_age() {
    let mut world = quiet();
    move_in(&mut world, "2026-11-01");
    approve(&mut world, "h-1", "2026-10-28");
    let told = |who| DueKind::TilsynNotTold(who);
    assert_eq!(
        kinds(&world),
        [told(TilsynReceiver::Child), told(TilsynReceiver::FosterParents), told(TilsynReceiver::Parents)]
    );
    assert_eq!(found(&world)[0].counted_from, day("2026-10-28"), "at the approval");
    pair(&mut world).tilsyn_told_parents_on = None;
    assert_eq!(kinds(&world), [told(TilsynReceiver::Parents)]);
    world.child().birth = day("2008-11-22");
    assert_eq!(kinds(&world), [], "eighteen today");
}

#[test]
fn another_kommune_is_asked_and_told_each_in_its_turn() {
    let mut world = quiet();
    world.home().dwelling.postnummer = Postnummer::new("9600");
    pair(&mut world);
    move_in(&mut world, "2026-11-01");
    approve(&mut world, "h-1", "2026-10-28");
    assert_eq!(
        kinds(&world),
        // By day: approved 28 October, then the moving day.
        [DueKind::KommuneNotToldApproval, DueKind::KommuneNotAsked, DueKind::KommuneNotToldMove]
    );
    let duties = &mut world.register.pairs[0];
    duties.kommune_asked_on = Some(day("2026-10-20"));
    duties.kommune_told_approval_on = Some(day("2026-10-29"));
    duties.kommune_told_placement_on = Some(day("2026-11-02"));
    let item = found(&world).swap_remove(0);
    assert_eq!((item.kind, item.counted_from), (DueKind::KommuneNotAnswered, day("2026-10-20")));
    assert_eq!((item.by, item.standing), (None, DueStanding::Now), "nobody gives a number of days");
    world.register.pairs[0].kommune_answer = Some("Kjenner ikke hjemmet.".into());
    assert_eq!(kinds(&world), [], "an answer without its day is an answer");
}

#[test]
fn a_home_nobody_knows_the_kommune_of_is_a_question_and_a_protected_one_names_no_place() {
    let mut world = quiet();
    pair(&mut world);
    move_in(&mut world, "2026-11-01");
    approve(&mut world, "h-1", "2026-10-28");
    world.home().dwelling.postnummer = None;
    assert_eq!(kinds(&world), [DueKind::KommuneUnknown]);
    world.home().dwelling.kommune = KommuneNo::new("5601");
    assert_eq!(kinds(&world), []);
    world.child().protection.grade = ProtectionGrade::Confidential;
    assert_eq!(kinds(&world), [DueKind::KommuneProtected]);
    // What the leader said could tell the place and is not kept; the day is.
    world.register.pairs[0].kommune_answered_on = Some(day("2026-10-25"));
    assert_eq!(kinds(&world), []);
    world.register.pairs[0].kommune_asked_on = Some(day("2026-10-20"));
    assert_eq!(kinds(&world), [DueKind::KommuneNotToldApproval, DueKind::KommuneNotToldMove]);
    world.register.pairs[0].kommune_answered_on = None;
    assert_eq!(
        kinds(&world),
        [DueKind::KommuneNotAnswered, DueKind::KommuneNotToldApproval, DueKind::KommuneNotToldMove]
    );
}

#[test]
fn a_politiattest_is_asked_of_each_foster_parent_where_a_child_lives() {
    let mut world = quiet();
    pair(&mut world);
    move_in(&mut world, "2026-11-01");
    approve(&mut world, "h-1", "2026-10-28");
    let fault = |fault| [DueKind::Attest(person_id("h-1-a"), fault)];
    let attest = |world: &mut World| world.home().household.members[0].politiattest.clone().unwrap();
    let mut too_old = attest(&mut world);
    // Issued 1 February, seen 2 May: a day more than three months.
    too_old.seen_on = day("2024-05-02");
    let mut in_time = too_old.clone();
    in_time.seen_on = day("2024-05-01");
    let concluded = |conclusion| {
        let mut attest = in_time.clone();
        attest.conclusion = conclusion;
        Some(attest)
    };
    for (given, expected) in [
        (None, AttestFault::NotSeen),
        (concluded(AttestConclusion::UnderAssessment), AttestFault::NotConcluded),
        (concluded(AttestConclusion::NotOk), AttestFault::NotOk),
        (Some(too_old.clone()), AttestFault::TooOld),
    ] {
        world.home().household.members[0].politiattest = given;
        assert_eq!(kinds(&world), fault(expected));
        assert_eq!(found(&world)[0].about, About::Home(home_id("h-1")));
    }
    world.home().household.members[0].politiattest = concluded(AttestConclusion::Ok);
    let mut lodger = member("p-9", MemberRole::OtherAdult);
    lodger.politiattest = None;
    world.home().household.members.push(lodger);
    assert_eq!(kinds(&world), [], "for other adults the law asks the kommune to consider it");
    world.home().household.members.remove(0);
    assert_eq!(kinds(&world), [DueKind::NoFosterParent]);
}

#[test]
fn a_choice_is_followed_until_the_child_has_moved_and_the_need_is_closed() {
    let mut world = quiet();
    choose(&mut world);
    world.need().wished_on = Some(day("2026-12-01"));
    let not_yet = DueKind::ApprovalMissing(MovedIn::NotYet);
    assert_eq!(kinds(&world), [not_yet.clone(), DueKind::ChildNotHeardOfHome, DueKind::ChosenNotMoved]);
    assert_eq!(one(&world, &DueKind::ChosenNotMoved), (Some(day("2026-12-01")), DueStanding::Soon));
    assert_eq!(one(&world, &not_yet), (None, DueStanding::Now));
    // A move that is planned gives approval its day.
    world.register.placements.push(stay("s-1", "spurv", "h-1", "2026-12-01", None));
    assert_eq!(one(&world, &not_yet), (Some(day("2026-12-01")), DueStanding::Soon));
    let wants = ViewAbout::Home { home: home_id("h-1"), wants: None };
    world.child().views.push(view(wants));
    approve(&mut world, "h-1", "2026-11-20");
    pair(&mut world);
    assert_eq!(kinds(&world), []);
    world.today = day("2026-12-02");
    assert_eq!(kinds(&world), [DueKind::NeedStillOpen]);
    // Closing the need hides nothing that was not done.
    world.need().closed_on = Some(day("2026-12-02"));
    assert_eq!(kinds(&world), []);
    world.register.participation.clear();
    world.register.searches.clear();
    assert_eq!(
        kinds(&world),
        [
            DueKind::ChildNotTold,
            DueKind::SearchNotBegun,
            DueKind::TillitspersonNotTold,
            DueKind::ParentsNotTold
        ]
    );
}

#[test]
fn a_long_stay_and_a_day_it_should_have_ended() {
    let mut world = quiet();
    pair(&mut world);
    move_in(&mut world, "2026-08-24");
    approve(&mut world, "h-1", "2026-08-24");
    world.home().kind = Some(HomeKind::Beredskapshjem);
    // 24 August and 90 days: 7 + 30 + 31 + 22 = 90, today.
    assert_eq!(one(&world, &DueKind::BeredskapLong), (Some(day("2026-11-22")), DueStanding::Now));
    world.today = day("2026-11-23");
    assert_eq!(one(&world, &DueKind::BeredskapLong).1, DueStanding::Over);
    world.today = day("2026-11-07");
    assert_eq!(kinds(&world), [], "more than two weeks ahead");
    world.register.placements[0].expected_to = Some(day("2026-11-06"));
    assert_eq!(one(&world, &DueKind::StayExpectedEnd), (Some(day("2026-11-06")), DueStanding::Over));
    world.home().kind = None;
    assert_eq!(kinds(&world), [DueKind::StayExpectedEnd]);
}

#[test]
fn thinking_again_is_for_a_child_who_may_still_move() {
    let mut world = quiet();
    let mut person =
        NetworkPerson::named(NetworkPersonId::new("t-1").unwrap(), "Person".into(), "onkel".into());
    person.reconsider_on = Some(day("2026-11-20"));
    world.register.searches[0].persons = vec![person];
    pair(&mut world).reconsider_on = Some(day("2026-11-22"));
    let again = DueKind::ThinkAgainPerson(NetworkPersonId::new("t-1").unwrap());
    assert_eq!(kinds(&world), [again.clone(), DueKind::ThinkAgainHome]);
    assert_eq!(one(&world, &again), (Some(day("2026-11-20")), DueStanding::Over));
    move_in(&mut world, "2026-11-01");
    approve(&mut world, "h-1", "2026-10-28");
    assert_eq!(kinds(&world), [again, DueKind::ThinkAgainHome], "nobody has said that the stay is lasting");
    world.register.placements[0].duration = Some(StayDuration::Lasting);
    assert_eq!(kinds(&world), [], "a settled child is not brought up again");
}

#[test]
fn answers_that_are_waited_for() {
    let mut world = quiet();
    world.register.asked = vec![HomeAsked {
        id: AskedId::new("a-1").unwrap(),
        home: home_id("h-1"),
        child: None,
        on: day("2026-11-18"),
        at: None,
        how: None,
        by: None,
        told: None,
        answer: Some(AskedAnswer::Perhaps),
        answered_on: None,
        reason: None,
        presented: None,
    }];
    world.register.bufetat = vec![BufetatRequest {
        id: BufetatRequestId::new("b-1").unwrap(),
        child: Some(child_id("spurv")),
        asked_on: day("2026-11-08"),
        asked_for: BufetatAskedFor::FosterHome,
        words: None,
        answered_on: None,
        answer: None,
        answer_words: None,
        home: None,
        taken: None,
        not_taken_reason: None,
    }];
    // Three days from the 18th: the 21st. Fourteen from the 8th: today.
    assert_eq!(one(&world, &DueKind::HomeNotAnswered), (Some(day("2026-11-21")), DueStanding::Over));
    assert_eq!(one(&world, &DueKind::BufetatNotAnswered), (Some(day("2026-11-22")), DueStanding::Now));
    // Answered on the 20th, and nobody has written what.
    world.register.bufetat[0].answered_on = Some(day("2026-11-20"));
    assert_eq!(one(&world, &DueKind::BufetatAnswerNotRecorded), (None, DueStanding::Now));
    // The home was asked again yesterday: the first question is no longer waited for, the second until the
    // 24th.
    let mut again = world.register.asked[0].clone();
    again.id = AskedId::new("a-2").unwrap();
    again.on = day("2026-11-21");
    world.register.asked.push(again);
    assert_eq!(one(&world, &DueKind::HomeNotAnswered), (Some(day("2026-11-24")), DueStanding::Soon));
    world.register.asked[1].answer = Some(AskedAnswer::No);
    world.register.bufetat[0].answer = Some(BufetatAnswer::Offered);
    assert_eq!(kinds(&world), [DueKind::BufetatOfferOpen]);
    world.register.bufetat[0].taken = Some(YesNo::No);
    assert_eq!(kinds(&world), []);
}

fn inquiry() -> Inquiry {
    Inquiry {
        id: InquiryId::new("i-1").unwrap(),
        received_on: day("2026-11-14"),
        name: "Person Prøve".into(),
        phone: None,
        email: None,
        postnummer: None,
        wants: BTreeSet::new(),
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

#[test]
fn an_inquiry_is_answered_and_always_has_a_next_step() {
    let mut world = quiet();
    world.register.inquiries = vec![inquiry()];
    // Seven days from the 14th: the 21st.
    assert_eq!(one(&world, &DueKind::InquiryNotAnswered), (Some(day("2026-11-21")), DueStanding::Over));
    assert_eq!(kinds(&world).len(), 1, "the answer is the next step");
    let asker = |world: &mut World, change: fn(&mut Inquiry)| change(&mut world.register.inquiries[0]);
    asker(&mut world, |inquiry| inquiry.stage = InquiryStage::InContact);
    assert_eq!(kinds(&world), [DueKind::InquiryNotAnswered], "nobody has said which day it was answered");
    asker(&mut world, |inquiry| inquiry.answered_on = Some(day("2026-11-16")));
    assert_eq!(kinds(&world), [DueKind::InquiryNoNextStep]);
    asker(&mut world, |inquiry| inquiry.next_step = Some("Ringe.".into()));
    assert_eq!(one(&world, &DueKind::InquiryNextStep), (None, DueStanding::Now), "a step without a day");
    asker(&mut world, |inquiry| inquiry.next_step_by = Some(day("2026-11-20")));
    assert_eq!(one(&world, &DueKind::InquiryNextStep), (Some(day("2026-11-20")), DueStanding::Over));
    asker(&mut world, |inquiry| inquiry.next_step_by = Some(day("2027-02-01")));
    assert_eq!(kinds(&world), [], "months ahead");
    asker(&mut world, |inquiry| inquiry.stage = InquiryStage::Withdrew);
    assert_eq!(kinds(&world), []);
}
