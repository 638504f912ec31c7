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
pub mod kartverket;
pub mod map;
mod names;
mod office_places;
mod place_data;
mod place_read;

pub use distance::great_circle_metres;
pub use estimate::{FirstOf, GreatCircleEstimate};
pub use names::{NameLanguage, OtherName};
pub use office_places::OfficePlaces;
pub use place_data::{AcrossWater, Kommune, KommuneKind, PlaceData, PlaceDataError, PlaceFiles};
