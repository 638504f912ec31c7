//! The one door every write goes through.
//!
//! A write is one transaction with a named operation. What changed is recorded by SQLite's session
//! extension and kept as a changeset in `history`, for ever, so that a correction can be traced; the newest
//! [`UNDO_STEPS`] of them can be undone. The log tells which records and fields, never values.
//! If any of it fails, all of it is as before.
//!
//! [`Tx`] is the only type with methods that write records, and only [`Store::write`] makes one.

use std::collections::{BTreeMap, BTreeSet};

use heimly_domain::codes::Code;
use rusqlite::session::{ConflictAction, ConflictType, Session, invert_strm};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::changeset::{self, ChangeKind};
use crate::error::StoreError;
use crate::op::{Actor, Op, RecordKind};
use crate::protect;
use crate::store::Store;
use crate::tables;
use crate::time::Timestamp;

/// How many steps can be undone.
pub const UNDO_STEPS: u32 = 30;

/// A write under way.
pub struct Tx<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) by: &'a Actor,
    pub(crate) at: &'a Timestamp,
    pub(crate) erased: BTreeSet<(RecordKind, String)>,
}

/// A step that can be undone or done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoStep {
    /// What was done.
    pub op: Op,
    /// When.
    pub at: Timestamp,
    /// By whom: an adviser's id, or empty.
    pub by: String,
}

/// How a write relates to the undo steps.
enum Step {
    /// A new step; what was undone can no longer be done again.
    New,
    /// This step is undone from now on.
    Undone(i64),
    /// This step is done again.
    Redone(i64),
}

impl Store {
    /// Runs `change` in one transaction under the name `op`. When it gives an error, nothing is changed.
    ///
    /// A write that changes nothing leaves no log row and no undo step.
    ///
    /// # Errors
    /// What `change` gives, and [`StoreError`].
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        op: Op,
        by: &Actor,
        at: &Timestamp,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.run(op, by, at, &Step::New, change)
    }

    /// Undoes the newest step, and says which it was. Undoing is itself logged and traced.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`]; [`StoreError::UndoConflict`] when the records no longer are as the
    /// step left them, and then nothing is changed.
    pub fn undo(&mut self, by: &Actor, at: &Timestamp) -> Result<Op, StoreError> {
        let (seq, op, changeset) = self.step("done", "DESC")?.ok_or(StoreError::NothingToUndo)?;
        let mut inverse = Vec::new();
        invert_strm(&mut changeset.as_slice(), &mut inverse)?;
        self.run(Op::Undo, by, at, &Step::Undone(seq), |tx| apply(tx.connection, &inverse))?;
        Ok(op)
    }

    /// Does the step undone last again, and says which it was.
    ///
    /// # Errors
    /// [`StoreError::NothingToRedo`]; [`StoreError::UndoConflict`] as for [`Store::undo`].
    pub fn redo(&mut self, by: &Actor, at: &Timestamp) -> Result<Op, StoreError> {
        let (seq, op, changeset) = self.step("undone", "ASC")?.ok_or(StoreError::NothingToRedo)?;
        self.run(Op::Redo, by, at, &Step::Redone(seq), |tx| apply(tx.connection, &changeset))?;
        Ok(op)
    }

    /// Goes up with every write, so that a caller can keep what it has read for as long as nothing has
    /// been written.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The steps that can be undone, newest first.
    ///
    /// # Errors
    /// What disks can say.
    pub fn undo_steps(&self) -> Result<Vec<UndoStep>, StoreError> {
        self.steps("SELECT op, at, by FROM undo_step JOIN history ON seq = history WHERE state = 'done' ORDER BY seq DESC")
    }

    /// The steps that can be done again, next first.
    ///
    /// # Errors
    /// What disks can say.
    pub fn redo_steps(&self) -> Result<Vec<UndoStep>, StoreError> {
        self.steps("SELECT op, at, by FROM undo_step JOIN history ON seq = history WHERE state = 'undone' ORDER BY seq")
    }

    fn steps(&self, sql: &str) -> Result<Vec<UndoStep>, StoreError> {
        let mut statement = self.connection.prepare(sql)?;
        let rows = statement.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        })?;
        rows.map(|row| {
            let (op, at, by) = row?;
            let op = Op::from_code(&op).ok_or(StoreError::BadValue { table: "history", column: "op" })?;
            let at = Timestamp::new(&at).ok_or(StoreError::BadValue { table: "history", column: "at" })?;
            Ok(UndoStep { op, at, by })
        })
        .collect()
    }

    fn step(&self, state: &str, order: &str) -> Result<Option<(i64, Op, Vec<u8>)>, StoreError> {
        let sql = format!(
            "SELECT seq, op, changeset FROM undo_step JOIN history ON seq = history
             WHERE state = ?1 ORDER BY seq {order} LIMIT 1"
        );
        let found = self.connection.query_row(&sql, [state], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, Vec<u8>>(2)?))
        });
        let Some((seq, op, changeset)) = found.optional()? else {
            return Ok(None);
        };
        let op = Op::from_code(&op).ok_or(StoreError::BadValue { table: "history", column: "op" })?;
        Ok(Some((seq, op, changeset)))
    }

    fn run<T, E: From<StoreError>>(
        &mut self,
        op: Op,
        by: &Actor,
        at: &Timestamp,
        step: &Step,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let redact = self.redact;
        let begun = self.connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = begun.map_err(StoreError::from)?;
        let mut session = Session::new(&transaction).map_err(StoreError::from)?;
        session.table_filter(Some(tables::is_recorded));
        session.attach(None::<&str>).map_err(StoreError::from)?;
        let mut tx = Tx { connection: &transaction, by, at, erased: BTreeSet::new() };
        let before = protect::before(&tx)?;
        let value = change(&mut tx)?;
        protect::enforce(&mut tx, &before, redact)?;
        finish(&tx, &mut session, op, step)?;
        drop(session);
        transaction.commit().map_err(StoreError::from)?;
        self.revision = self.revision.saturating_add(1);
        Ok(value)
    }
}

/// Everything a write leaves beside the records themselves.
fn finish(tx: &Tx<'_>, session: &mut Session<'_>, op: Op, step: &Step) -> Result<(), StoreError> {
    let connection = tx.connection;
    let mut changed = Vec::new();
    session.changeset_strm(&mut changed)?;
    let (by, at) = (tx.by.as_str(), tx.at.as_str());
    if !tx.erased.is_empty() {
        protect::erase_traces(connection, &tx.erased)?;
        for (kind, id) in &tx.erased {
            log_row(connection, at, by, Op::Erase, Some((*kind, id)), "", None)?;
        }
    }
    if changed.is_empty() {
        return Ok(());
    }
    let kept = changeset::without(&changed, |change| protect::is_erased(&tx.erased, change))?;
    connection
        .prepare_cached("INSERT INTO history (at, by, op, changeset) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![at, by, op.code(), kept])?;
    let history = connection.last_insert_rowid();
    for ((kind, id), fields) in touched(connection, &changed)? {
        let fields = Vec::from_iter(fields).join(" ");
        log_row(connection, at, by, op, Some((kind, &id)), &fields, Some(history))?;
    }
    protect::erase_telling_ids(connection, &tx.erased)?;
    keep_step(connection, step, tx.erased.is_empty().then_some(history))
}

/// `history` is the new step; none after an erasure, which cannot be undone.
fn keep_step(connection: &Connection, step: &Step, history: Option<i64>) -> Result<(), StoreError> {
    match step {
        Step::New => {
            connection.execute("DELETE FROM undo_step WHERE state = 'undone'", [])?;
            if let Some(history) = history {
                connection.execute("INSERT INTO undo_step VALUES (?1, 'done')", [history])?;
            }
            connection.execute(
                "DELETE FROM undo_step
                 WHERE history NOT IN (SELECT history FROM undo_step ORDER BY history DESC LIMIT ?1)",
                [UNDO_STEPS],
            )?;
        }
        Step::Undone(seq) => {
            connection.execute("UPDATE undo_step SET state = 'undone' WHERE history = ?1", [seq])?;
        }
        Step::Redone(seq) => {
            connection.execute("UPDATE undo_step SET state = 'done' WHERE history = ?1", [seq])?;
        }
    }
    Ok(())
}

/// Applies a changeset where every row still is as the changeset expects; otherwise nothing is changed.
fn apply(connection: &Connection, changeset: &[u8]) -> Result<(), StoreError> {
    let mut input = changeset;
    let abort = |_: ConflictType, _: rusqlite::session::ChangesetItem| ConflictAction::SQLITE_CHANGESET_ABORT;
    let applied = connection.apply_strm(&mut input, None::<fn(&str) -> bool>, abort);
    applied.map_err(|error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::OperationAborted | rusqlite::ErrorCode::ConstraintViolation) => {
            StoreError::UndoConflict
        }
        _ => error.into(),
    })
}

type Touched = BTreeMap<(RecordKind, String), BTreeSet<String>>;

/// The records a changeset touches, and for each the tables and columns; never values.
fn touched(connection: &Connection, changed: &[u8]) -> Result<Touched, StoreError> {
    let mut touched = Touched::new();
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for change in changeset::changes(changed)? {
        let kind = tables::record_kind(change.table).ok_or(StoreError::Internal)?;
        let owner = change.owner.ok_or(StoreError::Internal)?;
        let fields = touched.entry((kind, owner.to_owned())).or_default();
        match change.kind {
            ChangeKind::Insert => fields.insert(format!("+{}", change.table)),
            ChangeKind::Delete => fields.insert(format!("-{}", change.table)),
            ChangeKind::Update => {
                if !names.contains_key(change.table) {
                    names.insert(change.table.to_owned(), column_names(connection, change.table)?);
                }
                let columns = names.get(change.table).map_or(&[][..], Vec::as_slice);
                let changed = change.columns.iter().filter_map(|column| columns.get(*column));
                let told = changed.filter(|name| !name.starts_with("changed_"));
                fields.extend(told.map(|name| format!("{}.{name}", change.table)));
                true
            }
        };
    }
    Ok(touched)
}

fn column_names(connection: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    let names = statement.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(names)
}

pub(crate) fn log_row(
    connection: &Connection,
    at: &str,
    by: &str,
    op: Op,
    record: Option<(RecordKind, &str)>,
    fields: &str,
    history: Option<i64>,
) -> Result<(), StoreError> {
    let (kind, id) = record.map(|(kind, id)| (kind.code(), id)).unzip();
    connection
        .prepare_cached(
            "INSERT INTO log (at, by, op, record_kind, record_id, fields, history)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![at, by, op.code(), kind, id, fields, history])?;
    Ok(())
}
