//! Extracts that are whole, and everything that can be wrong with one. Each fault of an extract has its test.

use std::cell::Cell;
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::area::{Bounds, NORWAY};
use crate::generate::{Extract as MadeUp, put_blob, put_block, put_bytes, put_number};

/// Never stops anything and is told nothing.
struct Nobody;

impl Watch for Nobody {
    fn progress(&self, _step: Step, _permille: u16) {}
    fn stopped(&self) -> bool {
        false
    }
}

/// Stops after having been asked some times.
struct Impatient(Cell<u32>);

impl Watch for Impatient {
    fn progress(&self, _step: Step, permille: u16) {
        assert!(permille <= 1_000);
    }
    fn stopped(&self) -> bool {
        let left = self.0.get();
        self.0.set(left.saturating_sub(1));
        left == 0
    }
}

fn written(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("utdrag.osm.pbf");
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn read_bytes(bytes: &[u8]) -> Result<Ways, Fault> {
    let (_folder, path) = written(bytes);
    read(&path, NORWAY, &Nobody)
}

/// Three nodes near Hamar, a road through them, and what no car uses.
fn small() -> MadeUp {
    let mut extract = MadeUp { current: Some(1_790_000_000), ..MadeUp::default() };
    extract.node(10, 60_800_000, 11_000_000);
    extract.node(-7, 60_810_000, 11_000_000);
    extract.node(9_000_000_000, 60_810_000, 11_020_000);
    extract.way("highway=primary maxspeed=80", &[10, -7, 9_000_000_000]);
    extract.way("highway=footway", &[10, 9_000_000_000]);
    extract.way("route=ferry name=Skibladner duration=00:10 motor_vehicle=yes", &[9_000_000_000, 10]);
    extract
}

#[test]
fn ways_and_the_points_of_their_nodes() {
    let ways = read_bytes(&small().bytes()).unwrap();
    assert_eq!(ways.current, Some(1_790_000_000));
    let road = WayRead { nodes: 3, direction: Direction::Both, rate: Rate::Road(72) };
    let ferry = WayRead { nodes: 2, direction: Direction::Both, rate: Rate::Ferry(0) };
    assert_eq!(ways.ways, [road, ferry]);
    let point = |latitude, longitude| Point::from_micro_degrees(latitude, longitude);
    // Sorted by number: −7, 10, 9,000,000,000.
    let expected =
        [point(60_810_000, 11_000_000), point(60_800_000, 11_000_000), point(60_810_000, 11_020_000)];
    assert_eq!(ways.points, expected);
    assert_eq!(ways.nodes, [1, 0, 2, 2, 1]);
    assert_eq!(ways.ferries[0].name, "Skibladner");
}

#[test]
fn the_same_whatever_the_number_of_blocks_and_their_order() {
    let mut extract = small();
    // Other nodes fill four more blocks; the order of the file is not that of the numbers.
    for number in 0..30_000 {
        extract.node(1_000_000 - number, 60_000_000, 10_000_000);
    }
    extract.nodes.rotate_left(20_000);
    let (many, few) = (read_bytes(&extract.bytes()).unwrap(), read_bytes(&small().bytes()).unwrap());
    assert_eq!((many.ways, many.nodes, many.points), (few.ways, few.nodes, few.points));
}

#[test]
fn plain_nodes_and_blocks_without_packing_are_read_too() {
    let (mut node, mut group, mut block) = (Vec::new(), Vec::new(), Vec::new());
    // Zigzag: node 10 is 20; 60.9° is 609,000,000 steps of 100 billionths, twice that.
    put_number(&mut node, 1, 20);
    put_number(&mut node, 8, 2 * 609_000_000);
    put_number(&mut node, 9, 2 * 110_000_000);
    put_bytes(&mut group, 1, &node);
    put_bytes(&mut block, 2, &group);
    let mut blob = Vec::new();
    put_bytes(&mut blob, 1, &block);
    let mut bytes = small().bytes();
    put_blob(&mut bytes, "OSMData", &blob);
    // A later node with the same number takes its place; an unknown kind of block is passed over.
    put_blob(&mut bytes, "OSMOther", b"whatever");
    let ways = read_bytes(&bytes).unwrap();
    assert_eq!(ways.points[1], Point::from_micro_degrees(60_900_000, 11_000_000));
}

#[test]
fn a_file_that_is_not_there_or_holds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(read(&folder.path().join("ingen"), NORWAY, &Nobody).err(), Some(Fault::CannotRead));
    assert_eq!(read(folder.path(), NORWAY, &Nobody).err(), Some(Fault::CannotRead), "a folder");
    assert_eq!(read_bytes(&[]).err(), Some(Fault::Empty));
}

#[test]
fn a_file_that_is_something_else() {
    let pdf = b"%PDF-1.7 ................................................".to_vec();
    let zip = b"PK\x03\x04........................................................".to_vec();
    let text = "<?xml version=\"1.0\"?><osm version=\"0.6\">".repeat(100).into_bytes();
    let mut data_first = Vec::new();
    put_block(&mut data_first, "OSMData", b"");
    for bytes in [pdf, zip, text, data_first, vec![0; 4_096], vec![255; 4_096]] {
        assert_eq!(read_bytes(&bytes).err(), Some(Fault::NotAnExtract), "{:?}", &bytes[..4]);
    }
}

#[test]
fn every_place_at_which_a_file_may_be_cut_short() {
    let whole = small().bytes();
    let mut ends = Vec::new();
    for length in 1..whole.len() {
        match read_bytes(&whole[..length]).err() {
            Some(Fault::Truncated) => {}
            // Between two blocks nothing shows that there should be another: what is missing shows instead.
            other => ends.push((length, other)),
        }
    }
    let faults: Vec<Option<Fault>> = ends.iter().map(|end| end.1).collect();
    assert_eq!(faults, [Some(Fault::NoRoads), Some(Fault::NoRoads)], "{ends:?}");
}

#[test]
fn a_block_that_cannot_be_understood() {
    let mut bytes = small().bytes();
    put_block(&mut bytes, "OSMData", &[0x12, 0x05, 1]);
    assert_eq!(read_bytes(&bytes).err(), Some(Fault::Damaged));
    // Packed wrongly, empty, and with tags that are in no table.
    for blob in [vec![0x1a, 3, 1, 2, 3], Vec::new()] {
        let mut bytes = small().bytes();
        put_blob(&mut bytes, "OSMData", &blob);
        assert_eq!(read_bytes(&bytes).err(), Some(Fault::Damaged));
    }
    let (mut way, mut group, mut block) = (Vec::new(), Vec::new(), Vec::new());
    put_bytes(&mut way, 2, &[5]);
    put_bytes(&mut way, 3, &[6]);
    put_bytes(&mut group, 3, &way);
    put_bytes(&mut block, 2, &group);
    let mut bytes = small().bytes();
    put_block(&mut bytes, "OSMData", &block);
    assert_eq!(read_bytes(&bytes).err(), Some(Fault::Damaged));
}

#[test]
fn what_is_not_known_is_said_to_be_unknown() {
    let history = MadeUp { requires: vec!["HistoricalInformation".to_owned()], ..small() };
    assert_eq!(read_bytes(&history.bytes()).err(), Some(Fault::UnknownFeature));
    let mut blob = Vec::new();
    put_bytes(&mut blob, 7, b"zstd");
    let mut bytes = small().bytes();
    put_blob(&mut bytes, "OSMData", &blob);
    assert_eq!(read_bytes(&bytes).err(), Some(Fault::UnknownCompression));
}

#[test]
fn something_small_that_swells_without_end_is_refused() {
    // 33 MiB of nothing packs to some tens of kilobytes.
    let mut bytes = small().bytes();
    put_block(&mut bytes, "OSMData", &vec![0; 33 * 1024 * 1024]);
    assert!(bytes.len() < 1_000_000);
    assert_eq!(read_bytes(&bytes).err(), Some(Fault::Damaged));
    // A block that claims to be larger than the format allows, in a file that is not: refused unread.
    let (mut head, mut bytes) = (Vec::new(), small().bytes());
    put_bytes(&mut head, 1, b"OSMData");
    put_number(&mut head, 3, u64::MAX);
    bytes.extend(u32::try_from(head.len()).unwrap().to_be_bytes());
    bytes.extend(head);
    assert_eq!(read_bytes(&bytes).err(), Some(Fault::Damaged));
}

#[test]
fn another_country_is_told_by_its_box_or_by_its_points() {
    let mut helsinki = MadeUp::default();
    helsinki.node(1, 60_170_000, 24_940_000);
    helsinki.node(2, 60_180_000, 24_940_000);
    helsinki.way("highway=primary", &[1, 2]);
    assert_eq!(read_bytes(&helsinki.bytes()).err(), Some(Fault::Elsewhere));
    helsinki.bounds =
        Some(Bounds { south: 59_900_000, west: 24_000_000, north: 60_500_000, east: 25_500_000 });
    assert_eq!(read_bytes(&helsinki.bytes()).err(), Some(Fault::Elsewhere));
    // One road in Norway is enough: an office near the border may carry both countries.
    let mut both = small();
    both.nodes.extend(helsinki.nodes);
    both.ways.extend(helsinki.ways);
    assert_eq!(read_bytes(&both.bytes()).unwrap().ways.len(), 3);
}

#[test]
fn an_extract_without_a_road() {
    let mut paths = MadeUp::default();
    paths.node(1, 60_800_000, 11_000_000);
    paths.way("highway=path", &[1, 1]);
    assert_eq!(read_bytes(&paths.bytes()).err(), Some(Fault::NoRoads));
    assert_eq!(read_bytes(&MadeUp::default().bytes()).err(), Some(Fault::NoRoads));
}

#[test]
fn it_stops_when_asked_in_either_pass() {
    let (_folder, path) = written(&small().bytes());
    for asked in 0..3 {
        let result = read(&path, NORWAY, &Impatient(Cell::new(asked)));
        assert_eq!(result.err(), Some(Fault::Stopped), "after {asked}");
    }
    assert!(read(&path, NORWAY, &Impatient(Cell::new(3))).is_ok());
}
