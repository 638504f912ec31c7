//! A document as a Word file that can be edited: real heading styles, repeated table heads, language set.
//!
//! The same bytes for the same input, so two files can be compared. Word finds fonts for any script by
//! itself, so texts are kept as they are, apart from characters no XML file may hold.

mod package;
mod styles;

use docx_rs::{
    AlignmentType, BreakType, Docx, Footer, Header, IndentLevel, LineSpacing, NumPages, NumberingId,
    PageMargin, PageNum, Paragraph, Run, Shading, ShdType, Tab, TabValueType, Table as WordTable, TableCell,
    TableCellBorder, TableCellBorderPosition, TableCellBorders, TableLayoutType, TableRow, WidthType,
};
use heimly_domain::document::{
    Absence, Align, Block, Document, Fact, Interval, Notice, Quote, Signer, Table, Value,
};
use heimly_domain::text::document::{Words, words};

use crate::{ReportError, Stamp, shape};
use styles::Named;

/// Width of the text on an A4 page with 23 mm margins, in twentieths of a point.
const TEXT_WIDTH: usize = 9298;
/// 23 mm.
const SIDE: i32 = 1304;
/// Hairline between rows.
const PALE: &str = "D7DBD0";
/// Line under a table's head.
const GRAN: &str = "1A5D4D";

/// The document as one Word file.
///
/// # Errors
/// [`ReportError::Word`] when the file cannot be written.
pub fn docx(document: &Document, stamp: &Stamp) -> Result<Vec<u8>, ReportError> {
    let words = words(document.language);
    let mut word = styles::applied(Docx::new())
        .page_size(11906, 16838)
        .page_margin(PageMargin::new().top(1600).bottom(1360).left(SIDE).right(SIDE).header(680).footer(560));
    word = word
        .header(
            Header::new().add_paragraph(
                ends(Named::Head)
                    .add_run(run(&shape::head_office(document)))
                    .add_run(Run::new().add_tab())
                    .add_run(run(&shape::head_reference(document))),
            ),
        )
        .footer(
            Footer::new().add_paragraph(
                ends(Named::Head)
                    .add_run(run(&shape::foot(document, stamp)))
                    .add_run(Run::new().add_tab())
                    .add_run(run(&format!("{} ", words.page)))
                    .add_page_num(PageNum::new())
                    .add_run(run(&format!(" {} ", words.of)))
                    .add_num_pages(NumPages::new()),
            ),
        );
    let mut writer = Writer { pieces: Vec::new(), words, outline: shape::Outline::default() };
    writer.front(document);
    for block in document.blocks.iter().filter_map(shape::printed) {
        writer.block(&block);
    }
    for piece in writer.pieces {
        word = match piece {
            Piece::Paragraph(paragraph) => word.add_paragraph(*paragraph),
            Piece::Table(table) => word.add_table(*table),
        };
    }
    package::finished(word, document, stamp).ok_or(ReportError::Word)
}

/// What the body of a Word document is made of.
enum Piece {
    Paragraph(Box<Paragraph>),
    Table(Box<WordTable>),
}

/// Writes block after block as pieces of a Word document.
struct Writer {
    pieces: Vec<Piece>,
    words: &'static Words,
    outline: shape::Outline,
}

impl Writer {
    fn add(&mut self, paragraph: Paragraph) {
        self.pieces.push(Piece::Paragraph(Box::new(paragraph)));
    }

    fn add_table(&mut self, table: WordTable) {
        self.pieces.push(Piece::Table(Box::new(table)));
        // Word joins two tables that touch.
        self.add(styled(Named::Gap));
    }

    /// Title, who, when and the marks that concern everything.
    fn front(&mut self, document: &Document) {
        self.add(styled(Named::Title).add_run(run(shape::title(document))));
        if !document.subtitle.trim().is_empty() {
            self.add(styled(Named::Subtitle).add_run(run(&document.subtitle)));
        }
        let date = shape::date(document.date);
        let entries = [
            (self.words.office, document.office.trim()),
            (self.words.author, document.author.trim()),
            (self.words.date, &date),
            (self.words.reference, document.reference.trim()),
        ];
        for (name, text) in entries.into_iter().filter(|(_, text)| !text.is_empty()) {
            self.add(styled(Named::Meta).add_run(run(&format!("{name}: {text}"))));
        }
        for notice in &document.notices {
            let fill = match notice {
                Notice::ExampleOffice => "FFF0C8",
                Notice::Draft => "FBE6CC",
                Notice::Confidential => "E9EBE3",
                Notice::Other(_) => "DFECF3",
            };
            let mut paragraph = styled(Named::Notice).add_run(run(shape::notice(notice, self.words)));
            paragraph.property =
                paragraph.property.shading(Shading::new().shd_type(ShdType::Clear).fill(fill));
            self.add(paragraph);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => {
                let level = self.outline.level(*level);
                self.add(styled(Named::heading(level)).add_run(run(text)));
            }
            Block::Paragraph(text) => self.add(styled(Named::Body).add_run(run(text))),
            Block::ChildsWords(quote) => self.childs_words(quote),
            Block::Facts(facts) => self.facts(facts),
            Block::Assessment(texts) => {
                self.add(styled(Named::AssessmentHead).add_run(run(self.words.assessment)));
                for text in texts.iter().filter(|text| !text.trim().is_empty()) {
                    self.add(styled(Named::Assessment).add_run(run(text)));
                }
            }
            Block::Bullets(texts) => {
                for text in texts.iter().filter(|text| !text.trim().is_empty()) {
                    let item = styled(Named::Bullet)
                        .numbering(NumberingId::new(styles::BULLETS), IndentLevel::new(0));
                    self.add(item.add_run(run(text)));
                }
            }
            Block::Table(table) => self.table(table),
            Block::Interval(interval) => self.interval(interval),
            Block::Absent(absence) => self.add(styled(Named::Body).add_run(absent(*absence, self.words))),
            Block::Signatures(signers) => signers.iter().for_each(|signer| self.signature(signer)),
            Block::PageBreak => self.add(styled(Named::Gap).page_break_before(true)),
        }
    }

    fn childs_words(&mut self, quote: &Quote) {
        self.add(styled(Named::ChildsWords).add_run(run(&format!("«{}»", quote.text.trim()))));
        if !quote.source.trim().is_empty() {
            self.add(styled(Named::Source).add_run(run(&format!("{}: {}", self.words.source, quote.source))));
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        let widths = [TEXT_WIDTH * 32 / 100, TEXT_WIDTH - TEXT_WIDTH * 32 / 100];
        let rows = facts.iter().map(|fact| {
            let mut content = cell(PALE, 4).add_paragraph(value(&fact.value, self.words, Named::Cell));
            if let Some(source) = fact.source.as_deref().filter(|source| !source.trim().is_empty()) {
                content = content.add_paragraph(
                    styled(Named::Meta).add_run(run(&format!("{}: {source}", self.words.source))),
                );
            }
            let label = cell(PALE, 4).add_paragraph(styled(Named::Label).add_run(run(&fact.label)));
            TableRow::new(vec![
                label.width(widths[0], WidthType::Dxa),
                content.width(widths[1], WidthType::Dxa),
            ])
        });
        self.add_table(fixed(rows.collect(), widths.to_vec()));
    }

    fn table(&mut self, table: &Table) {
        if !table.caption().trim().is_empty() {
            self.add(styled(Named::Caption).keep_next(true).add_run(run(table.caption())));
        }
        let widths = column_widths(table);
        let heads = table.columns().iter().zip(&widths).map(|(column, width)| {
            let paragraph = aligned(styled(Named::TableHead).add_run(run(&column.head)), column.align);
            cell(GRAN, 8).width(*width, WidthType::Dxa).add_paragraph(paragraph)
        });
        // Only head rows must not split; `package` finds them by that and makes them repeat.
        let mut rows = vec![TableRow::new(heads.collect()).cant_split()];
        for row in table.rows() {
            let cells = row.iter().zip(table.columns()).zip(&widths).map(|((content, column), width)| {
                let paragraph = aligned(value(content, self.words, Named::Cell), column.align);
                cell(PALE, 4).width(*width, WidthType::Dxa).add_paragraph(paragraph)
            });
            rows.push(TableRow::new(cells.collect()));
        }
        self.add_table(fixed(rows, widths));
    }

    /// A bar would be a picture or a false table in Word; the figures and the sentence say the same.
    fn interval(&mut self, interval: &Interval) {
        let figures =
            format!("{} · {}", shape::reach(interval, self.words), shape::cleared(interval, self.words));
        let line = ends(Named::Interval).keep_next(true).add_run(run(interval.label()).bold());
        self.add(line.add_run(Run::new().add_tab()).add_run(run(&figures).color(GRAN)));
        self.add(styled(Named::Meta).add_run(run(interval.alternative())));
    }

    fn signature(&mut self, signer: &Signer) {
        let below = format!("{} · {}", self.words.place_and_date, self.words.signature);
        self.add(styled(Named::Signature).keep_next(true).add_run(run(&below)));
        for text in [&signer.name, &signer.role].into_iter().filter(|text| !text.trim().is_empty()) {
            self.add(styled(Named::Label).add_run(run(text)));
        }
    }
}

/// An empty paragraph of a style.
fn styled(style: Named) -> Paragraph {
    Paragraph::new().style(style.id())
}

/// A paragraph with something at each end of the line.
fn ends(style: Named) -> Paragraph {
    styled(style).add_tab(Tab::new().val(TabValueType::Right).pos(TEXT_WIDTH))
}

/// A text as one run; line breaks are kept, what XML cannot hold is left out.
fn run(text: &str) -> Run {
    let text = package::allowed(text);
    let mut run = Run::new();
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        run = run.add_text(line);
    }
    run
}

/// The mark of something that is not there. The hatched square is the same sign as in the PDF.
fn absent(absence: Absence, words: &Words) -> Run {
    let sign = if shape::held_back(absence) { "■" } else { "▨" };
    run(&format!("{sign} {}", shape::absence(absence, words))).color("48524C")
}

fn value(value: &Value, words: &Words, style: Named) -> Paragraph {
    styled(style).add_run(match value {
        Value::Known(text) => run(text),
        Value::Absent(absence) => absent(*absence, words),
    })
}

fn aligned(paragraph: Paragraph, align: Align) -> Paragraph {
    match align {
        Align::Start => paragraph,
        Align::End => paragraph.align(AlignmentType::Right),
    }
}

/// A cell with a line under it and nowhere else.
fn cell(colour: &str, eighths: usize) -> TableCell {
    let below = TableCellBorder::new(TableCellBorderPosition::Bottom).color(colour).size(eighths);
    TableCell::new().set_borders(TableCellBorders::with_empty().set(below))
}

fn fixed(rows: Vec<TableRow>, widths: Vec<usize>) -> WordTable {
    WordTable::without_borders(rows)
        .set_grid(widths)
        .layout(TableLayoutType::Fixed)
        .width(TEXT_WIDTH, WidthType::Dxa)
}

/// The shares of the columns as widths that add up to at most the width of the text.
fn column_widths(table: &Table) -> Vec<usize> {
    let shares: Vec<usize> = table.columns().iter().map(|column| usize::from(column.share.max(1))).collect();
    let total = shares.iter().sum::<usize>().max(1);
    shares.into_iter().map(|share| TEXT_WIDTH * share / total).collect()
}

/// Room before and after a paragraph, in twentieths of a point, and the height of its lines in percent.
fn spacing(before: u32, after: u32) -> LineSpacing {
    LineSpacing::new().before(before).after(after).line(276)
}

#[cfg(test)]
#[path = "docx_tests.rs"]
mod tests;
