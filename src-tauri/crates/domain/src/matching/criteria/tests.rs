//! Every criterion against values worked out by hand from `matching.md`'s table.

use super::care::{load_value, need_value};
use super::closeness::{nearby_value, school_value};
use super::everyday::{Mapped, apart_value, load_value as home_load_value, years_apart};
use super::purpose::purpose_value;
use super::*;
use crate::codes::Code;
use crate::ids::TieId;
use crate::matching::rules::judge;
use crate::matching::sibling_places::SiblingPlaces;
use crate::matching::testing::{
    World, child, child_id, day, home, home_id, member, now, period, person_id, stay,
};
use crate::matching::{PlaceTravel, PlaceUse};
use crate::model::{
    Background, BackgroundSupport, Birth, Closeness, Confirmed, Contact, ContactAttitude, ContactPlan,
    HomeKind, HomePurpose, Language, LanguageLevel, LanguageSkill, Length, MemberRole, NeedCode, NeedPurpose,
    OtherKommunePlacement, Place, ProtectionGrade, SamiLanguage, SamiLevel, SamiSupport, SchoolToKeep,
    Severity, SiblingTogether, SiblingWish, Support, Tie, TieKind, TieTo, Training, TrainingProgramme,
    YesPerhapsNo,
};
use crate::place::{KommuneRelation, Postnummer, TravelMethod, TravelTime};
use std::collections::BTreeSet;

type Value = (u8, u8, Vec<&'static str>);

fn plain(value: Interval, missing: MissingFacts) -> Value {
    (value.low().get(), value.high().get(), missing.iter().map(Code::code).collect())
}

fn minutes(low: u16, high: u16) -> TravelTime {
    TravelTime::new(low, high, TravelMethod::Estimate)
}

/// Every criterion that applies, by key, with the given one-way times to the places of the need.
fn assessed(world: &World, times: &[(PlaceUse<'_>, TravelTime)]) -> Vec<(String, Value)> {
    world.look(|prepared, situation| {
        let asked = Asked::new(prepared);
        let mut situation = situation.clone();
        for travel in &mut situation.travel {
            let known = times.iter().find(|(place, _)| *place == travel.place);
            *travel = PlaceTravel { time: known.map(|(_, time)| *time), ..travel.clone() };
        }
        let verdict = judge(prepared, &situation);
        let siblings = SiblingPlaces::new(prepared, &asked).here(&asked, &situation, &verdict);
        asked
            .assess(Here { situation: &situation, siblings: &siblings })
            .iter()
            .map(|each| (each.criterion.to_string(), plain(each.value, each.missing)))
            .collect()
    })
}

/// One criterion; `None` when it does not apply.
fn one(world: &World, key: &str) -> Option<Value> {
    one_by(world, key, &[])
}

fn one_by(world: &World, key: &str, times: &[(PlaceUse<'_>, TravelTime)]) -> Option<Value> {
    assessed(world, times).into_iter().find(|(found, _)| found == key).map(|(_, value)| value)
}

fn known(points: u8) -> Option<Value> {
    Some((points, points, vec![]))
}

fn between(low: u8, high: u8, missing: &[&'static str]) -> Option<Value> {
    Some((low, high, missing.to_vec()))
}

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

fn place(label: &str) -> Place {
    Place { label: label.into(), postnummer: Postnummer::new("9600"), point: None, longest_minutes: None }
}

fn plan(with: &str, visits_a_year: u16) -> ContactPlan {
    ContactPlan { with: with.into(), place: place(with), visits_a_year, overnight: None, who_travels: None }
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

fn wish(world: &mut World, id: &str, together: SiblingTogether) {
    world.child().siblings.push(SiblingWish { sibling: child_id(id), together });
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
    assert_eq!(one(&world, "b4"), known(100), "what is unknown for the child too makes no place uncertain");
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

#[test]
fn c1_is_purpose_and_length() {
    let value = |purpose, length| {
        let (value, missing) = purpose_value(purpose, length);
        plain(value, missing)
    };
    assert_eq!(value(Fit::Same, Fit::Same), (100, 100, vec![]));
    assert_eq!(value(Fit::Same, Fit::Other), (50, 50, vec![]));
    assert_eq!(value(Fit::Other, Fit::Same), (0, 0, vec![]));
    assert_eq!(value(Fit::Other, Fit::HomeNotAsked), (0, 0, vec![]), "no answer can change it");
    assert_eq!(value(Fit::Same, Fit::HomeNotAsked), (50, 100, vec!["varighet"]));
    assert_eq!(value(Fit::Same, Fit::ChildNotDecided), (50, 100, vec!["barn_varighet"]));
    assert_eq!(value(Fit::HomeNotAsked, Fit::Other), (0, 50, vec!["formal"]));
    assert_eq!(value(Fit::HomeNotAsked, Fit::HomeNotAsked), (0, 100, vec!["formal", "varighet"]));
    let mut world = World::new();
    world.need().purpose = NeedPurpose::Waiting;
    assert_eq!(one(&world, "c1"), known(0), "a child who waits needs an acute home");
    world.home().frame.purposes = Some(BTreeSet::from([HomePurpose::Acute, HomePurpose::Planned]));
    assert_eq!(one(&world, "c1"), known(100));
    world.need().length = Some(Length::Short);
    assert_eq!(one(&world, "c1"), known(50));
}

#[test]
fn d1_is_training_that_counts() {
    let mut world = World::new();
    let course = |programme, finished: Option<&str>| Training {
        programme,
        word: None,
        finished_on: finished.map(day),
        who: None,
    };
    for (courses, kind, points) in [
        (vec![course(TrainingProgramme::Solid, Some("2025-03-12"))], HomeKind::Ordinary, 100),
        (vec![course(TrainingProgramme::Pride, Some("2015-03-12"))], HomeKind::Ordinary, 100),
        (vec![course(TrainingProgramme::Solid, None)], HomeKind::Ordinary, 60),
        (vec![course(TrainingProgramme::Solid, Some("2026-11-23"))], HomeKind::Ordinary, 60),
        (vec![course(TrainingProgramme::SolidFamily, Some("2025-03-12"))], HomeKind::FamilyNetwork, 100),
        (vec![course(TrainingProgramme::SolidFamily, Some("2025-03-12"))], HomeKind::TemporaryNetwork, 100),
        (vec![course(TrainingProgramme::SolidFamily, Some("2025-03-12"))], HomeKind::Ordinary, 0),
        (vec![course(TrainingProgramme::TryggBase, Some("2025-03-12"))], HomeKind::Ordinary, 0),
        (vec![], HomeKind::Ordinary, 0),
    ] {
        world.home().training = Some(courses.clone());
        world.home().kind = Some(kind);
        assert_eq!(one(&world, "d1"), known(points), "{courses:?} {kind:?}");
    }
    world.home().training = None;
    assert_eq!(one(&world, "d1"), between(0, 100, &["opplaering"]));
}

#[test]
fn d2_is_attitude_where_samvaer_is_or_may_be_planned() {
    let mut world = World::new();
    assert_eq!(one(&world, "d2"), None, "no samvær, no attitude to it");
    world.need().contact = Contact::NotDecided;
    assert_eq!(one(&world, "d2"), between(0, 100, &["holdning_samvaer"]));
    for (attitude, points) in [
        (ContactAttitude::Positive, 100),
        (ContactAttitude::Reservations, 50),
        (ContactAttitude::Negative, 0),
    ] {
        world.home().household.contact_attitude = Some(now(attitude));
        assert_eq!(one(&world, "d2"), known(points));
    }
}

#[test]
fn e1_is_the_nearest_other_child_in_whole_years() {
    assert_eq!([0, 1, 2, 3, 9].map(apart_value), [20, 60, 60, 100, 100]);
    // The child is born 1 June 2018.
    let apart = |birth| years_apart(day("2018-06-01"), birth).map(|years| (years.low, years.high));
    assert_eq!(apart(Birth::Date(day("2015-06-01"))), Some((3, 3)));
    assert_eq!(apart(Birth::Date(day("2015-06-02"))), Some((2, 2)));
    assert_eq!(apart(Birth::Date(day("2019-05-31"))), Some((0, 0)));
    // Born some day of 2015: 1 January is 3 years before, 31 December 2.
    assert_eq!(apart(Birth::Year(2015)), Some((2, 3)));
    assert_eq!(apart(Birth::Year(2018)), Some((0, 0)));
    assert_eq!(apart(Birth::Year(2017)), Some((0, 1)));
    assert_eq!(apart(Birth::Unknown), None);
    let mut world = World::new();
    assert_eq!(one(&world, "e1"), known(100), "no other children");
    for (birth, expected) in [
        (Birth::Date(day("2010-01-01")), known(100)),
        (Birth::Date(day("2017-01-01")), known(60)),
        (Birth::Date(day("2018-01-01")), known(20)),
        (Birth::Year(2015), between(60, 100, &["fodt"])),
        (Birth::Year(2014), known(100)),
        (Birth::Unknown, between(20, 100, &["fodt"])),
        (Birth::Date(day("2008-11-22")), known(100)),
    ] {
        let mut own = member("own", MemberRole::OwnChild);
        own.birth = birth;
        world.home().household.members.truncate(1);
        world.home().household.members.push(own);
        assert_eq!(one(&world, "e1"), expected, "{birth:?}");
    }
    world.home().household.members.clear();
    world.home().household.confirmed_on = None;
    assert_eq!(one(&world, "e1"), between(20, 100, &["husstand"]), "nobody has gone through who lives here");
}

#[test]
fn e1_and_e2_leave_siblings_aside() {
    let mut world = World::new();
    world.settle("sister");
    assert_eq!(one(&world, "e1"), known(20));
    assert_eq!(one(&world, "e2"), known(60));
    wish(&mut world, "sister", SiblingTogether::NoWish);
    assert_eq!(one(&world, "e1"), known(100));
    assert_eq!(one(&world, "e2"), known(100));
}

#[test]
fn e2_counts_foster_children_and_a_recent_move() {
    let value = |children, recent, mapped| {
        let (value, missing) = home_load_value(children, recent, mapped);
        plain(value, missing)
    };
    assert_eq!(value(0, Recent::No, Mapped::Yes), (100, 100, vec![]));
    assert_eq!(value(1, Recent::No, Mapped::Yes), (60, 60, vec![]));
    assert_eq!(value(1, Recent::Yes, Mapped::Yes), (20, 20, vec![]));
    assert_eq!(value(1, Recent::Unknown, Mapped::Yes), (20, 60, vec!["flyttet_inn"]));
    assert_eq!(value(2, Recent::Unknown, Mapped::Yes), (20, 20, vec![]));
    assert_eq!(value(0, Recent::No, Mapped::No), (20, 100, vec!["husstand"]));
    let mut world = World::new();
    // Six calendar months before 22 November 2026 is 22 May: moved in that day is not less than six months.
    world.settle("other").period = period("2026-05-22", None);
    assert_eq!(one(&world, "e2"), known(60));
    world.register.placements[0].period = period("2026-05-23", None);
    assert_eq!(one(&world, "e2"), known(20));
    let mut world = World::new();
    let mut placed = member("placed", MemberRole::OtherKommunesFosterChild);
    placed.birth = Birth::Date(day("2010-01-01"));
    placed.placed_by = Some(OtherKommunePlacement { kommune: None, period: period("2020-01-01", None) });
    world.home().household.members.push(placed);
    assert_eq!(one(&world, "e2"), known(60), "other kommuners' foster children count");
    world.home().household.members[1].placed_by = None;
    assert_eq!(one(&world, "e2"), between(20, 60, &["flyttet_inn"]));
}

#[test]
fn e3_is_a_room_and_support() {
    let mut world = World::new();
    for (room, support, expected) in [
        (Some(YesNo::Yes), Some(YesNo::Yes), known(100)),
        (Some(YesNo::Yes), Some(YesNo::No), known(50)),
        (Some(YesNo::No), Some(YesNo::No), known(0)),
        (Some(YesNo::Yes), None, between(50, 100, &["nettverk"])),
        (None, None, between(0, 100, &["rom", "nettverk"])),
    ] {
        world.home().dwelling.own_room = room;
        world.home().household.own_network = support.map(now);
        assert_eq!(one(&world, "e3"), expected, "{room:?} {support:?}");
    }
}

#[test]
fn f1_is_the_first_language_unless_another_criterion_has_it() {
    let mut world = World::new();
    assert_eq!(one(&world, "f1"), between(0, 100, &["barn_sprak"]), "not asked about the child");
    world.need().first_language = Some(Language::Norwegian);
    assert_eq!(one(&world, "f1"), None);
    world.need().first_language = Some(Language::NorthSami);
    assert_eq!(one(&world, "f1"), known(0), "not covered by f3 until the need says so");
    world.need().sami = Some(vec![SamiLanguage::North]);
    assert_eq!(one(&world, "f1"), None, "covered by f3");
    world.need().first_language = Some(Language::LuleSami);
    assert_eq!(one(&world, "f1"), known(0), "another Sami language than f3's");
    world.need().first_language = Some(Language::Kurdish);
    for (level, points) in
        [(LanguageLevel::Spoken, 100), (LanguageLevel::Understood, 50), (LanguageLevel::Learning, 50)]
    {
        world.home().household.languages = Some(vec![LanguageSkill { language: Language::Kurdish, level }]);
        assert_eq!(one(&world, "f1"), known(points), "{level:?}");
    }
    world.home().household.languages = None;
    assert_eq!(one(&world, "f1"), between(0, 100, &["sprak"]));
}

#[test]
fn f2_is_what_the_home_will_do_for_the_background() {
    let mut world = World::new();
    assert_eq!(one(&world, "f2"), None, "asked, none");
    world.need().backgrounds = None;
    assert_eq!(one(&world, "f2"), between(0, 100, &["barn_bakgrunn"]));
    let background = |words: &str| Background { words: words.into(), raised_by: None };
    world.need().backgrounds = Some(vec![background("Kvensk kultur"), background("Læstadiansk tro")]);
    let support =
        |words: &str, support| BackgroundSupport { background: words.into(), support: now(support) };
    assert_eq!(one(&world, "f2"), between(0, 100, &["bakgrunn"]));
    // (60 + 0) / 2 and (60 + 100) / 2; the words are the same however they are written.
    world.home().household.backgrounds = vec![support("kvensk  KULTUR", Support::Open)];
    assert_eq!(one(&world, "f2"), between(30, 80, &["bakgrunn"]));
    world.home().household.backgrounds.push(support("laestadiansk tro", Support::ActivelySupports));
    assert_eq!(one(&world, "f2"), known(80));
    world.home().household.backgrounds[1].support.value = Support::Cannot;
    assert_eq!(one(&world, "f2"), known(30));
}

#[test]
fn f3_is_the_sami_language() {
    let mut world = World::new();
    assert_eq!(one(&world, "f3"), None, "asked, none");
    world.need().sami = None;
    assert_eq!(one(&world, "f3"), between(0, 100, &["barn_samisk"]));
    world.need().sami = Some(vec![SamiLanguage::North, SamiLanguage::North]);
    assert_eq!(one(&world, "f3"), between(0, 100, &["samisk"]));
    for (level, points) in
        [(SamiLevel::SpokenDaily, 100), (SamiLevel::SupportedWithPlan, 50), (SamiLevel::No, 0)]
    {
        world.home().household.sami = vec![SamiSupport { language: SamiLanguage::North, level: now(level) }];
        assert_eq!(one(&world, "f3"), known(points), "{level:?}");
    }
    // (0 + 0) / 2 and (0 + 100) / 2: lule is not asked about.
    world.need().sami = Some(vec![SamiLanguage::North, SamiLanguage::Lule]);
    assert_eq!(one(&world, "f3"), between(0, 50, &["samisk"]));
}

#[test]
fn g1_is_the_strongest_tie() {
    let mut world = World::new();
    assert_eq!(one(&world, "g1"), known(0), "the map is complete");
    world.child().ties_complete = YesNo::No;
    assert_eq!(one(&world, "g1"), between(0, 100, &["barn_band"]));
    let tie = |id: &str, to, closeness| Tie {
        id: TieId::new(id).unwrap(),
        child: child_id("spurv"),
        to,
        kind: TieKind::Besokshjem,
        closeness,
        period: None,
        words: None,
    };
    world.register.ties.push(tie("t-1", TieTo::Person(person_id("h-1-a")), Closeness::Knows));
    assert_eq!(one(&world, "g1"), known(60));
    world.register.ties.push(tie("t-2", TieTo::Home(home_id("h-1")), Closeness::Close));
    assert_eq!(one(&world, "g1"), known(100));
}

#[test]
fn a_stale_answer_keeps_its_value_and_is_marked() {
    let mut world = World::new();
    let stale = |world: &World| {
        world.look(|prepared, situation| {
            let asked = Asked::new(prepared);
            let assessments = asked.assess(Here { situation, siblings: &[] });
            let first = assessments.first().unwrap();
            (plain(first.value, first.missing), first.stale)
        })
    };
    // Willingness is stale after six months: 22 May is six months before 22 November 2026, 21 May is more.
    world.home().competence[0].willingness =
        Some(Confirmed { value: YesPerhapsNo::Yes, on: Some(day("2026-05-22")) });
    assert_eq!(stale(&world), ((100, 100, vec![]), None));
    world.home().competence[0].willingness =
        Some(Confirmed { value: YesPerhapsNo::Yes, on: Some(day("2026-05-21")) });
    let marked = Some(Stale { confirmed_on: Some(day("2026-05-21")) });
    assert_eq!(stale(&world), ((100, 100, vec![]), marked));
}

#[test]
fn what_is_unknown_about_the_child_is_asked_once() {
    let mut world = World::new();
    world.need().load_hours = None;
    world.need().length = None;
    world.child().ties_complete = YesNo::No;
    world.look(|prepared, _| {
        let questions: Vec<_> = Asked::new(prepared).questions().into_iter().map(Code::code).collect();
        assert_eq!(questions, ["barn_timer", "barn_sprak", "barn_varighet", "barn_band"]);
    });
}

#[test]
fn the_standard_weights_are_those_of_the_table() {
    let weights: Vec<(&str, u8)> =
        standard_weights().weights.iter().map(|(key, weight)| (key.code(), weight.get())).collect();
    assert_eq!(
        weights,
        [
            ("a1_1", 2),
            ("a1_2", 3),
            ("a1_3", 5),
            ("a2", 3),
            ("b1", 4),
            ("b2", 3),
            ("b3", 3),
            ("b4", 5),
            ("c1", 3),
            ("d1", 2),
            ("d2", 3),
            ("e1", 2),
            ("e2", 2),
            ("e3", 1),
            ("f1", 4),
            ("f2", 3),
            ("f3", 5),
            ("g1", 3),
        ]
    );
}
