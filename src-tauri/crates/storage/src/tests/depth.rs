//! The records of choosing in depth: undone and done again, removed, and held to the rules of the database.

use heimly_domain::codes::Code;
use heimly_domain::ids::{AdviserId, AssessmentId, HomeId, InquiryId, NetworkPersonId, PairId};
use heimly_domain::model::*;

use super::filled::*;
use super::filled_depth::*;
use super::records::fill;
use super::{Bench, at, me, office};
use crate::{Op, RecordKind, Rule, StoreError, Tx};

type Written = Result<(), StoreError>;
type Change = fn(&mut Tx<'_>) -> Written;

fn home_id(number: u32) -> HomeId {
    bare_home(number).id
}

/// Home 2 is the same as home 1: what points at it is moved, and it goes.
fn merge_homes(tx: &mut Tx<'_>) -> Written {
    tx.pairs().remove(&bare_pair("par-2").id)?;
    tx.ringeliste().save(&Ringeliste { homes: vec![home_id(1)], ..ringeliste() })?;
    tx.decisions().save(&Decision { presented: vec![home_id(1)], ..decision() })?;
    tx.homes().remove(&home_id(2))
}

/// The two persons in the search are one.
fn merge_persons(tx: &mut Tx<'_>) -> Written {
    let mut merged = search("barn-1");
    merged.persons.truncate(1);
    for contact in &mut merged.contacts {
        contact.person = NetworkPersonId::new("np-2").unwrap();
    }
    tx.searches().save(&merged)
}

fn inquiry_to_home(tx: &mut Tx<'_>) -> Written {
    let mut inquiry = bare_inquiry("henvendelse-2");
    inquiry.stage = InquiryStage::BecameHome;
    inquiry.home = Some(home_id(3));
    tx.homes().save(&bare_home(3))?;
    tx.inquiries().save(&inquiry)
}

const STEPS: [(Op, Change); 11] = [
    (Op::SaveInquiry, |tx| tx.inquiries().save(&inquiry("henvendelse-2"))),
    (Op::InquiryToHome, inquiry_to_home),
    (Op::SaveBufetat, |tx| tx.bufetat().save(&bare_bufetat("bufetat-1"))),
    (Op::SaveAsked, |tx| tx.asked().save(&asked("spurt-2"))),
    (Op::SaveRingeliste, |tx| tx.ringeliste().save(&Ringeliste { homes: vec![home_id(1)], ..ringeliste() })),
    (Op::SaveAssessment, |tx| tx.assessments().save(&bare_assessment("utredning-1"))),
    (Op::SavePair, |tx| tx.pairs().save(&PairDuties { tilsynsperson: None, ..pair("par-1") })),
    (Op::SaveParticipation, |tx| tx.participation().save(&participation("behov-2"))),
    (Op::SaveHabilitet, |tx| {
        tx.habilitet().remove(&habilitet("habilitet-1", HabilitetAbout::Home(home_id(1))).id)
    }),
    (Op::MergeHomes, merge_homes),
    (Op::MergePersons, merge_persons),
];

#[test]
fn every_operation_of_choosing_in_depth_is_undone_and_done_again() {
    for (op, change) in STEPS {
        let bench = Bench::new();
        let (mut store, _) = bench.create();
        let before = fill(&mut store);
        store.write(op, &me(), &at(5), change).unwrap();
        let after = store.whole_register().unwrap();
        assert_ne!(after, before, "{op:?}");
        assert_eq!(store.undo(&me(), &at(6)), Ok(op));
        assert_eq!(store.whole_register().unwrap(), before, "{op:?} undone");
        assert_eq!(store.redo(&me(), &at(7)), Ok(op));
        assert_eq!(store.whole_register().unwrap(), after, "{op:?} done again");
        assert_eq!(store.check().unwrap(), []);
    }
}

#[test]
fn a_list_reordered_and_shortened_reads_back() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    fill(&mut store);
    let mut list = ringeliste();
    list.homes.reverse();
    let mut assessed = assessment("utredning-1");
    assessed.sections.rotate_left(1);
    assessed.sections.pop();
    assessed.steps.remove(0);
    let mut found = search("barn-1");
    found.contacts.reverse();
    let mut asks = inquiry("henvendelse-1");
    asks.wants = [WantedAssignment::Avlastning].into();
    asks.steps.reverse();
    store
        .write(Op::Import, &me(), &at(5), |tx| {
            tx.ringeliste().save(&list)?;
            tx.assessments().save(&assessed)?;
            tx.searches().save(&found)?;
            tx.inquiries().save(&asks)
        })
        .unwrap();
    assert_eq!(store.ringeliste().get(&office().id).unwrap(), Some(list));
    assert_eq!(store.assessments().get(&assessed.id).unwrap(), Some(assessed));
    assert_eq!(store.searches().get(&found.child).unwrap(), Some(found));
    assert_eq!(store.inquiries().get(&asks.id).unwrap(), Some(asks));
}

#[test]
fn a_removed_record_takes_its_rows_with_it() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let register = fill(&mut store);
    store
        .write(Op::Import, &me(), &at(5), |tx| {
            register.inquiries.iter().try_for_each(|one| tx.inquiries().remove(&one.id))?;
            register.bufetat.iter().try_for_each(|one| tx.bufetat().remove(&one.id))?;
            register.asked.iter().try_for_each(|one| tx.asked().remove(&one.id))?;
            tx.ringeliste().remove(&office().id)?;
            register.assessments.iter().try_for_each(|one| tx.assessments().remove(&one.id))?;
            register.pairs.iter().try_for_each(|one| tx.pairs().remove(&one.id))?;
            register.participation.iter().try_for_each(|one| tx.participation().remove(&one.need))?;
            register.habilitet.iter().try_for_each(|one| tx.habilitet().remove(&one.id))?;
            register.searches.iter().try_for_each(|one| tx.searches().remove(&one.child))
        })
        .unwrap();
    for table in [
        "inquiry",
        "inquiry_want",
        "inquiry_step",
        "bufetat_request",
        "home_asked",
        "ringeliste",
        "ringeliste_home",
        "home_assessment",
        "assessment_step",
        "assessment_section",
        "pair_duties",
        "participation",
        "habilitet",
        "network_contact",
    ] {
        let sql = format!("SELECT count(*) FROM {table}");
        let left: i64 = store.connection.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0, "{table}");
    }
    assert_eq!(store.undo(&me(), &at(6)), Ok(Op::Import));
    assert_eq!(store.whole_register().unwrap(), register);
}

#[test]
fn broken_rules_are_told_apart_and_change_nothing() {
    const CASES: [(&str, Rule, Change); 8] = [
        ("a home and child have one record", Rule::Unique, |tx| {
            tx.pairs().save(&PairDuties { id: PairId::new("par-3").unwrap(), ..pair("par-1") })
        }),
        ("a home stands in the ringeliste once", Rule::Unique, |tx| {
            tx.ringeliste().save(&Ringeliste { homes: vec![home_id(1), home_id(1)], ..ringeliste() })
        }),
        ("no such adviser", Rule::Reference, |tx| {
            let nobody = AdviserId::new("radgiver-9").unwrap();
            let about = HabilitetAbout::Home(home_id(1));
            tx.habilitet().save(&Habilitet { adviser: nobody, ..habilitet("habilitet-1", about) })
        }),
        ("a home that is called when it is urgent", Rule::Reference, |tx| {
            tx.decisions().save(&Decision { presented: Vec::new(), ..decision() })?;
            tx.pairs().remove(&bare_pair("par-2").id)?;
            tx.homes().remove(&home_id(2))
        }),
        ("contact with somebody who is not in the search", Rule::Reference, |tx| {
            let mut search = search("barn-1");
            search.persons.pop();
            tx.searches().save(&search)
        }),
        ("a deputy who is not there", Rule::Reference, |tx| {
            tx.homes().save(&Home { deputy: AdviserId::new("radgiver-9"), ..bare_home(2) })
        }),
        ("in family and network a home is assessed for a child", Rule::Range, |tx| {
            tx.assessments().save(&HomeAssessment { child: None, ..assessment("utredning-1") })
        }),
        ("inhabil until before it began", Rule::Range, |tx| {
            let about = HabilitetAbout::Home(home_id(1));
            tx.habilitet().save(&Habilitet { to: Some(day("2026-10-26")), ..habilitet("habilitet-1", about) })
        }),
    ];
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let register = fill(&mut store);
    for (what, rule, change) in CASES {
        let saved = store.write(Op::Import, &me(), &at(6), change);
        assert_eq!(saved, Err(StoreError::Broken(rule)), "{what}");
    }
    assert_eq!(store.whole_register().unwrap(), register);
}

#[test]
fn the_log_tells_which_record_and_fields_and_a_stamp_stands_on_the_ringeliste_too() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    fill(&mut store);
    let list = Ringeliste { homes: vec![home_id(1), home_id(2)], ..ringeliste() };
    store
        .write(Op::SaveRingeliste, &me(), &at(5), |tx| {
            tx.ringeliste().save(&list)?;
            tx.pairs().save(&PairDuties { general_words: None, ..pair("par-1") })
        })
        .unwrap();
    let told: Vec<String> = store
        .log_rows(2)
        .unwrap()
        .into_iter()
        .filter_map(|row| row.record.map(|(kind, id)| format!("{} {id} {}", kind.code(), row.fields)))
        .collect();
    assert_eq!(
        told,
        ["avklaringer par-1 pair_duties.general_words", "ringeliste office ringeliste_home.position"]
    );
    let stamp = store.ringeliste().stamp(&office().id).unwrap().unwrap();
    assert_eq!((stamp.created_at, stamp.changed_at), (at(2), at(5)));
    let rows = store.log_of(RecordKind::Participation, "behov-1").unwrap();
    assert_eq!(rows.len(), 1, "by the need's id");
}

#[test]
fn nothing_is_there_before_anyone_has_written_it() {
    let bench = Bench::new();
    let (store, _) = bench.create();
    assert_eq!(store.whole_register().unwrap(), Register::empty(office()));
    assert_eq!(store.inquiries().get(&InquiryId::new("ingen").unwrap()).unwrap(), None);
    assert_eq!(store.assessments().get(&AssessmentId::new("ingen").unwrap()).unwrap(), None);
}
