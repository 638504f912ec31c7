//! From what is asked to a problem in numbers: who takes part, who goes as one, which homes each may get, and
//! which locks cannot stand.

use super::explain::Solved;
use super::free::{self, Stays};
use super::siblings::{self, Together};
use super::{
    Apart, Best, Hundredths, JointChild, JointChoice, JointResult, JointWish, LeftOut, LockedTo, NotForAll,
    Offer, PairStanding, Problem, Refusal, SiblingsAsOne, SiblingsObstacle, Solver, Unit, WhyLeftOut,
    Without, pairs,
};
use crate::ids::ChildId;
use crate::matching::rules::NonEmpty;
use crate::matching::{Context, Group as HomeGroup};
use crate::model::{Child, Home, HomeStatus, Need, Register, StayAt};

/// A run: who takes part, and the homes by id.
pub(super) struct Run<'a, 'w> {
    pub(super) context: Context<'a>,
    pub(super) wish: &'w JointWish,
    pub(super) children: Vec<JointChild<'a>>,
    pub(super) homes: Vec<&'a Home>,
    pub(super) stays: Stays<'a>,
    left_out: Vec<LeftOut>,
}

/// Children who go as one, with the homes they may get.
pub(super) struct Group {
    pub(super) group: Together,
    pub(super) options: Vec<Offer>,
    pub(super) lock: Option<Locked>,
    pub(super) obstacle: Option<SiblingsObstacle>,
}

/// What a group is locked to, and by whom.
#[derive(Clone, Copy)]
pub(super) struct Locked {
    /// The first child of the group that is locked, as a place in the list of children.
    pub(super) by: usize,
    /// The home's number; `None`: no home.
    pub(super) to: Option<usize>,
}

/// Whether a person has settled that a group gets a home.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Settled {
    Yes,
    No,
}

impl<'a, 'w> Run<'a, 'w> {
    pub(super) fn new(context: &Context<'a>, wish: &'w JointWish) -> Self {
        let register = context.register;
        let mut asked: Vec<&ChildId> = wish.children.iter().collect();
        asked.sort_unstable();
        asked.dedup();
        let (mut children, mut left_out) = (Vec::new(), Vec::new());
        for id in asked {
            let found = takes_part(context, id).and_then(|(child, need)| {
                pairs::child(context, wish, child, need).ok_or(WhyLeftOut::NotInRegister)
            });
            match found {
                Ok(child) => children.push(child),
                Err(why) => left_out.push(LeftOut { child: id.clone(), why }),
            }
        }
        let mut homes: Vec<&Home> = register.homes.iter().collect();
        homes.sort_by_key(|home| &home.id);
        Self { context: *context, wish, children, homes, stays: Stays::new(register), left_out }
    }

    pub(super) fn choose(self, solver: &dyn Solver) -> JointChoice<'a> {
        let mut groups: Vec<Group> = siblings::together(&self.children, self.wish.should)
            .into_iter()
            .map(|group| self.with_options(group))
            .collect();
        let result = match NonEmpty::new(self.refusals(&mut groups)) {
            Some(refusals) => JointResult::Refused(refusals),
            None => self.solve(&groups, solver),
        };
        JointChoice {
            today: self.context.today,
            threshold: self.wish.threshold,
            should: self.wish.should,
            left_out: self.left_out,
            siblings: groups.iter().filter_map(|group| as_one(&self.children, group)).collect(),
            children: self.children,
            result,
        }
    }

    fn solve(&self, groups: &[Group], solver: &dyn Solver) -> JointResult {
        let problem = self.problem(groups);
        let solved = |solver: &dyn Solver| {
            let Best { choice: best, next_best } = solver.best(&problem).ok()?;
            let value = problem.value(&best)?;
            let solved = Solved { run: self, groups, problem: &problem, best: &best, value: &value, solver };
            solved.plan(next_best)
        };
        solved(solver)
            .map_or_else(|| JointResult::Refused(NonEmpty::one(Refusal::NotSolved)), JointResult::Plan)
    }

    pub(super) fn child(&self, at: usize) -> Option<&JointChild<'a>> {
        self.children.get(at)
    }

    pub(super) fn members<'s>(&'s self, group: &'s Together) -> impl Iterator<Item = &'s JointChild<'a>> {
        group.members.iter().filter_map(|at| self.children.get(*at))
    }

    fn with_options(&self, group: Together) -> Group {
        let contradiction = self.contradiction(&group);
        let options: Vec<Offer> = match contradiction {
            Some(_) => Vec::new(),
            None => {
                (0..self.homes.len()).filter_map(|home| self.offer(&group, home, Settled::No).ok()).collect()
            }
        };
        let several = group.members.len() + group.absent.len() > 1;
        let obstacle = contradiction.or_else(|| {
            (several && options.is_empty() && !self.homes.is_empty()).then(|| self.why_none(&group))
        });
        Group { group, options, lock: None, obstacle }
    }

    /// The first two of a group who must not live together.
    fn contradiction(&self, group: &Together) -> Option<SiblingsObstacle> {
        let apart = |one: &JointChild<'a>, other: &JointChild<'a>| {
            siblings::apart(one, other).map(|why| SiblingsObstacle::Contradiction {
                one: one.child.id.clone(),
                other: other.child.id.clone(),
                why,
            })
        };
        let mut members = self.members(group);
        let first = members.next()?;
        let mut seen = vec![first];
        for other in members {
            if let Some(found) = seen.iter().find_map(|one| apart(one, other)) {
                return Some(found);
            }
            seen.push(other);
        }
        None
    }

    fn why_none(&self, group: &Together) -> SiblingsObstacle {
        let size = group.members.len() + group.absent.len();
        let in_use = |home: &&&Home| match home.status {
            HomeStatus::UnderAssessment | HomeStatus::Recommended => true,
            HomeStatus::Ended | HomeStatus::NotRecommended => false,
        };
        let most =
            self.homes.iter().filter(in_use).map(|home| self.room(group, home, size)).max().unwrap_or(0);
        if most < size {
            SiblingsObstacle::TooMany { size, most }
        } else {
            SiblingsObstacle::NoHomeForAll { size }
        }
    }

    /// How many of a group a home has places for and takes together.
    fn room(&self, group: &Together, home: &Home, size: usize) -> usize {
        let places = match free::has_places(&self.stays, home, group, &self.children) {
            Err(NotForAll::Places { needed, free }) => {
                let short = usize::try_from(needed.saturating_sub(free)).unwrap_or(usize::MAX);
                size.saturating_sub(short)
            }
            Ok(())
            | Err(
                NotForAll::Excluded { .. }
                | NotForAll::BelowThreshold { .. }
                | NotForAll::TurnedDown { .. }
                | NotForAll::GroupSize { .. },
            ) => size,
        };
        home.frame.sibling_group.map_or(places, |largest| places.min(usize::from(largest)))
    }

    /// What a group is offered in a home, or why it cannot have it.
    fn offer(&self, group: &Together, number: usize, settled: Settled) -> Result<Offer, NotForAll> {
        let mut offer = Offer { home: number, network: 0, worth: Hundredths(0), loss: Hundredths(0) };
        let Some(home) = self.homes.get(number) else { return Ok(offer) };
        let mut below = None;
        for child in self.members(group) {
            let sibling = || child.child.id.clone();
            let pair = child.pair(&home.id).ok_or_else(|| NotForAll::Excluded { sibling: sibling() })?;
            match (&pair.standing, settled) {
                (PairStanding::TurnedDown(_), Settled::No) => {
                    return Err(NotForAll::TurnedDown { sibling: sibling() });
                }
                (PairStanding::BelowThreshold, Settled::No) => {
                    below = below.or_else(|| Some(NotForAll::BelowThreshold { sibling: sibling() }));
                }
                (PairStanding::Open | PairStanding::BelowThreshold | PairStanding::TurnedDown(_), _) => {}
            }
            offer.network += u64::from(pair.group == HomeGroup::FamilyNetwork);
            offer.worth = Hundredths(offer.worth.0.saturating_add(pair.worth.0));
            offer.loss = offer.loss.max(loss(child, pair.worth).unwrap_or_default());
        }
        if let Some(below) = below.filter(|_| offer.network == 0) {
            return Err(below);
        }
        free::has_places(&self.stays, home, group, &self.children)?;
        let size = group.members.len() + group.absent.len();
        match home.frame.sibling_group {
            Some(largest) if size > 1 && usize::from(largest) < size => {
                Err(NotForAll::GroupSize { size, largest })
            }
            Some(_) | None => Ok(offer),
        }
    }

    /// Why a home is not offered to a group; `None` when it is.
    pub(super) fn not_for_all(&self, group: &Group, home: usize) -> Option<NotForAll> {
        self.offer(&group.group, home, Settled::No).err()
    }

    /// The homes of the locked, put into the groups, and everything that stands in the way of a plan.
    fn refusals(&self, groups: &mut [Group]) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.children.is_empty() {
            refusals.push(Refusal::NoChildren);
        }
        if self.homes.is_empty() {
            refusals.push(Refusal::NoHomes);
        }
        let mut locked: Vec<(usize, Option<usize>)> = Vec::new();
        for lock in &self.wish.locks {
            match self.one_lock(&lock.child, &lock.to) {
                Ok((child, to)) => match locked.iter().find(|(other, _)| *other == child) {
                    Some((_, other)) if *other != to => {
                        refusals.push(Refusal::LockedTwice { child: lock.child.clone() });
                    }
                    Some(_) => {}
                    None => locked.push((child, to)),
                },
                Err(refusal) => refusals.push(refusal),
            }
        }
        locked.sort_unstable();
        for group in groups.iter_mut() {
            refusals.extend(self.lock_group(group, &locked).err());
        }
        if refusals.is_empty() {
            refusals.extend(self.locks_together(groups));
        }
        refusals
    }

    fn one_lock(&self, id: &ChildId, to: &LockedTo) -> Result<(usize, Option<usize>), Refusal> {
        let found = self.children.binary_search_by(|each| each.child.id.cmp(id));
        let Ok(at) = found else { return Err(Refusal::LockedChildNotThere { child: id.clone() }) };
        let LockedTo::Home(home) = to else { return Ok((at, None)) };
        let (child, home) = (id.clone(), home.clone());
        let Ok(number) = self.homes.binary_search_by(|each| each.id.cmp(&home)) else {
            return Err(Refusal::LockedHomeUnknown { child, home });
        };
        match self.child(at).and_then(|each| each.pair(&home)) {
            Some(_) => Ok((at, Some(number))),
            None => Err(Refusal::LockedExcluded { child, home }),
        }
    }

    fn lock_group(&self, group: &mut Group, locked: &[(usize, Option<usize>)]) -> Result<(), Refusal> {
        let mut of_group = locked.iter().filter(|(child, _)| group.group.members.contains(child));
        let Some((by, to)) = of_group.next().copied() else { return Ok(()) };
        let id = |at: usize| self.child(at).map(|child| child.child.id.clone());
        let other = of_group.find(|(_, other)| *other != to).and_then(|(other, _)| id(*other));
        let Some(child) = id(by) else { return Ok(()) };
        if let Some(other) = other {
            return Err(Refusal::LockedSiblingsApart { one: child, other });
        }
        group.lock = Some(Locked { by, to });
        let Some(number) = to else {
            group.options.clear();
            return Ok(());
        };
        if let Some(SiblingsObstacle::Contradiction { one, other, .. }) = &group.obstacle {
            return Err(Refusal::LockedContradiction { child, one: one.clone(), other: other.clone() });
        }
        let home =
            self.homes.get(number).map_or_else(|| Err(Refusal::NoHomes), |home| Ok(home.id.clone()))?;
        match self.offer(&group.group, number, Settled::Yes) {
            Ok(offer) => {
                group.options = vec![offer];
                group.obstacle = None;
                Ok(())
            }
            Err(why) => Err(Refusal::LockedNotForAll { child, home, why }),
        }
    }

    /// Locks of different groups that cannot stand beside each other.
    fn locks_together(&self, groups: &[Group]) -> Vec<Refusal> {
        let problem = self.problem(groups);
        let mut refusals = Vec::new();
        for (number, home) in self.homes.iter().enumerate() {
            let here = |at: usize| {
                groups.get(at).and_then(|group| group.lock).is_some_and(|lock| lock.to == Some(number))
            };
            for (one, other) in problem.apart.iter().filter(|(one, other)| here(*one) && here(*other)) {
                let found = self.first_apart(groups.get(*one), groups.get(*other));
                refusals.extend(found.map(|(one, other, why)| Refusal::LockedTogether {
                    home: home.id.clone(),
                    one,
                    other,
                    why,
                }));
            }
            let broken = problem.limits.iter().filter(|limit| limit.home == number).find(|limit| {
                let holds = match limit.holds {
                    super::Holds::Always => true,
                    super::Holds::WithUnit(unit) => here(unit),
                };
                let takes = limit.takes.iter().filter(|take| here(take.unit)).map(|take| take.places);
                holds && takes.sum::<u64>() > limit.most
            });
            if let Some(limit) = broken {
                refusals.push(Refusal::LockedTooMany {
                    home: home.id.clone(),
                    children: self.ids((0..groups.len()).filter(|at| here(*at)), groups),
                    free: home.frame.places.map(|_| limit.most),
                });
            }
        }
        refusals
    }

    /// The children of some groups, by id.
    pub(super) fn ids(&self, units: impl Iterator<Item = usize>, groups: &[Group]) -> Vec<ChildId> {
        let mut ids: Vec<ChildId> = units
            .filter_map(|unit| groups.get(unit))
            .flat_map(|group| self.members(&group.group))
            .map(|child| child.child.id.clone())
            .collect();
        ids.sort_unstable();
        ids
    }

    /// The first two of two groups who must not live together.
    pub(super) fn first_apart(
        &self,
        one: Option<&Group>,
        other: Option<&Group>,
    ) -> Option<(ChildId, ChildId, Apart)> {
        let (one, other) = one.zip(other)?;
        self.members(&one.group).find_map(|first| {
            self.members(&other.group).find_map(|second| {
                siblings::apart(first, second)
                    .map(|why| (first.child.id.clone(), second.child.id.clone(), why))
            })
        })
    }

    fn problem(&self, groups: &[Group]) -> Problem {
        let loss_without = |group: &Group| {
            let losses = self.members(&group.group).filter_map(|child| loss(child, Hundredths(0)));
            losses.max().unwrap_or_default()
        };
        let units = groups
            .iter()
            .map(|group| Unit {
                options: group.options.clone(),
                without: match group.lock {
                    Some(Locked { to: Some(_), .. }) => Without::Forbidden,
                    Some(Locked { to: None, .. }) | None => Without::Allowed,
                },
                loss_without: loss_without(group),
            })
            .collect();
        let limits = self
            .homes
            .iter()
            .enumerate()
            .flat_map(|(number, home)| free::limits(&self.stays, (number, *home), groups, &self.children))
            .collect();
        let mut apart = Vec::new();
        for (one, first) in groups.iter().enumerate() {
            for (other, second) in groups.iter().enumerate().skip(one + 1) {
                if self.first_apart(Some(first), Some(second)).is_some() {
                    apart.push((one, other));
                }
            }
        }
        Problem { units, limits, apart }
    }
}

/// How much less is documented than in the child's own best; `None` when it has none.
pub(super) fn loss(child: &JointChild<'_>, worth: Hundredths) -> Option<Hundredths> {
    child.own_best.as_ref().map(|best| Hundredths(best.worth.0.saturating_sub(worth.0)))
}

/// The child and its open need, or why it cannot take part.
fn takes_part<'a>(context: &Context<'a>, id: &ChildId) -> Result<(&'a Child, &'a Need), WhyLeftOut> {
    let register: &'a Register = context.register;
    let child = register.children.iter().find(|child| child.id == *id).ok_or(WhyLeftOut::NotInRegister)?;
    let open = register.needs.iter().filter(|need| need.child == *id && need.closed_on.is_none());
    if let Some(need) = open.max_by_key(|need| (need.registered_on, &need.id)) {
        return Ok((child, need));
    }
    let home = register
        .placements
        .iter()
        .filter(|stay| stay.child == *id && stay.period.contains(context.today))
        .max_by_key(|stay| (stay.period.from(), &stay.id))
        .and_then(|stay| match &stay.at {
            StayAt::Home(home) => Some(home.clone()),
            StayAt::Institution(_) | StayAt::Parents | StayAt::OwnDwelling | StayAt::Elsewhere(_) => None,
        });
    Err(home.map_or(WhyLeftOut::NoOpenNeed, |home| WhyLeftOut::Settled { home }))
}

/// A group as it is told; `None` for a child alone.
fn as_one(children: &[JointChild<'_>], group: &Group) -> Option<SiblingsAsOne> {
    let members = &group.group.members;
    let ids = members.iter().filter_map(|at| children.get(*at)).map(|child| child.child.id.clone());
    (members.len() + group.group.absent.len() > 1).then(|| SiblingsAsOne {
        children: ids.collect(),
        absent: group.group.absent.clone(),
        because: group.group.because,
        obstacle: group.obstacle.clone(),
    })
}
