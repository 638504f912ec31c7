//! Every Norwegian word the core says, in bokmål and nynorsk, and the one sentence-maker.
//!
//! No rule is decided here: a sentence is made from the facts a rule or criterion carries.

pub mod codes;
pub mod document;
pub mod errors;
pub mod import;
pub mod operations;
pub mod overview;

crate::codes! {
    /// The written language of a sentence.
    pub enum Lang {
        /// Bokmål.
        Nb = "nb",
        /// Nynorsk.
        Nn = "nn",
    }
}
