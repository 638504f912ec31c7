//! The people in a home, as they are sent.

use super::wire::{Coded, Day, Key, Name, Set, Words};
use super::{BirthRecord, ConfirmedRecord, PeriodRecord, ProtectionRecord};
use heimly_domain::ids::PersonId;
use heimly_domain::model::{
    Allergen, AttestConclusion, BackgroundSupport, ContactAttitude, Household, Language, LanguageLevel,
    LanguageSkill, Member, MemberRole, Narrative, NarrativeHeading, OtherKommunePlacement, Politiattest,
    SamiLanguage, SamiLevel, SamiSupport, Smoking, Support, Training, TrainingProgramme, YesNo,
};
use heimly_domain::place::KommuneNo;

record! {
    /// Everyone in the household and what they say about their everyday life.
    HouseholdRecord of Household {
        /// Adults and children. Foster children of the own kommune are stays, not members.
        members: Vec<MemberRecord>,
        /// The day the household was last gone through.
        confirmed_on: Option<Day>,
        /// Animals; null: not asked, empty: none.
        animals: Option<Set<Coded<Allergen>>>,
        /// Smoking; null: not asked.
        smoking: Option<Coded<Smoking>>,
        /// Languages; null: not asked.
        languages: Option<Vec<LanguageSkillRecord>>,
        /// Backgrounds the family itself says what it will do for.
        backgrounds: Vec<BackgroundSupportRecord>,
        /// Sami languages the family itself says what it will do for.
        sami: Vec<SamiSupportRecord>,
        /// Hours a week the home has for a child; null: not asked.
        hours_a_week: Option<ConfirmedRecord<u16>>,
        /// Attitude to samvær; null: not asked.
        contact_attitude: Option<ConfirmedRecord<Coded<ContactAttitude>>>,
        /// Support around the family; null: not asked.
        own_network: Option<ConfirmedRecord<Coded<YesNo>>>,
        /// What the network is, in words.
        network_words: Option<Words>,
        /// The day information on the foster parents' health was obtained (fosterhjemsforskriften § 5). The
        /// content is never stored.
        health_obtained_on: Option<Day>,
    }
}

record! {
    /// Words under one heading of the sosialrapport, with facts and assessment apart.
    NarrativeRecord of Narrative {
        /// The heading.
        heading: Coded<NarrativeHeading>,
        /// What is known.
        facts: Option<Words>,
        /// Where it comes from.
        source: Option<Words>,
        /// What the adviser makes of it.
        assessment: Option<Words>,
    }
}

record! {
    /// One person in the household.
    MemberRecord of Member {
        /// Stable id.
        id: Key<PersonId>,
        /// Name.
        name: Name,
        /// What the person is in the home.
        role: Coded<MemberRole>,
        /// When born.
        birth: BirthRecord,
        /// For a foster child of another kommune: which, and when it lives here.
        placed_by: Option<OtherKommunePlacementRecord>,
        /// Work, in words.
        work: Option<Name>,
        /// Phone.
        phone: Option<Name>,
        /// E-mail.
        email: Option<Name>,
        /// Address protection.
        protection: ProtectionRecord,
        /// Politiattest: that it was seen and with which conclusion, never its content. null: not seen.
        politiattest: Option<PolitiattestRecord>,
    }
}

record! {
    /// Another kommune's foster child: it takes a place.
    OtherKommunePlacementRecord of OtherKommunePlacement {
        /// Which kommune.
        kommune: Option<Key<KommuneNo>>,
        /// When.
        period: PeriodRecord,
    }
}

record! {
    /// A politiattest that was shown. The attest itself and its content are never stored.
    PolitiattestRecord of Politiattest {
        /// The day it was issued.
        issued_on: Day,
        /// The day it was seen.
        seen_on: Day,
        /// Who saw it.
        seen_by: Option<Name>,
        /// The conclusion.
        conclusion: Coded<AttestConclusion>,
    }
}

record! {
    /// A language somebody in the household knows.
    LanguageSkillRecord of LanguageSkill {
        /// Which.
        language: Coded<Language>,
        /// How well.
        level: Coded<LanguageLevel>,
    }
}

record! {
    /// What the home will do for one background.
    BackgroundSupportRecord of BackgroundSupport {
        /// The background, in the words of the need.
        background: Name,
        /// What the home will do.
        support: ConfirmedRecord<Coded<Support>>,
    }
}

record! {
    /// What the home will do for one Sami language.
    SamiSupportRecord of SamiSupport {
        /// Which.
        language: Coded<SamiLanguage>,
        /// What.
        level: ConfirmedRecord<Coded<SamiLevel>>,
    }
}

record! {
    /// A course.
    TrainingRecord of Training {
        /// Which.
        programme: Coded<TrainingProgramme>,
        /// The word that «annet» needs.
        word: Option<Name>,
        /// The day it was finished; null: under way.
        finished_on: Option<Day>,
        /// Who took it.
        who: Option<Name>,
    }
}
