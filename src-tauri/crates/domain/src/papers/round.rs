//! A round on paper: day by day when one is where, how one gets there and what for.
//!
//! It is made to be carried where there is no coverage. Of a home it says name, code and poststed, of a
//! protected one the code alone; it has no address, telephone number or child. What a visit is for is free
//! text, and names that do not belong to the round are taken out of it.

use super::guard::{Guard, protection};
use super::write::heading;
use crate::document::{Block, Column, Document, Fact, Notice, Table, Value};
use crate::ids::HomeId;
use crate::model::{Home, ProtectionGrade, Register, Round, RoundPlace, RoundStopAt, YesNo};
use crate::place::{Places, Travel, TravelTime};
use crate::protection::hidden_homes;
use crate::rounds::{
    Called, DayPlan, End, Moment, Plan, PlannedVisit, Request, called, date_of, of_place, poststed,
};
use crate::text::Lang;
use crate::text::format::{date, travel_time};
use crate::text::papers::{Phrase, Shared};
use crate::text::round_paper::{Label, label};
use crate::text::rounds as words;
use crate::text::travel::found_by;
use chrono::NaiveDate;

/// What a printed round is made from.
#[derive(Clone, Copy)]
pub struct RoundInput<'a> {
    /// The round.
    pub round: &'a Round,
    /// What was planned ([`crate::rounds::request`]).
    pub request: &'a Request,
    /// The order and its times ([`crate::rounds::plan`]).
    pub plan: &'a Plan,
    /// The whole office.
    pub register: &'a Register,
    /// Names of places.
    pub places: &'a dyn Places,
    /// Where the times came from; names the ferries.
    pub travel: &'a dyn Travel,
    /// Today.
    pub today: NaiveDate,
}

/// A cell with nothing to say.
const NOTHING: &str = "–";

/// The round as a document.
pub fn round(input: &RoundInput<'_>, lang: Lang) -> Document {
    let sheet = Sheet::new(input, lang);
    let office = &input.register.office;
    let driver = input.register.advisers.iter().find(|each| Some(&each.id) == input.round.adviser.as_ref());
    let driver = driver.map(|adviser| adviser.name.clone());
    let mut blocks = vec![Block::Facts(sheet.facts(driver.clone()))];
    let warnings = words::warnings(input.request, input.plan, &sheet.labels, lang);
    blocks.extend(sheet.bullets(Label::Warnings, warnings));
    for day in &input.plan.days {
        blocks.extend(sheet.day(day));
    }
    let left = input.plan.left_out.iter().map(|left| {
        let name = sheet.labels.get(left.visit).map_or("", String::as_str);
        words::left_out(name, left.why, lang)
    });
    blocks.extend(sheet.bullets(Label::LeftOut, left.collect()));
    blocks.push(heading(label(Label::Method, lang)));
    blocks.push(Block::Paragraph(words::methods(input.plan, lang)));
    Document {
        language: lang,
        title: label(Label::Title, lang).to_owned(),
        subtitle: sheet.guard.text(&input.round.name).unwrap_or_default(),
        reference: date(input.round.first_day),
        office: office.name.clone(),
        author: driver.unwrap_or_default(),
        date: input.today,
        notices: sheet.notices(),
        blocks,
    }
}

struct Sheet<'a> {
    input: &'a RoundInput<'a>,
    stops: Vec<Called>,
    labels: Vec<String>,
    /// Keeps names out of what a place is called.
    names: Guard,
    /// Keeps names out of free text, and withholds it where it tells a protected place.
    guard: Guard,
    lang: Lang,
}

impl<'a> Sheet<'a> {
    fn new(input: &'a RoundInput<'a>, lang: Lang) -> Self {
        let stops = called(input.round, input.register, input.places, input.today);
        let hidden = hidden_homes(input.register, input.today);
        let homes = || homes_of(input);
        let named: Vec<&HomeId> = homes().map(|home| &home.id).filter(|id| !hidden.contains(id)).collect();
        let names = Guard::new(input.register, &named, None, lang);
        let mut guard = names.clone();
        for home in homes().filter(|home| hidden.contains(&home.id)) {
            guard = guard.hiding(home, input.places);
        }
        let labels = stops.iter().map(|stop| stop.short.clone()).collect();
        Self { input, stops, labels, names, guard, lang }
    }

    fn say(&self, what: Label) -> &'static str {
        label(what, self.lang)
    }

    fn notices(&self) -> Vec<Notice> {
        let example = match self.input.register.office.example {
            YesNo::Yes => Some(Notice::ExampleOffice),
            YesNo::No => None,
        };
        let named = homes_of(self.input).any(|home| {
            protection(home, self.input.register, self.input.today) == ProtectionGrade::HiddenFromNamed
        });
        let hidden = named.then(|| Notice::Other(Shared::HiddenAddress.say(self.lang)));
        let free = self.input.round.stops.iter().any(|stop| stop.purpose.is_some());
        let free = free.then(|| Notice::Other(self.say(Label::ReadThrough).to_owned()));
        example.into_iter().chain([Notice::Confidential]).chain(hidden).chain(free).collect()
    }

    fn facts(&self, driver: Option<String>) -> Vec<Fact> {
        let total = words::total(self.input.plan, self.lang);
        vec![
            Fact::new(self.say(Label::Driver), driver.into()),
            Fact::new(self.say(Label::Total), Value::text(total)),
        ]
    }

    fn bullets(&self, title: Label, said: Vec<String>) -> Vec<Block> {
        if said.is_empty() {
            return Vec::new();
        }
        vec![heading(self.say(title)), Block::Bullets(said)]
    }

    fn day(&self, day: &DayPlan) -> Vec<Block> {
        let on = date_of(self.input.round, day.day);
        let title = words::day_title(day.day, self.input.round.last, on, self.lang);
        let mut blocks = vec![heading(title)];
        if day.visits.is_empty() {
            blocks.push(Block::Paragraph(words::no_visits(self.lang)));
        }
        if day.drives.is_empty() {
            return blocks;
        }
        let columns = vec![
            Column::words(self.say(Label::When), 4),
            Column::words(self.say(Label::Where), 5),
            Column::words(self.say(Label::Drive), 5),
            Column::words(self.say(Label::Visit), 2),
            Column::words(self.say(Label::Purpose), 4),
        ];
        blocks.extend(Table::new(self.say(Label::Timetable), columns, self.rows(day)).map(Block::Table));
        let notes: Vec<String> = self.notes(day);
        if !notes.is_empty() {
            blocks.push(Block::Bullets(notes));
        }
        let driving = words::lengths(day.driving());
        let ferries = words::ferries(day.ferries(), self.lang);
        blocks.push(Block::Facts(vec![
            Fact::new(self.say(Label::Driving), Value::text(driving)),
            Fact::new(self.say(Label::Ferries), Value::text(ferries)),
            Fact::new(self.say(Label::Visits), Value::text(words::visits(day.visits.len(), self.lang))),
        ]));
        blocks
    }

    fn rows(&self, day: &DayPlan) -> Vec<Vec<Value>> {
        let row = |cells: [String; 5]| cells.map(Value::text).to_vec();
        let nothing = || NOTHING.to_owned();
        let leaves = words::clock(day.leaves, self.lang);
        let (from, _) = self.input.request.ends(day.day);
        let mut rows =
            vec![row([leaves, self.end(from), nothing(), nothing(), self.say(Label::Leave).to_owned()])];
        let mut visits = day.visits.iter();
        for drive in &day.drives {
            let there = self.drive(drive.time);
            rows.push(match drive.to {
                End::Visit(_) => {
                    let Some(visit) = visits.next() else { continue };
                    row([
                        self.when(visit),
                        self.end(drive.to),
                        there,
                        words::length(visit.leaves.planned.saturating_sub(visit.starts.planned)),
                        self.purpose(visit.visit),
                    ])
                }
                End::Start | End::Overnight => row([
                    self.moment(drive.arrives),
                    self.end(drive.to),
                    there,
                    nothing(),
                    self.say(Label::Back).to_owned(),
                ]),
            });
        }
        rows
    }

    /// What happens at the visits, and whether one could sleep longer.
    fn notes(&self, day: &DayPlan) -> Vec<String> {
        let at_visits = day.visits.iter().filter_map(|visit| {
            let agreed = visit.agreed?;
            let name = self.labels.get(visit.visit)?;
            words::waits(agreed, self.lang).map(|said| format!("{name}: {said}"))
        });
        at_visits.chain(words::may_leave_later(day.may_leave_later, self.lang)).collect()
    }

    /// «09.16 (senest 09.31)»; an agreed visit starts at its time.
    fn when(&self, visit: &PlannedVisit) -> String {
        let arrives = self.moment(visit.arrives);
        match visit.agreed {
            None => arrives,
            Some(agreed) => {
                let at = words::clock(u32::from(agreed.at), self.lang);
                format!("{arrives}, {} {at}", self.say(Label::Agreed))
            }
        }
    }

    fn moment(&self, moment: Moment) -> String {
        let planned = words::clock(moment.planned, self.lang);
        if moment.planned == moment.latest {
            return planned;
        }
        format!("{planned} ({} {})", self.say(Label::Latest), words::clock(moment.latest, self.lang))
    }

    fn end(&self, end: End) -> String {
        let own = |place: &Option<RoundPlace>| {
            place.as_ref().map(|place| self.place(&of_place(place, self.input.places)))
        };
        let start = || {
            own(&self.input.round.start).unwrap_or_else(|| {
                let at = poststed(self.input.register.office.postnummer, self.input.places);
                let office = self.say(Label::Office).to_owned();
                self.place(&Called { short: office.clone(), full: office, at })
            })
        };
        match end {
            End::Start => start(),
            End::Overnight => own(&self.input.round.overnight).unwrap_or_else(start),
            End::Visit(visit) => self.stops.get(visit).map(|stop| self.place(stop)).unwrap_or_default(),
        }
    }

    fn place(&self, called: &Called) -> String {
        let name = self.names.text(&called.full).unwrap_or_default();
        format!("{name}, {}", words::place(&called.at, self.lang))
    }

    /// «60–91 min, anslag, ferge Gutvik–Skei».
    fn drive(&self, time: TravelTime) -> String {
        let crossings = time.crossings();
        let names: Vec<&str> =
            crossings.named().filter_map(|crossing| self.input.travel.crossing(crossing)).collect();
        let found = found_by(time.method(), &names, crossings.left_out(), self.lang);
        format!("{}, {found}", travel_time(time))
    }

    fn purpose(&self, visit: usize) -> String {
        let stop = self.input.round.stops.get(visit);
        let purpose = stop.and_then(|stop| stop.purpose.as_deref()).map(str::trim);
        let said = purpose.filter(|said| !said.is_empty()).and_then(|said| self.guard.text(said));
        said.unwrap_or_else(|| NOTHING.to_owned())
    }
}

/// The homes of a round.
fn homes_of<'a>(input: &RoundInput<'a>) -> impl Iterator<Item = &'a Home> {
    let register = input.register;
    input.round.stops.iter().filter_map(|stop| match &stop.at {
        RoundStopAt::Home(id) => register.homes.iter().find(|home| home.id == *id),
        RoundStopAt::Place(_) => None,
    })
}

#[cfg(test)]
#[path = "round_tests.rs"]
mod tests;
