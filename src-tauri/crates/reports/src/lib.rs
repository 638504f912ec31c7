//! Plain data to bytes: a [`Document`] as PDF or as Word, and visits as a calendar file.
//!
//! The same document and stamp give the same bytes on every machine: fonts and template are embedded,
//! the time comes in as an argument, and nothing is read from disk, clock or network. What a document
//! says is decided elsewhere; this crate neither adds nor leaves out content. It holds no words either:
//! those stand in [`heimly_domain::text::document`].

mod calendar;
mod docx;
mod fonts;
mod glyphs;
mod pdf;
mod shape;

#[cfg(test)]
#[path = "../examples/samples/documents.rs"]
mod documents;

use chrono::NaiveDateTime;
use heimly_domain::document::Document;
use heimly_domain::text::Lang;
use heimly_domain::text::document::words;

pub use calendar::calendar;
pub use docx::docx;
pub use pdf::pdf;

/// When and by what a file was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The moment the file was made, in UTC; only in the file's own properties.
    pub made_at: NaiveDateTime,
    /// The program and its version, for example «Heimly 0.1.0». Printed on every page.
    pub program: String,
    /// What the content was computed from, for example «Regler per 01.07.2026». Printed on every page
    /// when it is not empty.
    pub basis: String,
}

/// Why a file could not be made. Carries no library's words and nothing from the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// The PDF could not be laid out, or it would break PDF/A-2a or PDF/UA-1.
    #[error("report.pdf")]
    Pdf,
    /// The Word file could not be written.
    #[error("report.word")]
    Word,
    /// The calendar file could not be written.
    #[error("report.calendar")]
    Calendar,
}

impl ReportError {
    /// What happened and what to do, as one sentence for the user.
    #[must_use]
    pub const fn sentence(self, language: Lang) -> &'static str {
        match self {
            Self::Pdf => words(language).pdf_failed,
            Self::Word => words(language).word_failed,
            Self::Calendar => words(language).calendar_failed,
        }
    }
}

/// Makes a file of a document; the two functions [`pdf`] and [`docx`] have this shape.
pub type Writer = fn(&Document, &Stamp) -> Result<Vec<u8>, ReportError>;
