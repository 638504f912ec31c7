//! What the hard rules found, in sentences: each reason, and what would have to change.
//!
//! Persons, other children and households are never named here beyond the child's own siblings and the
//! child's and the home's own words: a reason is shown beside homes that are not chosen.

mod clarify;
mod exclusion;

use super::Lang;
use super::codes::{Words, inside, listed};
use crate::law::{Law, LawRef};
use crate::matching::rules::{Clarify, Exclusion};

/// A reason in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What was found.
    pub says: String,
    /// What would have to change, or be asked.
    pub to_change: String,
}

/// Both sentences in both languages, bokmål first.
struct Both {
    says: (String, String),
    to_change: (String, String),
}

impl Both {
    fn new(
        says_nb: impl Into<String>,
        says_nn: impl Into<String>,
        change_nb: impl Into<String>,
        change_nn: impl Into<String>,
    ) -> Self {
        Self { says: (says_nb.into(), says_nn.into()), to_change: (change_nb.into(), change_nn.into()) }
    }

    fn in_lang(self, lang: Lang) -> Said {
        let one = |(nb, nn)| match lang {
            Lang::Nb => nb,
            Lang::Nn => nn,
        };
        Said { says: one(self.says), to_change: one(self.to_change) }
    }
}

/// A reason that excludes, with what would have to change.
pub fn exclusion(reason: &Exclusion<'_>, law: &Law, lang: Lang) -> Said {
    exclusion::said(reason, law, lang).in_lang(lang)
}

/// Something that must be cleared up, with how.
pub fn clarify(reason: &Clarify<'_>, law: &Law, lang: Lang) -> Said {
    clarify::said(reason, law, lang).in_lang(lang)
}

/// How a provision is cited.
fn cite(law: &Law, provision: LawRef, lang: Lang) -> &str {
    let citation = law.cite(provision);
    match lang {
        Lang::Nb => &citation.nb,
        Lang::Nn => &citation.nn,
    }
}

/// Members of a code list inside a sentence: «hund og katt».
fn words<C: Words>(codes: impl IntoIterator<Item = C>, lang: Lang) -> String {
    let words: Vec<String> = codes.into_iter().map(|code| inside(code.word(lang))).collect();
    listed(&words)
}

/// A sibling by pseudonym.
fn sibling(pseudonym: Option<&str>) -> String {
    pseudonym.map_or_else(|| "søsken".to_owned(), super::format::quoted)
}

/// «1 annen voksen», «2 andre voksne».
fn other_adults(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (1, Lang::Nb) => "1 annen voksen".to_owned(),
        (1, Lang::Nn) => "1 annan vaksen".to_owned(),
        (count, Lang::Nb) => format!("{count} andre voksne"),
        (count, Lang::Nn) => format!("{count} andre vaksne"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::rules::TrainingProgress;
    use crate::matching::testing::law;
    use crate::place::{TravelMethod, TravelTime};

    #[test]
    fn a_reason_says_what_was_found_and_what_would_have_to_change() {
        let said = exclusion(
            &Exclusion::TooFar {
                place: "Talvik skole",
                time: TravelTime::new(62, 75, TravelMethod::RoadNetwork),
                longest_minutes: 45,
            },
            &law(),
            Lang::Nb,
        );
        assert_eq!(
            said.says.replace('\u{a0}', " "),
            "Det tar 62–75 min én vei til Talvik skole; lengste reisetid er 45 min."
        );
        let said =
            clarify(&Clarify::TrainingMissing { progress: TrainingProgress::UnderWay }, &law(), Lang::Nn);
        assert_eq!(said.says, "Grunnleggjande opplæring er i gang, men ikkje fullført ([opplaring]).");
    }
}
