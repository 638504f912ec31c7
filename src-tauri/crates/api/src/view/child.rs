//! Children as listed and opened.

use super::{
    AskedRow, BufetatRow, DueRow, DuplicatePersons, Gap, HabilitetRow, Mark, PairView, StayRow, WaitingView,
};
use heimly_exchange::records::{
    ChildRecord, DecisionRecord, NeedRecord, NetworkSearchRecord, ParticipationRecord, PlacementRecord,
    TieRecord,
};
use serde::Serialize;
use ts_rs::TS;

/// A child in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChildRow {
    /// Id.
    pub id: String,
    /// Pseudonym in guillemets.
    pub name: String,
    /// Age in words ("8 år").
    pub age: String,
    /// Omsorgskommune's name.
    pub kommune: String,
    /// Case reference.
    pub case_reference: Option<String>,
    /// Stage, derived from need and stay, in words.
    pub stage: String,
    /// Whether there is an open need.
    pub open_need: bool,
    /// Whether the open need is an emergency.
    pub emergency: bool,
    /// How long the child has waited, in words; only with an open need.
    pub waiting: Option<String>,
    /// Where the child lives now, in words.
    pub lives: String,
    /// Marks.
    pub marks: Vec<Mark>,
}

/// A child opened.
#[derive(Clone, Serialize, TS)]
pub struct ChildView {
    /// The record, to edit.
    pub record: ChildRecord,
    /// The row, for the head.
    pub row: ChildRow,
    /// The open need, if any.
    pub need: Option<NeedRecord>,
    /// Closed needs, newest first.
    pub earlier_needs: Vec<NeedRecord>,
    /// The network search.
    pub search: Option<NetworkSearchRecord>,
    /// Ties.
    pub ties: Vec<TieRecord>,
    /// Stays as records, to edit, newest first.
    pub placements: Vec<PlacementRecord>,
    /// The same stays in words.
    pub stays: Vec<StayRow>,
    /// The decision on the open or latest need.
    pub decision: Option<DecisionRecord>,
    /// What is not asked or not recorded.
    pub missing: Vec<Gap>,
    /// Homes that were asked about the child, newest first.
    pub asked: Vec<AskedRow>,
    /// The child's and parents' part in the choice for the open or latest need.
    pub participation: Option<ParticipationRecord>,
    /// How long the child waits or waited for the open or latest need, by each definition.
    pub waiting: Vec<WaitingView>,
    /// What is due for the child, the most pressing first.
    pub due: Vec<DueRow>,
    /// Every home that is chosen, lived in, or that something is recorded about with the child.
    pub pairs: Vec<PairView>,
    /// Requests to Bufetat for the child, newest first.
    pub bufetat: Vec<BufetatRow>,
    /// Advisers who are inhabil towards the child.
    pub habilitet: Vec<HabilitetRow>,
    /// Persons of the network who look like the same.
    pub duplicates: Vec<DuplicatePersons>,
    /// How the network search stands, in one sentence.
    pub network_line: String,
}
