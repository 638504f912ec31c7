//! Rounds of visits as shown: the rounds there are, who could be visited, and a plan with its times.

use super::{JaNei, MapView};
use heimly_exchange::records::RoundRecord;
use serde::Serialize;
use ts_rs::TS;

/// The rounds there are.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RoundsView {
    /// Newest first.
    pub rows: Vec<RoundRow>,
    /// Whether it is known where the office lies.
    pub office_placed: JaNei,
}

/// A round in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RoundRow {
    /// The round.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its first day, in words.
    pub first_day_words: String,
    /// How many days.
    pub days: u8,
    /// How many stops.
    pub stops: u32,
    /// Who drives.
    pub adviser_name: Option<String>,
}

/// A home that could be visited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RoundCandidate {
    /// The home.
    pub home: String,
    /// Its code.
    pub code: String,
    /// Its name; the code where the address is protected.
    pub name: String,
    /// Where it lies, or that the leader must be asked.
    pub place: String,
    /// What is due for it.
    pub due: Vec<RoundDue>,
    /// Whether the address is protected.
    pub hidden: JaNei,
    /// Why it cannot be on a round.
    pub why_not: Option<String>,
}

/// Something due that a visit could settle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RoundDue {
    /// What.
    pub sentence: String,
    /// How it stands, in words.
    pub on_words: String,
    /// Whether the day has passed.
    pub overdue: JaNei,
}

/// A round that is stored, with its plan as it is today.
#[derive(Clone, Serialize, TS)]
pub struct RoundView {
    /// The record.
    pub record: RoundRecord,
    /// The plan; `null` when there is none, and then `fault` says why.
    pub plan: Option<PlanView>,
    /// Why there is no plan.
    pub fault: Option<String>,
}

/// A planned round. The order is proved to be the shortest.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanView {
    /// The days.
    pub days: Vec<PlanDay>,
    /// The whole round in words.
    pub total_words: String,
    /// That no other order is shorter.
    pub proven: JaNei,
    /// Ways nobody knows the time of.
    pub unknown_legs: Vec<String>,
    /// What to know before one leaves.
    pub warnings: Vec<String>,
    /// The map.
    pub map: Option<MapView>,
}

/// A day of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlanDay {
    /// The day in words.
    pub day_words: String,
    /// When one leaves.
    pub leave: String,
    /// When one is back.
    pub back: String,
    /// The driving in words.
    pub driving_words: String,
    /// The driving in kilometres, where every way is known.
    pub km: Option<u32>,
    /// The ferries, in order.
    pub ferries: Vec<String>,
    /// The ways, one more than the stops.
    pub legs: Vec<PlanLeg>,
    /// The stops.
    pub stops: Vec<PlanStop>,
    /// Whether one is home when one wants to be, as a sentence.
    pub home_by_kept: Option<String>,
}

/// A way between two stops.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlanLeg {
    /// From.
    pub from: String,
    /// To.
    pub to: String,
    /// The time in words.
    pub time: String,
    /// Shortest, in minutes.
    pub low: u16,
    /// Longest, in minutes.
    pub high: u16,
    /// How it was found, in words.
    pub method_word: String,
    /// The ferries on the way.
    pub ferries: Vec<String>,
    /// When one leaves.
    pub leaves: String,
    /// When one arrives.
    pub arrives: String,
    /// When one arrives at the latest.
    pub arrives_latest: String,
}

/// A stop of a planned round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlanStop {
    /// What it is called.
    pub label: String,
    /// Where it lies.
    pub place: String,
    /// The home, to open.
    pub home: Option<String>,
    /// When one arrives.
    pub arrives: String,
    /// When one leaves.
    pub leaves: String,
    /// How long the visit takes.
    pub visit_minutes: u16,
    /// The time that is agreed.
    pub agreed: Option<String>,
    /// How long one waits, in words.
    pub waits: Option<String>,
    /// That one comes too late, as a sentence.
    pub late: Option<String>,
    /// What it is for.
    pub purpose: Option<String>,
}
