//! How sure is first place: what it would take to turn the order, how often each home stays first when
//! weights and unknown facts are let loose, and where homes move when something is supposed.
//!
//! Nothing here orders a list, changes a sum or is saved. It says how firmly the order of
//! [`super::rank`] stands, never how good a home is.

mod acceptability;
#[cfg(test)]
mod acceptability_tests;
mod block;
mod draw;
mod field;
mod smallest;
#[cfg(test)]
mod smallest_tests;
mod what_if;

pub use acceptability::*;
pub use smallest::*;
pub use what_if::*;
