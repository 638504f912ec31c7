//! What the window, the command line and tests are shown: plain data with ready sentences.
//!
//! A view decides nothing and formats no sentence of its own; sentences come from the core's text. Where
//! an adviser edits a record, the record itself ([`heimly_exchange::records`]) is sent, not a view.

mod asking;
mod beredskap;
mod child;
mod compare;
mod deciding;
mod due;
mod home;
mod import;
mod inquiry;
mod joint;
mod links;
mod map;
mod merging;
mod office_people;
mod overview;
mod place_data;
mod ranking;
mod roads;
mod rounds;
mod session;
mod sure;
mod travelling;
mod vetting;
mod weights;

pub use asking::*;
pub use beredskap::*;
pub use child::*;
pub use compare::*;
pub use deciding::*;
pub use due::*;
pub use home::*;
pub use import::*;
pub use inquiry::*;
pub use joint::*;
pub use links::*;
pub use map::*;
pub use merging::*;
pub use office_people::*;
pub use overview::*;
pub use place_data::*;
pub use ranking::*;
pub use roads::*;
pub use rounds::*;
pub use session::*;
pub use sure::*;
pub use travelling::*;
pub use vetting::*;
pub use weights::*;

use serde::Serialize;
use ts_rs::TS;

/// A code with the words for it on screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CodeWord {
    /// The code.
    pub code: String,
    /// The words.
    pub word: String,
}

/// Something nobody has asked for or recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Gap {
    /// The path of the field it is asked in; in a child's open need behind `need.`.
    pub field: String,
    /// What is missing, as something to ask.
    pub text: String,
}

/// How a fact stands, for marks that are icon, word and colour together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// Must be clarified.
    Clarify,
    /// Not approved yet.
    NotApproved,
    /// An old answer.
    Stale,
    /// A protected address.
    Protected,
    /// Not known, or not asked.
    Unknown,
    /// A plain fact.
    Neutral,
}

/// A mark beside a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Mark {
    /// What kind.
    pub kind: MarkKind,
    /// The words.
    pub text: String,
}
