//! Homes side by side in words.
//!
//! Nothing is judged here.

use super::Lang;
use super::format::pick;

/// What to know about a comparison.
pub fn notes(excluded: usize, lang: Lang) -> Vec<String> {
    let mut notes = vec![pick(
        lang,
        "Summene gjelder dette barnet og denne dagen. Rekkefølgen mellom gruppene kan ikke kjøpes med poeng.",
        "Summane gjeld dette barnet og denne dagen. Rekkjefølgja mellom gruppene kan ikkje kjøpast med poeng.",
    )];
    if excluded > 0 {
        notes.push(pick(
            lang,
            "Et hjem som er utelukket, har ingen sum. Grunnene står i kolonnen.",
            "Ein heim som er utelukka, har ingen sum. Grunnane står i kolonnen.",
        ));
    }
    notes
}

/// How many homes can be held beside each other.
pub fn how_many(fewest: usize, most: usize, lang: Lang) -> String {
    pick(
        lang,
        format!("Velg {fewest} til {most} forskjellige hjem å sammenligne."),
        format!("Vel {fewest} til {most} ulike heimar å samanlikne."),
    )
}
