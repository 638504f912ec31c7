//! Whether a file is whole, and verified copies of it.

use std::path::Path;

use rusqlite::params;

use crate::connection;
use crate::error::StoreError;
use crate::header::Header;
use crate::op::{Actor, Op};
use crate::store::{Store, beside, lock};
use crate::time::Timestamp;
use crate::vfs::{OpenFile, private_options, sync_folder_of};

/// Something wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// One of the two copies of the key slots is damaged; the other opens the file. Opening mends it.
    KeySlotCopyDamaged,
    /// This many pages do not carry the seal they were written with.
    PagesDamaged(usize),
    /// The database's own structure is broken in this many places.
    StructureBroken(usize),
    /// This many rows point at something that is not there.
    DanglingReferences(usize),
}

/// What to ask SQLite, which of its answers count, and what they amount to.
type Look = (&'static str, fn(Option<&str>) -> bool, fn(usize) -> Finding);

/// A copy that was made of this file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// When.
    pub at: Timestamp,
    /// Where it was put.
    pub path: String,
}

impl Store {
    /// Looks through the whole file. Nothing found: it is whole.
    ///
    /// # Errors
    /// What disks can say; damage is a finding, not an error.
    pub fn check(&self) -> Result<Vec<Finding>, StoreError> {
        let mut findings = Vec::new();
        match Header::read(&self.file) {
            Ok(header) if !header.half_damaged => {}
            Ok(_) | Err(_) => findings.push(Finding::KeySlotCopyDamaged),
        }
        let looks: [Look; 3] = [
            ("PRAGMA cipher_integrity_check", |_| true, Finding::PagesDamaged),
            ("PRAGMA integrity_check", |text| text != Some("ok"), Finding::StructureBroken),
            ("PRAGMA foreign_key_check", |_| true, Finding::DanglingReferences),
        ];
        for (pragma, counts, finding) in looks {
            let (found, readable) = self.count(pragma, counts)?;
            if found > 0 || !readable {
                findings.push(finding(found.max(1)));
            }
            // Once a page cannot be read, SQLCipher answers nothing more on this connection.
            if !readable {
                break;
            }
        }
        Ok(findings)
    }

    /// Whether every page carries the seal it was written with and the file ends with a whole page. Asked at
    /// every opening: damage in a page that nobody happens to read must not be written on top of.
    pub(crate) fn pages_are_whole(&self) -> Result<bool, StoreError> {
        let (found, readable) = self.count("PRAGMA cipher_integrity_check", |_| true)?;
        Ok(found == 0 && readable)
    }

    /// Rows a pragma gives that count as findings, and whether it could read all the way.
    fn count(&self, pragma: &str, counts: fn(Option<&str>) -> bool) -> Result<(usize, bool), StoreError> {
        let mut found = 0;
        let read = self.connection.prepare(pragma).and_then(|mut statement| {
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                found += usize::from(counts(row.get_ref(0)?.as_str().ok()));
            }
            Ok(())
        });
        match read.map_err(StoreError::from) {
            Ok(()) => Ok((found, true)),
            Err(StoreError::Damaged) => Ok((found, false)),
            Err(other) => Err(other),
        }
    }

    /// Makes a copy with the same keys, opens and checks it, and only then gives it its name. The copy is
    /// remembered, so that it can be found when something must be erased everywhere.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`], [`StoreError::CopyNotReadable`], and what disks can say.
    pub fn backup_to(&mut self, path: &Path, by: &Actor, at: &Timestamp) -> Result<(), StoreError> {
        self.copy_to(path)?;
        self.log(Op::Backup, None, by, at)?;
        let shown = path.to_string_lossy();
        self.connection
            .execute("INSERT INTO copy (at, path) VALUES (?1, ?2)", params![at.as_str(), shown])?;
        Ok(())
    }

    /// Every copy made with [`Store::backup_to`], oldest first.
    ///
    /// # Errors
    /// What disks can say.
    pub fn copies(&self) -> Result<Vec<Copy>, StoreError> {
        let mut statement = self.connection.prepare("SELECT at, path FROM copy ORDER BY seq")?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
        rows.map(|row| {
            let (at, path) = row?;
            let at = Timestamp::new(&at).ok_or(StoreError::BadValue { table: "copy", column: "at" })?;
            Ok(Copy { at, path })
        })
        .collect()
    }

    pub(crate) fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        if std::fs::exists(path)? {
            return Err(StoreError::AlreadyExists);
        }
        let unfinished = beside(path, ".uferdig");
        let made = self.fill_copy(&unfinished).and_then(|()| {
            std::fs::rename(&unfinished, path)?;
            Ok(sync_folder_of(path)?)
        });
        if made.is_err() {
            // What is left is unfinished and named so; failing to remove it must not hide the first error.
            let _ = std::fs::remove_file(&unfinished);
        }
        made
    }

    fn fill_copy(&self, unfinished: &Path) -> Result<(), StoreError> {
        let file = private_options().create(true).truncate(false).open(unfinished)?;
        // Nobody else has reason to hold a file of that name, unless another copy is being made just now.
        lock(&file).map_err(|_| StoreError::Unreadable)?;
        file.set_len(0)?;
        let mut header = self.header.clone();
        header.write_both(&file)?;
        let file = std::sync::Arc::new(file);
        let target = OpenFile::new(file.clone(), beside(unfinished, "-journal"))?;
        // The copy is encrypted with the same key: SQLCipher hands the open database's on.
        self.connection.execute("VACUUM INTO ?1", [target.name()])?;
        file.sync_all()?;
        let copy = connection::open(&target, &self.key).map_err(|_| StoreError::CopyNotReadable)?;
        let same = rows_of(&copy).and_then(|there| Ok(there == rows_of(&self.connection)?));
        if !same.unwrap_or(false) {
            return Err(StoreError::CopyNotReadable);
        }
        let whole: Result<String, _> = copy.query_row("PRAGMA integrity_check", [], |row| row.get(0));
        if whole.is_ok_and(|text| text == "ok") { Ok(()) } else { Err(StoreError::CopyNotReadable) }
    }
}

/// Every table and how many rows it has.
fn rows_of(connection: &rusqlite::Connection) -> Result<Vec<(String, i64)>, StoreError> {
    let mut statement =
        connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
    let names: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    names
        .into_iter()
        .map(|name| {
            let sql = format!("SELECT count(*) FROM \"{name}\"");
            let rows = connection.query_row(&sql, [], |row| row.get(0))?;
            Ok((name, rows))
        })
        .collect()
}
