//! What the tests of the papers share: a law that cites by id, two places and an empty office.

use crate::codes::Code;
use crate::document::{Block, Document, Level};
use crate::law::{Citation, Citations, Law, LawNumbers, LawRef, Provenance, Statutory};
use crate::model::{Freshness, Office, Register, YesNo};
use crate::place::{KommuneNo, KommuneRelation, Places, Postnummer, PostnummerFacts};
use chrono::NaiveDate;
use std::convert::Infallible;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Every number is 3; every provision is cited by its id, with the language behind it.
pub(crate) fn law() -> Law {
    let provenance = || Provenance { source: String::new(), mark: String::new() };
    let citations = Citations::collect(|provision| {
        let citation = Citation {
            nb: format!("LOV:{}:nb", provision.code()),
            nn: format!("LOV:{}:nn", provision.code()),
            provenance: provenance(),
        };
        Ok::<_, Infallible>(citation)
    });
    let numbers = LawNumbers::collect(|_| {
        Ok::<_, Infallible>(Statutory {
            value: 3,
            provision: LawRef::PolitiattestAge,
            provenance: provenance(),
        })
    });
    Law {
        version: "2026-07-02".to_owned(),
        sign: "[]".to_owned(),
        citations: citations.unwrap(),
        numbers: numbers.unwrap(),
    }
}

/// 9510 Stedmerke in Kommunemerke (5601), and nothing else.
pub(crate) struct OnePlace;

impl Places for OnePlace {
    fn postnummer(&self, postnummer: Postnummer) -> Option<PostnummerFacts> {
        (postnummer.as_str() == "9510").then(|| PostnummerFacts {
            poststed: "Stedmerke".to_owned(),
            kommune: KommuneNo::new("5601").unwrap(),
            spot: None,
        })
    }

    fn kommune_name(&self, kommune: KommuneNo) -> Option<&str> {
        (kommune.as_str() == "5601").then_some("Kommunemerke")
    }

    fn relation(&self, _: KommuneNo, _: KommuneNo) -> KommuneRelation {
        KommuneRelation::Elsewhere
    }
}

pub(crate) fn empty_office() -> Register {
    Register::empty(Office {
        id: crate::ids::OfficeId::new("office").unwrap(),
        name: "Prøvekontoret".to_owned(),
        kommune: KommuneNo::new("5601").unwrap(),
        postnummer: None,
        point: None,
        example: YesNo::No,
        freshness: Freshness::standard(),
        limits: crate::model::ChoosingLimits::standard(),
    })
}

/// The headings of a document with their levels, in order.
pub(crate) fn levels(document: &Document) -> Vec<(Level, &str)> {
    let mut found = Vec::new();
    for block in &document.blocks {
        if let Block::Heading(level, text) = block {
            found.push((*level, text.as_str()));
        }
    }
    found
}

/// The headings of a document, in order.
pub(crate) fn headings(document: &Document) -> Vec<&str> {
    levels(document).into_iter().map(|(_, text)| text).collect()
}

/// The blocks under the heading that contains `title`, up to the next.
pub(crate) fn under<'a>(document: &'a Document, title: &str) -> &'a [Block] {
    let is_heading = |block: &Block| matches!(block, Block::Heading(..));
    let at = document
        .blocks
        .iter()
        .position(|block| matches!(block, Block::Heading(_, text) if text.contains(title)))
        .unwrap_or_else(|| panic!("no heading {title}"));
    let rest = &document.blocks[at + 1..];
    &rest[..rest.iter().position(is_heading).unwrap_or(rest.len())]
}

/// Everything in a document, every field of it, as text.
pub(crate) fn everything(document: &Document) -> String {
    format!("{document:?}")
}

/// Words nobody may meet, however they are written; the paper's own name is let through.
pub(crate) fn forbidden(document: &Document) -> Vec<&'static str> {
    let text = everything(document).to_lowercase().replace("matchingnotat", "");
    ["match", "treff", "score", "risiko", "plassering", "anbefalt av heimly"]
        .into_iter()
        .filter(|word| text.contains(word))
        .collect()
}
