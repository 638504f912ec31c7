//! The network prepared for fast answers: a contraction hierarchy.

use crate::graph::{FerryNo, Graph, NodeNo};

/// What the preparation of a network is doing, in the order it does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Reading the extract.
    Reading,
    /// Joining ways to a network.
    Building,
    /// Preparing the hierarchy.
    Preparing,
    /// Writing the finished network to its file.
    Writing,
}

/// Who is told how far the preparation has come, and can stop it. Called from one thread only.
pub trait Watch {
    /// How far `step` has come, in thousandths; never falls within a step.
    fn progress(&self, step: Step, permille: u16);
    /// Whether the work should stop; asked at least every second or so.
    fn stopped(&self) -> bool;
}

/// Why a network was not prepared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The watcher asked for it.
    Asked,
    /// More junctions, edges or ferry sequences than the numbers hold.
    TooLarge,
}

/// Where a journey starts or ends on the network: a junction, and what it costs to reach it from the place
/// itself (or the place from it).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seed {
    /// The junction.
    pub node: NodeNo,
    /// The time between place and junction, in tenths of seconds.
    pub deciseconds: u32,
    /// The length between place and junction, in metres.
    pub metres: u32,
}

/// The fastest way between two places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Free-flow time in tenths of seconds.
    pub deciseconds: u32,
    /// Length in metres.
    pub metres: u32,
    /// The ferries taken, in order.
    pub ferries: Vec<FerryNo>,
}

/// A network prepared for fast answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hierarchy {}

/// Answers from any place to one place. Made by [`Hierarchy::towards`].
pub struct AllTo<'h> {
    _hierarchy: &'h Hierarchy,
}

/// Answers from one place to any place. Made by [`Hierarchy::from`].
pub struct AllFrom<'h> {
    _hierarchy: &'h Hierarchy,
}

impl Hierarchy {
    /// Prepares a network.
    pub fn prepare(_graph: &Graph, _watch: &dyn Watch) -> Result<Self, Stopped> {
        Err(Stopped::TooLarge)
    }

    /// How many junctions it has.
    pub fn junctions(&self) -> u32 {
        0
    }

    /// The fastest way from one place to another; `None` when there is none.
    pub fn one_way(&self, _from: &[Seed], _to: &[Seed]) -> Option<Way> {
        None
    }

    /// Everything needed to answer from any place to this one.
    pub fn towards(&self, _to: &[Seed]) -> AllTo<'_> {
        AllTo { _hierarchy: self }
    }

    /// Everything needed to answer from this place to any.
    pub fn from(&self, _from: &[Seed]) -> AllFrom<'_> {
        AllFrom { _hierarchy: self }
    }

    /// The prepared network as bytes, for the cache file.
    pub fn to_bytes(&self) -> Vec<u8> {
        Vec::new()
    }

    /// The prepared network from [`Hierarchy::to_bytes`]; `None` when the bytes are not such a network.
    pub fn from_bytes(_bytes: &[u8]) -> Option<Self> {
        None
    }
}

impl AllTo<'_> {
    /// The fastest way from `from`; `None` when there is none.
    pub fn way(&self, _from: &[Seed]) -> Option<Way> {
        None
    }
}

impl AllFrom<'_> {
    /// The fastest way to `to`; `None` when there is none.
    pub fn way(&self, _to: &[Seed]) -> Option<Way> {
        None
    }
}
