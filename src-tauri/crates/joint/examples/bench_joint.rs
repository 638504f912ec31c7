//! How long several children at once takes to solve, on the instances of the README beside the peers' script.
//!
//! `bench_joint DIR` writes each instance to DIR as JSON, solves it 21 times, and prints a line for each:
//! name, total, next best total, median milliseconds for everything (network, total, ties, next best), and
//! for the total alone. `tests/bench/joint_peers.py DIR` solves the same files.

use heimly_domain::matching::joint::{Holds, Hundredths, Limit, Offer, Problem, Solver, Take, Unit, Without};
use heimly_joint::Highs;
use std::error::Error;
use std::fmt::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// SplitMix64.
struct Draw(u64);

impl Draw {
    fn up_to(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % below
    }
}

/// What the sums of an instance are like.
#[derive(Clone, Copy)]
enum Sums {
    /// Any hundredth between 20 and 90.
    Spread,
    /// Whole tens between 20 and 90: ties everywhere.
    Tens,
    /// Spread, and the same good homes for all children.
    Alike,
}

struct Instance {
    name: &'static str,
    problem: Problem,
    places: Vec<u64>,
    sizes: Vec<u64>,
}

/// 40 children, 16 of them in 8 groups of two: 32 units; every second pair is excluded, threshold 30.
fn instance(name: &'static str, seed: u64, homes: u64, sums: Sums) -> Option<Instance> {
    let mut draw = Draw(seed);
    let places: Vec<u64> = (0..homes).map(|_| 1 + draw.up_to(10) / 7).collect();
    let liking: Vec<u64> = (0..homes).map(|_| draw.up_to(5_000)).collect();
    let sizes: Vec<u64> = (0..32).map(|unit| if unit < 8 { 2 } else { 1 }).collect();
    let mut units = Vec::new();
    for size in &sizes {
        let mut options = Vec::new();
        for (home, (most, liked)) in places.iter().zip(&liking).enumerate() {
            let worths: Vec<u64> = (0..*size)
                .map(|_| match sums {
                    Sums::Spread => 2_000 + draw.up_to(7_000),
                    Sums::Tens => 2_000 + 1_000 * draw.up_to(8),
                    Sums::Alike => 2_000 + liked + draw.up_to(2_000),
                })
                .collect();
            let allowed = draw.up_to(2) == 0 && worths.iter().all(|worth| *worth >= 3_000);
            if allowed && size <= most {
                let least = worths.iter().min().copied()?;
                options.push(Offer {
                    home,
                    network: 0,
                    worth: Hundredths::new(worths.iter().sum()),
                    loss: Hundredths::new(9_000 - least),
                });
            }
        }
        units.push(Unit { options, without: Without::Allowed, loss_without: Hundredths::new(9_000) });
    }
    let limits = places
        .iter()
        .enumerate()
        .map(|(home, most)| {
            let here = units.iter().zip(&sizes).enumerate();
            let takes = here
                .filter(|(_, (unit, _))| unit.offer(home).is_some())
                .map(|(unit, (_, size))| Take { unit, places: *size });
            Limit { home, takes: takes.collect(), most: *most, holds: Holds::Always }
        })
        .collect();
    let problem = Problem { units, limits, apart: Vec::new() };
    Some(Instance { name, problem, places, sizes })
}

/// The instance as JSON, without a library: whole numbers only.
fn json(instance: &Instance) -> Result<String, std::fmt::Error> {
    let mut text = String::from("{\"places\":[");
    let list = |numbers: &[u64]| numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(",");
    write!(text, "{}],\"sizes\":[{}],\"units\":[", list(&instance.places), list(&instance.sizes))?;
    for (at, unit) in instance.problem.units.iter().enumerate() {
        let offers: Vec<String> =
            unit.options.iter().map(|offer| format!("[{},{}]", offer.home, offer.worth.get())).collect();
        write!(text, "{}[{}]", if at > 0 { "," } else { "" }, offers.join(","))?;
    }
    text.push_str("]}");
    Ok(text)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn timed<T>(mut run: impl FnMut() -> T) -> Duration {
    run();
    median(
        (0..21)
            .map(|_| {
                let start = Instant::now();
                run();
                start.elapsed()
            })
            .collect(),
    )
}

/// Milliseconds with two decimals.
fn milliseconds(time: Duration) -> String {
    let hundredths = time.as_micros() / 10;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("say where to write the instances")?);
    std::fs::create_dir_all(&folder)?;
    let instances = [
        instance("spread", 1, 500, Sums::Spread),
        instance("ties", 2, 500, Sums::Tens),
        instance("alike", 3, 500, Sums::Alike),
        instance("scarce", 4, 30, Sums::Spread),
    ];
    for instance in instances.into_iter().flatten() {
        std::fs::write(folder.join(format!("{}.json", instance.name)), json(&instance)?)?;
        let solver = Highs::new();
        let best = solver.best(&instance.problem).map_err(|why| format!("{why:?}"))?;
        let value = instance.problem.value(&best.choice).ok_or("an answer that breaks the rules")?;
        let all = timed(|| solver.best(&instance.problem));
        let total = timed(|| solver.reach(&instance.problem));
        println!(
            "{} {} {} {} {}",
            instance.name,
            value.total.get(),
            best.next_best.map_or(0, Hundredths::get),
            milliseconds(all),
            milliseconds(total)
        );
    }
    Ok(())
}
