//! What choosing leaves behind, as it is sent.

use super::WeightRecord;
use super::wire::{Coded, Content, Day, Key, Name, Words};
use heimly_domain::ids::{AdviserId, ApprovalId, ChildId, DecisionId, HomeId, NeedId, RankingId};
use heimly_domain::model::{Approval, Decision, SavedRanking, WeightSet, YesNo};
use heimly_domain::place::KommuneNo;

record! {
    /// An approval of one home for one child (barnevernsloven § 9-5, fosterhjemsforskriften § 6).
    ApprovalRecord of Approval {
        /// Stable id.
        id: Key<ApprovalId>,
        /// The home.
        home: Key<HomeId>,
        /// The child.
        child: Key<ChildId>,
        /// The kommune that approved.
        kommune: Key<KommuneNo>,
        /// The day.
        on: Day,
        /// Decided by.
        by: Option<Name>,
    }
}

record! {
    /// The choice of a home for a need, with its reasons. One for each need.
    DecisionRecord of Decision {
        /// Stable id.
        id: Key<DecisionId>,
        /// The need.
        need: Key<NeedId>,
        /// The child.
        child: Key<ChildId>,
        /// The chosen home.
        home: Key<HomeId>,
        /// The ranking it was made from.
        ranking: Key<RankingId>,
        /// The day.
        on: Day,
        /// Who decided.
        by: Option<Key<AdviserId>>,
        /// Reasons under fosterhjemsforskriften § 5 second paragraph a-e, in that order.
        reasons: [Words; 5],
        /// The child's view and the weight it was given.
        child_view: Words,
        /// Parents' view.
        parents_view: Option<Words>,
        /// Concerns, and what will be done about them.
        concerns: Option<Words>,
        /// Alternatives that were considered, in words.
        alternatives: Words,
        /// Homes presented to child or parents; the note may name these.
        presented: Vec<Key<HomeId>>,
        /// Why not the first, where another is chosen.
        why_not_first: Option<Words>,
        /// Why a home outside the network was chosen before the search was concluded.
        why_before_search: Option<Words>,
        /// The foster parents' view.
        foster_parents_view: Option<Words>,
        /// Whether the one who decided has said to be habil; null in decisions from before it was asked.
        habil: Option<Coded<YesNo>>,
        /// What was said about habilitet.
        habil_words: Option<Words>,
    }
}

record! {
    /// A ranking as it was saved; the text is opaque here and reads the same for ever.
    SavedRankingRecord of SavedRanking {
        /// Stable id.
        id: Key<RankingId>,
        /// The child.
        child: Key<ChildId>,
        /// The need.
        need: Key<NeedId>,
        /// The day it was made for.
        on: Day,
        /// Weight set name and version.
        weights: Name,
        /// The version of the rules.
        rules: Name,
        /// The whole ranking, as the caller wrote it.
        content: Content,
    }
}

record! {
    /// A named, versioned weight set. What each key means stands in the criteria table.
    WeightSetRecord of WeightSet {
        /// Name ("Standard 1").
        name: Name,
        /// Version, from 1.
        version: u16,
        /// Weight 0-5 of each key.
        weights: Vec<WeightRecord>,
    }
}
