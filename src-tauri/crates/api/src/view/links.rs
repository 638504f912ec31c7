//! Ferries, tunnels, bridges and places without a road, and kommuner that are neighbours across water.

use super::CodeWord;
use serde::Serialize;
use ts_rs::TS;

/// The ferries, tunnels, bridges and places without a road that were found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LinksView {
    /// The rows, by kind and name.
    pub rows: Vec<LinkRow>,
    /// How many there are, in words.
    pub count: String,
    /// The kinds there are.
    pub kinds: Vec<CodeWord>,
}

/// A ferry, tunnel, bridge or place without a road.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LinkRow {
    /// Names it, for correcting.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is, a code.
    pub kind: String,
    /// What it is, in words.
    pub kind_word: String,
    /// The road it belongs to.
    pub road: Option<String>,
    /// The kommuner it lies in.
    pub kommuner: String,
    /// Minutes of the crossing, as the place data say.
    pub minutes: Option<u16>,
    /// What the minutes rest on, in words.
    pub minutes_basis_word: String,
    /// Minutes of waiting, as the place data say.
    pub wait: Option<u16>,
    /// What the waiting rests on, in words.
    pub wait_basis_word: String,
    /// When in the year it runs.
    pub season: Option<String>,
    /// What else the place data say.
    pub remark: Option<String>,
    /// Where it is known from.
    pub source: String,
    /// How sure it is, in words.
    pub confidence_word: String,
    /// Whether it is in use, a code.
    pub state: String,
    /// Whether it is in use, in words.
    pub state_word: String,
    /// What the office knows better.
    pub corrected: Option<LinkCorrected>,
}

/// What the office knows better about a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LinkCorrected {
    /// Minutes of the crossing.
    pub minutes: Option<u16>,
    /// Minutes of waiting.
    pub wait: Option<u16>,
    /// How it is known.
    pub words: Option<String>,
    /// When and by whom, in words.
    pub on_words: String,
    /// Who corrected it.
    pub by_name: Option<String>,
}

/// The neighbours of a kommune.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NeighboursView {
    /// Its number.
    pub kommune: String,
    /// Its name.
    pub name: String,
    /// Those it shares a border on land with.
    pub land: Vec<LandNeighbour>,
    /// Those close across water: confirmed, or to be asked about.
    pub water: Vec<WaterNeighbourRow>,
}

/// A kommune with a common border on land.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LandNeighbour {
    /// Its number.
    pub nr: String,
    /// Its name.
    pub name: String,
}

/// A kommune across water.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WaterNeighbourRow {
    /// Its number.
    pub nr: String,
    /// Its name.
    pub name: String,
    /// How far across, in kilometres with one decimal; `null`: not known.
    pub km: Option<String>,
    /// The day the office confirmed it; `null`: not confirmed.
    pub confirmed_on: Option<String>,
}
