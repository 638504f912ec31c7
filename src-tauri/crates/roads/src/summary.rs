//! What an imported network holds, to be shown.

use crate::area::Bounds;

/// What was imported, from which data, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The name of the extract's file, without its folder.
    pub file: String,
    /// When the data were current, in seconds since 1970; `None` when the extract does not say.
    pub current: Option<i64>,
    /// When it was imported, in seconds since 1970.
    pub imported: i64,
    /// The box round its junctions.
    pub bounds: Option<Bounds>,
    /// Ways a car can use.
    pub ways: u32,
    /// Of these, the ways that were cut because they name a node the extract does not hold.
    pub cut_ways: u32,
    /// Junctions.
    pub junctions: u32,
    /// Roads between junctions, each counted once for both directions.
    pub roads: u32,
    /// Of these, the roads aside of the main network: islands without a ferry, yards behind gates.
    pub roads_aside: u32,
    /// Kilometres of road, each road once.
    pub kilometres: u32,
    /// Ferries that take cars.
    pub ferries: u32,
    /// Of these, the ferries without a stated time: theirs is computed from the length at 12.3 km/h (SSB).
    pub ferries_without_time: u32,
}
