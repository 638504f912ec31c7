//! Sosialrapport (fosterhjem): what the record says about one home, under twenty fixed headings.
//!
//! Facts stand with their source and date; judgements stand apart. No child who lives or has lived in the
//! home can be known again: stays are counts, and the family's own children are an age without a name. Not
//! printed: telephone and e-mail, free notes, the content of an attest or of health information.

mod sections;
mod tables;
#[cfg(test)]
mod tests;

use super::guard::{Guard, protection};
use super::write::{cite, heading, is_stale, source, sources};
use crate::document::{Absence, Block, Document, Fact, Notice, Value};
use crate::law::{Law, LawRef};
use crate::model::{Home, Narrative, NarrativeHeading, ProtectionGrade, Register, YesNo};
use crate::place::Places;
use crate::text::Lang;
use crate::text::papers::{Phrase, Report, SECTIONS, Section, Shared};
use crate::text::ranking::rules_version;
use chrono::NaiveDate;

/// What a sosialrapport is made from.
#[derive(Clone, Copy)]
pub struct ReportInput<'a> {
    /// The home.
    pub home: &'a Home,
    /// The whole office: its name, its settings, its advisers and the stays that are counted.
    pub register: &'a Register,
    /// The law, for how provisions are cited.
    pub law: &'a Law,
    /// Names of places.
    pub places: &'a dyn Places,
    /// Today.
    pub today: NaiveDate,
}

/// The sosialrapport of a home. Every heading is there, and an empty one says that it is empty.
pub fn sosialrapport(input: &ReportInput<'_>, lang: Lang) -> Document {
    let page = Page::new(input, lang);
    let mut blocks = Vec::new();
    for (number, section) in (1_u8..).zip(SECTIONS) {
        blocks.push(heading(page.title_of(number, section)));
        blocks.extend(page.section(section));
    }
    let home = input.home;
    let name = match page.place {
        Open::Yes => format!("{} ({})", home.family_name, home.code),
        Open::No => home.code.clone(),
    };
    let mut document = Document {
        language: lang,
        title: Report::Title.say(lang),
        subtitle: name,
        reference: home.code.clone(),
        office: input.register.office.name.clone(),
        author: page.adviser().unwrap_or_default(),
        date: input.today,
        notices: page.notices(),
        blocks,
    };
    let mut listed = sources(&document);
    listed.push(rules_version(input.law, lang));
    document.blocks.push(heading(Report::SourcesHeading.text(lang)));
    document.blocks.push(Block::Bullets(listed));
    document
}

/// Whether the home's place and names may be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Yes,
    No,
}

struct Page<'a> {
    input: &'a ReportInput<'a>,
    home: &'a Home,
    guard: Guard,
    grade: ProtectionGrade,
    place: Open,
    lang: Lang,
}

impl<'a> Page<'a> {
    fn new(input: &'a ReportInput<'a>, lang: Lang) -> Self {
        let home = input.home;
        let grade = protection(home, input.register, input.today);
        let guard = Guard::new(input.register, &[&home.id], None, lang);
        let (guard, place) = if grade.hides_location() {
            (guard.hiding(home, input.places), Open::No)
        } else {
            (guard, Open::Yes)
        };
        Self { input, home, guard, grade, place, lang }
    }

    fn notices(&self) -> Vec<Notice> {
        let example = match self.input.register.office.example {
            YesNo::Yes => Some(Notice::ExampleOffice),
            YesNo::No => None,
        };
        let protected = match self.grade {
            ProtectionGrade::None => None,
            ProtectionGrade::HiddenFromNamed => Some(Shared::HiddenAddress),
            ProtectionGrade::Confidential | ProtectionGrade::StrictlyConfidential => {
                Some(Shared::ProtectedPlace)
            }
        };
        let mut notices: Vec<Notice> = example.into_iter().collect();
        notices.extend([Notice::Draft, Notice::Confidential]);
        notices.extend(protected.map(|phrase| Notice::Other(phrase.say(self.lang))));
        notices.push(Notice::Other(Shared::ReadThrough.say(self.lang)));
        notices
    }

    fn title_of(&self, number: u8, section: Section) -> String {
        let cited = match section {
            Section::AgainstNeeds => Some(LawRef::ChoiceGrounds),
            Section::Health => Some(LawRef::HealthInformation),
            Section::Attest => Some(LawRef::Politiattest),
            Section::Training => Some(LawRef::Training),
            Section::Background
            | Section::Family
            | Section::Upbringing
            | Section::Economy
            | Section::Dwelling
            | Section::Network
            | Section::LifeSituation
            | Section::Motivation
            | Section::Experience
            | Section::Cooperation
            | Section::Culture
            | Section::References
            | Section::Views
            | Section::Support
            | Section::Conclusion
            | Section::Signatures => None,
        };
        let title = section.text(self.lang);
        cited.map_or_else(
            || format!("{number}. {title}"),
            |law| format!("{number}. {title} ({})", cite(self.input.law, law, self.lang)),
        )
    }

    fn section(&self, section: Section) -> Vec<Block> {
        match section {
            Section::Background => self.told(self.assignment(), NarrativeHeading::Background),
            Section::Family => self.family(),
            Section::Upbringing => self.told(self.work(), NarrativeHeading::Upbringing),
            Section::Health => self.health(),
            Section::Economy => self.told(Vec::new(), NarrativeHeading::Economy),
            Section::Dwelling => self.told(self.dwelling(), NarrativeHeading::Dwelling),
            Section::Network => self.told(self.network(), NarrativeHeading::Network),
            Section::LifeSituation => self.told(vec![self.hours()], NarrativeHeading::LifeSituation),
            Section::Motivation => self.told(Vec::new(), NarrativeHeading::Motivation),
            Section::Experience => self.experience(),
            Section::Cooperation => self.told(vec![self.attitude()], NarrativeHeading::Cooperation),
            Section::Culture => self.told(self.culture(), NarrativeHeading::Culture),
            Section::Training => self.training(),
            Section::Attest => self.attests(),
            Section::References => self.told(Vec::new(), NarrativeHeading::References),
            Section::Views => vec![
                Block::Absent(Absence::NotRegistered),
                Block::Paragraph(Report::ViewsElsewhere.say(self.lang)),
            ],
            Section::AgainstNeeds => self.told(Vec::new(), NarrativeHeading::AgainstNeeds),
            Section::Support => self.told(Vec::new(), NarrativeHeading::Support),
            Section::Conclusion => self.told(Vec::new(), NarrativeHeading::Conclusion),
            Section::Signatures => vec![self.signatures()],
        }
    }

    /// Facts of their own fields, then what is written under the heading: facts with their source, and the
    /// judgement apart.
    fn told(&self, mut facts: Vec<Fact>, under: NarrativeHeading) -> Vec<Block> {
        let written = self.home.narrative.iter().find(|narrative| narrative.heading == under);
        facts.push(self.description(written, under));
        let judged = written.and_then(|narrative| narrative.assessment.as_deref());
        match self.written(judged, under) {
            Value::Known(text) => vec![Block::Facts(facts), Block::Assessment(vec![text])],
            absent @ Value::Absent(_) => {
                facts.push(Fact::new(Shared::Judgement.text(self.lang), absent));
                vec![Block::Facts(facts)]
            }
        }
    }

    /// What is written under a heading. Three of them are about the place and the people around it, so
    /// nothing of them is printed where it is protected.
    fn written(&self, text: Option<&str>, under: NarrativeHeading) -> Value {
        match (under, text) {
            (
                NarrativeHeading::Dwelling | NarrativeHeading::Network | NarrativeHeading::References,
                Some(text),
            ) => self.near_place(Some(text)),
            (
                NarrativeHeading::Dwelling
                | NarrativeHeading::Network
                | NarrativeHeading::References
                | NarrativeHeading::Background
                | NarrativeHeading::Family
                | NarrativeHeading::Upbringing
                | NarrativeHeading::Economy
                | NarrativeHeading::LifeSituation
                | NarrativeHeading::Motivation
                | NarrativeHeading::Experience
                | NarrativeHeading::Cooperation
                | NarrativeHeading::Culture
                | NarrativeHeading::AgainstNeeds
                | NarrativeHeading::Support
                | NarrativeHeading::Conclusion,
                text,
            ) => self.guard.value(text),
        }
    }

    fn description(&self, written: Option<&Narrative>, under: NarrativeHeading) -> Fact {
        let facts = written.and_then(|narrative| narrative.facts.as_deref());
        let fact = Fact::new(Shared::Description.text(self.lang), self.written(facts, under));
        if facts.is_none() {
            return fact;
        }
        let from = written.and_then(|narrative| narrative.source.as_deref());
        let from = match self.written(from, under) {
            Value::Known(from) => Some(from),
            Value::Absent(_) => None,
        };
        fact.from_source(from.unwrap_or_else(|| Shared::SourceMissing.say(self.lang)))
    }

    fn fact(&self, label: Report, value: Value) -> Fact {
        Fact::new(label.text(self.lang), value)
    }

    /// A fact about the household, with the day the household was last gone through.
    fn household_fact(&self, label: Report, value: Value) -> Fact {
        self.fact(label, value).from_source(self.household_source())
    }

    fn household_source(&self) -> String {
        let on = self.home.household.confirmed_on;
        let stale = is_stale(on, self.input.register.office.freshness.household_months, self.input.today);
        source(Shared::GoneThrough, Shared::NotGoneThrough, on, stale, self.lang)
    }

    /// A free text of the household or dwelling; withheld where the place is protected, because such texts
    /// nearly always tell it.
    fn near_place(&self, text: Option<&str>) -> Value {
        match self.place {
            Open::Yes => self.guard.value(text),
            Open::No => Value::Absent(Absence::Withheld),
        }
    }
}
