//! a and b: care needs and closeness.

use super::*;

#[test]
fn a1_is_level_against_severity_halved_by_perhaps() {
    use YesPerhapsNo::{No, Perhaps, Yes};
    for (severity, level, will, expected) in [
        (2, Some(2), Some(Yes), (100, 100, vec![])),
        (1, Some(3), Some(Yes), (100, 100, vec![])),
        // 100 · 2 / 3 = 66,67.
        (3, Some(2), Some(Yes), (66, 66, vec![])),
        // Half of 66,67 is 33,33: rounded once, at the end.
        (3, Some(2), Some(Perhaps), (33, 33, vec![])),
        // 100 · 1 / 3 / 2 = 16,67.
        (3, Some(1), Some(Perhaps), (16, 16, vec![])),
        (2, Some(2), Some(Perhaps), (50, 50, vec![])),
        (1, Some(3), Some(No), (0, 0, vec![])),
        (1, None, Some(No), (0, 0, vec![])),
        (3, Some(2), None, (0, 66, vec!["vilje"])),
        // Level 0 is worth nothing whatever the home will: no answer can change it.
        (3, Some(0), None, (0, 0, vec![])),
        (3, None, Some(Yes), (0, 100, vec!["niva"])),
        (3, None, Some(Perhaps), (0, 50, vec!["niva"])),
        (3, None, None, (0, 100, vec!["niva", "vilje"])),
    ] {
        let (value, missing) = need_value(severity, level, will);
        assert_eq!(plain(value, missing), expected, "severity {severity}, level {level:?}, {will:?}");
    }
}

#[test]
fn a1_is_the_five_gravest_by_severity_then_code() {
    let mut world = World::new();
    let item = |code, severity| NeedItem { code, severity: Severity::new(severity).unwrap(), words: None };
    world.need().items = vec![
        item(NeedCode::Sleep, 1),
        item(NeedCode::Trauma, 2),
        item(NeedCode::Attachment, 2),
        item(NeedCode::Reading, 3),
        item(NeedCode::Food, 1),
        item(NeedCode::Loss, 1),
        item(NeedCode::Loss, 2),
    ];
    let keys: Vec<String> =
        assessed(&world, &[]).into_iter().map(|(key, _)| key).filter(|key| key.starts_with("a1")).collect();
    // Severity 3; severity 2 by code (tap, tilknytning, traumer); severity 1 by code (mat before sovn).
    assert_eq!(keys, ["a1.lesing", "a1.tap", "a1.tilknytning", "a1.traumer", "a1.mat"]);
    world.look(|prepared, _| {
        let asked = Asked::new(prepared);
        assert_eq!(asked.others.iter().map(|item| item.code).collect::<Vec<_>>(), [NeedCode::Sleep]);
        let weights: Vec<u8> = asked.applied().iter().take(5).map(|each| each.weight.get()).collect();
        assert_eq!(weights, [5, 3, 3, 3, 2], "severity 3 weighs 5, 2 weighs 3, 1 weighs 2");
    });
}

#[test]
fn a2_is_hours_needed_against_hours_the_home_has() {
    for (needed, offered, points) in [
        (6, 6, 100),
        (6, 10, 100),
        // 100 · (12 - 7) / 6 = 83,33.
        (7, 6, 83),
        (9, 6, 50),
        // 100 · (12 - 11) / 6 = 16,67.
        (11, 6, 16),
        (12, 6, 0),
        (13, 6, 0),
        (1, 0, 0),
    ] {
        assert_eq!(load_value(needed, offered).get(), points, "{needed} of {offered}");
    }
    let mut world = World::new();
    assert_eq!(one(&world, "a2"), None, "no hours needed: it does not apply");
    world.need().load_hours = Some(6);
    assert_eq!(one(&world, "a2"), between(0, 100, &["timer"]));
    world.home().household.hours_a_week = Some(now(8));
    assert_eq!(one(&world, "a2"), known(100));
    world.need().load_hours = None;
    assert_eq!(one(&world, "a2"), between(0, 100, &["barn_timer"]), "not asked about the child");
}

#[test]
fn b1_is_each_place_weighted_by_visits() {
    let mut world = World::new();
    assert_eq!(one(&world, "b1"), None, "no samvær");
    world.need().contact = Contact::NotDecided;
    assert_eq!(one(&world, "b1"), between(0, 100, &["barn_samvaer"]));
    world.need().contact = Contact::Planned(vec![plan("mor", 24), plan("mormor", 12)]);
    let (mother, grandmother) = (PlaceUse::Contact(0), PlaceUse::Contact(1));
    // Mother within 30 minutes: 150 of 150. Grandmother 60-75: 120 and 105 of 150.
    // Low (24·150 + 12·105) / (36·150) = 4860 / 5400 = 90; high (3600 + 1440) / 5400 = 93,3.
    let times = [(mother, minutes(12, 18)), (grandmother, minutes(60, 75))];
    assert_eq!(one_by(&world, "b1", &times), between(90, 93, &[]), "a travel interval lacks no fact");
    // One unknown: low 24·150 / 5400 = 66,7; high 100.
    assert_eq!(one_by(&world, "b1", &[(mother, minutes(12, 18))]), between(66, 100, &["reise"]));
    world.need().contact = Contact::Planned(vec![plan("mor", 24)]);
    for (one_way, points) in [(0, 100), (30, 100), (31, 99), (105, 50), (179, 0), (180, 0), (600, 0)] {
        let times = [(mother, minutes(one_way, one_way))];
        assert_eq!(one_by(&world, "b1", &times), known(points), "{one_way} minutes");
    }
}

#[test]
fn b2_falls_from_fifteen_minutes_to_sixty() {
    let value = |low, high| plain(school_value(minutes(low, high)), MissingFacts::NONE);
    // 100 · (60 - 48) / 45 = 26,7; 100 · (60 - 38) / 45 = 48,9.
    assert_eq!(value(38, 48), (26, 48, vec![]));
    // 100 · 44 / 45 = 97,8; 100 · 1 / 45 = 2,2.
    for (one_way, points) in [(0, 100), (15, 100), (16, 97), (59, 2), (60, 0), (61, 0)] {
        assert_eq!(value(one_way, one_way), (points, points, vec![]), "{one_way} minutes");
    }
    let mut world = World::new();
    assert_eq!(one(&world, "b2"), None, "none to keep");
    world.need().school = SchoolToKeep::NotAsked;
    assert_eq!(one(&world, "b2"), between(0, 100, &["barn_skole"]));
    world.need().school = SchoolToKeep::Keep(place("Talvik skole"));
    assert_eq!(one(&world, "b2"), between(0, 100, &["reise"]));
    assert_eq!(one_by(&world, "b2", &[(PlaceUse::School, minutes(60, 75))]), known(0));
}

#[test]
fn b3_is_the_kommune_and_what_the_home_says_to_its_own() {
    use KommuneRelation::{Elsewhere, Neighbour, Same, SameFylke};
    let value = |relation, answer| {
        let (value, missing) = nearby_value(relation, answer);
        plain(value, missing)
    };
    assert_eq!(value(Same, Some(YesPerhapsNo::Yes)), (100, 100, vec![]));
    assert_eq!(value(Same, Some(YesPerhapsNo::Perhaps)), (60, 60, vec![]));
    assert_eq!(value(Same, None), (60, 100, vec!["egen_kommune"]));
    assert_eq!(value(Neighbour, None), (60, 60, vec![]));
    assert_eq!(value(SameFylke, None), (30, 30, vec![]));
    assert_eq!(value(Elsewhere, None), (0, 0, vec![]));
    let mut world = World::new();
    assert_eq!(one(&world, "b3"), known(100));
    world.home().dwelling.postnummer = Postnummer::new("9600");
    assert_eq!(one(&world, "b3"), known(60));
    world.home().dwelling.postnummer = None;
    assert_eq!(one(&world, "b3"), between(0, 100, &["hjemmets_kommune"]));
    world.need().nearby.postnummer = None;
    assert_eq!(one(&world, "b3"), between(0, 100, &["barn_naermiljo"]));
    world.need().nearby.live_elsewhere = YesNo::Yes;
    assert_eq!(one(&world, "b3"), None, "the need says elsewhere");
}

#[test]
fn b4_is_the_mean_over_siblings_who_should_be_together() {
    let mut world = World::new();
    world.settle("here");
    wish(&mut world, "here", SiblingTogether::Should);
    world.home().frame.places = Some(3);
    assert_eq!(one(&world, "b4"), known(100), "lives here");
    let mut away = home("h-2");
    away.dwelling.postnummer = Postnummer::new("9600");
    world.register.homes.push(away);
    world.register.children.push(child("there"));
    world.register.placements.push(stay("stay-there", "there", "h-2", "2024-01-01", None));
    wish(&mut world, "there", SiblingTogether::Should);
    let there = child_id("there");
    // b1 of 105 minutes is 50, half of it 25: (100 + 25) / 2 = 62,5.
    let times = [(PlaceUse::SiblingsHome(&there), minutes(105, 105))];
    assert_eq!(one_by(&world, "b4", &times), known(62));
    // Unknown time: half of 0..=100: (100 + 0) / 2 and (100 + 50) / 2.
    assert_eq!(one(&world, "b4"), between(50, 75, &["sosken_reise"]));
    world.register.children.last_mut().unwrap().protection.grade = ProtectionGrade::Confidential;
    assert_eq!(one_by(&world, "b4", &times), between(50, 75, &["skjult_sted"]), "a protected sibling");
    world.child().siblings.clear();
    wish(&mut world, "there", SiblingTogether::ShouldApart);
    assert_eq!(one(&world, "b4"), None, "should live apart is not counted");
}

#[test]
fn b4_asks_for_an_allowed_place_for_a_sibling_who_waits() {
    let mut world = World::new();
    world.register.children.push(child("waits"));
    let need = crate::matching::testing::need("n-2", &child_id("waits"));
    world.register.needs.push(need);
    wish(&mut world, "waits", SiblingTogether::Should);
    // One place, and it is the child's own; where the sibling lives is not recorded: half of 0..=100.
    assert_eq!(one(&world, "b4"), between(0, 50, &["sosken_reise"]));
    world.home().frame.places = Some(2);
    assert_eq!(one(&world, "b4"), known(100));
    world.home().frame.sibling_group = None;
    assert_eq!(one(&world, "b4"), between(0, 100, &["sosken_plass"]), "not stated how many siblings");
    world.home().frame.sibling_group = Some(1);
    assert_eq!(one(&world, "b4"), between(0, 50, &["sosken_reise"]), "the home takes one");
    world.home().frame.sibling_group = Some(2);
    world.home().training = None;
    assert_eq!(one(&world, "b4"), known(100), "what is unknown of the home alone makes no place uncertain");
    world.register.needs[1].smoke_free = None;
    world.home().household.smoking = None;
    assert_eq!(one(&world, "b4"), between(0, 100, &["sosken_plass"]), "unknown for the sibling alone");
    world.register.needs[1].smoke_free = Some(YesNo::Yes);
    world.home().household.smoking = Some(crate::model::Smoking::Inside);
    assert_eq!(one(&world, "b4"), between(0, 50, &["sosken_reise"]), "the home is excluded for the sibling");
}

#[test]
fn protected_homes_have_no_location() {
    let mut world = World::new();
    world.home().household.members[0].protection.grade = ProtectionGrade::StrictlyConfidential;
    world.need().contact = Contact::Planned(vec![plan("mor", 24)]);
    world.need().school = SchoolToKeep::Keep(place("Talvik skole"));
    for key in ["b1", "b2", "b3"] {
        assert_eq!(one(&world, key), between(0, 100, &["skjult_sted"]), "{key}");
    }
}
