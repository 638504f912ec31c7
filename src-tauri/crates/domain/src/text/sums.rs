//! One home's sum in words: points with their sign, weight and value, and the interval bar said aloud.
//!
//! How numbers are written stands in `ranking`; which points there are, in `matching::sum`.

use super::Lang;
use super::criteria::Told;
use super::format::pick;
use super::ranking::{decimal, whole};
use super::reasons::short;
use crate::matching::Sum;
use crate::matching::criteria::Assessment;

/// «+400»: points of a reason for.
pub fn supporting(points: u64) -> String {
    format!("+{}", whole(points))
}

/// «−222»: points of a reason against, with a true minus.
pub fn opposing(points: u64) -> String {
    format!("−{}", whole(points))
}

/// «inntil +400»: points that a question can win.
pub fn open(points: u64, lang: Lang) -> String {
    pick(lang, format!("inntil +{}", whole(points)), format!("inntil +{}", whole(points)))
}

/// «4 × 100», «4 × 90–93», «4 × ?».
pub fn weighed(assessment: &Assessment<'_>) -> String {
    let (low, high) = (assessment.value.low().get(), assessment.value.high().get());
    let value = match (low, high) {
        (0, 100) => "?".to_owned(),
        (low, high) if low == high => low.to_string(),
        (low, high) => format!("{low}–{high}"),
    };
    format!("{} × {value}", assessment.weight.get())
}

/// «79 % avklart».
pub fn coverage(sum: &Sum, lang: Lang) -> String {
    let percent = sum.coverage.percent();
    pick(lang, format!("{percent}\u{a0}% avklart"), format!("{percent}\u{a0}% avklart"))
}

/// The interval bar as a full sentence: «Dokumentert 69,6 av 100, mulig 91,1. 79 % avklart.»
pub fn bar(sum: &Sum, lang: Lang) -> String {
    let (documented, possible) = (decimal(&sum.documented), decimal(&sum.possible));
    let sure = coverage(sum, lang);
    if sum.documented == sum.possible {
        return pick(
            lang,
            format!("Dokumentert {documented} av 100. {sure}."),
            format!("Dokumentert {documented} av 100. {sure}."),
        );
    }
    pick(
        lang,
        format!("Dokumentert {documented} av 100, mulig {possible}. {sure}."),
        format!("Dokumentert {documented} av 100, mogleg {possible}. {sure}."),
    )
}

/// That no sum can be shown.
pub fn no_sum(lang: Lang) -> String {
    pick(
        lang,
        "Ingen sum: alle vekter er 0, eller ingen kriterier gjelder for barnet.",
        "Ingen sum: alle vekter er 0, eller ingen kriterium gjeld for barnet.",
    )
}

/// One criterion read aloud: «Skolen: 38–48 min. Vekt 3, verdi 26–48.»
pub fn read_aloud(told: Told<'_, '_>, assessment: &Assessment<'_>) -> String {
    let (low, high) = (assessment.value.low().get(), assessment.value.high().get());
    let value = if low == high { low.to_string() } else { format!("{low}–{high}") };
    let weight = assessment.weight.get();
    format!(
        "{}. {}",
        short(told, assessment),
        pick(told.lang, format!("Vekt {weight}, verdi {value}."), format!("Vekt {weight}, verdi {value}."))
    )
}
