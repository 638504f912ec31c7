//! A stay: where a child lives or lived.

use super::NeedPurpose;
use crate::ids::{ChildId, HomeId, PlacementId};
use crate::time::Period;
use chrono::NaiveDate;

/// A stay. It ends on the moving day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Stable id.
    pub id: PlacementId,
    /// The child.
    pub child: ChildId,
    /// Where.
    pub at: StayAt,
    /// When.
    pub period: Period,
    /// Temporary or lasting.
    pub duration: Option<StayDuration>,
    /// Acute or planned.
    pub manner: Option<StayManner>,
    /// What for.
    pub purpose: Option<NeedPurpose>,
    /// The day the stay is expected to end, if known; not an end.
    pub expected_to: Option<NaiveDate>,
    /// How it ended.
    pub end: Option<StayEnd>,
}

/// Where a child lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StayAt {
    /// In a home of the register.
    Home(HomeId),
    /// In an institution.
    Institution(String),
    /// With parents.
    Parents,
    /// In an own dwelling.
    OwnDwelling,
    /// Elsewhere, in words.
    Elsewhere(String),
}

crate::codes! {
    /// Temporary or lasting.
    pub enum StayDuration {
        /// Midlertidig.
        Temporary = "midlertidig",
        /// Varig.
        Lasting = "varig",
    }
}

crate::codes! {
    /// Acute or planned.
    pub enum StayManner {
        /// Akutt.
        Acute = "akutt",
        /// Planlagt.
        Planned = "planlagt",
    }
}

crate::codes! {
    /// Whether a stay ended as planned.
    pub enum EndManner {
        /// Planned.
        Planned = "planlagt",
        /// Unplanned.
        Unplanned = "ikke_planlagt",
    }
}

/// How a stay ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StayEnd {
    /// Why.
    pub reason: Option<EndReason>,
    /// As planned or not.
    pub manner: Option<EndManner>,
    /// Where the child moved.
    pub moved_to: Option<MovedTo>,
}

crate::codes! {
    /// Why a stay in a foster home ended: ÅrsakFra of SSB's Nasjonalt barnevernregister v4.
    pub enum EndReason {
        /// Omsorg opphører.
        CareEnds = "1.1.1",
        /// Barnet er myndig.
        OfAge = "1.1.2",
        /// Fosterforeldrene dekker ikke behovet.
        NeedsNotMet = "1.1.3",
        /// Behov for et annet sted.
        OtherPlaceNeeded = "1.1.4",
        /// Andre grunner, barnevernstjenesten avslutter.
        OtherByService = "1.1.5",
        /// Barnet har behov fosterforeldrene ikke kan dekke.
        NeedsBeyondHome = "1.2.1",
        /// Endring i fosterforeldrenes livssituasjon.
        LifeSituation = "1.2.2",
        /// Andre grunner, fosterforeldrene avslutter.
        OtherByHome = "1.2.3",
        /// Barnet flytter sammen med fosterforeldrene.
        MovesWithHome = "1.3",
    }
}

crate::codes! {
    /// Where a child moved: FlyttingTil of SSB's Nasjonalt barnevernregister v4.
    pub enum MovedTo {
        /// Fosterhjem i familie og nettverk.
        FamilyNetwork = "1",
        /// Fosterhjem utenfor familie og nettverk.
        OutsideNetwork = "2",
        /// Beredskapshjem.
        Beredskapshjem = "3",
        /// Institusjon.
        Institution = "4",
        /// Bolig med oppfølging.
        FollowedDwelling = "5",
        /// Foreldre.
        Parents = "6",
        /// Egen bolig.
        OwnDwelling = "7",
        /// Annet.
        Other = "8",
        /// Bare ny adresse.
        AddressOnly = "9",
    }
}
