//! What a stay leaves to be done: long stays in a beredskapshjem, stays past the day they were expected to
//! end, and choices that have not become a stay.

use super::pair::pairs;
use super::{About, DueKind, Limit, List, Look, OfficeLimit};
use crate::model::{Home, HomeKind, Placement};
use crate::protection::home_of;

pub(super) fn add(look: &Look<'_>, list: &mut List) {
    for stay in look.register.placements.iter().filter(|stay| stay.period.contains(look.today)) {
        let home = home_of(stay).and_then(|id| look.register.homes.iter().find(|home| home.id == *id));
        if home.is_some_and(is_beredskapshjem) {
            let days = look.register.office.limits.beredskap_days;
            let limit = Limit::Within(OfficeLimit::Beredskap, days);
            list.add(DueKind::BeredskapLong, about(stay), stay.period.from(), limit);
        }
        if let Some(day) = stay.expected_to {
            list.add(DueKind::StayExpectedEnd, about(stay), stay.period.from(), Limit::Agreed(Some(day)));
        }
    }
    chosen(look, list);
}

fn about(stay: &Placement) -> About {
    match home_of(stay) {
        Some(home) => About::Pair(stay.child.clone(), home.clone()),
        None => About::Child(stay.child.clone()),
    }
}

fn is_beredskapshjem(home: &Home) -> bool {
    home.kind == Some(HomeKind::Beredskapshjem)
}

/// A choice: the child has not moved, whether the need is open or not, or it has and the need can be closed.
fn chosen(look: &Look<'_>, list: &mut List) {
    for pair in pairs(look) {
        let Some(decision) = pair.decision else { continue };
        let Some(need) = look.register.needs.iter().find(|need| need.id == decision.need) else { continue };
        let about = About::Pair(pair.child.id.clone(), pair.home.id.clone());
        if let Some(day) = pair.moving_day() {
            if pair.has_moved(look.today) && need.closed_on.is_none() {
                list.add(DueKind::NeedStillOpen, about, day, Limit::Agreed(None));
            }
        } else {
            list.add(DueKind::ChosenNotMoved, about, decision.on, Limit::Agreed(need.wished_on));
        }
    }
}
