//! What is about the register as a whole: search, undo and the log.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::session::{self, NoArgs};
use crate::view::{FoundKind, FoundView, LogLine, SessionView};
use heimly_domain::codes::Code;
use heimly_domain::model::{Birth, Home, ProtectionGrade, Register};
use heimly_domain::names::{Entry, SearchIndex};
use heimly_domain::place::Places;
use heimly_domain::text::operations;
use heimly_storage::Actor;
use serde::Deserialize;
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
    open.store.undo(&Actor::Holder, &moment.at)?;
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
    Ok(rows
        .into_iter()
        .map(|row| {
            let (record, id) = match row.record {
                Some((kind, id)) => (operations::record(kind.code(), lang).to_owned(), id),
                None => (String::new(), String::new()),
            };
            LogLine {
                at: row.at.to_string(),
                operation: operations::name(row.op.code(), lang).to_owned(),
                record,
                id,
            }
        })
        .collect())
}
