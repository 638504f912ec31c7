//! What a way costs: the few numbers the estimate was tuned with.
//!
//! Everything is a whole number, millionths of a minute for each metre (which is thousandths of a minute for
//! each kilometre), so that the same way has the same time on every machine. A road's metres are the way over
//! land from one settlement to the next, not the road's own length: the bends are in the speed.

/// How much of the land between two places is a road at all, and how fast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RoadClass {
    Motorway,
    Main,
    Minor,
    /// Between two neighbouring settlements, where no road has been named.
    Other,
}

impl RoadClass {
    pub(super) fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "motorway" => Self::Motorway,
            "main" => Self::Main,
            "minor" => Self::Minor,
            "other" => Self::Other,
            _ => return None,
        })
    }

    fn micro_minutes_a_metre(self) -> u64 {
        match self {
            Self::Motorway => MOTORWAY,
            Self::Main => MAIN,
            Self::Minor => MINOR,
            Self::Other => OTHER,
        }
    }
}

/// 86 km/h over land.
const MOTORWAY: u64 = 700;
/// 62 km/h over land.
const MAIN: u64 = 970;
/// 47 km/h over land.
const MINOR: u64 = 1_270;
/// 56 km/h over land: many short stretches, which are nearer to the road than long ones.
const OTHER: u64 = 1_080;
/// Where no settlement lies for a long way there is likely no straight road either: what every metre beyond
/// [`EMPTY_FROM`] costs more, where no road has been named.
const EMPTY: u64 = 1_800;
const EMPTY_FROM: u32 = 13_000;
/// A road that lies wholly within 1.5 km of the sea takes so many thousandths longer: it follows the shore.
const SHORE_PERMILLE: u64 = 380;
/// 67 km/h through a tunnel or over a bridge.
const FIXED_LINK: u64 = 900;
/// From a door to the nearest settlement of the network: 30 km/h over land.
const DOOR: u64 = 2_000;
/// The most mean waiting that is reckoned with in the choice of way, in minutes: whoever takes a ferry that
/// goes seldom plans by its timetable.
pub(super) const WAIT_AT_MOST: u16 = 25;
/// The longest time between two departures that is reckoned with in the upper end, in minutes.
pub(super) const INTERVAL_AT_MOST: u16 = 180;
/// The lower and upper end of the driving, in thousandths: nine of ten published driving times lie between.
pub(super) const LOW_PERMILLE: u64 = 800;
pub(super) const HIGH_PERMILLE: u64 = 1_300;
/// The same for minutes of a crossing that no source gives.
pub(super) const CROSSING_LOW_PERMILLE: u64 = 850;
pub(super) const CROSSING_HIGH_PERMILLE: u64 = 1_200;
/// Kilometres of road for each kilometre over land, in thousandths; for showing only.
pub(super) const ROAD_PERMILLE: u64 = 1_180;

pub(super) const MICRO_MINUTES_A_MINUTE: u64 = 1_000_000;
const WHOLE: u64 = 1_000;

/// Driving a road, in millionths of a minute. `coast` is how much of it lies near the sea, in thousandths.
pub(super) fn road(metres: u32, class: RoadClass, coast: u16) -> u64 {
    let even = u64::from(metres).saturating_mul(class.micro_minutes_a_metre());
    let empty = match class {
        RoadClass::Motorway | RoadClass::Main | RoadClass::Minor => 0,
        RoadClass::Other => u64::from(metres.saturating_sub(EMPTY_FROM)).saturating_mul(EMPTY),
    };
    let winding = WHOLE.saturating_mul(WHOLE).saturating_add(SHORE_PERMILLE.saturating_mul(u64::from(coast)));
    even.saturating_add(empty).saturating_mul(winding) / WHOLE.saturating_mul(WHOLE)
}

/// Driving through a tunnel or over a bridge, in millionths of a minute.
pub(super) fn fixed_link(metres: u32) -> u64 {
    u64::from(metres).saturating_mul(FIXED_LINK)
}

/// Driving from a door to the network, or from door to door nearby, in millionths of a minute.
pub(super) fn door(metres: u32) -> u64 {
    u64::from(metres).saturating_mul(DOOR)
}

/// Whole minutes as millionths.
pub(super) fn micro(minutes: u16) -> u64 {
    u64::from(minutes).saturating_mul(MICRO_MINUTES_A_MINUTE)
}
