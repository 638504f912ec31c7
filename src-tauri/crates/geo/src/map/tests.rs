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

#[test]
fn sea_land_and_other_countries_are_told_apart() {
    let places = bundled::place_data().unwrap();
    // Vestfjorden, Boknafjorden, the middle of Oslofjorden, Skagerrak.
    for (latitude, longitude) in
        [(67_800_000, 14_000_000), (59_150_000, 5_550_000), (59_350_000, 10_600_000), (58_000_000, 9_000_000)]
    {
        let at = point(latitude, longitude);
        let found = outlines().kommune_of(at);
        assert!(outlines().in_sea(at) && !outlines().abroad(at), "{at:?} {found:?}");
    }
    // Östersund, Kiruna, Inari, west of Murmansk.
    for (latitude, longitude) in [
        (63_179_000, 14_636_000),
        (67_856_000, 20_225_000),
        (68_906_000, 27_028_000),
        (68_970_000, 32_900_000),
    ] {
        let at = point(latitude, longitude);
        assert!(!outlines().in_sea(at) && outlines().kommune_of(at).is_none(), "{at:?}");
    }
    // Outside the map there is nothing to say.
    assert!(!outlines().in_sea(point(0, 0)));
    let mut wet = Vec::new();
    for (code, facts) in places.all_postnummer() {
        let Some(spot) = facts.spot else { continue };
        if outlines().in_sea(spot.point) || outlines().abroad(spot.point) {
            let off = outlines().kilometres_outside(facts.kommune, spot.point).unwrap();
            wet.push(format!("{code} {:?} {off:.2}", spot.quality));
        }
    }
    println!("{} postnummer points are called sea or abroad: {wet:?}", wet.len());
    assert!(wet.len() <= 25, "{wet:?}");
}

#[test]
fn islands_too_small_for_the_outlines_are_land() {
    // Myken in Rødøy and Selvær in Træna, more than 10 km from the nearest outline.
    for (postnummer, kommune) in [("8181", "1836"), ("8742", "1835")] {
        assert_eq!(outlines().kommune_of(of(postnummer)).map(|k| k.to_string()), Some(kommune.to_owned()));
    }
}

#[test]
fn the_neighbouring_countries_are_drawn_where_the_map_reaches_them() {
    let whole = outlines().whole().unwrap().wider(100.0);
    let drawn = outlines().neighbouring(whole, whole.height / 1_000.0);
    let names: Vec<_> = drawn.iter().map(|each| each.name.as_str()).collect();
    assert_eq!(names, ["Danmark", "Finland", "Russland", "Sverige"]);
    let bytes: usize = drawn.iter().map(|each| each.path.len()).sum();
    assert!(bytes < 40_000, "{bytes}");
    let bergen = ViewBox::around([project(of("5003")).unwrap()]).unwrap().at_least(100.0, 100.0);
    assert_eq!(outlines().neighbouring(bergen, 0.1), []);
}

#[test]
fn a_text_that_is_not_outlines_is_refused() {
    let read = |text: &str| Outlines::parse(text, bundled::COUNTRIES).map(|_| ());
    assert_eq!(read(""), Err(OutlineFault::NotOutlines));
    assert_eq!(read("{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}"), Err(OutlineFault::NotOutlines));
    let of = |arcs: &str, ring: &str| {
        format!(
            "{{\"objects\":{{\"kommuner\":{{\"geometries\":[{{\"type\":\"Polygon\",\"arcs\":[[{ring}]],\
             \"properties\":{{\"nr\":\"5601\",\"navn\":\"Alta\"}}}}]}}}},\"arcs\":[{arcs}]}}"
        )
    };
    let square = "[[23,70],[24,70],[24,71],[23,71],[23,70]]";
    assert_eq!(read(&of(square, "0")), Ok(()));
    assert_eq!(read(&of(square, "1")), Err(OutlineFault::BrokenRing));
    assert_eq!(read(&of("[[23,70],[24,70],[24,71],[23,71]]", "0")), Err(OutlineFault::BrokenRing));
    assert!(read(&of("[[0,300],[24,70],[24,71],[0,300]]", "0")).is_err());
}
