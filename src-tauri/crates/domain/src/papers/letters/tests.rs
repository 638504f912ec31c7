//! What the letters say, and what never stands in them.

use super::*;
use crate::codes::Code;
use crate::ids::{ApprovalId, ChildId, HomeId, PairId, PersonId, PlacementId};
use crate::model::{Approval, Birth, Member, Placement, Protection, StayAt};
use crate::papers::testing::{OnePlace, day, empty_office, everything, forbidden, law};
use crate::place::{KommuneNo, Postnummer};
use crate::time::Period;

/// What tells who the home is or where it lies.
const HOME_MARKS: [&str; 6] = ["Navnemerke", "Formerke", "Gatemerke", "9510", "Stedmerke", "Kommunemerke"];

/// A home in 9510 Stedmerke where the child moved in 1 November, approved 28 October.
fn office() -> Register {
    let kommune = KommuneNo::new("5601").unwrap();
    let (home, child) = (HomeId::new("h-1").unwrap(), ChildId::new("a").unwrap());
    let mut register = empty_office();
    let mut pseudonym = Child::unknown(child.clone(), "Pseudomerke".into(), day("2018-01-01"), kommune);
    pseudonym.case_reference = Some("26/114".into());
    register.children.push(pseudonym);
    let mut record = Home::unknown(home.clone(), "H-031".into(), "Navnemerke".into());
    record.dwelling.address = Some("Gatemerke 4".into());
    record.dwelling.postnummer = Postnummer::new("9510");
    record.household.members.push(Member {
        id: PersonId::new("p-1").unwrap(),
        name: "Formerke Navnemerke".into(),
        role: MemberRole::FosterParent,
        birth: Birth::Unknown,
        placed_by: None,
        work: None,
        phone: None,
        email: None,
        protection: Protection::none(),
        politiattest: None,
    });
    register.homes.push(record);
    register.placements.push(Placement {
        id: PlacementId::new("s-1").unwrap(),
        child: child.clone(),
        at: StayAt::Home(home.clone()),
        period: Period::new(day("2026-11-01"), None).unwrap(),
        duration: None,
        manner: None,
        purpose: None,
        expected_to: None,
        end: None,
    });
    register.approvals.push(Approval {
        id: ApprovalId::new("g-1").unwrap(),
        home: home.clone(),
        child: child.clone(),
        kommune,
        on: day("2026-10-28"),
        by: None,
    });
    let mut pair = PairDuties::none_done(PairId::new("p-1").unwrap(), home, child);
    pair.tilsynsperson = Some("Tilsynsmerke".into());
    register.pairs.push(pair);
    register
}

fn written(register: &Register, kind: LetterKind, lang: Lang) -> Document {
    let law = law();
    let input = LetterInput {
        child: &register.children[0],
        home: register.homes.first(),
        register,
        law: &law,
        places: &OnePlace,
        signer: Some("Rådgivermerke"),
        today: day("2026-11-22"),
    };
    letter(&input, kind, lang)
}

fn told(register: &Register, kind: LetterKind) -> String {
    everything(&written(register, kind, Lang::Nb))
}

fn with_grade(grade: ProtectionGrade) -> [Register; 2] {
    let (mut of_child, mut of_home) = (office(), office());
    of_child.children[0].protection.grade = grade;
    of_home.homes[0].household.members[0].protection.grade = grade;
    [of_child, of_home]
}

#[test]
fn every_letter_is_whole_in_both_languages() {
    let register = office();
    for kind in LetterKind::ALL {
        let letters = Lang::ALL.iter().map(|lang| written(&register, *kind, *lang));
        for document in letters {
            let text = everything(&document);
            assert_eq!(forbidden(&document), Vec::<&str>::new(), "{kind:?}");
            assert!(text.contains("LOV:"), "{kind:?} says what it rests on");
            assert!(!document.title.is_empty() && document.reference == "26/114");
            assert!(text.contains("Prøvekontoret") && text.contains("Rådgivermerke"));
            assert_eq!(document.date, day("2026-11-22"));
            assert!(!text.contains("Pseudomerke"), "{kind:?}: the pseudonym is the office's own word");
            let last = document.blocks.last();
            assert!(matches!(last, Some(Block::Signatures(_))), "{kind:?} is signed");
        }
        let [nb, nn] = [Lang::Nb, Lang::Nn].map(|lang| everything(&written(&register, *kind, lang)));
        assert_ne!(nb, nn);
        for word in ["ikkje", "heimen", "barnevernstenesta"] {
            assert!(!nb.contains(word), "{kind:?}: {word}");
        }
        for word in [" ikke ", "hjemmet", "barnevernstjenesten", " hva "] {
            assert!(!nn.contains(word), "{kind:?}: {word}");
        }
    }
}

#[test]
fn the_kommune_is_told_which_home_and_the_days() {
    let register = office();
    let asked = told(&register, LetterKind::KommuneAsked);
    for mark in HOME_MARKS {
        assert!(asked.contains(mark), "{mark}");
    }
    assert!(asked.contains("LOV:info_fra_fosterhjemskommunen:nb"));
    assert!(told(&register, LetterKind::KommuneToldApproval).contains("28.10.2026"));
    assert!(told(&register, LetterKind::KommuneToldMove).contains("01.11.2026"));
    let mut nothing = office();
    nothing.approvals.clear();
    let document = written(&nothing, LetterKind::KommuneToldApproval, Lang::Nb);
    let facts = document
        .blocks
        .iter()
        .find_map(|block| if let Block::Facts(facts) = block { Some(facts) } else { None });
    let not_registered = Value::Absent(Absence::NotRegistered);
    let approved = facts.unwrap().iter().any(|fact| fact.label == "Godkjent" && fact.value == not_registered);
    assert!(approved, "a missing day says that it is not registered");
}

#[test]
fn parents_are_told_nothing_of_the_home_where_anybody_is_protected_or_hidden() {
    for kind in [LetterKind::ParentsTold, LetterKind::TilsynParents] {
        let open = told(&office(), kind);
        assert!(kind == LetterKind::TilsynParents || open.contains("Navnemerke, Kommunemerke"));
        assert!(!open.contains("Gatemerke") && !open.contains("Stedmerke"), "never the address");
        let hidden = [
            ProtectionGrade::HiddenFromNamed,
            ProtectionGrade::Confidential,
            ProtectionGrade::StrictlyConfidential,
        ];
        for register in hidden.into_iter().flat_map(with_grade) {
            let text = told(&register, kind);
            for mark in HOME_MARKS.iter().chain(&["Tilsynsmerke", "H-031", "beskyttet", "skjult"]) {
                assert!(!text.contains(mark), "{kind:?}: {mark}");
            }
        }
    }
    assert!(told(&office(), LetterKind::TilsynParents).contains("Tilsynsmerke"));
}

#[test]
fn a_protected_place_stands_in_no_letter_at_all() {
    for grade in [ProtectionGrade::Confidential, ProtectionGrade::StrictlyConfidential] {
        for register in with_grade(grade) {
            for kind in LetterKind::ALL {
                let text = told(&register, *kind);
                for mark in HOME_MARKS {
                    assert!(!text.contains(mark), "{kind:?}: {mark}");
                }
            }
            let asked = told(&register, LetterKind::KommuneAsked);
            assert!(asked.contains("spør leder") && asked.contains("Withheld"));
        }
    }
    // Hidden from the parents is hidden from the parents: the kommune is asked about the home all the same.
    for register in with_grade(ProtectionGrade::HiddenFromNamed) {
        assert!(told(&register, LetterKind::KommuneAsked).contains("Gatemerke"));
    }
}

#[test]
fn a_name_that_tells_the_place_is_left_blank() {
    let [mut register, _] = with_grade(ProtectionGrade::Confidential);
    register.pairs[0].tilsynsperson = Some("Kari i Stedmerke".into());
    let text = told(&register, LetterKind::TilsynChild);
    assert!(!text.contains("Kari") && text.contains(BLANK));
}

#[test]
fn without_a_home_or_a_reference_there_are_blanks() {
    let mut register = office();
    register.homes.clear();
    register.children[0].case_reference = None;
    for kind in LetterKind::ALL {
        let document = written(&register, *kind, Lang::Nb);
        assert_eq!(document.reference, "«Pseudomerke»", "{}", kind.code());
        assert!(everything(&document).contains(BLANK));
    }
}

#[test]
fn a_child_gets_a_short_and_plain_letter() {
    for kind in [LetterKind::TilsynChild, LetterKind::ChildTold, LetterKind::TillitspersonChild] {
        let document = written(&office(), kind, Lang::Nb);
        assert_eq!(document.notices, [], "no marks of the office");
        for block in &document.blocks {
            let mut texts: Vec<&String> = Vec::new();
            if let Block::Paragraph(text) = block {
                texts.push(text);
            } else if let Block::Bullets(items) = block {
                texts.extend(items);
            }
            for text in texts.into_iter().filter(|text| !text.contains("LOV:")) {
                for sentence in text.split(['.', '?', ':']) {
                    let words = sentence.split_whitespace().count();
                    assert!(words <= 20, "{kind:?}: {words} words: {sentence}");
                }
            }
        }
    }
}

#[test]
fn the_approval_that_stands_today_is_told_and_never_one_of_tomorrow() {
    let mut register = office();
    for (id, on) in [("g-0", "2024-01-02"), ("g-2", "2026-11-23")] {
        let id = ApprovalId::new(id).unwrap();
        let first = register.approvals[0].clone();
        register.approvals.push(Approval { id, on: day(on), ..first });
    }
    let text = told(&register, LetterKind::KommuneToldApproval);
    assert!(text.contains("28.10.2026"), "{text}");
    assert!(!text.contains("02.01.2024") && !text.contains("23.11.2026"), "{text}");
}

fn may(register: &Register, kind: LetterKind) -> Result<(), LetterRefused> {
    let law = law();
    let input = LetterInput {
        child: &register.children[0],
        home: register.homes.first(),
        register,
        law: &law,
        places: &OnePlace,
        signer: None,
        today: day("2026-11-22"),
    };
    may_write(&input, kind)
}

/// The office with a child whose care another kommune has than the one the home lies in.
fn elsewhere() -> Register {
    let mut register = office();
    register.children[0].omsorgskommune = KommuneNo::new("0301").unwrap();
    register
}

#[test]
fn a_letter_says_only_what_is_registered() {
    let register = elsewhere();
    for kind in LetterKind::ALL {
        let own = register.children[0].omsorgskommune;
        assert_ne!(own, OnePlace.postnummer(Postnummer::new("9510").unwrap()).unwrap().kommune);
        assert_eq!(may(&register, *kind), Ok(()), "{kind:?}: approved and moved in, in another kommune");
    }
    let mut without = elsewhere();
    without.approvals[0].on = day("2026-11-23");
    assert_eq!(may(&without, LetterKind::KommuneToldApproval), Err(LetterRefused::NotApproved));

    let tilsyn = [LetterKind::TilsynChild, LetterKind::TilsynFosterParents, LetterKind::TilsynParents];
    let ended = Period::new(day("2026-11-01"), Some(day("2026-11-22"))).unwrap();
    for period in [ended, Period::new(day("2026-11-23"), None).unwrap()] {
        let mut away = elsewhere();
        away.placements[0].period = period;
        assert_eq!(may(&away, LetterKind::KommuneToldMove), Err(LetterRefused::NotMovedIn));
        assert_eq!(tilsyn.map(|kind| may(&away, kind)), [Err(LetterRefused::NotChosen); 3]);
        assert_eq!(may(&away, LetterKind::KommuneToldApproval), Ok(()));
    }
}

#[test]
fn there_is_no_letter_to_the_childs_own_kommune() {
    let mut register = office();
    let kommune = OnePlace.postnummer(Postnummer::new("9510").unwrap()).unwrap().kommune;
    register.children[0].omsorgskommune = kommune;
    let to_kommune = [LetterKind::KommuneAsked, LetterKind::KommuneToldApproval, LetterKind::KommuneToldMove];
    assert_eq!(to_kommune.map(|kind| may(&register, kind)), [Err(LetterRefused::SameKommune); 3]);
    assert_eq!(may(&register, LetterKind::TilsynChild), Ok(()));
    // To refuse would tell where a protected home lies.
    register.children[0].protection.grade = ProtectionGrade::Confidential;
    assert_eq!(to_kommune.map(|kind| may(&register, kind)), [Ok(()); 3]);
}

#[test]
fn a_letter_about_an_address_hidden_from_somebody_says_that_it_must_not_reach_them() {
    let note = "Adressen er skjult for navngitte personer. Brevet må ikke nå dem.";
    for register in with_grade(ProtectionGrade::HiddenFromNamed) {
        let notices = written(&register, LetterKind::KommuneAsked, Lang::Nb).notices;
        assert!(notices.contains(&Notice::Other(note.to_owned())));
        assert!(
            !told(&register, LetterKind::TilsynParents).contains(note),
            "the parents may be those persons"
        );
    }
    assert!(!told(&office(), LetterKind::KommuneAsked).contains(note));
}
