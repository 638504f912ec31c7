//! Travel times on a road network that the office has fetched itself.
//!
//! A network is read once from an OpenStreetMap extract, prepared as a contraction hierarchy, kept in one
//! file, and then answers one-way car times between any two places, and from one place to many, in
//! milliseconds. Nothing here fetches anything, reads a clock or knows homes and children.
//!
//! It deliberately does not know winter, mountain passes closed or driven in convoy, ferry timetables and
//! waiting, turn restrictions, rules for heavy vehicles, or traffic: a time is the free-flow driving time, and
//! what may come on top is said by the interval around it.

mod area;
mod build;
mod contract;
mod duration;
mod elements;
mod encoding;
mod fault;
#[cfg(any(test, feature = "generate"))]
pub mod generate;
mod graph;
mod hierarchy;
mod length;
mod main_part;
mod network;
mod numbers;
mod pbf;
mod place_order;
mod prepared;
mod query;
mod reading;
mod remaining;
mod roads;
mod snap;
mod speeds;
mod stored;
mod summary;
mod threads;
mod travel;
mod weight;
mod wire;
mod witness;

pub use area::{Area, Bounds, NORWAY};
pub use fault::Fault;
pub use graph::{Cost, Edge, Ferry, FerryNo, FerrySequence, FerrySequences, FerryTime, Graph, NodeNo};
pub use hierarchy::{Hierarchy, Seed, Step, Stopped, Watch, Way};
pub use network::{FerryFacts, Journey, JourneysTo, Network};
pub use query::{AllFrom, AllTo};
pub use snap::Snapped;
pub use summary::Summary;
