//! The map of the shipped outlines.

use std::collections::BTreeSet;

use heimly_domain::place::{Places, Point, Postnummer};

use super::*;
use crate::bundled;

fn outlines() -> &'static Outlines {
    bundled::outlines().unwrap()
}

fn point(latitude: i32, longitude: i32) -> Point {
    Point::from_micro_degrees(latitude, longitude).unwrap()
}

fn of(postnummer: &str) -> Point {
    let places = bundled::place_data().unwrap();
    places.postnummer(Postnummer::new(postnummer).unwrap()).unwrap().spot.unwrap().point
}

#[test]
fn the_projection_is_utm_33() {
    // On the zone's own meridian, 15° east, the easting is 500 km at every latitude.
    let bodo = project(point(67_280_000, 15_000_000)).unwrap();
    assert!((bodo.x - 500.0).abs() < 0.000_1, "{bodo:?}");
    // A meridian arc from the equator on GRS 80: 5,540.847 km to 50°, 6,654.073 km to 60°
    // (quarter meridian 10,001.966 km); times the scale 0.9996 that is 6,651.411.
    let south = project(point(60_000_000, 15_000_000)).unwrap();
    assert!((south.y + 6_651.411).abs() < 0.01, "{south:?}");
    assert_eq!(project(point(40_000_000, 15_000_000)), None);
    assert_eq!(unproject(MapPlace { x: f64::NAN, y: 0.0 }), None);
}

#[test]
fn every_postnummer_comes_back_from_the_map() {
    for (code, facts) in bundled::place_data().unwrap().all_postnummer() {
        let Some(spot) = facts.spot else { continue };
        let back = unproject(project(spot.point).unwrap()).unwrap();
        let off = (back.latitude() - spot.point.latitude()).abs()
            + (back.longitude() - spot.point.longitude()).abs();
        assert!(off <= 2, "{code}: {off} millionths of a degree");
    }
}

#[test]
fn all_357_kommuner_have_an_outline_and_the_same_name_as_the_register() {
    let places = bundled::place_data().unwrap();
    let expected: BTreeSet<_> = places.kommuner().map(|each| each.number).collect();
    assert_eq!(outlines().kommuner().collect::<BTreeSet<_>>(), expected);
    let whole = outlines().whole().unwrap();
    for land in outlines().lands(whole, 2.0) {
        assert_eq!(Some(land.name.as_str()), places.kommune_name(land.number));
        let label = unproject(land.label).unwrap();
        assert_eq!(outlines().kommune_of(label), Some(land.number), "{}", land.name);
    }
}

#[test]
fn a_map_of_the_whole_country_shows_every_kommune_under_150_kb() {
    let whole = outlines().whole().unwrap();
    let tolerance = whole.height / 1_000.0;
    let lands = outlines().lands(whole, tolerance);
    let borders = outlines().borders(whole, tolerance);
    assert_eq!(lands.len(), 357);
    let bytes: usize = lands.iter().map(|land| land.path.len()).sum();
    let all = bytes + borders.fylker.len();
    println!("whole country: {bytes} bytes of lands, {} of fylker", borders.fylker.len());
    assert!(all < 150_000, "{all}");
    assert!(!borders.fylker.is_empty() && !borders.approximate.is_empty());
}

#[test]
fn a_view_of_100_kilometres_is_under_60_kb() {
    for postnummer in ["9510", "0001", "5003", "6002", "8300", "7713", "4001", "7260"] {
        let at = project(of(postnummer)).unwrap();
        let view = ViewBox::around([at]).unwrap().at_least(100.0, 100.0);
        let lands = outlines().lands(view, view.width / 1_000.0);
        let bytes: usize = lands.iter().map(|land| land.path.len()).sum();
        println!("{postnummer}: {} kommuner, {bytes} bytes", lands.len());
        assert!(bytes < 60_000, "{postnummer}: {bytes}");
        assert!(lands.iter().any(|land| Some(land.number) == outlines().kommune_of(of(postnummer))));
    }
}
