//! Siblings who must, or must not, live with the child.

use super::{Clarify, Exclusion, Findings};
use crate::ids::ChildId;
use crate::matching::{Prepared, Sibling, SiblingLives, SiblingStanding, Situation};
use crate::model::SiblingTogether;
use chrono::NaiveDate;

pub(super) fn judge<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    waiting(prepared, situation, findings);
    for sibling in &prepared.siblings {
        match sibling.together {
            SiblingTogether::Must => must_be_together(sibling, situation, findings),
            SiblingTogether::MustNot => must_be_apart(prepared, sibling, situation, findings),
            SiblingTogether::Should | SiblingTogether::NoWish | SiblingTogether::ShouldApart => {}
        }
    }
}

/// Siblings who wait and must live with the child, and do not already live in the home.
fn must_wait<'p, 'a>(
    prepared: &'p Prepared<'a>,
    situation: &Situation<'a>,
) -> impl Iterator<Item = &'p Sibling<'a>> {
    let here = SiblingLives::Home(&situation.home.id);
    prepared.siblings.iter().filter(move |sibling| {
        sibling.together == SiblingTogether::Must
            && sibling.standing == SiblingStanding::Waiting
            && sibling.lives != here
    })
}

/// Places that must be free for the child and the siblings who wait and must live with it. A sibling with a
/// place kept for it here on the judged day needs no other.
pub(super) fn places_needed(prepared: &Prepared<'_>, situation: &Situation<'_>) -> i32 {
    let kept_for = |id: &ChildId| {
        situation.home.reservations.iter().any(|kept| {
            kept.places > 0
                && kept.for_child.as_ref() == Some(id)
                && kept.period.contains(situation.judged_on)
        })
    };
    let needing = must_wait(prepared, situation).filter(|sibling| !kept_for(sibling.id)).count();
    1 + i32::try_from(needing).unwrap_or(i32::MAX - 1)
}

fn waiting<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let siblings: Vec<&'a ChildId> = must_wait(prepared, situation).map(|sibling| sibling.id).collect();
    if siblings.is_empty() {
        return;
    }
    let size = 1 + i32::try_from(siblings.len()).unwrap_or(i32::MAX - 1);
    let needed = places_needed(prepared, situation);
    if let Some(free) = situation.free.filter(|free| needed > 1 && *free < needed) {
        findings.exclude(Exclusion::SiblingPlaces { siblings, needed, free });
    }
    match situation.home.frame.sibling_group {
        Some(largest) if i32::from(largest) < size => {
            findings.exclude(Exclusion::SiblingGroup { size, largest });
        }
        Some(_) => {}
        None => findings.clarify(Clarify::SiblingGroupNotStated { size }),
    }
}

fn must_be_together<'a>(sibling: &Sibling<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let pseudonym = sibling.child.map(|child| child.pseudonym.as_str());
    match (sibling.standing, sibling.lives) {
        (SiblingStanding::Settled, SiblingLives::Home(home)) if *home != situation.home.id => {
            findings.exclude(Exclusion::SiblingElsewhere { sibling: sibling.id, pseudonym, home });
        }
        (SiblingStanding::Neither, _) => {
            findings.clarify(Clarify::SiblingNotInHome { sibling: sibling.id, pseudonym });
        }
        (SiblingStanding::Settled | SiblingStanding::Waiting, _) => {}
    }
}

fn must_be_apart<'a>(
    prepared: &Prepared<'a>,
    sibling: &Sibling<'a>,
    situation: &Situation<'a>,
    findings: &mut Findings<'a>,
) {
    let pseudonym = sibling.child.map(|child| child.pseudonym.as_str());
    if situation.link.siblings_here.contains(&sibling.id) || lives_in(prepared, sibling, situation) {
        findings.exclude(Exclusion::SiblingApart { sibling: sibling.id, pseudonym });
    } else if let Some(on) = comes_later(prepared, sibling, situation) {
        findings.clarify(Clarify::SiblingApartLater { sibling: sibling.id, pseudonym, on });
    }
}

/// A child recorded as living in two homes at once lives in both as far as this rule is concerned.
fn lives_in(prepared: &Prepared<'_>, sibling: &Sibling<'_>, situation: &Situation<'_>) -> bool {
    prepared
        .stays_in(&situation.home.id)
        .iter()
        .any(|stay| stay.child == *sibling.id && stay.period.contains(situation.judged_on))
}

/// The first day a stay or a kept place brings the sibling here, after the judged day or on it.
fn comes_later(
    prepared: &Prepared<'_>,
    sibling: &Sibling<'_>,
    situation: &Situation<'_>,
) -> Option<NaiveDate> {
    let stays = prepared
        .stays_in(&situation.home.id)
        .iter()
        .filter(|stay| stay.child == *sibling.id)
        .map(|stay| stay.period);
    let kept = situation
        .home
        .reservations
        .iter()
        .filter(|kept| kept.for_child.as_ref() == Some(sibling.id))
        .map(|kept| kept.period);
    stays
        .chain(kept)
        .filter(|period| period.to().is_none_or(|to| to > situation.judged_on))
        .map(|period| period.from().max(situation.judged_on))
        .min()
}
