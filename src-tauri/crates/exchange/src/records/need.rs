//! What a child needs of a home, as it is sent.

use super::wire::{Coded, Day, Key, Name, Scale, Words};
use super::{AreaRecord, ContactRecord, PlaceRecord, PointRecord, SchoolToKeepRecord};
use heimly_domain::ids::{ChildId, HomeId, NeedId, PersonId};
use heimly_domain::model::{
    Allergen, AvoidChildren, AvoidPerson, AvoidPlace, Background, ContactPlan, Language, Length, Nearby,
    Need, NeedCode, NeedItem, NeedPurpose, NeedStage, SamiLanguage, Severity, YesNo,
};
use heimly_domain::place::Postnummer;

record! {
    /// One need of one child. A child has at most one open need.
    NeedRecord of Need {
        /// Stable id.
        id: Key<NeedId>,
        /// The child.
        child: Key<ChildId>,
        /// May need, needs, or emergency.
        stage: Coded<NeedStage>,
        /// The day it was registered.
        registered_on: Day,
        /// The day it was decided.
        decided_on: Option<Day>,
        /// The wished date of moving in.
        wished_on: Option<Day>,
        /// The day the child was told.
        told_on: Option<Day>,
        /// The day it was closed; null: open.
        closed_on: Option<Day>,
        /// What the stay is for.
        purpose: Coded<NeedPurpose>,
        /// Expected length; null: not decided.
        length: Option<Coded<Length>>,
        /// Expected length in months, if stated; used to look for places that end too early.
        expected_months: Option<u16>,
        /// The needs themselves.
        items: Vec<NeedItemRecord>,
        /// Follow-up load in hours a week; null: not mapped, 0: none.
        load_hours: Option<u16>,
        /// Children the child must not live with.
        avoid_children: Vec<Coded<AvoidChildren>>,
        /// Areas to stay away from.
        avoid_areas: Vec<AreaRecord>,
        /// Places the child must live some way from.
        #[serde(default)]
        avoid_places: Vec<AvoidPlaceRecord>,
        /// Persons to stay away from.
        avoid_persons: Vec<AvoidPersonRecord>,
        /// Allergies; null: not asked, empty: none.
        allergies: Option<Vec<Coded<Allergen>>>,
        /// Whether the home must be smoke-free.
        smoke_free: Option<Coded<YesNo>>,
        /// Whether the home must be step-free.
        step_free: Option<Coded<YesNo>>,
        /// First language; null: not asked.
        first_language: Option<Coded<Language>>,
        /// Background to carry on (barnevernsloven § 1-8); null: not asked yet, empty: asked, none.
        backgrounds: Option<Vec<BackgroundRecord>>,
        /// The child's Sami languages; null: not asked yet.
        sami: Option<Vec<Coded<SamiLanguage>>>,
        /// Where the child belongs.
        nearby: NearbyRecord,
        /// School or barnehage to keep.
        school: SchoolToKeepRecord,
        /// Samvær.
        contact: ContactRecord,
        /// Other places that matter.
        other_places: Vec<PlaceRecord>,
        /// Words about the need as a whole.
        summary: Option<Words>,
    }
}

record! {
    /// One kind of need.
    NeedItemRecord of NeedItem {
        /// Which.
        code: Coded<NeedCode>,
        /// How grave.
        severity: Scale<Severity>,
        /// In words.
        words: Option<Words>,
    }
}

record! {
    /// A place the child must live some way from, because near can be too near.
    AvoidPlaceRecord of AvoidPlace {
        /// What it is called on screen.
        label: Name,
        /// Its postnummer, if known.
        postnummer: Option<Key<Postnummer>>,
        /// A point placed by hand; wins over the postnummer's.
        point: Option<PointRecord>,
        /// The shortest acceptable one-way time in minutes.
        shortest_minutes: u16,
    }
}

record! {
    /// A person to stay away from.
    AvoidPersonRecord of AvoidPerson {
        /// Who, in words.
        words: Words,
        /// The household member it is, if known.
        person: Option<Key<PersonId>>,
        /// The home the person belongs to, if known.
        home: Option<Key<HomeId>>,
    }
}

record! {
    /// A background to carry on, as the need records it.
    BackgroundRecord of Background {
        /// What, in words ("kvensk kultur").
        words: Words,
        /// Who raised it.
        raised_by: Option<Name>,
    }
}

record! {
    /// Where the child belongs.
    NearbyRecord of Nearby {
        /// The postnummer; null: not recorded.
        postnummer: Option<Key<Postnummer>>,
        /// Whether the need says that the child should live elsewhere.
        live_elsewhere: Coded<YesNo>,
    }
}

record! {
    /// Samvær with one person.
    ContactPlanRecord of ContactPlan {
        /// With whom ("mor").
        with: Name,
        /// Where it is held.
        place: PlaceRecord,
        /// Visits a year, at least 1.
        visits_a_year: u16,
        /// Whether it is overnight.
        overnight: Option<Coded<YesNo>>,
        /// Who travels, in words.
        who_travels: Option<Name>,
    }
}
