//! The office export: the whole register as one JSON document, and the same sealed with a passphrase.
//!
//! It holds records with ids, never key slots, log, undo or machine settings. Reading it back is all or
//! nothing: either a whole register or every fault with its path.

mod export;
mod hide;
mod integrity;
mod json;
mod known;
mod schema;
mod seal;
mod telling;
mod travelling;

pub use export::{ExportFormat, OfficeExport, plain_json, to_json};
pub use hide::{LeftOut, without_protected};
pub use integrity::{check_child, check_home, check_register, check_told};
pub use json::{EXPORT_BYTES_MAX, ImportError, RECORDS_MAX, from_json};
pub use schema::schema;
pub use seal::{is_sealed, open, seal};
pub use telling::{TellsPlace, Unshown, silence_round};
pub use travelling::{check_entered_time, check_link, check_round};

#[cfg(test)]
mod tests;
