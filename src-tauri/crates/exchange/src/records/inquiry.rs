//! Inquiries and requests to Bufetat, as they are sent.

use super::wire::{Coded, Day, Key, Name, Set, Words};
use heimly_domain::ids::{AdviserId, BufetatRequestId, ChildId, HomeId, InquiryId};
use heimly_domain::model::{
    BufetatAnswer, BufetatAskedFor, BufetatRequest, Inquiry, InquirySource, InquiryStage, InquiryStep,
    WantedAssignment, YesNo,
};
use heimly_domain::place::Postnummer;

record! {
    /// An inquiry (henvendelse) about any assignment. Every one is kept, also those that came to nothing.
    InquiryRecord of Inquiry {
        /// Stable id.
        id: Key<InquiryId>,
        /// The day it came.
        received_on: Day,
        /// Who asks, as they present themselves.
        name: Name,
        /// Phone.
        phone: Option<Name>,
        /// E-mail.
        email: Option<Name>,
        /// Where they live.
        postnummer: Option<Key<Postnummer>>,
        /// What they ask about; empty: not said.
        wants: Set<Coded<WantedAssignment>>,
        /// How they came to ask.
        source: Option<Coded<InquirySource>>,
        /// Where the inquiry stands.
        stage: Coded<InquiryStage>,
        /// The day somebody first answered them.
        answered_on: Option<Day>,
        /// What is agreed to happen next.
        next_step: Option<Words>,
        /// By when.
        next_step_by: Option<Day>,
        /// Who follows it up.
        responsible: Option<Key<AdviserId>>,
        /// What has happened, oldest first.
        steps: Vec<InquiryStepRecord>,
        /// Why it ended, where it did.
        ended_reason: Option<Words>,
        /// The home it has become.
        home: Option<Key<HomeId>>,
        /// Free notes.
        notes: Option<Words>,
    }
}

record! {
    /// Something that happened with an inquiry.
    InquiryStepRecord of InquiryStep {
        /// The day.
        on: Day,
        /// What.
        words: Words,
        /// By whom.
        by: Option<Name>,
    }
}

record! {
    /// A request to Bufetat: what was asked, answered, offered or not.
    BufetatRequestRecord of BufetatRequest {
        /// Stable id.
        id: Key<BufetatRequestId>,
        /// The child it is for, where it is for one.
        child: Option<Key<ChildId>>,
        /// The day it was sent.
        asked_on: Day,
        /// What was asked for.
        asked_for: Coded<BufetatAskedFor>,
        /// In words.
        words: Option<Words>,
        /// The day it was answered.
        answered_on: Option<Day>,
        /// The answer; null: none yet.
        answer: Option<Coded<BufetatAnswer>>,
        /// What was offered, or why not, in words.
        answer_words: Option<Words>,
        /// The offered home, where it is in the register.
        home: Option<Key<HomeId>>,
        /// Whether the office took the offer; null: not decided.
        taken: Option<Coded<YesNo>>,
        /// Why not, where it was not taken.
        not_taken_reason: Option<Words>,
    }
}
