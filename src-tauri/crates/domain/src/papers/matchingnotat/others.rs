//! Everybody else in the note: siblings without names, other homes by code, and how the numbers are made.

use super::Page;
use crate::document::{Absence, Block, Column, Fact, Table, Value};
use crate::ids::HomeId;
use crate::matching::rules::ExclusionCode;
use crate::matching::{Sibling, SiblingLives};
use crate::model::SiblingTogether;
use crate::papers::write::{part, word};
use crate::text::format::{date, years};
use crate::text::papers::{Note, Phrase, REASON_GROUPS, ReasonGroup, Shared};
use crate::text::ranking::{group, rules_version};
use crate::time::whole_years;
use std::collections::BTreeSet;

/// How many codes stand in a row before the rest are counted.
const CODES_SHOWN: usize = 60;

impl Page<'_> {
    /// Siblings by number, how they should live, and whether they live in the chosen home. Where they are
    /// not to live together there is room for the written reason and the plan for contact.
    pub(super) fn siblings(&self) -> Vec<Block> {
        let siblings = &self.input.ranking.asked.siblings;
        if siblings.is_empty() {
            return vec![Block::Paragraph(Note::NoSiblings.say(self.lang))];
        }
        let rows =
            (1_usize..).zip(siblings).map(|(number, sibling)| self.sibling_row(number, sibling)).collect();
        let columns = vec![
            Column::words(Note::Sibling.text(self.lang), 3),
            Column::words(Note::SiblingWish.text(self.lang), 4),
            Column::words(Note::SiblingWhere.text(self.lang), 4),
        ];
        let table = Table::new(Note::Sibling.text(self.lang), columns, rows).map(Block::Table);
        let mut blocks: Vec<Block> = table.into_iter().collect();
        if siblings
            .iter()
            .any(|sibling| self.lives(sibling) == Lives::Apart && may_be_together(sibling.together))
        {
            for label in [Note::WhyApart, Note::ContactPlan] {
                blocks.push(part(label.text(self.lang)));
                blocks.push(Block::Absent(Absence::NotRegistered));
                blocks.push(Block::Paragraph(Note::ApartFill.say(self.lang)));
            }
        }
        blocks
    }

    fn sibling_row(&self, number: usize, sibling: &Sibling<'_>) -> Vec<Value> {
        let age = sibling.child.map(|child| years(whole_years(child.birth, self.input.today)));
        let who = match age {
            Some(age) => format!("{} {number} ({age})", Note::Sibling.text(self.lang)),
            None => format!("{} {number}", Note::Sibling.text(self.lang)),
        };
        let here = match self.lives(sibling) {
            Lives::Here => Note::LivesHere,
            Lives::ChosenHere => Note::ChosenHere,
            Lives::Apart => Note::LivesApart,
        };
        vec![
            Value::text(who),
            Value::text(word(sibling.together, self.lang)),
            Value::text(here.say(self.lang)),
        ]
    }

    fn lives(&self, sibling: &Sibling<'_>) -> Lives {
        let chosen = &self.input.home.id;
        let decided = self.input.register.decisions.iter().any(|decision| {
            decision.child == *sibling.id
                && decision.home == *chosen
                && sibling.open_need.is_some_and(|need| need.id == decision.need)
        });
        match sibling.lives {
            SiblingLives::Home(home) if home == chosen => Lives::Here,
            SiblingLives::Home(_) | SiblingLives::NotInHome | SiblingLives::NotRecorded if decided => {
                Lives::ChosenHere
            }
            SiblingLives::Home(_) | SiblingLives::NotInHome | SiblingLives::NotRecorded => Lives::Apart,
        }
    }

    /// Every other home by code: those that could be chosen by group, those that could not by rough reason.
    pub(super) fn others(&self) -> Vec<Block> {
        let named = |id: &HomeId| *id == self.input.home.id || self.input.decision.presented.contains(id);
        let could = self.input.ranking.groups.iter().map(|ranked| {
            let codes = ranked.candidates.iter().map(|candidate| candidate.home());
            let codes = codes.filter(|home| !named(&home.id)).map(|home| home.code.as_str()).collect();
            self.codes_row(group(ranked.group, self.lang), codes)
        });
        let could_not = REASON_GROUPS.iter().filter_map(|reasons| {
            let excluded = self.input.ranking.excluded.iter().filter(|excluded| {
                !named(&excluded.home().id)
                    && excluded.verdict.exclusions().any(|reason| reason_group(reason.code()) == *reasons)
            });
            let codes: BTreeSet<&str> = excluded.map(|excluded| excluded.home().code.as_str()).collect();
            (!codes.is_empty()).then(|| self.codes_row(reasons.say(self.lang), codes))
        });
        let tables = [
            self.codes_table(Note::CouldTable, Note::Group, could.collect()),
            self.codes_table(Note::CouldNotTable, Note::Because, could_not.collect()),
        ];
        let note = Block::Paragraph(Note::OnlyCodes.say(self.lang));
        std::iter::once(note).chain(tables.into_iter().flatten()).collect()
    }

    fn codes_table(&self, caption: Note, first: Note, rows: Vec<Vec<Value>>) -> Option<Block> {
        let columns = vec![
            Column::words(first.text(self.lang), 5),
            Column::numbers(Note::Count.text(self.lang), 2),
            Column::words(Note::Codes.text(self.lang), 8),
        ];
        Table::new(caption.text(self.lang), columns, rows).map(Block::Table)
    }

    /// A row with a count and codes; what does not fit is counted, never dropped.
    fn codes_row(&self, label: String, codes: BTreeSet<&str>) -> Vec<Value> {
        let count = codes.len();
        let mut shown: Vec<String> = codes.into_iter().take(CODES_SHOWN).map(str::to_owned).collect();
        if count > CODES_SHOWN {
            shown.push(format!("+ {} {}", count - CODES_SHOWN, Note::More.text(self.lang)));
        }
        let codes = if shown.is_empty() { Shared::None.say(self.lang) } else { shown.join(", ") };
        vec![Value::text(label), Value::text(count.to_string()), Value::text(codes)]
    }

    /// How the numbers are made, with which weights and rules, on which day.
    pub(super) fn method(&self) -> Vec<Block> {
        let (ranking, decision) = (self.input.ranking, self.input.decision);
        let weights = format!(
            "{}, {} {}",
            ranking.weights.name,
            Note::Version.text(self.lang),
            ranking.weights.version
        );
        let saved = self.input.register.rankings.iter().find(|saved| saved.id == decision.ranking);
        let saved = saved.map(|saved| format!("{}, {}, {}", date(saved.on), saved.weights, saved.rules));
        let homes = ranking.candidates().count().saturating_add(ranking.excluded.len());
        vec![
            Block::Paragraph(Note::Support.say(self.lang)),
            Block::Paragraph(Note::Explained.say(self.lang)),
            Block::Facts(vec![
                self.named(Note::Weights, Value::text(weights)),
                self.named(Note::Homes, Value::text(homes.to_string())),
                self.named(Note::Computed, Value::text(date(ranking.ranked_for.today))),
                self.named(Note::JudgedOn, Value::text(date(ranking.ranked_for.judged_on))),
                self.named(Note::Saved, saved.into()),
                Fact::new(
                    Shared::RulesVersion.text(self.lang),
                    Value::text(rules_version(self.input.law, self.lang)),
                ),
            ]),
        ]
    }
}

/// Where a sibling stands to the chosen home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lives {
    Here,
    ChosenHere,
    Apart,
}

/// Whether nothing speaks against the siblings living together, so that living apart needs a reason.
fn may_be_together(together: SiblingTogether) -> bool {
    match together {
        SiblingTogether::Must | SiblingTogether::Should | SiblingTogether::NoWish => true,
        SiblingTogether::ShouldApart | SiblingTogether::MustNot => false,
    }
}

/// The rough group a reason belongs to. An attest, animals, smoke and the children of a household are never
/// told apart for a home that was not chosen.
fn reason_group(code: ExclusionCode) -> ReasonGroup {
    match code {
        ExclusionCode::Ended
        | ExclusionCode::NotRecommended
        | ExclusionCode::PrivateProvider
        | ExclusionCode::AttestNotOk => ReasonGroup::NotInUse,
        ExclusionCode::NoFreePlace
        | ExclusionCode::NotFreeYet
        | ExclusionCode::Paused
        | ExclusionCode::SiblingPlaces
        | ExclusionCode::SiblingGroup => ReasonGroup::NoPlace,
        ExclusionCode::NotForAcute
        | ExclusionCode::BeredskapshjemForCare
        | ExclusionCode::SpecialConditions => ReasonGroup::Kind,
        ExclusionCode::SiblingElsewhere
        | ExclusionCode::SiblingApart
        | ExclusionCode::ChildAvoids
        | ExclusionCode::ResidentAvoids => ReasonGroup::Children,
        ExclusionCode::AvoidedArea
        | ExclusionCode::AvoidedPerson
        | ExclusionCode::TooFar
        | ExclusionCode::TooNear => ReasonGroup::Place,
        ExclusionCode::Sex | ExclusionCode::Age | ExclusionCode::Unwilling | ExclusionCode::OwnKommune => {
            ReasonGroup::OwnFrame
        }
        ExclusionCode::Allergy | ExclusionCode::Smoking | ExclusionCode::Steps => ReasonGroup::House,
    }
}
