//! What version 2 added: every record filled in every field, its limits, its references, and what it may tell
//! of a home whose address is protected.

use super::*;
use chrono::NaiveTime;

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn home_id() -> HomeId {
    HomeId::new("home-1").unwrap()
}

fn child_id() -> ChildId {
    ChildId::new("child-1").unwrap()
}

fn adviser() -> AdviserId {
    AdviserId::new("adviser-1").unwrap()
}

fn inquiry() -> Inquiry {
    Inquiry {
        id: InquiryId::new("inquiry-1").unwrap(),
        received_on: day("2026-10-01"),
        name: "Bođil og Ánde".to_owned(),
        phone: some("00 00 01 01"),
        email: some("bodil@eksempel.invalid"),
        postnummer: Postnummer::new("9545"),
        wants: [WantedAssignment::FosterHome, WantedAssignment::Stottekontakt].into(),
        source: Some(InquirySource::OwnInitiative),
        stage: InquiryStage::BecameHome,
        answered_on: Some(day("2026-10-02")),
        next_step: some("Sende skriv"),
        next_step_by: Some(day("2026-11-30")),
        responsible: Some(adviser()),
        steps: vec![InquiryStep { on: day("2026-10-02"), words: "Ringte".to_owned(), by: some("Rådgiver") }],
        ended_reason: some("Ble hjem"),
        home: Some(home_id()),
        notes: some("To linjer\nher"),
    }
}

fn request() -> BufetatRequest {
    BufetatRequest {
        id: BufetatRequestId::new("bufetat-1").unwrap(),
        child: Some(child_id()),
        asked_on: day("2026-10-05"),
        asked_for: BufetatAskedFor::Specialised,
        words: some("Åtte år"),
        answered_on: Some(day("2026-10-20")),
        answer: Some(BufetatAnswer::Offered),
        answer_words: some("Hjemmet ligger i Sandmerke"),
        home: Some(home_id()),
        taken: Some(YesNo::No),
        not_taken_reason: some("For langt fra Talvik"),
    }
}

fn asked() -> HomeAsked {
    HomeAsked {
        id: AskedId::new("asked-1").unwrap(),
        home: home_id(),
        child: Some(child_id()),
        on: day("2026-11-20"),
        at: NaiveTime::from_hms_opt(0, 5, 0),
        how: some("telefon"),
        by: some("Rådgiver"),
        told: some("Ti minutter til skolen i Talvik"),
        answer: Some(AskedAnswer::Perhaps),
        answered_on: Some(day("2026-11-21")),
        reason: some("Bor like ved mor"),
        presented: Some(YesNo::Yes),
    }
}

fn assessment() -> HomeAssessment {
    let section = |topic, facts: &str| AssessmentSection {
        topic,
        facts: some(facts),
        source: some("Besøk"),
        assessment: some("God"),
    };
    HomeAssessment {
        id: AssessmentId::new("assessment-1").unwrap(),
        home: home_id(),
        template: AssessmentTemplate::FamilyNetwork,
        child: Some(child_id()),
        started_on: day("2026-10-26"),
        finished_on: Some(day("2026-11-20")),
        by: some("Rådgiver"),
        steps: vec![AssessmentStep {
            step: AssessmentStepKind::HomeVisit,
            on: day("2026-11-04"),
            words: some("Begge to i Sandmerke"),
        }],
        sections: vec![
            section(AssessmentTopic::Motivation, "Vil gjerne"),
            section(AssessmentTopic::Dwelling, "Ved kirken i Sandmerke"),
            section(AssessmentTopic::Network, "Mormor i nabohuset"),
        ],
        conclusion: Some(AssessmentConclusion::WithConditions),
        conclusion_words: some("Med veiledning"),
    }
}

fn pair() -> PairDuties {
    PairDuties {
        id: PairId::new("pair-1").unwrap(),
        home: home_id(),
        child: child_id(),
        exception: Some(ApprovalException::VoluntaryNetwork),
        exception_on: Some(day("2026-11-01")),
        exception_words: some("Samme kveld"),
        general_words: some("Oppfyller kravene"),
        child_words: some("Kjenner barnet"),
        kommune_asked_on: Some(day("2026-11-02")),
        kommune_answered_on: Some(day("2026-11-03")),
        kommune_answer: some("Sandmerke kommune: ingen merknader"),
        kommune_told_approval_on: Some(day("2026-11-04")),
        kommune_told_placement_on: Some(day("2026-11-05")),
        tilsyn_told_child_on: Some(day("2026-11-06")),
        tilsyn_told_foster_parents_on: Some(day("2026-11-07")),
        tilsyn_told_parents_on: Some(day("2026-11-08")),
        tilsynsperson: some("Tilsyn i Sandmerke"),
        reconsider_on: Some(day("2027-02-01")),
        rejected_words: some("Ikke nå"),
    }
}

fn participation() -> Participation {
    Participation {
        need: NeedId::new("need-1").unwrap(),
        parents_told_on: Some(day("2026-11-09")),
        parents_told_words: some("I samtale"),
        parents_not_told_reason: some("Far er ikke funnet"),
        child_told_on: Some(day("2026-11-10")),
        child_told_words: some("At vi leter"),
        tillitsperson_told_on: Some(day("2026-11-11")),
        tillitsperson_wanted: Some(YesNo::Yes),
        tillitsperson: some("Mormor"),
    }
}

fn search() -> NetworkSearch {
    let person = NetworkPersonId::new("person-1").unwrap();
    NetworkSearch {
        persons: vec![NetworkPerson {
            side: Some(NetworkSide::SchoolLeisure),
            closeness: Some(Closeness::Close),
            reconsider_on: Some(day("2027-03-01")),
            ..NetworkPerson::named(person.clone(), "Inga".to_owned(), "mormor".to_owned())
        }],
        contacts: vec![NetworkContact {
            person,
            on: day("2026-10-20"),
            how: some("brev"),
            by: some("Rådgiver"),
            words: some("Vil tenke"),
            answer: Some(NetworkAnswer::Perhaps),
        }],
        meetings: vec![NetworkMeeting {
            kind: NetworkMeetingKind::Familierad,
            on: day("2026-11-05"),
            participants: some("Mor og mormor"),
            prepared: Some(YesNo::No),
            outcome: some("Enige"),
            offers: some("Ferier"),
        }],
        tools: some("Slektstre"),
        tools_not_used_reason: some("Ingen slekt her"),
        ..NetworkSearch::begun(child_id())
    }
}

/// The register of the other tests with everything version 2 added, every field filled.
pub(super) fn deep() -> Register {
    let mut deep = register();
    deep.office.limits = ChoosingLimits {
        asked_at_once: 2,
        inquiry_days: 5,
        bufetat_days: 10,
        asked_days: 4,
        beredskap_days: 60,
        repair_days: 7,
    };
    deep.homes[0].deputy = Some(adviser());
    deep.children[0].deputy = Some(adviser());
    deep.decisions[0].foster_parents_view = some("Vi vil gjerne");
    deep.decisions[0].habil = Some(YesNo::Yes);
    deep.decisions[0].habil_words = some("Ingen bånd");
    deep.searches = vec![search()];
    deep.inquiries = vec![inquiry()];
    deep.bufetat = vec![request()];
    deep.asked = vec![asked()];
    deep.ringeliste = Some(Ringeliste {
        office: OfficeId::new("office").unwrap(),
        homes: vec![HomeId::new("home-2").unwrap(), home_id()],
    });
    deep.assessments = vec![assessment()];
    deep.pairs = vec![pair()];
    deep.participation = vec![participation()];
    let inhabil = |id: &str, about| Habilitet {
        id: HabilitetId::new(id).unwrap(),
        adviser: adviser(),
        about,
        since: day("2026-01-01"),
        to: Some(day("2026-12-01")),
        words: some("Svoger"),
    };
    deep.habilitet = vec![
        inhabil("habilitet-1", HabilitetAbout::Child(child_id())),
        inhabil("habilitet-2", HabilitetAbout::Home(home_id())),
    ];
    deep
}

fn faults_after(change: impl FnOnce(&mut Value)) -> Vec<(String, Fault)> {
    let mut value: Value = serde_json::from_str(&to_json(&deep())).unwrap();
    change(&mut value);
    match from_json(value.to_string().as_bytes(), today()) {
        Err(ImportError::Problems(problems)) => {
            problems.into_iter().map(|Problem { path, fault }| (path, fault)).collect()
        }
        other => panic!("expected problems, got {other:?}"),
    }
}

#[test]
fn every_record_of_version_2_comes_back_as_it_was() {
    let mut deep = deep();
    let read = from_json(to_json(&deep).as_bytes(), today()).unwrap();
    // The file has its lists in the order of their ids.
    deep.homes.sort_by(|one, other| one.id.cmp(&other.id));
    assert_eq!(read, deep);
}

#[test]
fn every_field_of_version_2_is_filled_in_the_test_above() {
    let value: Value = serde_json::from_str(&to_json(&deep())).unwrap();
    for name in ["inquiries", "bufetat", "asked", "ringeliste", "assessments", "pairs", "participation"] {
        assert_eq!(empty_in(&value[name], name), Vec::<String>::new());
    }
    assert_eq!(empty_in(&value["habilitet"], "habilitet"), Vec::<String>::new());
    assert_eq!(empty_in(&value["searches"][0]["contacts"], "contacts"), Vec::<String>::new());
    assert_eq!(empty_in(&value["searches"][0]["meetings"], "meetings"), Vec::<String>::new());
}

fn empty_in(value: &Value, path: &str) -> Vec<String> {
    match value {
        Value::Object(map) => map.iter().flat_map(|(name, one)| empty_in(one, name)).collect(),
        Value::Array(list) if !list.is_empty() => list.iter().flat_map(|one| empty_in(one, path)).collect(),
        Value::Null | Value::Array(_) => vec![path.to_owned()],
        Value::Bool(_) | Value::Number(_) | Value::String(_) => vec![],
    }
}

#[test]
fn a_time_of_day_is_five_characters() {
    let value: Value = serde_json::from_str(&to_json(&deep())).unwrap();
    assert_eq!(value["asked"][0]["at"], json!("00:05"));
    for bad in ["24:00", "0:05", "00:60", "00.05", "00:05:00", "+1:05", "0005", "", "kl. 5"] {
        let found = faults_after(|value| value["asked"][0]["at"] = json!(bad));
        assert_eq!(found, one("asked[0].at", Fault::WrongValue), "{bad}");
    }
}

#[test]
fn limits_of_the_new_records_are_held() {
    let found = faults_after(|value| {
        value["office"]["limits"]["asked_at_once"] = json!(256);
        value["inquiries"][0]["name"] = json!("");
        value["inquiries"][0]["wants"] = json!(["fosterhjem", "fosterhjem"]);
        value["inquiries"][0]["steps"][0]["words"] = json!("x".repeat(20_001));
        value["bufetat"][0]["asked_on"] = json!("1899-12-31");
        value["asked"][0]["how"] = json!("to\nlinjer");
        value["ringeliste"]["homes"] = json!(vec!["home-1"; 1_001]);
        value["assessments"][0]["template"] = json!("annen");
        value["pairs"][0]["exception"] = json!("akutt");
        value["participation"][0]["tillitsperson"] = json!("x".repeat(501));
        value["habilitet"][0]["about"] = json!({ "kind": "kommune", "id": "5601" });
    });
    let expected = [
        ("office.limits.asked_at_once", Fault::WrongValue),
        ("inquiries[0].name", Fault::Empty),
        ("inquiries[0].wants[1]", Fault::Repeated),
        ("inquiries[0].steps[0].words", Fault::TooLong),
        ("bufetat[0].asked_on", Fault::DateOutOfRange),
        ("asked[0].how", Fault::ControlCharacter),
        ("ringeliste.homes", Fault::TooMany),
        ("assessments[0].template", Fault::WrongValue),
        ("pairs[0].exception", Fault::WrongValue),
        ("participation[0].tillitsperson", Fault::TooLong),
        ("habilitet[0].about.kind", Fault::WrongValue),
    ];
    let found: Vec<_> = found.iter().map(|(path, fault)| (path.as_str(), *fault)).collect();
    assert_eq!(found, expected);
}

#[test]
fn references_of_the_new_records_are_known() {
    let found = faults_after(|value| {
        value["homes"][0]["deputy"] = json!("nobody");
        value["children"][0]["deputy"] = json!("nobody");
        value["searches"][0]["contacts"][0]["person"] = json!("person-9");
        value["inquiries"][0]["responsible"] = json!("nobody");
        value["inquiries"][0]["home"] = json!("home-9");
        value["bufetat"][0]["child"] = json!("child-9");
        value["bufetat"][0]["home"] = json!("home-9");
        value["asked"][0]["home"] = json!("home-9");
        value["asked"][0]["child"] = json!("child-9");
        value["ringeliste"] = json!({ "office": "other", "homes": ["home-1", "home-9", "home-1"] });
        value["assessments"][0]["home"] = json!("home-9");
        value["assessments"][0]["child"] = json!("child-9");
        value["pairs"][0]["home"] = json!("home-9");
        value["pairs"][0]["child"] = json!("child-9");
        value["participation"][0]["need"] = json!("need-9");
        value["habilitet"][0]["adviser"] = json!("nobody");
        value["habilitet"][0]["about"]["id"] = json!("child-9");
        value["habilitet"][1]["about"]["id"] = json!("home-9");
    });
    let expected = [
        ("homes[0].deputy", Fault::Dangling),
        ("children[0].deputy", Fault::Dangling),
        ("searches[0].contacts[0].person", Fault::Dangling),
        ("inquiries[0].responsible", Fault::Dangling),
        ("inquiries[0].home", Fault::Dangling),
        ("bufetat[0].child", Fault::Dangling),
        ("bufetat[0].home", Fault::Dangling),
        ("asked[0].home", Fault::Dangling),
        ("asked[0].child", Fault::Dangling),
        ("ringeliste.office", Fault::Dangling),
        ("ringeliste.homes[1]", Fault::Dangling),
        ("ringeliste.homes[2]", Fault::Repeated),
        ("assessments[0].home", Fault::Dangling),
        ("assessments[0].child", Fault::Dangling),
        ("pairs[0].home", Fault::Dangling),
        ("pairs[0].child", Fault::Dangling),
        ("participation[0].need", Fault::Dangling),
        ("habilitet[0].adviser", Fault::Dangling),
        ("habilitet[0].about.id", Fault::Dangling),
        ("habilitet[1].about.id", Fault::Dangling),
    ];
    let found: Vec<_> = found.iter().map(|(path, fault)| (path.as_str(), *fault)).collect();
    assert_eq!(found, expected);
}

#[test]
fn each_new_record_is_there_once() {
    for name in ["inquiries", "bufetat", "asked", "assessments", "pairs"] {
        let found = faults_after(|value| {
            let copy = value[name][0].clone();
            value[name].as_array_mut().unwrap().push(copy);
        });
        assert!(found.contains(&(format!("{name}[1].id"), Fault::DuplicateId)), "{name}: {found:?}");
    }
    let pair = faults_after(|value| {
        let mut copy = value["pairs"][0].clone();
        copy["id"] = json!("pair-2");
        value["pairs"].as_array_mut().unwrap().push(copy);
    });
    assert_eq!(pair, one("pairs[1].child", Fault::DuplicateRecord));
    let twice = faults_after(|value| {
        let copy = value["participation"][0].clone();
        value["participation"].as_array_mut().unwrap().push(copy);
    });
    assert_eq!(twice, one("participation[1].need", Fault::DuplicateRecord));
    let inhabil = faults_after(|value| value["habilitet"][1]["id"] = json!("habilitet-1"));
    assert_eq!(inhabil, one("habilitet[1].id", Fault::DuplicateId));
    let topic = faults_after(|value| value["assessments"][0]["sections"][1]["topic"] = json!("motivasjon"));
    assert_eq!(topic, one("assessments[0].sections[1].topic", Fault::Repeated));
}

#[test]
fn what_cannot_be_of_the_new_records_is_named() {
    let childless = faults_after(|value| value["assessments"][0]["child"] = Value::Null);
    assert_eq!(childless, one("assessments[0].child", Fault::Empty));
    let reversed = faults_after(|value| value["habilitet"][0]["to"] = json!("2025-12-31"));
    assert_eq!(reversed, one("habilitet[0].to", Fault::EndsBeforeStart));
}

/// Every word here tells where home-1 lies, or stands where nobody can know that it does not.
const TELLING: [&str; 15] = [
    "9545",
    "Hjemmet ligger i Sandmerke",
    "For langt fra Talvik",
    "Ti minutter til skolen",
    "Bor like ved mor",
    "Ved kirken",
    "Mormor i nabohuset",
    "Sandmerke kommune",
    "Vi vil gjerne",
    "Begge to i",
    "Med veiledning",
    "Samme kveld",
    "Oppfyller kravene",
    "Kjenner barnet",
    "Ikke nå",
];

fn with_grade(grade: ProtectionGrade) -> Register {
    let mut register = deep();
    let home = register.homes.iter_mut().find(|home| home.id == home_id()).unwrap();
    home.household.members[0].protection.grade = grade;
    register
}

#[test]
fn a_plain_export_leaves_out_what_the_new_records_tell_of_a_protected_home() {
    let protected = with_grade(ProtectionGrade::Confidential);
    let sealed = to_json(&protected);
    let (text, left) = plain_json(&protected, today());
    for word in TELLING.into_iter().chain(["Tilsyn i Sandmerke"]) {
        assert!(sealed.contains(word), "{word} must be there for the test to be able to fail");
        assert!(!text.contains(word), "{word}");
    }
    let plain = from_json(text.as_bytes(), today()).unwrap();
    let topics: Vec<_> = plain.assessments[0].sections.iter().map(|each| each.topic).collect();
    assert_eq!(
        topics,
        [AssessmentTopic::Motivation, AssessmentTopic::Dwelling, AssessmentTopic::Network],
        "the headings stand"
    );
    assert_eq!(plain.pairs[0].kommune_answered_on, Some(day("2026-11-03")), "a day tells no place");
    assert_eq!(plain.inquiries[0].phone, some("00 00 01 01"));
    assert_eq!(plain_json(&plain, today()), (text, left), "import and export again gives the same bytes");
}

#[test]
fn a_plain_export_keeps_what_the_new_records_tell_of_other_homes() {
    let mut protected = deep();
    let other = protected.homes.iter_mut().find(|home| home.id != home_id()).unwrap();
    other.household.members[0].protection.grade = ProtectionGrade::Confidential;
    let (text, _) = plain_json(&protected, today());
    for word in TELLING {
        assert!(text.contains(word), "{word}");
    }
}

#[test]
fn nothing_that_tells_where_a_strictly_confidential_home_lies_comes_in() {
    let strict = to_json(&with_grade(ProtectionGrade::StrictlyConfidential));
    let Err(ImportError::Problems(found)) = from_json(strict.as_bytes(), today()) else { panic!("refused") };
    let paths: Vec<&str> = found.iter().map(|each| each.path.as_str()).collect();
    assert!(found.iter().all(|each| each.fault == Fault::LocationOfStrict), "{found:?}");
    assert_eq!(
        paths,
        [
            "homes[0].dwelling",
            "decisions[0].foster_parents_view",
            "inquiries[0].postnummer",
            "bufetat[0].answer_words",
            "bufetat[0].not_taken_reason",
            "asked[0].told",
            "asked[0].reason",
            "assessments[0].steps",
            "assessments[0].sections",
            "assessments[0].conclusion_words",
            "pairs[0].exception_words",
            "pairs[0].general_words",
            "pairs[0].child_words",
            "pairs[0].kommune_answer",
            "pairs[0].tilsynsperson",
            "pairs[0].rejected_words",
        ]
    );
    // What the plain export leaves out is all that was in the way.
    let (plain, _) = plain_json(&with_grade(ProtectionGrade::StrictlyConfidential), today());
    assert!(from_json(plain.as_bytes(), today()).is_ok());
}
