//! The log: who did what to which record, and when. It never holds a value of a record.

use heimly_domain::codes::Code;
use rusqlite::TransactionBehavior;

use crate::door::log_row;
use crate::error::StoreError;
use crate::op::{Actor, Op, RecordKind};
use crate::store::Store;
use crate::time::Timestamp;

/// One row of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRow {
    /// When.
    pub at: Timestamp,
    /// By whom: an adviser's id, or empty.
    pub by: String,
    /// What was done.
    pub op: Op,
    /// The kind and id of the record, where it was about one.
    pub record: Option<(RecordKind, String)>,
    /// Tables and columns that changed, with `+` and `-` for rows that came and went.
    pub fields: String,
}

impl Store {
    /// Writes that something was read, exported or otherwise done without changing a record.
    ///
    /// # Errors
    /// What disks can say.
    pub fn log(
        &mut self,
        op: Op,
        record: Option<(RecordKind, &str)>,
        by: &Actor,
        at: &Timestamp,
    ) -> Result<(), StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        log_row(&transaction, at.as_str(), by.as_str(), op, record, "", None)?;
        Ok(transaction.commit()?)
    }

    /// Writes that a record was opened.
    ///
    /// # Errors
    /// What disks can say.
    pub fn log_read(
        &mut self,
        kind: RecordKind,
        id: &str,
        by: &Actor,
        at: &Timestamp,
    ) -> Result<(), StoreError> {
        self.log(Op::Read, Some((kind, id)), by, at)
    }

    /// The newest rows of the log, newest first.
    ///
    /// # Errors
    /// What disks can say.
    pub fn log_rows(&self, limit: u32) -> Result<Vec<LogRow>, StoreError> {
        self.log_query("ORDER BY seq DESC LIMIT ?1", [limit])
    }

    /// Every row of the log about one record, newest first.
    ///
    /// # Errors
    /// What disks can say.
    pub fn log_of(&self, kind: RecordKind, id: &str) -> Result<Vec<LogRow>, StoreError> {
        self.log_query("WHERE record_kind = ?1 AND record_id = ?2 ORDER BY seq DESC", [kind.code(), id])
    }

    fn log_query(&self, rest: &str, parameters: impl rusqlite::Params) -> Result<Vec<LogRow>, StoreError> {
        let sql = format!("SELECT at, by, op, record_kind, record_id, fields FROM log {rest}");
        let mut statement = self.connection.prepare(&sql)?;
        let mut rows = statement.query(parameters)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let bad = |column| StoreError::BadValue { table: "log", column };
            let at: String = row.get(0)?;
            let op: String = row.get(2)?;
            let kind: Option<String> = row.get(3)?;
            let id: Option<String> = row.get(4)?;
            let record = match kind.zip(id) {
                Some((kind, id)) => Some((RecordKind::from_code(&kind).ok_or(bad("record_kind"))?, id)),
                None => None,
            };
            found.push(LogRow {
                at: Timestamp::new(&at).ok_or(bad("at"))?,
                by: row.get(1)?,
                op: Op::from_code(&op).ok_or(bad("op"))?,
                record,
                fields: row.get(5)?,
            });
        }
        Ok(found)
    }
}
