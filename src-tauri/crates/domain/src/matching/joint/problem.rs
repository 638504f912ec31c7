//! What a solver is handed, in whole numbers only, and the rules an answer is checked against.

use crate::matching::joint::Hundredths;
use std::cmp::{Ordering, Reverse};

/// Who goes where: one choice for each unit, within the places there are.
///
/// Homes are numbered in the order of their ids, units by their first child's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Children, or siblings who go as one.
    pub units: Vec<Unit>,
    /// The places of the homes. Each option alone keeps every limit.
    pub limits: Vec<Limit>,
    /// Units that must not get the same home, the smaller number first.
    pub apart: Vec<(usize, usize)>,
}

/// A child, or siblings who go as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The homes it may get, by home number; never two for one home.
    pub options: Vec<Offer>,
    /// Whether it may go without.
    pub without: Without,
    /// The largest loss of its children when it goes without.
    pub loss_without: Hundredths,
}

/// Whether a unit may go without a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    /// It may.
    Allowed,
    /// It is locked to a home.
    Forbidden,
}

/// One home for one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The home's number.
    pub home: usize,
    /// How many of the unit's children have the home in their network.
    pub network: u64,
    /// What it is worth to the unit's children together.
    pub worth: Hundredths,
    /// The largest loss of its children there.
    pub loss: Hundredths,
}

/// The places of one home on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The home's number.
    pub home: usize,
    /// How many places each unit takes there that day; never 0.
    pub takes: Vec<Take>,
    /// How many places there are.
    pub most: u64,
    /// When it holds.
    pub holds: Holds,
}

/// What one unit takes in one home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Take {
    /// The unit.
    pub unit: usize,
    /// Places.
    pub places: u64,
}

/// When a limit holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Always.
    Always,
    /// When this unit gets the home: it is the one who moves in that day.
    WithUnit(usize),
}

/// For each unit, the number of the home it gets, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// In the order of the units.
    pub homes: Vec<Option<usize>>,
}

/// What a choice is worth, so that a better one is greater: network, then its sum, then the rest's sum, then
/// the smaller largest loss, then the smaller list of homes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// Children who get a home in their network, and what those homes are worth to them and their siblings.
    pub network: (u64, Hundredths),
    /// What all homes are worth together.
    pub total: Hundredths,
    /// The largest loss of any child.
    pub largest_loss: Hundredths,
}

impl Ord for Value {
    fn cmp(&self, other: &Self) -> Ordering {
        let by = |value: &Self| (value.network, value.total, Reverse(value.largest_loss));
        by(self).cmp(&by(other))
    }
}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Something that solves a [`Problem`] to proven optimality.
pub trait Solver {
    /// The best choice: the greatest [`Value`], and of several the smallest list of homes, where none comes
    /// after every home. With it, the best total besides it.
    ///
    /// # Errors
    /// [`Unsolved`].
    fn best(&self, problem: &Problem) -> Result<Best, Unsolved>;

    /// The network and the total of the best choice, without looking for the one with the smallest loss.
    ///
    /// # Errors
    /// [`Unsolved`].
    fn reach(&self, problem: &Problem) -> Result<Reach, Unsolved>;
}

/// The best choice, and the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    /// The best choice.
    pub choice: Choice,
    /// The largest total of another choice that gives the network as much; `None` when there is none.
    pub next_best: Option<Hundredths>,
}

/// What the best choice reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// As in [`Value::network`].
    pub network: (u64, Hundredths),
    /// As in [`Value::total`].
    pub total: Hundredths,
}

/// Why a solver has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsolved {
    /// No choice keeps the limits: units that may not go without exclude each other.
    Impossible,
    /// The solver failed, or could not prove its answer.
    NotProven,
}

impl Problem {
    /// What a choice is worth; `None` when it breaks a rule.
    pub fn value(&self, choice: &Choice) -> Option<Value> {
        if choice.homes.len() != self.units.len() {
            return None;
        }
        let mut value = Value {
            network: (0, Hundredths::new(0)),
            total: Hundredths::new(0),
            largest_loss: Hundredths::new(0),
        };
        for (unit, home) in self.units.iter().zip(&choice.homes) {
            let loss = match home {
                Some(home) => {
                    let offer = unit.offer(*home)?;
                    if offer.network > 0 {
                        value.network.0 += offer.network;
                        value.network.1 = plus(value.network.1, offer.worth);
                    }
                    value.total = plus(value.total, offer.worth);
                    offer.loss
                }
                None if unit.without == Without::Forbidden => return None,
                None => unit.loss_without,
            };
            value.largest_loss = value.largest_loss.max(loss);
        }
        self.keeps_limits(choice).then_some(value)
    }

    /// Whether every limit is kept and nobody is put together who must not be.
    fn keeps_limits(&self, choice: &Choice) -> bool {
        let gets = |unit: usize, home: usize| choice.homes.get(unit) == Some(&Some(home));
        let places = self.limits.iter().all(|limit| {
            let holds = match limit.holds {
                Holds::Always => true,
                Holds::WithUnit(unit) => gets(unit, limit.home),
            };
            let there = limit.takes.iter().filter(|take| gets(take.unit, limit.home));
            !holds || there.map(|take| take.places).sum::<u64>() <= limit.most
        });
        let home_of = |unit: usize| choice.homes.get(unit).copied().flatten();
        let apart =
            |(one, other): &(usize, usize)| home_of(*one).is_none() || home_of(*one) != home_of(*other);
        places && self.apart.iter().all(apart)
    }
}

impl Unit {
    /// What it is offered in one home.
    pub fn offer(&self, home: usize) -> Option<&Offer> {
        let at = self.options.binary_search_by_key(&home, |offer| offer.home).ok()?;
        self.options.get(at)
    }
}

fn plus(one: Hundredths, other: Hundredths) -> Hundredths {
    Hundredths::new(one.get().saturating_add(other.get()))
}
