//! A bound in whole numbers from the prices of places.
//!
//! For any prices p ≥ 0 of the rows, no answer is worth more than Σ p·most + Σ over units of the best of
//! (worth − Σ p·taken) there is for that unit. HiGHS suggests the prices; that they are not exact makes the
//! bound weaker, never wrong. They are taken in parts of [`PARTS`], which the prices of small programs
//! divide.

use crate::space::{Cell, Row, Space};
use heimly_domain::matching::joint::{Offer, Without};
use std::collections::HashMap;

/// Parts of one hundredth in which prices are counted: divisible by 1 to 10.
const PARTS: i64 = 5_040;

/// What no answer can pass, and what each thing a unit may get costs of that.
pub(crate) struct Bound {
    /// In parts.
    whole: i128,
    /// What is lost, in parts, when a unit gets a home.
    cells: HashMap<Cell, i128>,
    /// What is lost, in parts, when a unit goes without.
    without: Vec<i128>,
}

impl Bound {
    /// `prices` are suggested prices for the rows, in any order of sign.
    pub(crate) fn new(
        space: &Space,
        rows: &[Row],
        prices: &[f64],
        worth: &dyn Fn(usize, &Offer) -> i64,
    ) -> Self {
        let mut costs: HashMap<Cell, i128> = HashMap::new();
        let mut whole = 0_i128;
        for (row, price) in rows.iter().zip(prices) {
            let price = i128::from(in_parts(*price));
            if price == 0 {
                continue;
            }
            whole += price * i128::from(row.most);
            for (cell, number) in &row.terms {
                *costs.entry(*cell).or_default() += price * i128::from(*number);
            }
        }
        let mut bound = Self { whole, cells: HashMap::new(), without: Vec::new() };
        for (unit, states) in space.units.iter().enumerate() {
            let left = |offer: &Offer| {
                let cell = Cell { unit, home: offer.home };
                i128::from(worth(unit, offer)) * i128::from(PARTS) - costs.get(&cell).copied().unwrap_or(0)
            };
            let homes = states.offers.iter().map(left).max();
            let best = match states.without {
                Without::Allowed => homes.unwrap_or(0).max(0),
                Without::Forbidden => homes.unwrap_or(0),
            };
            bound.whole += best;
            bound.without.push(best);
            for offer in &states.offers {
                bound.cells.insert(Cell { unit, home: offer.home }, best - left(offer));
            }
        }
        bound
    }

    /// No answer is worth more than this.
    pub(crate) fn most(&self) -> i64 {
        down(self.whole)
    }

    /// No answer in which the unit gets this is worth more.
    pub(crate) fn most_with(&self, unit: usize, home: Option<usize>) -> i64 {
        let lost = match home {
            Some(home) => self.cells.get(&Cell { unit, home }),
            None => self.without.get(unit),
        };
        down(self.whole - lost.copied().unwrap_or(0))
    }

    /// Strikes out what no answer worth at least `least` can use.
    pub(crate) fn strike(&self, space: &mut Space, least: i64) {
        for (unit, states) in space.units.iter_mut().enumerate() {
            states.offers.retain(|offer| self.most_with(unit, Some(offer.home)) >= least);
            if states.without == Without::Allowed && self.most_with(unit, None) < least {
                states.without = Without::Forbidden;
            }
        }
    }
}

fn down(parts: i128) -> i64 {
    i64::try_from(parts.div_euclid(i128::from(PARTS))).unwrap_or(i64::MAX)
}

#[expect(
    clippy::as_conversions,
    clippy::float_arithmetic,
    reason = "a price is a suggestion in doubles: any whole number made of it gives a true bound, and `as` saturates"
)]
fn in_parts(price: f64) -> i64 {
    (price.abs() * 5_040.0).round().min(1e15) as i64
}
