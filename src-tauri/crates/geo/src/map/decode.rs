//! Reads the layer `kommuner` of a TopoJSON text.
//!
//! The crate `topojson` was looked at and not taken: it holds the workspace to a `geojson` four versions
//! old, and what is needed of the format is a running sum and the sign of an index.

use std::collections::BTreeMap;
use std::fmt;

use heimly_domain::place::KommuneNo;
use serde::Deserialize;

/// What is wrong with a text of outlines. For developers and the import: no user writes the shipped file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutlineFault {
    /// Not a TopoJSON topology with a layer `kommuner` of polygons.
    NotOutlines,
    /// An arc that is not there, or a ring that is not closed.
    BrokenRing,
    /// A point that is not in or near Norway.
    OutsideNorway,
}

impl fmt::Display for OutlineFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotOutlines => "omriss: ikke TopoJSON med laget kommuner",
            Self::BrokenRing => "omriss: en grense er ikke hel",
            Self::OutsideNorway => "omriss: et punkt ligger utenfor Norge",
        })
    }
}

impl std::error::Error for OutlineFault {}

#[derive(Deserialize)]
pub(super) struct Topology {
    transform: Option<Transform>,
    objects: BTreeMap<String, Layer>,
    arcs: Vec<Vec<[f64; 2]>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Layer {
    #[serde(default)]
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon { arcs: Vec<Vec<i32>>, properties: Properties },
    MultiPolygon { arcs: Vec<Vec<Vec<i32>>>, properties: Properties },
}

#[derive(Deserialize)]
struct Properties {
    nr: String,
    navn: String,
}

/// One area of a layer: its number, its name, and polygons of rings of arc indexes.
pub(super) struct Area {
    pub number: String,
    pub name: String,
    pub polygons: Vec<Vec<Vec<i32>>>,
}

impl Topology {
    pub(super) fn read(text: &str) -> Result<Self, OutlineFault> {
        serde_json::from_str(text).map_err(|_| OutlineFault::NotOutlines)
    }

    /// The areas of a layer, in the order of the file.
    pub(super) fn areas(&mut self, layer: &str) -> Vec<Area> {
        let found = self.objects.remove(layer).map(|layer| layer.geometries).unwrap_or_default();
        let area = |geometry| match geometry {
            Geometry::Polygon { arcs, properties } => {
                Area { number: properties.nr, name: properties.navn, polygons: vec![arcs] }
            }
            Geometry::MultiPolygon { arcs, properties } => {
                Area { number: properties.nr, name: properties.navn, polygons: arcs }
            }
        };
        found.into_iter().map(area).collect()
    }

    /// The arcs in degrees: longitude, latitude. A quantised arc is written as steps from the point before.
    pub(super) fn arcs(&self) -> Vec<Vec<[f64; 2]>> {
        let Some(transform) = &self.transform else { return self.arcs.clone() };
        let ([scale_x, scale_y], [from_x, from_y]) = (transform.scale, transform.translate);
        let unpack = |arc: &Vec<[f64; 2]>| {
            let steps = arc.iter().scan([0.0, 0.0], |sum: &mut [f64; 2], [east, north]| {
                let [x, y] = *sum;
                *sum = [x + east, y + north];
                Some(*sum)
            });
            steps.map(|[x, y]| [x * scale_x + from_x, y * scale_y + from_y]).collect()
        };
        self.arcs.iter().map(unpack).collect()
    }
}

/// The kommunenummer of an area.
pub(super) fn kommune(area: &Area) -> Result<KommuneNo, OutlineFault> {
    KommuneNo::new(&area.number).ok_or(OutlineFault::NotOutlines)
}
