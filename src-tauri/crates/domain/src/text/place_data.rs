//! What is said of the place data themselves: where they come from, and what an import of new ones does.

use super::Lang;
use super::format::{date, pick};
use super::ranking::whole;
use chrono::NaiveDate;

/// Where the place data come from: with the program, or renewed on a day.
pub fn from(renewed: Option<NaiveDate>, lang: Lang) -> String {
    match renewed {
        Some(on) => pick(
            lang,
            format!("Fornyet på denne maskinen {}.", date(on)),
            format!("Fornya på denne maskina {}.", date(on)),
        ),
        None => pick(lang, "Fulgte med Heimly.", "Følgde med Heimly."),
    }
}

/// Where the place data that came with the program are from.
pub fn bundled_source(lang: Lang) -> String {
    pick(
        lang,
        "Postnummerregisteret (Posten Bring) 11.04.2024, punkter fra GeoNames 30.12.2025",
        "Postnummerregisteret (Posten Bring) 11.04.2024, punkt frå GeoNames 30.12.2025",
    )
}

/// What must stand where the place data are used.
pub fn notices(lang: Lang) -> Vec<String> {
    vec![
        pick(lang, "Postnummerregisteret: Posten Bring.", "Postnummerregisteret: Posten Bring."),
        pick(
            lang,
            "Punkter: GeoNames (geonames.org), CC BY 4.0, bearbeidet.",
            "Punkt: GeoNames (geonames.org), CC BY 4.0, omarbeidde.",
        ),
        pick(
            lang,
            "Omriss og nabokommuner: © Kartverket, CC BY 4.0, bearbeidet.",
            "Omriss og nabokommunar: © Kartverket, CC BY 4.0, omarbeidde.",
        ),
    ]
}

/// Where renewed place data are from.
pub fn renewed_source(kind: &str, file: &str, data_date: Option<&str>, lang: Lang) -> String {
    let kind = file_kind(kind, lang);
    match data_date {
        Some(day) => format!("{kind} {day} ({file})"),
        None => format!("{kind} ({file})"),
    }
}

type Table = &'static [(&'static str, &'static str, &'static str)];

/// What a file of place data is; the codes are the import's own: (code, bokmål, nynorsk).
const FILE_KINDS: Table = &[
    ("adresser", "Kartverket: Matrikkelen – Adresse", "Kartverket: Matrikkelen – Adresse"),
    ("postnummeromrader", "Kartverket: Postnummerområder", "Kartverket: Postnummerområde"),
    (
        "kommuner",
        "Kartverket: Administrative enheter kommuner",
        "Kartverket: Administrative einingar kommunar",
    ),
    ("postnummerregister", "Posten: Postnummerregisteret", "Posten: Postnummerregisteret"),
];

/// Why a file of place data cannot be used.
const FILE_FAULTS: Table = &[
    ("tom", "Filen er tom. Last den ned på nytt.", "Fila er tom. Last henne ned på nytt."),
    (
        "ikke_stedsdata",
        "Filen er ikke stedsdata Heimly kjenner. Velg adresser, postnummerområder eller kommuner fra Kartverket, eller Postens postnummerregister.",
        "Fila er ikkje staddata Heimly kjenner. Vel adresser, postnummerområde eller kommunar frå Kartverket, eller postnummerregisteret til Posten.",
    ),
    (
        "tegnsett",
        "Filen har et tegnsett Heimly ikke kan lese. Last den ned på nytt som UTF-8.",
        "Fila har eit teiknsett Heimly ikkje kan lese. Last henne ned på nytt som UTF-8.",
    ),
    (
        "avkortet",
        "Filen slutter for tidlig; nedlastingen ble trolig avbrutt. Last den ned på nytt.",
        "Fila sluttar for tidleg; nedlastinga vart truleg avbroten. Last henne ned på nytt.",
    ),
    (
        "for_stor",
        "Filen er større enn slike filer kan være, og ble ikke lest. Sjekk at det er riktig fil.",
        "Fila er større enn slike filer kan vere, og vart ikkje lesen. Sjekk at det er rett fil.",
    ),
    (
        "skadet_zip",
        "Zip-filen er skadet. Last den ned på nytt.",
        "Zip-fila er skadd. Last henne ned på nytt.",
    ),
    (
        "feil_zip",
        "Zip-filen har ingen fil med stedsdata, eller flere. Pakk den ut, og velg én fil.",
        "Zip-fila har inga fil med staddata, eller fleire. Pakk henne ut, og vel éi fil.",
    ),
    (
        "ukjente_koordinater",
        "Koordinatsystemet er ukjent. Last ned i EUREF89 UTM 32, 33 eller 35, eller i grader.",
        "Koordinatsystemet er ukjent. Last ned i EUREF89 UTM 32, 33 eller 35, eller i grader.",
    ),
    (
        "utenfor_norge",
        "Mye av filen ligger utenfor Norge. Sjekk at det er riktig fil og koordinatsystem.",
        "Mykje av fila ligg utanfor Noreg. Sjekk at det er rett fil og koordinatsystem.",
    ),
    (
        "ingen_rader",
        "Ingen rad i filen kan brukes. Sjekk at det er riktig fil.",
        "Ingen rad i fila kan brukast. Sjekk at det er rett fil.",
    ),
    (
        "henger_ikke_sammen",
        "Dataene i filen henger ikke sammen og brukes ikke. Last den ned på nytt.",
        "Dataa i fila heng ikkje saman og blir ikkje brukte. Last henne ned på nytt.",
    ),
    (
        "kan_ikke_leses",
        "Filen kan ikke leses. Sjekk at den finnes og at du har tilgang.",
        "Fila kan ikkje lesast. Sjekk at ho finst og at du har tilgang.",
    ),
];

/// Why a row is left out.
const LINE_FAULTS: Table = &[
    ("kolonner", "Raden har færre kolonner enn overskriften.", "Rada har færre kolonnar enn overskrifta."),
    (
        "postnummer",
        "Raden har ikke noe postnummer på fire siffer.",
        "Rada har ikkje noko postnummer på fire siffer.",
    ),
    ("kommune", "Raden har ikke noe kjent kommunenummer.", "Rada har ikkje noko kjent kommunenummer."),
    (
        "koordinater",
        "Raden mangler koordinater, eller de er ikke tall.",
        "Rada manglar koordinatar, eller dei er ikkje tal.",
    ),
    ("ukjente_koordinater", "Koordinatsystemet er ukjent.", "Koordinatsystemet er ukjent."),
    ("utenfor_norge", "Punktet ligger utenfor Norge.", "Punktet ligg utanfor Noreg."),
    ("form", "Formen har ikke noe areal.", "Forma har ikkje noko areal."),
];

/// What a file of place data is.
pub fn file_kind(code: &str, lang: Lang) -> &str {
    look_up(FILE_KINDS, code, lang)
}

/// Why a file of place data cannot be used.
pub fn file_fault(code: &str, lang: Lang) -> &str {
    look_up(FILE_FAULTS, code, lang)
}

/// Why a row is left out.
pub fn line_fault(code: &str, lang: Lang) -> &str {
    look_up(LINE_FAULTS, code, lang)
}

/// That a file is not of the whole country.
pub fn not_whole_country(known: usize, found: usize, lang: Lang) -> String {
    let count = |number: usize| whole(u64::try_from(number).unwrap_or(u64::MAX));
    let (known, found) = (count(known), count(found));
    pick(
        lang,
        format!("Filen gjelder ikke hele landet: den har {found} av {known}. Velg filen for hele landet."),
        format!("Fila gjeld ikkje heile landet: ho har {found} av {known}. Vel fila for heile landet."),
    )
}

fn look_up(table: Table, code: &str, lang: Lang) -> &str {
    table.iter().find(|(each, _, _)| *each == code).map_or(code, |(_, bokmal, nynorsk)| match lang {
        Lang::Nb => bokmal,
        Lang::Nn => nynorsk,
    })
}

/// That renewed data cannot be read, and that those that came with the program are used.
pub fn damaged(lang: Lang) -> String {
    pick(
        lang,
        "De fornyede stedsdataene er skadet og brukes ikke. Dataene som fulgte med Heimly, brukes. Hent inn filen på nytt.",
        "Dei fornya staddataa er skadde og blir ikkje brukte. Dataa som følgde med Heimly, blir brukte. Hent inn fila på nytt.",
    )
}

/// How many kilometres a home lies from its postnummer, when it is so far that somebody should look again.
pub fn far_from_postnummer(kilometres: u32, lang: Lang) -> String {
    pick(
        lang,
        format!("Punktet ligger {kilometres} km fra postnummeret. Sjekk at begge stemmer."),
        format!("Punktet ligg {kilometres} km frå postnummeret. Sjekk at begge stemmer."),
    )
}

/// What an import did, or would do.
pub fn imported(changes: Changes, outcome: Outcome, lang: Lang) -> String {
    let Changes { read, added, changed, removed, moved } = changes;
    let [read, added, changed, removed, moved] =
        [read, added, changed, removed, moved].map(|number| whole(u64::from(number)));
    let counts = pick(
        lang,
        format!(
            "{read} rader lest: {added} nye, {changed} endret og {removed} borte. {moved} har flyttet seg mer enn 5 km."
        ),
        format!(
            "{read} rader lesne: {added} nye, {changed} endra og {removed} borte. {moved} har flytta seg meir enn 5 km."
        ),
    );
    let told = match outcome {
        Outcome::Stored => pick(lang, "De nye dataene er i bruk.", "Dei nye dataa er i bruk."),
        Outcome::LookedThrough => pick(lang, "Ingenting er lagret.", "Ingenting er lagra."),
    };
    format!("{counts} {told}")
}

/// How many rows an import touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changes {
    /// Rows that were read.
    pub read: u32,
    /// Rows that are new.
    pub added: u32,
    /// Rows that say something else.
    pub changed: u32,
    /// Rows that are not there any more.
    pub removed: u32,
    /// Rows whose point has moved more than five kilometres.
    pub moved: u32,
}

/// Whether an import was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was.
    Stored,
    /// It was only looked through.
    LookedThrough,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_says_what_it_does_and_whether_it_was_stored() {
        let changes = Changes { read: 5_141, added: 3, changed: 12, removed: 1, moved: 2 };
        assert_eq!(
            imported(changes, Outcome::LookedThrough, Lang::Nb),
            "5\u{a0}141 rader lest: 3 nye, 12 endret og 1 borte. 2 har flyttet seg mer enn 5 km. Ingenting er lagret."
        );
        assert!(imported(changes, Outcome::Stored, Lang::Nn).ends_with("Dei nye dataa er i bruk."));
    }
}
