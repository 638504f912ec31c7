//! Several children at once, by hand and against every plan there is.
//!
//! The child of `matching::testing` in its home: need 3·100, nærmiljø 3·100, purpose 3·100, training 2·100,
//! other children 2·100, load 2·100, room 1·50, first language 4·0 (not asked), tie 3·0. That is 1 550 of
//! 23, 67,39: 6 739 hundredths. Without training 1 350 of 23 is 5 869; in the neighbour kommune (60 for 100)
//! 1 430 of 23 is 6 217.

mod bad_input;
mod by_force;
mod by_hand;

use super::*;
use crate::ids::{NeedId, NetworkPersonId};
use crate::matching::testing::{
    TODAY, TestPlaces, TestTravel, child, child_id, day, home, home_id, law, need,
};
use crate::matching::{Context, standard_weights};
use crate::model::{Home, NetworkPerson, NetworkSearch, Register, SiblingTogether, SiblingWish};
use std::cmp::Reverse;

/// Tries every choice.
pub(super) struct Force;

impl Solver for Force {
    fn best(&self, problem: &Problem) -> Result<Best, Unsolved> {
        let all = every(problem);
        let order = |(at, (_, value)): &(usize, &(Choice, Value))| (Reverse((*value).clone()), *at);
        let (at, (choice, value)) = all.iter().enumerate().min_by_key(order).ok_or(Unsolved::Impossible)?;
        let others = all.iter().enumerate().filter(|(other, _)| *other != at);
        let as_much = others.filter(|(_, (_, other))| other.network == value.network);
        let next_best = as_much.map(|(_, (_, other))| other.total).max();
        Ok(Best { choice: choice.clone(), next_best })
    }

    fn reach(&self, problem: &Problem) -> Result<Reach, Unsolved> {
        let best = self.best(problem)?;
        let value = problem.value(&best.choice).ok_or(Unsolved::NotProven)?;
        Ok(Reach { network: value.network, total: value.total })
    }
}

/// Every choice that keeps the rules, in the order of the lists of homes.
fn every(problem: &Problem) -> Vec<(Choice, Value)> {
    let mut all: Vec<Vec<Option<usize>>> = vec![Vec::new()];
    for unit in &problem.units {
        let mut homes: Vec<Option<usize>> = unit.options.iter().map(|offer| Some(offer.home)).collect();
        homes.push(None);
        all = all
            .iter()
            .flat_map(|before| homes.iter().map(move |home| before.iter().copied().chain([*home]).collect()))
            .collect();
    }
    let choices = all.into_iter().map(|homes| Choice { homes });
    choices.filter_map(|choice| problem.value(&choice).map(|value| (choice, value))).collect()
}

/// An office and a wish; a test changes what it is about.
pub(super) struct Office {
    pub(super) register: Register,
    pub(super) wish: JointWish,
}

impl Office {
    /// Children and homes that differ in nothing but their ids, one place each, threshold 50.
    pub(super) fn new(children: &[&str], homes: &[&str]) -> Self {
        let mut register = crate::matching::testing::World::new().register;
        register.children = children.iter().map(|id| child(id)).collect();
        register.needs = children.iter().map(|id| need(&format!("need-{id}"), &child_id(id))).collect();
        register.homes = homes.iter().map(|id| home(id)).collect();
        let wish = JointWish {
            children: children.iter().map(|id| child_id(id)).collect(),
            threshold: Hundredths::new(5_000),
            should: ShouldTogether::AsMust,
            locks: Vec::new(),
            why_not: Vec::new(),
        };
        Self { register, wish }
    }

    pub(super) fn home(&mut self, id: &str) -> &mut Home {
        self.register.homes.iter_mut().find(|home| home.id.as_str() == id).unwrap()
    }

    pub(super) fn need(&mut self, id: &str) -> &mut crate::model::Need {
        self.register.needs.iter_mut().find(|need| need.child.as_str() == id).unwrap()
    }

    pub(super) fn siblings(&mut self, one: &str, other: &str, together: SiblingTogether) {
        let child = self.register.children.iter_mut().find(|child| child.id.as_str() == one).unwrap();
        child.siblings.push(SiblingWish { sibling: child_id(other), together });
    }

    pub(super) fn network(&mut self, child: &str, home: &str) -> &mut NetworkPerson {
        let id = child_id(child);
        if !self.register.searches.iter().any(|search| search.child == id) {
            self.register.searches.push(NetworkSearch::begun(id.clone()));
        }
        let search = self.register.searches.iter_mut().find(|search| search.child == id).unwrap();
        search.persons.push(person(&format!("{child}-{home}"), home));
        search.persons.last_mut().unwrap()
    }

    pub(super) fn lock(&mut self, child: &str, home: Option<&str>) {
        let to = home.map_or(LockedTo::NoHome, |home| LockedTo::Home(home_id(home)));
        self.wish.locks.push(Lock { child: child_id(child), to });
    }

    pub(super) fn look<T>(&self, look: impl FnOnce(&JointChoice<'_>) -> T) -> T {
        let (law, weights, travel) = (law(), standard_weights(), TestTravel(None));
        let context = Context {
            register: &self.register,
            places: &TestPlaces,
            travel: &travel,
            weights: &weights,
            law: &law,
            today: day(TODAY),
        };
        look(&assign(&context, &self.wish, &Force))
    }

    pub(super) fn plan(&self) -> Plan {
        self.look(|choice| match &choice.result {
            JointResult::Plan(plan) => plan.clone(),
            JointResult::Refused(why) => panic!("no plan: {why:?}"),
        })
    }

    pub(super) fn refused(&self) -> Vec<Refusal> {
        self.look(|choice| match &choice.result {
            JointResult::Plan(plan) => panic!("a plan: {plan:?}"),
            JointResult::Refused(why) => why.iter().cloned().collect(),
        })
    }

    /// Who gets what: «a:h-1 b:-».
    pub(super) fn list(&self) -> String {
        let plan = self.plan();
        let each = plan
            .assigned
            .iter()
            .map(|each| format!("{}:{}", each.child, each.to.home().map_or("-", |home| home.as_str())));
        each.collect::<Vec<_>>().join(" ")
    }

    pub(super) fn of(&self, child: &str) -> Assigned {
        self.plan().of(&child_id(child)).unwrap().clone()
    }

    pub(super) fn why_home(&self, child: &str) -> WhyHome {
        match self.of(child).to {
            AssignedTo::Home { why, .. } => why,
            AssignedTo::NoHome(why) => panic!("no home: {why:?}"),
        }
    }

    pub(super) fn why_none(&self, child: &str) -> WhyNoHome {
        match self.of(child).to {
            AssignedTo::NoHome(why) => why,
            AssignedTo::Home { home, .. } => panic!("a home: {home}"),
        }
    }
}

fn person(id: &str, home: &str) -> NetworkPerson {
    let id = NetworkPersonId::new(id).unwrap();
    NetworkPerson { home: Some(home_id(home)), ..NetworkPerson::named(id, "Tante".into(), "tante".into()) }
}

pub(super) fn h(hundredths: u64) -> Hundredths {
    Hundredths::new(hundredths)
}

#[test]
fn those_who_wait_are_the_children_with_an_open_need() {
    let mut office = Office::new(&["b", "a", "c"], &[]);
    office.need("c").closed_on = Some(day(TODAY));
    let mut other = need("other", &child_id("nobody"));
    other.id = NeedId::new("other").unwrap();
    office.register.needs.push(other);
    assert_eq!(waiting(&office.register), [child_id("a"), child_id("b")]);
}
