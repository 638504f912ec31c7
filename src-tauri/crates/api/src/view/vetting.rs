//! Assessments of homes, what surrounds an approval, and letters, as shown.

use super::DueRow;
use heimly_exchange::records::{ApprovalRecord, HomeAssessmentRecord, PairDutiesRecord};
use serde::Serialize;
use ts_rs::TS;

/// An assessment of a home, with its template.
#[derive(Clone, Serialize, TS)]
pub struct AssessmentView {
    /// The record, to edit.
    pub record: HomeAssessmentRecord,
    /// The template in words.
    pub template: String,
    /// The template's steps, in its order.
    pub steps: Vec<AssessmentStepView>,
    /// The template's topics, in its order.
    pub topics: Vec<AssessmentTopicView>,
    /// What is missing before it can be finished, as sentences.
    pub missing: Vec<String>,
    /// The child's pseudonym in guillemets.
    pub child_name: Option<String>,
    /// Whether nothing is missing.
    pub can_conclude: bool,
}

/// A step of an assessment's template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AssessmentStepView {
    /// Code.
    pub code: String,
    /// Words.
    pub word: String,
    /// Whether it is done.
    pub done: bool,
}

/// A topic of an assessment's template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AssessmentTopicView {
    /// Code.
    pub code: String,
    /// Words.
    pub word: String,
    /// What to write about.
    pub hint: String,
}

/// A home and a child together: approval, and what surrounds it.
#[derive(Clone, Serialize, TS)]
pub struct PairView {
    /// The home.
    pub home: String,
    /// Its name; the code where the address is protected.
    pub home_name: String,
    /// The child.
    pub child: String,
    /// Its pseudonym in guillemets.
    pub child_name: String,
    /// What is done; with an empty id where nothing is stored yet.
    #[ts(as = "PairDutiesRecord")]
    pub record: BlankOrStored,
    /// The approval of the home for the child: the latest that is not after today.
    pub approval: Option<ApprovalRecord>,
    /// The approval in words.
    pub approved: String,
    /// The other approvals in words, the newest first.
    pub earlier_approvals: Vec<String>,
    /// Whether the home lies in another kommune than the one that has the care.
    pub other_kommune: OtherKommune,
    /// The same in words.
    pub kommune_words: String,
    /// What is due for the two.
    pub due: Vec<DueRow>,
    /// Letters that can be made, in the order they are used.
    pub letters: Vec<LetterRow>,
}

/// Whether a home lies in another kommune than the one that has the care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OtherKommune {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// Nobody has recorded where the home lies.
    Unknown,
    /// The address is protected; ask the leader.
    Hidden,
}

/// A record of duties that is stored, or one in which nothing is done yet and that has no id.
#[derive(Clone, Debug)]
pub enum BlankOrStored {
    /// Nothing is stored.
    Blank(Box<PairDutiesRecord>),
    /// As stored.
    Stored(Box<PairDutiesRecord>),
}

impl Serialize for BlankOrStored {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Stored(record) => record.serialize(serializer),
            Self::Blank(record) => {
                let mut fields = serde_json::to_value(record).map_err(serde::ser::Error::custom)?;
                if let Some(id) = fields.get_mut("id") {
                    *id = serde_json::Value::from("");
                }
                fields.serialize(serializer)
            }
        }
    }
}

/// A letter that can be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LetterRow {
    /// Which, a code.
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// Whether the date it answers is missing.
    pub needed: bool,
}

/// A letter, ready to send or to change elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LetterView {
    /// Title.
    pub title: String,
    /// The whole letter as plain text.
    pub text: String,
    /// What to know before it is sent.
    pub notes: Vec<String>,
}
