//! Words for why two records are likely about the same.

use super::Lang;
use super::format::pick;
use crate::duplicates::Likeness;

/// The reason as one sentence. It names nobody and no place.
pub fn reason(likeness: Likeness, lang: Lang) -> String {
    let (bokmal, nynorsk) = match likeness {
        Likeness::Phone => ("Telefonnummeret er det samme.", "Telefonnummeret er det same."),
        Likeness::Email => ("E-postadressen er den samme.", "E-postadressa er den same."),
        Likeness::Address => ("Adressen er trolig den samme.", "Adressa er truleg den same."),
        Likeness::Member => ("Noen i begge er trolig samme person.", "Nokon i begge er truleg same person."),
        Likeness::Birth => {
            ("Fødselsdatoen eller fødselsåret er det samme.", "Fødselsdatoen eller fødselsåret er det same.")
        }
        Likeness::Name => ("Navnet er det samme eller nesten likt.", "Namnet er det same eller nesten likt."),
        Likeness::Postnummer => ("Postnummeret er det samme.", "Postnummeret er det same."),
    };
    pick(lang, bokmal, nynorsk)
}

/// What the list says before anyone has decided anything.
pub fn likely(lang: Lang) -> String {
    pick(
        lang,
        "Kan være det samme. Se på begge før du slår dem sammen.",
        "Kan vere det same. Sjå på begge før du slår dei saman.",
    )
}
