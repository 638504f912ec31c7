//! The office itself, as it is sent.

use super::wire::{Coded, Key, Name};
use heimly_domain::ids::{AdviserId, OfficeId};
use heimly_domain::model::{Adviser, EnteredTravel, Freshness, Office, YesNo};
use heimly_domain::place::{KommuneNo, Postnummer};

record! {
    /// The office.
    OfficeRecord of Office {
        /// Stable id.
        id: Key<OfficeId>,
        /// Name ("Altafjorden barnevernstjeneste").
        name: Name,
        /// The kommune it belongs to.
        kommune: Key<KommuneNo>,
        /// Whether everything in it is invented; then every screen and document says so.
        example: Coded<YesNo>,
        /// How old a fact may be.
        freshness: FreshnessRecord,
    }
}

record! {
    /// After how many calendar months a fact is stale and must be confirmed again; a setting of the office.
    FreshnessRecord of Freshness {
        /// Willingness.
        willingness_months: u8,
        /// Availability.
        availability_months: u8,
        /// Household.
        household_months: u8,
    }
}

record! {
    /// Somebody who works in the office.
    AdviserRecord of Adviser {
        /// Stable id.
        id: Key<AdviserId>,
        /// Name.
        name: Name,
    }
}

record! {
    /// A travel time an adviser has entered for a pair of postnummer; it wins over every estimate.
    EnteredTravelRecord of EnteredTravel {
        /// From.
        from: Key<Postnummer>,
        /// To.
        to: Key<Postnummer>,
        /// Minutes one way.
        minutes: u16,
    }
}
