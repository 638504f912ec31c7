//! The office: who works here, and the whole register as choosing reads it.

use super::{
    Approval, Child, Decision, Home, Need, NetworkSearch, Placement, SavedRanking, Tie, WeightSet, YesNo,
};
use crate::ids::{AdviserId, OfficeId};
use crate::place::{KommuneNo, Postnummer};

/// The office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Stable id.
    pub id: OfficeId,
    /// Name ("Altafjorden barnevernstjeneste").
    pub name: String,
    /// The kommune it belongs to.
    pub kommune: KommuneNo,
    /// Whether everything in it is invented; then every screen and document says so.
    pub example: YesNo,
    /// How old a fact may be.
    pub freshness: Freshness,
}

/// After how many calendar months a fact is stale and must be confirmed again; a setting of the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Freshness {
    /// Willingness.
    pub willingness_months: u8,
    /// Availability.
    pub availability_months: u8,
    /// Household.
    pub household_months: u8,
}

impl Freshness {
    /// Six months for willingness and availability, twelve for the household.
    pub fn standard() -> Self {
        Self { willingness_months: 6, availability_months: 6, household_months: 12 }
    }
}

/// Somebody who works in the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adviser {
    /// Stable id.
    pub id: AdviserId,
    /// Name.
    pub name: String,
}

/// A travel time an adviser has entered for a pair of postnummer; it wins over every estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnteredTravel {
    /// From.
    pub from: Postnummer,
    /// To.
    pub to: Postnummer,
    /// Minutes one way.
    pub minutes: u16,
}

/// Everything the office keeps. The lists are sorted by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// The office.
    pub office: Office,
    /// Its advisers.
    pub advisers: Vec<Adviser>,
    /// Homes.
    pub homes: Vec<Home>,
    /// Children.
    pub children: Vec<Child>,
    /// Needs.
    pub needs: Vec<Need>,
    /// Stays.
    pub placements: Vec<Placement>,
    /// Ties.
    pub ties: Vec<Tie>,
    /// Network searches, by child.
    pub searches: Vec<NetworkSearch>,
    /// Approvals.
    pub approvals: Vec<Approval>,
    /// Decisions.
    pub decisions: Vec<Decision>,
    /// Saved rankings; empty where the register is read only to choose from.
    pub rankings: Vec<SavedRanking>,
    /// The office's own weight sets; "Standard 1" is not stored.
    pub weights: Vec<WeightSet>,
    /// Entered travel times.
    pub travel: Vec<EnteredTravel>,
}
