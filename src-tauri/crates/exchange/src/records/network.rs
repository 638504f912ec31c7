//! The search in a child's family and network, as it is sent.

use super::wire::{Coded, Day, Key, Name, Words};
use heimly_domain::ids::{ChildId, HomeId, NetworkPersonId};
use heimly_domain::model::{
    NetworkAnswer, NetworkAssessment, NetworkConclusion, NetworkMeeting, NetworkMeetingKind, NetworkPerson,
    NetworkSearch,
};

record! {
    /// A child's network search. Without a conclusion it is open, and the ranking says so.
    NetworkSearchRecord of NetworkSearch {
        /// The child.
        child: Key<ChildId>,
        /// Persons found.
        persons: Vec<NetworkPersonRecord>,
        /// Familieråd and nettverksmøter.
        meetings: Vec<NetworkMeetingRecord>,
        /// The conclusion and its date.
        conclusion: Option<NetworkConclusionRecord>,
    }
}

record! {
    /// A person in the network.
    NetworkPersonRecord of NetworkPerson {
        /// Stable id.
        id: Key<NetworkPersonId>,
        /// Name.
        name: Name,
        /// Relation to the child ("mormor").
        relation: Name,
        /// The day contact was tried.
        contacted_on: Option<Day>,
        /// How.
        contacted_how: Option<Name>,
        /// What the person answered.
        answer: Option<Coded<NetworkAnswer>>,
        /// What the person is assessed as.
        assessed: Option<Coded<NetworkAssessment>>,
        /// Why.
        reason: Option<Words>,
        /// The home the person has become, if any.
        home: Option<Key<HomeId>>,
    }
}

record! {
    /// A meeting in the network.
    NetworkMeetingRecord of NetworkMeeting {
        /// What kind.
        kind: Coded<NetworkMeetingKind>,
        /// The day it is or was held.
        on: Day,
        /// What came of it.
        outcome: Option<Words>,
    }
}

record! {
    /// How the search was concluded.
    NetworkConclusionRecord of NetworkConclusion {
        /// The day.
        on: Day,
        /// The assessment, which shall be documented.
        words: Words,
    }
}
