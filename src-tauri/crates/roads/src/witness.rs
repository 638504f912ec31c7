//! Which shortcuts the contraction of a junction needs.
//!
//! A way over a junction may be dropped when another way is no heavier (a witness). The search for witnesses is cut
//! off after a number of junctions: a witness that is not found costs an arc that was not needed, never a wrong
//! answer.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::numbers::at;
use crate::remaining::{Arc, Remaining, Shortcut};
use crate::weight::Weight;

/// What a search knows about a junction; valid only when `run` is the current run.
#[derive(Clone, Copy, Debug)]
struct Seen {
    weight: Weight,
    run: u32,
    /// The run in which the junction is a target without a witness so far.
    wanted: u32,
}

/// The memory of one searching thread, used again from search to search.
#[derive(Clone, Debug)]
pub(crate) struct Search {
    seen: Vec<Seen>,
    run: u32,
    open: BinaryHeap<Reverse<(Weight, u32)>>,
}

impl Search {
    /// Memory for a network of so many junctions.
    pub(crate) fn new(junctions: u32) -> Self {
        Self {
            seen: vec![Seen { weight: Weight::NEVER, run: 0, wanted: 0 }; at(junctions)],
            run: 0,
            open: BinaryHeap::new(),
        }
    }

    /// Tells `found` every shortcut that the contraction of `node` needs. Each search settles at most `settle`
    /// junctions and never passes over `node` or a junction for which `avoid` is true.
    pub(crate) fn shortcuts(
        &mut self,
        network: &Remaining,
        node: u32,
        settle: u32,
        avoid: impl Fn(u32) -> bool,
        mut found: impl FnMut(Shortcut),
    ) {
        let onwards = network.outward(node);
        for before in network.inward(node) {
            let Some(limit) = self.aim(before, onwards) else { continue };
            self.spread(network, (node, before), limit, settle, &avoid);
            for after in onwards.iter().filter(|after| self.is_wanted(after.head)) {
                found(Shortcut {
                    from: before.head,
                    to: after.head,
                    weight: before.weight.plus(after.weight),
                    ferries: (before.ferries, after.ferries),
                });
            }
        }
    }

    /// Starts a run: marks the junctions that a way over the node leads to. The heaviest such way, `None` when
    /// there is none.
    fn aim(&mut self, before: &Arc, onwards: &[Arc]) -> Option<Weight> {
        self.next_run();
        let run = self.run;
        let mut limit = None;
        for after in onwards.iter().filter(|after| after.head != before.head) {
            let whole = before.weight.plus(after.weight);
            if whole < Weight::NEVER
                && let Some(seen) = self.seen.get_mut(at(after.head))
            {
                seen.wanted = run;
                limit = limit.max(Some(whole));
            }
        }
        limit
    }

    fn next_run(&mut self) {
        self.open.clear();
        if self.run == u32::MAX {
            self.seen.iter_mut().for_each(|seen| (seen.run, seen.wanted) = (0, 0));
            self.run = 0;
        }
        self.run += 1;
    }

    fn is_wanted(&self, node: u32) -> bool {
        self.seen.get(at(node)).is_some_and(|seen| seen.wanted == self.run)
    }

    /// Dijkstra's algorithm from `before`, cut off.
    fn spread(
        &mut self,
        network: &Remaining,
        (node, before): (u32, &Arc),
        limit: Weight,
        settle: u32,
        avoid: &impl Fn(u32) -> bool,
    ) {
        let onwards = network.outward(node);
        let mut wanted = onwards.iter().filter(|after| self.is_wanted(after.head)).count();
        self.reach(before.head, Weight::ZERO);
        for _ in 0..settle {
            let Some(Reverse((weight, from))) = self.open.pop() else { return };
            if self.seen.get(at(from)).is_none_or(|seen| seen.weight < weight) {
                continue;
            }
            for arc in network.outward(from) {
                let reached = weight.plus(arc.weight);
                if reached > limit || arc.head == node || avoid(arc.head) || !self.reach(arc.head, reached) {
                    continue;
                }
                if self.is_wanted(arc.head) && self.witnessed(before, onwards, arc.head, reached) {
                    wanted -= 1;
                    if wanted == 0 {
                        return;
                    }
                }
            }
        }
    }

    /// Notes a junction reached; whether that was lighter than before.
    #[inline]
    fn reach(&mut self, node: u32, weight: Weight) -> bool {
        let Some(seen) = self.seen.get_mut(at(node)) else { return false };
        if seen.run == self.run && seen.weight <= weight {
            return false;
        }
        (seen.run, seen.weight) = (self.run, weight);
        self.open.push(Reverse((weight, node)));
        true
    }

    /// Whether a target is now reached no heavier than over the node; it is then wanted no more.
    fn witnessed(&mut self, before: &Arc, onwards: &[Arc], target: u32, reached: Weight) -> bool {
        let over = onwards.iter().find(|after| after.head == target);
        let enough = over.is_some_and(|after| reached <= before.weight.plus(after.weight));
        if enough && let Some(seen) = self.seen.get_mut(at(target)) {
            seen.wanted = 0;
        }
        enough
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Cost, Edge, FerrySequence, Graph, NodeNo};
    use heimly_domain::place::Point;

    /// A network of one-way edges: from, to, time.
    fn network(junctions: u32, edges: &[(u32, u32, u32)]) -> Remaining {
        let graph = Graph {
            points: vec![Point::from_micro_degrees(0, 0).unwrap(); at(junctions)],
            edges: edges
                .iter()
                .map(|(from, to, deciseconds)| Edge {
                    from: NodeNo(*from),
                    to: NodeNo(*to),
                    cost: Cost { deciseconds: *deciseconds, metres: 0, ferries: FerrySequence::NONE },
                })
                .collect(),
            ..Graph::default()
        };
        Remaining::new(&graph, &(0..junctions).collect::<Vec<u32>>())
    }

    fn needed(network: &Remaining, node: u32, settle: u32, avoided: &[u32]) -> Vec<(u32, u32, u32)> {
        let mut found = Vec::new();
        let avoid = |node| avoided.contains(&node);
        Search::new(network.junctions()).shortcuts(network, node, settle, avoid, |made| {
            found.push((made.from, made.to, made.weight.deciseconds()));
        });
        found.sort_unstable();
        found
    }

    #[test]
    fn a_way_through_needs_a_shortcut_and_a_dead_end_none() {
        let row = network(3, &[(0, 1, 5), (1, 0, 5), (1, 2, 7), (2, 1, 7)]);
        assert_eq!(needed(&row, 1, 100, &[]), [(0, 2, 12), (2, 0, 12)]);
        assert_eq!(needed(&row, 0, 100, &[]), []);
    }

    #[test]
    fn a_witness_no_heavier_makes_the_shortcut_needless() {
        // 0 to 2 over 1 takes 10; over 3 and 4 it takes 3 + 3 + 4 = 10.
        let edges = [(0, 1, 5), (1, 2, 5), (0, 3, 3), (3, 4, 3), (4, 2, 4)];
        assert_eq!(needed(&network(5, &edges), 1, 100, &[]), []);
        assert_eq!(
            needed(&network(5, &edges), 1, 100, &[4]),
            [(0, 2, 10)],
            "what is avoided witnesses nothing"
        );
        assert_eq!(needed(&network(5, &edges), 1, 2, &[]), [(0, 2, 10)], "a search cut off finds too little");
        let slower = [(0, 1, 5), (1, 2, 5), (0, 3, 3), (3, 4, 3), (4, 2, 5)];
        assert_eq!(needed(&network(5, &slower), 1, 100, &[]), [(0, 2, 10)]);
    }
}
