//! The network as a source of travel times: from free-flow seconds to an interval of whole minutes.

use std::sync::{Mutex, PoisonError};

use heimly_domain::place::{
    CrossingNo, Crossings, NoTime, PointFrom, PointQuality, Spot, Towards, Travel, TravelMethod, TravelTime,
};

use crate::graph::FerryNo;
use crate::network::{Journey, JourneysTo, Network};

/// What a journey may take beyond free flow, in hundredths: queues, winter and a stop. A quarter is a method,
/// not a measurement; it is said with the interval.
const HIGH_HUNDREDTHS: u64 = 125;

/// Millionths of a minute to a metre off the network, at the longer end of the interval: 15 km/h, for a yard, a
/// private road or a detour to the road that is nearest.
const OFF_ROAD_MICROMINUTES: u64 = 4_000;

/// Minutes that an uncertain point takes from the shorter end: 15 km at 0.825 minutes, as the estimate has it
/// (`heimly-geo`), rounded up.
const UNCERTAIN_LESS: u64 = 13;

/// Minutes that an uncertain point adds to the longer end: 15 km at 2.4 minutes.
const UNCERTAIN_MORE: u64 = 36;

/// Minutes that the certain point of a postnummer takes from the shorter end: the door is within 3 km of it for
/// 85 % (measured, see `heimly-geo`), at 0.825 minutes a kilometre, rounded up. A road is exact, the house is
/// not: without this a home could be excluded for a minute nobody knows.
const AREA_LESS: u64 = 3;

/// Minutes that it adds to the longer end: 3 km at 2.4 minutes, rounded up.
const AREA_MORE: u64 = 8;

const DECISECONDS: u64 = 600;

/// What a ferry without a name in the data is called; a word of both bokmål and nynorsk.
const NAMELESS: &str = "ferje";

/// Travel times by car on the network.
///
/// low = free-flow time, rounded down to whole minutes;
/// high = free-flow time · 1.25 + what each ferry may have to be waited for + the way between the places and
/// their roads at 15 km/h, rounded up.
///
/// A ferry's time is the stated one, else computed at 12.3 km/h, which SSB uses as the effective speed with
/// waiting. Where a time is stated, the waiting is the stated time between departures, else what 12.3 km/h says
/// beyond the stated time. An uncertain point takes 13 minutes from the lower and adds 36 to the upper end.
impl Travel for Network {
    fn towards<'a>(&'a self, to: Spot) -> Box<dyn Towards + 'a> {
        let journeys = self.snap(to.point).map(|snapped| Mutex::new(self.journeys_to(snapped)));
        Box::new(ByRoad { network: self, journeys, to })
    }

    fn one_way(&self, from: Spot, to: Spot) -> Result<TravelTime, NoTime> {
        let (from_road, to_road) = self.snap(from.point).zip(self.snap(to.point)).ok_or(NoTime::NoRoad)?;
        let journey = self.journey(from_road, to_road).ok_or(NoTime::NoRoad)?;
        self.time(&journey, [from, to]).ok_or(NoTime::NoRoad)
    }

    fn crossing(&self, crossing: CrossingNo) -> Option<&str> {
        if crossing.method != TravelMethod::RoadNetwork {
            return None;
        }
        let name = self.ferry(FerryNo(u32::from(crossing.number)))?.ferry.name.as_str();
        Some(if name.is_empty() { NAMELESS } else { name })
    }
}

struct ByRoad<'n> {
    network: &'n Network,
    /// Every answer may look up junctions that later ones need too; a mutex, as several threads may ask.
    journeys: Option<Mutex<JourneysTo<'n>>>,
    to: Spot,
}

impl Towards for ByRoad<'_> {
    /// The time from a spot; none when it or the place lies farther than three kilometres from every road, or
    /// when no road or ferry leads between them.
    fn from(&self, from: Spot) -> Result<TravelTime, NoTime> {
        let journeys = self.journeys.as_ref().ok_or(NoTime::NoRoad)?;
        let snapped = self.network.snap(from.point).ok_or(NoTime::NoRoad)?;
        let journeys = journeys.lock().unwrap_or_else(PoisonError::into_inner);
        let journey = journeys.from(snapped).ok_or(NoTime::NoRoad)?;
        self.network.time(&journey, [from, self.to]).ok_or(NoTime::NoRoad)
    }
}

impl Network {
    /// The interval of a journey; `None` beyond 45 days.
    fn time(&self, journey: &Journey, ends: [Spot; 2]) -> Option<TravelTime> {
        let (less, more) =
            ends.into_iter().map(allowance).fold((0, 0), |sum, end| (sum.0 + end.0, sum.1 + end.1));
        let free_flow = u64::from(journey.way.deciseconds);
        let mut ferries = journey.way.ferries.clone();
        // A crossing drawn in several parts is still one.
        ferries.dedup();
        let waiting: u64 =
            ferries.iter().filter_map(|ferry| self.ferry(*ferry)).map(|ferry| u64::from(ferry.waiting)).sum();
        let low = (free_flow / DECISECONDS).saturating_sub(less);
        let off_road = u64::from(journey.off_road).saturating_mul(OFF_ROAD_MICROMINUTES);
        // Everything in millionths of a minute, rounded up once at the end.
        let high = (free_flow.saturating_mul(HIGH_HUNDREDTHS).saturating_mul(10_000) / DECISECONDS)
            .saturating_add(waiting.saturating_mul(1_000_000) / DECISECONDS)
            .saturating_add(off_road)
            .div_ceil(1_000_000)
            .saturating_add(more);
        let crossings: Crossings = ferries
            .iter()
            .filter_map(|ferry| u16::try_from(ferry.0).ok())
            .map(|number| CrossingNo { method: TravelMethod::RoadNetwork, number })
            .collect();
        let time =
            TravelTime::new(u16::try_from(low).ok()?, u16::try_from(high).ok()?, TravelMethod::RoadNetwork);
        Some(time.by(crossings))
    }
}

/// Minutes an end takes from the shorter and adds to the longer end of the interval.
fn allowance(end: Spot) -> (u64, u64) {
    match (end.quality, end.from) {
        (PointQuality::Uncertain, _) => (UNCERTAIN_LESS, UNCERTAIN_MORE),
        (PointQuality::Certain, PointFrom::Postnummer) => (AREA_LESS, AREA_MORE),
        (PointQuality::Certain, PointFrom::Hand) => (0, 0),
    }
}
