//! Visits as a calendar file (RFC 5545), one entry each.
//!
//! Folding and escaping are the library's. It cannot write a time zone, and would put today's clock and a
//! random id into one, so that part stands here as the text it is. Every entry has its own id and time stamp,
//! because the library takes them from chance and clock where they are missing.

use super::{ReportError, Stamp};
use heimly_domain::papers::CalendarVisit;
use icalendar::{Calendar, CalendarDateTime, Class, Component, Event, EventLike, Property};
use std::fmt::Write;

/// Norway's time zone.
const ZONE: &str = "Europe/Oslo";

/// Summer time from the last Sunday of March to the last of October, as it has been since 1996.
const TIME_ZONE: &str = "BEGIN:VTIMEZONE\r
TZID:Europe/Oslo\r
BEGIN:DAYLIGHT\r
DTSTART:19960331T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
TZNAME:CEST\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
DTSTART:19961027T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
TZNAME:CET\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
END:STANDARD\r
END:VTIMEZONE\r
";

/// The calendar file. Without visits it is an empty calendar.
///
/// # Errors
/// [`ReportError::Calendar`] when the file cannot be written.
pub fn calendar(visits: &[CalendarVisit], stamp: &Stamp) -> Result<Vec<u8>, ReportError> {
    let mut head = Calendar::empty();
    let maker = format!("-//{}//NO", stamp.program);
    for (key, value) in [("VERSION", "2.0"), ("PRODID", &maker), ("CALSCALE", "GREGORIAN")] {
        head.append_property(Property::new(key, value));
    }
    head.append_property(Property::new("METHOD", "PUBLISH"));
    let mut file = String::new();
    write!(file, "{head}").map_err(|_| ReportError::Calendar)?;
    let end = file.find("END:VCALENDAR").ok_or(ReportError::Calendar)?;
    let tail = file.split_off(end);
    file.push_str(TIME_ZONE);
    for visit in visits {
        file.push_str(&event(visit, stamp).try_into_string().map_err(|_| ReportError::Calendar)?);
    }
    file.push_str(&tail);
    Ok(file.into_bytes())
}

fn event(visit: &CalendarVisit, stamp: &Stamp) -> Event {
    let in_norway = |date_time| CalendarDateTime::WithTimezone { date_time, tzid: ZONE.to_owned() };
    let mut event = Event::new();
    event
        .uid(&visit.uid)
        .timestamp(stamp.made_at.and_utc())
        .summary(&visit.title)
        .class(Class::Private)
        .starts(in_norway(visit.starts))
        .ends(in_norway(visit.ends));
    if let Some(place) = &visit.place {
        event.location(place);
    }
    event.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDateTime;
    use icalendar::DatePerhapsTime;

    fn time(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn stamp() -> Stamp {
        Stamp {
            made_at: time("2026-11-22T07:30:00"),
            program: "Heimly 0.1.0".to_owned(),
            basis: String::new(),
        }
    }

    fn visits() -> Vec<CalendarVisit> {
        let first = CalendarVisit {
            uid: "runde-1-1-2026-11-24@heimly".to_owned(),
            title: "Hjemmebesøk H-001".to_owned(),
            place: Some("7994 Leka".to_owned()),
            starts: time("2026-11-24T09:16:00"),
            ends: time("2026-11-24T10:16:00"),
        };
        // A place of many letters with everything that must be escaped, longer than a line may be.
        let long = "Kåfjordbotn; ytre, indre \\ øvre ".repeat(6);
        let second = CalendarVisit {
            uid: "runde-1-2-2026-11-24@heimly".to_owned(),
            place: Some(long.trim().to_owned()),
            starts: time("2026-11-24T23:30:00"),
            ends: time("2026-11-25T00:30:00"),
            ..first.clone()
        };
        vec![first, CalendarVisit { place: None, uid: "u-3".to_owned(), ..second.clone() }, second]
    }

    fn text(visits: &[CalendarVisit]) -> String {
        String::from_utf8(calendar(visits, &stamp()).unwrap()).unwrap()
    }

    #[test]
    fn what_is_written_is_read_back() {
        let read: Calendar = text(&visits()).parse().unwrap();
        let events: Vec<&Event> = read.events().collect();
        assert_eq!(events.len(), 3);
        for (event, visit) in events.iter().zip(visits()) {
            let local = |date_time| {
                let zone = ZONE.to_owned();
                Some(DatePerhapsTime::from(CalendarDateTime::WithTimezone { date_time, tzid: zone }))
            };
            assert_eq!(event.get_uid(), Some(visit.uid.as_str()));
            assert_eq!(event.get_summary(), Some(visit.title.as_str()));
            assert_eq!(event.get_location(), visit.place.as_deref());
            assert_eq!(event.get_start(), local(visit.starts));
            assert_eq!(event.get_end(), local(visit.ends));
            assert_eq!(event.get_timestamp(), Some(stamp().made_at.and_utc()));
            assert!(event.components().is_empty(), "no alarm");
        }
    }

    #[test]
    fn the_file_keeps_the_rules_of_the_format() {
        let file = text(&visits());
        assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Heimly 0.1.0//NO\r\n"));
        assert!(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        assert!(file.contains("DTSTART;TZID=Europe/Oslo:20261124T091600\r\n"), "{file}");
        assert!(file.contains("DTSTAMP:20261122T073000Z\r\n"));
        // A line is at most 75 octets and ends in CRLF; no line end stands alone.
        assert!(file.lines().all(|line| line.len() <= 75));
        assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
        // Nothing else than a visit has an id or a time stamp, so nothing comes from chance or clock.
        assert_eq!(file.matches("DTSTAMP").count(), 3);
        assert_eq!(file.matches("UID:").count(), 3);
        assert_eq!(file.matches("BEGIN:").count(), file.matches("END:").count());
        assert_eq!(file, text(&visits()));
    }

    #[test]
    fn no_visits_are_an_empty_calendar() {
        let read: Calendar = text(&[]).parse().unwrap();
        assert_eq!(read.events().count(), 0);
    }
}
