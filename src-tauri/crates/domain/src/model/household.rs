//! The people in a home.

use super::{Allergen, Confirmed, Language, Protection, SamiLanguage, YesNo};
use crate::ids::PersonId;
use crate::place::KommuneNo;
use crate::time::Period;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Everyone in the household and what they say about their everyday life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Household {
    /// Adults and children. Foster children of the own kommune are stays, not members.
    pub members: Vec<Member>,
    /// The day the household was last gone through.
    pub confirmed_on: Option<NaiveDate>,
    /// Animals; `None`: not asked, empty: none.
    pub animals: Option<BTreeSet<Allergen>>,
    /// Smoking; `None`: not asked.
    pub smoking: Option<Smoking>,
    /// Languages; `None`: not asked.
    pub languages: Option<Vec<LanguageSkill>>,
    /// Backgrounds the family itself says what it will do for.
    pub backgrounds: Vec<BackgroundSupport>,
    /// Sami languages the family itself says what it will do for.
    pub sami: Vec<SamiSupport>,
    /// Hours a week the home has for a child; `None`: not asked.
    pub hours_a_week: Option<Confirmed<u16>>,
    /// Attitude to samvær; `None`: not asked.
    pub contact_attitude: Option<Confirmed<ContactAttitude>>,
    /// Support around the family; `None`: not asked.
    pub own_network: Option<Confirmed<YesNo>>,
    /// What the network is, in words.
    pub network_words: Option<String>,
    /// The day information on the foster parents' health was obtained (fosterhjemsforskriften § 5). The
    /// content is never stored.
    pub health_obtained_on: Option<NaiveDate>,
}

/// Words under one heading of the sosialrapport, with facts and assessment apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrative {
    /// The heading.
    pub heading: NarrativeHeading,
    /// What is known.
    pub facts: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// What the adviser makes of it.
    pub assessment: Option<String>,
}

crate::codes! {
    /// Headings of the sosialrapport that are filled with words.
    pub enum NarrativeHeading {
        /// Bakgrunn og oppdrag.
        Background = "bakgrunn",
        /// Familien.
        Family = "familien",
        /// Oppvekst, utdanning, arbeid.
        Upbringing = "oppvekst",
        /// Økonomi.
        Economy = "okonomi",
        /// Bolig og nærmiljø.
        Dwelling = "bolig",
        /// Nettverk.
        Network = "nettverk",
        /// Samliv og livssituasjon.
        LifeSituation = "livssituasjon",
        /// Motivasjon.
        Motivation = "motivasjon",
        /// Erfaring med barn, omsorgskompetanse.
        Experience = "erfaring",
        /// Samarbeid.
        Cooperation = "samarbeid",
        /// Kultur, språk, religion, samisk.
        Culture = "kultur",
        /// Opplysninger fra kommune og referanser.
        References = "referanser",
        /// Vurdering mot barnets behov.
        AgainstNeeds = "mot_behov",
        /// Behov for forsterkning og veiledning.
        Support = "stotte",
        /// Konklusjon og tilråding.
        Conclusion = "konklusjon",
    }
}

/// One person in the household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Stable id.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// What the person is in the home.
    pub role: MemberRole,
    /// When born.
    pub birth: Birth,
    /// For a foster child of another kommune: which, and when it lives here.
    pub placed_by: Option<OtherKommunePlacement>,
    /// Work, in words.
    pub work: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Address protection.
    pub protection: Protection,
    /// Politiattest: that it was seen and with which conclusion, never its content. `None`: not seen.
    pub politiattest: Option<Politiattest>,
}

crate::codes! {
    /// What a person is in the home.
    pub enum MemberRole {
        /// Foster parent.
        FosterParent = "fosterforelder",
        /// Another adult.
        OtherAdult = "annen_voksen",
        /// The family's own child.
        OwnChild = "eget_barn",
        /// A foster child placed by another kommune.
        OtherKommunesFosterChild = "annen_kommunes_fosterbarn",
    }
}

/// When somebody was born, as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Birth {
    /// The date.
    Date(NaiveDate),
    /// Only the year.
    Year(i32),
    /// Not known.
    Unknown,
}

/// Another kommune's foster child: it takes a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherKommunePlacement {
    /// Which kommune.
    pub kommune: Option<KommuneNo>,
    /// When.
    pub period: Period,
}

/// A politiattest that was shown. The attest itself and its content are never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Politiattest {
    /// The day it was issued.
    pub issued_on: NaiveDate,
    /// The day it was seen.
    pub seen_on: NaiveDate,
    /// Who saw it.
    pub seen_by: Option<String>,
    /// The conclusion.
    pub conclusion: AttestConclusion,
}

crate::codes! {
    /// Conclusion on a politiattest.
    pub enum AttestConclusion {
        /// Ok.
        Ok = "ok",
        /// Ikke ok.
        NotOk = "ikke_ok",
        /// Under vurdering.
        UnderAssessment = "under_vurdering",
    }
}

crate::codes! {
    /// Smoking in the home.
    pub enum Smoking {
        /// Nobody smokes.
        None = "nei",
        /// Outside only.
        Outside = "ute",
        /// Inside.
        Inside = "inne",
    }
}

crate::codes! {
    /// How well a language is known.
    pub enum LanguageLevel {
        /// Spoken.
        Spoken = "snakker",
        /// Understood.
        Understood = "forstar",
        /// Being learnt.
        Learning = "laerer",
    }
}

/// A language somebody in the household knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LanguageSkill {
    /// Which.
    pub language: Language,
    /// How well.
    pub level: LanguageLevel,
}

crate::codes! {
    /// What the home will do for a background a child carries on.
    pub enum Support {
        /// Practises it.
        Practises = "praktiserer",
        /// Actively supports it.
        ActivelySupports = "stotter_aktivt",
        /// Is open to it.
        Open = "apen",
        /// Cannot.
        Cannot = "kan_ikke",
    }
}

/// What the home will do for one background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackgroundSupport {
    /// The background, in the words of the need.
    pub background: String,
    /// What the home will do.
    pub support: Confirmed<Support>,
}

crate::codes! {
    /// What the home will do for a child's Sami language.
    pub enum SamiLevel {
        /// Spoken daily.
        SpokenDaily = "daglig",
        /// Actively supported, with a plan.
        SupportedWithPlan = "stottes_med_plan",
        /// Not.
        No = "nei",
    }
}

/// What the home will do for one Sami language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SamiSupport {
    /// Which.
    pub language: SamiLanguage,
    /// What.
    pub level: Confirmed<SamiLevel>,
}

crate::codes! {
    /// Attitude to samvær.
    pub enum ContactAttitude {
        /// Positive.
        Positive = "positiv",
        /// Reservations.
        Reservations = "forbehold",
        /// Negative.
        Negative = "negativ",
    }
}

/// A course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    /// Which.
    pub programme: TrainingProgramme,
    /// The word that «annet» needs.
    pub word: Option<String>,
    /// The day it was finished; `None`: under way.
    pub finished_on: Option<NaiveDate>,
    /// Who took it.
    pub who: Option<String>,
}

crate::codes! {
    /// Training programmes.
    pub enum TrainingProgramme {
        /// Solid.
        Solid = "solid",
        /// Solid for family and network.
        SolidFamily = "solid_familie",
        /// PRIDE.
        Pride = "pride",
        /// Trygg Base.
        TryggBase = "trygg_base",
        /// Traumebevisst omsorg.
        TraumaAware = "traumebevisst",
        /// Other.
        Other = "annet",
    }
}
