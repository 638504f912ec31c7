//! Plain rows, whatever file they came from.

use super::{delimited, guard, workbook};
use chrono::NaiveDate;
use heimly_domain::text::import::FileFault;

/// The largest spreadsheet that is read, in bytes.
pub const SHEET_BYTES_MAX: usize = 50 * 1024 * 1024;
/// Most rows with anything in them on one sheet.
pub const ROWS_MAX: usize = 20_000;
/// Most columns on one sheet.
pub const COLUMNS_MAX: usize = 200;
/// Most characters in one cell.
pub const CELL_MAX: usize = 20_000;
/// Most sheets in one file.
pub(super) const SHEETS_MAX: usize = 50;

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// Text as it stands, without space around it; never empty.
    Text(String),
    /// A number, written as short as it can be.
    Number(String),
    /// A date, without its time of day.
    Date(NaiveDate),
    /// Yes or no.
    Bool(bool),
    /// A formula that ends in an error, or a date no calendar has.
    Error,
}

impl Cell {
    /// A text cell; space alone is nothing.
    pub(super) fn text(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

/// One row with anything in it.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Its number as the spreadsheet program shows it, from 1.
    pub(super) number: u32,
    /// Its cells from the first column.
    pub(super) cells: Vec<Cell>,
}

/// A block of merged cells; rows and columns from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Merged {
    pub(super) rows: (u32, u32),
    pub(super) columns: (u32, u32),
}

/// One sheet.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    /// Its name; a CSV file has none.
    pub(super) name: Option<String>,
    /// Rows with anything in them.
    pub(super) rows: Vec<Row>,
    /// Merged cells.
    pub(super) merged: Vec<Merged>,
}

/// A file as plain rows.
#[derive(Clone, Debug)]
pub struct Draft {
    pub(super) grids: Vec<Grid>,
}

/// Reads a spreadsheet: `.xlsx`, or text with semicolons, commas or tabs between.
///
/// # Errors
/// Why the file as a whole cannot be read.
pub fn read_file(bytes: &[u8]) -> Result<Draft, FileFault> {
    if bytes.is_empty() {
        return Err(FileFault::Empty);
    }
    if bytes.len() > SHEET_BYTES_MAX {
        return Err(FileFault::TooLarge);
    }
    let grids = match guard::kind(bytes) {
        guard::Kind::Zip => {
            guard::admit_zip(bytes)?;
            workbook::read(bytes)?
        }
        guard::Kind::Text => vec![delimited::read(bytes)?],
        guard::Kind::Refused(fault) => return Err(fault),
    };
    if grids.iter().all(|grid| grid.rows.is_empty()) {
        return Err(FileFault::Empty);
    }
    Ok(Draft { grids })
}
