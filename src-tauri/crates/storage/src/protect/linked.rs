//! What records around a home tell of where it lies, and erasing it with the home's own location.
//!
//! For each kind of record: the fields that can tell, and how the records of a home are found. Free words that
//! assess the home, give reasons for or against it, or tell what was done there are among them: nobody can know
//! that they name no place («hjemmebesøk i …», «bor for langt fra skolen»). The codes beside them stand: what
//! an assessment concluded with, which step was done, which exception was used.
//!
//! Dates stand, for a day says nothing of which kommune was asked or told; so do fields about the people, what
//! an assessment says under other topics than the dwelling and the network, and notes.
//!
//! The plain export has the same list in the exchange's `office::telling`; a test in `tests/it/erased_depth.rs`
//! holds the two together.

use std::collections::BTreeSet;

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

const SURFACES: [Surface; 9] = [
    // The fosterhjemskommune is a whereabout: its answer names it, and whoever does tilsyn works there. What
    // is said of the home for the approval, or against it, may name it too.
    Surface {
        kind: RecordKind::Pair,
        clear: "UPDATE pair_duties SET kommune_answer = NULL, tilsynsperson = NULL, exception_words = NULL,
                       general_words = NULL, child_words = NULL, rejected_words = NULL
                WHERE home = ?1 AND (kommune_answer IS NOT NULL OR tilsynsperson IS NOT NULL
                       OR exception_words IS NOT NULL OR general_words IS NOT NULL
                       OR child_words IS NOT NULL OR rejected_words IS NOT NULL)
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
        of_home: ASSESSMENTS,
    },
    // The conclusion sums up the topics, the dwelling among them.
    Surface {
        kind: RecordKind::Assessment,
        clear: "UPDATE home_assessment SET conclusion_words = NULL
                WHERE home = ?1 AND conclusion_words IS NOT NULL
                RETURNING id",
        of_home: ASSESSMENTS,
    },
    // A step is a visit somewhere.
    Surface {
        kind: RecordKind::Assessment,
        clear: "UPDATE assessment_step SET words = NULL
                WHERE assessment IN (SELECT id FROM home_assessment WHERE home = ?1) AND words IS NOT NULL
                RETURNING assessment",
        of_home: ASSESSMENTS,
    },
    // A round goes from place to place and is called after them; its day is left as its name.
    Surface {
        kind: RecordKind::Round,
        clear: "UPDATE round SET name = first_day
                WHERE id IN (SELECT round FROM round_stop WHERE home = ?1)
                RETURNING id",
        of_home: "SELECT round FROM round_stop WHERE home = ?1",
    },
    // The stops before and after it lie near. What it was for goes with the stop.
    Surface {
        kind: RecordKind::Round,
        clear: "DELETE FROM round_stop WHERE home = ?1 RETURNING round",
        of_home: "SELECT round FROM round_stop WHERE home = ?1",
    },
];

const ASSESSMENTS: &str = "SELECT id FROM home_assessment WHERE home = ?1";

/// The kinds of record that can tell where a home lies, besides the home, the decision and the ranking.
pub(super) fn kinds() -> BTreeSet<RecordKind> {
    SURFACES.iter().map(|surface| surface.kind).collect()
}

/// Empties the foster parents' view in decisions that chose the home, and says which had one. It starts from
/// what the home answered when it was asked, so it tells as much.
///
/// A decision stands outside [`SURFACES`], for one that is made anew and comes to the home said nothing of it
/// before.
pub(super) fn clear_views(connection: &Connection, home: &str) -> Result<Records, StoreError> {
    let mut statement = connection.prepare_cached(
        "UPDATE decision SET foster_parents_view = NULL
         WHERE home = ?1 AND foster_parents_view IS NOT NULL
         RETURNING id",
    )?;
    let mut rows = statement.query([home])?;
    let mut records = Records::new();
    while let Some(row) = rows.next()? {
        records.insert((RecordKind::Decision, row.get(0)?));
    }
    Ok(records)
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
