//! The contact log of each home in words.
//!
//! Who may be asked, and when a question has gone unanswered too long, is decided in `asking`.

use super::Lang;
use super::format::{date, pick};
use chrono::{Datelike, NaiveDate, NaiveTime};

/// «21.11. kl. 14.26»; with the year when it is another.
pub fn when(on: NaiveDate, at: Option<NaiveTime>, today: NaiveDate) -> String {
    let day =
        if on.year() == today.year() { format!("{:02}.{:02}.", on.day(), on.month()) } else { date(on) };
    match at {
        Some(at) => format!("{day} kl.\u{a0}{}", clock(at)),
        None => day,
    }
}

/// «14.26».
pub fn clock(at: NaiveTime) -> String {
    at.format("%H.%M").to_string()
}

/// That a home that was asked has not answered.
pub fn no_answer(lang: Lang) -> String {
    pick(lang, "Ikke svart ennå", "Ikkje svara enno")
}

/// That the answer is written with a day before the question.
pub fn answered_before_asked(lang: Lang) -> String {
    pick(
        lang,
        "Svaret står på en dag før hjemmet ble spurt. Rett en av dagene.",
        "Svaret står på ein dag før heimen vart spurd. Rett ein av dagane.",
    )
}

/// «2 av 3 hjem er spurt samtidig».
pub fn line(open: usize, limit: u8, lang: Lang) -> String {
    if open == 0 {
        return pick(
            lang,
            format!("Ingen hjem er spurt nå. Kontoret spør høyst {limit} samtidig."),
            format!("Ingen heimar er spurde no. Kontoret spør høgst {limit} samstundes."),
        );
    }
    pick(
        lang,
        format!("{open} av {limit} hjem er spurt samtidig"),
        format!("{open} av {limit} heimar er spurde samstundes"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_is_said_only_when_it_is_another() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let at = NaiveTime::from_hms_opt(14, 26, 0);
        assert_eq!(when(day("2026-11-21"), at, day("2026-11-24")), "21.11. kl.\u{a0}14.26");
        assert_eq!(when(day("2025-12-30"), None, day("2026-01-02")), "30.12.2025");
    }
}
