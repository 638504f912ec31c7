//! Merges worked out by hand.

use super::*;

#[test]
fn only_what_differs_is_asked_and_the_choice_holds() {
    let mut register = office();
    register.homes[0].frame.places = Some(1);
    register.homes[1].frame.places = Some(2);
    register.homes[1].frame.sibling_group = Some(3);
    register.homes[0].household.smoking = Some(Smoking::Outside);
    register.homes[1].household.smoking = Some(Smoking::Outside);
    let go = |choices: &Choices| merge_homes(&register, &home_id("h-1"), &home_id("h-2"), choices, today());
    let conflict = Conflict {
        path: "home/places".into(),
        about: About::Home,
        field: Field::Places,
        keep: Answer::Number(1),
        drop: Answer::Number(2),
    };
    assert_eq!(go(&Choices::default()), Err(MergeRefused::Undecided(vec![conflict])));
    let mut choices = Choices::default();
    choices.answers.insert("home/places".into(), Side::Drop);
    let plan = go(&choices).unwrap();
    assert_eq!(plan.homes[0].frame.places, Some(2));
    assert_eq!(plan.homes[0].frame.sibling_group, Some(3), "only one had an answer");
    assert_eq!(plan.notes, [MergeNote::CodeGone("H-2".into())]);
    assert_eq!(plan.removed_homes, [home_id("h-2")]);
}

#[test]
fn an_address_is_one_answer() {
    let mut register = office();
    register.homes[0].dwelling.postnummer = Postnummer::new("9518");
    register.homes[1].dwelling.postnummer = Postnummer::new("9510");
    register.homes[1].dwelling.address = Some("Storgata 1".into());
    let of = |side| merged(&register, "h-1", "h-2", side).homes.remove(0).dwelling;
    let kept = of(Side::Keep);
    assert_eq!(
        (kept.postnummer, kept.address),
        (Postnummer::new("9518"), None),
        "no street of another place"
    );
    let taken = of(Side::Drop);
    assert_eq!((taken.postnummer, taken.address.as_deref()), (Postnummer::new("9510"), Some("Storgata 1")));
}

#[test]
fn words_stand_together_and_members_move_along() {
    let mut register = office();
    register.homes[0].notes = Some("Har hund.".into());
    register.homes[1].notes = Some("Ring etter fire.".into());
    let named = |id: &str, name: &str| Member { name: name.into(), ..member(id, MemberRole::FosterParent) };
    register.homes[0].household.members = vec![named("p-1", "Kari Li")];
    register.homes[1].household.members =
        vec![Member { phone: Some("900 00 000".into()), ..named("p-2", "Kari Li") }, named("p-3", "Per Li")];
    register.ties =
        vec![tie("t-1", TieTo::Person(person_id("p-2"))), tie("t-2", TieTo::Person(person_id("p-3")))];
    let go = |choices: &Choices| merge_homes(&register, &home_id("h-1"), &home_id("h-2"), choices, today());
    let apart = go(&Choices::default()).unwrap();
    assert_eq!(apart.homes[0].notes.as_deref(), Some("Har hund.\n\nRing etter fire."));
    let ids = |plan: &MergePlan| -> Vec<String> {
        plan.homes[0].household.members.iter().map(|member| member.id.to_string()).collect()
    };
    assert_eq!(ids(&apart), ["p-1", "p-2", "p-3"], "nobody is taken for somebody else");
    assert_eq!(apart.ties, []);
    let same = Choices { same_members: [(person_id("p-2"), person_id("p-1"))].into(), ..Choices::default() };
    let plan = go(&same).unwrap();
    assert_eq!(ids(&plan), ["p-1", "p-3"]);
    assert_eq!(plan.homes[0].household.members[0].phone.as_deref(), Some("900 00 000"));
    assert_eq!(plan.ties, [tie("t-1", TieTo::Person(person_id("p-1")))]);
    let nobody =
        Choices { same_members: [(person_id("p-9"), person_id("p-1"))].into(), ..Choices::default() };
    assert_eq!(go(&nobody), Err(MergeRefused::MemberNotFound(person_id("p-9"))));
    let both = [(person_id("p-2"), person_id("p-1")), (person_id("p-3"), person_id("p-1"))];
    let twice = Choices { same_members: both.into(), ..Choices::default() };
    assert_eq!(go(&twice), Err(MergeRefused::MemberTwice(person_id("p-1"))));
}

#[test]
fn strengt_fortrolig_brings_no_location_along() {
    for strict in ["h-1", "h-2"] {
        let mut register = office();
        for home in &mut register.homes {
            home.household.members = vec![member(&format!("p-{}", home.id), MemberRole::FosterParent)];
            if home.id == home_id(strict) {
                home.household.members[0].protection.grade = ProtectionGrade::StrictlyConfidential;
            } else {
                home.dwelling.postnummer = Postnummer::new("9518");
                home.dwelling.address = Some("Storgata 1".into());
            }
        }
        let plan = merged(&register, "h-1", "h-2", Side::Drop);
        let home = &plan.homes[0];
        assert_eq!(home.own_protection(), ProtectionGrade::StrictlyConfidential);
        assert_eq!((&home.dwelling.address, home.dwelling.postnummer), (&None, None));
        assert_eq!(plan.erase_location, [home_id("h-1"), home_id("h-2")]);
        assert!(plan.notes.contains(&MergeNote::NoLocation));
        // An address that was taken out before still stands in the history of the home it was written in.
        register.homes.iter_mut().for_each(|home| {
            home.dwelling.postnummer = None;
            home.dwelling.address = None;
        });
        let plan = merged(&register, "h-1", "h-2", Side::Keep);
        assert_eq!(plan.erase_location, [home_id("h-1"), home_id("h-2")]);
        assert!(!plan.notes.contains(&MergeNote::NoLocation));
    }
}

#[test]
fn a_child_who_lives_there_protects_both() {
    let mut register = office();
    register.children[0].protection.grade = ProtectionGrade::Confidential;
    let lives = register.children[0].id.to_string();
    register.placements = vec![stay("s-1", &lives, "h-2", "2026-01-01", None)];
    register.homes[0].dwelling.postnummer = Postnummer::new("9518");
    register.homes[1].dwelling.postnummer = Postnummer::new("9510");
    let refused =
        merge_homes(&register, &home_id("h-1"), &home_id("h-2"), &Choices::default(), today()).unwrap_err();
    let MergeRefused::Undecided(conflicts) = refused else { panic!("{refused:?}") };
    let [conflict] = conflicts.as_slice() else { panic!("{conflicts:?}") };
    assert_eq!((&conflict.keep, &conflict.drop), (&Answer::Hidden, &Answer::Hidden));
}

#[test]
fn duties_for_the_same_child_become_one() {
    let mut register = office();
    let duties = |id: &str, home: &str| {
        PairDuties::none_done(PairId::new(id).unwrap(), home_id(home), child_id("spurv"))
    };
    register.pairs = vec![
        PairDuties {
            kommune_asked_on: Some(day("2026-11-01")),
            tilsynsperson: Some("Ola".into()),
            ..duties("a", "h-1")
        },
        PairDuties {
            kommune_answered_on: Some(day("2026-11-10")),
            tilsynsperson: Some("Eva".into()),
            ..duties("b", "h-2")
        },
    ];
    let refused =
        merge_homes(&register, &home_id("h-1"), &home_id("h-2"), &Choices::default(), today()).unwrap_err();
    let choices = all(Side::Drop, &refused);
    assert_eq!(choices.answers.keys().collect::<Vec<_>>(), ["pair/spurv/tilsynsperson"]);
    let plan = merge_homes(&register, &home_id("h-1"), &home_id("h-2"), &choices, today()).unwrap();
    let both = PairDuties {
        kommune_asked_on: Some(day("2026-11-01")),
        kommune_answered_on: Some(day("2026-11-10")),
        tilsynsperson: Some("Eva".into()),
        ..duties("a", "h-1")
    };
    assert_eq!((plan.pairs, plan.removed_pairs), (vec![both], vec![PairId::new("b").unwrap()]));
}

#[test]
fn a_home_presented_twice_stands_once_and_overlapping_stays_are_told() {
    let mut register = office();
    register.decisions = vec![decision("d", "h-2", &["h-3", "h-2", "h-1"])];
    register.placements = vec![
        stay("s-1", "spurv", "h-1", "2026-01-01", Some("2026-03-01")),
        stay("s-2", "spurv", "h-2", "2026-02-01", None),
        stay("s-3", "tjeld", "h-1", "2026-01-01", Some("2026-03-01")),
        stay("s-4", "tjeld", "h-2", "2026-03-01", None),
    ];
    let plan = merged(&register, "h-1", "h-2", Side::Keep);
    assert_eq!(plan.decisions, [decision("d", "h-1", &["h-3", "h-1"])]);
    // Tjeld moved on the day the first stay ended: the two do not overlap.
    assert_eq!(
        plan.notes,
        [MergeNote::CodeGone("H-2".into()), MergeNote::OverlappingStays(child_id("spurv"))]
    );
}

#[test]
fn what_cannot_be_merged_is_refused() {
    let register = office();
    let go = |keep: &str, drop: &str| {
        merge_homes(&register, &home_id(keep), &home_id(drop), &Choices::default(), today())
    };
    assert_eq!(go("h-1", "h-1"), Err(MergeRefused::Same));
    assert_eq!(go("h-9", "h-1"), Err(MergeRefused::NotFound(Side::Keep)));
    assert_eq!(go("h-1", "h-9"), Err(MergeRefused::NotFound(Side::Drop)));
    assert_eq!(MergeRefused::Same.trouble(), Trouble::MergeSame);
}

#[test]
fn undoing_is_putting_the_earlier_records_back() {
    let mut register = office();
    everything(&mut register, &vec!["h-2".to_owned(); 28]);
    let plan = merged(&register, "h-1", "h-2", Side::Keep);
    let after = plan.apply(&register);
    // Every record of the office before is either as it was or in the plan: one step that holds both states
    // of the plan's records holds the whole way back.
    let unchanged = |id: &PlanId| !plan_ids(&plan).contains(id);
    let left = |register: &Register| -> Vec<String> {
        register
            .placements
            .iter()
            .filter(|each| unchanged(&each.id.to_string()))
            .map(|each| format!("{each:?}"))
            .collect()
    };
    assert_eq!(left(&register), left(&after));
    assert_eq!(plan.placements.len(), 2, "both stays of h-2");
}

type PlanId = String;

fn plan_ids(plan: &MergePlan) -> Vec<PlanId> {
    plan.placements.iter().map(|each| each.id.to_string()).collect()
}

#[test]
fn two_entries_of_one_household_become_one() {
    let mut register = office();
    register.homes[0].household.members = vec![
        Member {
            birth: Birth::Year(1980),
            name: "Kari Li".into(),
            ..member("p-1", MemberRole::FosterParent)
        },
        Member {
            birth: Birth::Date(day("1980-05-01")),
            name: "Kari Li".into(),
            ..member("p-2", MemberRole::FosterParent)
        },
    ];
    register.ties = vec![tie("t", TieTo::Person(person_id("p-2")))];
    let avoid = AvoidPerson { words: "x".into(), person: Some(person_id("p-2")), home: None };
    register.needs[0].avoid_persons = vec![avoid];
    let plan =
        merge_members(&register, &home_id("h-1"), &person_id("p-1"), &person_id("p-2"), &Choices::default())
            .unwrap();
    let [kept] = plan.homes[0].household.members.as_slice() else { panic!("one member") };
    assert_eq!((&kept.id, kept.birth), (&person_id("p-1"), Birth::Date(day("1980-05-01"))));
    assert_eq!(plan.ties, [tie("t", TieTo::Person(person_id("p-1")))]);
    assert_eq!(plan.needs[0].avoid_persons[0].person, Some(person_id("p-1")));
}

#[test]
fn the_higher_protection_holds() {
    let mut register = office();
    let mut hidden = member("p-1", MemberRole::FosterParent);
    hidden.protection.grade = ProtectionGrade::HiddenFromNamed;
    hidden.protection.hidden_from = Some("far".into());
    let mut fortrolig = member("p-2", MemberRole::FosterParent);
    fortrolig.protection.grade = ProtectionGrade::Confidential;
    register.homes[0].household.members = vec![hidden.clone(), fortrolig.clone()];
    for (keep, drop) in [("p-1", "p-2"), ("p-2", "p-1")] {
        let plan = merge_members(
            &register,
            &home_id("h-1"),
            &person_id(keep),
            &person_id(drop),
            &Choices::default(),
        );
        assert_eq!(plan.unwrap().homes[0].own_protection(), ProtectionGrade::Confidential);
    }
}

#[test]
fn contacts_follow_the_kept_person() {
    let mut register = office();
    let id = |text: &str| NetworkPersonId::new(text).unwrap();
    let mut search = NetworkSearch::begun(child_id("spurv"));
    for (person, tried) in [("a", "2026-11-10"), ("b", "2026-11-02")] {
        let mut named = NetworkPerson::named(id(person), "Åse Li".into(), "mormor".into());
        named.contacted_on = Some(day(tried));
        search.persons.push(named);
        search.contacts.push(NetworkContact {
            person: id(person),
            on: day(tried),
            how: None,
            by: None,
            words: None,
            answer: None,
        });
    }
    register.searches = vec![search];
    let go = |register: &Register| {
        merge_network_persons(register, &child_id("spurv"), &id("a"), &id("b"), &Choices::default())
    };
    let after = go(&register).unwrap().searches.remove(0);
    assert_eq!(after.persons.len(), 1);
    assert_eq!(after.persons[0].contacted_on, Some(day("2026-11-02")), "the first attempt");
    assert_eq!(after.contacts.iter().map(|contact| contact.person.as_str()).collect::<Vec<_>>(), ["a", "a"]);
    register.searches[0].persons[0].home = Some(home_id("h-1"));
    register.searches[0].persons[1].home = Some(home_id("h-2"));
    assert_eq!(go(&register), Err(MergeRefused::TwoHomes));
}

#[test]
fn an_inquiry_came_on_the_first_day() {
    let mut register = office();
    let step = |on: &str, words: &str| InquiryStep { on: day(on), words: words.into(), by: None };
    register.inquiries = vec![
        Inquiry {
            phone: Some("+47 900 00 000".into()),
            steps: vec![step("2026-10-05", "Ringte"), step("2026-10-20", "Møte")],
            ..inquiry("a", "Kari Li")
        },
        Inquiry {
            received_on: day("2026-09-01"),
            phone: Some("90000000".into()),
            wants: [WantedAssignment::Besokshjem].into(),
            steps: vec![step("2026-10-10", "Brev")],
            ..inquiry("b", "Kari Li")
        },
    ];
    let id = |text: &str| InquiryId::new(text).unwrap();
    let plan = merge_inquiries(&register, &id("a"), &id("b"), &Choices::default()).unwrap();
    let both = &plan.inquiries[0];
    assert_eq!(both.received_on, day("2026-09-01"));
    assert_eq!(both.phone.as_deref(), Some("+47 900 00 000"), "the same number written in two ways");
    assert_eq!(both.wants, [WantedAssignment::FosterHome, WantedAssignment::Besokshjem].into());
    let steps: Vec<&str> = both.steps.iter().map(|step| step.words.as_str()).collect();
    assert_eq!(steps, ["Ringte", "Brev", "Møte"], "oldest first");
    assert_eq!(plan.notes, [MergeNote::LaterInquiry(day("2026-10-01"))]);
    assert_eq!(plan.removed_inquiries, [id("b")]);
}

#[test]
fn every_field_has_its_own_path() {
    let codes: std::collections::BTreeSet<&str> = Field::ALL.iter().map(|field| field.code()).collect();
    assert_eq!(codes.len(), Field::ALL.len());
}
