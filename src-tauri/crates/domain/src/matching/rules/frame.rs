//! What the home itself states: sex, age, willingness and its own kommune.

use super::{Clarify, Exclusion, Findings, is_hidden, is_stale};
use crate::matching::{Location, Prepared, Situation};
use crate::model::{Confirmed, NeedCode, Severity, Sex, YesPerhapsNo};
use crate::place::KommuneNo;
use crate::time::whole_years;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::BTreeMap;

pub(super) fn judge<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    sex(situation, findings);
    age(situation, findings);
    willingness(prepared, situation, findings);
    own_kommune(prepared, situation, findings);
}

fn sex<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let Some(sexes) = &situation.home.frame.sexes else { return };
    match situation.child.sex {
        Some(sex) if !sexes.contains(&sex) => findings.exclude(Exclusion::Sex { sex }),
        None if Sex::ALL.iter().any(|sex| !sexes.contains(sex)) => {
            findings.clarify(Clarify::SexNotRecorded);
        }
        Some(_) | None => {}
    }
}

fn age<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let Some(ages) = situation.home.frame.ages else { return };
    let age = whole_years(situation.child.birth, situation.judged_on);
    if age < u32::from(ages.youngest()) || age > u32::from(ages.oldest()) {
        findings.exclude(Exclusion::Age { age, ages });
    }
}

/// The needs of severity 2-3, gravest first, then in the code list's order.
fn grave_needs(situation: &Situation<'_>) -> Vec<NeedCode> {
    let mut gravest: BTreeMap<NeedCode, Severity> = BTreeMap::new();
    for item in situation.need.items.iter().filter(|item| item.severity.get() >= 2) {
        let severity = gravest.entry(item.code).or_insert(item.severity);
        *severity = item.severity.max(*severity);
    }
    let mut codes: Vec<(Reverse<Severity>, NeedCode)> =
        gravest.into_iter().map(|(code, severity)| (Reverse(severity), code)).collect();
    codes.sort_unstable();
    codes.into_iter().map(|(_, code)| code).collect()
}

fn willingness<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let months = prepared.context.register.office.freshness.willingness_months;
    let (mut unwilling, mut not_asked, mut stale) = (Vec::new(), Vec::new(), Vec::new());
    let mut oldest: Option<Option<NaiveDate>> = None;
    for need in grave_needs(situation) {
        let answers = situation.home.competence.iter().filter(|each| each.need == need);
        // Of two answers to one need the most careful counts.
        let answer = answers.filter_map(|each| each.willingness.as_ref()).max_by_key(|answer| answer.value);
        let Some(answer) = answer else {
            not_asked.push(need);
            continue;
        };
        match answer.value {
            YesPerhapsNo::No => unwilling.push(need),
            YesPerhapsNo::Yes | YesPerhapsNo::Perhaps => {}
        }
        if is_stale(answer.on, months, situation.today) {
            stale.push(need);
            // An answer without a date is the oldest of all.
            oldest = Some(oldest.map_or(answer.on, |oldest| oldest.min(answer.on)));
        }
    }
    if !unwilling.is_empty() {
        findings.exclude(Exclusion::Unwilling { needs: unwilling });
    }
    if !not_asked.is_empty() {
        findings.clarify(Clarify::WillingnessNotAsked { needs: not_asked });
    }
    if let Some(on) = oldest {
        findings.clarify(Clarify::WillingnessStale { needs: stale, on });
    }
}

fn own_kommune<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let answer = situation.home.frame.own_kommune.as_ref();
    let months = prepared.context.register.office.freshness.willingness_months;
    let stale = answer.is_some_and(|answer| is_stale(answer.on, months, situation.today));
    let certain_yes = answer.is_some_and(|answer| answer.value == YesPerhapsNo::Yes) && !stale;
    if certain_yes {
        return;
    }
    if is_hidden(situation) {
        return findings.ask_leader();
    }
    match whether_own(prepared, situation) {
        Own::Yes(kommune) => {
            let name = prepared.context.places.kommune_name(kommune);
            answer_for_own(answer, kommune, name, findings);
            if let Some(answer) = answer.filter(|_| stale) {
                findings.clarify(Clarify::OwnKommuneStale { on: answer.on });
            }
        }
        Own::No => {}
        Own::Unknown => findings.clarify(Clarify::OwnKommuneUnknown),
    }
}

fn answer_for_own<'a>(
    answer: Option<&Confirmed<YesPerhapsNo>>,
    kommune: KommuneNo,
    name: Option<&'a str>,
    findings: &mut Findings<'a>,
) {
    match answer.map(|answer| answer.value) {
        Some(YesPerhapsNo::No) => findings.exclude(Exclusion::OwnKommune { kommune, name }),
        Some(YesPerhapsNo::Perhaps) => findings.clarify(Clarify::OwnKommunePerhaps { name }),
        Some(YesPerhapsNo::Yes) => {}
        None => findings.clarify(Clarify::OwnKommuneNotAsked { name }),
    }
}

/// Whether the home lies in the kommune the child belongs to.
enum Own {
    Yes(KommuneNo),
    No,
    Unknown,
}

fn whether_own(prepared: &Prepared<'_>, situation: &Situation<'_>) -> Own {
    match (situation.location, prepared.nearby_kommune) {
        (Location::Open { kommune: Some(kommune), .. }, Some(nearby)) => {
            if kommune == nearby {
                Own::Yes(kommune)
            } else {
                Own::No
            }
        }
        (Location::Open { .. } | Location::Hidden, _) => Own::Unknown,
    }
}
