//! Matchingnotat: which home was chosen for a child, and why.
//!
//! The child's own words come first; then the need, the search in the network, the choice with its reasons
//! on the law's own grounds, what is unknown, and what else was looked at. Only the chosen home and those
//! presented to child or parents are named; all others are a code and a rough group of reasons. No number
//! decides, and the note says so.

mod child;
mod choice;
mod compared;
mod others;
#[cfg(test)]
mod tests;

use super::guard::{Guard, protection};
use super::write::{cite, heading};
use crate::document::{Absence, Block, Document, Notice, Value};
use crate::ids::{AdviserId, HomeId};
use crate::law::{Law, LawRef};
use crate::matching::{Candidate, Location, Ranking};
use crate::model::{Child, Decision, Home, Need, ProtectionGrade, Register, YesNo};
use crate::place::Places;
use crate::text::Lang;
use crate::text::codes::inside;
use crate::text::format::quoted;
use crate::text::papers::{Note, PARTS, Part, Phrase, Shared};
use chrono::NaiveDate;

/// What a matchingnotat is made from.
#[derive(Clone, Copy)]
pub struct NoteInput<'a> {
    /// The whole office.
    pub register: &'a Register,
    /// The child.
    pub child: &'a Child,
    /// The need the choice answers.
    pub need: &'a Need,
    /// The choice, with its reasons.
    pub decision: &'a Decision,
    /// The chosen home.
    pub home: &'a Home,
    /// The ranking the choice was made from.
    pub ranking: &'a Ranking<'a>,
    /// Names of places.
    pub places: &'a dyn Places,
    /// The law, for how provisions are cited.
    pub law: &'a Law,
    /// Today.
    pub today: NaiveDate,
}

/// The matchingnotat of a choice. Every heading is there, and an empty one says that it is empty.
pub fn matchingnotat(input: &NoteInput<'_>, lang: Lang) -> Document {
    let page = Page::new(input, lang);
    let mut blocks = Vec::new();
    for (number, part) in (1_u8..).zip(PARTS) {
        blocks.push(heading(page.title_of(number, part)));
        blocks.extend(page.part(part));
    }
    Document {
        language: lang,
        title: Note::Title.say(lang),
        subtitle: format!("{} – {}", quoted(&input.child.pseudonym), Note::Choice.text(lang)),
        reference: page.reference(),
        office: input.register.office.name.clone(),
        author: page.adviser(input.decision.by.as_ref()).unwrap_or_default(),
        date: input.decision.on,
        notices: page.notices(),
        blocks,
    }
}

/// Whether anything about places may be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PlaceShown {
    Yes,
    No,
}

struct Page<'a> {
    input: &'a NoteInput<'a>,
    /// The chosen home as it was ranked; `None` when it is excluded by now.
    candidate: Option<&'a Candidate<'a>>,
    /// Keeps names out of what the child has said and of the need.
    names: Guard,
    /// Keeps names out, and the chosen home's place where it is protected.
    guard: Guard,
    place: PlaceShown,
    lang: Lang,
}

impl<'a> Page<'a> {
    fn new(input: &'a NoteInput<'a>, lang: Lang) -> Self {
        let named: Vec<&HomeId> = std::iter::once(&input.home.id)
            .chain(&input.decision.presented)
            .filter(|id| !hides(input, id))
            .collect();
        let mut names = Guard::new(input.register, &named, Some(&input.child.id), lang);
        for (number, sibling) in (1_usize..).zip(&input.ranking.asked.siblings) {
            let word = format!("{} {number}", inside(Note::Sibling.text(lang)));
            if let Some(child) = sibling.child {
                names = names.calling(&child.pseudonym, &word);
            }
        }
        let candidate = input.ranking.candidate(&input.home.id);
        let hidden = hides(input, &input.home.id)
            || candidate.is_some_and(|candidate| candidate.situation.location == Location::Hidden);
        let (guard, place) = if hidden {
            (names.clone().hiding(input.home, input.places), PlaceShown::No)
        } else {
            (names.clone(), PlaceShown::Yes)
        };
        Self { input, candidate, names, guard, place, lang }
    }

    fn notices(&self) -> Vec<Notice> {
        let example = match self.input.register.office.example {
            YesNo::Yes => Some(Notice::ExampleOffice),
            YesNo::No => None,
        };
        let grade = protection(self.input.home, self.input.register, self.input.today);
        let protected = match (self.place, grade.max(self.input.child.protection.grade)) {
            (PlaceShown::No, _) => Some(Shared::ProtectedPlace),
            (PlaceShown::Yes, ProtectionGrade::HiddenFromNamed) => Some(Shared::HiddenAddress),
            (
                PlaceShown::Yes,
                ProtectionGrade::None | ProtectionGrade::Confidential | ProtectionGrade::StrictlyConfidential,
            ) => None,
        };
        let said = [Some(Shared::ReadThrough), protected].into_iter().flatten();
        let mut notices: Vec<Notice> = example.into_iter().collect();
        notices.extend([Notice::Draft, Notice::Confidential, Notice::Other(Note::Support.say(self.lang))]);
        notices.extend(said.map(|phrase| Notice::Other(phrase.say(self.lang))));
        notices
    }

    fn title_of(&self, number: u8, part: Part) -> String {
        let cited = match part {
            Part::OwnWords => Some(LawRef::Participation),
            Part::Search => Some(LawRef::NetworkFirst),
            Part::Why => Some(LawRef::ChoiceGrounds),
            Part::Siblings => Some(LawRef::Siblings),
            Part::Need
            | Part::Chosen
            | Part::HowMet
            | Part::Concerns
            | Part::Unknown
            | Part::Clarify
            | Part::Travel
            | Part::Parents
            | Part::Alternatives
            | Part::NotFirst
            | Part::Others
            | Part::Method
            | Part::Signatures => None,
        };
        let title = part.text(self.lang);
        cited.map_or_else(
            || format!("{number}. {title}"),
            |law| format!("{number}. {title} ({})", cite(self.input.law, law, self.lang)),
        )
    }

    fn part(&self, part: Part) -> Vec<Block> {
        let decision = self.input.decision;
        match part {
            Part::OwnWords => self.own_words(),
            Part::Need => self.need(),
            Part::Search => self.search(),
            Part::Chosen => self.chosen(),
            Part::Why => self.why(),
            Part::HowMet => self.how_met(),
            Part::Concerns => vec![self.judged(decision.concerns.as_deref())],
            Part::Unknown => self.unknown(),
            Part::Clarify => self.clarify(),
            Part::Siblings => self.siblings(),
            Part::Travel => self.travel(),
            Part::Parents => {
                let view = decision.parents_view.as_deref().or(self.input.child.parents_view.as_deref());
                vec![self.judged(view)]
            }
            Part::Alternatives => self.alternatives(),
            Part::NotFirst => self.not_first(),
            Part::Others => self.others(),
            Part::Method => self.method(),
            Part::Signatures => vec![self.signatures()],
        }
    }

    /// What a person has written, marked as judgement; or that nothing is written.
    fn judged(&self, text: Option<&str>) -> Block {
        match self.guard.value(text) {
            Value::Known(text) => Block::Assessment(vec![text]),
            Value::Absent(why) => Block::Absent(why),
        }
    }

    /// A text about a place: only where places may be printed.
    fn place_value(&self, value: Value) -> Value {
        match self.place {
            PlaceShown::Yes => value,
            PlaceShown::No => Value::Absent(Absence::Withheld),
        }
    }

    /// The case's reference; the child's id where it has none.
    fn reference(&self) -> String {
        self.input.child.case_reference.clone().unwrap_or_else(|| self.input.child.id.to_string())
    }

    /// What a home is called in the note: named where the note may name it, else its code.
    fn called(&self, home: &Home) -> String {
        let may = home.id == self.input.home.id || self.input.decision.presented.contains(&home.id);
        if may && !hides(self.input, &home.id) {
            format!("{} ({})", home.family_name, home.code)
        } else {
            home.code.clone()
        }
    }

    fn adviser(&self, id: Option<&AdviserId>) -> Option<String> {
        let adviser = self.input.register.advisers.iter().find(|adviser| Some(&adviser.id) == id);
        adviser.map(|adviser| adviser.name.clone())
    }
}

/// Whether a home's names and place are protected. The chosen home will be the child's, so the child's
/// protection is already its own.
fn hides(input: &NoteInput<'_>, id: &HomeId) -> bool {
    if *id == input.home.id && input.child.protection.grade.hides_location() {
        return true;
    }
    let home = input.register.homes.iter().find(|each| each.id == *id);
    home.is_some_and(|home| protection(home, input.register, input.today).hides_location())
}
