//! The search in a child's family and network (barnevernsloven § 9-4).

use crate::ids::{ChildId, HomeId, NetworkPersonId};
use chrono::NaiveDate;

/// A child's network search. Without a conclusion it is open, and the ranking says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkSearch {
    /// The child.
    pub child: ChildId,
    /// Persons found.
    pub persons: Vec<NetworkPerson>,
    /// Familieråd and nettverksmøter.
    pub meetings: Vec<NetworkMeeting>,
    /// The conclusion and its date.
    pub conclusion: Option<NetworkConclusion>,
}

/// A person in the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkPerson {
    /// Stable id.
    pub id: NetworkPersonId,
    /// Name.
    pub name: String,
    /// Relation to the child ("mormor").
    pub relation: String,
    /// The day contact was tried.
    pub contacted_on: Option<NaiveDate>,
    /// How.
    pub contacted_how: Option<String>,
    /// What the person answered.
    pub answer: Option<NetworkAnswer>,
    /// What the person is assessed as.
    pub assessed: Option<NetworkAssessment>,
    /// Why.
    pub reason: Option<String>,
    /// The home the person has become, if any.
    pub home: Option<HomeId>,
}

crate::codes! {
    /// What a network person answered.
    pub enum NetworkAnswer {
        /// Ja.
        Yes = "ja",
        /// Kanskje.
        Perhaps = "kanskje",
        /// Nei.
        No = "nei",
        /// No answer.
        NoAnswer = "ikke_svart",
    }
}

crate::codes! {
    /// What a network person is assessed as.
    pub enum NetworkAssessment {
        /// May become the child's home.
        AsHome = "som_hjem",
        /// As support around the child.
        AsSupport = "som_stotte",
        /// Not suitable, with a reason.
        NotSuitable = "ikke_aktuelt",
    }
}

/// A meeting in the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkMeeting {
    /// What kind.
    pub kind: NetworkMeetingKind,
    /// The day it is or was held.
    pub on: NaiveDate,
    /// What came of it.
    pub outcome: Option<String>,
}

crate::codes! {
    /// Kind of meeting: tiltak 6.1 and 6.2 of SSB's Nasjonalt barnevernregister.
    pub enum NetworkMeetingKind {
        /// Familieråd.
        Familierad = "6.1",
        /// Nettverksmøte.
        Nettverksmote = "6.2",
    }
}

/// How the search was concluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkConclusion {
    /// The day.
    pub on: NaiveDate,
    /// The assessment, which shall be documented.
    pub words: String,
}
