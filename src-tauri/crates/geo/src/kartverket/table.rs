//! The postnummer as a table that can be changed, compared and written again.

use std::collections::BTreeMap;
use std::fmt::Write;

use heimly_domain::place::{KommuneNo, Point, Postnummer};

use super::{ImportFault, Summary};
use crate::distance::great_circle_metres;
use crate::place_read::{fields, read_postnummer};

/// How far a point must have moved to be told.
const FAR_METRES: u32 = 5_000;

/// A row of `postnr.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub poststed: String,
    pub kommune: KommuneNo,
    pub point: Option<Point>,
    /// As in the file: `direct` is certain, `none` is no point.
    pub quality: String,
}

pub(super) type Table = BTreeMap<Postnummer, Row>;

/// The quality of a point that can be trusted.
pub(super) const DIRECT: &str = "direct";
/// No point.
pub(super) const NONE: &str = "none";

const HEADING: &str = "postnr;poststed;kommunenr;lat;lon;quality\n";

/// The table of a text that has been read before.
pub(super) fn read(text: &str) -> Result<Table, ImportFault> {
    let mut table = Table::new();
    for line in text.lines().skip(1) {
        let row = read_postnummer(line).ok_or(ImportFault::Inconsistent)?;
        let [.., quality] = fields::<6>(line).ok_or(ImportFault::Inconsistent)?;
        let point = row.facts.spot.map(|spot| spot.point);
        let kept = Row {
            poststed: row.facts.poststed,
            kommune: row.facts.kommune,
            point,
            quality: quality.to_owned(),
        };
        table.insert(row.number, kept);
    }
    Ok(table)
}

/// The table as the text of `postnr.csv`.
pub(super) fn write(table: &Table) -> String {
    let mut text = HEADING.to_owned();
    for (number, row) in table {
        let point = match row.point {
            Some(point) => {
                format!("{};{};{}", degrees(point.latitude()), degrees(point.longitude()), row.quality)
            }
            None => format!(";;{NONE}"),
        };
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{number};{};{};{point}", row.poststed, row.kommune);
    }
    text
}

/// Four decimals of a degree, some ten metres, from millionths.
fn degrees(micro: i32) -> String {
    let sign = if micro < 0 { "-" } else { "" };
    let ten_thousandths = micro.unsigned_abs().saturating_add(50) / 100;
    format!("{sign}{}.{:04}", ten_thousandths / 10_000, ten_thousandths % 10_000)
}

/// A point as the table keeps it, so that a point is not called moved by being rounded.
pub(super) fn rounded(point: Point) -> Point {
    let round = |micro: i32| {
        let size = i32::try_from(micro.unsigned_abs().saturating_add(50) / 100 * 100).unwrap_or(0);
        if micro < 0 { -size } else { size }
    };
    Point::from_micro_degrees(round(point.latitude()), round(point.longitude())).unwrap_or(point)
}

/// Counts what is different.
pub(super) fn compare(before: &Table, after: &Table, summary: &mut Summary) {
    summary.added = after.keys().filter(|number| !before.contains_key(number)).count();
    summary.removed = before.keys().filter(|number| !after.contains_key(number)).count();
    for (number, row) in after {
        let Some(old) = before.get(number) else { continue };
        summary.changed = summary.changed.saturating_add(usize::from(old != row));
        let moved =
            old.point.zip(row.point).is_some_and(|(old, new)| great_circle_metres(old, new) > FAR_METRES);
        summary.moved_over_5_km = summary.moved_over_5_km.saturating_add(usize::from(moved));
    }
}

/// A name in capitals as people write it: `MO I RANA` is `Mo i Rana`. A name that has small letters is left.
pub(super) fn as_written(name: &str) -> String {
    let name = name.trim();
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut written = String::with_capacity(name.len());
    let mut inside = false;
    for letter in name.chars() {
        if inside {
            written.extend(letter.to_lowercase());
        } else {
            written.push(letter);
        }
        inside = letter.is_alphabetic();
    }
    let small = |word: &str| matches!(word, "I" | "På" | "Og");
    let words: Vec<&str> = written.split(' ').collect();
    let last = words.len().saturating_sub(1);
    let one = |(at, word): (usize, &&str)| {
        if at > 0 && at < last && small(word) { word.to_lowercase() } else { (*word).to_owned() }
    };
    words.iter().enumerate().map(one).collect::<Vec<_>>().join(" ")
}

/// A name with what would break a row of the table taken out.
pub(super) fn clean(name: &str) -> String {
    name.chars().filter(|letter| *letter != ';' && !letter.is_control()).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundled;

    #[test]
    fn the_shipped_table_is_written_as_it_was_read() {
        let table = read(bundled::FILES.postnummer).unwrap();
        assert!(write(&table) == bundled::FILES.postnummer);
    }

    #[test]
    fn names_are_written_as_in_the_shipped_table() {
        for (capitals, written) in [
            ("MO I RANA", "Mo i Rana"),
            ("NY-ÅLESUND", "Ny-Ålesund"),
            ("KRISTIANSUND N", "Kristiansund N"),
            ("I", "I"),
            ("Ålen", "Ålen"),
        ] {
            assert_eq!(as_written(capitals), written);
        }
    }

    #[test]
    fn degrees_have_four_decimals_and_a_sign() {
        // 69.970649 is 69.9706; 69.970650 is 69.9707; -8.67 keeps its sign.
        assert_eq!(
            [degrees(69_970_649), degrees(69_970_650), degrees(-8_670_000)],
            ["69.9706", "69.9707", "-8.6700"]
        );
        let point = Point::from_micro_degrees(69_970_649, -8_670_050).unwrap();
        let kept = rounded(point);
        assert_eq!((kept.latitude(), kept.longitude()), (69_970_600, -8_670_100));
    }
}
