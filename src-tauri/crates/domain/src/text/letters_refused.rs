//! Why a letter may not be written, and what must not happen to one that is.

use super::Lang;
use super::format::pick;
use crate::papers::LetterRefused;

/// What to write before the letter, or why there is none.
pub fn refused(why: LetterRefused, lang: Lang) -> String {
    let (nb, nn) = match why {
        LetterRefused::NotApproved => (
            "Godkjenningen er ikke registrert. Skriv den før dere sender meldingen.",
            "Godkjenninga er ikkje registrert. Skriv henne før de sender meldinga.",
        ),
        LetterRefused::NotMovedIn => (
            "Det er ikke registrert at barnet bor i hjemmet. Skriv oppholdet før dere sender meldingen.",
            "Det er ikkje registrert at barnet bur i heimen. Skriv opphaldet før de sender meldinga.",
        ),
        LetterRefused::NotChosen => (
            "Barnet bor ikke i hjemmet, og hjemmet er ikke valgt for barnet. Skriv valget eller oppholdet før dere sender brevet.",
            "Barnet bur ikkje i heimen, og heimen er ikkje vald for barnet. Skriv valet eller opphaldet før de sender brevet.",
        ),
        LetterRefused::SameKommune => (
            "Hjemmet ligger i barnets egen omsorgskommune. Da er det ingen annen kommune å skrive til.",
            "Heimen ligg i omsorgskommunen til barnet. Då er det ingen annan kommune å skrive til.",
        ),
    };
    pick(lang, nb, nn)
}

/// That an address is hidden from named persons, whom the letter must not reach.
pub(crate) fn hidden_from_named(lang: Lang) -> String {
    pick(
        lang,
        "Adressen er skjult for navngitte personer. Brevet må ikke nå dem.",
        "Adressa er skjult for namngitte personar. Brevet må ikkje nå dei.",
    )
}
