//! Which letters may be written: a letter says nothing that the register does not.

use super::{LetterInput, LetterKind};
use crate::model::{Approval, Home, Placement};
use crate::papers::guard::protection;
use crate::place::KommuneNo;
use crate::protection::home_of;
use crate::vetting::approval_of;

/// Why a letter may not be written yet, or at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterRefused {
    /// No approval of the home for the child is registered.
    NotApproved,
    /// No running stay of the child in the home is registered.
    NotMovedIn,
    /// The child neither lives in the home nor is it chosen for it.
    NotChosen,
    /// The home lies in the kommune that has the care: there is no other kommune to write to.
    SameKommune,
}

/// Whether a letter says what is so, by what is registered.
///
/// # Errors
/// What is missing, or that there is nobody to write to. Where the home lies is not said of a protected home.
pub fn may_write(input: &LetterInput<'_>, kind: LetterKind) -> Result<(), LetterRefused> {
    let refused = match kind {
        LetterKind::KommuneAsked => same_kommune(input),
        LetterKind::KommuneToldApproval => {
            let missing = approved(input).is_none().then_some(LetterRefused::NotApproved);
            same_kommune(input).or(missing)
        }
        LetterKind::KommuneToldMove => {
            let missing = lives(input).is_none().then_some(LetterRefused::NotMovedIn);
            same_kommune(input).or(missing)
        }
        LetterKind::TilsynChild | LetterKind::TilsynFosterParents | LetterKind::TilsynParents => {
            (lives(input).is_none() && !chosen(input)).then_some(LetterRefused::NotChosen)
        }
        LetterKind::ParentsTold | LetterKind::ChildTold | LetterKind::TillitspersonChild => None,
    };
    refused.map_or(Ok(()), Err)
}

fn same_kommune(input: &LetterInput<'_>) -> Option<LetterRefused> {
    let home = input.home?;
    if protection(home, input.register, input.today).hides_location() {
        return None;
    }
    (kommune_of(input, home)? == input.child.omsorgskommune).then_some(LetterRefused::SameKommune)
}

/// The kommune where a home lies, protected or not; `None` where it is not known.
pub(super) fn kommune_of(input: &LetterInput<'_>, home: &Home) -> Option<KommuneNo> {
    let dwelling = &home.dwelling;
    let by_postnummer = dwelling.postnummer.and_then(|postnummer| input.places.postnummer(postnummer));
    by_postnummer.map(|facts| facts.kommune).or(dwelling.kommune)
}

/// The approval of the home for the child that stands today.
pub(super) fn approved<'a>(input: &LetterInput<'a>) -> Option<&'a Approval> {
    approval_of(input.register, &input.home?.id, &input.child.id, input.today)
}

/// The child's first stay in the home that runs today.
pub(super) fn lives<'a>(input: &LetterInput<'a>) -> Option<&'a Placement> {
    let home = input.home?;
    let stays = input.register.placements.iter();
    stays
        .filter(|stay| stay.child == input.child.id && home_of(stay) == Some(&home.id))
        .filter(|stay| stay.period.contains(input.today))
        .min_by_key(|stay| (stay.period.from(), &stay.id))
}

fn chosen(input: &LetterInput<'_>) -> bool {
    let decisions = &input.register.decisions;
    input
        .home
        .is_some_and(|home| decisions.iter().any(|each| each.child == input.child.id && each.home == home.id))
}
