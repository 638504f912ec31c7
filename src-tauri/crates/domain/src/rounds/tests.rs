//! What a round must be: equal to trying everything, and right by hand.

mod by_force;
mod by_hand;
mod resolved;

use super::{End, Matrix, Request, Visit, VisitAt};
use crate::model::RoundDay;
use crate::place::{NoTime, Point, PointQuality, Spot, TravelMethod, TravelTime};

/// Somewhere; the tests give their own times, so that where does not matter.
fn spot() -> Spot {
    let point = Point::from_micro_degrees(65_000_000, 12_000_000).unwrap();
    Spot { point, quality: PointQuality::Certain, postnummer: None, from: crate::place::PointFrom::Hand }
}

fn visit(minutes: u16, agreed_at: Option<u16>) -> Visit {
    Visit { at: VisitAt::Spot(spot()), minutes, agreed_at, day: None }
}

/// A round of one day from 08:00.
fn day(visits: Vec<Visit>) -> Request {
    Request {
        start: spot(),
        overnight: None,
        leave_at: at(8, 0),
        home_by: None,
        last: RoundDay::First,
        visits,
    }
}

fn at(hour: u16, minute: u16) -> u16 {
    hour * 60 + minute
}

fn minutes(minutes: u16) -> Result<TravelTime, NoTime> {
    Ok(TravelTime::new(minutes, minutes, TravelMethod::Entered))
}

/// A table of whole minutes as one would write it: rows are from, columns to; first the office, then the
/// visits. Nobody sleeps elsewhere.
fn table<const N: usize>(rows: [[u16; N]; N]) -> Matrix {
    let number = |end| match end {
        End::Start | End::Overnight => 0,
        End::Visit(visit) => visit + 1,
    };
    Matrix::fill(N - 1, |from, to| minutes(rows[number(from)][number(to)]))
}
