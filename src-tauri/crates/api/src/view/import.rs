//! What an import would do, before anything is stored.

use serde::Serialize;
use ts_rs::TS;

/// An import looked through.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportView {
    /// What would come in, in words ("38 hjem", "112 personer").
    pub counts: Vec<String>,
    /// Rows that cannot be read; when there is one, nothing is stored.
    pub problems: Vec<ImportProblem>,
    /// Columns nobody reads, and other things to know.
    pub notes: Vec<String>,
    /// Likely duplicates, for the user to decide.
    pub duplicates: Vec<DuplicateView>,
    /// Whether it was stored.
    pub stored: bool,
}

/// One row or place that cannot be read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportProblem {
    /// Sheet, or the path in an office export.
    pub place: String,
    /// Row, from 1.
    pub row: Option<u32>,
    /// Column heading.
    pub column: Option<String>,
    /// What is wrong and what to do.
    pub sentence: String,
}

/// A row that may be a home the office has already.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DuplicateView {
    /// The key to decide by.
    pub key: String,
    /// The row's name.
    pub incoming: String,
    /// The home the office has.
    pub existing: String,
    /// Why they look alike, in words.
    pub why: String,
}
