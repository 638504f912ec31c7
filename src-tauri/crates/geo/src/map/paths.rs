//! Outlines as SVG path data, with no more points than the scale of the map can show.

use std::collections::BTreeMap;
use std::fmt::Write;

use geo::{BoundingRect, Coord, Rect, Simplify};
use heimly_domain::place::KommuneNo;

use super::outlines::{Border, Outlines, Part, Ring, Shape, Way};
use super::projection::{MapPlace, ViewBox};

/// One kommune to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// Which.
    pub number: KommuneNo,
    /// Its Norwegian name.
    pub name: String,
    /// Its outline as SVG path data in kilometres of the map, closed rings; fill with `evenodd`.
    pub path: String,
    /// Where its name goes.
    pub label: MapPlace,
}

/// A neighbouring country to draw under the kommuner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbouring {
    /// Its Norwegian name.
    pub name: String,
    /// Its land within and round the box, as [`Land::path`].
    pub path: String,
}

/// Borders to draw above the kommuner, as SVG path data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Borders {
    /// Between two fylker.
    pub fylker: String,
    /// Known to be approximate (between Ålesund and Haram): draw it dashed.
    pub approximate: String,
}

/// An island that is too small for the outlines is drawn as a square of some 200 metres on maps this detailed.
const ISLETS_FROM: f64 = 0.15;

/// A border made from the nearest postnummer, not from a survey.
const APPROXIMATE: [&str; 2] = ["1508", "1580"];

impl Outlines {
    /// The kommuner that touch the box, by number, with no detail smaller than the tolerance (kilometres; a
    /// thousandth of the box's width is what a screen shows). Islands outside the box and islets smaller
    /// than the tolerance are left out; the largest part of a kommune never is.
    pub fn lands(&self, view: ViewBox, tolerance: f64) -> Vec<Land> {
        let mut drawn = Drawn::new(&self.borders, tolerance);
        let touching = self.shapes.iter().filter(|shape| touches(shape.around, view));
        touching
            .map(|shape| Land {
                number: shape.number,
                name: shape.name.clone(),
                path: drawn.shape(shape, view),
                label: shape.label,
            })
            .filter(|land| !land.path.is_empty())
            .collect()
    }

    /// The neighbouring countries that touch the box, by name; to be drawn under the kommuner, because their
    /// borders are coarser.
    pub fn neighbouring(&self, view: ViewBox, tolerance: f64) -> Vec<Neighbouring> {
        let (tolerance, grid) = scale(tolerance);
        let mut found = Vec::new();
        for country in self.countries.iter().filter(|country| touches(country.around, view)) {
            let mut path = String::new();
            for polygon in &country.whole {
                let around = polygon.bounding_rect();
                let seen = around.filter(|around| {
                    touches(*around, view) && around.width().max(around.height()) > 2.0 * tolerance
                });
                if seen.is_none() {
                    continue;
                }
                for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
                    let points = on_grid(ring.simplify(tolerance).coords(), grid);
                    write_path(&mut path, &points, Closed::Yes, grid);
                }
            }
            if !path.is_empty() {
                found.push(Neighbouring { name: country.name.clone(), path });
            }
        }
        found
    }

    /// The borders in the box, as [`Self::lands`] draws them.
    pub fn borders(&self, view: ViewBox, tolerance: f64) -> Borders {
        let mut drawn = Drawn::new(&self.borders, tolerance);
        let grid = drawn.grid;
        let mut found = Borders::default();
        for (arc, border) in self.borders.iter().enumerate() {
            let [one, other] = border.of.as_slice() else { continue };
            let path = if one.fylke() != other.fylke() {
                &mut found.fylker
            } else if [one, other].map(KommuneNo::as_str) == APPROXIMATE {
                &mut found.approximate
            } else {
                continue;
            };
            let seen = border.line.coords().any(|at| view.holds(MapPlace { x: at.x, y: at.y }));
            if seen {
                write_path(path, drawn.arc(arc), Closed::No, grid);
            }
        }
        found
    }
}

fn touches(around: Rect<f64>, view: ViewBox) -> bool {
    let (right, bottom) = view.corner();
    around.min().x <= right
        && around.max().x >= view.x
        && around.min().y <= bottom
        && around.max().y >= view.y
}

/// Steps of the drawing: a point is a whole number of them.
#[derive(Clone, Copy)]
enum Grid {
    /// Tenths of a kilometre.
    Tenths,
    /// Hundredths.
    Hundredths,
}

impl Grid {
    fn steps(self, kilometres: f64) -> i32 {
        let steps = match self {
            Self::Tenths => kilometres * 10.0,
            Self::Hundredths => kilometres * 100.0,
        };
        whole(steps)
    }

    /// A number of steps as kilometres, without a float's digits: 1234 hundredths is `12.34`.
    fn write(self, path: &mut String, steps: i32) {
        let (unit, digits) = match self {
            Self::Tenths => (10, 1),
            Self::Hundredths => (100, 2),
        };
        let (size, sign) = (steps.unsigned_abs(), if steps < 0 { "-" } else { "" });
        let (kilometres, rest) = (size / unit, size % unit);
        // Writing to a String cannot fail.
        let _ = if rest == 0 {
            write!(path, "{sign}{kilometres}")
        } else if kilometres == 0 {
            write!(path, "{sign}.{rest:0digits$}")
        } else {
            write!(path, "{sign}{kilometres}.{rest:0digits$}")
        };
    }
}

#[expect(
    clippy::as_conversions,
    reason = "std has no other way from f64 to i32; `as` saturates, and a map reaches 10,000 km at most"
)]
fn whole(steps: f64) -> i32 {
    steps.round() as i32
}

/// A usable tolerance, and the grid that is fine enough for it.
fn scale(tolerance: f64) -> (f64, Grid) {
    let tolerance = if tolerance.is_finite() { tolerance.max(0.0) } else { 1.0 };
    (tolerance, if tolerance >= 0.2 { Grid::Tenths } else { Grid::Hundredths })
}

/// Arcs simplified for one drawing, each once, so that neighbours get the very same border.
struct Drawn<'a> {
    borders: &'a [Border],
    tolerance: f64,
    grid: Grid,
    arcs: BTreeMap<usize, Vec<(i32, i32)>>,
}

impl<'a> Drawn<'a> {
    fn new(borders: &'a [Border], tolerance: f64) -> Self {
        let (tolerance, grid) = scale(tolerance);
        Self { borders, tolerance, grid, arcs: BTreeMap::new() }
    }

    fn arc(&mut self, arc: usize) -> &[(i32, i32)] {
        let (borders, tolerance, grid) = (self.borders, self.tolerance, self.grid);
        self.arcs.entry(arc).or_insert_with(|| {
            let Some(border) = borders.get(arc) else { return Vec::new() };
            on_grid(border.line.simplify(tolerance).coords(), grid)
        })
    }

    fn shape(&mut self, shape: &Shape, view: ViewBox) -> String {
        let mut path = String::new();
        let mut largest = true;
        for part in &shape.parts {
            if touches(part.around, view) && (largest || self.shows(part)) {
                for ring in &part.rings {
                    let points = self.ring(ring);
                    write_path(&mut path, &points, Closed::Yes, self.grid);
                }
            }
            largest = false;
        }
        if self.tolerance <= ISLETS_FROM {
            let seen = |at: &&Coord<f64>| view.holds(MapPlace { x: at.x, y: at.y });
            for at in shape.islets.iter().filter(seen) {
                let (x, y) = (self.grid.steps(at.x), self.grid.steps(at.y));
                let around = [(-15, 0), (0, -15), (15, 0), (0, 15)];
                let points = around.map(|(east, south)| (x.saturating_add(east), y.saturating_add(south)));
                write_path(&mut path, &points, Closed::Yes, self.grid);
            }
        }
        path
    }

    /// Whether a part is large enough to be seen: longer than two tolerances.
    fn shows(&self, part: &Part) -> bool {
        part.around.width().max(part.around.height()) > 2.0 * self.tolerance
    }

    fn ring(&mut self, ring: &Ring) -> Vec<(i32, i32)> {
        let mut points: Vec<(i32, i32)> = Vec::new();
        for (arc, way) in ring {
            let next = self.arc(*arc);
            let forwards = next.iter().copied();
            match way {
                Way::Forwards => points.extend(forwards),
                Way::Backwards => points.extend(forwards.rev()),
            }
        }
        points.dedup();
        if points.first() == points.last() {
            points.pop();
        }
        // An islet or a bulge that the tolerance has flattened is drawn as it is.
        if points.len() < 3 { self.unsimplified(ring) } else { points }
    }

    fn unsimplified(&self, ring: &Ring) -> Vec<(i32, i32)> {
        let lines = ring.iter().filter_map(|(arc, way)| Some((self.borders.get(*arc)?, way)));
        let mut points = Vec::new();
        for (border, way) in lines {
            let line = on_grid(border.line.coords(), self.grid);
            match way {
                Way::Forwards => points.extend(line),
                Way::Backwards => points.extend(line.into_iter().rev()),
            }
        }
        points.dedup();
        points
    }
}

fn on_grid<'a>(line: impl Iterator<Item = &'a Coord<f64>>, grid: Grid) -> Vec<(i32, i32)> {
    let mut points: Vec<_> = line.map(|at| (grid.steps(at.x), grid.steps(at.y))).collect();
    points.dedup();
    points
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Closed {
    Yes,
    No,
}

/// `M x y l dx dy dx dy … z`: steps from the point before are shorter to write than places.
fn write_path(path: &mut String, points: &[(i32, i32)], closed: Closed, grid: Grid) {
    let (Some(first), true) = (points.first(), points.len() >= 2) else { return };
    path.push('M');
    pair(path, grid, *first);
    path.push('l');
    let mut before = *first;
    for (at, point) in points.iter().enumerate().skip(1) {
        let step = (point.0.saturating_sub(before.0), point.1.saturating_sub(before.1));
        if at > 1 && step.0 >= 0 {
            path.push(' ');
        }
        pair(path, grid, step);
        before = *point;
    }
    if closed == Closed::Yes {
        path.push('z');
    }
}

fn pair(path: &mut String, grid: Grid, (x, y): (i32, i32)) {
    grid.write(path, x);
    // A minus sign parts two numbers by itself.
    if y >= 0 {
        path.push(' ');
    }
    grid.write(path, y);
}
