//! Homes that were asked, as they are shown.

use heimly_exchange::records::HomeAskedRecord;
use serde::{Serialize, Serializer};
use ts_rs::TS;

/// One time a home was asked about a child, or called from the ringeliste.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AskedRow {
    /// Id.
    pub id: String,
    /// The home.
    pub home: String,
    /// The home's name; the code again when the address is protected.
    pub home_name: String,
    /// The home's code.
    pub code: String,
    /// The child, where it is registered.
    pub child: Option<String>,
    /// The child's pseudonym in guillemets.
    pub child_name: Option<String>,
    /// When («21.11. kl. 14.26»).
    pub when: String,
    /// How.
    pub how: Option<String>,
    /// By whom.
    pub by: Option<String>,
    /// The answer in words; that there is none yet.
    pub answer: String,
    /// The answer's code; `null`: no answer yet.
    pub answer_code: Option<String>,
    /// The day of the answer.
    pub answered: Option<String>,
    /// Why, in the home's words.
    pub reason: Option<String>,
    /// That the home has not answered within the office's limit, as a sentence.
    pub over: Option<String>,
    /// The record, to edit.
    pub record: HomeAskedRecord,
}

/// Something that is so now. It is shown beside a ranking and is no part of what a choice keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Live<T> {
    /// As it is now.
    Now(T),
    /// Left out of what is kept.
    NotKept,
}

impl<T> Live<T> {
    /// Whether it is left out.
    pub fn is_not_kept(&self) -> bool {
        match self {
            Self::Now(_) => false,
            Self::NotKept => true,
        }
    }
}

impl<T: Serialize> Serialize for Live<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Now(value) => value.serialize(serializer),
            Self::NotKept => serializer.serialize_none(),
        }
    }
}
