//! Words for lists: places, confirmations, stages, waiting, and what is missing.

use super::Lang;
use crate::model::NeedStage;
use crate::overview::{ChildGap, HomeGap, StayStage};
use crate::time::{whole_months, whole_years};
use chrono::NaiveDate;

fn pick(lang: Lang, bokmal: &str, nynorsk: &str) -> String {
    match lang {
        Lang::Nb => bokmal.to_owned(),
        Lang::Nn => nynorsk.to_owned(),
    }
}

/// «1 av 2 plasser ledig».
pub fn places(total: Option<u8>, free: Option<i32>, lang: Lang) -> String {
    match (total, free) {
        (Some(1), Some(free)) if free >= 1 => pick(lang, "Plassen er ledig", "Plassen er ledig"),
        (Some(1), Some(0)) => pick(lang, "Plassen er i bruk", "Plassen er i bruk"),
        (Some(total), Some(free)) if free >= 0 => match lang {
            Lang::Nb => format!("{free} av {total} plasser ledig"),
            Lang::Nn => format!("{free} av {total} plassar ledig"),
        },
        (Some(total), Some(free)) => match lang {
            Lang::Nb => format!("{} flere enn de {total} plassene", free.unsigned_abs()),
            Lang::Nn => format!("{} fleire enn dei {total} plassane", free.unsigned_abs()),
        },
        (None, _) | (_, None) => {
            pick(lang, "Antall plasser er ikke oppgitt", "Talet på plassar er ikkje oppgitt")
        }
    }
}

/// «Bekreftet for 5 uker siden».
pub fn confirmed(on: Option<NaiveDate>, today: NaiveDate, lang: Lang) -> String {
    let Some(on) = on else { return pick(lang, "Ikke bekreftet", "Ikkje stadfesta") };
    let days = (today - on).num_days();
    let months = whole_months(on, today);
    let (ago_nb, ago_nn) = match (days, months) {
        (..=0, _) => return pick(lang, "Bekreftet i dag", "Stadfesta i dag"),
        (1, _) => return pick(lang, "Bekreftet i går", "Stadfesta i går"),
        (2..=13, _) => (format!("{days} dager"), format!("{days} dagar")),
        (_, 0..=2) => (format!("{} uker", days / 7), format!("{} veker", days / 7)),
        (_, _) => (format!("{months} md."), format!("{months} md.")),
    };
    match lang {
        Lang::Nb => format!("Bekreftet for {ago_nb} siden"),
        Lang::Nn => format!("Stadfesta for {ago_nn} sidan"),
    }
}

/// «8 år», or months before the second birthday.
pub fn age(birth: NaiveDate, day: NaiveDate, lang: Lang) -> String {
    match whole_years(birth, day) {
        0 | 1 => match whole_months(birth, day) {
            1 => pick(lang, "1 måned", "1 månad"),
            months => match lang {
                Lang::Nb => format!("{months} måneder"),
                Lang::Nn => format!("{months} månader"),
            },
        },
        years => format!("{years} år"),
    }
}

/// «har ventet i 23 dager».
pub fn waiting(days: u32, lang: Lang) -> String {
    match (days, lang) {
        (0, Lang::Nb) => "behovet er registrert i dag".to_owned(),
        (0, Lang::Nn) => "behovet er registrert i dag".to_owned(),
        (1, Lang::Nb) => "har ventet i 1 dag".to_owned(),
        (1, Lang::Nn) => "har venta i 1 dag".to_owned(),
        (days, Lang::Nb) => format!("har ventet i {days} dager"),
        (days, Lang::Nn) => format!("har venta i {days} dagar"),
    }
}

/// The stage in words: the need first.
pub fn stage(need: Option<NeedStage>, stay: StayStage, lang: Lang) -> String {
    let need = need.map(|need| match need {
        NeedStage::May => pick(lang, "Kan trenge hjem", "Kan trenge heim"),
        NeedStage::Needs => pick(lang, "Trenger hjem", "Treng heim"),
        NeedStage::Emergency => pick(lang, "Det haster", "Det hastar"),
    });
    let stay = match stay {
        StayStage::None => None,
        StayStage::Temporary => Some(pick(lang, "midlertidig opphold", "mellombels opphald")),
        StayStage::Lasting => Some(pick(lang, "varig opphold", "varig opphald")),
        StayStage::Ettervern => Some(pick(lang, "ettervern", "ettervern")),
    };
    match (need, stay) {
        (Some(need), Some(stay)) => format!("{need} · {stay}"),
        (Some(need), None) => need,
        (None, Some(stay)) => super::codes::capital(&stay),
        (None, None) => pick(lang, "Ikke noe åpent behov", "Ikkje noko ope behov"),
    }
}

/// «3 ting er ikke avklart».
pub fn gaps(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("{count} ting er ikke avklart"),
        Lang::Nn => format!("{count} ting er ikkje avklart"),
    }
}

/// «Ingen opphold er registrert».
pub fn no_stay(lang: Lang) -> String {
    pick(lang, "Ikke registrert", "Ikkje registrert")
}

/// «Med foreldre».
pub fn with_parents(lang: Lang) -> String {
    pick(lang, "Hos foreldre", "Hos foreldre")
}

/// «Egen bolig».
pub fn own_dwelling(lang: Lang) -> String {
    pick(lang, "Egen bolig", "Eigen bustad")
}

/// «Adressen er skjult».
pub fn hidden_place(lang: Lang) -> String {
    pick(lang, "Adressen er skjult", "Adressa er skjult")
}

/// «Sted er ikke oppgitt».
pub fn unknown_place(lang: Lang) -> String {
    pick(lang, "Sted er ikke oppgitt", "Stad er ikkje oppgitt")
}

/// «Ikke vurdert som fosterhjem».
pub fn never_assessed(lang: Lang) -> String {
    pick(lang, "Ikke vurdert som fosterhjem", "Ikkje vurdert som fosterheim")
}

/// «Gammelt svar».
pub fn stale(lang: Lang) -> String {
    pick(lang, "Må bekreftes på nytt", "Må stadfestast på nytt")
}

/// «2 ting må avklares».
pub fn clarify(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("{count} ting må avklares"),
        Lang::Nn => format!("{count} ting må avklarast"),
    }
}

/// «Ikke godkjent ennå».
pub fn not_approved(lang: Lang) -> String {
    pick(lang, "Ikke godkjent ennå", "Ikkje godkjend enno")
}

/// What is missing in a home, as something to ask.
pub fn home_gap(gap: HomeGap, lang: Lang) -> String {
    let (bokmal, nynorsk) = match gap {
        HomeGap::Kind => ("Ikke vurdert som fosterhjem", "Ikkje vurdert som fosterheim"),
        HomeGap::Places => ("Antall plasser er ikke oppgitt", "Talet på plassar er ikkje oppgitt"),
        HomeGap::Location => ("Sted er ikke oppgitt", "Stad er ikkje oppgitt"),
        HomeGap::Members => ("Ingen fosterforeldre er registrert", "Ingen fosterforeldre er registrerte"),
        HomeGap::Ages => {
            ("Alder hjemmet kan ta imot, er ikke oppgitt", "Alder heimen kan ta imot, er ikkje oppgitt")
        }
        HomeGap::Purposes => ("Akutt eller planlagt: ikke spurt", "Akutt eller planlagt: ikkje spurt"),
        HomeGap::OwnKommune => ("Barn fra egen kommune: ikke spurt", "Barn frå eigen kommune: ikkje spurt"),
        HomeGap::Competence => {
            ("Kompetanse og vilje er ikke kartlagt", "Kompetanse og vilje er ikkje kartlagt")
        }
        HomeGap::Training => ("Opplæring: ikke spurt", "Opplæring: ikkje spurt"),
        HomeGap::PrivateProvider => {
            ("Avtale med privat leverandør: ikke spurt", "Avtale med privat leverandør: ikkje spurt")
        }
        HomeGap::Politiattest => ("Politiattest er ikke sett", "Politiattest er ikkje sett"),
        HomeGap::Health => ("Helseopplysninger er ikke innhentet", "Helseopplysningar er ikkje henta inn"),
        HomeGap::Hours => ("Timer i uka til et barn: ikke spurt", "Timar i veka til eit barn: ikkje spurt"),
        HomeGap::ContactAttitude => ("Syn på samvær: ikke spurt", "Syn på samvær: ikkje spurt"),
        HomeGap::Languages => ("Språk: ikke spurt", "Språk: ikkje spurt"),
        HomeGap::Animals => ("Dyr: ikke spurt", "Dyr: ikkje spurt"),
        HomeGap::Smoking => ("Røyking: ikke spurt", "Røyking: ikkje spurt"),
        HomeGap::StepFree => ("Trinnfri adkomst: ikke spurt", "Trinnfri tilkomst: ikkje spurt"),
        HomeGap::OwnRoom => ("Eget rom: ikke spurt", "Eige rom: ikkje spurt"),
        HomeGap::Network => ("Nettverk rundt familien: ikke spurt", "Nettverk rundt familien: ikkje spurt"),
    };
    pick(lang, bokmal, nynorsk)
}

/// What is missing about a child, as something to ask.
pub fn child_gap(gap: ChildGap, lang: Lang) -> String {
    let (bokmal, nynorsk) = match gap {
        ChildGap::View => (
            "Barnet er ikke hørt, og grunnen er ikke skrevet",
            "Barnet er ikkje høyrt, og grunnen er ikkje skriven",
        ),
        ChildGap::Ties => (
            "Kartet over hvem barnet kjenner, er ikke ferdig",
            "Kartet over kven barnet kjenner, er ikkje ferdig",
        ),
        ChildGap::Items => ("Behov er ikke kartlagt", "Behov er ikkje kartlagt"),
        ChildGap::Load => {
            ("Timer med oppfølging i uka er ikke kartlagt", "Timar med oppfølging i veka er ikkje kartlagt")
        }
        ChildGap::Length => ("Forventet varighet er ikke avgjort", "Forventa varigheit er ikkje avgjord"),
        ChildGap::Nearby => ("Nærmiljø er ikke oppgitt", "Nærmiljø er ikkje oppgitt"),
        ChildGap::School => ("Skole eller barnehage: ikke spurt", "Skule eller barnehage: ikkje spurt"),
        ChildGap::Contact => ("Samvær er ikke avgjort", "Samvær er ikkje avgjort"),
        ChildGap::Allergies => ("Allergi: ikke spurt", "Allergi: ikkje spurt"),
        ChildGap::FirstLanguage => ("Førstespråk: ikke spurt", "Førstespråk: ikkje spurt"),
        ChildGap::Background => ("Bakgrunn å ta vare på: ikke spurt", "Bakgrunn å ta vare på: ikkje spurt"),
        ChildGap::Sami => ("Samisk språk: ikke spurt", "Samisk språk: ikkje spurt"),
        ChildGap::ParentsView => ("Foreldrenes syn er ikke skrevet", "Foreldra sitt syn er ikkje skrive"),
    };
    pick(lang, bokmal, nynorsk)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn ages_of_confirmations_in_words() {
        let today = day("2026-11-22");
        let rows = [
            (None, "Ikke bekreftet"),
            (Some("2026-11-22"), "Bekreftet i dag"),
            (Some("2026-11-16"), "Bekreftet for 6 dager siden"),
            (Some("2026-10-18"), "Bekreftet for 5 uker siden"),
            (Some("2025-09-22"), "Bekreftet for 14 md. siden"),
        ];
        for (on, words) in rows {
            assert_eq!(confirmed(on.map(day), today, Lang::Nb), words);
        }
    }

    #[test]
    fn ages_in_words() {
        assert_eq!(age(day("2018-05-01"), day("2026-11-22"), Lang::Nb), "8 år");
        assert_eq!(age(day("2026-06-22"), day("2026-11-22"), Lang::Nb), "5 måneder");
    }
}
