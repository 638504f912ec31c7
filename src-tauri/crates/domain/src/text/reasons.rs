//! Reasons, questions and sums as short lines: what stands in a home's row.
//!
//! Which reasons are shown, and in which order, is decided in `matching::sum`.

use super::Lang;
use super::codes::{Words, inside};
use super::criteria::{
    Told, ask_leader, backgrounds, name, room_support, sami, school_name, sibling_names, way_to,
};
use super::format::{date, list, pick, travel_time};
use super::travel::by_ferry;
use crate::matching::PlaceUse;
use crate::matching::criteria::{
    Assessment, Criterion, Fact, Fit, Location, MissingFact, NearbyFact, Reach, Recent, SiblingCount, Spoken,
    TrainingFact, YearsApart,
};
use crate::model::{
    Closeness, Contact, ContactAttitude, Language, LanguageLevel, NeedCode, Severity, YesNo, YesPerhapsNo,
};
use crate::place::KommuneRelation;

fn not_asked(what: &str, lang: Lang) -> String {
    pick(lang, format!("{what}: ikke spurt"), format!("{what}: ikkje spurd"))
}

/// What is known for one criterion, in a few words: «Skolen: 38–48 min», «Kjenner ikke barnet».
pub fn short(told: Told<'_, '_>, assessment: &Assessment<'_>) -> String {
    let lang = told.lang;
    match assessment.because {
        Fact::ChildNotAsked(_) => pick(
            lang,
            format!("{}: ikke spurt om barnet", name(assessment.criterion, lang)),
            format!("{}: ikkje spurd om barnet", name(assessment.criterion, lang)),
        ),
        Fact::Need { item, level, willingness, .. } => {
            need(item.code, item.severity, level.map(|level| level.get()), willingness, lang)
        }
        Fact::Load { needed, offered } => load(needed, offered, lang),
        Fact::Contact(Location::Hidden) | Fact::School(Reach::Hidden) | Fact::Nearby(NearbyFact::Hidden) => {
            ask_leader(lang)
        }
        Fact::Contact(Location::Open) => contact(told),
        Fact::School(Reach::Known(time)) => format!("{}: {}", school_name(told), travel_time(time)),
        Fact::School(Reach::Unknown) => pick(
            lang,
            format!("{}: reisetiden er ukjent", school_name(told)),
            format!("{}: reisetida er ukjend", school_name(told)),
        ),
        Fact::Nearby(NearbyFact::Unknown) => {
            pick(lang, "Hjemmets kommune er ikke oppgitt", "Kommunen til heimen er ikkje oppgitt")
        }
        Fact::Nearby(NearbyFact::Known { relation, own_kommune }) => nearby(relation, own_kommune, lang),
        Fact::Siblings(count) => siblings(told, count),
        Fact::Purpose { purpose, length } => purpose_words(purpose, length, lang),
        Fact::Training(fact) => training(fact, lang),
        Fact::ContactAttitude(attitude) => contact_attitude(attitude, lang),
        Fact::OtherChildren { count, nearest } => {
            let unmapped = assessment.missing.iter().any(|fact| fact == MissingFact::Household);
            other_children(if unmapped { None } else { Some(count) }, nearest, lang)
        }
        Fact::HomeLoad { foster_children: count, recent } => {
            let moved = match recent {
                Recent::Yes => pick(lang, ", nylig flyttet inn", ", nyleg flytta inn"),
                Recent::Unknown => pick(lang, ", innflytting ikke oppgitt", ", innflytting ikkje oppgitt"),
                Recent::No => String::new(),
            };
            format!("{}{moved}", foster_children(count, lang))
        }
        Fact::RoomSupport { room, support } => room_support(room, support, lang),
        Fact::FirstLanguage { language, spoken } => first_language(language, spoken, lang),
        Fact::Background => backgrounds(told),
        Fact::Sami => sami(told),
        Fact::Tie { tie, map_complete } => match (tie.map(|tie| tie.closeness), map_complete) {
            (Some(Closeness::Close), _) => pick(lang, "Nært bånd til barnet", "Nært band til barnet"),
            (Some(Closeness::Knows), _) => pick(lang, "Kjenner barnet", "Kjenner barnet"),
            (None, YesNo::Yes) => pick(lang, "Kjenner ikke barnet", "Kjenner ikkje barnet"),
            (None, YesNo::No) => {
                pick(lang, "Bånd til barnet: ikke kartlagt", "Band til barnet: ikkje kartlagt")
            }
        },
    }
}

fn need(
    code: NeedCode,
    severity: Severity,
    level: Option<u8>,
    willingness: Option<YesPerhapsNo>,
    lang: Lang,
) -> String {
    let (name, severity) = (code.word(lang), severity.get());
    let known = level.map(|level| {
        pick(lang, format!("nivå {level} av {severity}"), format!("nivå {level} av {severity}"))
    });
    let unmapped = || pick(lang, "nivå ikke kartlagt", "nivå ikkje kartlagt");
    match (known, willingness) {
        (None, None) => not_asked(name, lang),
        (_, Some(YesPerhapsNo::No)) => {
            pick(lang, format!("{name}: hjemmet vil ikke"), format!("{name}: heimen vil ikkje"))
        }
        (known, Some(YesPerhapsNo::Yes)) => format!("{name}: {}", known.unwrap_or_else(unmapped)),
        (known, Some(YesPerhapsNo::Perhaps)) => {
            format!("{name}: {}, «kanskje»", known.unwrap_or_else(unmapped))
        }
        (Some(known), None) => pick(
            lang,
            format!("{name}: {known}, ikke spurt om vilje"),
            format!("{name}: {known}, ikkje spurd om vilje"),
        ),
    }
}

fn load(needed: u16, offered: Option<u16>, lang: Lang) -> String {
    match offered {
        None => pick(lang, "Tid til barnet: ikke spurt", "Tid til barnet: ikkje spurd"),
        Some(hours) if hours >= needed => pick(
            lang,
            format!("Har tid: {hours} timer i uka, barnet trenger {needed}"),
            format!("Har tid: {hours} timar i veka, barnet treng {needed}"),
        ),
        Some(hours) => pick(
            lang,
            format!("Kan gi {hours} av {needed} timer i uka"),
            format!("Kan gje {hours} av {needed} timar i veka"),
        ),
    }
}

fn contact(told: Told<'_, '_>) -> String {
    let plans = match &told.asked.need.contact {
        Contact::Planned(plans) => plans.as_slice(),
        Contact::NotDecided | Contact::None => &[],
    };
    let each: Vec<String> = plans
        .iter()
        .enumerate()
        .map(|(index, plan)| {
            let way = way_to(told.situation, PlaceUse::Contact(index));
            let time = way.and_then(|way| way.time.ok());
            let words = time.map_or_else(|| pick(told.lang, "ukjent", "ukjend"), travel_time);
            let ferries = way.map(|way| by_ferry(&way.ferries, told.lang)).unwrap_or_default();
            format!("{} {words}{ferries}", plan.with.trim())
        })
        .collect();
    pick(told.lang, format!("Samvær: {}", each.join(", ")), format!("Samvær: {}", each.join(", ")))
}

fn nearby(relation: KommuneRelation, own_kommune: Option<YesPerhapsNo>, lang: Lang) -> String {
    match (relation, own_kommune) {
        (KommuneRelation::Same, Some(YesPerhapsNo::Yes)) => pick(lang, "Samme kommune", "Same kommune"),
        (KommuneRelation::Same, Some(YesPerhapsNo::Perhaps)) => {
            pick(lang, "«Kanskje» til egen kommune", "«Kanskje» til eigen kommune")
        }
        (KommuneRelation::Same, Some(YesPerhapsNo::No)) => {
            pick(lang, "Vil ikke ha barn fra egen kommune", "Vil ikkje ha barn frå eigen kommune")
        }
        (KommuneRelation::Same, None) => {
            pick(lang, "Samme kommune: ikke spurt om det går", "Same kommune: ikkje spurd om det går")
        }
        (KommuneRelation::Neighbour, _) => pick(lang, "Nabokommune", "Nabokommune"),
        (KommuneRelation::SameFylke, _) => pick(lang, "Samme fylke", "Same fylke"),
        (KommuneRelation::Elsewhere, _) => pick(lang, "Annet fylke", "Anna fylke"),
    }
}

fn siblings(told: Told<'_, '_>, count: SiblingCount) -> String {
    let lang = told.lang;
    let who = list(&sibling_names(told));
    let (together, total) = (count.here + count.place, count.total());
    if count.here == total {
        pick(lang, format!("{who} bor her"), format!("{who} bur her"))
    } else if together == total {
        pick(lang, format!("Plass til {who} også"), format!("Plass til {who} òg"))
    } else if count.perhaps > 0 {
        pick(lang, format!("Plass til {who} også?"), format!("Plass til {who} òg?"))
    } else if together == 0 {
        pick(lang, format!("Ikke plass til {who}"), format!("Ikkje plass til {who}"))
    } else {
        pick(
            lang,
            format!("{together} av {total} søsken får plass"),
            format!("{together} av {total} sysken får plass"),
        )
    }
}

fn purpose_words(purpose: Fit, length: Fit, lang: Lang) -> String {
    match (purpose, length) {
        (Fit::Same, Fit::Same) => pick(lang, "Samme formål og lengde", "Same formål og lengd"),
        (Fit::Same, Fit::Other) => pick(lang, "Samme formål, annen lengde", "Same formål, anna lengd"),
        (Fit::Same, Fit::HomeNotAsked) => {
            pick(lang, "Samme formål, lengde: ikke spurt", "Same formål, lengd: ikkje spurd")
        }
        (Fit::Same, Fit::ChildNotDecided) => {
            pick(lang, "Samme formål, lengden er ikke bestemt", "Same formål, lengda er ikkje bestemt")
        }
        (Fit::Other, _) => pick(lang, "Et annet formål", "Eit anna formål"),
        (Fit::HomeNotAsked | Fit::ChildNotDecided, _) => not_asked(name(Criterion::Purpose, lang), lang),
    }
}

fn training(fact: TrainingFact, lang: Lang) -> String {
    match fact {
        TrainingFact::NotAsked => not_asked(name(Criterion::Training, lang), lang),
        TrainingFact::None => pick(lang, "Ingen opplæring ennå", "Inga opplæring enno"),
        TrainingFact::UnderWay(programme) => pick(
            lang,
            format!("{} er i gang", programme.word(lang)),
            format!("{} er i gang", programme.word(lang)),
        ),
        TrainingFact::Finished(programme, on) => pick(
            lang,
            format!("{} fullført {}", programme.word(lang), date(on)),
            format!("{} fullført {}", programme.word(lang), date(on)),
        ),
    }
}

fn contact_attitude(attitude: Option<ContactAttitude>, lang: Lang) -> String {
    match attitude {
        None => not_asked(name(Criterion::ContactAttitude, lang), lang),
        Some(ContactAttitude::Positive) => pick(lang, "Positiv til samvær", "Positiv til samvær"),
        Some(ContactAttitude::Reservations) => pick(lang, "Forbehold om samvær", "Atterhald om samvær"),
        Some(ContactAttitude::Negative) => pick(lang, "Negativ til samvær", "Negativ til samvær"),
    }
}

fn other_children(count: Option<usize>, nearest: Option<YearsApart>, lang: Lang) -> String {
    match (count, nearest) {
        (None, None) => {
            pick(lang, "Hvem som bor her, er ikke kartlagt", "Kven som bur her, er ikkje kartlagt")
        }
        (Some(0), _) => pick(lang, "Ingen andre barn i hjemmet", "Ingen andre barn i heimen"),
        (Some(_), None) => pick(lang, "Alderen på andre barn er ukjent", "Alderen på andre barn er ukjend"),
        (_, Some(apart)) => match (apart.low, apart.high) {
            (0, 0) => pick(lang, "Under ett år mellom barna", "Under eitt år mellom barna"),
            (1, 1) => pick(lang, "Ett år mellom barna", "Eitt år mellom barna"),
            (low, high) if low == high => {
                pick(lang, format!("{low} år mellom barna"), format!("{low} år mellom barna"))
            }
            (low, high) => {
                pick(lang, format!("{low}–{high} år mellom barna"), format!("{low}–{high} år mellom barna"))
            }
        },
    }
}

/// «Ett fosterbarn fra før», siblings aside.
pub(super) fn foster_children(count: usize, lang: Lang) -> String {
    match count {
        0 => pick(lang, "Ingen andre fosterbarn", "Ingen andre fosterbarn"),
        1 => pick(lang, "Ett fosterbarn fra før", "Eitt fosterbarn frå før"),
        count => pick(lang, format!("{count} fosterbarn fra før"), format!("{count} fosterbarn frå før")),
    }
}

fn first_language(language: Language, spoken: Spoken, lang: Lang) -> String {
    let word = inside(language.word(lang));
    match spoken {
        Spoken::NotAsked => not_asked(&pick(lang, "Språk i hjemmet", "Språk i heimen"), lang),
        Spoken::No => pick(lang, format!("Snakker ikke {word}"), format!("Snakkar ikkje {word}")),
        Spoken::Level(
            level @ (LanguageLevel::Spoken | LanguageLevel::Understood | LanguageLevel::Learning),
        ) => {
            format!("{} {word}", level.word(lang))
        }
    }
}
