//! Reads a changeset of SQLite's session extension, and takes rows out of it.
//!
//! SQLite makes, inverts and applies changesets; what it has no call for is to leave rows out, which
//! erasing needs. The format is stable and documented in `sqlite3session.c`. Nothing here changes a value.

use crate::error::StoreError;

/// One changed row.
pub(crate) struct Change<'a> {
    pub(crate) table: &'a str,
    pub(crate) kind: ChangeKind,
    /// Text of the first column, which in every table is the owning record's id.
    pub(crate) owner: Option<&'a str>,
    /// For an update: the columns that changed, by position.
    pub(crate) columns: Vec<usize>,
    bytes: &'a [u8],
}

impl Change<'_> {
    /// Whether a text stands in any of the row's cells, before or after.
    pub(crate) fn mentions(&self, text: &str) -> bool {
        self.bytes.windows(text.len().max(1)).any(|window| window == text.as_bytes())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChangeKind {
    Insert,
    Update,
    Delete,
}

struct Group<'a> {
    header: &'a [u8],
    changes: Vec<Change<'a>>,
}

/// Every change, in the order it stands.
pub(crate) fn changes(changeset: &[u8]) -> Result<Vec<Change<'_>>, StoreError> {
    Ok(groups(changeset)?.into_iter().flat_map(|group| group.changes).collect())
}

/// The changeset without the rows `drop` says yes to.
pub(crate) fn without(changeset: &[u8], drop: impl Fn(&Change<'_>) -> bool) -> Result<Vec<u8>, StoreError> {
    let mut kept = Vec::with_capacity(changeset.len());
    for group in groups(changeset)? {
        let mut header = Some(group.header);
        for change in group.changes.iter().filter(|change| !drop(change)) {
            kept.extend_from_slice(header.take().unwrap_or_default());
            kept.extend_from_slice(change.bytes);
        }
    }
    Ok(kept)
}

fn groups(changeset: &[u8]) -> Result<Vec<Group<'_>>, StoreError> {
    let mut at = Cursor { bytes: changeset, position: 0 };
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut table = "";
    let mut width = 0;
    while let Some(first) = at.peek() {
        let start = at.position;
        if first == b'T' {
            at.skip(1)?;
            width = at.varint()?;
            at.skip(width)?;
            table = at.name()?;
            groups.push(Group { header: at.since(start)?, changes: Vec::new() });
            continue;
        }
        let kind = match first {
            18 => ChangeKind::Insert,
            23 => ChangeKind::Update,
            9 => ChangeKind::Delete,
            _ => return Err(StoreError::Damaged),
        };
        at.skip(2)?;
        let before = if kind == ChangeKind::Insert { None } else { Some(at.record(width)?) };
        let after = if kind == ChangeKind::Delete { None } else { Some(at.record(width)?) };
        let owner = before.as_ref().or(after.as_ref()).and_then(|record| record.first_text);
        let columns = match kind {
            ChangeKind::Update => after.map(|record| record.defined).unwrap_or_default(),
            ChangeKind::Insert | ChangeKind::Delete => Vec::new(),
        };
        let bytes = at.since(start)?;
        let group = groups.last_mut().ok_or(StoreError::Damaged)?;
        group.changes.push(Change { table, kind, owner, columns, bytes });
    }
    Ok(groups)
}

struct Record<'a> {
    first_text: Option<&'a str>,
    defined: Vec<usize>,
}

struct Cursor<'a> {
    bytes: &'a [u8],
    position: usize,
}

impl<'a> Cursor<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.position).copied()
    }

    fn since(&self, start: usize) -> Result<&'a [u8], StoreError> {
        self.bytes.get(start..self.position).ok_or(StoreError::Damaged)
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8], StoreError> {
        let end = self.position.checked_add(count).ok_or(StoreError::Damaged)?;
        let taken = self.bytes.get(self.position..end).ok_or(StoreError::Damaged)?;
        self.position = end;
        Ok(taken)
    }

    fn skip(&mut self, count: usize) -> Result<(), StoreError> {
        self.take(count).map(|_| ())
    }

    fn byte(&mut self) -> Result<u8, StoreError> {
        let byte = self.peek().ok_or(StoreError::Damaged)?;
        self.position += 1;
        Ok(byte)
    }

    /// SQLite's own varint: seven bits a byte, most significant first. Nothing here is longer than a
    /// record's text, so eight bytes are more than enough.
    fn varint(&mut self) -> Result<usize, StoreError> {
        let mut value = 0_usize;
        for _ in 0..8 {
            let byte = self.byte()?;
            value = (value << 7) | usize::from(byte & 0x7f);
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(StoreError::Damaged)
    }

    fn name(&mut self) -> Result<&'a str, StoreError> {
        let rest = self.bytes.get(self.position..).ok_or(StoreError::Damaged)?;
        let length = rest.iter().position(|byte| *byte == 0).ok_or(StoreError::Damaged)?;
        let name = self.take(length)?;
        self.skip(1)?;
        std::str::from_utf8(name).map_err(|_| StoreError::Damaged)
    }

    fn record(&mut self, width: usize) -> Result<Record<'a>, StoreError> {
        let mut record = Record { first_text: None, defined: Vec::new() };
        for column in 0..width {
            let kind = self.byte()?;
            match kind {
                0 | 5 => {}
                1 | 2 => self.skip(8)?,
                3 | 4 => {
                    let length = self.varint()?;
                    let text = self.take(length)?;
                    if column == 0 {
                        record.first_text = std::str::from_utf8(text).ok();
                    }
                }
                _ => return Err(StoreError::Damaged),
            }
            if kind != 0 {
                record.defined.push(column);
            }
        }
        Ok(record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;
    use rusqlite::session::Session;

    fn recorded(sql: &str) -> Vec<u8> {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(
            "CREATE TABLE a (id TEXT PRIMARY KEY, x INTEGER, y TEXT) WITHOUT ROWID;
             CREATE TABLE b (id TEXT, n INTEGER, z REAL, PRIMARY KEY (id, n));
             INSERT INTO a VALUES ('old', 1, 'before'), ('gone', 2, NULL);",
        )
        .unwrap();
        let mut session = Session::new(&db).unwrap();
        session.attach(None::<&str>).unwrap();
        db.execute_batch(sql).unwrap();
        let mut bytes = Vec::new();
        session.changeset_strm(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn changes_are_read_as_sqlite_wrote_them() {
        let bytes = recorded(
            "UPDATE a SET y = 'after' WHERE id = 'old'; DELETE FROM a WHERE id = 'gone';
             INSERT INTO b VALUES ('old', 7, 0.5);",
        );
        let mut seen: Vec<String> = changes(&bytes)
            .unwrap()
            .iter()
            .map(|each| {
                let kind = match each.kind {
                    ChangeKind::Insert => "+",
                    ChangeKind::Update => "~",
                    ChangeKind::Delete => "-",
                };
                format!("{kind}{} {} {:?}", each.table, each.owner.unwrap(), each.columns)
            })
            .collect();
        seen.sort();
        assert_eq!(seen, ["+b old []", "-a gone []", "~a old [2]"]);
    }

    #[test]
    fn rows_taken_out_are_gone_and_the_rest_still_applies() {
        let bytes = recorded(&format!(
            "UPDATE a SET y = 'hemmelig' WHERE id = 'old'; INSERT INTO a VALUES ('new', 5, '{}');",
            "lang ".repeat(100)
        ));
        let kept = without(&bytes, |change| change.owner == Some("old")).unwrap();
        assert!(!kept.windows(8).any(|window| window == b"hemmelig"));
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("CREATE TABLE a (id TEXT PRIMARY KEY, x INTEGER, y TEXT) WITHOUT ROWID").unwrap();
        let mut input: &mut dyn std::io::Read = &mut kept.as_slice();
        db.apply_strm(&mut input, None::<fn(&str) -> bool>, |_, _| {
            rusqlite::session::ConflictAction::SQLITE_CHANGESET_ABORT
        })
        .unwrap();
        let there: i64 = db.query_row("SELECT x FROM a WHERE id = 'new'", [], |row| row.get(0)).unwrap();
        assert_eq!(there, 5);
        assert!(without(&bytes, |_| true).unwrap().is_empty());
    }

    #[test]
    fn anything_else_is_refused_without_panic() {
        let bytes = recorded("UPDATE a SET y = 'after', x = 3 WHERE id = 'old'");
        for end in 1..bytes.len() {
            let _ = changes(&bytes[..end]);
        }
        for position in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[position] = changed[position].wrapping_add(101);
            let _ = without(&changed, |_| false);
        }
    }
}
