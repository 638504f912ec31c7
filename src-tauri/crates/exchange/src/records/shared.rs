//! Parts that several kinds of record share.

use super::wire::{Coded, Day, Key, Name, Wire, Words};
use crate::problem::Check;
use heimly_domain::model::{AgeRange, Confirmed, Place, Protection, ProtectionGrade};
use heimly_domain::place::{Point, Postnummer};
use heimly_domain::text::import::Fault;
use heimly_domain::time::Period;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

record! {
    /// Protection of one person's address.
    ProtectionRecord of Protection {
        /// The grade.
        grade: Coded<ProtectionGrade>,
        /// Whom the address is hidden from, in words; only for `skjult`.
        hidden_from: Option<Words>,
        /// Who decided it.
        decided_by: Option<Name>,
        /// From which day.
        from: Option<Day>,
        /// Until which day; protection lasts twelve months and must be renewed.
        valid_to: Option<Day>,
    }
}

record! {
    /// A place that matters to a child: something to travel to.
    PlaceRecord of Place {
        /// What it is called on screen ("Talvik skole").
        label: Name,
        /// Its postnummer, if known.
        postnummer: Option<Key<Postnummer>>,
        /// A point placed by hand; wins over the postnummer's.
        point: Option<PointRecord>,
        /// The longest acceptable one-way time in minutes, if the need states one.
        longest_minutes: Option<u16>,
    }
}

/// An answer, and the day it was last confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmedRecord<T> {
    /// The answer.
    pub value: T,
    /// The day it was last confirmed; null when the day is not known.
    pub on: Option<Day>,
}

impl<W: Wire> Wire for ConfirmedRecord<W> {
    type Domain = Confirmed<W::Domain>;
    fn from_domain(domain: &Self::Domain) -> Self {
        Self { value: W::from_domain(&domain.value), on: Wire::from_domain(&domain.on) }
    }
    fn into_domain(self, check: &mut Check) -> Option<Self::Domain> {
        let value = check.field("value", |inner| self.value.into_domain(inner));
        let on = check.field("on", |inner| self.on.into_domain(inner));
        Some(Confirmed { value: value?, on: on? })
    }
}

/// A half-open period: the day `to` is the first day after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PeriodRecord {
    /// The first day.
    pub from: Day,
    /// The first day after; null while it runs.
    pub to: Option<Day>,
}

impl Wire for PeriodRecord {
    type Domain = Period;
    fn from_domain(domain: &Period) -> Self {
        Self { from: Day(domain.from()), to: domain.to().map(Day) }
    }
    fn into_domain(self, check: &mut Check) -> Option<Period> {
        let from = check.field("from", |inner| self.from.into_domain(inner));
        let to = check.field("to", |inner| self.to.into_domain(inner));
        let (from, to) = (from?, to?);
        Period::new(from, to).or_else(|| check.field("to", |inner| inner.refuse(Fault::EndsBeforeStart)))
    }
}

/// Ages in whole years, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AgeRangeRecord {
    /// Youngest age.
    pub youngest: u8,
    /// Oldest age.
    pub oldest: u8,
}

impl Wire for AgeRangeRecord {
    type Domain = AgeRange;
    fn from_domain(domain: &AgeRange) -> Self {
        Self { youngest: domain.youngest(), oldest: domain.oldest() }
    }
    fn into_domain(self, check: &mut Check) -> Option<AgeRange> {
        AgeRange::new(self.youngest, self.oldest).or_else(|| check.refuse(Fault::AgesReversed))
    }
}

/// A point in millionths of a degree (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PointRecord {
    /// Millionths of a degree north.
    #[schemars(range(min = -90_000_000, max = 90_000_000))]
    pub latitude: i32,
    /// Millionths of a degree east.
    #[schemars(range(min = -180_000_000, max = 180_000_000))]
    pub longitude: i32,
}

impl Wire for PointRecord {
    type Domain = Point;
    fn from_domain(domain: &Point) -> Self {
        Self { latitude: domain.latitude(), longitude: domain.longitude() }
    }
    fn into_domain(self, check: &mut Check) -> Option<Point> {
        Point::from_micro_degrees(self.latitude, self.longitude).or_else(|| check.refuse(Fault::OutOfRange))
    }
}
