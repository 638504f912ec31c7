//! What is due, and how long a child has waited, as shown.

use serde::Serialize;
use ts_rs::TS;

/// Something that must be done, and by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DueRow {
    /// Stable for the same duty, so that a list can be compared with the one before.
    pub key: String,
    /// What kind of duty, a code.
    pub kind: String,
    /// What must be done, and for whom.
    pub text: String,
    /// What the day is counted from, and what it rests on.
    pub detail: String,
    /// The day it is due; `null`: as soon as possible.
    pub on: Option<String>,
    /// How it stands today.
    pub standing: DueStanding,
    /// How it stands in words («8 dager over»).
    pub days: String,
    /// The child it is about.
    pub child: Option<String>,
    /// The home it is about.
    pub home: Option<String>,
    /// The inquiry it is about.
    pub inquiry: Option<String>,
    /// The request to Bufetat it is about.
    pub bufetat: Option<String>,
    /// The letter that answers it, a code.
    pub letter: Option<String>,
    /// The screen where it is done.
    #[serde(rename = "where")]
    pub place: DuePlace,
}

/// How something due stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DueStanding {
    /// The day has passed.
    Over,
    /// To be done now.
    Due,
    /// A day to come.
    Later,
}

/// The screen where something due is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DuePlace {
    /// The child.
    Child,
    /// The home.
    Home,
    /// Choosing a home.
    Choose,
    /// Inquiries and requests to Bufetat.
    Inquiries,
    /// The beredskap board.
    Beredskap,
    /// The child's network.
    Network,
    /// Home and child together: what surrounds the approval.
    Pair,
    /// The child's and parents' part in the choice.
    Participation,
}

/// How long a child waits or waited, by one named definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WaitingView {
    /// The definition's code.
    pub definition: String,
    /// Its name.
    pub name: String,
    /// What is counted.
    pub explanation: String,
    /// The time in words, or why it cannot be counted.
    pub words: String,
    /// Whole days, less than none before the wished date; `null`: cannot be counted.
    pub days: Option<i32>,
    /// Whether the child still waits.
    pub running: bool,
}
