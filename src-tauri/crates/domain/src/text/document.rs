//! The words every document shares, whatever it is about: header, footer, standard marks.
//!
//! What a single kind of report says stands with that report, not here.

use super::Lang;

/// The standing words of a document, complete in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Before the page number.
    pub page: &'static str,
    /// Between the page number and the number of pages.
    pub of: &'static str,
    /// The field was looked up and holds nothing.
    pub not_registered: &'static str,
    /// Nobody has asked.
    pub not_asked: &'static str,
    /// Asked, but not answered.
    pub not_stated: &'static str,
    /// Asked, and nobody knows.
    pub unknown: &'static str,
    /// Known, but left out of this document.
    pub withheld: &'static str,
    /// Before where a fact is taken from.
    pub source: &'static str,
    /// Head of a professional judgement, which is kept apart from facts.
    pub assessment: &'static str,
    /// The line under which a signer writes the place and date.
    pub place_and_date: &'static str,
    /// The line under which a signer writes the name.
    pub signature: &'static str,
    /// Between two ends of an interval.
    pub to: &'static str,
    /// After the share of a sum that is cleared up.
    pub cleared: &'static str,
    /// The notice of the example office.
    pub example_office: &'static str,
    /// The notice of a document nobody has signed.
    pub draft: &'static str,
    /// One word for a draft, laid across the page.
    pub draft_mark: &'static str,
    /// The notice of a document with confidential content.
    pub confidential: &'static str,
    /// Said last in a document where characters had to be replaced.
    pub replaced: &'static str,
    /// A PDF could not be made: what to do.
    pub pdf_failed: &'static str,
    /// A Word file could not be made: what to do.
    pub word_failed: &'static str,
    /// A calendar file could not be made: what to do.
    pub calendar_failed: &'static str,
    /// Name of the office in the head of the document.
    pub office: &'static str,
    /// Name of the author in the head of the document.
    pub author: &'static str,
    /// Name of the date in the head of the document.
    pub date: &'static str,
    /// Name of the reference in the head of the document.
    pub reference: &'static str,
}

/// The words of one language.
#[must_use]
pub const fn words(language: Lang) -> &'static Words {
    match language {
        Lang::Nb => &BOKMAL,
        Lang::Nn => &NYNORSK,
    }
}

const BOKMAL: Words = Words {
    page: "Side",
    of: "av",
    not_registered: "Ikke registrert",
    not_asked: "Ikke spurt",
    not_stated: "Ikke oppgitt",
    unknown: "Ukjent",
    withheld: "Deles ikke",
    source: "Kilde",
    assessment: "Vurdering",
    place_and_date: "Sted og dato",
    signature: "Underskrift",
    to: "til",
    cleared: "avklart",
    example_office: "Eksempelkontor – alt er oppdiktet",
    draft: "Utkast – ikke underskrevet",
    draft_mark: "Utkast",
    confidential: "Taushetsbelagt",
    replaced: "Tegn som skriftene i dette dokumentet ikke har, er byttet ut med □. Teksten i Heimly er uendret.",
    pdf_failed: "Dokumentet kunne ikke lages som PDF. Lag det som Word-fil i stedet, og meld fra om feilen.",
    word_failed: "Dokumentet kunne ikke lages som Word-fil. Lag det som PDF i stedet, og meld fra om feilen.",
    calendar_failed: "Kalenderfilen kunne ikke lages. Skriv ut runden i stedet, og meld fra om feilen.",
    office: "Kontor",
    author: "Skrevet av",
    date: "Dato",
    reference: "Referanse",
};

const NYNORSK: Words = Words {
    page: "Side",
    of: "av",
    not_registered: "Ikkje registrert",
    not_asked: "Ikkje spurt",
    not_stated: "Ikkje oppgitt",
    unknown: "Ukjent",
    withheld: "Blir ikkje delt",
    source: "Kjelde",
    assessment: "Vurdering",
    place_and_date: "Stad og dato",
    signature: "Underskrift",
    to: "til",
    cleared: "avklart",
    example_office: "Eksempelkontor – alt er oppdikta",
    draft: "Utkast – ikkje underskrive",
    draft_mark: "Utkast",
    confidential: "Underlagt teieplikt",
    replaced: "Teikn som skriftene i dette dokumentet ikkje har, er bytte ut med □. Teksten i Heimly er uendra.",
    pdf_failed: "Dokumentet kunne ikkje lagast som PDF. Lag det som Word-fil i staden, og meld frå om feilen.",
    word_failed: "Dokumentet kunne ikkje lagast som Word-fil. Lag det som PDF i staden, og meld frå om feilen.",
    calendar_failed: "Kalenderfila kunne ikkje lagast. Skriv ut runden i staden, og meld frå om feilen.",
    office: "Kontor",
    author: "Skrive av",
    date: "Dato",
    reference: "Referanse",
};
