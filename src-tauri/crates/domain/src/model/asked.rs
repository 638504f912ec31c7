//! Homes that were asked: the contact log of every candidate, and of the ringeliste.

use super::YesNo;
use crate::ids::{AskedId, ChildId, HomeId, OfficeId};
use chrono::{NaiveDate, NaiveTime};

/// A home was asked whether it can take a child, or called from the ringeliste.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeAsked {
    /// Stable id.
    pub id: AskedId,
    /// The home.
    pub home: HomeId,
    /// The child, where it is registered. In an emergency nobody may have had the time.
    pub child: Option<ChildId>,
    /// The day.
    pub on: NaiveDate,
    /// The time of day, whole minutes.
    pub at: Option<NaiveTime>,
    /// How they were asked.
    pub how: Option<String>,
    /// By whom.
    pub by: Option<String>,
    /// What they were told about the child.
    pub told: Option<String>,
    /// What they answered; `None`: no answer yet.
    pub answer: Option<AskedAnswer>,
    /// The day they answered.
    pub answered_on: Option<NaiveDate>,
    /// Why, in their words.
    pub reason: Option<String>,
    /// Whether the home has been presented to the child.
    pub presented: Option<YesNo>,
}

impl HomeAsked {
    /// Whether the home has been asked and nobody knows the answer: it counts towards the limit on how many
    /// are asked at once.
    pub fn is_open(&self) -> bool {
        match self.answer {
            None | Some(AskedAnswer::Perhaps) => true,
            Some(AskedAnswer::Yes | AskedAnswer::No | AskedAnswer::NoContact | AskedAnswer::Withdrawn) => {
                false
            }
        }
    }
}

crate::codes! {
    /// What a home that was asked answered.
    pub enum AskedAnswer {
        /// Ja.
        Yes = "ja",
        /// Vil tenke på det.
        Perhaps = "vil_tenke",
        /// Nei.
        No = "nei",
        /// Nobody picked up.
        NoContact = "ikke_svar",
        /// The office took the question back.
        Withdrawn = "trukket",
    }
}

/// The ringeliste: in which order homes are called when it is urgent. A person decides the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ringeliste {
    /// The office it belongs to; an office has one.
    pub office: OfficeId,
    /// The homes, first first, each once.
    pub homes: Vec<HomeId>,
}
