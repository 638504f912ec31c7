//! From a door to the network: the nearest nodes that can be reached over land.

use heimly_domain::place::{Point, PointQuality, Spot};

use super::network::{CoarseNetwork, Node};
use crate::distance::great_circle_metres;

/// The nodes a point lies at, the nearest first, with the distance in metres as the crow flies.
pub(super) type Attached = Vec<(u32, u32)>;

/// Nodes farther off than this are not looked at.
const FAR_METRES: u32 = 25_000;
/// The same in millionths of a degree of latitude, rounded up: 25 km / 111.195 km.
const FAR_LATITUDE: i32 = 226_000;
/// How many of the nearest are tried for water between.
const TRIED: usize = 24;
/// How many are kept.
const KEPT: usize = 5;
/// Beside the nearest, those no farther than this, or twice as far as the nearest.
const NEAR_METRES: u32 = 3_000;
/// So many answers are remembered; then they are forgotten and found again.
const REMEMBERED: usize = 60_000;

/// Nodes by latitude.
pub(super) struct Nodes {
    by_latitude: Vec<(i32, Point, u32)>,
}

impl Nodes {
    pub(super) fn new(nodes: &[Node]) -> Self {
        let place = |node: &Node| (node.point.latitude(), node.point, node.number);
        let mut by_latitude: Vec<_> = nodes.iter().map(place).collect();
        by_latitude.sort();
        Self { by_latitude }
    }

    /// The nearest nodes as (metres, node, its point).
    fn nearest(&self, point: Point) -> Vec<(u32, u32, Point)> {
        let least = point.latitude().saturating_sub(FAR_LATITUDE);
        let most = point.latitude().saturating_add(FAR_LATITUDE);
        let first = self.by_latitude.partition_point(|node| node.0 < least);
        let mut found: Vec<_> = self
            .by_latitude
            .iter()
            .skip(first)
            .take_while(|node| node.0 <= most)
            .map(|(_, at, node)| (great_circle_metres(point, *at), *node, *at))
            .filter(|(metres, _, _)| *metres <= FAR_METRES)
            .collect();
        found.sort();
        found.truncate(TRIED);
        found
    }
}

impl CoarseNetwork {
    /// Where a spot lies on the network; empty where no node can be reached over land.
    ///
    /// A spot that is not certain may lie on any shore near its point: where nothing is reached over land, the
    /// nearest nodes are taken, whatever water lies between.
    pub(super) fn attached(&self, spot: Spot) -> Attached {
        let found = self.attached_over_land(spot.point);
        match spot.quality {
            PointQuality::Uncertain if found.is_empty() => {
                let nearest = self.near.nearest(spot.point).into_iter().take(KEPT);
                nearest.map(|(metres, node, _)| (node, metres)).collect()
            }
            PointQuality::Uncertain | PointQuality::Certain => found,
        }
    }

    fn attached_over_land(&self, point: Point) -> Attached {
        if let Some(known) = self.attached.read().ok().and_then(|known| known.get(&point).cloned()) {
            return known;
        }
        let found = self.attach(point);
        if let Ok(mut known) = self.attached.write() {
            if known.len() >= REMEMBERED {
                known.clear();
            }
            known.insert(point, found.clone());
        }
        found
    }

    fn attach(&self, point: Point) -> Attached {
        let nearest = self.near.nearest(point);
        let dry = nearest.iter().filter(|(_, _, at)| self.shore.dry(point, *at));
        let mut found: Attached = dry.map(|(metres, node, _)| (*node, *metres)).collect();
        if found.is_empty() && !self.shore.on_land(point) {
            // A point in the water is one that is not exact: it is at the nearest shore.
            found = nearest
                .iter()
                .filter(|(metres, _, _)| *metres <= NEAR_METRES)
                .map(|(metres, node, _)| (*node, *metres))
                .collect();
        }
        let first = found.first().map_or(0, |(_, metres)| *metres);
        found.retain(|(_, metres)| *metres <= NEAR_METRES.max(first.saturating_mul(2)));
        found.truncate(KEPT);
        found
    }
}
