//! Which table holds what, and how a record is read from and written to its rows.
//!
//! A record has one root table and a table for each list in it, with typed columns throughout, so that an
//! undo step or an exchange between machines carries the fields that changed and no more. In every table
//! the first column is the owning record's id: the log, erasing and reading in one pass all stand on that.
//!
//! Saving compares with what is stored, row by row, and writes only what differs. Reading many records
//! takes one ordered query for each table, merged by id, never one for each record.

mod cells;
mod child;
mod choosing;
mod home;
mod household;
mod need;
mod network;
mod office;
mod placement;

use std::marker::PhantomData;

use heimly_domain::ids::{AdviserId, HomeId};
use heimly_domain::model::{
    Adviser, Approval, Child, Decision, EnteredTravel, Home, Need, NetworkSearch, Office, Placement,
    Register, SavedRanking, Tie, WeightSet,
};
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Rows, params_from_iter};

use crate::door::Tx;
use crate::error::StoreError;
use crate::op::{Actor, RecordKind};
use crate::store::Store;
use crate::time::Timestamp;
use cells::{Cells, Row};

/// A table: its columns in the order rows are written and read, the first `keys` of them its key.
pub struct Table {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [&'static str],
    pub(crate) keys: usize,
    pub(crate) order: Order,
}

/// How the rows of one owner are ordered when they are read.
pub(crate) enum Order {
    /// By their key.
    Key,
    /// By the column after the key: the rows have a key of their own, and a place in a list.
    Position,
}

/// Every table that holds records, with the kind of record it belongs to. Children stand after their root.
const TABLES: &[(&str, RecordKind)] = &[
    ("office", RecordKind::Office),
    ("adviser", RecordKind::Adviser),
    ("home", RecordKind::Home),
    ("home_assignment", RecordKind::Home),
    ("reservation", RecordKind::Home),
    ("member", RecordKind::Home),
    ("home_animal", RecordKind::Home),
    ("home_language", RecordKind::Home),
    ("home_background", RecordKind::Home),
    ("home_sami", RecordKind::Home),
    ("home_sex", RecordKind::Home),
    ("home_purpose", RecordKind::Home),
    ("home_length", RecordKind::Home),
    ("competence", RecordKind::Home),
    ("training", RecordKind::Home),
    ("narrative", RecordKind::Home),
    ("child", RecordKind::Child),
    ("child_view", RecordKind::Child),
    ("sibling_wish", RecordKind::Child),
    ("need", RecordKind::Need),
    ("need_item", RecordKind::Need),
    ("avoid_children", RecordKind::Need),
    ("avoid_area", RecordKind::Need),
    ("avoid_person", RecordKind::Need),
    ("allergy", RecordKind::Need),
    ("need_background", RecordKind::Need),
    ("need_sami", RecordKind::Need),
    ("contact_plan", RecordKind::Need),
    ("other_place", RecordKind::Need),
    ("placement", RecordKind::Placement),
    ("tie", RecordKind::Tie),
    ("network_search", RecordKind::NetworkSearch),
    ("network_person", RecordKind::NetworkSearch),
    ("network_meeting", RecordKind::NetworkSearch),
    ("approval", RecordKind::Approval),
    ("decision", RecordKind::Decision),
    ("decision_presented", RecordKind::Decision),
    ("saved_ranking", RecordKind::Ranking),
    ("weight_set", RecordKind::WeightSet),
    ("weight", RecordKind::WeightSet),
    ("entered_travel", RecordKind::Travel),
];

/// The kind of record a table belongs to; `None` for the store's own tables.
pub(crate) fn record_kind(table: &str) -> Option<RecordKind> {
    TABLES.iter().find(|(name, _)| *name == table).map(|(_, kind)| *kind)
}

/// Whether changes to the table are traced and can be undone.
pub(crate) fn is_recorded(table: &str) -> bool {
    record_kind(table).is_some()
}

/// How a record lies in tables.
pub trait Mapped: Sized {
    /// What the record is found by.
    type Id;
    /// The root table.
    const ROOT: &'static Table;
    /// The tables of the lists in it.
    const CHILDREN: &'static [&'static Table];
    /// The first column of every row.
    fn key(id: &Self::Id) -> String;
    /// The record's own key.
    fn own_key(&self) -> String;
    /// The root row.
    fn root(&self, key: &str) -> Row;
    /// The rows of each list, in the order of [`Mapped::CHILDREN`].
    fn children(&self, key: &str) -> Vec<Vec<Row>>;
    /// The record of a root row and its lists.
    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError>;
}

/// A record that can be read and saved.
pub trait Record: Mapped {}
impl<T: Mapped> Record for T {}

/// Who made and last changed a record, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When it was made.
    pub created_at: Timestamp,
    /// By whom: an adviser's id, or empty.
    pub created_by: String,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// By whom.
    pub changed_by: String,
}

/// The stored records of one kind.
pub struct Records<'a, R> {
    connection: &'a Connection,
    kind: PhantomData<R>,
}

impl<R: Record> Records<'_, R> {
    /// The record with this id.
    ///
    /// # Errors
    /// What disks can say, and stored values the program does not know.
    pub fn get(&self, id: &R::Id) -> Result<Option<R>, StoreError> {
        Ok(load::<R>(self.connection, Some(&R::key(id)))?.pop())
    }

    /// Every record, sorted by id.
    ///
    /// # Errors
    /// As [`Records::get`].
    pub fn all(&self) -> Result<Vec<R>, StoreError> {
        load::<R>(self.connection, None)
    }

    /// Who made and last changed a record, and when.
    ///
    /// # Errors
    /// As [`Records::get`].
    pub fn stamp(&self, id: &R::Id) -> Result<Option<Stamp>, StoreError> {
        let table = R::ROOT.name;
        let key = R::ROOT.key_column();
        let sql =
            format!("SELECT created_at, created_by, changed_at, changed_by FROM {table} WHERE {key} = ?1");
        let found = self.connection.query_row(&sql, [R::key(id)], |row| {
            let text = |column: usize| row.get::<_, String>(column);
            Ok((text(0)?, text(1)?, text(2)?, text(3)?))
        });
        let Some((created_at, created_by, changed_at, changed_by)) = found.optional()? else {
            return Ok(None);
        };
        let bad = |column| StoreError::BadValue { table, column };
        Ok(Some(Stamp {
            created_at: Timestamp::new(&created_at).ok_or(bad("created_at"))?,
            created_by,
            changed_at: Timestamp::new(&changed_at).ok_or(bad("changed_at"))?,
            changed_by,
        }))
    }
}

impl Records<'_, Home> {
    /// The home with this short code.
    ///
    /// # Errors
    /// As [`Records::get`].
    pub fn by_code(&self, code: &str) -> Result<Option<Home>, StoreError> {
        let found = self
            .connection
            .query_row("SELECT id FROM home WHERE code = ?1", [code], |row| row.get::<_, String>(0));
        let id = found.optional()?.and_then(|id| HomeId::new(&id));
        id.map_or(Ok(None), |id| self.get(&id))
    }
}

/// The records of one kind, inside a write.
pub struct WritableRecords<'a, R> {
    connection: &'a Connection,
    by: &'a Actor,
    at: &'a Timestamp,
    kind: PhantomData<R>,
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
        let mut differs = false;
        for (table, rows) in R::CHILDREN.iter().zip(record.children(&key)) {
            differs |= self.put_list(table, &key, rows)?;
        }
        self.put_root(&key, record.root(&key), differs)
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

    fn put_root(&self, key: &str, row: Row, children_differ: bool) -> Result<(), StoreError> {
        let table = R::ROOT;
        let stored = self.stored(table, key)?.pop();
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
            Some(stored) if stored != row || children_differ => {
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
    fn put_list(&self, table: &Table, key: &str, rows: Vec<Row>) -> Result<bool, StoreError> {
        let stored = self.stored(table, key)?;
        if stored.is_empty() && rows.is_empty() {
            return Ok(false);
        }
        let keys_of = |row: &Row| row.0.get(..table.keys).map(<[Value]>::to_vec).unwrap_or_default();
        let where_key = |columns: &[&str]| {
            columns.iter().map(|column| format!("{column} = ?")).collect::<Vec<_>>().join(" AND ")
        };
        let key_columns = table.columns.get(..table.keys).unwrap_or_default();
        let mut differs = false;
        let delete = format!("DELETE FROM {} WHERE {}", table.name, where_key(key_columns));
        for gone in stored.iter().filter(|row| !rows.iter().any(|new| keys_of(new) == keys_of(row))) {
            self.connection.prepare_cached(&delete)?.execute(params_from_iter(keys_of(gone)))?;
            differs = true;
        }
        for row in rows {
            let before = stored.iter().find(|old| keys_of(old) == keys_of(&row));
            if before == Some(&row) {
                continue;
            }
            differs = true;
            if before.is_none() {
                let sql = format!(
                    "INSERT INTO {} ({}) VALUES ({})",
                    table.name,
                    table.columns.join(", "),
                    marks(table.columns.len())
                );
                self.connection.prepare_cached(&sql)?.execute(params_from_iter(row.0))?;
            } else {
                let others = table.columns.get(table.keys..).unwrap_or_default();
                let set = others.iter().map(|column| format!("{column} = ?")).collect::<Vec<_>>().join(", ");
                let sql = format!("UPDATE {} SET {set} WHERE {}", table.name, where_key(key_columns));
                let keys = keys_of(&row);
                let values = row.0.into_iter().skip(table.keys).chain(keys);
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

fn marks(count: usize) -> String {
    vec!["?"; count].join(", ")
}

impl Table {
    fn key_column(&self) -> &'static str {
        self.columns.first().copied().unwrap_or("id")
    }

    /// Every column, ordered by key, of one owner or of all.
    fn select(&self, one: Option<&str>) -> String {
        let narrow = one.map_or_else(String::new, |_| format!(" WHERE {} = ?1", self.key_column()));
        let keys = self.columns.get(..self.keys).unwrap_or_default().join(", ");
        format!("SELECT {} FROM {}{narrow} ORDER BY {keys}", self.columns.join(", "), self.name)
    }
}

/// The lists of the record being read, each query standing at the record's first row.
pub struct Lists<'s, 'c> {
    queries: &'c mut [(&'static Table, Rows<'s>)],
    next: usize,
    owner: &'c str,
}

impl Lists<'_, '_> {
    /// The next list, in the order of [`Mapped::CHILDREN`].
    pub(crate) fn next<T>(
        &mut self,
        read: impl Fn(&Cells<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let (table, rows) = self.queries.get_mut(self.next).ok_or(StoreError::Internal)?;
        self.next += 1;
        let mut found: Vec<(i64, T)> = Vec::new();
        while let Some(row) = rows.get() {
            let owner = row.get_ref(0)?.as_str().map_err(|_| StoreError::Damaged)?;
            if owner != self.owner {
                break;
            }
            let position = match table.order {
                Order::Key => 0,
                Order::Position => row.get(table.keys)?,
            };
            found.push((position, read(&Cells::new(row, table))?));
            rows.advance()?;
        }
        if matches!(table.order, Order::Position) {
            found.sort_by_key(|(position, _)| *position);
        }
        Ok(found.into_iter().map(|(_, record)| record).collect())
    }
}

fn load<R: Record>(connection: &Connection, one: Option<&str>) -> Result<Vec<R>, StoreError> {
    let mut statements = Vec::with_capacity(R::CHILDREN.len());
    for table in R::CHILDREN {
        statements.push((*table, connection.prepare_cached(&table.select(one))?));
    }
    let mut queries = Vec::with_capacity(statements.len());
    for (table, statement) in &mut statements {
        let mut rows = statement.query(params_from_iter(one))?;
        rows.advance()?;
        queries.push((*table, rows));
    }
    let mut root = connection.prepare_cached(&R::ROOT.select(one))?;
    let mut roots = root.query(params_from_iter(one))?;
    let mut records = Vec::new();
    while let Some(row) = roots.next()? {
        let owner = row.get_ref(0)?.as_str().map_err(|_| StoreError::Damaged)?;
        let mut lists = Lists { queries: &mut queries, next: 0, owner };
        records.push(R::read(&Cells::new(row, R::ROOT), &mut lists)?);
    }
    Ok(records)
}

/// The handles, once for reading and once inside a write.
macro_rules! handles {
    ($($(#[$meta:meta])* $name:ident: $record:ty),+ $(,)?) => {
        impl Store { $(
            $(#[$meta])*
            pub fn $name(&self) -> Records<'_, $record> {
                Records { connection: &self.connection, kind: PhantomData }
            }
        )+ }

        impl Tx<'_> { $(
            $(#[$meta])*
            pub fn $name(&mut self) -> WritableRecords<'_, $record> {
                WritableRecords { connection: self.connection, by: self.by, at: self.at, kind: PhantomData }
            }
        )+ }
    };
}

handles! {
    /// The office: one record.
    office: Office,
    /// Advisers.
    advisers: Adviser,
    /// Homes.
    homes: Home,
    /// Children.
    children: Child,
    /// Needs.
    needs: Need,
    /// Stays.
    placements: Placement,
    /// Ties.
    ties: Tie,
    /// Network searches, by child.
    searches: NetworkSearch,
    /// Approvals.
    approvals: Approval,
    /// Decisions.
    decisions: Decision,
    /// Saved rankings.
    rankings: SavedRanking,
    /// The office's own weight sets, by name and version.
    weights: WeightSet,
    /// Entered travel times, by the two postnummer.
    travel: EnteredTravel,
}

impl Store {
    /// The whole office as choosing reads it, each list sorted by id.
    ///
    /// # Errors
    /// What disks can say, and stored values the program does not know.
    pub fn register(&self) -> Result<Register, StoreError> {
        let mut weights = self.weights().all()?;
        weights.sort_by(|one, other| (&one.name, one.version).cmp(&(&other.name, other.version)));
        Ok(Register {
            office: self.office().all()?.pop().ok_or(StoreError::Damaged)?,
            advisers: self.advisers().all()?,
            homes: self.homes().all()?,
            children: self.children().all()?,
            needs: self.needs().all()?,
            placements: self.placements().all()?,
            ties: self.ties().all()?,
            searches: self.searches().all()?,
            approvals: self.approvals().all()?,
            decisions: self.decisions().all()?,
            rankings: self.rankings().all()?,
            weights,
            travel: self.travel().all()?,
        })
    }
}

fn adviser(cells: &Cells<'_>) -> Result<Option<AdviserId>, StoreError> {
    cells.opt_id(AdviserId::new)
}
