//! Calling from the ringeliste in words: the day, whom each home can take, and what was done.

use super::Lang;
use super::codes::{Words, inside};
use super::format::{date, pick};
use super::office_life::day_title;
use crate::beredskap::{Lives, Target};
use crate::model::{Allergen, AskedAnswer, Home, Need, Smoking, YesNo};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// «Tirsdag 24. november · 2 av 5 plasser i beredskapshjem er ledige».
pub fn line(day: NaiveDate, (free, all): (u32, u32), lang: Lang) -> String {
    let title = day_title(day, lang);
    if all == 0 {
        let none = pick(
            lang,
            "ingen plasser i beredskapshjem er registrert",
            "ingen plassar i beredskapsheim er registrerte",
        );
        return format!("{title} · {none}");
    }
    let places = pick(
        lang,
        format!("{free} av {all} plasser i beredskapshjem er ledige"),
        format!("{free} av {all} plassar i beredskapsheim er ledige"),
    );
    format!("{title} · {places}")
}

/// «10–18 år».
pub fn ages(target: &Target, lang: Lang) -> String {
    match target.ages {
        Some(ages) => format!("{}–{}\u{a0}år", ages.youngest(), ages.oldest()),
        None => pick(lang, "alder ikke oppgitt", "alder ikkje oppgitt"),
    }
}

/// «1 ledig», «fullt».
pub fn free(free: Option<i32>, lang: Lang) -> String {
    match free {
        None => pick(lang, "antall plasser ikke oppgitt", "talet på plassar ikkje oppgitt"),
        Some(..=0) => pick(lang, "fullt", "fullt"),
        Some(1) => "1 ledig".to_owned(),
        Some(free) => format!("{free} ledige"),
    }
}

/// What the child must know about, of what its need asks: smoke, animals it reacts to, steps.
pub fn must_know(home: &Home, need: &Need, lang: Lang) -> Vec<String> {
    let mut known = Vec::new();
    if need.smoke_free == Some(YesNo::Yes) {
        known.push(match home.household.smoking {
            Some(Smoking::None) => pick(lang, "røykfritt", "røykfritt"),
            Some(Smoking::Outside) => pick(lang, "røyker ute", "røykjer ute"),
            Some(Smoking::Inside) => pick(lang, "røyker inne", "røykjer inne"),
            None => pick(lang, "må spørres om røyk", "må spørjast om røyk"),
        });
    }
    let allergies: Vec<Allergen> = need.allergies.iter().flatten().copied().collect();
    if !allergies.is_empty() {
        known.push(animals(home.household.animals.as_ref(), &allergies, lang));
    }
    if need.step_free == Some(YesNo::Yes) {
        known.push(match home.dwelling.step_free {
            Some(YesNo::Yes) => pick(lang, "trinnfritt", "trinnfritt"),
            Some(YesNo::No) => pick(lang, "ikke trinnfritt", "ikkje trinnfritt"),
            None => pick(lang, "må spørres om trapper", "må spørjast om trapper"),
        });
    }
    known
}

fn animals(has: Option<&BTreeSet<Allergen>>, allergies: &[Allergen], lang: Lang) -> String {
    let Some(has) = has else { return pick(lang, "må spørres om dyr", "må spørjast om dyr") };
    let here: Vec<String> = allergies
        .iter()
        .filter(|allergen| has.contains(allergen))
        .map(|allergen| inside(allergen.word(lang)))
        .collect();
    if here.is_empty() {
        pick(lang, "ikke dyr barnet reagerer på", "ikkje dyr barnet reagerer på")
    } else {
        pick(
            lang,
            format!("har {}", super::codes::listed(&here)),
            format!("har {}", super::codes::listed(&here)),
        )
    }
}

/// «Fullt, 2 av 2 plasser».
pub fn full(places: Option<u8>, lang: Lang) -> String {
    match places {
        Some(places) => {
            pick(lang, format!("Fullt, {places} av {places}"), format!("Fullt, {places} av {places}"))
        }
        None => pick(lang, "Fullt", "Fullt"),
    }
}

/// How long a child has lived there: «12 dager».
pub fn days(days: i64, lang: Lang) -> String {
    match days {
        ..=0 => pick(lang, "flytter inn i dag", "flyttar inn i dag"),
        1 => "1 dag".to_owned(),
        days => pick(lang, format!("{days} dager"), format!("{days} dagar")),
    }
}

/// «ventes ut 01.02.2027».
pub fn expected(on: Option<NaiveDate>, lang: Lang) -> Option<String> {
    on.map(|on| pick(lang, format!("ventes ut {}", date(on)), format!("ventast ut {}", date(on))))
}

/// A free place.
pub fn is_free(lang: Lang) -> String {
    pick(lang, "Ledig", "Ledig")
}

/// A place that is kept for somebody, or taken by another kommune.
pub fn kept(lang: Lang) -> String {
    pick(lang, "Holdt av eller brukt av en annen kommune", "Halde av eller brukt av ein annan kommune")
}

/// That the number of places is not recorded.
pub fn places_unknown(lang: Lang) -> String {
    pick(lang, "Antall plasser er ikke oppgitt", "Talet på plassar er ikkje oppgitt")
}

/// That a stay in a beredskapshjem has become long.
pub fn long_stay(child: &str, home: &str, lives: &Lives, limit: u16, lang: Lang) -> String {
    let (lived, limit) = (days(lives.days, lang), days(i64::from(limit), lang));
    pick(
        lang,
        format!("{child} har bodd i {home} i {lived}. Kontorets grense er {limit}."),
        format!("{child} har budd i {home} i {lived}. Grensa til kontoret er {limit}."),
    )
}

/// One call in the day's log: «Havglimt H-002, nei: syk i familien».
pub fn called(home: &str, answer: Option<AskedAnswer>, reason: Option<&str>, lang: Lang) -> String {
    let answer = answer.map_or_else(
        || pick(lang, "spurt, ikke svart ennå", "spurd, ikkje svara enno"),
        |answer| inside(answer.word(lang)),
    );
    match reason.map(str::trim).filter(|reason| !reason.is_empty()) {
        Some(reason) => format!("{home}, {answer}: {reason}"),
        None => format!("{home}, {answer}"),
    }
}

/// How a home was asked when it was called.
pub fn by_phone(lang: Lang) -> String {
    pick(lang, "telefon", "telefon")
}

/// That the time of day was not written.
pub fn no_time(lang: Lang) -> String {
    pick(lang, "uten tid", "utan tid")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_the_day_and_what_is_free() {
        let day: NaiveDate = "2026-11-24".parse().unwrap();
        let said = line(day, (2, 5), Lang::Nb);
        assert!(said.ends_with("2 av 5 plasser i beredskapshjem er ledige"), "{said}");
        assert!(line(day, (0, 0), Lang::Nn).contains("ingen plassar"));
    }

    #[test]
    fn a_call_is_one_line() {
        let said = called("Havglimt H-002", Some(AskedAnswer::No), Some("syk i familien"), Lang::Nb);
        assert_eq!(said, "Havglimt H-002, nei: syk i familien");
        assert_eq!(called("H-002", None, Some(" "), Lang::Nn), "H-002, spurd, ikkje svara enno");
    }
}
