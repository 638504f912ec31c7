//! How a travel time was found, by which ferries, and why there is none.
//!
//! The minutes themselves are written in [`super::format`].

use super::Lang;
use super::codes::{Words, inside, listed};
use super::format::{minutes, pick};
use crate::matching::TravelLimit;
use crate::place::{NoTime, TravelMethod};

/// «anslag», «anslag, ferge Flakk–Rørvik», «beregnet på veinett, ferge A–B, C–D og 1 til».
pub fn found_by(method: TravelMethod, ferries: &[&str], left_out: u8, lang: Lang) -> String {
    let method = inside(method.word(lang));
    match ferry_names(ferries, left_out, lang) {
        Some(names) => pick(lang, format!("{method}, ferge {names}"), format!("{method}, ferje {names}")),
        None => method,
    }
}

/// « med ferge Flakk–Rørvik», or nothing.
pub(crate) fn by_ferry(ferries: &[&str], lang: Lang) -> String {
    match ferry_names(ferries, 0, lang) {
        Some(names) => pick(lang, format!(" med ferge {names}"), format!(" med ferje {names}")),
        None => String::new(),
    }
}

fn ferry_names(ferries: &[&str], left_out: u8, lang: Lang) -> Option<String> {
    let mut names: Vec<String> = ferries.iter().map(|name| (*name).to_owned()).collect();
    if names.is_empty() {
        return None;
    }
    if left_out > 0 {
        names.push(pick(lang, format!("{left_out} til"), format!("{left_out} til")));
    }
    Some(listed(&names))
}

/// Why there is no time, as the end of a sentence: «reisetiden er ukjent».
pub fn no_time(why: NoTime, lang: Lang) -> String {
    match why {
        NoTime::Unplaced => pick(lang, "reisetiden er ukjent", "reisetida er ukjend"),
        NoTime::NoRoad => pick(
            lang,
            "ingen vei: spør om båten og skriv inn reisetiden",
            "ingen veg: spør om båten og skriv inn reisetida",
        ),
        NoTime::OutsideMap => pick(
            lang,
            "stedet er utenfor kartet: skriv inn reisetiden",
            "staden er utanfor kartet: skriv inn reisetida",
        ),
    }
}

/// The same as a sentence of its own, which says what to do.
pub fn why_no_time(why: NoTime, lang: Lang) -> String {
    match why {
        NoTime::Unplaced => pick(
            lang,
            "Reisetiden er ukjent fordi det ikke er registrert hvor et av stedene er.",
            "Reisetida er ukjend fordi det ikkje er registrert kvar ein av stadene er.",
        ),
        NoTime::NoRoad => pick(
            lang,
            "Det går ingen vei dit. Spør om båten, og skriv inn reisetiden.",
            "Det går ingen veg dit. Spør om båten, og skriv inn reisetida.",
        ),
        NoTime::OutsideMap => pick(
            lang,
            "Stedet er utenfor kartet. Skriv inn reisetiden.",
            "Staden er utanfor kartet. Skriv inn reisetida.",
        ),
    }
}

/// «høyst 60 min», «minst 45 min»; nothing where the need says nothing.
pub fn limit(limit: TravelLimit, lang: Lang) -> Option<String> {
    match limit {
        TravelLimit::None => None,
        TravelLimit::AtMost(most) => {
            Some(pick(lang, format!("høyst {}", minutes(most)), format!("høgst {}", minutes(most))))
        }
        TravelLimit::AtLeast(least) => {
            Some(pick(lang, format!("minst {}", minutes(least)), format!("minst {}", minutes(least))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ferries_are_named_after_the_method() {
        use TravelMethod::{Estimate, RoadNetwork};
        assert_eq!(found_by(Estimate, &[], 0, Lang::Nb), "anslag");
        assert_eq!(found_by(Estimate, &["Flakk–Rørvik"], 0, Lang::Nn), "overslag, ferje Flakk–Rørvik");
        assert_eq!(
            found_by(RoadNetwork, &["A–B", "C–D", "E–F"], 2, Lang::Nb),
            "beregnet på veinett, ferge A–B, C–D, E–F og 2 til"
        );
    }
}
