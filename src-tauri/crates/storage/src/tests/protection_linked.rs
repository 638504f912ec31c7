//! Strengt fortrolig: what the records around a home tell of where it lies goes with the home's location.
//!
//! The test of each table saves a record twice, so that its texts stand in rows, history and undo steps.

use heimly_domain::model::*;
use heimly_domain::place::Postnummer;

use super::filled::*;
use super::filled_depth::*;
use super::protection::{located, raise, store_with_trail, strict, traces_of};
use super::{at, me};
use crate::{Op, RecordKind, Store, StoreError, Tx};

/// A text that tells where home 1 lies, and one from an earlier save.
const NOW: &str = "Kvalfjordbotn nå";
const BEFORE: &str = "Kvalfjordbotn før";
const WHERE: [&str; 3] = [NOW, BEFORE, "9477"];

fn text(words: &str) -> Option<String> {
    Some(words.to_owned())
}

fn save(store: &mut Store, op: Op, change: impl Fn(&mut Tx<'_>) -> Result<(), StoreError>) {
    store.write(op, &me(), &at(5), |tx| change(tx)).unwrap();
}

/// Every text stands in the table and in the history, and after the raise nowhere, whatever is undone.
fn goes_with_the_raise(store: &mut Store, table: &str) {
    let found = traces_of(store, &WHERE);
    for surface in [table, "history"] {
        assert!(found.iter().any(|each| each.starts_with(surface)), "{surface} in {found:?}");
    }
    raise(store);
    assert_eq!(traces_of(store, &WHERE), [""; 0]);
    while store.undo(&me(), &at(10)).is_ok() {
        assert_eq!(traces_of(store, &WHERE), [""; 0]);
    }
    while store.redo(&me(), &at(11)).is_ok() {
        assert_eq!(traces_of(store, &WHERE), [""; 0]);
    }
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn a_kommunes_answer_and_who_does_tilsyn_go_and_the_dates_stand() {
    let (_bench, mut store) = store_with_trail();
    for words in [BEFORE, NOW] {
        let mut told = pair("par-1");
        told.kommune_answer = text(words);
        told.tilsynsperson = text(words);
        save(&mut store, Op::SavePair, |tx| tx.pairs().save(&told));
    }
    goes_with_the_raise(&mut store, "pair_duties");
    assert_eq!(store.pairs().all().unwrap(), [pair_saying(None)]);
    let told = store.log_of(RecordKind::Pair, "par-1").unwrap();
    assert!(told.iter().any(|row| row.op == Op::Erase), "the log tells that it was erased");
}

/// The pair with its six free texts replaced.
fn pair_saying(words: Option<&str>) -> PairDuties {
    let words = words.map(str::to_owned);
    PairDuties {
        exception_words: words.clone(),
        general_words: words.clone(),
        child_words: words.clone(),
        rejected_words: words.clone(),
        kommune_answer: words.clone(),
        tilsynsperson: words,
        ..pair("par-1")
    }
}

#[test]
fn the_words_of_an_approval_a_refusal_and_an_exception_go_and_the_codes_stand() {
    let column: [fn(&mut PairDuties) -> &mut Option<String>; 4] = [
        |pair| &mut pair.exception_words,
        |pair| &mut pair.general_words,
        |pair| &mut pair.child_words,
        |pair| &mut pair.rejected_words,
    ];
    for column in column {
        let (_bench, mut store) = store_with_trail();
        for words in [BEFORE, NOW] {
            let mut told = pair_saying(None);
            *column(&mut told) = text(words);
            save(&mut store, Op::SavePair, |tx| tx.pairs().save(&told));
        }
        goes_with_the_raise(&mut store, "pair_duties");
        assert_eq!(store.pairs().all().unwrap(), [pair_saying(None)]);
    }
}

#[test]
fn the_reasons_of_a_conclusion_go_and_the_conclusion_stands() {
    let (_bench, mut store) = store_with_trail();
    let concluded = |words| HomeAssessment {
        conclusion_words: words,
        steps: Vec::new(),
        sections: Vec::new(),
        ..assessment("utredning-1")
    };
    for words in [BEFORE, NOW] {
        save(&mut store, Op::SaveAssessment, |tx| tx.assessments().save(&concluded(text(words))));
    }
    goes_with_the_raise(&mut store, "home_assessment");
    assert_eq!(store.assessments().all().unwrap(), [concluded(None)]);
}

#[test]
fn the_words_of_a_step_go_and_the_step_stands_with_its_day() {
    let (_bench, mut store) = store_with_trail();
    let visited = |words: Option<String>| {
        let mut visited =
            HomeAssessment { sections: Vec::new(), conclusion_words: None, ..assessment("utredning-1") };
        for step in &mut visited.steps {
            step.words.clone_from(&words);
        }
        visited
    };
    for words in [BEFORE, NOW] {
        save(&mut store, Op::SaveAssessment, |tx| tx.assessments().save(&visited(text(words))));
    }
    goes_with_the_raise(&mut store, "assessment_step");
    assert_eq!(store.assessments().all().unwrap(), [visited(None)]);
}

/// The decision of the other tests about a home, with what its foster parents said.
fn viewed(home: u32, presented: &[u32], view: Option<&str>) -> Decision {
    Decision {
        by: None,
        home: bare_home(home).id,
        presented: presented.iter().map(|number| bare_home(*number).id).collect(),
        foster_parents_view: view.map(str::to_owned),
        ..decision()
    }
}

#[test]
fn the_foster_parents_view_goes_from_a_decision_that_chose_or_presented_the_home() {
    for (home, presented) in [(1, vec![]), (2, vec![2, 1])] {
        let (_bench, mut store) = store_with_trail();
        for words in [BEFORE, NOW] {
            let told = viewed(home, &presented, Some(words));
            save(&mut store, Op::SaveDecision, |tx| tx.decisions().save(&told));
        }
        goes_with_the_raise(&mut store, "decision");
        assert_eq!(store.decisions().all().unwrap()[0].foster_parents_view, None);
    }
    let (_bench, mut store) = store_with_trail();
    let other = viewed(2, &[2], Some(NOW));
    save(&mut store, Op::SaveDecision, |tx| tx.decisions().save(&other));
    raise(&mut store);
    assert_eq!(store.decisions().all().unwrap(), [other], "a decision that has nothing to do with the home");
}

#[test]
fn a_strict_home_that_is_chosen_afterwards_keeps_no_view_and_the_choice_can_be_undone() {
    let (_bench, mut store) = store_with_trail();
    let before = viewed(2, &[2], Some("gleder seg"));
    save(&mut store, Op::SaveDecision, |tx| tx.decisions().save(&before));
    raise(&mut store);
    let anew = viewed(1, &[], None);
    save(&mut store, Op::SaveDecision, |tx| tx.decisions().save(&anew));
    assert_eq!(store.undo(&me(), &at(8)), Ok(Op::SaveDecision), "nothing of it had to be erased");
    assert_eq!(store.decisions().all().unwrap(), [before]);
    let told = viewed(1, &[], Some(NOW));
    save(&mut store, Op::SaveDecision, |tx| tx.decisions().save(&told));
    assert_eq!(traces_of(&store, &WHERE), [""; 0]);
}

#[test]
fn what_was_cleared_by_hand_before_the_raise_leaves_no_history() {
    let (_bench, mut store) = store_with_trail();
    let told = PairDuties { kommune_answer: text(BEFORE), tilsynsperson: text(NOW), ..pair("par-1") };
    save(&mut store, Op::SavePair, |tx| tx.pairs().save(&told));
    let cleared = PairDuties { kommune_answer: None, tilsynsperson: None, ..told };
    save(&mut store, Op::SavePair, |tx| tx.pairs().save(&cleared));
    assert!(!traces_of(&store, &WHERE).is_empty());
    raise(&mut store);
    assert_eq!(traces_of(&store, &WHERE), [""; 0]);
    assert_eq!(cleared.general_words, text("de generelle kravene"));
    assert_eq!(store.pairs().all().unwrap(), [pair_saying(None)]);
}

/// An inquiry of somebody nobody follows up.
fn asks(postnummer: Option<Postnummer>) -> Inquiry {
    Inquiry { postnummer, responsible: None, ..inquiry("henvendelse-1") }
}

#[test]
fn the_postnummer_of_the_inquiry_that_became_the_home_goes() {
    let (_bench, mut store) = store_with_trail();
    for number in ["9476", "9477"] {
        save(&mut store, Op::SaveInquiry, |tx| tx.inquiries().save(&asks(Postnummer::new(number))));
    }
    goes_with_the_raise(&mut store, "inquiry");
    assert_eq!(traces_of(&store, &["9476"]), [""; 0]);
    assert_eq!(store.inquiries().all().unwrap(), [asks(None)]);
}

fn becomes_strict(postnummer: Option<Postnummer>) {
    let (_bench, mut store) = store_with_trail();
    let before = Inquiry { home: None, ..asks(Postnummer::new("9477")) };
    save(&mut store, Op::SaveInquiry, |tx| tx.inquiries().save(&before));
    let mut new = strict(located());
    new.id = bare_home(4).id;
    new.code = "H-4".into();
    for (at, member) in new.household.members.iter_mut().enumerate() {
        member.id = heimly_domain::ids::PersonId::new(&format!("ny-{at}")).unwrap();
    }
    let after = Inquiry { home: Some(new.id.clone()), postnummer, ..before.clone() };
    save(&mut store, Op::InquiryToHome, |tx| {
        tx.homes().save(&new)?;
        tx.inquiries().save(&after)
    });
    assert_eq!(traces_of(&store, &WHERE), [""; 0]);
}

#[test]
fn an_inquiry_that_becomes_a_strict_home_leaves_no_postnummer_behind_kept_or_cleared() {
    becomes_strict(Postnummer::new("9477"));
    becomes_strict(None);
}

#[test]
fn what_bufetat_answered_and_why_the_home_was_not_taken_go() {
    let (_bench, mut store) = store_with_trail();
    for words in [BEFORE, NOW] {
        let mut told = bufetat("bufetat-1");
        told.answer_words = text(words);
        told.not_taken_reason = text(words);
        save(&mut store, Op::SaveBufetat, |tx| tx.bufetat().save(&told));
    }
    goes_with_the_raise(&mut store, "bufetat_request");
    let expected = BufetatRequest { answer_words: None, not_taken_reason: None, ..bufetat("bufetat-1") };
    assert_eq!(store.bufetat().all().unwrap(), [expected]);
}

#[test]
fn what_the_home_was_told_and_answered_goes_and_the_answer_stands() {
    let (_bench, mut store) = store_with_trail();
    for words in [BEFORE, NOW] {
        let told = HomeAsked { told: text(words), reason: text(words), ..asked("spurt-1") };
        save(&mut store, Op::SaveAsked, |tx| tx.asked().save(&told));
    }
    goes_with_the_raise(&mut store, "home_asked");
    assert_eq!(store.asked().all().unwrap(), [HomeAsked { told: None, reason: None, ..asked("spurt-1") }]);
}

#[test]
fn dwelling_and_network_go_from_the_assessment_and_the_other_topics_stand() {
    let (_bench, mut store) = store_with_trail();
    for words in [BEFORE, NOW] {
        let mut told = assessment("utredning-1");
        for section in told.sections.iter_mut().take(2) {
            section.facts = text(words);
            section.source = text(words);
            section.assessment = text(words);
        }
        save(&mut store, Op::SaveAssessment, |tx| tx.assessments().save(&told));
    }
    goes_with_the_raise(&mut store, "assessment_section");
    let mut expected = HomeAssessment { conclusion_words: None, ..assessment("utredning-1") };
    for step in &mut expected.steps {
        step.words = None;
    }
    for section in expected.sections.iter_mut().take(2) {
        section.facts = None;
        section.source = None;
        section.assessment = None;
    }
    assert_eq!(store.assessments().all().unwrap(), [expected]);
}

#[test]
fn a_strict_home_takes_none_of_it_afterwards() {
    let (_bench, mut store) = store_with_trail();
    raise(&mut store);
    let told = PairDuties { kommune_answer: text(NOW), ..pair("par-1") };
    save(&mut store, Op::SavePair, |tx| tx.pairs().save(&told));
    save(&mut store, Op::SaveInquiry, |tx| tx.inquiries().save(&asks(Postnummer::new("9477"))));
    save(&mut store, Op::SaveAsked, |tx| {
        tx.asked().save(&HomeAsked { reason: text(NOW), ..asked("spurt-1") })
    });
    assert_eq!(traces_of(&store, &WHERE), [""; 0]);
    assert_eq!(store.undo(&me(), &at(8)), Ok(Op::SaveAsked), "what never was stored hinders no undo");
    assert_eq!(traces_of(&store, &WHERE), [""; 0]);
}

#[test]
fn what_is_about_another_home_stands_with_its_history() {
    let (_bench, mut store) = store_with_trail();
    let other = bare_home(2).id;
    let told = HomeAsked { home: other.clone(), reason: text(NOW), ..asked("spurt-1") };
    save(&mut store, Op::SaveAsked, |tx| tx.asked().save(&told));
    let answered = PairDuties { kommune_answer: text(NOW), ..bare_pair("par-2") };
    save(&mut store, Op::SavePair, |tx| tx.pairs().save(&answered));
    raise(&mut store);
    assert_eq!(store.asked().all().unwrap(), [told]);
    assert_eq!(store.pairs().all().unwrap(), [answered]);
    assert!(traces_of(&store, &WHERE).contains(&format!("history: {NOW}")));
}

#[test]
fn an_inquiry_that_once_was_tied_to_the_home_keeps_what_it_says_and_loses_its_history() {
    let (_bench, mut store) = store_with_trail();
    save(&mut store, Op::SaveInquiry, |tx| tx.inquiries().save(&asks(Postnummer::new("9477"))));
    let anew = Inquiry { home: None, ..asks(Postnummer::new("9540")) };
    save(&mut store, Op::SaveInquiry, |tx| tx.inquiries().save(&anew));
    raise(&mut store);
    assert_eq!(traces_of(&store, &WHERE), [""; 0]);
    assert_eq!(store.inquiries().all().unwrap(), [anew]);
}
