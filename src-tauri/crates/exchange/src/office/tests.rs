use super::json::ImportError;
use super::seal::seal_with;
use super::*;
use crate::problem::Problem;
use chrono::NaiveDate;
use heimly_domain::ids::*;
use heimly_domain::model::*;
use heimly_domain::place::{KommuneNo, Point, PointQuality, Postnummer};
use heimly_domain::text::import::{Fault, FileFault};
use heimly_domain::time::Period;
use proptest::prelude::*;
use serde_json::{Value, json};

mod depth;
mod hide;
mod older;
mod travelling;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn member(id: &str, name: &str) -> Member {
    Member {
        id: PersonId::new(id).unwrap(),
        name: name.to_owned(),
        role: MemberRole::FosterParent,
        birth: Birth::Year(1980),
        placed_by: None,
        work: None,
        phone: Some("911 11 111".to_owned()),
        email: None,
        protection: Protection::none(),
        politiattest: None,
    }
}

#[expect(clippy::too_many_lines, reason = "one example record, field by field")]
fn home(id: &str, code: &str) -> Home {
    Home {
        id: HomeId::new(id).unwrap(),
        code: code.to_owned(),
        family_name: "Čáhkalaš".to_owned(),
        kind: Some(HomeKind::Ordinary),
        kind_word: None,
        other_assignments: [OtherAssignment::Avlastning].into(),
        status: HomeStatus::Recommended,
        status_on: Some(day("2025-01-31")),
        status_reason: None,
        obtained_through: None,
        private_provider: None,
        responsible: Some(AdviserId::new("adviser-1").unwrap()),
        deputy: None,
        reservations: vec![],
        household: Household {
            members: vec![member(&format!("{id}-a"), "Ánde"), member(&format!("{id}-b"), "Bođil")],
            confirmed_on: None,
            animals: Some([Allergen::Dog].into()),
            smoking: Some(Smoking::None),
            languages: Some(vec![LanguageSkill {
                language: Language::NorthSami,
                level: LanguageLevel::Spoken,
            }]),
            backgrounds: vec![],
            sami: vec![],
            hours_a_week: Some(Confirmed { value: 30, on: None }),
            contact_attitude: None,
            own_network: None,
            network_words: None,
            health_obtained_on: None,
        },
        dwelling: Dwelling {
            address: Some("Fjellveien 1".to_owned()),
            postnummer: Postnummer::new("9510"),
            kommune: KommuneNo::new("5601"),
            point: Point::from_micro_degrees(69_968_900, 23_271_500),
            point_quality: Some(PointQuality::Certain),
            step_free: Some(YesNo::No),
            own_room: None,
        },
        frame: HomeFrame {
            places: Some(2),
            ages: AgeRange::new(0, 12),
            sexes: None,
            sibling_group: Some(2),
            purposes: Some([HomePurpose::Acute].into()),
            lengths: None,
            own_kommune: None,
            other_restrictions: None,
        },
        competence: vec![Competence {
            need: NeedCode::Sleep,
            level: Level::new(2).map(|value| Confirmed { value, on: Some(day("2026-01-01")) }),
            basis: None,
            willingness: None,
        }],
        training: Some(vec![]),
        availability: Availability { confirmed_on: None, free_from: None, pause: None },
        narrative: vec![],
        notes: None,
    }
}

fn child(id: &str, name: &str) -> Child {
    Child {
        id: ChildId::new(id).unwrap(),
        pseudonym: name.to_owned(),
        case_reference: None,
        birth: day("2018-05-17"),
        sex: None,
        omsorgskommune: KommuneNo::new("5601").unwrap(),
        legal_basis: Some(LegalBasis::CareOrder),
        responsible: None,
        deputy: None,
        protection: Protection::none(),
        ties_complete: YesNo::No,
        views: vec![ChildView {
            on: day("2026-11-01"),
            about: ViewAbout::Home { home: HomeId::new("home-1").unwrap(), wants: Some(YesNo::Yes) },
            words: "Jeg vil bo der hunden er 🐕".to_owned(),
            asked_by: None,
            agreed: Some(YesNo::Yes),
            weight: None,
        }],
        not_heard_reason: None,
        parents_view: None,
        siblings: vec![],
        notes: None,
    }
}

fn need(id: &str, child: &str) -> Need {
    Need {
        id: NeedId::new(id).unwrap(),
        child: ChildId::new(child).unwrap(),
        stage: NeedStage::Needs,
        registered_on: day("2026-10-01"),
        decided_on: None,
        wished_on: Some(day("2026-12-15")),
        told_on: None,
        closed_on: None,
        purpose: NeedPurpose::Care,
        length: Some(Length::Long),
        expected_months: None,
        items: vec![NeedItem { code: NeedCode::Sleep, severity: Severity::new(3).unwrap(), words: None }],
        load_hours: Some(0),
        avoid_children: vec![AvoidChildren::Younger],
        avoid_areas: vec![Area::Postnummer(Postnummer::new("9550").unwrap())],
        avoid_places: vec![],
        avoid_persons: vec![],
        allergies: Some(vec![]),
        smoke_free: None,
        step_free: None,
        first_language: Some(Language::NorthSami),
        backgrounds: None,
        sami: Some(vec![SamiLanguage::North]),
        nearby: Nearby { postnummer: Postnummer::new("9511"), live_elsewhere: YesNo::No },
        school: SchoolToKeep::Keep(Place {
            label: "Talvik skole".to_owned(),
            postnummer: Postnummer::new("9540"),
            point: None,
            longest_minutes: Some(30),
        }),
        contact: Contact::Planned(vec![ContactPlan {
            with: "mor".to_owned(),
            place: Place { label: "Alta".to_owned(), postnummer: None, point: None, longest_minutes: None },
            visits_a_year: 12,
            overnight: Some(YesNo::No),
            who_travels: None,
        }]),
        other_places: vec![],
        summary: Some("To linjer\nher".to_owned()),
    }
}

#[expect(clippy::too_many_lines, reason = "one example record, field by field")]
fn register() -> Register {
    let (home_id, child_id) = (HomeId::new("home-1").unwrap(), ChildId::new("child-1").unwrap());
    let (need_id, ranking) = (NeedId::new("need-1").unwrap(), RankingId::new("ranking-1").unwrap());
    Register {
        office: Office {
            id: OfficeId::new("office").unwrap(),
            name: "Fjordkontoret".to_owned(),
            kommune: KommuneNo::new("5601").unwrap(),
            postnummer: None,
            point: None,
            example: YesNo::Yes,
            freshness: Freshness::standard(),
            limits: ChoosingLimits::standard(),
        },
        advisers: vec![Adviser { id: AdviserId::new("adviser-1").unwrap(), name: "Rådgiver".to_owned() }],
        homes: vec![home("home-2", "H-002"), home("home-1", "H-001")],
        children: vec![child("child-1", "Spurv"), child("child-2", "Ørn")],
        needs: vec![need("need-1", "child-1")],
        placements: vec![Placement {
            id: PlacementId::new("stay-1").unwrap(),
            child: ChildId::new("child-2").unwrap(),
            at: StayAt::Home(HomeId::new("home-2").unwrap()),
            period: Period::new(day("2025-01-01"), None).unwrap(),
            duration: Some(StayDuration::Lasting),
            manner: None,
            purpose: None,
            expected_to: None,
            end: None,
        }],
        ties: vec![Tie {
            id: TieId::new("tie-1").unwrap(),
            child: child_id.clone(),
            to: TieTo::Person(PersonId::new("home-1-a").unwrap()),
            kind: TieKind::Stottekontakt,
            closeness: Closeness::Close,
            period: None,
            words: None,
        }],
        searches: vec![NetworkSearch::begun(child_id.clone())],
        approvals: vec![],
        decisions: vec![Decision {
            id: DecisionId::new("decision-1").unwrap(),
            need: need_id.clone(),
            child: child_id.clone(),
            home: home_id.clone(),
            ranking: ranking.clone(),
            on: day("2026-11-20"),
            by: None,
            reasons: ["a", "b", "c", "d", "e"].map(str::to_owned),
            child_view: "Vil dit".to_owned(),
            parents_view: None,
            concerns: None,
            alternatives: "Ingen".to_owned(),
            presented: vec![home_id],
            why_not_first: None,
            why_before_search: None,
            foster_parents_view: None,
            habil: None,
            habil_words: None,
        }],
        rankings: vec![SavedRanking {
            id: ranking,
            child: child_id,
            need: need_id,
            on: day("2026-11-20"),
            weights: "Standard 1".to_owned(),
            rules: "1".to_owned(),
            content: "{\"homes\":[]}".to_owned(),
        }],
        weights: vec![WeightSet {
            name: "Vårt".to_owned(),
            version: 1,
            weights: vec![(WeightKey::Load, Weight::new(3).unwrap())],
        }],
        travel: vec![EnteredTravel {
            from: TravelEnd { postnummer: Postnummer::new("9510").unwrap(), point: None },
            to: TravelEnd { postnummer: Postnummer::new("9550").unwrap(), point: None },
            minutes: 95,
            direction: TravelDirection::BothWays,
            by_ferry: None,
            words: None,
            on: None,
            by: None,
        }],
        links: vec![],
        water_neighbours: vec![],
        rounds: vec![],
        inquiries: vec![],
        bufetat: vec![],
        asked: vec![],
        ringeliste: None,
        assessments: vec![],
        pairs: vec![],
        participation: vec![],
        habilitet: vec![],
    }
}

fn problems_after(change: impl FnOnce(&mut Value)) -> Vec<(String, Fault)> {
    let mut value: Value = serde_json::from_str(&to_json(&register())).unwrap();
    change(&mut value);
    match from_json(value.to_string().as_bytes(), today()) {
        Err(ImportError::Problems(problems)) => {
            problems.into_iter().map(|Problem { path, fault }| (path, fault)).collect()
        }
        other => panic!("expected problems, got {other:?}"),
    }
}

fn file_fault(bytes: &[u8]) -> FileFault {
    match from_json(bytes, today()) {
        Err(ImportError::File(fault)) => fault,
        other => panic!("expected a refused file, got {other:?}"),
    }
}

fn one(path: &str, fault: Fault) -> Vec<(String, Fault)> {
    vec![(path.to_owned(), fault)]
}

#[test]
fn export_import_export_gives_the_same_bytes() {
    let first = to_json(&register());
    let read = from_json(first.as_bytes(), today()).unwrap();
    assert_eq!(to_json(&read), first);
    assert!(first.ends_with("}\n"));
    let codes: Vec<&str> = read.homes.iter().map(|home| home.code.as_str()).collect();
    assert_eq!(codes, ["H-001", "H-002"], "sorted by id, whatever the order they were kept in");
}

#[test]
fn unknown_missing_and_repeated_fields_are_named() {
    let unknown =
        problems_after(|value| value["homes"][1]["household"]["members"][0]["shoe_size"] = json!(44));
    assert_eq!(unknown, one("homes[1].household.members[0].shoe_size", Fault::UnknownField));
    let top = problems_after(|value| value["key_slots"] = json!([]));
    assert_eq!(top, one("key_slots", Fault::UnknownField));
    let missing = problems_after(|value| {
        value["children"][0].as_object_mut().unwrap().remove("birth");
    });
    assert_eq!(missing, one("children[0].birth", Fault::MissingField));
    let tagged =
        problems_after(|value| value["children"][0]["views"][0]["about"] = json!({"kind": "moving", "x": 1}));
    assert_eq!(tagged.len(), 1);
    assert_eq!(tagged[0].1, Fault::UnknownField, "{tagged:?}");
    let text =
        to_json(&register()).replacen("\"code\": \"H-001\"", "\"code\": \"H-001\", \"code\": \"H-009\"", 1);
    let Err(ImportError::Problems(repeated)) = from_json(text.as_bytes(), today()) else { panic!("refused") };
    assert_eq!(repeated, [Problem::new("homes[0].code", Fault::RepeatedField)]);
}

#[test]
fn every_bad_record_is_named_at_once() {
    let found = problems_after(|value| {
        value["homes"][0]["kind"] = json!("9.9");
        value["homes"][1]["frame"]["ages"] = json!({"youngest": 12, "oldest": 3});
        value["homes"][1]["family_name"] = json!("x".repeat(501));
        value["children"][1]["birth"] = json!("17.05.2018");
        value["placements"][0]["period"] = json!({"from": "2026-02-01", "to": "2026-01-01"});
        value["needs"][0]["wished_on"] = json!("3026-01-01");
        value["weights"][0]["weights"][0]["weight"] = json!(6);
    });
    assert_eq!(
        found,
        [
            ("homes[0].kind".to_owned(), Fault::WrongValue),
            ("homes[1].family_name".to_owned(), Fault::TooLong),
            ("homes[1].frame.ages".to_owned(), Fault::AgesReversed),
            ("children[1].birth".to_owned(), Fault::NotDate),
            ("needs[0].wished_on".to_owned(), Fault::DateOutOfRange),
            ("placements[0].period.to".to_owned(), Fault::EndsBeforeStart),
            ("weights[0].weights[0].weight".to_owned(), Fault::WrongValue),
        ]
    );
}

#[test]
fn names_of_any_script_and_500_characters_pass() {
    for name in ["Čáŋđžŧ Šuoma", "משפחת לוי", "عائلة", "👨‍👩‍👧 Hansen", &"ø".repeat(500)]
    {
        let mut with_name = register();
        with_name.homes[0].family_name = name.to_owned();
        let text = to_json(&with_name);
        assert_eq!(to_json(&from_json(text.as_bytes(), today()).unwrap()), text, "{name}");
    }
    assert_eq!(
        problems_after(|value| value["homes"][0]["family_name"] = json!("a\u{0}b")),
        one("homes[0].family_name", Fault::ControlCharacter)
    );
    assert_eq!(
        problems_after(|value| value["homes"][0]["family_name"] = json!("  ")),
        one("homes[0].family_name", Fault::Empty)
    );
}

#[test]
fn records_that_do_not_fit_together_are_named() {
    type Case = (fn(&mut Value), &'static str, Fault);
    let cases: [Case; 12] = [
        (|v| v["homes"][1]["id"] = json!("home-1"), "homes[1].id", Fault::DuplicateId),
        (|v| v["homes"][1]["code"] = json!("h-001"), "homes[1].code", Fault::DuplicateCode),
        (
            |v| v["homes"][1]["household"]["members"][0]["id"] = json!("home-1-a"),
            "homes[1].household.members[0].id",
            Fault::DuplicateId,
        ),
        (|v| v["placements"][0]["at"]["id"] = json!("home-9"), "placements[0].at.id", Fault::Dangling),
        (|v| v["needs"][0]["child"] = json!("child-9"), "needs[0].child", Fault::Dangling),
        (|v| v["ties"][0]["to"]["id"] = json!("nobody"), "ties[0].to.id", Fault::Dangling),
        (|v| v["homes"][0]["responsible"] = json!("nobody"), "homes[0].responsible", Fault::Dangling),
        (|v| v["decisions"][0]["ranking"] = json!("none"), "decisions[0].ranking", Fault::Dangling),
        (|v| v["children"][0]["birth"] = json!("2026-11-23"), "children[0].birth", Fault::BornInFuture),
        (
            |v| {
                let mut second = v["needs"][0].clone();
                second["id"] = json!("need-2");
                v["needs"].as_array_mut().unwrap().push(second);
            },
            "needs[1].closed_on",
            Fault::SecondOpenNeed,
        ),
        (
            |v| {
                v["children"][0]["siblings"] = json!([{"sibling": "child-1", "together": "ma"}]);
            },
            "children[0].siblings[0]",
            Fault::SelfReference,
        ),
        (
            |v| v["children"][1]["protection"]["grade"] = json!("strengt_fortrolig"),
            "homes[1].dwelling",
            Fault::LocationOfStrict,
        ),
    ];
    for (change, path, fault) in cases {
        let found = problems_after(change);
        assert!(found.contains(&(path.to_owned(), fault)), "{path}: {found:?}");
    }
}

#[test]
fn a_file_that_is_something_else_is_refused_as_a_whole() {
    assert_eq!(file_fault(b""), FileFault::Empty);
    assert_eq!(file_fault(b" \n"), FileFault::Empty);
    assert_eq!(file_fault(b"\xff\xfe\x00"), FileFault::NotJson);
    assert_eq!(file_fault(b"{"), FileFault::NotJson);
    assert_eq!(file_fault(b"[]"), FileFault::NotOfficeExport);
    assert_eq!(file_fault(b"{\"format\": \"other\"}"), FileFault::NotOfficeExport);
    assert_eq!(file_fault(b"{\"format\": \"heimly-office\", \"version\": 4}"), FileFault::NewerExport);
    let deep = format!("{{\"format\": \"heimly-office\", \"version\": 1, \"x\": {}", "[".repeat(200_000));
    assert_eq!(file_fault(deep.as_bytes()), FileFault::NotJson);
    let cut = to_json(&register());
    assert_eq!(file_fault(&cut.as_bytes()[..cut.len() / 2]), FileFault::NotJson);
}

#[test]
fn a_sealed_export_opens_with_its_passphrase_only() {
    let bytes = to_json(&register()).into_bytes();
    let sealed = seal_with(&bytes, "fire gode ord her", 4).unwrap();
    assert!(is_sealed(&sealed));
    assert!(!sealed.windows(6).any(|part| part == b"Spurv\"".as_slice()));
    assert_eq!(open(&sealed, "fire gode ord her", EXPORT_BYTES_MAX), Ok(bytes.clone()));
    assert_eq!(open(&sealed, "feil", EXPORT_BYTES_MAX), Err(FileFault::WrongPassphrase));
    assert_eq!(open(&bytes, "fire gode ord her", EXPORT_BYTES_MAX), Err(FileFault::NotExport));
    assert_eq!(open(&sealed, "fire gode ord her", 10), Err(FileFault::TooLarge));
    let mut damaged = sealed.clone();
    let last = damaged.len() - 1;
    damaged[last] ^= 1;
    assert_eq!(open(&damaged, "fire gode ord her", EXPORT_BYTES_MAX), Err(FileFault::DamagedSeal));
    assert_eq!(
        open(&sealed[..sealed.len() / 2], "fire gode ord her", EXPORT_BYTES_MAX),
        Err(FileFault::DamagedSeal)
    );
    let heavy = String::from_utf8_lossy(&sealed[..60]).replace(" 4\n", " 30\n");
    let heavy = [heavy.as_bytes(), &sealed[60..]].concat();
    assert!(open(&heavy, "fire gode ord her", EXPORT_BYTES_MAX).is_err(), "2^30 must never be computed");
}

#[test]
fn the_committed_schema_is_the_one_the_types_give() {
    let committed = include_str!("../../../../../assets/office-export.schema.json");
    assert!(
        committed == schema(),
        "run: cargo run -p heimly-exchange --example schema > assets/office-export.schema.json"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(from_json(&bytes, today()).is_err());
        prop_assert!(open(&bytes, "x", 1_000).is_err());
    }

    #[test]
    fn a_flipped_byte_is_refused_or_gives_a_whole_register(at in 0usize..10_000, flip in 1u8..=255) {
        let mut bytes = to_json(&register()).into_bytes();
        let at = at % bytes.len();
        bytes[at] ^= flip;
        if let Ok(read) = from_json(&bytes, today()) {
            let again = to_json(&read);
            prop_assert_eq!(to_json(&from_json(again.as_bytes(), today()).unwrap()), again);
        }
    }
}
