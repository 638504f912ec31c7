//! The neighbouring countries: land that is drawn beside Norway, and that is no sea.

use geo::{BoundingRect, Contains, Coord, LineString, MultiPolygon, Point as MapPoint, Polygon, Rect};
use serde::Deserialize;

use super::decode::OutlineFault;
use super::projection::{MapPlace, place};

/// A neighbouring country, as far as a map of Norway shows it.
pub(super) struct Country {
    pub name: String,
    pub whole: MultiPolygon<f64>,
    pub around: Rect<f64>,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    navn: String,
}

#[derive(Deserialize)]
struct Geometry {
    coordinates: Vec<Vec<Vec<[f64; 2]>>>,
}

/// Reads GeoJSON: a collection of MultiPolygons in degrees, each with the property `navn`.
pub(super) fn read(text: &str) -> Result<Vec<Country>, OutlineFault> {
    let collection: Collection = serde_json::from_str(text).map_err(|_| OutlineFault::NotOutlines)?;
    collection.features.into_iter().map(country).collect()
}

fn country(feature: Feature) -> Result<Country, OutlineFault> {
    let mut polygons = Vec::new();
    for rings in &feature.geometry.coordinates {
        let mut lines = Vec::new();
        for ring in rings {
            lines.push(line(ring)?);
        }
        let mut lines = lines.into_iter();
        let outer = lines.next().ok_or(OutlineFault::BrokenRing)?;
        polygons.push(Polygon::new(outer, lines.collect()));
    }
    let whole = MultiPolygon::new(polygons);
    let around = whole.bounding_rect().ok_or(OutlineFault::BrokenRing)?;
    Ok(Country { name: feature.properties.navn, whole, around })
}

fn line(ring: &[[f64; 2]]) -> Result<LineString<f64>, OutlineFault> {
    let place = |[longitude, latitude]: &[f64; 2]| {
        let at = place(*longitude, *latitude)?;
        Some(Coord { x: at.x, y: at.y })
    };
    ring.iter().map(place).collect::<Option<Vec<_>>>().map(LineString::new).ok_or(OutlineFault::OutsideNorway)
}

/// Whether a place lies in one of them.
pub(super) fn holds(countries: &[Country], at: MapPlace) -> bool {
    countries.iter().any(|country| country.whole.contains(&MapPoint::new(at.x, at.y)))
}
