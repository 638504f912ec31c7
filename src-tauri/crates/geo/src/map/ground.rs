//! What lies at a point: a kommune, the sea, or neither.

use geo::{Closest, ClosestPoint, Contains, Coord, Distance, Euclidean, Point as MapPoint};
use heimly_domain::place::{KommuneNo, Point};

use super::abroad;
use super::outlines::{Outlines, Shape};
use super::projection::{MapPlace, project};

/// How far outside an outline a house may stand: the outlines are simplified, and a narrow headland may be
/// gone. Measured on the shipped points: 46 of 5,138 lie more than half a kilometre outside, 20 more than one.
const SHORE_KILOMETRES: f64 = 1.0;

impl Outlines {
    /// The kommune whose outline holds the point, or the nearest within a kilometre. Approximate
    /// between Ålesund and Haram: an address gets its kommune from its postnummer.
    pub fn kommune_of(&self, point: Point) -> Option<KommuneNo> {
        let at = project(point)?;
        let candidates: Vec<_> =
            self.shapes.iter().filter(|shape| near(shape, at, SHORE_KILOMETRES)).collect();
        let inside = candidates.iter().find(|shape| shape.whole.contains(&map_point(at)));
        let beside = || {
            let distances = candidates.iter().map(|shape| (distance(shape, at), shape));
            let nearest = distances.min_by(|(one, _), (other, _)| one.total_cmp(other))?;
            (nearest.0 <= SHORE_KILOMETRES).then_some(nearest.1)
        };
        inside.or_else(beside).map(|shape| shape.number)
    }

    /// How many kilometres a point lies outside a kommune's outline: 0 inside, `None` when either is not on
    /// the map.
    pub fn kilometres_outside(&self, kommune: KommuneNo, point: Point) -> Option<f64> {
        let (shape, at) = (self.shape(kommune)?, project(point)?);
        Some(if shape.whole.contains(&map_point(at)) { 0.0 } else { distance(shape, at) })
    }

    /// Metres between two outlines, islets counted, as a ruler lies on the map; `None` when one of them has
    /// none.
    pub fn metres_between(&self, one: KommuneNo, other: KommuneNo) -> Option<u32> {
        let (one, other) = (self.shape(one)?, self.shape(other)?);
        let place = |islet: &Coord<f64>| MapPlace { x: islet.x, y: islet.y };
        let whole = Euclidean.distance(&one.whole, &other.whole);
        let here = one.islets.iter().map(|islet| distance(other, place(islet)));
        let there = other.islets.iter().map(|islet| distance(one, place(islet)));
        Some(whole_metres(here.chain(there).fold(whole, f64::min)))
    }

    /// Whether a point lies in the sea or a fjord: on the map, in no kommune, not on its shore and not on
    /// land in a neighbouring country.
    pub fn in_sea(&self, point: Point) -> bool {
        project(point).is_some() && self.kommune_of(point).is_none() && !self.abroad(point)
    }

    /// Whether a point lies on land in a neighbouring country. Along the border the kommune counts first:
    /// the other countries are drawn to some 500 metres.
    pub fn abroad(&self, point: Point) -> bool {
        let beside = project(point).filter(|_| self.kommune_of(point).is_none());
        beside.is_some_and(|at| abroad::holds(&self.countries, at))
    }
}

#[expect(
    clippy::as_conversions,
    reason = "std has no other way from f64 to u32; `as` saturates, and a distance is never negative"
)]
fn whole_metres(kilometres: f64) -> u32 {
    (kilometres * 1_000.0).round() as u32
}

fn map_point(at: MapPlace) -> MapPoint<f64> {
    MapPoint::new(at.x, at.y)
}

/// Whether the box round a kommune is within so many kilometres.
fn near(shape: &Shape, at: MapPlace, kilometres: f64) -> bool {
    let (least, most) = (shape.around.min(), shape.around.max());
    (least.x - kilometres..=most.x + kilometres).contains(&at.x)
        && (least.y - kilometres..=most.y + kilometres).contains(&at.y)
}

/// Kilometres from a place to the nearest point of an outline or the nearest islet.
fn distance(shape: &Shape, at: MapPlace) -> f64 {
    let at = map_point(at);
    let whole = match shape.whole.closest_point(&at) {
        Closest::Intersection(_) => 0.0,
        Closest::SinglePoint(nearest) => Euclidean.distance(at, nearest),
        Closest::Indeterminate => f64::INFINITY,
    };
    let islets = shape.islets.iter().map(|islet| Euclidean.distance(at, MapPoint::from(*islet)));
    islets.fold(whole, f64::min)
}
