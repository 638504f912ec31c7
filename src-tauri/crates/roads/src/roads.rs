//! The roads between junctions, with as much of their shape as finding the nearest takes.

use heimly_domain::place::Point;

use crate::graph::{Graph, NodeNo};
use crate::length::Flat;
use crate::main_part::main_part;
use crate::numbers::{at, count};
use crate::speeds::Direction;

/// How far a bend may lie from the straight line that stands for it, in metres.
const THINNED_METRES: u32 = 10;

/// A road between two junctions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Road {
    /// The junction it is drawn from.
    pub from: NodeNo,
    /// The junction it is drawn to.
    pub to: NodeNo,
    /// Free-flow time from one end to the other in tenths of seconds.
    pub deciseconds: u32,
    /// Its length in metres.
    pub metres: u32,
    /// In which direction a car may go.
    pub direction: Direction,
}

/// Whether a road is part of the network that most roads are part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// One comes from it to most of the network, and back.
    ToMain,
    /// An island without a ferry, a yard behind a gate, a piece cut off at the edge of the extract.
    Aside,
}

/// The roads of a network, by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roads {
    roads: Vec<Road>,
    /// How many points of `shapes` each road and those before it have.
    ends: Vec<u32>,
    shapes: Vec<Point>,
    aside: Vec<bool>,
}

/// The parts of [`Roads`] for writing them to a file, and from one.
#[derive(Clone, Debug)]
pub struct Parts<R, E, S, A> {
    /// The roads.
    pub roads: R,
    /// Where each road's points end.
    pub ends: E,
    /// The points of every road, one road after another.
    pub shapes: S,
    /// For each road whether it lies aside.
    pub aside: A,
}

impl Roads {
    /// Adds a road with all its points.
    pub fn push(&mut self, road: Road, points: &[Point]) {
        self.roads.push(road);
        thin(points, &mut self.shapes);
        self.ends.push(count(self.shapes.len()));
        self.aside.push(false);
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.roads.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.roads.len()
    }

    /// A road and the points that stand for its shape, at least two.
    pub fn road(&self, number: u32) -> Option<(Road, &[Point])> {
        let road = *self.roads.get(at(number))?;
        let end = at(*self.ends.get(at(number))?);
        let start =
            number.checked_sub(1).and_then(|before| self.ends.get(at(before))).map_or(0, |end| at(*end));
        Some((road, self.shapes.get(start..end)?))
    }

    /// Whether a road is part of the main network.
    pub fn belongs(&self, number: u32) -> Belongs {
        if self.aside.get(at(number)).copied().unwrap_or(true) { Belongs::Aside } else { Belongs::ToMain }
    }

    /// Finds out which roads lie aside.
    pub fn mark_aside(&mut self, graph: &Graph) {
        let main = main_part(graph);
        let in_main = |node: NodeNo| main.get(at(node.0)).copied().unwrap_or(false);
        for (road, aside) in self.roads.iter().zip(&mut self.aside) {
            *aside = !(in_main(road.from) && in_main(road.to));
        }
    }

    /// The parts, for writing.
    pub fn parts(&self) -> Parts<&[Road], &[u32], &[Point], &[bool]> {
        Parts { roads: &self.roads, ends: &self.ends, shapes: &self.shapes, aside: &self.aside }
    }

    /// The roads from their parts; `None` when these do not belong together.
    pub fn from_parts(parts: Parts<Vec<Road>, Vec<u32>, Vec<Point>, Vec<bool>>) -> Option<Self> {
        let Parts { roads, ends, shapes, aside } = parts;
        let fits = roads.len() == ends.len()
            && roads.len() == aside.len()
            && ends.is_sorted()
            && ends.last().is_none_or(|end| at(*end) == shapes.len());
        fits.then_some(Self { roads, ends, shapes, aside })
    }
}

/// Puts the points that stand for a line within [`THINNED_METRES`] at the end of `kept` (Douglas and Peucker).
fn thin(points: &[Point], kept: &mut Vec<Point>) {
    let farthest_allowed = Flat::root_of_metres(THINNED_METRES).saturating_pow(2);
    let Some(first) = points.first() else { return };
    kept.push(*first);
    // The pieces still to be looked at, the nearest last, each from its first to its last place.
    let mut pieces = vec![(0, points.len().saturating_sub(1))];
    while let Some((start, end)) = pieces.pop() {
        let Some((one, other)) = points.get(start).zip(points.get(end)) else { continue };
        let between = points.iter().enumerate().take(end).skip(start.saturating_add(1));
        let farthest = between
            .map(|(place, point)| (Flat::round(*point).nearest(*one, *other).square, place))
            .max()
            .filter(|(square, _)| *square > farthest_allowed);
        match farthest {
            Some((_, place)) => {
                pieces.push((place, end));
                pieces.push((start, place));
            }
            None => kept.push(*other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(list: &[(i32, i32)]) -> Vec<Point> {
        list.iter().map(|it| Point::from_micro_degrees(it.0, it.1).unwrap()).collect()
    }

    #[test]
    fn a_bend_stays_and_a_wobble_goes() {
        // The second point lies 0.00005° of latitude, 5.6 m, off the line; the third is a bend of 111 m.
        let road = points(&[
            (60_000_000, 10_000_000),
            (60_000_550, 10_010_000),
            (60_001_000, 10_020_000),
            (60_000_000, 10_030_000),
        ]);
        let mut kept = Vec::new();
        thin(&road, &mut kept);
        assert_eq!(
            kept,
            points(&[(60_000_000, 10_000_000), (60_001_000, 10_020_000), (60_000_000, 10_030_000)])
                .as_slice()
        );
    }

    #[test]
    fn a_loop_keeps_its_shape() {
        let road = points(&[
            (60_000_000, 10_000_000),
            (60_001_000, 10_000_000),
            (60_001_000, 10_002_000),
            (60_000_000, 10_000_000),
        ]);
        let mut kept = Vec::new();
        thin(&road, &mut kept);
        assert_eq!(kept, road);
    }
}
