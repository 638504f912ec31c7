//! The group a home stands in for one child.
//!
//! Nothing is weighed here: the order between groups comes from the law and from continuity.

use super::{Group, Prepared, Situation, Verdict};
use crate::model::{HomeKind, NeedStage, Placement};

/// Which homes come first in "andre fosterhjem" before the sums are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupOrder {
    /// First: a beredskapshjem in an emergency.
    First,
    /// By the sums.
    BySum,
}

/// The first group the home fits. The home the child lives in today is known to it: continuity comes before
/// the sums. That suggests nothing to a settled child, because only a child with an open need is ranked.
pub fn group(prepared: &Prepared<'_>, situation: &Situation<'_>, verdict: &Verdict<'_>) -> Group {
    let link = &situation.link;
    let lives_here = || {
        let own = |stay: &&Placement| stay.child == situation.child.id;
        let stays = prepared.stays_in(&situation.home.id).iter().copied();
        stays.filter(own).any(|stay| stay.period.contains(situation.today))
    };
    if verdict.is_excluded() {
        Group::Excluded
    } else if !link.network.is_empty() {
        Group::FamilyNetwork
    } else if link.ties.is_empty()
        && link.earlier_stays.is_empty()
        && link.siblings_here.is_empty()
        && !lives_here()
    {
        Group::Other
    } else {
        Group::Known
    }
}

/// The order inside a group before the default order; only [`Group::Other`] has one.
pub fn group_order(situation: &Situation<'_>, group: Group) -> GroupOrder {
    match (group, situation.need.stage, situation.home.kind) {
        (Group::Other, NeedStage::Emergency, Some(HomeKind::Beredskapshjem)) => GroupOrder::First,
        (Group::FamilyNetwork | Group::Known | Group::Other | Group::Excluded, _, _) => GroupOrder::BySum,
    }
}
