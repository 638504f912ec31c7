//! Every Norwegian word the core says, in bokmål and nynorsk, and the one sentence-maker.
//!
//! No rule is decided here: a sentence is made from the facts a rule or criterion carries.

pub mod asked;
pub mod asking;
pub mod beredskap;
pub mod codes;
pub mod codes_choosing;
pub mod codes_where;
pub mod compare;
pub mod criteria;
pub mod deciding;
pub mod decision;
pub mod document;
pub mod due;
pub mod duplicates;
pub mod errors;
pub mod format;
pub mod import;
pub mod joint;
pub mod letters;
pub mod letters_refused;
pub mod map;
pub mod matrix;
pub mod merge;
pub mod need;
pub mod office_life;
pub mod operations;
pub mod overview;
pub mod papers;
pub mod place_data;
pub mod plain;
pub mod questions;
pub mod ranking;
pub mod reasons;
#[cfg(test)]
mod reasons_tests;
pub mod ringing;
pub mod roads;
pub(crate) mod round_paper;
pub mod rounds;
pub mod rules;
pub mod sums;
pub mod sure;
pub mod template;
pub mod transfer;
pub mod travel;
pub mod vetting;
pub mod waiting;
pub mod weights;

crate::codes! {
    /// The written language of a sentence.
    pub enum Lang {
        /// Bokmål.
        Nb = "nb",
        /// Nynorsk.
        Nn = "nn",
    }
}
