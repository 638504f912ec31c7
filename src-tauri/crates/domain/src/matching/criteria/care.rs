//! a: what the child needs of care, against what the home can and will (fosterhjemsforskriften § 5 a).

use super::{Asked, Fact, Found, Here, Interval, Kept, MissingFact, MissingFacts, Points, stale_answer};
use crate::model::{Competence, NeedItem, YesPerhapsNo};

/// a1: level 0-3 against severity 1-3, halved when willingness is "perhaps", 0 when it is "no".
pub(super) fn need<'a>(item: &'a NeedItem, asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let competence = here.situation.home.competence.iter().find(|known| known.need == item.code);
    let level = competence.and_then(|known| known.level.as_ref());
    let willingness = competence.and_then(|known| known.willingness.as_ref());
    let because = Fact::Need {
        item,
        level: level.map(|known| known.value),
        basis: competence.and_then(basis),
        willingness: willingness.map(|known| known.value),
    };
    let (value, missing) = need_value(
        u64::from(item.severity.get()),
        level.map(|known| u64::from(known.value.get())),
        willingness.map(|known| known.value),
    );
    Found::between(value, because, missing)
        .resting_on(stale_answer(level, Kept::Willingness, asked.freshness, asked.today))
        .resting_on(stale_answer(willingness, Kept::Willingness, asked.freshness, asked.today))
}

fn basis(competence: &Competence) -> Option<&str> {
    competence.basis.as_deref()
}

/// The value of one need. A missing fact at its worst and best: a level is 0 to 3, willingness "no" to
/// "yes". A fact that could not change the value is not missing.
pub(super) fn need_value(
    severity: u64,
    level: Option<u64>,
    willingness: Option<YesPerhapsNo>,
) -> (Interval, MissingFacts) {
    let mut missing = MissingFacts::NONE;
    let best = level.unwrap_or(severity).min(severity);
    let worst = level.unwrap_or(0).min(severity);
    let value = match willingness {
        Some(YesPerhapsNo::No) => return (Interval::known(Points::NONE), missing),
        Some(YesPerhapsNo::Yes) => {
            Interval::new(Points::share(worst, severity), Points::share(best, severity))
        }
        Some(YesPerhapsNo::Perhaps) => {
            Interval::new(Points::share(worst, severity * 2), Points::share(best, severity * 2))
        }
        None => Interval::new(Points::NONE, Points::share(best, severity)),
    };
    if level.is_none() {
        missing.add(MissingFact::Level);
    }
    if willingness.is_none() && best > 0 {
        missing.add(MissingFact::Willingness);
    }
    (value, missing)
}

/// a2: hours a week needed against hours the household states it has.
pub(super) fn load<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let needed = asked.need.load_hours.unwrap_or(0);
    let offered = here.situation.home.household.hours_a_week.as_ref();
    let because = Fact::Load { needed, offered: offered.map(|known| known.value) };
    match offered {
        None => Found::unknown(because, MissingFact::Hours),
        Some(known) => Found::known(load_value(u64::from(needed), u64::from(known.value)), because)
            .resting_on(stale_answer(offered, Kept::Household, asked.freshness, asked.today)),
    }
}

/// L ≤ C 100; L ≥ 2C 0; else 100·(2C-L)/C.
pub(super) fn load_value(needed: u64, offered: u64) -> Points {
    if needed <= offered {
        Points::FULL
    } else {
        Points::share((2 * offered).saturating_sub(needed), offered.max(1))
    }
}
