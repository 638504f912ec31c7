//! Several children at once: which home each of them gets when they wait together.
//!
//! # The rules, as they are read here
//! 1. **Family and network first.** As many children as possible get a home in their own network that they
//!    may have, whatever the threshold; where that can be done in several ways, the way with the largest
//!    sum in those homes. A home is passed over for a child only when a person has recorded why not. What
//!    these children get is not given away for a larger sum elsewhere.
//! 2. **The rest** compete for groups 2 and 3 together: the sum is the largest there is. A pair is worth
//!    its documented in hundredths, rounded down; "ingen egnet" is always allowed and worth 0; a pair below
//!    the threshold is not used. A home that must be cleared up competes like any other.
//! 3. **Places.** A child that moves in finds a free place on the day it is judged on, after those of the run
//!    who moved in no later. A stay or a place kept for the child itself is no new place. A shortage that
//!    is known for a later day is told and excludes nothing, as for one child. Where the number of places
//!    is not recorded, the home is promised to one child, or to one group of siblings.
//! 4. **Siblings of the run who must be together go as one**, also over a third: a home must be allowed for
//!    each, have places for all (those who wait outside the run included) and take so many. "Should" counts
//!    as "must" unless it is switched off for the run, and then the criterion for siblings counts no
//!    sibling who waits, for anybody. A wish about a sibling who does not wait is left to the rules and
//!    criteria for one child. A home in the network of one of them is in the network of all.
//! 5. **Children who must not live together** (siblings' wishes, and what a need says about other children)
//!    never get the same home.
//! 6. **Own best** is what the child would get were it alone in the run. **Loss** is how much less is
//!    documented in the home it gets; all of it when it gets none.
//! 7. Of several plans with the largest sum: the one whose largest loss is smallest, then the smallest
//!    list of (child id, home id), where no home comes after every home.
//!
//! Follow-up load, other children and the load of the home (a2, e1, e2) are counted from today, and the plan
//! says so where two get one home. A child without an open need is never moved.
//!
//! Nothing is solved here: a [`Solver`] is handed a [`Problem`] in whole numbers, and what it answers is
//! checked against the rules before it is told. Words stand in `text::joint`.

mod explain;
mod free;
mod notes;
mod outcome;
mod pairs;
mod plan;
mod problem;
mod siblings;
mod state;
#[cfg(test)]
mod tests;

pub use outcome::*;
pub use plan::*;
pub use problem::*;

use super::Context;
use crate::ids::{ChildId, HomeId};
use crate::model::Register;

/// A sum of documented in hundredths: 8 110 is 81,10 of 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hundredths(u64);

impl Hundredths {
    /// So many hundredths.
    pub fn new(hundredths: u64) -> Self {
        Self(hundredths)
    }

    /// The hundredths.
    pub fn get(self) -> u64 {
        self.0
    }
}

crate::codes! {
    /// What "should live together" means in a run.
    pub enum ShouldTogether {
        /// It counts as "must": the siblings go as one.
        AsMust = "som_ma",
        /// It is switched off: the siblings need not go together, and siblings who wait are counted nowhere.
        Off = "av",
    }
}

/// What several children at once are to be found homes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointWish {
    /// The children. Their order is of no consequence.
    pub children: Vec<ChildId>,
    /// The least documented at which a home outside the network is used, 0 to 10 000.
    pub threshold: Hundredths,
    /// What "should live together" means.
    pub should: ShouldTogether,
    /// What a person has settled beforehand.
    pub locks: Vec<Lock>,
    /// Homes in the network that a person has said why a child should not have, for this run.
    pub why_not: Vec<WhyNot>,
}

/// A child whose home a person has settled for the run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// The child.
    pub child: ChildId,
    /// To what.
    pub to: LockedTo,
}

/// What a child is locked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockedTo {
    /// This home, whatever the threshold and what was said against it; never an excluded one.
    Home(HomeId),
    /// «Ingen egnet».
    NoHome,
}

/// Why a child should not have a home in its network, as a person says it for this run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyNot {
    /// The child.
    pub child: ChildId,
    /// The home.
    pub home: HomeId,
    /// Why; an empty reason is none, and the home comes first as before.
    pub reason: String,
}

/// Every child with an open need, by id: who takes part when nobody is named.
pub fn waiting(register: &Register) -> Vec<ChildId> {
    let open = register.needs.iter().filter(|need| need.closed_on.is_none());
    let mut children: Vec<ChildId> = open.map(|need| need.child.clone()).collect();
    children.sort_unstable();
    children.dedup();
    children.retain(|id| register.children.iter().any(|child| child.id == *id));
    children
}

/// Finds homes for several children at once.
///
/// Never fails: what cannot be met is told in the outcome, with the children and their homes beside it.
pub fn assign<'a>(context: &Context<'a>, wish: &JointWish, solver: &dyn Solver) -> JointChoice<'a> {
    state::Run::new(context, wish).choose(solver)
}
