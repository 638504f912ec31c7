//! A home, as it is sent.

use super::wire::{Coded, Day, Key, Name, Scale, Set, Words};
use super::{
    AgeRangeRecord, ConfirmedRecord, HouseholdRecord, NarrativeRecord, PeriodRecord, PointRecord,
    TrainingRecord,
};
use heimly_domain::ids::{AdviserId, ChildId, HomeId};
use heimly_domain::model::{
    Availability, Competence, Dwelling, Home, HomeFrame, HomeKind, HomePurpose, HomeStatus, Length, Level,
    NeedCode, ObtainedThrough, OtherAssignment, PrivateProvider, ProviderAgreement, Reservation, Sex, YesNo,
    YesPerhapsNo,
};
use heimly_domain::place::{KommuneNo, PointQuality, Postnummer};

record! {
    /// One household with at least one assignment.
    HomeRecord of Home {
        /// Stable id.
        id: Key<HomeId>,
        /// Short code people use ("H-031"); unique in the office.
        code: Name,
        /// The family's name.
        family_name: Name,
        /// What kind of foster home it is assessed as; null for a household that has only other assignments
        /// and was never assessed as a foster home.
        kind: Option<Coded<HomeKind>>,
        /// The word that 2.99 needs.
        kind_word: Option<Name>,
        /// Other assignments of the same household.
        other_assignments: Set<Coded<OtherAssignment>>,
        /// Where the assessment stands.
        status: Coded<HomeStatus>,
        /// Since when, and why.
        status_on: Option<Day>,
        /// Why the status is what it is.
        status_reason: Option<Words>,
        /// How the home was found.
        obtained_through: Option<Coded<ObtainedThrough>>,
        /// Agreement with a private provider on pay or content (barnevernsloven § 15-7); null: not asked.
        private_provider: Option<PrivateProviderRecord>,
        /// Responsible adviser.
        responsible: Option<Key<AdviserId>>,
        /// Deputy.
        deputy: Option<Key<AdviserId>>,
        /// Places kept for somebody.
        reservations: Vec<ReservationRecord>,
        /// The people in it.
        household: HouseholdRecord,
        /// The house.
        dwelling: DwellingRecord,
        /// What the home is for.
        frame: HomeFrameRecord,
        /// Experience, training and willingness for each need.
        competence: Vec<CompetenceRecord>,
        /// Courses; null: not asked.
        training: Option<Vec<TrainingRecord>>,
        /// Availability.
        availability: AvailabilityRecord,
        /// Headings of the sosialrapport that have no field of their own, in words; one for each heading.
        narrative: Vec<NarrativeRecord>,
        /// Free notes, never printed outside the home's own section.
        notes: Option<Words>,
    }
}

record! {
    /// An answer about a private provider, with the period of the agreement.
    PrivateProviderRecord of PrivateProvider {
        /// The answer.
        agreement: Coded<ProviderAgreement>,
        /// When the agreement runs; an ended agreement is none.
        period: Option<PeriodRecord>,
    }
}

record! {
    /// Places kept for a child or a kommune.
    ReservationRecord of Reservation {
        /// How many places.
        places: u8,
        /// The child the place is kept for; that child may use it.
        for_child: Option<Key<ChildId>>,
        /// The kommune the place is kept for.
        for_kommune: Option<Key<KommuneNo>>,
        /// When.
        period: PeriodRecord,
        /// By whom.
        by: Option<Name>,
    }
}

record! {
    /// The house and where it lies. For strengt fortrolig nothing about the location is stored.
    DwellingRecord of Dwelling {
        /// Street address.
        address: Option<Name>,
        /// Postnummer.
        postnummer: Option<Key<Postnummer>>,
        /// Kommune; where both are given the postnummer decides.
        kommune: Option<Key<KommuneNo>>,
        /// A point placed by hand.
        point: Option<PointRecord>,
        /// How sure the hand-placed point is.
        point_quality: Option<Coded<PointQuality>>,
        /// Whether one can get in and around without steps; null: not asked.
        step_free: Option<Coded<YesNo>>,
        /// A room for a foster child alone; null: not asked.
        own_room: Option<Coded<YesNo>>,
    }
}

record! {
    /// What the home is approved for and states about itself.
    HomeFrameRecord of HomeFrame {
        /// Places approved for.
        places: Option<u8>,
        /// Youngest and oldest age in whole years, both included; null: not stated.
        ages: Option<AgeRangeRecord>,
        /// The sexes the home can take; null: not stated, both.
        sexes: Option<Set<Coded<Sex>>>,
        /// The largest sibling group it can take together.
        sibling_group: Option<u8>,
        /// The purposes it is for; null: not asked.
        purposes: Option<Set<Coded<HomePurpose>>>,
        /// The lengths it is for; null: not asked.
        lengths: Option<Set<Coded<Length>>>,
        /// Whether it will take a child from its own kommune; null: not asked.
        own_kommune: Option<ConfirmedRecord<Coded<YesPerhapsNo>>>,
        /// Other restrictions the home states, in its own words.
        other_restrictions: Option<Words>,
    }
}

record! {
    /// What a home can and will do for one kind of need.
    CompetenceRecord of Competence {
        /// The need.
        need: Coded<NeedCode>,
        /// The level; null: not mapped.
        level: Option<ConfirmedRecord<Scale<Level>>>,
        /// What the level rests on, in words (course, earlier child, occupation).
        basis: Option<Words>,
        /// Willingness; null: not asked.
        willingness: Option<ConfirmedRecord<Coded<YesPerhapsNo>>>,
    }
}

record! {
    /// When the home can take a child.
    AvailabilityRecord of Availability {
        /// The day availability was last confirmed.
        confirmed_on: Option<Day>,
        /// Not free before this day.
        free_from: Option<Day>,
        /// A pause the home has asked for.
        pause: Option<PeriodRecord>,
    }
}
