//! Reading the export: all of it, or every fault named.

use super::export::{ExportFormat, VERSION};
use super::integrity::check_register;
use crate::problem::{Check, Problem};
use crate::records::{
    AdviserRecord, ApprovalRecord, BufetatRequestRecord, ChildRecord, Coded, DecisionRecord,
    EnteredTravelRecord, HabilitetRecord, HomeAskedRecord, HomeAssessmentRecord, HomeRecord, InquiryRecord,
    LinkCorrectionRecord, NeedRecord, NetworkSearchRecord, OfficeRecord, PairDutiesRecord,
    ParticipationRecord, PlacementRecord, RingelisteRecord, RoundRecord, SavedRankingRecord, TieRecord,
    WaterNeighbourRecord, WeightSetRecord, Wire,
};
use chrono::NaiveDate;
use heimly_domain::model::Register;
use heimly_domain::text::import::{Fault, FileFault};
use serde::de::{DeserializeOwned, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::fmt;

/// The largest export that is read, in bytes.
pub const EXPORT_BYTES_MAX: u64 = 256 * 1024 * 1024;
/// Most records of one kind.
pub const RECORDS_MAX: usize = 200_000;
/// The largest single record, in bytes; a saved ranking is by far the largest kind.
const RECORD_BYTES_MAX: usize = 4 * 1024 * 1024;
const RANKING_BYTES_MAX: usize = 64 * 1024 * 1024;
/// The oldest version that is read. What later versions added is empty in a file of an earlier one.
const OLDEST: u16 = 1;

/// Why an export was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The file as a whole.
    File(FileFault),
    /// Faults in it, with their paths; never empty.
    Problems(Vec<Problem>),
}

/// A list whose elements are read one at a time, so that a fault in one does not hide the next.
#[derive(Default)]
struct RawList<'a>(Vec<&'a RawValue>);

impl<'de: 'a, 'a> Deserialize<'de> for RawList<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ListVisitor;
        impl<'de> Visitor<'de> for ListVisitor {
            type Value = Vec<&'de RawValue>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut elements = Vec::new();
                while let Some(element) = list.next_element()? {
                    if elements.len() >= RECORDS_MAX {
                        return Err(serde::de::Error::custom(TOO_MANY));
                    }
                    elements.push(element);
                }
                Ok(elements)
            }
        }
        deserializer.deserialize_seq(ListVisitor).map(Self)
    }
}

const TOO_MANY: &str = "too many records";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExport<'a> {
    #[serde(rename = "format")]
    _format: Coded<ExportFormat>,
    #[serde(rename = "version")]
    _version: u16,
    #[serde(borrow)]
    office: &'a RawValue,
    #[serde(borrow)]
    advisers: RawList<'a>,
    #[serde(borrow)]
    homes: RawList<'a>,
    #[serde(borrow)]
    children: RawList<'a>,
    #[serde(borrow)]
    needs: RawList<'a>,
    #[serde(borrow)]
    placements: RawList<'a>,
    #[serde(borrow)]
    ties: RawList<'a>,
    #[serde(borrow)]
    searches: RawList<'a>,
    #[serde(borrow)]
    approvals: RawList<'a>,
    #[serde(borrow)]
    decisions: RawList<'a>,
    #[serde(borrow)]
    rankings: RawList<'a>,
    #[serde(borrow)]
    weights: RawList<'a>,
    #[serde(borrow)]
    travel: RawList<'a>,
    #[serde(borrow, default)]
    links: RawList<'a>,
    #[serde(borrow, default)]
    water_neighbours: RawList<'a>,
    #[serde(borrow, default)]
    rounds: RawList<'a>,
    #[serde(borrow, default)]
    inquiries: RawList<'a>,
    #[serde(borrow, default)]
    bufetat: RawList<'a>,
    #[serde(borrow, default)]
    asked: RawList<'a>,
    #[serde(borrow, default)]
    ringeliste: Option<&'a RawValue>,
    #[serde(borrow, default)]
    assessments: RawList<'a>,
    #[serde(borrow, default)]
    pairs: RawList<'a>,
    #[serde(borrow, default)]
    participation: RawList<'a>,
    #[serde(borrow, default)]
    habilitet: RawList<'a>,
}

/// What the file says it is, before anything else is asked of it.
#[derive(Deserialize)]
struct Head {
    format: Option<String>,
    version: Option<u64>,
}

/// Reads an export. `today` decides who is not born yet.
///
/// # Errors
/// The file as a whole, or every fault: the first fault of form in each record, every limit and every
/// reference.
pub fn from_json(bytes: &[u8], today: NaiveDate) -> Result<Register, ImportError> {
    let text = whole_text(bytes).map_err(ImportError::File)?;
    let raw = raw_export(text)?;
    let mut check = Check::new();
    let register = records(&raw, &mut check);
    let register = match register {
        Some(register) if check.is_clean() => register,
        Some(_) | None => return Err(ImportError::Problems(at_least_one(check.into_problems()))),
    };
    let problems = check_register(&register, today);
    if problems.is_empty() { Ok(register) } else { Err(ImportError::Problems(problems)) }
}

fn at_least_one(mut problems: Vec<Problem>) -> Vec<Problem> {
    if problems.is_empty() {
        problems.push(Problem::new("", Fault::WrongValue));
    }
    problems
}

fn whole_text(bytes: &[u8]) -> Result<&str, FileFault> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > EXPORT_BYTES_MAX) {
        return Err(FileFault::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(FileFault::Empty);
    }
    std::str::from_utf8(bytes).map_err(|_| FileFault::NotJson)
}

fn raw_export(text: &str) -> Result<RawExport<'_>, ImportError> {
    let head: Head = serde_json::from_str(text).map_err(|error| {
        ImportError::File(match error.classify() {
            Category::Data => FileFault::NotOfficeExport,
            Category::Io | Category::Syntax | Category::Eof => FileFault::NotJson,
        })
    })?;
    if head.format.as_deref() != Some("heimly-office") {
        return Err(ImportError::File(FileFault::NotOfficeExport));
    }
    if head.version.is_some_and(|version| version > u64::from(VERSION)) {
        return Err(ImportError::File(FileFault::NewerExport));
    }
    if head.version.is_none_or(|version| version < u64::from(OLDEST)) {
        return Err(ImportError::Problems(vec![Problem::new("version", Fault::WrongValue)]));
    }
    shaped(text).map_err(|problem| ImportError::Problems(vec![problem]))
}

/// Reads a form, or says where the first thing is that does not fit.
fn shaped<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Problem> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        let path = if path == "." { String::new() } else { path };
        let message = error.inner().to_string();
        match fault_of(&message) {
            (fault @ (Fault::MissingField | Fault::UnknownField | Fault::RepeatedField), Some(name)) => {
                Problem::new(with_field(&path, name), fault)
            }
            (fault, _) => Problem::new(path, fault),
        }
    })
}

/// The path of a field, whether or not the path already ends with it.
fn with_field(path: &str, name: &str) -> String {
    match path {
        "" => name.to_owned(),
        path if path == name || path.ends_with(&format!(".{name}")) => path.to_owned(),
        path => format!("{path}.{name}"),
    }
}

/// serde tells kinds of faults apart only by the beginning of its message.
fn fault_of(message: &str) -> (Fault, Option<&str>) {
    let name = message.split('`').nth(1).filter(|name| name.chars().count() <= 100);
    let fault = if message.starts_with("unknown field") {
        Fault::UnknownField
    } else if message.starts_with("missing field") {
        Fault::MissingField
    } else if message.starts_with("duplicate field") {
        Fault::RepeatedField
    } else if message.starts_with("not a date") {
        Fault::NotDate
    } else if message.starts_with(TOO_MANY) {
        Fault::TooMany
    } else {
        Fault::WrongValue
    };
    (fault, name)
}

fn records(raw: &RawExport<'_>, check: &mut Check) -> Option<Register> {
    let office = check.field("office", |inner| one::<OfficeRecord>(raw.office, RECORD_BYTES_MAX, inner));
    let advisers = list::<AdviserRecord>(check, "advisers", &raw.advisers);
    let homes = list::<HomeRecord>(check, "homes", &raw.homes);
    let children = list::<ChildRecord>(check, "children", &raw.children);
    let needs = list::<NeedRecord>(check, "needs", &raw.needs);
    let placements = list::<PlacementRecord>(check, "placements", &raw.placements);
    let ties = list::<TieRecord>(check, "ties", &raw.ties);
    let searches = list::<NetworkSearchRecord>(check, "searches", &raw.searches);
    let approvals = list::<ApprovalRecord>(check, "approvals", &raw.approvals);
    let decisions = list::<DecisionRecord>(check, "decisions", &raw.decisions);
    let rankings = list::<SavedRankingRecord>(check, "rankings", &raw.rankings);
    let weights = list::<WeightSetRecord>(check, "weights", &raw.weights);
    let travel = list::<EnteredTravelRecord>(check, "travel", &raw.travel);
    let links = list::<LinkCorrectionRecord>(check, "links", &raw.links);
    let water_neighbours = list::<WaterNeighbourRecord>(check, "water_neighbours", &raw.water_neighbours);
    let rounds = list::<RoundRecord>(check, "rounds", &raw.rounds);
    let inquiries = list::<InquiryRecord>(check, "inquiries", &raw.inquiries);
    let bufetat = list::<BufetatRequestRecord>(check, "bufetat", &raw.bufetat);
    let asked = list::<HomeAskedRecord>(check, "asked", &raw.asked);
    let ringeliste = match raw.ringeliste {
        Some(raw) => check.field("ringeliste", |inner| one::<RingelisteRecord>(raw, RECORD_BYTES_MAX, inner)),
        None => None,
    };
    let assessments = list::<HomeAssessmentRecord>(check, "assessments", &raw.assessments);
    let pairs = list::<PairDutiesRecord>(check, "pairs", &raw.pairs);
    let participation = list::<ParticipationRecord>(check, "participation", &raw.participation);
    let habilitet = list::<HabilitetRecord>(check, "habilitet", &raw.habilitet);
    Some(Register {
        office: office?,
        advisers,
        homes,
        children,
        needs,
        placements,
        ties,
        searches,
        approvals,
        decisions,
        rankings,
        weights,
        travel,
        links,
        water_neighbours,
        rounds,
        inquiries,
        bufetat,
        asked,
        ringeliste,
        assessments,
        pairs,
        participation,
        habilitet,
    })
}

fn list<W: Wire + DeserializeOwned>(
    check: &mut Check,
    name: &'static str,
    raw: &RawList<'_>,
) -> Vec<W::Domain> {
    let largest = if name == "rankings" { RANKING_BYTES_MAX } else { RECORD_BYTES_MAX };
    check.field(name, |inner| {
        let elements = raw.0.iter().enumerate();
        elements
            .filter_map(|(at, element)| inner.index(at, |each| one::<W>(element, largest, each)))
            .collect()
    })
}

fn one<W: Wire + DeserializeOwned>(raw: &RawValue, largest: usize, check: &mut Check) -> Option<W::Domain> {
    if raw.get().len() > largest {
        return check.refuse(Fault::TooLong);
    }
    match shaped::<W>(raw.get()) {
        Ok(record) => record.into_domain(check),
        Err(problem) => {
            check.below(&problem.path, problem.fault);
            None
        }
    }
}
