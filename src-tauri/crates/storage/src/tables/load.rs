//! Reading records: one ordered query for each table, merged by the owning record's id.

use std::marker::PhantomData;

use heimly_domain::ids::{HomeId, RankingId};
use heimly_domain::model::{Home, Register};
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{Connection, OptionalExtension, Rows, params_from_iter};

use super::cells::Cells;
use super::{Order, Record, Table};
use crate::error::StoreError;
use crate::store::Store;
use crate::time::Timestamp;

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

impl<'a, R> Records<'a, R> {
    pub(super) fn new(connection: &'a Connection) -> Self {
        Self { connection, kind: PhantomData }
    }
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

impl Store {
    /// The office as choosing reads it, each list sorted by id. Saved rankings are not read: they are long,
    /// there is one for each decision ever made, and choosing asks nothing of them.
    ///
    /// # Errors
    /// What disks can say, and stored values the program does not know.
    pub fn register(&self) -> Result<Register, StoreError> {
        let mut weights = self.weights().all()?;
        weights.sort_by(|one, other| (&one.name, one.version).cmp(&(&other.name, other.version)));
        let mut travel = self.travel().all()?;
        travel.sort_by_key(|time| (time.from, time.to));
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
            rankings: Vec::new(),
            weights,
            travel,
            links: self.links().all()?,
            water_neighbours: self.water_neighbours().all()?,
            rounds: self.rounds().all()?,
            inquiries: self.inquiries().all()?,
            bufetat: self.bufetat().all()?,
            asked: self.asked().all()?,
            ringeliste: self.ringeliste().all()?.pop(),
            assessments: self.assessments().all()?,
            pairs: self.pairs().all()?,
            participation: self.participation().all()?,
            habilitet: self.habilitet().all()?,
        })
    }

    /// Which weight set each saved ranking names, by id. The rankings themselves are not read: they are long.
    ///
    /// # Errors
    /// As [`Store::register`].
    pub fn ranking_weights(&self) -> Result<Vec<(RankingId, String)>, StoreError> {
        let mut query = self.connection.prepare("SELECT id, weights FROM saved_ranking ORDER BY id")?;
        let rows = query.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let bad = StoreError::BadValue { table: "saved_ranking", column: "id" };
        rows.map(|row| {
            let (id, weights) = row?;
            Ok((RankingId::new(&id).ok_or(bad)?, weights))
        })
        .collect()
    }

    /// The whole office with its saved rankings, as an export has it.
    ///
    /// # Errors
    /// As [`Store::register`].
    pub fn whole_register(&self) -> Result<Register, StoreError> {
        Ok(Register { rankings: self.rankings().all()?, ..self.register()? })
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

pub(super) fn load<R: Record>(connection: &Connection, one: Option<&str>) -> Result<Vec<R>, StoreError> {
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
