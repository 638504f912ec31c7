//! The assessment of a home, what surrounds an approval, the child's and parents' part in the choice, and
//! habilitet. The approval itself stands with the decision.

use super::YesNo;
use crate::ids::{AdviserId, AssessmentId, ChildId, HabilitetId, HomeId, NeedId, PairId};
use chrono::NaiveDate;

/// An assessment (utredning) of a home. Facts and assessments stand apart, each fact with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeAssessment {
    /// Stable id.
    pub id: AssessmentId,
    /// The home.
    pub home: HomeId,
    /// Which template it follows.
    pub template: AssessmentTemplate,
    /// The child it is made for; always one for family and network.
    pub child: Option<ChildId>,
    /// The day it began.
    pub started_on: NaiveDate,
    /// The day it was finished.
    pub finished_on: Option<NaiveDate>,
    /// By whom.
    pub by: Option<String>,
    /// The steps of the template that are done.
    pub steps: Vec<AssessmentStep>,
    /// What has been written under each topic of the template.
    pub sections: Vec<AssessmentSection>,
    /// The conclusion.
    pub conclusion: Option<AssessmentConclusion>,
    /// The conclusion's reasons.
    pub conclusion_words: Option<String>,
}

crate::codes! {
    /// The two templates.
    pub enum AssessmentTemplate {
        /// For a home in the child's family or network.
        FamilyNetwork = "familie_nettverk",
        /// For a home outside it.
        Outside = "utenfor",
    }
}

crate::codes! {
    /// A step on the way to an assessment.
    pub enum AssessmentStepKind {
        /// First talk.
        FirstTalk = "forste_samtale",
        /// Egenpresentasjon received.
        OwnPresentation = "egenpresentasjon",
        /// Consent to ask earlier kommuner and NAV.
        Consent = "samtykke",
        /// Health information obtained.
        Health = "helseopplysninger",
        /// Politiattest shown.
        Politiattest = "politiattest",
        /// Home visit.
        HomeVisit = "hjemmebesok",
        /// Talks with the household's own children.
        OwnChildren = "samtale_egne_barn",
        /// References.
        References = "referanser",
        /// Training begun or finished.
        Training = "opplaering",
        /// Talk with the child about the home.
        ChildHeard = "samtale_barnet",
        /// Talk with the child's parents about the home.
        ParentsHeard = "samtale_foreldre",
        /// The household has read it and commented.
        ReadByHome = "lest_av_hjemmet",
    }
}

/// A step that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessmentStep {
    /// Which.
    pub step: AssessmentStepKind,
    /// The day.
    pub on: NaiveDate,
    /// In words.
    pub words: Option<String>,
}

crate::codes! {
    /// What an assessment looks at (domain/law-and-practice: what is looked at; FHF § 5 second paragraph e).
    pub enum AssessmentTopic {
        /// Motivation.
        Motivation = "motivasjon",
        /// Family situation and relations.
        Family = "familiesituasjon",
        /// Own upbringing and history.
        Upbringing = "egen_oppvekst",
        /// Experience with children.
        ChildExperience = "erfaring_med_barn",
        /// Care and follow-up ability.
        Care = "omsorgsevne",
        /// Cooperation with service and parents.
        Cooperation = "samarbeid",
        /// Own children.
        OwnChildren = "egne_barn",
        /// Health.
        Health = "helse",
        /// Economy.
        Economy = "okonomi",
        /// Work.
        Work = "arbeid",
        /// Dwelling and surroundings.
        Dwelling = "bolig",
        /// Social network.
        Network = "sosialt_nettverk",
        /// Conduct.
        Conduct = "vandel",
        /// The relation to the child (family and network).
        RelationToChild = "relasjon_til_barnet",
        /// The place in the family's conflicts and loyalties (family and network).
        Loyalties = "lojalitet_i_familien",
        /// Language, culture and background.
        Background = "sprak_kultur",
    }
}

/// What is written under one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessmentSection {
    /// The topic.
    pub topic: AssessmentTopic,
    /// Facts.
    pub facts: Option<String>,
    /// Where the facts are from.
    pub source: Option<String>,
    /// The assessment of them.
    pub assessment: Option<String>,
}

crate::codes! {
    /// What an assessment concludes with.
    pub enum AssessmentConclusion {
        /// Recommended.
        Recommended = "anbefales",
        /// Recommended, on conditions.
        WithConditions = "anbefales_med_vilkar",
        /// Not recommended.
        NotRecommended = "anbefales_ikke",
    }
}

/// What surrounds the approval of one home for one child (fosterhjemsforskriften §§ 5, 6 and 16): each
/// duty its own date, so that what is not done can be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairDuties {
    /// Stable id.
    pub id: PairId,
    /// The home.
    pub home: HomeId,
    /// The child.
    pub child: ChildId,
    /// The child moved in before the approval, by one of the two exceptions.
    pub exception: Option<ApprovalException>,
    /// The day the exception was used.
    pub exception_on: Option<NaiveDate>,
    /// Why approval before moving in was not possible.
    pub exception_words: Option<String>,
    /// The assessment under the general requirements.
    pub general_words: Option<String>,
    /// The assessment of what this child needs.
    pub child_words: Option<String>,
    /// The fosterhjemskommune was asked what it knows of the home.
    pub kommune_asked_on: Option<NaiveDate>,
    /// It answered.
    pub kommune_answered_on: Option<NaiveDate>,
    /// What it answered.
    pub kommune_answer: Option<String>,
    /// The fosterhjemskommune was told of the approval.
    pub kommune_told_approval_on: Option<NaiveDate>,
    /// The fosterhjemskommune was told that the child has moved in.
    pub kommune_told_placement_on: Option<NaiveDate>,
    /// The child was told about tilsyn and who does it.
    pub tilsyn_told_child_on: Option<NaiveDate>,
    /// The foster parents were told.
    pub tilsyn_told_foster_parents_on: Option<NaiveDate>,
    /// The parents were told.
    pub tilsyn_told_parents_on: Option<NaiveDate>,
    /// Who does tilsyn.
    pub tilsynsperson: Option<String>,
    /// When a network home was said no to for this child: the day to think again.
    pub reconsider_on: Option<NaiveDate>,
    /// Why it was said no to.
    pub rejected_words: Option<String>,
}

crate::codes! {
    /// When a child may move in before the approval (fosterhjemsforskriften § 6 first paragraph).
    pub enum ApprovalException {
        /// An emergency decision.
        AcuteDecision = "akuttvedtak",
        /// A voluntary stay in family or network in an emergency.
        VoluntaryNetwork = "frivillig_nettverk",
    }
}

/// The child's and parents' part in the choice for one need (BVL § 1-4, FHF § 5, MVF).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participation {
    /// The need.
    pub need: NeedId,
    /// The day the parents were told of the possible choice.
    pub parents_told_on: Option<NaiveDate>,
    /// How, and what.
    pub parents_told_words: Option<String>,
    /// Why the parents were not told, where they were not.
    pub parents_not_told_reason: Option<String>,
    /// The day the child was told, before giving its view.
    pub child_told_on: Option<NaiveDate>,
    /// What the child was told.
    pub child_told_words: Option<String>,
    /// The day the child was told of the right to a tillitsperson.
    pub tillitsperson_told_on: Option<NaiveDate>,
    /// Whether the child wants one.
    pub tillitsperson_wanted: Option<YesNo>,
    /// Who it is.
    pub tillitsperson: Option<String>,
}

/// An adviser who is inhabil towards a child or a home. In small places everybody knows everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habilitet {
    /// Stable id.
    pub id: HabilitetId,
    /// The adviser.
    pub adviser: AdviserId,
    /// Towards whom.
    pub about: HabilitetAbout,
    /// Since when.
    pub since: NaiveDate,
    /// Until when; the first day it no longer holds.
    pub to: Option<NaiveDate>,
    /// Why, in so few words as are needed.
    pub words: Option<String>,
}

/// Whom an adviser is inhabil towards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HabilitetAbout {
    /// A child.
    Child(ChildId),
    /// A home.
    Home(HomeId),
}
