//! What a car may use, in which direction, and how fast it gets on.
//!
//! The speeds are what is kept on average on a free road, not what is allowed: a limit is rarely kept through
//! bends and crossings, and hardly ever on a narrow road. They are a method, not law: no limit is said to hold
//! anywhere. Not looked at: times of day and year (`:conditional`), weight, height, toll, gates on the road,
//! traffic lights.

use crate::duration;

/// The tags of a way.
#[derive(Clone, Copy, Debug)]
pub struct Tags<'t, 'a>(pub &'t [(&'a str, &'a str)]);

impl<'a> Tags<'_, 'a> {
    /// The value of a key; `None` when the way has none.
    pub fn get(&self, key: &str) -> Option<&'a str> {
        self.0.iter().find(|(known, _)| *known == key).map(|(_, value)| *value)
    }

    fn is(&self, key: &str, values: &[&str]) -> bool {
        self.get(key).is_some_and(|value| values.contains(&value))
    }
}

/// In which direction a car may go, as the way is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Both.
    Both,
    /// As it is drawn.
    Forward,
    /// Against it.
    Backward,
}

/// A ferry crossing as the data have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossing<'a> {
    /// Its name; empty when it has none.
    pub name: &'a str,
    /// Seconds from quay to quay, for the whole of it; `None` when not stated.
    pub seconds: Option<u32>,
    /// Seconds between departures; `None` when not stated.
    pub between: Option<u32>,
}

/// How a car gets on along a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Travelled<'a> {
    /// By road, at this many kilometres an hour on average; from 5 to 110.
    Road(u8),
    /// By ferry.
    Ferry(Crossing<'a>),
}

/// A way that a car can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drivable<'a> {
    /// In which direction.
    pub direction: Direction,
    /// How.
    pub travelled: Travelled<'a>,
}

/// A class of road: its value of `highway`, the speed kept where no limit is stated, and the highest average
/// that is kept on such a road whatever the limit, both in km/h.
///
/// Set by judgement for Norwegian roads (a fylkesvei is narrow and winding where a motorway is not) and checked
/// against Valhalla's car profile on the extract of Helsinki, see `tests/bench/README.md`.
const CLASSES: [(&str, u8, u8); 16] = [
    ("motorway", 90, 105),
    ("motorway_link", 50, 70),
    ("trunk", 72, 90),
    ("trunk_link", 45, 60),
    ("primary", 62, 80),
    ("primary_link", 38, 50),
    ("secondary", 55, 72),
    ("secondary_link", 35, 50),
    ("tertiary", 48, 65),
    ("tertiary_link", 30, 45),
    ("unclassified", 40, 55),
    ("residential", 26, 45),
    ("road", 26, 45),
    ("living_street", 10, 15),
    ("service", 15, 25),
    ("track", 15, 25),
];

/// How far below a stated limit the average is, in km/h: bends and crossings take as much from 110 as from 30,
/// so that 80 becomes 72 and a street of 30, with a crossing at every corner, 22. Never below half the limit.
const BELOW_LIMIT: u8 = 8;

/// Ceilings in km/h by surface; what is not here (asphalt, concrete, paving stones) has none.
const SURFACES: [(&str, u8); 14] = [
    ("unpaved", 45),
    ("compacted", 50),
    ("fine_gravel", 50),
    ("gravel", 45),
    ("pebblestone", 35),
    ("sett", 40),
    ("cobblestone", 30),
    ("unhewn_cobblestone", 20),
    ("wood", 30),
    ("ground", 25),
    ("dirt", 25),
    ("earth", 25),
    ("grass", 15),
    ("sand", 15),
];

/// Values of access that close a way to a visitor's car.
const CLOSED: [&str; 9] =
    ["no", "private", "agricultural", "forestry", "permit", "military", "emergency", "psv", "delivery"];

/// Parts of a parking place and the like: no way to anywhere.
const NO_THROUGH_SERVICE: [&str; 5] =
    ["parking_aisle", "driveway", "drive-through", "emergency_access", "slipway"];

/// How a car can use a way with these tags; `None` when it cannot.
pub fn drivable<'a>(tags: Tags<'_, 'a>) -> Option<Drivable<'a>> {
    if tags.is("route", &["ferry"]) {
        return ferry(tags);
    }
    let class = tags.get("highway")?;
    let (_, usual, ceiling) = *CLASSES.iter().find(|(known, _, _)| *known == class)?;
    if closed(tags) || tags.is("area", &["yes"]) || !has_a_road_bed(tags, class) {
        return None;
    }
    if class == "service" && tags.is("service", &NO_THROUGH_SERVICE) {
        return None;
    }
    let kept = limit(tags).map_or(usual, |limit| limit.saturating_sub(BELOW_LIMIT).max(limit / 2));
    let kept = kept.min(ceiling).min(surface_ceiling(tags)).max(5);
    Some(Drivable { direction: direction(tags, class), travelled: Travelled::Road(kept) })
}

fn ferry<'a>(tags: Tags<'_, 'a>) -> Option<Drivable<'a>> {
    // A boat for people only is told by what it says of walkers while it says nothing of cars.
    let says_of_cars = ["motorcar", "motor_vehicle", "vehicle"].iter().any(|key| tags.get(key).is_some());
    if closed(tags) || (!says_of_cars && tags.is("foot", &["yes", "designated"])) {
        return None;
    }
    let crossing = Crossing {
        name: tags.get("name").or_else(|| tags.get("ref")).unwrap_or_default(),
        seconds: tags.get("duration").and_then(duration::seconds),
        between: tags.get("interval").and_then(duration::seconds),
    };
    Some(Drivable { direction: direction(tags, "ferry"), travelled: Travelled::Ferry(crossing) })
}

/// Whether a car is kept out. The key that says most precisely whom it is about decides alone.
fn closed(tags: Tags<'_, '_>) -> bool {
    ["motorcar", "motor_vehicle", "vehicle", "access"]
        .iter()
        .find_map(|key| tags.get(key))
        .is_some_and(|value| CLOSED.contains(&value))
}

/// Whether there is something to drive on: winter roads over ice, tracks that are no more than two ruts, and
/// what is said to be impassable are left out.
fn has_a_road_bed(tags: Tags<'_, '_>, class: &str) -> bool {
    if tags.is("smoothness", &["impassable", "very_horrible", "horrible"])
        || tags.is("winter_road", &["yes"])
        || tags.is("ice_road", &["yes"])
    {
        return false;
    }
    class != "track"
        || tags.is("tracktype", &["grade1", "grade2"])
        || tags.is("motor_vehicle", &["yes", "permissive", "designated", "destination"])
}

fn surface_ceiling(tags: Tags<'_, '_>) -> u8 {
    let surface = tags.get("surface").unwrap_or_default();
    let by_surface = SURFACES.iter().find(|(known, _)| *known == surface).map_or(u8::MAX, |found| found.1);
    let by_track = match tags.get("tracktype") {
        Some("grade2") => 25,
        Some("grade3") => 20,
        Some("grade4" | "grade5") => 15,
        _ => u8::MAX,
    };
    by_surface.min(by_track)
}

/// A stated speed limit in km/h: from 5 to 130, anything else is a slip of the pen and not used.
fn limit(tags: Tags<'_, '_>) -> Option<u8> {
    let text = ["maxspeed", "maxspeed:forward", "maxspeed:backward"].iter().find_map(|key| tags.get(key))?;
    let digits = text.split(|letter: char| !letter.is_ascii_digit()).next()?;
    let number: u32 = digits.parse().ok()?;
    let kmh = if text.contains("mph") { number.saturating_mul(1_609) / 1_000 } else { number };
    u8::try_from(kmh).ok().filter(|kmh| (5..=130).contains(kmh))
}

fn direction(tags: Tags<'_, '_>, class: &str) -> Direction {
    match tags.get("oneway") {
        Some("yes" | "true" | "1") => Direction::Forward,
        Some("-1" | "reverse") => Direction::Backward,
        Some("no" | "false" | "0") => Direction::Both,
        _ if class == "motorway" || tags.is("junction", &["roundabout", "circular"]) => Direction::Forward,
        _ => Direction::Both,
    }
}

#[cfg(test)]
#[path = "speeds_tests.rs"]
mod tests;
