//! A round for a calendar: one entry for each visit, without a name.
//!
//! A calendar lies on a telephone and in a shared Outlook, so an entry says the home's code and the poststed
//! and nothing more; of a protected home there is no entry, because it is not in the order.

use super::round::RoundInput;
use crate::model::RoundStopAt;
use crate::rounds::{Where, called, date_of};
use crate::text::Lang;
use crate::text::rounds::{CalendarStop, calendar_title};
use chrono::{Days, NaiveDateTime, NaiveTime};

/// A visit as an entry of a calendar. The times are the clock's in Norway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarVisit {
    /// The same for the same stop of the same round on the same day, so that a calendar replaces the entry when
    /// it is read in again.
    pub uid: String,
    /// «Hjemmebesøk H-012».
    pub title: String,
    /// Postnummer and poststed; `None` where it is not known.
    pub place: Option<String>,
    /// When the visit starts, as planned.
    pub starts: NaiveDateTime,
    /// When it ends, as planned.
    pub ends: NaiveDateTime,
}

/// The entries, in the order of the round.
pub fn round_calendar(input: &RoundInput<'_>, lang: Lang) -> Vec<CalendarVisit> {
    let names = called(input.round, input.register, input.places, input.today);
    let mut entries = Vec::new();
    for day in &input.plan.days {
        let on = date_of(input.round, day.day);
        for visit in &day.visits {
            let stop = input.round.stops.get(visit.visit).zip(names.get(visit.visit));
            let Some((stop, name)) = stop else { continue };
            let number = visit.visit + 1;
            let stop = match &stop.at {
                RoundStopAt::Home(_) => CalendarStop::Home(&name.short),
                RoundStopAt::Place(_) => CalendarStop::Place(number),
            };
            let times = moment(on, visit.starts.planned).zip(moment(on, visit.leaves.planned));
            entries.extend(times.map(|(starts, ends)| CalendarVisit {
                uid: format!("{}-{number}-{on}@heimly", input.round.id),
                title: calendar_title(&stop, lang),
                place: match &name.at {
                    Where::Poststed(poststed) => Some(poststed.clone()),
                    Where::Unknown | Where::Protected => None,
                },
                starts,
                ends,
            }));
        }
    }
    entries
}

/// Minutes after the midnight a day begins with, as a time of the clock; `None` past the calendar's end.
fn moment(on: chrono::NaiveDate, minutes: u32) -> Option<NaiveDateTime> {
    let within = minutes % crate::rounds::DAY_MINUTES;
    let day = on.checked_add_days(Days::new(u64::from(minutes / crate::rounds::DAY_MINUTES)))?;
    Some(day.and_time(NaiveTime::from_hms_opt(within / 60, within % 60, 0)?))
}
