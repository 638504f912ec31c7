//! The parts every record is built of: codes, ids, dates, texts and lists as they are sent.
//!
//! Each part knows its core type, its JSON, its JSON Schema and its TypeScript type, so that a record is
//! only a list of fields. Limits are checked when a part becomes its core type, and stated in the schema.

use crate::problem::Check;
use heimly_domain::codes::Code;
use heimly_domain::ids::{
    AdviserId, ApprovalId, AskedId, AssessmentId, BufetatRequestId, ChildId, DecisionId, HabilitetId, HomeId,
    ID_LENGTH_MAX, InquiryId, LinkId, NeedId, NetworkPersonId, OfficeId, PairId, PersonId, PlacementId,
    RankingId, RoundId, TieId,
};
use heimly_domain::model::{Level, Severity, Weight};
use heimly_domain::place::{KommuneNo, Postnummer};
use heimly_domain::text::import::Fault;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::PathBuf;
use ts_rs::{Config, TS};

/// Longest name, in characters.
pub const NAME_MAX: usize = 500;
/// Longest text, in characters.
pub const TEXT_MAX: usize = 20_000;
/// Longest saved ranking, in characters.
pub const CONTENT_MAX: usize = 20_000_000;
/// Most elements in a list inside a record.
pub const LIST_MAX: usize = 1_000;
/// First year of any date.
pub const YEAR_FIRST: i32 = 1900;
/// Last year of any date.
pub const YEAR_LAST: i32 = 2100;

/// Something that is sent, and the core type it stands for.
pub trait Wire: Sized {
    /// The core type.
    type Domain;
    /// As it is sent.
    fn from_domain(domain: &Self::Domain) -> Self;
    /// As the core knows it; `None` when a fault was noted.
    fn into_domain(self, check: &mut Check) -> Option<Self::Domain>;
    /// Whether an optional value says nothing, so that an emptied text field is no text.
    fn says_nothing(&self) -> bool {
        false
    }
}

/// A named TypeScript type or a plain one, with the rest of what `ts-rs` wants.
macro_rules! plain_ts {
    ([$($generics:tt)*] $type:ty, $ts:literal) => {
        impl<$($generics)*> TS for $type {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            fn name(_: &Config) -> String { $ts.to_owned() }
            fn inline(_: &Config) -> String { $ts.to_owned() }
        }
    };
}

mod time;

pub use time::{Clock, Day, MinuteOfDay, iso_date};

/// A member of a closed code list, sent as its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coded<T>(pub T);

impl<T: Code> Wire for Coded<T> {
    type Domain = T;
    fn from_domain(domain: &T) -> Self {
        Self(*domain)
    }
    fn into_domain(self, _: &mut Check) -> Option<T> {
        Some(self.0)
    }
}

impl<T: Code> Serialize for Coded<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.code())
    }
}

impl<'de, T: Code> Deserialize<'de> for Coded<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        T::from_code(&text).map(Self).ok_or_else(|| de::Error::custom("unknown code"))
    }
}

impl<T: Code> JsonSchema for Coded<T> {
    fn schema_name() -> Cow<'static, str> {
        T::LIST.into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let codes: Vec<&str> = T::all().iter().map(|each| each.code()).collect();
        json_schema!({ "type": "string", "enum": codes })
    }
}

impl<T: Code> TS for Coded<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    const IS_ENUM: bool = true;
    fn name(_: &Config) -> String {
        T::LIST.to_owned()
    }
    fn inline(_: &Config) -> String {
        let codes: Vec<String> = T::all().iter().map(|each| format!("\"{}\"", each.code())).collect();
        codes.join(" | ")
    }
    fn decl(cfg: &Config) -> String {
        format!("type {} = {};", T::LIST, Self::inline(cfg))
    }
    fn decl_concrete(cfg: &Config) -> String {
        Self::decl(cfg)
    }
    fn output_path() -> Option<PathBuf> {
        Some(PathBuf::from(format!("{}.ts", T::LIST)))
    }
}

/// A short text with its own form: an id, a postnummer, a kommunenummer.
pub trait Keyed: Sized {
    /// The form, as a regular expression.
    const PATTERN: &'static str;
    /// From text.
    fn parse(text: &str) -> Option<Self>;
    /// As text.
    fn text(&self) -> &str;
}

macro_rules! keyed {
    ($pattern:expr => $($name:ident),+) => { $(
        impl Keyed for $name {
            const PATTERN: &'static str = $pattern;
            fn parse(text: &str) -> Option<Self> { Self::new(text) }
            fn text(&self) -> &str { self.as_str() }
        }
    )+ };
}
// The length is ID_LENGTH_MAX; a test holds the two together.
const ID_PATTERN: &str = "^[a-z0-9-]{1,40}$";
const _: () = assert!(ID_LENGTH_MAX == 40, "the id pattern states the longest id");
keyed!(ID_PATTERN => HomeId, PersonId, ChildId, NeedId, PlacementId, TieId, NetworkPersonId, ApprovalId,
    DecisionId, RankingId, AdviserId, OfficeId, InquiryId, BufetatRequestId, AskedId, AssessmentId, PairId,
    HabilitetId, RoundId, LinkId);
keyed!("^[0-9]{4}$" => Postnummer, KommuneNo);

/// An id, postnummer or kommunenummer, sent as text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key<T>(pub T);

impl<T: Keyed + Clone> Wire for Key<T> {
    type Domain = T;
    fn from_domain(domain: &T) -> Self {
        Self(domain.clone())
    }
    fn into_domain(self, _: &mut Check) -> Option<T> {
        Some(self.0)
    }
}

impl<T: Keyed> Serialize for Key<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.text())
    }
}

impl<'de, T: Keyed> Deserialize<'de> for Key<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        T::parse(&text).map(Self).ok_or_else(|| de::Error::custom("malformed key"))
    }
}

impl<T: Keyed> JsonSchema for Key<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        T::PATTERN.into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": T::PATTERN })
    }
}

plain_ts!([T: Keyed] Key<T>, "string");

/// A small whole number with its own range.
pub trait Scaled: Copy {
    /// Smallest.
    const MIN: u8;
    /// Largest.
    const MAX: u8;
    /// From a number.
    fn parse(number: u8) -> Option<Self>;
    /// As a number.
    fn number(self) -> u8;
}

macro_rules! scaled {
    ($($name:ident $min:literal $max:literal),+) => { $(
        impl Scaled for $name {
            const MIN: u8 = $min;
            const MAX: u8 = $max;
            fn parse(number: u8) -> Option<Self> { Self::new(number) }
            fn number(self) -> u8 { self.get() }
        }
    )+ };
}
scaled!(Level 0 3, Severity 1 3, Weight 0 5);

/// A level, severity or weight, sent as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scale<T>(pub T);

impl<T: Scaled> Wire for Scale<T> {
    type Domain = T;
    fn from_domain(domain: &T) -> Self {
        Self(*domain)
    }
    fn into_domain(self, _: &mut Check) -> Option<T> {
        Some(self.0)
    }
}

impl<T: Scaled> Serialize for Scale<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0.number())
    }
}

impl<'de, T: Scaled> Deserialize<'de> for Scale<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u8::deserialize(deserializer)?;
        T::parse(number).map(Self).ok_or_else(|| de::Error::custom("number out of range"))
    }
}

impl<T: Scaled> JsonSchema for Scale<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("Scale{}To{}", T::MIN, T::MAX).into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": T::MIN, "maximum": T::MAX })
    }
}

plain_ts!([T: Scaled] Scale<T>, "number");

macro_rules! text_wire {
    ($(#[$meta:meta])* $name:ident, $min:literal, $max:expr, $breaks:literal) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl Wire for $name {
            type Domain = String;
            fn from_domain(domain: &String) -> Self { Self(domain.clone()) }
            fn into_domain(self, check: &mut Check) -> Option<String> {
                match text_fault(&self.0, $min, $max, $breaks) {
                    Some(fault) => check.refuse(fault),
                    None => Some(self.0),
                }
            }
            fn says_nothing(&self) -> bool { self.0.trim().is_empty() }
        }

        impl JsonSchema for $name {
            fn inline_schema() -> bool { true }
            fn schema_name() -> Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "minLength": $min, "maxLength": $max })
            }
        }

        plain_ts!([] $name, "string");
    };
}

text_wire! {
    /// A name or other short text on one line: never blank, at most 500 characters.
    Name, 1, NAME_MAX, "\t"
}
text_wire! {
    /// A text of any number of lines, at most 20,000 characters; may be blank.
    Words, 0, TEXT_MAX, "\t\n\r"
}
text_wire! {
    /// A saved ranking, opaque here.
    Content, 0, CONTENT_MAX, "\t\n\r"
}

/// What is wrong with a text, if anything. Control characters cannot be printed, and a null character
/// ends a text early in some programs.
pub(crate) fn text_fault(text: &str, min: usize, max: usize, allowed_controls: &str) -> Option<Fault> {
    if min > 0 && text.trim().is_empty() {
        Some(Fault::Empty)
    } else if text.len() > max && text.chars().count() > max {
        Some(Fault::TooLong)
    } else if text.chars().any(|each| each.is_control() && !allowed_controls.contains(each)) {
        Some(Fault::ControlCharacter)
    } else {
        None
    }
}

macro_rules! number_wire {
    ($($number:ty),+) => { $(
        impl Wire for $number {
            type Domain = $number;
            fn from_domain(domain: &$number) -> Self { *domain }
            fn into_domain(self, _: &mut Check) -> Option<$number> { Some(self) }
        }
    )+ };
}
number_wire!(u8, u16);

impl<W: Wire> Wire for Option<W> {
    type Domain = Option<W::Domain>;
    fn from_domain(domain: &Self::Domain) -> Self {
        domain.as_ref().map(W::from_domain).filter(|value| !value.says_nothing())
    }
    fn into_domain(self, check: &mut Check) -> Option<Self::Domain> {
        match self {
            Some(value) if !value.says_nothing() => value.into_domain(check).map(Some),
            Some(_) | None => Some(None),
        }
    }
}

impl<W: Wire> Wire for Vec<W> {
    type Domain = Vec<W::Domain>;
    fn from_domain(domain: &Self::Domain) -> Self {
        domain.iter().map(W::from_domain).collect()
    }
    fn into_domain(self, check: &mut Check) -> Option<Self::Domain> {
        if self.len() > LIST_MAX {
            return check.refuse(Fault::TooMany);
        }
        // All elements are read before any answer, so that every fault is named.
        let all: Vec<Option<W::Domain>> = self
            .into_iter()
            .enumerate()
            .map(|(at, each)| check.index(at, |inner| each.into_domain(inner)))
            .collect();
        all.into_iter().collect()
    }
}

impl<W: Wire, const N: usize> Wire for [W; N] {
    type Domain = [W::Domain; N];
    fn from_domain(domain: &Self::Domain) -> Self {
        domain.each_ref().map(W::from_domain)
    }
    fn into_domain(self, check: &mut Check) -> Option<Self::Domain> {
        let all: Vec<W> = self.into_iter().collect();
        all.into_domain(check)?.try_into().ok()
    }
}

/// A list without repetition, in the core's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Set<W>(pub Vec<W>);

impl<W: Wire> Wire for Set<W>
where
    W::Domain: Ord,
{
    type Domain = BTreeSet<W::Domain>;
    fn from_domain(domain: &Self::Domain) -> Self {
        Self(domain.iter().map(W::from_domain).collect())
    }
    fn into_domain(self, check: &mut Check) -> Option<Self::Domain> {
        let mut set = BTreeSet::new();
        let all = self.0.into_domain(check)?;
        for (at, each) in all.into_iter().enumerate() {
            if !set.insert(each) {
                return check.index(at, |inner| inner.refuse(Fault::Repeated));
            }
        }
        Some(set)
    }
}

impl<W: JsonSchema> JsonSchema for Set<W> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("SetOf{}", W::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let items = generator.subschema_for::<W>();
        json_schema!({ "type": "array", "uniqueItems": true, "items": items })
    }
}

impl<W: TS + 'static> TS for Set<W> {
    type WithoutGenerics = Set<ts_rs::Dummy>;
    type OptionInnerType = Self;
    fn name(cfg: &Config) -> String {
        <Vec<W> as TS>::name(cfg)
    }
    fn inline(cfg: &Config) -> String {
        <Vec<W> as TS>::inline(cfg)
    }
    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) {
        <Vec<W> as TS>::visit_dependencies(visitor);
    }
    fn visit_generics(visitor: &mut impl ts_rs::TypeVisitor) {
        <Vec<W> as TS>::visit_generics(visitor);
    }
}
