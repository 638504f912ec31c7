//! A document as PDF that is both archivable (PDF/A-2a) and accessible (PDF/UA-1).
//!
//! Everything goes to the template as data. Nothing of a document is ever read as markup.

use chrono::{Datelike, NaiveDateTime, Timelike};
use heimly_domain::codes::Code;
use heimly_domain::document::{Absence, Align, Block, Document, Fact, Interval, Notice, Table, Value};
use heimly_domain::text::document::{Words, words};
use typst::foundations::{Array, Datetime, Dict, IntoValue, Smart, Value as Data, dict};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::fonts::ENGINE;
use crate::glyphs::Glyphs;
use crate::{ReportError, Stamp, shape};

/// The document as one PDF file that meets PDF/A-2a and PDF/UA-1.
///
/// Any text can be given: what no embedded font has is replaced by □ and said at the end.
///
/// # Errors
/// [`ReportError::Pdf`] when the page cannot be laid out or one of the two standards would be broken.
pub fn pdf(document: &Document, stamp: &Stamp) -> Result<Vec<u8>, ReportError> {
    compose(document, stamp).map_err(|_| ReportError::Pdf)
}

/// The file, or what Typst had to say; only tests read the latter, for it may quote the document.
fn compose(document: &Document, stamp: &Stamp) -> Result<Vec<u8>, String> {
    let mut data = Filler { words: words(document.language), glyphs: Glyphs::default() };
    let input = data.document(document, stamp);
    let pages = ENGINE.compile_with_input(input).output.map_err(|error| format!("{error:?}"))?;
    let options = options(document, stamp).ok_or("standards or timestamp")?;
    typst_pdf::pdf(&pages, &options).map_err(|error| format!("{error:?}"))
}

/// Both standards, the timestamp that was given, and an identity that follows the document's reference.
fn options(document: &Document, stamp: &Stamp) -> Option<PdfOptions> {
    Some(PdfOptions {
        ident: Smart::Custom(format!("{}\n{}\n{}", document.office, document.title, document.reference)),
        creator: Smart::Custom(Some(Glyphs::default().line(&stamp.program))),
        timestamp: Some(Timestamp::new_utc(datetime(stamp.made_at)?)),
        standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).ok()?,
        ..PdfOptions::default()
    })
}

/// The moment as Typst holds it.
fn datetime(at: NaiveDateTime) -> Option<Datetime> {
    let small = |number: u32| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        at.year(),
        small(at.month())?,
        small(at.day())?,
        small(at.hour())?,
        small(at.minute())?,
        small(at.second())?,
    )
}

/// Turns a document into the dictionary the template reads.
struct Filler {
    words: &'static Words,
    glyphs: Glyphs,
}

impl Filler {
    fn document(&mut self, document: &Document, stamp: &Stamp) -> Dict {
        let mut outline = shape::Outline::default();
        let mut blocks = Array::new();
        for block in document.blocks.iter().filter_map(shape::printed) {
            blocks.push(self.block(&block, &mut outline).into_value());
        }
        let mut notices = Array::new();
        for notice in &document.notices {
            notices.push(self.notice(notice).into_value());
        }
        let words = self.words;
        let mut data = dict! {
            "lang" => document.language.code(),
            "title" => self.glyphs.line(shape::title(document)),
            "title_text" => self.text(shape::title(document)),
            "subtitle" => self.text(&document.subtitle),
            "reference" => self.text(&document.reference),
            "office" => self.text(&document.office),
            "author" => self.text(&document.author),
            "author_name" => self.glyphs.line(&document.author),
            "date" => shape::date(document.date),
            "head_office" => self.text(&shape::head_office(document)),
            "head_reference" => self.text(&shape::head_reference(document)),
            "stamp" => self.text(&shape::foot(document, stamp)),
            "draft" => document.notices.contains(&Notice::Draft),
            "notices" => notices,
            "blocks" => blocks,
            "words" => dict! {
                "page" => words.page,
                "of" => words.of,
                "source" => words.source,
                "assessment" => words.assessment,
                "place_and_date" => words.place_and_date,
                "signature" => words.signature,
                "draft_mark" => words.draft_mark,
                "replaced" => words.replaced,
                "office" => words.office,
                "author" => words.author,
                "date" => words.date,
                "reference" => words.reference,
            },
        };
        // Last, when every text has been through.
        data.insert("replaced".into(), self.glyphs.replaced().into_value());
        data
    }

    fn text(&mut self, text: &str) -> Data {
        self.glyphs.text(text).into_value()
    }

    fn texts<'a>(&mut self, texts: impl IntoIterator<Item = &'a String>) -> Array {
        texts.into_iter().filter(|text| !text.trim().is_empty()).map(|text| self.text(text)).collect()
    }

    fn notice(&mut self, notice: &Notice) -> Dict {
        let kind = match notice {
            Notice::ExampleOffice => "example",
            Notice::Draft => "draft",
            Notice::Confidential => "confidential",
            Notice::Other(_) => "other",
        };
        dict! { "kind" => kind, "text" => self.text(shape::notice(notice, self.words)) }
    }

    fn block(&mut self, block: &Block, outline: &mut shape::Outline) -> Dict {
        match block {
            Block::Heading(level, text) => dict! {
                "kind" => "heading",
                "level" => i64::from(outline.level(*level)),
                "text" => self.text(text),
            },
            Block::Paragraph(text) => dict! { "kind" => "paragraph", "text" => self.text(text) },
            Block::ChildsWords(quote) => dict! {
                "kind" => "childs-words",
                "text" => self.text(&quote.text),
                "source" => self.text(&quote.source),
            },
            Block::Facts(facts) => {
                let items: Array = facts.iter().map(|fact| self.fact(fact).into_value()).collect();
                dict! { "kind" => "facts", "items" => items }
            }
            Block::Assessment(texts) => dict! { "kind" => "assessment", "items" => self.texts(texts) },
            Block::Bullets(texts) => dict! { "kind" => "bullets", "items" => self.texts(texts) },
            Block::Table(table) => self.table(table),
            Block::Interval(interval) => self.interval(interval),
            Block::Absent(absence) => self.absent(*absence),
            Block::Signatures(signers) => {
                let mut items = Array::new();
                for signer in signers {
                    let item = dict! { "name" => self.text(&signer.name), "role" => self.text(&signer.role) };
                    items.push(item.into_value());
                }
                dict! { "kind" => "signatures", "items" => items }
            }
            Block::PageBreak => dict! { "kind" => "page-break" },
        }
    }

    fn fact(&mut self, fact: &Fact) -> Dict {
        dict! {
            "label" => self.text(&fact.label),
            "value" => self.value(&fact.value),
            "source" => self.text(fact.source.as_deref().unwrap_or_default()),
        }
    }

    fn value(&mut self, value: &Value) -> Dict {
        match value {
            Value::Known(text) => dict! { "kind" => "known", "text" => self.text(text) },
            Value::Absent(absence) => self.absent(*absence),
        }
    }

    fn absent(&self, absence: Absence) -> Dict {
        dict! {
            "kind" => "absent",
            "word" => shape::absence(absence, self.words),
            "known" => shape::held_back(absence),
        }
    }

    fn table(&mut self, table: &Table) -> Dict {
        let mut columns = Array::new();
        for column in table.columns() {
            let align = match column.align {
                Align::Start => "start",
                Align::End => "end",
            };
            let column = dict! {
                "head" => self.text(&column.head),
                "align" => align,
                "share" => i64::from(column.share.max(1)),
            };
            columns.push(column.into_value());
        }
        let mut rows = Array::new();
        for row in table.rows() {
            let cells: Array = row.iter().map(|cell| self.value(cell).into_value()).collect();
            rows.push(cells.into_value());
        }
        dict! { "kind" => "table", "caption" => self.text(table.caption()), "columns" => columns, "rows" => rows }
    }

    fn interval(&mut self, interval: &Interval) -> Dict {
        let reach = shape::reach(interval, self.words);
        let alternative = self.glyphs.line(interval.alternative());
        dict! {
            "kind" => "interval",
            "label" => self.text(interval.label()),
            "documented" => i64::from(interval.documented()),
            "possible" => i64::from(interval.possible()),
            // PDF/UA wants a text for every drawing; a blank one would leave the bar unspoken.
            "alternative" => if alternative.is_empty() { reach.clone() } else { alternative },
            "reach" => reach,
            "cleared" => shape::cleared(interval, self.words),
        }
    }
}

#[cfg(test)]
#[path = "pdf_tests.rs"]
mod tests;
