//! One function for each call: read, decide, write.
//!
//! Here records become views and requests become writes. Nothing is decided here that `domain` could
//! decide, there is no SQL, and nothing knows of a window.

pub mod advisers;
pub mod app;
mod as_saved;
pub mod asking;
pub mod beredskap;
pub mod calls;
mod child_places;
pub mod children;
pub mod choosing;
pub mod compare;
pub mod deciding;
pub mod demo;
mod draft;
mod due_rows;
pub mod error;
pub mod example;
mod gaps;
mod happened;
pub mod homes;
pub mod inquiries;
pub mod joint;
mod law;
pub mod letters;
pub mod links;
pub mod lookup;
pub mod map;
mod merge_write;
mod merged;
pub mod merging;
mod notices;
mod office_travel;
pub mod overview;
pub mod participation;
pub mod place_data;
pub mod place_import;
pub mod places;
mod ranking_view;
pub mod reach;
mod reading;
mod redact;
pub mod register;
pub mod reports;
pub mod roads;
pub mod rounds;
mod rows;
pub mod session;
mod shown;
pub mod sure;
pub mod transfer;
pub mod travelling;
pub mod vetting;
pub mod view;
pub mod weights;
pub mod whereabouts;

pub use heimly_domain::text::errors::Trouble;
pub use heimly_domain::text::joint as joint_words;
pub use heimly_storage::{KeyCost, Timestamp};

use heimly_domain::codes::Code;
pub use heimly_domain::text::Lang;

/// The language with this code; bokmål for any other.
pub fn lang_of(code: &str) -> Lang {
    Lang::from_code(code).unwrap_or(Lang::Nb)
}

/// The trouble with this code.
pub fn trouble_of(code: &str) -> Trouble {
    Trouble::from_code(code).unwrap_or(Trouble::Internal)
}
