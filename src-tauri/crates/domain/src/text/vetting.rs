//! Words for what an assessment of a home lacks.

use super::Lang;
use super::codes::{Words, inside};
use super::format::pick;
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
