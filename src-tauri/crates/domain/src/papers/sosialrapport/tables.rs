//! The sections of a sosialrapport that have a row for each person, need or course.

use super::sections::is_adult;
use super::{Open, Page};
use crate::document::{Absence, Block, Column, Fact, Table, Value};
use crate::law::LawNumber;
use crate::model::{
    Birth, Competence, EndManner, Member, MemberRole, NarrativeHeading, Placement, Politiattest, StayAt,
    Training,
};
use crate::papers::write::{is_stale, or_not_asked, word};
use crate::text::format::date;
use crate::text::papers::{Phrase, Report, Shared};
use crate::time::{add_months, whole_years};
use chrono::{Datelike, NaiveDate};

impl Page<'_> {
    /// 2: adults with name, the family's own children without, other kommuner's foster children as a count.
    pub(super) fn family(&self) -> Vec<Block> {
        let members = &self.home.household.members;
        let others = members
            .iter()
            .filter(|member| member.role == MemberRole::OtherKommunesFosterChild && self.lives_here(member));
        let rows = members.iter().filter_map(|member| self.member_row(member)).collect();
        let columns = vec![
            Column::words(Report::Role.text(self.lang), 3),
            Column::words(Report::Name.text(self.lang), 4),
            Column::words(Report::Born.text(self.lang), 2),
            Column::words(Report::Age.text(self.lang), 2),
        ];
        let table = Table::new(Report::HouseholdTable.text(self.lang), columns, rows);
        let count = self.household_fact(Report::OtherKommunes, Value::text(others.count().to_string()));
        let mut blocks: Vec<Block> = table.map(Block::Table).into_iter().collect();
        blocks.extend(self.told(vec![count], NarrativeHeading::Family));
        blocks
    }

    fn lives_here(&self, member: &Member) -> bool {
        member.placed_by.as_ref().is_none_or(|placed| placed.period.contains(self.input.today))
    }

    fn member_row(&self, member: &Member) -> Option<Vec<Value>> {
        let name = match (member.role, self.place) {
            (MemberRole::OtherKommunesFosterChild, _) => return None,
            (MemberRole::OwnChild, _) | (_, Open::No) => Value::Absent(Absence::Withheld),
            (MemberRole::FosterParent | MemberRole::OtherAdult, Open::Yes) => {
                Value::text(member.name.clone())
            }
        };
        Some(vec![
            Value::text(word(member.role, self.lang)),
            name,
            born_year(member.birth).map(|year| year.to_string()).into(),
            self.age(member.birth).into(),
        ])
    }

    /// Whole years where the date is known; where only the year is, the two ages it can be.
    fn age(&self, birth: Birth) -> Option<String> {
        let years = Shared::Years.text(self.lang);
        match birth {
            Birth::Date(day) => Some(format!("{} {years}", whole_years(day, self.input.today))),
            Birth::Year(year) => {
                let turns = self.input.today.year().saturating_sub(year).max(0);
                Some(format!("{}–{turns} {years}", turns.saturating_sub(1).max(0)))
            }
            Birth::Unknown => None,
        }
    }

    /// 10: competence and willingness for each need, and stays as counts.
    pub(super) fn experience(&self) -> Vec<Block> {
        let rows = self.home.competence.iter().map(|competence| self.competence_row(competence)).collect();
        let columns = vec![
            Column::words(Report::Need.text(self.lang), 4),
            Column::words(Report::Level.text(self.lang), 2),
            Column::words(Report::Basis.text(self.lang), 4),
            Column::words(Report::Willing.text(self.lang), 2),
            Column::words(Report::Dates.text(self.lang), 4),
        ];
        let table = Table::new(Report::CompetenceTable.text(self.lang), columns, rows);
        let mut blocks: Vec<Block> = table.map(Block::Table).into_iter().collect();
        blocks.extend(self.told(self.stays(), NarrativeHeading::Experience));
        blocks
    }

    fn competence_row(&self, competence: &Competence) -> Vec<Value> {
        let level = competence.level.as_ref().map(|level| level.value.get().to_string());
        let willing = competence.willingness.as_ref().map(|willing| word(willing.value, self.lang));
        vec![
            Value::text(word(competence.need, self.lang)),
            level.into(),
            self.guard.value(competence.basis.as_deref()),
            or_not_asked(willing),
            self.confirmed(competence).into(),
        ]
    }

    /// When level and willingness were last confirmed: one date where they are the same.
    fn confirmed(&self, competence: &Competence) -> Option<String> {
        let level = competence.level.as_ref().map(|level| level.on);
        let willing = competence.willingness.as_ref().map(|willing| willing.on);
        let mut days: Vec<Option<NaiveDate>> = level.into_iter().chain(willing).collect();
        days.dedup();
        let months = self.input.register.office.freshness.willingness_months;
        let shown: Vec<String> = days
            .into_iter()
            .map(|on| {
                let day = on.map_or_else(|| Shared::ConfirmedNoDate.say(self.lang), date);
                if is_stale(on, months, self.input.today) {
                    format!("{day} – {}", Shared::MustConfirm.text(self.lang))
                } else {
                    day
                }
            })
            .collect();
        (!shown.is_empty()).then(|| shown.join("; "))
    }

    fn stays(&self) -> Vec<Fact> {
        let here = StayAt::Home(self.home.id.clone());
        let stays: Vec<&Placement> =
            self.input.register.placements.iter().filter(|stay| stay.at == here).collect();
        let today = self.input.today;
        let now = stays.iter().filter(|stay| stay.period.contains(today)).count();
        let ended = stays.iter().filter(|stay| stay.period.to().is_some_and(|to| to <= today));
        let unplanned = ended
            .clone()
            .filter(|stay| stay.end.as_ref().and_then(|end| end.manner) == Some(EndManner::Unplanned));
        let count = |label: Report, count: usize| {
            self.fact(label, Value::text(count.to_string())).from_source(Report::StaysSource.say(self.lang))
        };
        vec![
            count(Report::StaysNow, now),
            count(Report::StaysEnded, ended.count()),
            count(Report::StaysUnplanned, unplanned.count()),
        ]
    }

    /// 13: courses.
    pub(super) fn training(&self) -> Vec<Block> {
        let Some(courses) = &self.home.training else { return vec![Block::Absent(Absence::NotAsked)] };
        let rows = courses.iter().map(|course| self.course_row(course)).collect();
        let columns = vec![
            Column::words(Report::Programme.text(self.lang), 4),
            Column::words(Report::Finished.text(self.lang), 2),
            Column::words(Report::Who.text(self.lang), 3),
        ];
        Table::new(Report::Programme.text(self.lang), columns, rows).map(Block::Table).into_iter().collect()
    }

    fn course_row(&self, course: &Training) -> Vec<Value> {
        let programme = word(course.programme, self.lang);
        let programme = match course.word.as_deref().and_then(|word| self.guard.text(word)) {
            Some(word) => format!("{programme}: {word}"),
            None => programme,
        };
        let finished = course.finished_on.map_or_else(|| Report::UnderWay.say(self.lang), date);
        let who = match self.place {
            Open::Yes => course.who.clone().into(),
            Open::No => Value::Absent(Absence::Withheld),
        };
        vec![Value::text(programme), Value::text(finished), who]
    }

    /// 14: for each adult the day an attest was seen and the conclusion, and nothing else of it.
    pub(super) fn attests(&self) -> Vec<Block> {
        let adults = self.home.household.members.iter().filter(|member| is_adult(member.role));
        let rows = adults.map(|member| self.attest_row(member)).collect();
        let columns = vec![
            Column::words(Report::Role.text(self.lang), 3),
            Column::words(Report::Name.text(self.lang), 4),
            Column::words(Report::AttestSeen.text(self.lang), 4),
            Column::words(Report::AttestConclusion.text(self.lang), 3),
        ];
        let table = Table::new(Report::AttestConclusion.text(self.lang), columns, rows).map(Block::Table);
        let content = Block::Paragraph(Report::AttestContent.say(self.lang));
        table.into_iter().chain([content]).collect()
    }

    fn attest_row(&self, member: &Member) -> Vec<Value> {
        let name = match self.place {
            Open::Yes => Value::text(member.name.clone()),
            Open::No => Value::Absent(Absence::Withheld),
        };
        let attest = member.politiattest.as_ref();
        vec![
            Value::text(word(member.role, self.lang)),
            name,
            attest.map(|attest| self.seen(attest)).into(),
            attest.map(|attest| word(attest.conclusion, self.lang)).into(),
        ]
    }

    /// The day it was seen, and whether it was then older than the law allows.
    fn seen(&self, attest: &Politiattest) -> String {
        let months = self.input.law.number(LawNumber::PolitiattestMonths);
        let seen = date(attest.seen_on);
        if attest.seen_on > add_months(attest.issued_on, months) {
            format!("{seen} – {}", Report::AttestOld.text(self.lang))
        } else {
            seen
        }
    }
}

fn born_year(birth: Birth) -> Option<i32> {
    match birth {
        Birth::Date(day) => Some(day.year()),
        Birth::Year(year) => Some(year),
        Birth::Unknown => None,
    }
}
