//! From a solved problem to a plan: who gets what, and why, in facts.

use super::notes;
use super::state::{Group, Run, loss};
use super::{
    Assigned, AssignedTo, Choice, Hundredths, JointChild, Lost, Offer, OwnBest, PairStanding, Plan, Problem,
    Reach, SiblingsObstacle, Solver, Unsolved, Value, WhyHome, WhyNoHome, Without,
};
use crate::ids::ChildId;
use crate::matching::Group as HomeGroup;
use std::cmp::Reverse;

/// A problem with its best choice, for those who ask why.
pub(super) struct Solved<'s, 'a, 'w> {
    pub(super) run: &'s Run<'a, 'w>,
    pub(super) groups: &'s [Group],
    pub(super) problem: &'s Problem,
    pub(super) best: &'s Choice,
    pub(super) value: &'s Value,
    pub(super) solver: &'s dyn Solver,
}

impl<'a> Solved<'_, 'a, '_> {
    /// The plan; `None` when the solver gives up on the way.
    pub(super) fn plan(&self, next_best: Option<Hundredths>) -> Option<Plan> {
        let mut assigned = Vec::new();
        for (unit, group) in self.groups.iter().enumerate() {
            for child in self.run.members(&group.group) {
                assigned.push(match self.home_of(unit) {
                    Some(home) => self.with_home(unit, group, child, home)?,
                    None => self.without_home(unit, group, child)?,
                });
            }
        }
        assigned.sort_by(|a, b| a.child.cmp(&b.child));
        let (used, notes) = notes::of(self, &assigned);
        Some(Plan {
            assigned,
            total: self.value.total,
            next_best,
            largest_loss: self.value.largest_loss,
            used,
            notes,
        })
    }

    pub(super) fn home_of(&self, unit: usize) -> Option<usize> {
        self.best.homes.get(unit).copied().flatten()
    }

    fn with_home(
        &self,
        unit: usize,
        group: &Group,
        child: &JointChild<'a>,
        number: usize,
    ) -> Option<Assigned> {
        let home = self.run.homes.get(number)?;
        let pair = child.pair(&home.id)?;
        let loss = loss(child, pair.worth);
        let in_network = pair.group == HomeGroup::FamilyNetwork;
        let why = match (self.locked(group, child), &child.own_best) {
            (Some(None), _) => WhyHome::Locked,
            (Some(Some(sibling)), _) => WhyHome::LockedWith { sibling },
            (None, Some(best)) if loss > Some(Hundredths(0)) => {
                WhyHome::InsteadOf { best: best.clone(), lost: self.lost(unit, group, best)? }
            }
            (None, Some(_)) if in_network => WhyHome::Network,
            // The own best is the network's even where another home has more documented.
            (None, Some(best)) if self.in_network(child, best) => {
                WhyHome::InsteadOf { best: best.clone(), lost: self.lost(unit, group, best)? }
            }
            (None, Some(_)) => WhyHome::OwnBest,
            (None, None) => self
                .network_of(group, number)
                .map_or(WhyHome::OwnBest, |sibling| WhyHome::NetworkOf { sibling }),
        };
        let to = AssignedTo::Home { home: home.id.clone(), group: pair.group, worth: pair.worth, why };
        Some(Assigned { child: child.child.id.clone(), loss, to })
    }

    fn without_home(&self, unit: usize, group: &Group, child: &JointChild<'a>) -> Option<Assigned> {
        let why = match self.locked(group, child) {
            Some(None) => WhyNoHome::Locked,
            Some(Some(sibling)) => WhyNoHome::LockedWith { sibling },
            None => match none_alone(group, child, self.run.homes.len()) {
                Some(why) => why,
                None => self.none_together(unit, group, child)?,
            },
        };
        let loss = loss(child, Hundredths(0));
        Some(Assigned { child: child.child.id.clone(), loss, to: AssignedTo::NoHome(why) })
    }

    /// Why a child that could have had a home alone gets none.
    fn none_together(&self, unit: usize, group: &Group, child: &JointChild<'a>) -> Option<WhyNoHome> {
        if let Some(obstacle) = &group.obstacle {
            return Some(WhyNoHome::Siblings { obstacle: obstacle.clone() });
        }
        let order = |offer: &&Offer| (Reverse(offer.network), Reverse(offer.worth), offer.home);
        let offer = group.options.iter().min_by_key(order)?;
        let home = self.run.homes.get(offer.home)?;
        let best = OwnBest { home: home.id.clone(), worth: child.pair(&home.id)?.worth };
        let lost = self.lost(unit, group, &best)?;
        Some(WhyNoHome::Lost { best, lost })
    }

    /// Whether the child's group is locked: by the child itself, or by this sibling.
    fn locked(&self, group: &Group, child: &JointChild<'a>) -> Option<Option<ChildId>> {
        let by = group.lock?.by;
        if self.run.wish.locks.iter().any(|lock| lock.child == child.child.id) {
            return Some(None);
        }
        Some(self.run.child(by).map(|sibling| sibling.child.id.clone()))
    }

    fn in_network(&self, child: &JointChild<'a>, best: &OwnBest) -> bool {
        child.pair(&best.home).is_some_and(|pair| pair.group == HomeGroup::FamilyNetwork)
    }

    /// The first of a group who has a home in its network.
    fn network_of(&self, group: &Group, number: usize) -> Option<ChildId> {
        let home = self.run.homes.get(number)?;
        let in_network = |child: &&JointChild<'a>| {
            child.pair(&home.id).is_some_and(|pair| pair.group == HomeGroup::FamilyNetwork)
        };
        self.run.members(&group.group).find(in_network).map(|child| child.child.id.clone())
    }

    /// Why a unit does not get a home that a child could have had: its own best, or one in its network.
    pub(super) fn lost(&self, unit: usize, group: &Group, best: &OwnBest) -> Option<Lost> {
        let number = self.run.homes.binary_search_by(|home| home.id.cmp(&best.home)).ok()?;
        if let Some(why) = self.run.not_for_all(group, number) {
            return Some(Lost::NotForAll(why));
        }
        let there: Vec<usize> =
            (0..self.groups.len()).filter(|other| self.home_of(*other) == Some(number)).collect();
        let by = || self.run.ids(there.iter().copied(), self.groups);
        let reach = match self.forced(unit, number) {
            Ok(reach) => reach,
            Err(Unsolved::Impossible) => return Some(Lost::TakenByLocked { by: by() }),
            Err(Unsolved::NotProven) => return None,
        };
        let same_network = reach.network == self.value.network;
        let gain = Hundredths(self.value.total.0.saturating_sub(reach.total.0));
        let mut moved = self.best.clone();
        moved.homes.get_mut(unit)?.replace(number);
        if self.problem.value(&moved).is_some() {
            return Some(Lost::SiblingsBetter { gain: same_network.then_some(gain) });
        }
        if !same_network {
            return Some(Lost::TakenByNetwork { by: by() });
        }
        Some(self.apart_there(unit, &there, &moved, gain).unwrap_or_else(|| Lost::Taken { by: by(), gain }))
    }

    /// Somebody in the home whom the unit must not live with, when that alone stands in the way.
    fn apart_there(&self, unit: usize, there: &[usize], moved: &Choice, gain: Hundredths) -> Option<Lost> {
        let without_rule = Problem { apart: Vec::new(), ..self.problem.clone() };
        without_rule.value(moved)?;
        let must_not = |other: &&usize| {
            let pair = (unit.min(**other), unit.max(**other));
            self.problem.apart.contains(&pair)
        };
        let other = there.iter().find(must_not)?;
        let (_, from, why) = self.run.first_apart(self.groups.get(unit), self.groups.get(*other))?;
        Some(Lost::Apart { from, why, gain })
    }

    /// What could be reached if a unit got this home.
    fn forced(&self, unit: usize, number: usize) -> Result<Reach, Unsolved> {
        let mut problem = self.problem.clone();
        if let Some(unit) = problem.units.get_mut(unit) {
            unit.options.retain(|offer| offer.home == number);
            unit.without = Without::Forbidden;
        }
        self.solver.reach(&problem)
    }
}

/// Why a child could not have had a home even alone, or in any case not with its siblings.
fn none_alone(group: &Group, child: &JointChild<'_>, homes: usize) -> Option<WhyNoHome> {
    match &group.obstacle {
        Some(obstacle @ (SiblingsObstacle::Contradiction { .. } | SiblingsObstacle::TooMany { .. })) => {
            return Some(WhyNoHome::Siblings { obstacle: obstacle.clone() });
        }
        Some(SiblingsObstacle::NoHomeForAll { .. }) | None => {}
    }
    if child.pairs.is_empty() {
        return Some(WhyNoHome::AllExcluded { homes });
    }
    if child.own_best.is_some() {
        return None;
    }
    let most = |below: bool| {
        child
            .pairs
            .iter()
            .filter(|pair| (pair.standing == PairStanding::BelowThreshold) == below)
            .min_by_key(|pair| (Reverse(pair.worth), &pair.home.id))
    };
    let below = most(true).map(|pair| WhyNoHome::BelowThreshold {
        best: OwnBest { home: pair.home.id.clone(), worth: pair.worth },
    });
    below.or_else(|| most(false).map(|pair| WhyNoHome::TurnedDown { home: pair.home.id.clone() }))
}
