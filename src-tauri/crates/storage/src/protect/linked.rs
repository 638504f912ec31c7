//! What records around a home tell of where it lies, and erasing it with the home's own location.
//!
//! For each kind of record: the fields that can tell, and how the records of a home are found. Dates stand,
//! for a day says nothing of which kommune was asked or told; so do fields about the people, and notes.

use rusqlite::Connection;

use super::Records;
use crate::error::StoreError;
use crate::op::RecordKind;

struct Surface {
    kind: RecordKind,
    /// Empties what can tell, and gives the id of every record that had any of it.
    clear: &'static str,
    /// The records of a home, whether they tell anything now or did before.
    of_home: &'static str,
}

const SURFACES: [Surface; 5] = [
    // The fosterhjemskommune is a whereabout: its answer names it, and whoever does tilsyn works there.
    Surface {
        kind: RecordKind::Pair,
        clear: "UPDATE pair_duties SET kommune_answer = NULL, tilsynsperson = NULL
                WHERE home = ?1 AND (kommune_answer IS NOT NULL OR tilsynsperson IS NOT NULL)
                RETURNING id",
        of_home: "SELECT id FROM pair_duties WHERE home = ?1",
    },
    // Those who asked have become the home, so their postnummer is the home's.
    Surface {
        kind: RecordKind::Inquiry,
        clear: "UPDATE inquiry SET postnummer = NULL
                WHERE home = ?1 AND postnummer IS NOT NULL
                RETURNING id",
        of_home: "SELECT id FROM inquiry WHERE home = ?1",
    },
    // What is said of a home that is offered, or turned down, is often where it lies.
    Surface {
        kind: RecordKind::Bufetat,
        clear: "UPDATE bufetat_request SET answer_words = NULL, not_taken_reason = NULL
                WHERE home = ?1 AND (answer_words IS NOT NULL OR not_taken_reason IS NOT NULL)
                RETURNING id",
        of_home: "SELECT id FROM bufetat_request WHERE home = ?1",
    },
    // A home is told, and answers, how far it is to school and to parents.
    Surface {
        kind: RecordKind::Asked,
        clear: "UPDATE home_asked SET told = NULL, reason = NULL
                WHERE home = ?1 AND (told IS NOT NULL OR reason IS NOT NULL)
                RETURNING id",
        of_home: "SELECT id FROM home_asked WHERE home = ?1",
    },
    // The dwelling with its surroundings, and the people who live around it, are the place itself. The source
    // goes too: «hjemmebesøk i …».
    Surface {
        kind: RecordKind::Assessment,
        clear: "UPDATE assessment_section SET facts = NULL, source = NULL, assessed = NULL
                WHERE assessment IN (SELECT id FROM home_assessment WHERE home = ?1)
                  AND topic IN ('bolig', 'sosialt_nettverk')
                  AND (facts IS NOT NULL OR source IS NOT NULL OR assessed IS NOT NULL)
                RETURNING assessment",
        of_home: "SELECT id FROM home_assessment WHERE home = ?1",
    },
];

/// The kinds of record that can tell where a home lies, besides the home, the decision and the ranking.
pub(super) fn kinds() -> impl Iterator<Item = RecordKind> {
    SURFACES.iter().map(|surface| surface.kind)
}

/// Empties what can tell where the home lies, and says which records had any of it.
pub(super) fn clear(connection: &Connection, home: &str) -> Result<Records, StoreError> {
    found(connection, home, |surface| surface.clear)
}

/// Every record that belongs to the home.
pub(super) fn of_home(connection: &Connection, home: &str) -> Result<Records, StoreError> {
    found(connection, home, |surface| surface.of_home)
}

fn found(
    connection: &Connection,
    home: &str,
    sql: fn(&Surface) -> &'static str,
) -> Result<Records, StoreError> {
    let mut records = Records::new();
    for surface in &SURFACES {
        let mut statement = connection.prepare_cached(sql(surface))?;
        let mut rows = statement.query([home])?;
        while let Some(row) = rows.next()? {
            records.insert((surface.kind, row.get(0)?));
        }
    }
    Ok(records)
}
