//! What two records say differently, ready to be put into words.

use crate::codes::Code;
use crate::ids::{ChildId, PersonId};
use crate::model::{
    AgeRange, Birth, Confirmed, Language, Level, NarrativeHeading, NeedCode, OtherKommunePlacement,
    Politiattest, PrivateProvider, SamiLanguage,
};
use crate::place::Postnummer;
use crate::time::Period;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// What a conflict is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The home itself.
    Home,
    /// A member, by the kept one's id.
    Member(PersonId),
    /// What the home can and will do for a need.
    Need(NeedCode),
    /// A language.
    Language(Language),
    /// A Sami language.
    Sami(SamiLanguage),
    /// A background.
    Background(String),
    /// What is written under a heading.
    Heading(NarrativeHeading),
    /// What surrounds the approval for a child.
    Pair(ChildId),
    /// A person of the network.
    NetworkPerson,
    /// An inquiry.
    Inquiry,
}

impl About {
    /// What a choice is made by.
    pub(super) fn path(&self, field: Field) -> String {
        let field = field.code();
        match self {
            Self::Home => format!("home/{field}"),
            Self::Member(id) => format!("member/{id}/{field}"),
            Self::Need(need) => format!("competence/{}/{field}", need.code()),
            Self::Language(language) => format!("language/{}/{field}", language.code()),
            Self::Sami(language) => format!("sami/{}/{field}", language.code()),
            Self::Background(words) => format!("background/{}/{field}", crate::names::fold(words)),
            Self::Heading(heading) => format!("narrative/{}/{field}", heading.code()),
            Self::Pair(child) => format!("pair/{child}/{field}"),
            Self::NetworkPerson => format!("person/{field}"),
            Self::Inquiry => format!("inquiry/{field}"),
        }
    }
}

crate::codes! {
    /// A field in which two records can differ. What belongs together, as the parts of an address, is one.
    pub enum Field {
        /// Family name.
        FamilyName = "family_name",
        /// Kind, with its word.
        Kind = "kind",
        /// Status, with its day and reason.
        Status = "status",
        /// Status' day.
        StatusOn = "status_on",
        /// Status' reason.
        StatusReason = "status_reason",
        /// How the home was found.
        ObtainedThrough = "obtained_through",
        /// Private provider.
        PrivateProvider = "private_provider",
        /// Responsible adviser.
        Responsible = "responsible",
        /// Deputy.
        Deputy = "deputy",
        /// Address, postnummer, kommune and point.
        Location = "location",
        /// Step-free.
        StepFree = "step_free",
        /// Own room.
        OwnRoom = "own_room",
        /// Places.
        Places = "places",
        /// Ages.
        Ages = "ages",
        /// Sexes.
        Sexes = "sexes",
        /// Sibling group.
        SiblingGroup = "sibling_group",
        /// Purposes.
        Purposes = "purposes",
        /// Lengths.
        Lengths = "lengths",
        /// Own kommune.
        OwnKommune = "own_kommune",
        /// Other restrictions.
        OtherRestrictions = "other_restrictions",
        /// Free from.
        FreeFrom = "free_from",
        /// Pause.
        Pause = "pause",
        /// Animals.
        Animals = "animals",
        /// Smoking.
        Smoking = "smoking",
        /// Hours a week.
        Hours = "hours_a_week",
        /// Attitude to samvær.
        ContactAttitude = "contact_attitude",
        /// Support around the family.
        OwnNetwork = "own_network",
        /// The network in words.
        NetworkWords = "network_words",
        /// Health information.
        Health = "health_obtained_on",
        /// Free notes.
        Notes = "notes",
        /// Level of experience, training or language.
        Level = "level",
        /// What a level rests on.
        Basis = "basis",
        /// Willingness.
        Willingness = "willingness",
        /// What the home will do.
        Support = "support",
        /// Facts.
        Facts = "facts",
        /// Where facts come from.
        Source = "source",
        /// Assessment.
        Assessment = "assessment",
        /// A person's name.
        Name = "name",
        /// What a person is in the home.
        Role = "role",
        /// When born.
        Birth = "birth",
        /// Another kommune's stay.
        PlacedBy = "placed_by",
        /// Work.
        Work = "work",
        /// Phone.
        Phone = "phone",
        /// E-mail.
        Email = "email",
        /// Who decided the protection.
        ProtectionBy = "protection_decided_by",
        /// Protection from.
        ProtectionFrom = "protection_from",
        /// Protection valid to.
        ProtectionTo = "protection_valid_to",
        /// Whom an address is hidden from.
        HiddenFrom = "hidden_from",
        /// Politiattest.
        Politiattest = "politiattest",
        /// Exception, with its day.
        Exception = "exception",
        /// Why approval before moving in was not possible.
        ExceptionWords = "exception_words",
        /// The general requirements.
        GeneralWords = "general_words",
        /// What this child needs.
        ChildWords = "child_words",
        /// The fosterhjemskommune was asked.
        KommuneAsked = "kommune_asked_on",
        /// It answered.
        KommuneAnswered = "kommune_answered_on",
        /// What it answered.
        KommuneAnswer = "kommune_answer",
        /// It was told of the approval.
        KommuneToldApproval = "kommune_told_approval_on",
        /// It was told of the stay.
        KommuneToldPlacement = "kommune_told_placement_on",
        /// The child was told about tilsyn.
        TilsynChild = "tilsyn_told_child_on",
        /// The foster parents were.
        TilsynFosterParents = "tilsyn_told_foster_parents_on",
        /// The parents were.
        TilsynParents = "tilsyn_told_parents_on",
        /// Who does tilsyn.
        Tilsynsperson = "tilsynsperson",
        /// When to think again.
        ReconsiderOn = "reconsider_on",
        /// Why it was said no to.
        RejectedWords = "rejected_words",
        /// Relation to the child.
        Relation = "relation",
        /// Part of the network.
        NetworkSide = "side",
        /// How close.
        Closeness = "closeness",
        /// How contact was first tried.
        ContactedHow = "contacted_how",
        /// Answer.
        AnswerGiven = "answer",
        /// What a person is assessed as.
        Assessed = "assessed",
        /// Why.
        Reason = "reason",
        /// Postnummer.
        Postnummer = "postnummer",
        /// How somebody came to ask.
        InquirySource = "inquiry_source",
        /// Where an inquiry stands.
        Stage = "stage",
        /// What is agreed next, with its day.
        NextStep = "next_step",
        /// Why it ended.
        EndedReason = "ended_reason",
    }
}

/// An answer, ready to be put into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Words somebody wrote.
    Words(String),
    /// A day.
    Day(NaiveDate),
    /// A number.
    Number(u32),
    /// A member of a closed list, by the list's name and the code.
    Coded(&'static str, &'static str),
    /// A period.
    Period(Period),
    /// Ages in whole years, both included.
    Ages(AgeRange),
    /// A level of 0 to 3.
    Level(Level),
    /// A location that is protected: nothing of it is shown.
    Hidden,
    /// Several, in order; none: the answer is that there are none.
    Several(Vec<Answer>),
}

/// An answer that can be shown.
pub(super) trait Shown {
    fn shown(&self) -> Answer;
}

/// A member of a closed list.
pub(super) fn coded<C: Code>(code: C) -> Answer {
    Answer::Coded(C::LIST, code.code())
}

/// Those of several answers that there are.
pub(super) fn several(answers: impl IntoIterator<Item = Option<Answer>>) -> Answer {
    Answer::Several(answers.into_iter().flatten().collect())
}

impl<C: Code> Shown for C {
    fn shown(&self) -> Answer {
        coded(*self)
    }
}

impl<C: Code + Ord> Shown for BTreeSet<C> {
    fn shown(&self) -> Answer {
        Answer::Several(self.iter().map(|each| coded(*each)).collect())
    }
}

impl Shown for String {
    fn shown(&self) -> Answer {
        Answer::Words(self.clone())
    }
}

impl Shown for NaiveDate {
    fn shown(&self) -> Answer {
        Answer::Day(*self)
    }
}

impl Shown for u8 {
    fn shown(&self) -> Answer {
        Answer::Number(u32::from(*self))
    }
}

impl Shown for u16 {
    fn shown(&self) -> Answer {
        Answer::Number(u32::from(*self))
    }
}

impl Shown for Level {
    fn shown(&self) -> Answer {
        Answer::Level(*self)
    }
}

impl Shown for Period {
    fn shown(&self) -> Answer {
        Answer::Period(*self)
    }
}

impl Shown for AgeRange {
    fn shown(&self) -> Answer {
        Answer::Ages(*self)
    }
}

impl Shown for Postnummer {
    fn shown(&self) -> Answer {
        Answer::Words(self.to_string())
    }
}

impl<T: Shown> Shown for Confirmed<T> {
    fn shown(&self) -> Answer {
        several([Some(self.value.shown()), self.on.map(Answer::Day)])
    }
}

impl Shown for Birth {
    fn shown(&self) -> Answer {
        match self {
            Self::Date(day) => Answer::Day(*day),
            Self::Year(year) => Answer::Words(year.to_string()),
            Self::Unknown => Answer::Several(Vec::new()),
        }
    }
}

impl Shown for PrivateProvider {
    fn shown(&self) -> Answer {
        several([Some(coded(self.agreement)), self.period.map(Answer::Period)])
    }
}

impl Shown for OtherKommunePlacement {
    fn shown(&self) -> Answer {
        let kommune = self.kommune.map(|number| Answer::Words(number.to_string()));
        several([kommune, Some(Answer::Period(self.period))])
    }
}

impl Shown for Politiattest {
    /// The day it was seen and the conclusion; there is no content to show.
    fn shown(&self) -> Answer {
        several([Some(coded(self.conclusion)), Some(Answer::Day(self.seen_on))])
    }
}

/// The year somebody was born, where it is known.
pub(super) fn birth_year(birth: Birth) -> Option<i32> {
    match birth {
        Birth::Date(day) => Some(day.year()),
        Birth::Year(year) => Some(year),
        Birth::Unknown => None,
    }
}
