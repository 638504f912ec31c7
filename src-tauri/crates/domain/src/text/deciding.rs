//! Words around a decision: habilitet.
//!
//! Whether somebody is inhabil is decided in `decision`.

use super::Lang;
use super::format::pick;

/// The question to whoever decides.
pub fn habil_asked(lang: Lang) -> String {
    pick(
        lang,
        "Er du habil i denne saken? Tenk på slektskap, vennskap, naboskap og andre bånd til barnet, foreldrene eller hjemmet.",
        "Er du habil i denne saka? Tenk på slektskap, vennskap, naboskap og andre band til barnet, foreldra eller heimen.",
    )
}

/// That whoever sits here is recorded as inhabil.
pub fn inhabil(lang: Lang) -> String {
    pick(
        lang,
        "Du er registrert som inhabil overfor barnet eller hjemmet. En annen må ta valget.",
        "Du er registrert som inhabil overfor barnet eller heimen. Ein annan må ta valet.",
    )
}
