//! The solver against every plan there is, on small problems drawn at random from fixed seeds.

use crate::Highs;
use heimly_domain::matching::joint::{
    Choice, Holds, Hundredths, Limit, Offer, Problem, Solver, Take, Unit, Unsolved, Value, Without,
};
use std::cmp::Reverse;

/// SplitMix64.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn up_to(&mut self, below: u64) -> u64 {
        self.next() % below
    }

    fn one_in(&mut self, of: u64) -> bool {
        self.up_to(of) == 0
    }
}

fn h(number: u64) -> Hundredths {
    Hundredths::new(number)
}

/// Two to five units (some of two or three children), two to five homes; few different sums, so that ties are
/// common; places from 0 to 3, shortages on a later day, locks, network homes and units kept apart.
fn problem(draw: &mut Draw) -> Problem {
    let units = 2 + draw.up_to(4);
    let homes = 2 + draw.up_to(4);
    let spread = [2, 3, 3_000][usize::try_from(draw.up_to(3)).unwrap()];
    let networks = draw.one_in(2);
    let sizes: Vec<u64> = (0..units).map(|_| if draw.one_in(3) { 2 + draw.up_to(2) } else { 1 }).collect();
    let mut units: Vec<Unit> = sizes.iter().map(|size| unit(draw, *size, homes, spread, networks)).collect();
    let mut limits = Vec::new();
    for home in 0..usize::try_from(homes).unwrap() {
        let most = draw.up_to(4);
        // Each option alone keeps every limit: who is too many is not offered the home.
        for (unit, size) in units.iter_mut().zip(&sizes) {
            unit.options.retain(|offer| offer.home != home || *size <= most);
        }
        let here = |at: &usize| units[*at].options.iter().any(|offer| offer.home == home);
        let takes: Vec<Take> =
            (0..units.len()).filter(here).map(|unit| Take { unit, places: sizes[unit] }).collect();
        if draw.one_in(4) && most > 0 && !takes.is_empty() {
            let mover = takes[usize::try_from(draw.up_to(u64::try_from(takes.len()).unwrap())).unwrap()].unit;
            let holds = Holds::WithUnit(mover);
            limits.push(Limit { home, takes: takes.clone(), most: sizes[mover], holds });
        }
        limits.push(Limit { home, takes, most, holds: Holds::Always });
    }
    for unit in &mut units {
        if draw.one_in(8) && !unit.options.is_empty() {
            unit.options.truncate(1);
            unit.without = Without::Forbidden;
        }
    }
    let mut apart = Vec::new();
    for one in 0..units.len() {
        apart.extend((one + 1..units.len()).filter(|_| draw.one_in(5)).map(|other| (one, other)));
    }
    Problem { units, limits, apart }
}

fn unit(draw: &mut Draw, size: u64, homes: u64, spread: u64, networks: bool) -> Unit {
    let best = 4_000 + spread;
    let mut options = Vec::new();
    for home in 0..usize::try_from(homes).unwrap() {
        if draw.one_in(4) {
            continue;
        }
        let children: Vec<u64> = (0..size).map(|_| 4_000 + draw.up_to(spread)).collect();
        options.push(Offer {
            home,
            network: if networks && draw.one_in(5) { 1 + draw.up_to(size) } else { 0 },
            worth: h(children.iter().sum()),
            loss: h(children.iter().map(|worth| best - worth).max().unwrap()),
        });
    }
    Unit { options, without: Without::Allowed, loss_without: h(best) }
}

/// Every choice, in the order of the lists of homes, where none comes after every home.
fn every(problem: &Problem) -> Vec<Choice> {
    let mut all = vec![Vec::new()];
    for unit in &problem.units {
        let mut homes: Vec<Option<usize>> = unit.options.iter().map(|offer| Some(offer.home)).collect();
        homes.push(None);
        all = all
            .iter()
            .flat_map(|before: &Vec<Option<usize>>| {
                homes.iter().map(move |home| before.iter().copied().chain([*home]).collect::<Vec<_>>())
            })
            .collect();
    }
    all.into_iter().map(|homes| Choice { homes }).collect()
}

/// The best of every choice: the greatest value, the first of the lists; and the best total besides it.
fn by_force(problem: &Problem) -> Option<(Choice, Value, Option<Hundredths>)> {
    let all: Vec<(Choice, Value)> = every(problem)
        .into_iter()
        .filter_map(|choice| problem.value(&choice).map(|value| (choice, value)))
        .collect();
    let (at, (best, value)) =
        all.iter().enumerate().min_by_key(|(at, (_, value))| (Reverse(value.clone()), *at))?;
    let others =
        all.iter().enumerate().filter(|(other, (_, each))| *other != at && each.network == value.network);
    let next = others.map(|(_, (_, value))| value.total).max();
    Some((best.clone(), value.clone(), next))
}

fn compare(seeds: std::ops::Range<u64>) {
    for seed in seeds {
        let problem = problem(&mut Draw(seed));
        match by_force(&problem) {
            None => assert_eq!(Highs::new().best(&problem), Err(Unsolved::Impossible), "seed {seed}"),
            Some((choice, value, next)) => {
                let found = Highs::new().best(&problem).unwrap_or_else(|why| panic!("seed {seed}: {why:?}"));
                let worth = problem.value(&found.choice);
                assert_eq!(worth.as_ref(), Some(&value), "seed {seed}: {problem:#?}");
                assert_eq!(found.choice, choice, "seed {seed}: {problem:#?}");
                assert_eq!(found.next_best, next, "seed {seed}: {choice:?} {problem:#?}");
                let reach = Highs::new().reach(&problem).unwrap();
                assert_eq!((reach.network, reach.total), (value.network, value.total), "seed {seed}");
            }
        }
    }
}

#[test]
fn the_first_five_hundred_problems_are_solved_as_by_force() {
    compare(0..500);
}

#[test]
fn the_next_five_hundred_problems_are_solved_as_by_force() {
    compare(500..1_000);
}

/// A test of the test: the problems have what they are to have.
#[test]
fn the_problems_have_siblings_locks_networks_ties_and_those_who_cannot_be_solved() {
    let problems: Vec<Problem> = (0..1_000).map(|seed| problem(&mut Draw(seed))).collect();
    let count = |has: &dyn Fn(&Problem) -> bool| problems.iter().filter(|problem| has(problem)).count();
    let solved: Vec<_> = problems.iter().map(by_force).collect();
    assert!(count(&|problem| problem.units.iter().any(|unit| unit.without == Without::Forbidden)) > 200);
    assert!(count(&|problem| problem.limits.iter().any(|limit| limit.holds != Holds::Always)) > 200);
    assert!(count(&|problem| !problem.apart.is_empty()) > 200);
    let first = |(_, value, _): &&(Choice, Value, Option<Hundredths>)| value.network.0 > 0;
    assert!(solved.iter().flatten().filter(first).count() > 200);
    let tie = |(_, value, next): &&(Choice, Value, Option<Hundredths>)| *next == Some(value.total);
    assert!(solved.iter().flatten().filter(tie).count() > 100);
    assert!(solved.iter().any(Option::is_none));
}
