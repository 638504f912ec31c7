//! The place data that ship with Heimly, as `cargo xtask geo` wrote them into `assets/geo`.
//!
//! Sources, licences and known faults are listed in `assets/geo/README.md`.

use std::sync::LazyLock;

use crate::map::{OutlineFault, Outlines};
use crate::place_data::{PlaceData, PlaceDataError, PlaceFiles};

/// The texts themselves.
pub const FILES: PlaceFiles<'static> = PlaceFiles {
    postnummer: include_str!("../../../../assets/geo/postnr.csv"),
    kommuner: include_str!("../../../../assets/geo/kommuner.csv"),
    land_neighbours: include_str!("../../../../assets/geo/kommune-adjacency-land.json"),
    names: include_str!("../../../../assets/geo/kommunenavn.csv"),
    across_water: include_str!("../../../../assets/geo/kommune-over-vann.csv"),
};

/// Outlines of all kommuner and fylker as TopoJSON, for drawing only: the border between Ålesund and Haram
/// is approximate, and an address gets its kommune from its postnummer.
pub const OUTLINES: &str = include_str!("../../../../assets/geo/no-kommuner-fylker-2024.topo.json");

static PLACE_DATA: LazyLock<Result<PlaceData, PlaceDataError>> = LazyLock::new(|| PlaceData::parse(&FILES));

/// The place data, read once for the life of the program.
///
/// # Errors
/// The first line that cannot be read. The shipped files are read by a test, so an error here means that
/// the program itself is damaged.
pub fn place_data() -> Result<&'static PlaceData, &'static PlaceDataError> {
    PLACE_DATA.as_ref()
}

/// The land of the neighbouring countries as GeoJSON, for drawing and for telling land from sea.
pub const COUNTRIES: &str = include_str!("../../../../assets/geo/naboland.geo.json");

static DRAWN: LazyLock<Result<Outlines, OutlineFault>> =
    LazyLock::new(|| Outlines::parse(OUTLINES, COUNTRIES));

/// The outlines, decoded once for the life of the program.
///
/// # Errors
/// As [`place_data`]: the shipped file is read by a test.
pub fn outlines() -> Result<&'static Outlines, &'static OutlineFault> {
    DRAWN.as_ref()
}

#[cfg(test)]
#[path = "bundled_tests.rs"]
mod tests;
