//! The form of the export, and writing it: the same way every time.

use super::hide::{LeftOut, without_protected};
use crate::records::{
    AdviserRecord, ApprovalRecord, BufetatRequestRecord, ChildRecord, Coded, DecisionRecord,
    EnteredTravelRecord, HabilitetRecord, HomeAskedRecord, HomeAssessmentRecord, HomeRecord, InquiryRecord,
    LinkCorrectionRecord, NeedRecord, NetworkSearchRecord, OfficeRecord, PairDutiesRecord,
    ParticipationRecord, PlacementRecord, RingelisteRecord, RoundRecord, SavedRankingRecord, TieRecord,
    WaterNeighbourRecord, WeightSetRecord,
};
use chrono::NaiveDate;
use heimly_domain::model::Register;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The version this program writes.
pub(super) const VERSION: u16 = 3;

heimly_domain::codes! {
    /// What the file says it is.
    pub enum ExportFormat {
        /// An office export.
        HeimlyOffice = "heimly-office",
    }
}

/// The whole office as it is exported. Lists are in the order of their ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OfficeExport {
    /// Always `heimly-office`.
    pub format: Coded<ExportFormat>,
    /// The version of the format.
    #[schemars(range(min = 1, max = 3))]
    pub version: u16,
    /// The office.
    pub office: OfficeRecord,
    /// Its advisers.
    #[schemars(length(max = 200_000))]
    pub advisers: Vec<AdviserRecord>,
    /// Homes.
    #[schemars(length(max = 200_000))]
    pub homes: Vec<HomeRecord>,
    /// Children.
    #[schemars(length(max = 200_000))]
    pub children: Vec<ChildRecord>,
    /// Needs.
    #[schemars(length(max = 200_000))]
    pub needs: Vec<NeedRecord>,
    /// Stays.
    #[schemars(length(max = 200_000))]
    pub placements: Vec<PlacementRecord>,
    /// Ties.
    #[schemars(length(max = 200_000))]
    pub ties: Vec<TieRecord>,
    /// Network searches.
    #[schemars(length(max = 200_000))]
    pub searches: Vec<NetworkSearchRecord>,
    /// Approvals.
    #[schemars(length(max = 200_000))]
    pub approvals: Vec<ApprovalRecord>,
    /// Decisions.
    #[schemars(length(max = 200_000))]
    pub decisions: Vec<DecisionRecord>,
    /// Saved rankings.
    #[schemars(length(max = 200_000))]
    pub rankings: Vec<SavedRankingRecord>,
    /// The office's own weight sets.
    #[schemars(length(max = 200_000))]
    pub weights: Vec<WeightSetRecord>,
    /// Entered travel times.
    #[schemars(length(max = 200_000))]
    pub travel: Vec<EnteredTravelRecord>,
    /// What the office knows better than the place data.
    #[schemars(length(max = 200_000))]
    #[serde(default)]
    pub links: Vec<LinkCorrectionRecord>,
    /// Kommuner the office counts as neighbours across water.
    #[schemars(length(max = 200_000))]
    #[serde(default)]
    pub water_neighbours: Vec<WaterNeighbourRecord>,
    /// Rounds of visits.
    #[schemars(length(max = 200_000))]
    #[serde(default)]
    pub rounds: Vec<RoundRecord>,
    /// Inquiries.
    #[schemars(length(max = 200_000))]
    #[serde(default)]
    pub inquiries: Vec<InquiryRecord>,
    /// Requests to Bufetat.
    #[schemars(length(max = 200_000))]
    #[serde(default)]
    pub bufetat: Vec<BufetatRequestRecord>,
    /// Homes that were asked.
    #[schemars(length(max = 200_000))]
    #[serde(default)]
    pub asked: Vec<HomeAskedRecord>,
    /// The ringeliste; null before anyone has made one.
    pub ringeliste: Option<RingelisteRecord>,
    /// Assessments of homes.
    #[schemars(length(max = 200_000))]
    #[serde(default)]
    pub assessments: Vec<HomeAssessmentRecord>,
    /// What surrounds approvals.
    #[schemars(length(max = 200_000))]
    #[serde(default)]
    pub pairs: Vec<PairDutiesRecord>,
    /// The child's and parents' part in each choice, by need.
    #[schemars(length(max = 200_000))]
    #[serde(default)]
    pub participation: Vec<ParticipationRecord>,
    /// Who is inhabil towards whom.
    #[schemars(length(max = 200_000))]
    #[serde(default)]
    pub habilitet: Vec<HabilitetRecord>,
}

fn sorted<R, W: for<'a> From<&'a R>, K: Ord>(records: &[R], key: impl Fn(&R) -> K) -> Vec<W> {
    let mut order: Vec<&R> = records.iter().collect();
    order.sort_by_key(|record| key(record));
    order.into_iter().map(W::from).collect()
}

impl From<&Register> for OfficeExport {
    fn from(register: &Register) -> Self {
        Self {
            format: Coded(ExportFormat::HeimlyOffice),
            version: VERSION,
            office: (&register.office).into(),
            advisers: sorted(&register.advisers, |each| each.id.clone()),
            homes: sorted(&register.homes, |each| each.id.clone()),
            children: sorted(&register.children, |each| each.id.clone()),
            needs: sorted(&register.needs, |each| each.id.clone()),
            placements: sorted(&register.placements, |each| each.id.clone()),
            ties: sorted(&register.ties, |each| each.id.clone()),
            searches: sorted(&register.searches, |each| each.child.clone()),
            approvals: sorted(&register.approvals, |each| each.id.clone()),
            decisions: sorted(&register.decisions, |each| each.id.clone()),
            rankings: sorted(&register.rankings, |each| each.id.clone()),
            weights: sorted(&register.weights, |each| (each.name.clone(), each.version)),
            travel: sorted(&register.travel, |each| (each.from, each.to)),
            links: sorted(&register.links, |each| each.link.clone()),
            water_neighbours: sorted(&register.water_neighbours, |each| (each.one, each.other)),
            rounds: sorted(&register.rounds, |each| each.id.clone()),
            inquiries: sorted(&register.inquiries, |each| each.id.clone()),
            bufetat: sorted(&register.bufetat, |each| each.id.clone()),
            asked: sorted(&register.asked, |each| each.id.clone()),
            ringeliste: register.ringeliste.as_ref().map(Into::into),
            assessments: sorted(&register.assessments, |each| each.id.clone()),
            pairs: sorted(&register.pairs, |each| each.id.clone()),
            participation: sorted(&register.participation, |each| each.need.clone()),
            habilitet: sorted(&register.habilitet, |each| each.id.clone()),
        }
    }
}

/// The whole register as JSON, protected addresses included; meant to be sealed.
pub fn to_json(register: &Register) -> String {
    // Writing plain data to memory cannot fail; an empty text would be refused when read.
    let mut text = serde_json::to_string_pretty(&OfficeExport::from(register)).unwrap_or_default();
    text.push('\n');
    text
}

/// The register as JSON without protected addresses, and whose were left out.
pub fn plain_json(register: &Register, today: NaiveDate) -> (String, LeftOut) {
    let (plain, left) = without_protected(register, today);
    (to_json(&plain), left)
}
