//! What every report is made of: a document as plain data, before it becomes PDF or Word.
//!
//! Reports decide what is said and in which order; this module only holds it. It deliberately does not
//! know pages, fonts or file formats, and it keeps four things apart that must not be mixed on paper:
//! the child's words, facts with their source, the professional's judgement, and what is not known.

use chrono::NaiveDate;

use crate::text::Lang;

/// A whole document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The language all its words are written in.
    pub language: Lang,
    /// What the document is, for example «Matchingnotat». Never empty in practice; an empty title is
    /// printed as the reference.
    pub title: String,
    /// What it is about, in one line under the title. May be empty.
    pub subtitle: String,
    /// Case or document reference; stands on every page. Never a person's name.
    pub reference: String,
    /// The office that makes the document.
    pub office: String,
    /// Who wrote it.
    pub author: String,
    /// The date the content stands for.
    pub date: NaiveDate,
    /// Marks that concern the whole document, printed first and in the order given.
    pub notices: Vec<Notice>,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
}

/// A mark that concerns the whole document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Notice {
    /// Made in the example office: everything is invented.
    ExampleOffice,
    /// Not signed; also laid across every page.
    Draft,
    /// Confidential content.
    Confidential,
    /// Anything else that must be said first, as a whole sentence.
    Other(String),
}

/// One piece of content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading. A level that skips one is lifted when the document is written.
    Heading(Level, String),
    /// Running text; a line break in the text is a line break on paper.
    Paragraph(String),
    /// The child's own words.
    ChildsWords(Quote),
    /// Facts, each with its source.
    Facts(Vec<Fact>),
    /// A professional judgement, one string a paragraph. Marked as such, never mixed with facts.
    Assessment(Vec<String>),
    /// A list without order.
    Bullets(Vec<String>),
    /// A table with a header row.
    Table(Table),
    /// One sum as an interval: documented, possible and how much of it is cleared up.
    Interval(Interval),
    /// The standard mark of a section that has no content, so that no section is silently left out.
    Absent(Absence),
    /// Lines to sign on.
    Signatures(Vec<Signer>),
    /// The next block starts on a new page.
    PageBreak,
}

/// The level of a heading under the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A main section.
    One,
    /// A part of a main section.
    Two,
    /// A part of that.
    Three,
}

/// What somebody said, and where it is taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words, without quotation marks.
    pub text: String,
    /// Who, when and how, for example «Samtale 12.10.2026». Empty when not registered.
    pub source: String,
}

/// Why there is no value. These are four different things, and a fifth that is not about knowing at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Absence {
    /// The register holds nothing.
    NotRegistered,
    /// Nobody has asked.
    NotAsked,
    /// Asked, not answered.
    NotStated,
    /// Asked, and nobody knows.
    Unknown,
    /// Known, but not to be shared in this document.
    Withheld,
}

/// A value, or the reason there is none. A plain «nei» is a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// What is known, as text.
    Known(String),
    /// Why nothing stands here.
    Absent(Absence),
}

impl Value {
    /// Text that is known; an empty or blank text is «not registered».
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() { Self::Absent(Absence::NotRegistered) } else { Self::Known(text) }
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Absent(Absence::NotRegistered), Self::text)
    }
}

/// One fact: what it is, what it says, where it is taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The name of the fact.
    pub label: String,
    /// What it says.
    pub value: Value,
    /// Where it is taken from; `None` when the register itself is the only source.
    pub source: Option<String>,
}

impl Fact {
    /// A fact with the register as its only source.
    #[must_use]
    pub fn new(label: impl Into<String>, value: Value) -> Self {
        Self { label: label.into(), value, source: None }
    }

    /// The same fact with a source.
    #[must_use]
    pub fn from_source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }
}

/// How the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Align {
    /// Words: from the left.
    Start,
    /// Numbers: to the right, figures under each other.
    End,
}

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The header cell.
    pub head: String,
    /// How its cells stand.
    pub align: Align,
    /// The column's share of the width, in relation to the other columns; zero counts as one.
    pub share: u8,
}

impl Column {
    /// A column of words with the given share of the width.
    #[must_use]
    pub fn words(head: impl Into<String>, share: u8) -> Self {
        Self { head: head.into(), align: Align::Start, share }
    }

    /// A column of numbers with the given share of the width.
    #[must_use]
    pub fn numbers(head: impl Into<String>, share: u8) -> Self {
        Self { head: head.into(), align: Align::End, share }
    }
}

/// A table in which every row has exactly one cell for each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Value>>,
}

impl Table {
    /// A table, or `None` when it has no columns or a row has another number of cells than there are
    /// columns. A table without rows is allowed and is printed as «not registered».
    #[must_use]
    pub fn new(caption: impl Into<String>, columns: Vec<Column>, rows: Vec<Vec<Value>>) -> Option<Self> {
        let even = rows.iter().all(|row| row.len() == columns.len());
        (even && !columns.is_empty()).then(|| Self { caption: caption.into(), columns, rows })
    }

    /// What the table shows, in one line; also its name for a screen reader.
    #[must_use]
    pub fn caption(&self) -> &str {
        &self.caption
    }

    /// The columns, at least one.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The rows, each with as many cells as there are columns.
    #[must_use]
    pub fn rows(&self) -> &[Vec<Value>] {
        &self.rows
    }
}

/// A sum between 0 and 100 points of which some is documented and some is only possible.
///
/// All three numbers are tenths: 0 to 1000. Documented is never above possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    label: String,
    documented: u16,
    possible: u16,
    coverage: u16,
    alternative: String,
}

impl Interval {
    /// The top of the scale, in tenths.
    pub const TOP: u16 = 1000;

    /// An interval, or `None` when a number is above 1000 tenths or documented is above possible.
    ///
    /// `alternative` says the same in a whole sentence, for those who do not see the bar.
    #[must_use]
    pub fn new(
        label: impl Into<String>,
        documented: u16,
        possible: u16,
        coverage: u16,
        alternative: impl Into<String>,
    ) -> Option<Self> {
        let valid = documented <= possible && possible <= Self::TOP && coverage <= Self::TOP;
        valid.then(|| Self {
            label: label.into(),
            documented,
            possible,
            coverage,
            alternative: alternative.into(),
        })
    }

    /// What the bar is of, usually a home.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// What is documented, in tenths of a point.
    #[must_use]
    pub const fn documented(&self) -> u16 {
        self.documented
    }

    /// What it can become when every question is answered for the best, in tenths of a point.
    #[must_use]
    pub const fn possible(&self) -> u16 {
        self.possible
    }

    /// How much of the weight is cleared up, in tenths of a percent.
    #[must_use]
    pub const fn coverage(&self) -> u16 {
        self.coverage
    }

    /// The bar as a whole sentence.
    #[must_use]
    pub fn alternative(&self) -> &str {
        &self.alternative
    }
}

/// Somebody who is to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// The name in print; empty when any holder of the role may sign.
    pub name: String,
    /// The role, for example «Fosterhjemsrådgiver».
    pub role: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ragged_table_cannot_be_made() {
        let columns = || vec![Column::words("Hjem", 2), Column::numbers("Plasser", 1)];
        let cell = |text: &str| Value::text(text);
        assert!(Table::new("", columns(), vec![vec![cell("A"), cell("1")], vec![cell("B")]]).is_none());
        assert!(Table::new("", Vec::new(), Vec::new()).is_none());
        assert!(Table::new("", columns(), vec![vec![cell("A"), cell("1")]]).is_some());
    }

    #[test]
    fn an_interval_keeps_its_ends_in_order_and_on_the_scale() {
        assert!(Interval::new("A", 696, 911, 790, "").is_some());
        assert!(Interval::new("A", 1000, 1000, 1000, "").is_some());
        assert!(Interval::new("A", 912, 911, 790, "").is_none());
        assert!(Interval::new("A", 0, 1001, 790, "").is_none());
        assert!(Interval::new("A", 0, 0, 1001, "").is_none());
    }

    #[test]
    fn blank_text_is_not_registered_but_no_is_a_value() {
        assert_eq!(Value::text(" \n"), Value::Absent(Absence::NotRegistered));
        assert_eq!(Value::from(None), Value::Absent(Absence::NotRegistered));
        assert_eq!(Value::text("Nei"), Value::Known("Nei".to_owned()));
    }
}
