//! A row's cells, written and read in the order of the table's columns.

use std::cell::Cell;

use chrono::{Datelike, NaiveDate, NaiveTime};
use heimly_domain::codes::Code;
use heimly_domain::model::{Confirmed, Place, Protection, YesNo};
use heimly_domain::place::{KommuneNo, Point, Postnummer};
use heimly_domain::time::Period;
use rusqlite::types::{Value, ValueRef};

use super::Table;
use crate::error::StoreError;

/// How a time of day is stored.
const CLOCK: &str = "%H:%M";

/// A row to be written: a value for each column, in the table's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Row(pub(crate) Vec<Value>);

impl Row {
    /// An empty row of the table.
    pub(crate) fn of(table: &Table) -> Self {
        Self(Vec::with_capacity(table.columns.len()))
    }

    pub(crate) fn text(mut self, text: &str) -> Self {
        self.0.push(Value::Text(text.to_owned()));
        self
    }

    pub(crate) fn opt_text<T: AsRef<str>>(mut self, text: Option<T>) -> Self {
        self.0.push(text.map_or(Value::Null, |text| Value::Text(text.as_ref().to_owned())));
        self
    }

    pub(crate) fn code<C: Code>(self, code: C) -> Self {
        self.text(code.code())
    }

    pub(crate) fn opt_code<C: Code>(self, code: Option<C>) -> Self {
        self.opt_text(code.map(Code::code))
    }

    pub(crate) fn date(self, date: NaiveDate) -> Self {
        self.opt_date(Some(date))
    }

    pub(crate) fn opt_date(self, date: Option<NaiveDate>) -> Self {
        self.opt_text(date.map(|date| date.to_string()))
    }

    /// A time of day, to the minute.
    pub(crate) fn opt_clock(self, time: Option<NaiveTime>) -> Self {
        self.opt_text(time.map(|time| time.format(CLOCK).to_string()))
    }

    pub(crate) fn int(self, number: impl Into<i64>) -> Self {
        self.opt_int(Some(number))
    }

    pub(crate) fn opt_int(mut self, number: Option<impl Into<i64>>) -> Self {
        self.0.push(number.map_or(Value::Null, |number| Value::Integer(number.into())));
        self
    }

    /// Where the row stands in its list.
    pub(crate) fn position(mut self, index: usize) -> Self {
        self.0.push(i64::try_from(index).map_or(Value::Null, Value::Integer));
        self
    }

    /// Whether a list was asked about at all.
    pub(crate) fn asked<T>(self, list: &Option<T>) -> Self {
        self.int(i64::from(list.is_some()))
    }

    pub(crate) fn postnummer(self, number: Option<Postnummer>) -> Self {
        self.opt_text(number.as_ref().map(Postnummer::as_str))
    }

    pub(crate) fn kommune(self, number: Option<KommuneNo>) -> Self {
        self.opt_text(number.as_ref().map(KommuneNo::as_str))
    }

    pub(crate) fn point(self, point: Option<Point>) -> Self {
        self.opt_int(point.map(|point| point.latitude())).opt_int(point.map(|point| point.longitude()))
    }

    pub(crate) fn period(self, period: Option<Period>) -> Self {
        self.opt_date(period.map(|period| period.from())).opt_date(period.and_then(|period| period.to()))
    }

    /// A confirmed code and its day.
    pub(crate) fn confirmed_code<C: Code>(self, answer: Option<&Confirmed<C>>) -> Self {
        self.opt_code(answer.map(|answer| answer.value)).opt_date(answer.and_then(|answer| answer.on))
    }

    /// Label, postnummer, point and longest time; all empty for no place.
    pub(crate) fn place(self, place: Option<&Place>) -> Self {
        self.opt_text(place.map(|place| place.label.as_str()))
            .postnummer(place.and_then(|place| place.postnummer))
            .point(place.and_then(|place| place.point))
            .opt_int(place.and_then(|place| place.longest_minutes))
    }

    pub(crate) fn protection(self, protection: &Protection) -> Self {
        self.code(protection.grade)
            .opt_text(protection.hidden_from.as_deref())
            .opt_text(protection.decided_by.as_deref())
            .opt_date(protection.from)
            .opt_date(protection.valid_to)
    }
}

/// A stored row, read from its first column to its last.
pub struct Cells<'a> {
    row: &'a rusqlite::Row<'a>,
    table: &'static Table,
    next: Cell<usize>,
}

impl<'a> Cells<'a> {
    pub(crate) fn new(row: &'a rusqlite::Row<'a>, table: &'static Table) -> Self {
        Self { row, table, next: Cell::new(0) }
    }

    /// Steps over columns.
    pub(crate) fn skip(&self, columns: usize) {
        self.next.set(self.next.get() + columns);
    }

    /// Steps over the columns that only place the row: its owner, and its position.
    pub(crate) fn skip_place(&self) {
        self.skip(2);
    }

    fn bad(&self) -> StoreError {
        let index = self.next.get().saturating_sub(1);
        StoreError::BadValue { table: self.table.name, column: self.table.columns.get(index).unwrap_or(&"") }
    }

    fn value(&self) -> Result<ValueRef<'a>, StoreError> {
        let index = self.next.get();
        self.next.set(index + 1);
        Ok(self.row.get_ref(index)?)
    }

    fn opt_str(&self) -> Result<Option<&'a str>, StoreError> {
        match self.value()? {
            ValueRef::Null => Ok(None),
            ValueRef::Text(text) => std::str::from_utf8(text).map(Some).map_err(|_| self.bad()),
            ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Blob(_) => Err(self.bad()),
        }
    }

    /// What `make` finds in the text.
    fn parsed<T>(&self, make: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, StoreError> {
        self.opt_str()?.map(|text| make(text).ok_or_else(|| self.bad())).transpose()
    }

    fn there<T>(&self, value: Option<T>) -> Result<T, StoreError> {
        value.ok_or_else(|| self.bad())
    }

    pub(crate) fn text(&self) -> Result<String, StoreError> {
        let text = self.opt_text()?;
        self.there(text)
    }

    pub(crate) fn opt_text(&self) -> Result<Option<String>, StoreError> {
        Ok(self.opt_str()?.map(str::to_owned))
    }

    pub(crate) fn id<T>(&self, make: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
        let id = self.parsed(make)?;
        self.there(id)
    }

    pub(crate) fn opt_id<T>(&self, make: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, StoreError> {
        self.parsed(make)
    }

    pub(crate) fn code<C: Code>(&self) -> Result<C, StoreError> {
        let code = self.opt_code()?;
        self.there(code)
    }

    pub(crate) fn opt_code<C: Code>(&self) -> Result<Option<C>, StoreError> {
        self.parsed(C::from_code)
    }

    pub(crate) fn date(&self) -> Result<NaiveDate, StoreError> {
        let date = self.opt_date()?;
        self.there(date)
    }

    pub(crate) fn opt_date(&self) -> Result<Option<NaiveDate>, StoreError> {
        self.parsed(iso_date)
    }

    pub(crate) fn opt_clock(&self) -> Result<Option<NaiveTime>, StoreError> {
        self.parsed(|text| NaiveTime::parse_from_str(text, CLOCK).ok())
    }

    pub(crate) fn int<T: TryFrom<i64>>(&self) -> Result<T, StoreError> {
        let number = self.opt_int()?;
        self.there(number)
    }

    pub(crate) fn opt_int<T: TryFrom<i64>>(&self) -> Result<Option<T>, StoreError> {
        match self.value()? {
            ValueRef::Null => Ok(None),
            ValueRef::Integer(number) => T::try_from(number).map(Some).map_err(|_| self.bad()),
            ValueRef::Real(_) | ValueRef::Text(_) | ValueRef::Blob(_) => Err(self.bad()),
        }
    }

    /// A small number that `make` accepts.
    pub(crate) fn opt_small<T>(&self, make: impl FnOnce(u8) -> Option<T>) -> Result<Option<T>, StoreError> {
        self.opt_int()?.map(|number| make(number).ok_or_else(|| self.bad())).transpose()
    }

    /// Whether a list was asked about.
    pub(crate) fn asked(&self) -> Result<Option<()>, StoreError> {
        Ok((self.int::<i64>()? == 1).then_some(()))
    }

    pub(crate) fn postnummer(&self) -> Result<Option<Postnummer>, StoreError> {
        self.parsed(Postnummer::new)
    }

    pub(crate) fn kommune(&self) -> Result<Option<KommuneNo>, StoreError> {
        self.parsed(KommuneNo::new)
    }

    pub(crate) fn point(&self) -> Result<Option<Point>, StoreError> {
        let latitude = self.opt_int()?;
        let longitude = self.opt_int()?;
        let both = latitude.zip(longitude);
        both.map(|(north, east)| Point::from_micro_degrees(north, east).ok_or_else(|| self.bad())).transpose()
    }

    pub(crate) fn opt_period(&self) -> Result<Option<Period>, StoreError> {
        let from = self.opt_date()?;
        let to = self.opt_date()?;
        from.map(|from| Period::new(from, to).ok_or_else(|| self.bad())).transpose()
    }

    pub(crate) fn period(&self) -> Result<Period, StoreError> {
        let period = self.opt_period()?;
        self.there(period)
    }

    pub(crate) fn confirmed_code<C: Code>(&self) -> Result<Option<Confirmed<C>>, StoreError> {
        let value = self.opt_code()?;
        let on = self.opt_date()?;
        Ok(value.map(|value| Confirmed { value, on }))
    }

    pub(crate) fn opt_place(&self) -> Result<Option<Place>, StoreError> {
        let label = self.opt_text()?;
        let postnummer = self.postnummer()?;
        let point = self.point()?;
        let longest_minutes = self.opt_int()?;
        Ok(label.map(|label| Place { label, postnummer, point, longest_minutes }))
    }

    pub(crate) fn place(&self) -> Result<Place, StoreError> {
        let place = self.opt_place()?;
        self.there(place)
    }

    pub(crate) fn protection(&self) -> Result<Protection, StoreError> {
        Ok(Protection {
            grade: self.code()?,
            hidden_from: self.opt_text()?,
            decided_by: self.opt_text()?,
            from: self.opt_date()?,
            valid_to: self.opt_date()?,
        })
    }

    pub(crate) fn yes_no(&self) -> Result<Option<YesNo>, StoreError> {
        self.opt_code()
    }
}

/// `yyyy-mm-dd` and nothing else. A register holds some hundred thousand dates, and the general parser
/// takes ten times as long.
fn iso_date(text: &str) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let digit = |byte: u8| byte.is_ascii_digit().then(|| u32::from(byte - b'0'));
    let year = digit(y1)? * 1000 + digit(y2)? * 100 + digit(y3)? * 10 + digit(y4)?;
    let month = digit(m1)? * 10 + digit(m2)?;
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, digit(d1)? * 10 + digit(d2)?)?;
    debug_assert!((0..=9999).contains(&date.year()));
    Some(date)
}
