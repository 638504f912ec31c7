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
    /// Contact with the persons found, oldest first.
    pub contacts: Vec<NetworkContact>,
    /// Familieråd and nettverksmøter.
    pub meetings: Vec<NetworkMeeting>,
    /// The tools that were used to find people, in words ("slektstre, nettverkskart").
    pub tools: Option<String>,
    /// Why no tool for involving the network was used, where none was suitable.
    pub tools_not_used_reason: Option<String>,
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
    /// Which part of the child's network the person belongs to: where the map draws them.
    pub side: Option<NetworkSide>,
    /// How close the child is to the person; `None`: not known.
    pub closeness: Option<super::Closeness>,
    /// The day contact was first tried.
    pub contacted_on: Option<NaiveDate>,
    /// How.
    pub contacted_how: Option<String>,
    /// What the person answered.
    pub answer: Option<NetworkAnswer>,
    /// What the person is assessed as.
    pub assessed: Option<NetworkAssessment>,
    /// Why.
    pub reason: Option<String>,
    /// When somebody was found not suitable: the day to think again.
    pub reconsider_on: Option<NaiveDate>,
    /// The home the person has become, if any.
    pub home: Option<HomeId>,
}

crate::codes! {
    /// A part of a child's network.
    pub enum NetworkSide {
        /// The mother's family.
        Mother = "mors_slekt",
        /// The father's family.
        Father = "fars_slekt",
        /// Siblings and their families.
        Siblings = "sosken",
        /// Friends and neighbours.
        Friends = "venner_naboer",
        /// School, barnehage and free time.
        SchoolLeisure = "skole_fritid",
        /// Besøkshjem, støttekontakt and others with an assignment.
        Helpers = "hjelpere",
        /// Other.
        Other = "annet",
    }
}

/// One contact, or an attempt at one, with a person in the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkContact {
    /// The person.
    pub person: NetworkPersonId,
    /// The day.
    pub on: NaiveDate,
    /// How (phone, letter, visit).
    pub how: Option<String>,
    /// By whom.
    pub by: Option<String>,
    /// What was said.
    pub words: Option<String>,
    /// The answer, where one was given.
    pub answer: Option<NetworkAnswer>,
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
    /// Who took part, in words.
    pub participants: Option<String>,
    /// Whether those invited were told beforehand what the meeting is; `None`: not recorded.
    pub prepared: Option<super::YesNo>,
    /// What came of it.
    pub outcome: Option<String>,
    /// What was offered: homes, avlastning, visits.
    pub offers: Option<String>,
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
