//! The one table of criteria: key, letter group, weight, when it applies and how it is valued.
//!
//! Letters a to e are fosterhjemsforskriften § 5 second paragraph; f is background, g the tie. Weights and
//! thresholds are "Standard 1", a starting point to be discussed in the office. Names stand in `text`.

use super::{
    Asked, Found, Here, MissingFact, background, care, closeness, cooperation, everyday, purpose, tie,
};
use crate::codes::Code;
use crate::model::{Contact, NeedCode, SchoolToKeep, Severity, Weight, WeightKey, WeightSet, YesNo};
use std::fmt;

crate::codes! {
    /// Letter groups of the criteria.
    pub enum Letter {
        /// Omsorgsbehov (fosterhjemsforskriften § 5 a).
        A = "a",
        /// Nærhet og søsken (§ 5 b).
        B = "b",
        /// Formål og varighet (§ 5 c).
        C = "c",
        /// Samarbeid (§ 5 d).
        D = "d",
        /// Hverdag (§ 5 e).
        E = "e",
        /// Bakgrunn (barnevernsloven §§ 1-8, 5-3).
        F = "f",
        /// Bånd.
        G = "g",
    }
}

/// A criterion. Needs are criteria by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// a1: one of the five gravest needs.
    Need(NeedCode),
    /// a2: follow-up load.
    Load,
    /// b1: samvær.
    Contact,
    /// b2: school or barnehage to keep.
    School,
    /// b3: nærmiljø.
    Nearby,
    /// b4: siblings.
    Siblings,
    /// c1: purpose and length.
    Purpose,
    /// d1: training.
    Training,
    /// d2: attitude to samvær.
    ContactAttitude,
    /// e1: other children.
    OtherChildren,
    /// e2: load on the home.
    HomeLoad,
    /// e3: room and support.
    RoomSupport,
    /// f1: first language.
    FirstLanguage,
    /// f2: background.
    Background,
    /// f3: Sami language.
    Sami,
    /// g1: tie.
    Tie,
}

impl Criterion {
    /// The letter group.
    pub fn letter(self) -> Letter {
        match self {
            Self::Need(_) | Self::Load => Letter::A,
            Self::Contact | Self::School | Self::Nearby | Self::Siblings => Letter::B,
            Self::Purpose => Letter::C,
            Self::Training | Self::ContactAttitude => Letter::D,
            Self::OtherChildren | Self::HomeLoad | Self::RoomSupport => Letter::E,
            Self::FirstLanguage | Self::Background | Self::Sami => Letter::F,
            Self::Tie => Letter::G,
        }
    }

    /// The key without the need ("b1"; "a1" for every need).
    pub fn row_key(self) -> &'static str {
        match self {
            Self::Need(_) => "a1",
            Self::Load => "a2",
            Self::Contact => "b1",
            Self::School => "b2",
            Self::Nearby => "b3",
            Self::Siblings => "b4",
            Self::Purpose => "c1",
            Self::Training => "d1",
            Self::ContactAttitude => "d2",
            Self::OtherChildren => "e1",
            Self::HomeLoad => "e2",
            Self::RoomSupport => "e3",
            Self::FirstLanguage => "f1",
            Self::Background => "f2",
            Self::Sami => "f3",
            Self::Tie => "g1",
        }
    }
}

/// The whole key: "a1.lesing", "b1".
impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.row_key())?;
        match self {
            Self::Need(code) => write!(f, ".{}", code.code()),
            Self::Load
            | Self::Contact
            | Self::School
            | Self::Nearby
            | Self::Siblings
            | Self::Purpose
            | Self::Training
            | Self::ContactAttitude
            | Self::OtherChildren
            | Self::HomeLoad
            | Self::RoomSupport
            | Self::FirstLanguage
            | Self::Background
            | Self::Sami
            | Self::Tie => Ok(()),
        }
    }
}

/// Whether a row applies, decided by the child's need alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applies {
    /// It does not.
    No,
    /// It does.
    Yes,
    /// The need has not been asked about: it applies, and is 0..=100 for every home until it has.
    Unknown(MissingFact),
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// One criterion for each of the five gravest needs, weighted by its severity.
    EachNeed,
    /// One criterion with its weight.
    One(Criterion, WeightKey),
}

/// A row of the table.
pub struct Row {
    /// What it stands for.
    pub of: Of,
    /// Whether it applies.
    pub applies: fn(&Asked<'_>) -> Applies,
    /// What a home is worth. For [`Of::EachNeed`] the need is valued by itself, so this is not asked.
    pub(super) value: for<'a> fn(&Asked<'a>, Here<'_, 'a>) -> Found<'a>,
}

impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.of.fmt(f)
    }
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.of == other.of
    }
}

impl Eq for Row {}

/// The table, in table order.
pub static TABLE: [Row; 16] = [
    Row { of: Of::EachNeed, applies: always, value: care::load },
    Row { of: Of::One(Criterion::Load, WeightKey::Load), applies: load, value: care::load },
    Row { of: Of::One(Criterion::Contact, WeightKey::Contact), applies: contact, value: closeness::contact },
    Row { of: Of::One(Criterion::School, WeightKey::School), applies: school, value: closeness::school },
    Row { of: Of::One(Criterion::Nearby, WeightKey::Nearby), applies: nearby, value: closeness::nearby },
    Row {
        of: Of::One(Criterion::Siblings, WeightKey::Siblings),
        applies: siblings,
        value: closeness::siblings,
    },
    Row { of: Of::One(Criterion::Purpose, WeightKey::Purpose), applies: always, value: purpose::purpose },
    Row {
        of: Of::One(Criterion::Training, WeightKey::Training),
        applies: always,
        value: cooperation::training,
    },
    Row {
        of: Of::One(Criterion::ContactAttitude, WeightKey::ContactAttitude),
        applies: attitude,
        value: cooperation::attitude,
    },
    Row {
        of: Of::One(Criterion::OtherChildren, WeightKey::OtherChildren),
        applies: always,
        value: everyday::other_children,
    },
    Row { of: Of::One(Criterion::HomeLoad, WeightKey::HomeLoad), applies: always, value: everyday::load },
    Row {
        of: Of::One(Criterion::RoomSupport, WeightKey::RoomSupport),
        applies: always,
        value: everyday::room_support,
    },
    Row {
        of: Of::One(Criterion::FirstLanguage, WeightKey::FirstLanguage),
        applies: first_language,
        value: background::first_language,
    },
    Row {
        of: Of::One(Criterion::Background, WeightKey::Background),
        applies: backgrounds,
        value: background::background,
    },
    Row { of: Of::One(Criterion::Sami, WeightKey::Sami), applies: sami, value: background::sami },
    Row { of: Of::One(Criterion::Tie, WeightKey::Tie), applies: always, value: tie::tie },
];

fn always(_: &Asked<'_>) -> Applies {
    Applies::Yes
}

fn load(asked: &Asked<'_>) -> Applies {
    match asked.need.load_hours {
        None => Applies::Unknown(MissingFact::NeedLoad),
        Some(0) => Applies::No,
        Some(_) => Applies::Yes,
    }
}

fn contact(asked: &Asked<'_>) -> Applies {
    match &asked.need.contact {
        Contact::NotDecided => Applies::Unknown(MissingFact::NeedContact),
        Contact::None => Applies::No,
        Contact::Planned(plans) if plans.is_empty() => Applies::No,
        Contact::Planned(_) => Applies::Yes,
    }
}

/// Where no samvær is planned there is no attitude to ask for; while it is not decided, the attitude the
/// home has stated still counts.
fn attitude(asked: &Asked<'_>) -> Applies {
    match contact(asked) {
        Applies::No => Applies::No,
        Applies::Yes | Applies::Unknown(_) => Applies::Yes,
    }
}

fn school(asked: &Asked<'_>) -> Applies {
    match asked.need.school {
        SchoolToKeep::NotAsked => Applies::Unknown(MissingFact::NeedSchool),
        SchoolToKeep::None => Applies::No,
        SchoolToKeep::Keep(_) => Applies::Yes,
    }
}

fn nearby(asked: &Asked<'_>) -> Applies {
    match (asked.need.nearby.live_elsewhere, asked.need.nearby.postnummer) {
        (YesNo::Yes, _) => Applies::No,
        (YesNo::No, None) => Applies::Unknown(MissingFact::NeedNearby),
        (YesNo::No, Some(_)) => Applies::Yes,
    }
}

fn siblings(asked: &Asked<'_>) -> Applies {
    if asked.together.is_empty() { Applies::No } else { Applies::Yes }
}

fn first_language(asked: &Asked<'_>) -> Applies {
    match asked.need.first_language {
        None => Applies::Unknown(MissingFact::NeedFirstLanguage),
        Some(language) if background::not_valued_by_first_language(language, asked.need) => Applies::No,
        Some(_) => Applies::Yes,
    }
}

fn backgrounds(asked: &Asked<'_>) -> Applies {
    match &asked.need.backgrounds {
        None => Applies::Unknown(MissingFact::NeedBackgrounds),
        Some(recorded) if recorded.is_empty() => Applies::No,
        Some(_) => Applies::Yes,
    }
}

fn sami(asked: &Asked<'_>) -> Applies {
    match &asked.need.sami {
        None => Applies::Unknown(MissingFact::NeedSami),
        Some(languages) if languages.is_empty() => Applies::No,
        Some(_) => Applies::Yes,
    }
}

/// The letter of the criterion a weight is given to.
pub fn weight_letter(key: WeightKey) -> Letter {
    let row = TABLE.iter().find_map(|row| match row.of {
        Of::One(criterion, of) if of == key => Some(criterion.letter()),
        Of::One(..) | Of::EachNeed => None,
    });
    // Every key that is not one criterion's own is a need's.
    row.unwrap_or(Letter::A)
}

/// The weight key of a need by its severity.
pub(super) fn need_weight(severity: Severity) -> WeightKey {
    match severity.get() {
        1 => WeightKey::NeedSeverity1,
        2 => WeightKey::NeedSeverity2,
        _ => WeightKey::NeedSeverity3,
    }
}

/// What a key weighs in "Standard 1".
pub fn standard_weight(key: WeightKey) -> Weight {
    let weight = match key {
        WeightKey::FirstLanguage | WeightKey::Contact => 4,
        WeightKey::NeedSeverity3 | WeightKey::Siblings | WeightKey::Sami => 5,
        WeightKey::NeedSeverity2
        | WeightKey::Load
        | WeightKey::School
        | WeightKey::Nearby
        | WeightKey::Purpose
        | WeightKey::ContactAttitude
        | WeightKey::Background
        | WeightKey::Tie => 3,
        WeightKey::NeedSeverity1 | WeightKey::Training | WeightKey::OtherChildren | WeightKey::HomeLoad => 2,
        WeightKey::RoomSupport => 1,
    };
    Weight::new(weight).unwrap_or(Weight::ZERO)
}

/// The weight set "Standard 1", version 1: a starting point to be discussed in the office.
pub fn standard_weights() -> WeightSet {
    WeightSet {
        name: "Standard 1".to_owned(),
        version: 1,
        weights: WeightKey::ALL.iter().map(|key| (*key, standard_weight(*key))).collect(),
    }
}
