//! Made-up extracts as real `.osm.pbf` bytes, for tests and for measuring: a small writer of the format, and a
//! network with villages, valleys, one-way streets and ferries of any size.
//!
//! Not part of the program: compiled for this crate's own tests and with the feature `generate`.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use heimly_domain::place::Point;

use crate::area::Bounds;
use crate::numbers::{at, count};

/// Elements to a block; the format's usual number.
const TO_A_BLOCK: usize = 8_000;

/// An extract to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extract {
    /// The nodes: number and point.
    pub nodes: Vec<(i64, Point)>,
    /// The ways.
    pub ways: Vec<Way>,
    /// The box that the head says it covers.
    pub bounds: Option<Bounds>,
    /// When the data were current, in seconds since 1970.
    pub current: Option<i64>,
    /// What reading is said to require, beyond the usual.
    pub requires: Vec<String>,
}

/// How the blocks of a file are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// As usual.
    Zlib,
    /// Not at all.
    None,
}

/// A way to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// Its tags.
    pub tags: Vec<(String, String)>,
    /// Its nodes, by number.
    pub nodes: Vec<i64>,
}

impl Way {
    /// A way with these tags, as `key=value` with spaces between, through these nodes.
    pub fn new(tags: &str, nodes: &[i64]) -> Self {
        let tags = tags.split_whitespace().filter_map(|tag| tag.split_once('='));
        let tags = tags.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        Self { tags, nodes: nodes.to_vec() }
    }
}

impl Extract {
    /// Adds a node at millionths of a degree north and east; outside the earth it is left out.
    pub fn node(&mut self, number: i64, latitude: i32, longitude: i32) {
        self.nodes.extend(Point::from_micro_degrees(latitude, longitude).map(|point| (number, point)));
    }

    /// Adds a way; tags as for [`Way::new`].
    pub fn way(&mut self, tags: &str, nodes: &[i64]) {
        self.ways.push(Way::new(tags, nodes));
    }

    /// The extract as the bytes of a file, its blocks packed as usual.
    pub fn bytes(&self) -> Vec<u8> {
        self.bytes_as(Packing::Zlib)
    }

    /// The extract as the bytes of a file.
    pub fn bytes_as(&self, packing: Packing) -> Vec<u8> {
        let mut file = Vec::new();
        let mut put = |kind: &str, content: &[u8]| match packing {
            Packing::Zlib => put_block(&mut file, kind, content),
            Packing::None => {
                let mut blob = Vec::new();
                put_bytes(&mut blob, 1, content);
                put_blob(&mut file, kind, &blob);
            }
        };
        put("OSMHeader", &self.head());
        for nodes in self.nodes.chunks(TO_A_BLOCK) {
            put("OSMData", &nodes_block(nodes));
        }
        for ways in self.ways.chunks(TO_A_BLOCK) {
            put("OSMData", &ways_block(ways));
        }
        file
    }

    fn head(&self) -> Vec<u8> {
        let mut head = Vec::new();
        if let Some(bounds) = self.bounds {
            let mut message = Vec::new();
            let sides = [bounds.west, bounds.east, bounds.north, bounds.south];
            for (field, side) in (1_u64..).zip(sides) {
                put_number(&mut message, field, fold(i64::from(side).saturating_mul(1_000)));
            }
            put_bytes(&mut head, 1, &message);
        }
        for feature in
            ["OsmSchema-V0.6", "DenseNodes"].into_iter().chain(self.requires.iter().map(String::as_str))
        {
            put_bytes(&mut head, 4, feature.as_bytes());
        }
        if let Some(current) = self.current {
            put_number(&mut head, 32, current.cast_unsigned());
        }
        head
    }
}

/// One block of a file, packed, with its length and kind in front.
pub fn put_block(file: &mut Vec<u8>, kind: &str, content: &[u8]) {
    let mut blob = Vec::new();
    put_number(&mut blob, 2, u64::from(count(content.len())));
    put_bytes(&mut blob, 3, &packed(content));
    put_blob(file, kind, &blob);
}

/// One block of a file from a finished blob.
pub fn put_blob(file: &mut Vec<u8>, kind: &str, blob: &[u8]) {
    let mut head = Vec::new();
    put_bytes(&mut head, 1, kind.as_bytes());
    put_number(&mut head, 3, u64::from(count(blob.len())));
    file.extend(count(head.len()).to_be_bytes());
    file.extend(head);
    file.extend(blob);
}

fn packed(content: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::fast());
    // Writing to memory does not fail.
    let _written = packer.write_all(content);
    packer.finish().unwrap_or_default()
}

fn nodes_block(nodes: &[(i64, Point)]) -> Vec<u8> {
    let mut dense = Vec::new();
    put_bytes(&mut dense, 1, &differences(nodes.iter().map(|(number, _)| *number)));
    // Tenths of a millionth of a degree, the format's usual step.
    let tenths = |micro: i32| i64::from(micro).saturating_mul(10);
    put_bytes(&mut dense, 8, &differences(nodes.iter().map(|(_, point)| tenths(point.latitude()))));
    put_bytes(&mut dense, 9, &differences(nodes.iter().map(|(_, point)| tenths(point.longitude()))));
    let mut group = Vec::new();
    put_bytes(&mut group, 2, &dense);
    block(&[], &group)
}

fn ways_block(ways: &[Way]) -> Vec<u8> {
    let mut strings = vec![""];
    let mut numbers = std::collections::BTreeMap::new();
    let mut group = Vec::new();
    for way in ways {
        let (mut keys, mut values, mut message) = (Vec::new(), Vec::new(), Vec::new());
        for (key, value) in &way.tags {
            for (text, list) in [(key, &mut keys), (value, &mut values)] {
                let number = *numbers.entry(text.as_str()).or_insert_with(|| {
                    strings.push(text);
                    u64::from(count(strings.len().saturating_sub(1)))
                });
                varint(list, number);
            }
        }
        put_number(&mut message, 1, 1);
        put_bytes(&mut message, 2, &keys);
        put_bytes(&mut message, 3, &values);
        put_bytes(&mut message, 8, &differences(way.nodes.iter().copied()));
        put_bytes(&mut group, 3, &message);
    }
    block(&strings, &group)
}

fn block(strings: &[&str], group: &[u8]) -> Vec<u8> {
    let mut table = Vec::new();
    for text in strings {
        put_bytes(&mut table, 1, text.as_bytes());
    }
    let mut block = Vec::new();
    put_bytes(&mut block, 1, &table);
    put_bytes(&mut block, 2, group);
    block
}

fn differences(numbers: impl Iterator<Item = i64>) -> Vec<u8> {
    let (mut bytes, mut last) = (Vec::new(), 0_i64);
    for number in numbers {
        varint(&mut bytes, fold(number.wrapping_sub(last)));
        last = number;
    }
    bytes
}

/// A field that is a whole number.
pub fn put_number(message: &mut Vec<u8>, field: u64, number: u64) {
    varint(message, field << 3);
    varint(message, number);
}

/// A field that is a text, a message or packed numbers.
pub fn put_bytes(message: &mut Vec<u8>, field: u64, bytes: &[u8]) {
    varint(message, (field << 3) | 2);
    varint(message, u64::from(count(bytes.len())));
    message.extend(bytes);
}

fn fold(number: i64) -> u64 {
    (number.cast_unsigned() << 1) ^ (number >> 63).cast_unsigned()
}

fn varint(bytes: &mut Vec<u8>, mut number: u64) {
    while let Some(high) = Some(number >> 7).filter(|high| *high > 0) {
        bytes.push(u8::try_from(number & 0x7f).unwrap_or_default() | 0x80);
        number = high;
    }
    bytes.push(u8::try_from(number).unwrap_or_default());
}

/// A made-up country of at least this many junctions, always the same for the same number.
///
/// Villages and towns of streets lie on a wavering lattice some ten kilometres apart; main roads with side
/// roads join neighbours, one in ten is cut by a mountain, one in twenty is a ferry (every third of them without
/// a stated time). About a tenth of the streets is one-way. It begins at 58° north 7° east and grows north, so
/// that a large one lies in Norway's boxes only in part.
pub fn country(junctions: u32) -> Extract {
    let mut country = Country { extract: Extract::default(), chance: Chance(0x5eed), next: 1, streets: 0 };
    let mut earlier: Vec<Vec<i64>> = Vec::new();
    let columns = 30_usize;
    while country.streets < junctions {
        let row = earlier.len() / columns;
        let column = earlier.len() % columns;
        let village = country.village(58_000_000, 7_000_000, count(row), count(column));
        if let Some(west) = column.checked_sub(1).and_then(|_| earlier.last()) {
            country.link(west, &village);
        }
        if let Some(south) = earlier.len().checked_sub(columns).and_then(|place| earlier.get(place)) {
            country.link(south, &village);
        }
        earlier.push(village);
    }
    country.extract.bounds = Bounds::round(country.extract.nodes.iter().map(|(_, point)| *point));
    country.extract
}

/// Numbers that look like chance and are always the same.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u32) -> u32 {
        // Knuth's multiplier; the upper bits are the good ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33).checked_rem(u64::from(limit)).unwrap_or(0)).unwrap_or(0)
    }

    fn within(&mut self, limit: u32) -> i32 {
        i32::try_from(self.below(limit)).unwrap_or(0)
    }
}

struct Country {
    extract: Extract,
    chance: Chance,
    next: i64,
    streets: u32,
}

impl Country {
    fn node(&mut self, latitude: i32, longitude: i32) -> i64 {
        let number = self.next;
        self.extract.node(number, latitude, longitude);
        self.next = number.saturating_add(1);
        number
    }

    /// A village: a square of streets, a third of them missing. Answers its outermost corners and its middle.
    fn village(&mut self, south: i32, west: i32, row: u32, column: u32) -> Vec<i64> {
        let side = match self.chance.below(100) {
            0 => 110,
            1..=7 => 45,
            _ => 12 + self.chance.below(10),
        };
        let south = south.saturating_add(i32::try_from(row).unwrap_or(0).saturating_mul(100_000));
        let west = west.saturating_add(i32::try_from(column).unwrap_or(0).saturating_mul(200_000));
        let (south, west) = (
            south.saturating_add(self.chance.within(30_000)),
            west.saturating_add(self.chance.within(60_000)),
        );
        let mut nodes = Vec::new();
        for place in 0..side.saturating_mul(side) {
            let (down, across) = (place / side, place % side);
            let step = |steps: u32, size: i32| i32::try_from(steps).unwrap_or(0).saturating_mul(size);
            let latitude = south.saturating_add(step(down, 700)).saturating_add(self.chance.within(300));
            let longitude = west.saturating_add(step(across, 1_400)).saturating_add(self.chance.within(600));
            nodes.push(self.node(latitude, longitude));
            self.streets = self.streets.saturating_add(1);
        }
        let of = |place: u32| nodes.get(at(place)).copied();
        for place in 0..side.saturating_mul(side) {
            let (down, across) = (place / side, place % side);
            let east = (across + 1 < side).then_some(place + 1).and_then(of);
            let north = of(place.saturating_add(side));
            let from = of(place).unwrap_or(1);
            // A road leads round the village, so that its streets hang together.
            let round = |line: u32| line == 0 || line + 1 == side;
            for (other, round) in [(east, round(down)), (north, round(across))] {
                match other {
                    Some(other) if round => self.extract.way("highway=tertiary maxspeed=50", &[from, other]),
                    Some(other) => self.street(from, other),
                    None => {}
                }
            }
        }
        let corners = [0, side - 1, side * (side / 2) + side / 2, side * (side - 1), side * side - 1];
        corners.into_iter().filter_map(of).collect()
    }

    fn street(&mut self, from: i64, to: i64) {
        let tags = match self.chance.below(100) {
            0..=29 => return,
            30..=39 => "highway=residential oneway=yes",
            40..=54 => "highway=unclassified maxspeed=50",
            55..=64 => "highway=tertiary maxspeed=40",
            _ => "highway=residential maxspeed=30",
        };
        self.extract.way(tags, &[from, to]);
    }

    /// A road (or a ferry, or nothing) between the last corner of one village and the first of another.
    fn link(&mut self, one: &[i64], other: &[i64]) {
        let Some((start, end)) = one.last().zip(other.first()) else { return };
        let tags = match self.chance.below(20) {
            0 | 1 => return,
            2 => {
                let tags = ["route=ferry duration=00:25", "route=ferry duration=PT40M", "route=ferry"];
                let tags = tags.get(at(self.chance.below(3))).copied().unwrap_or("route=ferry");
                return self
                    .extract
                    .way(&format!("{tags} motor_vehicle=yes name={start}–{end}"), &[*start, *end]);
            }
            3..=6 => "highway=trunk maxspeed=80",
            7..=10 => "highway=secondary maxspeed=80",
            _ => "highway=primary maxspeed=80",
        };
        let Some((from, to)) = self.point(*start).zip(self.point(*end)) else { return };
        let mut nodes = vec![*start];
        for part in 1..12 {
            let between = |one: i32, other: i32, waver: i32| {
                one.saturating_add(other.saturating_sub(one) / 12 * part).saturating_add(waver)
            };
            let latitude = between(from.latitude(), to.latitude(), self.chance.within(1_500));
            let longitude = between(from.longitude(), to.longitude(), self.chance.within(3_000));
            let bend = self.node(latitude, longitude);
            nodes.push(bend);
            if self.chance.below(3) == 0 {
                let (north, east) = (self.chance.within(9_000), self.chance.within(9_000));
                let up = self.node(latitude.saturating_add(north), longitude.saturating_add(east));
                self.extract.way("highway=unclassified surface=gravel", &[bend, up]);
                self.streets = self.streets.saturating_add(2);
            }
        }
        nodes.push(*end);
        self.extract.way(tags, &nodes);
    }

    fn point(&self, number: i64) -> Option<Point> {
        // Nodes are numbered from 1 in the order they are made.
        let place = usize::try_from(number.saturating_sub(1)).ok()?;
        self.extract.nodes.get(place).map(|(_, point)| *point)
    }
}
