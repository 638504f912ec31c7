//! The criteria of choosing: what each is worth for one child in one home, and the fact it was made from.
//!
//! Everything inside is whole numbers and exact fractions; a value is rounded down once, at its end. No
//! sentence is made here, no home is excluded and nothing is weighed: that is for `text`, `rules` and
//! `sum`.

mod background;
mod care;
mod closeness;
mod cooperation;
mod everyday;
mod fact;
mod purpose;
mod table;
mod tie;
mod value;

#[cfg(test)]
mod tests;

pub use background::{background_support, sami_support};
pub use fact::*;
pub use table::*;
pub use value::*;

use super::{Location as Where, Prepared, Sibling, SiblingLives, SiblingStanding, Situation};
use crate::codes::Code;
use crate::ids::ChildId;
use crate::model::{Child, Freshness, Need, NeedItem, Weight, WeightKey, WeightSet, YesNo};
use crate::names::fold;
use chrono::NaiveDate;

/// What a child's need asks of a home, found once for a ranking. It alone decides which criteria apply.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// The child.
    pub child: &'a Child,
    /// The need.
    pub need: &'a Need,
    /// The needs that are criteria: the five gravest by severity, then code.
    pub gravest: Vec<&'a NeedItem>,
    /// The other needs: shown, and hard where willingness is no.
    pub others: Vec<&'a NeedItem>,
    /// Every sibling, whatever the wish, by id.
    pub siblings: Vec<Sibling<'a>>,
    /// Siblings who should or must live with the child, by id.
    pub together: Vec<Together<'a>>,
    /// Backgrounds to carry on as folded words, in the need's order, each once.
    pub backgrounds: Vec<String>,
    /// How old a fact may be.
    pub freshness: Freshness,
    /// Today.
    pub today: NaiveDate,
    applied: Vec<Applied<'a>>,
}

/// A sibling who should or must live with the child.
#[derive(Clone, Debug)]
pub struct Together<'a> {
    /// The sibling.
    pub sibling: Sibling<'a>,
    /// Whether anything may be said about where the sibling lives.
    pub location: Location,
}

/// A criterion that applies to this need, with its weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applied<'a> {
    /// Which.
    pub criterion: Criterion,
    /// Its weight in the set in force.
    pub weight: Weight,
    /// The need item, for a1.
    item: Option<&'a NeedItem>,
    row: &'static Row,
    unknown: Option<MissingFact>,
}

/// What one criterion is worth for a child in a home, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment<'a> {
    /// Which.
    pub criterion: Criterion,
    /// Its weight.
    pub weight: Weight,
    /// Its value, as far as it is known.
    pub value: Interval,
    /// The fact it was made from.
    pub because: Fact<'a>,
    /// The facts that could change the value if they were known. Empty for a travel interval.
    pub missing: MissingFacts,
    /// Whether the answer it rests on must be confirmed again. It keeps its value.
    pub stale: Option<Stale>,
}

/// An answer that is older than the office's setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale {
    /// When it was last confirmed; `None`: no date is recorded.
    pub confirmed_on: Option<NaiveDate>,
}

/// Where one sibling would be, if the child moved to the home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiblingHere {
    /// Lives in the home on the judged day.
    Lives,
    /// Waits, and has an allowed place here.
    Place,
    /// It cannot be said whether there is an allowed place here.
    PlaceUnknown,
    /// Has no place here.
    NoPlace,
}

/// Whether siblings who wait too are counted among those who should or must live with the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitingSiblings {
    /// They are.
    Counted,
    /// They are left out: several children are placed at once, and "should" is switched off.
    LeftOut,
}

/// A home as the criteria see it.
#[derive(Clone, Copy, Debug)]
pub struct Here<'s, 'a> {
    /// The home on the judged day.
    pub situation: &'s Situation<'a>,
    /// Where each counted sibling would be, in the order of [`Asked::together`].
    pub siblings: &'s [SiblingHere],
}

impl<'a> Asked<'a> {
    /// What a need asks, and which criteria apply with which weight.
    pub fn new(prepared: &Prepared<'a>) -> Self {
        Self::counting(prepared, WaitingSiblings::Counted)
    }

    /// The same, with or without the siblings who wait.
    pub fn counting(prepared: &Prepared<'a>, waiting: WaitingSiblings) -> Self {
        let (gravest, others) = by_gravity(&prepared.need.items);
        let mut asked = Self {
            child: prepared.child,
            need: prepared.need,
            gravest,
            others,
            siblings: prepared.siblings.clone(),
            together: together(prepared, waiting),
            backgrounds: folded_backgrounds(prepared.need),
            freshness: prepared.context.register.office.freshness,
            today: prepared.context.today,
            applied: Vec::new(),
        };
        asked.applied = applying(&asked, prepared.context.weights);
        asked
    }

    /// The criteria that apply, in table order.
    pub fn applied(&self) -> &[Applied<'a>] {
        &self.applied
    }

    /// Whether a child is a sibling, whatever the wish.
    pub fn is_sibling(&self, child: &ChildId) -> bool {
        self.siblings.iter().any(|sibling| *sibling.id == *child)
    }

    /// What is not known about the child itself, in table order: asked once, not of each home.
    pub fn questions(&self) -> Vec<MissingFact> {
        let mut questions: Vec<_> = self.applied.iter().filter_map(|applied| applied.unknown).collect();
        let asks_length = self.need.length.is_none();
        let ties_open = self.child.ties_complete == YesNo::No;
        for applied in &self.applied {
            match applied.criterion {
                Criterion::Purpose if asks_length => questions.push(MissingFact::NeedLength),
                Criterion::Tie if ties_open => questions.push(MissingFact::TieMap),
                Criterion::Need(_)
                | Criterion::Load
                | Criterion::Contact
                | Criterion::School
                | Criterion::Nearby
                | Criterion::Siblings
                | Criterion::Purpose
                | Criterion::Training
                | Criterion::ContactAttitude
                | Criterion::OtherChildren
                | Criterion::HomeLoad
                | Criterion::RoomSupport
                | Criterion::FirstLanguage
                | Criterion::Background
                | Criterion::Sami
                | Criterion::Tie => {}
            }
        }
        questions
    }

    /// Every applying criterion for one home, in table order.
    pub fn assess(&self, here: Here<'_, 'a>) -> Vec<Assessment<'a>> {
        self.applied.iter().map(|applied| applied.assess(self, here)).collect()
    }
}

impl<'a> Applied<'a> {
    fn assess(&self, asked: &Asked<'a>, here: Here<'_, 'a>) -> Assessment<'a> {
        let found = match (self.unknown, self.item) {
            (Some(missing), _) => Found::unknown(Fact::ChildNotAsked(missing), missing),
            (None, Some(item)) => care::need(item, asked, here),
            (None, None) => (self.row.value)(asked, here),
        };
        Assessment {
            criterion: self.criterion,
            weight: self.weight,
            value: found.value,
            because: found.because,
            missing: found.missing,
            stale: found.stale,
        }
    }
}

/// The five gravest needs and the others, by severity (gravest first), then code. A need recorded twice
/// counts once, as the gravest.
fn by_gravity(items: &[NeedItem]) -> (Vec<&NeedItem>, Vec<&NeedItem>) {
    let mut sorted: Vec<&NeedItem> = items.iter().collect();
    sorted.sort_by(|a, b| {
        b.severity
            .cmp(&a.severity)
            .then_with(|| a.code.code().cmp(b.code.code()))
            .then_with(|| a.words.cmp(&b.words))
    });
    let mut once: Vec<&NeedItem> = Vec::with_capacity(sorted.len());
    for item in sorted {
        if !once.iter().any(|seen| seen.code == item.code) {
            once.push(item);
        }
    }
    let others = once.split_off(once.len().min(GRAVEST));
    (once, others)
}

/// How many needs are criteria.
pub const GRAVEST: usize = 5;

fn together<'a>(prepared: &Prepared<'a>, waiting: WaitingSiblings) -> Vec<Together<'a>> {
    let counts = |sibling: &Sibling<'a>| match waiting {
        WaitingSiblings::Counted => true,
        WaitingSiblings::LeftOut => sibling.standing != SiblingStanding::Waiting,
    };
    let hidden = |sibling: &Sibling<'a>| {
        let home = match sibling.lives {
            SiblingLives::Home(id) => prepared.context.register.homes.iter().find(|home| home.id == *id),
            SiblingLives::NotInHome | SiblingLives::NotRecorded => None,
        };
        sibling.child.is_some_and(|child| child.protection.grade.hides_location())
            || home.is_some_and(|home| prepared.situation(home).location == Where::Hidden)
    };
    let location = |sibling: &Sibling<'a>| if hidden(sibling) { Location::Hidden } else { Location::Open };
    prepared
        .siblings
        .iter()
        .filter(|sibling| sibling.wants_to_be_together() && counts(sibling))
        .map(|sibling| Together { sibling: sibling.clone(), location: location(sibling) })
        .collect()
}

fn folded_backgrounds(need: &Need) -> Vec<String> {
    let mut folded: Vec<String> = Vec::new();
    for background in need.backgrounds.iter().flatten() {
        let words = fold(&background.words);
        if !folded.contains(&words) {
            folded.push(words);
        }
    }
    folded
}

fn applying<'a>(asked: &Asked<'a>, weights: &WeightSet) -> Vec<Applied<'a>> {
    let mut applied = Vec::new();
    for row in &TABLE {
        let unknown = match (row.applies)(asked) {
            Applies::No => continue,
            Applies::Yes => None,
            Applies::Unknown(missing) => Some(missing),
        };
        match row.of {
            Of::EachNeed => applied.extend(asked.gravest.iter().map(|item| Applied {
                criterion: Criterion::Need(item.code),
                weight: weight_of(weights, need_weight(item.severity)),
                item: Some(item),
                row,
                unknown,
            })),
            Of::One(criterion, key) => {
                applied.push(Applied { criterion, weight: weight_of(weights, key), item: None, row, unknown })
            }
        }
    }
    applied
}

/// A key that a set does not name weighs what it weighs in "Standard 1".
fn weight_of(weights: &WeightSet, key: WeightKey) -> Weight {
    let named = weights.weights.iter().find(|(named, _)| *named == key);
    named.map_or_else(|| standard_weight(key), |(_, weight)| *weight)
}
