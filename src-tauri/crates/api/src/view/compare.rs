//! Up to four homes side by side, as shown.

use super::{AskedRow, ChildWords, Mark, ReasonView, SumView, TravelRow};
use serde::Serialize;
use ts_rs::TS;

/// Homes side by side.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CompareView {
    /// The child's pseudonym in guillemets.
    pub child_name: String,
    /// The homes, in the order they were asked for.
    pub homes: Vec<ComparedHome>,
    /// Every criterion that applies, with a cell for each home in the same order.
    pub rows: Vec<ComparedRow>,
    /// Which home is safer documented than which, only ever within a group.
    pub safer: Vec<String>,
    /// What to know about the comparison.
    pub notes: Vec<String>,
}

/// One of the homes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComparedHome {
    /// Id.
    pub home: String,
    /// Code.
    pub code: String,
    /// Name; the code again when the address is protected.
    pub name: String,
    /// Kind with number.
    pub kind: String,
    /// Where it lies, or that it is hidden or unknown.
    pub place: String,
    /// The group it stands in.
    pub group: String,
    /// Its place in the group; `null` when it is excluded.
    pub rank: Option<u32>,
    /// Marks.
    pub marks: Vec<Mark>,
    /// The sum; `null` when it is excluded or no criterion applies.
    pub sum: Option<SumView>,
    /// Why it is excluded.
    pub excluded: Vec<ReasonView>,
    /// What must be clarified.
    pub clarify: Vec<ReasonView>,
    /// What the child has said about it.
    pub child_words: Option<ChildWords>,
    /// The latest time it was asked about this child.
    pub asked: Option<AskedRow>,
    /// Free places in words.
    pub places: String,
    /// Travel to each place that matters.
    pub travel: Vec<TravelRow>,
}

/// One criterion over the homes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComparedRow {
    /// Key ("b1").
    pub key: String,
    /// Letter a-g.
    pub letter: String,
    /// Name.
    pub name: String,
    /// Weight 0-5.
    pub weight: u8,
    /// One cell for each home; `null` when the home is excluded and has no sum.
    pub cells: Vec<Option<ComparedCell>>,
}

/// One criterion of one home.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ComparedCell {
    /// Value, low end.
    pub low: u8,
    /// Value, high end.
    pub high: u8,
    /// The sentence made from the facts.
    pub fact: String,
    /// Documented points.
    pub points_low: u32,
    /// Possible points.
    pub points_high: u32,
    /// Largest possible points.
    pub max: u32,
    /// Whether no other home has more documented on this criterion, and some have less.
    pub best: bool,
}
