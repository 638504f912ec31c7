//! Strengt fortrolig address, and erasing for good.
//!
//! For a home where somebody lives with strengt fortrolig address nothing about the location is stored.
//! This is enforced here, at the end of every write, however the grade came: by saving the home, a child,
//! a stay, by an import, or by undoing. When a grade is raised, the location goes out of the rows, the
//! history, the undo steps and the saved rankings, in the same transaction as the raise.
//!
//! So do the reasons on ground b that were made from it, the foster parents' view beside them, entered times to
//! a postnummer or a point nobody has any more (see `travel`), and what the records around the home tell (see
//! `linked`):
//!
//! * the fosterhjemskommune's answer, who does tilsyn, and every free word of the assessment, the exception and
//!   the refusal, of every pair of the home and a child;
//! * the postnummer of the inquiry that became the home;
//! * what Bufetat answered when it offered the home, and why the home was not taken;
//! * what the home was told and what it answered when it was asked;
//! * the dwelling and the social network in assessments of the home, each with facts, source and assessment, the
//!   words of their steps, and the reasons of their conclusion;
//! * the stops at the home in rounds of visits, with what they were for, and the names of those rounds.
//!
//! Dates stand: a day says nothing of which kommune.
//!
//! Erasing takes the record's rows out of the traced history and drops every undo step that touched it;
//! the write that erases cannot be undone either. The log stays, for it never held a value; only an entered
//! time's id is taken out of it, because that is the two places it is between. Older copies of the
//! file are out of reach here; [`crate::Store::copies`] lists them for the user to destroy.
//!
//! Free text is not searched: what somebody wrote in a note stands until they change it.

mod linked;
mod travel;

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
pub(crate) use travel::erase_telling_ids;

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

/// What was strict when a write began.
pub(crate) struct Before {
    homes: BTreeSet<String>,
    /// The records around those homes.
    linked: Records,
}

pub(crate) fn before(tx: &Tx<'_>) -> Result<Before, StoreError> {
    let homes = strict_now(tx)?;
    let mut linked = Records::new();
    for home in &homes {
        linked.append(&mut linked::of_home(tx.connection, home)?);
    }
    Ok(Before { homes, linked })
}

/// Removes what may not be stored.
pub(crate) fn enforce(tx: &mut Tx<'_>, before: &Before, redact: Redact) -> Result<(), StoreError> {
    let mut raised = BTreeSet::new();
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
        let mut around = linked::clear(tx.connection, &home)?;
        around.append(&mut linked::clear_views(tx.connection, &home)?);
        // A record that comes to a strict home, or is there when it becomes strict, may have told before.
        around.extend(linked::of_home(tx.connection, &home)?.difference(&before.linked).cloned());
        for (kind, id) in around {
            if is_known(tx.connection, kind, &id)? {
                tx.erased.insert((kind, id));
            }
        }
        if is_known(tx.connection, RecordKind::Home, &home)? && (cleared > 0 || !before.homes.contains(&home))
        {
            redact_rankings(tx, &home, redact)?;
            erase_place_reasons(tx, &home)?;
            for kind in linked::kinds().into_iter().chain([RecordKind::Decision]) {
                erase_history_that_mentions(tx, kind, &home)?;
            }
            tx.erased.insert((RecordKind::Home, home.clone()));
            raised.insert(home);
        }
    }
    if raised.is_empty() { Ok(()) } else { travel::erase(tx, &raised) }
}

/// Whether the record was there before this write. One that comes into the register already protected has
/// left no trace to erase.
fn is_known(connection: &Connection, kind: RecordKind, id: &str) -> Result<bool, StoreError> {
    let known = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM log WHERE record_kind = ?1 AND record_id = ?2)")?
        .query_row([kind.code(), id], |row| row.get(0))?;
    Ok(known)
}

/// The homes that are strict as the write now stands.
fn strict_now(tx: &Tx<'_>) -> Result<BTreeSet<String>, StoreError> {
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

/// Erases the reason on ground b, which is made from where homes lie, and the foster parents' view, which is
/// what they said when they were told how far it is, of every decision that chose the home, presented it, or is
/// about a child whose brother or sister has lived in it.
fn erase_place_reasons(tx: &mut Tx<'_>, home: &str) -> Result<(), StoreError> {
    let mut statement = tx.connection.prepare(
        "SELECT id FROM decision WHERE home = ?1
         UNION
         SELECT decision FROM decision_presented WHERE home = ?1
         UNION
         SELECT decision.id FROM placement AS stay
         JOIN sibling_wish AS wish ON stay.child IN (wish.child, wish.sibling)
         JOIN decision ON decision.child IN (wish.child, wish.sibling) AND decision.child <> stay.child
         WHERE stay.home = ?1",
    )?;
    let found = statement.query_map([home], |row| row.get(0))?;
    let decisions: Vec<String> = found.collect::<Result<_, _>>()?;
    for id in decisions {
        tx.connection
            .execute("UPDATE decision SET reason_b = '', foster_parents_view = NULL WHERE id = ?1", [&id])?;
        tx.erased.insert((RecordKind::Decision, id));
    }
    Ok(())
}

/// A record that once was about the home and now is about another keeps what it says, and loses its history.
fn erase_history_that_mentions(tx: &mut Tx<'_>, kind: RecordKind, home: &str) -> Result<(), StoreError> {
    let mut statement = tx.connection.prepare(
        "SELECT changeset FROM history WHERE seq IN (SELECT history FROM log WHERE record_kind = ?1)",
    )?;
    let mut rows = statement.query([kind.code()])?;
    while let Some(row) = rows.next()? {
        let changed: Vec<u8> = row.get(0)?;
        for change in changeset::changes(&changed)? {
            let is_kind = tables::record_kind(change.table) == Some(kind);
            if let (true, Some(owner)) = (is_kind && change.mentions(home), change.owner) {
                tx.erased.insert((kind, owner.to_owned()));
            }
        }
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
