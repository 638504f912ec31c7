//! e: the home's everyday life: other children, its load, room and support (fosterhjemsforskriften § 5 e).

use super::{
    Asked, Fact, Found, Here, Interval, Kept, MissingFact, MissingFacts, Points, Recent, YearsApart,
    stale_answer,
};
use crate::matching::{Resident, ResidentId, Situation};
use crate::model::{Birth, YesNo};
use crate::time::{add_months, whole_years};
use chrono::NaiveDate;

/// From this many whole years apart, another child's age is no matter.
const YEARS_FULL: u32 = 3;
/// A foster child who moved in less than this many months before counts once more.
const RECENT_MONTHS: u32 = 6;

fn not_sibling(asked: &Asked<'_>, resident: &Resident<'_>) -> bool {
    match resident.who {
        ResidentId::Placed(child) => !asked.is_sibling(child) && *child != asked.child.id,
        ResidentId::OtherKommunes(_) | ResidentId::Own(_) => true,
    }
}

/// Whether anybody has gone through who lives there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mapped {
    /// Yes.
    Yes,
    /// No: children may be missing from the record.
    No,
}

fn household_mapped(situation: &Situation<'_>) -> Mapped {
    let household = &situation.home.household;
    if household.members.is_empty() && household.confirmed_on.is_none() { Mapped::No } else { Mapped::Yes }
}

/// e1: the nearest other child under 18, siblings aside, in whole calendar years.
pub(super) fn other_children<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let situation = here.situation;
    let mut nearest: Option<YearsApart> = None;
    let mut count = 0;
    let (mut low, mut high) = (100, 100);
    let mut missing = MissingFacts::NONE;
    let residents = situation.residents.iter().filter(|resident| not_sibling(asked, resident));
    for resident in residents {
        let child = match under_18(resident.birth, situation.judged_on) {
            Under18::No => continue,
            child @ (Under18::Yes | Under18::Perhaps) => child,
        };
        count += 1;
        let apart = years_apart(asked.child.birth, resident.birth);
        let (worst, best) =
            apart.map_or((20, 100), |apart| (apart_value(apart.low), apart_value(apart.high)));
        let best = match child {
            Under18::Perhaps => 100,
            Under18::Yes | Under18::No => best,
        };
        if worst < best {
            missing.add(MissingFact::ResidentBirth);
        }
        low = low.min(worst);
        high = high.min(best);
        nearest = nearer(nearest, apart);
    }
    if household_mapped(situation) == Mapped::No && low > 20 {
        low = 20;
        missing.add(MissingFact::Household);
    }
    if low == high {
        missing = MissingFacts::NONE;
    }
    let value = Interval::new(Points::share(low, 100), Points::share(high, 100));
    Found::between(value, Fact::OtherChildren { count, nearest }, missing)
}

enum Under18 {
    Yes,
    No,
    Perhaps,
}

/// Whether somebody is under 18 on a day, as far as the birth is known.
fn under_18(birth: Birth, day: NaiveDate) -> Under18 {
    match birth_days(birth) {
        None => Under18::Perhaps,
        Some((oldest, youngest)) => match (whole_years(oldest, day) < 18, whole_years(youngest, day) < 18) {
            (true, _) => Under18::Yes,
            (false, true) => Under18::Perhaps,
            (false, false) => Under18::No,
        },
    }
}

/// The first and last day somebody can have been born.
fn birth_days(birth: Birth) -> Option<(NaiveDate, NaiveDate)> {
    match birth {
        Birth::Date(day) => Some((day, day)),
        Birth::Year(year) => {
            Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?))
        }
        Birth::Unknown => None,
    }
}

/// Whole calendar years between two births.
pub(super) fn years_apart(child: NaiveDate, other: Birth) -> Option<YearsApart> {
    let (first, last) = birth_days(other)?;
    let years = |day: NaiveDate| whole_years(child.min(day), child.max(day));
    let ends = (years(first), years(last));
    let low = if first <= child && child <= last { 0 } else { ends.0.min(ends.1) };
    Some(YearsApart { low, high: ends.0.max(ends.1) })
}

/// Three or more years 100, one or two 60, less 20.
pub(super) fn apart_value(years: u32) -> u64 {
    match years {
        0 => 20,
        1 | 2 => 60,
        YEARS_FULL.. => 100,
    }
}

fn nearer(one: Option<YearsApart>, other: Option<YearsApart>) -> Option<YearsApart> {
    match (one, other) {
        (Some(one), Some(other)) => {
            Some(YearsApart { low: one.low.min(other.low), high: one.high.min(other.high) })
        }
        (one, other) => one.or(other),
    }
}

/// e2: foster children who are not siblings, plus one if any moved in less than six months before.
pub(super) fn load<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let situation = here.situation;
    let mut foster_children = 0;
    let mut recent = Recent::No;
    for resident in situation.residents.iter().filter(|resident| not_sibling(asked, resident)) {
        match resident.who {
            ResidentId::Own(_) => continue,
            ResidentId::Placed(_) | ResidentId::OtherKommunes(_) => foster_children += 1,
        }
        recent = match (recent, moved_in_recently(resident.moved_in, situation.judged_on)) {
            (Recent::Yes, _) | (_, Recent::Yes) => Recent::Yes,
            (Recent::Unknown, _) | (_, Recent::Unknown) => Recent::Unknown,
            (Recent::No, Recent::No) => Recent::No,
        };
    }
    let (value, missing) = load_value(foster_children, recent, household_mapped(situation));
    Found::between(value, Fact::HomeLoad { foster_children, recent }, missing)
}

fn moved_in_recently(moved_in: Option<NaiveDate>, judged_on: NaiveDate) -> Recent {
    match moved_in {
        None => Recent::Unknown,
        Some(day) if add_months(day, RECENT_MONTHS) > judged_on => Recent::Yes,
        Some(_) => Recent::No,
    }
}

pub(super) fn load_value(foster_children: usize, recent: Recent, mapped: Mapped) -> (Interval, MissingFacts) {
    let value = |children: usize| match children {
        0 => 100,
        1 => 60,
        _ => 20,
    };
    let mut missing = MissingFacts::NONE;
    let (mut low, high) = match recent {
        Recent::Yes => (value(foster_children + 1), value(foster_children + 1)),
        Recent::No => (value(foster_children), value(foster_children)),
        Recent::Unknown => (value(foster_children + 1), value(foster_children)),
    };
    if low < high {
        missing.add(MissingFact::MovedIn);
    }
    if mapped == Mapped::No && low > 20 {
        low = 20;
        missing.add(MissingFact::Household);
    }
    (Interval::new(Points::share(low, 100), Points::share(high, 100)), missing)
}

/// e3: a room for this child 50, stated support around the family 50.
pub(super) fn room_support<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let home = here.situation.home;
    let room = home.dwelling.own_room;
    let support = home.household.own_network.as_ref();
    let because = Fact::RoomSupport { room, support: support.map(|known| known.value) };
    let mut missing = MissingFacts::NONE;
    let mut ends = (0, 0);
    let parts = [(room, MissingFact::Room), (support.map(|known| known.value), MissingFact::SupportNetwork)];
    for (answer, fact) in parts {
        match answer {
            Some(YesNo::Yes) => ends = (ends.0 + 50, ends.1 + 50),
            Some(YesNo::No) => {}
            None => {
                ends.1 += 50;
                missing.add(fact);
            }
        }
    }
    let value = Interval::new(Points::share(ends.0, 100), Points::share(ends.1, 100));
    Found::between(value, because, missing).resting_on(stale_answer(
        support,
        Kept::Household,
        asked.freshness,
        asked.today,
    ))
}
