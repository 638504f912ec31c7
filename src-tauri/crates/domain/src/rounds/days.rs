//! One day: for every set of visits, the best ways to make them and be where the day ends.
//!
//! Held and Karp's way: the sets are gone through by size of their number, so that every smaller set is ready
//! before it is needed. Leaving later never means arriving earlier, so for the same visits with the same last
//! one only the ways of [`super::frontier`] can become the best.

use super::frontier::{Frontier, Keep, Order, Way};
use super::matrix::{End, Leg, Matrix};
use super::{Request, Visit, VisitAt};
use crate::model::RoundDay;

/// How hard agreed times are held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Search {
    /// Ways with more minutes late than this are dropped.
    pub(super) late_max: u32,
    /// How many ways are kept for the same visits.
    pub(super) keep: Keep,
}

/// A set of visits: one bit for each.
pub(super) type Set = usize;

/// The set of one visit.
pub(super) fn only(visit: usize) -> Set {
    1 << visit
}

/// The visits that can be made on a day: those with a place that need not be on another day.
pub(super) fn possible(request: &Request, day: RoundDay) -> Set {
    let may = |visit: &Visit| {
        let placed = match visit.at {
            VisitAt::Spot(_) => true,
            VisitAt::Unplaced | VisitAt::Protected => false,
        };
        placed && visit.day.is_none_or(|own| own == day)
    };
    request.visits.iter().enumerate().filter(|(_, visit)| may(visit)).fold(0, |set, (at, _)| set | only(at))
}

struct Day<'a> {
    request: &'a Request,
    matrix: &'a Matrix,
    from: End,
    to: End,
    possible: Set,
    search: Search,
}

/// For every set of visits the best ways to make them on `day`; none for a set that cannot be made.
pub(super) fn ways(request: &Request, matrix: &Matrix, day: RoundDay, search: Search) -> Vec<Frontier> {
    let (from, to) = request.ends(day);
    Day { request, matrix, from, to, possible: possible(request, day), search }.ways()
}

impl Day<'_> {
    fn ways(&self) -> Vec<Frontier> {
        let count = self.request.visits.len();
        let mut done: Vec<Frontier> = vec![Frontier::default(); only(count)];
        // The ways to have made a set and to be at its last visit, which has just been left.
        let mut under: Vec<Frontier> = vec![Frontier::default(); only(count) * count];
        let start = Way {
            late: 0,
            time: u32::from(self.request.leave_at),
            driving: 0,
            ferries: 0,
            order: Order::default(),
        };
        self.close(&mut done, 0, self.from, &[start]);
        self.go_on(&mut under, 0, self.from, &[start]);
        for set in 1..only(count) {
            for last in (0..count).filter(|last| set & only(*last) != 0) {
                let Some(here) = under.get_mut(set * count + last) else { continue };
                let here: Vec<Way> = std::mem::take(here).ways().collect();
                self.close(&mut done, set, End::Visit(last), &here);
                self.go_on(&mut under, set, End::Visit(last), &here);
            }
        }
        done
    }

    /// From `at` to where the day ends.
    fn close(&self, done: &mut [Frontier], set: Set, at: End, ways: &[Way]) {
        let stays = set == 0 && at == self.to;
        let leg = if stays { Some(Leg { minutes: 0, ferries: 0 }) } else { self.matrix.leg(at, self.to) };
        let (Some(leg), Some(done)) = (leg, done.get_mut(set)) else { return };
        for way in ways {
            done.add(driven(*way, leg), self.search.keep);
        }
    }

    /// From `at` to every visit that is left.
    fn go_on(&self, under: &mut [Frontier], set: Set, at: End, ways: &[Way]) {
        let count = self.request.visits.len();
        let left = self.possible & !set;
        for (next, visit) in self.request.visits.iter().enumerate() {
            if left & only(next) == 0 {
                continue;
            }
            let leg = self.matrix.leg(at, End::Visit(next));
            let there = under.get_mut((set | only(next)) * count + next);
            let (Some(leg), Some(there)) = (leg, there) else { continue };
            for way in ways {
                let mut way = visited(driven(*way, leg), visit);
                if way.late <= self.search.late_max {
                    way.order = way.order.then(set.count_ones(), next);
                    there.add(way, self.search.keep);
                }
            }
        }
    }
}

fn driven(way: Way, leg: Leg) -> Way {
    Way {
        time: way.time + leg.minutes,
        driving: way.driving + leg.minutes,
        ferries: way.ferries + leg.ferries,
        ..way
    }
}

/// One waits for an agreed time, and is late after it.
fn visited(way: Way, visit: &Visit) -> Way {
    let agreed = visit.agreed_at.map(u32::from);
    let late = agreed.map_or(0, |agreed| way.time.saturating_sub(agreed));
    let starts = agreed.map_or(way.time, |agreed| way.time.max(agreed));
    Way { late: way.late + late, time: starts + u32::from(visit.minutes), ..way }
}
