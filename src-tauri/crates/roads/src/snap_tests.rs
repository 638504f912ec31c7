//! The nearest road, against looking at every road.

use proptest::prelude::*;

use super::*;
use crate::graph::{Graph, NodeNo};

fn point(latitude: i32, longitude: i32) -> Point {
    Point::from_micro_degrees(latitude, longitude).unwrap()
}

/// Roads from one point to another, all aside of nothing: each is its own island, so none is the main network.
fn roads(ends: &[(Point, Point)]) -> Roads {
    let mut roads = Roads::default();
    for (number, (start, end)) in (0..).zip(ends) {
        let (from, to) = (NodeNo(number), NodeNo(number));
        let road = Road { from, to, deciseconds: 0, metres: 0, direction: Direction::Both };
        roads.push(road, &[*start, *end]);
    }
    roads.mark_aside(&Graph::default());
    roads
}

fn by_looking_at_all(roads: &[(Point, Point)], place: Point) -> Option<u32> {
    let flat = Flat::round(place);
    let nearest = roads.iter().map(|(start, end)| flat.nearest(*start, *end).square).min()?;
    Some(Flat::metres(nearest)).filter(|metres| *metres <= FARTHEST_METRES)
}

fn near(latitude: std::ops::Range<i32>) -> impl Strategy<Value = Point> {
    (latitude, 10_000_000..10_200_000).prop_map(|(latitude, longitude)| point(latitude, longitude))
}

proptest! {
    #[test]
    fn the_grid_finds_what_looking_at_all_finds(
        ends in prop::collection::vec((near(60_000_000..60_100_000), near(60_000_000..60_100_000)), 0..12),
        place in near(59_970_000..60_130_000),
    ) {
        let roads = roads(&ends);
        let found = Grid::new(&roads).unwrap().nearest(&roads, place);
        prop_assert_eq!(found.map(|found| found.off_road), by_looking_at_all(&ends, place));
    }

    #[test]
    fn far_north_too(
        ends in prop::collection::vec((near(71_000_000..71_100_000), near(71_000_000..71_100_000)), 0..3),
        place in near(70_970_000..71_130_000),
    ) {
        let roads = roads(&ends);
        let found = Grid::new(&roads).unwrap().nearest(&roads, place);
        prop_assert_eq!(found.map(|found| found.off_road), by_looking_at_all(&ends, place));
    }
}

#[test]
fn how_far_along_the_road() {
    let mut roads = Roads::default();
    let road = Road {
        from: NodeNo(0),
        to: NodeNo(1),
        deciseconds: 1_000,
        metres: 4_000,
        direction: Direction::Both,
    };
    // Two corners: a third of the way north, a third east at 60° (half as long a degree), a third north.
    let shape = [
        (60_000_000, 10_000_000),
        (60_010_000, 10_000_000),
        (60_010_000, 10_020_000),
        (60_020_000, 10_020_000),
    ];
    roads.push(road, &shape.map(|(latitude, longitude)| point(latitude, longitude)));
    let grid = Grid::new(&roads).unwrap();
    let middle = grid.nearest(&roads, point(60_010_500, 10_010_000)).unwrap();
    // In the middle of the middle part: half, less 0.02 % as the middle part is a little shorter than the others.
    assert!(middle.along.abs_diff(32_768) < 20, "{middle:?}");
    assert_eq!(middle.off_road, 56, "500 · 0.1112 m");
    let (before, after) = (middle.before(), middle.after());
    assert!(before.0.abs_diff(500) <= 1 && after.0.abs_diff(500) <= 1, "{before:?} {after:?}");
}

#[test]
fn a_stretch_that_no_road_has_is_not_noted_everywhere() {
    let across = [(point(-80_000_000, -170_000_000), point(80_000_000, 170_000_000))];
    let roads = roads(&across);
    let grid = Grid::new(&roads).unwrap();
    assert_eq!(grid.nearest(&roads, point(0, 0)), None);
    assert_eq!(Grid::default().nearest(&Roads::default(), point(90_000_000, 180_000_000)), None);
}
