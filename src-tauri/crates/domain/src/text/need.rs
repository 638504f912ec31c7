//! The child's need in short words: what stands above the list of homes.
//!
//! Nothing is judged here; unknown facts stand among the questions, not among the words.

use super::Lang;
use super::codes::{Words, inside, listed};
use super::overview::age;
use crate::matching::PlaceUse;
use crate::model::{
    Area, AvoidChildren, Child, Contact, Need, Place, Register, SchoolToKeep, SiblingTogether, YesNo,
};
use crate::place::Places;
use chrono::NaiveDate;

crate::codes! {
    /// What a chip is about.
    pub enum ChipKind {
        /// Siblings.
        Siblings = "sosken",
        /// Language or background.
        Language = "sprak",
        /// Allergy, smoke, steps.
        Health = "helse",
        /// Samvær.
        Contact = "samvaer",
        /// School or barnehage.
        School = "skole",
        /// Nærmiljø or another place.
        Place = "sted",
        /// An area or person to stay away from.
        StayAway = "unna",
        /// Other children.
        Children = "barn",
        /// Purpose and length.
        Purpose = "formal",
    }
}

/// A few words about one side of the need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What it is about.
    pub kind: ChipKind,
    /// The words.
    pub text: String,
}

fn chip(kind: ChipKind, text: String) -> Chip {
    Chip { kind, text }
}

/// The frame: purpose, siblings, children, language, health.
pub fn frame(child: &Child, need: &Need, register: &Register, today: NaiveDate, lang: Lang) -> Vec<Chip> {
    let mut chips = vec![chip(ChipKind::Purpose, purpose(need, lang))];
    for wish in &child.siblings {
        let sibling = register.children.iter().find(|each| each.id == wish.sibling);
        let words = match wish.together {
            SiblingTogether::Must => ("Må bo med", "Må bu med"),
            SiblingTogether::Should => ("Bør bo med", "Bør bu med"),
            SiblingTogether::ShouldApart => ("Bør ikke bo med", "Bør ikkje bu med"),
            SiblingTogether::MustNot => ("Skal ikke bo med", "Skal ikkje bu med"),
            SiblingTogether::NoWish => continue,
        };
        let who = sibling.map_or_else(
            || wish.sibling.to_string(),
            |sibling| format!("«{}», {}", sibling.pseudonym, age(sibling.birth, today, lang)),
        );
        chips.push(chip(ChipKind::Siblings, format!("{} {who}", pick(lang, words))));
    }
    for avoid in &need.avoid_children {
        let words = match avoid {
            AvoidChildren::Younger => ("Ikke med yngre barn", "Ikkje med yngre barn"),
            AvoidChildren::Older => ("Ikke med eldre barn", "Ikkje med eldre barn"),
            AvoidChildren::Any => ("Ikke med andre barn", "Ikkje med andre barn"),
        };
        chips.push(chip(ChipKind::Children, pick(lang, words).to_owned()));
    }
    chips.extend(languages(need, lang));
    chips.extend(health(need, lang));
    chips
}

fn pick(lang: Lang, words: (&'static str, &'static str)) -> &'static str {
    match lang {
        Lang::Nb => words.0,
        Lang::Nn => words.1,
    }
}

fn purpose(need: &Need, lang: Lang) -> String {
    let length = need.length.map(|length| inside(length.word(lang)));
    let months = need.expected_months.map(|months| format!("{months} md."));
    let parts: Vec<String> =
        [Some(need.purpose.word(lang).to_owned()), length, months].into_iter().flatten().collect();
    parts.join(", ")
}

fn languages(need: &Need, lang: Lang) -> Vec<Chip> {
    let first = need.first_language.map(|language| {
        let word = inside(language.word(lang));
        match lang {
            Lang::Nb => format!("Førstespråk {word}"),
            Lang::Nn => format!("Førstespråk {word}"),
        }
    });
    let sami = need.sami.iter().flatten().map(|language| language.word(lang).to_owned());
    let backgrounds = need.backgrounds.iter().flatten().map(|background| background.words.clone());
    first.into_iter().chain(sami).chain(backgrounds).map(|text| chip(ChipKind::Language, text)).collect()
}

fn health(need: &Need, lang: Lang) -> Vec<Chip> {
    let allergies: Vec<String> =
        need.allergies.iter().flatten().map(|allergen| inside(allergen.word(lang))).collect();
    let allergy = (!allergies.is_empty())
        .then(|| format!("{} {}", pick(lang, ("Allergi mot", "Allergi mot")), listed(&allergies)));
    let smoke = (need.smoke_free == Some(YesNo::Yes))
        .then(|| pick(lang, ("Røykfritt hjem", "Røykfri heim")).to_owned());
    let steps = (need.step_free == Some(YesNo::Yes))
        .then(|| pick(lang, ("Trinnfri bolig", "Trinnfri bustad")).to_owned());
    [allergy, smoke, steps].into_iter().flatten().map(|text| chip(ChipKind::Health, text)).collect()
}

/// The places that matter: samvær, school, nærmiljø, others, and what to stay away from.
pub fn places(need: &Need, places: &dyn Places, lang: Lang) -> Vec<Chip> {
    let mut chips = Vec::new();
    match &need.contact {
        Contact::NotDecided => {}
        Contact::None => {
            chips.push(chip(ChipKind::Contact, pick(lang, ("Ingen samvær", "Ingen samvær")).to_owned()))
        }
        Contact::Planned(plans) => chips.extend(plans.iter().map(|plan| {
            let visits = visits(plan.visits_a_year, lang);
            chip(
                ChipKind::Contact,
                format!("{}, {}, {visits}", super::codes::capital(&plan.with), at(&plan.place, places)),
            )
        })),
    }
    if let SchoolToKeep::Keep(place) = &need.school {
        chips.push(chip(ChipKind::School, place.label.clone()));
    }
    if let Some(facts) = need.nearby.postnummer.and_then(|number| places.postnummer(number)) {
        let words = match need.nearby.live_elsewhere {
            YesNo::No => ("Hører til", "Høyrer til"),
            YesNo::Yes => ("Bør bo et annet sted enn", "Bør bu ein annan stad enn"),
        };
        chips.push(chip(ChipKind::Place, format!("{} {}", pick(lang, words), facts.poststed)));
    }
    chips.extend(need.other_places.iter().map(|place| chip(ChipKind::Place, place.label.clone())));
    for area in &need.avoid_areas {
        let name = match area {
            Area::Kommune(number) => places.kommune_name(*number).unwrap_or(number.as_str()).to_owned(),
            Area::Postnummer(number) => {
                places.postnummer(*number).map_or_else(|| number.to_string(), |facts| facts.poststed)
            }
        };
        let words = pick(lang, ("Skal ikke bo i", "Skal ikkje bu i"));
        chips.push(chip(ChipKind::StayAway, format!("{words} {name}")));
    }
    for person in &need.avoid_persons {
        let words = pick(lang, ("Skal holdes unna", "Skal haldast unna"));
        chips.push(chip(ChipKind::StayAway, format!("{words} {}", person.words)));
    }
    for avoided in &need.avoid_places {
        let away = super::format::minutes(avoided.shortest_minutes);
        let from = pick(lang, ("fra", "frå"));
        chips.push(chip(ChipKind::StayAway, format!("Minst {away} {from} {}", avoided.label)));
    }
    chips
}

/// What a place of the need is called in a narrow column: «Mor», «Skole», «Søsken: «Linerle»».
pub fn place_name(which: PlaceUse<'_>, need: &Need, register: &Register, lang: Lang) -> String {
    match which {
        PlaceUse::Contact(at) => match &need.contact {
            Contact::Planned(plans) => plans.get(at).map(|plan| super::codes::capital(&plan.with)),
            Contact::NotDecided | Contact::None => None,
        }
        .unwrap_or_default(),
        PlaceUse::School => match &need.school {
            SchoolToKeep::Keep(place) => place.label.clone(),
            SchoolToKeep::NotAsked | SchoolToKeep::None => String::new(),
        },
        PlaceUse::Other(at) => need.other_places.get(at).map(|place| place.label.clone()).unwrap_or_default(),
        PlaceUse::Avoid(at) => need.avoid_places.get(at).map(|place| place.label.clone()).unwrap_or_default(),
        PlaceUse::SiblingsHome(id) => {
            let sibling = register.children.iter().find(|child| child.id == *id);
            let name = sibling.map_or_else(|| id.to_string(), |child| format!("«{}»", child.pseudonym));
            format!("{} {name}", pick(lang, ("Søsken", "Sysken")))
        }
    }
}

fn at(place: &Place, places: &dyn Places) -> String {
    let poststed = place.postnummer.and_then(|number| places.postnummer(number)).map(|facts| facts.poststed);
    match poststed {
        Some(poststed) if place.label.is_empty() || place.label == poststed => poststed,
        Some(poststed) => format!("{} ({poststed})", place.label),
        None => place.label.clone(),
    }
}

/// «2 × md.» where the year divides evenly into months, else «n × i året».
pub fn visits(a_year: u16, lang: Lang) -> String {
    match (a_year % 12, lang) {
        (0, _) if a_year > 0 => format!("{} × md.", a_year / 12),
        (_, Lang::Nb) => format!("{a_year} × i året"),
        (_, Lang::Nn) => format!("{a_year} × i året"),
    }
}

/// «6 timer i uka».
pub fn load(hours: u16, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!("{hours} timer i uka"),
        Lang::Nn => format!("{hours} timar i veka"),
    }
}

/// «trenger hjem fra 14.12.2026», or that no date is wished.
pub fn wished(need: &Need, lang: Lang) -> String {
    match (need.wished_on, lang) {
        (Some(day), Lang::Nb) => format!("trenger hjem fra {}", day.format("%d.%m.%Y")),
        (Some(day), Lang::Nn) => format!("treng heim frå {}", day.format("%d.%m.%Y")),
        (None, Lang::Nb) => "ønsket dato er ikke satt".to_owned(),
        (None, Lang::Nn) => "ønskt dato er ikkje sett".to_owned(),
    }
}

/// «Sagt 12.11.2026, enig i ordlyden».
pub fn said(on: NaiveDate, agreed: Option<YesNo>, lang: Lang) -> String {
    let day = on.format("%d.%m.%Y");
    let agreed = match agreed {
        Some(YesNo::Yes) => ("enig i ordlyden", "samd i ordlyden"),
        Some(YesNo::No) => ("ikke enig i ordlyden", "ikkje samd i ordlyden"),
        None => ("ikke spurt om ordlyden", "ikkje spurt om ordlyden"),
    };
    format!("{} {day}, {}", pick(lang, ("Sagt", "Sagt")), pick(lang, agreed))
}

/// «omsorgskommune Alta».
pub fn omsorgskommune(name: &str) -> String {
    format!("omsorgskommune {name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visits_are_said_by_the_month_where_they_can_be() {
        assert_eq!(visits(24, Lang::Nb), "2 × md.");
        assert_eq!(visits(12, Lang::Nb), "1 × md.");
        assert_eq!(visits(6, Lang::Nb), "6 × i året");
    }
}
