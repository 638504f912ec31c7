//! Which table holds what, and how a record is read from and written to its rows.
//!
//! A record has one root table and a table for each list in it, with typed columns throughout, so that an
//! undo step or an exchange between machines carries the fields that changed and no more. In every table
//! the first column is the owning record's id: the log, erasing and reading in one pass all stand on that.
//!
//! Saving compares with what is stored, row by row, and writes only what differs. Reading many records
//! takes one ordered query for each table, merged by id, never one for each record.

mod asked;
mod cells;
mod child;
mod choosing;
mod home;
mod household;
mod inquiry;
mod load;
mod need;
mod network;
mod office;
mod placement;
mod rounds;
mod save;
mod travelling;
mod vetting;

use heimly_domain::ids::AdviserId;
use heimly_domain::model::{
    Adviser, Approval, BufetatRequest, Child, Decision, EnteredTravel, Habilitet, Home, HomeAsked,
    HomeAssessment, Inquiry, LinkCorrection, Need, NetworkSearch, Office, PairDuties, Participation,
    Placement, Ringeliste, Round, SavedRanking, Tie, WaterNeighbour, WeightSet,
};

use crate::door::Tx;
use crate::error::StoreError;
use crate::op::RecordKind;
use crate::store::Store;
use cells::{Cells, Row};
pub(crate) use load::Lists;
pub use load::{Records, Stamp};
pub use save::WritableRecords;

/// A table: its columns in the order rows are written and read, the first `keys` of them its key.
pub struct Table {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [&'static str],
    pub(crate) keys: usize,
    pub(crate) order: Order,
}

/// How the rows of one owner are ordered when they are read.
pub(crate) enum Order {
    /// By their key.
    Key,
    /// By the column after the key: the rows have a key of their own, and a place in a list.
    Position,
}

/// Every table that holds records, with the kind of record it belongs to. Children stand after their root.
const TABLES: &[(&str, RecordKind)] = &[
    ("office", RecordKind::Office),
    ("adviser", RecordKind::Adviser),
    ("home", RecordKind::Home),
    ("home_assignment", RecordKind::Home),
    ("reservation", RecordKind::Home),
    ("member", RecordKind::Home),
    ("home_animal", RecordKind::Home),
    ("home_language", RecordKind::Home),
    ("home_background", RecordKind::Home),
    ("home_sami", RecordKind::Home),
    ("home_sex", RecordKind::Home),
    ("home_purpose", RecordKind::Home),
    ("home_length", RecordKind::Home),
    ("competence", RecordKind::Home),
    ("training", RecordKind::Home),
    ("narrative", RecordKind::Home),
    ("child", RecordKind::Child),
    ("child_view", RecordKind::Child),
    ("sibling_wish", RecordKind::Child),
    ("need", RecordKind::Need),
    ("need_item", RecordKind::Need),
    ("avoid_children", RecordKind::Need),
    ("avoid_area", RecordKind::Need),
    ("avoid_person", RecordKind::Need),
    ("need_avoid_place", RecordKind::Need),
    ("allergy", RecordKind::Need),
    ("need_background", RecordKind::Need),
    ("need_sami", RecordKind::Need),
    ("contact_plan", RecordKind::Need),
    ("other_place", RecordKind::Need),
    ("placement", RecordKind::Placement),
    ("tie", RecordKind::Tie),
    ("network_search", RecordKind::NetworkSearch),
    ("network_person", RecordKind::NetworkSearch),
    ("network_contact", RecordKind::NetworkSearch),
    ("network_meeting", RecordKind::NetworkSearch),
    ("approval", RecordKind::Approval),
    ("decision", RecordKind::Decision),
    ("decision_presented", RecordKind::Decision),
    ("saved_ranking", RecordKind::Ranking),
    ("weight_set", RecordKind::WeightSet),
    ("weight", RecordKind::WeightSet),
    ("entered_travel", RecordKind::Travel),
    ("link_correction", RecordKind::Link),
    ("water_neighbour", RecordKind::WaterNeighbour),
    ("round", RecordKind::Round),
    ("round_stop", RecordKind::Round),
    ("inquiry", RecordKind::Inquiry),
    ("inquiry_want", RecordKind::Inquiry),
    ("inquiry_step", RecordKind::Inquiry),
    ("bufetat_request", RecordKind::Bufetat),
    ("home_asked", RecordKind::Asked),
    ("ringeliste", RecordKind::Ringeliste),
    ("ringeliste_home", RecordKind::Ringeliste),
    ("home_assessment", RecordKind::Assessment),
    ("assessment_step", RecordKind::Assessment),
    ("assessment_section", RecordKind::Assessment),
    ("pair_duties", RecordKind::Pair),
    ("participation", RecordKind::Participation),
    ("habilitet", RecordKind::Habilitet),
];

/// The kind of record a table belongs to; `None` for the store's own tables.
pub(crate) fn record_kind(table: &str) -> Option<RecordKind> {
    TABLES.iter().find(|(name, _)| *name == table).map(|(_, kind)| *kind)
}

/// Whether changes to the table are traced and can be undone.
pub(crate) fn is_recorded(table: &str) -> bool {
    record_kind(table).is_some()
}

/// How a record lies in tables.
pub trait Mapped: Sized {
    /// What the record is found by.
    type Id;
    /// The root table.
    const ROOT: &'static Table;
    /// The tables of the lists in it.
    const CHILDREN: &'static [&'static Table];
    /// The first column of every row.
    fn key(id: &Self::Id) -> String;
    /// The record's own key.
    fn own_key(&self) -> String;
    /// The root row.
    fn root(&self, key: &str) -> Row;
    /// The rows of each list, in the order of [`Mapped::CHILDREN`].
    fn children(&self, key: &str) -> Vec<Vec<Row>>;
    /// The record of a root row and its lists.
    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError>;
}

/// A record that can be read and saved.
pub trait Record: Mapped {}
impl<T: Mapped> Record for T {}

impl Table {
    fn key_column(&self) -> &'static str {
        self.columns.first().copied().unwrap_or("id")
    }

    fn key_columns(&self) -> &'static [&'static str] {
        self.columns.get(..self.keys).unwrap_or_default()
    }

    /// Every column, ordered by key, of one owner or of all.
    fn select(&self, one: Option<&str>) -> String {
        let narrow = one.map_or_else(String::new, |_| format!(" WHERE {} = ?1", self.key_column()));
        let keys = self.key_columns().join(", ");
        format!("SELECT {} FROM {}{narrow} ORDER BY {keys}", self.columns.join(", "), self.name)
    }
}

/// The handles, once for reading and once inside a write.
macro_rules! handles {
    ($($(#[$meta:meta])* $name:ident: $record:ty),+ $(,)?) => {
        impl Store { $(
            $(#[$meta])*
            pub fn $name(&self) -> Records<'_, $record> {
                Records::new(&self.connection)
            }
        )+ }

        impl Tx<'_> { $(
            $(#[$meta])*
            pub fn $name(&mut self) -> WritableRecords<'_, $record> {
                WritableRecords::new(self.connection, self.by, self.at)
            }
        )+ }
    };
}

handles! {
    /// The office: one record.
    office: Office,
    /// Advisers.
    advisers: Adviser,
    /// Homes.
    homes: Home,
    /// Children.
    children: Child,
    /// Needs.
    needs: Need,
    /// Stays.
    placements: Placement,
    /// Ties.
    ties: Tie,
    /// Network searches, by child.
    searches: NetworkSearch,
    /// Approvals.
    approvals: Approval,
    /// Decisions.
    decisions: Decision,
    /// Saved rankings.
    rankings: SavedRanking,
    /// The office's own weight sets, by name and version.
    weights: WeightSet,
    /// Entered travel times, by their two ends.
    travel: EnteredTravel,
    /// What the office knows better about a ferry, tunnel, bridge or place without a road.
    links: LinkCorrection,
    /// Kommuner the office counts as neighbours across water, the lower number first.
    water_neighbours: WaterNeighbour,
    /// Rounds of visits.
    rounds: Round,
    /// Inquiries.
    inquiries: Inquiry,
    /// Requests to Bufetat.
    bufetat: BufetatRequest,
    /// Homes that were asked.
    asked: HomeAsked,
    /// The ringeliste, by office: at most one record.
    ringeliste: Ringeliste,
    /// Assessments of homes.
    assessments: HomeAssessment,
    /// What surrounds approvals, at most one record for each home and child.
    pairs: PairDuties,
    /// The child's and parents' part in each choice, by need.
    participation: Participation,
    /// Who is inhabil towards whom.
    habilitet: Habilitet,
}

fn adviser(cells: &Cells<'_>) -> Result<Option<AdviserId>, StoreError> {
    cells.opt_id(AdviserId::new)
}
