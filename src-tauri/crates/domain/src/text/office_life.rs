//! Words for the office's day: the overview, inquiries, requests to Bufetat, approvals and habilitet.
//!
//! No date is judged here. Names are handed in ready, so that a protected home's is its code.

use super::Lang;
use super::codes::{Words, inside, listed};
use super::format::{date, pick, quoted};
use crate::inquiries::RequestState;
use crate::model::{BufetatAnswer, WantedAssignment};
use crate::time::whole_months;
use crate::today::{FreeOfKind, Long, Missing, WaitingNote};
use crate::waiting::WaitingDefinition;
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeSet;

/// The months, the same in both written languages.
const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

/// «Søndag 22. november».
pub fn day_title(day: NaiveDate, lang: Lang) -> String {
    let weekday = match day.weekday() {
        Weekday::Mon => pick(lang, "Mandag", "Måndag"),
        Weekday::Tue => pick(lang, "Tirsdag", "Tysdag"),
        Weekday::Wed => pick(lang, "Onsdag", "Onsdag"),
        Weekday::Thu => pick(lang, "Torsdag", "Torsdag"),
        Weekday::Fri => pick(lang, "Fredag", "Fredag"),
        Weekday::Sat => pick(lang, "Lørdag", "Laurdag"),
        Weekday::Sun => pick(lang, "Søndag", "Søndag"),
    };
    let month = usize::try_from(day.month0()).ok().and_then(|month| MONTHS.get(month));
    format!("{weekday} {}. {}", day.day(), month.copied().unwrap_or_default())
}

/// «Uke 48 · 3 frister er gått ut, 4 kommer innen to uker».
pub fn day_line(day: NaiveDate, over: usize, coming: usize, lang: Lang) -> String {
    let week = day.iso_week().week();
    let over = match over {
        0 => pick(lang, "ingen frister er gått ut", "ingen fristar er gått ut"),
        1 => pick(lang, "1 frist er gått ut", "1 frist er gått ut"),
        _ => pick(lang, format!("{over} frister er gått ut"), format!("{over} fristar er gått ut")),
    };
    let coming = match coming {
        0 => String::new(),
        _ => pick(
            lang,
            format!(", {coming} kan gjøres nå eller innen to uker"),
            format!(", {coming} kan gjerast no eller innan to veker"),
        ),
    };
    pick(lang, format!("Uke {week} · {over}{coming}"), format!("Veke {week} · {over}{coming}"))
}

/// «5 barn venter, og 1 kan komme til å trenge hjem».
pub fn waiting_line(waiting: usize, may: usize, lang: Lang) -> String {
    let first = match waiting {
        0 => pick(lang, "Ingen barn venter", "Ingen barn ventar"),
        _ => pick(lang, format!("{waiting} barn venter"), format!("{waiting} barn ventar")),
    };
    let then = match may {
        0 => String::new(),
        _ => pick(
            lang,
            format!(", og {may} kan komme til å trenge hjem"),
            format!(", og {may} kan kome til å trenge heim"),
        ),
    };
    format!("{first}{then}")
}

/// What matters most about a child who waits. `home` is the chosen home's name, or its code.
pub fn waiting_note(note: &WaitingNote, home: &str, lang: Lang) -> String {
    match note {
        WaitingNote::Emergency => pick(lang, "Det haster", "Det hastar"),
        WaitingNote::PastWish(1) => pick(lang, "1 dag over ønsket dato", "1 dag over ønskt dato"),
        WaitingNote::PastWish(days) => {
            pick(lang, format!("{days} dager over ønsket dato"), format!("{days} dagar over ønskt dato"))
        }
        WaitingNote::Chosen(_) => pick(lang, format!("{home} er valgt"), format!("{home} er vald")),
        WaitingNote::InBeredskap { since, long } => {
            let since = date(*since);
            match long {
                Long::Yes => pick(
                    lang,
                    format!("I beredskapshjem siden {since}, lenger enn kontorets grense"),
                    format!("I beredskapsheim sidan {since}, lenger enn grensa til kontoret"),
                ),
                Long::NotYet => pick(
                    lang,
                    format!("I beredskapshjem siden {since}"),
                    format!("I beredskapsheim sidan {since}"),
                ),
            }
        }
        WaitingNote::MayNeed => pick(lang, "Kan komme til å trenge hjem", "Kan kome til å trenge heim"),
        WaitingNote::SearchNotBegun => {
            pick(lang, "Nettverkssøket er ikke begynt", "Nettverkssøket er ikkje starta")
        }
        WaitingNote::SearchOpen { found: 0, assessed: _ } => {
            pick(lang, "Nettverkssøk, ingen er funnet ennå", "Nettverkssøk, ingen er funne enno")
        }
        WaitingNote::SearchOpen { found, assessed } => pick(
            lang,
            format!("Nettverkssøk, {assessed} av {found} er vurdert"),
            format!("Nettverkssøk, {assessed} av {found} er vurderte"),
        ),
        WaitingNote::SearchConcluded(on) => {
            let on = date(*on);
            pick(
                lang,
                format!("Nettverkssøket ble avsluttet {on}"),
                format!("Nettverkssøket vart avslutta {on}"),
            )
        }
    }
}

/// «I dag», «1 dag», «23 dager».
pub fn days(days: u32, lang: Lang) -> String {
    match days {
        0 => pick(lang, "I dag", "I dag"),
        1 => pick(lang, "1 dag", "1 dag"),
        _ => pick(lang, format!("{days} dager"), format!("{days} dagar")),
    }
}

/// What a definition of waiting counts, and where it is from.
pub fn waiting_explained(definition: WaitingDefinition, lang: Lang) -> String {
    let counts = super::waiting::definition(definition, lang);
    let source = super::waiting::source(definition, lang);
    pick(lang, format!("{counts} Kilde: {source}."), format!("{counts} Kjelde: {source}."))
}

/// The network search in one sentence, for the child's own page.
pub fn network_line(note: &WaitingNote, lang: Lang) -> String {
    format!("{}.", waiting_note(note, "", lang))
}

/// How many free places, and how lately the homes have said so: free, lately, and long ago if any.
pub fn free_row(free: &FreeOfKind, months: u8, lang: Lang) -> (String, String, Option<String>) {
    let total = free.fresh + free.old;
    let unknown = match free.not_recorded {
        0 => String::new(),
        1 => pick(lang, ", og 1 hjem uten oppgitt antall", ", og 1 heim utan oppgitt tal"),
        homes => pick(
            lang,
            format!(", og {homes} hjem uten oppgitt antall"),
            format!(", og {homes} heimar utan oppgitt tal"),
        ),
    };
    let fresh = pick(
        lang,
        format!("siste {months} md.: {}", free.fresh),
        format!("siste {months} md.: {}", free.fresh),
    );
    let old =
        (free.old > 0).then(|| pick(lang, format!("eldre: {}", free.old), format!("eldre: {}", free.old)));
    (format!("{total}{unknown}"), fresh, old)
}

/// What is missing.
pub fn missing(what: Missing, lang: Lang) -> String {
    match what {
        Missing::ChildAdviser => {
            pick(lang, "Barn som venter, uten ansvarlig rådgiver", "Barn som ventar, utan ansvarleg rådgivar")
        }
        Missing::HomeAdviser => pick(lang, "Hjem uten ansvarlig rådgiver", "Heimar utan ansvarleg rådgivar"),
        Missing::Politiattest => {
            pick(lang, "Hjem der politiattest ikke er sett", "Heimar der politiattest ikkje er sett")
        }
        Missing::Stale => pick(lang, "Hjem som må bekreftes på nytt", "Heimar som må stadfestast på nytt"),
        Missing::ChildGaps => pick(
            lang,
            "Barn som venter, der noe ikke er avklart",
            "Barn som ventar, der noko ikkje er avklart",
        ),
        Missing::HomeGaps => pick(lang, "Hjem der noe ikke er spurt om", "Heimar der noko ikkje er spurt om"),
        Missing::Assessment => {
            pick(lang, "Utredninger som ikke er ferdige", "Utgreiingar som ikkje er ferdige")
        }
    }
}

/// «14 henvendelser, 3 venter på svar».
pub fn inquiries(all: usize, waiting: usize, lang: Lang) -> String {
    let all = match all {
        0 => return pick(lang, "Ingen henvendelser", "Ingen førespurnader"),
        1 => pick(lang, "1 henvendelse", "1 førespurnad"),
        _ => pick(lang, format!("{all} henvendelser"), format!("{all} førespurnader")),
    };
    match waiting {
        0 => pick(lang, format!("{all}, alle har fått svar"), format!("{all}, alle har fått svar")),
        1 => pick(lang, format!("{all}, 1 venter på svar"), format!("{all}, 1 ventar på svar")),
        _ => {
            pick(lang, format!("{all}, {waiting} venter på svar"), format!("{all}, {waiting} ventar på svar"))
        }
    }
}

/// «i dag», «for 12 dager siden», «for 5 uker siden», «for 14 md. siden».
pub fn ago(day: NaiveDate, today: NaiveDate, lang: Lang) -> String {
    let days = (today - day).num_days();
    let months = whole_months(day, today);
    let (ago_nb, ago_nn) = match (days, months) {
        (..=0, _) => return pick(lang, "i dag", "i dag"),
        (1, _) => return pick(lang, "i går", "i går"),
        (2..=13, _) => (format!("{days} dager"), format!("{days} dagar")),
        (_, 0..=2) => (format!("{} uker", days / 7), format!("{} veker", days / 7)),
        (_, _) => (format!("{months} md."), format!("{months} md.")),
    };
    pick(lang, format!("for {ago_nb} siden"), format!("for {ago_nn} sidan"))
}

/// What somebody asks about.
pub fn wants(wants: &BTreeSet<WantedAssignment>, lang: Lang) -> String {
    let words: Vec<&str> = wants.iter().map(|each| each.word(lang)).collect();
    match words.split_first() {
        None => pick(lang, "Ikke sagt hva de ønsker", "Ikkje sagt kva dei ønskjer"),
        Some((first, rest)) => {
            let words: Vec<String> =
                std::iter::once((*first).to_owned()).chain(rest.iter().map(|word| inside(word))).collect();
            listed(&words)
        }
    }
}

/// «Besvart 12.11.2026».
pub fn answered(on: Option<NaiveDate>, lang: Lang) -> String {
    match on {
        Some(on) => pick(lang, format!("Besvart {}", date(on)), format!("Svara {}", date(on))),
        None => pick(lang, "Ikke besvart", "Ikkje svara på"),
    }
}

/// «Ikke besvart på 12 dager».
pub fn unanswered(days: u32, lang: Lang) -> String {
    match days {
        0 => pick(lang, "Sendt i dag, ikke besvart", "Sendt i dag, ikkje svara på"),
        1 => pick(lang, "Ikke besvart på 1 dag", "Ikkje svara på i 1 dag"),
        _ => pick(lang, format!("Ikke besvart på {days} dager"), format!("Ikkje svara på i {days} dagar")),
    }
}

/// How a request to Bufetat stands.
pub fn request_state(state: RequestState, lang: Lang) -> String {
    match state {
        RequestState::Unanswered(days) => unanswered(days, lang),
        RequestState::Offered => pick(lang, "Fikk et tilbud, ikke avgjort", "Fekk eit tilbod, ikkje avgjort"),
        RequestState::Taken => pick(lang, "Fikk et tilbud og tok imot", "Fekk eit tilbod og tok imot"),
        RequestState::NotTaken => pick(lang, "Fikk et tilbud og takket nei", "Fekk eit tilbod og takka nei"),
        RequestState::NoOffer => BufetatAnswer::NoOffer.word(lang).to_owned(),
        RequestState::Withdrawn => BufetatAnswer::Withdrawn.word(lang).to_owned(),
        RequestState::AnswerNotRecorded => {
            pick(lang, "Besvart, men svaret er ikke skrevet inn", "Svart på, men svaret er ikkje skrive inn")
        }
    }
}

/// The approval of a home for a child: «Godkjent 12.11.2026 av Kari Li».
pub fn approval(on: Option<NaiveDate>, by: Option<&str>, lang: Lang) -> String {
    match (on, by) {
        (None, _) => pick(lang, "Ikke godkjent", "Ikkje godkjend"),
        (Some(on), None) => pick(lang, format!("Godkjent {}", date(on)), format!("Godkjend {}", date(on))),
        (Some(on), Some(by)) => {
            pick(lang, format!("Godkjent {} av {by}", date(on)), format!("Godkjend {} av {by}", date(on)))
        }
    }
}

/// Whether a home lies in another kommune than the one that has the care, as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KommuneSaid<'a> {
    /// In another, with this name.
    Other(&'a str),
    /// In the same, with this name.
    Same(&'a str),
    /// Nobody has recorded where the home lies.
    Unknown,
    /// The address is protected.
    Hidden,
}

/// What § 5 and § 6 ask about kommuner rests on this.
pub fn kommune(said: KommuneSaid<'_>, lang: Lang) -> String {
    match said {
        KommuneSaid::Other(name) => pick(
            lang,
            format!("Hjemmet ligger i {name}, en annen kommune enn barnets omsorgskommune."),
            format!("Heimen ligg i {name}, ein annan kommune enn omsorgskommunen til barnet."),
        ),
        KommuneSaid::Same(name) => pick(
            lang,
            format!("Hjemmet ligger i {name}, som også er barnets omsorgskommune."),
            format!("Heimen ligg i {name}, som òg er omsorgskommunen til barnet."),
        ),
        KommuneSaid::Unknown => pick(
            lang,
            "Det er ikke oppgitt hvor hjemmet ligger. Skriv postnummeret på hjemmet.",
            "Det er ikkje oppgitt kvar heimen ligg. Skriv postnummeret på heimen.",
        ),
        KommuneSaid::Hidden => pick(
            lang,
            "Adressen er skjult. Spør leder om hjemmet ligger i en annen kommune.",
            "Adressa er skjult. Spør leiar om heimen ligg i ein annan kommune.",
        ),
    }
}

/// Whom an adviser is inhabil towards.
pub fn about_child(pseudonym: &str, lang: Lang) -> String {
    let name = quoted(pseudonym);
    pick(lang, format!("Barnet {name}"), format!("Barnet {name}"))
}

/// Whom an adviser is inhabil towards; `name` is the code where the address is protected.
pub fn about_home(name: &str, code: &str, lang: Lang) -> String {
    let whole = if name == code { code.to_owned() } else { format!("{name} {code}") };
    pick(lang, format!("Hjemmet {whole}"), format!("Heimen {whole}"))
}

/// Who something due is about, behind what is to be done: «Godkjenn hjemmet · «Tjeld» hos Nordavind».
pub fn due_text(title: &str, child: Option<&str>, home: Option<&str>, lang: Lang) -> String {
    match (child, home) {
        (None, None) => title.to_owned(),
        (Some(one), None) | (None, Some(one)) => format!("{title} · {one}"),
        (Some(child), Some(home)) => {
            let both = pick(lang, format!("{child} hos {home}"), format!("{child} hos {home}"));
            format!("{title} · {both}")
        }
    }
}

/// What follows along when two records become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// Stays.
    Placements,
    /// Ties.
    Ties,
    /// Network searches.
    Searches,
    /// Approvals.
    Approvals,
    /// Decisions.
    Decisions,
    /// Inquiries.
    Inquiries,
    /// Requests to Bufetat.
    Bufetat,
    /// Times the home was asked.
    Asked,
    /// Assessments.
    Assessments,
    /// What surrounds approvals.
    Pairs,
    /// Who is inhabil.
    Habilitet,
    /// Rounds of visits that go there.
    Rounds,
    /// Needs that speak of it.
    Needs,
    /// Children whose records speak of it.
    Children,
}

/// «2 opphold følger med.»
pub fn follows(what: Follows, count: usize, lang: Lang) -> String {
    let one = count == 1;
    let (nb, nn) = match what {
        Follows::Placements => ("opphold", "opphald"),
        Follows::Ties if one => ("tilknytning", "tilknyting"),
        Follows::Ties => ("tilknytninger", "tilknytingar"),
        Follows::Searches => ("nettverkssøk", "nettverkssøk"),
        Follows::Approvals if one => ("godkjenning", "godkjenning"),
        Follows::Approvals => ("godkjenninger", "godkjenningar"),
        Follows::Decisions => ("valg av hjem", "val av heim"),
        Follows::Inquiries if one => ("henvendelse", "førespurnad"),
        Follows::Inquiries => ("henvendelser", "førespurnader"),
        Follows::Bufetat if one => ("forespørsel til Bufetat", "førespurnad til Bufetat"),
        Follows::Bufetat => ("forespørsler til Bufetat", "førespurnader til Bufetat"),
        Follows::Asked => ("spørsmål til hjemmet", "spørsmål til heimen"),
        Follows::Assessments if one => ("utredning", "utgreiing"),
        Follows::Assessments => ("utredninger", "utgreiingar"),
        Follows::Pairs => {
            ("sett med avklaringer rundt godkjenning", "sett med avklaringar rundt godkjenning")
        }
        Follows::Habilitet if one => ("opplysning om habilitet", "opplysning om habilitet"),
        Follows::Habilitet => ("opplysninger om habilitet", "opplysningar om habilitet"),
        Follows::Rounds if one => ("runde", "runde"),
        Follows::Rounds => ("runder", "rundar"),
        Follows::Needs => ("behov", "behov"),
        Follows::Children => ("barn", "barn"),
    };
    pick(lang, format!("{count} {nb} følger med."), format!("{count} {nn} følgjer med."))
}

/// The place on the ringeliste follows along.
pub fn ringeliste_follows(lang: Lang) -> String {
    pick(lang, "Plassen på ringelisten følger med.", "Plassen på ringelista følgjer med.")
}

/// Whether two members with likely the same name are one person: question, yes and no.
pub fn same_person(name: &str, lang: Lang) -> [String; 3] {
    [
        pick(lang, format!("{name} er i begge hjemmene"), format!("{name} er i begge heimane")),
        pick(lang, "Samme person", "Same person"),
        pick(lang, "To personer", "To personar"),
    ]
}

/// That two records differ, with the fields.
pub fn undecided(fields: &[String], lang: Lang) -> String {
    let fields = listed(fields);
    pick(
        lang,
        format!("De to har ulike svar. Velg hvilket svar som gjelder for: {fields}."),
        format!("Dei to har ulike svar. Vel kva svar som gjeld for: {fields}."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_is_said_as_people_say_it() {
        assert_eq!(day_title(day("2026-11-22"), Lang::Nb), "Søndag 22. november");
        assert_eq!(day_title(day("2026-11-24"), Lang::Nn), "Tysdag 24. november");
        // 23 November 2026 is the Monday of week 48: 1 January is a Thursday, so week 1 begins 29 December
        // 2025, and 47 weeks later is 23 November.
        let line = day_line(day("2026-11-24"), 3, 4, Lang::Nb);
        assert_eq!(line, "Uke 48 · 3 frister er gått ut, 4 kan gjøres nå eller innen to uker");
        assert_eq!(day_line(day("2026-11-24"), 0, 0, Lang::Nn), "Veke 48 · ingen fristar er gått ut");
    }

    #[test]
    fn inquiries_and_requests_in_words() {
        assert_eq!(inquiries(14, 3, Lang::Nb), "14 henvendelser, 3 venter på svar");
        assert_eq!(ago(day("2026-11-10"), day("2026-11-22"), Lang::Nb), "for 12 dager siden");
        let both = BTreeSet::from([WantedAssignment::FosterHome, WantedAssignment::Avlastning]);
        assert_eq!(wants(&both, Lang::Nb), "Fosterhjem og avlastning");
        assert_eq!(request_state(RequestState::Unanswered(20), Lang::Nb), "Ikke besvart på 20 dager");
        assert_eq!(
            approval(Some(day("2026-11-12")), Some("Kari Li"), Lang::Nb),
            "Godkjent 12.11.2026 av Kari Li"
        );
    }
}
