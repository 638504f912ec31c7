//! Spreadsheets in and out: the template an office fills in, and what is read back from it or from the
//! sheet the office already has.
//!
//! Reading has two steps. [`read_file`] turns bytes into plain rows or refuses the file as a whole.
//! [`plan`] turns rows into records, names every cell that cannot be read, and lists likely duplicates for
//! somebody to decide. Nothing is stored here: a dry run is the same call.
//!
//! Visits, tilsyn, veiledning, forsterkning and leads are not in the template yet.

mod cells;
mod children;
mod delimited;
mod duplicates;
mod grid;
mod guard;
mod homes;
mod household;
mod layout;
mod plan;
mod stays;
mod template;
mod workbook;

pub use grid::{CELL_MAX, COLUMNS_MAX, Draft, ROWS_MAX, SHEET_BYTES_MAX, read_file};
pub use plan::{
    Choice, Decisions, DuplicateOffer, ImportPlan, PlaceInFile, PlanContext, RowProblem, SheetFault,
    SheetNotice, plan,
};
pub use template::template;

#[cfg(test)]
mod tests;
