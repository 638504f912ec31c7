//! The best answer in stages: network, total, largest loss, list of homes; and the next best total.

use crate::next::next_best;
use crate::program::{Proven, greatest};
use crate::space::{Cell, Row, Space, States, whole};
use heimly_domain::matching::joint::{Best, Choice, Hundredths, Offer, Problem, Reach, Unsolved, Without};
use std::collections::BTreeSet;

/// Lists of homes that are weighed in one program: so many that their order still is a small whole number.
const LISTS: i64 = 1 << 20;

/// What is left to choose from, and rows that keep what was reached before.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) space: Space,
    pub(crate) goals: Vec<Row>,
}

impl Field {
    pub(crate) fn rows(&self, problem: &Problem) -> Vec<Row> {
        let mut rows = self.space.rows(problem);
        rows.extend(self.goals.iter().cloned());
        rows
    }

    /// Keeps at least what has been reached.
    fn keep(&mut self, worth: &dyn Fn(usize, &Offer) -> i64, least: i64) {
        let mut terms = Vec::new();
        for (unit, states) in self.space.units.iter().enumerate() {
            let cell = |offer: &Offer| (Cell { unit, home: offer.home }, -worth(unit, offer));
            terms.extend(states.offers.iter().map(cell).filter(|(_, worth)| *worth != 0));
        }
        self.goals.push(Row { terms, most: -least });
    }

    fn is_settled(&self) -> bool {
        self.space.units.iter().all(|states| states.only().is_some())
    }
}

/// What an offer is worth in hundredths.
pub(crate) fn worth(_: usize, offer: &Offer) -> i64 {
    whole(offer.worth.get())
}

pub(crate) fn reach(problem: &Problem) -> Result<Reach, Unsolved> {
    let field = network(problem)?;
    let proven = greatest(&field.space, &field.rows(problem), &worth)?;
    let mut network = (0, 0);
    for (unit, home) in problem.units.iter().zip(&proven.homes) {
        let offer = home.and_then(|home| unit.offer(home)).filter(|offer| offer.network > 0);
        if let Some(offer) = offer {
            network = (network.0 + offer.network, network.1 + offer.worth.get());
        }
    }
    Ok(Reach { network: (network.0, Hundredths::new(network.1)), total: hundredths(proven.value) })
}

pub(crate) fn best(problem: &Problem) -> Result<Best, Unsolved> {
    let field = network(problem)?;
    let Proven { mut homes, value: total, bound } = greatest(&field.space, &field.rows(problem), &worth)?;
    let mut left = field.clone();
    bound.strike(&mut left.space, total);
    if !left.is_settled() {
        left.keep(&worth, total);
        smallest_loss(problem, &mut left, &mut homes)?;
        smallest_list(problem, &mut left, &mut homes)?;
    }
    let next_best = next_best(problem, &field, &homes, total, &bound)?.map(hundredths);
    Ok(Best { choice: Choice { homes }, next_best })
}

fn hundredths(number: i64) -> Hundredths {
    Hundredths::new(u64::try_from(number).unwrap_or(0))
}

/// What is left when as many children as possible have a home in their network, and those homes are worth
/// the most.
fn network(problem: &Problem) -> Result<Field, Unsolved> {
    let space = Space::new(problem);
    let mut field = Field { space, goals: Vec::new() };
    let most = |states: &States| states.offers.iter().map(|offer| worth(0, offer)).max().unwrap_or(0);
    let base = 1 + field.space.units.iter().map(most).sum::<i64>();
    let first = |unit: usize, offer: &Offer| match offer.network {
        0 => 0,
        children => whole(children).saturating_mul(base).saturating_add(worth(unit, offer)),
    };
    let mut narrow = field.clone();
    for states in narrow.space.units.iter_mut().filter(|states| states.without == Without::Allowed) {
        states.offers.retain(|offer| offer.network > 0);
    }
    if narrow.space.units.iter().all(|states| states.offers.iter().all(|offer| offer.network == 0)) {
        return Ok(field);
    }
    let proven = greatest(&narrow.space, &narrow.rows(problem), &first)?;
    proven.bound.strike(&mut narrow.space, proven.value);
    for (states, reached) in field.space.units.iter_mut().zip(&narrow.space.units) {
        states.offers.retain(|offer| offer.network == 0 || reached.offer(offer.home).is_some());
        if reached.without == Without::Forbidden {
            states.offers.retain(|offer| reached.offer(offer.home).is_some());
            states.without = Without::Forbidden;
        }
    }
    if !narrow.is_settled() {
        field.keep(&first, proven.value);
    }
    Ok(field)
}

fn loss_of(states: &States, home: Option<usize>) -> u64 {
    let offer = home.and_then(|home| states.offer(home));
    offer.map_or(states.loss_without, |offer| offer.loss.get())
}

fn largest_loss(space: &Space, homes: &[Option<usize>]) -> u64 {
    space.units.iter().zip(homes).map(|(states, home)| loss_of(states, *home)).max().unwrap_or(0)
}

/// Keeps only what loses no more than `most`.
fn within(space: &mut Space, most: u64) {
    for states in &mut space.units {
        states.offers.retain(|offer| offer.loss.get() <= most);
        if states.loss_without > most {
            states.without = Without::Forbidden;
        }
    }
}

/// Halves the losses there can be until the smallest that is possible is found.
fn smallest_loss(
    problem: &Problem,
    field: &mut Field,
    homes: &mut Vec<Option<usize>>,
) -> Result<(), Unsolved> {
    let mut losses: BTreeSet<u64> = BTreeSet::new();
    for states in &field.space.units {
        losses.extend(states.offers.iter().map(|offer| offer.loss.get()));
        if states.without == Without::Allowed {
            losses.insert(states.loss_without);
        }
    }
    let most = largest_loss(&field.space, homes);
    let losses: Vec<u64> = losses.into_iter().take_while(|loss| *loss < most).collect();
    let (mut low, mut high) = (0, losses.len());
    let mut reached = most;
    while low < high {
        let middle = low + (high - low) / 2;
        let Some(loss) = losses.get(middle).copied() else { break };
        let mut narrow = field.clone();
        within(&mut narrow.space, loss);
        match greatest(&narrow.space, &narrow.rows(problem), &worth) {
            Ok(proven) => {
                *homes = proven.homes;
                reached = largest_loss(&field.space, homes);
                high = losses.iter().take_while(|loss| **loss < reached).count().min(middle);
            }
            Err(Unsolved::Impossible) => low = middle + 1,
            Err(Unsolved::NotProven) => return Err(Unsolved::NotProven),
        }
    }
    within(&mut field.space, reached);
    Ok(())
}

/// The smallest list of homes, in the order of the units; going without comes after every home.
fn smallest_list(
    problem: &Problem,
    field: &mut Field,
    homes: &mut Vec<Option<usize>>,
) -> Result<(), Unsolved> {
    let count = |field: &Field, unit: usize| field.space.units.get(unit).map_or(0, States::count);
    let mut unit = 0;
    while unit < homes.len() {
        let gets = homes.get(unit).copied().flatten();
        let is_first = field.space.units.get(unit).is_some_and(|states| match states.offers.first() {
            Some(offer) => gets == Some(offer.home),
            None => gets.is_none(),
        });
        let mut end = unit + 1;
        if !is_first {
            let mut lists = whole_of(count(field, unit));
            while end < homes.len() {
                lists = lists.saturating_mul(whole_of(count(field, end)));
                if lists > LISTS {
                    break;
                }
                end += 1;
            }
            *homes = first_list(problem, field, unit..end)?;
        }
        for (states, home) in field.space.units.iter_mut().zip(homes.iter()).take(end).skip(unit) {
            states.fix(*home);
        }
        unit = end;
    }
    Ok(())
}

/// The answer whose list is smallest for some units in a row.
fn first_list(
    problem: &Problem,
    field: &Field,
    units: std::ops::Range<usize>,
) -> Result<Vec<Option<usize>>, Unsolved> {
    let mut weights: Vec<i64> = vec![0; field.space.units.len()];
    let mut weight = 1;
    for unit in units.rev() {
        if let Some((states, slot)) = field.space.units.get(unit).zip(weights.get_mut(unit)) {
            *slot = weight;
            weight *= whole_of(states.count());
        }
    }
    let early = |unit: usize, offer: &Offer| {
        let Some(states) = field.space.units.get(unit) else { return 0 };
        let after = states.offers.iter().filter(|each| each.home > offer.home).count();
        let without = usize::from(states.without == Without::Allowed);
        weights.get(unit).copied().unwrap_or(0) * whole_of(after + without)
    };
    Ok(greatest(&field.space, &field.rows(problem), &early)?.homes)
}

fn whole_of(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
