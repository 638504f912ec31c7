//! Two records that turn out to be about the same home or person become one.
//!
//! The result is a plan: every record that changes and every record that goes, to be written in one step,
//! so that undoing it is one step too. Nothing is lost: what refers to the record that goes, refers to the
//! kept one; where only one has an answer it is taken; lists and longer texts are put together; where both
//! have different answers a person decides. Whether two records are about the same is never decided here.
//!
//! **Saved rankings are never rewritten.** They go on naming the home that went, by its id and its code, as
//! they did on the day; the decision made from one names the kept home. Whoever looks for a home in a saved
//! ranking, to show it or to take a protected home's whereabouts out, must look for the homes merged into it
//! too: the two ids stand in [`MergePlan::removed_homes`] and the kept home.

mod answer;
mod homes;
mod household;
mod inquiries;
mod network;
mod pairs;
mod plan;
mod references;
#[cfg(test)]
mod tests;
mod weigh;

pub use answer::{About, Answer, Field};
pub use homes::merge_homes;
pub use household::merge_members;
pub(crate) use household::phone;
pub use inquiries::merge_inquiries;
pub use network::merge_network_persons;
pub use plan::{MergeNote, MergePlan};

use crate::ids::PersonId;
use crate::text::errors::Trouble;
use std::collections::BTreeMap;

crate::codes! {
    /// One of the two records.
    pub enum Side {
        /// The one that is kept.
        Keep = "beholdt",
        /// The one that goes.
        Drop = "andre",
    }
}

/// Which member of the home that goes is which member of the kept one.
pub type SameMembers = BTreeMap<PersonId, PersonId>;

/// What a person has decided before two records are merged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Whose answer holds, by [`Conflict::path`].
    pub answers: BTreeMap<String, Side>,
    /// The members of the home that goes who are the same person as a member of the kept home. All others
    /// move along as they are.
    pub same_members: SameMembers,
}

/// Both have an answer, and they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What a choice is made by: the same for the same two records.
    pub path: String,
    /// What it is about.
    pub about: About,
    /// The field.
    pub field: Field,
    /// The kept record's answer.
    pub keep: Answer,
    /// The other's.
    pub drop: Answer,
}

/// Why two records cannot be merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeRefused {
    /// They are one record already.
    Same,
    /// One of them is not there.
    NotFound(Side),
    /// A member who shall be the same person is not in the home.
    MemberNotFound(PersonId),
    /// Two members of the home that goes would be the same member of the kept one.
    MemberTwice(PersonId),
    /// The two are linked to a home each; those are merged first.
    TwoHomes,
    /// Answers that differ and that nobody has decided, in the order of the form; never empty.
    Undecided(Vec<Conflict>),
}

impl MergeRefused {
    /// The trouble it is.
    pub fn trouble(&self) -> Trouble {
        match self {
            Self::Same => Trouble::MergeSame,
            Self::NotFound(_) | Self::MemberNotFound(_) => Trouble::NotFound,
            Self::MemberTwice(_) => Trouble::Invalid,
            Self::TwoHomes => Trouble::MergeTwoHomes,
            Self::Undecided(_) => Trouble::MergeConflict,
        }
    }
}
