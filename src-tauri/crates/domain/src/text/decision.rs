//! Words for what a decision lacks.

use super::Lang;
use super::format::pick;
use crate::decision::Lack;

/// What to write, as one sentence.
pub fn lack(lack: Lack, lang: Lang) -> String {
    let (bokmal, nynorsk) = match lack {
        Lack::ReasonA => ("Skriv begrunnelsen under a.", "Skriv grunngivinga under a."),
        Lack::ReasonB => ("Skriv begrunnelsen under b.", "Skriv grunngivinga under b."),
        Lack::ReasonC => ("Skriv begrunnelsen under c.", "Skriv grunngivinga under c."),
        Lack::ReasonD => ("Skriv begrunnelsen under d.", "Skriv grunngivinga under d."),
        Lack::ReasonE => ("Skriv begrunnelsen under e.", "Skriv grunngivinga under e."),
        Lack::ChildView => (
            "Skriv hva barnet mener og vekten det har fått, eller hvorfor barnet ikke er hørt.",
            "Skriv kva barnet meiner og vekta det har fått, eller kvifor barnet ikkje er høyrt.",
        ),
        Lack::ParentsView => (
            "Skriv hva foreldrene mener, eller hvorfor de ikke er orientert.",
            "Skriv kva foreldra meiner, eller kvifor dei ikkje er orienterte.",
        ),
        Lack::Alternatives => {
            ("Skriv hvilke alternativer som er vurdert.", "Skriv kva alternativ som er vurderte.")
        }
        Lack::WhyNotFirst => (
            "Skriv hvorfor det første hjemmet ikke er valgt.",
            "Skriv kvifor den første heimen ikkje er vald.",
        ),
        Lack::WhyBeforeSearch => (
            "Skriv hvorfor hjemmet velges før nettverkssøket er konkludert.",
            "Skriv kvifor heimen blir vald før nettverkssøket er konkludert.",
        ),
        Lack::WhyChanged => (
            "Barnet har allerede et valgt hjem. Skriv hvorfor valget endres.",
            "Barnet har alt ein vald heim. Skriv kvifor valet blir endra.",
        ),
        Lack::By => ("Velg hvem som tar valget.", "Vel kven som tek valet."),
        Lack::Habil => {
            ("Svar på om den som tar valget, er habil.", "Svar på om den som tek valet, er habil.")
        }
    };
    pick(lang, bokmal, nynorsk)
}
