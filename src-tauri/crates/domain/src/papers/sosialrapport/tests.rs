use super::*;
use crate::document::Absence;
use crate::ids::{AdviserId, ChildId, HomeId, PersonId, PlacementId};
use crate::model::{
    Adviser, AttestConclusion, Birth, Child, Confirmed, Member, MemberRole, Placement, Politiattest,
    Protection, StayAt,
};
use crate::papers::testing::{OnePlace, day, empty_office, everything, forbidden, headings, law, under};
use crate::place::{KommuneNo, Postnummer};
use crate::time::Period;

const TODAY: &str = "2026-11-22";

fn home(id: &str, code: &str, name: &str) -> Home {
    Home::unknown(HomeId::new(id).unwrap(), code.to_owned(), name.to_owned())
}

fn member(id: &str, name: &str, role: MemberRole) -> Member {
    Member {
        id: PersonId::new(id).unwrap(),
        name: name.to_owned(),
        role,
        birth: Birth::Date(day("1980-11-23")),
        placed_by: None,
        work: Some(format!("Arbeid{id}")),
        phone: Some("40000001".to_owned()),
        email: Some("merke@eksempel.no".to_owned()),
        protection: Protection::none(),
        politiattest: Some(Politiattest {
            issued_on: day("2026-02-01"),
            seen_on: day("2026-05-02"),
            seen_by: Some("Attestleser".to_owned()),
            conclusion: AttestConclusion::Ok,
        }),
    }
}

fn child(id: &str, pseudonym: &str) -> Child {
    let kommune = KommuneNo::new("5601").unwrap();
    Child::unknown(ChildId::new(id).unwrap(), pseudonym.to_owned(), day("2016-04-01"), kommune)
}

fn stay(id: &str, child: &str, home: &str, from: &str, to: Option<&str>) -> Placement {
    Placement {
        id: PlacementId::new(id).unwrap(),
        child: ChildId::new(child).unwrap(),
        at: StayAt::Home(HomeId::new(home).unwrap()),
        period: Period::new(day(from), to.map(day)).unwrap(),
        duration: None,
        manner: None,
        purpose: None,
        expected_to: None,
        end: None,
    }
}

fn made(home: &Home, register: &Register, lang: Lang) -> Document {
    let law = law();
    let input = ReportInput { home, register, law: &law, places: &OnePlace, today: day(TODAY) };
    sosialrapport(&input, lang)
}

/// A home with a word in every field, and another home and two children beside it.
fn full() -> (Home, Register) {
    let mut home = home("h-1", "H-001", "Egnavnmerke");
    home.household.members = vec![
        member("p-1", "Voksenmerke", MemberRole::FosterParent),
        member("p-2", "Egetbarnmerke", MemberRole::OwnChild),
        member("p-3", "Fosterbarnmerke", MemberRole::OtherKommunesFosterChild),
    ];
    home.household.confirmed_on = Some(day("2025-11-21"));
    home.household.hours_a_week = Some(Confirmed { value: 12, on: Some(day("2026-10-12")) });
    home.dwelling.address = Some("Adressemerke 7".to_owned());
    home.dwelling.postnummer = Postnummer::new("9510");
    home.responsible = AdviserId::new("a-1");
    home.notes = Some("Notatmerke".to_owned());
    home.narrative = vec![Narrative {
        heading: NarrativeHeading::Economy,
        facts: Some("Økonomien er ordnet, sier Andrenavn; Lerke bor her. Ring 40000009.".to_owned()),
        source: Some("Samtale 01.10.2026".to_owned()),
        assessment: Some("God nok etter Voksenmerkes egne ord.".to_owned()),
    }];
    let mut other = self::home("h-2", "H-002", "Andrenavn");
    other.household.members = vec![member("p-9", "Andrevoksen", MemberRole::FosterParent)];
    other.household.members[0].phone = Some("40000009".to_owned());
    let mut register = empty_office();
    register.advisers =
        vec![Adviser { id: AdviserId::new("a-1").unwrap(), name: "Rådgivermerke".to_owned() }];
    register.homes = vec![home.clone(), other];
    register.children = vec![child("c-1", "Lerke"), child("c-2", "Spurv")];
    register.placements = vec![
        stay("s-1", "c-1", "h-1", "2024-01-01", None),
        stay("s-2", "c-2", "h-1", "2020-01-01", Some("2021-01-01")),
    ];
    (home, register)
}

/// The twenty headings of a sosialrapport, in order (law-and-practice 2.2).
#[test]
fn every_heading_is_there_and_an_empty_one_says_so() {
    for lang in [Lang::Nb, Lang::Nn] {
        let home = home("h-1", "H-001", "Familien");
        let document = made(&home, &empty_office(), lang);
        let headings = headings(&document);
        assert_eq!(headings.len(), 21, "twenty headings and the list of sources");
        for (number, section) in (1..).zip(SECTIONS) {
            let heading = headings[number - 1];
            assert!(heading.starts_with(&format!("{number}. {}", section.text(lang))), "{heading}");
            let blocks = under(&document, heading);
            assert!(!blocks.is_empty(), "{heading} must not be silent");
            if section != Section::Signatures {
                let text = format!("{blocks:?}");
                let empty_table = blocks
                    .iter()
                    .any(|block| matches!(block, Block::Table(table) if table.rows().is_empty()));
                assert!(
                    text.contains("Absent(") || empty_table,
                    "{heading} must say that it is empty: {text}"
                );
            }
        }
    }
}

#[test]
fn the_headings_are_those_of_the_field() {
    let document = made(&home("h-1", "H-001", "Familien"), &empty_office(), Lang::Nb);
    let headings = headings(&document);
    assert_eq!(headings[3], "4. Helse (LOV:helseopplysninger:nb)");
    assert_eq!(headings[16], "17. Vurdering mot barnets behov (LOV:momenter_ved_valg:nb)");
    assert_eq!(headings[19], "20. Underskrifter");
    assert!(document.notices.contains(&Notice::Draft), "nobody has signed yet");
    assert!(!document.notices.contains(&Notice::ExampleOffice));
}

#[test]
fn an_example_office_is_marked() {
    let mut register = empty_office();
    register.office.example = YesNo::Yes;
    let document = made(&home("h-1", "H-001", "Familien"), &register, Lang::Nb);
    assert_eq!(document.notices[0], Notice::ExampleOffice);
}

#[test]
fn facts_have_a_source_and_a_stale_one_says_so() {
    let (home, register) = full();
    let document = made(&home, &register, Lang::Nb);
    // Gone through 21.11.2025; twelve months before 22.11.2026 is 22.11.2025.
    let stale = "Husstanden gjennomgått 21.11.2025 – må bekreftes på nytt";
    // Confirmed 12.10.2026: not stale.
    let fresh = "Opplyst av hjemmet, bekreftet 12.10.2026";
    let Some(Block::Bullets(listed)) = document.blocks.last() else { panic!("the list of sources is last") };
    assert!(listed.iter().any(|source| source == stale), "{listed:?}");
    assert!(listed.iter().any(|source| source == fresh), "{listed:?}");
    assert!(listed.contains(&"Samtale 01.10.2026".to_owned()));
    assert_eq!(listed.last().unwrap(), "Regler per 02.07.2026");
    let economy = under(&document, "Økonomi");
    assert!(matches!(&economy[1], Block::Assessment(texts) if texts[0].contains("God nok")), "judged apart");
}

#[test]
fn an_attest_is_a_day_and_a_conclusion() {
    let (home, register) = full();
    // Issued 1 February and seen 2 May: a day more than three months.
    let text = format!("{:?}", under(&made(&home, &register, Lang::Nb), "14. Politiattest"));
    assert!(text.contains("02.05.2026 – for gammel da den ble sett, be om ny"), "{text}");
    assert!(!text.contains("01.02.2026") && !text.contains("Attestleser"), "{text}");
}

#[test]
fn nobody_else_can_be_known_again() {
    let (home, register) = full();
    for lang in [Lang::Nb, Lang::Nn] {
        let text = everything(&made(&home, &register, lang));
        for marker in [
            "Egetbarnmerke",
            "Fosterbarnmerke",
            "Lerke",
            "Spurv",
            "Andrenavn",
            "Andrevoksen",
            "40000001",
            "40000009",
            "merke@eksempel.no",
            "Notatmerke",
            "Attestleser",
        ] {
            assert!(!text.contains(marker), "{marker} must not be printed");
        }
        for marker in
            ["Egnavnmerke", "Voksenmerke", "Adressemerke 7", "9510 Stedmerke", "Kommunemerke", "[H-002]"]
        {
            assert!(text.contains(marker), "{marker} must be printed");
        }
        assert_eq!(forbidden(&made(&home, &register, lang)), Vec::<&str>::new());
    }
}

#[test]
fn stays_are_counts() {
    let (home, register) = full();
    let document = made(&home, &register, Lang::Nb);
    let text = format!("{:?}", under(&document, "10. Erfaring"));
    // One child lives there now (from 2024), one stay ended 2021, and how it ended is not recorded.
    assert!(text.contains(r#"label: "Barn som bor i hjemmet nå", value: Known("1")"#), "{text}");
    assert!(text.contains(r#"label: "Opphold som er avsluttet", value: Known("1")"#), "{text}");
    assert!(text.contains(r#"label: "Av disse ikke planlagt avsluttet", value: Known("0")"#), "{text}");
}

#[test]
fn a_protected_home_has_neither_place_nor_name() {
    let (mut home, mut register) = full();
    // The protection of a child who lives there is the home's.
    register.children[0].protection.grade = ProtectionGrade::Confidential;
    home.narrative[0].facts = Some("Familien har hus i Stedmerke.".to_owned());
    let document = made(&home, &register, Lang::Nb);
    let text = everything(&document);
    for marker in
        ["Adressemerke", "9510", "Stedmerke", "Kommunemerke", "Egnavnmerke", "Voksenmerke", "Arbeidp-1"]
    {
        assert!(!text.contains(marker), "{marker} must not be printed");
    }
    let told = document
        .notices
        .iter()
        .filter(|notice| matches!(notice, Notice::Other(text) if text.contains("Sted: spør leder")));
    assert_eq!(told.count(), 1, "said once, in one sentence");
    let Block::Facts(economy) = &under(&document, "Økonomi")[0] else { panic!("facts first") };
    assert_eq!(
        economy[0].value,
        Value::Absent(Absence::Withheld),
        "a text that tells the place is held back"
    );
}

#[test]
fn protection_ends_with_the_stay() {
    let (home, mut register) = full();
    // The stay of the second child ended in 2021.
    register.children[1].protection.grade = ProtectionGrade::StrictlyConfidential;
    let text = everything(&made(&home, &register, Lang::Nb));
    assert!(text.contains("9510 Stedmerke"));
}
