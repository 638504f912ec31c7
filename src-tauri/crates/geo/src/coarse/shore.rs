//! Whether water lies between two points: so that no way is made across a fjord where there is no ferry.
#![expect(
    clippy::float_arithmetic,
    reason = "the coast is drawn in fractions of a kilometre; what leaves here is a yes or no about a line"
)]

use geo::Line;
use heimly_domain::place::Point;

use crate::map::{MapPlace, Outlines, project};

/// No piece of the coast is longer than this, so that those near a line are found by their y alone.
const PIECE_KILOMETRES: f64 = 2.0;

/// How much water a line may cross and still be a way: a river mouth, a pond, a simplified shore.
const WATER_KILOMETRES: f64 = 0.5;

/// How far from the shore a point on land may seem to lie in the water.
const OFF_SHORE_KILOMETRES: f64 = 1.5;

/// The coast and the border towards other countries as short pieces, by y.
pub(super) struct Shore {
    pieces: Vec<Line<f64>>,
}

impl Shore {
    pub(super) fn new(outlines: &Outlines) -> Self {
        let mut pieces: Vec<_> = outlines.outer_lines().flat_map(short).collect();
        pieces.sort_by(|one, other| top(one).total_cmp(&top(other)));
        Self { pieces }
    }

    fn between(&self, least: f64, most: f64) -> &[Line<f64>] {
        let first = self.pieces.partition_point(|piece| top(piece) < least - PIECE_KILOMETRES);
        let end = self.pieces.partition_point(|piece| top(piece) <= most);
        self.pieces.get(first..end).unwrap_or_default()
    }

    fn on_land_at(&self, at: MapPlace) -> bool {
        let crossed = self.between(at.y, at.y).iter().filter(|piece| east_of(piece, at)).count();
        crossed % 2 == 1
    }

    /// Whether a point lies on Norwegian land, by the simplified outlines.
    pub(super) fn on_land(&self, point: Point) -> bool {
        project(point).is_some_and(|at| self.on_land_at(at))
    }

    /// Whether a point likely lies in a neighbouring country: not on Norwegian land, and none to its east, or
    /// in the north none to its south.
    pub(super) fn abroad(&self, point: Point) -> bool {
        /// East of this, no Norwegian land south of a point means Sweden or Finland.
        const NORTHERN_BORDER: i32 = 18_000_000;
        let Some(at) = project(point) else { return true };
        if self.on_land_at(at) {
            return false;
        }
        let none_east = !self.between(at.y, at.y).iter().any(|piece| east_of(piece, at));
        let south = |piece: &Line<f64>| {
            let across = (piece.start.x > at.x) != (piece.end.x > at.x);
            across && piece.start.y.max(piece.end.y) > at.y
        };
        none_east || (point.longitude() > NORTHERN_BORDER && !self.pieces.iter().any(south))
    }

    /// Whether the straight line between two points can be a way over land: it crosses no more water than half
    /// a kilometre, beside what lies between an end and its own shore.
    pub(super) fn dry(&self, one: Point, other: Point) -> bool {
        let (Some(from), Some(to)) = (project(one), project(other)) else { return false };
        let line = Line::new((from.x, from.y), (to.x, to.y));
        let near = self.between(from.y.min(to.y), from.y.max(to.y));
        let mut crossings: Vec<f64> = near.iter().filter_map(|piece| meeting(&line, piece)).collect();
        crossings.sort_by(f64::total_cmp);
        let length = (line.dx().powi(2) + line.dy().powi(2)).sqrt();
        let mut on_land = self.on_land_at(from);
        let (mut water, mut last) = (0.0, 0.0);
        let ends = crossings.len();
        for (number, share) in crossings.into_iter().chain([1.0]).enumerate() {
            let stretch = (share - last) * length;
            let at_an_end = number == 0 || number == ends;
            let uncertain_end = at_an_end && stretch < OFF_SHORE_KILOMETRES;
            if !(on_land || uncertain_end) {
                water += stretch;
            }
            (on_land, last) = (!on_land, share);
        }
        water <= WATER_KILOMETRES
    }
}

fn top(piece: &Line<f64>) -> f64 {
    piece.start.y.min(piece.end.y)
}

fn short(line: Line<f64>) -> Vec<Line<f64>> {
    if line.dy().abs() <= PIECE_KILOMETRES {
        return vec![line];
    }
    let middle = line.point_at_half();
    let halves = [Line::new(line.start, middle), Line::new(middle, line.end)];
    halves.into_iter().flat_map(short).collect()
}

trait Half {
    fn point_at_half(&self) -> geo::Coord<f64>;
}

impl Half for Line<f64> {
    fn point_at_half(&self) -> geo::Coord<f64> {
        (self.start + self.end) / 2.0
    }
}

/// Whether a piece crosses the ray eastwards from a place.
fn east_of(piece: &Line<f64>, at: MapPlace) -> bool {
    let (start, end) = (piece.start, piece.end);
    (start.y > at.y) != (end.y > at.y)
        && at.x < start.x + (at.y - start.y) / (end.y - start.y) * (end.x - start.x)
}

/// How far along the line it meets the piece, from 0 to 1.
fn meeting(line: &Line<f64>, piece: &Line<f64>) -> Option<f64> {
    let (along, across) = (line.delta(), piece.delta());
    let turn = along.x * across.y - along.y * across.x;
    if turn == 0.0 {
        return None;
    }
    let between = piece.start - line.start;
    let share = (between.x * across.y - between.y * across.x) / turn;
    let on_piece = (between.x * along.y - between.y * along.x) / turn;
    // The piece's end belongs to the next piece, so that a corner is met once.
    ((0.0..1.0).contains(&share) && (0.0..1.0).contains(&on_piece)).then_some(share)
}
