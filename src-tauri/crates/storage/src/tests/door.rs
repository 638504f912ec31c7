//! The write door: all or nothing, log, undo and redo.

use heimly_domain::codes::Code;

use super::filled::*;
use super::{Bench, at, me};
use crate::{Op, RecordKind, Store, StoreError, UNDO_STEPS};

fn rename(store: &mut Store, number: u32, name: &str) {
    let mut home = store.homes().get(&bare_home(number).id).unwrap().unwrap();
    home.family_name = name.to_owned();
    store.write(Op::SaveHome, &me(), &at(3), |tx| tx.homes().save(&home)).unwrap();
}

fn name(store: &Store, number: u32) -> Option<String> {
    store.homes().get(&bare_home(number).id).unwrap().map(|home| home.family_name)
}

fn with_home() -> (Bench, Store) {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    store.write(Op::AddHome, &me(), &at(2), |tx| tx.homes().save(&bare_home(1))).unwrap();
    (bench, store)
}

#[test]
fn insert_change_and_removal_are_undone_and_done_again() {
    let (bench, mut store) = with_home();
    rename(&mut store, 1, "Ny");
    store.write(Op::RemoveHome, &me(), &at(4), |tx| tx.homes().remove(&bare_home(1).id)).unwrap();
    let mut states = vec![name(&store, 1)];
    for expected in [Op::RemoveHome, Op::SaveHome, Op::AddHome] {
        assert_eq!(store.undo(&me(), &at(5)), Ok(expected));
        states.push(name(&store, 1));
    }
    assert_eq!(states, [None, Some("Ny".into()), Some(String::new()), None]);
    // The office itself came with Op::Create and is a step like any other.
    assert_eq!(store.undo_steps().unwrap().len(), 1);
    drop(store);
    let mut store = bench.open().unwrap();
    for expected in [Op::AddHome, Op::SaveHome] {
        assert_eq!(store.redo(&me(), &at(6)), Ok(expected));
    }
    assert_eq!(name(&store, 1), Some("Ny".into()), "redone after opening again");
    rename(&mut store, 1, "Annet");
    assert_eq!(store.redo(&me(), &at(7)), Err(StoreError::NothingToRedo), "a new step ends redoing");
}

#[test]
fn thirty_steps_are_kept_and_the_history_keeps_all() {
    let (_bench, mut store) = with_home();
    for number in 0..40 {
        rename(&mut store, 1, &format!("navn {number}"));
    }
    assert_eq!(store.undo_steps().unwrap().len(), 30);
    for _ in 0..UNDO_STEPS {
        store.undo(&me(), &at(5)).unwrap();
    }
    assert_eq!(store.undo(&me(), &at(5)), Err(StoreError::NothingToUndo));
    assert_eq!(name(&store, 1).as_deref(), Some("navn 9"), "40 names, the last 30 undone");
    let history: i64 =
        store.connection.query_row("SELECT count(*) FROM history", [], |row| row.get(0)).unwrap();
    assert_eq!(history, 1 + 1 + 40 + 30, "made, added, forty names, thirty times undone");
}

#[test]
fn undo_where_the_record_has_changed_since_changes_nothing() {
    let (_bench, mut store) = with_home();
    rename(&mut store, 1, "Ny");
    // Past the door on purpose: as if an exchange or a repair had touched the row.
    store.connection.execute("UPDATE home SET family_name = 'Utenom'", []).unwrap();
    let before = store.whole_register().unwrap();
    let rows = store.log_rows(100).unwrap();
    assert_eq!(store.undo(&me(), &at(5)), Err(StoreError::UndoConflict));
    assert_eq!(store.whole_register().unwrap(), before);
    assert_eq!(store.log_rows(100).unwrap(), rows);
}

#[test]
fn an_error_inside_a_write_leaves_nothing() {
    let (_bench, mut store) = with_home();
    let before = (store.whole_register().unwrap(), store.log_rows(100).unwrap(), store.undo_steps().unwrap());
    let failed = store.write(Op::Import, &me(), &at(4), |tx| {
        tx.homes().save(&home(5))?;
        tx.homes().remove(&bare_home(1).id)?;
        Err::<(), _>(StoreError::Internal)
    });
    assert_eq!(failed, Err(StoreError::Internal));
    assert_eq!(
        (store.whole_register().unwrap(), store.log_rows(100).unwrap(), store.undo_steps().unwrap()),
        before
    );
}

#[test]
fn the_log_tells_record_and_field_and_never_a_value() {
    let (_bench, mut store) = with_home();
    rename(&mut store, 1, "Hemmeligestad");
    store.log_read(RecordKind::Home, "hjem-00001", &me(), &at(5)).unwrap();
    store.log(Op::Export, None, &me(), &at(6)).unwrap();
    let told: Vec<String> = store
        .log_rows(4)
        .unwrap()
        .iter()
        .map(|row| {
            let record = row.record.as_ref().map(|(kind, id)| format!(" {} {id}", kind.code()));
            format!("{}{} {}", row.op.code(), record.unwrap_or_default(), row.fields)
        })
        .collect();
    let expected = [
        "eksportert ",
        "lest hjem hjem-00001 ",
        "hjem_endret hjem hjem-00001 home.family_name",
        "hjem_lagt_til hjem hjem-00001 +home",
    ];
    assert_eq!(told, expected);
}

/// The disk stops after every single change in turn, as when the power goes. The next opening finds either
/// all of the write or none of it, and the file whole.
#[test]
fn power_lost_after_any_change_to_the_disk_leaves_all_or_nothing() {
    let (bench, mut store) = with_home();
    let mut outcomes = [0, 0];
    for changes in 0.. {
        let before = name(&store, 1).unwrap();
        let after = format!("navn {changes}");
        let mut home = bare_home(1);
        home.family_name = after.clone();
        store.open_file.fault.after(changes, 10);
        let written = store.write(Op::SaveHome, &me(), &at(3), |tx| {
            (2..30).try_for_each(|number| tx.homes().save(&bare_home(number * 100 + changes)))?;
            tx.homes().save(&home)
        });
        drop(store);
        store = bench.open().unwrap();
        assert_eq!(store.check().unwrap(), [], "after {changes} changes");
        let found = name(&store, 1).unwrap();
        assert!(found == before || found == after, "after {changes} changes: {found}");
        if written.is_ok() {
            assert_eq!(found, after, "a write that was said to be done is there");
        }
        outcomes[usize::from(written.is_ok())] += 1;
        if written.is_ok() {
            break;
        }
    }
    assert!(outcomes[0] > 10, "the write has more than ten changes to the disk");
}

#[test]
fn a_full_disk_is_said_and_the_store_goes_on_when_there_is_room() {
    let (_bench, mut store) = with_home();
    for changes in 0..12 {
        store.open_file.fault.after(changes, 13);
        let written = store.write(Op::SaveHome, &me(), &at(3), |tx| tx.homes().save(&home(2)));
        store.open_file.fault.none();
        if written.is_ok() {
            break;
        }
        assert!(matches!(written, Err(StoreError::DiskFull | StoreError::Unreadable)), "{written:?}");
        assert_eq!(store.check().unwrap(), []);
    }
    rename(&mut store, 1, "plass igjen");
    assert_eq!(name(&store, 1).as_deref(), Some("plass igjen"));
}

#[test]
fn a_write_that_panics_midway_is_not_there_when_the_file_is_opened_again() {
    let (bench, mut store) = with_home();
    let gone = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _ = store.write(Op::Import, &me(), &at(4), |tx| -> Result<(), StoreError> {
            tx.homes().save(&home(5))?;
            std::panic::resume_unwind(Box::new("killed"));
        });
    }));
    assert!(gone.is_err());
    drop(store);
    let store = bench.open().unwrap();
    assert_eq!(store.homes().all().unwrap(), [bare_home(1)]);
}
