//! How the chosen home answers the need: every criterion with its fact, the sum, the questions, the way.

use super::{Page, PlaceShown};
use crate::document::{Absence, Block, Column, Fact, Interval, Table, Value};
use crate::matching::{AnsweredBy, Assessment, Candidate, PlaceUse, Sum, parts};
use crate::model::{Contact, ContactPlan, NeedItem, Place, SchoolToKeep};
use crate::papers::write::{part, word};
use crate::text::criteria::{Told, name, sentence};
use crate::text::format::travel_time;
use crate::text::papers::{Note, Phrase, Report, Shared};
use crate::text::questions::{child_question, question};
use crate::text::ranking::{documented_line, possible_line, whole};
use crate::text::rules::clarify;
use crate::text::sums::{bar, no_sum, weighed};
use crate::text::travel::found_by;

impl<'a> Page<'a> {
    /// Each criterion with fact, weight × value and points; the sums as plain arithmetic and as a bar.
    pub(super) fn how_met(&self) -> Vec<Block> {
        let Some(candidate) = self.candidate else {
            return vec![
                Block::Absent(Absence::NotRegistered),
                Block::Paragraph(Note::NotInList.say(self.lang)),
            ];
        };
        let told = self.told(candidate);
        let rows = candidate.assessments.iter().map(|each| self.criterion_row(told, each)).collect();
        let columns = vec![
            Column::words(Note::Criterion.text(self.lang), 4),
            Column::words(Note::RestsOn.text(self.lang), 7),
            Column::numbers(Note::Weighed.text(self.lang), 2),
            Column::numbers(Note::Points.text(self.lang), 2),
        ];
        let table = Table::new(Note::CriteriaTable.text(self.lang), columns, rows).map(Block::Table);
        let mut blocks: Vec<Block> = table.into_iter().collect();
        blocks.extend(self.sums(candidate));
        blocks.extend(self.other_needs());
        blocks
    }

    fn told(&self, candidate: &'a Candidate<'a>) -> Told<'a, 'a> {
        Told { asked: &self.input.ranking.asked, situation: &candidate.situation, lang: self.lang }
    }

    fn criterion_row(&self, told: Told<'_, '_>, each: &Assessment<'_>) -> Vec<Value> {
        let weight = u64::from(each.weight.get());
        let low = whole(weight * u64::from(each.value.low().get()));
        let high = whole(weight * u64::from(each.value.high().get()));
        vec![
            Value::text(name(each.criterion, self.lang)),
            self.guard.value(Some(&sentence(told, each))),
            Value::text(weighed(each)),
            Value::text(if low == high { low } else { format!("{low}–{high}") }),
        ]
    }

    fn sums(&self, candidate: &Candidate<'_>) -> Vec<Block> {
        let Some(sum) = &candidate.sum else { return vec![Block::Paragraph(no_sum(self.lang))] };
        let parts = parts(&candidate.assessments);
        let lines = [
            documented_line(&parts, &sum.documented, self.lang),
            possible_line(&parts, &sum.possible, self.lang),
        ];
        let bar = self.interval(sum).map(Block::Interval);
        bar.into_iter().chain([Block::Paragraph(lines.join("\n"))]).collect()
    }

    fn interval(&self, sum: &Sum) -> Option<Interval> {
        let tenths = |tenths: u64| u16::try_from(tenths).ok();
        Interval::new(
            self.called(self.input.home),
            tenths(sum.documented.tenths())?,
            tenths(sum.possible.tenths())?,
            // A bar holds tenths of a percent, and people are shown whole percent.
            tenths(sum.coverage.percent().saturating_mul(10))?,
            bar(sum, self.lang),
        )
    }

    /// Needs that are not among the gravest: they stand beside the sum.
    fn other_needs(&self) -> Vec<Block> {
        let others = &self.input.ranking.asked.others;
        if others.is_empty() {
            return Vec::new();
        }
        let rows = others.iter().map(|item| self.other_need_row(item)).collect();
        let columns = vec![
            Column::words(Note::NeedName.text(self.lang), 4),
            Column::numbers(Note::Severity.text(self.lang), 2),
            Column::words(Report::Level.text(self.lang), 2),
            Column::words(Report::Willing.text(self.lang), 3),
        ];
        Table::new(Note::OtherNeeds.text(self.lang), columns, rows).map(Block::Table).into_iter().collect()
    }

    fn other_need_row(&self, item: &NeedItem) -> Vec<Value> {
        let here = self.input.home.competence.iter().find(|competence| competence.need == item.code);
        let level = here.and_then(|here| here.level.as_ref()).map(|level| level.value.get().to_string());
        let willing = here.and_then(|here| here.willingness.as_ref());
        let willing = willing.map(|willing| word(willing.value, self.lang));
        vec![
            Value::text(word(item.code, self.lang)),
            Value::text(item.severity.get().to_string()),
            level.into(),
            willing.map_or(Value::Absent(Absence::NotAsked), Value::text),
        ]
    }

    /// What is not known: about the child, asked once, and what the home must be asked.
    pub(super) fn unknown(&self) -> Vec<Block> {
        let of_child: Vec<String> = self
            .input
            .ranking
            .need_questions
            .iter()
            .map(|missing| child_question(*missing, self.lang))
            .filter(|question| !question.is_empty())
            .collect();
        let of_home: Vec<String> =
            self.candidate.map(|candidate| self.home_questions(candidate)).unwrap_or_default();
        let mut blocks = Vec::new();
        for (label, questions) in [(Note::AboutChild, of_child), (Note::AboutHome, of_home)] {
            if !questions.is_empty() {
                blocks.extend([part(label.text(self.lang)), Block::Bullets(questions)]);
            }
        }
        match (blocks.is_empty(), self.candidate) {
            (false, _) => blocks,
            (true, Some(_)) => vec![Block::Paragraph(Note::NothingUnknown.say(self.lang))],
            (true, None) => vec![Block::Absent(Absence::NotRegistered)],
        }
    }

    fn home_questions(&self, candidate: &'a Candidate<'a>) -> Vec<String> {
        let told = self.told(candidate);
        let mut questions: Vec<String> = Vec::new();
        for each in &candidate.assessments {
            for missing in each.missing.iter() {
                match missing.answered_by() {
                    AnsweredBy::Child => {}
                    AnsweredBy::Home | AnsweredBy::Leader => {
                        let asked = self.guard.text(&question(told, each.criterion, missing));
                        questions.extend(asked.filter(|asked| !questions.contains(asked)));
                    }
                }
            }
        }
        questions
    }

    /// What the hard rules say must be cleared up about the chosen home.
    pub(super) fn clarify(&self) -> Vec<Block> {
        let Some(candidate) = self.candidate else { return vec![Block::Absent(Absence::NotRegistered)] };
        let withheld = || Shared::ProtectedPlace.say(self.lang);
        let reasons: Vec<String> = candidate
            .verdict
            .clarifications()
            .map(|reason| {
                let said = clarify(reason, self.input.law, self.lang);
                self.guard.text(&format!("{} {}", said.says, said.to_change)).unwrap_or_else(withheld)
            })
            .collect();
        if reasons.is_empty() {
            vec![Block::Paragraph(Note::NothingToClarify.say(self.lang))]
        } else {
            vec![Block::Bullets(reasons)]
        }
    }

    /// Samvær, school and other places, with the way from the chosen home.
    pub(super) fn travel(&self) -> Vec<Block> {
        let need = self.input.need;
        let (decided, plans): (Option<Note>, &[ContactPlan]) = match &need.contact {
            Contact::NotDecided => (Some(Note::ContactOpen), &[]),
            Contact::None => (Some(Note::NoContact), &[]),
            Contact::Planned(plans) => (None, plans),
        };
        let mut rows: Vec<Vec<Value>> =
            plans.iter().enumerate().map(|(index, plan)| self.contact_row(index, plan)).collect();
        if let SchoolToKeep::Keep(place) = &need.school {
            rows.push(self.place_row(PlaceUse::School, place));
        }
        let others = need.other_places.iter().enumerate();
        rows.extend(others.map(|(index, place)| self.place_row(PlaceUse::Other(index), place)));
        rows.extend(self.sibling_rows());
        let columns = vec![
            Column::words(Note::To.text(self.lang), 5),
            Column::numbers(Note::Visits.text(self.lang), 2),
            Column::words(Note::OneWay.text(self.lang), 3),
            Column::words(Note::Found.text(self.lang), 3),
            Column::words(Note::WhoTravels.text(self.lang), 3),
        ];
        let table = Table::new(Note::TravelTable.text(self.lang), columns, rows).map(Block::Table);
        let decided = decided.map(|phrase| Block::Paragraph(phrase.say(self.lang)));
        decided.into_iter().chain(table).collect()
    }

    fn contact_row(&self, index: usize, plan: &ContactPlan) -> Vec<Value> {
        let to = match self.place {
            PlaceShown::Yes => format!("{}, {}", plan.with, plan.place.label),
            PlaceShown::No => plan.with.clone(),
        };
        let [one_way, found] = self.way(PlaceUse::Contact(index));
        let visits = Value::text(plan.visits_a_year.to_string());
        vec![
            self.names.value(Some(&to)),
            visits,
            one_way,
            found,
            self.names.value(plan.who_travels.as_deref()),
        ]
    }

    fn place_row(&self, place: PlaceUse<'_>, named: &Place) -> Vec<Value> {
        let [one_way, found] = self.way(place);
        let none = || Value::text("–");
        vec![self.place_value(self.names.value(Some(&named.label))), none(), one_way, found, none()]
    }

    fn sibling_rows(&self) -> Vec<Vec<Value>> {
        let siblings = self.input.ranking.asked.siblings.iter();
        let none = || Value::text("–");
        (1_usize..)
            .zip(siblings)
            .filter_map(|(number, sibling)| {
                let place = PlaceUse::SiblingsHome(sibling.id);
                let travel = &self.candidate?.situation.travel;
                travel.iter().find(|travel| travel.place == place)?;
                let [one_way, found] = self.way(place);
                let to = format!("{} {number}", Note::SiblingsHome.text(self.lang));
                Some(vec![Value::text(to), none(), one_way, found, none()])
            })
            .collect()
    }

    /// The one-way time to a place and how it was found.
    fn way(&self, place: PlaceUse<'_>) -> [Value; 2] {
        match self.place {
            PlaceShown::No => [Value::Absent(Absence::Withheld), Value::Absent(Absence::Withheld)],
            PlaceShown::Yes => {
                let travel = self.candidate.map(|candidate| &candidate.situation.travel);
                let found = travel.and_then(|travel| travel.iter().find(|each| each.place == place));
                found.and_then(|found| Some((found, found.time.ok()?))).map_or(
                    [Value::Absent(Absence::Unknown), Value::Absent(Absence::Unknown)],
                    |(found, time)| {
                        let by =
                            found_by(time.method(), &found.ferries, time.crossings().left_out(), self.lang);
                        [Value::text(travel_time(time)), Value::text(by)]
                    },
                )
            }
        }
    }

    /// A fact with a name from this note.
    pub(super) fn named(&self, label: Note, value: Value) -> Fact {
        Fact::new(label.text(self.lang), value)
    }
}
