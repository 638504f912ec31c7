//! What a child needs of a home, as registered on one occasion.

use super::{Allergen, Language, Length, Place, SamiLanguage, YesNo};
use crate::ids::{ChildId, HomeId, NeedId, PersonId};
use crate::place::{KommuneNo, Point, Postnummer};
use chrono::NaiveDate;

/// One need of one child. A child has at most one open need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Stable id.
    pub id: NeedId,
    /// The child.
    pub child: ChildId,
    /// May need, needs, or emergency.
    pub stage: NeedStage,
    /// The day it was registered.
    pub registered_on: NaiveDate,
    /// The day it was decided.
    pub decided_on: Option<NaiveDate>,
    /// The wished date of moving in.
    pub wished_on: Option<NaiveDate>,
    /// The day the child was told.
    pub told_on: Option<NaiveDate>,
    /// The day it was closed; `None`: open.
    pub closed_on: Option<NaiveDate>,
    /// What the stay is for.
    pub purpose: NeedPurpose,
    /// Expected length; `None`: not decided.
    pub length: Option<Length>,
    /// Expected length in months, if stated; used to look for places that end too early.
    pub expected_months: Option<u16>,
    /// The needs themselves.
    pub items: Vec<NeedItem>,
    /// Follow-up load in hours a week; `None`: not mapped, 0: none.
    pub load_hours: Option<u16>,
    /// Children the child must not live with.
    pub avoid_children: Vec<AvoidChildren>,
    /// Areas to stay away from.
    pub avoid_areas: Vec<Area>,
    /// Places the child must live some way from.
    pub avoid_places: Vec<AvoidPlace>,
    /// Persons to stay away from.
    pub avoid_persons: Vec<AvoidPerson>,
    /// Allergies; `None`: not asked, empty: none.
    pub allergies: Option<Vec<Allergen>>,
    /// Whether the home must be smoke-free.
    pub smoke_free: Option<YesNo>,
    /// Whether the home must be step-free.
    pub step_free: Option<YesNo>,
    /// First language; `None`: not asked.
    pub first_language: Option<Language>,
    /// Background to carry on (barnevernsloven § 1-8); `None`: not asked yet, empty: asked, none.
    pub backgrounds: Option<Vec<Background>>,
    /// The child's Sami languages; `None`: not asked yet.
    pub sami: Option<Vec<SamiLanguage>>,
    /// Where the child belongs.
    pub nearby: Nearby,
    /// School or barnehage to keep.
    pub school: SchoolToKeep,
    /// Samvær.
    pub contact: Contact,
    /// Other places that matter.
    pub other_places: Vec<Place>,
    /// Words about the need as a whole.
    pub summary: Option<String>,
}

impl Need {
    /// The day places, age and pause are judged on: the wished date, or today when it has passed or none
    /// is given.
    pub fn judged_on(&self, today: NaiveDate) -> NaiveDate {
        self.wished_on.map_or(today, |wished| wished.max(today))
    }
}

crate::codes! {
    /// How certain and urgent a need is.
    pub enum NeedStage {
        /// Kan komme til å trenge et hjem.
        May = "kan_trenge",
        /// Trenger hjem.
        Needs = "trenger",
        /// Det haster.
        Emergency = "akutt",
    }
}

crate::codes! {
    /// What the stay is for.
    pub enum NeedPurpose {
        /// Akutt.
        Acute = "akutt",
        /// Venter på hjem.
        Waiting = "venter",
        /// Omsorg.
        Care = "omsorg",
    }
}

crate::codes! {
    /// Kinds of need, in their groups. Heimly's own list, open for discussion in the office; a diagnosis is
    /// never a code.
    pub enum NeedCode {
        /// Tilknytning og trygghet.
        Attachment = "tilknytning",
        /// Tap, sorg og savn.
        Loss = "tap",
        /// Traumer og vonde opplevelser.
        Trauma = "traumer",
        /// Atferd og grenser.
        Behaviour = "atferd",
        /// Følelser og uro.
        Emotions = "folelser",
        /// Selvskading eller fare for eget liv.
        SelfHarm = "selvskading",
        /// Seksualisert atferd.
        SexualisedBehaviour = "seksualisert_atferd",
        /// Utvikling og læring.
        Development = "utvikling",
        /// Språk og lesing.
        Reading = "lesing",
        /// Skole og barnehage.
        School = "skole",
        /// Fysisk helse og oppfølging.
        Health = "helse",
        /// Funksjonsnedsettelse.
        Disability = "funksjonsnedsettelse",
        /// Søvn.
        Sleep = "sovn",
        /// Mat og måltider.
        Food = "mat",
        /// Hverdag og rutiner.
        Routines = "hverdag",
        /// Venner og fritid.
        Friends = "venner",
        /// Rus.
        Substance = "rus",
        /// Kriminalitet.
        Crime = "kriminalitet",
        /// Rømming.
        RunningAway = "romming",
        /// Flukt og eksil.
        Refuge = "flukt",
    }
}

/// Severity 1-3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Severity(u8);

impl Severity {
    /// A severity of 1 to 3.
    pub fn new(severity: u8) -> Option<Self> {
        (1..=3).contains(&severity).then_some(Self(severity))
    }

    /// The severity.
    pub fn get(self) -> u8 {
        self.0
    }
}

/// One kind of need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedItem {
    /// Which.
    pub code: NeedCode,
    /// How grave.
    pub severity: Severity,
    /// In words.
    pub words: Option<String>,
}

crate::codes! {
    /// Other children the child must not live with.
    pub enum AvoidChildren {
        /// Younger.
        Younger = "yngre",
        /// Older.
        Older = "eldre",
        /// Any.
        Any = "alle",
    }
}

/// An area to stay away from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Area {
    /// A whole kommune.
    Kommune(KommuneNo),
    /// One postnummer.
    Postnummer(Postnummer),
}

/// A place the child must live some way from, because near can be too near.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AvoidPlace {
    /// What it is called on screen.
    pub label: String,
    /// Its postnummer, if known.
    pub postnummer: Option<Postnummer>,
    /// A point placed by hand; wins over the postnummer's.
    pub point: Option<Point>,
    /// The shortest acceptable one-way time in minutes.
    pub shortest_minutes: u16,
}

/// A person to stay away from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AvoidPerson {
    /// Who, in words.
    pub words: String,
    /// The household member it is, if known.
    pub person: Option<PersonId>,
    /// The home the person belongs to, if known.
    pub home: Option<HomeId>,
}

/// A background to carry on, as the need records it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Background {
    /// What, in words ("kvensk kultur").
    pub words: String,
    /// Who raised it.
    pub raised_by: Option<String>,
}

/// Where the child belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearby {
    /// The postnummer; `None`: not recorded.
    pub postnummer: Option<Postnummer>,
    /// Whether the need says that the child should live elsewhere.
    pub live_elsewhere: YesNo,
}

/// School or barnehage to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchoolToKeep {
    /// Not asked.
    NotAsked,
    /// None to keep.
    None,
    /// This one.
    Keep(Place),
}

/// Samvær as planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contact {
    /// Not decided.
    NotDecided,
    /// None.
    None,
    /// As planned; never empty.
    Planned(Vec<ContactPlan>),
}

/// Samvær with one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactPlan {
    /// With whom ("mor").
    pub with: String,
    /// Where it is held.
    pub place: Place,
    /// Visits a year, at least 1.
    pub visits_a_year: u16,
    /// Whether it is overnight.
    pub overnight: Option<YesNo>,
    /// Who travels, in words.
    pub who_travels: Option<String>,
}
