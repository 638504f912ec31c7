//! The outlines of all kommuner, decoded and projected once.

use std::collections::BTreeMap;

use geo::{Area as _, BoundingRect, Centroid, Contains, InteriorPoint};
use geo::{Coord, Line, LineString, MultiPoint, MultiPolygon, Polygon, Rect};
use heimly_domain::place::KommuneNo;

use super::abroad::{self, Country};
use super::decode::{self, OutlineFault, Topology};
use super::projection::{MapPlace, ViewBox, place};

/// One arc of a border, in kilometres on the map. Two neighbours share the arc, so that a simplified border
/// is the same for both.
pub(super) struct Border {
    pub line: LineString<f64>,
    /// Whose border it is: one kommune at the coast and towards another country, else two.
    pub of: Vec<KommuneNo>,
}

/// A ring as arcs, the arc's number and whether it is followed backwards.
pub(super) type Ring = Vec<(usize, Way)>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Forwards,
    Backwards,
}

pub(super) struct Part {
    /// The outer ring first, then holes.
    pub rings: Vec<Ring>,
    pub around: Rect<f64>,
    pub area: f64,
}

pub(super) struct Shape {
    pub number: KommuneNo,
    pub name: String,
    /// The largest first.
    pub parts: Vec<Part>,
    pub whole: MultiPolygon<f64>,
    /// Islands too small for the outlines, each as a point: people live on some of them (Træna, Myken).
    pub islets: Vec<Coord<f64>>,
    /// Round the whole and the islets.
    pub around: Rect<f64>,
    pub label: MapPlace,
}

/// The outlines of all kommuner on the map.
pub struct Outlines {
    pub(super) borders: Vec<Border>,
    /// By number.
    pub(super) shapes: Vec<Shape>,
    pub(super) countries: Vec<Country>,
}

impl Outlines {
    /// Reads a TopoJSON text with a layer `kommuner`, each with the properties `nr` and `navn`, and a GeoJSON
    /// text with the neighbouring countries.
    ///
    /// # Errors
    /// What is wrong with the texts.
    pub fn parse(kommuner: &str, countries: &str) -> Result<Self, OutlineFault> {
        let mut topology = Topology::read(kommuner)?;
        let areas = topology.areas("kommuner");
        if areas.is_empty() {
            return Err(OutlineFault::NotOutlines);
        }
        let mut borders = Vec::new();
        for arc in topology.arcs() {
            borders.push(Border { line: projected(&arc)?, of: Vec::new() });
        }
        let mut shapes = BTreeMap::new();
        for area in areas {
            let shape = shape(&area, &mut borders)?;
            shapes.insert(shape.number, shape);
        }
        Ok(Self { borders, shapes: shapes.into_values().collect(), countries: abroad::read(countries)? })
    }

    /// The kommuner that have an outline, by number.
    pub fn kommuner(&self) -> impl Iterator<Item = KommuneNo> {
        self.shapes.iter().map(|shape| shape.number)
    }

    /// The box round all of them.
    pub fn whole(&self) -> Option<ViewBox> {
        let corners =
            |around: Rect<f64>| [around.min(), around.max()].map(|at| MapPlace { x: at.x, y: at.y });
        ViewBox::around(self.shapes.iter().flat_map(|shape| corners(shape.around)))
    }

    /// The box round one kommune; `None` when it has no outline.
    pub fn box_of(&self, kommune: KommuneNo) -> Option<ViewBox> {
        let shape = self.shape(kommune)?;
        let (least, most) = (shape.around.min(), shape.around.max());
        Some(ViewBox { x: least.x, y: least.y, width: most.x - least.x, height: most.y - least.y })
    }

    /// The pieces of the borders that belong to one kommune alone: the coast, and the border towards another
    /// country. In kilometres on the map.
    pub(crate) fn outer_lines(&self) -> impl Iterator<Item = Line<f64>> {
        self.borders.iter().filter(|border| border.of.len() == 1).flat_map(|border| border.line.lines())
    }

    pub(super) fn shape(&self, kommune: KommuneNo) -> Option<&Shape> {
        let at = self.shapes.binary_search_by(|shape| shape.number.cmp(&kommune)).ok()?;
        self.shapes.get(at)
    }
}

fn projected(arc: &[[f64; 2]]) -> Result<LineString<f64>, OutlineFault> {
    let mut line = Vec::with_capacity(arc.len());
    for [longitude, latitude] in arc {
        let at = place(*longitude, *latitude).ok_or(OutlineFault::OutsideNorway)?;
        line.push(Coord { x: at.x, y: at.y });
    }
    Ok(LineString::new(line))
}

fn shape(area: &decode::Area, borders: &mut [Border]) -> Result<Shape, OutlineFault> {
    let number = decode::kommune(area)?;
    let mut parts: Vec<(Part, Polygon<f64>)> = Vec::new();
    let mut islets = Vec::new();
    for polygon in &area.polygons {
        match island(polygon, number, borders)? {
            Island::Part(part, polygon) => parts.push((part, polygon)),
            Island::Islet(at) => islets.push(at),
        }
    }
    parts.sort_by(|(one, _), (other, _)| other.area.total_cmp(&one.area));
    let label = parts.first().and_then(|(_, polygon)| label(polygon)).ok_or(OutlineFault::BrokenRing)?;
    let (parts, polygons): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
    let whole = MultiPolygon::new(polygons);
    let corners = whole.bounding_rect().ok_or(OutlineFault::BrokenRing)?;
    let places = [corners.min(), corners.max()].into_iter().chain(islets.iter().copied());
    let around = MultiPoint::from_iter(places).bounding_rect().ok_or(OutlineFault::BrokenRing)?;
    Ok(Shape { number, name: area.name.clone(), parts, whole, islets, around, label })
}

enum Island {
    Part(Part, Polygon<f64>),
    /// So small that quantising has made it a point or a line.
    Islet(Coord<f64>),
}

fn island(polygon: &[Vec<i32>], number: KommuneNo, borders: &mut [Border]) -> Result<Island, OutlineFault> {
    let mut rings = Vec::new();
    let mut lines: Vec<LineString<f64>> = Vec::new();
    for arcs in polygon {
        let ring = arcs.iter().map(|index| direction(*index)).collect::<Option<Ring>>();
        let ring = ring.ok_or(OutlineFault::BrokenRing)?;
        let line = joined(&ring, borders).ok_or(OutlineFault::BrokenRing)?;
        if line.coords().count() < 4 {
            match (lines.is_empty(), line.coords().next()) {
                (true, Some(at)) => return Ok(Island::Islet(*at)),
                (true, None) => return Err(OutlineFault::BrokenRing),
                // A hole that has become a point is no hole.
                (false, _) => continue,
            }
        }
        lines.push(line);
        for (arc, _) in &ring {
            if let Some(border) = borders.get_mut(*arc)
                && !border.of.contains(&number)
            {
                border.of.push(number);
            }
        }
        rings.push(ring);
    }
    let mut lines = lines.into_iter();
    let outer = lines.next().ok_or(OutlineFault::BrokenRing)?;
    let polygon = Polygon::new(outer, lines.collect());
    let around = polygon.bounding_rect().ok_or(OutlineFault::BrokenRing)?;
    let part = Part { rings, around, area: polygon.unsigned_area() };
    Ok(Island::Part(part, polygon))
}

/// TopoJSON writes arc 0 followed backwards as -1, arc 1 as -2.
fn direction(index: i32) -> Option<(usize, Way)> {
    let way = if index < 0 { Way::Backwards } else { Way::Forwards };
    let arc = if index < 0 { !index } else { index };
    Some((usize::try_from(arc).ok()?, way))
}

/// The points of a ring; each arc begins where the one before ended.
fn joined(ring: &Ring, borders: &[Border]) -> Option<LineString<f64>> {
    let mut points: Vec<Coord<f64>> = Vec::new();
    for (arc, way) in ring {
        let line = &borders.get(*arc)?.line;
        let mut next: Vec<_> = line.coords().copied().collect();
        if *way == Way::Backwards {
            next.reverse();
        }
        match points.last() {
            Some(last) if next.first() != Some(last) => return None,
            Some(_) => points.extend(next.into_iter().skip(1)),
            None => points = next,
        }
    }
    (points.first() == points.last()).then(|| LineString::new(points))
}

/// Where the name goes: the middle of the largest part, or a point inside it where the middle is not.
fn label(polygon: &Polygon<f64>) -> Option<MapPlace> {
    let middle = polygon.centroid().filter(|middle| polygon.contains(middle));
    let at = middle.or_else(|| polygon.interior_point())?;
    Some(MapPlace { x: at.x(), y: at.y() })
}
