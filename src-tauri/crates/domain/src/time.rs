//! Calendar dates and half-open periods.
//!
//! There are no times of day here, and no "today": it is always an argument.

use chrono::{Datelike, Months, NaiveDate};

/// A half-open period [from, to); without `to` it is still running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    from: NaiveDate,
    to: Option<NaiveDate>,
}

impl Period {
    /// A period; `None` when it would end before it starts. A period that ends the day it starts is empty
    /// and allowed: a stay of no nights.
    pub fn new(from: NaiveDate, to: Option<NaiveDate>) -> Option<Self> {
        match to {
            Some(to) if to < from => None,
            Some(_) | None => Some(Self { from, to }),
        }
    }

    /// The first day.
    pub fn from(&self) -> NaiveDate {
        self.from
    }

    /// The first day after the period, if it has an end.
    pub fn to(&self) -> Option<NaiveDate> {
        self.to
    }

    /// Whether `day` lies in the period.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }

    /// Whether the two periods have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.to.is_none_or(|to| other.from < to) && other.to.is_none_or(|to| self.from < to)
    }
}

/// The day `months` calendar months after `day`: 31 January + 1 month is the last of February. Stops at
/// the last date the calendar can hold.
pub fn add_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// The day `months` calendar months before `day`.
pub fn sub_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// Whole years from `birth` to `day`; 0 before birth. Born 29 February: a year older on 1 March in common
/// years.
pub fn whole_years(birth: NaiveDate, day: NaiveDate) -> u32 {
    day.years_since(birth).unwrap_or(0)
}

/// Whole calendar months from `earlier` to `later`; 0 when `later` is not later.
pub fn whole_months(earlier: NaiveDate, later: NaiveDate) -> u32 {
    let months = (i64::from(later.year()) - i64::from(earlier.year())) * 12 + i64::from(later.month())
        - i64::from(earlier.month());
    let whole = match u32::try_from(months) {
        Ok(months) if add_months(earlier, months) > later => months.saturating_sub(1),
        Ok(months) => months,
        Err(_) => 0,
    };
    if later <= earlier { 0 } else { whole }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn months_are_calendar_months() {
        assert_eq!(add_months(day("2026-01-31"), 1), day("2026-02-28"));
        assert_eq!(add_months(day("2028-01-31"), 1), day("2028-02-29"));
        assert_eq!(whole_months(day("2026-01-31"), day("2026-02-28")), 1);
        assert_eq!(whole_months(day("2026-01-31"), day("2026-02-27")), 0);
        assert_eq!(whole_months(day("2025-11-22"), day("2026-11-22")), 12);
        assert_eq!(whole_months(day("2026-11-22"), day("2025-11-22")), 0);
    }

    #[test]
    fn a_period_ends_before_its_last_bound() {
        let stay = Period::new(day("2026-03-01"), Some(day("2026-03-04"))).unwrap();
        assert!(stay.contains(day("2026-03-03")));
        assert!(!stay.contains(day("2026-03-04")), "the moving day belongs to the next stay");
        assert!(Period::new(day("2026-03-04"), Some(day("2026-03-01"))).is_none());
        let next = Period::new(day("2026-03-04"), None).unwrap();
        assert!(!stay.overlaps(&next));
    }

    #[test]
    fn age_is_counted_in_birthdays() {
        assert_eq!(whole_years(day("2018-11-23"), day("2026-11-22")), 7);
        assert_eq!(whole_years(day("2018-11-22"), day("2026-11-22")), 8);
        assert_eq!(whole_years(day("2026-11-23"), day("2026-11-22")), 0);
    }
}
