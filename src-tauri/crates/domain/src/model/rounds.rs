//! A round: the visits of one day or two, in the order that gets everybody home soonest.
//!
//! Only what people choose is kept. Order, driving and times are worked out anew each time, so that a round
//! never shows a time the records no longer support.

use crate::ids::{AdviserId, HomeId, RoundId};
use crate::place::{Point, Postnummer};
use chrono::NaiveDate;

/// A place of a round that is no home: the office, a school, a house one sleeps in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundPlace {
    /// What it is called on screen.
    pub label: String,
    /// Its postnummer.
    pub postnummer: Option<Postnummer>,
    /// A point placed by hand; wins over the postnummer's.
    pub point: Option<Point>,
}

/// Where a stop is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundStopAt {
    /// At a home of the register.
    Home(HomeId),
    /// Somewhere else.
    Place(RoundPlace),
}

crate::codes! {
    /// A day of a round.
    pub enum RoundDay {
        /// The first.
        First = "1",
        /// The second.
        Second = "2",
    }
}

/// A stop of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundStop {
    /// Where.
    pub at: RoundStopAt,
    /// How long the visit takes, in minutes.
    pub minutes: u16,
    /// The time that is agreed, in minutes after midnight; `None`: any time.
    pub agreed_at: Option<u16>,
    /// The day it must be on; `None`: either.
    pub day: Option<RoundDay>,
    /// What it is for, in words.
    pub purpose: Option<String>,
}

/// A round of visits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Stable id.
    pub id: RoundId,
    /// What it is called ("Leka og Bindal").
    pub name: String,
    /// Its first day.
    pub first_day: NaiveDate,
    /// The last of its days: one day or two.
    pub last: RoundDay,
    /// When one leaves in the morning, in minutes after midnight.
    pub leave_at: u16,
    /// When one wants to be back, in minutes after midnight; `None`: not said.
    pub home_by: Option<u16>,
    /// Where it starts and ends; `None`: at the office.
    pub start: Option<RoundPlace>,
    /// Where one sleeps between two days; `None`: at home, so that both days start and end alike.
    pub overnight: Option<RoundPlace>,
    /// Who drives.
    pub adviser: Option<AdviserId>,
    /// The stops, as they were chosen.
    pub stops: Vec<RoundStop>,
}
