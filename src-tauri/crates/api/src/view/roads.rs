//! The road network: whether there is one, what it was made from, and how far an import has come.

use serde::Serialize;
use ts_rs::TS;

/// The road network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RoadsView {
    /// How it stands.
    pub state: RoadsState,
    /// How it stands, as a sentence.
    pub sentence: String,
    /// How far an import has come.
    pub progress: Option<RoadsProgress>,
    /// The network in use; also while a new one is imported.
    pub summary: Option<RoadsSummary>,
    /// What went wrong with the last import, or with the file.
    pub fault: Option<String>,
}

/// How the road network stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum RoadsState {
    /// There is none.
    Ingen,
    /// It is in use.
    Klart,
    /// One is being imported.
    Arbeider,
    /// The last import failed, or the file cannot be used.
    Feil,
}

/// How far an import has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RoadsProgress {
    /// What is done now, in words.
    pub step_word: String,
    /// How much of this step is done, in thousandths.
    pub permille: u16,
}

/// The network in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RoadsSummary {
    /// The file it was made from.
    pub file: String,
    /// The day of the extract, in words.
    pub extract_date_words: String,
    /// When it was imported, in words.
    pub imported_words: String,
    /// Kilometres of road.
    pub kilometres: u32,
    /// Ferries.
    pub ferries: u32,
    /// Junctions.
    pub junctions: u32,
    /// What area it covers, in words.
    pub box_words: String,
    /// What was left out, in words.
    pub dropped_words: String,
}
