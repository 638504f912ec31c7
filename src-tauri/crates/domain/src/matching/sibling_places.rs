//! Where the siblings who should or must live with the child would be, if it moved to a home.
//!
//! A sibling who waits has an allowed place when its own hard rules do not exclude the home, the home takes
//! a group that large, and a place is left after the child's own. Where a fact about the sibling in this
//! home could still exclude it, nobody can say whether it has a place. What is unknown of the home alone
//! would exclude it for the child too, and a known doubt does not take a place away.

use super::criteria::{Asked, SiblingHere};
use super::rules::{ClarifyCode, judge};
use super::{Prepared, SiblingStanding, Situation};
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
    pub(super) fn here(&self, asked: &Asked<'a>, situation: &Situation<'a>) -> Vec<SiblingHere> {
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
                (false, Some(sibling)) => left.place(sibling, situation),
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

    fn place<'a>(&mut self, sibling: &Prepared<'a>, situation: &Situation<'a>) -> SiblingHere {
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
            its_verdict.clarifications().any(|reason| place_depends_on(reason.code()) == Depends::OnAnswer);
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Depends {
    /// An answer about this sibling in this home could still exclude it.
    OnAnswer,
    /// It could exclude the home for the child too, or it is a doubt that excludes nobody.
    OnNothing,
}

fn place_depends_on(reason: ClarifyCode) -> Depends {
    match reason {
        ClarifyCode::PurposeNotAsked
        | ClarifyCode::SpecialConditionsBasis
        | ClarifyCode::SiblingGroupNotStated
        | ClarifyCode::SiblingNotInHome
        | ClarifyCode::ChildAgeUnknown
        | ClarifyCode::ResidentNeedUnknown
        | ClarifyCode::LocationProtected
        | ClarifyCode::AreaUnknown
        | ClarifyCode::PersonAlike
        | ClarifyCode::AllergyNotAsked
        | ClarifyCode::AnimalsNotAsked
        | ClarifyCode::SmokingUnclear
        | ClarifyCode::SmokeFreeNotAsked
        | ClarifyCode::StepsNotAsked
        | ClarifyCode::StepFreeNeedNotAsked
        | ClarifyCode::SexNotRecorded
        | ClarifyCode::WillingnessNotAsked
        | ClarifyCode::OwnKommuneNotAsked
        | ClarifyCode::OwnKommuneUnknown
        | ClarifyCode::MaybeTooFar
        | ClarifyCode::TimeUnknown
        | ClarifyCode::MaybeTooNear
        | ClarifyCode::NearnessUnknown => Depends::OnAnswer,
        ClarifyCode::UnderAssessment
        | ClarifyCode::PlacesNotRecorded
        | ClarifyCode::LaterShortage
        | ClarifyCode::AvailabilityStale
        | ClarifyCode::BufetatDecides
        | ClarifyCode::TemporaryForCare
        | ClarifyCode::OutsideNetwork
        | ClarifyCode::NeverAssessed
        | ClarifyCode::OtherKind
        | ClarifyCode::NetworkDoubt
        | ClarifyCode::ProviderNotAsked
        | ClarifyCode::SiblingApartLater
        | ClarifyCode::WillingnessStale
        | ClarifyCode::OwnKommunePerhaps
        | ClarifyCode::OwnKommuneStale
        | ClarifyCode::NoFosterParent
        | ClarifyCode::AttestUnderAssessment
        | ClarifyCode::AttestNotSeen
        | ClarifyCode::AttestTooOld
        | ClarifyCode::OtherAdultAttest
        | ClarifyCode::ChildDoesNotWant
        | ClarifyCode::OtherRestrictions
        | ClarifyCode::TrainingNotAsked
        | ClarifyCode::TrainingMissing
        | ClarifyCode::HealthNotObtained
        | ClarifyCode::HouseholdStale
        | ClarifyCode::EarlierStay
        | ClarifyCode::EarlierStayUnknown
        | ClarifyCode::AnswersStale => Depends::OnNothing,
    }
}
