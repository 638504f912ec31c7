//! The records Heimly keeps, as plain data.
//!
//! The fields are those that choosing a home needs; follow-up, agreements and forsterkning come with
//! their own work. A field that nobody has asked about is `None`: «ikke spurt», «ikke kartlagt» or «ikke
//! oppgitt» on screen, never "no" and never zero. Free places are not a field: they are derived from stays.

mod asked;
mod blank;
mod child;
mod choosing;
mod home;
mod household;
mod inquiry;
mod need;
mod network;
mod office;
mod placement;
mod rounds;
mod travelling;
mod vetting;

pub use asked::*;
pub use child::*;
pub use choosing::*;
pub use home::*;
pub use household::*;
pub use inquiry::*;
pub use need::*;
pub use network::*;
pub use office::*;
pub use placement::*;
pub use rounds::*;
pub use travelling::*;
pub use vetting::*;

use chrono::NaiveDate;

/// An answer somebody gave, and when it was last confirmed. An answer without a date counts as stale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed<T> {
    /// The answer.
    pub value: T,
    /// The day it was last confirmed; `None` when the day is not known.
    pub on: Option<NaiveDate>,
}

crate::codes! {
    /// A plain answer.
    pub enum YesNo {
        /// Ja.
        Yes = "ja",
        /// Nei.
        No = "nei",
    }
}

crate::codes! {
    /// An answer with a middle.
    pub enum YesPerhapsNo {
        /// Ja.
        Yes = "ja",
        /// Kanskje.
        Perhaps = "kanskje",
        /// Nei.
        No = "nei",
    }
}

crate::codes! {
    /// Sex, where a home states whom it can take, or a child's record wants it.
    pub enum Sex {
        /// Jente.
        Girl = "jente",
        /// Gutt.
        Boy = "gutt",
    }
}

crate::codes! {
    /// The languages that can be recorded. Sami languages stand apart because the law gives them rights.
    pub enum Language {
        /// Norsk (with tegnspråk as its own code).
        Norwegian = "norsk",
        /// Nordsamisk.
        NorthSami = "nordsamisk",
        /// Lulesamisk.
        LuleSami = "lulesamisk",
        /// Sørsamisk.
        SouthSami = "sorsamisk",
        /// Kvensk.
        Kven = "kvensk",
        /// Norsk tegnspråk.
        SignLanguage = "tegnsprak",
        /// Finsk.
        Finnish = "finsk",
        /// Svensk.
        Swedish = "svensk",
        /// Engelsk.
        English = "engelsk",
        /// Polsk.
        Polish = "polsk",
        /// Litauisk.
        Lithuanian = "litauisk",
        /// Russisk.
        Russian = "russisk",
        /// Ukrainsk.
        Ukrainian = "ukrainsk",
        /// Arabisk.
        Arabic = "arabisk",
        /// Somali.
        Somali = "somali",
        /// Tigrinja.
        Tigrinya = "tigrinja",
        /// Dari.
        Dari = "dari",
        /// Pashto.
        Pashto = "pashto",
        /// Farsi.
        Farsi = "farsi",
        /// Kurdisk.
        Kurdish = "kurdisk",
        /// Tyrkisk.
        Turkish = "tyrkisk",
        /// Urdu.
        Urdu = "urdu",
        /// Thai.
        Thai = "thai",
        /// Vietnamesisk.
        Vietnamese = "vietnamesisk",
        /// Spansk.
        Spanish = "spansk",
        /// Romani or romanes.
        Romani = "romani",
    }
}

crate::codes! {
    /// The Sami languages of f3.
    pub enum SamiLanguage {
        /// Nordsamisk.
        North = "nordsamisk",
        /// Lulesamisk.
        Lule = "lulesamisk",
        /// Sørsamisk.
        South = "sorsamisk",
    }
}

crate::codes! {
    /// What an allergic child may react to in a home.
    pub enum Allergen {
        /// Hund.
        Dog = "hund",
        /// Katt.
        Cat = "katt",
        /// Hest.
        Horse = "hest",
        /// Gnager eller kanin.
        Rodent = "gnager",
        /// Fugl.
        Bird = "fugl",
        /// Storfe, sau, geit eller rein.
        Livestock = "husdyr",
    }
}

crate::codes! {
    /// Protection of a person's address (folkeregisterloven § 10-4, barnevernsloven § 7-2), weakest first.
    pub enum ProtectionGrade {
        /// Ingen.
        None = "ingen",
        /// Skjult for bestemte personer.
        HiddenFromNamed = "skjult",
        /// Fortrolig.
        Confidential = "fortrolig",
        /// Strengt fortrolig: no location of any kind is stored.
        StrictlyConfidential = "strengt_fortrolig",
    }
}

impl ProtectionGrade {
    /// Whether nothing computed from a location may be stored, shown or exported.
    pub fn hides_location(self) -> bool {
        match self {
            Self::Confidential | Self::StrictlyConfidential => true,
            Self::None | Self::HiddenFromNamed => false,
        }
    }
}

/// Protection of one person's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protection {
    /// The grade.
    pub grade: ProtectionGrade,
    /// Whom the address is hidden from, in words; only for [`ProtectionGrade::HiddenFromNamed`].
    pub hidden_from: Option<String>,
    /// Who decided it.
    pub decided_by: Option<String>,
    /// From which day.
    pub from: Option<NaiveDate>,
    /// Until which day; protection lasts twelve months and must be renewed.
    pub valid_to: Option<NaiveDate>,
}

impl Protection {
    /// No protection.
    pub fn none() -> Self {
        Self { grade: ProtectionGrade::None, hidden_from: None, decided_by: None, from: None, valid_to: None }
    }
}

/// A place that matters to a child: something to travel to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What it is called on screen ("Talvik skole").
    pub label: String,
    /// Its postnummer, if known.
    pub postnummer: Option<crate::place::Postnummer>,
    /// A point placed by hand; wins over the postnummer's.
    pub point: Option<crate::place::Point>,
    /// The longest acceptable one-way time in minutes, if the need states one.
    pub longest_minutes: Option<u16>,
}
