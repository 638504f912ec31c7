//! What a merge changes.

use crate::ids::{ChildId, HomeId, InquiryId, PairId};
use crate::model::{
    Approval, BufetatRequest, Child, Decision, Habilitet, Home, HomeAsked, HomeAssessment, Inquiry, Need,
    NetworkSearch, PairDuties, Placement, Register, Ringeliste, Round, Tie,
};
use chrono::NaiveDate;

/// Every record that changes, as it becomes, and every record that goes. Removed records go first, because
/// people move from one home to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MergePlan {
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
    /// Network searches.
    pub searches: Vec<NetworkSearch>,
    /// Approvals.
    pub approvals: Vec<Approval>,
    /// Decisions.
    pub decisions: Vec<Decision>,
    /// Inquiries.
    pub inquiries: Vec<Inquiry>,
    /// Requests to Bufetat.
    pub bufetat: Vec<BufetatRequest>,
    /// Homes that were asked.
    pub asked: Vec<HomeAsked>,
    /// The ringeliste, where it changes.
    pub ringeliste: Option<Ringeliste>,
    /// Assessments.
    pub assessments: Vec<HomeAssessment>,
    /// What surrounds approvals.
    pub pairs: Vec<PairDuties>,
    /// Who is inhabil.
    pub habilitet: Vec<Habilitet>,
    /// Rounds of visits.
    pub rounds: Vec<Round>,
    /// Homes that go.
    pub removed_homes: Vec<HomeId>,
    /// What surrounded approvals and now stands in the kept home's.
    pub removed_pairs: Vec<PairId>,
    /// Inquiries that go.
    pub removed_inquiries: Vec<InquiryId>,
    /// Homes whose location must be erased in history, undo and saved rankings too, because somebody in the
    /// merged home is strengt fortrolig and one of the two was not protected so before.
    pub erase_location: Vec<HomeId>,
    /// What whoever merges should know.
    pub notes: Vec<MergeNote>,
}

/// Something whoever merges should know. It stops nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MergeNote {
    /// The code of the home that goes; saved rankings and papers go on naming it.
    CodeGone(String),
    /// A child has stays in both homes that overlap: they may be one stay recorded twice.
    OverlappingStays(ChildId),
    /// A child has an approval for both homes, and both stand.
    TwoApprovals(ChildId),
    /// Somebody in the merged home is strengt fortrolig, so no location goes along.
    NoLocation,
    /// The later of the two inquiries came on this day.
    LaterInquiry(NaiveDate),
}

/// The records of `all` with those that change in place of their earlier selves.
fn replaced<R: Clone, K: PartialEq>(all: &[R], changed: &[R], key: impl Fn(&R) -> &K) -> Vec<R> {
    let now = |record: &R| changed.iter().find(|each| key(each) == key(record)).unwrap_or(record).clone();
    all.iter().map(now).collect()
}

impl MergePlan {
    /// What the office holds when the plan is carried out.
    pub fn apply(&self, register: &Register) -> Register {
        let mut after = Register {
            homes: replaced(&register.homes, &self.homes, |each| &each.id),
            children: replaced(&register.children, &self.children, |each| &each.id),
            needs: replaced(&register.needs, &self.needs, |each| &each.id),
            placements: replaced(&register.placements, &self.placements, |each| &each.id),
            ties: replaced(&register.ties, &self.ties, |each| &each.id),
            searches: replaced(&register.searches, &self.searches, |each| &each.child),
            approvals: replaced(&register.approvals, &self.approvals, |each| &each.id),
            decisions: replaced(&register.decisions, &self.decisions, |each| &each.id),
            inquiries: replaced(&register.inquiries, &self.inquiries, |each| &each.id),
            bufetat: replaced(&register.bufetat, &self.bufetat, |each| &each.id),
            asked: replaced(&register.asked, &self.asked, |each| &each.id),
            ringeliste: self.ringeliste.clone().or_else(|| register.ringeliste.clone()),
            assessments: replaced(&register.assessments, &self.assessments, |each| &each.id),
            pairs: replaced(&register.pairs, &self.pairs, |each| &each.id),
            habilitet: replaced(&register.habilitet, &self.habilitet, |each| &each.id),
            rounds: replaced(&register.rounds, &self.rounds, |each| &each.id),
            ..register.clone()
        };
        after.homes.retain(|home| !self.removed_homes.contains(&home.id));
        after.pairs.retain(|pair| !self.removed_pairs.contains(&pair.id));
        after.inquiries.retain(|inquiry| !self.removed_inquiries.contains(&inquiry.id));
        after
    }
}
