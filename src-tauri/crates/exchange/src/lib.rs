//! Heimly's data in and out as files: the office export, the spreadsheet template, and what is read back.
//!
//! Nothing here reads a clock or writes the office file: bytes come in, and records or faults go out.

pub mod office;
pub mod problem;
pub mod records;
pub mod sheet;
