//! What each unit may still get, and the rows that hold over it.

use heimly_domain::matching::joint::{Holds, Offer, Problem, Without};
use std::cmp::Reverse;
use std::collections::HashMap;

/// What each unit may still get, in the order of the units.
#[derive(Clone, Debug)]
pub(crate) struct Space {
    pub(crate) units: Vec<States>,
}

/// What one unit may still get.
#[derive(Clone, Debug)]
pub(crate) struct States {
    /// Homes, by number.
    pub(crate) offers: Vec<Offer>,
    /// Whether it may go without.
    pub(crate) without: Without,
    /// The largest loss when it does.
    pub(crate) loss_without: u64,
}

impl States {
    pub(crate) fn count(&self) -> usize {
        self.offers.len() + usize::from(self.without == Without::Allowed)
    }

    /// The only thing it may get, when there is only one.
    pub(crate) fn only(&self) -> Option<Option<Offer>> {
        match (self.offers.as_slice(), self.without) {
            ([offer], Without::Forbidden) => Some(Some(*offer)),
            ([], Without::Allowed) => Some(None),
            ([_], Without::Allowed) | ([], Without::Forbidden) | ([_, _, ..], _) => None,
        }
    }

    /// Keeps one thing only.
    pub(crate) fn fix(&mut self, home: Option<usize>) {
        self.offers.retain(|offer| Some(offer.home) == home);
        self.without = if home.is_none() { Without::Allowed } else { Without::Forbidden };
    }

    pub(crate) fn offer(&self, home: usize) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.home == home)
    }
}

/// Σ number · (unit gets home) is at most `most`.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) terms: Vec<(Cell, i64)>,
    pub(crate) most: i64,
}

/// A unit in a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Cell {
    pub(crate) unit: usize,
    pub(crate) home: usize,
}

impl Space {
    /// Every unit with the offers that can matter.
    ///
    /// If a unit gets home h, and another home is at least as good in every way, is not used and is a
    /// smaller number where they are equal, then the plan with the other home is better. The other units
    /// take at most one home each; so of all plans the best never uses an offer with more homes before it
    /// than there are others. One more is kept, because the plan that is better may be the best one itself
    /// when the next best is asked for.
    pub(crate) fn new(problem: &Problem) -> Self {
        let taking = problem.units.iter().filter(|unit| !unit.options.is_empty()).count();
        let units = problem.units.iter().map(|unit| States {
            offers: that_matter(&unit.options, taking),
            without: unit.without,
            loss_without: unit.loss_without.get(),
        });
        Self { units: units.collect() }
    }

    /// The rows of places, and of those who must not live together, over what is left.
    pub(crate) fn rows(&self, problem: &Problem) -> Vec<Row> {
        let may = |unit: usize, home: usize| {
            self.units.get(unit).is_some_and(|states| states.offer(home).is_some())
        };
        let mut rows = Vec::new();
        let mut full: HashMap<usize, Vec<(usize, u64)>> = HashMap::new();
        for limit in &problem.limits {
            let takes: Vec<(Cell, i64)> = limit
                .takes
                .iter()
                .filter(|take| may(take.unit, limit.home))
                .map(|take| (Cell { unit: take.unit, home: limit.home }, whole(take.places)))
                .collect();
            let wanted: i64 = takes.iter().map(|(_, places)| *places).sum();
            let most = whole(limit.most);
            match limit.holds {
                Holds::Always => {
                    full.entry(limit.home)
                        .or_default()
                        .extend(takes.iter().map(|(cell, places)| (cell.unit, places.unsigned_abs())));
                    if wanted > most {
                        rows.push(Row { terms: takes, most });
                    }
                }
                Holds::WithUnit(unit) if may(unit, limit.home) && wanted > most => {
                    rows.push(with_unit(unit, limit.home, takes, most));
                }
                Holds::WithUnit(_) => {}
            }
        }
        for (one, other) in &problem.apart {
            let Some(states) = self.units.get(*one) else { continue };
            for offer in states.offers.iter().filter(|offer| may(*other, offer.home)) {
                let cells = [Cell { unit: *one, home: offer.home }, Cell { unit: *other, home: offer.home }];
                rows.push(Row { terms: cells.map(|cell| (cell, 1)).to_vec(), most: 1 });
            }
        }
        rows
    }
}

/// A limit that holds when a unit gets the home: without it, the row leaves room for all.
fn with_unit(unit: usize, home: usize, mut takes: Vec<(Cell, i64)>, most: i64) -> Row {
    let cell = Cell { unit, home };
    let others: i64 = takes.iter().filter(|(each, _)| *each != cell).map(|(_, places)| *places).sum();
    let slack = (others - most).max(0);
    match takes.iter_mut().find(|(each, _)| *each == cell) {
        Some((_, places)) => *places += slack,
        None => takes.push((cell, slack)),
    }
    Row { terms: takes, most: most + slack }
}

pub(crate) fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The offers with at most `others` that come before them in every way.
fn that_matter(offers: &[Offer], others: usize) -> Vec<Offer> {
    let good = |offer: &Offer| {
        let network = (offer.network, if offer.network > 0 { offer.worth.get() } else { 0 });
        (network, offer.worth)
    };
    let mut sorted: Vec<&Offer> = offers.iter().collect();
    sorted.sort_by_key(|offer| (Reverse(good(offer)), offer.loss, offer.home));
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(first) = sorted.get(at).filter(|_| at <= others) {
        let class: Vec<&Offer> =
            sorted.iter().skip(at).take_while(|offer| good(offer) == good(first)).copied().collect();
        for (index, offer) in class.iter().enumerate() {
            let before = class.iter().take(index).filter(|each| each.home < offer.home).count();
            if at + before <= others {
                kept.push(**offer);
            }
        }
        at += class.len();
    }
    kept.sort_by_key(|offer| offer.home);
    kept
}
