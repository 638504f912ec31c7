//! Words for the beredskap board and the ringeliste.

use super::Lang;
use super::codes::{Words, inside};
use super::format::{date, pick};
use crate::beredskap::{Closed, LastAsked, Length, Lives, Target, When, WhyOnBoard};

/// Why a home is on the board.
pub fn why(why: WhyOnBoard, lang: Lang) -> String {
    let (nb, nn) = match why {
        WhyOnBoard::Beredskapshjem => ("Beredskapshjem", "Beredskapsheim"),
        WhyOnBoard::SaysAcute => ("Sier ja til akutt", "Seier ja til akutt"),
        WhyOnBoard::OnRingeliste => ("Satt på ringelisten", "Sett på ringelista"),
    };
    pick(lang, nb, nn)
}

/// «Siden 01.08.2026, 113 dager. Ventet ut 01.12.2026.»
pub fn lives(lives: &Lives, lang: Lang) -> String {
    let since = date(lives.since);
    let days = match (lives.days, lang) {
        (1, _) => "1 dag".to_owned(),
        (days, Lang::Nb) => format!("{days} dager"),
        (days, Lang::Nn) => format!("{days} dagar"),
    };
    let out = match lives.expected_to {
        Some(day) => pick(lang, format!("Ventet ut {}.", date(day)), format!("Venta ut {}.", date(day))),
        None => pick(lang, "Ventet ut: ikke registrert.", "Venta ut: ikkje registrert."),
    };
    pick(lang, format!("Siden {since}, {days}. {out}"), format!("Sidan {since}, {days}. {out}"))
}

/// That a stay is long by the office's limit; `None` where it is not.
pub fn long(long: Length, lang: Lang) -> Option<String> {
    match long {
        Length::Long(last) => Some(pick(
            lang,
            format!("Over kontorets grense siden {}", date(last)),
            format!("Over grensa til kontoret sidan {}", date(last)),
        )),
        Length::Within(_) | Length::NoLimit => None,
    }
}

/// Whom a home says it can take, each part in its own words; what nobody has asked about says so.
pub fn target(target: &Target, lang: Lang) -> Vec<String> {
    let ages = target.ages.map_or_else(
        || pick(lang, "Alder: ikke oppgitt", "Alder: ikkje oppgitt"),
        |ages| format!("{}–{}\u{a0}år", ages.youngest(), ages.oldest()),
    );
    let sexes = match &target.sexes {
        None => pick(lang, "Kjønn: ikke oppgitt", "Kjønn: ikkje oppgitt"),
        Some(sexes) => {
            let words: Vec<String> = sexes.iter().map(|sex| inside(sex.word(lang))).collect();
            super::codes::capital(&super::codes::listed(&words))
        }
    };
    let siblings = match target.sibling_group {
        None => pick(lang, "Søskengruppe: ikke oppgitt", "Syskengruppe: ikkje oppgitt"),
        Some(size) => pick(lang, format!("Inntil {size} søsken"), format!("Inntil {size} sysken")),
    };
    [ages, sexes, siblings].into_iter().chain(target.other.clone()).collect()
}

/// What keeps a home from taking a child today.
pub fn closed(closed: Closed, lang: Lang) -> String {
    match closed {
        Closed::Status(status, on) => {
            let since = on.map(|on| format!(" {}", date(on))).unwrap_or_default();
            format!("{}{since}", status.word(lang))
        }
        Closed::Pause(pause) => match pause.to() {
            Some(to) => pick(lang, format!("Pause til {}", date(to)), format!("Pause til {}", date(to))),
            None => pick(lang, "Pause, uten sluttdato", "Pause, utan sluttdato"),
        },
        Closed::FreeFrom(day) => {
            pick(lang, format!("Ledig fra {}", date(day)), format!("Ledig frå {}", date(day)))
        }
    }
}

/// When a home was last asked, and what it answered.
pub fn last_asked(last: Option<&LastAsked>, lang: Lang) -> String {
    let Some(last) = last else { return pick(lang, "Ikke spurt", "Ikkje spurd") };
    let when = match last.when {
        When::Today => pick(lang, "Spurt i dag", "Spurd i dag"),
        When::Before => pick(lang, format!("Spurt {}", date(last.on)), format!("Spurd {}", date(last.on))),
    };
    let answer = match last.answer {
        Some(answer) => inside(answer.word(lang)),
        None => pick(lang, "ikke svart ennå", "ikkje svara enno"),
    };
    format!("{when}: {answer}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AgeRange;

    #[test]
    fn what_nobody_asked_about_is_said_so() {
        let nothing = Target { ages: None, sexes: None, sibling_group: None, other: None };
        assert_eq!(
            target(&nothing, Lang::Nb),
            ["Alder: ikke oppgitt", "Kjønn: ikke oppgitt", "Søskengruppe: ikke oppgitt"]
        );
        let some = Target { ages: AgeRange::new(0, 6), sibling_group: Some(2), ..nothing };
        assert_eq!(target(&some, Lang::Nn), ["0–6\u{a0}år", "Kjønn: ikkje oppgitt", "Inntil 2 sysken"]);
        assert_eq!(last_asked(None, Lang::Nn), "Ikkje spurd");
    }
}
