//! What several children at once comes to: who gets which home, and why, as data.

use super::{Hundredths, NotForAll, Plan, ShouldTogether};
use crate::ids::{ChildId, HomeId};
use crate::matching::rules::NonEmpty;
use crate::matching::{Group, Ranking};
use crate::model::{AvoidChildren, Child, Home, Need, NetworkAnswer, NetworkAssessment};
use chrono::NaiveDate;

/// The outcome: the children with their pairs always, and the plan, or why there is none.
#[derive(Clone, Debug)]
pub struct JointChoice<'a> {
    /// The day it is made.
    pub today: NaiveDate,
    /// The threshold used.
    pub threshold: Hundredths,
    /// What "should live together" meant.
    pub should: ShouldTogether,
    /// Who took part, by id.
    pub children: Vec<JointChild<'a>>,
    /// Who was asked for and could not take part, by id.
    pub left_out: Vec<LeftOut>,
    /// Siblings who go as one, by their first child.
    pub siblings: Vec<SiblingsAsOne>,
    /// The plan, or everything that stands in the way of one.
    pub result: JointResult,
}

impl<'a> JointChoice<'a> {
    /// The plan, when there is one.
    pub fn plan(&self) -> Option<&Plan> {
        match &self.result {
            JointResult::Plan(plan) => Some(plan),
            JointResult::Refused(_) => None,
        }
    }

    /// One of the children.
    pub fn child(&self, id: &ChildId) -> Option<&JointChild<'a>> {
        self.children.iter().find(|each| each.child.id == *id)
    }
}

/// A child that takes part.
#[derive(Clone, Debug)]
pub struct JointChild<'a> {
    /// The child.
    pub child: &'a Child,
    /// Its open need.
    pub need: &'a Need,
    /// Every home for this child alone, as its own list shows it; with "should" switched off, without the
    /// siblings who wait.
    pub ranking: Ranking<'a>,
    /// The homes that are not excluded for it, by id.
    pub pairs: Vec<Pair<'a>>,
    /// What it would get were it alone.
    pub own_best: Option<OwnBest>,
}

impl<'a> JointChild<'a> {
    /// The day age, places and pause are judged on for this child.
    pub fn judged_on(&self) -> NaiveDate {
        self.ranking.ranked_for.judged_on
    }

    /// The child with one home; `None` when the home is excluded for it or not in the register.
    pub fn pair(&self, home: &HomeId) -> Option<&Pair<'a>> {
        let at = self.pairs.binary_search_by(|pair| pair.home.id.cmp(home)).ok()?;
        self.pairs.get(at)
    }
}

/// One child with one home that is not excluded for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The home.
    pub home: &'a Home,
    /// The group the home stands in for this child.
    pub group: Group,
    /// Documented in hundredths, rounded down; 0 where no sum is shown.
    pub worth: Hundredths,
    /// Whether the run may use it.
    pub standing: PairStanding,
}

/// Whether a run may use a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PairStanding {
    /// It may.
    Open,
    /// Documented is below the threshold.
    BelowThreshold,
    /// A person has recorded why the child should not have this home in its network.
    TurnedDown(TurnedDown),
}

/// What was recorded against a home in the child's network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TurnedDown {
    /// In the network search, of every person there who lives in the home.
    InSearch {
        /// What the first of them is assessed as.
        assessed: Option<NetworkAssessment>,
        /// What that person answered.
        answer: Option<NetworkAnswer>,
        /// Why, if it is written.
        reason: Option<String>,
    },
    /// For this run.
    ForRun {
        /// Why.
        reason: String,
    },
}

/// What a child would get were it alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnBest {
    /// The home; of several with the same sum the first by id.
    pub home: HomeId,
    /// What it is worth.
    pub worth: Hundredths,
}

/// A child that was asked for and could not take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The child.
    pub child: ChildId,
    /// Why.
    pub why: WhyLeftOut,
}

/// Why a child could not take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyLeftOut {
    /// The child is not in the register.
    NotInRegister,
    /// It has no open need, and lives in this home: it is never moved for others.
    Settled {
        /// The home.
        home: HomeId,
    },
    /// It has no open need.
    NoOpenNeed,
}

/// Siblings of the run who go as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiblingsAsOne {
    /// Who, by id; at least two, or one with [`Self::absent`].
    pub children: Vec<ChildId>,
    /// Siblings who must be with one of them and wait outside the run, by id: places are kept for them.
    pub absent: Vec<ChildId>,
    /// Whether they must, or some only should and it counts as must.
    pub because: TogetherBecause,
    /// Why no home can be given them at all, if so.
    pub obstacle: Option<SiblingsObstacle>,
}

/// Why siblings go as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TogetherBecause {
    /// They must.
    Must,
    /// At least one of the wishes is "should".
    ShouldAsMust,
}

/// Why no home can be given a group of siblings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SiblingsObstacle {
    /// Two who go as one must not live together.
    Contradiction {
        /// One.
        one: ChildId,
        /// The other.
        other: ChildId,
        /// What says so.
        why: Apart,
    },
    /// No home has places for so many, or takes so many.
    TooMany {
        /// Places they need, those kept for absent siblings included.
        size: usize,
        /// The most of them any home can take.
        most: usize,
    },
    /// There are homes large enough, but none that all of them may have.
    NoHomeForAll {
        /// How many they are.
        size: usize,
    },
}

/// What says that two children must not live together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// They are siblings who must not.
    Siblings,
    /// The need of one of them says that it must not live with such a child.
    Avoids(AvoidChildren),
}

/// The plan, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JointResult {
    /// The best plan there is.
    Plan(Plan),
    /// Everything that stands in the way.
    Refused(NonEmpty<Refusal>),
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No child takes part.
    NoChildren,
    /// The register has no home.
    NoHomes,
    /// A lock is on a child that does not take part.
    LockedChildNotThere {
        /// The child.
        child: ChildId,
    },
    /// A lock is on a home that is not in the register.
    LockedHomeUnknown {
        /// The child.
        child: ChildId,
        /// The home.
        home: HomeId,
    },
    /// A lock is on a home that is excluded for the child.
    LockedExcluded {
        /// The child.
        child: ChildId,
        /// The home.
        home: HomeId,
    },
    /// One child is locked twice.
    LockedTwice {
        /// The child.
        child: ChildId,
    },
    /// Siblings who go as one are locked apart.
    LockedSiblingsApart {
        /// One.
        one: ChildId,
        /// Another.
        other: ChildId,
    },
    /// A child is locked to a home where its siblings, who go as one with it, cannot come along.
    LockedNotForAll {
        /// The locked child.
        child: ChildId,
        /// The home.
        home: HomeId,
        /// Why not.
        why: NotForAll,
    },
    /// Siblings who must not live together are to go as one, and one of them is locked to a home.
    LockedContradiction {
        /// The locked child.
        child: ChildId,
        /// One of the two.
        one: ChildId,
        /// The other.
        other: ChildId,
    },
    /// More children are locked to a home than it has free places.
    LockedTooMany {
        /// The home.
        home: HomeId,
        /// Who, by id.
        children: Vec<ChildId>,
        /// Free places on the day the last of them moves in; `None`: not recorded, so one child only.
        free: Option<u64>,
    },
    /// Two who must not live together are locked to one home.
    LockedTogether {
        /// The home.
        home: HomeId,
        /// One.
        one: ChildId,
        /// The other.
        other: ChildId,
        /// What says that they must not.
        why: Apart,
    },
    /// The solver gave no answer that keeps the rules; a fault of Heimly, never of the office.
    NotSolved,
}
