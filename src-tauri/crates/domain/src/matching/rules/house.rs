//! Allergy, smoking and steps.

use super::{Clarify, Exclusion, Findings};
use crate::matching::Situation;
use crate::model::{Allergen, Smoking, YesNo};
use std::collections::BTreeSet;

pub(super) fn judge<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    allergy(situation, findings);
    smoking(situation, findings);
    steps(situation, findings);
}

/// When the other side's answer settles it, the unasked question need not be asked: a home without animals
/// suits whatever the child reacts to.
fn allergy<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let animals = situation.home.household.animals.as_ref();
    let Some(allergies) = &situation.need.allergies else {
        if animals.is_none_or(|animals| !animals.is_empty()) {
            findings.clarify(Clarify::AllergyNotAsked);
        }
        return;
    };
    let allergies: BTreeSet<Allergen> = allergies.iter().copied().collect();
    match animals {
        _ if allergies.is_empty() => {}
        None => findings.clarify(Clarify::AnimalsNotAsked { allergies }),
        Some(animals) => {
            let animals: BTreeSet<Allergen> = animals.intersection(&allergies).copied().collect();
            if !animals.is_empty() {
                findings.exclude(Exclusion::Allergy { animals });
            }
        }
    }
}

fn smoking<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let smoking = situation.home.household.smoking;
    match (situation.need.smoke_free, smoking) {
        (Some(YesNo::No), _) | (Some(YesNo::Yes) | None, Some(Smoking::None)) => {}
        (Some(YesNo::Yes), Some(Smoking::Inside)) => findings.exclude(Exclusion::Smoking),
        (Some(YesNo::Yes), Some(Smoking::Outside) | None) => {
            findings.clarify(Clarify::SmokingUnclear { smoking });
        }
        (None, Some(Smoking::Inside | Smoking::Outside) | None) => {
            findings.clarify(Clarify::SmokeFreeNotAsked { smoking });
        }
    }
}

fn steps<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    match (situation.need.step_free, situation.home.dwelling.step_free) {
        (Some(YesNo::No), _) | (Some(YesNo::Yes) | None, Some(YesNo::Yes)) => {}
        (Some(YesNo::Yes), Some(YesNo::No)) => findings.exclude(Exclusion::Steps),
        (Some(YesNo::Yes), None) => findings.clarify(Clarify::StepsNotAsked),
        (None, Some(YesNo::No) | None) => findings.clarify(Clarify::StepFreeNeedNotAsked),
    }
}
