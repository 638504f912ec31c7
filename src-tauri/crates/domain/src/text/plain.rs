//! A document as plain text, to be pasted into the fagsystem or an e-mail.
//!
//! Nothing is said here that the document does not say; marks that are shape and colour on paper are words.

use super::document::{Words, words};
use super::format::date;
use crate::document::{Absence, Block, Document, Fact, Notice, Quote, Signer, Table, Value};

/// The whole document: parts stand apart by an empty line, and the text ends with a line break.
pub fn plain_text(document: &Document) -> String {
    let said = words(document.language);
    let mut parts = Vec::new();
    parts.extend(document.notices.iter().map(|notice| notice_text(notice, said)));
    let head = [
        document.title.clone(),
        document.subtitle.clone(),
        line(said.office, &document.office),
        line(said.reference, &document.reference),
        line(said.date, &date(document.date)),
    ];
    parts.push(lines(head));
    parts.extend(document.blocks.iter().map(|block| block_text(block, said)));
    parts.retain(|part| !part.is_empty());
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

/// «Kontor: Altafjorden»; nothing where there is nothing.
fn line(label: &str, value: &str) -> String {
    if value.trim().is_empty() { String::new() } else { format!("{label}: {value}") }
}

fn lines(all: impl IntoIterator<Item = String>) -> String {
    let some: Vec<String> = all.into_iter().filter(|line| !line.is_empty()).collect();
    some.join("\n")
}

fn notice_text(notice: &Notice, said: &Words) -> String {
    match notice {
        Notice::ExampleOffice => said.example_office.to_owned(),
        Notice::Draft => said.draft.to_owned(),
        Notice::Confidential => said.confidential.to_owned(),
        Notice::Other(sentence) => sentence.clone(),
    }
}

fn block_text(block: &Block, said: &Words) -> String {
    match block {
        Block::Heading(_, words) | Block::Paragraph(words) => words.clone(),
        Block::ChildsWords(Quote { text, source }) => lines([format!("«{text}»"), line(said.source, source)]),
        Block::Facts(facts) => lines(facts.iter().map(|fact| fact_text(fact, said))),
        Block::Assessment(paragraphs) => {
            lines(std::iter::once(format!("{}:", said.assessment)).chain(paragraphs.iter().cloned()))
        }
        Block::Bullets(all) => lines(all.iter().map(|each| format!("– {each}"))),
        Block::Table(table) => table_text(table, said),
        Block::Interval(interval) => interval.alternative().to_owned(),
        Block::Absent(absence) => absent(*absence, said).to_owned(),
        Block::Signatures(signers) => {
            signers.iter().map(|signer| signature(signer, said)).collect::<Vec<_>>().join("\n\n")
        }
        Block::PageBreak => String::new(),
    }
}

fn fact_text(fact: &Fact, said: &Words) -> String {
    let source = fact.source.as_deref().map(|source| line(said.source, source)).unwrap_or_default();
    let source = if source.is_empty() { source } else { format!(" ({source})") };
    format!("{}: {}{source}", fact.label, value(&fact.value, said))
}

fn value(value: &Value, said: &Words) -> String {
    match value {
        Value::Known(text) => text.clone(),
        Value::Absent(absence) => absent(*absence, said).to_owned(),
    }
}

fn absent(absence: Absence, said: &Words) -> &'static str {
    match absence {
        Absence::NotRegistered => said.not_registered,
        Absence::NotAsked => said.not_asked,
        Absence::NotStated => said.not_stated,
        Absence::Unknown => said.unknown,
        Absence::Withheld => said.withheld,
    }
}

/// Each row is one line, each cell with the head of its column.
fn table_text(table: &Table, said: &Words) -> String {
    let rows = table.rows().iter().map(|row| {
        let cells = table.columns().iter().zip(row).map(|(column, cell)| {
            if column.head.is_empty() {
                value(cell, said)
            } else {
                format!("{}: {}", column.head, value(cell, said))
            }
        });
        cells.collect::<Vec<_>>().join("; ")
    });
    lines(std::iter::once(table.caption().to_owned()).chain(rows))
}

fn signature(signer: &Signer, said: &Words) -> String {
    let blank = "______________________________";
    let who = lines([signer.name.clone(), signer.role.clone()]).replace('\n', ", ");
    lines([format!("{}: {blank}", said.place_and_date), format!("{}: {blank}", said.signature), who])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Column, Level};
    use crate::text::Lang;

    #[test]
    fn every_part_is_said_and_parts_stand_apart() {
        let columns = vec![Column::words("Hjem", 2), Column::numbers("Plasser", 1)];
        let rows = vec![vec![Value::text("H-001"), Value::Absent(Absence::NotAsked)]];
        let document = Document {
            language: Lang::Nb,
            title: "Melding".into(),
            subtitle: String::new(),
            reference: "H-001".into(),
            office: "Oppdiktet kontor".into(),
            author: String::new(),
            date: "2026-11-24".parse().unwrap(),
            notices: vec![Notice::ExampleOffice],
            blocks: vec![
                Block::Heading(Level::One, "Om hjemmet".into()),
                Block::Facts(vec![Fact::new("Godkjent", Value::text("12.11.2026")).from_source("Vedtak")]),
                Block::ChildsWords(Quote { text: "Jeg vil.".into(), source: "Samtale".into() }),
                Block::Bullets(vec!["Ring oss.".into()]),
                Block::Table(Table::new("Hjem", columns, rows).unwrap()),
                Block::Signatures(vec![Signer { name: "Kari Li".into(), role: "Rådgiver".into() }]),
            ],
        };
        let text = plain_text(&document);
        let expected = "Eksempelkontor – alt er oppdiktet\n\n\
            Melding\nKontor: Oppdiktet kontor\nReferanse: H-001\nDato: 24.11.2026\n\n\
            Om hjemmet\n\n\
            Godkjent: 12.11.2026 (Kilde: Vedtak)\n\n\
            «Jeg vil.»\nKilde: Samtale\n\n\
            – Ring oss.\n\n\
            Hjem\nHjem: H-001; Plasser: Ikke spurt\n\n";
        assert!(text.starts_with(expected), "{text}");
        assert!(text.ends_with("Kari Li, Rådgiver\n"), "{text}");
    }
}
