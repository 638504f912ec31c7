//! Words for what goes in and out of the program.

use super::Lang;
use super::format::list;

fn pick(lang: Lang, bokmal: String, nynorsk: String) -> String {
    match lang {
        Lang::Nb => bokmal,
        Lang::Nn => nynorsk,
    }
}

/// What a plain export left out.
pub fn left_out(codes: &[String], lang: Lang) -> String {
    let codes = list(codes);
    pick(
        lang,
        format!("Skjulte adresser og steder er utelatt for {codes}."),
        format!("Skjulte adresser og stader er utelatne for {codes}."),
    )
}

/// How many of a kind come in: «38 hjem».
pub fn count(number: usize, what: Incoming, lang: Lang) -> String {
    let (bokmal, nynorsk) = match what {
        Incoming::Homes => ("hjem", "heimar"),
        Incoming::Members => ("personer i husstandene", "personar i husstandane"),
        Incoming::Children => ("barn", "barn"),
        Incoming::Needs => ("behov", "behov"),
        Incoming::Placements => ("opphold", "opphald"),
        Incoming::Competence => ("svar om kompetanse og vilje", "svar om kompetanse og vilje"),
    };
    pick(lang, format!("{number} {bokmal}"), format!("{number} {nynorsk}"))
}

/// What comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// Homes.
    Homes,
    /// Members of households.
    Members,
    /// Competence.
    Competence,
    /// Children.
    Children,
    /// Needs.
    Needs,
    /// Stays.
    Placements,
}

/// Columns nobody reads.
pub fn ignored_columns(sheet: &str, columns: &[String], lang: Lang) -> String {
    let columns = list(columns);
    pick(
        lang,
        format!("{sheet}: Heimly leser ikke kolonnene {columns}."),
        format!("{sheet}: Heimly les ikkje kolonnane {columns}."),
    )
}

/// Where in a sheet: «, rad 12».
pub fn row(row: u32, lang: Lang) -> String {
    pick(lang, format!(", rad {row}"), format!(", rad {row}"))
}

/// «Hjem: 38 rader».
pub fn rows(sheet: &str, rows: usize, lang: Lang) -> String {
    match rows {
        1 => pick(lang, format!("{sheet}: 1 rad"), format!("{sheet}: 1 rad")),
        rows => pick(lang, format!("{sheet}: {rows} rader"), format!("{sheet}: {rows} rader")),
    }
}

/// Why two look alike.
pub fn same_code(lang: Lang) -> String {
    pick(lang, "Samme kode.".to_owned(), "Same kode.".to_owned())
}

/// Why two look alike.
pub fn alike(lang: Lang) -> String {
    pick(lang, "Navn og adresse ligner.".to_owned(), "Namn og adresse liknar.".to_owned())
}

/// That what a note rests on has changed since the choice was made.
pub fn changed_since_choice(day: chrono::NaiveDate, lang: Lang) -> String {
    let day = super::format::date(day);
    pick(
        lang,
        format!(
            "Opplysninger er endret etter at valget ble tatt {day}. Tallene i notatet er regnet på nytt; vurderingen slik den var, er lagret i kontoret."
        ),
        format!(
            "Opplysningar er endra etter at valet vart teke {day}. Tala i notatet er rekna på nytt; vurderinga slik ho var, er lagra i kontoret."
        ),
    )
}

/// What the demo writes under concerns, so that its note claims no assessment that nobody made.
pub fn demo_choice(lang: Lang) -> String {
    pick(
        lang,
        "Eksempel: demoen valgte det første hjemmet og skrev grunnene fra opplysningene. Ingen har vurdert valget.".to_owned(),
        "Døme: demoen valde den første heimen og skreiv grunnane frå opplysningane. Ingen har vurdert valet.".to_owned(),
    )
}
