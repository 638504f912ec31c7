//! From ways to a network: junctions, the roads between them, and what each costs in each direction.
//!
//! A junction is a node that two ways share, or where one begins or ends; the nodes between only shape the
//! road. A way that names nodes the extract does not hold is cut there and counted. Nothing else is left out:
//! islands without a ferry stay, and answer for journeys within them.

use heimly_domain::place::Point;

use crate::fault::Fault;
use crate::graph::{Cost, Edge, Ferry, FerryNo, FerrySequence, FerrySequences, FerryTime, Graph, NodeNo};
use crate::length::millimetres;
use crate::numbers::{at, count};
use crate::reading::{FerryRead, Rate, WayRead, Ways};
use crate::roads::{Road, Roads};
use crate::speeds::Direction;

/// What a ferry without a stated time is taken to make, in metres an hour. SSB uses 12.3 km/h as the effective
/// speed of ferries, waiting included.
pub const FERRY_SPEED: u64 = 12_300;

/// A network, before it is prepared.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// Junctions and one-way edges.
    pub graph: Graph,
    /// The roads, for finding the nearest.
    pub roads: Roads,
    /// Tenths of seconds that each ferry may have to be waited for, beyond what its edges cost.
    pub waiting: Vec<u32>,
    /// Metres of road, each road once.
    pub road_metres: u64,
    /// Ways that named a node the extract does not hold.
    pub cut_ways: u32,
}

/// Builds the network.
///
/// # Errors
/// `NoRoads`, `TooLarge`.
pub fn build(ways: &Ways) -> Result<Built, Fault> {
    let junctions = Junctions::find(ways);
    let mut built = Built::default();
    built.graph.points = junctions.points(ways);
    built.graph.ferries = ways.ferries.iter().map(ferry).collect();
    built.waiting = vec![0; ways.ferries.len()];
    let mut sequences = FerrySequences::default();
    let mut builder = Builder { ways, junctions, built, sequences: Vec::new() };
    for place in 0..ways.ferries.len() {
        let sequence = sequences.number(&[FerryNo(count(place))]).ok_or(Fault::TooLarge)?;
        builder.sequences.push(sequence);
    }
    for (way, nodes) in each_way(ways) {
        builder.way(way, nodes);
    }
    let mut built = builder.built;
    built.graph.sequences = sequences;
    if built.roads.is_empty() {
        return Err(Fault::NoRoads);
    }
    built.roads.mark_aside(&built.graph);
    Ok(built)
}

fn ferry(read: &FerryRead) -> Ferry {
    let time = if read.seconds.is_some() { FerryTime::Stated } else { FerryTime::Computed };
    Ferry { name: read.name.clone(), time }
}

/// Each way with its nodes.
fn each_way(ways: &Ways) -> impl Iterator<Item = (WayRead, &[u32])> {
    let mut rest = ways.nodes.as_slice();
    ways.ways.iter().map(move |way| {
        let (nodes, after) = rest.split_at_checked(at(way.nodes)).unwrap_or((rest, &[]));
        rest = after;
        (*way, nodes)
    })
}

/// The unbroken stretches of a way: between nodes that the extract does not hold.
fn stretches<'n>(ways: &Ways, nodes: &'n [u32]) -> impl Iterator<Item = &'n [u32]> {
    nodes.split(|node| point_of(ways, *node).is_none()).filter(|stretch| stretch.len() >= 2)
}

fn point_of(ways: &Ways, node: u32) -> Option<Point> {
    ways.points.get(at(node)).copied().flatten()
}

/// Which nodes are junctions, and their numbers.
struct Junctions {
    number: Vec<Option<NodeNo>>,
    found: u32,
}

impl Junctions {
    fn find(ways: &Ways) -> Self {
        let mut uses = vec![0_u8; ways.points.len()];
        for (_, nodes) in each_way(ways) {
            for stretch in stretches(ways, nodes) {
                for node in stretch.iter().chain(stretch.first()).chain(stretch.last()) {
                    if let Some(used) = uses.get_mut(at(*node)) {
                        *used = used.saturating_add(1);
                    }
                }
            }
        }
        let mut found = 0_u32;
        let number = uses
            .into_iter()
            .map(|used| {
                let number = (used >= 2).then_some(NodeNo(found));
                found = found.saturating_add(u32::from(used >= 2));
                number
            })
            .collect();
        Self { number, found }
    }

    fn points(&self, ways: &Ways) -> Vec<Point> {
        let mut points = Vec::with_capacity(at(self.found));
        points.extend(ways.points.iter().zip(&self.number).filter_map(|(point, number)| number.and(*point)));
        points
    }

    fn of(&self, node: u32) -> Option<NodeNo> {
        self.number.get(at(node)).copied().flatten()
    }
}

struct Builder<'w> {
    ways: &'w Ways,
    junctions: Junctions,
    built: Built,
    sequences: Vec<FerrySequence>,
}

impl Builder<'_> {
    fn way(&mut self, way: WayRead, nodes: &[u32]) {
        if nodes.iter().any(|node| point_of(self.ways, *node).is_none()) {
            self.built.cut_ways = self.built.cut_ways.saturating_add(1);
        }
        let ways = self.ways;
        let pieces: Vec<Vec<u32>> = stretches(ways, nodes).flat_map(|stretch| self.pieces(stretch)).collect();
        let lengths: Vec<u64> = pieces.iter().map(|piece| self.length(piece)).collect();
        let whole = lengths.iter().sum::<u64>();
        for (piece, length) in pieces.iter().zip(lengths) {
            self.piece(way, piece, length, whole);
        }
    }

    /// A stretch cut at its junctions.
    fn pieces(&self, stretch: &[u32]) -> Vec<Vec<u32>> {
        let mut pieces = Vec::new();
        let mut piece: Vec<u32> = Vec::new();
        for node in stretch {
            if piece.last() == Some(node) {
                continue;
            }
            piece.push(*node);
            if self.junctions.of(*node).is_some() {
                let cut = std::mem::replace(&mut piece, vec![*node]);
                if cut.len() >= 2 {
                    pieces.push(cut);
                }
            }
        }
        pieces
    }

    fn points<'p>(&'p self, piece: &'p [u32]) -> impl Iterator<Item = Point> + 'p {
        piece.iter().filter_map(|node| point_of(self.ways, *node))
    }

    fn length(&self, piece: &[u32]) -> u64 {
        self.points(piece).zip(self.points(piece).skip(1)).map(|(one, other)| millimetres(one, other)).sum()
    }

    fn piece(&mut self, way: WayRead, piece: &[u32], length: u64, whole: u64) {
        let ends = piece.first().zip(piece.last());
        let Some((from, to)) =
            ends.and_then(|(from, to)| self.junctions.of(*from).zip(self.junctions.of(*to)))
        else {
            return;
        };
        let (deciseconds, ferries) = match way.rate {
            // Metres at kilometres an hour: mm · 36 / (1,000 · km/h) tenths of seconds, the half rounded up.
            Rate::Road(kmh) => {
                let thousandths = u64::from(kmh).max(1).saturating_mul(1_000);
                (length.saturating_mul(36).saturating_add(thousandths / 2) / thousandths, FerrySequence::NONE)
            }
            Rate::Ferry(ferry) => (self.crossing(ferry, length, whole), self.sequence(ferry)),
        };
        let cost = Cost {
            deciseconds: u32::try_from(deciseconds).unwrap_or(u32::MAX / 4),
            metres: u32::try_from(length.saturating_add(500) / 1_000).unwrap_or(u32::MAX / 4),
            ferries,
        };
        let forward = way.direction != Direction::Backward;
        let backward = way.direction != Direction::Forward;
        if from != to {
            let edges = &mut self.built.graph.edges;
            edges.extend(forward.then_some(Edge { from, to, cost }));
            edges.extend(backward.then_some(Edge { from: to, to: from, cost }));
        }
        if matches!(way.rate, Rate::Road(_)) {
            self.built.road_metres = self.built.road_metres.saturating_add(u64::from(cost.metres));
            let road = Road {
                from,
                to,
                deciseconds: cost.deciseconds,
                metres: cost.metres,
                direction: way.direction,
            };
            let shape: Vec<Point> = self.points(piece).collect();
            self.built.roads.push(road, &shape);
        }
    }

    fn sequence(&self, ferry: u32) -> FerrySequence {
        self.sequences.get(at(ferry)).copied().unwrap_or_default()
    }

    /// Tenths of seconds for a part of a crossing: its share of the stated time, else at SSB's speed. What that
    /// speed says beyond the stated time (or the time between departures, when stated) may have to be waited.
    fn crossing(&mut self, ferry: u32, length: u64, whole: u64) -> u64 {
        let slow = |millimetres: u64| millimetres.saturating_mul(36).div_ceil(FERRY_SPEED);
        let Some(read) = self.ways.ferries.get(at(ferry)) else { return slow(length) };
        let stated = read.seconds.map(|seconds| u64::from(seconds).saturating_mul(10));
        let usual = stated.map_or(0, |stated| slow(whole).saturating_sub(stated));
        let waiting = read.between.map_or(usual, |seconds| u64::from(seconds).saturating_mul(10));
        if let Some(known) = self.built.waiting.get_mut(at(ferry)) {
            *known = (*known).max(u32::try_from(waiting).unwrap_or(u32::MAX));
        }
        match stated {
            Some(stated) => stated.saturating_mul(length).checked_div(whole).unwrap_or(stated),
            None => slow(length),
        }
    }
}
