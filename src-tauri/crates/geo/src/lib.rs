//! Where places lie, how kommuner lie to each other, and how long a journey may take.
//!
//! Everything is computed from place data handed in as text: nothing here reads a file, a clock or the net.
//! The data that ship with Heimly are in [`bundled`]. The crate answers the questions of
//! [`heimly_domain::place`] and decides nothing about homes or children; what a minute is worth is decided
//! in the domain.
//!
//! It deliberately knows no true roads: [`coarse`] is a coarse network of settlements, ferries, tunnels and
//! bridges that answers with an interval and the method `Estimate`, and [`GreatCircleEstimate`] knows the
//! straight line alone. A better source is put before them with [`FirstOf`].

pub mod bundled;
pub mod coarse;
mod distance;
mod estimate;
pub mod map;
mod place_data;

pub use distance::great_circle_metres;
pub use estimate::{FirstOf, GreatCircleEstimate};
pub use place_data::{Kommune, KommuneKind, PlaceData, PlaceDataError, PlaceFiles};
