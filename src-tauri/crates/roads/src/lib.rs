//! Travel times on a road network that the office has fetched itself.
//!
//! A network is read once from an OpenStreetMap extract, prepared as a contraction hierarchy, kept in one
//! file, and then answers one-way car times between any two places, and from one place to many, in
//! milliseconds. Nothing here fetches anything, reads a clock or knows homes and children.
//!
//! It deliberately does not know winter, mountain passes closed or driven in convoy, ferry timetables and
//! waiting, turn restrictions, rules for heavy vehicles, or traffic: a time is the free-flow driving time, and
//! what may come on top is said by the interval around it.

mod contract;
mod graph;
mod hierarchy;
mod numbers;
mod place_order;
mod query;
mod remaining;
mod stored;
mod threads;
mod weight;
mod witness;

pub use graph::{Cost, Edge, Ferry, FerryNo, FerrySequence, FerrySequences, FerryTime, Graph, NodeNo};
pub use hierarchy::{Hierarchy, Seed, Step, Stopped, Watch, Way};
pub use query::{AllFrom, AllTo};
