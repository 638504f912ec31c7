//! g: the child's tie to the household.

use super::{Asked, Fact, Found, Here, MissingFact, Points};
use crate::model::{Closeness, YesNo};

/// g1: close 100, knows 60. No recorded tie is none once the child's map is complete, else unknown.
pub(super) fn tie<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let map_complete = asked.child.ties_complete;
    let tie = here.situation.link.ties.first().copied();
    let because = Fact::Tie { tie, map_complete };
    match (tie.map(|tie| tie.closeness), map_complete) {
        (Some(Closeness::Close), _) => Found::known(Points::FULL, because),
        (Some(Closeness::Knows), _) => Found::known(Points::share(60, 100), because),
        (None, YesNo::Yes) => Found::known(Points::NONE, because),
        (None, YesNo::No) => Found::unknown(because, MissingFact::TieMap),
    }
}
