//! Words for the named operations and record kinds of the log.
//!
//! The codes belong to storage, which this crate does not know; a test over the whole workspace compares
//! the two lists. A code without words is shown as it is.

use super::Lang;

/// (code, bokmål, nynorsk).
pub const OPERATIONS: &[(&str, &str, &str)] = &[
    ("opprettet", "opprettet kontoret", "oppretta kontoret"),
    ("apnet", "åpnet kontoret", "opna kontoret"),
    ("feil_passord", "mislykkede forsøk på å åpne", "mislukka forsøk på å opne"),
    ("nytt_passord", "byttet passfrase", "bytte passfrase"),
    ("ny_gjenopprettingsnokkel", "laget ny gjenopprettingsnøkkel", "laga ny attopprettingsnøkkel"),
    ("lest", "leste", "las"),
    ("eksportert", "eksporterte", "eksporterte"),
    ("sikkerhetskopiert", "tok sikkerhetskopi", "tok tryggingskopi"),
    ("importert", "hentet inn", "henta inn"),
    ("kontor_endret", "endret kontoret", "endra kontoret"),
    ("hjem_lagt_til", "la til hjem", "la til heim"),
    ("hjem_endret", "endret hjem", "endra heim"),
    ("hjem_fjernet", "fjernet hjem", "fjerna heim"),
    ("barn_lagt_til", "la til barn", "la til barn"),
    ("barn_endret", "endret barn", "endra barn"),
    ("barn_fjernet", "fjernet barn", "fjerna barn"),
    ("behov_endret", "endret behov", "endra behov"),
    ("nettverk_endret", "endret nettverkssøk", "endra nettverkssøk"),
    ("nettverksperson_til_hjem", "gjorde en nettverksperson til hjem", "gjorde ein nettverksperson til heim"),
    ("opphold_endret", "endret opphold", "endra opphald"),
    ("tilknytning_endret", "endret tilknytning", "endra tilknyting"),
    ("godkjenning_skrevet", "skrev godkjenning", "skreiv godkjenning"),
    ("rangering_lagret", "lagret vurderingen av hjemmene", "lagra vurderinga av heimane"),
    ("valg_skrevet", "skrev valg av hjem", "skreiv val av heim"),
    ("vekter_endret", "endret vekter", "endra vekter"),
    ("reisetid_oppgitt", "oppga reisetid", "oppgav reisetid"),
    ("reisetid_slettet", "slettet oppgitt reisetid", "sletta oppgitt reisetid"),
    ("forbindelse_rettet", "rettet ferge, bru, tunnel eller vei", "retta ferje, bru, tunnel eller veg"),
    (
        "forbindelse_tilbakestilt",
        "tok bort retting av ferge, bru, tunnel eller vei",
        "tok bort retting av ferje, bru, tunnel eller veg",
    ),
    (
        "nabokommune_endret",
        "endret hvilke kommuner som er naboer over vann",
        "endra kva kommunar som er naboar over vatn",
    ),
    ("runde_endret", "endret runde", "endra runde"),
    ("runde_slettet", "slettet runde", "sletta runde"),
    ("hjem_satt_pa_kartet", "satte hjem på kartet", "sette heim på kartet"),
    ("henvendelse_endret", "endret henvendelse", "endra førespurnad"),
    ("henvendelse_til_hjem", "gjorde en henvendelse til hjem", "gjorde ein førespurnad til heim"),
    ("bufetat_endret", "endret forespørsel til Bufetat", "endra førespurnad til Bufetat"),
    ("hjem_spurt", "førte at et hjem er spurt", "førte at ein heim er spurd"),
    ("ringeliste_endret", "endret ringelisten", "endra ringelista"),
    ("utredning_endret", "endret utredning av hjem", "endra utgreiing av heim"),
    ("avklaringer_endret", "endret avklaringer rundt godkjenning", "endra avklaringar rundt godkjenning"),
    ("medvirkning_endret", "endret medvirkning", "endra medverknad"),
    ("habilitet_endret", "endret habilitet", "endra habilitet"),
    ("hjem_slatt_sammen", "slo sammen to hjem", "slo saman to heimar"),
    ("personer_slatt_sammen", "slo sammen to personer", "slo saman to personar"),
    ("slettet_for_godt", "slettet for godt", "sletta for godt"),
    ("angret", "angret", "angra"),
    ("gjort_om_igjen", "gjorde om igjen", "gjorde om att"),
];

/// (code, bokmål, nynorsk).
pub const RECORDS: &[(&str, &str, &str)] = &[
    ("kontor", "kontor", "kontor"),
    ("radgiver", "rådgiver", "rådgivar"),
    ("hjem", "hjem", "heim"),
    ("barn", "barn", "barn"),
    ("behov", "behov", "behov"),
    ("opphold", "opphold", "opphald"),
    ("tilknytning", "tilknytning", "tilknyting"),
    ("nettverk", "nettverkssøk", "nettverkssøk"),
    ("godkjenning", "godkjenning", "godkjenning"),
    ("valg", "valg av hjem", "val av heim"),
    ("rangering", "lagret vurdering", "lagra vurdering"),
    ("vekter", "vektsett", "vektsett"),
    ("reisetid", "reisetid", "reisetid"),
    ("forbindelse", "ferge, bru, tunnel eller vei", "ferje, bru, tunnel eller veg"),
    ("nabokommune", "naboer over vann", "naboar over vatn"),
    ("runde", "runde", "runde"),
    ("henvendelse", "henvendelse", "førespurnad"),
    ("bufetat_foresporsel", "forespørsel til Bufetat", "førespurnad til Bufetat"),
    ("hjem_spurt", "spørsmål til hjem", "spørsmål til heim"),
    ("ringeliste", "ringeliste", "ringeliste"),
    ("utredning", "utredning", "utgreiing"),
    ("avklaringer", "avklaringer rundt godkjenning", "avklaringar rundt godkjenning"),
    ("medvirkning", "medvirkning", "medverknad"),
    ("habilitet", "habilitet", "habilitet"),
];

/// What an operation is called.
pub fn name(code: &str, lang: Lang) -> &str {
    look_up(OPERATIONS, code, lang)
}

/// What a kind of record is called.
pub fn record(code: &str, lang: Lang) -> &str {
    look_up(RECORDS, code, lang)
}

fn look_up<'a>(list: &[(&str, &'static str, &'static str)], code: &'a str, lang: Lang) -> &'a str {
    list.iter().find(|(each, _, _)| *each == code).map_or(code, |(_, bokmal, nynorsk)| match lang {
        Lang::Nb => bokmal,
        Lang::Nn => nynorsk,
    })
}
