//! What a decision starts from, as shown.

use super::{ReasonView, WaitingView};
use serde::Serialize;
use ts_rs::TS;

/// What a decision dialog starts from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DecisionDraftView {
    /// The home.
    pub home: String,
    /// The home's name and code.
    pub home_name: String,
    /// Letters a-e with the words of fosterhjemsforskriften § 5, and text made from the facts to edit.
    pub reasons: Vec<DecisionReason>,
    /// What the child has said, to build the view on.
    pub child_view: String,
    /// What the parents have said.
    pub parents_view: String,
    /// What the foster parents have said, from the latest time they were asked about the child.
    pub foster_parents_view: String,
    /// The homes next in line, as a first text about alternatives.
    pub alternatives: String,
    /// Whether another home is first, so that a reason is required.
    pub needs_why_not_first: Option<String>,
    /// Whether the network search is open, so that a reason is required.
    pub needs_why_before_search: Option<String>,
    /// Everything that must be clarified for this home.
    pub clarify: Vec<ReasonView>,
    /// That the need has a choice already, for another home; why it changes must be written.
    pub earlier: Option<String>,
    /// The question about habilitet, as a sentence.
    pub habil_asked: String,
    /// That whoever sits here is recorded as inhabil, so that another must decide.
    pub inhabil: Option<String>,
    /// How long the child has waited, by each definition.
    pub waiting: Vec<WaitingView>,
    /// What is not recorded about the parents' view.
    pub parents_missing: Option<String>,
    /// What is not recorded about the child's view.
    pub child_missing: Option<String>,
    /// Homes that have been presented to the child, or that it has said something about.
    pub presented: Vec<String>,
}

/// One of a-e.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DecisionReason {
    /// Letter.
    pub letter: String,
    /// What the letter asks.
    pub heading: String,
    /// Text made from the facts.
    pub text: String,
}
