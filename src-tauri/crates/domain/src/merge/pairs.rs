//! What surrounds the approval for one child, recorded with both homes.

use super::Side;
use super::answer::{About, Answer, Field, coded, several};
use super::weigh::{At, Weighing};
use crate::ids::{HomeId, PairId};
use crate::model::PairDuties;

/// The pairs that change, and those that go because the kept home has one for the same child.
pub(super) struct Merged {
    pub(super) changed: Vec<PairDuties>,
    pub(super) removed: Vec<PairId>,
}

pub(super) fn merged(
    pairs: &[PairDuties],
    (keep, drop): (&HomeId, &HomeId),
    weighing: &mut Weighing<'_>,
) -> Merged {
    let mut merged = Merged { changed: Vec::new(), removed: Vec::new() };
    for gone in pairs.iter().filter(|pair| pair.home == *drop) {
        let kept = pairs.iter().find(|pair| pair.home == *keep && pair.child == gone.child);
        match kept {
            Some(kept) => {
                let both = pair(&mut weighing.about(About::Pair(gone.child.clone())), kept, gone);
                if both != *kept {
                    merged.changed.push(both);
                }
                merged.removed.push(gone.id.clone());
            }
            None => merged.changed.push(PairDuties { home: keep.clone(), ..gone.clone() }),
        }
    }
    merged
}

fn pair(at: &mut At<'_, '_>, keep: &PairDuties, drop: &PairDuties) -> PairDuties {
    let mut both = keep.clone();
    exception(at, &mut both, drop);
    let days = [
        (Field::KommuneAsked, &mut both.kommune_asked_on, &drop.kommune_asked_on),
        (Field::KommuneAnswered, &mut both.kommune_answered_on, &drop.kommune_answered_on),
        (Field::KommuneToldApproval, &mut both.kommune_told_approval_on, &drop.kommune_told_approval_on),
        (Field::KommuneToldPlacement, &mut both.kommune_told_placement_on, &drop.kommune_told_placement_on),
        (Field::TilsynChild, &mut both.tilsyn_told_child_on, &drop.tilsyn_told_child_on),
        (
            Field::TilsynFosterParents,
            &mut both.tilsyn_told_foster_parents_on,
            &drop.tilsyn_told_foster_parents_on,
        ),
        (Field::TilsynParents, &mut both.tilsyn_told_parents_on, &drop.tilsyn_told_parents_on),
        (Field::ReconsiderOn, &mut both.reconsider_on, &drop.reconsider_on),
    ];
    for (field, kept, other) in days {
        *kept = at.answer(field, kept, other);
    }
    let words = [
        (Field::ExceptionWords, &mut both.exception_words, &drop.exception_words),
        (Field::GeneralWords, &mut both.general_words, &drop.general_words),
        (Field::ChildWords, &mut both.child_words, &drop.child_words),
        (Field::KommuneAnswer, &mut both.kommune_answer, &drop.kommune_answer),
        (Field::RejectedWords, &mut both.rejected_words, &drop.rejected_words),
    ];
    for (field, kept, other) in words {
        *kept = at.words(field, kept, other);
    }
    both.tilsynsperson = at.answer(Field::Tilsynsperson, &keep.tilsynsperson, &drop.tilsynsperson);
    both
}

/// Which exception was used and when are one answer.
fn exception(at: &mut At<'_, '_>, both: &mut PairDuties, drop: &PairDuties) {
    let shown = |pair: &PairDuties| several([pair.exception.map(coded), pair.exception_on.map(Answer::Day)]);
    let taken = if drop.exception.is_none() && drop.exception_on.is_none() {
        Side::Keep
    } else if both.exception.is_none() && both.exception_on.is_none() {
        Side::Drop
    } else if (both.exception, both.exception_on) == (drop.exception, drop.exception_on) {
        Side::Keep
    } else {
        at.whose(Field::Exception, shown(both), shown(drop))
    };
    if taken == Side::Drop {
        both.exception = drop.exception;
        both.exception_on = drop.exception_on;
    }
}
