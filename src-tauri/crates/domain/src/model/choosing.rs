//! What choosing leaves behind: approvals, decisions, saved rankings and weight sets.

use crate::ids::{AdviserId, ApprovalId, ChildId, DecisionId, HomeId, NeedId, RankingId};
use crate::place::KommuneNo;
use chrono::NaiveDate;

/// An approval of one home for one child (barnevernsloven § 9-5, fosterhjemsforskriften § 6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// Stable id.
    pub id: ApprovalId,
    /// The home.
    pub home: HomeId,
    /// The child.
    pub child: ChildId,
    /// The kommune that approved.
    pub kommune: KommuneNo,
    /// The day.
    pub on: NaiveDate,
    /// Decided by.
    pub by: Option<String>,
}

/// The choice of a home for a need, with its reasons. One for each need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Stable id.
    pub id: DecisionId,
    /// The need.
    pub need: NeedId,
    /// The child.
    pub child: ChildId,
    /// The chosen home.
    pub home: HomeId,
    /// The ranking it was made from.
    pub ranking: RankingId,
    /// The day.
    pub on: NaiveDate,
    /// Who decided.
    pub by: Option<AdviserId>,
    /// Reasons under fosterhjemsforskriften § 5 second paragraph a-e, in that order.
    pub reasons: [String; 5],
    /// The child's view and the weight it was given.
    pub child_view: String,
    /// Parents' view.
    pub parents_view: Option<String>,
    /// Concerns, and what will be done about them.
    pub concerns: Option<String>,
    /// Alternatives that were considered, in words.
    pub alternatives: String,
    /// Homes presented to child or parents; the note may name these.
    pub presented: Vec<HomeId>,
    /// Why not the first, where another is chosen.
    pub why_not_first: Option<String>,
    /// Why a home outside the network was chosen before the search was concluded.
    pub why_before_search: Option<String>,
    /// The foster parents' view.
    pub foster_parents_view: Option<String>,
    /// Whether the one who decided has said to be habil; `None` in decisions from before it was asked.
    pub habil: Option<super::YesNo>,
    /// What was said about habilitet.
    pub habil_words: Option<String>,
}

/// A ranking as it was saved; the text is opaque here and reads the same for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedRanking {
    /// Stable id.
    pub id: RankingId,
    /// The child.
    pub child: ChildId,
    /// The need.
    pub need: NeedId,
    /// The day it was made for.
    pub on: NaiveDate,
    /// Weight set name and version.
    pub weights: String,
    /// The version of the rules.
    pub rules: String,
    /// The whole ranking, as the caller wrote it.
    pub content: String,
}

/// A named, versioned weight set. What each key means stands in the criteria table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightSet {
    /// Name ("Standard 1").
    pub name: String,
    /// Version, from 1.
    pub version: u16,
    /// Weight 0-5 of each key.
    pub weights: Vec<(WeightKey, Weight)>,
}

/// A weight of 0 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight(u8);

impl Weight {
    /// No weight: the criterion stands in the list and counts for nothing.
    pub const ZERO: Self = Self(0);

    /// A weight of 0 to 5.
    pub fn new(weight: u8) -> Option<Self> {
        (weight <= 5).then_some(Self(weight))
    }

    /// The weight.
    pub fn get(self) -> u8 {
        self.0
    }
}

crate::codes! {
    /// What a weight is given to: the criteria table's keys; needs by severity.
    pub enum WeightKey {
        /// A need of severity 1.
        NeedSeverity1 = "a1_1",
        /// A need of severity 2.
        NeedSeverity2 = "a1_2",
        /// A need of severity 3.
        NeedSeverity3 = "a1_3",
        /// Follow-up load.
        Load = "a2",
        /// Samvær.
        Contact = "b1",
        /// School.
        School = "b2",
        /// Nærmiljø.
        Nearby = "b3",
        /// Siblings.
        Siblings = "b4",
        /// Purpose and length.
        Purpose = "c1",
        /// Training.
        Training = "d1",
        /// Attitude to samvær.
        ContactAttitude = "d2",
        /// Other children.
        OtherChildren = "e1",
        /// Load on the home.
        HomeLoad = "e2",
        /// Room and support.
        RoomSupport = "e3",
        /// First language.
        FirstLanguage = "f1",
        /// Background.
        Background = "f2",
        /// Sami language.
        Sami = "f3",
        /// Tie.
        Tie = "g1",
    }
}
