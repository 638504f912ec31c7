//! Values that are one of several things, each with its own data; sent with a `kind`.
//!
//! Kinds without data are written as empty structs, because serde lets unknown fields pass beside a
//! plain one.

use super::wire::{Day, Key, Name, Wire, YEAR_FIRST, YEAR_LAST};
use super::{Coded, ContactPlanRecord, PlaceRecord, RoundPlaceRecord};
use crate::problem::Check;
use heimly_domain::ids::{ChildId, HomeId, PersonId};
use heimly_domain::model::{
    Area, Birth, Contact, HabilitetAbout, RoundStopAt, SchoolToKeep, StayAt, TieTo, ViewAbout, Weight,
    WeightKey, YesNo,
};
use heimly_domain::place::{KommuneNo, Postnummer};
use heimly_domain::text::import::Fault;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! tagged {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty),* $(,)? }),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
        pub enum $name { $($(#[$vmeta])* $variant { $($(#[$fmeta])* $field: $ty),* }),+ }
    };
}

tagged! {
    /// What a view was about.
    ViewAboutRecord {
        /// Moving at all.
        Moving {},
        /// One home that was presented.
        Home {
            /// Which.
            home: Key<HomeId>,
            /// Whether the child wants it; null: did not say.
            wants: Option<Coded<YesNo>>,
        },
    }
}

impl Wire for ViewAboutRecord {
    type Domain = ViewAbout;
    fn from_domain(domain: &ViewAbout) -> Self {
        match domain {
            ViewAbout::Moving => Self::Moving {},
            ViewAbout::Home { home, wants } => {
                Self::Home { home: Key(home.clone()), wants: wants.map(Coded) }
            }
        }
    }
    fn into_domain(self, _: &mut Check) -> Option<ViewAbout> {
        Some(match self {
            Self::Moving {} => ViewAbout::Moving,
            Self::Home { home, wants } => ViewAbout::Home { home: home.0, wants: wants.map(|each| each.0) },
        })
    }
}

tagged! {
    /// Whom a tie is to.
    TieToRecord {
        /// A home.
        Home {
            /// Which.
            id: Key<HomeId>,
        },
        /// A member of a household.
        Person {
            /// Which.
            id: Key<PersonId>,
        },
        /// Another child.
        Child {
            /// Which.
            id: Key<ChildId>,
        },
    }
}

impl Wire for TieToRecord {
    type Domain = TieTo;
    fn from_domain(domain: &TieTo) -> Self {
        match domain {
            TieTo::Home(id) => Self::Home { id: Key(id.clone()) },
            TieTo::Person(id) => Self::Person { id: Key(id.clone()) },
            TieTo::Child(id) => Self::Child { id: Key(id.clone()) },
        }
    }
    fn into_domain(self, _: &mut Check) -> Option<TieTo> {
        Some(match self {
            Self::Home { id } => TieTo::Home(id.0),
            Self::Person { id } => TieTo::Person(id.0),
            Self::Child { id } => TieTo::Child(id.0),
        })
    }
}

tagged! {
    /// Where a child lives.
    StayAtRecord {
        /// In a home of the register.
        Home {
            /// Which.
            id: Key<HomeId>,
        },
        /// In an institution.
        Institution {
            /// Its name.
            name: Name,
        },
        /// With parents.
        Parents {},
        /// In an own dwelling.
        OwnDwelling {},
        /// Elsewhere.
        Elsewhere {
            /// Where, in words.
            words: Name,
        },
    }
}

impl Wire for StayAtRecord {
    type Domain = StayAt;
    fn from_domain(domain: &StayAt) -> Self {
        match domain {
            StayAt::Home(id) => Self::Home { id: Key(id.clone()) },
            StayAt::Institution(name) => Self::Institution { name: Name(name.clone()) },
            StayAt::Parents => Self::Parents {},
            StayAt::OwnDwelling => Self::OwnDwelling {},
            StayAt::Elsewhere(words) => Self::Elsewhere { words: Name(words.clone()) },
        }
    }
    fn into_domain(self, check: &mut Check) -> Option<StayAt> {
        match self {
            Self::Home { id } => Some(StayAt::Home(id.0)),
            Self::Institution { name } => {
                check.field("name", |inner| name.into_domain(inner)).map(StayAt::Institution)
            }
            Self::Parents {} => Some(StayAt::Parents),
            Self::OwnDwelling {} => Some(StayAt::OwnDwelling),
            Self::Elsewhere { words } => {
                check.field("words", |inner| words.into_domain(inner)).map(StayAt::Elsewhere)
            }
        }
    }
}

tagged! {
    /// When somebody was born, as exactly as it is known.
    BirthRecord {
        /// The date.
        Date {
            /// The date.
            date: Day,
        },
        /// Only the year.
        Year {
            /// The year.
            #[schemars(range(min = 1900, max = 2100))]
            year: i32,
        },
        /// Not known.
        Unknown {},
    }
}

impl Wire for BirthRecord {
    type Domain = Birth;
    fn from_domain(domain: &Birth) -> Self {
        match domain {
            Birth::Date(date) => Self::Date { date: Day(*date) },
            Birth::Year(year) => Self::Year { year: *year },
            Birth::Unknown => Self::Unknown {},
        }
    }
    fn into_domain(self, check: &mut Check) -> Option<Birth> {
        match self {
            Self::Date { date } => check.field("date", |inner| date.into_domain(inner)).map(Birth::Date),
            Self::Year { year } if (YEAR_FIRST..=YEAR_LAST).contains(&year) => Some(Birth::Year(year)),
            Self::Year { .. } => check.field("year", |inner| inner.refuse(Fault::DateOutOfRange)),
            Self::Unknown {} => Some(Birth::Unknown),
        }
    }
}

tagged! {
    /// School or barnehage to keep.
    SchoolToKeepRecord {
        /// Not asked.
        NotAsked {},
        /// None to keep.
        None {},
        /// This one.
        Keep {
            /// Which.
            place: PlaceRecord,
        },
    }
}

impl Wire for SchoolToKeepRecord {
    type Domain = SchoolToKeep;
    fn from_domain(domain: &SchoolToKeep) -> Self {
        match domain {
            SchoolToKeep::NotAsked => Self::NotAsked {},
            SchoolToKeep::None => Self::None {},
            SchoolToKeep::Keep(place) => Self::Keep { place: PlaceRecord::from_domain(place) },
        }
    }
    fn into_domain(self, check: &mut Check) -> Option<SchoolToKeep> {
        match self {
            Self::NotAsked {} => Some(SchoolToKeep::NotAsked),
            Self::None {} => Some(SchoolToKeep::None),
            Self::Keep { place } => {
                check.field("place", |inner| place.into_domain(inner)).map(SchoolToKeep::Keep)
            }
        }
    }
}

tagged! {
    /// Samvær as planned.
    ContactRecord {
        /// Not decided.
        NotDecided {},
        /// None.
        None {},
        /// As planned.
        Planned {
            /// With each person; never empty.
            #[schemars(length(min = 1))]
            plans: Vec<ContactPlanRecord>,
        },
    }
}

impl Wire for ContactRecord {
    type Domain = Contact;
    fn from_domain(domain: &Contact) -> Self {
        match domain {
            Contact::NotDecided => Self::NotDecided {},
            Contact::None => Self::None {},
            Contact::Planned(plans) => Self::Planned { plans: Wire::from_domain(plans) },
        }
    }
    fn into_domain(self, check: &mut Check) -> Option<Contact> {
        match self {
            Self::NotDecided {} => Some(Contact::NotDecided),
            Self::None {} => Some(Contact::None),
            Self::Planned { plans } => check.field("plans", |inner| {
                if plans.is_empty() {
                    return inner.refuse(Fault::Empty);
                }
                for (at, plan) in plans.iter().enumerate() {
                    if plan.visits_a_year == 0 {
                        inner.index(at, |each| {
                            each.field("visits_a_year", |field| field.fault(Fault::OutOfRange))
                        });
                    }
                }
                plans.into_domain(inner).map(Contact::Planned)
            }),
        }
    }
}

tagged! {
    /// An area to stay away from.
    AreaRecord {
        /// A whole kommune.
        Kommune {
            /// Its number.
            number: Key<KommuneNo>,
        },
        /// One postnummer.
        Postnummer {
            /// Which.
            number: Key<Postnummer>,
        },
    }
}

impl Wire for AreaRecord {
    type Domain = Area;
    fn from_domain(domain: &Area) -> Self {
        match domain {
            Area::Kommune(number) => Self::Kommune { number: Key(*number) },
            Area::Postnummer(number) => Self::Postnummer { number: Key(*number) },
        }
    }
    fn into_domain(self, _: &mut Check) -> Option<Area> {
        Some(match self {
            Self::Kommune { number } => Area::Kommune(number.0),
            Self::Postnummer { number } => Area::Postnummer(number.0),
        })
    }
}

tagged! {
    /// Whom an adviser is inhabil towards.
    HabilitetAboutRecord {
        /// A child.
        Child {
            /// Which.
            id: Key<ChildId>,
        },
        /// A home.
        Home {
            /// Which.
            id: Key<HomeId>,
        },
    }
}

impl Wire for HabilitetAboutRecord {
    type Domain = HabilitetAbout;
    fn from_domain(domain: &HabilitetAbout) -> Self {
        match domain {
            HabilitetAbout::Child(id) => Self::Child { id: Key(id.clone()) },
            HabilitetAbout::Home(id) => Self::Home { id: Key(id.clone()) },
        }
    }
    fn into_domain(self, _: &mut Check) -> Option<HabilitetAbout> {
        Some(match self {
            Self::Child { id } => HabilitetAbout::Child(id.0),
            Self::Home { id } => HabilitetAbout::Home(id.0),
        })
    }
}

tagged! {
    /// Where a stop of a round is.
    RoundStopAtRecord {
        /// At a home of the register.
        Home {
            /// Which.
            id: Key<HomeId>,
        },
        /// Somewhere else.
        Place {
            /// Where.
            place: RoundPlaceRecord,
        },
    }
}

impl Wire for RoundStopAtRecord {
    type Domain = RoundStopAt;
    fn from_domain(domain: &RoundStopAt) -> Self {
        match domain {
            RoundStopAt::Home(id) => Self::Home { id: Key(id.clone()) },
            RoundStopAt::Place(place) => Self::Place { place: Wire::from_domain(place) },
        }
    }
    fn into_domain(self, check: &mut Check) -> Option<RoundStopAt> {
        match self {
            Self::Home { id } => Some(RoundStopAt::Home(id.0)),
            Self::Place { place } => {
                check.field("place", |inner| place.into_domain(inner)).map(RoundStopAt::Place)
            }
        }
    }
}

/// The weight of one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct WeightRecord {
    /// What is weighed.
    pub key: Coded<WeightKey>,
    /// How heavily, 0 to 5.
    pub weight: super::Scale<Weight>,
}

impl Wire for WeightRecord {
    type Domain = (WeightKey, Weight);
    fn from_domain(domain: &Self::Domain) -> Self {
        let (key, weight) = *domain;
        Self { key: Coded(key), weight: super::Scale(weight) }
    }
    fn into_domain(self, _: &mut Check) -> Option<Self::Domain> {
        Some((self.key.0, self.weight.0))
    }
}
