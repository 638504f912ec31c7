//! c to g, and what is common to all: weights, staleness, questions about the child.

use super::*;

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
