//! The hierarchy answers exactly as a plain search on the network does.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use heimly_domain::place::Point;
use proptest::prelude::*;

use crate::graph::{Cost, Edge, Ferry, FerryNo, FerrySequence, FerryTime, Graph, NodeNo};
use crate::hierarchy::{Hierarchy, Seed, Step, Stopped, Watch, Way};

pub(crate) struct Patient;

impl Watch for Patient {
    fn progress(&self, _: Step, _: u16) {}
    fn stopped(&self) -> bool {
        false
    }
}

/// Time, length and every ferry taken, found by looking at all of the network.
fn plain(graph: &Graph, from: &[Seed]) -> Vec<Option<(u64, u64)>> {
    let mut best: Vec<Option<(u64, u64)>> = vec![None; graph.points.len()];
    let mut open: BinaryHeap<Reverse<((u64, u64), u32)>> = from
        .iter()
        .map(|seed| Reverse(((u64::from(seed.deciseconds), u64::from(seed.metres)), seed.node.0)))
        .collect();
    while let Some(Reverse((cost, node))) = open.pop() {
        let place = usize::try_from(node).unwrap();
        if best[place].is_some() {
            continue;
        }
        best[place] = Some(cost);
        for edge in graph.edges.iter().filter(|edge| edge.from.0 == node) {
            let (time, length) = (u64::from(edge.cost.deciseconds), u64::from(edge.cost.metres));
            open.push(Reverse(((cost.0 + time, cost.1 + length), edge.to.0)));
        }
    }
    best
}

fn seed(node: u32) -> Seed {
    Seed { node: NodeNo(node), deciseconds: 0, metres: 0 }
}

fn measured(way: Option<&Way>) -> Option<(u64, u64)> {
    way.map(|way| (u64::from(way.deciseconds), u64::from(way.metres)))
}

/// Whether some fastest way takes exactly these ferries: followed backwards over the edges that are part of a fastest
/// way from where `reached` was found.
fn takes(graph: &Graph, reached: &[Option<(u64, u64)>], to: u32, way: &Way) -> bool {
    let at = |node: u32| reached[usize::try_from(node).unwrap()];
    let mut open = vec![(to, way.ferries.len())];
    let mut seen = std::collections::BTreeSet::new();
    while let Some((node, left)) = open.pop() {
        if !seen.insert((node, left)) {
            continue;
        }
        if left == 0 && at(node) == Some((0, 0)) {
            return true;
        }
        for edge in graph.edges.iter().filter(|edge| edge.to.0 == node) {
            let ferries = graph.sequences.ferries(edge.cost.ferries);
            let (time, length) = (u64::from(edge.cost.deciseconds), u64::from(edge.cost.metres));
            let sum = at(edge.from.0).map(|before| (before.0 + time, before.1 + length));
            if sum.is_some() && sum == at(node) && way.ferries[..left].ends_with(ferries) {
                open.push((edge.from.0, left - ferries.len()));
            }
        }
    }
    false
}

fn network(junctions: u32, edges: &[(u32, u32, u32, u32, u32)]) -> Graph {
    let step = |node: u32| i32::try_from(node.wrapping_mul(7_919) % 1_000).unwrap();
    let point = |step: i32| {
        Point::from_micro_degrees(60_000_000 + step * 100, 10_000_000 + (step % 37) * 100).unwrap()
    };
    let ferry = |number| Ferry { name: format!("Ferje {number}"), time: FerryTime::Stated };
    let mut graph = Graph {
        points: (0..junctions).map(step).map(point).collect(),
        ferries: (0..3).map(ferry).collect(),
        ..Graph::default()
    };
    for (from, to, deciseconds, metres, ferry) in edges {
        let ferries = match ferry {
            0..=2 => graph.sequences.number(&[FerryNo(*ferry)]).unwrap(),
            3 => graph.sequences.number(&[FerryNo(2), FerryNo(0)]).unwrap(),
            _ => FerrySequence::NONE,
        };
        let cost = Cost { deciseconds: *deciseconds, metres: *metres, ferries };
        graph.edges.push(Edge { from: NodeNo(from % junctions), to: NodeNo(to % junctions), cost });
    }
    graph
}

/// Networks with one-ways, parallel edges, loops, weights of nothing, parts that cannot be reached.
fn any_network() -> impl Strategy<Value = Graph> {
    let edge = (0_u32..60, 0_u32..60, 0_u32..12, 0_u32..4, 0_u32..12);
    (1_u32..60, prop::collection::vec(edge, 0..200)).prop_map(|(junctions, edges)| network(junctions, &edges))
}

/// Roads both ways between places on a small map, as real ones mostly are; many ways weigh the same.
fn any_map() -> impl Strategy<Value = Graph> {
    let kept = prop::collection::vec((prop::bool::weighted(0.7), 0_u32..4), 2 * 12 * 12);
    kept.prop_map(|links| {
        let mut edges = Vec::new();
        for row in 0_u32..12 {
            for column in 0_u32..12 {
                let here = row * 12 + column;
                for (right, there) in [(true, here + 1), (false, here + 12)] {
                    let place = usize::try_from(here * 2).unwrap() + usize::from(right);
                    let inside = if right { column < 11 } else { row < 11 };
                    if links[place].0 && inside {
                        edges.push((here, there, links[place].1, 1, 9));
                        edges.push((there, here, links[place].1, 1, 9));
                    }
                }
            }
        }
        network(144, &edges)
    })
}

fn check(graph: &Graph) {
    let hierarchy = Hierarchy::prepare_on(2, graph, &Patient).unwrap();
    let junctions = u32::try_from(graph.points.len()).unwrap();
    for from in (0..junctions).step_by(3) {
        let expected = plain(graph, &[seed(from)]);
        let leaving = hierarchy.from(&[seed(from)]);
        for to in 0..junctions {
            let right = expected[usize::try_from(to).unwrap()];
            let one = hierarchy.one_way(&[seed(from)], &[seed(to)]);
            let many = leaving.way(&[seed(to)]);
            assert_eq!(measured(one.as_ref()), right, "one way {from} -> {to}");
            assert_eq!(measured(many.as_ref()), right, "from {from} -> {to}");
            let towards = hierarchy.towards(&[seed(to)]).way(&[seed(from)]);
            for found in one.iter().chain(&many).chain(&towards) {
                assert!(takes(graph, &expected, to, found), "{from} -> {to}: {found:?}");
            }
        }
    }
    for to in (0..junctions).step_by(5) {
        let arriving = hierarchy.towards(&[seed(to)]);
        for from in (0..junctions).rev() {
            let right = hierarchy.one_way(&[seed(from)], &[seed(to)]);
            let found = arriving.way(&[seed(from)]);
            assert_eq!(measured(found.as_ref()), measured(right.as_ref()), "towards {from} -> {to}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_are_those_of_a_plain_search(graph in any_network()) {
        check(&graph);
    }

    #[test]
    fn answers_on_a_map_are_those_of_a_plain_search(graph in any_map()) {
        check(&graph);
    }

    #[test]
    fn several_seeds_compete(
        graph in any_network(),
        ends in prop::collection::vec((0_u32..60, 0_u32..30, 0_u32..5), 1..5),
        split in 0_usize..5,
    ) {
        let junctions = u32::try_from(graph.points.len()).unwrap();
        let seeds: Vec<Seed> = ends
            .iter()
            .map(|(node, deciseconds, metres)| Seed {
                node: NodeNo(node % junctions),
                deciseconds: *deciseconds,
                metres: *metres,
            })
            .collect();
        let (from, to) = seeds.split_at(split.min(seeds.len()));
        let reached = plain(&graph, from);
        let right = to
            .iter()
            .filter_map(|end| {
                let (time, length) = reached[usize::try_from(end.node.0).unwrap()]?;
                Some((time + u64::from(end.deciseconds), length + u64::from(end.metres)))
            })
            .min();
        let hierarchy = Hierarchy::prepare_on(1, &graph, &Patient).unwrap();
        prop_assert_eq!(measured(hierarchy.one_way(from, to).as_ref()), right);
        prop_assert_eq!(measured(hierarchy.towards(to).way(from).as_ref()), right);
        prop_assert_eq!(measured(hierarchy.from(from).way(to).as_ref()), right);
    }

    #[test]
    fn the_number_of_threads_changes_nothing(graph in any_map()) {
        let one = Hierarchy::prepare_on(1, &graph, &Patient).unwrap();
        let four = Hierarchy::prepare_on(4, &graph, &Patient).unwrap();
        prop_assert_eq!(one, four);
    }
}

/// Over the fjord with two ferries: 0 -road- 1 -ferry 0- 2 -ferry 1- 3; and the long way round, 0 - 4 - 3.
pub(crate) fn fjord() -> Graph {
    network(
        5,
        &[
            (0, 1, 600, 1_000, 9),
            (1, 2, 6_000, 2_000, 0),
            (2, 3, 3_000, 1_500, 1),
            (3, 2, 3_000, 1_500, 1),
            (2, 1, 6_000, 2_000, 0),
            (1, 0, 600, 1_000, 9),
            (0, 4, 5_000, 90_000, 9),
            (4, 3, 5_000, 90_000, 9),
        ],
    )
}

#[test]
fn the_ferries_of_a_way_are_named_in_order() {
    let hierarchy = Hierarchy::prepare(&fjord(), &Patient).unwrap();
    // 600 + 6000 + 3000 = 9600 over the fjord; 10 000 round it.
    let over = Way { deciseconds: 9_600, metres: 4_500, ferries: vec![FerryNo(0), FerryNo(1)] };
    assert_eq!(hierarchy.one_way(&[seed(0)], &[seed(3)]), Some(over.clone()));
    assert_eq!(hierarchy.towards(&[seed(3)]).way(&[seed(0)]), Some(over.clone()));
    assert_eq!(hierarchy.from(&[seed(0)]).way(&[seed(3)]), Some(over));
    // The way round is one way only, so that the way back takes the ferries in the other order.
    let back = Way { deciseconds: 9_600, metres: 4_500, ferries: vec![FerryNo(1), FerryNo(0)] };
    assert_eq!(hierarchy.one_way(&[seed(3)], &[seed(0)]), Some(back.clone()));
    assert_eq!(hierarchy.from(&[seed(3)]).way(&[seed(0)]), Some(back));
    assert_eq!(hierarchy.one_way(&[seed(3)], &[seed(4)]).map(|way| way.deciseconds), Some(14_600));
}

#[test]
fn the_shorter_of_two_equally_fast_ways_is_taken() {
    let graph = network(3, &[(0, 1, 100, 900, 9), (0, 2, 50, 300, 9), (2, 1, 50, 300, 9)]);
    let hierarchy = Hierarchy::prepare(&graph, &Patient).unwrap();
    assert_eq!(hierarchy.one_way(&[seed(0)], &[seed(1)]).map(|way| way.metres), Some(600));
}

#[test]
fn nothing_is_answered_where_there_is_nothing() {
    let empty = Hierarchy::prepare(&Graph::default(), &Patient).unwrap();
    assert_eq!(empty.junctions(), 0);
    assert_eq!(empty.one_way(&[seed(0)], &[seed(0)]), None);
    assert_eq!(empty.towards(&[seed(0)]).way(&[seed(0)]), None);
    let apart = Hierarchy::prepare(&network(2, &[(1, 0, 5, 5, 9)]), &Patient).unwrap();
    assert_eq!(apart.one_way(&[seed(0)], &[seed(1)]), None);
    assert_eq!(apart.one_way(&[seed(7)], &[seed(1)]), None);
    assert_eq!(apart.one_way(&[], &[seed(1)]), None);
    let here = Way { deciseconds: 0, metres: 0, ferries: Vec::new() };
    assert_eq!(apart.one_way(&[seed(1)], &[seed(1)]), Some(here));
}

#[test]
fn an_edge_to_nowhere_or_without_end_is_left_out() {
    let mut graph = network(2, &[(0, 1, u32::MAX, 5, 9), (1, 0, 9, 9, 9)]);
    graph.edges.push(Edge { from: NodeNo(0), to: NodeNo(2), cost: Cost::default() });
    let hierarchy = Hierarchy::prepare(&graph, &Patient).unwrap();
    assert_eq!(hierarchy.one_way(&[seed(0)], &[seed(1)]), None);
    assert_eq!(hierarchy.arcs(), 1);
}

#[test]
fn the_preparation_stops_when_asked() {
    struct Impatient;
    impl Watch for Impatient {
        fn progress(&self, _: Step, _: u16) {}
        fn stopped(&self) -> bool {
            true
        }
    }
    assert_eq!(Hierarchy::prepare(&fjord(), &Impatient), Err(Stopped::Asked));
}

#[test]
fn progress_never_falls_and_ends_with_the_whole() {
    struct Noting(std::cell::RefCell<Vec<u16>>);
    impl Watch for Noting {
        fn progress(&self, step: Step, permille: u16) {
            assert_eq!(step, Step::Preparing);
            self.0.borrow_mut().push(permille);
        }
        fn stopped(&self) -> bool {
            false
        }
    }
    let noting = Noting(std::cell::RefCell::new(Vec::new()));
    Hierarchy::prepare(&fjord(), &noting).unwrap();
    let told = noting.0.into_inner();
    assert!(told.is_sorted(), "{told:?}");
    assert_eq!((told.first(), told.last()), (Some(&0), Some(&1_000)));
}
