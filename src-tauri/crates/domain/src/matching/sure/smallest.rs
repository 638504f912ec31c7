//! The smallest change of one weight that turns the two first homes.
//!
//! Everything is exact. With the weight of one criterion at x, the second is ahead by
//! D(x) = D(today) + (x - today) · d, where d is the second's value of the criterion less the first's. Both
//! sums are divided by the same Σ w, so only the sign of D(x) matters, and where Σ w would be 0, D is 0 and
//! nobody is ahead. The line crosses 0 at x = today + behind / d; the second is strictly ahead beyond it, so
//! a crossing at the very end of 0 to 5 turns nothing.

use super::super::criteria::{Assessment, Criterion};
use super::super::{Candidate, RankedGroup, Ranking, Ratio};
use crate::model::{Home, Weight};
use std::cmp::Ordering;

/// The two first homes of a group, and the smallest change of one weight that turns them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overtaking<'a> {
    /// The first.
    pub first: &'a Home,
    /// The second.
    pub second: &'a Home,
    /// The change; `None`: no single weight of 0 to 5 puts the second strictly ahead by documented.
    pub change: Option<SmallestChange>,
}

/// A change of one criterion's weight. A need is a criterion by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SmallestChange {
    /// Which criterion.
    pub criterion: Criterion,
    /// Its weight today.
    pub today: Weight,
    /// Up or down.
    pub direction: Direction,
    /// The weight at which the two have the same documented sum; strictly beyond it the second is ahead.
    pub crossing: Ratio,
    /// The nearest weight of one decimal that lies beyond the crossing, in tenths: 47 for 4,7. With it the
    /// second is ahead.
    pub tenths: u8,
}

/// Which way a weight is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Higher.
    Up,
    /// Lower.
    Down,
}

/// The highest weight.
const HIGHEST: u64 = 5;

impl<'a> Ranking<'a> {
    /// What it would take to turn the two first homes of the first group that has any; `None` where that
    /// group has only one, because the order between groups is never a question of weights.
    pub fn smallest_change(&self) -> Option<Overtaking<'a>> {
        self.groups.iter().find(|group| !group.candidates.is_empty()).and_then(RankedGroup::smallest_change)
    }
}

impl<'a> RankedGroup<'a> {
    /// What it would take to turn the two first homes; `None` where there are fewer than two.
    pub fn smallest_change(&self) -> Option<Overtaking<'a>> {
        match self.candidates.as_slice() {
            [first, second, ..] => Some(Overtaking {
                first: first.home(),
                second: second.home(),
                change: turning(first, second),
            }),
            [] | [_] => None,
        }
    }
}

/// A beredskapshjem that stands first in an emergency does so whatever the weights are.
fn turning(first: &Candidate<'_>, second: &Candidate<'_>) -> Option<SmallestChange> {
    match first.order().cmp(&second.order()) {
        Ordering::Equal => smallest_change(&first.assessments, &second.assessments),
        Ordering::Less | Ordering::Greater => None,
    }
}

/// The smallest change of one weight that puts the second strictly ahead of the first by documented: the
/// smallest absolute change, then table order. Both have the same criteria and weights, in table order, and
/// the first's documented is today at least the second's.
pub fn smallest_change(first: &[Assessment<'_>], second: &[Assessment<'_>]) -> Option<SmallestChange> {
    let points = |of: &[Assessment<'_>]| -> u64 {
        of.iter().map(|each| u64::from(each.weight.get()) * u64::from(each.value.low().get())).sum()
    };
    let behind = points(first).saturating_sub(points(second));
    let mut smallest: Option<(Ratio, SmallestChange)> = None;
    for (of_first, of_second) in first.iter().zip(second) {
        let found = crossing(behind, of_first, of_second);
        // Only a strictly smaller change replaces an earlier one, so table order breaks ties.
        if let Some((size, change)) = found
            && smallest.is_none_or(|(least, _)| size < least)
        {
            smallest = Some((size, change));
        }
    }
    smallest.map(|(_, change)| change)
}

/// The size of the change and the change itself, where this criterion's weight alone can turn the two.
fn crossing(behind: u64, first: &Assessment<'_>, second: &Assessment<'_>) -> Option<(Ratio, SmallestChange)> {
    let (of_first, of_second) = (first.value.low().get(), second.value.low().get());
    let apart = u64::from(of_first.abs_diff(of_second));
    let size = Ratio::new(behind, apart)?;
    let today = u64::from(first.weight.get()) * apart;
    let (direction, at) = if of_second > of_first {
        (Direction::Up, Some(today + behind).filter(|at| *at < HIGHEST * apart))
    } else {
        (Direction::Down, today.checked_sub(behind).filter(|at| *at > 0))
    };
    let at = at?;
    let tenths = match direction {
        Direction::Up => at * 10 / apart + 1,
        Direction::Down => (at * 10).div_ceil(apart).saturating_sub(1),
    };
    let change = SmallestChange {
        criterion: first.criterion,
        today: first.weight,
        direction,
        crossing: Ratio::new(at, apart)?,
        tenths: u8::try_from(tenths).ok()?,
    };
    Some((size, change))
}
