//! A stale answer keeps its value, is marked, and must be cleared up: derived once from the assessments, so
//! that no criterion can rest on an old answer without the list saying so.

use super::{Clarify, Verdict};
use crate::matching::criteria::{Assessment, Criterion};

/// The criteria that rest on a stale answer and are not named by a reason already there; `None` when there
/// are none.
pub(in crate::matching) fn answers_stale<'a>(
    verdict: &Verdict<'a>,
    assessments: &[Assessment<'a>],
) -> Option<Clarify<'a>> {
    let named = |criterion: Criterion| verdict.clarifications().any(|reason| names(reason, criterion));
    let criteria: Vec<Criterion> = assessments
        .iter()
        .filter(|each| each.stale.is_some())
        .map(|each| each.criterion)
        .filter(|criterion| !named(*criterion))
        .collect();
    (!criteria.is_empty()).then_some(Clarify::AnswersStale { criteria })
}

/// Whether a reason says already that the answers of this criterion are stale. That the household has not
/// been gone through says nothing about single answers, which have dates of their own.
fn names(reason: &Clarify<'_>, criterion: Criterion) -> bool {
    if let (Clarify::WillingnessStale { needs, .. }, Criterion::Need(code)) = (reason, criterion) {
        return needs.contains(&code);
    }
    criterion == Criterion::Nearby && matches!(reason, Clarify::OwnKommuneStale { .. })
}
