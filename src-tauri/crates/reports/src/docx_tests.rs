//! What a Word file must be. The parts are read back with a zip reader that is not the one that wrote.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::*;
use crate::documents;

fn stamp() -> Stamp {
    Stamp { made_at: documents::made_at(), program: "Heimly 0.1.0".to_owned(), basis: String::new() }
}

fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn every_sample_becomes_a_readable_archive() {
    for (name, document) in documents::all() {
        let file = docx(&document, &stamp()).unwrap();
        let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
        assert_eq!(archive.by_index(4).unwrap().name(), "[Content_Types].xml", "{name}");
        for index in 0..archive.len() {
            let mut content = Vec::new();
            archive.by_index(index).unwrap().read_to_end(&mut content).unwrap();
        }
    }
}

#[test]
fn same_input_same_bytes_and_no_clock_in_the_archive() {
    for (name, document) in documents::all() {
        let first = docx(&document, &stamp()).unwrap();
        assert!(first == docx(&document, &stamp()).unwrap(), "{name}");
        let there = std::thread::spawn(move || docx(&document, &stamp()).unwrap()).join().unwrap();
        assert!(first == there, "{name}");
        let mut archive = ZipArchive::new(Cursor::new(first)).unwrap();
        for index in 0..archive.len() {
            let entry = archive.by_index(index).unwrap();
            assert_eq!(entry.last_modified().map(|at| at.year()), Some(1980), "{}", entry.name());
        }
    }
}

#[test]
fn the_text_is_there_with_real_headings_and_heads_that_repeat() {
    let file = docx(&documents::note(), &stamp()).unwrap();
    let text = part(&file, "word/document.xml");
    for expected in
        ["Matchingnotat", "«Jeg vil bo sånn", "Kilde: Vedtak 03.11.2026", "69,6 til 91,1", "Ikke spurt"]
    {
        assert!(text.contains(expected), "{expected}");
    }
    assert!(text.contains("<w:pStyle w:val=\"Heading2\" />"));
    assert_eq!(text.matches("<w:tblHeader />").count(), 1);
    assert!(part(&file, "word/styles.xml").contains("<w:name w:val=\"heading 1\" />"));
}

#[test]
fn language_and_moment_are_set() {
    let file = docx(&documents::report(), &stamp()).unwrap();
    assert!(part(&file, "word/styles.xml").contains("<w:lang w:val=\"nn-NO\" />"));
    let properties = part(&file, "docProps/core.xml");
    assert!(properties.contains("<dc:title>Sosialrapport</dc:title>"));
    assert_eq!(properties.matches("2026-11-24T13:32:00Z").count(), 2);
}

#[test]
fn markup_and_forbidden_characters_do_no_harm() {
    let text = "</w:t><w:cantSplit /> & \u{0}\u{202e}slutt \u{ffff}";
    let document = Document {
        title: text.to_owned(),
        blocks: vec![Block::Paragraph(text.to_owned())],
        ..documents::note()
    };
    let file = docx(&document, &stamp()).unwrap();
    let written = "&lt;/w:t&gt;&lt;w:cantSplit /&gt; &amp; slutt ";
    assert_eq!(part(&file, "word/document.xml").matches(written).count(), 2);
    assert!(part(&file, "docProps/core.xml").contains(written));
    assert!(!part(&file, "word/document.xml").contains("tblHeader"));
}

#[test]
fn columns_share_the_width_of_the_text() {
    let columns = vec![
        heimly_domain::document::Column::words("a", 1),
        heimly_domain::document::Column::words("b", 0),
        heimly_domain::document::Column::words("c", 2),
    ];
    // A share of zero counts as one: 9298 / 4 = 2324 (rounded down), twice that is 4649.
    assert_eq!(column_widths(&Table::new("", columns, Vec::new()).unwrap()), [2324, 2324, 4649]);
}
