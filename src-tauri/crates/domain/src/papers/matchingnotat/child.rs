//! The child in the note: its own words first, then the need.

use super::Page;
use crate::document::{Absence, Block, Column, Fact, Quote, Table, Value};
use crate::model::{Area, ChildView, NeedItem, ViewAbout};
use crate::papers::write::{date_value, or_not_asked, phrase, word, words};
use crate::text::codes::legal_basis;
use crate::text::format::years;
use crate::text::need::said;
use crate::text::papers::{Note, Phrase, Shared};
use crate::time::whole_years;

impl Page<'_> {
    /// What the child said about moving and about each home, and the weight it was given; or why it has
    /// not been heard.
    pub(super) fn own_words(&self) -> Vec<Block> {
        let child = self.input.child;
        let mut blocks: Vec<Block> = child.views.iter().flat_map(|view| self.view(view)).collect();
        if child.views.is_empty() {
            let reason = self.names.value(child.not_heard_reason.as_deref());
            blocks.push(Block::Facts(vec![Fact::new(Note::NotHeard.text(self.lang), reason)]));
        }
        blocks.push(crate::papers::write::part(Note::ViewAndWeight.text(self.lang)));
        blocks.push(self.judged(Some(&self.input.decision.child_view)));
        blocks
    }

    fn view(&self, view: &ChildView) -> [Block; 2] {
        let source = said(view.on, view.agreed, self.lang);
        let quote = match self.names.value(Some(&view.words)) {
            Value::Known(text) => Block::ChildsWords(Quote { text, source }),
            Value::Absent(why) => Block::Absent(why),
        };
        let mut facts = vec![Fact::new(Note::About.text(self.lang), Value::text(self.about(&view.about)))];
        if let ViewAbout::Home { wants, .. } = view.about {
            let wants = wants.map(|answer| word(answer, self.lang));
            facts.push(Fact::new(
                Note::Wants.text(self.lang),
                wants.map_or(Value::Absent(Absence::NotStated), Value::text),
            ));
        }
        facts.push(Fact::new(Note::AskedBy.text(self.lang), self.names.value(view.asked_by.as_deref())));
        facts.push(Fact::new(Note::WeightGiven.text(self.lang), self.names.value(view.weight.as_deref())));
        [quote, Block::Facts(facts)]
    }

    fn about(&self, about: &ViewAbout) -> String {
        match about {
            ViewAbout::Moving => Note::AboutMoving.say(self.lang),
            ViewAbout::Home { home, .. } => {
                let home = self.input.register.homes.iter().find(|each| each.id == *home);
                home.map_or_else(|| Shared::OtherHome.say(self.lang), |home| self.called(home))
            }
        }
    }

    /// The need as it was registered.
    pub(super) fn need(&self) -> Vec<Block> {
        let need = self.input.need;
        let rows = need.items.iter().map(|item| self.need_row(item)).collect();
        let columns = vec![
            Column::words(Note::NeedName.text(self.lang), 4),
            Column::numbers(Note::Severity.text(self.lang), 2),
            Column::words(Note::InWords.text(self.lang), 6),
        ];
        let table = Table::new(Note::NeedTable.text(self.lang), columns, rows).map(Block::Table);
        let mut facts = self.case();
        facts.extend(self.frame());
        facts.extend(self.upbringing());
        std::iter::once(Block::Facts(facts)).chain(table).collect()
    }

    fn need_row(&self, item: &NeedItem) -> Vec<Value> {
        vec![
            Value::text(word(item.code, self.lang)),
            Value::text(item.severity.get().to_string()),
            self.names.value(item.words.as_deref()),
        ]
    }

    fn fact(&self, label: Note, value: Value) -> Fact {
        Fact::new(label.text(self.lang), value)
    }

    fn case(&self) -> Vec<Fact> {
        let (child, need, lang) = (self.input.child, self.input.need, self.lang);
        let age = years(whole_years(child.birth, self.input.ranking.ranked_for.judged_on));
        let kommune = self.input.places.kommune_name(child.omsorgskommune);
        let kommune = kommune.unwrap_or(child.omsorgskommune.as_str()).to_owned();
        let basis = child.legal_basis.map(|basis| legal_basis(basis, &self.input.law.sign, lang));
        vec![
            self.fact(Note::Reference, child.case_reference.clone().into()),
            self.fact(Note::Child, Value::text(format!("«{}», {age}", child.pseudonym))),
            self.fact(Note::Omsorgskommune, self.place_value(Value::text(kommune))),
            self.fact(Note::Basis, basis.into()),
            self.fact(Note::Stage, Value::text(word(need.stage, lang))),
            self.fact(Note::Registered, date_value(Some(need.registered_on))),
            self.fact(Note::Decided, date_value(need.decided_on)),
            self.fact(Note::Told, date_value(need.told_on)),
            self.fact(Note::Wished, date_value(need.wished_on)),
        ]
    }

    fn frame(&self) -> Vec<Fact> {
        let (need, lang) = (self.input.need, self.lang);
        let avoids = need.avoid_children.iter().copied();
        vec![
            self.fact(Note::Summary, self.names.value(need.summary.as_deref())),
            self.fact(Note::Purpose, Value::text(word(need.purpose, lang))),
            self.fact(Note::Length, need.length.map(|length| word(length, lang)).into()),
            self.fact(Note::Months, need.expected_months.map(|months| months.to_string()).into()),
            self.fact(Note::Load, need.load_hours.map(|hours| hours.to_string()).into()),
            self.fact(Note::AvoidChildren, Value::text(words(avoids, lang))),
            self.fact(Note::AvoidAreas, self.place_value(Value::text(self.areas()))),
            self.fact(Note::AvoidPersons, Value::text(need.avoid_persons.len().to_string())),
        ]
    }

    fn areas(&self) -> String {
        let name = |area: &Area| match area {
            Area::Kommune(kommune) => {
                self.input.places.kommune_name(*kommune).unwrap_or(kommune.as_str()).to_owned()
            }
            Area::Postnummer(postnummer) => postnummer.to_string(),
        };
        let areas: Vec<String> = self.input.need.avoid_areas.iter().map(name).collect();
        if areas.is_empty() { Shared::None.say(self.lang) } else { areas.join(", ") }
    }

    fn upbringing(&self) -> Vec<Fact> {
        let (need, lang) = (self.input.need, self.lang);
        let allergies = need.allergies.as_ref().map(|kinds| words(kinds.iter().copied(), lang));
        let sami = need.sami.as_ref().map(|languages| words(languages.iter().copied(), lang));
        let backgrounds = need.backgrounds.as_ref().map(|backgrounds| {
            let words: Vec<String> =
                backgrounds.iter().filter_map(|background| self.names.text(&background.words)).collect();
            phrase(&words, lang)
        });
        let nearby = need.nearby.postnummer.map(|postnummer| {
            let place = self.input.places.postnummer(postnummer);
            place.map_or_else(|| postnummer.to_string(), |facts| format!("{postnummer} {}", facts.poststed))
        });
        vec![
            self.fact(Note::Allergies, or_not_asked(allergies)),
            self.fact(Note::SmokeFree, or_not_asked(need.smoke_free.map(|answer| word(answer, lang)))),
            self.fact(Note::StepFree, or_not_asked(need.step_free.map(|answer| word(answer, lang)))),
            self.fact(
                Note::FirstLanguage,
                or_not_asked(need.first_language.map(|language| word(language, lang))),
            ),
            self.fact(Note::Sami, or_not_asked(sami)),
            self.fact(Note::Backgrounds, or_not_asked(backgrounds)),
            self.fact(Note::Nearby, self.place_value(nearby.into())),
        ]
    }
}
