//! What PDF and Word must agree on: heading levels without gaps, marks instead of silence, and the
//! written form of numbers and dates. Knows no file format.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use heimly_domain::document::{Absence, Block, Document, Interval, Level, Notice};
use heimly_domain::text::document::Words;

use unicode_segmentation::UnicodeSegmentation;

use crate::Stamp;

/// Keeps heading levels without gaps: a reader who jumps between headings must never meet a level whose
/// parent is missing, and PDF/UA forbids it.
#[derive(Default)]
pub(crate) struct Outline {
    depth: u8,
}

impl Outline {
    /// The level to print, 1 to 3.
    pub(crate) fn level(&mut self, wanted: Level) -> u8 {
        let wanted = match wanted {
            Level::One => 1,
            Level::Two => 2,
            Level::Three => 3,
        };
        self.depth = wanted.min(self.depth + 1);
        self.depth
    }
}

/// The block as it is printed: content that is empty becomes the mark «not registered», so that no
/// section ends in silence. An empty heading and an empty list of signers are left out.
pub(crate) fn printed(block: &Block) -> Option<Cow<'_, Block>> {
    let blank = |text: &str| text.trim().is_empty();
    let empty = match block {
        Block::Heading(_, text) if blank(text) => return None,
        Block::Signatures(signers) if signers.is_empty() => return None,
        Block::Heading(..)
        | Block::Signatures(_)
        | Block::Interval(_)
        | Block::Absent(_)
        | Block::PageBreak => false,
        Block::Paragraph(text) => blank(text),
        Block::ChildsWords(quote) => blank(&quote.text),
        Block::Facts(facts) => facts.is_empty(),
        Block::Assessment(texts) | Block::Bullets(texts) => texts.iter().all(|text| blank(text)),
        Block::Table(table) => table.rows().is_empty(),
    };
    Some(if empty { Cow::Owned(Block::Absent(Absence::NotRegistered)) } else { Cow::Borrowed(block) })
}

/// The word of an absence.
pub(crate) const fn absence(absence: Absence, words: &Words) -> &'static str {
    match absence {
        Absence::NotRegistered => words.not_registered,
        Absence::NotAsked => words.not_asked,
        Absence::NotStated => words.not_stated,
        Absence::Unknown => words.unknown,
        Absence::Withheld => words.withheld,
    }
}

/// Whether the value is known and only held back; such a value is not hatched.
pub(crate) const fn held_back(absence: Absence) -> bool {
    match absence {
        Absence::Withheld => true,
        Absence::NotRegistered | Absence::NotAsked | Absence::NotStated | Absence::Unknown => false,
    }
}

/// The text of a notice.
pub(crate) fn notice<'a>(notice: &'a Notice, words: &Words) -> &'a str {
    match notice {
        Notice::ExampleOffice => words.example_office,
        Notice::Draft => words.draft,
        Notice::Confidential => words.confidential,
        Notice::Other(text) => text,
    }
}

/// Tenths as a number with one decimal: 696 is «69,6».
pub(crate) fn tenths(value: u16) -> String {
    format!("{},{}", value / 10, value % 10)
}

/// The interval in figures; one number when both ends are equal.
pub(crate) fn reach(interval: &Interval, words: &Words) -> String {
    let documented = tenths(interval.documented());
    if interval.documented() == interval.possible() {
        documented
    } else {
        format!("{documented} {} {}", words.to, tenths(interval.possible()))
    }
}

/// How much is cleared up; the space before the percent sign does not break.
pub(crate) fn cleared(interval: &Interval, words: &Words) -> String {
    format!("{}\u{a0}% {}", tenths(interval.coverage()), words.cleared)
}

/// A date as it is written in Norwegian: 24.11.2026.
pub(crate) fn date(date: NaiveDate) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
}

/// The title, never blank: a document without one could not be found again.
pub(crate) fn title(document: &Document) -> &str {
    [&document.title, &document.reference, &document.office]
        .into_iter()
        .map(|text| text.trim())
        .find(|text| !text.is_empty())
        .unwrap_or("–")
}

/// The line at the left of every page's head.
pub(crate) fn head_office(document: &Document) -> String {
    short(document.office.trim())
}

/// The line at the right of every page's head.
pub(crate) fn head_reference(document: &Document) -> String {
    short(&joined([title(document), document.reference.trim()]))
}

/// The text cut to what one half of the head has room for. Title, office and reference stand whole on
/// the first page.
fn short(text: &str) -> String {
    const ROOM: usize = 48;
    let line = text.replace(['\n', '\r'], " ");
    let parts: Vec<&str> = line.graphemes(true).collect();
    match parts.get(..ROOM) {
        Some(start) if parts.len() > ROOM => format!("{}…", start.concat().trim_end()),
        Some(_) | None => line,
    }
}

/// The line at the left of every page's foot.
pub(crate) fn foot(document: &Document, stamp: &Stamp) -> String {
    joined([stamp.program.trim(), stamp.basis.trim(), &date(document.date)])
}

/// The parts that say something, each once, with a dot between.
fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut said: Vec<&str> = Vec::new();
    for part in parts {
        if !part.is_empty() && !said.contains(&part) {
            said.push(part);
        }
    }
    said.join(" · ")
}

#[cfg(test)]
mod tests {
    use heimly_domain::text::Lang;
    use heimly_domain::text::document::words;

    use super::*;

    #[test]
    fn a_skipped_heading_level_is_lifted() {
        let mut outline = Outline::default();
        let printed =
            [Level::Three, Level::Three, Level::One, Level::Three, Level::Two].map(|l| outline.level(l));
        // 3 first has no parent: 1. The next 3 may stand under that: 2. Then 1; 3 under 1 is 2; 2 stays 2.
        assert_eq!(printed, [1, 2, 1, 2, 2]);
    }

    #[test]
    fn an_interval_is_written_with_comma_and_once_when_both_ends_are_equal() {
        let words = words(Lang::Nb);
        let open = Interval::new("A", 696, 911, 790, "").unwrap();
        assert_eq!(reach(&open, words), "69,6 til 91,1");
        assert_eq!(cleared(&open, words), "79,0\u{a0}% avklart");
        let closed = Interval::new("A", 1000, 1000, 1000, "").unwrap();
        assert_eq!(reach(&closed, words), "100,0");
        assert_eq!(tenths(7), "0,7");
    }

    #[test]
    fn a_long_head_is_cut_with_a_mark() {
        assert_eq!(short("Alta barneverntjeneste"), "Alta barneverntjeneste");
        assert_eq!(short(&"x".repeat(48)), "x".repeat(48));
        assert_eq!(short(&"x".repeat(49)), format!("{}…", "x".repeat(48)));
    }

    #[test]
    fn empty_content_says_so() {
        let absent = Block::Absent(Absence::NotRegistered);
        for empty in [
            Block::Paragraph(" ".to_owned()),
            Block::Bullets(Vec::new()),
            Block::Facts(Vec::new()),
            Block::Assessment(vec![String::new()]),
        ] {
            assert_eq!(printed(&empty).unwrap().into_owned(), absent);
        }
        assert!(printed(&Block::Heading(Level::One, String::new())).is_none());
    }
}
