//! The map: outlines and points that are projected already. The window draws the paths as they are given.
//!
//! Every map has the same projection (UTM zone 33 in kilometres, north up), so that a coordinate means the same
//! on every map.

use super::JaNei;
use serde::Serialize;
use ts_rs::TS;

/// A map.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MapView {
    /// What is shown first.
    pub focus: MapBox,
    /// The whole drawing.
    pub whole: MapBox,
    /// Outlines, from behind to front.
    pub lands: Vec<MapLand>,
    /// Borders between kommuner, as one path.
    pub borders: Option<String>,
    /// Ferries that are drawn.
    pub ferries: Vec<MapFerry>,
    /// Points, in the order of the list: the list is the primary view.
    pub points: Vec<MapPoint>,
    /// That homes with a protected address are not on the map.
    pub hidden: Option<String>,
    /// That places with an unknown location are not on the map.
    pub unplaced: Option<String>,
    /// A scale bar.
    pub scale: MapScale,
    /// Where the outlines come from.
    pub notice: String,
    /// What the map shows, for somebody who does not see it.
    pub text: String,
}

/// A rectangle in map coordinates.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
pub struct MapBox {
    /// West edge.
    pub x: f64,
    /// North edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// An outline.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MapLand {
    /// The path.
    pub d: String,
    /// What it is.
    pub kind: MapLandKind,
    /// The kommune's number.
    pub nr: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Where its name is written.
    pub label_x: Option<f64>,
    /// Where its name is written.
    pub label_y: Option<f64>,
}

/// What an outline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum MapLandKind {
    /// A kommune.
    Kommune,
    /// A neighbouring country.
    Naboland,
}

/// A ferry on the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MapFerry {
    /// What it is called.
    pub name: String,
    /// The path.
    pub d: String,
}

/// What a point stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum MapPointKind {
    /// A home that can be chosen, with its rank.
    Kandidat,
    /// Another home.
    Hjem,
    /// A place that matters to the child.
    Sted,
    /// A home where a sibling lives.
    Soskenhjem,
    /// The office.
    Kontor,
    /// A settlement, to find one's way by.
    Tettsted,
    /// A stop of a round.
    Stopp,
}

/// How a point is drawn: shape before colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum MapShape {
    /// A square.
    Firkant,
    /// A diamond.
    Rombe,
    /// A circle.
    Sirkel,
}

/// A point on the map.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MapPoint {
    /// East.
    pub x: f64,
    /// South.
    pub y: f64,
    /// What it stands for.
    pub kind: MapPointKind,
    /// How it is drawn.
    pub shape: MapShape,
    /// What is written beside it.
    pub label: String,
    /// Its rank, for a candidate.
    pub rank: Option<u32>,
    /// The home, to open.
    pub home: Option<String>,
    /// Everything about the point, as one sentence.
    pub text: String,
    /// How far the point can be trusted.
    #[ts(type = "\"sikker\" | \"usikker\"")]
    pub quality: String,
    /// How many points stand here.
    pub together: u16,
    /// The band it lies in, from 0, on a map of reach; `null` beyond the last.
    pub band: Option<u16>,
}

/// A scale bar.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
pub struct MapScale {
    /// How long it is in kilometres.
    pub km: u32,
    /// How long it is in map units.
    pub units: f64,
}

/// What lies within so many minutes of a place.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReachView {
    /// The place.
    pub at: super::SpotView,
    /// The map.
    pub map: MapView,
    /// One for each number of minutes, shortest first.
    pub bands: Vec<ReachBand>,
    /// Homes farther away.
    pub beyond: Vec<ReachRow>,
    /// Homes nobody knows the time to.
    pub unknown: Vec<ReachUnknown>,
    /// How many homes with a protected address are not counted.
    pub hidden: u32,
    /// That homes with a protected address are left out, as a sentence.
    pub hidden_sentence: Option<String>,
    /// How the times were found.
    pub method_words: String,
}

/// What lies within so many minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReachBand {
    /// The minutes.
    pub minutes: u16,
    /// The band in words ("30–60 min").
    pub words: String,
    /// Homes, nearest first.
    pub homes: Vec<ReachRow>,
    /// How many settlements lie in the band.
    pub settlements: u32,
}

/// A home within reach or beyond.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReachRow {
    /// The home.
    pub home: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub place: String,
    /// The time in words.
    pub time: String,
    /// Shortest, in minutes.
    pub low: u16,
    /// Longest, in minutes.
    pub high: u16,
    /// How it was found, in words.
    pub method_word: String,
    /// The ferries on the way.
    pub ferries: Vec<String>,
    /// Whether the whole interval lies in the band.
    pub certain: JaNei,
}

/// A home nobody knows the time to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReachUnknown {
    /// The home.
    pub home: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub place: String,
    /// Why.
    pub why: String,
}
