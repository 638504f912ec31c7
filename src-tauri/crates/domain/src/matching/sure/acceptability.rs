//! Rank acceptability (SMAA): how often each home is first, and among the first three, of its group when
//! every weight is drawn within one of today's and every unknown value within what is possible.
//!
//! Every draw is made from a key of its own ([`super::draw`]), so neither the order of the homes nor the
//! other homes change what is drawn for one. The sums of a draw are divided by the same Σ w, so the order
//! needs no division, and everything is whole numbers. What makes it quick stands in [`super::field`].

use super::super::criteria::{Criterion, Interval};
use super::super::{Candidate, GroupOrder, RankedGroup};
use super::field::Field;
use crate::ids::HomeId;
use crate::model::Weight;

/// How many draws are made.
pub const DRAWS: u32 = 10_000;

/// A criterion that applies, with its weight today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// Which.
    pub criterion: Criterion,
    /// Its weight today.
    pub weight: Weight,
}

/// A home of a group, as the draws see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contender<'a> {
    /// Which home.
    pub home: &'a HomeId,
    /// Whether it comes before the sums are looked at. That cannot be bought with points in a draw either.
    pub order: GroupOrder,
    /// What is known of each criterion, in the criteria's order; one that is left out at the end is unknown.
    pub values: Vec<Interval>,
}

/// How often a home was first, and among the first three, of its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acceptability {
    /// Draws in which it was first.
    pub first: u32,
    /// Draws in which it was among the first three.
    pub first_three: u32,
    /// All draws.
    pub draws: u32,
}

impl RankedGroup<'_> {
    /// How often each candidate is first, and among the first three, in 10,000 draws, in default order;
    /// nothing when no criterion that applies has a weight, because there is then no sum to order by.
    pub fn acceptability(&self) -> Vec<Acceptability> {
        let Some(first) = self.candidates.first().filter(|first| first.sum.is_some()) else {
            return Vec::new();
        };
        let criteria: Vec<Weighed> = first
            .assessments
            .iter()
            .map(|each| Weighed { criterion: each.criterion, weight: each.weight })
            .collect();
        let contender = |candidate: &Candidate<'_>| -> Vec<Interval> {
            candidate.assessments.iter().map(|each| each.value).collect()
        };
        let contenders: Vec<Contender<'_>> = self
            .candidates
            .iter()
            .map(|candidate| Contender {
                home: &candidate.home().id,
                order: candidate.order(),
                values: contender(candidate),
            })
            .collect();
        acceptability(&contenders, &criteria, DRAWS)
    }
}

/// How often each of the contenders is first, and among the first three, in so many draws. They are the homes
/// of one group in default order, which breaks ties; each criterion stands once.
pub fn acceptability(contenders: &[Contender<'_>], criteria: &[Weighed], draws: u32) -> Vec<Acceptability> {
    Field::new(contenders, criteria).tally(draws)
}
