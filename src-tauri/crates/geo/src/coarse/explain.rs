//! One way told leg by leg, so that an adviser can see what the estimate rests on.

use heimly_domain::ids::LinkId;
use heimly_domain::place::{NoTime, Spot, Towards, TravelTime};

use super::estimate::{CoarseEstimate, Found, ToPlace};
use super::link::{Basis, LinkKind};
use super::model;
use super::network::WayKind;
use super::search::Cost;

/// What a leg is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegKind {
    /// Driving.
    Road,
    /// A ferry, tunnel, bridge, causeway, or the road an office says leads to a roadless place.
    Link(LinkKind),
}

/// A part of a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leg {
    /// What it is.
    pub kind: LegKind,
    /// The link's name, or the named roads driven ("E6, Rv94"); `None` where no road is named.
    pub name: Option<String>,
    /// Minutes as reckoned with, waiting not included.
    pub minutes: u16,
    /// Minutes of waiting as reckoned with.
    pub wait_minutes: u16,
    /// Roughly how many metres of road; 0 on a ferry.
    pub metres: u32,
    /// What the minutes rest on.
    pub basis: Basis,
    /// The link, which can be corrected.
    pub link: Option<LinkId>,
}

/// A way with its legs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The time, as the estimate answers it.
    pub time: TravelTime,
    /// The legs in order; none where the estimate is from the straight line alone.
    pub legs: Vec<Leg>,
}

impl Explanation {
    /// Roughly how many metres of road.
    pub fn metres(&self) -> u32 {
        self.legs.iter().fold(0, |sum, leg| sum.saturating_add(leg.metres))
    }
}

/// Driving that is being added up.
#[derive(Default)]
struct Driving {
    cost: Cost,
    roads: Vec<String>,
}

impl Driving {
    fn add(&mut self, cost: Cost, road: &str) {
        self.cost = self.cost.and(cost);
        if !road.is_empty() && !self.roads.iter().any(|known| known == road) {
            self.roads.push(road.to_owned());
        }
    }

    fn end(&mut self, legs: &mut Vec<Leg>) {
        let done = std::mem::take(self);
        if done.cost.metres == 0 {
            return;
        }
        legs.push(Leg {
            kind: LegKind::Road,
            name: (!done.roads.is_empty()).then(|| done.roads.join(", ")),
            minutes: minutes(done.cost.weight()),
            wait_minutes: 0,
            metres: road_metres(done.cost.metres),
            basis: Basis::Computed,
            link: None,
        });
    }
}

impl CoarseEstimate<'_> {
    /// The way from one spot to another, leg by leg.
    ///
    /// # Errors
    /// Why there is no estimate.
    pub fn explain(&self, from: Spot, to: Spot) -> Result<Explanation, NoTime> {
        let toward = self.toward(to);
        let time = toward.from(from)?;
        let legs = toward.best(from).map(|found| self.legs(&toward, &found)).unwrap_or_default();
        Ok(Explanation { time, legs })
    }

    fn legs(&self, toward: &ToPlace<'_>, found: &Found) -> Vec<Leg> {
        let (mut legs, mut driving) = (Vec::new(), Driving::default());
        let Some((first, metres)) = found.first else {
            driving.add(found.cost, "");
            driving.end(&mut legs);
            return legs;
        };
        driving.add(Cost::driving(model::door(metres), metres), "");
        let mut node = first;
        while let Some(reached) = toward.reached(node) {
            let Some((number, next)) = reached.next else {
                // What is left is the way from the last node to the door.
                driving.add(reached.cost, "");
                break;
            };
            self.leg(number, &mut legs, &mut driving);
            node = next;
        }
        driving.end(&mut legs);
        legs
    }

    fn leg(&self, number: usize, legs: &mut Vec<Leg>, driving: &mut Driving) {
        let (Some(way), Some(cost)) = (self.network().ways.get(number), self.cost(number)) else { return };
        let link = match &way.kind {
            WayKind::Road { class: _, coast: _, road } => return driving.add(cost, road),
            WayKind::Assumed => return driving.add(cost, ""),
            WayKind::Fixed(link) | WayKind::Ferry(link) | WayKind::Roadless(link) => *link,
        };
        let Some(link) = self.network().links.get(link) else { return };
        driving.end(legs);
        let wait = self.wait(number);
        legs.push(Leg {
            kind: LegKind::Link(link.kind),
            name: Some(link.label.clone()),
            minutes: minutes(cost.weight()).saturating_sub(wait),
            wait_minutes: wait,
            metres: road_metres(cost.metres),
            basis: link.minutes_basis,
            link: Some(link.id.clone()),
        });
    }
}

fn minutes(micro: u64) -> u16 {
    let half = model::MICRO_MINUTES_A_MINUTE / 2;
    u16::try_from(micro.saturating_add(half) / model::MICRO_MINUTES_A_MINUTE).unwrap_or(u16::MAX)
}

fn road_metres(over_land: u64) -> u32 {
    u32::try_from(over_land.saturating_mul(model::ROAD_PERMILLE) / 1_000).unwrap_or(u32::MAX)
}
