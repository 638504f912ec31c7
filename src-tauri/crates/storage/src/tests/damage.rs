//! Bytes that change, and files that end too early: detected, or the same data; never other data, never a
//! panic.

use heimly_domain::model::Register;

use super::{Bench, open};
use crate::{OpenError, Store, StoreError};

/// The same numbers in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(limit).unwrap()).unwrap()
    }
}

/// What reading a damaged file came to.
#[derive(Debug, PartialEq)]
enum Came {
    Refused,
    Detected,
    Same,
}

fn read_all(store: &Store) -> Result<Register, StoreError> {
    store.log_rows(1000)?;
    store.undo_steps()?;
    store.whole_register()
}

fn came(bench: &Bench, bytes: &[u8], register: &Register) -> Came {
    let path = bench.folder.path().join("skadet.heimly");
    std::fs::write(&path, bytes).unwrap();
    match open(&path) {
        Err(OpenError::Damaged | OpenError::NotAnOfficeFile) => Came::Refused,
        Err(other) => panic!("damage was taken for {other:?}"),
        Ok(store) => match read_all(&store) {
            Err(StoreError::Damaged) => Came::Detected,
            Err(other) => panic!("damage was taken for {other:?}"),
            Ok(read) => {
                assert_eq!(&read, register, "other data without a word");
                Came::Same
            }
        },
    }
}

#[test]
fn a_changed_byte_is_detected_or_changes_nothing() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let register = super::records::fill(&mut store);
    drop(store);
    let whole = std::fs::read(bench.path()).unwrap();
    let mut numbers = Numbers(22);
    let mut seen = [0, 0, 0];
    for _ in 0..200 {
        let mut bytes = whole.clone();
        let position = numbers.below(bytes.len());
        bytes[position] ^= 1 << numbers.below(8);
        match came(&bench, &bytes, &register) {
            Came::Refused => seen[0] += 1,
            Came::Detected => seen[1] += 1,
            Came::Same => seen[2] += 1,
        }
    }
    // Every page carries a seal, so a page that is read is refused; some pages (freed ones, indexes) are not.
    assert!(seen[0] + seen[1] > 60, "{seen:?}");
}

#[test]
fn a_file_that_ends_too_early_is_refused_or_detected() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let register = super::records::fill(&mut store);
    drop(store);
    let whole = std::fs::read(bench.path()).unwrap();
    let mut numbers = Numbers(7);
    for round in 0..60 {
        let length = if round < 20 { round * 512 } else { numbers.below(whole.len()) };
        let came = came(&bench, &whole[..length], &register);
        assert!(came != Came::Same, "the first {length} bytes of {}", whole.len());
    }
}

#[test]
fn the_whole_file_comes_out_the_same() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let register = super::records::fill(&mut store);
    drop(store);
    assert_eq!(came(&bench, &std::fs::read(bench.path()).unwrap(), &register), Came::Same);
}

#[test]
fn a_check_finds_every_damaged_page() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    super::records::fill(&mut store);
    drop(store);
    let mut bytes = std::fs::read(bench.path()).unwrap();
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    std::fs::write(bench.path(), &bytes).unwrap();
    match bench.open() {
        Err(error) => assert_eq!(error, OpenError::Damaged),
        Ok(store) => assert!(!store.check().unwrap().is_empty()),
    }
}

#[test]
fn damage_that_nobody_happens_to_read_is_refused_and_not_written_on() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    super::records::fill(&mut store);
    drop(store);
    let whole = std::fs::read(bench.path()).unwrap();
    let last = whole.len() - 1;
    let longer: Vec<u8> = whole.iter().copied().chain([7; 400]).collect();
    // One changed byte in each page of the database in turn, a byte too few, and bytes too many.
    let pages = (crate::header::HEADER_BYTES..whole.len()).step_by(4096).map(|start| {
        let mut bytes = whole.clone();
        bytes[start + 2000] ^= 1;
        bytes
    });
    for bytes in pages.chain([whole[..last].to_vec(), longer]) {
        std::fs::write(bench.path(), &bytes).unwrap();
        assert_eq!(bench.open().err(), Some(OpenError::Damaged));
        assert!(std::fs::read(bench.path()).unwrap() == bytes, "a damaged file is left as it is");
    }
}
