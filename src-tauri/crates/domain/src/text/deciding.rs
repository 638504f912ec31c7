//! Words around a decision: habilitet.
//!
//! Whether somebody is inhabil is decided in `decision`.

use super::Lang;
use super::format::{date, pick};
use chrono::NaiveDate;

/// That the need has a choice already, for another home.
pub fn earlier(on: NaiveDate, code: &str, lang: Lang) -> String {
    let day = date(on);
    pick(
        lang,
        format!("{code} ble valgt {day}. Skriv hvorfor valget endres."),
        format!("{code} vart vald {day}. Skriv kvifor valet blir endra."),
    )
}

/// The earlier choice and why it changed, kept with the alternatives.
pub fn changed(on: NaiveDate, code: &str, why: &str, lang: Lang) -> String {
    let day = date(on);
    pick(
        lang,
        format!("Tidligere valgt {day}: {code}. Endret fordi: {why}"),
        format!("Tidlegare vald {day}: {code}. Endra fordi: {why}"),
    )
}

/// The question to whoever decides.
pub fn habil_asked(lang: Lang) -> String {
    pick(
        lang,
        "Er du habil i denne saken? Tenk på slektskap, vennskap, naboskap og andre bånd til barnet, foreldrene eller hjemmet.",
        "Er du habil i denne saka? Tenk på slektskap, vennskap, naboskap og andre band til barnet, foreldra eller heimen.",
    )
}

/// That whoever sits here is recorded as inhabil.
pub fn inhabil(lang: Lang) -> String {
    pick(
        lang,
        "Du er registrert som inhabil overfor barnet eller hjemmet. En annen må ta valget.",
        "Du er registrert som inhabil overfor barnet eller heimen. Ein annan må ta valet.",
    )
}
