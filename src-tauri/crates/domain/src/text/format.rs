//! How dates, times, numbers and lists are written inside a sentence.
//!
//! What a sentence says is not decided here.

use super::Lang;
use crate::place::TravelTime;
use chrono::{Datelike, NaiveDate};

/// From this many minutes a time is written in hours.
const HOURS_FROM: u16 = 150;

/// One of two texts.
pub(crate) fn pick(lang: Lang, nb: impl Into<String>, nn: impl Into<String>) -> String {
    match lang {
        Lang::Nb => nb.into(),
        Lang::Nn => nn.into(),
    }
}

/// «24.11.2026».
pub fn date(day: NaiveDate) -> String {
    format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year())
}

/// «24.11.2026», or that the day is not known.
pub fn date_or_unknown(day: Option<NaiveDate>, lang: Lang) -> String {
    day.map_or_else(|| pick(lang, "ukjent dato", "ukjend dato"), date)
}

/// «12 min»; from two and a half hours «2 t 30» and «5 t».
pub fn minutes(minutes: u16) -> String {
    if minutes < HOURS_FROM { format!("{minutes}\u{a0}min") } else { hours(minutes) }
}

fn hours(minutes: u16) -> String {
    match minutes % 60 {
        0 => format!("{}\u{a0}t", minutes / 60),
        rest => format!("{}\u{a0}t\u{a0}{rest:02}", minutes / 60),
    }
}

/// «12–18 min»; from two and a half hours «3 t 50–5 t». Where the ends fall on either side, each is said in
/// its own unit, «48 min–2 t 51», unless both are hours or more.
pub fn travel_time(time: TravelTime) -> String {
    match (time.low(), time.high()) {
        (low, high) if low == high => minutes(low),
        (low, high) if high < HOURS_FROM => format!("{low}–{high}\u{a0}min"),
        (low, high) if low < 60 => format!("{}–{}", minutes(low), hours(high)),
        (low, high) => format!("{}–{}", hours(low), hours(high)),
    }
}

/// «59,9» of millionths of a degree, rounded towards zero.
pub fn tenths(micro_degrees: i32) -> String {
    let tenths = micro_degrees / 100_000;
    let sign = if tenths < 0 { "−" } else { "" };
    format!("{sign}{},{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
}

/// «4,5» of metres, rounded to tenths of a kilometre, the half up.
pub fn kilometres(metres: u32) -> String {
    let tenths = metres.saturating_add(50) / 100;
    format!("{},{}", tenths / 10, tenths % 10)
}

/// «3 måneder».
pub fn months(months: u32, lang: Lang) -> String {
    match months {
        1 => pick(lang, "1 måned", "1 månad"),
        _ => pick(lang, format!("{months} måneder"), format!("{months} månader")),
    }
}

/// «8 år».
pub fn years(years: u32) -> String {
    format!("{years}\u{a0}år")
}

/// «1 plass», «2 plasser», «ingen plasser».
pub fn places(places: i32, lang: Lang) -> String {
    match places {
        ..=0 => pick(lang, "ingen plasser", "ingen plassar"),
        1 => "1 plass".to_owned(),
        _ => pick(lang, format!("{places} plasser"), format!("{places} plassar")),
    }
}

/// «Spurv».
pub fn quoted(words: &str) -> String {
    format!("«{}»", words.trim())
}

/// «hund, katt og hest».
pub fn list<T: AsRef<str>>(words: &[T]) -> String {
    let words: Vec<String> = words.iter().map(|word| word.as_ref().to_owned()).collect();
    super::codes::listed(&words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::TravelMethod;

    fn time(low: u16, high: u16) -> String {
        travel_time(TravelTime::new(low, high, TravelMethod::Estimate)).replace('\u{a0}', " ")
    }

    #[test]
    fn times_are_in_hours_from_two_and_a_half() {
        assert_eq!(time(12, 18), "12–18 min");
        assert_eq!(time(149, 149), "149 min");
        assert_eq!(time(150, 150), "2 t 30");
        // 230 = 3 · 60 + 50, 300 = 5 · 60.
        assert_eq!(time(230, 300), "3 t 50–5 t");
        // One end under the limit: both in hours. 125 = 2 · 60 + 5.
        assert_eq!(time(125, 160), "2 t 05–2 t 40");
    }

    #[test]
    fn degrees_have_one_decimal() {
        assert_eq!(tenths(59_912_700), "59,9");
        assert_eq!(tenths(-8_670_000), "−8,6");
        assert_eq!(tenths(70_000_000), "70,0");
        assert_eq!([4_449, 4_450, 20].map(kilometres), ["4,4", "4,5", "0,0"]);
    }

    #[test]
    fn dates_and_lists_are_written_as_people_write_them() {
        assert_eq!(date("2026-02-03".parse().unwrap()), "03.02.2026");
        assert_eq!(date_or_unknown(None, Lang::Nn), "ukjend dato");
        assert_eq!(list(&["hund", "katt", "hest"]), "hund, katt og hest");
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(quoted(" Spurv "), "«Spurv»");
        assert_eq!(places(0, Lang::Nb), "ingen plasser");
        assert_eq!(places(2, Lang::Nn), "2 plassar");
        assert_eq!(months(1, Lang::Nn), "1 månad");
    }
}
