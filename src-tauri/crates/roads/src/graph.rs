//! The road network as junctions and the ways between them, before it is prepared.
//!
//! Only what a travel time needs: where a junction lies, what an edge costs, which ferries it takes. The names
//! of roads, their geometry and their rules are used while reading and not kept here.

use std::collections::BTreeMap;

use heimly_domain::place::Point;

/// A junction's place in [`Graph::points`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeNo(pub u32);

/// A ferry's place in [`Graph::ferries`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FerryNo(pub u32);

/// Which ferries a way takes, in order: a place in [`FerrySequences`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FerrySequence(pub u32);

impl FerrySequence {
    /// No ferry at all.
    pub const NONE: Self = Self(0);
}

/// What travelling an edge costs. Ordered by time, then length, then ferries: a total order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cost {
    /// Free-flow time in tenths of seconds.
    pub deciseconds: u32,
    /// Length in metres.
    pub metres: u32,
    /// The ferries taken.
    pub ferries: FerrySequence,
}

/// A way from one junction to another, in this direction only; a road both ways is two edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// Where it starts.
    pub from: NodeNo,
    /// Where it ends.
    pub to: NodeNo,
    /// What it costs.
    pub cost: Cost,
}

/// Where a ferry's crossing time comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FerryTime {
    /// The data state a crossing time.
    Stated,
    /// The data state none: the time is computed from the length.
    Computed,
}

/// A ferry crossing that carries cars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ferry {
    /// Its name in the data; empty when it has none.
    pub name: String,
    /// Where its crossing time comes from.
    pub time: FerryTime,
}

/// Every sequence of ferries that some edge takes, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FerrySequences {
    sequences: Vec<Vec<FerryNo>>,
    numbers: BTreeMap<Vec<FerryNo>, FerrySequence>,
}

impl Default for FerrySequences {
    fn default() -> Self {
        Self { sequences: vec![Vec::new()], numbers: BTreeMap::from([(Vec::new(), FerrySequence::NONE)]) }
    }
}

impl FerrySequences {
    /// The number of a sequence; a new one is given the next. `None` when four billion are taken.
    pub fn number(&mut self, ferries: &[FerryNo]) -> Option<FerrySequence> {
        if let Some(known) = self.numbers.get(ferries) {
            return Some(*known);
        }
        let number = FerrySequence(u32::try_from(self.sequences.len()).ok()?);
        self.sequences.push(ferries.to_vec());
        self.numbers.insert(ferries.to_vec(), number);
        Some(number)
    }

    /// The ferries of a sequence, in the order taken; none for a number never given.
    pub fn ferries(&self, sequence: FerrySequence) -> &[FerryNo] {
        usize::try_from(sequence.0)
            .ok()
            .and_then(|place| self.sequences.get(place))
            .map_or(&[], Vec::as_slice)
    }

    /// One sequence taken after another. `None` when four billion are taken.
    pub fn joined(&mut self, first: FerrySequence, then: FerrySequence) -> Option<FerrySequence> {
        if first == FerrySequence::NONE {
            return Some(then);
        }
        if then == FerrySequence::NONE {
            return Some(first);
        }
        let both = [self.ferries(first), self.ferries(then)].concat();
        self.number(&both)
    }

    /// Every sequence in the order of its number; the first is the empty one.
    pub fn all(&self) -> &[Vec<FerryNo>] {
        &self.sequences
    }
}

/// A network of junctions and one-way edges. An edge that names a junction outside `points` is ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// Where each junction lies.
    pub points: Vec<Point>,
    /// The edges, in any order; several between the same two junctions are allowed.
    pub edges: Vec<Edge>,
    /// The ferries.
    pub ferries: Vec<Ferry>,
    /// The sequences of ferries that the edges name.
    pub sequences: FerrySequences,
}
