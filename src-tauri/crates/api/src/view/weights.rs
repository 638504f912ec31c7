//! Weight sets, as shown.

use serde::Serialize;
use ts_rs::TS;

/// Every weight set of the office.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WeightSetsView {
    /// "Standard 1", which is never changed.
    pub standard: WeightSetView,
    /// The office's own, by name, each in its newest version.
    pub sets: Vec<WeightSetView>,
    /// The name of the set a list is made with when nobody chooses another.
    pub in_use: String,
}

/// One weight set.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WeightSetView {
    /// Name.
    pub name: String,
    /// Version, from 1.
    pub version: u16,
    /// Name and version, as a ranking names it.
    pub label: String,
    /// Every weight, in table order.
    pub weights: Vec<WeightView>,
    /// What differs from "Standard 1", as a sentence.
    pub changed_from_standard: String,
    /// In how many choices it has been used, in words.
    pub used_by: String,
    /// Earlier versions, oldest first.
    pub earlier: Vec<u16>,
}

/// One weight.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WeightView {
    /// Key ("a1_3", "b1").
    pub key: String,
    /// Letter a-g.
    pub letter: String,
    /// Name.
    pub name: String,
    /// Weight 0-5.
    pub weight: u8,
    /// What it weighs in "Standard 1".
    pub standard: u8,
    /// What the criterion looks at and how it is valued.
    pub about: String,
}
