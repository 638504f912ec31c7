//! A stay, as it is sent.

use super::wire::{Coded, Day, Key};
use super::{PeriodRecord, StayAtRecord};
use heimly_domain::ids::{ChildId, PlacementId};
use heimly_domain::model::{
    EndManner, EndReason, MovedTo, NeedPurpose, Placement, StayDuration, StayEnd, StayManner,
};

record! {
    /// A stay. It ends on the moving day.
    PlacementRecord of Placement {
        /// Stable id.
        id: Key<PlacementId>,
        /// The child.
        child: Key<ChildId>,
        /// Where.
        at: StayAtRecord,
        /// When.
        period: PeriodRecord,
        /// Temporary or lasting.
        duration: Option<Coded<StayDuration>>,
        /// Acute or planned.
        manner: Option<Coded<StayManner>>,
        /// What for.
        purpose: Option<Coded<NeedPurpose>>,
        /// The day the stay is expected to end, if known; not an end.
        expected_to: Option<Day>,
        /// How it ended.
        end: Option<StayEndRecord>,
    }
}

record! {
    /// How a stay ended.
    StayEndRecord of StayEnd {
        /// Why.
        reason: Option<Coded<EndReason>>,
        /// As planned or not.
        manner: Option<Coded<EndManner>>,
        /// Where the child moved.
        moved_to: Option<Coded<MovedTo>>,
    }
}
