//! Asking homes: the contact log of every candidate, and how many are asked at once.

use crate::app::{App, Moment, from_record};
use crate::draft::{self, Sent};
use crate::error::{Closer, Failure};
use crate::happened::happened;
use crate::rows::Known;
use crate::shown::keep_unshown;
use crate::view::AskedRow;
use crate::{children, homes};
use chrono::NaiveTime;
use heimly_domain::asking::{AskRefused, days_unanswered, is_overdue, may_ask};
use heimly_domain::codes::Code;
use heimly_domain::ids::{ChildId, HomeId};
use heimly_domain::model::{HomeAsked, Register};
use heimly_domain::text::codes::Words;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{Lang, asked as words, asking, format};
use heimly_exchange::records::{HomeAskedRecord, Wire};
use heimly_storage::Op;
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;
use ts_rs::TS;

/// A question to a home, to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveAsked {
    /// The question. An empty id makes a new one; day and time are now where they are left out.
    #[ts(as = "HomeAskedRecord")]
    pub record: Value,
}

/// Stores that a home was asked, or what it answered, and answers the log of that child, or of the home where
/// no child is registered.
///
/// # Errors
/// `too_many_asked` naming the homes that have not answered, `already_asked`, `not_found` for a home or child
/// that is not there or is not the stored question's, `wrong_usage` and `invalid` with the path, also for a
/// day in the future and for an answer before the question.
pub fn save_asked(app: &mut App, moment: &Moment, args: SaveAsked) -> Result<Vec<AskedRow>, Failure> {
    let today = json!(moment.today.to_string());
    let (record, sent): (HomeAskedRecord, Sent) = draft::read(args.record, &[("on", today)])?;
    let mut asked = from_record(record)?;
    if sent == Sent::New && asked.at.is_none() && asked.on == moment.today {
        asked.at = time_of(moment);
    }
    if asked.answer.is_some() && asked.answered_on.is_none() {
        asked.answered_on = Some(moment.today);
    }
    let lang = app.lang;
    in_order(&asked, moment, lang)?;
    let register = app.register()?;
    allowed(register, &asked, sent, lang)?;
    if let Some(stored) = register.asked.iter().find(|each| each.id == asked.id) {
        keep_unshown(&mut asked, stored, register, moment.today)?;
    }
    app.write(moment, Op::SaveAsked, |tx| Ok(tx.asked().save(&asked)?))?;
    let places = Arc::clone(&app.geo.places);
    let register = app.register()?;
    let known = Known::new(register, &places, moment.today, lang);
    Ok(match &asked.child {
        Some(child) => rows_of_child(register, &known, child),
        None => rows_of_home(register, &known, &asked.home),
    })
}

/// Refuses a question or an answer of a day that has not come, and an answer before its question.
fn in_order(asked: &HomeAsked, moment: &Moment, lang: Lang) -> Result<(), Failure> {
    happened(&[("on", Some(asked.on)), ("answered_on", asked.answered_on)], moment)?;
    if asked.answered_on.is_some_and(|answered| answered < asked.on) {
        let closer = Some(Closer::Said(words::answered_before_asked(lang)));
        let field = Some("answered_on".to_owned());
        return Err(Failure { trouble: Trouble::Invalid, field, closer });
    }
    Ok(())
}

/// The time of day of a moment.
pub(crate) fn time_of(moment: &Moment) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(&moment.clock, "%H.%M").ok()
}

fn allowed(register: &Register, asked: &HomeAsked, sent: Sent, lang: Lang) -> Result<(), Failure> {
    homes::find(register, asked.home.as_str())?;
    if let Some(child) = &asked.child {
        children::find(register, child.as_str())?;
    }
    let before = register.asked.iter().find(|each| each.id == asked.id);
    let was_open = match (sent, before) {
        (Sent::New, _) => false,
        (Sent::Stored, Some(before)) if before.home == asked.home && before.child == asked.child => {
            before.is_open()
        }
        (Sent::Stored, _) => return Err(Failure::new(Trouble::NotFound)),
    };
    match &asked.child {
        Some(child) if asked.is_open() && !was_open => {
            may_ask(register, child, &asked.home).map_err(|refused| refusal(register, &refused, lang))
        }
        Some(_) | None => Ok(()),
    }
}

fn refusal(register: &Register, refused: &AskRefused, lang: Lang) -> Failure {
    let open: &[HomeId] = match refused {
        AskRefused::TooMany { open, .. } => open,
        AskRefused::AlreadyAsked => &[],
    };
    let code = |id: &HomeId| homes::find(register, id.as_str()).map(|home| home.code.clone()).ok();
    let codes: Vec<String> = open.iter().filter_map(code).collect();
    let said = asking::refused(refused, &codes, lang);
    Failure { trouble: refused.trouble(), field: Some("home".to_owned()), closer: Some(Closer::Said(said)) }
}

/// The log of one child, newest first.
pub(crate) fn rows_of_child(register: &Register, known: &Known<'_>, child: &ChildId) -> Vec<AskedRow> {
    rows(register, known, |asked| asked.child.as_ref() == Some(child))
}

/// The log of one home, newest first.
pub(crate) fn rows_of_home(register: &Register, known: &Known<'_>, home: &HomeId) -> Vec<AskedRow> {
    rows(register, known, |asked| asked.home == *home)
}

fn rows(register: &Register, known: &Known<'_>, of: impl Fn(&HomeAsked) -> bool) -> Vec<AskedRow> {
    let mut asked: Vec<&HomeAsked> = register.asked.iter().filter(|each| of(each)).collect();
    asked.sort_by(|one, other| (other.on, other.at, &other.id).cmp(&(one.on, one.at, &one.id)));
    asked.into_iter().map(|each| row(known, each)).collect()
}

/// One question as a row.
pub(crate) fn row(known: &Known<'_>, asked: &HomeAsked) -> AskedRow {
    let (lang, today) = (known.lang(), known.today());
    let home = known.home(&asked.home);
    let shown = known.shown(asked);
    let over = days_unanswered(asked, today)
        .filter(|_| is_overdue(known.register(), asked, today))
        .map(|days| asking::unanswered(days, lang));
    AskedRow {
        id: asked.id.to_string(),
        home: asked.home.to_string(),
        home_name: home.map_or_else(|| asked.home.to_string(), |home| known.home_name(home)),
        code: home.map_or_else(|| asked.home.to_string(), |home| home.code.clone()),
        child: asked.child.as_ref().map(ToString::to_string),
        child_name: asked.child.as_ref().map(|child| known.child_name(child)),
        when: words::when(asked.on, asked.at, today),
        how: asked.how.clone(),
        by: asked.by.clone(),
        answer: asked.answer.map_or_else(|| words::no_answer(lang), |answer| answer.word(lang).to_owned()),
        answer_code: asked.answer.map(|answer| answer.code().to_owned()),
        answered: asked.answered_on.map(format::date),
        reason: shown.reason.clone(),
        over,
        record: HomeAskedRecord::from_domain(&shown),
    }
}
