//! Everything that refers to a home or person that goes, made to refer to the kept one.
//!
//! Every kind of record that can name a home stands here once. Saved rankings are left as they are.

use super::weigh::Weighing;
use super::{Choices, MergeNote, MergePlan, SameMembers, pairs};
use crate::ids::{ChildId, HomeId, PersonId};
use crate::model::{
    Child, Decision, HabilitetAbout, Need, Placement, Register, Ringeliste, Round, RoundStopAt, StayAt,
    TieTo, ViewAbout,
};
use crate::protection::home_of;
use std::collections::BTreeSet;

/// The records that change by `change`.
fn changed<R: Clone + PartialEq>(all: &[R], change: impl Fn(&mut R)) -> Vec<R> {
    let one = |record: &R| {
        let mut after = record.clone();
        change(&mut after);
        (after != *record).then_some(after)
    };
    all.iter().filter_map(one).collect()
}

/// Each home once, where it first stands.
fn each_once(homes: &mut Vec<HomeId>) {
    let mut seen = BTreeSet::new();
    homes.retain(|home| seen.insert(home.clone()));
}

/// Every record that named the home that goes. `homes` are the kept one and the one that goes.
pub(super) fn moved(
    register: &Register,
    homes: (&HomeId, &HomeId),
    choices: &Choices,
    weighing: &mut Weighing<'_>,
) -> MergePlan {
    let (keep, drop) = homes;
    let to_kept = |home: &mut HomeId| {
        if home == drop {
            home.clone_from(keep);
        }
    };
    let maybe_to_kept = |home: &mut Option<HomeId>| {
        if let Some(home) = home {
            to_kept(home);
        }
    };
    let merged_pairs = pairs::merged(&register.pairs, homes, weighing);
    MergePlan {
        children: changed(&register.children, |child| views(child, homes)),
        needs: changed(&register.needs, |need| avoided(need, homes, &choices.same_members)),
        placements: changed(&register.placements, |stay| stays(stay, homes)),
        ties: changed(&register.ties, |tie| tied(&mut tie.to, Some(homes), &choices.same_members)),
        searches: changed(&register.searches, |search| {
            search.persons.iter_mut().for_each(|person| maybe_to_kept(&mut person.home));
        }),
        approvals: changed(&register.approvals, |approval| to_kept(&mut approval.home)),
        decisions: changed(&register.decisions, |decision| decided(decision, homes)),
        inquiries: changed(&register.inquiries, |inquiry| maybe_to_kept(&mut inquiry.home)),
        bufetat: changed(&register.bufetat, |request| maybe_to_kept(&mut request.home)),
        asked: changed(&register.asked, |asked| to_kept(&mut asked.home)),
        ringeliste: register.ringeliste.as_ref().and_then(|list| called(list, homes)),
        assessments: changed(&register.assessments, |assessment| to_kept(&mut assessment.home)),
        habilitet: changed(&register.habilitet, |habilitet| match &mut habilitet.about {
            HabilitetAbout::Home(home) => to_kept(home),
            HabilitetAbout::Child(_) => {}
        }),
        rounds: changed(&register.rounds, |round| visits(round, homes)),
        pairs: merged_pairs.changed,
        removed_pairs: merged_pairs.removed,
        notes: notes(register, homes),
        ..MergePlan::default()
    }
}

/// Every record that named a member who goes.
pub(super) fn moved_persons(register: &Register, same: &SameMembers) -> MergePlan {
    MergePlan {
        needs: changed(&register.needs, |need| avoided_persons(need, same)),
        ties: changed(&register.ties, |tie| tied(&mut tie.to, None, same)),
        ..MergePlan::default()
    }
}

fn views(child: &mut Child, (keep, drop): (&HomeId, &HomeId)) {
    for view in &mut child.views {
        match &mut view.about {
            ViewAbout::Home { home, wants: _ } if home == drop => home.clone_from(keep),
            ViewAbout::Home { home: _, wants: _ } | ViewAbout::Moving => {}
        }
    }
}

fn visits(round: &mut Round, (keep, drop): (&HomeId, &HomeId)) {
    for stop in &mut round.stops {
        match &mut stop.at {
            RoundStopAt::Home(home) if home == drop => home.clone_from(keep),
            RoundStopAt::Home(_) | RoundStopAt::Place(_) => {}
        }
    }
}

fn avoided(need: &mut Need, (keep, drop): (&HomeId, &HomeId), same: &SameMembers) {
    for avoid in &mut need.avoid_persons {
        if avoid.home.as_ref() == Some(drop) {
            avoid.home = Some(keep.clone());
        }
    }
    avoided_persons(need, same);
}

fn avoided_persons(need: &mut Need, same: &SameMembers) {
    for avoid in &mut need.avoid_persons {
        if let Some(person) = &mut avoid.person {
            becomes(person, same);
        }
    }
}

fn becomes(person: &mut PersonId, same: &SameMembers) {
    if let Some(kept) = same.get(person) {
        person.clone_from(kept);
    }
}

fn stays(stay: &mut Placement, (keep, drop): (&HomeId, &HomeId)) {
    match &mut stay.at {
        StayAt::Home(home) if home == drop => home.clone_from(keep),
        StayAt::Home(_)
        | StayAt::Institution(_)
        | StayAt::Parents
        | StayAt::OwnDwelling
        | StayAt::Elsewhere(_) => {}
    }
}

fn tied(to: &mut TieTo, homes: Option<(&HomeId, &HomeId)>, same: &SameMembers) {
    match (to, homes) {
        (TieTo::Home(home), Some((keep, drop))) if home == drop => home.clone_from(keep),
        (TieTo::Person(person), _) => becomes(person, same),
        (TieTo::Home(_) | TieTo::Child(_), _) => {}
    }
}

fn decided(decision: &mut Decision, (keep, drop): (&HomeId, &HomeId)) {
    if decision.home == *drop {
        decision.home.clone_from(keep);
    }
    if decision.presented.contains(drop) {
        for home in &mut decision.presented {
            if home == drop {
                home.clone_from(keep);
            }
        }
        each_once(&mut decision.presented);
    }
}

/// The ringeliste, where the home that goes is on it. The kept home stands where the first of the two stood.
fn called(list: &Ringeliste, (keep, drop): (&HomeId, &HomeId)) -> Option<Ringeliste> {
    if !list.homes.contains(drop) {
        return None;
    }
    let mut after = list.clone();
    for home in &mut after.homes {
        if home == drop {
            home.clone_from(keep);
        }
    }
    each_once(&mut after.homes);
    Some(after)
}

/// Children who have lived, or are approved for, both homes.
fn notes(register: &Register, (keep, drop): (&HomeId, &HomeId)) -> Vec<MergeNote> {
    let stays_in = |home: &HomeId| {
        let home = home.clone();
        register.placements.iter().filter(move |stay| home_of(stay) == Some(&home))
    };
    let mut notes: BTreeSet<MergeNote> = BTreeSet::new();
    for one in stays_in(drop) {
        if stays_in(keep).any(|other| other.child == one.child && other.period.overlaps(&one.period)) {
            notes.insert(MergeNote::OverlappingStays(one.child.clone()));
        }
    }
    let approved = |home: &HomeId| -> BTreeSet<&ChildId> {
        register.approvals.iter().filter(|each| each.home == *home).map(|each| &each.child).collect()
    };
    for child in approved(keep).intersection(&approved(drop)) {
        notes.insert(MergeNote::TwoApprovals((*child).clone()));
    }
    notes.into_iter().collect()
}
