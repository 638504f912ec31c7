//! Calling from the ringeliste: what was called today, whom to call next, and who was moved in a hurry.
//!
//! Which homes are on the list, and in which order, a person decides. Whether a home may have a child is
//! decided by the rules of choosing, in an emergency as otherwise.

use crate::beredskap::{BoardHome, Closed, WhyOnBoard};
use crate::due::{Due, DueTopic};
use crate::ids::{ChildId, HomeId};
use crate::model::{AskedAnswer, HomeAsked, NeedPurpose, NeedStage, Register, StayManner};
use crate::protection::home_of;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The calls of a day, newest first. With a child: those about it, and those made before anyone had the time
/// to register a child.
pub fn calls_on<'a>(register: &'a Register, child: Option<&ChildId>, day: NaiveDate) -> Vec<&'a HomeAsked> {
    let about = |asked: &HomeAsked| match (child, &asked.child) {
        (None, _) | (Some(_), None) => true,
        (Some(child), Some(of)) => of == child,
    };
    let mut calls: Vec<&HomeAsked> =
        register.asked.iter().filter(|asked| asked.on == day && about(asked)).collect();
    calls.sort_by(|one, other| (other.at, &other.id).cmp(&(one.at, &one.id)));
    calls
}

/// The next home to call of those that can be, in order: the first that was not called; then the first that
/// nobody answered at. None when a home has said yes.
pub fn next_to_call<'h>(homes: &[&'h HomeId], calls: &[&HomeAsked]) -> Option<&'h HomeId> {
    // The calls are newest first, so the first of a home is the one that holds.
    let latest = |home: &HomeId| calls.iter().find(|call| call.home == *home);
    if homes.iter().any(|home| latest(home).is_some_and(|call| call.answer == Some(AskedAnswer::Yes))) {
        return None;
    }
    let uncalled = homes.iter().find(|home| latest(home).is_none());
    let unanswered = || {
        homes.iter().find(|home| latest(home).is_some_and(|call| call.answer == Some(AskedAnswer::NoContact)))
    };
    uncalled.or_else(unanswered).copied()
}

/// Free places and all places of the beredskapshjem that can take a child today; those whose number of places
/// is not recorded are left out of both.
pub fn free_in_beredskapshjem(board: &[BoardHome]) -> (u32, u32) {
    let open = board.iter().filter(|home| home.why == WhyOnBoard::Beredskapshjem && home.closed.is_empty());
    open.filter_map(|home| home.places.zip(home.free)).fold((0, 0), |(free, all), (places, left)| {
        (free + u32::try_from(left).unwrap_or(0), all + u32::from(places))
    })
}

/// Whether a home can be called about any child: nothing closes it, and a place is free or may be.
pub fn can_be_called(home: &BoardHome) -> bool {
    let closed = home.closed.iter().any(|closed| match closed {
        Closed::Status(..) | Closed::Pause(_) | Closed::FreeFrom(_) => true,
    });
    !closed && home.free.is_none_or(|free| free > 0)
}

/// Children for whom it is urgent: an open need that is an emergency, or for an acute stay. By id.
pub fn urgent(register: &Register) -> BTreeSet<&ChildId> {
    let open = register.needs.iter().filter(|need| need.closed_on.is_none());
    open.filter(|need| need.stage == NeedStage::Emergency || need.purpose == NeedPurpose::Acute)
        .map(|need| &need.child)
        .collect()
}

/// Children who wait in an emergency, or live where they were moved to in one. By id.
pub fn in_emergency(register: &Register, today: NaiveDate) -> BTreeSet<&ChildId> {
    let stays = register.placements.iter().filter(|stay| stay.period.contains(today));
    let acute = stays.filter(|stay| stay.manner == Some(StayManner::Acute)).map(|stay| &stay.child);
    urgent(register).into_iter().chain(acute).collect()
}

/// Whether something due must be put right because it was urgent: approval, politiattest, network search, and
/// the child's, the parents' and the kommune's part, for one of `children` or for a home one of them lives in
/// or is to live in.
pub fn is_repair(register: &Register, due: &Due, children: &BTreeSet<&ChildId>, today: NaiveDate) -> bool {
    let of_repair = match due.kind.topic() {
        DueTopic::Approval
        | DueTopic::Network
        | DueTopic::Child
        | DueTopic::Parents
        | DueTopic::Kommune
        | DueTopic::Tilsyn => true,
        DueTopic::Answers | DueTopic::Inquiries | DueTopic::Stays => false,
    };
    let of_home = |home: &HomeId| {
        register.placements.iter().any(|stay| {
            children.contains(&stay.child)
                && home_of(stay) == Some(home)
                && stay.period.to().is_none_or(|to| today < to)
        })
    };
    let concerned = match (due.about.child(), due.about.home()) {
        (Some(child), _) => children.contains(child),
        (None, Some(home)) => of_home(home),
        (None, None) => false,
    };
    of_repair && concerned
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AskedId;
    use crate::matching::testing::{World, child_id, day, home_id};
    use chrono::NaiveTime;

    fn call(id: &str, home: &str, at: u32, answer: AskedAnswer, child: Option<&str>) -> HomeAsked {
        HomeAsked {
            id: AskedId::new(id).unwrap(),
            home: home_id(home),
            child: child.map(child_id),
            on: day("2026-11-22"),
            at: NaiveTime::from_hms_opt(at, 0, 0),
            how: None,
            by: None,
            told: None,
            answer: Some(answer),
            answered_on: None,
            reason: None,
            presented: None,
        }
    }

    #[test]
    fn the_next_is_the_first_nobody_has_called_and_then_the_first_that_did_not_answer() {
        let ids = ["h-1", "h-2", "h-3"].map(home_id);
        let homes: Vec<&HomeId> = ids.iter().collect();
        let next = |calls: &[HomeAsked]| {
            let mut calls: Vec<&HomeAsked> = calls.iter().collect();
            calls.reverse();
            next_to_call(&homes, &calls).map(ToString::to_string)
        };
        let (no, nobody, yes) = (AskedAnswer::No, AskedAnswer::NoContact, AskedAnswer::Yes);
        assert_eq!(next(&[]).as_deref(), Some("h-1"));
        let mut calls = vec![call("1", "h-1", 14, nobody, None)];
        assert_eq!(next(&calls).as_deref(), Some("h-2"));
        calls.push(call("2", "h-2", 15, no, None));
        calls.push(call("3", "h-3", 16, no, None));
        assert_eq!(next(&calls).as_deref(), Some("h-1"), "they may pick up now");
        calls.push(call("4", "h-1", 17, yes, None));
        assert_eq!(next(&calls), None, "somebody has said yes");
    }

    #[test]
    fn a_call_from_before_the_child_was_registered_counts_for_it() {
        let mut register = World::new().register;
        register.asked = vec![
            call("1", "h-1", 14, AskedAnswer::No, None),
            call("2", "h-1", 15, AskedAnswer::No, Some("spurv")),
            call("3", "h-1", 16, AskedAnswer::No, Some("tjeld")),
        ];
        let of = |child: Option<&str>| -> Vec<String> {
            let child = child.map(child_id);
            let calls = calls_on(&register, child.as_ref(), day("2026-11-22"));
            calls.into_iter().map(|call| call.id.to_string()).collect()
        };
        assert_eq!(of(Some("spurv")), ["2", "1"]);
        assert_eq!(of(None), ["3", "2", "1"]);
        assert!(calls_on(&register, None, day("2026-11-23")).is_empty());
    }

    #[test]
    fn the_homes_politiattest_is_a_repair_while_the_child_lives_there() {
        use crate::due::{About, Basis, DueKind, DueStanding};
        use crate::matching::testing::stay;
        let mut register = World::new().register;
        let today = day("2026-11-22");
        let missing = Due {
            kind: DueKind::NoFosterParent,
            about: About::Home(home_id("h-1")),
            counted_from: today,
            by: None,
            standing: DueStanding::Now,
            basis: Basis::Agreed,
        };
        let spurv = child_id("spurv");
        let children = BTreeSet::from([&spurv]);
        assert!(!is_repair(&register, &missing, &children, today), "lives elsewhere");
        register.placements = vec![stay("s-1", "spurv", "h-1", "2026-11-20", None)];
        assert!(is_repair(&register, &missing, &children, today));
        assert!(!is_repair(&register, &missing, &BTreeSet::new(), today), "no emergency");
        register.placements = vec![stay("s-1", "spurv", "h-1", "2026-11-01", Some("2026-11-22"))];
        assert!(!is_repair(&register, &missing, &children, today), "has moved out");
    }
}
