//! The published times of `assets/geo/reference_times.csv`, and how far a model is from them. For tests and the
//! table in `tests/bench`; no estimate is made from here.

use heimly_domain::codes::Code;
use heimly_domain::place::{Point, PointQuality, Spot};

use super::read::micro_degrees;

/// The table itself.
pub const TIMES: &str = include_str!("../../../../../assets/geo/reference_times.csv");

heimly_domain::codes! {
    /// What a published time is.
    pub enum TimeKind {
        /// A driving time.
        Car = "car",
        /// A bus timetable, stops included.
        Bus = "bus",
        /// A coach timetable, stops included.
        Coach = "coach",
        /// The mean over a kommune's inhabitants to a court town, on the roads of 2000.
        Mean = "gov_mean",
    }
}

/// A published time between two places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceTime {
    /// From.
    pub from: String,
    /// To.
    pub to: String,
    /// Where the two lie.
    pub spots: [Spot; 2],
    /// The published minutes.
    pub minutes: u32,
    /// What they are.
    pub kind: TimeKind,
    /// A (best) to C.
    pub quality: char,
    /// The part of the country, in the table's words.
    pub region: String,
    /// Where it is from.
    pub source: String,
}

impl ReferenceTime {
    /// The minutes a car is held to take: a bus with its stops takes a quarter longer.
    pub fn car_minutes(&self) -> u32 {
        match self.kind {
            TimeKind::Car | TimeKind::Mean => self.minutes,
            TimeKind::Bus | TimeKind::Coach => self.minutes.saturating_mul(4) / 5,
        }
    }

    /// How much it counts: A 4, B 2, C 1, and a driving time twice as much as what is none.
    pub fn weight(&self) -> u32 {
        let quality = match self.quality {
            'A' => 4,
            'B' => 2,
            _ => 1,
        };
        match self.kind {
            TimeKind::Car => 2_u32.saturating_mul(quality),
            TimeKind::Bus | TimeKind::Coach | TimeKind::Mean => quality,
        }
    }

    /// How far so many minutes are from the car's, in thousandths of the car's.
    pub fn error_permille(&self, minutes: u32) -> u32 {
        minutes
            .abs_diff(self.car_minutes())
            .saturating_mul(1_000)
            .checked_div(self.car_minutes())
            .unwrap_or(0)
    }
}

/// The mean error in thousandths, each pair counting its weight: Σ weight · error / Σ weight, rounded down.
pub fn weighted_permille<'a>(errors: impl IntoIterator<Item = (&'a ReferenceTime, u32)>) -> Option<u32> {
    let (mut sum, mut weights) = (0_u32, 0_u32);
    for (time, error) in errors {
        sum = sum.saturating_add(time.weight().saturating_mul(error));
        weights = weights.saturating_add(time.weight());
    }
    sum.checked_div(weights)
}

/// All rows.
pub fn times() -> Option<Vec<ReferenceTime>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(TIMES.as_bytes());
    let mut found = Vec::new();
    for row in reader.records() {
        let row = row.ok()?;
        let cell = |at: usize| row.get(at);
        let spot = |latitude: usize| {
            let (latitude, longitude) = (cell(latitude)?, cell(latitude.checked_add(1)?)?);
            let point = Point::from_micro_degrees(micro_degrees(latitude)?, micro_degrees(longitude)?)?;
            Some(Spot {
                point,
                quality: PointQuality::Certain,
                postnummer: None,
                from: heimly_domain::place::PointFrom::Hand,
            })
        };
        found.push(ReferenceTime {
            from: cell(0)?.to_owned(),
            to: cell(1)?.to_owned(),
            spots: [spot(2)?, spot(4)?],
            minutes: cell(6)?.parse().ok()?,
            kind: TimeKind::from_code(cell(9)?)?,
            quality: cell(14)?.chars().next()?,
            region: cell(13)?.to_owned(),
            source: cell(16)?.to_owned(),
        });
    }
    Some(found)
}
