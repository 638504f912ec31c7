//! A round in words: when, how late, what is left out and why, and what must be checked.
//!
//! The order and every time are decided in `rounds`. Names are handed in ready, so that a protected home's
//! is its code.

use super::Lang;
use super::codes::{Words, inside, listed};
use super::format::{minutes, pick, travel_time};
use crate::model::RoundDay;
use crate::place::{NoTime, TravelMethod, TravelTime};
use crate::rounds::{
    Agreed, DAY_MINUTES, DayPlan, HomeBy, Moment, Plan, Refused, Request, VISITS_MAX, Where, WhyLeftOut,
};
use chrono::NaiveDate;

/// «09.40»; from midnight on «00.40 neste dag».
pub fn clock(moment: u32, lang: Lang) -> String {
    let (days, within) = (moment / DAY_MINUTES, moment % DAY_MINUTES);
    let time = format!("{:02}.{:02}", within / 60, within % 60);
    match days {
        0 => time,
        1 => pick(lang, format!("{time} neste dag"), format!("{time} neste dag")),
        days => pick(lang, format!("{time} {days} dager etter"), format!("{time} {days} dagar etter")),
    }
}

/// «kl. 09.40».
pub fn at(moment: u32, lang: Lang) -> String {
    format!("kl.\u{a0}{}", clock(moment, lang))
}

/// «kl. 15.10 (14.40–16.05)»; the moment alone where it cannot vary.
pub fn about(moment: Moment, lang: Lang) -> String {
    let planned = at(moment.planned, lang);
    if moment.earliest == moment.latest {
        return planned;
    }
    format!("{planned} ({}–{})", clock(moment.earliest, lang), clock(moment.latest, lang))
}

/// A length: «40 min», «3 t 10».
pub fn length(all: u32) -> String {
    minutes(u16::try_from(all).unwrap_or(u16::MAX))
}

/// «4 t 10 (3 t 30–5 t)»; one length where it cannot vary.
pub fn lengths(all: Moment) -> String {
    let planned = length(all.planned);
    if all.earliest == all.latest {
        return planned;
    }
    let end = |end| u16::try_from(end).unwrap_or(u16::MAX);
    // How an interval of minutes is written is decided in one place; the method is not said here.
    let ends = TravelTime::new(end(all.earliest), end(all.latest), TravelMethod::Estimate);
    format!("{planned} ({})", travel_time(ends))
}

/// «1 besøk».
pub fn visits(count: usize, lang: Lang) -> String {
    if count == 0 {
        return pick(lang, "ingen besøk", "ingen besøk");
    }
    format!("{count} besøk")
}

/// «2 ferger».
pub fn ferries(count: u32, lang: Lang) -> String {
    match count {
        0 => pick(lang, "ingen ferge", "inga ferje"),
        1 => pick(lang, "1 ferge", "1 ferje"),
        _ => pick(lang, format!("{count} ferger"), format!("{count} ferjer")),
    }
}

/// «3 besøk, 4 t 10 (3 t 30–5 t) kjøring, 2 ferger».
pub fn total(plan: &Plan, lang: Lang) -> String {
    let made = plan.days.iter().map(|day| day.visits.len()).sum();
    let boats = plan.days.iter().map(DayPlan::ferries).sum();
    let driving = lengths(plan.driving());
    let driving = pick(lang, format!("{driving} kjøring"), format!("{driving} køyring"));
    [visits(made, lang), driving, ferries(boats, lang)].join(", ")
}

/// Why a round cannot be planned, and what to do. `labels` are the stops' names in the order they were given.
pub fn refused(why: Refused, labels: &[String], lang: Lang) -> String {
    match why {
        Refused::TooMany { visits } => pick(
            lang,
            format!(
                "Runden har {visits} besøk. Heimly finner beste rekkefølge for opptil {VISITS_MAX}. Del den i to runder."
            ),
            format!(
                "Runden har {visits} besøk. Heimly finn beste rekkjefølgje for opptil {VISITS_MAX}. Del han i to rundar."
            ),
        ),
        Refused::SecondDayMissing { visit } => {
            let label = labels.get(visit).map_or("", String::as_str);
            pick(
                lang,
                format!(
                    "{label} skal være på dag 2, men runden har én dag. Velg to dager, eller la dagen stå åpen."
                ),
                format!(
                    "{label} skal vere på dag 2, men runden har éin dag. Vel to dagar, eller la dagen stå open."
                ),
            )
        }
        Refused::StartUnplaced => pick(
            lang,
            "Heimly vet ikke hvor runden starter. Skriv inn postnummeret til kontoret i innstillingene, eller velg et annet startsted.",
            "Heimly veit ikkje kvar runden startar. Skriv inn postnummeret til kontoret i innstillingane, eller vel ein annan startstad.",
        ),
        Refused::OvernightUnplaced => pick(
            lang,
            "Heimly vet ikke hvor overnattingsstedet ligger. Skriv inn postnummeret.",
            "Heimly veit ikkje kvar overnattingsstaden ligg. Skriv inn postnummeret.",
        ),
        Refused::OvernightUnreachable(_) => pick(
            lang,
            "Reisetiden mellom startstedet og overnattingsstedet er ukjent. Skriv inn reisetiden, eller velg et annet overnattingssted.",
            "Reisetida mellom startstaden og overnattingsstaden er ukjend. Skriv inn reisetida, eller vel ein annan overnattingsstad.",
        ),
    }
}

/// Why a visit is not in the order, and what to do: «H-012 er ikke med: ingen vei fører dit. …».
pub fn left_out(label: &str, why: WhyLeftOut, lang: Lang) -> String {
    let (nb, nn) = match why {
        WhyLeftOut::Unplaced => (
            "stedet er ikke oppgitt. Skriv inn postnummeret.",
            "staden er ikkje oppgitt. Skriv inn postnummeret.",
        ),
        WhyLeftOut::Protected => {
            ("adressen er beskyttet. Sted: spør leder.", "adressa er verna. Stad: spør leiar.")
        }
        WhyLeftOut::NoTime(NoTime::Unplaced) => {
            ("reisetiden er ukjent. Skriv den inn.", "reisetida er ukjend. Skriv ho inn.")
        }
        WhyLeftOut::NoTime(NoTime::NoRoad) => (
            "ingen vei fører dit. Spør om båten, og skriv inn reisetiden.",
            "ingen veg fører dit. Spør om båten, og skriv inn reisetida.",
        ),
        WhyLeftOut::NoTime(NoTime::OutsideMap) => (
            "stedet er utenfor kartet. Skriv inn reisetiden.",
            "staden er utanfor kartet. Skriv inn reisetida.",
        ),
        WhyLeftOut::NotWithTheOthers => (
            "reisetider til og fra de andre besøkene mangler. Skriv dem inn, eller legg besøket i en annen runde.",
            "reisetider til og frå dei andre besøka manglar. Skriv dei inn, eller legg besøket i ein annan runde.",
        ),
    };
    pick(lang, format!("{label} er ikke med: {nb}"), format!("{label} er ikkje med: {nn}"))
}

/// «Vent 20 min til kl. 10.20.»; nothing where one does not wait.
pub fn waits(agreed: Agreed, lang: Lang) -> Option<String> {
    let until = at(u32::from(agreed.at), lang);
    (agreed.waits > 0).then(|| {
        let wait = length(agreed.waits);
        pick(lang, format!("Vent {wait} til {until}."), format!("Vent {wait} til {until}."))
    })
}

/// «20 min etter avtalt tid kl. 09.00. Avtal en ny tid.»; nothing where the time is kept, also with the
/// longest travel times.
pub fn late(agreed: Agreed, lang: Lang) -> Option<String> {
    let when = at(u32::from(agreed.at), lang);
    let (late, most) = (length(agreed.late), length(agreed.late_at_most));
    match (agreed.late, agreed.late_at_most) {
        (0, 0) => None,
        (0, _) => Some(pick(
            lang,
            format!("Med lengste reisetid inntil {most} etter avtalt tid {when}."),
            format!("Med lengste reisetid inntil {most} etter avtalt tid {when}."),
        )),
        (_, _) => Some(pick(
            lang,
            format!("{late} etter avtalt tid {when}. Avtal en ny tid."),
            format!("{late} etter avtalt tid {when}. Avtal ei ny tid."),
        )),
    }
}

/// «Du kan dra inntil 20 min senere og likevel rekke første avtale.»
pub fn may_leave_later(minutes: u32, lang: Lang) -> Option<String> {
    (minutes > 0).then(|| {
        let later = length(minutes);
        pick(
            lang,
            format!("Du kan dra inntil {later} senere og likevel rekke den første avtalen."),
            format!("Du kan dra inntil {later} seinare og likevel rekkje den første avtalen."),
        )
    })
}

/// Whether one is back when one wants to be.
pub fn home_by(found: HomeBy, wanted: u16, lang: Lang) -> String {
    let wanted = at(u32::from(wanted), lang);
    match found {
        HomeBy::Kept => pick(lang, format!("Tilbake før {wanted}."), format!("Tilbake før {wanted}.")),
        HomeBy::Uncertain(most) => {
            let most = length(most);
            pick(
                lang,
                format!("Tilbake før {wanted} etter planen, men med lengste reisetid inntil {most} etter."),
                format!("Tilbake før {wanted} etter planen, men med lengste reisetid inntil {most} etter."),
            )
        }
        HomeBy::Late(late) => {
            let late = length(late);
            pick(
                lang,
                format!("Tilbake {late} etter {wanted}. Ta bort et besøk, eller bruk to dager."),
                format!("Tilbake {late} etter {wanted}. Ta bort eit besøk, eller bruk to dagar."),
            )
        }
    }
}

/// «Dag 1».
pub fn day_word(day: RoundDay, lang: Lang) -> String {
    match day {
        RoundDay::First => pick(lang, "Dag 1", "Dag 1"),
        RoundDay::Second => pick(lang, "Dag 2", "Dag 2"),
    }
}

/// «Onsdag 25. november»; «Dag 2, torsdag 26. november» in a round of two days.
pub fn day_title(day: RoundDay, last: RoundDay, on: NaiveDate, lang: Lang) -> String {
    let date = super::office_life::day_title(on, lang);
    match last {
        RoundDay::First => date,
        RoundDay::Second => format!("{}, {}", day_word(day, lang), inside(&date)),
    }
}

/// Where a stop is: «9510 Alta», «Sted: spør leder».
pub fn place(at: &Where, lang: Lang) -> String {
    match at {
        Where::Poststed(poststed) => poststed.clone(),
        Where::Unknown => pick(lang, "sted ikke oppgitt", "stad ikkje oppgitt"),
        Where::Protected => super::criteria::ask_leader(lang),
    }
}

/// What an entry in a calendar is called: «Hjemmebesøk H-012», never a name. A place that is no home is called
/// by its number in the round, because its label is free text.
pub fn calendar_title(stop: &CalendarStop<'_>, lang: Lang) -> String {
    match stop {
        CalendarStop::Home(code) => pick(lang, format!("Hjemmebesøk {code}"), format!("Heimebesøk {code}")),
        CalendarStop::Place(number) => {
            pick(lang, format!("Besøk nr. {number} i runden"), format!("Besøk nr. {number} i runden"))
        }
    }
}

/// What stands in a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarStop<'a> {
    /// A home, by its code.
    Home(&'a str),
    /// Another place, by its number among the stops as they were chosen, from 1.
    Place(usize),
}

/// What a round is called instead of the places it goes to: its first day.
pub fn silent_name(first_day: NaiveDate) -> String {
    super::format::date(first_day)
}

/// That nobody is visited on a day.
pub fn no_visits(lang: Lang) -> String {
    pick(lang, "Ingen besøk denne dagen.", "Ingen besøk denne dagen.")
}

/// That ferries go by a timetable Heimly does not have.
pub fn check_ferries(lang: Lang) -> String {
    pick(
        lang,
        "Sjekk fergetabellen. Heimly kjenner ikke avgangene.",
        "Sjekk ferjetabellen. Heimly kjenner ikkje avgangane.",
    )
}

/// How the travel times were found: «Reisetidene er anslag. Planen bruker midten …».
pub fn methods(plan: &Plan, lang: Lang) -> String {
    let used = |method: &&TravelMethod| {
        plan.days.iter().flat_map(|day| &day.drives).any(|drive| drive.time.method() == **method)
    };
    let words: Vec<String> =
        TravelMethod::ALL.iter().filter(used).map(|method| inside(method.word(lang))).collect();
    if words.is_empty() {
        return pick(lang, "Runden har ingen reise.", "Runden har inga reise.");
    }
    let words = listed(&words);
    let times = format!("Reisetidene er {words}.");
    let drives = plan.days.iter().flat_map(|day| &day.drives);
    if drives.into_iter().all(|drive| drive.time.low() == drive.time.high()) {
        return times;
    }
    pick(
        lang,
        format!("{times} Planen bruker midten mellom korteste og lengste reisetid."),
        format!("{times} Planen bruker midten mellom kortaste og lengste reisetid."),
    )
}

/// Everything about a plan one must know before one leaves, in this order: what cannot be kept, what may not
/// be, when one is back, and the ferries. What is left out is told by [`left_out`].
pub fn warnings(request: &Request, plan: &Plan, labels: &[String], lang: Lang) -> Vec<String> {
    let mut said = Vec::new();
    for visit in plan.days.iter().flat_map(|day| &day.visits) {
        let label = labels.get(visit.visit).map_or("", String::as_str);
        let late = visit.agreed.and_then(|agreed| late(agreed, lang));
        said.extend(late.map(|late| format!("{label}: {late}")));
    }
    for day in plan.days.iter().filter(|day| !day.drives.is_empty()) {
        let broken = day.home_by.filter(|found| match found {
            HomeBy::Kept => false,
            HomeBy::Uncertain(_) | HomeBy::Late(_) => true,
        });
        if let Some((found, wanted)) = broken.zip(request.home_by) {
            let said_of = home_by(found, wanted, lang);
            said.push(match plan.days.len() {
                0 | 1 => said_of,
                _ => format!("{}: {said_of}", day_word(day.day, lang)),
            });
        }
    }
    if plan.days_collide() {
        said.push(pick(
            lang,
            "Dag 1 slutter etter at dag 2 har startet. Ta bort et besøk.",
            "Dag 1 sluttar etter at dag 2 har starta. Ta bort eit besøk.",
        ));
    } else if plan.days.iter().any(DayPlan::ends_after_midnight) {
        said.push(pick(lang, "Dagen slutter etter midnatt.", "Dagen sluttar etter midnatt."));
    }
    if plan.days.iter().any(|day| day.ferries() > 0) {
        said.push(check_ferries(lang));
    }
    said
}

/// What the place a round starts from is called, when it is the office.
pub fn office(lang: Lang) -> &'static str {
    super::round_paper::label(super::round_paper::Label::Office, lang)
}

/// That nobody has said where a home lies.
pub fn unplaced(lang: Lang) -> String {
    pick(
        lang,
        "Stedet er ikke oppgitt. Skriv inn postnummeret i hjemmet.",
        "Staden er ikkje oppgitt. Skriv inn postnummeret i heimen.",
    )
}

#[cfg(test)]
#[path = "rounds_tests.rs"]
mod tests;
