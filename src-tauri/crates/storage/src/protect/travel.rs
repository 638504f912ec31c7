//! Entered travel times, erased with the location of a home that becomes strengt fortrolig.
//!
//! A time is known by its two ends, and an end is a postnummer or one house in it. What is stored is looked at,
//! and what the log alone still knows because the time was taken away: its values stand in the history.
//!
//! * A time to a postnummer, or to a point, that no home, no place of a need and not the office has any longer
//!   is erased: it may be the one that was just taken out, now or in an earlier write.
//! * A time to a postnummer the home has had, and somebody else has too, stands with its minutes; how it is
//!   known may name the home, so those words go, here and in its history.

use std::collections::BTreeSet;

use heimly_domain::codes::Code;
use heimly_domain::model::{TravelEnd, travel_ends};
use heimly_domain::place::{Point, Postnummer};
use rusqlite::Connection;

use crate::changeset;
use crate::door::Tx;
use crate::error::StoreError;
use crate::op::RecordKind;

/// What is told of places anyway.
struct Told {
    numbers: BTreeSet<Postnummer>,
    points: BTreeSet<Point>,
}

impl Told {
    fn of(connection: &Connection) -> Result<Self, StoreError> {
        let mut statement = connection.prepare(
            "SELECT postnummer, latitude, longitude FROM home
             UNION SELECT postnummer, latitude, longitude FROM office
             UNION SELECT nearby_postnummer, NULL, NULL FROM need
             UNION SELECT school_postnummer, school_latitude, school_longitude FROM need
             UNION SELECT postnummer, latitude, longitude FROM contact_plan
             UNION SELECT postnummer, latitude, longitude FROM other_place
             UNION SELECT postnummer, latitude, longitude FROM need_avoid_place",
        )?;
        let mut rows = statement.query([])?;
        let mut told = Self { numbers: BTreeSet::new(), points: BTreeSet::new() };
        while let Some(row) = rows.next()? {
            let number: Option<String> = row.get(0)?;
            told.numbers.extend(number.as_deref().and_then(Postnummer::new));
            let degrees: (Option<i32>, Option<i32>) = (row.get(1)?, row.get(2)?);
            let (Some(north), Some(east)) = degrees else { continue };
            told.points.extend(Point::from_micro_degrees(north, east));
        }
        Ok(told)
    }

    fn tells(&self, end: TravelEnd) -> bool {
        self.numbers.contains(&end.postnummer) && end.point.is_none_or(|point| self.points.contains(&point))
    }
}

/// Every text a home's own row ever held, as the history has it.
struct HomeHistory(Vec<Vec<u8>>);

impl HomeHistory {
    fn of(connection: &Connection, homes: &BTreeSet<String>) -> Result<Self, StoreError> {
        let mut statement = connection.prepare(
            "SELECT changeset FROM history WHERE seq IN
                 (SELECT history FROM log WHERE record_kind = ?1 AND record_id = ?2)",
        )?;
        let mut found = Vec::new();
        for home in homes {
            let mut rows = statement.query([RecordKind::Home.code(), home])?;
            while let Some(row) = rows.next()? {
                let changed: Vec<u8> = row.get(0)?;
                let own = changeset::without(&changed, |change| {
                    change.table != "home" || change.owner != Some(home.as_str())
                })?;
                found.push(own);
            }
        }
        Ok(Self(found))
    }

    fn mentions(&self, number: Postnummer) -> bool {
        let digits = number.as_str().as_bytes();
        self.0.iter().any(|changed| changed.windows(digits.len()).any(|window| window == digits))
    }
}

/// Erases what entered times tell of the homes that have just become strict.
pub(super) fn erase(tx: &mut Tx<'_>, homes: &BTreeSet<String>) -> Result<(), StoreError> {
    let told = Told::of(tx.connection)?;
    let history = HomeHistory::of(tx.connection, homes)?;
    for id in ids(tx.connection)? {
        let Some((from, to)) = travel_ends(&id) else { continue };
        if !told.tells(from) || !told.tells(to) {
            tx.connection.execute("DELETE FROM entered_travel WHERE id = ?1", [&id])?;
        } else if history.mentions(from.postnummer) || history.mentions(to.postnummer) {
            tx.connection.execute("UPDATE entered_travel SET words = NULL WHERE id = ?1", [&id])?;
        } else {
            continue;
        }
        tx.erased.insert((RecordKind::Travel, id));
    }
    Ok(())
}

/// The id of every time that is stored, or was.
fn ids(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT id FROM entered_travel
         UNION SELECT record_id FROM log WHERE record_kind = ?1 AND record_id IS NOT NULL",
    )?;
    let found = statement.query_map([RecordKind::Travel.code()], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// An entered time is known by its two ends: the log keeps that something was done, and no longer to which.
pub(crate) fn erase_telling_ids(connection: &Connection, erased: &super::Records) -> Result<(), StoreError> {
    for (_, id) in erased.iter().filter(|(kind, _)| *kind == RecordKind::Travel) {
        connection.execute(
            "UPDATE log SET record_kind = NULL, record_id = NULL WHERE record_kind = ?1 AND record_id = ?2",
            [RecordKind::Travel.code(), id.as_str()],
        )?;
    }
    Ok(())
}
