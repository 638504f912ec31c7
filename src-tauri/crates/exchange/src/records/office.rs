//! The office itself, as it is sent.

use super::PointRecord;
use super::wire::Wire;
use super::wire::{Coded, Key, Name};
use heimly_domain::ids::{AdviserId, OfficeId};
use heimly_domain::model::{Adviser, ChoosingLimits, Freshness, Office, YesNo};
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
        /// The postnummer rounds start from; null: not given.
        postnummer: Option<Key<Postnummer>>,
        /// Where the office itself lies, placed by hand.
        point: Option<PointRecord>,
        /// Whether everything in it is invented; then every screen and document says so.
        example: Coded<YesNo>,
        /// How old a fact may be.
        freshness: FreshnessRecord,
        /// The office's own limits when it chooses.
        #[serde(default = "standard_limits")]
        limits: ChoosingLimitsRecord,
    }
}

/// What an office has that was exported before limits could be set.
fn standard_limits() -> ChoosingLimitsRecord {
    ChoosingLimitsRecord::from_domain(&ChoosingLimits::standard())
}

record! {
    /// The office's own limits when it looks for a home. None of them is law.
    ChoosingLimitsRecord of ChoosingLimits {
        /// How many homes may be asked about one child at once.
        asked_at_once: u8,
        /// After how many days an inquiry without an answer is over the limit.
        inquiry_days: u16,
        /// After how many days a request to Bufetat without an answer is over the limit.
        bufetat_days: u16,
        /// After how many days a home that was asked and has not answered is reminded of.
        asked_days: u16,
        /// After how many days a stay in a beredskapshjem is long.
        beredskap_days: u16,
        /// How many days after an emergency the office wants approval, network search and the child's view in
        /// place.
        repair_days: u16,
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
