//! Where places lie, how kommuner lie to each other, and how long a journey may take.
//!
//! Everything is computed from place data handed in as text: nothing here reads a file, a clock or the net.
//! The data that ship with Heimly are in [`bundled`]. The crate answers the questions of
//! [`heimly_domain::place`] and decides nothing about homes or children; what a minute is worth is decided
//! in the domain.
//!
//! It deliberately knows no roads, bridges, tunnels or ferries. [`GreatCircleEstimate`] therefore answers
//! with a wide interval and the method `Estimate`; a better source is put before it with [`FirstOf`].

pub mod bundled;
mod distance;
mod estimate;
pub mod map;
mod place_data;

pub use distance::great_circle_metres;
pub use estimate::{FirstOf, GreatCircleEstimate};
pub use place_data::{Kommune, KommuneKind, PlaceData, PlaceDataError, PlaceFiles};
