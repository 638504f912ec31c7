//! What must not stand in a paper, whoever wrote it into a free text: other homes' and children's names,
//! telephone numbers, and the place of a home that is protected.
//!
//! A name in a free text is replaced by a word in brackets, so that the reader sees that something stood
//! there. It is a net under the adviser, not a promise: a nickname or a misspelt name is not found.

use crate::document::{Absence, Value};
use crate::ids::{ChildId, HomeId};
use crate::model::{Home, ProtectionGrade, Register};
use crate::place::Places;
use crate::protection::grade_of;
use crate::text::Lang;
use crate::text::papers::{Phrase, Shared};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// From this many letters a name is looked for as it is written. A word of two letters is as likely a word
/// as a name ("Bo", "Li"); initials are two capitals, and are looked for.
const NAME_LENGTH_MIN: usize = 3;

fn is_sought(name: &str) -> bool {
    let letters = name.trim().chars().count();
    letters >= NAME_LENGTH_MIN || (letters > 1 && name.trim().chars().all(char::is_uppercase))
}

/// The highest grade of anyone who lives in a home or has a stay there that has not ended: a foster home
/// inherits its children's protection, also from children who are about to move in.
pub(crate) fn protection(home: &Home, register: &Register, today: NaiveDate) -> ProtectionGrade {
    let child = |id: &ChildId| register.children.iter().find(|child| child.id == *id);
    grade_of(home, &register.placements, child, today)
}

/// Keeps names and places out of free texts.
#[derive(Clone, Debug)]
pub(crate) struct Guard {
    replace: Vec<(String, String)>,
    places: Vec<String>,
}

impl Guard {
    /// A guard for a paper that may name `homes` and the child `child`, and nobody else.
    pub(crate) fn new(register: &Register, homes: &[&HomeId], child: Option<&ChildId>, lang: Lang) -> Self {
        let (named, others): (Vec<&Home>, Vec<&Home>) =
            register.homes.iter().partition(|home| homes.contains(&&home.id));
        let allowed: BTreeSet<&str> = named.iter().flat_map(|home| names(home)).collect();
        let mut replace: Vec<(String, String)> = Vec::new();
        for home in others {
            let shown = format!("[{}]", home.code);
            for name in names(home).filter(|name| !allowed.contains(name)) {
                replace.push((name.to_owned(), shown.clone()));
            }
        }
        let own = register.children.iter().find(|each| Some(&each.id) == child);
        let own = own.map(|child| child.pseudonym.as_str());
        for other in register.children.iter().filter(|other| Some(other.pseudonym.as_str()) != own) {
            replace.push((other.pseudonym.clone(), Shared::OtherChild.say(lang)));
        }
        for home in &register.homes {
            for member in &home.household.members {
                let reached = member.phone.iter().chain(&member.email);
                replace.extend(reached.map(|way| (way.clone(), Shared::OtherPerson.say(lang))));
            }
        }
        for person in register.searches.iter().flat_map(|search| &search.persons) {
            if !allowed.contains(person.name.as_str()) {
                replace.push((person.name.clone(), Shared::OtherPerson.say(lang)));
            }
        }
        replace.retain(|(name, _)| is_sought(name));
        longest_first(&mut replace);
        Self { replace, places: Vec::new() }
    }

    /// The same guard, which calls somebody by another word in brackets.
    pub(crate) fn calling(mut self, name: &str, word: &str) -> Self {
        for (_, shown) in self.replace.iter_mut().filter(|(sought, _)| sought == name) {
            *shown = format!("[{word}]");
        }
        self
    }

    /// The same guard, which also holds back every free text that tells where `home` lies, and replaces
    /// its names.
    pub(crate) fn hiding(mut self, home: &Home, places: &dyn Places) -> Self {
        let dwelling = &home.dwelling;
        let by_postnummer = dwelling.postnummer.and_then(|postnummer| places.postnummer(postnummer));
        let kommune = by_postnummer.as_ref().map(|facts| facts.kommune).or(dwelling.kommune);
        let words = [
            dwelling.address.clone(),
            dwelling.postnummer.map(|postnummer| postnummer.to_string()),
            by_postnummer.map(|facts| facts.poststed),
            kommune.and_then(|kommune| places.kommune_name(kommune)).map(str::to_owned),
        ];
        self.places.extend(words.into_iter().flatten().filter(|word| !word.trim().is_empty()));
        for name in names(home).filter(|name| is_sought(name)) {
            self.replace.push((name.to_owned(), format!("[{}]", home.code)));
        }
        longest_first(&mut self.replace);
        self
    }

    /// A free text as it may be printed; withheld as a whole where it tells a protected place.
    pub(crate) fn value(&self, text: Option<&str>) -> Value {
        match text {
            Some(text) if self.tells_place(text) => Value::Absent(Absence::Withheld),
            Some(text) => Value::text(self.names_out(text)),
            None => Value::Absent(Absence::NotRegistered),
        }
    }

    /// A free text as it may be printed inside a sentence or table; `None` where it must not be.
    pub(crate) fn text(&self, text: &str) -> Option<String> {
        (!self.tells_place(text)).then(|| self.names_out(text))
    }

    fn tells_place(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.places.iter().any(|place| find_word(&text, &place.to_lowercase()).is_some())
    }

    fn names_out(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, shown) in &self.replace {
            text = replaced(&text, name, shown);
        }
        text
    }
}

/// Puts the longest names first, so that a full name is not left half standing by a shorter one inside it.
fn longest_first(replace: &mut Vec<(String, String)>) {
    replace.sort_by(|a, b| b.0.chars().count().cmp(&a.0.chars().count()).then_with(|| a.cmp(b)));
    replace.dedup();
}

/// The family's name and the names of everyone in the household.
fn names(home: &Home) -> impl Iterator<Item = &str> {
    let members = home.household.members.iter().map(|member| member.name.as_str());
    std::iter::once(home.family_name.as_str()).chain(members)
}

/// Where `word` stands as a word of its own in `text`: no letter or digit touches it.
fn find_word(text: &str, word: &str) -> Option<usize> {
    if word.is_empty() {
        return None;
    }
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).and_then(|head| head.chars().next_back());
        let tail = text.get(at.saturating_add(word.len())..).unwrap_or_default();
        // A genitive s is part of how a name is written, not of another word.
        let ends = starts_apart(tail) || tail.strip_prefix('s').is_some_and(starts_apart);
        before.is_none_or(|letter| !letter.is_alphanumeric()) && ends
    })
}

fn starts_apart(tail: &str) -> bool {
    tail.chars().next().is_none_or(|letter| !letter.is_alphanumeric())
}

fn replaced(text: &str, word: &str, by: &str) -> String {
    let mut done = String::new();
    let mut rest = text;
    while let Some(at) = find_word(rest, word) {
        let (head, tail) = (rest.get(..at), rest.get(at.saturating_add(word.len())..));
        done.push_str(head.unwrap_or_default());
        done.push_str(by);
        rest = tail.unwrap_or_default();
    }
    done.push_str(rest);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_sought_and_two_letter_words_are_not() {
        assert!(is_sought("AB") && is_sought("Eva"));
        assert!(!is_sought("Bo") && !is_sought("Å") && !is_sought(" "));
    }

    #[test]
    fn a_name_is_replaced_only_as_a_word_of_its_own() {
        assert_eq!(
            replaced("Berg, Bergs hund, Bergsaker. Berg", "Berg", "[H-2]"),
            "[H-2], [H-2]s hund, Bergsaker. [H-2]"
        );
        assert_eq!(replaced("Åse Åsen", "Åse", "x"), "x Åsen");
        assert_eq!(replaced("uendret", "", "x"), "uendret");
    }
}
