//! The ranking as shown.

use super::{AskedRow, Live, Mark};
use serde::Serialize;
use ts_rs::TS;

/// Every home against one child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RankingView {
    /// The child and its need.
    pub child: ChildHeader,
    /// The day the ranking was made for.
    pub today: String,
    /// The day age, places and pause are judged on.
    pub judged_on: String,
    /// How many homes were assessed, in words ("38 hjem er vurdert per 24.11.2026 med vektene Standard 1").
    pub assessed: String,
    /// Weight set with version.
    pub weights: String,
    /// Version of the rules.
    pub rules: String,
    /// Whether the network search is open.
    pub search_open: bool,
    /// The sentence about the network search.
    pub search_sentence: String,
    /// Persons in the network who are not homes yet.
    pub network_persons: Vec<NetworkPersonRow>,
    /// What is unknown about the child's own need, as questions.
    pub need_questions: Vec<String>,
    /// Groups 1-3, each with its homes in default order; empty groups included.
    pub groups: Vec<GroupView>,
    /// Excluded homes.
    pub excluded: Vec<ExcludedRow>,
    /// The first home, by id.
    pub first: Option<String>,
    /// What to say where there is no home to choose.
    pub empty_sentence: Option<String>,
    /// How many homes are asked at once, in words.
    #[serde(skip_serializing_if = "Live::is_not_kept")]
    #[ts(as = "String")]
    pub asked_line: Live<String>,
    /// How many homes are asked and have not answered.
    #[serde(skip_serializing_if = "Live::is_not_kept")]
    #[ts(as = "u32")]
    pub asked_open: Live<u32>,
    /// How many the office asks at once.
    #[serde(skip_serializing_if = "Live::is_not_kept")]
    #[ts(as = "u8")]
    pub asked_limit: Live<u8>,
    /// Every time a home was asked about the child, newest first.
    #[serde(skip_serializing_if = "Live::is_not_kept")]
    #[ts(as = "Vec<AskedRow>")]
    pub asked: Live<Vec<AskedRow>>,
}

/// The child above the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChildHeader {
    /// Id of the child.
    pub id: String,
    /// Id of the need.
    pub need: String,
    /// Pseudonym in guillemets.
    pub name: String,
    /// Age on the day ("8 år").
    pub age: String,
    /// Case, omsorgskommune, wished date.
    pub line: String,
    /// How long the child has waited.
    pub waiting: Option<String>,
    /// Needs, gravest first.
    pub needs: Vec<NeedChip>,
    /// Follow-up load in words.
    pub load: Option<String>,
    /// The frame: siblings, language, allergy …
    pub frame: Vec<FrameChip>,
    /// Places that matter.
    pub places: Vec<FrameChip>,
    /// The child's own words, newest about moving.
    pub words: Option<ChildWords>,
    /// What to do when the child has not been heard.
    pub not_heard: Option<String>,
}

/// One need with its severity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NeedChip {
    /// Name.
    pub name: String,
    /// Severity 1-3.
    pub severity: u8,
    /// In words.
    pub words: Option<String>,
}

/// What a chip in the child's frame is about; the window picks the icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FrameKind {
    /// Siblings.
    Siblings,
    /// Language or background.
    Language,
    /// Allergy, smoke, steps.
    Health,
    /// Samvær.
    Contact,
    /// School or barnehage.
    School,
    /// Nærmiljø or another place.
    Place,
    /// An area or person to stay away from.
    StayAway,
    /// Other children.
    Children,
    /// Purpose and length.
    Purpose,
}

/// One chip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FrameChip {
    /// What it is about.
    pub kind: FrameKind,
    /// The words.
    pub text: String,
}

/// The child's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChildWords {
    /// The words.
    pub words: String,
    /// When said and whether the child agreed with how it was written.
    pub said: String,
}

/// A person in the network who is not a home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NetworkPersonRow {
    /// Id.
    pub id: String,
    /// Relation and name.
    pub name: String,
    /// Where it stands.
    pub state: String,
}

/// One of the three groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GroupView {
    /// Code of the group.
    pub code: String,
    /// Name.
    pub name: String,
    /// How many homes, in words.
    pub count: String,
    /// One sentence about the group.
    pub sentence: String,
    /// Homes in default order.
    pub candidates: Vec<CandidateRow>,
}

/// One home as a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CandidateRow {
    /// Id.
    pub home: String,
    /// Code.
    pub code: String,
    /// Name; the code again when the address is protected.
    pub name: String,
    /// Kind with number.
    pub kind: String,
    /// Poststed and kommune, or that it is hidden or unknown.
    pub place: String,
    /// Age of the confirmation.
    pub confirmed: String,
    /// Marks, worst first.
    pub marks: Vec<Mark>,
    /// Place in the group in default order, from 1.
    pub rank: u32,
    /// Place in the group by possible, from 1.
    pub rank_by_possible: u32,
    /// The sum; `null` when no criterion applies.
    pub sum: Option<SumView>,
    /// What must be clarified, as sentences.
    pub clarify: Vec<ReasonView>,
    /// Travel to each place that matters.
    pub travel: Vec<TravelRow>,
    /// The strongest reasons for, at most three.
    pub for_reasons: Vec<ReasonLine>,
    /// All reasons against that are not already shown.
    pub against: Vec<ReasonLine>,
    /// All questions.
    pub questions: Vec<ReasonLine>,
    /// What the child has said about this home, if anything.
    pub child_words: Option<ChildWords>,
    /// The latest time the home was asked about the child.
    #[serde(skip_serializing_if = "Live::is_not_kept")]
    #[ts(as = "Option<AskedRow>")]
    pub asked: Live<Option<AskedRow>>,
}

/// An exact fraction with its display form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FractionView {
    /// Numerator.
    #[ts(type = "number")]
    pub numerator: u64,
    /// Denominator.
    #[ts(type = "number")]
    pub denominator: u64,
    /// One decimal, half up, in tenths (696 is 69,6).
    pub tenths: u32,
}

/// The sum of the parts shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SumView {
    /// Dokumentert.
    pub documented: FractionView,
    /// Mulig.
    pub possible: FractionView,
    /// Avklart.
    pub coverage: FractionView,
    /// The interval bar as a full sentence.
    pub bar: String,
}

/// One reason in the unit of the sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReasonLine {
    /// Key of the criterion.
    pub criterion: String,
    /// The words.
    pub text: String,
    /// Points, w × value; always positive, the column says which way.
    pub points: u32,
}

/// A hard rule's reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReasonView {
    /// Closed code.
    pub code: String,
    /// The sentence.
    pub sentence: String,
    /// What would have to change, or what to do.
    pub change: String,
}

/// Travel to one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TravelRow {
    /// The place ("Mor", "Skole").
    pub place: String,
    /// The time ("12–18 min", "ukjent", "skjult").
    pub time: String,
    /// Shortest, in minutes.
    pub low: Option<u16>,
    /// Longest, in minutes.
    pub high: Option<u16>,
    /// Method in words ("anslag").
    pub method: Option<String>,
    /// The ferries on the way, in order; the first three.
    pub ferries: Vec<String>,
    /// Why there is no time; `null` where there is one, or where it may not be told.
    pub no_time: Option<String>,
    /// What the need says about the time ("høyst 60 min", "minst 45 min").
    pub limit_words: Option<String>,
    /// Which place of the need it is, to ask about the way with; `null` where it may not be told.
    pub which: Option<String>,
}

/// A home that is excluded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ExcludedRow {
    /// Id.
    pub home: String,
    /// Code.
    pub code: String,
    /// Name, or the code when protected.
    pub name: String,
    /// Kind.
    pub kind: String,
    /// Place.
    pub place: String,
    /// Why, every reason.
    pub reasons: Vec<ReasonView>,
    /// What would have to be clarified too.
    pub clarify: Vec<ReasonView>,
    /// Whether its assessment has ended or it is not recommended; listed on request.
    pub ended: bool,
}

/// A home's whole sum, opened in place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ExplanationView {
    /// The home.
    pub home: String,
    /// Parts a-g that apply.
    pub parts: Vec<PartView>,
    /// The documented sum as plain arithmetic.
    pub documented_line: String,
    /// The possible sum as plain arithmetic.
    pub possible_line: String,
    /// What must be clarified.
    pub clarify: Vec<ReasonView>,
    /// Needs beyond the five gravest: shown, and hard, but not in the sum.
    pub further_needs: Vec<String>,
}

/// One letter of the sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PartView {
    /// Letter a-g.
    pub letter: String,
    /// Name.
    pub name: String,
    /// Documented points.
    pub low: u32,
    /// Possible points.
    pub high: u32,
    /// Largest possible points.
    pub max: u32,
    /// Its criteria.
    pub criteria: Vec<CriterionView>,
}

/// One criterion with its fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CriterionView {
    /// Key ("a1 sovn", "b1").
    pub key: String,
    /// Name.
    pub name: String,
    /// The sentence made from the facts.
    pub fact: String,
    /// Weight 0-5.
    pub weight: u8,
    /// Value, low end.
    pub low: u8,
    /// Value, high end.
    pub high: u8,
    /// Documented points.
    pub points_low: u32,
    /// Possible points.
    pub points_high: u32,
    /// Largest possible points.
    pub max: u32,
}

impl RankingView {
    /// The ranking as a choice keeps it: without what is so now and will be otherwise tomorrow.
    pub fn kept(&self) -> Self {
        let mut kept = self.clone();
        kept.asked_line = Live::NotKept;
        kept.asked_open = Live::NotKept;
        kept.asked_limit = Live::NotKept;
        kept.asked = Live::NotKept;
        for row in kept.groups.iter_mut().flat_map(|group| &mut group.candidates) {
            row.asked = Live::NotKept;
        }
        kept
    }
}
