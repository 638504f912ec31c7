//! Random small offices: the plan against every way to give each child a home or none, judged child by child
//! from the records. Nothing of the numbered problem is used here, and the pairs' worth is the ranking's.

use super::*;
use crate::ids::{ChildId, HomeId};
use crate::matching::rules::{Avoidance, avoidance};
use crate::matching::testing::{period, stay};
use crate::matching::{Group, rank};
use crate::model::{AvoidChildren, Birth, Reservation, StayAt, StayDuration};
use crate::occupancy::free_places;
use crate::place::Postnummer;

/// SplitMix64.
struct Draw(u64);

impl Draw {
    fn up_to(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % below
    }

    fn one_in(&mut self, of: u64) -> bool {
        self.up_to(of) == 0
    }
}

const CHILDREN: [&str; 4] = ["a", "b", "c", "d"];
const HOMES: [&str; 3] = ["h-1", "h-2", "h-3"];

fn office(draw: &mut Draw) -> Office {
    let mut office = Office::new(&CHILDREN, &HOMES);
    office.wish.threshold = h([0, 5_000, 6_000][usize::try_from(draw.up_to(3)).unwrap()]);
    if draw.one_in(4) {
        office.wish.should = ShouldTogether::Off;
    }
    for home in HOMES {
        let each = office.home(home);
        each.frame.places = if draw.one_in(8) { None } else { u8::try_from(draw.up_to(4)).ok() };
        each.frame.sibling_group = u8::try_from(1 + draw.up_to(4)).ok();
        if draw.one_in(2) {
            each.training = Some(Vec::new());
        }
        if draw.one_in(2) {
            each.dwelling.postnummer = Postnummer::new("9600");
        }
        if draw.one_in(3) {
            each.competence.clear();
        }
    }
    for child in CHILDREN {
        let need = office.need(child);
        if draw.one_in(2) {
            need.nearby.postnummer = Postnummer::new("9600");
        }
        if draw.one_in(3) {
            need.wished_on = Some(day("2027-03-01"));
        }
        if draw.one_in(8) {
            need.avoid_children = vec![AvoidChildren::ALL[usize::try_from(draw.up_to(3)).unwrap()]];
        }
        let years = 2010 + draw.up_to(12);
        let record = office.register.children.iter_mut().find(|each| each.id.as_str() == child).unwrap();
        record.birth = day(&format!("{years}-05-17"));
        if draw.one_in(4) {
            office.network(child, HOMES[usize::try_from(draw.up_to(3)).unwrap()]).answer = None;
        }
    }
    for (one, other) in [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")] {
        if draw.one_in(3) {
            let wish = SiblingTogether::ALL[usize::try_from(draw.up_to(5)).unwrap()];
            office.siblings(one, other, wish);
        }
    }
    in_the_way(&mut office, draw);
    office
}

/// Stays, kept places and locks.
fn in_the_way(office: &mut Office, draw: &mut Draw) {
    let any = |draw: &mut Draw| HOMES[usize::try_from(draw.up_to(3)).unwrap()];
    if draw.one_in(3) {
        office.register.children.push(child("other"));
        let from = if draw.one_in(2) { "2027-02-01" } else { "2026-01-01" };
        office.register.placements.push(stay("s-1", "other", any(draw), from, None));
    }
    if draw.one_in(4) {
        let mut here = stay("s-2", "b", any(draw), "2026-10-01", None);
        here.duration = Some(StayDuration::Temporary);
        office.register.placements.push(here);
    }
    if draw.one_in(4) {
        let until = if draw.one_in(2) { None } else { Some("2027-01-01") };
        let kept = Reservation {
            places: 1,
            for_child: Some(child_id("c")),
            for_kommune: None,
            period: period("2026-01-01", until),
            by: None,
        };
        office.home(any(draw)).reservations.push(kept);
    }
    if draw.one_in(4) {
        let home = any(draw);
        office.lock("d", Some(home).filter(|_| !draw.one_in(4)));
    }
    if draw.one_in(6) {
        let home = any(draw);
        office.lock("a", Some(home));
    }
}

/// One child with one home: whether in the network, and what it is worth.
type Pairs = Vec<Vec<Option<(bool, u64)>>>;

struct Judge<'o> {
    office: &'o Office,
    pairs: Pairs,
}

impl Judge<'_> {
    fn sibling_wish(&self, one: usize, other: usize) -> Option<SiblingTogether> {
        let of = |from: usize, to: usize| {
            let child =
                self.office.register.children.iter().find(|child| child.id.as_str() == CHILDREN[from]);
            let wish = child?.siblings.iter().find(|wish| wish.sibling.as_str() == CHILDREN[to]);
            wish.map(|wish| wish.together)
        };
        of(one, other).or_else(|| of(other, one))
    }

    fn together(&self, one: usize, other: usize) -> bool {
        match self.sibling_wish(one, other) {
            Some(SiblingTogether::Must) => true,
            Some(SiblingTogether::Should) => self.office.wish.should == ShouldTogether::AsMust,
            Some(SiblingTogether::NoWish | SiblingTogether::ShouldApart | SiblingTogether::MustNot)
            | None => false,
        }
    }

    fn apart(&self, one: usize, other: usize) -> bool {
        match self.sibling_wish(one, other) {
            Some(SiblingTogether::MustNot) => return true,
            Some(SiblingTogether::Must | SiblingTogether::Should) => return false,
            Some(SiblingTogether::NoWish | SiblingTogether::ShouldApart) | None => {}
        }
        let register = &self.office.register;
        let says = |from: usize, to: usize| {
            let (from, to) = (child_id(CHILDREN[from]), child_id(CHILDREN[to]));
            let need = register.needs.iter().find(|need| need.child == from).unwrap();
            let birth = |id: &ChildId| register.children.iter().find(|child| child.id == *id).unwrap().birth;
            matches!(avoidance(need, birth(&from), Birth::Date(birth(&to))), Avoidance::Forbidden(_))
        };
        says(one, other) || says(other, one)
    }

    /// The group a child goes with, over a third too.
    fn group(&self, child: usize) -> Vec<usize> {
        let mut group = vec![child];
        while let Some(next) =
            (0..4).find(|next| !group.contains(next) && group.iter().any(|each| self.together(*each, *next)))
        {
            group.push(next);
        }
        group
    }

    fn judged_on(&self, child: usize) -> chrono::NaiveDate {
        let needs = &self.office.register.needs;
        needs.iter().find(|need| need.child.as_str() == CHILDREN[child]).unwrap().judged_on(day(TODAY))
    }

    fn free(&self, home: usize, on: chrono::NaiveDate, child: Option<usize>) -> Option<i32> {
        let register = &self.office.register;
        let id = home_id(HOMES[home]);
        let stays = register.placements.iter().filter(|stay| stay.at == StayAt::Home(id.clone()));
        let home = register.homes.iter().find(|each| each.id == id).unwrap();
        free_places(home, stays, on, child.map(|child| child_id(CHILDREN[child])).as_ref())
    }

    fn takes_place(&self, child: usize, home: usize, on: chrono::NaiveDate) -> bool {
        self.free(home, on, Some(child)) <= self.free(home, on, None)
    }

    fn locked(&self, child: usize) -> Option<Option<usize>> {
        let lock = self.office.wish.locks.iter().find(|lock| lock.child.as_str() == CHILDREN[child])?;
        Some(match &lock.to {
            LockedTo::Home(home) => HOMES.iter().position(|each| *each == home.as_str()),
            LockedTo::NoHome => None,
        })
    }

    fn allowed(&self, plan: &[Option<usize>]) -> bool {
        (0..4).all(|child| self.child_allowed(plan, child))
    }

    fn child_allowed(&self, plan: &[Option<usize>], child: usize) -> bool {
        let group = self.group(child);
        if self.locked(child).is_some_and(|to| to != plan[child])
            || group.iter().any(|each| plan[*each] != plan[child])
        {
            return false;
        }
        let Some(home) = plan[child] else { return true };
        let Some((_, worth)) = self.pairs[child][home] else { return false };
        let network = group.iter().any(|each| self.pairs[*each][home].is_some_and(|(network, _)| network));
        let settled = group.iter().any(|each| self.locked(*each).is_some());
        let place = HOMES[home];
        let largest = self.office.register.homes.iter().find(|each| each.id.as_str() == place).unwrap();
        let too_many = largest.frame.sibling_group.is_some_and(|most| usize::from(most) < group.len());
        if (!network && !settled && worth < self.office.wish.threshold.get()) || (group.len() > 1 && too_many)
        {
            return false;
        }
        let there: Vec<usize> = (0..4).filter(|other| plan[*other] == Some(home)).collect();
        if there.iter().any(|other| *other != child && self.apart(child, *other)) {
            return false;
        }
        let on = self.judged_on(child);
        match self.free(home, on, None) {
            None => there.iter().all(|other| group.contains(other)),
            Some(_) if !self.takes_place(child, home, on) => true,
            Some(free) => {
                let by_then = there.iter().filter(|other| self.judged_on(**other) <= on);
                let taking = by_then.filter(|other| self.takes_place(**other, home, on)).count();
                i32::try_from(taking).unwrap() <= free.max(0)
            }
        }
    }

    fn own_best(&self, child: usize) -> Option<u64> {
        let of = |network: bool| {
            let pairs = self.pairs[child].iter().flatten().filter(move |pair| pair.0 == network);
            pairs
                .map(|pair| pair.1)
                .filter(|worth| network || *worth >= self.office.wish.threshold.get())
                .max()
        };
        of(true).or_else(|| of(false))
    }

    /// Network, its sum, the total, the largest loss reversed.
    fn value(&self, plan: &[Option<usize>]) -> (u64, u64, u64, Reverse<u64>) {
        let (mut network, mut first, mut total, mut largest) = (0, 0, 0, 0);
        for child in 0..4 {
            let worth = plan[child].and_then(|home| self.pairs[child][home]).map_or(0, |pair| pair.1);
            total += worth;
            largest = largest.max(self.own_best(child).unwrap_or(0).saturating_sub(worth));
            let in_network =
                |each: usize| plan[each].and_then(|home| self.pairs[each][home]).is_some_and(|pair| pair.0);
            network += u64::from(in_network(child));
            if self.group(child).into_iter().any(in_network) {
                first += worth;
            }
        }
        (network, first, total, Reverse(largest))
    }
}

fn every_plan() -> Vec<Vec<Option<usize>>> {
    let homes = [Some(0), Some(1), Some(2), None];
    let mut all = vec![Vec::new()];
    for _ in 0..4 {
        all = all
            .iter()
            .flat_map(|before: &Vec<Option<usize>>| {
                homes.iter().map(move |home| before.iter().copied().chain([*home]).collect::<Vec<_>>())
            })
            .collect();
    }
    all
}

/// What each child's own list says, with the siblings who wait left out where "should" is off.
fn pairs(choice: &JointChoice<'_>) -> Pairs {
    let pair = |child: &JointChild<'_>, home: &HomeId| {
        let candidate = child.ranking.candidate(home)?;
        let network = child.ranking.group_of(home) == Some(Group::FamilyNetwork);
        Some((network, candidate.sum.map_or(0, |sum| sum.documented.hundredths_down())))
    };
    let row = |child| HOMES.iter().map(|home| pair(child, &home_id(home))).collect();
    choice.children.iter().map(row).collect()
}

#[test]
fn a_thousand_offices_get_the_plan_that_every_plan_gives() {
    let (mut planned, mut refused) = (0, 0);
    for seed in 0..1_000 {
        let office = office(&mut Draw(seed));
        office.look(|choice| {
            let judge = Judge { office: &office, pairs: pairs(choice) };
            let plans: Vec<Vec<Option<usize>>> =
                every_plan().into_iter().filter(|plan| judge.allowed(plan)).collect();
            let best = plans.iter().enumerate().min_by_key(|(at, plan)| (Reverse(judge.value(plan)), *at));
            match (&choice.result, best) {
                (JointResult::Plan(plan), Some((at, best))) => {
                    planned += 1;
                    let found: Vec<Option<usize>> = plan
                        .assigned
                        .iter()
                        .map(|each| {
                            each.to.home().and_then(|home| HOMES.iter().position(|id| *id == home.as_str()))
                        })
                        .collect();
                    assert_eq!(found, *best, "seed {seed}: {:?}", choice.result);
                    let value = judge.value(best);
                    assert_eq!((plan.total, plan.largest_loss), (h(value.2), h(value.3.0)), "seed {seed}");
                    let others = plans.iter().enumerate().filter(|(other, _)| *other != at);
                    let as_much = others
                        .map(|(_, plan)| judge.value(plan))
                        .filter(|other| (other.0, other.1) == (value.0, value.1));
                    assert_eq!(plan.next_best, as_much.map(|other| h(other.2)).max(), "seed {seed}");
                }
                (JointResult::Refused(_), None) => refused += 1,
                (found, best) => panic!("seed {seed}: {found:?} where every plan gives {best:?}"),
            }
        });
    }
    assert!(planned > 700 && refused > 40, "{planned} planned, {refused} refused");
}

#[test]
fn the_order_of_children_homes_and_locks_never_matters() {
    for seed in 0..100 {
        let mut office = office(&mut Draw(seed));
        let told = |office: &Office| office.look(|choice| choice.result.clone());
        let before = told(&office);
        office.wish.children.reverse();
        office.register.homes.reverse();
        office.register.children.reverse();
        office.register.needs.reverse();
        office.register.placements.reverse();
        office.register.searches.reverse();
        assert_eq!(told(&office), before, "seed {seed}");
        assert_eq!(rank_errors(&office), 0);
    }
}

fn rank_errors(office: &Office) -> usize {
    let (law, weights, travel) = (law(), standard_weights(), TestTravel(None));
    let context = Context {
        register: &office.register,
        places: &TestPlaces,
        travel: &travel,
        weights: &weights,
        law: &law,
        today: day(TODAY),
    };
    office.register.needs.iter().filter(|need| rank(&context, &need.id).is_err()).count()
}
