//! Two inquiries from the same people.

use super::answer::{About, Answer, Field, several};
use super::household::{same_email, same_phone};
use super::weigh::{At, Weighing, adviser, earlier, united};
use super::{Choices, MergeNote, MergePlan, MergeRefused, Side};
use crate::ids::InquiryId;
use crate::model::{Inquiry, Register};

/// Merges one inquiry into another. It came on the earlier of the two days, and was first answered on the
/// earlier.
///
/// # Errors
/// [`MergeRefused`]; `TwoHomes` where each has become another home.
pub fn merge_inquiries(
    register: &Register,
    keep: &InquiryId,
    drop: &InquiryId,
    choices: &Choices,
) -> Result<MergePlan, MergeRefused> {
    if keep == drop {
        return Err(MergeRefused::Same);
    }
    let find = |id: &InquiryId, side| {
        register.inquiries.iter().find(|each| each.id == *id).ok_or(MergeRefused::NotFound(side))
    };
    let (keep, drop) = (find(keep, Side::Keep)?, find(drop, Side::Drop)?);
    if keep.home.is_some() && drop.home.is_some() && keep.home != drop.home {
        return Err(MergeRefused::TwoHomes);
    }
    let mut weighing = Weighing::new(choices);
    let merged = inquiry(&mut weighing.about(About::Inquiry), register, keep, drop);
    weighing.decided()?;
    let notes = if keep.received_on == drop.received_on {
        Vec::new()
    } else {
        vec![MergeNote::LaterInquiry(keep.received_on.max(drop.received_on))]
    };
    Ok(MergePlan {
        inquiries: vec![merged],
        removed_inquiries: vec![drop.id.clone()],
        notes,
        ..MergePlan::default()
    })
}

fn inquiry(at: &mut At<'_, '_>, register: &Register, keep: &Inquiry, drop: &Inquiry) -> Inquiry {
    let mut steps = united(&keep.steps, &drop.steps);
    steps.sort_by_key(|step| step.on);
    let (next_step, next_step_by) = next_step(at, keep, drop);
    Inquiry {
        id: keep.id.clone(),
        received_on: keep.received_on.min(drop.received_on),
        name: at.required(Field::Name, &keep.name, &drop.name),
        phone: at.answer_by(Field::Phone, &keep.phone, &drop.phone, |one, other| same_phone(one, other)),
        email: at.answer_by(Field::Email, &keep.email, &drop.email, |one, other| same_email(one, other)),
        postnummer: at.answer(Field::Postnummer, &keep.postnummer, &drop.postnummer),
        wants: keep.wants.union(&drop.wants).copied().collect(),
        source: at.answer(Field::InquirySource, &keep.source, &drop.source),
        stage: at.required(Field::Stage, &keep.stage, &drop.stage),
        answered_on: earlier(keep.answered_on, drop.answered_on),
        next_step,
        next_step_by,
        responsible: adviser(
            at,
            Field::Responsible,
            register,
            keep.responsible.as_ref(),
            drop.responsible.as_ref(),
        ),
        steps,
        ended_reason: at.words(Field::EndedReason, &keep.ended_reason, &drop.ended_reason),
        home: keep.home.clone().or_else(|| drop.home.clone()),
        notes: at.words(Field::Notes, &keep.notes, &drop.notes),
    }
}

/// What is agreed next and by when are one answer.
fn next_step(
    at: &mut At<'_, '_>,
    keep: &Inquiry,
    drop: &Inquiry,
) -> (Option<String>, Option<chrono::NaiveDate>) {
    let none = |inquiry: &Inquiry| inquiry.next_step.is_none() && inquiry.next_step_by.is_none();
    let shown = |inquiry: &Inquiry| {
        several([inquiry.next_step.clone().map(Answer::Words), inquiry.next_step_by.map(Answer::Day)])
    };
    let same = keep.next_step == drop.next_step && keep.next_step_by == drop.next_step_by;
    let side = if none(drop) || same {
        Side::Keep
    } else if none(keep) {
        Side::Drop
    } else {
        at.whose(Field::NextStep, shown(keep), shown(drop))
    };
    let taken = match side {
        Side::Keep => keep,
        Side::Drop => drop,
    };
    (taken.next_step.clone(), taken.next_step_by)
}
