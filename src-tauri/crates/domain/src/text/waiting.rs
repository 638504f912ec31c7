//! Words for waiting times: each definition's name, what it counts, where it is from, and the time itself.
//!
//! A number is never said without the definition beside it; that is the caller's to show.

use super::Lang;
use super::codes::{List, Words, inside, list, words};
use super::format::{date, pick};
use crate::waiting::{MissingDate, WaitingDefinition, WaitingTime};

words! {
    WaitingDefinition {
        Registered: "Fra behovet ble meldt" / "Frå behovet vart meldt",
        Alta: "Slik Alta regner" / "Slik Alta reknar",
        Faerder: "Slik Færder regner" / "Slik Færder reknar",
        Wished: "Fra ønsket dato" / "Frå ønskt dato",
    }
    MissingDate {
        Told: "Dagen barnet fikk vite om flyttingen" / "Dagen barnet fekk vite om flyttinga",
        Decided: "Dagen det ble besluttet" / "Dagen det vart avgjort",
        Wished: "Ønsket dato" / "Ønskt dato",
        Moved: "Dagen barnet flyttet" / "Dagen barnet flytta",
        LegalBasis: "Hjemmelen, som avgjør om flyttingen teller" / "Heimelen, som avgjer om flyttinga tel",
    }
}

/// What a definition counts, in one or two sentences.
pub fn definition(definition: WaitingDefinition, lang: Lang) -> String {
    let (nb, nn) = match definition {
        WaitingDefinition::Registered => (
            "Dager fra behovet ble registrert på kontoret til barnet flyttet til hjemmet.",
            "Dagar frå behovet vart registrert på kontoret til barnet flytta til heimen.",
        ),
        WaitingDefinition::Alta => (
            "Dager fra barnet fikk beskjed om flytting til flyttingen var gjennomført.",
            "Dagar frå barnet fekk beskjed om flytting til flyttinga var gjennomført.",
        ),
        WaitingDefinition::Faerder => (
            "Teller flyttinger inn i fosterhjem, også midlertidige, i slekt og nettverk, og beredskapshjem, men ikke flyttinger på akuttparagrafer. Kilden sier ikke hvilken dag det regnes fra: Heimly regner fra dagen det ble besluttet. Kilden viser til loven av 1992; Heimly skiller bare akutte hjemler fra andre.",
            "Tel flyttingar inn i fosterheim, også mellombelse, i slekt og nettverk, og beredskapsheim, men ikkje flyttingar på akuttparagrafar. Kjelda seier ikkje kva dag det blir rekna frå: Heimly reknar frå dagen det vart avgjort. Kjelda viser til lova av 1992; Heimly skil berre akutte heimlar frå andre.",
        ),
        WaitingDefinition::Wished => (
            "Dager fra datoen det var ønsket at barnet skulle flytte, til barnet flyttet. Flyttet barnet før, står det hvor mange dager før.",
            "Dagar frå datoen det var ønskt at barnet skulle flytte, til barnet flytta. Flytta barnet før, står det kor mange dagar før.",
        ),
    };
    pick(lang, nb, nn)
}

/// Where a definition is from.
pub fn source(definition: WaitingDefinition, lang: Lang) -> String {
    let (nb, nn) = match definition {
        WaitingDefinition::Registered | WaitingDefinition::Wished => ("Heimlys egen", "Heimly si eiga"),
        WaitingDefinition::Alta => (
            "Alta kommune, gjengitt i evalueringen av forsøket i Alta, Færder og Røyken (Deloitte og Telemarksforsking, delrapport 2019)",
            "Alta kommune, attgjeven i evalueringa av forsøket i Alta, Færder og Røyken (Deloitte og Telemarksforsking, delrapport 2019)",
        ),
        WaitingDefinition::Faerder => (
            "Færder kommune, 2018, gjengitt i evalueringen av forsøket i Alta, Færder og Røyken (Deloitte og Telemarksforsking, delrapport 2019)",
            "Færder kommune, 2018, attgjeven i evalueringa av forsøket i Alta, Færder og Røyken (Deloitte og Telemarksforsking, delrapport 2019)",
        ),
    };
    pick(lang, nb, nn)
}

/// The time: «8 dager (20.10.2026–28.10.2026)», «33 dager til nå, venter fortsatt (fra 20.10.2026)».
pub fn say(time: WaitingTime, lang: Lang) -> String {
    match time {
        WaitingTime::Finished { from, to, days } => {
            let span = format!("({}–{})", date(from), date(to));
            match days {
                ..0 => pick(
                    lang,
                    format!("{} før {span}", count(days, lang)),
                    format!("{} før {span}", count(days, lang)),
                ),
                0.. => format!("{} {span}", count(days, lang)),
            }
        }
        WaitingTime::Running { from, days: ..0 } => {
            pick(lang, format!("venter, fra {}", date(from)), format!("ventar, frå {}", date(from)))
        }
        WaitingTime::Running { from, days } => pick(
            lang,
            format!("{} til nå, venter fortsatt (fra {})", count(days, lang), date(from)),
            format!("{} til no, ventar framleis (frå {})", count(days, lang), date(from)),
        ),
        WaitingTime::Missing(missing) => {
            let missing = inside(missing.word(lang));
            pick(
                lang,
                format!("kan ikke regnes ut: {missing} mangler"),
                format!("kan ikkje reknast ut: {missing} manglar"),
            )
        }
        WaitingTime::NotCountedAcute => {
            pick(lang, "telles ikke med: flyttingen er akutt", "blir ikkje talt med: flyttinga er akutt")
        }
    }
}

fn count(days: i64, lang: Lang) -> String {
    match days.unsigned_abs() {
        1 => "1 dag".to_owned(),
        days => pick(lang, format!("{days} dager"), format!("{days} dagar")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_time_says_whether_it_runs_and_what_is_missing() {
        let (from, to) = (day("2026-11-01"), day("2026-10-28"));
        assert_eq!(
            say(WaitingTime::Finished { from, to, days: -4 }, Lang::Nb),
            "4 dager før (01.11.2026–28.10.2026)"
        );
        assert_eq!(
            say(WaitingTime::Running { from, days: 1 }, Lang::Nn),
            "1 dag til no, ventar framleis (frå 01.11.2026)"
        );
        assert_eq!(
            say(WaitingTime::Missing(MissingDate::Told), Lang::Nb),
            "kan ikke regnes ut: dagen barnet fikk vite om flyttingen mangler"
        );
    }

    #[test]
    fn faerders_definition_says_what_the_source_does_not() {
        assert!(definition(WaitingDefinition::Faerder, Lang::Nb).contains("Kilden sier ikke"));
        assert!(definition(WaitingDefinition::Faerder, Lang::Nn).contains("Kjelda seier ikkje"));
    }
}
