//! Areas and persons the child must stay away from.

use super::{Clarify, Exclusion, Findings};
use crate::matching::{Location, Prepared, Situation};
use crate::model::{Area, AvoidPerson, Home};
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
    let words = folded(words);
    !words.is_empty()
        && (words == folded(&home.family_name)
            || home.household.members.iter().any(|member| alike(&words, &folded(&member.name))))
}

/// Equal, one written inside the other as whole words (at least two), or at most a fifth of the letters
/// changed: enough to ask, never enough to know.
fn alike(words: &str, name: &str) -> bool {
    if name.is_empty() {
        return false;
    }
    let said: Vec<&str> = words.split(' ').collect();
    let parts: Vec<&str> = name.split(' ').collect();
    let named = parts.len() >= 2 && parts.iter().all(|part| said.contains(part));
    let shortened = said.len() >= 2 && said.iter().all(|part| parts.contains(part));
    let longest = words.chars().count().max(name.chars().count());
    named || shortened || strsim::osa_distance(words, name).saturating_mul(5) <= longest
}

/// Lower case, without marks on letters, with single spaces for everything that is not a letter or digit.
fn folded(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' | 'ä' => plain.push('a'),
            'ø' | 'ö' => plain.push('o'),
            'å' | 'á' | 'à' | 'â' | 'ã' => plain.push('a'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'í' | 'ì' | 'î' | 'ï' => plain.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' => plain.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => plain.push('u'),
            'č' | 'ç' => plain.push('c'),
            'đ' | 'ð' => plain.push('d'),
            'ŋ' | 'ñ' => plain.push('n'),
            'š' => plain.push('s'),
            'ŧ' => plain.push('t'),
            'ž' => plain.push('z'),
            'ý' => plain.push('y'),
            letter if letter.is_alphanumeric() => plain.push(letter),
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{alike, folded};

    #[test]
    fn names_are_compared_without_case_marks_and_order_of_extra_words() {
        assert_eq!(folded("  Áilu-Máret ØSTGÅRD "), "ailu maret ostgard");
        assert!(alike(&folded("onkelen, Per Hansen"), &folded("Per Hansen")));
        assert!(alike(&folded("Per Hansen"), &folded("Per Arne Hansen")));
        // One letter changed of ten: 1 · 5 <= 10.
        assert!(alike(&folded("Per Hanson"), &folded("Per Hansen")));
        // Three letters changed of ten: 3 · 5 > 10.
        assert!(!alike(&folded("Ola Hansen"), &folded("Per Hansen")));
        assert!(!alike(&folded("far"), &folded("Per Hansen")));
        assert!(!alike(&folded("far"), ""));
    }
}
