//! Status, places, kind, provider, politiattest, training and what has not been confirmed.

use super::sentences_are_whole;
use crate::matching::rules::{Clarify, Exclusion, judge};
use crate::matching::testing::{World, child_id, day, member, need, period, stay};
use crate::model::{
    AttestConclusion, EndManner, EndReason, HomeKind, HomePurpose, HomeStatus, LegalBasis, Length,
    MemberRole, NeedPurpose, OtherKommunePlacement, PrivateProvider, ProviderAgreement, Reservation, StayEnd,
    Training, TrainingProgramme,
};
use std::collections::BTreeSet;

#[test]
fn status() {
    for (status, excluded, asked) in [
        (HomeStatus::Recommended, vec![], vec![]),
        (HomeStatus::UnderAssessment, vec![], vec!["under_vurdering"]),
        (HomeStatus::Ended, vec!["avsluttet"], vec![]),
        (HomeStatus::NotRecommended, vec!["ikke_anbefalt"], vec![]),
    ] {
        let mut world = World::new();
        world.home().status = status;
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
}

#[test]
fn places_are_counted_on_the_judged_day() {
    let mut world = World::new();
    world.home().frame.places = None;
    world.finds(&[], &["plasser_ikke_registrert"]);

    // 1 place - 1 stay = 0.
    let mut world = World::new();
    let stay_id = world.settle("trost").id.clone();
    world.register.needs.push(need("n-2", &child_id("trost")));
    world.finds(&["ingen_ledig_plass"], &[]);
    // The moving day is free again.
    let stay = world.register.placements.iter_mut().find(|stay| stay.id == stay_id).unwrap();
    stay.period = period("2024-01-01", Some("2026-11-22"));
    world.finds(&[], &[]);

    // The wished day decides, not today: the stay ends 1 December, the child is to move 15 December.
    let mut world = World::new();
    world.settle("trost").period = period("2024-01-01", Some("2026-12-01"));
    world.need().wished_on = Some(day("2026-12-15"));
    world.finds(&[], &[]);
    // A wished day that has passed counts as today.
    world.need().wished_on = Some(day("2026-11-01"));
    world.finds(&["ingen_ledig_plass"], &["behov_hos_barn_ukjent"]);
}

#[test]
fn the_childs_own_stay_and_place_do_not_stand_in_its_way() {
    let mut world = World::new();
    world.register.placements.push(stay("egen", "spurv", "h-1", "2026-10-01", None));
    world.home().reservations.push(Reservation {
        places: 1,
        for_child: Some(child_id("spurv")),
        for_kommune: None,
        period: period("2026-11-01", None),
        by: None,
    });
    world.finds(&[], &[]);
    assert_eq!(world.look(|_, situation| situation.free), Some(1));
}

#[test]
fn other_kommunes_children_and_reservations_take_places() {
    // 4 places - 1 other kommune's child - 1 stay (two records that overlap) - (2 kept, one of them for the
    // child who has moved in) = 4 - 1 - 1 - 1 = 1.
    let mut world = World::new();
    world.home().frame.places = Some(4);
    let mut other = member("h-1-x", MemberRole::OtherKommunesFosterChild);
    other.placed_by = Some(OtherKommunePlacement { kommune: None, period: period("2025-01-01", None) });
    world.home().household.members.push(other);
    world.settle("trost");
    world.register.placements.push(stay("stay-2", "trost", "h-1", "2026-01-01", None));
    world.home().reservations.push(Reservation {
        places: 2,
        for_child: Some(child_id("trost")),
        for_kommune: None,
        period: period("2026-01-01", None),
        by: None,
    });
    assert_eq!(world.look(|_, situation| situation.free), Some(1));
    world.look(|_, situation| {
        let moved: Vec<_> = situation.residents.iter().map(|resident| resident.moved_in).collect();
        assert_eq!(moved, [Some(day("2025-01-01")), Some(day("2024-01-01"))], "in order of id: h-1-x, trost");
    });
}

#[test]
fn a_known_shortage_later_in_the_stay_is_asked_about() {
    let mut world = World::new();
    world.home().reservations.push(Reservation {
        places: 1,
        for_child: None,
        for_kommune: None,
        period: period("2027-03-01", None),
        by: None,
    });
    world.finds(&[], &[]);
    // 22 November + 3 months = 22 February: before the reservation. + 6 months = 22 May: after.
    world.need().expected_months = Some(3);
    world.finds(&[], &[]);
    world.need().expected_months = Some(6);
    world.finds(&[], &["mangler_plass_senere"]);
    sentences_are_whole(&world);
    assert_eq!(world.look(|_, situation| situation.later_shortage), Some((day("2027-03-01"), 0)));
    // With two places one is left.
    world.home().frame.places = Some(2);
    world.finds(&[], &[]);
}

#[test]
fn availability() {
    let mut world = World::new();
    world.home().availability.free_from = Some(day("2026-11-22"));
    world.finds(&[], &[]);
    world.home().availability.free_from = Some(day("2026-11-23"));
    world.finds(&["ikke_ledig_enna"], &[]);
    sentences_are_whole(&world);

    let mut world = World::new();
    world.home().availability.pause = Some(period("2026-11-01", Some("2026-11-22")));
    world.finds(&[], &[]);
    world.home().availability.pause = Some(period("2026-11-01", Some("2026-11-23")));
    world.finds(&["pause"], &[]);
    world.home().availability.pause = Some(period("2026-11-01", None));
    world.finds(&["pause"], &[]);
    sentences_are_whole(&world);

    let mut world = World::new();
    world.home().availability.confirmed_on = Some(day("2026-05-21"));
    world.finds(&[], &["ledighet_gammel"]);
    world.home().availability.confirmed_on = None;
    world.finds(&[], &["ledighet_gammel"]);
    sentences_are_whole(&world);
}

#[test]
fn kind_against_purpose() {
    use HomeKind::{
        Beredskapshjem, FamilyNetwork, Ordinary, Other, SpecialConditions, Specialised, TemporaryNetwork,
    };
    for (kind, excluded, asked) in [
        (Some(FamilyNetwork), vec![], vec!["utenfor_nettverket"]),
        (Some(Ordinary), vec![], vec![]),
        (Some(Specialised), vec![], vec!["bufetat_avgjor"]),
        (Some(SpecialConditions), vec!["saerlige_forutsetninger"], vec![]),
        (Some(Beredskapshjem), vec!["beredskapshjem_omsorg"], vec![]),
        (Some(TemporaryNetwork), vec![], vec!["midlertidig_hjem_omsorg", "utenfor_nettverket"]),
        (Some(Other), vec![], vec!["annen_type"]),
        (None, vec![], vec!["ikke_vurdert_som_fosterhjem"]),
    ] {
        let mut world = World::new();
        world.home().kind = kind;
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
    // The home of the table is neither acute nor short.
    for (kind, excluded, asked) in [
        (Some(FamilyNetwork), vec!["ikke_akutt_eller_kort"], vec!["utenfor_nettverket"]),
        (Some(Ordinary), vec!["ikke_akutt_eller_kort"], vec![]),
        (Some(Specialised), vec!["ikke_akutt_eller_kort"], vec!["bufetat_avgjor"]),
        (Some(SpecialConditions), vec!["saerlige_forutsetninger", "ikke_akutt_eller_kort"], vec![]),
        (Some(Beredskapshjem), vec![], vec![]),
        (Some(TemporaryNetwork), vec![], vec!["utenfor_nettverket"]),
        (Some(Other), vec!["ikke_akutt_eller_kort"], vec!["annen_type"]),
        (None, vec!["ikke_akutt_eller_kort"], vec!["ikke_vurdert_som_fosterhjem"]),
    ] {
        for purpose in [NeedPurpose::Acute, NeedPurpose::Waiting] {
            let mut world = World::new();
            world.need().purpose = purpose;
            world.home().kind = kind;
            world.finds(&excluded, &asked);
            sentences_are_whole(&world);
        }
    }
}

#[test]
fn acute_needs_a_home_that_states_acute_or_short() {
    let acute = || Some(BTreeSet::from([HomePurpose::Acute]));
    let planned = || Some(BTreeSet::from([HomePurpose::Planned]));
    let short = || Some(BTreeSet::from([Length::Short]));
    let long = || Some(BTreeSet::from([Length::Long]));
    for (purposes, lengths, excluded, asked) in [
        (acute(), None, vec![], vec![]),
        (planned(), short(), vec![], vec![]),
        (None, None, vec![], vec!["formal_ikke_spurt"]),
        (planned(), None, vec![], vec!["formal_ikke_spurt"]),
        (None, long(), vec![], vec!["formal_ikke_spurt"]),
        (planned(), long(), vec!["ikke_akutt_eller_kort"], vec![]),
    ] {
        let mut world = World::new();
        world.need().purpose = NeedPurpose::Acute;
        world.home().frame.purposes = purposes;
        world.home().frame.lengths = lengths;
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
}

#[test]
fn special_conditions_need_their_legal_basis() {
    for (basis, excluded, asked) in [
        (Some(LegalBasis::BehaviourWithConsent), vec![], vec![]),
        (Some(LegalBasis::BehaviourWithoutConsent), vec![], vec![]),
        (Some(LegalBasis::AcuteBehaviour), vec!["saerlige_forutsetninger"], vec![]),
        (None, vec![], vec!["saerlige_forutsetninger_hjemmel"]),
    ] {
        for purpose in [NeedPurpose::Care, NeedPurpose::Acute, NeedPurpose::Waiting] {
            let mut world = World::new();
            world.need().purpose = purpose;
            world.home().kind = Some(HomeKind::SpecialConditions);
            world.home().frame.purposes = Some([HomePurpose::Planned, HomePurpose::Acute].into());
            world.child().legal_basis = basis;
            world.finds(&excluded, &asked);
        }
    }
}

#[test]
fn private_provider() {
    let running = period("2024-01-01", None);
    let ends_today = period("2024-01-01", Some("2026-11-22"));
    let ends_tomorrow = period("2024-01-01", Some("2026-11-23"));
    for (agreement, runs, excluded) in [
        (ProviderAgreement::None, None, vec![]),
        (ProviderAgreement::Agreement, None, vec!["privat_leverandor"]),
        (ProviderAgreement::Agreement, Some(running), vec!["privat_leverandor"]),
        (ProviderAgreement::Agreement, Some(ends_tomorrow), vec!["privat_leverandor"]),
        (ProviderAgreement::Agreement, Some(ends_today), vec![]),
        (ProviderAgreement::BufetatA, Some(running), vec![]),
        (ProviderAgreement::BufetatC, Some(running), vec![]),
    ] {
        let mut world = World::new();
        world.home().private_provider = Some(PrivateProvider { agreement, period: runs });
        world.finds(&excluded, &[]);
        sentences_are_whole(&world);
    }
    let mut world = World::new();
    world.home().private_provider = None;
    world.finds(&[], &["leverandor_ikke_spurt"]);
    sentences_are_whole(&world);
}

#[test]
fn politiattest_of_foster_parents() {
    let mut world = World::new();
    world.home().household.members[0].politiattest = None;
    world.finds(&[], &["attest_ikke_sett"]);
    sentences_are_whole(&world);
    world.home().household.members.clear();
    world.finds(&[], &["ingen_fosterforelder"]);
    sentences_are_whole(&world);

    for (issued, conclusion, excluded, asked) in [
        // 1 December + 3 calendar months = 1 March, the day it was seen.
        ("2023-12-01", AttestConclusion::Ok, vec![], vec![]),
        ("2023-11-30", AttestConclusion::Ok, vec![], vec!["attest_for_gammel"]),
        ("2024-02-01", AttestConclusion::UnderAssessment, vec![], vec!["attest_vurderes"]),
        ("2024-02-01", AttestConclusion::NotOk, vec!["attest_ikke_ok"], vec![]),
        ("2023-11-30", AttestConclusion::NotOk, vec!["attest_ikke_ok"], vec!["attest_for_gammel"]),
    ] {
        let mut world = World::new();
        let attest = world.home().household.members[0].politiattest.as_mut().unwrap();
        attest.issued_on = day(issued);
        attest.conclusion = conclusion;
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
}

#[test]
fn politiattest_of_other_adults_is_considered() {
    let mut world = World::new();
    let mut adult = member("h-1-b", MemberRole::OtherAdult);
    adult.politiattest = None;
    world.home().household.members.push(adult);
    world.finds(&[], &["attest_andre_voksne"]);
    sentences_are_whole(&world);
    let mut shown = member("h-1-b", MemberRole::OtherAdult);
    shown.politiattest.as_mut().unwrap().conclusion = AttestConclusion::NotOk;
    world.home().household.members[1] = shown;
    world.finds(&["attest_ikke_ok"], &[]);
}

#[test]
fn training_health_and_household() {
    let course = |programme, finished: Option<&str>| Training {
        programme,
        word: None,
        finished_on: finished.map(day),
        who: None,
    };
    for (kind, training, asked) in [
        (HomeKind::Ordinary, None, vec!["opplaring_ikke_spurt"]),
        (HomeKind::Ordinary, Some(vec![]), vec!["opplaring_mangler"]),
        (HomeKind::Ordinary, Some(vec![course(TrainingProgramme::Solid, None)]), vec!["opplaring_mangler"]),
        (HomeKind::Ordinary, Some(vec![course(TrainingProgramme::Pride, Some("2015-01-01"))]), vec![]),
        (
            HomeKind::Ordinary,
            Some(vec![course(TrainingProgramme::SolidFamily, Some("2025-01-01"))]),
            vec!["opplaring_mangler"],
        ),
        (
            HomeKind::FamilyNetwork,
            Some(vec![course(TrainingProgramme::SolidFamily, Some("2025-01-01"))]),
            vec!["utenfor_nettverket"],
        ),
        (
            HomeKind::Ordinary,
            Some(vec![course(TrainingProgramme::TraumaAware, Some("2025-01-01"))]),
            vec!["opplaring_mangler"],
        ),
    ] {
        let mut world = World::new();
        world.home().kind = Some(kind);
        world.home().training = training;
        world.finds(&[], &asked);
        sentences_are_whole(&world);
    }
    let mut world = World::new();
    world.home().household.health_obtained_on = None;
    // 21 November 2025 + 12 months = 21 November 2026, before today.
    world.home().household.confirmed_on = Some(day("2025-11-21"));
    world.finds(&[], &["helse_ikke_innhentet", "husstand_gammel"]);
    sentences_are_whole(&world);
    world.home().household.confirmed_on = Some(day("2025-11-22"));
    world.finds(&[], &["helse_ikke_innhentet"]);
}

#[test]
fn how_an_earlier_stay_here_ended() {
    let planned = Some(EndManner::Planned);
    for (manner, reason, asked) in [
        (planned, Some(EndReason::CareEnds), vec![]),
        (planned, Some(EndReason::NeedsNotMet), vec!["tidligere_opphold"]),
        (planned, Some(EndReason::NeedsBeyondHome), vec!["tidligere_opphold"]),
        (planned, Some(EndReason::LifeSituation), vec!["tidligere_opphold"]),
        (planned, Some(EndReason::OtherByHome), vec!["tidligere_opphold"]),
        (Some(EndManner::Unplanned), Some(EndReason::CareEnds), vec!["tidligere_opphold"]),
        (Some(EndManner::Unplanned), None, vec!["tidligere_opphold"]),
        (planned, None, vec!["tidligere_opphold_ukjent"]),
        (None, Some(EndReason::CareEnds), vec!["tidligere_opphold_ukjent"]),
        (None, None, vec!["tidligere_opphold_ukjent"]),
    ] {
        let mut world = World::new();
        let mut earlier = stay("tidligere", "spurv", "h-1", "2020-01-01", Some("2021-01-01"));
        earlier.end = Some(StayEnd { reason, manner, moved_to: None });
        world.register.placements.push(earlier);
        world.finds(&[], &asked);
        sentences_are_whole(&world);
    }
}

#[test]
fn reasons_carry_their_facts() {
    let mut world = World::new();
    world.settle("trost").expected_to = Some(day("2027-01-31"));
    world.home().status = HomeStatus::UnderAssessment;
    world.look(|prepared, situation| {
        let verdict = judge(prepared, situation);
        assert_eq!(
            verdict.exclusions().next(),
            Some(&Exclusion::NoFreePlace { on: day("2026-11-22"), expected: Some(day("2027-01-31")) })
        );
        assert_eq!(verdict.clarifications().next(), Some(&Clarify::UnderAssessment));
    });
}
