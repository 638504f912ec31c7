//! Dates and times of day as they are sent.

use super::{Wire, YEAR_FIRST, YEAR_LAST};
use crate::problem::Check;
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use heimly_domain::text::import::Fault;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use ts_rs::{Config, TS};

/// A calendar date, sent as YYYY-MM-DD.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub NaiveDate);

impl Wire for Day {
    type Domain = NaiveDate;
    fn from_domain(domain: &NaiveDate) -> Self {
        Self(*domain)
    }
    fn into_domain(self, check: &mut Check) -> Option<NaiveDate> {
        if (YEAR_FIRST..=YEAR_LAST).contains(&self.0.year()) {
            Some(self.0)
        } else {
            check.refuse(Fault::DateOutOfRange)
        }
    }
}

/// A date of exactly ten ASCII characters; chrono alone would accept signs and single digits.
pub fn iso_date(text: &str) -> Option<NaiveDate> {
    let form = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    form.then(|| text.parse().ok()).flatten()
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        iso_date(&text).map(Self).ok_or_else(|| de::Error::custom("not a date"))
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date",
            "pattern": "^(19[0-9]{2}|20[0-9]{2}|2100)-[0-9]{2}-[0-9]{2}$"
        })
    }
}

plain_ts!([] Day, "string");

/// A time of day in whole minutes, sent as HH:MM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock(pub NaiveTime);

impl Wire for Clock {
    type Domain = NaiveTime;
    fn from_domain(domain: &NaiveTime) -> Self {
        Self(*domain)
    }
    fn into_domain(self, _: &mut Check) -> Option<NaiveTime> {
        Some(self.0)
    }
}

/// A time of exactly five ASCII characters, from 00:00 to 23:59.
fn clock(text: &str) -> Option<NaiveTime> {
    let form = text.len() == 5
        && text.bytes().enumerate().all(|(at, byte)| match at {
            2 => byte == b':',
            _ => byte.is_ascii_digit(),
        });
    form.then(|| NaiveTime::parse_from_str(text, "%H:%M").ok()).flatten()
}

impl Serialize for Clock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.format("%H:%M"))
    }
}

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        clock(&text).map(Self).ok_or_else(|| de::Error::custom("not a time of day"))
    }
}

impl JsonSchema for Clock {
    fn schema_name() -> Cow<'static, str> {
        "Clock".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" })
    }
}

/// A time of day the core counts in minutes after midnight, sent as HH:MM like a [`Clock`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MinuteOfDay(pub u16);

impl Wire for MinuteOfDay {
    type Domain = u16;
    fn from_domain(domain: &u16) -> Self {
        Self(*domain)
    }
    fn into_domain(self, _: &mut Check) -> Option<u16> {
        Some(self.0)
    }
}

impl Serialize for MinuteOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:02}:{:02}", self.0 / 60, self.0 % 60))
    }
}

impl<'de> Deserialize<'de> for MinuteOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Clock(time) = Clock::deserialize(deserializer)?;
        let minutes = u16::try_from(time.hour() * 60 + time.minute());
        minutes.map(Self).map_err(|_| de::Error::custom("not a time of day"))
    }
}

impl JsonSchema for MinuteOfDay {
    fn schema_name() -> Cow<'static, str> {
        Clock::schema_name()
    }
    fn schema_id() -> Cow<'static, str> {
        Clock::schema_id()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Clock::json_schema(generator)
    }
}

plain_ts!([] MinuteOfDay, "string");

plain_ts!([] Clock, "string");
