//! The office: who works here, and the whole register as choosing reads it.

use super::{
    Approval, BufetatRequest, Child, Decision, EnteredTravel, Habilitet, Home, HomeAsked, HomeAssessment,
    Inquiry, LinkCorrection, Need, NetworkSearch, PairDuties, Participation, Placement, Ringeliste, Round,
    SavedRanking, Tie, WaterNeighbour, WeightSet, YesNo,
};
use crate::ids::{AdviserId, OfficeId};
use crate::place::{KommuneNo, Point, Postnummer};

/// The office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Stable id.
    pub id: OfficeId,
    /// Name ("Altafjorden barnevernstjeneste").
    pub name: String,
    /// The kommune it belongs to.
    pub kommune: KommuneNo,
    /// The postnummer rounds start from; `None`: not given.
    pub postnummer: Option<Postnummer>,
    /// Where the office itself lies, placed by hand.
    pub point: Option<Point>,
    /// Whether everything in it is invented; then every screen and document says so.
    pub example: YesNo,
    /// How old a fact may be.
    pub freshness: Freshness,
    /// The office's own limits when it chooses.
    pub limits: ChoosingLimits,
}

/// The office's own limits when it looks for a home. None of them is law: where the law has a number it
/// stands in `assets/law.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChoosingLimits {
    /// How many homes may be asked about one child at once.
    pub asked_at_once: u8,
    /// After how many days an inquiry without an answer is over the limit.
    pub inquiry_days: u16,
    /// After how many days a request to Bufetat without an answer is over the limit.
    pub bufetat_days: u16,
    /// After how many days a home that was asked and has not answered is reminded of.
    pub asked_days: u16,
    /// After how many days a stay in a beredskapshjem is long.
    pub beredskap_days: u16,
    /// How many days after an emergency the office wants the approval, the network search and the child's
    /// view in place. The law says as soon as possible, and no number.
    pub repair_days: u16,
}

impl ChoosingLimits {
    /// What a new office starts from, to be discussed there.
    pub fn standard() -> Self {
        Self {
            asked_at_once: 3,
            inquiry_days: 7,
            bufetat_days: 14,
            asked_days: 3,
            beredskap_days: 90,
            repair_days: 14,
        }
    }
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
    /// Entered travel times, by their two ends.
    pub travel: Vec<EnteredTravel>,
    /// What the office knows better than the place data.
    pub links: Vec<LinkCorrection>,
    /// Kommuner the office counts as neighbours across water, by number.
    pub water_neighbours: Vec<WaterNeighbour>,
    /// Rounds of visits.
    pub rounds: Vec<Round>,
    /// Inquiries.
    pub inquiries: Vec<Inquiry>,
    /// Requests to Bufetat.
    pub bufetat: Vec<BufetatRequest>,
    /// Homes that were asked.
    pub asked: Vec<HomeAsked>,
    /// The ringeliste; `None` before anyone has made one.
    pub ringeliste: Option<Ringeliste>,
    /// Assessments of homes.
    pub assessments: Vec<HomeAssessment>,
    /// What surrounds approvals.
    pub pairs: Vec<PairDuties>,
    /// The child's and parents' part in each choice, by need.
    pub participation: Vec<Participation>,
    /// Who is inhabil towards whom.
    pub habilitet: Vec<Habilitet>,
}
