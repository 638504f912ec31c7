//! Records that may be the same, and what making them one would do.

use serde::Serialize;
use ts_rs::TS;

/// Two homes, two inquiries, or an inquiry and a home that look like the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DuplicatePairRow {
    /// What the two are.
    pub kind: DuplicateKind,
    /// The one to keep; the home, where one of them is a home.
    pub keep: String,
    /// The other.
    pub drop: String,
    /// The name of the one to keep.
    pub keep_name: String,
    /// The name of the other.
    pub drop_name: String,
    /// What makes them look the same, as a sentence.
    pub why: String,
}

/// What two records that look like the same are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DuplicateKind {
    /// Two homes.
    Home,
    /// Two inquiries.
    Inquiry,
    /// An inquiry from somebody who is a home already.
    InquiryHome,
}

/// Two persons of a child's network that look like the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DuplicatePersons {
    /// The one to keep.
    pub keep: String,
    /// The other.
    pub drop: String,
    /// The name of the one to keep.
    pub keep_name: String,
    /// The name of the other.
    pub drop_name: String,
    /// What makes them look the same, as a sentence.
    pub why: String,
}

/// What making two homes one would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MergeView {
    /// The home that is kept.
    pub keep_name: String,
    /// The home that goes into it.
    pub drop_name: String,
    /// What makes them look the same; `null`: nothing does.
    pub why: Option<String>,
    /// What follows along, as sentences.
    pub moves: Vec<String>,
    /// Fields where the two have different answers.
    pub conflicts: Vec<MergeConflict>,
}

/// A field where two records have different answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MergeConflict {
    /// The field.
    pub field: String,
    /// What it is called.
    pub label: String,
    /// The answer of the one that is kept.
    pub keep: String,
    /// The answer of the other.
    pub drop: String,
}
