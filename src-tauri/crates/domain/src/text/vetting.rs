//! Words for what an assessment of a home lacks.

use super::Lang;
use super::codes::{Words, inside};
use super::format::pick;
use crate::model::AssessmentTopic;
use crate::vetting::AssessmentGap;

/// What is lacking, in one sentence.
pub fn gap(gap: AssessmentGap, lang: Lang) -> String {
    match gap {
        AssessmentGap::NoChild => {
            pick(lang, "Velg hvilket barn vurderingen gjelder", "Vel kva barn vurderinga gjeld")
        }
        AssessmentGap::Step(step) => {
            let word = step.word(lang);
            pick(lang, format!("Ikke gjort: {}", inside(word)), format!("Ikkje gjort: {}", inside(word)))
        }
        AssessmentGap::Topic(topic) => {
            let word = topic.word(lang);
            pick(
                lang,
                format!("Ingenting er skrevet om {}", inside(word)),
                format!("Ingenting er skrive om {}", inside(word)),
            )
        }
        AssessmentGap::FactsWithoutSource(topic) => {
            let word = topic.word(lang);
            pick(
                lang,
                format!("{word}: skriv hvor opplysningene er fra"),
                format!("{word}: skriv kvar opplysningane er frå"),
            )
        }
        AssessmentGap::NotAssessed(topic) => {
            let word = topic.word(lang);
            pick(
                lang,
                format!("{word}: opplysningene er ikke vurdert"),
                format!("{word}: opplysningane er ikkje vurderte"),
            )
        }
        AssessmentGap::ConclusionWithoutReasons => {
            pick(lang, "Konklusjonen mangler begrunnelse", "Konklusjonen manglar grunngiving")
        }
    }
}
/// What to write about under a topic, as a help and no more: nothing in it must be filled in.
pub fn hint(topic: AssessmentTopic, lang: Lang) -> &'static str {
    let (bokmal, nynorsk) = match topic {
        AssessmentTopic::Motivation => {
            ("Hvorfor de vil, og hva de har overskudd til.", "Kvifor dei vil, og kva dei har overskot til.")
        }
        AssessmentTopic::Family => (
            "Hvem som bor der, samliv og hvor stabil livssituasjonen er.",
            "Kven som bur der, samliv og kor stabil livssituasjonen er.",
        ),
        AssessmentTopic::Upbringing => {
            ("Egen oppvekst og hva de har tatt med seg.", "Eigen oppvekst og kva dei har teke med seg.")
        }
        AssessmentTopic::ChildExperience => {
            ("Erfaring med barn, egne og andres.", "Erfaring med barn, eigne og andre sine.")
        }
        AssessmentTopic::Care => (
            "Hvordan de møter barnets behov i hverdagen og over tid.",
            "Korleis dei møter behova til barnet i kvardagen og over tid.",
        ),
        AssessmentTopic::Cooperation => (
            "Samarbeid med barnets foreldre, barnevernstjenesten, skole og helse.",
            "Samarbeid med foreldra til barnet, barnevernstenesta, skule og helse.",
        ),
        AssessmentTopic::OwnChildren => (
            "Hva barna i hjemmet mener, og hva det betyr for dem.",
            "Kva barna i heimen meiner, og kva det har å seie for dei.",
        ),
        AssessmentTopic::Health => {
            ("Det som har betydning for oppdraget.", "Det som har noko å seie for oppdraget.")
        }
        AssessmentTopic::Economy => ("Om økonomien gir rom for barnet.", "Om økonomien gir rom for barnet."),
        AssessmentTopic::Work => {
            ("Arbeid, og tiden de har til barnet.", "Arbeid, og tida dei har til barnet.")
        }
        AssessmentTopic::Dwelling => (
            "Boligen, rommet til barnet, nærmiljø og avstander.",
            "Bustaden, rommet til barnet, nærmiljø og avstandar.",
        ),
        AssessmentTopic::Network => {
            ("Hvem de har rundt seg som kan hjelpe.", "Kven dei har rundt seg som kan hjelpe.")
        }
        AssessmentTopic::Conduct => (
            "Bare konklusjonen: politiattestens innhold skrives ikke her.",
            "Berre konklusjonen: innhaldet i politiattesten blir ikkje skrive her.",
        ),
        AssessmentTopic::RelationToChild => {
            ("Hvordan barnet og hjemmet kjenner hverandre.", "Korleis barnet og heimen kjenner kvarandre.")
        }
        AssessmentTopic::Loyalties => (
            "Hvor hjemmet står i familiens konflikter, og om de kan beskytte barnet.",
            "Kvar heimen står i konfliktane i familien, og om dei kan verne barnet.",
        ),
        AssessmentTopic::Background => (
            "Språk, kultur og religion, og om de kan ta vare på barnets bakgrunn.",
            "Språk, kultur og religion, og om dei kan ta vare på bakgrunnen til barnet.",
        ),
    };
    match lang {
        Lang::Nb => bokmal,
        Lang::Nn => nynorsk,
    }
}

/// That an assessment cannot be concluded so, and the first things it lacks.
pub fn cannot_conclude(gaps: &[AssessmentGap], lang: Lang) -> String {
    let shown: Vec<String> = gaps.iter().take(GAPS_SHOWN).map(|each| inside(&gap(*each, lang))).collect();
    let shown = super::codes::listed(&shown);
    let more = gaps.len().saturating_sub(GAPS_SHOWN);
    let more = match more {
        0 => String::new(),
        _ => pick(lang, format!(", og {more} ting til"), format!(", og {more} ting til")),
    };
    pick(
        lang,
        format!("Hjemmet kan ikke anbefales før utredningen er ferdig: {shown}{more}."),
        format!("Heimen kan ikkje tilrådast før utgreiinga er ferdig: {shown}{more}."),
    )
}

/// How many of the things that are lacking a refusal names; the list itself names all.
const GAPS_SHOWN: usize = 3;
