//! The way between two places, as shown: every source that knows it, how it was found, and what was entered.

use super::{PlaceDataView, RoadsView};
use heimly_exchange::records::PointRecord;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Yes or no, as the records write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum JaNei {
    /// Yes.
    Ja,
    /// No.
    Nei,
}

impl JaNei {
    /// Yes where it holds.
    pub(crate) fn of(holds: bool) -> Self {
        if holds { Self::Ja } else { Self::Nei }
    }
}

/// What the office knows about the way between places, and what its times rest on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TravelOverviewView {
    /// Every time that was entered, by its two ends.
    pub entered: Vec<EnteredRow>,
    /// The road network.
    pub roads: RoadsView,
    /// The place data.
    pub place_data: PlaceDataView,
    /// How many ferries, tunnels, bridges and places the office has corrected.
    pub links_corrected: u32,
    /// The sources that must be named where times and maps are shown.
    pub sources: Vec<String>,
}

/// A travel time that was entered.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EnteredRow {
    /// Names it, for changing and removing.
    pub id: String,
    /// From.
    pub from: EndView,
    /// To.
    pub to: EndView,
    /// Minutes one way, ferries and waiting included.
    pub minutes: u16,
    /// The time in words ("1 t 45" or "35 min").
    pub time: String,
    /// Which way it counts, a code.
    pub direction: String,
    /// Which way it counts, in words.
    pub direction_word: String,
    /// The ferry it takes.
    pub by_ferry: Option<String>,
    /// How it is known, in words.
    pub words: Option<String>,
    /// The day it was entered.
    pub on: Option<String>,
    /// When and by whom it was entered, in words.
    pub on_words: String,
    /// Who entered it.
    pub by_name: Option<String>,
}

/// One end of an entered time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EndView {
    /// The postnummer.
    pub postnummer: String,
    /// Its poststed; empty when the postnummer is not in the place data.
    pub poststed: String,
    /// The very point, where the time counts for one house.
    pub point: Option<PointRecord>,
    /// The end in words ("9540 Talvik", "9540 Talvik, ett hus").
    pub label: String,
}

/// A place that was asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SpotView {
    /// What it is called; a protected home is its code and that the place is hidden.
    pub label: String,
    /// The postnummer; of a point placed by hand, the nearest one.
    pub postnummer: Option<String>,
    /// The poststed.
    pub poststed: Option<String>,
    /// The kommune.
    pub kommune_name: Option<String>,
    /// Where it lies, when it is known and may be told.
    pub point: Option<PointRecord>,
    /// How far the point can be trusted, a code.
    #[ts(type = "\"sikker\" | \"usikker\" | null")]
    pub quality: Option<String>,
    /// How far the point can be trusted, in words.
    pub quality_words: String,
    /// Whether the point is in the sea.
    pub in_sea: JaNei,
}

/// The way between two places.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TravelBetweenView {
    /// From.
    pub from: SpotView,
    /// To.
    pub to: SpotView,
    /// The time that is used.
    pub best: Option<WayView>,
    /// Every time there is, best first; the one that is used is the first.
    pub ways: Vec<WayView>,
    /// Why there is no time, as a sentence.
    pub no_time: Option<String>,
    /// That a point is uncertain, as a sentence.
    pub uncertain: Option<String>,
}

/// One time between two places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WayView {
    /// How it was found, a code.
    pub method: String,
    /// How it was found, in words.
    pub method_word: String,
    /// The time ("35–55 min").
    pub time: String,
    /// Shortest, in minutes.
    pub low: u16,
    /// Longest, in minutes.
    pub high: u16,
    /// The way in kilometres, where the source knows it.
    pub km: Option<u32>,
    /// The ferries on the way.
    pub ferries: Vec<String>,
    /// The parts of the way, where the source knows them.
    pub legs: Vec<LegView>,
    /// Whether this is the time that is used.
    pub used: JaNei,
    /// The entered time, to change.
    pub entered_id: Option<String>,
    /// How an entered time is known, in words.
    pub words: Option<String>,
}

/// One part of a way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LegView {
    /// What it is, a code ("vei", "ferge", "tunnel", "bru").
    pub kind: String,
    /// What it is, in words.
    pub kind_word: String,
    /// What it is called.
    pub name: Option<String>,
    /// Its time in words.
    pub minutes_text: String,
    /// Its length in kilometres.
    pub km: Option<u32>,
    /// What its time rests on, in words.
    pub basis: String,
}
