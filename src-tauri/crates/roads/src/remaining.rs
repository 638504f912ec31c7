//! The part of the network that is not yet contracted: junctions with the arcs out of them and into them.

use crate::graph::{FerrySequence, Graph};
use crate::numbers::{at, count};
use crate::weight::Weight;

/// An edge or a shortcut, seen from one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Arc {
    /// What it weighs.
    pub(crate) weight: Weight,
    /// The junction at the other end.
    pub(crate) head: u32,
    /// The ferries it takes.
    pub(crate) ferries: FerrySequence,
}

/// A way over a contracted junction that must stay as an arc of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shortcut {
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) weight: Weight,
    /// The ferries before and after the contracted junction.
    pub(crate) ferries: (FerrySequence, FerrySequence),
}

/// Two lists of arcs for every junction. Between two junctions there is at most one arc each way.
#[derive(Clone, Debug)]
pub(crate) struct Remaining {
    out: Vec<Vec<Arc>>,
    into: Vec<Vec<Arc>>,
}

impl Remaining {
    /// The network with its junctions numbered by `number` (by the junction's place in the graph). Loops are left
    /// out, and of several edges between the same two junctions the lightest stays.
    pub(crate) fn new(graph: &Graph, number: &[u32]) -> Self {
        let mut whole = Self { out: vec![Vec::new(); number.len()], into: vec![Vec::new(); number.len()] };
        let mut edges: Vec<(u32, Arc)> = graph
            .edges
            .iter()
            .filter_map(|edge| {
                let from = *number.get(at(edge.from.0))?;
                let head = *number.get(at(edge.to.0))?;
                let weight = Weight::new(edge.cost.deciseconds, edge.cost.metres);
                let usable = from != head && weight < Weight::NEVER;
                usable.then_some((from, Arc { weight, head, ferries: edge.cost.ferries }))
            })
            .collect();
        edges.sort_unstable_by_key(|(from, arc)| (*from, arc.head, arc.weight, arc.ferries));
        edges.dedup_by_key(|(from, arc)| (*from, arc.head));
        for (from, arc) in edges {
            add(&mut whole.out, from, arc);
            add(&mut whole.into, arc.head, Arc { head: from, ..arc });
        }
        whole
    }

    /// How many junctions it was made with.
    pub(crate) fn junctions(&self) -> u32 {
        count(self.out.len())
    }

    /// The arcs out of a junction.
    #[inline]
    pub(crate) fn outward(&self, node: u32) -> &[Arc] {
        self.out.get(at(node)).map_or(&[], Vec::as_slice)
    }

    /// The arcs into a junction; `head` is where they come from.
    #[inline]
    pub(crate) fn inward(&self, node: u32) -> &[Arc] {
        self.into.get(at(node)).map_or(&[], Vec::as_slice)
    }

    /// Takes a junction out of its neighbours' lists; its own lists stay as they are.
    pub(crate) fn detach(&mut self, node: u32) {
        let Self { out, into } = self;
        for arc in out.get(at(node)).map_or(&[][..], Vec::as_slice) {
            remove(into, arc.head, node);
        }
        for arc in into.get(at(node)).map_or(&[][..], Vec::as_slice) {
            remove(out, arc.head, node);
        }
    }

    /// Puts an arc in, or makes the one that is there lighter.
    pub(crate) fn improve(&mut self, from: u32, arc: Arc) {
        improve(&mut self.out, from, arc);
        improve(&mut self.into, arc.head, Arc { head: from, ..arc });
    }

    /// The lists themselves: out, then into.
    pub(crate) fn into_lists(self) -> (Vec<Vec<Arc>>, Vec<Vec<Arc>>) {
        (self.out, self.into)
    }
}

fn add(lists: &mut [Vec<Arc>], node: u32, arc: Arc) {
    if let Some(list) = lists.get_mut(at(node)) {
        list.push(arc);
    }
}

fn remove(lists: &mut [Vec<Arc>], node: u32, head: u32) {
    if let Some(list) = lists.get_mut(at(node))
        && let Some(place) = list.iter().position(|arc| arc.head == head)
    {
        list.swap_remove(place);
    }
}

fn improve(lists: &mut [Vec<Arc>], node: u32, arc: Arc) {
    let Some(list) = lists.get_mut(at(node)) else { return };
    match list.iter_mut().find(|known| known.head == arc.head) {
        Some(known) if known.weight > arc.weight => *known = arc,
        Some(_) => {}
        None => list.push(arc),
    }
}
