//! The encrypted office file, and all SQL.
//!
//! An office file is one file: key slots, then an SQLCipher database (see `header` and `vfs`). This crate
//! makes, opens, checks and copies it, and maps the records of `heimly-domain` to tables. It decides
//! nothing about homes and children, reads no clock (the time is an argument) and shows no SQL or database
//! type to anyone.
//!
//! Reading is done on [`Store`]; every write goes through [`Store::write`], which gives the only [`Tx`].

mod changeset;
mod check;
mod connection;
mod door;
mod error;
mod header;
mod log;
mod op;
mod protect;
mod secret;
mod slot;
mod store;
mod tables;
mod time;
mod vfs;

#[cfg(test)]
mod tests;

pub use check::{Copy, Finding};
pub use door::{Tx, UNDO_STEPS, UndoStep};
pub use error::{OpenError, Rule, StoreError};
pub use header::FailedUnlocks;
pub use log::LogRow;
pub use op::{Actor, Op, RecordKind};
pub use secret::{PASSPHRASE_LENGTH_MIN, Passphrase, RecoveryKey, Secret};
pub use slot::{KeyCost, SlotKind};
pub use store::{Redact, Store, files_of, is_office_file};
pub use tables::{Record, Records, Stamp, WritableRecords};
pub use time::Timestamp;
pub use vfs::{private_options, sync_folder_of};
