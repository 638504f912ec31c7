//! A home: what the household can be for a child, and where.

use super::{Confirmed, Household, Narrative, ProtectionGrade, Sex, Training, YesNo, YesPerhapsNo};
use crate::ids::{AdviserId, ChildId, HomeId};
use crate::place::{KommuneNo, Point, PointQuality, Postnummer};
use crate::time::Period;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// One household with at least one assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// Stable id.
    pub id: HomeId,
    /// Short code people use ("H-031"); unique in the office.
    pub code: String,
    /// The family's name.
    pub family_name: String,
    /// What kind of foster home it is assessed as; `None` for a household that has only other assignments
    /// and was never assessed as a foster home.
    pub kind: Option<HomeKind>,
    /// The word that 2.99 needs.
    pub kind_word: Option<String>,
    /// Other assignments of the same household.
    pub other_assignments: BTreeSet<OtherAssignment>,
    /// Where the assessment stands.
    pub status: HomeStatus,
    /// Since when, and why.
    pub status_on: Option<NaiveDate>,
    /// Why the status is what it is.
    pub status_reason: Option<String>,
    /// How the home was found.
    pub obtained_through: Option<ObtainedThrough>,
    /// Agreement with a private provider on pay or content (barnevernsloven § 15-7); `None`: not asked.
    pub private_provider: Option<PrivateProvider>,
    /// Responsible adviser.
    pub responsible: Option<AdviserId>,
    /// Deputy.
    pub deputy: Option<AdviserId>,
    /// Places kept for somebody.
    pub reservations: Vec<Reservation>,
    /// The people in it.
    pub household: Household,
    /// The house.
    pub dwelling: Dwelling,
    /// What the home is for.
    pub frame: HomeFrame,
    /// Experience, training and willingness for each need.
    pub competence: Vec<Competence>,
    /// Courses; `None`: not asked.
    pub training: Option<Vec<Training>>,
    /// Availability.
    pub availability: Availability,
    /// Headings of the sosialrapport that have no field of their own, in words; one for each heading.
    pub narrative: Vec<Narrative>,
    /// Free notes, never printed outside the home's own section.
    pub notes: Option<String>,
}

impl Home {
    /// The highest grade of anyone in the household. Children who live there count too; the caller adds
    /// them, because stays are not part of the home.
    pub fn own_protection(&self) -> ProtectionGrade {
        self.household
            .members
            .iter()
            .map(|member| member.protection.grade)
            .max()
            .unwrap_or(ProtectionGrade::None)
    }
}

crate::codes! {
    /// Kind of foster home: tiltak 2.x of SSB's Nasjonalt barnevernregister v4.0.1.
    pub enum HomeKind {
        /// Fosterhjem i familie og nære nettverk.
        FamilyNetwork = "2.1",
        /// Fosterhjem utenfor familie og nære nettverk.
        Ordinary = "2.2",
        /// Spesialisert fosterhjem (Bufetat).
        Specialised = "2.3",
        /// Fosterhjem etter barnevernsloven § 6-3.
        SpecialConditions = "2.4",
        /// Beredskapshjem utenom familie og nære nettverk.
        Beredskapshjem = "2.5",
        /// Midlertidig hjem i familie og nære nettverk.
        TemporaryNetwork = "2.6",
        /// Andre fosterhjemstiltak; needs a word.
        Other = "2.99",
    }
}

crate::codes! {
    /// Other assignments a household can have.
    pub enum OtherAssignment {
        /// Besøkshjem / støttehjem.
        Besokshjem = "besokshjem",
        /// Avlastning.
        Avlastning = "avlastning",
        /// Støttekontakt.
        Stottekontakt = "stottekontakt",
    }
}

crate::codes! {
    /// Where the assessment of a home stands. "I bruk" and "pause" are derived, not stored.
    pub enum HomeStatus {
        /// Under vurdering.
        UnderAssessment = "under_vurdering",
        /// Anbefalt.
        Recommended = "anbefalt",
        /// Avsluttet.
        Ended = "avsluttet",
        /// Ikke anbefalt.
        NotRecommended = "ikke_anbefalt",
    }
}

crate::codes! {
    /// How a home was found.
    pub enum ObtainedThrough {
        /// Own recruitment.
        OwnRecruitment = "egen_rekruttering",
        /// Familie eller nettverk.
        FamilyNetwork = "familie_nettverk",
        /// Bufetat.
        Bufetat = "bufetat",
        /// Private supplier.
        PrivateSupplier = "privat",
        /// Taken over.
        TakenOver = "overtatt",
    }
}

crate::codes! {
    /// What is known about an agreement with a private provider (barnevernsloven § 15-7).
    pub enum ProviderAgreement {
        /// No agreement.
        None = "nei",
        /// An agreement without Bufetat's exception.
        Agreement = "ja",
        /// Offered by Bufetat under § 16-3 second paragraph a.
        BufetatA = "bufetat_a",
        /// Offered by Bufetat under § 16-3 second paragraph c.
        BufetatC = "bufetat_c",
    }
}

/// An answer about a private provider, with the period of the agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivateProvider {
    /// The answer.
    pub agreement: ProviderAgreement,
    /// When the agreement runs; an ended agreement is none.
    pub period: Option<Period>,
}

/// Places kept for a child or a kommune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reservation {
    /// How many places.
    pub places: u8,
    /// The child the place is kept for; that child may use it.
    pub for_child: Option<ChildId>,
    /// The kommune the place is kept for.
    pub for_kommune: Option<KommuneNo>,
    /// When.
    pub period: Period,
    /// By whom.
    pub by: Option<String>,
}

/// The house and where it lies. For strengt fortrolig nothing about the location is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dwelling {
    /// Street address.
    pub address: Option<String>,
    /// Postnummer.
    pub postnummer: Option<Postnummer>,
    /// Kommune; where both are given the postnummer decides.
    pub kommune: Option<KommuneNo>,
    /// A point placed by hand.
    pub point: Option<Point>,
    /// How sure the hand-placed point is.
    pub point_quality: Option<PointQuality>,
    /// Whether one can get in and around without steps; `None`: not asked.
    pub step_free: Option<YesNo>,
    /// A room for a foster child alone; `None`: not asked.
    pub own_room: Option<YesNo>,
}

/// What the home is approved for and states about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeFrame {
    /// Places approved for.
    pub places: Option<u8>,
    /// Youngest and oldest age in whole years, both included; `None`: not stated.
    pub ages: Option<AgeRange>,
    /// The sexes the home can take; `None`: not stated, both.
    pub sexes: Option<BTreeSet<Sex>>,
    /// The largest sibling group it can take together.
    pub sibling_group: Option<u8>,
    /// The purposes it is for; `None`: not asked.
    pub purposes: Option<BTreeSet<HomePurpose>>,
    /// The lengths it is for; `None`: not asked.
    pub lengths: Option<BTreeSet<Length>>,
    /// Whether it will take a child from its own kommune; `None`: not asked.
    pub own_kommune: Option<Confirmed<YesPerhapsNo>>,
    /// Other restrictions the home states, in its own words.
    pub other_restrictions: Option<String>,
}

/// Ages in whole years, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeRange {
    youngest: u8,
    oldest: u8,
}

impl AgeRange {
    /// A range; `None` when the youngest is older than the oldest.
    pub fn new(youngest: u8, oldest: u8) -> Option<Self> {
        (youngest <= oldest).then_some(Self { youngest, oldest })
    }

    /// Youngest age.
    pub fn youngest(&self) -> u8 {
        self.youngest
    }

    /// Oldest age.
    pub fn oldest(&self) -> u8 {
        self.oldest
    }
}

crate::codes! {
    /// What a home is willing to be used for.
    pub enum HomePurpose {
        /// Acute placement.
        Acute = "akutt",
        /// Planned placement.
        Planned = "planlagt",
    }
}

crate::codes! {
    /// Expected length of a stay.
    pub enum Length {
        /// Short.
        Short = "kort",
        /// Long.
        Long = "lang",
    }
}

/// Level 0-3 of experience or training for a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// A level of 0 to 3.
    pub fn new(level: u8) -> Option<Self> {
        (level <= 3).then_some(Self(level))
    }

    /// The level.
    pub fn get(self) -> u8 {
        self.0
    }
}

/// What a home can and will do for one kind of need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Competence {
    /// The need.
    pub need: super::NeedCode,
    /// The level; `None`: not mapped.
    pub level: Option<Confirmed<Level>>,
    /// What the level rests on, in words (course, earlier child, occupation).
    pub basis: Option<String>,
    /// Willingness; `None`: not asked.
    pub willingness: Option<Confirmed<YesPerhapsNo>>,
}

/// When the home can take a child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Availability {
    /// The day availability was last confirmed.
    pub confirmed_on: Option<NaiveDate>,
    /// Not free before this day.
    pub free_from: Option<NaiveDate>,
    /// A pause the home has asked for.
    pub pause: Option<Period>,
}
