//! The order of a round: from visits with places and times, the days that follow.
//!
//! What is best, in this order, exactly and for up to [`VISITS_MAX`] visits:
//! 1. as few visits as possible are left out (one is left out only where a travel time is missing);
//! 2. every agreed time is kept; where no order keeps them all, the minutes people have to wait for us, in
//!    all, are as few as possible;
//! 3. one is home by the time that was said; else as few minutes after it as possible, both days together;
//! 4. where no such time was said, the longest day ends as early as possible, so that two days share the work;
//! 5. the days together end as early as possible: less time away, waiting included, is what a round is for;
//! 6. fewest minutes of driving, then fewest ferries, then the order the visits were given in.
//!
//! Time away comes before driving because waiting costs a working day as much as driving does; without agreed
//! times the two are the same. Each journey is planned with the middle of its interval, because a plan made
//! of longest times would be hours too long; every moment of the answer is told with the shortest and the
//! longest times too.
//!
//! Nothing here knows a home, a name or a word, and no timetable: a ferry costs what the travel time says.

mod best;
mod called;
mod days;
mod frontier;
mod matrix;
mod resolve;
#[cfg(test)]
mod tests;
mod timetable;

pub use called::{Called, Where, called, date_of, of_place, poststed};
pub use matrix::{End, Matrix};
pub use resolve::request;
pub use timetable::{Agreed, DayPlan, Drive, HomeBy, Moment, Plan, PlannedVisit};

use crate::model::{Round, RoundDay};
use crate::place::{NoTime, Spot};

/// The most visits a round can have: the best order is proved, and the work doubles with each visit.
pub const VISITS_MAX: usize = 12;

/// The minutes of a day and night.
pub const DAY_MINUTES: u32 = 24 * 60;

/// Where a visit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitAt {
    /// Here.
    Spot(Spot),
    /// Nobody has said where it lies.
    Unplaced,
    /// The address is protected: where it lies is not used.
    Protected,
}

/// A visit as planning sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Where.
    pub at: VisitAt,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// The time that is agreed, in minutes after midnight; `None`: any time.
    pub agreed_at: Option<u16>,
    /// The day it must be on; `None`: either.
    pub day: Option<RoundDay>,
}

/// What is to be planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Where the round starts and ends.
    pub start: Spot,
    /// Where one sleeps: the first day ends and the second starts there. `None`: at home, so that both days
    /// start and end alike.
    pub overnight: Option<Spot>,
    /// When one leaves, each day, in minutes after midnight.
    pub leave_at: u16,
    /// When one wants to be where the day ends, in minutes after midnight; `None`: not said.
    pub home_by: Option<u16>,
    /// One day or two.
    pub last: RoundDay,
    /// The visits, in the order they were given; the answer calls them by their number here, from 0.
    pub visits: Vec<Visit>,
}

/// Why a visit is not in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyLeftOut {
    /// Nobody has said where it lies.
    Unplaced,
    /// The address is protected.
    Protected,
    /// There is no travel time between it and where the round starts or ends.
    NoTime(NoTime),
    /// There are travel times, but not enough of them to fit it in with the others.
    NotWithTheOthers,
}

/// A visit that is not in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its number among the visits asked for, from 0.
    pub visit: usize,
    /// Why.
    pub why: WhyLeftOut,
}

/// Why a round cannot be planned at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// More visits than can be put in a proved order.
    TooMany {
        /// How many there are.
        visits: usize,
    },
    /// A visit must be on the second day of a round of one day.
    SecondDayMissing {
        /// Its number among the visits asked for, from 0.
        visit: usize,
    },
    /// Nobody has said where the office lies, or where the round starts instead.
    StartUnplaced,
    /// Nobody has said where one sleeps.
    OvernightUnplaced,
    /// There is no way from where one starts to where one sleeps and back.
    OvernightUnreachable(NoTime),
}

/// Whether a round has few enough visits, and a second day where one is asked for.
///
/// # Errors
/// [`Refused::TooMany`] and [`Refused::SecondDayMissing`].
pub fn fits(round: &Round) -> Result<(), Refused> {
    within(round.last, round.stops.iter().map(|stop| stop.day))
}

fn within(last: RoundDay, days: impl ExactSizeIterator<Item = Option<RoundDay>>) -> Result<(), Refused> {
    if days.len() > VISITS_MAX {
        return Err(Refused::TooMany { visits: days.len() });
    }
    let mut days = days;
    match (last, days.position(|day| day == Some(RoundDay::Second))) {
        (RoundDay::First, Some(visit)) => Err(Refused::SecondDayMissing { visit }),
        (RoundDay::First, None) | (RoundDay::Second, _) => Ok(()),
    }
}

/// The best order.
///
/// # Errors
/// Why there can be none.
pub fn plan(request: &Request, matrix: &Matrix) -> Result<Plan, Refused> {
    within(request.last, request.visits.iter().map(|visit| visit.day))?;
    match best::best(request, matrix) {
        Some(order) => Ok(timetable::plan(request, matrix, &order)),
        // Without a visit a day goes only from where one starts to where one sleeps, or back.
        None => Err(Refused::OvernightUnreachable(
            matrix
                .time(End::Start, End::Overnight)
                .and(matrix.time(End::Overnight, End::Start))
                .err()
                .unwrap_or(NoTime::Unplaced),
        )),
    }
}

impl Request {
    /// The days of the round.
    pub fn days(&self) -> &'static [RoundDay] {
        match self.last {
            RoundDay::First => &[RoundDay::First],
            RoundDay::Second => &[RoundDay::First, RoundDay::Second],
        }
    }

    /// Where a day starts and where it ends.
    pub fn ends(&self, day: RoundDay) -> (End, End) {
        match (self.last, self.overnight, day) {
            (RoundDay::First, _, _) | (RoundDay::Second, None, _) => (End::Start, End::Start),
            (RoundDay::Second, Some(_), RoundDay::First) => (End::Start, End::Overnight),
            (RoundDay::Second, Some(_), RoundDay::Second) => (End::Overnight, End::Start),
        }
    }
}
