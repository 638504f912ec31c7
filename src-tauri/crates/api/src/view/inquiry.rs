//! Inquiries and requests to Bufetat, as listed.

use super::DuplicatePairRow;
use heimly_exchange::records::{BufetatRequestRecord, InquiryRecord};
use serde::Serialize;
use ts_rs::TS;

/// Every inquiry, and every request to Bufetat.
#[derive(Clone, Serialize, TS)]
pub struct InquiriesView {
    /// The stages in the order they usually go, with how many stand there.
    pub stages: Vec<StageCount>,
    /// Inquiries: those that need something first, then the newest first.
    pub rows: Vec<InquiryRow>,
    /// Requests to Bufetat, unanswered first, then the newest first.
    pub bufetat: Vec<BufetatRow>,
    /// «14 henvendelser, 3 venter på svar».
    pub line: String,
    /// Inquiries and homes that look like the same.
    pub duplicates: Vec<DuplicatePairRow>,
}

/// A stage, and how many inquiries stand there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StageCount {
    /// The stage's code.
    pub code: String,
    /// The stage in words.
    pub word: String,
    /// How many.
    pub count: u32,
}

/// An inquiry in the list.
#[derive(Clone, Serialize, TS)]
pub struct InquiryRow {
    /// Id.
    pub id: String,
    /// Who asks.
    pub name: String,
    /// What they ask about, in words.
    pub wants: String,
    /// Poststed and kommune, or that they have not said.
    pub place: String,
    /// Stage in words.
    pub stage: String,
    /// Stage, for filters.
    pub stage_code: String,
    /// Whether something is still to happen.
    pub open: bool,
    /// The day it came.
    pub received: String,
    /// How long ago («for 12 dager siden»).
    pub age: String,
    /// When they were answered, or that they are not.
    pub answered: String,
    /// That they have waited longer for an answer than the office's limit.
    pub over: Option<String>,
    /// What is agreed to happen next.
    pub next_step: Option<String>,
    /// By when.
    pub next_step_by: Option<String>,
    /// Whether that day has passed.
    pub next_over: bool,
    /// Who follows it up, by name.
    pub responsible: Option<String>,
    /// The home it has become.
    pub home: Option<String>,
    /// The record, to edit.
    pub record: InquiryRecord,
}

/// The list with an inquiry that was just made.
#[derive(Clone, Serialize, TS)]
pub struct NewInquiryView {
    /// The new inquiry.
    pub id: String,
    /// The list with it.
    pub view: InquiriesView,
}

/// A request to Bufetat.
#[derive(Clone, Serialize, TS)]
pub struct BufetatRow {
    /// Id.
    pub id: String,
    /// The child it is for.
    pub child: Option<String>,
    /// The child's pseudonym in guillemets.
    pub child_name: Option<String>,
    /// The day it was sent.
    pub asked: String,
    /// What was asked for, in words.
    pub asked_for: String,
    /// How it stands («Ikke besvart på 20 dager»).
    pub state: String,
    /// Whether it has waited longer for an answer than the office's limit.
    pub over: bool,
    /// The record, to edit.
    pub record: BufetatRequestRecord,
}
