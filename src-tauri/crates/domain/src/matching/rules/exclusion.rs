//! Why a home is excluded, with the facts.
//!
//! No words stand here; `text::rules` makes the sentences.

use super::verdict::reasons;
use crate::ids::{ChildId, HomeId, PersonId};
use crate::model::{AgeRange, Allergen, Area, AvoidChildren, AvoidPerson, NeedCode, NeedPurpose, Sex};
use crate::place::{KommuneNo, TravelTime};
use chrono::NaiveDate;
use std::collections::BTreeSet;

reasons! {
    /// Why a home is excluded, with the facts.
    Exclusion,
    /// The code of a reason that excludes.
    ExclusionCode {
        /// The home's assignment has ended.
        Ended {
            /// When, if recorded.
            on: Option<NaiveDate>,
            /// Why, in the office's words.
            why: Option<&'a str>,
        } = "avsluttet",
        /// The home is not recommended.
        NotRecommended {
            /// When, if recorded.
            on: Option<NaiveDate>,
            /// Why, in the office's words.
            why: Option<&'a str>,
        } = "ikke_anbefalt",
        /// No place is free on the judged day.
        NoFreePlace {
            /// The judged day.
            on: NaiveDate,
            /// The first day a stay in the home is expected to end, if any is stated.
            expected: Option<NaiveDate>,
        } = "ingen_ledig_plass",
        /// The home is not free until after the judged day.
        NotFreeYet {
            /// The judged day.
            on: NaiveDate,
            /// Free from.
            from: NaiveDate,
        } = "ikke_ledig_enna",
        /// The home has a pause on the judged day.
        Paused {
            /// The judged day.
            on: NaiveDate,
            /// The first day after the pause, if known.
            until: Option<NaiveDate>,
        } = "pause",
        /// The home states that it is for neither acute nor short stays.
        NotForAcute {
            /// What the stay is for.
            purpose: NeedPurpose,
        } = "ikke_akutt_eller_kort",
        /// A beredskapshjem when the stay is for care.
        BeredskapshjemForCare = "beredskapshjem_omsorg",
        /// A home with special conditions, without the legal basis for it.
        SpecialConditions = "saerlige_forutsetninger",
        /// An agreement with a private provider.
        PrivateProvider {
            /// The first day without it, if known.
            until: Option<NaiveDate>,
        } = "privat_leverandor",
        /// Waiting siblings who must live together do not all get a place.
        SiblingPlaces {
            /// The siblings who wait.
            siblings: Vec<&'a ChildId>,
            /// Places that are needed for all of them.
            needed: i32,
            /// Free places.
            free: i32,
        } = "sosken_plasser",
        /// More siblings than the home states that it can take together.
        SiblingGroup {
            /// How many they are.
            size: i32,
            /// The largest group the home can take.
            largest: u8,
        } = "soskenflokk",
        /// A sibling it must live with lives in another home.
        SiblingElsewhere {
            /// The sibling.
            sibling: &'a ChildId,
            /// Its pseudonym.
            pseudonym: Option<&'a str>,
            /// The home.
            home: &'a HomeId,
        } = "sosken_bor_annet_sted",
        /// A sibling it must not live with lives here.
        SiblingApart {
            /// The sibling.
            sibling: &'a ChildId,
            /// Its pseudonym.
            pseudonym: Option<&'a str>,
        } = "sosken_ikke_sammen",
        /// A child of the kind it must not live with lives here.
        ChildAvoids {
            /// What the child must not live with.
            avoids: AvoidChildren,
            /// How many such children live here.
            residents: usize,
        } = "andre_barn",
        /// A child who lives here must not live with such a child.
        ResidentAvoids {
            /// What the child who lives here must not live with.
            avoids: AvoidChildren,
        } = "barn_som_bor_der",
        /// The home lies in an area to stay away from.
        AvoidedArea {
            /// The area.
            area: &'a Area,
            /// The kommune's name, when the area is a kommune.
            kommune: Option<&'a str>,
        } = "omrade",
        /// A person to stay away from belongs to the home.
        AvoidedPerson {
            /// Who, as the need records it.
            person: &'a AvoidPerson,
        } = "person",
        /// The child does not tolerate animals the home has.
        Allergy {
            /// Which.
            animals: BTreeSet<Allergen>,
        } = "allergi",
        /// Somebody smokes inside.
        Smoking = "royking",
        /// The home is not step-free.
        Steps = "trinn",
        /// The home states that it takes children of another sex.
        Sex {
            /// The child's.
            sex: Sex,
        } = "kjonn",
        /// The child's age is outside what the home states.
        Age {
            /// The child's age on the judged day, in whole years.
            age: u32,
            /// What the home states.
            ages: AgeRange,
        } = "alder",
        /// The home has said no to needs of severity 2-3.
        Unwilling {
            /// Which, gravest first.
            needs: Vec<NeedCode>,
        } = "vil_ikke_behov",
        /// The home will not take a child from its own kommune.
        OwnKommune {
            /// The kommune.
            kommune: KommuneNo,
            /// Its name.
            name: Option<&'a str>,
        } = "egen_kommune",
        /// A politiattest that is not ok.
        AttestNotOk {
            /// Whose.
            persons: Vec<&'a PersonId>,
        } = "attest_ikke_ok",
        /// Farther than the need allows.
        TooFar {
            /// What the place is called.
            place: &'a str,
            /// The time.
            time: TravelTime,
            /// The longest acceptable time in minutes.
            longest_minutes: u16,
        } = "for_langt",
        /// Nearer than the need allows.
        TooNear {
            /// What the place is called.
            place: &'a str,
            /// The time.
            time: TravelTime,
            /// The shortest acceptable time in minutes.
            shortest_minutes: u16,
        } = "for_naert",
    }
}
