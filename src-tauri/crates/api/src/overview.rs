//! The first screen: who waits, what is due, what is free, what is missing.

use crate::app::{App, Moment};
use crate::beredskap;
use crate::error::{Closer, Failure};
use crate::reading::Reading;
use crate::rows::quoted;
use crate::session::NoArgs;
use crate::view::{
    DuePlace, DueRow, DueStanding, FreeRow, MissingRow, NoteKind, OverviewView, WaitingAction, WaitingRow,
};
use chrono::Days;
use heimly_domain::codes::Code;
use heimly_domain::due::SOON_DAYS;
use heimly_domain::inquiries::waits_for_answer;
use heimly_domain::model::{Child, Need, NeedStage};
use heimly_domain::overview::days_open;
use heimly_domain::text::codes::home_kind;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{due as due_words, office_life as words, overview as ages};
use heimly_domain::today::{Long, Missing, WaitingNote, free_by_kind, missing, waiting, waiting_note};

/// Everything of today.
///
/// # Errors
/// `locked`, and what disks can say.
pub fn overview(app: &mut App, moment: &Moment, _: NoArgs) -> Result<OverviewView, Failure> {
    let reading = app.reading(moment)?;
    let (register, lang, today) = (reading.register, reading.lang, moment.today);
    let due = reading.due_rows(|_| true);
    let over = due.iter().filter(|row| row.standing == DueStanding::Over).count();
    let waiting = waiting(register);
    let may = waiting.iter().filter(|(_, need)| need.stage == NeedStage::May).count();
    let months = register.office.freshness.availability_months;
    let free = free_by_kind(register, today).into_iter().map(|of_kind| {
        let (free, fresh, old) = words::free_row(&of_kind, months, lang);
        FreeRow { kind: home_kind(of_kind.kind, lang), free, fresh, old }
    });
    let missing = missing(register, today).into_iter().map(|(what, count)| MissingRow {
        text: words::missing(what, lang),
        count: u32::try_from(count).unwrap_or(u32::MAX),
        place: place(what),
    });
    let unanswered = register.inquiries.iter().filter(|inquiry| waits_for_answer(inquiry)).count();
    Ok(OverviewView {
        title: words::day_title(today, lang),
        line: words::day_line(today, over, due.len() - over, lang),
        waiting: waiting.iter().map(|(child, need)| reading.waiting_row(child, need)).collect(),
        due,
        beredskap: beredskap::board_rows(register, &reading.known),
        free: free.collect(),
        missing: missing.collect(),
        inquiries: words::inquiries(register.inquiries.len(), unanswered, lang),
        sum_line: words::waiting_line(waiting.len() - may, may, lang),
    })
}

/// The screen where it is asked.
/// What is over, what is to be done now, and what comes within `days`.
///
/// # Errors
/// `wrong_usage` for more days than the list reaches; `locked`, and what disks can say.
pub fn due_within(app: &mut App, moment: &Moment, days: u16) -> Result<Vec<DueRow>, Failure> {
    if days > SOON_DAYS {
        let closer = Some(Closer::Said(due_words::no_further(SOON_DAYS, app.lang())));
        return Err(Failure { trouble: Trouble::WrongUsage, field: Some("days".to_owned()), closer });
    }
    let last = moment.today.checked_add_days(Days::new(u64::from(days))).map(|day| day.to_string());
    let mut rows = app.reading(moment)?.due_rows(|_| true);
    rows.retain(|row| row.on.is_none() || row.on <= last);
    Ok(rows)
}

fn place(what: Missing) -> DuePlace {
    match what {
        Missing::ChildAdviser | Missing::ChildGaps => DuePlace::Child,
        Missing::HomeAdviser
        | Missing::Politiattest
        | Missing::Stale
        | Missing::HomeGaps
        | Missing::Assessment => DuePlace::Home,
    }
}

impl Reading<'_> {
    fn waiting_row(&self, child: &Child, need: &Need) -> WaitingRow {
        let (today, lang) = (self.known.today(), self.lang);
        let note = waiting_note(self.register, child, need, today);
        let chosen = match &note {
            WaitingNote::Chosen(home) => self.known.name_of(home),
            WaitingNote::Emergency
            | WaitingNote::PastWish(_)
            | WaitingNote::InBeredskap { .. }
            | WaitingNote::MayNeed
            | WaitingNote::SearchNotBegun
            | WaitingNote::SearchOpen { .. }
            | WaitingNote::SearchConcluded(_) => String::new(),
        };
        let note_kind = match &note {
            WaitingNote::Emergency | WaitingNote::PastWish(_) => NoteKind::Over,
            WaitingNote::InBeredskap { since: _, long: Long::Yes }
            | WaitingNote::SearchNotBegun
            | WaitingNote::SearchOpen { .. } => NoteKind::Stale,
            WaitingNote::InBeredskap { since: _, long: Long::NotYet }
            | WaitingNote::Chosen(_)
            | WaitingNote::MayNeed
            | WaitingNote::SearchConcluded(_) => NoteKind::None,
        };
        let (waited, action) = match need.stage {
            NeedStage::Emergency => (words::days(days_open(need, today), lang), WaitingAction::Ringeliste),
            NeedStage::Needs => (words::days(days_open(need, today), lang), WaitingAction::Choose),
            // Nobody waits yet.
            NeedStage::May => ("–".to_owned(), WaitingAction::Need),
        };
        WaitingRow {
            child: child.id.to_string(),
            name: quoted(&child.pseudonym),
            age: ages::age(child.birth, today, lang),
            note: words::waiting_note(&note, &chosen, lang),
            note_kind,
            waited,
            from: Some(need.registered_on.to_string()),
            wished: need.wished_on.map(|day| day.to_string()),
            action,
            need_stage: need.stage.code().to_owned(),
        }
    }
}
