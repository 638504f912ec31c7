//! The choice in the note: the search before it, the home, the reasons, and who signs.

use super::{Page, PlaceShown};
use crate::document::{Absence, Block, Column, Fact, Signer, Table, Value};
use crate::matching::{Candidate, Letter, SearchStanding};
use crate::model::{Home, NetworkPerson};
use crate::papers::write::{date_value, part, word};
use crate::protection::{hidden_homes, hides_place_reason};
use crate::text::codes::home_kind;
use crate::text::format::date;
use crate::text::papers::{Note, Phrase, Report, Shared};
use crate::text::ranking::{decimal, ground, group};
use crate::text::sums::coverage;
use crate::vetting::approval_of;

impl Page<'_> {
    /// The search in family and network: who, by relation and never by name; what it concluded; why a
    /// choice was made before it was concluded.
    pub(super) fn search(&self) -> Vec<Block> {
        let state = &self.input.ranking.search;
        let search = self.input.register.searches.iter().find(|search| search.child == self.input.child.id);
        let mut facts = vec![
            self.counted(Note::PersonsFound, state.persons),
            self.counted(Note::PersonsAssessed, state.assessed),
        ];
        for meeting in search.iter().flat_map(|search| &search.meetings) {
            let label = format!("{} {}", word(meeting.kind, self.lang), date(meeting.on));
            facts.push(Fact::new(label, self.guard.value(meeting.outcome.as_deref())));
        }
        let conclusion = match state.standing {
            SearchStanding::NotBegun | SearchStanding::Open => None,
            SearchStanding::Concluded(conclusion) => Some(conclusion),
        };
        let day = date_value(conclusion.map(|conclusion| conclusion.on));
        facts.push(Fact::new(Note::Concluded.text(self.lang), day));
        let mut blocks = vec![Block::Facts(facts)];
        let persons: Vec<&NetworkPerson> = search.iter().flat_map(|search| &search.persons).collect();
        blocks.extend(self.persons(&persons));
        blocks.push(part(Note::Conclusion.text(self.lang)));
        blocks.push(self.judged(conclusion.map(|conclusion| conclusion.words.as_str())));
        if conclusion.is_none() {
            blocks.push(part(Note::WhyBefore.text(self.lang)));
            blocks.push(self.judged(self.input.decision.why_before_search.as_deref()));
        }
        blocks
    }

    fn counted(&self, label: Note, count: usize) -> Fact {
        Fact::new(label.text(self.lang), Value::text(count.to_string()))
    }

    fn persons(&self, persons: &[&NetworkPerson]) -> Option<Block> {
        let rows = persons
            .iter()
            .map(|person| {
                vec![
                    self.guard.value(Some(&person.relation)),
                    date_value(person.contacted_on),
                    person.answer.map(|answer| word(answer, self.lang)).into(),
                    person.assessed.map(|assessed| word(assessed, self.lang)).into(),
                    self.guard.value(person.reason.as_deref()),
                ]
            })
            .collect();
        let columns = vec![
            Column::words(Note::Relation.text(self.lang), 3),
            Column::words(Note::Contacted.text(self.lang), 2),
            Column::words(Note::Answer.text(self.lang), 2),
            Column::words(Note::Assessed.text(self.lang), 3),
            Column::words(Note::Because.text(self.lang), 4),
        ];
        Table::new(Note::PersonTable.text(self.lang), columns, rows).map(Block::Table)
    }

    /// The chosen home, and who chose it when.
    pub(super) fn chosen(&self) -> Vec<Block> {
        let (home, decision, lang) = (self.input.home, self.input.decision, self.lang);
        let fact = |label: &str, value: Value| Fact::new(label, value);
        let input = self.input;
        let approved = approval_of(input.register, &home.id, &input.child.id, input.today);
        let stands = self.input.ranking.group_of(&home.id).map(|stands| group(stands, lang));
        let others = self.candidate.map(|candidate| candidate.situation.residents.len().to_string());
        vec![Block::Facts(vec![
            fact(Shared::FosterHome.text(lang), Value::text(self.called(home))),
            fact(Report::Kind.text(lang), home.kind.map(|kind| home_kind(kind, lang)).into()),
            fact(Note::Group.text(lang), stands.into()),
            fact(Report::Kommune.text(lang), self.place_value(self.kommune(home).into())),
            fact(Note::OtherChildren.text(lang), others.into()),
            fact(Note::Approved.text(lang), date_value(approved.map(|approval| approval.on))),
            fact(Note::ChosenOn.text(lang), date_value(Some(decision.on))),
            fact(Note::ChosenBy.text(lang), self.adviser(decision.by.as_ref()).into()),
        ])]
    }

    fn kommune(&self, home: &Home) -> Option<String> {
        let places = self.input.places;
        let by_postnummer = home.dwelling.postnummer.and_then(|postnummer| places.postnummer(postnummer));
        let kommune = by_postnummer.map(|facts| facts.kommune).or(home.dwelling.kommune)?;
        Some(places.kommune_name(kommune).unwrap_or(kommune.as_str()).to_owned())
    }

    /// The reasons on each of the law's grounds.
    pub(super) fn why(&self) -> Vec<Block> {
        const LETTERS: [(&str, Letter); 5] =
            [("a", Letter::A), ("b", Letter::B), ("c", Letter::C), ("d", Letter::D), ("e", Letter::E)];
        let reasons = LETTERS.iter().zip(&self.input.decision.reasons);
        reasons
            .flat_map(|((letter, which), text)| {
                // Ground b is made from where homes lie, in words no search for a place can find.
                let said = if *which == Letter::B && self.hides_place_reason() {
                    Block::Absent(Absence::Withheld)
                } else {
                    self.judged(Some(text))
                };
                [part(format!("{letter}) {}", ground(*which, self.lang))), said]
            })
            .collect()
    }

    fn hides_place_reason(&self) -> bool {
        let input = self.input;
        let hidden = hidden_homes(input.register, input.today);
        self.place == PlaceShown::No || hides_place_reason(input.decision, input.register, &hidden)
    }

    /// What else was considered, in words, and the homes that were presented with their sums.
    pub(super) fn alternatives(&self) -> Vec<Block> {
        let presented =
            self.input.register.homes.iter().filter(|home| {
                home.id != self.input.home.id && self.input.decision.presented.contains(&home.id)
            });
        let rows = presented.map(|home| self.presented_row(home)).collect();
        let columns = vec![
            Column::words(Shared::FosterHome.text(self.lang), 5),
            Column::words(Note::Group.text(self.lang), 4),
            Column::numbers(Note::Documented.text(self.lang), 2),
            Column::numbers(Note::Possible.text(self.lang), 2),
            Column::words(Note::Cleared.text(self.lang), 3),
        ];
        let table = Table::new(Note::PresentedTable.text(self.lang), columns, rows).map(Block::Table);
        std::iter::once(self.judged(Some(&self.input.decision.alternatives))).chain(table).collect()
    }

    fn presented_row(&self, home: &Home) -> Vec<Value> {
        let sum = self.input.ranking.candidate(&home.id).and_then(|candidate| candidate.sum);
        let stands = self.input.ranking.group_of(&home.id).map(|stands| group(stands, self.lang));
        vec![
            Value::text(self.called(home)),
            stands.into(),
            sum.map(|sum| decimal(&sum.documented)).into(),
            sum.map(|sum| decimal(&sum.possible)).into(),
            sum.map(|sum| coverage(&sum, self.lang)).into(),
        ]
    }

    /// Which home stands first, and why it was not chosen.
    pub(super) fn not_first(&self) -> Vec<Block> {
        let Some(first) = self.input.ranking.first().map(Candidate::home) else {
            return vec![Block::Absent(Absence::NotRegistered)];
        };
        if first.id == self.input.home.id {
            return vec![Block::Paragraph(Note::IsFirst.say(self.lang))];
        }
        vec![
            Block::Paragraph(format!("{} {}.", Note::FirstIs.text(self.lang), self.called(first))),
            self.judged(self.input.decision.why_not_first.as_deref()),
        ]
    }

    /// Who signs.
    pub(super) fn signatures(&self) -> Block {
        let chosen_by = self.adviser(self.input.decision.by.as_ref()).unwrap_or_default();
        Block::Signatures(vec![
            Signer { name: chosen_by, role: Note::ChosenBy.say(self.lang) },
            Signer { name: String::new(), role: Shared::Leader.say(self.lang) },
        ])
    }
}
