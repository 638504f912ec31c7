//! Homes that were asked, and the ringeliste, as they are sent.

use super::wire::{Clock, Coded, Day, Key, Name, Words};
use heimly_domain::ids::{AskedId, ChildId, HomeId, OfficeId};
use heimly_domain::model::{AskedAnswer, HomeAsked, Ringeliste, YesNo};

record! {
    /// A home was asked whether it can take a child, or called from the ringeliste.
    HomeAskedRecord of HomeAsked {
        /// Stable id.
        id: Key<AskedId>,
        /// The home.
        home: Key<HomeId>,
        /// The child, where it is registered.
        child: Option<Key<ChildId>>,
        /// The day.
        on: Day,
        /// The time of day.
        at: Option<Clock>,
        /// How they were asked.
        how: Option<Name>,
        /// By whom.
        by: Option<Name>,
        /// What they were told about the child.
        told: Option<Words>,
        /// What they answered; null: no answer yet.
        answer: Option<Coded<AskedAnswer>>,
        /// The day they answered.
        answered_on: Option<Day>,
        /// Why, in their words.
        reason: Option<Words>,
        /// Whether the home has been presented to the child; null: not recorded.
        presented: Option<Coded<YesNo>>,
    }
}

record! {
    /// The ringeliste: in which order homes are called when it is urgent. A person decides the order.
    RingelisteRecord of Ringeliste {
        /// The office it belongs to; an office has one.
        office: Key<OfficeId>,
        /// The homes, first first, each once.
        homes: Vec<Key<HomeId>>,
    }
}
