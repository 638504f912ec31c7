//! Rows from an `.xlsx` file, one cell at a time, so that a sheet that is too large is refused on the way.

use super::grid::{CELL_MAX, COLUMNS_MAX, Cell, Grid, Merged, ROWS_MAX, Row, SHEETS_MAX};
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use chrono::NaiveDate;
use heimly_domain::text::import::FileFault;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Most blocks of merged cells that are looked at on a sheet.
const MERGED_MAX: usize = 2_000;

/// Reads every sheet. The bytes have passed the guard.
///
/// # Errors
/// Why the file cannot be read.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Grid>, FileFault> {
    // The library promises nothing about hostile files; a panic in it is a damaged file to us.
    catch_unwind(AssertUnwindSafe(|| sheets(bytes))).unwrap_or(Err(FileFault::DamagedSpreadsheet))
}

fn sheets(bytes: &[u8]) -> Result<Vec<Grid>, FileFault> {
    let mut book: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes)).map_err(|error| {
        let locked = matches!(error, calamine::XlsxError::Password);
        if locked { FileFault::PasswordProtected } else { FileFault::DamagedSpreadsheet }
    })?;
    let names = book.sheet_names();
    if names.len() > SHEETS_MAX {
        return Err(FileFault::TooLarge);
    }
    names.into_iter().map(|name| sheet(&mut book, name)).collect()
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: String) -> Result<Grid, FileFault> {
    let rows = match book.worksheet_cells_reader(&name) {
        Ok(mut cells) => {
            let mut rows = Rows::default();
            while let Some(cell) = cells.next_cell().map_err(|_| FileFault::DamagedSpreadsheet)? {
                rows.put(cell.get_position(), read_cell(cell.get_value())?)?;
            }
            rows.0
        }
        // A sheet that is only a chart has no cells.
        Err(calamine::XlsxError::NotAWorksheet(_)) => Vec::new(),
        Err(_) => return Err(FileFault::DamagedSpreadsheet),
    };
    let merged = if rows.is_empty() { Vec::new() } else { merged(book, &name)? };
    Ok(Grid { name: Some(name), rows, merged })
}

fn merged(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Merged>, FileFault> {
    let blocks = book.merge_cells_by_sheet_name(name).map_err(|_| FileFault::DamagedSpreadsheet)?;
    let block = |each: calamine::Dimensions| Merged {
        rows: (each.start.0, each.end.0),
        columns: (each.start.1, each.end.1),
    };
    Ok(blocks.into_iter().take(MERGED_MAX).map(block).collect())
}

/// Rows as they come; cells of one row stand together in every file a spreadsheet program writes.
#[derive(Default)]
struct Rows(Vec<Row>);

impl Rows {
    fn put(&mut self, (row, column): (u32, u32), cell: Cell) -> Result<(), FileFault> {
        if cell == Cell::Empty {
            return Ok(());
        }
        let column = usize::try_from(column).map_err(|_| FileFault::TooManyColumns)?;
        if column >= COLUMNS_MAX {
            return Err(FileFault::TooManyColumns);
        }
        let number = row.saturating_add(1);
        if self.0.last().is_none_or(|last| last.number != number) {
            if self.0.len() > ROWS_MAX {
                return Err(FileFault::TooManyRows);
            }
            if self.0.last().is_some_and(|last| last.number > number) {
                return Err(FileFault::DamagedSpreadsheet);
            }
            self.0.push(Row { number, cells: Vec::new() });
        }
        if let Some(last) = self.0.last_mut() {
            if last.cells.len() <= column {
                last.cells.resize(column.saturating_add(1), Cell::Empty);
            }
            if let Some(place) = last.cells.get_mut(column) {
                *place = cell;
            }
        }
        Ok(())
    }
}

fn read_cell(value: &DataRef<'_>) -> Result<Cell, FileFault> {
    Ok(match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(number.to_string()),
        DataRef::Float(number) => Cell::Number(number.to_string()),
        DataRef::String(text) => text_cell(text)?,
        DataRef::SharedString(text) => text_cell(text)?,
        DataRef::Bool(yes) => Cell::Bool(*yes),
        DataRef::DateTime(date) => date_cell(*date),
        DataRef::DateTimeIso(text) => {
            text.get(..10).and_then(crate::records::wire::iso_date).map_or(Cell::Error, Cell::Date)
        }
        DataRef::DurationIso(_) | DataRef::Error(_) => Cell::Error,
    })
}

fn text_cell(text: &str) -> Result<Cell, FileFault> {
    if text.len() > CELL_MAX && text.chars().count() > CELL_MAX {
        return Err(FileFault::GiantCell);
    }
    Ok(Cell::text(text))
}

fn date_cell(date: ExcelDateTime) -> Cell {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)).map_or(Cell::Error, Cell::Date)
}
