//! Choosing a home: every home once, in its group, with its whole reasoning.
//!
//! The sum belongs to the pair (this child, this home, this day). There is no sum of a home, and the
//! child's, parents' and foster parents' views are never turned into a number.

pub mod criteria;
mod group;
pub mod joint;
mod prepare;
#[cfg(test)]
mod properties;
mod rank;
#[cfg(test)]
mod rank_tests;
pub mod rules;
mod sibling_places;
mod situation;
mod sum;
pub mod sure;
#[cfg(test)]
pub(crate) mod testing;

pub use criteria::{
    AnsweredBy, Asked, Assessment, Criterion, Letter, MissingFact, standard_weight, standard_weights,
};
pub use group::*;
pub use prepare::*;
pub use rank::*;
pub use rules::{Clarify, Exclusion, Verdict};
pub use situation::*;
pub use sum::*;
pub use sure::*;

use crate::ids::{ChildId, NeedId};
use crate::law::Law;
use crate::model::{Register, WeightSet};
use crate::place::{Places, Travel};
use chrono::NaiveDate;

/// What a ranking is made from, besides the need.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The whole office.
    pub register: &'a Register,
    /// Where postnummer and kommuner lie.
    pub places: &'a dyn Places,
    /// How long it takes.
    pub travel: &'a dyn Travel,
    /// The weights.
    pub weights: &'a WeightSet,
    /// The law the rules refer to.
    pub law: &'a Law,
    /// Today.
    pub today: NaiveDate,
}

crate::codes! {
    /// The group a home stands in. The order comes from the law and from continuity and cannot be bought
    /// with points.
    pub enum Group {
        /// Familie og nettverk (barnevernsloven § 9-4).
        FamilyNetwork = "familie_nettverk",
        /// Kjent for barnet.
        Known = "kjent",
        /// Andre fosterhjem.
        Other = "andre",
        /// Utelukket.
        Excluded = "utelukket",
    }
}

/// The child and need a ranking is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankedFor {
    /// The child.
    pub child: ChildId,
    /// The need.
    pub need: NeedId,
    /// The day the ranking is made.
    pub today: NaiveDate,
    /// The day age, places and pause are judged on.
    pub judged_on: NaiveDate,
}
