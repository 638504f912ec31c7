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
