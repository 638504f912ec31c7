//! The papers Heimly hands over, as documents: sosialrapport for a home, matchingnotat for a choice, the
//! ready letters a choice asks for, and a round of visits.
//!
//! A paper says what the record says, in a fixed order, and says so where the record says nothing. It
//! decides nothing, and it knows no page, font or file format; `reports` makes the file.

mod guard;
mod letters;
mod matchingnotat;
mod round;
mod round_calendar;
mod sosialrapport;
#[cfg(test)]
mod testing;
mod write;

pub use letters::{LetterInput, LetterKind, LetterRefused, letter, may_write};
pub use matchingnotat::{NoteInput, matchingnotat};
pub use round::{RoundInput, round};
pub use round_calendar::{CalendarVisit, round_calendar};
pub use sosialrapport::{ReportInput, sosialrapport};

use crate::codes::Code;
use chrono::NaiveDate;

crate::codes! {
    /// The papers that can be made.
    pub enum Paper {
        /// Sosialrapport for a home.
        Sosialrapport = "sosialrapport",
        /// Matchingnotat for a choice of home.
        Matchingnotat = "matchingnotat",
    }
}

/// A name for the file without its ending: paper, code and day ("sosialrapport-H-031-2026-11-22").
///
/// `code` is the home's code or the case's reference, never a person's name; anything but ASCII letters and
/// digits becomes a hyphen, so the name is safe in every file system.
pub fn file_name(paper: Paper, code: &str, day: NaiveDate) -> String {
    named(paper.code(), code, day)
}

/// A name for a letter's file without its ending: kind, code and day ("brev-barn_valg-26-1-2026-11-22").
/// `code` is as for [`file_name`].
pub fn letter_file_name(kind: LetterKind, code: &str, day: NaiveDate) -> String {
    named(&format!("brev-{}", kind.code()), code, day)
}

/// A name for a printed round's file without its ending: its first day and nothing of its name, which is free
/// text ("runde-2026-11-24").
pub fn round_file_name(first_day: NaiveDate) -> String {
    format!("runde-{first_day}")
}

fn named(what: &str, code: &str, day: NaiveDate) -> String {
    let mut safe = String::with_capacity(code.len());
    for letter in code.chars() {
        if letter.is_ascii_alphanumeric() {
            safe.push(letter);
        } else if !safe.ends_with('-') {
            safe.push('-');
        }
    }
    format!("{what}-{}-{day}", safe.trim_matches('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_codes() {
        let day: NaiveDate = "2026-11-22".parse().unwrap();
        assert_eq!(file_name(Paper::Sosialrapport, "H-031", day), "sosialrapport-H-031-2026-11-22");
        assert_eq!(file_name(Paper::Matchingnotat, "../26/1 å", day), "matchingnotat-26-1-2026-11-22");
        assert_eq!(letter_file_name(LetterKind::ChildTold, "26/1", day), "brev-barn_valg-26-1-2026-11-22");
        assert_eq!(round_file_name(day), "runde-2026-11-22");
    }
}
