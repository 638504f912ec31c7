//! The places of one home for the children of a run, day by day.

use super::siblings::Together;
use super::state::Group;
use super::{Holds, JointChild, Limit, NotForAll, Take};
use crate::ids::ChildId;
use crate::model::{Home, Placement, Register, StayAt};
use crate::occupancy::free_places;
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// The stays of each home, looked up once.
pub(super) struct Stays<'a> {
    by_home: HashMap<&'a str, Vec<&'a Placement>>,
}

impl<'a> Stays<'a> {
    pub(super) fn new(register: &'a Register) -> Self {
        let mut by_home: HashMap<&str, Vec<&Placement>> = HashMap::new();
        for stay in &register.placements {
            match &stay.at {
                StayAt::Home(home) => by_home.entry(home.as_str()).or_default().push(stay),
                StayAt::Institution(_) | StayAt::Parents | StayAt::OwnDwelling | StayAt::Elsewhere(_) => {}
            }
        }
        Self { by_home }
    }

    fn free(&self, home: &Home, day: NaiveDate, child: Option<&ChildId>) -> Option<i32> {
        let stays = self.by_home.get(home.id.as_str()).map_or(&[][..], Vec::as_slice);
        free_places(home, stays.iter().copied(), day, child)
    }

    /// Places that are free and kept for nobody; `None` when the number is not recorded.
    pub(super) fn open(&self, home: &Home, day: NaiveDate) -> Option<u64> {
        self.free(home, day, None).map(|free| u64::try_from(free).unwrap_or(0))
    }

    /// How many of those a child takes: none where it lives that day, or where a place is kept for it.
    fn takes(&self, home: &Home, day: NaiveDate, child: &ChildId) -> u64 {
        let own = self.free(home, day, Some(child)) > self.free(home, day, None);
        u64::from(!own)
    }
}

/// What a group takes in a home on a day: those who have moved in by then, and the places kept for siblings
/// who wait outside the run.
fn takes(
    stays: &Stays<'_>,
    home: &Home,
    group: &Together,
    children: &[JointChild<'_>],
    day: NaiveDate,
) -> u64 {
    let moved_in = members(group, children).filter(|child| child.judged_on() <= day);
    let kept = group.absent.iter().map(|child| stays.takes(home, day, child));
    moved_in.map(|child| stays.takes(home, day, &child.child.id)).chain(kept).sum()
}

fn members<'c, 'a>(
    group: &'c Together,
    children: &'c [JointChild<'a>],
) -> impl Iterator<Item = &'c JointChild<'a>> {
    group.members.iter().filter_map(|at| children.get(*at))
}

/// The days on which one of the group moves in and takes a place.
fn days(
    stays: &Stays<'_>,
    home: &Home,
    group: &Together,
    children: &[JointChild<'_>],
) -> BTreeSet<NaiveDate> {
    members(group, children)
        .filter(|child| stays.takes(home, child.judged_on(), &child.child.id) > 0)
        .map(|child| child.judged_on())
        .collect()
}

/// Whether a group alone finds places in a home.
pub(super) fn has_places(
    stays: &Stays<'_>,
    home: &Home,
    group: &Together,
    children: &[JointChild<'_>],
) -> Result<(), NotForAll> {
    for day in days(stays, home, group, children) {
        let needed = takes(stays, home, group, children, day);
        if let Some(free) = stays.open(home, day).filter(|free| *free < needed) {
            return Err(NotForAll::Places { needed, free });
        }
    }
    Ok(())
}

/// Places free in a home on a day, and how many of them some groups take.
pub(super) fn used(
    stays: &Stays<'_>,
    home: &Home,
    groups: &[&Together],
    children: &[JointChild<'_>],
    day: NaiveDate,
) -> (Option<u64>, u64) {
    (stays.open(home, day), groups.iter().map(|group| takes(stays, home, group, children, day)).sum())
}

/// One group in one home, on the days that matter there.
struct Moving {
    unit: usize,
    on: BTreeSet<NaiveDate>,
    takes: Vec<(NaiveDate, u64)>,
}

impl Moving {
    fn takes_on(&self, day: NaiveDate) -> u64 {
        self.takes.iter().find(|(on, _)| *on == day).map_or(0, |(_, places)| *places)
    }

    /// What the group takes on the day it takes least, once all have moved in; 0 where nobody takes a new
    /// place on moving in.
    fn least(&self) -> u64 {
        let Some(last) = self.on.last() else { return 0 };
        self.takes.iter().filter(|(day, _)| day >= last).map(|(_, places)| *places).min().unwrap_or(0)
    }
}

/// The limits of one home for those who may get it.
///
/// A limit of a day holds when somebody moves in that day. Where the places never grow fewer, one limit says
/// all: whoever moves in last finds the others there.
pub(super) fn limits(
    stays: &Stays<'_>,
    home: (usize, &Home),
    units: &[Group],
    children: &[JointChild<'_>],
) -> Vec<Limit> {
    let (number, home) = home;
    let here: Vec<(usize, &Together)> = units
        .iter()
        .enumerate()
        .filter(|(_, unit)| unit.options.iter().any(|offer| offer.home == number))
        .map(|(at, unit)| (at, &unit.group))
        .collect();
    let mut all: BTreeSet<NaiveDate> = BTreeSet::new();
    let mut moving: Vec<Moving> = Vec::new();
    for (unit, group) in &here {
        let on = days(stays, home, group, children);
        all.extend(&on);
        moving.push(Moving { unit: *unit, on, takes: Vec::new() });
    }
    let mut open: Vec<(NaiveDate, u64)> = Vec::new();
    for day in all {
        let Some(free) = stays.open(home, day) else {
            return vec![one_at_most(number, &here)];
        };
        open.push((day, free));
        for (each, (_, group)) in moving.iter_mut().zip(&here) {
            each.takes.push((day, takes(stays, home, group, children, day)));
        }
    }
    let most = open.iter().map(|(_, free)| *free).max().unwrap_or(0);
    let mut limits = overall(number, &moving, most);
    for (day, free) in open {
        let implied = free == most && moving.iter().all(|each| each.takes_on(day) <= each.least());
        let takes: Vec<Take> = moving.iter().filter_map(|each| take(each.unit, each.takes_on(day))).collect();
        if implied || takes.iter().map(|take| take.places).sum::<u64>() <= free {
            continue;
        }
        for mover in moving.iter().filter(|each| each.on.contains(&day)) {
            let holds = Holds::WithUnit(mover.unit);
            limits.push(Limit { home: number, takes: takes.clone(), most: free, holds });
        }
    }
    limits
}

fn one_at_most(home: usize, here: &[(usize, &Together)]) -> Limit {
    let takes = here.iter().map(|(unit, _)| Take { unit: *unit, places: 1 }).collect();
    Limit { home, takes, most: 1, holds: Holds::Always }
}

fn take(unit: usize, places: u64) -> Option<Take> {
    (places > 0).then_some(Take { unit, places })
}

/// What follows from all days together: whoever moves in last finds all the others there.
fn overall(home: usize, moving: &[Moving], most: u64) -> Vec<Limit> {
    let takes: Vec<Take> = moving.iter().filter_map(|each| take(each.unit, each.least())).collect();
    let wanted: u64 = takes.iter().map(|take| take.places).sum();
    if wanted <= most { Vec::new() } else { vec![Limit { home, takes, most, holds: Holds::Always }] }
}
