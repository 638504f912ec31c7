//! The chosen order with its times: every moment with the shortest, the middle and the longest travel times.

use super::best::Orders;
use super::matrix::ferries;
use super::{DAY_MINUTES, End, LeftOut, Matrix, Request, Visit, VisitAt, WhyLeftOut};
use crate::model::RoundDay;
use crate::place::TravelTime;

/// A moment in minutes after the midnight its day began with; from [`DAY_MINUTES`] it is the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// With every journey at its shortest.
    pub earliest: u32,
    /// What is planned.
    pub planned: u32,
    /// With every journey at its longest.
    pub latest: u32,
}

impl Moment {
    fn at(minutes: u32) -> Self {
        Self { earliest: minutes, planned: minutes, latest: minutes }
    }

    fn each(self, with: impl Fn(u32) -> u32) -> Self {
        Self { earliest: with(self.earliest), planned: with(self.planned), latest: with(self.latest) }
    }

    fn driven(self, time: TravelTime) -> Self {
        Self {
            earliest: self.earliest + u32::from(time.low()),
            planned: self.planned + u32::from(time.middle()),
            latest: self.latest + u32::from(time.high()),
        }
    }
}

/// A round with its times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its days, the first one first.
    pub days: Vec<DayPlan>,
    /// The visits that are not in it, in the order they were given.
    pub left_out: Vec<LeftOut>,
}

/// One day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayPlan {
    /// Which.
    pub day: RoundDay,
    /// The journeys, one to each visit and one to where the day ends; none on a day one stays where one is.
    pub drives: Vec<Drive>,
    /// The visits, in order.
    pub visits: Vec<PlannedVisit>,
    /// When one leaves, in minutes after midnight.
    pub leaves: u32,
    /// When one is where the day ends.
    pub back: Moment,
    /// How many minutes later one could leave: even with the longest travel times the first agreed time is
    /// kept, and the visits after it are as planned. 0 without an agreed time.
    pub may_leave_later: u32,
    /// Whether one is back when one wants to be; `None`: not said when that is.
    pub home_by: Option<HomeBy>,
}

/// A journey of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drive {
    /// From.
    pub from: End,
    /// To.
    pub to: End,
    /// How long it takes, how that was found, and by which ferries.
    pub time: TravelTime,
    /// When it starts.
    pub leaves: Moment,
    /// When one is there.
    pub arrives: Moment,
}

/// A visit of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedVisit {
    /// Its number among the visits asked for, from 0.
    pub visit: usize,
    /// When one is there.
    pub arrives: Moment,
    /// When it starts: not before the agreed time.
    pub starts: Moment,
    /// When one leaves.
    pub leaves: Moment,
    /// How the agreed time is kept; `None`: none is agreed.
    pub agreed: Option<Agreed>,
}

/// How an agreed time is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// The time, in minutes after midnight.
    pub at: u16,
    /// Minutes one waits, as planned.
    pub waits: u32,
    /// Minutes one is late, as planned; 0: in time.
    pub late: u32,
    /// Minutes one is late with the longest travel times.
    pub late_at_most: u32,
}

/// Whether one is back in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomeBy {
    /// Also with the longest travel times.
    Kept,
    /// As planned, but with the longest travel times so many minutes too late.
    Uncertain(u32),
    /// So many minutes too late as planned.
    Late(u32),
}

impl DayPlan {
    /// Driving in all, as shortest, planned and longest minutes.
    pub fn driving(&self) -> Moment {
        self.drives.iter().fold(Moment::at(0), |sum, drive| sum.driven(drive.time))
    }

    /// Ferries in all.
    pub fn ferries(&self) -> u32 {
        self.drives.iter().map(|drive| ferries(drive.time)).sum()
    }

    /// Whether the day, as planned, ends after midnight.
    pub fn ends_after_midnight(&self) -> bool {
        self.back.planned > DAY_MINUTES
    }
}

impl Plan {
    /// Driving in all, as shortest, planned and longest minutes.
    pub fn driving(&self) -> Moment {
        self.days.iter().map(DayPlan::driving).fold(Moment::at(0), |sum, day| Moment {
            earliest: sum.earliest + day.earliest,
            planned: sum.planned + day.planned,
            latest: sum.latest + day.latest,
        })
    }

    /// Whether the first day, as planned, ends after the second has begun.
    pub fn days_collide(&self) -> bool {
        let pairs = self.days.iter().zip(self.days.iter().skip(1));
        pairs.into_iter().any(|(one, next)| one.back.planned > DAY_MINUTES + next.leaves)
    }
}

/// The orders with their times.
pub(super) fn plan(request: &Request, matrix: &Matrix, orders: &Orders) -> Plan {
    let days = request.days().iter().zip(&orders.days);
    let made: Vec<usize> = orders.days.iter().flatten().copied().collect();
    let left = request.visits.iter().enumerate().filter(|(visit, _)| !made.contains(visit));
    Plan {
        days: days.map(|(day, order)| day_plan(request, matrix, *day, order)).collect(),
        left_out: left
            .map(|(visit, each)| LeftOut { visit, why: why(request, matrix, visit, each) })
            .collect(),
    }
}

fn day_plan(request: &Request, matrix: &Matrix, day: RoundDay, order: &[usize]) -> DayPlan {
    let (from, to) = request.ends(day);
    let leaves = u32::from(request.leave_at);
    let (mut here, mut now) = (from, Moment::at(leaves));
    let mut plan = DayPlan {
        day,
        drives: Vec::new(),
        visits: Vec::new(),
        leaves,
        back: now,
        may_leave_later: 0,
        home_by: None,
    };
    let ends = order.iter().map(|visit| End::Visit(*visit)).chain([to]);
    for end in ends {
        let stays = order.is_empty() && here == end;
        // Every journey of a chosen order has a time, because the order was made of them.
        let Some(time) = matrix.time(here, end).ok().filter(|_| !stays) else { continue };
        let drive = Drive { from: here, to: end, time, leaves: now, arrives: now.driven(time) };
        plan.drives.push(drive);
        (here, now) = (end, drive.arrives);
        if let End::Visit(number) = end
            && let Some(visit) = request.visits.get(number)
        {
            let visit = planned(number, visit, now);
            plan.visits.push(visit);
            now = visit.leaves;
        }
    }
    plan.back = now;
    plan.may_leave_later = may_leave_later(&plan.visits);
    plan.home_by = request.home_by.map(|home_by| home(now, u32::from(home_by)));
    plan
}

fn planned(number: usize, visit: &Visit, arrives: Moment) -> PlannedVisit {
    let agreed = visit.agreed_at.map(u32::from);
    let starts = arrives.each(|arrives| agreed.map_or(arrives, |agreed| arrives.max(agreed)));
    PlannedVisit {
        visit: number,
        arrives,
        starts,
        leaves: starts.each(|starts| starts + u32::from(visit.minutes)),
        agreed: visit.agreed_at.map(|at| {
            let agreed = u32::from(at);
            Agreed {
                at,
                waits: agreed.saturating_sub(arrives.planned),
                late: arrives.planned.saturating_sub(agreed),
                late_at_most: arrives.latest.saturating_sub(agreed),
            }
        }),
    }
}

/// Only the waiting before the first agreed time can be slept away: whatever lies after it starts from there.
fn may_leave_later(visits: &[PlannedVisit]) -> u32 {
    let first = visits.iter().find_map(|visit| visit.agreed.map(|agreed| (visit, agreed)));
    first.map_or(0, |(visit, agreed)| u32::from(agreed.at).saturating_sub(visit.arrives.latest))
}

fn home(back: Moment, home_by: u32) -> HomeBy {
    let after = |back: u32| back.saturating_sub(home_by);
    match (after(back.planned), after(back.latest)) {
        (0, 0) => HomeBy::Kept,
        (0, latest) => HomeBy::Uncertain(latest),
        (planned, _) => HomeBy::Late(planned),
    }
}

/// Why a visit is not in the order: the first journey to or from the ends of its days that has no time.
fn why(request: &Request, matrix: &Matrix, number: usize, visit: &Visit) -> WhyLeftOut {
    match visit.at {
        VisitAt::Unplaced => return WhyLeftOut::Unplaced,
        VisitAt::Protected => return WhyLeftOut::Protected,
        VisitAt::Spot(_) => {}
    }
    let own_days = request.days().iter().filter(|day| visit.day.is_none_or(|own| own == **day));
    let journeys = own_days.flat_map(|day| {
        let (from, to) = request.ends(*day);
        [matrix.time(from, End::Visit(number)), matrix.time(End::Visit(number), to)]
    });
    let missing = journeys.filter_map(Result::err).next();
    missing.map_or(WhyLeftOut::NotWithTheOthers, WhyLeftOut::NoTime)
}
