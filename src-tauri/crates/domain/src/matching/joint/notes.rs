//! The homes a plan uses, and what must be known about it.

use super::explain::Solved;
use super::free;
use super::siblings::{Together, outside};
use super::state::Group;
use super::{Assigned, JointChild, Note, OwnBest, Pair, PairStanding, ShouldTogether, UsedHome};
use crate::matching::Group as HomeGroup;
use crate::model::SiblingTogether;

pub(super) fn of(solved: &Solved<'_, '_, '_>, assigned: &[Assigned]) -> (Vec<UsedHome>, Vec<Note>) {
    let (mut used, mut notes) = (Vec::new(), Vec::new());
    for (number, home) in solved.run.homes.iter().enumerate() {
        let units: Vec<usize> =
            (0..solved.groups.len()).filter(|unit| solved.home_of(*unit) == Some(number)).collect();
        let groups: Vec<&Together> =
            units.iter().filter_map(|unit| solved.groups.get(*unit)).map(|group| &group.group).collect();
        let children = solved.run.ids(units.iter().copied(), solved.groups);
        let members = || groups.iter().flat_map(|group| solved.run.members(group));
        let Some(day) = members().map(JointChild::judged_on).max() else { continue };
        let (free, taken) = free::used(&solved.run.stays, home, &groups, &solved.run.children, day);
        let id = || home.id.clone();
        if children.len() > 1 {
            notes.push(Note::CountedFromToday { home: id(), children: children.clone() });
            let later = members()
                .filter_map(|child| child.ranking.candidate(&home.id)?.situation.later_shortage)
                .min_by_key(|(day, free)| (*free, *day));
            if let Some((from, free)) = later
                && i64::from(free) < i64::try_from(taken).unwrap_or(i64::MAX)
            {
                notes.push(Note::LaterShortage { home: id(), from, free, needed: taken });
            }
        }
        if free.is_none() {
            notes.push(Note::PlacesNotRecorded { home: id(), children: children.clone() });
        }
        used.push(UsedHome { home: id(), children, free, taken });
    }
    for (unit, group) in solved.groups.iter().enumerate() {
        for child in solved.run.members(&group.group) {
            let to = assigned.iter().find(|each| each.child == child.child.id);
            about_child(solved, (unit, group), child, to, &mut notes);
        }
    }
    (used, notes)
}

fn about_child(
    solved: &Solved<'_, '_, '_>,
    (unit, group): (usize, &Group),
    child: &JointChild<'_>,
    assigned: Option<&Assigned>,
    notes: &mut Vec<Note>,
) {
    let id = || child.child.id.clone();
    let gets = assigned.and_then(|each| each.to.home());
    let pair = gets.and_then(|home| child.pair(home));
    let network: Vec<&Pair<'_>> = child
        .pairs
        .iter()
        .filter(|pair| pair.group == HomeGroup::FamilyNetwork && pair.standing == PairStanding::Open)
        .collect();
    let passed_over = pair.is_none_or(|pair| pair.group != HomeGroup::FamilyNetwork);
    if group.lock.is_none() && passed_over {
        for pair in &network {
            let home = OwnBest { home: pair.home.id.clone(), worth: pair.worth };
            if let Some(why) = solved.lost(unit, group, &home) {
                notes.push(Note::NetworkNotUsed { child: id(), home, why });
            }
        }
    }
    if group.lock.is_some() {
        if let Some(pair) = pair {
            let home = pair.home.id.clone();
            match pair.standing {
                PairStanding::Open => {}
                PairStanding::BelowThreshold => {
                    notes.push(Note::LockedBelowThreshold { child: id(), home, worth: pair.worth });
                }
                PairStanding::TurnedDown(_) => notes.push(Note::LockedTurnedDown { child: id(), home }),
            }
        }
        if passed_over && let Some(passed) = network.first() {
            notes.push(Note::NetworkPassedOver { child: id(), home: passed.home.id.clone() });
        }
    }
    let children = &solved.run.children;
    for sibling in outside(child, children, SiblingTogether::Must) {
        notes.push(Note::PlaceKeptForSibling { child: id(), sibling: sibling.clone() });
    }
    if solved.run.wish.should == ShouldTogether::AsMust {
        for sibling in outside(child, children, SiblingTogether::Should) {
            notes.push(Note::SiblingOutside { child: id(), sibling: sibling.clone() });
        }
    }
}
