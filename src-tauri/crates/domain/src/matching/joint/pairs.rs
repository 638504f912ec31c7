//! One child alone: every home that is not excluded for it, what it is worth, and its own best.

use super::{Hundredths, JointChild, JointWish, OwnBest, Pair, PairStanding, ShouldTogether, TurnedDown};
use crate::matching::criteria::WaitingSiblings;
use crate::matching::rank::rank_counting;
use crate::matching::{Candidate, Context, Group};
use crate::model::{Child, Need, NetworkAnswer, NetworkAssessment, NetworkPerson};
use std::cmp::Reverse;

/// `None` when the need or its child is not in the register, which is looked after before.
pub(super) fn child<'a>(
    context: &Context<'a>,
    wish: &JointWish,
    child: &'a Child,
    need: &'a Need,
) -> Option<JointChild<'a>> {
    let waiting = match wish.should {
        ShouldTogether::AsMust => WaitingSiblings::Counted,
        ShouldTogether::Off => WaitingSiblings::LeftOut,
    };
    let ranking = rank_counting(context, &need.id, waiting).ok()?;
    let mut pairs: Vec<Pair<'a>> = ranking
        .groups
        .iter()
        .flat_map(|group| group.candidates.iter().map(|candidate| pair(candidate, group.group, wish)))
        .collect();
    pairs.sort_by(|a, b| a.home.id.cmp(&b.home.id));
    let own_best = own_best(&pairs);
    Some(JointChild { child, need, ranking, pairs, own_best })
}

fn pair<'a>(candidate: &Candidate<'a>, group: Group, wish: &JointWish) -> Pair<'a> {
    let worth = candidate.sum.map_or(0, |sum| sum.documented.hundredths_down());
    let worth = Hundredths::new(worth);
    let standing = match group {
        Group::FamilyNetwork => {
            turned_down(candidate, wish).map_or(PairStanding::Open, PairStanding::TurnedDown)
        }
        Group::Known | Group::Other | Group::Excluded if worth < wish.threshold => {
            PairStanding::BelowThreshold
        }
        Group::Known | Group::Other | Group::Excluded => PairStanding::Open,
    };
    Pair { home: candidate.home(), group, worth, standing }
}

/// What a person has recorded against a home in the child's network: for this run, or in the search of
/// everybody there.
fn turned_down(candidate: &Candidate<'_>, wish: &JointWish) -> Option<TurnedDown> {
    let (child, home) = (&candidate.situation.child.id, &candidate.home().id);
    let for_run = wish
        .why_not
        .iter()
        .filter(|why| why.child == *child && why.home == *home)
        .map(|why| why.reason.trim())
        .find(|reason| !reason.is_empty());
    if let Some(reason) = for_run {
        return Some(TurnedDown::ForRun { reason: reason.to_owned() });
    }
    let network = &candidate.situation.link.network;
    let person = network.first().filter(|_| network.iter().all(|person| is_against(person)))?;
    Some(TurnedDown::InSearch {
        assessed: person.assessed,
        answer: person.answer,
        reason: person.reason.clone().filter(|reason| !reason.trim().is_empty()),
    })
}

/// Whether the search says that a person is not to be the child's home: the person said no, or is assessed
/// as something else, with the reason written.
fn is_against(person: &NetworkPerson) -> bool {
    let written = person.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
    let assessed = match person.assessed {
        Some(NetworkAssessment::AsSupport | NetworkAssessment::NotSuitable) => written,
        Some(NetworkAssessment::AsHome) | None => false,
    };
    assessed || person.answer == Some(NetworkAnswer::No)
}

/// What the child would get were it alone: the best in its network, or else the best of the others.
fn own_best(pairs: &[Pair<'_>]) -> Option<OwnBest> {
    let open = || pairs.iter().filter(|pair| pair.standing == PairStanding::Open);
    let best = |in_network: bool| {
        open()
            .filter(|pair| (pair.group == Group::FamilyNetwork) == in_network)
            .min_by_key(|pair| (Reverse(pair.worth), &pair.home.id))
    };
    let pair = best(true).or_else(|| best(false))?;
    Some(OwnBest { home: pair.home.id.clone(), worth: pair.worth })
}
