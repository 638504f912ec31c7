//! Asking homes whether they can take a child: how many at once, whether a home may be asked again, and who
//! has not answered.
//!
//! What a home answers, and whether it is excluded, is not decided here.

use crate::ids::{ChildId, HomeId};
use crate::limits::has_passed;
use crate::model::{HomeAsked, Register};
use crate::text::errors::Trouble;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Why a home may not be asked now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskRefused {
    /// As many homes as the office's limit are asked and have not answered.
    TooMany {
        /// The limit.
        limit: u8,
        /// The homes that have not answered, the one asked first first.
        open: Vec<HomeId>,
    },
    /// This home is asked about the child and has not answered.
    AlreadyAsked,
}

impl AskRefused {
    /// The trouble it is.
    pub fn trouble(&self) -> Trouble {
        match self {
            Self::TooMany { limit: _, open: _ } => Trouble::TooManyAsked,
            Self::AlreadyAsked => Trouble::AlreadyAsked,
        }
    }
}

/// A home that was asked and has not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unanswered<'a> {
    /// The question.
    pub asked: &'a HomeAsked,
    /// Whole days since it was asked.
    pub days: u32,
}

/// The latest question to each home about the child, by the day, the time and the id; oldest first. A
/// question without a time stands before those of the same day that have one.
fn latest_of_each<'a>(register: &'a Register, child: &ChildId) -> Vec<&'a HomeAsked> {
    latest_of(register.asked.iter().filter(|asked| asked.child.as_ref() == Some(child)))
}

/// The latest question of each child and home among some, oldest first. Questions without a child are
/// together.
fn latest_of<'a>(asked: impl Iterator<Item = &'a HomeAsked>) -> Vec<&'a HomeAsked> {
    let mut by_pair: BTreeMap<(Option<&ChildId>, &HomeId), &HomeAsked> = BTreeMap::new();
    for asked in asked {
        let latest = by_pair.entry((asked.child.as_ref(), &asked.home)).or_insert(asked);
        if moment(asked) > moment(latest) {
            *latest = asked;
        }
    }
    let mut all: Vec<&HomeAsked> = by_pair.into_values().collect();
    all.sort_by(|one, other| moment(one).cmp(&moment(other)));
    all
}

/// Every question that is open, oldest first. Where a home was asked more than once about the same child, the
/// latest question counts.
pub fn all_open(register: &Register) -> Vec<&HomeAsked> {
    latest_of(register.asked.iter()).into_iter().filter(|asked| asked.is_open()).collect()
}

fn moment(asked: &HomeAsked) -> (NaiveDate, Option<chrono::NaiveTime>, &crate::ids::AskedId) {
    (asked.on, asked.at, &asked.id)
}

/// The questions about the child that are open, one for each home, oldest first. Where a home was asked more
/// than once, the latest question counts.
pub fn open_asked<'a>(register: &'a Register, child: &ChildId) -> Vec<&'a HomeAsked> {
    latest_of_each(register, child).into_iter().filter(|asked| asked.is_open()).collect()
}

/// The latest question to a home about the child: its answer is the one that holds.
pub fn latest<'a>(register: &'a Register, child: &ChildId, home: &HomeId) -> Option<&'a HomeAsked> {
    latest_of_each(register, child).into_iter().find(|asked| asked.home == *home)
}

/// Whether the home may be asked about the child now. A home that has answered, whatever it said, may be
/// asked again. Whether it is excluded is the caller's to know.
///
/// # Errors
/// The home has not answered, or the office's limit is reached.
pub fn may_ask(register: &Register, child: &ChildId, home: &HomeId) -> Result<(), AskRefused> {
    let open = open_asked(register, child);
    if open.iter().any(|asked| asked.home == *home) {
        return Err(AskRefused::AlreadyAsked);
    }
    let limit = register.office.limits.asked_at_once;
    if open.len() >= usize::from(limit) {
        let open = open.into_iter().map(|asked| asked.home.clone()).collect();
        return Err(AskRefused::TooMany { limit, open });
    }
    Ok(())
}

/// Whole days since a question that is open was asked; `None` when it is answered. A home that wants to
/// think has not answered.
pub fn days_unanswered(asked: &HomeAsked, today: NaiveDate) -> Option<u32> {
    asked.is_open().then(|| u32::try_from((today - asked.on).num_days()).unwrap_or(0))
}

/// Whether a question is open and more days have gone than the office's limit. A question that was asked again
/// is not: the latest counts.
pub fn is_overdue(register: &Register, asked: &HomeAsked, today: NaiveDate) -> bool {
    let later = |other: &HomeAsked| {
        other.home == asked.home && other.child == asked.child && moment(other) > moment(asked)
    };
    asked.is_open()
        && has_passed(asked.on, register.office.limits.asked_days, today)
        && !register.asked.iter().any(later)
}

/// The open questions about the child that have waited more days than the office's limit, oldest first.
pub fn overdue<'a>(register: &'a Register, child: &ChildId, today: NaiveDate) -> Vec<Unanswered<'a>> {
    open_asked(register, child)
        .into_iter()
        .filter(|asked| is_overdue(register, asked, today))
        .filter_map(|asked| days_unanswered(asked, today).map(|days| Unanswered { asked, days }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AskedId;
    use crate::matching::testing::{World, child_id, day, home_id};
    use crate::model::AskedAnswer;

    fn asked(id: &str, home: &str, on: &str, answer: Option<AskedAnswer>) -> HomeAsked {
        HomeAsked {
            id: AskedId::new(id).unwrap(),
            home: home_id(home),
            child: Some(child_id("spurv")),
            on: day(on),
            at: None,
            how: None,
            by: None,
            told: None,
            answer,
            answered_on: None,
            reason: None,
            presented: None,
        }
    }

    fn office(asked: Vec<HomeAsked>) -> Register {
        let mut register = World::new().register;
        register.asked = asked;
        register.office.limits.asked_at_once = 2;
        register.office.limits.asked_days = 3;
        register
    }

    fn may(register: &Register, home: &str) -> Result<(), AskRefused> {
        may_ask(register, &child_id("spurv"), &home_id(home))
    }

    #[test]
    fn only_so_many_are_asked_at_once() {
        let open = |id: &str, home: &str| asked(id, home, "2026-11-20", None);
        assert_eq!(may(&office(vec![open("a", "h-1")]), "h-2"), Ok(()));
        let two = office(vec![open("b", "h-2"), open("a", "h-1")]);
        let refused = AskRefused::TooMany { limit: 2, open: vec![home_id("h-1"), home_id("h-2")] };
        assert_eq!(may(&two, "h-3"), Err(refused.clone()), "the question asked first stands first");
        assert_eq!(refused.trouble(), Trouble::TooManyAsked);
        assert_eq!(may(&two, "h-2"), Err(AskRefused::AlreadyAsked));
        let another = office(vec![open("a", "h-1"), open("b", "h-2")]);
        assert_eq!(
            may_ask(&another, &child_id("tjeld"), &home_id("h-3")),
            Ok(()),
            "each child its own limit"
        );
    }

    #[test]
    fn the_latest_answer_holds_and_frees_a_place() {
        // (earlier answer, later answer, whether a third home may be asked): h-1 is open throughout.
        let rows = [
            (None, Some(AskedAnswer::No), true),
            (None, Some(AskedAnswer::Yes), true),
            (None, Some(AskedAnswer::Withdrawn), true),
            (None, Some(AskedAnswer::NoContact), true),
            (None, Some(AskedAnswer::Perhaps), false),
            (Some(AskedAnswer::No), None, false),
        ];
        for (earlier, later, free) in rows {
            let register = office(vec![
                asked("a", "h-1", "2026-11-20", None),
                asked("z", "h-2", "2026-11-18", earlier),
                asked("b", "h-2", "2026-11-21", later),
            ]);
            assert_eq!(may(&register, "h-3").is_ok(), free, "{earlier:?} then {later:?}");
            let held = latest(&register, &child_id("spurv"), &home_id("h-2")).unwrap();
            assert_eq!(held.answer, later);
        }
    }

    #[test]
    fn a_call_without_a_child_counts_for_none() {
        let mut called = asked("a", "h-1", "2026-11-20", None);
        called.child = None;
        assert_eq!(open_asked(&office(vec![called]), &child_id("spurv")), Vec::<&HomeAsked>::new());
    }

    #[test]
    fn days_are_counted_from_the_day_of_asking() {
        let register = office(vec![
            asked("a", "h-1", "2026-11-20", None),
            asked("b", "h-2", "2026-11-18", Some(AskedAnswer::Perhaps)),
            asked("d", "h-4", "2026-11-19", None),
            asked("e", "h-5", "2026-11-10", None),
            asked("f", "h-5", "2026-11-21", None),
            asked("c", "h-3", "2026-11-01", Some(AskedAnswer::Yes)),
        ]);
        // From 18 to 22 November are 4 days; from the 19th 3, the limit, which is kept; an answered one is
        // never overdue, and h-5 was asked again yesterday.
        let overdue = overdue(&register, &child_id("spurv"), day("2026-11-22"));
        let found: Vec<_> = overdue.iter().map(|each| (each.asked.id.as_str(), each.days)).collect();
        assert_eq!(found, [("b", 4)]);
        let first = register.asked.iter().find(|asked| asked.id.as_str() == "e").unwrap();
        assert!(!is_overdue(&register, first, day("2026-11-22")), "the later question counts");
        assert_eq!(all_open(&register).iter().filter(|asked| asked.home == home_id("h-5")).count(), 1);
    }
}
