//! The estimate as a source of travel times.

use heimly_domain::model::{LinkCorrection, LinkState};
use heimly_domain::place::{
    CrossingNo, Crossings, NoTime, PointQuality, Spot, Towards, Travel, TravelMethod, TravelTime,
};

use super::attach::Attached;
use super::link::{Basis, Link, LinkKind};
use super::model;
use super::network::{CoarseNetwork, Way, WayKind};
use super::search::{self, Cost, Reached};
use crate::distance::great_circle_metres;
use crate::estimate::{GreatCircleEstimate, allowance_metres, has_roads};

/// Two places this near, with no water between, have a way of their own beside the network.
const DIRECT_METRES: u32 = 6_000;
/// How the uncertainty of a point counts: at 86 km/h in the lower end and 40 km/h in the upper.
const ALLOWANCE_LOW: u64 = 700;
const ALLOWANCE_HIGH: u64 = 1_500;

/// Travel times on the coarse network, with what the office knows better.
///
/// low = driving · 0.8 + crossings, without waiting − the allowance of both ends at 0.7 min/km;
/// high = driving · 1.3 + crossings and the whole time between two departures (at most three hours) + the
/// allowance of both ends at 1.5 min/km. The allowance is 3 km for a certain and 15 km for an uncertain point.
/// A crossing a source gives the minutes of is as given, one that is not is 0.85–1.2 times its minutes; what
/// an office has corrected is as corrected.
pub struct CoarseEstimate<'a> {
    network: &'a CoarseNetwork,
    /// What each way costs; `None`: not in use. In the order of the network's ways.
    costs: Vec<Option<Cost>>,
    /// Minutes of waiting reckoned with on each way, in the same order.
    waits: Vec<u16>,
}

impl<'a> CoarseEstimate<'a> {
    pub(super) fn new(network: &'a CoarseNetwork, corrections: &[LinkCorrection]) -> Self {
        let corrected = |link: &Link| corrections.iter().rfind(|correction| correction.link == link.id);
        let links: Vec<_> = network.links.iter().map(|link| (link, corrected(link))).collect();
        let costs = network.ways.iter().map(|way| cost(way, &links)).collect();
        let waits = network.ways.iter().map(|way| wait(way, &links)).collect();
        Self { network, costs, waits }
    }

    /// The network it is made on.
    pub fn network(&self) -> &'a CoarseNetwork {
        self.network
    }

    pub(super) fn cost(&self, way: usize) -> Option<Cost> {
        self.costs.get(way).copied().flatten()
    }

    pub(super) fn wait(&self, way: usize) -> u16 {
        self.waits.get(way).copied().unwrap_or(0)
    }

    pub(super) fn toward(&self, to: Spot) -> ToPlace<'_> {
        let ends = if has_roads(to.point) { self.network.attached(to) } else { Attached::new() };
        let reached = search::towards(self.network, &ends, |way| self.cost(way));
        ToPlace { estimate: self, to, reached }
    }
}

impl Travel for CoarseEstimate<'_> {
    fn towards<'b>(&'b self, to: Spot) -> Box<dyn Towards + 'b> {
        Box::new(self.toward(to))
    }

    fn crossing(&self, crossing: CrossingNo) -> Option<&str> {
        match crossing.method {
            TravelMethod::Estimate => {
                self.network.links.get(usize::from(crossing.number)).map(|link| link.label.as_str())
            }
            TravelMethod::Entered | TravelMethod::RoadNetwork => None,
        }
    }
}

/// What a way costs with the office's corrections; `None`: it is not in use.
fn cost(way: &Way, links: &[(&Link, Option<&LinkCorrection>)]) -> Option<Cost> {
    let number = match &way.kind {
        WayKind::Road { class, coast, road: _ } => {
            return Some(Cost::driving(model::road(way.metres, *class, *coast), way.metres));
        }
        WayKind::Assumed => return Some(Cost::driving(model::fixed_link(way.metres), way.metres)),
        WayKind::Fixed(number) | WayKind::Ferry(number) | WayKind::Roadless(number) => *number,
    };
    let (link, correction) = links.get(number)?;
    let state = correction.map_or(LinkState::AsGiven, |correction| correction.state);
    match (state, link.kind) {
        (LinkState::Closed, _) | (LinkState::AsGiven, LinkKind::Roadless) => None,
        (LinkState::AsGiven | LinkState::Open, LinkKind::Ferry) => Some(ferry(link, *correction)),
        (
            LinkState::AsGiven | LinkState::Open,
            LinkKind::SubseaTunnel
            | LinkKind::Tunnel
            | LinkKind::Bridge
            | LinkKind::Causeway
            | LinkKind::Roadless,
        ) => {
            let drive = Cost::driving(model::fixed_link(way.metres), way.metres);
            Some(correction.and_then(|correction| correction.minutes).map_or(drive, |minutes| {
                let minutes = model::micro(minutes);
                Cost { drive: 0, low: minutes, middle: minutes, high: minutes, ..drive }
            }))
        }
    }
}

/// Minutes of waiting reckoned with.
fn wait(way: &Way, links: &[(&Link, Option<&LinkCorrection>)]) -> u16 {
    let WayKind::Ferry(number) = &way.kind else { return 0 };
    let Some((link, correction)) = links.get(*number) else { return 0 };
    let given = || link.wait_minutes.unwrap_or(0).min(model::WAIT_AT_MOST);
    correction.and_then(|correction| correction.wait_minutes).unwrap_or_else(given)
}

fn ferry(link: &Link, correction: Option<&LinkCorrection>) -> Cost {
    let given = model::micro(link.minutes.unwrap_or(0));
    let crossing = match (correction.and_then(|correction| correction.minutes), link.minutes_basis) {
        (Some(minutes), _) => [model::micro(minutes); 3],
        (None, Basis::Published) => [given; 3],
        (None, Basis::Remembered | Basis::Computed) => {
            let share = |permille: u64| given.saturating_mul(permille) / 1_000;
            [share(model::CROSSING_LOW_PERMILLE), given, share(model::CROSSING_HIGH_PERMILLE)]
        }
    };
    let waiting = match (correction.and_then(|correction| correction.wait_minutes), link.wait_minutes) {
        (Some(minutes), _) => [model::micro(minutes); 3],
        (None, Some(mean)) => {
            let interval = mean.saturating_mul(2).min(model::INTERVAL_AT_MOST);
            [0, model::micro(mean.min(model::WAIT_AT_MOST)), model::micro(interval)]
        }
        (None, None) => [0; 3],
    };
    let [low, middle, high] = [0, 1, 2].map(|at: usize| {
        crossing.get(at).copied().unwrap_or(0).saturating_add(waiting.get(at).copied().unwrap_or(0))
    });
    Cost { drive: 0, low, middle, high, metres: 0 }
}

/// The way from one spot to the place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub cost: Cost,
    /// The first node, and the metres to it; `None`: straight from door to door.
    pub first: Option<(u32, u32)>,
}

/// Travel times to one place.
pub(super) struct ToPlace<'a> {
    estimate: &'a CoarseEstimate<'a>,
    to: Spot,
    reached: Vec<Option<Reached>>,
}

impl ToPlace<'_> {
    pub(super) fn reached(&self, node: u32) -> Option<Reached> {
        self.reached.get(usize::try_from(node).ok()?).copied().flatten()
    }

    pub(super) fn best(&self, from: Spot) -> Option<Found> {
        let over_network = |(node, metres): (u32, u32)| {
            let door = Cost::driving(model::door(metres), metres);
            Some(Found { cost: self.reached(node)?.cost.and(door), first: Some((node, metres)) })
        };
        let mut found: Vec<_> =
            self.estimate.network.attached(from).into_iter().filter_map(over_network).collect();
        let direct = great_circle_metres(from.point, self.to.point);
        if direct <= DIRECT_METRES && self.estimate.network.shore.dry(from.point, self.to.point) {
            found.push(Found { cost: Cost::driving(model::door(direct), direct), first: None });
        }
        found.into_iter().min_by_key(|found| found.cost.weight())
    }

    /// The ferries of a way, in the order they are taken.
    fn crossings(&self, found: &Found) -> Crossings {
        let mut crossings = Crossings::NONE;
        let mut next = found.first.and_then(|(node, _)| self.reached(node)?.next);
        while let Some((way, node)) = next {
            if let Some(WayKind::Ferry(link)) = self.estimate.network.ways.get(way).map(|way| &way.kind)
                && let Ok(number) = u16::try_from(*link)
            {
                crossings.push(CrossingNo { method: TravelMethod::Estimate, number });
            }
            next = self.reached(node).and_then(|reached| reached.next);
        }
        crossings
    }
}

impl Towards for ToPlace<'_> {
    fn from(&self, from: Spot) -> Result<TravelTime, NoTime> {
        if !(has_roads(from.point) && has_roads(self.to.point)) {
            return Err(NoTime::OutsideMap);
        }
        let Some(found) = self.best(from) else {
            let shore = &self.estimate.network.shore;
            // Across the border there are roads, only not in this network.
            if shore.abroad(from.point) || shore.abroad(self.to.point) {
                return GreatCircleEstimate.one_way(from, self.to);
            }
            return Err(NoTime::NoRoad);
        };
        let (low, high) = ends(&found.cost, from.quality, self.to.quality);
        let whole = |minutes: u64| u16::try_from(minutes).map_err(|_| NoTime::OutsideMap);
        let time = TravelTime::new(whole(low)?, whole(high)?, TravelMethod::Estimate);
        Ok(time.by(self.crossings(&found)))
    }
}

/// The shortest and longest whole minutes.
fn ends(cost: &Cost, from: PointQuality, to: PointQuality) -> (u64, u64) {
    let share = |permille: u64| cost.drive.saturating_mul(permille) / 1_000;
    let metres = u64::from(allowance_metres(from).saturating_add(allowance_metres(to)));
    let low = share(model::LOW_PERMILLE).saturating_add(cost.low);
    let low = low.saturating_sub(metres.saturating_mul(ALLOWANCE_LOW));
    let high = share(model::HIGH_PERMILLE).saturating_add(cost.high);
    let high = high.saturating_add(metres.saturating_mul(ALLOWANCE_HIGH));
    (low / model::MICRO_MINUTES_A_MINUTE, high.div_ceil(model::MICRO_MINUTES_A_MINUTE))
}
