//! What the tests of the whole workspace stand on: reading the tree as text and finding what must not be there.
//!
//! Nothing here is shipped. The scans look at words, not at meaning; where a rule can be held by the compiler
//! (a crate that lacks a dependency, a private constructor), it is, and the scan only guards the gap.

pub mod cargo;
pub mod generated;
pub mod rules;
pub mod source;
pub mod tree;
