//! Where the home lies: areas, own kommune, far, protection, and the groups.

use super::sentences_are_whole;
use crate::ids::{NetworkPersonId, TieId};
use crate::matching::testing::{TestTravel, World, child_id, day, home, home_id, need, now, stay};
use crate::matching::{Group, GroupOrder, Location, group, group_order, rules::judge};
use crate::model::{
    Area, AvoidPlace, Closeness, Confirmed, HomeKind, HomeStatus, NeedStage, NetworkAnswer,
    NetworkAssessment, NetworkPerson, NetworkSearch, Place, ProtectionGrade, SchoolToKeep, SiblingTogether,
    SiblingWish, Tie, TieKind, TieTo, YesPerhapsNo,
};
use crate::place::{KommuneNo, KommuneRelation, NoTime, Postnummer, TravelMethod, TravelTime};

fn postnummer(text: &str) -> Area {
    Area::Postnummer(Postnummer::new(text).unwrap())
}

fn kommune(text: &str) -> Area {
    Area::Kommune(KommuneNo::new(text).unwrap())
}

#[test]
fn areas_to_stay_away_from() {
    for (area, here, typed, excluded, asked) in [
        (postnummer("9518"), Some("9518"), None, vec!["omrade"], vec![]),
        (postnummer("9510"), Some("9518"), None, vec![], vec![]),
        (kommune("5601"), Some("9518"), None, vec!["omrade"], vec![]),
        // The postnummer decides over a typed kommune.
        (kommune("5601"), Some("9518"), Some("5603"), vec!["omrade"], vec![]),
        (kommune("5603"), None, Some("5603"), vec!["omrade"], vec![]),
        (kommune("5603"), Some("9518"), None, vec![], vec![]),
        (kommune("5603"), None, None, vec![], vec!["omrade_ukjent"]),
        // Only the kommune is known: a postnummer inside it may be the home's, one outside is not.
        (postnummer("9510"), None, Some("5601"), vec![], vec!["omrade_ukjent"]),
        (postnummer("9510"), None, Some("5603"), vec![], vec![]),
        (postnummer("9510"), None, None, vec![], vec!["omrade_ukjent"]),
    ] {
        let mut world = World::new();
        world.need().avoid_areas.push(area);
        world.home().dwelling.postnummer = here.and_then(Postnummer::new);
        world.home().dwelling.kommune = typed.and_then(KommuneNo::new);
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
}

#[test]
fn own_kommune_is_the_childs_naermiljo() {
    let old = |value| Some(Confirmed { value, on: Some(day("2026-05-21")) });
    let (yes, perhaps, no) = (YesPerhapsNo::Yes, YesPerhapsNo::Perhaps, YesPerhapsNo::No);
    // 9518 lies in the child's kommune, 9600 does not.
    for (answer, here, excluded, asked) in [
        (Some(now(yes)), Some("9518"), vec![], vec![]),
        (Some(now(perhaps)), Some("9518"), vec![], vec!["egen_kommune_kanskje"]),
        (Some(now(no)), Some("9518"), vec!["egen_kommune"], vec![]),
        (None, Some("9518"), vec![], vec!["egen_kommune_ikke_spurt"]),
        (old(yes), Some("9518"), vec![], vec!["egen_kommune_gammel"]),
        (old(no), Some("9518"), vec!["egen_kommune"], vec!["egen_kommune_gammel"]),
        (Some(now(no)), Some("9600"), vec![], vec![]),
        (None, Some("9600"), vec![], vec![]),
        (old(no), Some("9600"), vec![], vec![]),
        (Some(now(yes)), None, vec![], vec![]),
        (Some(now(no)), None, vec![], vec!["egen_kommune_ukjent"]),
        (None, None, vec![], vec!["egen_kommune_ukjent"]),
    ] {
        let mut world = World::new();
        world.home().frame.own_kommune = answer;
        world.home().dwelling.postnummer = here.and_then(Postnummer::new);
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
    let mut world = World::new();
    world.home().frame.own_kommune = Some(now(no));
    world.need().nearby.postnummer = None;
    world.finds(&[], &["egen_kommune_ukjent"]);
}

fn with_school(longest: Option<u16>, time: Option<TravelTime>) -> World {
    let mut world = World::new();
    world.need().school = SchoolToKeep::Keep(Place {
        label: "Prøve skole".into(),
        postnummer: Postnummer::new("9510"),
        point: None,
        longest_minutes: longest,
    });
    world.travel = TestTravel(time);
    world
}

#[test]
fn far_is_judged_by_the_shortest_time() {
    use TravelMethod::{Entered, Estimate, RoadNetwork};
    let time = |low, high, method| Some(TravelTime::new(low, high, method));
    for (longest, time, excluded, asked) in [
        (Some(60), time(60, 90, Entered), vec![], vec![]),
        (Some(60), time(61, 90, Entered), vec!["for_langt"], vec![]),
        (Some(60), time(61, 90, RoadNetwork), vec!["for_langt"], vec![]),
        (Some(60), time(60, 90, Estimate), vec![], vec![]),
        (Some(60), time(61, 90, Estimate), vec![], vec!["kanskje_for_langt"]),
        (Some(60), None, vec![], vec!["tid_ukjent"]),
        (None, time(600, 700, Entered), vec![], vec![]),
        (None, None, vec![], vec![]),
    ] {
        let world = with_school(longest, time);
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
}

fn with_place_to_avoid(shortest_minutes: u16, time: Option<TravelTime>) -> World {
    let mut world = World::new();
    world.need().avoid_places.push(AvoidPlace {
        label: "fars hus".into(),
        postnummer: Postnummer::new("9510"),
        point: None,
        shortest_minutes,
    });
    world.travel = TestTravel(time);
    world
}

#[test]
fn near_is_judged_by_the_longest_time_and_never_by_an_estimate_alone() {
    use TravelMethod::{Entered, Estimate, RoadNetwork};
    let time = |low, high, method| Some(TravelTime::new(low, high, method));
    for (shortest, time, excluded, asked) in [
        (30, time(30, 40, Entered), vec![], vec![]),
        (30, time(29, 29, Entered), vec!["for_naert"], vec![]),
        (30, time(20, 29, RoadNetwork), vec!["for_naert"], vec![]),
        (30, time(20, 30, RoadNetwork), vec![], vec!["kanskje_for_naert"]),
        (30, time(20, 29, Estimate), vec![], vec!["kanskje_for_naert"]),
        (30, time(30, 60, Estimate), vec![], vec![]),
        (30, None, vec![], vec!["naerhet_ukjent"]),
    ] {
        let world = with_place_to_avoid(shortest, time);
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
}

/// A world in which every location rule would exclude, and one whose home is protected.
fn location_rules() -> World {
    let mut world = with_school(Some(10), Some(TravelTime::new(61, 90, TravelMethod::Entered)));
    world.need().avoid_areas.push(kommune("5601"));
    world.need().avoid_places.push(AvoidPlace {
        label: "fars hus".into(),
        postnummer: Postnummer::new("9510"),
        point: None,
        shortest_minutes: 600,
    });
    world.home().frame.own_kommune = Some(now(YesPerhapsNo::No));
    world
}

#[test]
fn a_protected_home_is_one_question_to_the_leader() {
    location_rules().finds(&["omrade", "egen_kommune", "for_langt", "for_naert"], &[]);
    for grade in [ProtectionGrade::Confidential, ProtectionGrade::StrictlyConfidential] {
        let mut world = location_rules();
        world.home().household.members[0].protection.grade = grade;
        world.finds(&[], &["sted_spor_leder"]);
        sentences_are_whole(&world);
        world.look(|_, situation| {
            assert_eq!(situation.location, Location::Hidden);
            assert!(situation.travel.iter().all(|travel| travel.time.is_err()));
        });
        // No location rule applies: nothing to ask.
        let mut world = World::new();
        world.home().household.members[0].protection.grade = grade;
        world.finds(&[], &[]);
    }
    let mut world = location_rules();
    world.home().household.members[0].protection.grade = ProtectionGrade::HiddenFromNamed;
    world.finds(&["omrade", "egen_kommune", "for_langt", "for_naert"], &[]);
}

#[test]
fn a_protected_child_hides_the_home_it_lives_in() {
    let mut world = location_rules();
    world.home().frame.places = Some(2);
    world.settle("trost");
    world.register.needs.push(need("n-2", &child_id("trost")));
    world.register.children[1].protection.grade = ProtectionGrade::Confidential;
    world.finds(&[], &["sted_spor_leder"]);
    // The child itself: whatever home it gets becomes its address.
    let mut world = location_rules();
    world.child().protection.grade = ProtectionGrade::Confidential;
    world.finds(&[], &["sted_spor_leder"]);
}

#[test]
fn nothing_is_computed_to_a_hidden_siblings_home() {
    let time = TravelTime::new(20, 30, TravelMethod::Entered);
    let world = |grade| {
        let mut world = World::new();
        world.travel = TestTravel(Some(time));
        world.register.homes.push(home("h-2"));
        world.settle("trost").at = crate::model::StayAt::Home(home_id("h-2"));
        world
            .child()
            .siblings
            .push(SiblingWish { sibling: child_id("trost"), together: SiblingTogether::Should });
        world.register.homes[1].household.members[0].protection.grade = grade;
        world.look(|_, situation| situation.travel.iter().map(|travel| travel.time).collect::<Vec<_>>())
    };
    assert_eq!(world(ProtectionGrade::None), [Ok(time)]);
    assert_eq!(world(ProtectionGrade::Confidential), [Err(NoTime::Unplaced)]);
}

#[test]
fn the_postnummer_gives_the_kommune_and_a_hand_placed_point_wins() {
    let mut world = World::new();
    world.home().dwelling.kommune = KommuneNo::new("5603");
    world.home().dwelling.point = crate::place::Point::from_micro_degrees(1, 2);
    world.look(|_, situation| match situation.location {
        Location::Open { kommune, spot, to_nearby, .. } => {
            assert_eq!(kommune, KommuneNo::new("5601"));
            assert_eq!(spot.map(|spot| spot.point), crate::place::Point::from_micro_degrees(1, 2));
            assert_eq!(to_nearby, Some(KommuneRelation::Same));
        }
        Location::Hidden => panic!("not protected"),
    });
}

fn search(answer: Option<NetworkAnswer>, assessed: Option<NetworkAssessment>) -> NetworkSearch {
    NetworkSearch {
        persons: vec![NetworkPerson {
            answer,
            assessed,
            home: Some(home_id("h-1")),
            ..NetworkPerson::named(NetworkPersonId::new("p-1").unwrap(), "Mormor".into(), "mormor".into())
        }],
        ..NetworkSearch::begun(child_id("spurv"))
    }
}

fn tie(to: TieTo) -> Tie {
    Tie {
        id: TieId::new("t-1").unwrap(),
        child: child_id("spurv"),
        to,
        kind: TieKind::Besokshjem,
        closeness: Closeness::Close,
        period: None,
        words: None,
    }
}

fn group_of(world: &World) -> (Group, GroupOrder) {
    world.look(|prepared, situation| {
        let group = group(prepared, situation, &judge(prepared, situation));
        (group, group_order(situation, group))
    })
}

#[test]
fn a_home_stands_in_the_first_group_it_fits() {
    let mut world = World::new();
    assert_eq!(group_of(&world).0, Group::Other);
    world.register.ties.push(tie(TieTo::Home(home_id("h-1"))));
    assert_eq!(group_of(&world).0, Group::Known);
    world.register.ties[0].to = TieTo::Person(crate::matching::testing::person_id("h-1-a"));
    assert_eq!(group_of(&world).0, Group::Known);
    world.register.ties[0].to = TieTo::Home(home_id("h-2"));
    assert_eq!(group_of(&world).0, Group::Other);
    world.register.placements.push(stay("tidligere", "spurv", "h-1", "2020-01-01", Some("2021-01-01")));
    assert_eq!(group_of(&world).0, Group::Known);
    world.register.searches.push(search(None, None));
    assert_eq!(group_of(&world).0, Group::FamilyNetwork);
    world.home().status = HomeStatus::Ended;
    assert_eq!(group_of(&world).0, Group::Excluded);

    let mut world = World::new();
    world.home().frame.places = Some(2);
    world.settle("trost");
    world
        .child()
        .siblings
        .push(SiblingWish { sibling: child_id("trost"), together: SiblingTogether::NoWish });
    assert_eq!(group_of(&world).0, Group::Known, "the sibling lives here");
}

#[test]
fn a_beredskapshjem_comes_first_among_the_others_in_an_emergency() {
    let mut world = World::new();
    world.home().kind = Some(HomeKind::Beredskapshjem);
    world.need().purpose = crate::model::NeedPurpose::Acute;
    assert_eq!(group_of(&world), (Group::Other, GroupOrder::BySum));
    world.need().stage = NeedStage::Emergency;
    assert_eq!(group_of(&world), (Group::Other, GroupOrder::First));
    world.register.ties.push(tie(TieTo::Home(home_id("h-1"))));
    assert_eq!(group_of(&world), (Group::Known, GroupOrder::BySum));
}

#[test]
fn what_the_search_found_about_the_person_is_not_lost() {
    for (answer, assessed, asked) in [
        (Some(NetworkAnswer::Yes), Some(NetworkAssessment::AsHome), vec![]),
        (None, None, vec![]),
        (Some(NetworkAnswer::No), None, vec!["nettverk_tvil"]),
        (None, Some(NetworkAssessment::NotSuitable), vec!["nettverk_tvil"]),
        (Some(NetworkAnswer::Yes), Some(NetworkAssessment::AsSupport), vec!["nettverk_tvil"]),
    ] {
        let mut world = World::new();
        world.home().kind = Some(HomeKind::FamilyNetwork);
        world.register.searches.push(search(answer, assessed));
        world.finds(&[], &asked);
        sentences_are_whole(&world);
    }
}
