//! From assessed criteria to a sum: documented, possible and cleared up, as exact fractions, with the
//! parts and the reasons they are made of.
//!
//! One decimal stands only in what is shown; nothing is ordered or compared by it.

use super::criteria::{AnsweredBy, Assessment, Criterion, Letter};
use crate::codes::Code;
use std::cmp::Ordering;

/// An exact fraction of two whole numbers; the lower one is never 0.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    part: u64,
    whole: u64,
}

impl Ratio {
    /// `part` of `whole`; `None` when the whole is 0.
    pub fn new(part: u64, whole: u64) -> Option<Self> {
        (whole > 0).then_some(Self { part, whole })
    }

    /// The part.
    pub fn part(&self) -> u64 {
        self.part
    }

    /// The whole.
    pub fn whole(&self) -> u64 {
        self.whole
    }

    /// In tenths, half up: 696 for 69,6. For display only.
    pub fn tenths(&self) -> u64 {
        let tenths = (u128::from(self.part) * 20 + u128::from(self.whole)) / (u128::from(self.whole) * 2);
        u64::try_from(tenths).unwrap_or(u64::MAX)
    }

    /// In hundredths, rounded down: what a pair is worth when several children are placed at once.
    pub fn hundredths_down(&self) -> u64 {
        u64::try_from(u128::from(self.part) * 100 / u128::from(self.whole)).unwrap_or(u64::MAX)
    }

    /// In whole hundredths of 1, half up: 79 for «79 % avklart». For display only.
    pub fn percent(&self) -> u64 {
        let percent = (u128::from(self.part) * 200 + u128::from(self.whole)) / (u128::from(self.whole) * 2);
        u64::try_from(percent).unwrap_or(u64::MAX)
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let here = u128::from(self.part) * u128::from(other.whole);
        here.cmp(&(u128::from(other.part) * u128::from(self.whole)))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

/// The sum of one home for one child on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Σ w·low / Σ w, of 100.
    pub documented: Ratio,
    /// Σ w·high / Σ w, of 100.
    pub possible: Ratio,
    /// Weight of the criteria that lack no fact / Σ w, of 1.
    pub coverage: Ratio,
}

impl Sum {
    /// The sum; `None` when no criterion that applies has a weight, and then none is shown.
    pub fn of(assessments: &[Assessment<'_>]) -> Option<Self> {
        let total = |value: fn(&Assessment<'_>) -> u64| assessments.iter().map(value).sum::<u64>();
        let weight = total(weight);
        Some(Self {
            documented: Ratio::new(total(low_points), weight)?,
            possible: Ratio::new(total(high_points), weight)?,
            coverage: Ratio::new(
                total(|each| if each.missing.is_empty() { weight_of(each) } else { 0 }),
                weight,
            )?,
        })
    }
}

fn weight_of(assessment: &Assessment<'_>) -> u64 {
    u64::from(assessment.weight.get())
}

fn weight(assessment: &Assessment<'_>) -> u64 {
    weight_of(assessment)
}

fn low_points(assessment: &Assessment<'_>) -> u64 {
    weight_of(assessment) * u64::from(assessment.value.low().get())
}

fn high_points(assessment: &Assessment<'_>) -> u64 {
    weight_of(assessment) * u64::from(assessment.value.high().get())
}

/// One criterion's points, in the unit of the sum: the three make weight · 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointsOf {
    /// What is documented: w·low.
    pub won: u64,
    /// What cannot be won: w·(100-high).
    pub lost: u64,
    /// What is open: w·(high-low).
    pub open: u64,
}

impl PointsOf {
    /// The points of one assessment.
    pub fn of(assessment: &Assessment<'_>) -> Self {
        let won = low_points(assessment);
        let high = high_points(assessment);
        Self { won, lost: weight_of(assessment) * 100 - high, open: high - won }
    }
}

/// One letter group's part of the sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub letter: Letter,
    /// Documented points.
    pub low: u64,
    /// Possible points.
    pub high: u64,
    /// The most there can be: 100 times its weight.
    pub most: u64,
}

/// The sum cut into its letter groups; a group without a criterion that applies is left out. The parts'
/// points add up exactly to the sums'.
pub fn parts(assessments: &[Assessment<'_>]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::with_capacity(Letter::all().len());
    for letter in Letter::ALL {
        let own = || assessments.iter().filter(|each| each.criterion.letter() == *letter);
        if own().next().is_some() {
            parts.push(Part {
                letter: *letter,
                low: own().map(low_points).sum(),
                high: own().map(high_points).sum(),
                most: own().map(|each| weight_of(each) * 100).sum(),
            });
        }
    }
    parts
}

/// A reason for or against, or a question, with its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason<'r, 'a> {
    /// The criterion with its fact.
    pub assessment: &'r Assessment<'a>,
    /// Its points in the list it stands in.
    pub points: u64,
}

/// The short list of reasons. A criterion stands once; the opened row shows everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons<'r, 'a> {
    /// The strongest for, at most three, value at least 50.
    pub supporting: Vec<Reason<'r, 'a>>,
    /// Against, strongest first.
    pub opposing: Vec<Reason<'r, 'a>>,
    /// Questions, strongest first. What must be asked about the child stands once above the list, not here.
    pub questions: Vec<Reason<'r, 'a>>,
}

/// How many reasons for stand in the short list.
const STRONGEST: usize = 3;
/// The value from which a criterion can be a reason for.
const SUPPORTS_FROM: u8 = 50;

impl<'r, 'a> Reasons<'r, 'a> {
    /// The short list, each kind by points, then table order. A criterion that is both against and a
    /// question stands where it has most points, and as a question when they are equal: it can be asked.
    pub fn of(assessments: &'r [Assessment<'a>]) -> Self {
        let supporting =
            strongest(
                assessments,
                |each, points| {
                    if each.value.low().get() >= SUPPORTS_FROM { points.won } else { 0 }
                },
            );
        let supporting: Vec<_> = supporting.into_iter().take(STRONGEST).collect();
        let shown = |criterion: Criterion| supporting.iter().any(|one| one.assessment.criterion == criterion);
        let opposing = strongest(assessments, |each, points| match stands(each, points) {
            Stands::Against if !shown(each.criterion) => points.lost,
            Stands::Against | Stands::Question | Stands::AskedOfChild => 0,
        });
        let questions = strongest(assessments, |each, points| match stands(each, points) {
            Stands::Question if !shown(each.criterion) => points.open,
            Stands::Against | Stands::Question | Stands::AskedOfChild => 0,
        });
        Self { supporting, opposing, questions }
    }
}

enum Stands {
    Against,
    Question,
    AskedOfChild,
}

fn stands(assessment: &Assessment<'_>, points: PointsOf) -> Stands {
    let of_child = !assessment.missing.is_empty()
        && assessment.missing.iter().all(|fact| match fact.answered_by() {
            AnsweredBy::Child => true,
            AnsweredBy::Home | AnsweredBy::Leader => false,
        });
    if points.lost > points.open {
        Stands::Against
    } else if of_child {
        Stands::AskedOfChild
    } else {
        Stands::Question
    }
}

fn strongest<'r, 'a>(
    assessments: &'r [Assessment<'a>],
    points: impl Fn(&Assessment<'a>, PointsOf) -> u64,
) -> Vec<Reason<'r, 'a>> {
    let mut reasons: Vec<_> = assessments
        .iter()
        .map(|assessment| Reason { assessment, points: points(assessment, PointsOf::of(assessment)) })
        .filter(|reason| reason.points > 0)
        .collect();
    // The assessments stand in table order and the sort is stable, so table order breaks ties.
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.points));
    reasons
}
