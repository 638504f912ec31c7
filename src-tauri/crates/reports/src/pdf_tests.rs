//! What a PDF must be whatever stands in it. The two standards themselves are enforced by Typst while
//! writing and checked once more from outside by `tests/pdf/validate.py`.

use proptest::prelude::*;

use super::*;
use crate::documents;

fn stamp() -> Stamp {
    Stamp { made_at: documents::made_at(), program: "Heimly 0.1.0".to_owned(), basis: String::new() }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn every_sample_becomes_a_pdf_that_says_it_meets_both_standards() {
    for (name, document) in documents::all() {
        let bytes = compose(&document, &stamp()).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        assert!(bytes.starts_with(b"%PDF-1.7"), "{name}");
        assert!(contains(&bytes, "<pdfaid:part>2</pdfaid:part>"), "{name}");
        assert!(contains(&bytes, "<pdfaid:conformance>A</pdfaid:conformance>"), "{name}");
        assert!(contains(&bytes, "<pdfuaid:part>1</pdfuaid:part>"), "{name}");
    }
}

#[test]
fn same_input_same_bytes_and_another_moment_other_bytes() {
    let document = documents::note();
    let first = pdf(&document, &stamp()).unwrap();
    assert!(first == pdf(&document, &stamp()).unwrap());
    let later = Stamp { made_at: stamp().made_at + chrono::TimeDelta::seconds(1), ..stamp() };
    assert!(first != pdf(&document, &later).unwrap());
}

#[test]
fn properties_carry_title_language_and_the_moment_given() {
    let bytes = pdf(&documents::report(), &stamp()).unwrap();
    assert!(contains(&bytes, "Sosialrapport"));
    assert!(contains(&bytes, "(nn-NO)"));
    assert!(contains(&bytes, "2026-11-24T13:32:00"));
}

#[test]
fn markup_in_a_text_reaches_the_template_as_that_text() {
    let text = "#panic(\"x\")";
    let mut filler = Filler { words: words(heimly_domain::text::Lang::Nb), glyphs: Glyphs::default() };
    let block = filler.block(&Block::Paragraph(text.to_owned()), &mut shape::Outline::default());
    assert_eq!(block.get("text").unwrap(), &text.into_value());
    let document = Document { blocks: vec![Block::Paragraph(text.to_owned())], ..documents::note() };
    assert!(compose(&document, &stamp()).is_ok());
}

#[test]
fn a_replaced_character_is_said_in_the_document() {
    let said = |text: &str| {
        let document = Document { blocks: vec![Block::Paragraph(text.to_owned())], ..documents::note() };
        let mut filler = Filler { words: words(document.language), glyphs: Glyphs::default() };
        filler.document(&document, &stamp()).get("replaced").unwrap().clone()
    };
    assert_eq!(said("Hei 👋"), true.into_value());
    assert_eq!(said("Hei"), false.into_value());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Any text at all in every place gives a file, never an error.
    #[test]
    fn any_text_gives_a_pdf(text in "\\PC{0,80}", wild in any::<String>()) {
        for text in [text, wild] {
            let document = Document {
                title: text.clone(),
                author: text.clone(),
                blocks: vec![
                    Block::Paragraph(text.clone()),
                    Block::Facts(vec![Fact::new(text.clone(), Value::text(text.clone()))]),
                ],
                ..documents::note()
            };
            let made = compose(&document, &stamp());
            prop_assert!(made.is_ok(), "{text:?}: {:?}", made.err());
        }
    }
}
