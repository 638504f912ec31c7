//! How a travel time was found, by which ferries, and why there is none.
//!
//! The minutes themselves are written in [`super::format`].

use super::Lang;
use super::codes::{Words, inside, listed};
use super::format::{date, minutes, pick};
use crate::matching::TravelLimit;
use crate::place::{NoTime, PointQuality, TravelMethod};
use chrono::NaiveDate;

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

/// How far a point can be trusted, as a sentence; `None`: there is no point.
pub fn quality(quality: Option<PointQuality>, lang: Lang) -> String {
    match quality {
        Some(PointQuality::Certain) => pick(lang, "Stedet er kjent.", "Staden er kjend."),
        Some(PointQuality::Uncertain) => pick(
            lang,
            "Stedet er usikkert: det kan være en mil unna. Sett stedet på kartet.",
            "Staden er usikker: han kan vere ei mil unna. Set staden på kartet.",
        ),
        None => pick(lang, "Stedet er ukjent.", "Staden er ukjend."),
    }
}

/// Where places lie that a time rests on, when it is not sure.
pub fn uncertain(places: &[String], lang: Lang) -> String {
    let names = listed(places);
    pick(
        lang,
        format!("Stedet til {names} er usikkert, så reisetiden kan være en annen."),
        format!("Staden til {names} er usikker, så reisetida kan vere ei anna."),
    )
}

/// That both places are one, so that the time is about the last bit of the way alone.
pub fn same_point(lang: Lang) -> String {
    pick(
        lang,
        "De to stedene står på samme punkt, så tiden gjelder bare det siste stykket.",
        "Dei to stadene står på same punkt, så tida gjeld berre det siste stykket.",
    )
}

/// «9540 Talvik», with a word where it is one house; `poststed` is empty where it is not known.
pub fn end(postnummer: &str, poststed: &str, whole: WholePostnummer, lang: Lang) -> String {
    let place = format!("{postnummer} {poststed}").trim().to_owned();
    match whole {
        WholePostnummer::Yes => place,
        WholePostnummer::OneHouse => pick(lang, format!("{place}, ett hus"), format!("{place}, eitt hus")),
    }
}

/// Whether an end of an entered time is a whole postnummer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WholePostnummer {
    /// All of it.
    Yes,
    /// One house in it.
    OneHouse,
}

/// A point on the map, by what lies nearest.
pub fn point_near(poststed: Option<&str>, lang: Lang) -> String {
    match poststed {
        Some(near) => {
            pick(lang, format!("Punkt på kartet ved {near}"), format!("Punkt på kartet ved {near}"))
        }
        None => pick(lang, "Punkt på kartet", "Punkt på kartet"),
    }
}

/// «Oppgitt 12.11.2026 av Kari Li», as much of it as is known.
pub fn entered(on: Option<NaiveDate>, by: Option<&str>, lang: Lang) -> String {
    let on = on.map_or_else(
        || pick(lang, "Oppgitt, ukjent dato", "Oppgitt, ukjend dato"),
        |on| pick(lang, format!("Oppgitt {}", date(on)), format!("Oppgitt {}", date(on))),
    );
    match by {
        Some(by) => pick(lang, format!("{on} av {by}"), format!("{on} av {by}")),
        None => on,
    }
}

/// «Rettet 12.11.2026 av Kari Li».
pub fn corrected(on: NaiveDate, by: Option<&str>, lang: Lang) -> String {
    let on = pick(lang, format!("Rettet {}", date(on)), format!("Retta {}", date(on)));
    match by {
        Some(by) => pick(lang, format!("{on} av {by}"), format!("{on} av {by}")),
        None => on,
    }
}

/// How many minutes a time may have.
pub fn minutes_range(lang: Lang) -> String {
    pick(
        lang,
        format!("Skriv reisetiden i minutter, fra 1 til {MINUTES_MAX}."),
        format!("Skriv reisetida i minutt, frå 1 til {MINUTES_MAX}."),
    )
}

/// How many minutes a crossing and its waiting may have.
pub fn crossing_range(lang: Lang) -> String {
    pick(
        lang,
        format!("Skriv tiden i hele minutter, høyst {MINUTES_MAX}."),
        format!("Skriv tida i heile minutt, høgst {MINUTES_MAX}."),
    )
}

/// That two kommuner are no neighbours across water, because they are one or share a border on land.
pub fn not_across_water(lang: Lang) -> String {
    pick(
        lang,
        "De to er samme kommune eller har felles grense på land. Velg en kommune på andre siden av vannet.",
        "Dei to er same kommune eller har felles grense på land. Vel ein kommune på andre sida av vatnet.",
    )
}

/// The longest travel time that can be entered: a day and a night.
pub const MINUTES_MAX: u16 = 24 * 60;

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
