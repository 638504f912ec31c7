//! When it is urgent: the ringeliste, who has answered, and the beredskapshjem, as shown.

use super::{AskedRow, ChildHeader, DueRow};
use serde::Serialize;
use ts_rs::TS;

/// Everything needed when a child must have a bed tonight.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BeredskapView {
    /// The day, and how many places are free.
    pub line: String,
    /// The child, where one is chosen and has an open need.
    pub child: Option<ChildHeader>,
    /// Homes to call, in order.
    pub ringeliste: Vec<RingRow>,
    /// Homes on the list that cannot take the child, with why.
    pub cannot: Vec<RingRow>,
    /// Every beredskapshjem with who lives there.
    pub boards: Vec<BoardRow>,
    /// What was done today, newest first.
    pub log: Vec<LoggedCall>,
    /// Stays in beredskapshjem that have become long, as sentences.
    pub long_stays: Vec<String>,
    /// Homes for emergencies that nobody has put on the list.
    pub not_on_list: Vec<NamedHome>,
    /// Children with an open acute need, to choose from.
    pub children: Vec<NamedChild>,
    /// What must be put right after an emergency.
    pub repairs: Vec<DueRow>,
}

/// A home to call.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RingRow {
    /// Place on the list, from 1.
    pub position: u32,
    /// Id.
    pub home: String,
    /// Code.
    pub code: String,
    /// Name; the code again when the address is protected.
    pub name: String,
    /// Where it lies, or that it is hidden or unknown.
    pub place: String,
    /// The way to the child's places, shortest first; `null` without a child or a known place.
    pub travel: Option<String>,
    /// Ages, free places and what the child must know about («10–18 år, 1 ledig, røykfritt»).
    pub fits: String,
    /// Phone numbers of the adults.
    pub phones: Vec<String>,
    /// The latest call today.
    pub call: Option<AskedRow>,
    /// Whether it is the next to call.
    pub current: bool,
    /// Why it cannot take the child, if so.
    pub why_not: Option<String>,
}

/// One beredskapshjem with its places.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BoardRow {
    /// Id.
    pub home: String,
    /// Code.
    pub code: String,
    /// Name; the code again when the address is protected.
    pub name: String,
    /// Where it lies and for whom it is.
    pub about: String,
    /// Its places: taken ones first.
    pub places: Vec<BoardPlace>,
    /// A pause, or what is not known.
    pub words: Option<String>,
    /// Free places; `null`: not recorded.
    pub free: Option<i32>,
}

/// One place of a beredskapshjem.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BoardPlace {
    /// Whether it is free.
    pub free: bool,
    /// Who lives there.
    pub child: Option<String>,
    /// The child's pseudonym in guillemets.
    pub child_name: Option<String>,
    /// How long («12 dager»), or that it is free.
    pub words: String,
    /// Whether the stay has become long.
    pub long: bool,
    /// When the child is expected to move out, in words.
    pub expected: Option<String>,
}

/// One line of today's log.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LoggedCall {
    /// The time of day («14.26»).
    pub time: String,
    /// What.
    pub text: String,
}

/// A home by name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NamedHome {
    /// Id.
    pub home: String,
    /// Name and code.
    pub name: String,
}

/// A child by name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NamedChild {
    /// Id.
    pub id: String,
    /// Pseudonym in guillemets.
    pub name: String,
}
