//! When a limit of a number of days is passed, counted the same way everywhere: in what is due, on the
//! beredskap board, in the list of those who wait and in the contact log.
//!
//! How many days a limit has is the office's to say ([`crate::model::OfficeLimits`]).

use chrono::{Days, NaiveDate};

/// The last day a limit of `days` whole days from `from` is kept; stops at the last date the calendar can
/// hold.
pub fn last_day(from: NaiveDate, days: u16) -> NaiveDate {
    from.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX)
}

/// Whether more than `days` whole days have gone since `from`: the last day itself is in time.
pub fn has_passed(from: NaiveDate, days: u16, today: NaiveDate) -> bool {
    last_day(from, days) < today
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::testing::day;

    #[test]
    fn the_last_day_is_in_time() {
        // 24 August and 90 days: 7 + 30 + 31 + 22 = 90, the 22nd of November.
        let from = day("2026-08-24");
        assert_eq!(last_day(from, 90), day("2026-11-22"));
        assert!(!has_passed(from, 90, day("2026-11-22")));
        assert!(has_passed(from, 90, day("2026-11-23")));
        assert!(!has_passed(from, 0, from), "no days at all: the day itself");
        assert_eq!(last_day(NaiveDate::MAX, 1), NaiveDate::MAX);
    }
}
