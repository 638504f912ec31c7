//! Homes as listed and opened.

use super::{
    AskedRow, AssessmentView, DueRow, DuplicatePairRow, Gap, HabilitetRow, Mark, PairView, SpotView,
};
use heimly_exchange::records::HomeRecord;
use serde::Serialize;
use ts_rs::TS;

/// A home in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HomeRow {
    /// Id.
    pub id: String,
    /// Code.
    pub code: String,
    /// Family name; the code again when the address is protected.
    pub name: String,
    /// Kind, in words with its number; or its other assignments.
    pub kind: String,
    /// Status, in words.
    pub status: String,
    /// Status code, for filters.
    pub status_code: String,
    /// Kommune name, or that the address is hidden, or that it is unknown.
    pub place: String,
    /// Free places today in words ("1 av 2 plasser ledig").
    pub places: String,
    /// Free places today; `null`: not recorded.
    pub free: Option<i32>,
    /// Age of the confirmation, in words.
    pub confirmed: String,
    /// Marks.
    pub marks: Vec<Mark>,
}

/// A home opened.
#[derive(Clone, Serialize, TS)]
pub struct HomeView {
    /// The record, to edit.
    pub record: HomeRecord,
    /// The row, for the head.
    pub row: HomeRow,
    /// Stays, newest first.
    pub stays: Vec<StayRow>,
    /// What is not asked or not recorded.
    pub missing: Vec<Gap>,
    /// When it was last changed, and by whom.
    pub changed: Option<String>,
    /// Assessments of the home, newest first.
    pub assessments: Vec<AssessmentView>,
    /// Every child that lives or has lived here, that it is chosen for, or that something is recorded about.
    pub pairs: Vec<PairView>,
    /// When the home was asked or called, newest first.
    pub asked: Vec<AskedRow>,
    /// What is due for the home, the most pressing first.
    pub due: Vec<DueRow>,
    /// Advisers who are inhabil towards the home.
    pub habilitet: Vec<HabilitetRow>,
    /// Homes and inquiries that look like this home.
    pub duplicates: Vec<DuplicatePairRow>,
    /// Where it lies, as travel counts it; a protected home is hidden.
    pub place: SpotView,
    /// That the home's own point lies far from its postnummer.
    pub far_from_postnummer: Option<String>,
}

/// A stay in a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StayRow {
    /// Id of the stay.
    pub id: String,
    /// The child's id.
    pub child: String,
    /// The child's pseudonym in guillemets.
    pub child_name: String,
    /// The home's id, when it is a home of the register.
    pub home: Option<String>,
    /// Where, in words.
    pub place: String,
    /// First day.
    pub from: String,
    /// Last day, included; `null`: still running.
    pub last: Option<String>,
    /// Purpose, length and how it ended, in words.
    pub words: String,
}
