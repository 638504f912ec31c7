//! Who goes as one, and who must not share a home.

use super::{Apart, JointChild, ShouldTogether, TogetherBecause};
use crate::ids::ChildId;
use crate::matching::rules::{Avoidance, avoidance};
use crate::matching::{Sibling, SiblingStanding};
use crate::model::{Birth, SiblingTogether};

/// Children who go as one: places in the list of children, and who waits outside the run.
#[derive(Clone, Debug)]
pub(super) struct Together {
    /// Places in the list of children, in its order.
    pub(super) members: Vec<usize>,
    /// Siblings who must be with one of them and wait outside the run, by id.
    pub(super) absent: Vec<ChildId>,
    /// Must, or should that counts as must.
    pub(super) because: TogetherBecause,
}

/// Every child in exactly one group, alone or with siblings, by the first child.
pub(super) fn together(children: &[JointChild<'_>], should: ShouldTogether) -> Vec<Together> {
    let mut group: Vec<usize> = (0..children.len()).collect();
    let mut by_should: Vec<usize> = Vec::new();
    for (one, child) in children.iter().enumerate() {
        for (other, sibling) in children.iter().enumerate().skip(one + 1) {
            match goes_with(child, sibling, should) {
                None => continue,
                Some(TogetherBecause::Must) => {}
                Some(TogetherBecause::ShouldAsMust) => by_should.push(one),
            }
            let (keep, drop) = (group.get(one).copied(), group.get(other).copied());
            if let Some((keep, drop)) = keep.zip(drop) {
                let (keep, drop) = (keep.min(drop), keep.max(drop));
                group.iter_mut().filter(|each| **each == drop).for_each(|each| *each = keep);
            }
        }
    }
    let first = |at: &usize| group.get(*at) == Some(at);
    (0..children.len())
        .filter(first)
        .map(|first| {
            let in_group = |(at, root): (usize, &usize)| (*root == first).then_some(at);
            let members: Vec<usize> = group.iter().enumerate().filter_map(in_group).collect();
            let should = by_should.iter().any(|at| members.contains(at));
            Together {
                absent: absent(children, &members),
                because: if should { TogetherBecause::ShouldAsMust } else { TogetherBecause::Must },
                members,
            }
        })
        .collect()
}

fn wish<'c>(child: &'c JointChild<'_>, other: &ChildId) -> Option<&'c Sibling<'c>> {
    child.ranking.asked.siblings.iter().find(|sibling| sibling.id == other)
}

fn goes_with(
    child: &JointChild<'_>,
    other: &JointChild<'_>,
    should: ShouldTogether,
) -> Option<TogetherBecause> {
    match (wish(child, &other.child.id)?.together, should) {
        (SiblingTogether::Must, _) => Some(TogetherBecause::Must),
        (SiblingTogether::Should, ShouldTogether::AsMust) => Some(TogetherBecause::ShouldAsMust),
        (SiblingTogether::Should, ShouldTogether::Off)
        | (SiblingTogether::NoWish | SiblingTogether::ShouldApart | SiblingTogether::MustNot, _) => None,
    }
}

fn absent(children: &[JointChild<'_>], members: &[usize]) -> Vec<ChildId> {
    let mut absent: Vec<ChildId> = members
        .iter()
        .filter_map(|at| children.get(*at))
        .flat_map(|child| outside(child, children, SiblingTogether::Must))
        .cloned()
        .collect();
    absent.sort_unstable();
    absent.dedup();
    absent
}

/// Siblings with one wish who wait and do not take part, by id.
pub(super) fn outside<'c>(
    child: &'c JointChild<'_>,
    children: &[JointChild<'_>],
    wish: SiblingTogether,
) -> Vec<&'c ChildId> {
    let takes_part = |id: &ChildId| children.iter().any(|each| each.child.id == *id);
    child
        .ranking
        .asked
        .siblings
        .iter()
        .filter(|sibling| sibling.together == wish && sibling.standing == SiblingStanding::Waiting)
        .map(|sibling| sibling.id)
        .filter(|id| !takes_part(id))
        .collect()
}

/// What says that two children of the run must not live together. Siblings who must or should be together
/// are not "other children" to each other.
pub(super) fn apart(one: &JointChild<'_>, other: &JointChild<'_>) -> Option<Apart> {
    match wish(one, &other.child.id).map(|sibling| sibling.together) {
        Some(SiblingTogether::MustNot) => return Some(Apart::Siblings),
        Some(SiblingTogether::Must | SiblingTogether::Should) => return None,
        Some(SiblingTogether::NoWish | SiblingTogether::ShouldApart) | None => {}
    }
    let says = |child: &JointChild<'_>, other: &JointChild<'_>| match avoidance(
        child.need,
        child.child.birth,
        Birth::Date(other.child.birth),
    ) {
        Avoidance::Forbidden(avoids) => Some(Apart::Avoids(avoids)),
        Avoidance::Allowed | Avoidance::AgeUnknown => None,
    };
    says(one, other).or_else(|| says(other, one))
}
