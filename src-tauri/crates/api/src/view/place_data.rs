//! The place data, places that are looked for, and what an import of new place data would do.

use heimly_exchange::records::PointRecord;
use serde::Serialize;
use ts_rs::TS;

/// The place data in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlaceDataView {
    /// How many postnummer.
    pub postnummer: u32,
    /// How many kommuner.
    pub kommuner: u32,
    /// How many postnummer have an uncertain point.
    pub uncertain: u32,
    /// Where they come from: with the program, or renewed.
    pub from: String,
    /// The source in words.
    pub source: String,
    /// The day they were renewed; `null`: as they came with the program.
    pub renewed_on: Option<String>,
    /// What is wrong with renewed data, which are not in use then.
    pub fault: Option<String>,
    /// The notices that must be printed.
    pub notices: Vec<String>,
}

/// What an import of place data did, or would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlaceImportView {
    /// What the file is, in words.
    pub kind_word: String,
    /// How many rows were read.
    pub read: u32,
    /// How many are new.
    pub added: u32,
    /// How many are changed.
    pub changed: u32,
    /// How many are gone.
    pub removed: u32,
    /// How many have moved more than five kilometres.
    pub moved_over_5_km: u32,
    /// The rows that could not be read.
    pub refused: Vec<RefusedRow>,
    /// Whether it was stored.
    pub stored: super::JaNei,
    /// What happened, as a sentence.
    pub sentence: String,
}

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RefusedRow {
    /// Its line, from 1.
    pub line: u32,
    /// What is wrong.
    pub sentence: String,
}

/// A place that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlaceHit {
    /// The postnummer.
    pub postnummer: String,
    /// The poststed.
    pub poststed: String,
    /// The kommune.
    pub kommune_name: String,
    /// The kommune's Sami and Kven names.
    pub also: Vec<String>,
    /// Where it lies.
    pub point: Option<PointRecord>,
    /// How far the point can be trusted, a code; `null` without a point.
    #[ts(type = "\"sikker\" | \"usikker\" | null")]
    pub quality: Option<String>,
}
