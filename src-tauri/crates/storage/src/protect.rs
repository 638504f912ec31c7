//! Strengt fortrolig address, and erasing for good.
//!
//! For a home where somebody lives with strengt fortrolig address nothing about the location is stored.
//! This is enforced here, at the end of every write, however the grade came: by saving the home, a child,
//! a stay, by an import, or by undoing. When a grade is raised, the location goes out of the rows, the
//! history, the undo steps and the saved rankings, in the same transaction as the raise.
//!
//! Erasing takes the record's rows out of the traced history and drops every undo step that touched it;
//! the write that erases cannot be undone either. The log stays: it never held a value. Older copies of the
//! file are out of reach here; [`crate::Store::copies`] lists them for the user to destroy.
//!
//! Free text is not searched: what somebody wrote in a note stands until they change it.

use std::collections::BTreeSet;

use heimly_domain::codes::Code;
use heimly_domain::ids::HomeId;
use heimly_domain::model::ProtectionGrade;
use rusqlite::{Connection, params};

use crate::changeset::{self, Change};
use crate::door::Tx;
use crate::error::StoreError;
use crate::op::RecordKind;
use crate::store::Redact;
use crate::tables;

type Records = BTreeSet<(RecordKind, String)>;

impl Tx<'_> {
    /// Takes every earlier value of a record out of history and undo steps when this write is done.
    pub fn erase_history_of(&mut self, kind: RecordKind, id: &str) {
        self.erased.insert((kind, id.to_owned()));
    }
}

/// Homes where somebody's address is strengt fortrolig on or after `day`.
fn strict_homes(connection: &Connection, day: &str) -> Result<BTreeSet<String>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT home FROM member WHERE grade = 'strengt_fortrolig'
         UNION
         SELECT stay.home FROM child JOIN placement AS stay ON stay.child = child.id
         WHERE child.grade = 'strengt_fortrolig' AND stay.home IS NOT NULL
           AND (stay.to_day IS NULL OR stay.to_day > ?1)",
    )?;
    let homes = statement.query_map([day], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(homes)
}

/// Removes what may not be stored. `before` are the homes that were strict when the write began.
pub(crate) fn enforce(tx: &mut Tx<'_>, before: &BTreeSet<String>, redact: Redact) -> Result<(), StoreError> {
    for home in strict_now(tx)? {
        let cleared = tx
            .connection
            .prepare_cached(
                "UPDATE home SET address = NULL, postnummer = NULL, kommune = NULL, latitude = NULL,
                        longitude = NULL, point_quality = NULL
                 WHERE id = ?1 AND (address IS NOT NULL OR postnummer IS NOT NULL OR kommune IS NOT NULL
                        OR latitude IS NOT NULL OR point_quality IS NOT NULL)",
            )?
            .execute([&home])?;
        let known: bool = tx
            .connection
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM log WHERE record_kind = ?1 AND record_id = ?2)")?
            .query_row([RecordKind::Home.code(), home.as_str()], |row| row.get(0))?;
        // A home that comes into the register already protected has left no trace to erase.
        if known && (cleared > 0 || !before.contains(&home)) {
            redact_rankings(tx, &home, redact)?;
            tx.erased.insert((RecordKind::Home, home));
        }
    }
    Ok(())
}

/// The homes that are strict as the write now stands.
pub(crate) fn strict_now(tx: &Tx<'_>) -> Result<BTreeSet<String>, StoreError> {
    let day = tx.at.as_str().get(..10).unwrap_or_default();
    debug_assert_eq!(ProtectionGrade::StrictlyConfidential.code(), "strengt_fortrolig");
    strict_homes(tx.connection, day)
}

fn redact_rankings(tx: &mut Tx<'_>, home: &str, redact: Redact) -> Result<(), StoreError> {
    let home = HomeId::new(home).ok_or(StoreError::BadValue { table: "home", column: "id" })?;
    let mut statement =
        tx.connection.prepare("SELECT id, content FROM saved_ranking WHERE instr(content, ?1) > 0")?;
    let found = statement.query_map([home.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let rankings: Vec<(String, String)> = found.collect::<Result<_, _>>()?;
    for (id, content) in rankings {
        let Some(redacted) = redact(&content, &home) else { continue };
        tx.connection.execute("UPDATE saved_ranking SET content = ?2 WHERE id = ?1", [&id, &redacted])?;
        tx.erased.insert((RecordKind::Ranking, id));
    }
    Ok(())
}

/// Whether the changed row belongs to an erased record.
pub(crate) fn is_erased(erased: &Records, change: &Change<'_>) -> bool {
    tables::record_kind(change.table)
        .zip(change.owner)
        .is_some_and(|(kind, owner)| erased.contains(&(kind, owner.to_owned())))
}

/// Takes the records out of the history and drops the undo steps that touched them.
pub(crate) fn erase_traces(connection: &Connection, erased: &Records) -> Result<(), StoreError> {
    let mut touched = BTreeSet::new();
    let mut statement = connection.prepare(
        "SELECT DISTINCT history FROM log WHERE record_kind = ?1 AND record_id = ?2 AND history IS NOT NULL",
    )?;
    for (kind, id) in erased {
        let mut rows = statement.query([kind.code(), id.as_str()])?;
        while let Some(row) = rows.next()? {
            touched.insert(row.get::<_, i64>(0)?);
        }
    }
    for seq in touched {
        let changed: Vec<u8> =
            connection.query_row("SELECT changeset FROM history WHERE seq = ?1", [seq], |row| row.get(0))?;
        let kept = changeset::without(&changed, |change| is_erased(erased, change))?;
        connection.execute("UPDATE history SET changeset = ?2 WHERE seq = ?1", params![seq, kept])?;
        connection.execute("DELETE FROM undo_step WHERE history = ?1", [seq])?;
    }
    Ok(())
}
