//! Values of criteria: whole points, intervals of them, and what is missing.

use super::{Fact, MissingFact, Stale};
use crate::matching::rules::is_stale;
use crate::model::{Confirmed, Freshness};
use chrono::NaiveDate;

/// A value of 0 to 100 whole points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(u8);

impl Points {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Everything.
    pub const FULL: Self = Self(100);

    /// A value of 0 to 100.
    pub const fn new(points: u8) -> Option<Self> {
        if points <= 100 { Some(Self(points)) } else { None }
    }

    /// The points.
    pub fn get(self) -> u8 {
        self.0
    }

    /// 100 · `part` / `whole`, rounded down once; 100 for an empty whole.
    pub(crate) fn share(part: u64, whole: u64) -> Self {
        let points = part.saturating_mul(100).checked_div(whole).unwrap_or(100);
        u8::try_from(points.min(100)).map_or(Self::FULL, Self)
    }
}

/// A value as far as it is known: known, low = high; unknown, 0..=100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    low: Points,
    high: Points,
}

impl Interval {
    /// Not known at all.
    pub const UNKNOWN: Self = Self { low: Points::NONE, high: Points::FULL };

    /// An interval; the ends are put in order.
    pub fn new(one_end: Points, other_end: Points) -> Self {
        Self { low: one_end.min(other_end), high: one_end.max(other_end) }
    }

    /// A known value.
    pub fn known(points: Points) -> Self {
        Self { low: points, high: points }
    }

    /// The value with every missing fact at its worst.
    pub fn low(&self) -> Points {
        self.low
    }

    /// The value with every missing fact at its best.
    pub fn high(&self) -> Points {
        self.high
    }
}

/// The facts a value lacks, each once, in the order they were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct MissingFacts([Option<MissingFact>; 4]);

impl MissingFacts {
    /// Nothing is missing.
    pub const NONE: Self = Self([None; 4]);

    /// One fact.
    pub fn one(fact: MissingFact) -> Self {
        Self([Some(fact), None, None, None])
    }

    /// Adds a fact; no criterion lacks more than four.
    pub(crate) fn add(&mut self, fact: MissingFact) {
        if self.iter().any(|seen| seen == fact) {
            return;
        }
        if let Some(free) = self.0.iter_mut().find(|slot| slot.is_none()) {
            *free = Some(fact);
        }
    }

    /// The facts.
    pub fn iter(&self) -> impl Iterator<Item = MissingFact> {
        self.0.into_iter().flatten()
    }

    /// Whether nothing is missing.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

/// What a criterion's function finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found<'a> {
    pub value: Interval,
    pub because: Fact<'a>,
    pub missing: MissingFacts,
    pub stale: Option<Stale>,
}

impl<'a> Found<'a> {
    /// A value that lacks nothing.
    pub fn known(points: Points, because: Fact<'a>) -> Self {
        Self::between(Interval::known(points), because, MissingFacts::NONE)
    }

    /// A value that is not known at all, because of one fact.
    pub fn unknown(because: Fact<'a>, missing: MissingFact) -> Self {
        Self::between(Interval::UNKNOWN, because, MissingFacts::one(missing))
    }

    /// A value with its missing facts.
    pub fn between(value: Interval, because: Fact<'a>, missing: MissingFacts) -> Self {
        Self { value, because, missing, stale: None }
    }

    /// Marks the value as resting on an answer that may be stale.
    pub fn resting_on(self, stale: Option<Stale>) -> Self {
        Self { stale: self.stale.or(stale), ..self }
    }
}

/// Which setting of the office says how old an answer may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// Willingness.
    Willingness,
    /// Household.
    Household,
}

/// Whether an answer must be confirmed again: it has no date, or its date lies more than the setting's
/// months back.
pub(crate) fn stale_answer<T>(
    answer: Option<&Confirmed<T>>,
    kept: Kept,
    freshness: Freshness,
    today: NaiveDate,
) -> Option<Stale> {
    let months = match kept {
        Kept::Willingness => freshness.willingness_months,
        Kept::Household => freshness.household_months,
    };
    let answer = answer?;
    is_stale(answer.on, months, today).then_some(Stale { confirmed_on: answer.on })
}
