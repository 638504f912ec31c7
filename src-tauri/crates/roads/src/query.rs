//! Answers on a prepared network: one to one, and from many to one or one to many.
//!
//! For one to one, everything above the start and everything above the end is found, junction by junction upwards,
//! and the best junction in both is where the way turns. For many to one, what lies above the end is found once;
//! every other junction then learns its way from the junctions above it, the first time it is asked for (a downward
//! sweep restricted to what is asked). Both directions are the same with the two lists of arcs exchanged.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::graph::{FerryNo, FerrySequence, FerrySequences};
use crate::hierarchy::{Arcs, Hierarchy, Seed, Way};
use crate::numbers::at;
use crate::remaining::Arc;
use crate::weight::Weight;

/// The best way found between a junction and the place asked about, and the ferries on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Label {
    weight: Weight,
    ferries: Link,
}

/// A place in [`Chains`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Link(u32);

/// The ferries of many ways that share their far ends: each link is a sequence and the link that comes further from
/// the junction.
#[derive(Clone, Debug)]
struct Chains(Vec<(FerrySequence, Link)>);

impl Link {
    /// No ferries.
    const NONE: Self = Self(0);
}

impl Chains {
    fn new() -> Self {
        Self(vec![(FerrySequence::NONE, Link::NONE)])
    }

    /// The ferries of an arc and then those of a link.
    fn before(&mut self, ferries: FerrySequence, rest: Link) -> Link {
        if ferries == FerrySequence::NONE {
            return rest;
        }
        let link = u32::try_from(self.0.len()).map_or(Link::NONE, Link);
        self.0.push((ferries, rest));
        link
    }

    /// The sequences from the junction to the place asked about.
    fn sequences(&self, link: Link) -> Vec<FerrySequence> {
        let mut found = Vec::new();
        let mut next = link;
        while next != Link::NONE {
            let Some((ferries, rest)) = self.0.get(at(next.0)) else { break };
            found.push(*ferries);
            next = *rest;
        }
        found
    }
}

/// Everything above a place: the junctions reached by going up only, with their labels, the highest number first.
fn above(hierarchy: &Hierarchy, arcs: &Arcs, seeds: &[Seed], chains: &mut Chains) -> Vec<(u32, Label)> {
    let mut open: BTreeMap<u32, Label> = BTreeMap::new();
    for (node, weight) in seeds.iter().filter_map(|seed| started(hierarchy, seed)) {
        better(&mut open, node, weight, || Link::NONE);
    }
    let mut found = Vec::new();
    while let Some((node, label)) = open.pop_last() {
        for arc in arcs.of(node) {
            let weight = label.weight.plus(arc.weight);
            better(&mut open, arc.head, weight, || chains.before(arc.ferries, label.ferries));
        }
        found.push((node, label));
    }
    found
}

fn started(hierarchy: &Hierarchy, seed: &Seed) -> Option<(u32, Weight)> {
    let node = hierarchy.numbers.get(at(seed.node.0))?;
    let weight = Weight::new(seed.deciseconds, seed.metres);
    (weight < Weight::NEVER).then_some((*node, weight))
}

fn better(open: &mut BTreeMap<u32, Label>, node: u32, weight: Weight, ferries: impl FnOnce() -> Link) {
    if weight < open.get(&node).map_or(Weight::NEVER, |known| known.weight) {
        open.insert(node, Label { weight, ferries: ferries() });
    }
}

fn way(weight: Weight, sequences: &FerrySequences, taken: &[FerrySequence]) -> Way {
    let ferries: Vec<FerryNo> =
        taken.iter().flat_map(|sequence| sequences.ferries(*sequence)).copied().collect();
    Way { deciseconds: weight.deciseconds(), metres: weight.metres(), ferries }
}

impl Hierarchy {
    /// The fastest way from one place to another, each given by the junctions it can be left or reached by; `None`
    /// when there is none. A seed that names no junction is ignored.
    pub fn one_way(&self, from: &[Seed], to: &[Seed]) -> Option<Way> {
        let (mut behind, mut ahead) = (Chains::new(), Chains::new());
        let rising = above(self, &self.out, from, &mut behind);
        let falling = above(self, &self.into, to, &mut ahead);
        let (weight, up, down) = turning_point(&rising, &falling)?;
        let mut taken = behind.sequences(up);
        taken.reverse();
        taken.extend(ahead.sequences(down));
        Some(way(weight, &self.sequences, &taken))
    }

    /// Everything needed to answer from any place to this one.
    pub fn towards(&self, to: &[Seed]) -> AllTo<'_> {
        AllTo(Swept::new(self, Direction::Towards, to))
    }

    /// Everything needed to answer from this place to any.
    pub fn from(&self, from: &[Seed]) -> AllFrom<'_> {
        AllFrom(Swept::new(self, Direction::From, from))
    }
}

/// The junction above both at which the whole is lightest; both lists have the highest number first.
fn turning_point(rising: &[(u32, Label)], falling: &[(u32, Label)]) -> Option<(Weight, Link, Link)> {
    let mut others = falling.iter().peekable();
    let mut best: Option<(Weight, Link, Link)> = None;
    for (node, up) in rising {
        while others.next_if(|(other, _)| other > node).is_some() {}
        let Some((_, down)) = others.peek().filter(|(other, _)| other == node) else { continue };
        let weight = up.weight.plus(down.weight);
        if weight < best.map_or(Weight::NEVER, |(known, ..)| known) {
            best = Some((weight, up.ferries, down.ferries));
        }
    }
    best
}

/// Which way the place asked about is travelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    /// To it.
    Towards,
    /// From it.
    From,
}

/// Answers from any place to one place. Made by [`Hierarchy::towards`].
#[derive(Clone, Debug)]
pub struct AllTo<'h>(Swept<'h>);

/// Answers from one place to any place. Made by [`Hierarchy::from`].
#[derive(Clone, Debug)]
pub struct AllFrom<'h>(Swept<'h>);

impl AllTo<'_> {
    /// The fastest way from `from`; `None` when there is none. The same as [`Hierarchy::one_way`].
    pub fn way(&self, from: &[Seed]) -> Option<Way> {
        self.0.way(from)
    }
}

impl AllFrom<'_> {
    /// The fastest way to `to`; `None` when there is none. The same as [`Hierarchy::one_way`].
    pub fn way(&self, to: &[Seed]) -> Option<Way> {
        self.0.way(to)
    }
}

/// The labels of one place, filled in as they are asked for.
#[derive(Clone, Debug)]
struct Swept<'h> {
    hierarchy: &'h Hierarchy,
    direction: Direction,
    labels: RefCell<Labels>,
}

/// A label for every junction. A weight is kept as its number plus one, so that nought says "not known yet": a list
/// of noughts costs nothing until it is written to.
#[derive(Clone, Debug)]
struct Labels {
    weights: Vec<u64>,
    ferries: Vec<u32>,
    chains: Chains,
}

impl<'h> Swept<'h> {
    fn new(hierarchy: &'h Hierarchy, direction: Direction, place: &[Seed]) -> Self {
        let (up, across) = match direction {
            Direction::Towards => (&hierarchy.into, &hierarchy.out),
            Direction::From => (&hierarchy.out, &hierarchy.into),
        };
        let junctions = hierarchy.numbers.len();
        let mut labels =
            Labels { weights: vec![0; junctions], ferries: vec![0; junctions], chains: Chains::new() };
        let found = above(hierarchy, up, place, &mut labels.chains);
        // From the top: when a junction is settled, every junction of the place's own above it already is.
        for (node, label) in found.into_iter().rev() {
            labels.settle(across, node, label);
        }
        Self { hierarchy, direction, labels: RefCell::new(labels) }
    }

    fn way(&self, other: &[Seed]) -> Option<Way> {
        let across = match self.direction {
            Direction::Towards => &self.hierarchy.out,
            Direction::From => &self.hierarchy.into,
        };
        let mut labels = self.labels.borrow_mut();
        let mut best = Label { weight: Weight::NEVER, ferries: Link::NONE };
        for (node, start) in other.iter().filter_map(|seed| started(self.hierarchy, seed)) {
            let label = labels.of(across, node);
            let weight = start.plus(label.weight);
            if weight < best.weight {
                best = Label { weight, ..label };
            }
        }
        if best.weight == Weight::NEVER {
            return None;
        }
        let mut taken = labels.chains.sequences(best.ferries);
        match self.direction {
            Direction::Towards => {}
            Direction::From => taken.reverse(),
        }
        Some(way(best.weight, &self.hierarchy.sequences, &taken))
    }
}

impl Labels {
    fn known(&self, node: u32) -> Option<Weight> {
        let kept = self.weights.get(at(node)).copied().unwrap_or(u64::MAX);
        kept.checked_sub(1).map(|bits| if kept == u64::MAX { Weight::NEVER } else { Weight::from_bits(bits) })
    }

    fn keep(&mut self, node: u32, label: Label) {
        if let (Some(weight), Some(ferries)) =
            (self.weights.get_mut(at(node)), self.ferries.get_mut(at(node)))
        {
            (*weight, *ferries) = (label.weight.bits().saturating_add(1), label.ferries.0);
        }
    }

    /// The label of a junction, found now when it is not known yet.
    fn of(&mut self, across: &Arcs, node: u32) -> Label {
        if self.known(node).is_none() {
            self.settle(across, node, Label { weight: Weight::NEVER, ferries: Link::NONE });
        }
        let ferries = self.ferries.get(at(node)).copied().unwrap_or(0);
        Label { weight: self.known(node).unwrap_or(Weight::NEVER), ferries: Link(ferries) }
    }

    /// Finds the label of a junction from those above it, and first theirs where they are not known; `own` is what
    /// is known of the junction beforehand.
    fn settle(&mut self, across: &Arcs, node: u32, own: Label) {
        let nothing = Label { weight: Weight::NEVER, ferries: Link::NONE };
        let mut waiting = vec![node];
        while let Some(next) = waiting.last().copied() {
            // A junction can wait twice, below two others.
            let done = self.known(next).is_some();
            let start = if next == node { own } else { nothing };
            if done || self.settled_from_above(across.of(next), next, start, &mut waiting) {
                waiting.pop();
            }
        }
    }

    /// Finds a junction's label when those of all its arcs' heads are known; otherwise says no, and the unknown heads
    /// wait too.
    fn settled_from_above(&mut self, arcs: &[Arc], node: u32, start: Label, waiting: &mut Vec<u32>) -> bool {
        let before = waiting.len();
        let mut best = (start.weight, None);
        for arc in arcs {
            let Some(above) = self.known(arc.head) else {
                waiting.push(arc.head);
                continue;
            };
            let weight = arc.weight.plus(above);
            if weight < best.0 {
                best = (weight, Some(arc));
            }
        }
        if waiting.len() > before {
            return false;
        }
        let ferries = match best.1 {
            None => start.ferries,
            Some(arc) => {
                let rest = self.ferries.get(at(arc.head)).copied().unwrap_or(0);
                self.chains.before(arc.ferries, Link(rest))
            }
        };
        self.keep(node, Label { weight: best.0, ferries });
        true
    }
}
