//! The order in which junctions are contracted, and the contraction itself.
//!
//! In every round all junctions that matter less than each of their neighbours are contracted at once. No two of
//! them are neighbours, and the search for witnesses avoids them all, so that the result is as right as one after
//! the other, and the same whatever the number of threads.

use crate::graph::FerrySequences;
use crate::hierarchy::{Step, Stopped, Watch};
use crate::numbers::at;
use crate::remaining::{Arc, Remaining, Shortcut};
use crate::threads;
use crate::witness::Search;

/// Junctions settled by a search that only weighs what a contraction would cost.
const SETTLE_TO_WEIGH: u32 = 25;
/// Junctions settled by a search that decides which shortcuts are made.
const SETTLE_TO_CONTRACT: u32 = 200;
/// Items worked on between two questions whether to stop.
const PORTION: usize = 100_000;
/// What a shortcut made for each arc removed counts when junctions are compared.
const SHORTCUT: u32 = 1_000;
/// What a level counts against it: enough to contract evenly over the map. Tried from 50 to 1 000 on networks of
/// 400 000 junctions; 1 000 makes a twentieth more arcs, below 200 nothing is won.
const LEVEL: u32 = 200;

/// How far a junction has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Its cost is known.
    Weighed,
    /// A neighbour was contracted since its cost was last found.
    Changed,
    /// It is contracted in this round.
    Chosen,
}

/// A contraction under way.
pub(crate) struct Contraction<'w> {
    network: Remaining,
    sequences: FerrySequences,
    state: Vec<State>,
    level: Vec<u32>,
    /// Shortcuts made for each thousand arcs removed, as last found.
    price: Vec<u32>,
    searches: Vec<Search>,
    watch: &'w dyn Watch,
}

/// A contracted network: the arcs of every junction to junctions contracted later, and the order.
pub(crate) struct Contracted {
    /// Arcs out of and into every junction.
    pub(crate) lists: (Vec<Vec<Arc>>, Vec<Vec<Arc>>),
    /// The junctions, the first contracted first.
    pub(crate) order: Vec<u32>,
    /// Every sequence of ferries that an arc names.
    pub(crate) sequences: FerrySequences,
}

impl<'w> Contraction<'w> {
    /// A network about to be contracted by so many threads.
    pub(crate) fn new(
        network: Remaining,
        sequences: FerrySequences,
        threads: usize,
        watch: &'w dyn Watch,
    ) -> Self {
        let junctions = network.junctions();
        Self {
            state: vec![State::Changed; at(junctions)],
            level: vec![0; at(junctions)],
            price: vec![0; at(junctions)],
            searches: vec![Search::new(junctions); threads.max(1)],
            network,
            sequences,
            watch,
        }
    }

    /// Contracts every junction.
    pub(crate) fn run(mut self) -> Result<Contracted, Stopped> {
        let mut left: Vec<u32> = (0..self.network.junctions()).collect();
        let mut order: Vec<u32> = Vec::with_capacity(left.len());
        self.weigh(&left)?;
        while !left.is_empty() {
            self.report(left.len())?;
            let candidates = self.least(&left)?;
            let changed: Vec<u32> =
                candidates.iter().copied().filter(|node| self.is(*node, State::Changed)).collect();
            self.weigh(&changed)?;
            let chosen = if changed.is_empty() { candidates } else { self.least(&candidates)? };
            self.contract(&chosen)?;
            left.retain(|node| !self.is(*node, State::Chosen));
            order.extend(chosen);
        }
        self.report(0)?;
        Ok(Contracted { lists: self.network.into_lists(), order, sequences: self.sequences })
    }

    fn is(&self, node: u32, state: State) -> bool {
        self.state.get(at(node)) == Some(&state)
    }

    fn ask(&self) -> Result<(), Stopped> {
        if self.watch.stopped() { Err(Stopped::Asked) } else { Ok(()) }
    }

    fn report(&self, left: usize) -> Result<(), Stopped> {
        self.watch.progress(Step::Preparing, progress(left, self.state.len()));
        self.ask()
    }

    /// Finds what contracting each of the junctions would cost.
    fn weigh(&mut self, nodes: &[u32]) -> Result<(), Stopped> {
        for portion in nodes.chunks(PORTION) {
            let network = &self.network;
            let prices = threads::shared(portion, &mut self.searches, |search, node| {
                let mut made = 0_u32;
                search.shortcuts(network, *node, SETTLE_TO_WEIGH, |_| false, |_| made += 1);
                let removed = network.outward(*node).len() + network.inward(*node).len();
                made.saturating_mul(SHORTCUT) / u32::try_from(removed.max(1)).unwrap_or(u32::MAX)
            });
            for (node, price) in portion.iter().zip(prices) {
                set(&mut self.price, *node, price);
                set(&mut self.state, *node, State::Weighed);
            }
            self.ask()?;
        }
        Ok(())
    }

    /// Those of the junctions that matter less than each of their neighbours.
    fn least(&mut self, nodes: &[u32]) -> Result<Vec<u32>, Stopped> {
        let (network, level, price) = (&self.network, &self.level, &self.price);
        let matters = |node: u32| {
            let level = level.get(at(node)).copied().unwrap_or(0).saturating_mul(LEVEL);
            (level.saturating_add(price.get(at(node)).copied().unwrap_or(0)), mixed(node))
        };
        let least = threads::shared(nodes, &mut self.searches, |_, node| {
            let own = matters(*node);
            let mut arcs = network.outward(*node).iter().chain(network.inward(*node));
            arcs.all(|arc| own < matters(arc.head)).then_some(*node)
        });
        self.ask()?;
        Ok(least.into_iter().flatten().collect())
    }

    /// Contracts junctions of which no two are neighbours.
    fn contract(&mut self, chosen: &[u32]) -> Result<(), Stopped> {
        for node in chosen {
            set(&mut self.state, *node, State::Chosen);
        }
        for portion in chosen.chunks(PORTION) {
            let (network, state) = (&self.network, &self.state);
            let avoid = |node: u32| state.get(at(node)) == Some(&State::Chosen);
            let made = threads::shared(portion, &mut self.searches, |search, node| {
                let mut made = Vec::new();
                search.shortcuts(network, *node, SETTLE_TO_CONTRACT, avoid, |shortcut| made.push(shortcut));
                made
            });
            for (node, shortcuts) in portion.iter().zip(made) {
                self.replace(*node, &shortcuts)?;
            }
            self.ask()?;
        }
        Ok(())
    }

    /// Takes a junction out and puts the shortcuts in its place.
    fn replace(&mut self, node: u32, shortcuts: &[Shortcut]) -> Result<(), Stopped> {
        self.network.detach(node);
        for made in shortcuts {
            let ferries = self.sequences.joined(made.ferries.0, made.ferries.1).ok_or(Stopped::TooLarge)?;
            self.network.improve(made.from, Arc { weight: made.weight, head: made.to, ferries });
        }
        let above = self.level.get(at(node)).copied().unwrap_or(0).saturating_add(1);
        let Self { network, level, state, .. } = self;
        for arc in network.outward(node).iter().chain(network.inward(node)) {
            if let Some(level) = level.get_mut(at(arc.head)) {
                *level = above.max(*level);
            }
            set(state, arc.head, State::Changed);
        }
        Ok(())
    }
}

fn set<Value>(values: &mut [Value], node: u32, value: Value) {
    if let Some(place) = values.get_mut(at(node)) {
        *place = value;
    }
}

/// How far a contraction has come, in thousandths of its time: the last junctions take longest by far, and the fourth
/// root of their share follows the time within a tenth.
fn progress(left: usize, whole: usize) -> u16 {
    let count = |length: usize| u128::try_from(length).unwrap_or(0);
    let share = count(left).saturating_mul(1_000_000_000_000) / count(whole).max(1);
    1_000_u16.saturating_sub(u16::try_from(share.isqrt().isqrt()).unwrap_or(1_000))
}

/// A number as good as drawn for every junction, none given twice: neighbours that matter the same are told apart
/// by it, so that not only one end of a long row is least.
fn mixed(node: u32) -> u32 {
    let first = (node ^ (node >> 16)).wrapping_mul(0x85EB_CA6B);
    let second = (first ^ (first >> 13)).wrapping_mul(0xC2B2_AE35);
    second ^ (second >> 16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn progress_follows_the_time() {
        // The fourth roots of 1, 0.0625, 0.0001 and 0 are 1, 0.5, 0.1 and 0.
        let told = [10_000, 625, 1, 0].map(|left| progress(left, 10_000));
        assert_eq!(told, [0, 500, 900, 1_000]);
        assert_eq!(progress(0, 0), 1_000);
    }

    #[test]
    fn mixed_numbers_are_never_given_twice() {
        let numbers: BTreeSet<u32> = (0..100_000).map(mixed).collect();
        assert_eq!(numbers.len(), 100_000);
    }
}
