//! Assessments, what surrounds an approval, participation and habilitet, as they are sent.

use super::HabilitetAboutRecord;
use super::wire::{Coded, Day, Key, Name, Words};
use heimly_domain::ids::{AdviserId, AssessmentId, ChildId, HabilitetId, HomeId, NeedId, PairId};
use heimly_domain::model::{
    ApprovalException, AssessmentConclusion, AssessmentSection, AssessmentStep, AssessmentStepKind,
    AssessmentTemplate, AssessmentTopic, Habilitet, HomeAssessment, PairDuties, Participation, YesNo,
};

record! {
    /// An assessment (utredning) of a home. Facts and assessments stand apart, each fact with its source.
    HomeAssessmentRecord of HomeAssessment {
        /// Stable id.
        id: Key<AssessmentId>,
        /// The home.
        home: Key<HomeId>,
        /// Which template it follows.
        template: Coded<AssessmentTemplate>,
        /// The child it is made for; always one for family and network.
        child: Option<Key<ChildId>>,
        /// The day it began.
        started_on: Day,
        /// The day it was finished.
        finished_on: Option<Day>,
        /// By whom.
        by: Option<Name>,
        /// The steps of the template that are done.
        steps: Vec<AssessmentStepRecord>,
        /// What has been written under each topic of the template.
        sections: Vec<AssessmentSectionRecord>,
        /// The conclusion.
        conclusion: Option<Coded<AssessmentConclusion>>,
        /// The conclusion's reasons.
        conclusion_words: Option<Words>,
    }
}

record! {
    /// A step that was done.
    AssessmentStepRecord of AssessmentStep {
        /// Which.
        step: Coded<AssessmentStepKind>,
        /// The day.
        on: Day,
        /// In words.
        words: Option<Words>,
    }
}

record! {
    /// What is written under one topic.
    AssessmentSectionRecord of AssessmentSection {
        /// The topic.
        topic: Coded<AssessmentTopic>,
        /// Facts.
        facts: Option<Words>,
        /// Where the facts are from.
        source: Option<Words>,
        /// The assessment of them.
        assessment: Option<Words>,
    }
}

record! {
    /// What surrounds the approval of one home for one child (fosterhjemsforskriften §§ 5, 6 and 16).
    PairDutiesRecord of PairDuties {
        /// Stable id.
        id: Key<PairId>,
        /// The home.
        home: Key<HomeId>,
        /// The child.
        child: Key<ChildId>,
        /// The child moved in before the approval, by one of the two exceptions.
        exception: Option<Coded<ApprovalException>>,
        /// The day the exception was used.
        exception_on: Option<Day>,
        /// Why approval before moving in was not possible.
        exception_words: Option<Words>,
        /// The assessment under the general requirements.
        general_words: Option<Words>,
        /// The assessment of what this child needs.
        child_words: Option<Words>,
        /// The fosterhjemskommune was asked what it knows of the home.
        kommune_asked_on: Option<Day>,
        /// It answered.
        kommune_answered_on: Option<Day>,
        /// What it answered.
        kommune_answer: Option<Words>,
        /// The fosterhjemskommune was told of the approval.
        kommune_told_approval_on: Option<Day>,
        /// The fosterhjemskommune was told that the child has moved in.
        kommune_told_placement_on: Option<Day>,
        /// The child was told about tilsyn and who does it.
        tilsyn_told_child_on: Option<Day>,
        /// The foster parents were told.
        tilsyn_told_foster_parents_on: Option<Day>,
        /// The parents were told.
        tilsyn_told_parents_on: Option<Day>,
        /// Who does tilsyn.
        tilsynsperson: Option<Name>,
        /// When a network home was said no to for this child: the day to think again.
        reconsider_on: Option<Day>,
        /// Why it was said no to.
        rejected_words: Option<Words>,
    }
}

record! {
    /// The child's and parents' part in the choice for one need.
    ParticipationRecord of Participation {
        /// The need.
        need: Key<NeedId>,
        /// The day the parents were told of the possible choice.
        parents_told_on: Option<Day>,
        /// How, and what.
        parents_told_words: Option<Words>,
        /// Why the parents were not told, where they were not.
        parents_not_told_reason: Option<Words>,
        /// The day the child was told, before giving its view.
        child_told_on: Option<Day>,
        /// What the child was told.
        child_told_words: Option<Words>,
        /// The day the child was told of the right to a tillitsperson.
        tillitsperson_told_on: Option<Day>,
        /// Whether the child wants one; null: has not said.
        tillitsperson_wanted: Option<Coded<YesNo>>,
        /// Who it is.
        tillitsperson: Option<Name>,
    }
}

record! {
    /// An adviser who is inhabil towards a child or a home.
    HabilitetRecord of Habilitet {
        /// Stable id.
        id: Key<HabilitetId>,
        /// The adviser.
        adviser: Key<AdviserId>,
        /// Towards whom.
        about: HabilitetAboutRecord,
        /// Since when.
        since: Day,
        /// Until when; the first day it no longer holds.
        to: Option<Day>,
        /// Why, in so few words as are needed.
        words: Option<Words>,
    }
}
