//! Two persons of one network search that are one.

use super::answer::{About, Field};
use super::weigh::{At, Weighing, earlier};
use super::{Choices, MergePlan, MergeRefused, Side};
use crate::ids::{ChildId, NetworkPersonId};
use crate::model::{NetworkPerson, Register};

/// Merges one person of a child's network into another. Contact with the one that goes is contact with the
/// kept one.
///
/// # Errors
/// [`MergeRefused`]; `TwoHomes` where each has become another home.
pub fn merge_network_persons(
    register: &Register,
    child: &ChildId,
    keep: &NetworkPersonId,
    drop: &NetworkPersonId,
    choices: &Choices,
) -> Result<MergePlan, MergeRefused> {
    if keep == drop {
        return Err(MergeRefused::Same);
    }
    let search = register
        .searches
        .iter()
        .find(|each| each.child == *child)
        .ok_or(MergeRefused::NotFound(Side::Keep))?;
    let find = |id: &NetworkPersonId, side| {
        search.persons.iter().find(|each| each.id == *id).ok_or(MergeRefused::NotFound(side))
    };
    let (one, other) = (find(keep, Side::Keep)?, find(drop, Side::Drop)?);
    if one.home.is_some() && other.home.is_some() && one.home != other.home {
        return Err(MergeRefused::TwoHomes);
    }
    let mut weighing = Weighing::new(choices);
    let merged = person(&mut weighing.about(About::NetworkPerson), one, other);
    weighing.decided()?;
    let mut after = search.clone();
    after.persons.retain(|each| each.id != *drop);
    for each in &mut after.persons {
        if each.id == *keep {
            *each = merged.clone();
        }
    }
    for contact in &mut after.contacts {
        if contact.person == *drop {
            contact.person.clone_from(keep);
        }
    }
    Ok(MergePlan { searches: vec![after], ..MergePlan::default() })
}

/// Contact was first tried on the earlier day, in the way that was.
fn person(at: &mut At<'_, '_>, keep: &NetworkPerson, drop: &NetworkPerson) -> NetworkPerson {
    NetworkPerson {
        id: keep.id.clone(),
        name: at.required(Field::Name, &keep.name, &drop.name),
        relation: at.required(Field::Relation, &keep.relation, &drop.relation),
        side: at.answer(Field::NetworkSide, &keep.side, &drop.side),
        closeness: at.answer(Field::Closeness, &keep.closeness, &drop.closeness),
        contacted_on: earlier(keep.contacted_on, drop.contacted_on),
        contacted_how: at.words(Field::ContactedHow, &keep.contacted_how, &drop.contacted_how),
        answer: at.answer(Field::AnswerGiven, &keep.answer, &drop.answer),
        assessed: at.answer(Field::Assessed, &keep.assessed, &drop.assessed),
        reason: at.words(Field::Reason, &keep.reason, &drop.reason),
        reconsider_on: at.answer(Field::ReconsiderOn, &keep.reconsider_on, &drop.reconsider_on),
        home: keep.home.clone().or_else(|| drop.home.clone()),
    }
}
