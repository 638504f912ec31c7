//! Saving records: row by row, and only what differs.

use std::marker::PhantomData;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::cells::Row;
use super::load::load;
use super::{Record, Table};
use crate::error::{Rule, StoreError};
use crate::op::Actor;
use crate::time::Timestamp;

/// The records of one kind, inside a write.
pub struct WritableRecords<'a, R> {
    connection: &'a Connection,
    by: &'a Actor,
    at: &'a Timestamp,
    kind: PhantomData<R>,
}

impl<'a, R> WritableRecords<'a, R> {
    pub(super) fn new(connection: &'a Connection, by: &'a Actor, at: &'a Timestamp) -> Self {
        Self { connection, by, at, kind: PhantomData }
    }
}

impl<R: Record> WritableRecords<'_, R> {
    /// The record with this id, as it stands in this write.
    ///
    /// # Errors
    /// As [`Records::get`].
    pub fn get(&self, id: &R::Id) -> Result<Option<R>, StoreError> {
        Ok(load::<R>(self.connection, Some(&R::key(id)))?.pop())
    }

    /// Adds or changes a record. Only what differs is written, and only then the stamp changes.
    ///
    /// # Errors
    /// [`StoreError::Broken`] when a rule of the database is broken; references are looked at when the
    /// whole write is done.
    pub fn save(&mut self, record: &R) -> Result<(), StoreError> {
        let key = record.own_key();
        let stored = self.stored(R::ROOT, &key)?.pop();
        let mut differs = false;
        for (table, rows) in R::CHILDREN.iter().zip(record.children(&key)) {
            // A record that is not there has no rows in any table.
            let before = if stored.is_some() { self.stored(table, &key)? } else { Vec::new() };
            differs |= self.put_list(table, &before, rows)?;
        }
        self.put_root(&key, stored, record.root(&key), differs)
    }

    /// Removes a record; nothing happens when it is not there.
    ///
    /// # Errors
    /// [`StoreError::Broken`] when something still points at it, found when the whole write is done.
    pub fn remove(&mut self, id: &R::Id) -> Result<(), StoreError> {
        let key = R::key(id);
        for table in R::CHILDREN.iter().chain([&R::ROOT]) {
            let sql = format!("DELETE FROM {} WHERE {} = ?1", table.name, table.key_column());
            self.connection.prepare_cached(&sql)?.execute([&key])?;
        }
        Ok(())
    }

    fn put_root(
        &self,
        key: &str,
        stored: Option<Row>,
        row: Row,
        lists_differ: bool,
    ) -> Result<(), StoreError> {
        let table = R::ROOT;
        let (at, by) = (self.at.as_str().to_owned(), self.by.as_str().to_owned());
        let stamp = [Value::Text(at), Value::Text(by)];
        match stored {
            None => {
                let sql = format!(
                    "INSERT INTO {} ({}, created_at, created_by, changed_at, changed_by) VALUES ({})",
                    table.name,
                    table.columns.join(", "),
                    marks(table.columns.len() + 4)
                );
                let values = row.0.into_iter().chain(stamp.clone()).chain(stamp);
                self.connection.prepare_cached(&sql)?.execute(params_from_iter(values))?;
            }
            Some(stored) if stored != row || lists_differ => {
                let set: Vec<String> =
                    table.columns.iter().skip(1).map(|column| format!("{column} = ?")).collect();
                let sql = format!(
                    "UPDATE {} SET {}{}changed_at = ?, changed_by = ? WHERE {} = ?",
                    table.name,
                    set.join(", "),
                    if set.is_empty() { "" } else { ", " },
                    table.key_column()
                );
                let values = row.0.into_iter().skip(1).chain(stamp).chain([Value::Text(key.to_owned())]);
                self.connection.prepare_cached(&sql)?.execute(params_from_iter(values))?;
            }
            Some(_) => {}
        }
        Ok(())
    }

    /// Makes the stored rows of one owner the given ones, and says whether anything differed.
    fn put_list(&self, table: &Table, stored: &[Row], rows: Vec<Row>) -> Result<bool, StoreError> {
        // Over stored rows, the second of two with one key would overwrite the first without a word.
        let twice =
            |(at, row)| rows.iter().skip(at + 1).any(|later: &Row| table.key_of(later) == table.key_of(row));
        if rows.iter().enumerate().any(twice) {
            return Err(StoreError::Broken(Rule::Unique));
        }
        let mut differs = false;
        for gone in stored.iter().filter(|row| !rows.iter().any(|new| table.key_of(new) == table.key_of(row)))
        {
            let sql = format!("DELETE FROM {} WHERE {}", table.name, equal(table.key_columns(), " AND "));
            self.connection.prepare_cached(&sql)?.execute(params_from_iter(table.key_of(gone)))?;
            differs = true;
        }
        for row in rows {
            let before = stored.iter().find(|old| table.key_of(old) == table.key_of(&row));
            if before == Some(&row) {
                continue;
            }
            differs = true;
            if before.is_none() {
                let columns = table.columns.join(", ");
                let sql =
                    format!("INSERT INTO {} ({columns}) VALUES ({})", table.name, marks(table.columns.len()));
                self.connection.prepare_cached(&sql)?.execute(params_from_iter(row.0))?;
            } else {
                let others = table.columns.get(table.keys..).unwrap_or_default();
                let set = equal(others, ", ");
                let sql =
                    format!("UPDATE {} SET {set} WHERE {}", table.name, equal(table.key_columns(), " AND "));
                let own = table.key_of(&row).to_vec();
                let values = row.0.into_iter().skip(table.keys).chain(own);
                self.connection.prepare_cached(&sql)?.execute(params_from_iter(values))?;
            }
        }
        Ok(differs)
    }

    fn stored(&self, table: &Table, key: &str) -> Result<Vec<Row>, StoreError> {
        let sql = format!(
            "SELECT {} FROM {} WHERE {} = ?1",
            table.columns.join(", "),
            table.name,
            table.key_column()
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let width = table.columns.len();
        let rows = statement.query_map([key], |row| {
            (0..width).map(|column| row.get::<_, Value>(column)).collect::<Result<Vec<_>, _>>().map(Row)
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Table {
    /// The cells that tell a row from the others.
    fn key_of<'a>(&self, row: &'a Row) -> &'a [Value] {
        row.0.get(..self.keys).unwrap_or_default()
    }
}

fn marks(count: usize) -> String {
    vec!["?"; count].join(", ")
}

/// `a = ?, b = ?`
fn equal(columns: &[&str], between: &str) -> String {
    columns.iter().map(|column| format!("{column} = ?")).collect::<Vec<_>>().join(between)
}
