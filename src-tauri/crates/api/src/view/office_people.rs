//! Who works in the office, who sits here now, and who is inhabil towards whom.

use heimly_exchange::records::HabilitetRecord;
use serde::Serialize;
use ts_rs::TS;

/// The advisers of the office.
#[derive(Clone, Serialize, TS)]
pub struct AdvisersView {
    /// By name.
    pub advisers: Vec<AdviserRow>,
    /// Who sits here now.
    pub me: Option<String>,
    /// Who is inhabil towards whom, those that hold first.
    pub habilitet: Vec<HabilitetRow>,
}

/// An adviser, and how much is theirs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AdviserRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Children they are responsible for.
    pub children: u32,
    /// Homes they are responsible for.
    pub homes: u32,
    /// Whether they sit here now.
    pub me: bool,
}

/// The adviser who sits here now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AdviserHere {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// An adviser who is inhabil towards a child or a home.
#[derive(Clone, Serialize, TS)]
pub struct HabilitetRow {
    /// Id.
    pub id: String,
    /// The adviser.
    pub adviser: String,
    /// The adviser's name.
    pub adviser_name: String,
    /// Towards whom, in words; a protected home by its code.
    pub about: String,
    /// Since when.
    pub since: String,
    /// The first day it no longer holds.
    pub to: Option<String>,
    /// Why.
    pub words: Option<String>,
    /// The record, to edit.
    pub record: HabilitetRecord,
}
