//! The people of two homes, and two entries of one household that are one person.

use super::answer::{About, Field, birth_year};
use super::weigh::{At, Weighing, earlier, united_by};
use super::{Choices, MergePlan, MergeRefused, Side, references};
use crate::ids::{HomeId, PersonId};
use crate::model::{Birth, Home, Household, LanguageSkill, Member, Protection, Register};
use crate::names::fold;
use std::collections::{BTreeMap, BTreeSet};

/// Merges one member of a household into another of the same household. Whoever had a tie to the one that
/// goes, or was to stay away from it, has it to the kept one.
///
/// # Errors
/// [`MergeRefused`].
pub fn merge_members(
    register: &Register,
    home: &HomeId,
    keep: &PersonId,
    drop: &PersonId,
    choices: &Choices,
) -> Result<MergePlan, MergeRefused> {
    if keep == drop {
        return Err(MergeRefused::Same);
    }
    let home =
        register.homes.iter().find(|each| each.id == *home).ok_or(MergeRefused::NotFound(Side::Keep))?;
    let find = |id: &PersonId, side| {
        home.household.members.iter().find(|each| each.id == *id).ok_or(MergeRefused::NotFound(side))
    };
    let (one, other) = (find(keep, Side::Keep)?, find(drop, Side::Drop)?);
    let mut weighing = Weighing::new(choices);
    let merged = member(&mut weighing.about(About::Member(keep.clone())), one, other);
    weighing.decided()?;
    let mut after = home.clone();
    after.household.members.retain(|each| each.id != *drop);
    for each in &mut after.household.members {
        if each.id == *keep {
            *each = merged.clone();
        }
    }
    let same = BTreeMap::from([(drop.clone(), keep.clone())]);
    let mut plan = references::moved_persons(register, &same);
    plan.homes = vec![after];
    Ok(plan)
}

/// Whether everyone who shall be the same person is in the home it is said of.
pub(super) fn check_same_members(keep: &Home, drop: &Home, choices: &Choices) -> Result<(), MergeRefused> {
    let lives = |home: &Home, id: &PersonId| home.household.members.iter().any(|each| each.id == *id);
    let mut taken = BTreeSet::new();
    for (gone, kept) in &choices.same_members {
        if !lives(drop, gone) {
            return Err(MergeRefused::MemberNotFound(gone.clone()));
        }
        if !lives(keep, kept) {
            return Err(MergeRefused::MemberNotFound(kept.clone()));
        }
        if !taken.insert(kept) {
            return Err(MergeRefused::MemberTwice(kept.clone()));
        }
    }
    Ok(())
}

/// Everyone of both, and what both say about their everyday life.
pub(super) fn household(
    weighing: &mut Weighing<'_>,
    keep: &Household,
    drop: &Household,
    choices: &Choices,
) -> Household {
    let members = united_by(
        &keep.members,
        &drop.members,
        |one, other| choices.same_members.get(&other.id) == Some(&one.id),
        |one, other| member(&mut weighing.about(About::Member(one.id.clone())), one, other),
    );
    let languages = match (&keep.languages, &drop.languages) {
        (None, None) => None,
        (Some(only), None) | (None, Some(only)) => Some(only.clone()),
        (Some(one), Some(other)) => Some(languages(weighing, one, other)),
    };
    let backgrounds = united_by(
        &keep.backgrounds,
        &drop.backgrounds,
        |one, other| fold(&one.background) == fold(&other.background),
        |one, other| {
            let mut at = weighing.about(About::Background(one.background.clone()));
            let mut merged = one.clone();
            merged.support = at.confirmed_both(Field::Support, &one.support, &other.support);
            merged
        },
    );
    let sami = united_by(
        &keep.sami,
        &drop.sami,
        |one, other| one.language == other.language,
        |one, other| {
            let mut at = weighing.about(About::Sami(one.language));
            let mut merged = one.clone();
            merged.level = at.confirmed_both(Field::Level, &one.level, &other.level);
            merged
        },
    );
    let mut at = weighing.about(About::Home);
    Household {
        members,
        // It holds answers of both, so it was last gone through on the earlier of the two days.
        confirmed_on: earlier(keep.confirmed_on, drop.confirmed_on),
        animals: at.answer(Field::Animals, &keep.animals, &drop.animals),
        smoking: at.answer(Field::Smoking, &keep.smoking, &drop.smoking),
        languages,
        backgrounds,
        sami,
        hours_a_week: at.confirmed(Field::Hours, &keep.hours_a_week, &drop.hours_a_week),
        contact_attitude: at.confirmed(
            Field::ContactAttitude,
            &keep.contact_attitude,
            &drop.contact_attitude,
        ),
        own_network: at.confirmed(Field::OwnNetwork, &keep.own_network, &drop.own_network),
        network_words: at.words(Field::NetworkWords, &keep.network_words, &drop.network_words),
        health_obtained_on: at.answer(Field::Health, &keep.health_obtained_on, &drop.health_obtained_on),
    }
}

/// A language stands once, at the level somebody in the household has.
fn languages(
    weighing: &mut Weighing<'_>,
    keep: &[LanguageSkill],
    drop: &[LanguageSkill],
) -> Vec<LanguageSkill> {
    united_by(
        keep,
        drop,
        |one, other| one.language == other.language,
        |one, other| LanguageSkill {
            language: one.language,
            level: weighing.about(About::Language(one.language)).required(
                Field::Level,
                &one.level,
                &other.level,
            ),
        },
    )
}

/// One person from two entries.
fn member(at: &mut At<'_, '_>, keep: &Member, drop: &Member) -> Member {
    Member {
        id: keep.id.clone(),
        name: at.required(Field::Name, &keep.name, &drop.name),
        role: at.required(Field::Role, &keep.role, &drop.role),
        birth: birth(at, keep.birth, drop.birth),
        placed_by: at.answer(Field::PlacedBy, &keep.placed_by, &drop.placed_by),
        work: at.answer(Field::Work, &keep.work, &drop.work),
        phone: at.answer_by(Field::Phone, &keep.phone, &drop.phone, |one, other| same_phone(one, other)),
        email: at.answer_by(Field::Email, &keep.email, &drop.email, |one, other| same_email(one, other)),
        protection: protection(at, &keep.protection, &drop.protection),
        politiattest: at.answer(Field::Politiattest, &keep.politiattest, &drop.politiattest),
    }
}

/// The date where the other has only its year; the year where the other has nothing.
fn birth(at: &mut At<'_, '_>, keep: Birth, drop: Birth) -> Birth {
    match (keep, drop) {
        (Birth::Unknown, known) | (known, Birth::Unknown) => known,
        (Birth::Year(year), date @ Birth::Date(_)) | (date @ Birth::Date(_), Birth::Year(year))
            if birth_year(date) == Some(year) =>
        {
            date
        }
        (Birth::Year(_) | Birth::Date(_), Birth::Year(_) | Birth::Date(_)) => {
            at.required(Field::Birth, &keep, &drop)
        }
    }
}

/// The higher of two protections holds whole. Two of the same grade are put together.
fn protection(at: &mut At<'_, '_>, keep: &Protection, drop: &Protection) -> Protection {
    if keep.grade > drop.grade {
        return keep.clone();
    }
    if drop.grade > keep.grade {
        return drop.clone();
    }
    Protection {
        grade: keep.grade,
        hidden_from: at.words(Field::HiddenFrom, &keep.hidden_from, &drop.hidden_from),
        decided_by: at.answer(Field::ProtectionBy, &keep.decided_by, &drop.decided_by),
        from: at.answer(Field::ProtectionFrom, &keep.from, &drop.from),
        valid_to: at.answer(Field::ProtectionTo, &keep.valid_to, &drop.valid_to),
    }
}

/// Whether two phone numbers are the same number, however they are written.
pub(crate) fn same_phone(one: &str, other: &str) -> bool {
    phone(one) == phone(other)
}

/// The digits of a phone number, without Norway's country code.
pub(crate) fn phone(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("0047").or_else(|| digits.strip_prefix("47"));
    match national {
        Some(national) if national.len() == 8 => national.to_owned(),
        Some(_) | None => digits,
    }
}

/// Whether two e-mail addresses are the same one.
pub(crate) fn same_email(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
