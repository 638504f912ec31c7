//! What only the command line says: what an order did, and what to write instead. Everything else comes in
//! words from the calls.

use heimly_api::Lang;

/// The sentence in the language.
pub(crate) fn pick(lang: Lang, bokmal: &'static str, nynorsk: &'static str) -> &'static str {
    match lang {
        Lang::Nb => bokmal,
        Lang::Nn => nynorsk,
    }
}

/// What a place may be written as.
pub(crate) fn how_to_name_a_place(lang: Lang) -> &'static str {
    pick(
        lang,
        "Skriv et postnummer med fire siffer, eller id, kode eller navn på et hjem.",
        "Skriv eit postnummer med fire siffer, eller id, kode eller namn på ein heim.",
    )
}

/// What the file of a round may be called.
pub(crate) fn round_file(lang: Lang) -> &'static str {
    pick(
        lang,
        "Filnavnet må slutte på .pdf, .docx eller .ics.",
        "Filnamnet må slutte på .pdf, .docx eller .ics.",
    )
}

/// The heading of what lies farther away than the last limit, in minutes.
pub(crate) fn beyond(limit: u16, lang: Lang) -> String {
    format!("{} {limit} min", pick(lang, "Lenger unna enn", "Lenger unna enn"))
}

/// That a home may lie in a nearer group.
pub(crate) fn uncertain(lang: Lang) -> &'static str {
    pick(lang, "usikker", "usikker")
}

/// Which order takes an extract.
pub(crate) fn is_an_extract(lang: Lang) -> &'static str {
    pick(
        lang,
        "Filen er ikke et ferdig veinett. Et kartuttrekk (.osm.pbf) hentes inn med «heimly roads import».",
        "Fila er ikkje eit ferdig vegnett. Eit kartuttrekk (.osm.pbf) blir henta inn med «heimly roads import».",
    )
}

/// Which order takes a prepared network.
pub(crate) fn is_prepared(lang: Lang) -> &'static str {
    pick(
        lang,
        "Filen er ikke et kartuttrekk. Et ferdig veinett (.heimlyvei) tas inn med «heimly roads carry».",
        "Fila er ikkje eit kartuttrekk. Eit ferdig vegnett (.heimlyvei) blir teke inn med «heimly roads carry».",
    )
}

/// That the network is gone.
pub(crate) fn network_removed(lang: Lang) -> &'static str {
    pick(lang, "Veinettet er fjernet fra denne maskinen.", "Vegnettet er fjerna frå denne maskina.")
}

/// That the place data are those the program came with.
pub(crate) fn places_reset(lang: Lang) -> &'static str {
    pick(lang, "Stedsdataene programmet kom med, er i bruk.", "Staddataa programmet kom med, er i bruk.")
}
