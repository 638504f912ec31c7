//! Words for asking homes: why not now, and who has not answered.

use super::Lang;
use super::format::{list, pick};
use crate::asking::AskRefused;

/// Why the home may not be asked now. `open` are the codes of the homes that have not answered.
pub fn refused(refused: &AskRefused, open: &[String], lang: Lang) -> String {
    match refused {
        AskRefused::TooMany { limit, open: _ } => {
            let codes = list(open);
            pick(
                lang,
                format!(
                    "{} er spurt og har ikke svart ({codes}). Kontorets grense er {limit}. Vent på svar, eller trekk et spørsmål.",
                    homes(open.len(), Lang::Nb)
                ),
                format!(
                    "{} er spurde og har ikkje svart ({codes}). Grensa til kontoret er {limit}. Vent på svar, eller trekk eit spørsmål.",
                    homes(open.len(), Lang::Nn)
                ),
            )
        }
        AskRefused::AlreadyAsked => {
            super::errors::sentence(crate::text::errors::Trouble::AlreadyAsked, lang).to_owned()
        }
    }
}

fn homes(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (_, Lang::Nb) => format!("{count} hjem"),
        (1, Lang::Nn) => "1 heim".to_owned(),
        (_, Lang::Nn) => format!("{count} heimar"),
    }
}

/// «Ikke svart på 4 dager».
pub fn unanswered(days: u32, lang: Lang) -> String {
    match days {
        0 => pick(lang, "Spurt i dag, ikke svart", "Spurd i dag, ikkje svart"),
        1 => pick(lang, "Ikke svart på 1 dag", "Ikkje svart på 1 dag"),
        _ => pick(lang, format!("Ikke svart på {days} dager"), format!("Ikkje svart på {days} dagar")),
    }
}

/// «2 av 3 spurt på en gang».
pub fn asked_now(open: usize, limit: u8, lang: Lang) -> String {
    pick(
        lang,
        format!("{open} spurt og ikke svart; grensen er {limit}"),
        format!("{open} spurde og ikkje svart; grensa er {limit}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_names_who_has_not_answered() {
        let too_many = AskRefused::TooMany { limit: 2, open: Vec::new() };
        let codes = ["H-001".to_owned(), "H-002".to_owned()];
        assert_eq!(
            refused(&too_many, &codes, Lang::Nb),
            "2 hjem er spurt og har ikke svart (H-001 og H-002). Kontorets grense er 2. Vent på svar, eller trekk et spørsmål."
        );
        assert_eq!(unanswered(4, Lang::Nn), "Ikkje svart på 4 dagar");
    }
}
