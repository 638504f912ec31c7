//! The nearest road to a place.

use heimly_domain::place::Point;

use crate::length::{Flat, Nearest, millimetres};
use crate::numbers::{at, count};
use crate::roads::{Belongs, Road, Roads};
use crate::speeds::Direction;

/// Farthest that a place may lie from a road, in metres. Beyond it no answer is given.
pub const FARTHEST_METRES: u32 = 3_000;

/// How much farther, in metres, a road of the main network may lie than one aside of it and still be taken: a
/// gated yard beside the street is passed over, the only road of an island is not.
const PREFERRED_METRES: u32 = 250;

/// Side of a square of the grid in millionths of a degree: north, and east (about as long at 60° north).
const SQUARE: (i32, i32) = (5_000, 10_000);

/// Longest straight stretch of a road that is looked at, in metres: nobody builds a longer one, and a slip in the
/// data must not be noted in a million squares.
const LONGEST_STRETCH: u64 = 50_000;

/// Most notes in the grid; Norway takes some millions.
const MOST_NOTES: usize = 40_000_000;

/// A place on the network: how far along which road.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Snapped {
    /// The road.
    pub road: Road,
    /// Its number.
    pub number: u32,
    /// How far along it, in 65,536ths from where it is drawn from.
    pub along: u32,
    /// Metres as the crow flies between the place and the road.
    pub off_road: u32,
}

/// The roads by the squares of a grid that they pass.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// The most southern row with a road.
    first_row: i32,
    /// How many squares each row from there on, and those before it, have.
    row_ends: Vec<u32>,
    /// The columns of the squares that hold a road, row by row, each row from west to east.
    columns: Vec<i32>,
    /// How many of `roads` each square and those before it have.
    ends: Vec<u32>,
    roads: Vec<u32>,
}

/// A square of the grid: rows from the south, columns from the west.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Square {
    row: i32,
    column: i32,
}

impl Square {
    fn of(point: Point) -> Self {
        Self { row: point.latitude().div_euclid(SQUARE.0), column: point.longitude().div_euclid(SQUARE.1) }
    }
}

impl Grid {
    /// The grid of some roads: each is noted in every square of the box round each of its stretches. `None`
    /// when that takes more notes than are kept.
    pub fn new(roads: &Roads) -> Option<Self> {
        let mut noted: Vec<(Square, u32)> = Vec::new();
        for number in 0..count(roads.len()) {
            let (_, shape) = roads.road(number)?;
            for (start, end) in shape.iter().zip(shape.iter().skip(1)) {
                note(&mut noted, number, *start, *end);
            }
            if noted.len() > MOST_NOTES {
                return None;
            }
        }
        noted.sort_unstable();
        noted.dedup();
        let first_row = noted.first().map_or(0, |(square, _)| square.row);
        let mut grid = Self { first_row, ..Self::default() };
        let mut last = None;
        for (square, number) in noted {
            if last != Some(square) {
                grid.columns.push(square.column);
                grid.ends.push(0);
                let rows = usize::try_from(square.row.saturating_sub(grid.first_row)).ok()?;
                // Rows without a road end where the row before them does.
                let squares = count(grid.columns.len());
                grid.row_ends.resize(rows.saturating_add(1), squares.saturating_sub(1));
                *grid.row_ends.last_mut()? = squares;
                last = Some(square);
            }
            grid.roads.push(number);
            *grid.ends.last_mut()? = count(grid.roads.len());
        }
        Some(grid)
    }

    /// The roads noted in the squares of a row, from one column to another.
    fn row(&self, row: i32, west: i32, east: i32) -> &[u32] {
        let Ok(row) = usize::try_from(row.saturating_sub(self.first_row)) else { return &[] };
        let Some(row_end) = self.row_ends.get(row).map(|end| at(*end)) else { return &[] };
        let row_start = before(&self.row_ends, row);
        let Some(columns) = self.columns.get(row_start..row_end) else { return &[] };
        let first = columns.partition_point(|column| *column < west);
        let after = columns.partition_point(|column| *column <= east);
        let (first, after) = (row_start.saturating_add(first), row_start.saturating_add(after));
        self.roads.get(before(&self.ends, first)..before(&self.ends, after)).unwrap_or(&[])
    }

    /// The nearest road to a place within [`FARTHEST_METRES`]; `None` when there is none.
    pub fn nearest(&self, roads: &Roads, place: Point) -> Option<Snapped> {
        let mut search = Search { roads, flat: Flat::round(place), main: None, aside: None };
        let home = Square::of(place);
        // A square is at least 340 m wide up to 72° north, so ten rings hold all within three kilometres.
        for ring in 0..=10_i32 {
            let (south, north) = (home.row.saturating_sub(ring), home.row.saturating_add(ring));
            let (west, east) = (home.column.saturating_sub(ring), home.column.saturating_add(ring));
            for row in south..=north {
                if row == south || row == north {
                    search.look(self.row(row, west, east));
                } else {
                    search.look(self.row(row, west, west));
                    search.look(self.row(row, east, east));
                }
            }
            if search.done(corner(south, west).zip(corner(north.saturating_add(1), east.saturating_add(1)))) {
                break;
            }
        }
        search.found()
    }
}

fn note(noted: &mut Vec<(Square, u32)>, number: u32, start: Point, end: Point) {
    if millimetres(start, end) > LONGEST_STRETCH.saturating_mul(1_000) {
        return;
    }
    let (one, other) = (Square::of(start), Square::of(end));
    for row in one.row.min(other.row)..=one.row.max(other.row) {
        for column in one.column.min(other.column)..=one.column.max(other.column) {
            let last = noted.last();
            if last != Some(&(Square { row, column }, number)) {
                noted.push((Square { row, column }, number));
            }
        }
    }
}

/// Where a place's part of a list begins: where the part before it ends.
fn before(ends: &[u32], place: usize) -> usize {
    place.checked_sub(1).and_then(|before| ends.get(before)).map_or(0, |end| at(*end))
}

/// The south-western corner of a square; `None` off the earth.
fn corner(row: i32, column: i32) -> Option<Point> {
    Point::from_micro_degrees(row.checked_mul(SQUARE.0)?, column.checked_mul(SQUARE.1)?)
}

/// The nearest road so far, of the main network and of what lies aside.
struct Search<'r> {
    roads: &'r Roads,
    flat: Flat,
    main: Option<Found>,
    aside: Option<Found>,
}

/// A road, the stretch of it that is nearest, and the point there. Ordered by distance, then number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    square: u64,
    number: u32,
    stretch: u32,
    along: u32,
}

impl Search<'_> {
    fn look(&mut self, numbers: &[u32]) {
        for number in numbers {
            let Some((_, shape)) = self.roads.road(*number) else { continue };
            let best = match self.roads.belongs(*number) {
                Belongs::ToMain => &mut self.main,
                Belongs::Aside => &mut self.aside,
            };
            for (stretch, (start, end)) in (0_u32..).zip(shape.iter().zip(shape.iter().skip(1))) {
                let Nearest { square, along } = self.flat.nearest(*start, *end);
                let found = Found { square, number: *number, stretch, along };
                if best.is_none_or(|best| found < best) {
                    *best = Some(found);
                }
            }
        }
    }

    /// Whether nothing outside the box that has been looked through can be better.
    fn done(&self, looked_through: Option<(Point, Point)>) -> bool {
        let Some((south_west, north_east)) = looked_through else { return false };
        let beyond = self.flat.inside_by(south_west, north_east);
        let within = |found: Option<Found>, more: u32| {
            found.is_some_and(|found| Flat::metres(found.square).saturating_add(more) <= beyond)
        };
        within(self.main, 0) || within(self.aside, PREFERRED_METRES)
    }

    fn found(self) -> Option<Snapped> {
        let metres = |found: Found| Flat::metres(found.square);
        let taken = match (self.main, self.aside) {
            (Some(main), Some(aside)) if metres(main) > metres(aside).saturating_add(PREFERRED_METRES) => {
                aside
            }
            (Some(main), _) => main,
            (None, Some(aside)) => aside,
            (None, None) => return None,
        };
        let (road, shape) = self.roads.road(taken.number)?;
        let off_road = metres(taken);
        (off_road <= FARTHEST_METRES).then(|| Snapped {
            road,
            number: taken.number,
            along: along_road(shape, taken.stretch, taken.along),
            off_road,
        })
    }
}

/// How far along the whole road a point of one of its stretches lies, in 65,536ths.
fn along_road(shape: &[Point], stretch: u32, along: u32) -> u32 {
    let (mut before, mut whole) = (0_u64, 0_u64);
    for (number, (start, end)) in (0_u32..).zip(shape.iter().zip(shape.iter().skip(1))) {
        let length = millimetres(*start, *end);
        whole = whole.saturating_add(length);
        before = before.saturating_add(match number.cmp(&stretch) {
            std::cmp::Ordering::Less => length,
            std::cmp::Ordering::Equal => length.saturating_mul(u64::from(along)) / 65_536,
            std::cmp::Ordering::Greater => 0,
        });
    }
    let along = before.saturating_mul(65_536).checked_div(whole).unwrap_or(0);
    u32::try_from(along.min(65_536)).unwrap_or(65_536)
}

impl Snapped {
    /// Time and length of the part of the road before the place, or after it.
    fn part(&self, parts: u32) -> (u32, u32) {
        let share = |whole: u32| {
            u32::try_from(u64::from(whole).saturating_mul(u64::from(parts)) / 65_536).unwrap_or(u32::MAX)
        };
        (share(self.road.deciseconds), share(self.road.metres))
    }

    /// Time (tenths of seconds) and metres from where the road is drawn from to the place.
    pub fn before(&self) -> (u32, u32) {
        self.part(self.along)
    }

    /// Time (tenths of seconds) and metres from the place to where the road is drawn to.
    pub fn after(&self) -> (u32, u32) {
        self.part(65_536_u32.saturating_sub(self.along))
    }

    /// Time and metres from here to another place on the same road without leaving it; `None` when it is
    /// another road, or the road is closed in that direction.
    pub fn along_to(&self, other: &Self) -> Option<(u32, u32)> {
        let wrong_way = match self.along.cmp(&other.along) {
            std::cmp::Ordering::Less => Some(Direction::Backward),
            std::cmp::Ordering::Greater => Some(Direction::Forward),
            std::cmp::Ordering::Equal => None,
        };
        let possible = self.number == other.number && wrong_way != Some(self.road.direction);
        possible.then(|| self.part(self.along.abs_diff(other.along)))
    }
}

#[cfg(test)]
#[path = "snap_tests.rs"]
mod tests;
