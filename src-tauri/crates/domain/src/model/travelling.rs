//! What the office knows about the way between places, better than the place data that ship with Heimly.

use crate::ids::{AdviserId, LinkId};
use crate::place::{KommuneNo, Point, Postnummer};
use chrono::NaiveDate;
use std::fmt;

/// One end of an entered travel time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TravelEnd {
    /// The postnummer.
    pub postnummer: Postnummer,
    /// The very point, where the time is meant for one house and not for the whole postnummer.
    pub point: Option<Point>,
}

/// The postnummer, and the point in millionths of a degree where there is one.
impl fmt::Display for TravelEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { postnummer, point } = self;
        match point {
            Some(point) => write!(f, "{postnummer}@{},{}", point.latitude(), point.longitude()),
            None => write!(f, "{postnummer}"),
        }
    }
}

impl TravelEnd {
    /// The end as [`fmt::Display`] writes it; `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        let Some((number, degrees)) = text.split_once('@') else {
            return Some(Self { postnummer: Postnummer::new(text)?, point: None });
        };
        let (north, east) = degrees.split_once(',')?;
        let point = Point::from_micro_degrees(north.parse().ok()?, east.parse().ok()?)?;
        Some(Self { postnummer: Postnummer::new(number)?, point: Some(point) })
    }
}

/// The two ends of an entered time, from its key; `None` for any other text.
pub fn travel_ends(key: &str) -> Option<(TravelEnd, TravelEnd)> {
    // A point south or west of zero has a hyphen of its own, so every hyphen is tried.
    key.match_indices('-').find_map(|(at, hyphen)| {
        let (from, to) = (key.get(..at)?, key.get(at + hyphen.len()..)?);
        Some((TravelEnd::parse(from)?, TravelEnd::parse(to)?))
    })
}

crate::codes! {
    /// Which way an entered travel time counts.
    pub enum TravelDirection {
        /// There and back alike.
        BothWays = "begge",
        /// Only from the first place to the second.
        OneWay = "en_vei",
    }
}

/// A travel time an adviser has entered for a pair of places; it wins over every computed time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnteredTravel {
    /// From.
    pub from: TravelEnd,
    /// To.
    pub to: TravelEnd,
    /// Minutes one way, ferries and waiting included.
    pub minutes: u16,
    /// Which way it counts.
    pub direction: TravelDirection,
    /// The ferry or boat it takes, in words; `None`: none, or not said.
    pub by_ferry: Option<String>,
    /// How it is known, in words ("kjørt 12.11.").
    pub words: Option<String>,
    /// The day it was entered; `None` for times from before days were kept.
    pub on: Option<NaiveDate>,
    /// Who entered it.
    pub by: Option<AdviserId>,
}

impl EnteredTravel {
    /// What tells the time from every other: its two ends with a hyphen between, read again by [`travel_ends`].
    pub fn key(&self) -> String {
        format!("{}-{}", self.from, self.to)
    }
}

crate::codes! {
    /// Whether a ferry, tunnel, bridge or place without a road is as the place data say.
    pub enum LinkState {
        /// As the place data say.
        AsGiven = "som_oppgitt",
        /// Not in use: the ferry does not run, the tunnel or bridge is closed.
        Closed = "stengt",
        /// There is a way by car after all, to a place the data call roadless.
        Open = "apen",
    }
}

/// What the office knows better about a ferry, tunnel, bridge or place without a road. It wins over the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkCorrection {
    /// Which.
    pub link: LinkId,
    /// Whether it is in use.
    pub state: LinkState,
    /// Minutes of the crossing; `None`: as given.
    pub minutes: Option<u16>,
    /// Minutes of waiting one should reckon with; `None`: as given.
    pub wait_minutes: Option<u16>,
    /// How it is known, in words.
    pub words: Option<String>,
    /// The day it was corrected.
    pub on: NaiveDate,
    /// Who corrected it.
    pub by: Option<AdviserId>,
}

/// Two kommuner without a common border on land that the office counts as neighbours all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WaterNeighbour {
    /// The lower number.
    pub one: KommuneNo,
    /// The higher number.
    pub other: KommuneNo,
    /// The day it was confirmed.
    pub on: NaiveDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_its_two_ends_and_is_read_again() {
        let number = |text| Postnummer::new(text).unwrap();
        let point = Point::from_micro_degrees(-33_868_800, -70_000_001);
        let ends = [
            (None, None, "9510-9540"),
            (Point::from_micro_degrees(69_968_000, 23_271_000), None, "9510@69968000,23271000-9540"),
            (point, point, "9510@-33868800,-70000001-9540@-33868800,-70000001"),
        ];
        for (from, to, key) in ends {
            let from = TravelEnd { postnummer: number("9510"), point: from };
            let to = TravelEnd { postnummer: number("9540"), point: to };
            assert_eq!(format!("{from}-{to}"), key);
            assert_eq!(travel_ends(key), Some((from, to)));
        }
        for other in
            ["", "9510", "9510-", "951-9540", "9510@1-9540", "9510@1,2,3-9540", "9510@91000000,0-9540"]
        {
            assert_eq!(travel_ends(other), None, "{other}");
        }
    }
}
