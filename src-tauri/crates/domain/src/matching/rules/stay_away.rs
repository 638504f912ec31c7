//! Areas and persons the child must stay away from.

use super::{Clarify, Exclusion, Findings};
use crate::matching::{Location, Prepared, Situation};
use crate::model::{Area, AvoidPerson, Home};
use crate::names::{fold, likely_same};
use crate::place::{KommuneNo, Postnummer};

pub(super) fn judge<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    areas(prepared, situation, findings);
    for person in &situation.need.avoid_persons {
        avoided_person(person, situation.home, findings);
    }
}

fn areas<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    if situation.need.avoid_areas.is_empty() {
        return;
    }
    let (postnummer, kommune) = match situation.location {
        Location::Hidden => return findings.ask_leader(),
        Location::Open { postnummer, kommune, .. } => (postnummer, kommune),
    };
    let mut unknown = Vec::new();
    for area in &situation.need.avoid_areas {
        match lies_in(prepared, area, postnummer, kommune) {
            Lies::Inside => {
                let kommune = match area {
                    Area::Kommune(number) => prepared.context.places.kommune_name(*number),
                    Area::Postnummer(_) => None,
                };
                findings.exclude(Exclusion::AvoidedArea { area, kommune });
            }
            Lies::Outside => {}
            Lies::Unknown => unknown.push(area),
        }
    }
    if !unknown.is_empty() {
        findings.clarify(Clarify::AreaUnknown { areas: unknown });
    }
}

enum Lies {
    Inside,
    Outside,
    Unknown,
}

fn lies_in(
    prepared: &Prepared<'_>,
    area: &Area,
    postnummer: Option<Postnummer>,
    kommune: Option<KommuneNo>,
) -> Lies {
    let same = |inside: bool| if inside { Lies::Inside } else { Lies::Outside };
    match area {
        Area::Kommune(avoided) => kommune.map_or(Lies::Unknown, |kommune| same(kommune == *avoided)),
        Area::Postnummer(avoided) => match (postnummer, kommune) {
            (Some(postnummer), _) => same(postnummer == *avoided),
            (None, Some(kommune)) => match prepared.context.places.postnummer(*avoided) {
                Some(facts) if facts.kommune != kommune => Lies::Outside,
                Some(_) | None => Lies::Unknown,
            },
            (None, None) => Lies::Unknown,
        },
    }
}

fn avoided_person<'a>(person: &'a AvoidPerson, home: &'a Home, findings: &mut Findings<'a>) {
    let member =
        person.person.as_ref().is_some_and(|id| home.household.members.iter().any(|member| member.id == *id));
    if member || person.home.as_ref() == Some(&home.id) {
        findings.exclude(Exclusion::AvoidedPerson { person });
    } else if person.person.is_none() && person.home.is_none() && named_alike(&person.words, home) {
        findings.clarify(Clarify::PersonAlike { person });
    }
}

fn named_alike(words: &str, home: &Home) -> bool {
    let words = fold(words);
    !words.is_empty()
        && (words == fold(&home.family_name)
            || home.household.members.iter().any(|member| {
                likely_same(&words, &member.name) || written_inside(&words, &fold(&member.name))
            }))
}

/// Whether one is written inside the other as at least two whole words: enough to ask, never enough to
/// know.
fn written_inside(words: &str, name: &str) -> bool {
    let said: Vec<&str> = words.split(' ').collect();
    let parts: Vec<&str> = name.split(' ').collect();
    let named = parts.len() >= 2 && parts.iter().all(|part| said.contains(part));
    let shortened = said.len() >= 2 && said.iter().all(|part| parts.contains(part));
    named || shortened
}
