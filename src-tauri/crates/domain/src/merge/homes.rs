//! Two homes that are one.

use super::answer::{About, Answer, Field, coded, several};
use super::weigh::{At, Weighing, adviser, earlier, united, united_by};
use super::{Choices, MergeNote, MergePlan, MergeRefused, Side, household, references};
use crate::ids::HomeId;
use crate::model::{
    Availability, Competence, Dwelling, Home, HomeFrame, Narrative, ProtectionGrade, Register, Training,
};
use crate::names::fold;
use crate::protection::{grade_of, home_of};
use chrono::NaiveDate;

/// Merges `drop` into `keep`. The kept home's id and code stay.
///
/// Stays that overlap are no hindrance: a note tells of them. The merged home has the highest protection of
/// anyone in either, and where that is strengt fortrolig no location goes along.
///
/// # Errors
/// [`MergeRefused`]; nothing is decided for anyone.
pub fn merge_homes(
    register: &Register,
    keep: &HomeId,
    drop: &HomeId,
    choices: &Choices,
    today: NaiveDate,
) -> Result<MergePlan, MergeRefused> {
    if keep == drop {
        return Err(MergeRefused::Same);
    }
    let find = |id: &HomeId, side| {
        register.homes.iter().find(|home| home.id == *id).ok_or(MergeRefused::NotFound(side))
    };
    let (keep, drop) = (find(keep, Side::Keep)?, find(drop, Side::Drop)?);
    household::check_same_members(keep, drop, choices)?;
    let mut weighing = Weighing::new(choices);
    let grades = (grade(register, keep, today), grade(register, drop, today));
    let grade = grades.0.max(grades.1);
    let mut merged = home(&mut weighing, register, (keep, drop), grade);
    merged.household = household::household(&mut weighing, &keep.household, &drop.household, choices);
    let mut plan = references::moved(register, (&keep.id, &drop.id), choices, &mut weighing);
    weighing.decided()?;
    let mut notes = vec![MergeNote::CodeGone(drop.code.clone())];
    if grade == ProtectionGrade::StrictlyConfidential {
        if is_located(&keep.dwelling) || is_located(&drop.dwelling) {
            notes.push(MergeNote::NoLocation);
        }
        // A home that was not protected so before may have a location in its history, though none is stored
        // today.
        if grades != (grade, grade) {
            plan.erase_location = vec![keep.id.clone(), drop.id.clone()];
        }
    }
    notes.append(&mut plan.notes);
    plan.notes = notes;
    plan.removed_homes = vec![drop.id.clone()];
    plan.homes = vec![merged];
    Ok(plan)
}

/// The highest grade of anyone in the home or on the way to it.
fn grade(register: &Register, home: &Home, today: NaiveDate) -> ProtectionGrade {
    let stays = register.placements.iter().filter(|stay| home_of(stay) == Some(&home.id));
    grade_of(home, stays, |id| register.children.iter().find(|child| child.id == *id), today)
}

fn home(
    weighing: &mut Weighing<'_>,
    register: &Register,
    (keep, drop): (&Home, &Home),
    grade: ProtectionGrade,
) -> Home {
    let mut at = weighing.about(About::Home);
    let mut merged = keep.clone();
    merged.family_name = at.required(Field::FamilyName, &keep.family_name, &drop.family_name);
    kind(&mut at, &mut merged, drop);
    status(&mut at, &mut merged, drop);
    merged.other_assignments.extend(drop.other_assignments.iter().copied());
    merged.obtained_through =
        at.answer(Field::ObtainedThrough, &keep.obtained_through, &drop.obtained_through);
    merged.private_provider =
        at.answer(Field::PrivateProvider, &keep.private_provider, &drop.private_provider);
    merged.responsible =
        adviser(&mut at, Field::Responsible, register, keep.responsible.as_ref(), drop.responsible.as_ref());
    merged.deputy = adviser(&mut at, Field::Deputy, register, keep.deputy.as_ref(), drop.deputy.as_ref());
    merged.reservations = united(&keep.reservations, &drop.reservations);
    merged.dwelling = dwelling(&mut at, &keep.dwelling, &drop.dwelling, grade);
    merged.frame = frame(&mut at, &keep.frame, &drop.frame);
    merged.availability = availability(&mut at, &keep.availability, &drop.availability);
    merged.notes = at.words(Field::Notes, &keep.notes, &drop.notes);
    merged.training = training(keep.training.as_deref(), drop.training.as_deref());
    merged.competence = united_by(
        &keep.competence,
        &drop.competence,
        |one, other| one.need == other.need,
        |one, other| competence(&mut weighing.about(About::Need(one.need)), one, other),
    );
    merged.narrative = united_by(
        &keep.narrative,
        &drop.narrative,
        |one, other| one.heading == other.heading,
        |one, other| narrative(&mut weighing.about(About::Heading(one.heading)), one, other),
    );
    merged
}

/// Kind and the word that 2.99 needs are one answer.
fn kind(at: &mut At<'_, '_>, merged: &mut Home, drop: &Home) {
    let taken = match (merged.kind, drop.kind) {
        (_, None) => Side::Keep,
        (None, Some(_)) => Side::Drop,
        (Some(keep), Some(other)) if keep == other && merged.kind_word == drop.kind_word => Side::Keep,
        (Some(keep), Some(other)) if keep == other && drop.kind_word.is_none() => Side::Keep,
        (Some(keep), Some(other)) if keep == other && merged.kind_word.is_none() => Side::Drop,
        (Some(keep), Some(other)) => at.whose(
            Field::Kind,
            several([Some(coded(keep)), merged.kind_word.clone().map(Answer::Words)]),
            several([Some(coded(other)), drop.kind_word.clone().map(Answer::Words)]),
        ),
    };
    if taken == Side::Drop {
        merged.kind = drop.kind;
        merged.kind_word.clone_from(&drop.kind_word);
    }
}

/// Status, day and reason are one answer where the statuses differ.
fn status(at: &mut At<'_, '_>, merged: &mut Home, drop: &Home) {
    if merged.status == drop.status {
        merged.status_on = at.answer(Field::StatusOn, &merged.status_on, &drop.status_on);
        merged.status_reason = at.words(Field::StatusReason, &merged.status_reason, &drop.status_reason);
        return;
    }
    let shown = |home: &Home| {
        let reason = home.status_reason.clone().map(Answer::Words);
        several([Some(coded(home.status)), home.status_on.map(Answer::Day), reason])
    };
    if at.whose(Field::Status, shown(merged), shown(drop)) == Side::Drop {
        merged.status = drop.status;
        merged.status_on = drop.status_on;
        merged.status_reason.clone_from(&drop.status_reason);
    }
}

fn is_located(dwelling: &Dwelling) -> bool {
    dwelling.address.is_some()
        || dwelling.postnummer.is_some()
        || dwelling.kommune.is_some()
        || dwelling.point.is_some()
}

/// Where a home lies is one answer: half of one address and half of another is a place where nobody lives.
fn dwelling(at: &mut At<'_, '_>, keep: &Dwelling, drop: &Dwelling, grade: ProtectionGrade) -> Dwelling {
    let mut merged = location(at, keep, drop, grade);
    merged.step_free = at.answer(Field::StepFree, &keep.step_free, &drop.step_free);
    merged.own_room = at.answer(Field::OwnRoom, &keep.own_room, &drop.own_room);
    merged
}

fn location(at: &mut At<'_, '_>, keep: &Dwelling, drop: &Dwelling, grade: ProtectionGrade) -> Dwelling {
    if grade == ProtectionGrade::StrictlyConfidential {
        return Dwelling {
            address: None,
            postnummer: None,
            kommune: None,
            point: None,
            point_quality: None,
            ..keep.clone()
        };
    }
    fn agree<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    let (folded, other) = (keep.address.as_deref().map(fold), drop.address.as_deref().map(fold));
    let same_place = agree(folded.as_ref(), other.as_ref())
        && agree(keep.postnummer.as_ref(), drop.postnummer.as_ref())
        && agree(keep.kommune.as_ref(), drop.kommune.as_ref())
        && agree(keep.point.as_ref(), drop.point.as_ref());
    if same_place {
        let placed = if keep.point.is_some() { keep } else { drop };
        return Dwelling {
            address: keep.address.clone().or_else(|| drop.address.clone()),
            postnummer: keep.postnummer.or(drop.postnummer),
            kommune: keep.kommune.or(drop.kommune),
            point: placed.point,
            point_quality: placed.point_quality,
            ..keep.clone()
        };
    }
    let shown = |dwelling: &Dwelling| {
        if grade.hides_location() {
            return Answer::Hidden;
        }
        let point = dwelling.point.map(|point| {
            Answer::Words(format!("{} {}", degrees(point.latitude()), degrees(point.longitude())))
        });
        several([
            dwelling.address.clone().map(Answer::Words),
            dwelling.postnummer.map(|postnummer| Answer::Words(postnummer.to_string())),
            dwelling.kommune.map(|kommune| Answer::Words(kommune.to_string())),
            point,
        ])
    };
    match at.whose(Field::Location, shown(keep), shown(drop)) {
        Side::Keep => keep.clone(),
        Side::Drop => drop.clone(),
    }
}

/// Degrees with a comma, from millionths: «69,968800».
fn degrees(millionths: i32) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let whole = millionths.unsigned_abs();
    format!("{sign}{},{:06}", whole / 1_000_000, whole % 1_000_000)
}

fn frame(at: &mut At<'_, '_>, keep: &HomeFrame, drop: &HomeFrame) -> HomeFrame {
    HomeFrame {
        places: at.answer(Field::Places, &keep.places, &drop.places),
        ages: at.answer(Field::Ages, &keep.ages, &drop.ages),
        sexes: at.answer(Field::Sexes, &keep.sexes, &drop.sexes),
        sibling_group: at.answer(Field::SiblingGroup, &keep.sibling_group, &drop.sibling_group),
        purposes: at.answer(Field::Purposes, &keep.purposes, &drop.purposes),
        lengths: at.answer(Field::Lengths, &keep.lengths, &drop.lengths),
        own_kommune: at.confirmed(Field::OwnKommune, &keep.own_kommune, &drop.own_kommune),
        other_restrictions: at.words(
            Field::OtherRestrictions,
            &keep.other_restrictions,
            &drop.other_restrictions,
        ),
    }
}

/// The merged home holds answers of both, so it was last confirmed on the earlier of the two days.
fn availability(at: &mut At<'_, '_>, keep: &Availability, drop: &Availability) -> Availability {
    Availability {
        confirmed_on: earlier(keep.confirmed_on, drop.confirmed_on),
        free_from: at.answer(Field::FreeFrom, &keep.free_from, &drop.free_from),
        pause: at.answer(Field::Pause, &keep.pause, &drop.pause),
    }
}

fn competence(at: &mut At<'_, '_>, keep: &Competence, drop: &Competence) -> Competence {
    Competence {
        need: keep.need,
        level: at.confirmed(Field::Level, &keep.level, &drop.level),
        basis: at.words(Field::Basis, &keep.basis, &drop.basis),
        willingness: at.confirmed(Field::Willingness, &keep.willingness, &drop.willingness),
    }
}

fn narrative(at: &mut At<'_, '_>, keep: &Narrative, drop: &Narrative) -> Narrative {
    Narrative {
        heading: keep.heading,
        facts: at.words(Field::Facts, &keep.facts, &drop.facts),
        source: at.words(Field::Source, &keep.source, &drop.source),
        assessment: at.words(Field::Assessment, &keep.assessment, &drop.assessment),
    }
}

/// Courses of both. The same course is one where nothing that is known of it differs: two people may each
/// have taken it.
fn training(keep: Option<&[Training]>, drop: Option<&[Training]>) -> Option<Vec<Training>> {
    fn agree<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    let same = |one: &Training, other: &Training| {
        one.programme == other.programme
            && one.word.as_deref().map(fold) == other.word.as_deref().map(fold)
            && agree(one.finished_on.as_ref(), other.finished_on.as_ref())
            && agree(one.who.as_ref(), other.who.as_ref())
    };
    let merge = |one: &Training, other: &Training| Training {
        programme: one.programme,
        word: one.word.clone(),
        finished_on: one.finished_on.or(other.finished_on),
        who: one.who.clone().or_else(|| other.who.clone()),
    };
    match (keep, drop) {
        (None, None) => None,
        (Some(only), None) | (None, Some(only)) => Some(only.to_vec()),
        (Some(keep), Some(drop)) => Some(united_by(keep, drop, same, merge)),
    }
}
