//! What the office knows about the way between places, as it is sent.

use super::PointRecord;
use super::wire::{Coded, Day, Key, Name, Wire, Words};
use crate::problem::Check;
use heimly_domain::ids::{AdviserId, LinkId};
use heimly_domain::model::{
    EnteredTravel, LinkCorrection, LinkState, TravelDirection, TravelEnd, WaterNeighbour,
};
use heimly_domain::place::{KommuneNo, Postnummer};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

record! {
    /// A travel time an adviser has entered for a pair of places; it wins over every computed time.
    EnteredTravelRecord of EnteredTravel {
        /// From.
        from: TravelEndRecord,
        /// To.
        to: TravelEndRecord,
        /// Minutes one way, 1 to 1440, ferries and waiting included.
        minutes: u16,
        /// Which way it counts; both ways where nothing is said.
        #[serde(default = "both_ways")]
        direction: Coded<TravelDirection>,
        /// The ferry or boat it takes, in words; null: none, or not said.
        by_ferry: Option<Name>,
        /// How it is known, in words.
        words: Option<Words>,
        /// The day it was entered; null for times from before days were kept.
        on: Option<Day>,
        /// Who entered it.
        by: Option<Key<AdviserId>>,
    }
}

/// What a time means that was exported before directions were kept.
fn both_ways() -> Coded<TravelDirection> {
    Coded(TravelDirection::BothWays)
}

/// One end of an entered travel time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(from = "EitherEnd")]
pub struct TravelEndRecord {
    /// The postnummer.
    pub postnummer: Key<Postnummer>,
    /// The very point, where the time is meant for one house and not for the whole postnummer.
    pub point: Option<PointRecord>,
}

/// An end as it is read: in exports of versions 1 and 2 it is the postnummer alone.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
enum EitherEnd {
    /// With the point, if there is one.
    End(WholeEnd),
    /// The postnummer alone.
    Alone(Key<Postnummer>),
}

/// One end of an entered travel time.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WholeEnd {
    /// The postnummer.
    postnummer: Key<Postnummer>,
    /// The very point, where the time is meant for one house and not for the whole postnummer.
    point: Option<PointRecord>,
}

impl From<EitherEnd> for TravelEndRecord {
    fn from(either: EitherEnd) -> Self {
        match either {
            EitherEnd::Alone(postnummer) => Self { postnummer, point: None },
            EitherEnd::End(WholeEnd { postnummer, point }) => Self { postnummer, point },
        }
    }
}

impl Wire for TravelEndRecord {
    type Domain = TravelEnd;
    fn from_domain(domain: &TravelEnd) -> Self {
        Self { postnummer: Key(domain.postnummer), point: Wire::from_domain(&domain.point) }
    }
    fn into_domain(self, check: &mut Check) -> Option<TravelEnd> {
        let point = check.field("point", |inner| self.point.into_domain(inner));
        Some(TravelEnd { postnummer: self.postnummer.0, point: point? })
    }
}

record! {
    /// What the office knows better about a ferry, tunnel, bridge or place without a road.
    LinkCorrectionRecord of LinkCorrection {
        /// Which, as the place data call it.
        link: Key<LinkId>,
        /// Whether it is in use.
        state: Coded<LinkState>,
        /// Minutes of the crossing; null: as given.
        minutes: Option<u16>,
        /// Minutes of waiting one should reckon with; null: as given.
        wait_minutes: Option<u16>,
        /// How it is known, in words.
        words: Option<Words>,
        /// The day it was corrected.
        on: Day,
        /// Who corrected it.
        by: Option<Key<AdviserId>>,
    }
}

record! {
    /// Two kommuner without a common border on land that the office counts as neighbours all the same.
    WaterNeighbourRecord of WaterNeighbour {
        /// The lower number.
        one: Key<KommuneNo>,
        /// The higher number.
        other: Key<KommuneNo>,
        /// The day it was confirmed.
        on: Day,
    }
}
