//! The estimate that works at once: a coarse network of settlements, roads, ferries, tunnels and bridges.
//!
//! The network is `assets/geo/network.csv`, built by `cargo xtask geo` from the place data, the coast and four
//! hand-made tables; `assets/geo/README.md` says how, and what each row rests on. A way between two places is
//! found on it, and answered as an interval with the ferries it takes: always
//! [`TravelMethod::Estimate`](heimly_domain::place::TravelMethod::Estimate).
//!
//! It knows no timetable, weather, convoy or closed mountain road, and no road by its bends: a road is the way
//! over land between two settlements, with a speed for its class. What an office knows better of a ferry,
//! tunnel, bridge or place without a road ([`LinkCorrection`](heimly_domain::model::LinkCorrection)) wins over
//! the tables.

mod attach;
mod estimate;
mod explain;
mod link;
mod model;
mod network;
mod read;
pub mod reference;
mod search;
mod shore;

use std::sync::LazyLock;

pub use estimate::CoarseEstimate;
pub use explain::{Explanation, Leg, LegKind};
pub use link::{Basis, Link, LinkKind, Status};
pub use network::{CoarseNetwork, Settlement};
pub use read::{NetworkError, NetworkFiles};

/// The tables themselves, as they stand in `assets/geo`.
pub const FILES: NetworkFiles<'static> = NetworkFiles {
    network: include_str!("../../../../../assets/geo/network.csv"),
    ferries: include_str!("../../../../../assets/geo/ferries.csv"),
    fixed_links: include_str!("../../../../../assets/geo/fixed_links.csv"),
    no_road: include_str!("../../../../../assets/geo/no_road.csv"),
};

/// What must stand wherever the ferries, tunnels and quays are used: the licence of Statens vegvesen's data.
pub const NOTICE: &str = "Inneholder data under norsk lisens for offentlige data (NLOD) tilgjengeliggjort av \
                          Statens vegvesen";

static NETWORK: LazyLock<Result<CoarseNetwork, NetworkError>> = LazyLock::new(|| {
    let outlines = crate::bundled::outlines().map_err(|_| NetworkError::Outlines)?;
    CoarseNetwork::parse(&FILES, outlines)
});

/// The network that ships with Heimly, read once for the life of the program.
///
/// # Errors
/// The first line that cannot be read. The shipped files are read by a test, so an error here means that the
/// program itself is damaged.
pub fn bundled() -> Result<&'static CoarseNetwork, &'static NetworkError> {
    NETWORK.as_ref()
}

#[cfg(test)]
mod tests;
