//! Making and opening: every refusal told apart, and nothing changed by it.

use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use super::filled::*;
use super::{Bench, PASSPHRASE, at, me, office, open, passphrase, secret};
use crate::header::Header;
use crate::{
    Finding, KeyCost, Op, OpenError, Passphrase, RecoveryKey, Secret, SlotKind, Store, StoreError,
    is_office_file,
};

fn refusal(path: &Path) -> OpenError {
    open(path).err().expect("must be refused")
}

#[test]
fn what_is_no_office_file_is_told_apart() {
    let bench = Bench::new();
    let path = bench.path();
    assert_eq!(refusal(&path), OpenError::NotFound);
    assert_eq!(refusal(&path.join("under")), OpenError::NotFound);
    assert_eq!(refusal(bench.folder.path()), OpenError::NotAnOfficeFile, "a folder");
    for other in [&b""[..], b"PK\x03\x04 a spreadsheet", b"SQLite format 3\0", &[0; 20_000]] {
        std::fs::write(&path, other).unwrap();
        assert_eq!(refusal(&path), OpenError::NotAnOfficeFile);
        assert_eq!(std::fs::read(&path).unwrap(), other, "left as it was");
    }
}

#[test]
fn a_wrong_passphrase_is_told_from_damage_and_counted() {
    let bench = Bench::new();
    drop(bench.create());
    for minute in [2, 3] {
        let opened = Store::open_at_cost(&bench.path(), &secret("feil"), &at(minute), KeyCost::cheap());
        assert_eq!(opened.err(), Some(OpenError::WrongSecret));
    }
    let mut store = bench.open().unwrap();
    let ops: Vec<(Op, _)> = store.log_rows(3).unwrap().into_iter().map(|row| (row.op, row.at)).collect();
    assert_eq!(ops, [(Op::Unlock, at(1)), (Op::FailedUnlock, at(3)), (Op::FailedUnlock, at(3))]);
    store.log(Op::Read, None, &me(), &at(4)).unwrap();
    drop(store);
    let ops: Vec<Op> = bench.open().unwrap().log_rows(2).unwrap().iter().map(|row| row.op).collect();
    assert_eq!(ops, [Op::Unlock, Op::Read], "told once");
}

#[test]
fn one_file_is_all_there_is() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    store.write(Op::AddHome, &me(), &at(2), |tx| tx.homes().save(&bare_home(1))).unwrap();
    let names: Vec<_> =
        std::fs::read_dir(bench.folder.path()).unwrap().map(|each| each.unwrap().path()).collect();
    assert_eq!(names, [bench.path()], "also while it is open");
    #[cfg(unix)]
    {
        let permissions = std::fs::metadata(bench.path()).unwrap().permissions();
        let mode = std::os::unix::fs::PermissionsExt::mode(&permissions);
        assert_eq!(mode & 0o777, 0o600, "for the user alone");
    }
    let copy = bench.folder.path().join("kopi.heimly");
    std::fs::copy(bench.path(), &copy).unwrap();
    assert_eq!(open(&copy).unwrap().homes().all().unwrap(), [bare_home(1)], "copying it is enough");
}

#[test]
fn a_second_instance_is_refused_until_the_first_lets_go() {
    let bench = Bench::new();
    let (store, _) = bench.create();
    assert_eq!(refusal(&bench.path()), OpenError::AlreadyOpen);
    drop(store);
    assert!(bench.open().is_ok());
}

#[test]
fn making_never_overwrites_and_leaves_nothing_behind_when_it_fails() {
    let bench = Bench::new();
    std::fs::write(bench.path(), "noe annet").unwrap();
    let make = |path: &Path| Store::create(path, passphrase(), KeyCost::cheap(), &office(), &at(0)).err();
    assert_eq!(make(&bench.path()), Some(OpenError::AlreadyExists));
    assert_eq!(std::fs::read(bench.path()).unwrap(), b"noe annet");
    // A path under a file stands for a folder that cannot be written; as root, permissions bind nobody.
    assert_eq!(make(&bench.path().join("kontor.heimly")), Some(OpenError::NoPermission));
    assert_eq!(std::fs::read_dir(bench.folder.path()).unwrap().count(), 1);
}

/// What a folder without permission to write does: the journal cannot be made. Permissions do not bind
/// root, so the journal's name is taken by a folder instead.
#[test]
fn a_folder_that_takes_no_journal_is_said_when_opening() {
    let bench = Bench::new();
    drop(bench.create());
    let before = std::fs::read(bench.path()).unwrap();
    std::fs::create_dir(crate::store::beside(&bench.path(), "-journal")).unwrap();
    assert_eq!(refusal(&bench.path()), OpenError::NoPermission);
    assert_eq!(std::fs::read(bench.path()).unwrap(), before);
}

#[test]
fn a_newer_file_is_refused_and_left_as_it_is() {
    let bench = Bench::new();
    let (store, _) = bench.create();
    store.connection.pragma_update(None, "user_version", 7).unwrap();
    drop(store);
    let before = std::fs::read(bench.path()).unwrap();
    assert_eq!(refusal(&bench.path()), OpenError::Newer { file: 7, program: 3 });
    assert_eq!(std::fs::read(bench.path()).unwrap(), before);
}

#[test]
fn the_recovery_key_opens_the_file_as_it_is_typed_from_paper() {
    let bench = Bench::new();
    let (store, recovery) = bench.create();
    drop(store);
    let open_with = |typed: &str| {
        let secret = Secret::Recovery(RecoveryKey::typed(typed).unwrap());
        Store::open_at_cost(&bench.path(), &secret, &at(2), KeyCost::cheap())
    };
    let paper = recovery.printed().to_lowercase().replace('-', " ");
    let mut store = open_with(&paper).unwrap();
    let new = store.new_recovery_key(&me(), &at(3)).unwrap();
    drop(store);
    assert_eq!(open_with(&paper).err(), Some(OpenError::WrongSecret), "the old one opens nothing");
    assert!(open_with(&new.printed()).is_ok());
}

#[test]
fn a_changed_passphrase_is_the_only_one() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let new = Passphrase::chosen("et helt annet").unwrap();
    store.change_passphrase(new, &me(), &at(2)).unwrap();
    drop(store);
    assert_eq!(refusal(&bench.path()), OpenError::WrongSecret);
    let opened = Store::open_at_cost(&bench.path(), &secret("et helt annet"), &at(3), KeyCost::cheap());
    assert!(opened.is_ok());
}

#[test]
fn a_file_made_at_the_standard_cost_carries_it() {
    let bench = Bench::new();
    let (store, _) =
        Store::create(&bench.path(), passphrase(), KeyCost::standard(), &office(), &at(0)).unwrap();
    let slots = Header::read(&store.file).unwrap().slots();
    let cost = KeyCost::standard();
    assert_eq!(slots, [(SlotKind::Passphrase, cost), (SlotKind::Recovery, cost)]);
    drop(store);
    assert!(Store::open(&bench.path(), &secret(PASSPHRASE), &at(1)).is_ok());
}

#[test]
fn a_copy_is_checked_opens_with_the_same_passphrase_and_is_remembered() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let register = super::records::fill(&mut store);
    let copy = bench.folder.path().join("sikkerhetskopi.heimly");
    store.backup_to(&copy, &me(), &at(5)).unwrap();
    assert_eq!(store.backup_to(&copy, &me(), &at(5)), Err(StoreError::AlreadyExists));
    assert_eq!(store.copies().unwrap().len(), 1);
    assert_eq!(open(&copy).unwrap().whole_register().unwrap(), register);
    let names = std::fs::read_dir(bench.folder.path()).unwrap().count();
    assert_eq!(names, 2, "nothing unfinished lies about");
    assert_eq!(store.whole_register().unwrap(), register, "the store goes on");
    let nowhere = bench.path().join("under").join("kopi.heimly");
    assert!(store.backup_to(&nowhere, &me(), &at(6)).is_err());
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn no_plain_text_reaches_the_disk() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let marker = "Kjennetegn-9d41c7";
    let mut marked = home(1);
    marked.family_name = marker.into();
    marked.responsible = None;
    marked.deputy = None;
    marked.reservations.clear();
    // Stopped midway, so that the journal is there to be read too.
    store.write(Op::AddHome, &me(), &at(2), |tx| tx.homes().save(&marked)).unwrap();
    marked.notes = Some(marker.repeat(500));
    store.open_file.fault.after(6, 10);
    let _ = store.write(Op::SaveHome, &me(), &at(3), |tx| tx.homes().save(&marked));
    let files: Vec<_> =
        std::fs::read_dir(bench.folder.path()).unwrap().map(|each| each.unwrap().path()).collect();
    assert_eq!(files.len(), 2, "the file and its journal");
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        for text in [marker, "family_name", "CREATE TABLE", "SQLite format", PASSPHRASE] {
            let found = bytes.windows(text.len()).any(|window| window == text.as_bytes());
            assert!(!found, "{text} in {}", file.display());
        }
    }
}

#[test]
fn half_a_header_is_found_and_mended_by_opening() {
    let bench = Bench::new();
    drop(bench.create());
    let mut bytes = std::fs::read(bench.path()).unwrap();
    bytes[100] ^= 1;
    std::fs::write(bench.path(), &bytes).unwrap();
    let store = bench.open().unwrap();
    assert_eq!(store.check().unwrap(), []);
    drop(store);
    bytes[100] ^= 1;
    bytes[5000] ^= 1;
    std::fs::write(bench.path(), &bytes).unwrap();
    let header = Header::read(&std::fs::File::open(bench.path()).unwrap()).unwrap();
    assert!(header.half_damaged);
    let store = bench.open().unwrap();
    assert_eq!(store.check().unwrap(), [], "mended");
    let mut at = &*store.file;
    at.seek(SeekFrom::Start(60)).unwrap();
    at.write_all(b"?").unwrap();
    assert_eq!(store.check().unwrap(), [Finding::KeySlotCopyDamaged]);
}

#[test]
fn an_office_file_is_known_by_its_mark_alone() {
    let bench = Bench::new();
    assert_eq!(is_office_file(&bench.path()), Ok(false), "there is none");
    assert_eq!(is_office_file(bench.folder.path()), Ok(false), "a folder");
    drop(bench.create());
    assert_eq!(is_office_file(&bench.path()), Ok(true));
    let mut bytes = std::fs::read(bench.path()).unwrap();
    bytes[0] ^= 1;
    std::fs::write(bench.path(), &bytes).unwrap();
    assert_eq!(is_office_file(&bench.path()), Ok(true), "half of the key slots are enough to open it");
    std::fs::write(bench.path(), &bytes[..3]).unwrap();
    assert_eq!(is_office_file(&bench.path()), Ok(false));
}

/// Somebody else makes a file of the same name between the question and the naming.
#[test]
fn giving_a_file_its_name_never_overwrites() {
    let bench = Bench::new();
    let finished = bench.folder.path().join("ferdig");
    std::fs::write(&finished, "ny").unwrap();
    std::fs::write(bench.path(), "andres").unwrap();
    assert_eq!(crate::store::give_name(&finished, &bench.path()), Err(OpenError::AlreadyExists));
    assert_eq!(std::fs::read(bench.path()).unwrap(), b"andres");
    std::fs::remove_file(bench.path()).unwrap();
    assert_eq!(crate::store::give_name(&finished, &bench.path()), Ok(()));
    assert_eq!(std::fs::read(bench.path()).unwrap(), b"ny");
    assert!(!finished.exists(), "it has one name");
}

/// The program was killed between the two steps of naming, so the office has two names, and was moved.
#[test]
fn making_does_not_empty_what_an_interrupted_making_left() {
    let bench = Bench::new();
    let moved = bench.folder.path().join("flyttet.heimly");
    drop(bench.create());
    std::fs::rename(bench.path(), &moved).unwrap();
    std::fs::hard_link(&moved, crate::store::beside(&bench.path(), ".uferdig")).unwrap();
    let before = std::fs::read(&moved).unwrap();
    drop(bench.create());
    assert_eq!(std::fs::read(&moved).unwrap(), before);
    assert!(bench.open().is_ok());
}

/// A transaction of its own for each of a thousand attempts would be thousands of changes to the disk.
#[test]
fn a_thousand_failed_attempts_are_told_in_one_write() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    store.header.failed = crate::FailedUnlocks { count: 1000, last: Some(at(2)) };
    store.open_file.fault.after(0, 10);
    assert!(store.tell_of_unlock(&at(3)).is_err());
    store.open_file.fault.none();
    assert_eq!(store.header.failed.count, 1000, "not told, so still to be told");
    store.open_file.fault.after(200, 10);
    store.tell_of_unlock(&at(3)).unwrap();
    store.open_file.fault.none();
    let told = store.log_rows(5000).unwrap();
    assert_eq!(told.iter().filter(|row| row.op == Op::FailedUnlock).count(), 1000);
    assert_eq!(store.header.failed.count, 0);
}

/// The first copy of the header reaches the disk and the second does not. What is written to the header
/// afterwards must not bring the old passphrase back.
#[test]
fn a_passphrase_half_changed_stays_as_it_is_on_disk() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    store.header.writes_left = Some(1);
    let new = Passphrase::chosen("et helt annet").unwrap();
    assert_eq!(store.change_passphrase(new, &me(), &at(2)), Err(StoreError::DiskFull));
    assert_eq!(store.verify_passphrase("et helt annet"), Ok(()), "the newest copy on disk");
    store.header.write(&store.file).unwrap();
    drop(store);
    assert_eq!(refusal(&bench.path()), OpenError::WrongSecret);
    let opened = Store::open_at_cost(&bench.path(), &secret("et helt annet"), &at(3), KeyCost::cheap());
    assert!(opened.is_ok());
}

/// A folder at the journal's name stands for one that has become closed since the file was opened.
#[test]
fn a_passphrase_that_cannot_be_logged_is_not_changed() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let journal = crate::store::beside(&bench.path(), "-journal");
    std::fs::create_dir(&journal).unwrap();
    let new = Passphrase::chosen("et helt annet").unwrap();
    assert!(store.change_passphrase(new, &me(), &at(2)).is_err());
    drop(store);
    std::fs::remove_dir(&journal).unwrap();
    assert!(bench.open().is_ok(), "the old passphrase opens it");
}
