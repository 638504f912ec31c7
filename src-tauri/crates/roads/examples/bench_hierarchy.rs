//! Measures the preparation and the answers on a made-up network: valleys with towns, joined by passes.
//!
//! Run with `cargo run --release -p heimly-roads --example bench_hierarchy -- JUNCTIONS...` (default 1500000).
//! Prints one line of CSV for each size, smallest first so that the peak memory belongs to the size it stands by.
//! The junctions lie in a square grid; every road goes both ways. See `tests/bench/README.md`.

use std::time::{Duration, Instant};

use heimly_domain::place::Point;
use heimly_roads::{Cost, Edge, FerrySequence, Graph, Hierarchy, NodeNo, Seed, Step, Watch};

struct Told;

impl Watch for Told {
    fn progress(&self, _: Step, _: u16) {}
    fn stopped(&self) -> bool {
        false
    }
}

/// The same numbers in every run.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}

/// A network in a square of valleys that run north and south.
///
/// Every road that goes north has a neighbour to the north; links east are common in towns (a square of 24 junctions
/// in every 80), rare in the valleys, and rarest over the ridge that lies between two valleys 40 junctions apart.
/// That makes 2.5 roads meet at a junction on average.
fn valleys(side: u32) -> Graph {
    let mut drawn = Drawn(7);
    let mut graph = Graph::default();
    let degrees = |number: u32| i32::try_from(number * 1_000).unwrap_or(0);
    for row in 0..side {
        for column in 0..side {
            let shift = |drawn: &mut Drawn| i32::try_from(drawn.below(400)).unwrap_or(0);
            let (north, east) = (degrees(row) + shift(&mut drawn), degrees(column) + shift(&mut drawn));
            graph.points.extend(Point::from_micro_degrees(58_000_000 + north, 5_000_000 + east));
        }
    }
    for row in 0..side {
        for column in 0..side {
            let here = row * side + column;
            let town = row % 80 < 24 && column % 80 < 24;
            let ridge = column % 40 == 39;
            if row + 1 < side && (town || drawn.below(100) < 96) {
                let speed = if column % 40 == 12 {
                    22
                } else if town {
                    9
                } else {
                    14
                };
                both_ways(&mut graph, here, here + side, 80 + drawn.below(120), speed);
            }
            let chance = if town {
                85
            } else if ridge {
                4
            } else {
                22
            };
            if column + 1 < side && drawn.below(100) < chance {
                let speed = if row % 100 == 10 {
                    22
                } else if town {
                    9
                } else {
                    12
                };
                both_ways(&mut graph, here, here + 1, 60 + drawn.below(140), speed);
            }
        }
    }
    graph
}

fn both_ways(graph: &mut Graph, one: u32, other: u32, metres: u32, metres_a_second: u32) {
    let cost = Cost { deciseconds: metres * 10 / metres_a_second, metres, ferries: FerrySequence::NONE };
    graph.edges.push(Edge { from: NodeNo(one), to: NodeNo(other), cost });
    graph.edges.push(Edge { from: NodeNo(other), to: NodeNo(one), cost });
}

fn measure(junctions: u32) {
    let graph = valleys(junctions.isqrt());
    let (started, worked) = (Instant::now(), processor_time());
    let Ok(hierarchy) = Hierarchy::prepare(&graph, &Told) else { return };
    let (prepared, prepared_work) = (started.elapsed(), processor_time().saturating_sub(worked));
    let mut drawn = Drawn(11);
    let mut any = || Seed { node: NodeNo(drawn.below(hierarchy.junctions())), deciseconds: 0, metres: 0 };
    let pairs: Vec<(Seed, Seed)> = (0..1_000).map(|_| (any(), any())).collect();
    let started = Instant::now();
    let one_way: Vec<_> = pairs.iter().map(|(from, to)| hierarchy.one_way(&[*from], &[*to])).collect();
    let one = started.elapsed() / 1_000;
    let worked = processor_time();
    let mut times: Vec<(Duration, usize)> = (0..21).map(|_| one_to_many(&hierarchy, any(), &pairs)).collect();
    let many_work = processor_time().saturating_sub(worked) / 21;
    times.sort_unstable();
    let ((typical, reached), (worst, _)) =
        (times.get(10).copied().unwrap_or_default(), times.last().copied().unwrap_or_default());
    let differing = pairs
        .iter()
        .zip(&one_way)
        .take(100)
        .filter(|((from, to), one)| hierarchy.towards(&[*to]).way(&[*from]) != **one)
        .count();
    let milliseconds = |time: Duration| format!("{}.{:03}", time.as_millis(), time.as_micros() % 1_000);
    println!(
        "{},{},{},{},{},{},{},{},{},{},{reached},{differing}",
        hierarchy.junctions(),
        graph.edges.len(),
        hierarchy.arcs(),
        prepared.as_millis(),
        prepared_work.as_millis(),
        milliseconds(one),
        milliseconds(typical),
        milliseconds(worst),
        milliseconds(many_work),
        peak_kilobytes(),
    );
}

/// How long it takes to know the way from every home to one place, and how many homes have one.
fn one_to_many(hierarchy: &Hierarchy, place: Seed, homes: &[(Seed, Seed)]) -> (Duration, usize) {
    let started = Instant::now();
    let towards = hierarchy.towards(&[place]);
    let reached = homes.iter().filter(|(home, _)| towards.way(&[*home]).is_some()).count();
    (started.elapsed(), reached)
}

/// The time all threads have worked so far, in steps of ten milliseconds, where the system says so (Linux).
fn processor_time() -> Duration {
    let status = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the name in brackets: the 12th and 13th are the hundredths of seconds in the program and in the system.
    let after_name = status.rsplit(')').next().unwrap_or_default();
    let hundredths: u64 =
        after_name.split_whitespace().skip(11).take(2).filter_map(|part| part.parse::<u64>().ok()).sum();
    Duration::from_millis(hundredths * 10)
}

/// The most memory used so far, where the system says so (Linux).
fn peak_kilobytes() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map(|peak| peak.trim().trim_end_matches(" kB").to_owned()).unwrap_or_default()
}

fn main() {
    let mut sizes: Vec<u32> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    if sizes.is_empty() {
        sizes.push(1_500_000);
    }
    println!(
        "junctions,edges,arcs,prepared_ms,prepared_cpu_ms,one_to_one_ms,one_to_1000_median_ms,\
         one_to_1000_worst_ms,one_to_1000_cpu_ms,peak_kb,reached,differing"
    );
    sizes.into_iter().for_each(measure);
}
