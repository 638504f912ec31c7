//! The first screen: who waits, what is due, what is free.

use super::{BoardRow, DuePlace, DueRow};
use serde::Serialize;
use ts_rs::TS;

/// Everything of today.
#[derive(Clone, Serialize, TS)]
pub struct OverviewView {
    /// The day («Søndag 22. november»).
    pub title: String,
    /// The week, and how much is due.
    pub line: String,
    /// Children with an open need, the most urgent first.
    pub waiting: Vec<WaitingRow>,
    /// What is due, the most overdue first.
    pub due: Vec<DueRow>,
    /// Beredskapshjem with who lives there.
    pub beredskap: Vec<BoardRow>,
    /// Free places by kind of home.
    pub free: Vec<FreeRow>,
    /// What nobody has asked for or recorded, by kind.
    pub missing: Vec<MissingRow>,
    /// Inquiries in one line.
    pub inquiries: String,
    /// Children and homes in one line.
    pub sum_line: String,
}

/// A child who waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WaitingRow {
    /// The child.
    pub child: String,
    /// Pseudonym in guillemets.
    pub name: String,
    /// Age in words.
    pub age: String,
    /// What matters most now.
    pub note: String,
    /// How the note stands.
    pub note_kind: NoteKind,
    /// How long the child has waited, in words.
    pub waited: String,
    /// The day the need was registered.
    pub from: Option<String>,
    /// The wished day.
    pub wished: Option<String>,
    /// Where to go on.
    pub action: WaitingAction,
    /// The need's stage, a code.
    pub need_stage: String,
}

/// How the note about a waiting child stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// A day has passed.
    Over,
    /// Must be looked at.
    Stale,
    /// A plain fact.
    None,
}

/// Where to go on with a waiting child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WaitingAction {
    /// The ringeliste.
    Ringeliste,
    /// Choosing a home.
    Choose,
    /// The need.
    Need,
}

/// Free places of one kind of home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FreeRow {
    /// The kind in words.
    pub kind: String,
    /// How many are free, in words.
    pub free: String,
    /// How many of the homes have confirmed lately, in words.
    pub fresh: String,
    /// How many have not; `null`: none.
    pub old: Option<String>,
}

/// Something that is missing, and for how many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MissingRow {
    /// What.
    pub text: String,
    /// For how many children or homes.
    pub count: u32,
    /// The screen where it is asked.
    #[serde(rename = "where")]
    pub place: DuePlace,
}
