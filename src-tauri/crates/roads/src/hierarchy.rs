//! The network prepared for fast answers: a contraction hierarchy.
//!
//! The junctions are numbered anew, the one contracted last first. Every arc that is kept leads from a junction to
//! one with a smaller number, so that the fastest way between two places always goes up from the one and down to
//! the other. The ferries taken travel along with the shortcuts; the junctions passed do not.

use crate::contract::{Contracted, Contraction};
use crate::graph::{FerryNo, FerrySequences, Graph, NodeNo};
use crate::numbers::{at, count};
use crate::place_order::along_curve;
use crate::remaining::{Arc, Remaining};

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

/// Every thread that prepares has a memory of 16 bytes for each junction, 24 MB for 1.5 million: more threads would
/// save little time and take the memory that the whole office's machine has.
const MOST_THREADS: usize = 8;

/// A network prepared for fast answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hierarchy {
    /// Every junction's new number, by its place in the graph.
    pub(crate) numbers: Vec<u32>,
    /// The arcs out of every junction to smaller numbers.
    pub(crate) out: Arcs,
    /// The arcs into every junction from smaller numbers.
    pub(crate) into: Arcs,
    /// The sequences of ferries that the arcs name.
    pub(crate) sequences: FerrySequences,
}

/// The arcs of every junction, one junction after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Arcs {
    /// Where each junction's arcs begin, and at last where they all end.
    pub(crate) starts: Vec<u32>,
    /// The arcs.
    pub(crate) arcs: Vec<Arc>,
}

impl Arcs {
    /// The arcs of a junction; none for a number that no junction has.
    #[inline]
    pub(crate) fn of(&self, node: u32) -> &[Arc] {
        let place = at(node);
        match (self.starts.get(place), self.starts.get(place.saturating_add(1))) {
            (Some(start), Some(end)) => self.arcs.get(at(*start)..at(*end)).unwrap_or(&[]),
            _ => &[],
        }
    }

    /// The lists put after each other in `order`, their heads numbered by `number`.
    fn packed(mut lists: Vec<Vec<Arc>>, order: &[u32], number: &[u32]) -> Result<Self, Stopped> {
        let whole: usize = lists.iter().map(Vec::len).sum();
        u32::try_from(whole).map_err(|_| Stopped::TooLarge)?;
        let mut packed =
            Self { starts: Vec::with_capacity(order.len() + 1), arcs: Vec::with_capacity(whole) };
        packed.starts.push(0);
        for node in order {
            let mut list = lists.get_mut(at(*node)).map(std::mem::take).unwrap_or_default();
            for arc in &mut list {
                arc.head = number.get(at(arc.head)).copied().unwrap_or(u32::MAX);
            }
            list.sort_unstable_by_key(|arc| arc.head);
            packed.arcs.append(&mut list);
            packed.starts.push(count(packed.arcs.len()));
        }
        Ok(packed)
    }
}

impl Hierarchy {
    /// Prepares a network on as many threads as the machine has cores, though at most eight; the result is the same
    /// for any number.
    ///
    /// # Errors
    /// [`Stopped::Asked`] when `watch` says so, [`Stopped::TooLarge`] when a count passes 32 bits.
    pub fn prepare(graph: &Graph, watch: &dyn Watch) -> Result<Self, Stopped> {
        let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self::prepare_on(threads.min(MOST_THREADS), graph, watch)
    }

    /// Prepares a network on so many threads.
    pub(crate) fn prepare_on(threads: usize, graph: &Graph, watch: &dyn Watch) -> Result<Self, Stopped> {
        let fits = |length: usize| u32::try_from(length).is_ok_and(|length| length < u32::MAX);
        if !fits(graph.points.len()) || !fits(graph.edges.len()) {
            return Err(Stopped::TooLarge);
        }
        let near = along_curve(&graph.points);
        let near_numbers = inverse(&near);
        let network = Remaining::new(graph, &near_numbers);
        let contraction = Contraction::new(network, graph.sequences.clone(), threads, watch);
        let Contracted { lists: (out, into), mut order, sequences } = contraction.run()?;
        order.reverse();
        let number = inverse(&order);
        let numbered = |node: &u32| number.get(at(*node)).copied().unwrap_or(u32::MAX);
        Ok(Self {
            numbers: near_numbers.iter().map(numbered).collect(),
            out: Arcs::packed(out, &order, &number)?,
            into: Arcs::packed(into, &order, &number)?,
            sequences,
        })
    }

    /// How many junctions it has.
    pub fn junctions(&self) -> u32 {
        count(self.numbers.len())
    }

    /// How many arcs it has, edges and shortcuts together.
    pub fn arcs(&self) -> usize {
        self.out.arcs.len() + self.into.arcs.len()
    }
}

/// For a list that names every number once: where each number stands.
fn inverse(order: &[u32]) -> Vec<u32> {
    let mut places = vec![0; order.len()];
    for (place, number) in order.iter().enumerate() {
        if let Some(found) = places.get_mut(at(*number)) {
            *found = count(place);
        }
    }
    places
}

#[cfg(test)]
#[path = "hierarchy_tests.rs"]
pub(crate) mod tests;
