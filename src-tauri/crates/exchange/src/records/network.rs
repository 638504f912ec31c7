//! The search in a child's family and network, as it is sent.

use super::wire::{Coded, Day, Key, Name, Words};
use heimly_domain::ids::{ChildId, HomeId, NetworkPersonId};
use heimly_domain::model::{
    Closeness, NetworkAnswer, NetworkAssessment, NetworkConclusion, NetworkContact, NetworkMeeting,
    NetworkMeetingKind, NetworkPerson, NetworkSearch, NetworkSide, YesNo,
};

record! {
    /// A child's network search. Without a conclusion it is open, and the ranking says so.
    NetworkSearchRecord of NetworkSearch {
        /// The child.
        child: Key<ChildId>,
        /// Persons found.
        persons: Vec<NetworkPersonRecord>,
        /// Contact with the persons found, oldest first.
        #[serde(default)]
        contacts: Vec<NetworkContactRecord>,
        /// Familieråd and nettverksmøter.
        meetings: Vec<NetworkMeetingRecord>,
        /// The tools that were used to find people, in words ("slektstre, nettverkskart").
        tools: Option<Words>,
        /// Why no tool for involving the network was used, where none was suitable.
        tools_not_used_reason: Option<Words>,
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
        /// Which part of the child's network the person belongs to; null: not recorded.
        side: Option<Coded<NetworkSide>>,
        /// How close the child is to the person; null: not known.
        closeness: Option<Coded<Closeness>>,
        /// The day contact was first tried.
        contacted_on: Option<Day>,
        /// How.
        contacted_how: Option<Name>,
        /// What the person answered.
        answer: Option<Coded<NetworkAnswer>>,
        /// What the person is assessed as.
        assessed: Option<Coded<NetworkAssessment>>,
        /// Why.
        reason: Option<Words>,
        /// When somebody was found not suitable: the day to think again.
        reconsider_on: Option<Day>,
        /// The home the person has become, if any.
        home: Option<Key<HomeId>>,
    }
}

record! {
    /// One contact, or an attempt at one, with a person in the network.
    NetworkContactRecord of NetworkContact {
        /// The person, who is in the same search.
        person: Key<NetworkPersonId>,
        /// The day.
        on: Day,
        /// How (phone, letter, visit).
        how: Option<Name>,
        /// By whom.
        by: Option<Name>,
        /// What was said.
        words: Option<Words>,
        /// The answer, where one was given.
        answer: Option<Coded<NetworkAnswer>>,
    }
}

record! {
    /// A meeting in the network.
    NetworkMeetingRecord of NetworkMeeting {
        /// What kind.
        kind: Coded<NetworkMeetingKind>,
        /// The day it is or was held.
        on: Day,
        /// Who took part, in words.
        participants: Option<Words>,
        /// Whether those invited were told beforehand what the meeting is; null: not recorded.
        prepared: Option<Coded<YesNo>>,
        /// What came of it.
        outcome: Option<Words>,
        /// What was offered: homes, avlastning, visits.
        offers: Option<Words>,
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
