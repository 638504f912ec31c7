//! Rows about where children live and have lived.

use super::cells::RowReader;
use super::children::{Whose, whose};
use super::grid::Row;
use super::layout::Layout;
use super::plan::{Target, Work};
use heimly_domain::ids::PlacementId;
use heimly_domain::model::{Placement, StayAt, StayEnd};
use heimly_domain::names::fold;
use heimly_domain::text::import::Fault;
use heimly_domain::text::template::Column;
use heimly_domain::time::Period;

/// Reads the stays.
pub(super) fn stays(layout: &Layout<'_>, work: &mut Work<'_>) {
    for row in layout.rows {
        let before = work.plan.problems.len();
        let mut reader = RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems);
        let pseudonym = reader.name(Column::StayChild);
        let home = reader.name(Column::StayHome);
        let elsewhere = reader.name(Column::StayElsewhere);
        let period = period(&mut reader);
        let duration = reader.code(Column::StayDuration);
        let manner = reader.code(Column::StayManner);
        let purpose = reader.code(Column::StayPurpose);
        let expected_to = reader.date(Column::StayExpected);
        let end = end(&mut reader);
        let at = at(layout, row, home.as_deref(), elsewhere.as_deref(), work);
        let whose = whose(layout, row, (Column::StayChild, pseudonym.as_deref()), work);
        let fresh = work.fresh(PlacementId::new);
        if work.plan.problems.len() > before {
            continue;
        }
        if let (Whose::Child(child), Some(at), Some(period), Some(id)) = (whose, at, period, fresh) {
            work.plan.placements.push(Placement {
                id,
                child,
                at,
                period,
                duration,
                manner,
                purpose,
                expected_to,
                end,
            });
        }
    }
}

fn period(reader: &mut RowReader<'_>) -> Option<Period> {
    let from = reader.date(Column::StayFrom);
    let to = reader.date(Column::StayTo);
    let from = from?;
    let period = Period::new(from, to);
    if period.is_none() {
        reader.fault(Column::StayTo, Fault::EndsBeforeStart);
    }
    period
}

fn end(reader: &mut RowReader<'_>) -> Option<StayEnd> {
    let reason = reader.code(Column::StayEndReason);
    let manner = reader.code(Column::StayEndManner);
    let moved_to = reader.code(Column::StayMovedTo);
    let said = reason.is_some() || manner.is_some() || moved_to.is_some();
    said.then_some(StayEnd { reason, manner, moved_to })
}

/// Where: a home by its code, or a place in words.
fn at(
    layout: &Layout<'_>,
    row: &Row,
    home: Option<&str>,
    elsewhere: Option<&str>,
    work: &mut Work<'_>,
) -> Option<StayAt> {
    let fault = match (home, elsewhere) {
        (Some(code), None) => match work.home_target(code) {
            Some(Target::New(id) | Target::There(id) | Target::Skipped(id)) => {
                return Some(StayAt::Home(id.clone()));
            }
            Some(Target::Faulty) => return None,
            None => Fault::NoSuchHome,
        },
        (None, Some(words)) => return Some(in_words(words)),
        (None, None) => Fault::Empty,
        (Some(_), Some(_)) => Fault::Repeated,
    };
    RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems).fault(Column::StayHome, fault);
    None
}

fn in_words(words: &str) -> StayAt {
    let folded = fold(words);
    match folded.as_str() {
        "foreldre" | "hos foreldre" | "mor" | "far" | "hjemme hos foreldre" => StayAt::Parents,
        "egen bolig" | "eigen bustad" | "hybel" => StayAt::OwnDwelling,
        _ if folded.split(' ').any(|word| word.ends_with("institusjon")) => {
            StayAt::Institution(words.to_owned())
        }
        _ => StayAt::Elsewhere(words.to_owned()),
    }
}
