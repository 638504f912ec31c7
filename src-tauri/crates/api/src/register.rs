//! What is about the register as a whole: search, undo and the log.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::rows::Known;
use crate::session::{self, NoArgs};
use crate::view::{FoundKind, FoundView, LogLine, SessionView};
use heimly_domain::codes::Code;
use heimly_domain::model::Register;
use heimly_domain::names::SearchIndex;
use heimly_domain::text::codes::Words;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{office_life as words, operations};
use heimly_storage::{Op, RecordKind};
use serde::Deserialize;
use std::sync::Arc;
use ts_rs::TS;

/// Words to search for.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// As typed so far.
    pub words: String,
}

/// How many log lines are shown.
const LOG_LINES: u32 = 500;
/// How many hits are shown.
const HITS: usize = 20;

/// Undoes the newest change.
///
/// # Errors
/// `nothing_to_undo`, `undo_conflict`.
pub fn undo(app: &mut App, moment: &Moment, _: NoArgs) -> Result<SessionView, Failure> {
    let clock = moment.clock.clone();
    let open = app.open_office()?;
    // Making the office is a step like any other to the store, but nobody means to undo it.
    if open.store.undo_steps()?.first().is_some_and(|step| step.op == Op::Create) {
        return Err(Failure::new(Trouble::NothingToUndo));
    }
    let by = open.actor();
    open.store.undo(&by, &moment.at)?;
    open.forget();
    open.saved_at = Some(clock);
    session::session(app, moment, NoArgs {})
}

/// Does the step undone last again.
///
/// # Errors
/// `nothing_to_redo`, `undo_conflict`.
pub fn redo(app: &mut App, moment: &Moment, _: NoArgs) -> Result<SessionView, Failure> {
    let clock = moment.clock.clone();
    let open = app.open_office()?;
    let by = open.actor();
    open.store.redo(&by, &moment.at)?;
    open.forget();
    open.saved_at = Some(clock);
    session::session(app, moment, NoArgs {})
}

/// The log, newest first.
///
/// # Errors
/// `locked`, and what disks can say.
pub fn log(app: &mut App, _: &Moment, _: NoArgs) -> Result<Vec<LogLine>, Failure> {
    let lang = app.lang;
    let rows = app.open_office()?.store.log_rows(LOG_LINES)?;
    let register = app.register()?;
    let name = |by: &str| {
        let adviser = register.advisers.iter().find(|each| each.id.as_str() == by);
        adviser.map(|adviser| adviser.name.clone()).unwrap_or_default()
    };
    Ok(rows
        .into_iter()
        .map(|row| {
            let (record, id) = match row.record {
                // The id of a travel time is its two ends: where somebody lives.
                Some((kind @ RecordKind::Travel, _)) => {
                    (operations::record(kind.code(), lang), String::new())
                }
                Some((kind, id)) => (operations::record(kind.code(), lang), id),
                None => ("", String::new()),
            };
            LogLine {
                at: row.at.to_string(),
                operation: operations::name(row.op.code(), lang).to_owned(),
                by: name(&row.by),
                record: record.to_owned(),
                id,
            }
        })
        .collect())
}

/// What a search entry is; the number is its place in the register's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Entry {
    Home(usize),
    Child(usize),
    Person(usize, usize),
    Inquiry(usize),
}

/// Homes, children and persons whose names fit the words, best first.
///
/// A protected home is found by its code alone, and so are the persons in it: a name in a list of hits is a
/// place where somebody could be found.
///
/// # Errors
/// `locked`, and what disks can say.
pub fn search(app: &mut App, moment: &Moment, args: Search) -> Result<Vec<FoundView>, Failure> {
    let (lang, places) = (app.lang, Arc::clone(&app.geo.places));
    app.register()?;
    let open = app.open_office()?;
    let register = open.register.as_ref().ok_or(Failure::new(Trouble::Internal))?;
    let known = Known::new(register, &places, moment.today, lang);
    let index = open.index.get_or_insert_with(|| index(register, &known));
    let hits = index.find(&args.words, HITS);
    Ok(hits.into_iter().filter_map(|hit| found(hit.entry, register, &known)).collect())
}

fn index(register: &Register, known: &Known<'_>) -> SearchIndex<Entry> {
    let mut texts: Vec<(Entry, &str)> = Vec::new();
    for (at, home) in register.homes.iter().enumerate() {
        texts.push((Entry::Home(at), &home.code));
        if known.protection(home).hides_location() {
            continue;
        }
        texts.push((Entry::Home(at), &home.family_name));
        for (person, member) in home.household.members.iter().enumerate() {
            texts.push((Entry::Person(at, person), &member.name));
        }
    }
    for (at, child) in register.children.iter().enumerate() {
        texts.push((Entry::Child(at), &child.pseudonym));
        texts.extend(child.case_reference.as_deref().map(|reference| (Entry::Child(at), reference)));
    }
    for (at, inquiry) in register.inquiries.iter().enumerate() {
        // Somebody whose home is protected by now is found by its code alone.
        let became = inquiry.home.as_ref().and_then(|id| known.home(id));
        if became.is_none_or(|home| !known.protection(home).hides_location()) {
            texts.push((Entry::Inquiry(at), &inquiry.name));
        }
    }
    SearchIndex::new(texts)
}

fn found(entry: Entry, register: &Register, known: &Known<'_>) -> Option<FoundView> {
    match entry {
        Entry::Home(at) => {
            let home = register.homes.get(at)?;
            Some(FoundView {
                kind: FoundKind::Home,
                open: home.id.to_string(),
                title: known.home_name(home),
                detail: format!("{} · {} · {}", home.code, known.kind(home), known.place(home)),
            })
        }
        Entry::Person(at, person) => {
            let home = register.homes.get(at)?;
            let member = home.household.members.get(person)?;
            Some(FoundView {
                kind: FoundKind::Person,
                open: home.id.to_string(),
                title: member.name.clone(),
                detail: format!("{} {}", known.home_name(home), home.code),
            })
        }
        Entry::Child(at) => {
            let row = known.child_row(register.children.get(at)?);
            Some(FoundView {
                kind: FoundKind::Child,
                open: row.id,
                title: row.name,
                detail: format!("{} · {}", row.age, row.stage),
            })
        }
        Entry::Inquiry(at) => {
            let inquiry = register.inquiries.get(at)?;
            let wants = words::wants(&inquiry.wants, known.lang());
            Some(FoundView {
                kind: FoundKind::Inquiry,
                open: inquiry.id.to_string(),
                title: inquiry.name.clone(),
                detail: format!("{wants} · {}", inquiry.stage.word(known.lang())),
            })
        }
    }
}
