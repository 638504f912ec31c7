//! The session: locked or open, which office, what can be undone.

use super::{AdviserHere, CodeWord};
use heimly_exchange::records::{ChoosingLimitsRecord, OfficeRecord};
use serde::Serialize;
use ts_rs::TS;

/// Where the program stands.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum SessionView {
    /// No office file where one is looked for.
    NoOffice,
    /// An office file is there, and locked.
    Locked {
        /// Its file name, without folder.
        file: String,
    },
    /// The office is open.
    Open {
        /// The office.
        office: Box<OfficeView>,
        /// The adviser who sits here now, if one is chosen.
        adviser: Option<AdviserHere>,
    },
}

/// The open office, for the frame around every screen.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfficeView {
    /// The office's own settings, to edit.
    pub record: OfficeRecord,
    /// Name.
    pub name: String,
    /// Kommune number.
    pub kommune: String,
    /// Kommune name.
    pub kommune_name: String,
    /// Whether everything in it is invented.
    pub example: bool,
    /// Today, as the program sees it.
    pub today: String,
    /// Weight set in use, with version.
    pub weights: String,
    /// Version of the rules in use, with the day they were read.
    pub rules: String,
    /// How many homes.
    pub homes: u32,
    /// How many children.
    pub children: u32,
    /// The newest change that can be undone.
    pub undo: Option<UndoView>,
    /// The newest change that was undone and can be done again.
    pub redo: Option<UndoView>,
    /// The office's own limits when it chooses.
    pub limits: ChoosingLimitsRecord,
    /// When the last change was stored ("14.32"), if any in this session.
    pub saved_at: Option<String>,
}

/// A change that can be undone.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UndoView {
    /// What it was, as a name ("endret hjem H-031").
    pub name: String,
}

/// An office that was just made.
#[derive(Clone, Serialize, TS)]
pub struct CreatedView {
    /// The recovery key, shown this once and never stored in clear.
    pub recovery_key: String,
    /// The office.
    pub office: OfficeView,
}

/// Every code list with its words, for the form fields.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CodeListsView {
    /// By the list's name (`HomeKind`, `NeedCode` …).
    pub lists: std::collections::BTreeMap<String, Vec<CodeWord>>,
    /// All kommuner: number and name.
    pub kommuner: Vec<CodeWord>,
}

/// What a postnummer is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PostnummerView {
    /// Poststed.
    pub poststed: String,
    /// Kommune number.
    pub kommune: String,
    /// Kommune name.
    pub kommune_name: String,
    /// Whether its point is uncertain, so that the home should be placed by hand.
    pub uncertain: bool,
}

/// One line of the log: never a value.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LogLine {
    /// When, as date and time.
    pub at: String,
    /// What was done, in words.
    pub operation: String,
    /// By whom: the adviser's name; empty where none was chosen.
    pub by: String,
    /// Kind of record, in words.
    pub record: String,
    /// The record's id.
    pub id: String,
}

/// One hit of a search.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundView {
    /// `home`, `child`, `person` or `inquiry`.
    pub kind: FoundKind,
    /// The home, child or inquiry to open.
    pub open: String,
    /// What is shown first.
    pub title: String,
    /// What is shown beside it.
    pub detail: String,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    /// A home.
    Home,
    /// A child.
    Child,
    /// A person in a home's household; opens the home.
    Person,
    /// An inquiry.
    Inquiry,
}

/// Where something was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WrittenView {
    /// The file.
    pub path: String,
    /// What to know about it (what was left out, say).
    pub notes: Vec<String>,
}

/// A source whose notice the program must print.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NoticeView {
    /// What it is.
    pub name: String,
    /// The notice.
    pub notice: String,
}
