//! Where the siblings who should or must live with the child would be, if it moved to a home.
//!
//! A sibling who waits has an allowed place when its own hard rules do not exclude the home, the home takes
//! a group that large, and a place is left after the child's own. What must be cleared up for the child
//! itself too, for the very same facts, stands with the child and makes no sibling's place uncertain.

use super::criteria::{Asked, SiblingHere};
use super::rules::judge;
use super::{Prepared, SiblingStanding, Situation, Verdict};
use crate::ids::ChildId;
use crate::model::{Home, SiblingTogether};
use std::cmp::Reverse;

/// The siblings of [`Asked::together`] who wait, ready to be judged for themselves.
pub(super) struct SiblingPlaces<'a> {
    waiting: Vec<Option<Prepared<'a>>>,
    /// The order in which they get places: who must before who should, then by id.
    order: Vec<usize>,
}

impl<'a> SiblingPlaces<'a> {
    pub(super) fn new(prepared: &Prepared<'a>, asked: &Asked<'a>) -> Self {
        let waiting = asked
            .together
            .iter()
            .map(|together| match together.sibling.standing {
                SiblingStanding::Waiting => {
                    let (child, need) = together.sibling.child.zip(together.sibling.open_need)?;
                    Some(Prepared::new(&prepared.context, need, child))
                }
                SiblingStanding::Settled | SiblingStanding::Neither => None,
            })
            .collect();
        let mut order: Vec<(Reverse<bool>, usize)> = asked
            .together
            .iter()
            .enumerate()
            .map(|(index, together)| (Reverse(together.sibling.together == SiblingTogether::Must), index))
            .collect();
        order.sort_unstable();
        Self { waiting, order: order.into_iter().map(|(_, index)| index).collect() }
    }

    /// Where each sibling would be, in the order of [`Asked::together`].
    pub(super) fn here(
        &self,
        asked: &Asked<'a>,
        situation: &Situation<'a>,
        verdict: &Verdict<'a>,
    ) -> Vec<SiblingHere> {
        let here = |index: usize| {
            asked
                .together
                .get(index)
                .is_some_and(|together| situation.link.siblings_here.contains(&together.sibling.id))
        };
        let living = self.order.iter().filter(|index| here(**index)).count();
        let mut left = Left::new(situation, living);
        let mut places = vec![SiblingHere::NoPlace; asked.together.len()];
        for index in &self.order {
            let waits = self.waiting.get(*index).and_then(Option::as_ref);
            let place = match (here(*index), waits) {
                (true, _) => SiblingHere::Lives,
                (false, None) => SiblingHere::NoPlace,
                (false, Some(sibling)) => left.place(sibling, situation, verdict),
            };
            if let Some(slot) = places.get_mut(*index) {
                *slot = place;
            }
        }
        places
    }
}

/// What is left in a home after the child and the siblings before.
struct Left {
    /// Free places; `None`: not recorded.
    places: Option<i32>,
    /// How many more of the same siblings the home takes; `None`: not stated.
    group: Option<i32>,
}

impl Left {
    fn new(situation: &Situation<'_>, living: usize) -> Self {
        let together = 1 + i32::try_from(living).unwrap_or(i32::MAX - 1);
        Self {
            places: situation.free.map(|free| free - 1),
            group: situation.home.frame.sibling_group.map(|largest| i32::from(largest) - together),
        }
    }

    fn place<'a>(
        &mut self,
        sibling: &Prepared<'a>,
        situation: &Situation<'a>,
        verdict: &Verdict<'a>,
    ) -> SiblingHere {
        let its_own = sibling.situation(situation.home);
        let its_verdict = judge(sibling, &its_own);
        let kept = is_kept_for(situation.home, sibling.child, situation);
        let full = match kept {
            Kept::Place => false,
            Kept::Nothing => self.places.is_some_and(|left| left < 1),
        };
        if its_verdict.is_excluded() || full || self.group.is_some_and(|left| left < 1) {
            return SiblingHere::NoPlace;
        }
        if kept == Kept::Nothing {
            self.places = self.places.map(|left| left - 1);
        }
        self.group = self.group.map(|left| left - 1);
        let doubtful =
            its_verdict.clarifications().any(|reason| !verdict.clarifications().any(|own| own == reason));
        let counted = (kept == Kept::Place || self.places.is_some()) && self.group.is_some();
        if doubtful || !counted { SiblingHere::PlaceUnknown } else { SiblingHere::Place }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// A place is kept for the sibling here.
    Place,
    /// None is.
    Nothing,
}

fn is_kept_for(home: &Home, child: &crate::model::Child, situation: &Situation<'_>) -> Kept {
    let id: &ChildId = &child.id;
    let kept = home.reservations.iter().any(|kept| {
        kept.places > 0 && kept.for_child.as_ref() == Some(id) && kept.period.contains(situation.judged_on)
    });
    if kept { Kept::Place } else { Kept::Nothing }
}
