//! The facts criteria are made from, and the facts they can lack. Sentences are made from these in
//! `text`; what is said about a place is read there from the situation.

use crate::model::{
    ContactAttitude, Language, LanguageLevel, Level, NeedItem, Tie, TrainingProgramme, YesNo, YesPerhapsNo,
};
use crate::place::{KommuneRelation, TravelTime};
use chrono::NaiveDate;

/// What a value was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact<'a> {
    /// The need itself has not been asked about, so nothing can be said of any home.
    ChildNotAsked(MissingFact),
    /// A need against what the home can and will.
    Need {
        /// The need.
        item: &'a NeedItem,
        /// The home's level; `None`: not mapped.
        level: Option<Level>,
        /// What the level rests on, in words.
        basis: Option<&'a str>,
        /// Willingness; `None`: not asked.
        willingness: Option<YesPerhapsNo>,
    },
    /// Hours a week.
    Load {
        /// Needed.
        needed: u16,
        /// What the home has; `None`: not asked.
        offered: Option<u16>,
    },
    /// Samvær; the times stand in the situation.
    Contact(Location),
    /// School or barnehage to keep.
    School(Reach),
    /// The home's kommune against the child's nærmiljø.
    Nearby(NearbyFact),
    /// Siblings who should or must be together.
    Siblings(SiblingCount),
    /// Purpose and length.
    Purpose {
        /// Whether the home is for the same purpose.
        purpose: Fit,
        /// Whether the home is for the same length.
        length: Fit,
    },
    /// Training.
    Training(TrainingFact),
    /// Attitude to samvær; `None`: not asked.
    ContactAttitude(Option<ContactAttitude>),
    /// Other children in the home.
    OtherChildren {
        /// How many under 18, siblings aside.
        count: usize,
        /// The smallest distance in whole years; `None`: no child whose age is known.
        nearest: Option<YearsApart>,
    },
    /// Foster children there who are not siblings.
    HomeLoad {
        /// How many.
        foster_children: usize,
        /// Whether any of them moved in less than six months before.
        recent: Recent,
    },
    /// A room and support.
    RoomSupport {
        /// A room for this child; `None`: not asked.
        room: Option<YesNo>,
        /// Support around the family; `None`: not asked.
        support: Option<YesNo>,
    },
    /// First language.
    FirstLanguage {
        /// Which.
        language: Language,
        /// What the home speaks.
        spoken: Spoken,
    },
    /// Backgrounds to carry on; what the home will do for each stands in the home.
    Background,
    /// Sami languages; what the home will do for each stands in the home.
    Sami,
    /// The strongest recorded tie, if any.
    Tie {
        /// The tie.
        tie: Option<&'a Tie>,
        /// Whether the map of the child's ties is complete.
        map_complete: YesNo,
    },
}

/// Whether anything may be said about where the home lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// Protected.
    Hidden,
    /// Open.
    Open,
}

/// The way to one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Protected: nothing is computed.
    Hidden,
    /// Not known.
    Unknown,
    /// One way.
    Known(TravelTime),
}

/// How the home lies to the child's nærmiljø.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NearbyFact {
    /// Protected: nothing is computed.
    Hidden,
    /// Not known.
    Unknown,
    /// Known.
    Known {
        /// How the kommuner lie.
        relation: KommuneRelation,
        /// What the home says to a child from its own kommune; `None`: not asked, or not relevant.
        own_kommune: Option<YesPerhapsNo>,
    },
}

/// Siblings who should or must be together, by where they would be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SiblingCount {
    /// Live in the home.
    pub here: usize,
    /// Have an allowed place in the home.
    pub place: usize,
    /// It cannot be said whether they have a place.
    pub perhaps: usize,
    /// Have no place in the home.
    pub elsewhere: usize,
}

impl SiblingCount {
    /// All of them.
    pub fn total(&self) -> usize {
        self.here + self.place + self.perhaps + self.elsewhere
    }
}

/// Whether what the home is for is what the child needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The same.
    Same,
    /// Another.
    Other,
    /// The home has not been asked.
    HomeNotAsked,
    /// It is not decided for the child.
    ChildNotDecided,
}

/// Training for foster parents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrainingFact {
    /// Not asked.
    NotAsked,
    /// None that counts.
    None,
    /// Under way.
    UnderWay(TrainingProgramme),
    /// Finished.
    Finished(TrainingProgramme, NaiveDate),
}

/// A distance between two ages in whole years, as an interval when only a birth year is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearsApart {
    /// Smallest.
    pub low: u32,
    /// Largest.
    pub high: u32,
}

/// Whether a foster child moved in less than six months before the judged day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recent {
    /// Yes.
    Yes,
    /// No.
    No,
    /// No date is recorded.
    Unknown,
}

/// How well a language is known in the home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// The home has not been asked about languages.
    NotAsked,
    /// Asked; not this one.
    No,
    /// Known.
    Level(LanguageLevel),
}

crate::codes! {
    /// A fact that a criterion can lack.
    pub enum MissingFact {
        /// The home's level for a need.
        Level = "niva",
        /// The home's willingness for a need.
        Willingness = "vilje",
        /// Hours a week the home has.
        Hours = "timer",
        /// A travel time, or where the home lies.
        Travel = "reise",
        /// Where a protected home lies: ask the leader.
        ProtectedLocation = "skjult_sted",
        /// The home's kommune.
        HomeKommune = "hjemmets_kommune",
        /// The home's answer about its own kommune.
        OwnKommune = "egen_kommune",
        /// Whether a sibling has a place here.
        SiblingPlace = "sosken_plass",
        /// How far it is to where a sibling lives.
        SiblingTravel = "sosken_reise",
        /// The purposes the home is for.
        Purposes = "formal",
        /// The lengths the home is for.
        Lengths = "varighet",
        /// Training.
        Training = "opplaering",
        /// Attitude to samvær.
        ContactAttitude = "holdning_samvaer",
        /// Birth date of a child in the home.
        ResidentBirth = "fodt",
        /// Who lives in the home.
        Household = "husstand",
        /// When a foster child moved in.
        MovedIn = "flyttet_inn",
        /// A room.
        Room = "rom",
        /// Support around the family.
        SupportNetwork = "nettverk",
        /// Languages in the home.
        Languages = "sprak",
        /// What the home will do for a background.
        BackgroundSupport = "bakgrunn",
        /// What the home will do for a Sami language.
        SamiSupport = "samisk",
        /// Follow-up load of the child.
        NeedLoad = "barn_timer",
        /// Samvær of the child.
        NeedContact = "barn_samvaer",
        /// The child's school.
        NeedSchool = "barn_skole",
        /// The child's nærmiljø.
        NeedNearby = "barn_naermiljo",
        /// Expected length.
        NeedLength = "barn_varighet",
        /// The child's first language.
        NeedFirstLanguage = "barn_sprak",
        /// The child's background.
        NeedBackgrounds = "barn_bakgrunn",
        /// The child's Sami languages.
        NeedSami = "barn_samisk",
        /// Whether the map of the child's ties is complete.
        TieMap = "barn_band",
    }
}

/// Who can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// The home, or its record.
    Home,
    /// The child, its family or its case: asked once, not of each home.
    Child,
    /// The leader, because the address is protected.
    Leader,
}

impl MissingFact {
    /// Who can answer.
    pub fn answered_by(self) -> AnsweredBy {
        match self {
            Self::Level
            | Self::Willingness
            | Self::Hours
            | Self::Travel
            | Self::HomeKommune
            | Self::OwnKommune
            | Self::SiblingPlace
            | Self::SiblingTravel
            | Self::Purposes
            | Self::Lengths
            | Self::Training
            | Self::ContactAttitude
            | Self::ResidentBirth
            | Self::Household
            | Self::MovedIn
            | Self::Room
            | Self::SupportNetwork
            | Self::Languages
            | Self::BackgroundSupport
            | Self::SamiSupport => AnsweredBy::Home,
            Self::ProtectedLocation => AnsweredBy::Leader,
            Self::NeedLoad
            | Self::NeedContact
            | Self::NeedSchool
            | Self::NeedNearby
            | Self::NeedLength
            | Self::NeedFirstLanguage
            | Self::NeedBackgrounds
            | Self::NeedSami
            | Self::TieMap => AnsweredBy::Child,
        }
    }
}
