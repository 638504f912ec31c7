//! A file of an older schema: copied, migrated, and the same records in it.

use std::path::{Path, PathBuf};

use heimly_domain::model::*;
use rusqlite::Connection;

use super::filled::*;
use super::filled_depth::in_depth;
use super::filled_where::with_where;
use super::records::{fill, full_register};
use super::{Bench, PASSPHRASE, at, me, office, open, secret};
use crate::connection::{MIGRATIONS, migrate};
use crate::header::Header;
use crate::{KeyCost, Op, Passphrase, Store};

/// The office files that are kept for ever, and their passphrase.
const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/vectors");
const VECTOR_PASSPHRASE: &str = "en vektor som aldri endres";
/// Set when the newest vector, which must not be there, is to be written: see tests/vectors/README.md.
const WRITE: &str = "HEIMLY_WRITE_VECTOR";

/// A copy of a vector, opened.
fn opened(vector: &str) -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kontor.heimly");
    std::fs::copy(Path::new(VECTORS).join(vector), &path).unwrap();
    let store = Store::open(&path, &secret(VECTOR_PASSPHRASE), &at(1)).unwrap();
    (folder, store)
}

fn texts(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// Moves what is stored into the tables of version 1, and leaves out what they have no room for.
fn make_version_1(store: &Store) {
    let connection = &store.connection;
    connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    for table in texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'") {
        let kept = format!("CREATE TEMP TABLE kept_{table} AS SELECT * FROM {table}; DROP TABLE {table}");
        connection.execute_batch(&kept).unwrap();
        if table == "entered_travel" {
            connection.execute_batch("DELETE FROM kept_entered_travel WHERE id LIKE '%@%'").unwrap();
        }
    }
    connection.execute_batch(MIGRATIONS[0]).unwrap();
    for table in texts(connection, "SELECT name FROM main.sqlite_schema WHERE type = 'table'") {
        let names = format!("SELECT name FROM pragma_table_info('{table}', 'main') ORDER BY cid");
        let columns = texts(connection, &names).join(", ");
        let back = format!("INSERT INTO {table} ({columns}) SELECT {columns} FROM kept_{table}");
        connection.execute_batch(&back).unwrap();
    }
    // The steps were recorded in the new tables.
    connection.execute_batch("DELETE FROM undo_step; PRAGMA user_version = 1").unwrap();
}

/// What a full register is when everything that came with version 2 was never asked.
fn as_version_1(register: Register) -> Register {
    let mut old = as_version_2(Register {
        inquiries: Vec::new(),
        bufetat: Vec::new(),
        asked: Vec::new(),
        ringeliste: None,
        assessments: Vec::new(),
        pairs: Vec::new(),
        participation: Vec::new(),
        habilitet: Vec::new(),
        ..register
    });
    old.office.limits = ChoosingLimits::standard();
    old.homes.iter_mut().for_each(|home| home.deputy = None);
    old.children.iter_mut().for_each(|child| child.deputy = None);
    for decision in &mut old.decisions {
        decision.foster_parents_view = None;
        decision.habil = None;
        decision.habil_words = None;
    }
    for search in &mut old.searches {
        search.contacts.clear();
        search.tools = None;
        search.tools_not_used_reason = None;
        for person in &mut search.persons {
            person.side = None;
            person.closeness = None;
            person.reconsider_on = None;
        }
        for meeting in &mut search.meetings {
            meeting.participants = None;
            meeting.prepared = None;
            meeting.offers = None;
        }
    }
    old
}

/// What a full register is when everything that came with version 3 was never asked.
fn as_version_2(register: Register) -> Register {
    let mut old =
        Register { links: Vec::new(), water_neighbours: Vec::new(), rounds: Vec::new(), ..register };
    old.travel.retain(|time| time.from.point.is_none());
    old.office.postnummer = None;
    old.office.point = None;
    old.needs.iter_mut().for_each(|need| need.avoid_places.clear());
    old
}

/// A file of version 1 with every record in it, and what is to be read from it.
fn older() -> (Bench, Register) {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let register = fill(&mut store);
    make_version_1(&store);
    drop(store);
    (bench, as_version_1(register))
}

fn copy_of(bench: &Bench) -> PathBuf {
    crate::store::beside(&bench.path(), ".for-v3")
}

fn version(store: &Store) -> u32 {
    store.connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

#[test]
fn an_older_file_keeps_its_records_and_the_new_fields_are_as_never_asked() {
    let (bench, expected) = older();
    let store = bench.open().unwrap();
    assert_eq!(version(&store), 3);
    assert_eq!(store.whole_register().unwrap(), expected);
    assert_eq!(store.check().unwrap(), []);
    drop(store);
    assert_eq!(bench.open().unwrap().whole_register().unwrap(), expected, "and when it is opened again");
}

#[test]
fn everything_new_can_be_written_in_a_migrated_file() {
    let (bench, _) = older();
    let mut store = bench.open().unwrap();
    let full = in_depth(with_where(store.whole_register().unwrap()));
    store
        .write(Op::Import, &me(), &at(5), |tx| {
            super::filled_depth::save_in_depth(tx, &full)?;
            super::filled_where::save_where(tx, &full)?;
            tx.needs().save(&need("behov-1", "barn-1"))?;
            tx.office().save(&office())?;
            tx.searches().save(&search("barn-1"))?;
            tx.decisions().save(&decision())?;
            tx.children().save(&child("barn-1"))?;
            tx.homes().save(&home(1))
        })
        .unwrap();
    assert_eq!(store.office().all().unwrap(), [office()]);
    assert_eq!(store.searches().get(&search("barn-1").child).unwrap(), Some(search("barn-1")));
    assert_eq!(store.homes().get(&home(1).id).unwrap(), Some(home(1)));
    let stored = store.whole_register().unwrap();
    assert_eq!(stored.pairs, full.pairs);
    assert_eq!((stored.travel, stored.links), (full.travel, full.links));
    assert_eq!((stored.water_neighbours, stored.rounds), (full.water_neighbours, full.rounds));
    assert_eq!(stored.needs.first(), Some(&need("behov-1", "barn-1")));
}

#[test]
fn the_copy_lies_beside_it_is_remembered_and_opens() {
    let (bench, expected) = older();
    let store = bench.open().unwrap();
    let remembered: Vec<PathBuf> =
        store.copies().unwrap().into_iter().map(|copy| PathBuf::from(copy.path)).collect();
    assert_eq!(remembered, [copy_of(&bench)]);
    assert!(store.log_rows(3).unwrap().iter().any(|row| row.op == Op::Backup));
    let copied = open(&copy_of(&bench)).unwrap();
    assert_eq!(copied.whole_register().unwrap(), expected);
    drop(store);
    drop(bench.open().unwrap());
    let files = std::fs::read_dir(bench.folder.path()).unwrap().count();
    assert_eq!(files, 3, "the file, its copy and that one's; opened again it is up to date");
}

#[test]
fn a_copy_from_an_earlier_attempt_is_neither_trusted_nor_overwritten() {
    let (bench, expected) = older();
    std::fs::write(copy_of(&bench), "fra et tidligere forsøk").unwrap();
    let store = bench.open().unwrap();
    assert_eq!(std::fs::read(copy_of(&bench)).unwrap(), "fra et tidligere forsøk".as_bytes());
    let path = store.copies().unwrap().remove(0).path;
    assert_ne!(Path::new(&path), copy_of(&bench));
    assert_eq!(open(Path::new(&path)).unwrap().whole_register().unwrap(), expected);
}

#[test]
fn without_a_copy_nothing_is_migrated() {
    let (bench, _) = older();
    std::fs::create_dir(crate::store::beside(&copy_of(&bench), ".uferdig")).unwrap();
    let before = std::fs::read(bench.path()).unwrap();
    assert!(bench.open().is_err());
    assert_eq!(std::fs::read(bench.path()).unwrap(), before);
}

/// The disk stops after every few changes in turn, as when the power goes while the file is migrated.
#[test]
fn power_lost_while_migrating_leaves_the_old_file_or_the_new() {
    let (bench, expected) = older();
    let old = std::fs::read(bench.path()).unwrap();
    let mut stopped = 0;
    for changes in (0..).step_by(5) {
        std::fs::write(bench.path(), &old).unwrap();
        let file = crate::private_options().open(bench.path()).unwrap();
        let header = Header::read(&file).unwrap();
        let key = header.unlock(&secret(PASSPHRASE)).unwrap();
        let mut store = Store::over(file, header, key, &bench.path(), KeyCost::cheap()).unwrap();
        assert_eq!(version(&store), 1);
        store.open_file.fault.after(changes, 10);
        let done = migrate(&mut store.connection, 1);
        drop(store);
        let store = bench.open().unwrap();
        assert_eq!(store.check().unwrap(), [], "after {changes} changes");
        assert_eq!(store.whole_register().unwrap(), expected, "after {changes} changes");
        let untouched = !store.copies().unwrap().is_empty();
        assert!(untouched || done.is_ok(), "half a migration would be neither");
        if done.is_ok() {
            break;
        }
        stopped += 1;
    }
    assert!(stopped > 5, "the migration makes more than 25 changes to the disk");
}

#[test]
fn the_file_of_version_1_opens_and_its_steps_can_still_be_undone() {
    let (_folder, mut store) = opened("kontor-v1.heimly");
    assert_eq!(version(&store), 3);
    let register = store.whole_register().unwrap();
    let codes: Vec<&str> = register.homes.iter().map(|home| home.code.as_str()).collect();
    assert_eq!(codes, ["H-001", "H-002"]);
    assert!(register.homes.iter().all(|home| home.deputy.is_none()));
    assert_eq!(register.office.limits, ChoosingLimits::standard());
    assert_eq!(register, as_version_1(register.clone()), "nothing that was not asked is there");
    // The changesets are narrower than the tables have become; SQLite fills what they lack.
    assert_eq!(store.undo(&me(), &at(2)), Ok(Op::Import));
    assert_eq!(store.homes().all().unwrap(), []);
    assert_eq!(store.redo(&me(), &at(3)), Ok(Op::Import));
    assert_eq!(store.whole_register().unwrap(), register);
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn the_file_of_version_2_opens_and_its_step_can_still_be_undone() {
    let (_folder, mut store) = opened("kontor-v2.heimly");
    assert_eq!(version(&store), 3);
    let expected = as_version_2(full_register());
    assert_eq!(store.whole_register().unwrap(), expected);
    assert_eq!(store.check().unwrap(), []);
    assert_eq!(store.undo(&me(), &at(3)), Ok(Op::Import));
    assert_eq!(store.whole_register().unwrap(), as_version_2_empty());
    assert_eq!(store.redo(&me(), &at(4)), Ok(Op::Import));
    assert_eq!(store.whole_register().unwrap(), expected);
    assert_eq!(store.check().unwrap(), []);
}

fn as_version_2_empty() -> Register {
    Register::empty(Office { postnummer: None, point: None, ..office() })
}

#[test]
fn the_file_of_version_3_holds_every_record_and_its_step_can_be_undone() {
    let vector = "kontor-v3.heimly";
    if std::env::var_os(WRITE).is_some() {
        let passphrase = Passphrase::chosen(VECTOR_PASSPHRASE).unwrap();
        let path = Path::new(VECTORS).join(vector);
        let made = Store::create(&path, passphrase, KeyCost::standard(), &office(), &at(0));
        let (mut store, recovery) = made.unwrap();
        fill(&mut store);
        println!("recovery key: {}", recovery.printed().as_str());
    }
    let (_folder, mut store) = opened(vector);
    assert_eq!(store.whole_register().unwrap(), full_register());
    assert_eq!(store.check().unwrap(), []);
    assert_eq!(store.undo(&me(), &at(3)), Ok(Op::Import));
    assert_eq!(store.whole_register().unwrap(), Register::empty(office()));
    assert_eq!(store.redo(&me(), &at(4)), Ok(Op::Import));
    assert_eq!(store.whole_register().unwrap(), full_register());
}
