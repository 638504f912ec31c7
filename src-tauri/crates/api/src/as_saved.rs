//! Whether a ranking still says what it said when it was saved with a decision.
//!
//! The meaning is compared and never the sentences, so that neither another written language nor better words
//! look like a change in the records.

use crate::view::RankingView;
use serde::Deserialize;

/// A ranking without its words: for whom, with which weights, and every home with its group, place, sum and
/// reasons.
#[derive(PartialEq, Eq, Deserialize)]
struct Meaning {
    child: For,
    weights: String,
    groups: Vec<Group>,
    excluded: Vec<Excluded>,
}

#[derive(PartialEq, Eq, Deserialize)]
struct For {
    id: String,
    need: String,
}

#[derive(PartialEq, Eq, Deserialize)]
struct Group {
    code: String,
    candidates: Vec<Candidate>,
}

#[derive(PartialEq, Eq, Deserialize)]
struct Candidate {
    home: String,
    sum: Option<Sum>,
    clarify: Vec<Reason>,
}

#[derive(PartialEq, Eq, Deserialize)]
struct Sum {
    documented: Fraction,
    possible: Fraction,
    coverage: Fraction,
}

#[derive(PartialEq, Eq, Deserialize)]
struct Fraction {
    numerator: u64,
    denominator: u64,
}

#[derive(PartialEq, Eq, Deserialize)]
struct Excluded {
    home: String,
    reasons: Vec<Reason>,
    clarify: Vec<Reason>,
}

#[derive(PartialEq, Eq, Deserialize)]
struct Reason {
    code: String,
}

/// Whether `now` means what the saved text means. A saved text that cannot be read, because what was in it had
/// to be erased, never does.
pub(crate) fn means_the_same(saved: &str, now: &RankingView) -> bool {
    let saved = serde_json::from_str::<Meaning>(saved);
    let now = serde_json::to_value(now).and_then(serde_json::from_value::<Meaning>);
    saved.is_ok_and(|saved| now.is_ok_and(|now| saved == now))
}
