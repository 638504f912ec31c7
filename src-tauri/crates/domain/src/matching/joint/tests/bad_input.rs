//! What cannot be met is told, and the children are there all the same.

use super::*;
use crate::matching::testing::stay;
use crate::model::{AvoidChildren, HomeStatus};

#[test]
fn no_children_and_no_homes() {
    let mut office = Office::new(&[], &["h-1"]);
    assert_eq!(office.refused(), [Refusal::NoChildren]);
    office = Office::new(&["a"], &[]);
    assert_eq!(office.refused(), [Refusal::NoHomes]);
    office.look(|choice| assert_eq!(choice.children.len(), 1, "the screen is never empty"));
    office = Office::new(&[], &[]);
    assert_eq!(office.refused(), [Refusal::NoChildren, Refusal::NoHomes]);
}

#[test]
fn every_home_excluded() {
    let mut office = Office::new(&["a"], &["h-1", "h-2"]);
    office.home("h-1").status = HomeStatus::Ended;
    office.home("h-2").status = HomeStatus::NotRecommended;
    assert_eq!(office.why_none("a"), WhyNoHome::AllExcluded { homes: 2 });
    assert_eq!((office.plan().total, office.plan().next_best), (h(0), None));
}

#[test]
fn a_settled_child_is_never_moved() {
    let mut office = Office::new(&["a", "b", "c"], &["h-1"]);
    office.wish.children.push(child_id("nobody"));
    for id in ["b", "c"] {
        office.need(id).closed_on = Some(day("2026-01-01"));
    }
    office.home("h-1").frame.places = Some(2);
    office.register.placements.push(stay("s", "b", "h-1", "2026-01-01", None));
    office.look(|choice| {
        let left = |id: &str, why| LeftOut { child: child_id(id), why };
        let settled = WhyLeftOut::Settled { home: home_id("h-1") };
        let expected = [
            left("b", settled),
            left("c", WhyLeftOut::NoOpenNeed),
            left("nobody", WhyLeftOut::NotInRegister),
        ];
        assert_eq!(choice.left_out, expected);
        assert_eq!(choice.plan().unwrap().assigned.len(), 1);
    });
}

#[test]
fn a_group_of_siblings_larger_than_any_home() {
    let mut office = Office::new(&["a", "b", "c"], &["h-1", "h-2"]);
    office.siblings("a", "b", SiblingTogether::Must);
    office.siblings("b", "c", SiblingTogether::Should);
    office.home("h-1").frame.places = Some(2);
    let obstacle = SiblingsObstacle::TooMany { size: 3, most: 2 };
    for id in ["a", "b", "c"] {
        assert_eq!(office.why_none(id), WhyNoHome::Siblings { obstacle: obstacle.clone() });
    }
    office.look(|choice| assert_eq!(choice.siblings[0].obstacle, Some(obstacle)));
    office.wish.should = ShouldTogether::Off;
    assert_eq!(office.list(), "a:h-1 b:h-1 c:h-2");
    office.wish.should = ShouldTogether::AsMust;
    office.home("h-1").frame.places = Some(3);
    office.home("h-1").frame.sibling_group = Some(2);
    let WhyNoHome::Siblings { obstacle } = office.why_none("a") else { panic!("{:?}", office.why_none("a")) };
    assert_eq!(obstacle, SiblingsObstacle::TooMany { size: 3, most: 2 }, "takes two of them together");
}

#[test]
fn siblings_whom_no_home_can_take_all_of() {
    let mut office = Office::new(&["a", "b"], &["h-1"]);
    office.siblings("a", "b", SiblingTogether::Must);
    office.home("h-1").frame.places = Some(2);
    office.need("b").allergies = Some(vec![crate::model::Allergen::Dog]);
    office.home("h-1").household.animals = Some([crate::model::Allergen::Dog].into());
    let obstacle = SiblingsObstacle::NoHomeForAll { size: 2 };
    assert_eq!(office.why_none("a"), WhyNoHome::Siblings { obstacle });
    assert_eq!(office.why_none("b"), WhyNoHome::AllExcluded { homes: 1 });
}

#[test]
fn wishes_that_contradict_each_other() {
    let mut office = Office::new(&["a", "b", "c", "d"], &["h-1"]);
    office.siblings("a", "b", SiblingTogether::Must);
    office.siblings("b", "c", SiblingTogether::Must);
    office.siblings("a", "c", SiblingTogether::MustNot);
    office.home("h-1").frame.places = Some(4);
    let (one, other) = (child_id("a"), child_id("c"));
    let obstacle = SiblingsObstacle::Contradiction { one, other, why: Apart::Siblings };
    assert_eq!(office.why_none("b"), WhyNoHome::Siblings { obstacle });
    assert!(office.of("d").to.home().is_some(), "the others are found homes for");
    office.lock("b", Some("h-1"));
    assert!(matches!(office.refused().as_slice(), [Refusal::LockedContradiction { .. }]));
}

#[test]
fn a_need_can_forbid_what_a_third_sibling_joins() {
    let mut office = Office::new(&["a", "b", "c"], &["h-1"]);
    office.siblings("a", "b", SiblingTogether::Should);
    office.siblings("b", "c", SiblingTogether::Should);
    office.need("a").avoid_children = vec![AvoidChildren::Any];
    office.home("h-1").frame.places = Some(3);
    let WhyNoHome::Siblings { obstacle } = office.why_none("a") else { panic!("{:?}", office.why_none("a")) };
    let why = Apart::Avoids(AvoidChildren::Any);
    assert_eq!(obstacle, SiblingsObstacle::Contradiction { one: child_id("a"), other: child_id("c"), why });
}

#[test]
fn a_circle_of_children_who_must_not_live_together() {
    let mut office = Office::new(&["a", "b", "c"], &["h-1"]);
    for (one, other) in [("a", "b"), ("b", "c"), ("c", "a")] {
        office.siblings(one, other, SiblingTogether::MustNot);
    }
    office.home("h-1").frame.places = Some(3);
    assert_eq!(office.list(), "a:h-1 b:- c:-");
    let WhyNoHome::Lost { lost, .. } = office.why_none("c") else { panic!("{:?}", office.why_none("c")) };
    assert_eq!(lost, Lost::Apart { from: child_id("a"), why: Apart::Siblings, gain: h(0) });
}

#[test]
fn locks_that_cannot_stand() {
    let office = || Office::new(&["a", "b"], &["h-1", "h-2"]);
    let refused = |change: fn(&mut Office)| {
        let mut office = office();
        change(&mut office);
        office.look(|choice| assert_eq!(choice.children.len(), 2, "the screen is never empty"));
        office.refused()
    };
    let (child, home) = (child_id("a"), home_id("h-1"));
    assert_eq!(
        refused(|office| office.lock("nobody", None)),
        [Refusal::LockedChildNotThere { child: child_id("nobody") }]
    );
    assert_eq!(
        refused(|office| office.lock("a", Some("none"))),
        [Refusal::LockedHomeUnknown { child: child.clone(), home: home_id("none") }]
    );
    let excluded = refused(|office| {
        office.home("h-1").status = HomeStatus::Ended;
        office.lock("a", Some("h-1"));
    });
    assert_eq!(excluded, [Refusal::LockedExcluded { child: child.clone(), home: home.clone() }]);
    let twice = refused(|office| {
        office.lock("a", Some("h-1"));
        office.lock("a", None);
    });
    assert_eq!(twice, [Refusal::LockedTwice { child: child.clone() }]);
    let both = vec![child.clone(), child_id("b")];
    let full = refused(|office| {
        office.lock("a", Some("h-1"));
        office.lock("b", Some("h-1"));
    });
    assert_eq!(full, [Refusal::LockedTooMany { home: home.clone(), children: both, free: Some(1) }]);
}

#[test]
fn locks_that_part_siblings_or_join_those_who_must_not_be_joined() {
    let mut office = Office::new(&["a", "b"], &["h-1", "h-2"]);
    let (one, other, home) = (child_id("a"), child_id("b"), home_id("h-1"));
    office.siblings("a", "b", SiblingTogether::Should);
    office.lock("a", Some("h-1"));
    let why = NotForAll::Places { needed: 2, free: 1 };
    let alone = Refusal::LockedNotForAll { child: one.clone(), home: home.clone(), why };
    assert_eq!(office.refused(), [alone]);
    office.home("h-1").frame.places = Some(2);
    assert_eq!(office.list(), "a:h-1 b:h-1");
    assert_eq!(office.why_home("b"), WhyHome::LockedWith { sibling: one.clone() });
    office.lock("b", None);
    let apart = Refusal::LockedSiblingsApart { one: one.clone(), other: other.clone() };
    assert_eq!(office.refused(), [apart]);
    office.register.children[0].siblings[0].together = SiblingTogether::MustNot;
    office.wish.locks.pop();
    office.lock("b", Some("h-1"));
    let joined = Refusal::LockedTogether { home, one, other, why: Apart::Siblings };
    assert_eq!(office.refused(), [joined]);
}

/// A solver that fails, and one that breaks the rules: the answer is never told.
#[test]
fn an_answer_that_breaks_the_rules_is_not_told() {
    struct Wrong;
    impl Solver for Wrong {
        fn best(&self, problem: &Problem) -> Result<Best, Unsolved> {
            let homes = problem.units.iter().map(|_| Some(0)).collect();
            Ok(Best { choice: Choice { homes }, next_best: None })
        }
        fn reach(&self, _: &Problem) -> Result<Reach, Unsolved> {
            Err(Unsolved::NotProven)
        }
    }
    let office = Office::new(&["a", "b"], &["h-1"]);
    let (law, weights, travel) = (law(), standard_weights(), TestTravel(None));
    let context = Context {
        register: &office.register,
        places: &TestPlaces,
        travel: &travel,
        weights: &weights,
        law: &law,
        today: day(TODAY),
    };
    let choice = assign(&context, &office.wish, &Wrong);
    assert!(matches!(&choice.result, JointResult::Refused(why) if *why.first() == Refusal::NotSolved));
}
