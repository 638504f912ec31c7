//! Rows from a text file with semicolons, commas or tabs between the cells.

use super::grid::{CELL_MAX, COLUMNS_MAX, Cell, Grid, ROWS_MAX, Row};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use heimly_domain::text::import::FileFault;
use std::borrow::Cow;

/// Reads the file. UTF-8 and UTF-16 with their marks, UTF-8 without, otherwise Windows-1252.
///
/// # Errors
/// Why the file cannot be read.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, FileFault> {
    let text = decode(bytes)?;
    if text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| FileFault::DamagedSpreadsheet)?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells = cells(&record)?;
        if cells.iter().all(|cell| *cell == Cell::Empty) {
            continue;
        }
        if rows.len() > ROWS_MAX {
            return Err(FileFault::TooManyRows);
        }
        rows.push(Row { number: u32::try_from(line).unwrap_or(u32::MAX), cells });
    }
    Ok(Grid { name: None, rows, merged: Vec::new() })
}

fn cells(record: &csv::StringRecord) -> Result<Vec<Cell>, FileFault> {
    let filled = record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()).last();
    let filled = filled.map_or(0, |(last, _)| last.saturating_add(1));
    if filled > COLUMNS_MAX {
        return Err(FileFault::TooManyColumns);
    }
    record
        .iter()
        .take(filled)
        .map(|cell| {
            let giant = cell.len() > CELL_MAX && cell.chars().count() > CELL_MAX;
            if giant { Err(FileFault::GiantCell) } else { Ok(Cell::text(cell)) }
        })
        .collect()
}

fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, FileFault> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    let (text, _, replaced) = encoding.decode(bytes);
    let binary = replaced || text.contains('\u{0}');
    if binary { Err(FileFault::NotSpreadsheet) } else { Ok(text) }
}

/// The sign that stands most often outside quotes in the first line that has any.
fn delimiter(text: &str) -> u8 {
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let counted = [b';', b'\t', b','].map(|sign| (outside_quotes(line, sign), sign));
        // The first of equals wins, so that a semicolon is preferred.
        let best =
            counted.into_iter().fold((0, b';'), |best, each| if each.0 > best.0 { each } else { best });
        if best.0 > 0 {
            return best.1;
        }
    }
    b';'
}

fn outside_quotes(line: &str, sign: u8) -> usize {
    let parts = line.split('"').step_by(2);
    parts.map(|part| part.bytes().filter(|byte| *byte == sign).count()).sum()
}
