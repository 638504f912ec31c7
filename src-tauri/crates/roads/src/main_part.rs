//! The part of a network from which one comes everywhere in it and back: the mainland and what its ferries
//! reach. What lies aside is islands without a ferry, yards behind gates, and streets that only lead out.

use crate::graph::{Graph, NodeNo};
use crate::numbers::{at, count};

/// How many junctions are tried as a start before the best answer is taken.
const TRIES: usize = 12;

/// For each junction whether it belongs to the main part.
pub fn main_part(graph: &Graph) -> Vec<bool> {
    let junctions = graph.points.len();
    let onward = Neighbours::new(junctions, graph.edges.iter().map(|edge| (edge.from, edge.to)));
    let back = Neighbours::new(junctions, graph.edges.iter().map(|edge| (edge.to, edge.from)));
    // The tried starts are spread over the whole, in an order that nothing but the number of junctions decides:
    // the main part holds nearly all of them, so the first or second hits it.
    let mut best: (usize, Vec<bool>) = (0, vec![false; junctions]);
    for attempt in 0..TRIES {
        let start = junctions.saturating_mul(attempt.saturating_mul(2).saturating_add(1)) / (TRIES * 2);
        if best.1.get(start).copied().unwrap_or(true) {
            continue;
        }
        let reached = onward.reached(start);
        let reaching = back.reached(start);
        let both: Vec<bool> = reached.iter().zip(&reaching).map(|(one, other)| *one && *other).collect();
        let size = both.iter().filter(|belongs| **belongs).count();
        if size > best.0 {
            best = (size, both);
        }
        if best.0.saturating_mul(2) > junctions {
            break;
        }
    }
    best.1
}

/// For each junction the junctions one edge away.
struct Neighbours {
    starts: Vec<u32>,
    others: Vec<u32>,
}

impl Neighbours {
    fn new(junctions: usize, pairs: impl Iterator<Item = (NodeNo, NodeNo)>) -> Self {
        let mut sorted: Vec<(u32, u32)> = pairs.map(|(from, to)| (from.0, to.0)).collect();
        sorted.sort_unstable();
        let mut starts = Vec::with_capacity(junctions.saturating_add(1));
        let mut place = 0;
        for node in 0..=count(junctions) {
            while sorted.get(place).is_some_and(|(from, _)| *from < node) {
                place = place.saturating_add(1);
            }
            starts.push(count(place));
        }
        Self { starts, others: sorted.into_iter().map(|(_, to)| to).collect() }
    }

    fn of(&self, node: u32) -> &[u32] {
        let start = self.starts.get(at(node)).map_or(0, |start| at(*start));
        let end = self.starts.get(at(node).saturating_add(1)).map_or(0, |end| at(*end));
        self.others.get(start..end).unwrap_or(&[])
    }

    fn reached(&self, start: usize) -> Vec<bool> {
        let mut reached = vec![false; self.starts.len().saturating_sub(1)];
        let mut open = vec![count(start)];
        if let Some(seen) = reached.get_mut(start) {
            *seen = true;
        }
        while let Some(node) = open.pop() {
            for other in self.of(node) {
                if let Some(seen) = reached.get_mut(at(*other)).filter(|seen| !**seen) {
                    *seen = true;
                    open.push(*other);
                }
            }
        }
        reached
    }
}

#[cfg(test)]
mod tests {
    use heimly_domain::place::Point;

    use super::*;
    use crate::graph::{Cost, Edge};

    #[test]
    fn islands_and_streets_that_only_lead_out_lie_aside() {
        // 0–1–2–3 both ways; 3 → 4 one way; 5–6 an island.
        let mut pairs = vec![(3, 4)];
        for (from, to) in [(0, 1), (1, 2), (2, 3), (5, 6)] {
            pairs.extend([(from, to), (to, from)]);
        }
        let edges = pairs.into_iter().map(|(from, to)| Edge {
            from: NodeNo(from),
            to: NodeNo(to),
            cost: Cost::default(),
        });
        let points = vec![Point::from_micro_degrees(60_000_000, 10_000_000).unwrap(); 7];
        let graph = Graph { points, edges: edges.collect(), ..Graph::default() };
        assert_eq!(main_part(&graph), [true, true, true, true, false, false, false]);
        assert!(main_part(&Graph::default()).is_empty());
    }
}
