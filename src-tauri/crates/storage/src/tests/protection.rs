//! Strengt fortrolig: no location anywhere in the file, on every surface, however the grade came.

use heimly_domain::ids::HomeId;
use heimly_domain::model::*;
use heimly_domain::place::Postnummer;
use rusqlite::types::ValueRef;

use super::filled::*;
use super::filled_where::{bare_travel, number};
use super::{Bench, at, me};
use crate::{Op, RecordKind, Store, StoreError};

/// Texts that tell where home 1 lies.
const WHERE: [&str; 4] = ["Hemmeligveien 7", "9510-her", "avstand 17 min", "69968000"];

pub(super) fn located() -> Home {
    let mut home = home(1);
    home.responsible = None;
    home.deputy = None;
    home.reservations.clear();
    home
}

pub(super) fn strict(mut home: Home) -> Home {
    home.household.members[0].protection.grade = ProtectionGrade::StrictlyConfidential;
    home
}

fn without_location(home: &Home) -> Home {
    let mut home = home.clone();
    home.dwelling = Dwelling {
        step_free: home.dwelling.step_free,
        own_room: home.dwelling.own_room,
        ..bare_home(1).dwelling
    };
    home
}

pub(super) fn store_with_trail() -> (Bench, Store) {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let mut home = located();
    store.write(Op::AddHome, &me(), &at(2), |tx| tx.homes().save(&home)).unwrap();
    home.dwelling.address = Some("9510-her".into());
    store.write(Op::SaveHome, &me(), &at(3), |tx| tx.homes().save(&home)).unwrap();
    let mut child = child("barn-1");
    child.responsible = None;
    child.deputy = None;
    child.siblings.clear();
    child.views.clear();
    store
        .write(Op::SaveRanking, &me(), &at(4), |tx| {
            tx.children().save(&child)?;
            tx.needs().save(&bare_need("behov-1", "barn-1"))?;
            tx.homes().save(&bare_home(2))?;
            tx.rankings().save(&ranking("rangering-1", "hjem-00001 avstand 17 min; hjem-00002 avstand 5 min"))
        })
        .unwrap();
    (bench, store)
}

fn traces(store: &Store) -> Vec<String> {
    traces_of(store, &WHERE)
}

/// Every cell of every table, changesets included, searched as bytes; integers as their digits.
pub(super) fn traces_of(store: &Store, texts: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let tables: Vec<String> = store
        .connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for table in tables {
        let mut statement = store.connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let width = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..width {
                let bytes = match row.get_ref(column).unwrap() {
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.to_vec(),
                    ValueRef::Integer(number) => number.to_string().into_bytes(),
                    ValueRef::Null | ValueRef::Real(_) => continue,
                };
                for text in texts {
                    let plain = bytes.windows(text.len()).any(|window| window == text.as_bytes());
                    // A latitude stands in a changeset as eight bytes.
                    let number = text
                        .parse::<i64>()
                        .is_ok_and(|number| bytes.windows(8).any(|window| window == number.to_be_bytes()));
                    if plain || number {
                        found.push(format!("{table}: {text}"));
                    }
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

pub(super) fn raise(store: &mut Store) {
    let home = store.homes().get(&located().id).unwrap().unwrap();
    store.write(Op::SaveHome, &me(), &at(9), |tx| tx.homes().save(&strict(home))).unwrap();
}

#[test]
fn the_search_for_traces_finds_them_on_every_surface() {
    let (_bench, store) = store_with_trail();
    let surfaces: Vec<String> = traces(&store);
    for surface in [
        "home: 9510-her",
        "history: Hemmeligveien 7",
        "history: 9510-her",
        "saved_ranking: avstand 17 min",
        "history: 69968000",
        "home: 69968000",
    ] {
        assert!(surfaces.iter().any(|each| each == surface), "{surface} in {surfaces:?}");
    }
}

#[test]
fn rows_history_undo_and_rankings_are_clean_after_a_raise() {
    let (_bench, mut store) = store_with_trail();
    raise(&mut store);
    assert_eq!(traces(&store), [""; 0]);
    let stored = store.homes().get(&located().id).unwrap().unwrap();
    let mut expected = strict(without_location(&located()));
    expected.dwelling.address = None;
    assert_eq!(stored, expected, "everything else stands");
    let row = &store.log_of(RecordKind::Home, "hjem-00001").unwrap();
    assert!(row.iter().any(|row| row.op == Op::Erase), "the log tells that it was erased");
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn a_raise_cannot_be_undone_and_undoing_on_brings_nothing_back() {
    let (_bench, mut store) = store_with_trail();
    raise(&mut store);
    while store.undo(&me(), &at(10)).is_ok() {}
    assert_eq!(traces(&store), [""; 0]);
    while store.redo(&me(), &at(11)).is_ok() {}
    assert_eq!(traces(&store), [""; 0]);
}

#[test]
fn other_homes_keep_history_and_ranking_where_the_text_can_be_read() {
    let (_bench, mut store) = store_with_trail();
    store.set_redact(|content, home| {
        let parts: Vec<&str> = content.split("; ").filter(|part| !part.contains(home.as_str())).collect();
        Some(parts.join("; "))
    });
    let touching = "SELECT count(*) FROM log JOIN history ON history.seq = log.history
                    WHERE record_id = 'hjem-00002' AND instr(changeset, CAST('hjem-00002' AS BLOB)) > 0";
    let traced =
        |store: &Store| -> i64 { store.connection.query_row(touching, [], |row| row.get(0)).unwrap() };
    assert_eq!(traced(&store), 1);
    raise(&mut store);
    assert_eq!(traces(&store), [""; 0]);
    assert_eq!(traced(&store), 1, "the other home's history stands");
    assert_eq!(store.rankings().all().unwrap()[0].content, "hjem-00002 avstand 5 min");
}

#[test]
fn a_strict_home_takes_no_location_afterwards() {
    let (_bench, mut store) = store_with_trail();
    raise(&mut store);
    let again = strict(located());
    store.write(Op::SaveHome, &me(), &at(12), |tx| tx.homes().save(&again)).unwrap();
    assert_eq!(traces(&store), [""; 0]);
}

#[test]
fn a_home_cleared_by_hand_before_the_raise_leaves_no_history() {
    let (_bench, mut store) = store_with_trail();
    let cleared = strict(without_location(&located()));
    store.write(Op::SaveHome, &me(), &at(12), |tx| tx.homes().save(&cleared)).unwrap();
    assert_eq!(traces(&store), [""; 0]);
}

#[test]
fn a_protected_child_protects_the_home_it_lives_in() {
    let stay = || StayAt::Home(located().id);
    let protected = || {
        let mut child = child("barn-1");
        child.responsible = None;
        child.deputy = None;
        child.siblings.clear();
        child.protection.grade = ProtectionGrade::StrictlyConfidential;
        child
    };
    let (_bench, mut store) = store_with_trail();
    let ended = placement("opphold-1", "barn-1", stay(), Some("2026-11-22"));
    store.write(Op::SavePlacement, &me(), &at(5), |tx| tx.placements().save(&ended)).unwrap();
    store.write(Op::SaveChild, &me(), &at(6), |tx| tx.children().save(&protected())).unwrap();
    assert!(!traces(&store).is_empty(), "the stay ended on the moving day, 22 November");
    let living = placement("opphold-1", "barn-1", stay(), None);
    store.write(Op::SavePlacement, &me(), &at(7), |tx| tx.placements().save(&living)).unwrap();
    assert_eq!(traces(&store), [""; 0], "by the stay");

    let (_bench, mut store) = store_with_trail();
    store.write(Op::SavePlacement, &me(), &at(5), |tx| tx.placements().save(&living)).unwrap();
    store.write(Op::SaveChild, &me(), &at(6), |tx| tx.children().save(&protected())).unwrap();
    assert_eq!(traces(&store), [""; 0], "by the child");
}

#[test]
fn a_home_that_comes_in_protected_is_stored_without_location_and_can_be_undone() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    store.write(Op::Import, &me(), &at(2), |tx| tx.homes().save(&strict(located()))).unwrap();
    assert_eq!(traces(&store), [""; 0]);
    assert_eq!(store.undo(&me(), &at(3)), Ok(Op::Import));
    assert_eq!(store.homes().all().unwrap(), []);
}

#[test]
fn a_record_erased_on_request_is_gone_from_history_and_undo() {
    let (_bench, mut store) = store_with_trail();
    let id = HomeId::new("hjem-00001").unwrap();
    store
        .write(Op::RemoveHome, &me(), &at(5), |tx| {
            tx.homes().remove(&id)?;
            tx.rankings().remove(&ranking("rangering-1", "").id)?;
            tx.erase_history_of(RecordKind::Ranking, "rangering-1");
            tx.erase_history_of(RecordKind::Home, id.as_str());
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(traces(&store), [""; 0]);
}

/// A decision about barn-1 whose reason on ground b tells a distance, saved twice so that there is history.
fn decide(store: &mut Store, home: u32, presented: &[u32]) {
    let id = |number: &u32| HomeId::new(&format!("hjem-{number:05}")).unwrap();
    let mut decision = decision();
    decision.by = None;
    decision.home = id(&home);
    decision.presented = presented.iter().map(id).collect();
    for (second, reason) in [(5, "avstand 17 min, først"), (6, "avstand 17 min, så")] {
        decision.reasons[1] = reason.into();
        store.write(Op::SaveDecision, &me(), &at(second), |tx| tx.decisions().save(&decision)).unwrap();
    }
}

/// A sister of barn-1 who stayed in home 1 until a day long ago.
fn sister_stayed(store: &mut Store) {
    let mut sister = child("barn-2");
    sister.responsible = None;
    sister.deputy = None;
    sister.views.clear();
    let stay = placement("opphold-1", "barn-2", StayAt::Home(located().id), Some("2026-02-01"));
    store
        .write(Op::SavePlacement, &me(), &at(7), |tx| {
            tx.children().save(&sister)?;
            tx.placements().save(&stay)
        })
        .unwrap();
}

fn stored_reasons(store: &Store) -> [String; 5] {
    store.decisions().get(&decision().id).unwrap().unwrap().reasons
}

#[test]
fn the_reason_made_from_places_goes_with_the_raise_and_the_others_stand() {
    let chosen: fn(&mut Store) = |store| decide(store, 1, &[]);
    let presented: fn(&mut Store) = |store| decide(store, 2, &[2, 1]);
    let sibling: fn(&mut Store) = |store| {
        decide(store, 2, &[2]);
        sister_stayed(store);
    };
    for make in [chosen, presented, sibling] {
        let (_bench, mut store) = store_with_trail();
        make(&mut store);
        assert!(traces(&store).contains(&"decision: avstand 17 min".to_owned()));
        raise(&mut store);
        assert_eq!(traces(&store), [""; 0]);
        assert_eq!(stored_reasons(&store), ["grunn a", "", "grunn c", "grunn d", "grunn e"]);
        while store.undo(&me(), &at(20)).is_ok() {
            assert_eq!(traces(&store), [""; 0]);
        }
        assert_eq!(store.check().unwrap(), []);
    }
}

#[test]
fn a_decision_that_has_nothing_to_do_with_the_home_stands_with_its_history() {
    let (_bench, mut store) = store_with_trail();
    decide(&mut store, 2, &[2]);
    raise(&mut store);
    assert_eq!(stored_reasons(&store)[1], "avstand 17 min, så");
    assert!(traces(&store).contains(&"history: avstand 17 min".to_owned()));
}

#[test]
fn a_choice_that_was_made_anew_keeps_its_reason_and_loses_what_it_said_before() {
    let (_bench, mut store) = store_with_trail();
    decide(&mut store, 1, &[1]);
    let mut anew = store.decisions().get(&decision().id).unwrap().unwrap();
    anew.home = HomeId::new("hjem-00002").unwrap();
    anew.presented.clear();
    anew.reasons[1] = "nær skolen".into();
    store.write(Op::SaveDecision, &me(), &at(8), |tx| tx.decisions().save(&anew)).unwrap();
    raise(&mut store);
    assert_eq!(stored_reasons(&store)[1], "nær skolen");
    assert_eq!(traces(&store), [""; 0]);
}

/// Home 1 lies at 9510, the other two postnummer are those of a home and a need.
fn store_with_times() -> (Bench, Store) {
    let (bench, mut store) = store_with_trail();
    let time = |from: &str, to: &str| EnteredTravel { minutes: 25, ..bare_travel(from, to) };
    let mut other = bare_home(2);
    other.dwelling.postnummer = Some(number("9540"));
    let mut need = bare_need("behov-1", "barn-1");
    need.nearby.postnummer = Some(number("9511"));
    store
        .write(Op::SaveTravel, &me(), &at(5), |tx| {
            tx.homes().save(&other)?;
            tx.needs().save(&need)?;
            tx.travel().save(&time("9510", "9511"))?;
            tx.travel().save(&time("9540", "9510"))?;
            tx.travel().save(&time("9540", "9511"))
        })
        .unwrap();
    (bench, store)
}

/// The entered times, and whether an id of one to or from home 1 stands in the log.
fn times_and_log(store: &Store) -> (Vec<String>, bool) {
    let times = store.travel().all().unwrap();
    let times = times.iter().map(|each| each.key()).collect();
    let rows = store.log_rows(1000).unwrap();
    let ids = rows.iter().filter_map(|row| row.record.as_ref());
    (times, ids.clone().any(|(_, id)| id.contains("9510")))
}

#[test]
fn entered_times_to_the_postnummer_go_with_the_raise_and_the_log_forgets_them() {
    let (_bench, mut store) = store_with_times();
    assert!(times_and_log(&store).1);
    raise(&mut store);
    assert_eq!(times_and_log(&store), (vec!["9540-9511".to_owned()], false));
    let history: Vec<Vec<u8>> = store
        .connection
        .prepare("SELECT changeset FROM history")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert!(history.iter().all(|bytes| !bytes.windows(9).any(|part| part == b"9510-9511")));
    while store.undo(&me(), &at(20)).is_ok() {}
    assert!(!times_and_log(&store).0.iter().any(|id| id.contains("9510")));
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn times_to_a_postnummer_that_went_before_the_raise_go_too() {
    let (_bench, mut store) = store_with_times();
    let mut home = store.homes().get(&located().id).unwrap().unwrap();
    home.dwelling.postnummer = None;
    store.write(Op::SaveHome, &me(), &at(8), |tx| tx.homes().save(&home)).unwrap();
    assert_eq!(times_and_log(&store).0.len(), 3, "without a grade they stand");
    raise(&mut store);
    assert_eq!(times_and_log(&store), (vec!["9540-9511".to_owned()], false));
}

#[test]
fn times_to_a_postnummer_another_home_has_stand() {
    let (_bench, mut store) = store_with_times();
    let mut neighbour = bare_home(3);
    neighbour.dwelling.postnummer = Postnummer::new("9510");
    store.write(Op::AddHome, &me(), &at(8), |tx| tx.homes().save(&neighbour)).unwrap();
    raise(&mut store);
    assert_eq!(times_and_log(&store).0.len(), 3);
}
