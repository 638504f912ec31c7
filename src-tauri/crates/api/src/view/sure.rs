//! How sure the order is, and what would move it, as shown.

use super::RankingView;
use serde::Serialize;
use ts_rs::TS;

/// How sure first place is, group by group.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HowSureView {
    /// The groups that have a home.
    pub groups: Vec<SureGroup>,
    /// How the shares are found, as one paragraph.
    pub explanation: String,
    /// How many draws the shares are counted over.
    pub draws: u32,
}

/// One group.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SureGroup {
    /// Code of the group.
    pub code: String,
    /// Name.
    pub name: String,
    /// The smallest change of one weight that turns the first two, as a sentence.
    pub smallest: String,
    /// Its homes in default order.
    pub homes: Vec<SureHome>,
}

/// One home's share of first places and of the first three.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SureHome {
    /// Id.
    pub home: String,
    /// Code.
    pub code: String,
    /// Name; the code again when the address is protected.
    pub name: String,
    /// Share of draws in which it is first («83 %»).
    pub first: String,
    /// Share in which it is among the first three.
    pub first_three: String,
    /// The first share in thousandths, half up.
    pub first_permille: u32,
    /// The other in thousandths.
    pub first_three_permille: u32,
}

/// The list as it would be. Nothing of it is stored.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WhatIfView {
    /// The ranking as it would be.
    pub ranking: RankingView,
    /// Every home that would stand somewhere else, in the order of the list as it is.
    pub moved: Vec<MovedView>,
    /// What would change, in one sentence.
    pub summary: String,
}

/// A home that would stand somewhere else.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MovedView {
    /// Id.
    pub home: String,
    /// Code.
    pub code: String,
    /// Name; the code again when the address is protected.
    pub name: String,
    /// Where it stands.
    pub from: String,
    /// Where it would stand.
    pub to: String,
    /// Both, in one sentence.
    pub sentence: String,
}
