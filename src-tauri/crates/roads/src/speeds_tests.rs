//! What a car may use and how fast, tag by tag. The tags are those Norwegian roads carry.

use super::*;

fn pairs(text: &str) -> Vec<(&str, &str)> {
    text.split_whitespace().map(|tag| tag.split_once('=').unwrap()).collect()
}

fn usable(text: &str) -> Option<(Direction, Travelled<'_>)> {
    drivable(Tags(&pairs(text))).map(|found| (found.direction, found.travelled))
}

fn kmh(text: &str) -> u8 {
    match usable(text) {
        Some((_, Travelled::Road(kmh))) => kmh,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn eight_below_the_limit_up_to_what_the_road_allows() {
    // A tertiary road gives 65 at most, a residential street 45; half of 10 is more than 10 − 8.
    assert_eq!(kmh("highway=primary maxspeed=50"), 42);
    assert_eq!(kmh("highway=residential maxspeed=30"), 22);
    assert_eq!(kmh("highway=residential maxspeed=10"), 5);
    assert_eq!(kmh("highway=primary maxspeed=80"), 72);
    assert_eq!(kmh("highway=tertiary maxspeed=80"), 65);
    assert_eq!(kmh("highway=residential maxspeed=80"), 45);
    assert_eq!(kmh("highway=motorway maxspeed=110"), 102);
    assert_eq!(kmh("highway=primary maxspeed=30_mph"), 40, "30 mph is 48 km/h");
    assert_eq!(kmh("highway=primary maxspeed:forward=60"), 52);
}

#[test]
fn a_limit_that_is_a_slip_of_the_pen_is_not_used() {
    for tags in
        ["maxspeed=8000", "maxspeed=0", "maxspeed=NO:urban", "maxspeed=signals", "maxspeed=-50", "maxspeed="]
    {
        assert_eq!(kmh(&format!("highway=primary {tags}")), 62, "{tags}");
    }
}

#[test]
fn surface_and_track_set_a_ceiling() {
    assert_eq!(kmh("highway=unclassified maxspeed=80"), 55);
    assert_eq!(kmh("highway=unclassified maxspeed=80 surface=gravel"), 45);
    assert_eq!(kmh("highway=unclassified maxspeed=80 surface=asphalt"), 55);
    assert_eq!(kmh("highway=track tracktype=grade2"), 15);
    assert_eq!(kmh("highway=service maxspeed=5"), 5, "never slower than walking");
}

#[test]
fn what_a_car_cannot_use() {
    for tags in [
        "highway=footway",
        "highway=cycleway",
        "highway=path",
        "highway=pedestrian",
        "highway=construction",
        "highway=bus_guideway",
        "highway=track",
        "highway=track tracktype=grade4",
        "highway=service service=driveway",
        "highway=service service=parking_aisle",
        "highway=service area=yes",
        "highway=residential access=private",
        "highway=residential motor_vehicle=no",
        "highway=residential access=yes motor_vehicle=private",
        "highway=unclassified winter_road=yes",
        "highway=unclassified smoothness=impassable",
        "building=yes",
        "",
    ] {
        assert_eq!(usable(tags), None, "{tags}");
    }
}

#[test]
fn who_is_named_most_precisely_decides() {
    assert!(usable("highway=residential access=no motor_vehicle=yes").is_some());
    assert!(usable("highway=residential motor_vehicle=no motorcar=yes").is_some());
    assert!(usable("highway=residential access=destination").is_some());
    assert!(usable("highway=residential foot=no bicycle=no").is_some());
    assert!(usable("highway=track motor_vehicle=yes").is_some());
}

#[test]
fn one_way_streets() {
    for (tags, expected) in [
        ("highway=residential", Direction::Both),
        ("highway=residential oneway=yes", Direction::Forward),
        ("highway=residential oneway=1", Direction::Forward),
        ("highway=residential oneway=-1", Direction::Backward),
        ("highway=residential oneway=no", Direction::Both),
        ("highway=tertiary junction=roundabout", Direction::Forward),
        ("highway=motorway", Direction::Forward),
        ("highway=motorway oneway=no", Direction::Both),
        ("highway=motorway_link", Direction::Both),
        ("highway=residential oneway=alternating", Direction::Both),
    ] {
        assert_eq!(usable(tags).map(|found| found.0), Some(expected), "{tags}");
    }
}

#[test]
fn ferries_with_and_without_a_stated_time() {
    let with = usable("route=ferry name=Molde–Vestnes duration=00:35 interval=00:30 motor_vehicle=yes");
    let crossing = Crossing { name: "Molde–Vestnes", seconds: Some(2_100), between: Some(1_800) };
    assert_eq!(with, Some((Direction::Both, Travelled::Ferry(crossing))));
    let without = usable("route=ferry ref=Rv13 duration=lang");
    let crossing = Crossing { name: "Rv13", seconds: None, between: None };
    assert_eq!(without, Some((Direction::Both, Travelled::Ferry(crossing))));
}

#[test]
fn boats_for_people_only_are_no_way_for_a_car() {
    assert_eq!(usable("route=ferry motor_vehicle=no"), None);
    assert_eq!(usable("route=ferry motorcar=no foot=yes"), None);
    assert_eq!(usable("route=ferry foot=yes duration=00:35"), None, "says who may come, and names no car");
    assert!(usable("route=ferry foot=yes motor_vehicle=yes").is_some());
}
