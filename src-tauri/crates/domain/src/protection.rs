//! How well a home's address is protected, and what that hides.
//!
//! A home has the highest grade of anyone who lives in it or will. Every list, ranking, paper and export
//! asks here, so that none of them can forget a child who is about to move in. What is hidden then is each
//! caller's own matter.

use crate::ids::{ChildId, HomeId};
use crate::model::{Child, Decision, Home, Placement, ProtectionGrade, Register, StayAt};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The home a stay is in; `None` for a stay elsewhere.
pub fn home_of(stay: &Placement) -> Option<&HomeId> {
    match &stay.at {
        StayAt::Home(home) => Some(home),
        StayAt::Institution(_) | StayAt::Parents | StayAt::OwnDwelling | StayAt::Elsewhere(_) => None,
    }
}

/// The highest grade of anyone who lives in the home or will. A child counts until the day it moves out,
/// also before it has moved in.
///
/// `stays` may hold stays in other homes, which do not count; `child` finds a child's record.
pub fn grade_of<'a>(
    home: &Home,
    stays: impl IntoIterator<Item = &'a Placement>,
    child: impl Fn(&ChildId) -> Option<&'a Child>,
    today: NaiveDate,
) -> ProtectionGrade {
    stays
        .into_iter()
        .filter(|stay| home_of(stay) == Some(&home.id))
        .filter(|stay| stay.period.to().is_none_or(|to| today < to))
        .filter_map(|stay| child(&stay.child))
        .map(|child| child.protection.grade)
        .fold(home.own_protection(), ProtectionGrade::max)
}

/// The grade of every home, in the order of the register.
pub fn grades(register: &Register, today: NaiveDate) -> Vec<ProtectionGrade> {
    let children: BTreeMap<&ChildId, &Child> =
        register.children.iter().map(|child| (&child.id, child)).collect();
    let mut stays: BTreeMap<&HomeId, Vec<&Placement>> = BTreeMap::new();
    for stay in &register.placements {
        if let Some(home) = home_of(stay) {
            stays.entry(home).or_default().push(stay);
        }
    }
    let grade = |home: &Home| {
        let here = stays.get(&home.id).map_or(&[][..], Vec::as_slice).iter().copied();
        grade_of(home, here, |id| children.get(id).copied(), today)
    };
    register.homes.iter().map(grade).collect()
}

/// The homes whose address is protected today.
pub fn hidden_homes(register: &Register, today: NaiveDate) -> BTreeSet<HomeId> {
    let homes = register.homes.iter().zip(grades(register, today));
    homes.filter(|(_, grade)| grade.hides_location()).map(|(home, _)| home.id.clone()).collect()
}

/// Whether the reason on ground b, which is made from where homes and the child's places lie, and the foster
/// parents' view, which starts from what the home answered when it was told of them, may tell what is protected
/// by now: the child's own address, that of the chosen home or one that was presented, or that
/// of a home where a brother or sister has lived. `hidden` are the homes protected today.
pub fn hides_place_reason(decision: &Decision, register: &Register, hidden: &BTreeSet<HomeId>) -> bool {
    if hidden.contains(&decision.home) || decision.presented.iter().any(|home| hidden.contains(home)) {
        return true;
    }
    let related = |child: &Child| {
        let names = |other: &Child, id: &ChildId| other.siblings.iter().any(|wish| wish.sibling == *id);
        child.id == decision.child
            || names(child, &decision.child)
            || register.children.iter().any(|own| own.id == decision.child && names(own, &child.id))
    };
    register.children.iter().filter(|child| related(child)).any(|child| {
        let lived = |stay: &Placement| {
            stay.child == child.id
                && stay.child != decision.child
                && home_of(stay).is_some_and(|home| hidden.contains(home))
        };
        child.protection.grade.hides_location() || register.placements.iter().any(lived)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::testing::{World, child, child_id, day, home, home_id, member, stay};
    use crate::model::{MemberRole, SiblingTogether, SiblingWish};

    #[test]
    fn a_home_has_the_highest_grade_of_anyone_in_it_or_on_the_way() {
        let mut world = World::new();
        let mut protected = child("vern");
        protected.protection.grade = ProtectionGrade::Confidential;
        world.register.children.push(protected);
        let mut other = home("h-2");
        other.household.members = vec![member("p-9", MemberRole::FosterParent)];
        world.register.homes.push(other);
        let grade = |world: &World, on: &str| {
            let register = &world.register;
            let at = register.homes.iter().position(|each| each.id == home_id("h-2")).unwrap();
            let by_register = grades(register, day(on))[at];
            let hidden = hidden_homes(register, day(on)).contains(&home_id("h-2"));
            assert_eq!(hidden, by_register.hides_location());
            by_register
        };
        assert_eq!(grade(&world, "2026-11-22"), ProtectionGrade::None);
        // It lives there in December: it counts before and while it lives there, and not from the moving day.
        world.register.placements.push(stay("s-vern", "vern", "h-2", "2026-12-01", Some("2027-01-01")));
        assert_eq!(grade(&world, "2026-11-22"), ProtectionGrade::Confidential);
        assert_eq!(grade(&world, "2026-12-31"), ProtectionGrade::Confidential);
        assert_eq!(grade(&world, "2027-01-01"), ProtectionGrade::None);
        let last = world.register.homes.len() - 1;
        world.register.homes[last].household.members[0].protection.grade =
            ProtectionGrade::StrictlyConfidential;
        assert_eq!(grade(&world, "2026-12-31"), ProtectionGrade::StrictlyConfidential);
    }

    #[test]
    fn a_siblings_wish_reaches_the_reason_whichever_child_has_it() {
        for wish_of in ["spurv", "soster"] {
            let mut world = World::new();
            world.register.children.push(child("soster"));
            let (own, other) = if wish_of == "spurv" { ("spurv", "soster") } else { ("soster", "spurv") };
            let wish = SiblingWish { sibling: child_id(other), together: SiblingTogether::Should };
            let owner = world.register.children.iter_mut().find(|each| each.id == child_id(own)).unwrap();
            owner.siblings = vec![wish];
            world.register.placements.push(stay("s-1", "soster", "h-2", "2026-01-01", None));
            let decision = decided("h-9");
            let hidden = |home: &str| BTreeSet::from([home_id(home)]);
            assert!(hides_place_reason(&decision, &world.register, &hidden("h-2")));
            assert!(hides_place_reason(&decision, &world.register, &hidden("h-9")));
            assert!(!hides_place_reason(&decision, &world.register, &hidden("h-7")));
        }
    }

    fn decided(home: &str) -> Decision {
        Decision {
            id: crate::ids::DecisionId::new("d-1").unwrap(),
            need: crate::ids::NeedId::new("n-1").unwrap(),
            child: child_id("spurv"),
            home: home_id(home),
            ranking: crate::ids::RankingId::new("r-1").unwrap(),
            on: day("2026-11-22"),
            by: None,
            reasons: [String::new(), String::new(), String::new(), String::new(), String::new()],
            child_view: String::new(),
            parents_view: None,
            concerns: None,
            alternatives: String::new(),
            presented: Vec::new(),
            why_not_first: None,
            why_before_search: None,
            foster_parents_view: None,
            habil: None,
            habil_words: None,
        }
    }
}
