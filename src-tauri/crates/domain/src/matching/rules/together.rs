//! Other children in the home, seen from the child and from the children who live there.

use super::{Clarify, Exclusion, Findings};
use crate::matching::{Prepared, Resident, ResidentId, Situation};
use crate::model::{AvoidChildren, Birth, Need};
use chrono::{Datelike, NaiveDate};
use std::cmp::Ordering;

/// What a need says about living with one other child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Avoidance {
    /// It says nothing against it.
    Allowed,
    /// It must not.
    Forbidden(AvoidChildren),
    /// It must not live with older or with younger children, and which the other child is, is not known.
    AgeUnknown,
}

/// What `need`, of a child born on `birth`, says about living with another child.
pub fn avoidance(need: &Need, birth: NaiveDate, other: Birth) -> Avoidance {
    let later = born_later(birth, other);
    let mut unknown = false;
    for avoids in AvoidChildren::ALL.iter().filter(|avoids| need.avoid_children.contains(avoids)) {
        match (avoids, later) {
            (AvoidChildren::Any, _)
            | (AvoidChildren::Younger, Some(Ordering::Greater))
            | (AvoidChildren::Older, Some(Ordering::Less)) => return Avoidance::Forbidden(*avoids),
            (AvoidChildren::Younger | AvoidChildren::Older, None) => unknown = true,
            (AvoidChildren::Younger, Some(Ordering::Less | Ordering::Equal))
            | (AvoidChildren::Older, Some(Ordering::Greater | Ordering::Equal)) => {}
        }
    }
    if unknown { Avoidance::AgeUnknown } else { Avoidance::Allowed }
}

/// How the other's birth lies to `birth`: greater is later, so younger. `None`: not known.
fn born_later(birth: NaiveDate, other: Birth) -> Option<Ordering> {
    match other {
        Birth::Date(other) => Some(other.cmp(&birth)),
        Birth::Year(year) => Some(year.cmp(&birth.year())).filter(|order| order.is_ne()),
        Birth::Unknown => None,
    }
}

/// Siblings who must or should live together are not "other children" to each other.
pub(super) fn judge<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let others: Vec<&Resident<'a>> = situation
        .residents
        .iter()
        .filter(|resident| match resident.who {
            ResidentId::Placed(id) => {
                !prepared.sibling(id).is_some_and(|sibling| sibling.wants_to_be_together())
            }
            ResidentId::OtherKommunes(_) | ResidentId::Own(_) => true,
        })
        .collect();
    from_the_child(situation, &others, findings);
    from_those_who_live_there(prepared, situation, &others, findings);
}

fn from_the_child<'a>(situation: &Situation<'a>, others: &[&Resident<'a>], findings: &mut Findings<'a>) {
    let found: Vec<Avoidance> = others
        .iter()
        .map(|resident| avoidance(situation.need, situation.child.birth, resident.birth))
        .collect();
    for avoids in AvoidChildren::ALL {
        let residents = found.iter().filter(|each| **each == Avoidance::Forbidden(*avoids)).count();
        if residents > 0 {
            findings.exclude(Exclusion::ChildAvoids { avoids: *avoids, residents });
        }
    }
    let residents = found.iter().filter(|each| **each == Avoidance::AgeUnknown).count();
    if residents > 0 {
        findings.clarify(Clarify::ChildAgeUnknown { residents });
    }
}

fn from_those_who_live_there<'a>(
    prepared: &Prepared<'a>,
    situation: &Situation<'a>,
    others: &[&Resident<'a>],
    findings: &mut Findings<'a>,
) {
    let mut not_known = 0_usize;
    let mut found: Vec<Avoidance> = Vec::new();
    for resident in others {
        let (need, child) = match resident.who {
            ResidentId::Placed(id) => (prepared.need_of(id), prepared.child_of(id)),
            ResidentId::OtherKommunes(_) => (None, None),
            ResidentId::Own(_) => continue,
        };
        match need.zip(child) {
            Some((need, child)) => {
                found.push(avoidance(need, child.birth, Birth::Date(situation.child.birth)));
            }
            None => not_known += 1,
        }
    }
    for avoids in AvoidChildren::ALL {
        if found.contains(&Avoidance::Forbidden(*avoids)) {
            findings.exclude(Exclusion::ResidentAvoids { avoids: *avoids });
        }
    }
    if not_known > 0 {
        findings.clarify(Clarify::ResidentNeedUnknown { residents: not_known });
    }
}
