//! Cuts the rings of neighbouring kommuner into arcs that two of them share, and writes them as TopoJSON.
//!
//! Kartverket's areas share every position along a common border exactly, so an edge that two kommuner have is
//! the same two positions. A shared arc is simplified once and is the same for both.
#![expect(clippy::float_arithmetic, reason = "outlines are drawn, never summed or compared between machines")]

use std::collections::{BTreeMap, BTreeSet};

use geo::{Coord, LineString, Simplify};
use heimly_domain::place::KommuneNo;
use serde::Serialize;

use super::ImportFault;
use super::crs::Crs;

/// No detail smaller than this, in kilometres.
const TOLERANCE_METRES: f64 = 100.0;
const DEGREES_A_METRE: f64 = 1.0 / 111_195.0;

/// A position as whole thousandths of the file's unit times a thousand, so that it can be compared.
type Key = (i64, i64);

/// The kommuner on both sides of an edge.
type Sides = BTreeSet<KommuneNo>;

/// Rings of each kommune, polygon by polygon.
pub(super) type Rings = BTreeMap<KommuneNo, (String, Vec<Vec<LineString<f64>>>)>;

/// What came out: the text, and which kommuner share an edge.
pub(super) struct Topology {
    pub text: String,
    pub neighbours: BTreeSet<(KommuneNo, KommuneNo)>,
}

#[expect(
    clippy::as_conversions,
    reason = "std has no other way from f64 to i64; a coordinate is at most 10,000,000 and has been checked"
)]
fn key(at: &Coord<f64>) -> Key {
    ((at.x * 1_000_000.0).round() as i64, (at.y * 1_000_000.0).round() as i64)
}

fn edge(one: Key, other: Key) -> (Key, Key) {
    if one <= other { (one, other) } else { (other, one) }
}

/// Cuts and writes.
pub(super) fn of(rings: &Rings, crs: Crs) -> Result<Topology, ImportFault> {
    let sides = sides(rings);
    let mut arcs = Arcs { crs, numbers: BTreeMap::new(), written: Vec::new() };
    let mut geometries = Vec::new();
    for (number, (name, polygons)) in rings {
        let mut written = Vec::new();
        for polygon in polygons {
            let mut lines = Vec::new();
            for ring in polygon {
                lines.push(arcs.ring(ring, &sides)?);
            }
            written.push(lines);
        }
        let nr = number.to_string();
        geometries.push(Geometry {
            kind: "MultiPolygon",
            arcs: written,
            id: nr.clone(),
            properties: Named { nr, navn: name },
        });
    }
    let layer = Layer { kind: "GeometryCollection", geometries };
    let document = Document { kind: "Topology", objects: Objects { kommuner: layer }, arcs: arcs.written };
    let text = serde_json::to_string(&document).map_err(|_| ImportFault::Inconsistent)?;
    Ok(Topology { text: text + "\n", neighbours: neighbours(&sides) })
}

fn sides(rings: &Rings) -> BTreeMap<(Key, Key), Sides> {
    let mut sides: BTreeMap<(Key, Key), Sides> = BTreeMap::new();
    for (number, (_, polygons)) in rings {
        for line in polygons.iter().flatten().flat_map(|ring| ring.lines()) {
            let (start, end) = (key(&line.start), key(&line.end));
            if start != end {
                sides.entry(edge(start, end)).or_default().insert(*number);
            }
        }
    }
    sides
}

fn neighbours(sides: &BTreeMap<(Key, Key), Sides>) -> BTreeSet<(KommuneNo, KommuneNo)> {
    let mut pairs = BTreeSet::new();
    for owners in sides.values().filter(|owners| owners.len() > 1) {
        for one in owners {
            pairs.extend(owners.iter().filter(|other| *other > one).map(|other| (*one, *other)));
        }
    }
    pairs
}

struct Arcs {
    crs: Crs,
    /// An arc by its positions, in the direction whose first key is the smaller.
    numbers: BTreeMap<Vec<Key>, i32>,
    written: Vec<Vec<[f64; 2]>>,
}

impl Arcs {
    /// The numbers of the arcs of a ring; a negative one is followed backwards.
    fn ring(
        &mut self,
        ring: &LineString<f64>,
        sides: &BTreeMap<(Key, Key), Sides>,
    ) -> Result<Vec<i32>, ImportFault> {
        let mut open: Vec<Coord<f64>> = ring.coords().copied().collect();
        open.pop();
        open.dedup_by_key(|at| key(at));
        let owners = |from: &Coord<f64>, to: &Coord<f64>| sides.get(&edge(key(from), key(to)));
        // A ring begins where the neighbour changes; one without such a place at its smallest position, so
        // that an enclave and the hole it lies in begin at the same.
        let count = open.len();
        let before = |at: usize| open.get(at.checked_sub(1).unwrap_or(count.saturating_sub(1)));
        let after =
            |at: usize| open.get(if at.saturating_add(1) == count { 0 } else { at.saturating_add(1) });
        let changes = |at: usize| {
            let (here, before, after) = (open.get(at)?, before(at)?, after(at)?);
            (owners(before, here) != owners(here, after)).then_some(at)
        };
        let smallest = || open.iter().enumerate().min_by_key(|(_, at)| key(at)).map(|(at, _)| at);
        let start = (0..count).find_map(changes).or_else(smallest).ok_or(ImportFault::Inconsistent)?;
        let mut cuts: Vec<usize> = (0..count).filter_map(changes).collect();
        if cuts.is_empty() {
            cuts.push(start);
        }
        open.rotate_left(start);
        cuts.iter_mut().for_each(|cut| *cut = cut.saturating_sub(start));
        open.extend(open.first().copied());
        let ends = cuts.iter().skip(1).copied().chain(std::iter::once(count));
        let mut numbers = Vec::new();
        for (from, to) in cuts.iter().copied().zip(ends) {
            let piece = open.get(from..=to).ok_or(ImportFault::Inconsistent)?;
            numbers.push(self.arc(piece)?);
        }
        Ok(numbers)
    }

    fn arc(&mut self, piece: &[Coord<f64>]) -> Result<i32, ImportFault> {
        let mut keys: Vec<Key> = piece.iter().map(key).collect();
        let mut reversed = keys.clone();
        reversed.reverse();
        let backwards = reversed < keys;
        if backwards {
            keys = reversed;
        }
        let number = match self.numbers.get(&keys) {
            Some(number) => *number,
            None => {
                let number = i32::try_from(self.written.len()).map_err(|_| ImportFault::TooLarge)?;
                let line = self.degrees(piece, backwards)?;
                self.written.push(line);
                self.numbers.insert(keys, number);
                number
            }
        };
        Ok(if backwards { !number } else { number })
    }

    fn degrees(&self, piece: &[Coord<f64>], backwards: bool) -> Result<Vec<[f64; 2]>, ImportFault> {
        let tolerance = match self.crs {
            Crs::Degrees => TOLERANCE_METRES * DEGREES_A_METRE,
            Crs::Utm32 | Crs::Utm33 | Crs::Utm35 => TOLERANCE_METRES,
        };
        let mut line = LineString::new(piece.to_vec());
        if backwards {
            line.0.reverse();
        }
        let place = |at: &Coord<f64>| {
            let (longitude, latitude) = self.crs.degrees(at.x, at.y)?;
            Some([fifth(longitude), fifth(latitude)])
        };
        line.simplify(tolerance).coords().map(place).collect::<Option<_>>().ok_or(ImportFault::OutsideNorway)
    }
}

/// Five decimals of a degree are a metre.
fn fifth(degrees: f64) -> f64 {
    (degrees * 100_000.0).round() / 100_000.0
}

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    objects: Objects<'a>,
    arcs: Vec<Vec<[f64; 2]>>,
}

#[derive(Serialize)]
struct Objects<'a> {
    kommuner: Layer<'a>,
}

#[derive(Serialize)]
struct Layer<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    geometries: Vec<Geometry<'a>>,
}

#[derive(Serialize)]
struct Geometry<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    arcs: Vec<Vec<Vec<i32>>>,
    id: String,
    properties: Named<'a>,
}

#[derive(Serialize)]
struct Named<'a> {
    nr: String,
    navn: &'a str,
}
