//! Who works in the office, who sits here now, and who is inhabil towards whom.

use crate::app::{App, Moment, from_record};
use crate::children::{self, new_id};
use crate::draft::{self, Sent};
use crate::error::Failure;
use crate::happened::refused;
use crate::homes;
use crate::rows::Known;
use crate::session::{Id, NoArgs};
use crate::view::{AdviserHere, AdviserRow, AdvisersView, HabilitetRow};
use heimly_domain::ids::AdviserId;
use heimly_domain::model::{Adviser, Habilitet, HabilitetAbout, Register};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::import::Fault;
use heimly_domain::text::office_life as words;
use heimly_exchange::records::{AdviserRecord, HabilitetRecord, Wire};
use heimly_storage::Op;
use serde::Deserialize;
use serde_json::{Value, json};
use std::cmp::Reverse;
use std::sync::Arc;
use ts_rs::TS;

/// An adviser to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveAdviser {
    /// The adviser; `null` for a new one.
    pub id: Option<String>,
    /// The name.
    pub name: String,
}

/// Who sits here now.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChooseAdviser {
    /// The adviser; `null`: nobody is chosen.
    pub id: Option<String>,
}

/// An adviser who is inhabil, to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveHabilitet {
    /// Who, towards whom. An empty id makes a new one, that holds from today where no day is given.
    #[ts(as = "HabilitetRecord")]
    pub record: Value,
}

/// The advisers of the office, and who is inhabil towards whom.
///
/// # Errors
/// `locked`, and what disks can say.
pub fn list_advisers(app: &mut App, moment: &Moment, _: NoArgs) -> Result<AdvisersView, Failure> {
    let (lang, places, me) = (app.lang, Arc::clone(&app.geo.places), app.me());
    let register = app.register()?;
    let known = Known::new(register, &places, moment.today, lang);
    let mut advisers: Vec<&Adviser> = register.advisers.iter().collect();
    advisers.sort_by(|one, other| (&one.name, &one.id).cmp(&(&other.name, &other.id)));
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let row = |adviser: &Adviser| {
        let is = |responsible: &Option<AdviserId>| responsible.as_ref() == Some(&adviser.id);
        AdviserRow {
            id: adviser.id.to_string(),
            name: adviser.name.clone(),
            children: count(register.children.iter().filter(|child| is(&child.responsible)).count()),
            homes: count(register.homes.iter().filter(|home| is(&home.responsible)).count()),
            me: me.as_ref() == Some(&adviser.id),
        }
    };
    Ok(AdvisersView {
        advisers: advisers.into_iter().map(row).collect(),
        me: me.as_ref().map(ToString::to_string),
        habilitet: habilitet_rows(&known, |_| true),
    })
}

/// Stores an adviser.
///
/// # Errors
/// `invalid` when the name is empty or too long, `not_found`.
pub fn save_adviser(app: &mut App, moment: &Moment, args: SaveAdviser) -> Result<AdvisersView, Failure> {
    let name = args.name.trim();
    if name.is_empty() {
        return Err(refused("name", Fault::Empty));
    }
    let id = match &args.id {
        Some(id) => find(app.register()?, id)?.id.clone(),
        None => AdviserId::new(&new_id()).ok_or(Failure::new(Trouble::Internal))?,
    };
    let adviser: Adviser = from_record(AdviserRecord::from_domain(&Adviser { id, name: name.to_owned() }))?;
    app.write(moment, Op::SaveOffice, |tx| Ok(tx.advisers().save(&adviser)?))?;
    list_advisers(app, moment, NoArgs {})
}

/// Chooses who sits here now. It holds until the office is locked, and the log and what is written carry it.
///
/// # Errors
/// `not_found`.
pub fn choose_adviser(app: &mut App, moment: &Moment, args: ChooseAdviser) -> Result<AdvisersView, Failure> {
    let chosen = match &args.id {
        Some(id) => Some(find(app.register()?, id)?.id.clone()),
        None => None,
    };
    app.open_office()?.adviser = chosen;
    list_advisers(app, moment, NoArgs {})
}

/// Stores that an adviser is inhabil.
///
/// # Errors
/// `wrong_usage` and `invalid` with the path; `not_found` for an adviser, child or home that is not there.
pub fn save_habilitet(app: &mut App, moment: &Moment, args: SaveHabilitet) -> Result<AdvisersView, Failure> {
    let today = json!(moment.today.to_string());
    let (record, sent): (HabilitetRecord, Sent) = draft::read(args.record, &[("since", today)])?;
    let habilitet: Habilitet = from_record(record)?;
    let register = app.register()?;
    if sent == Sent::Stored && !register.habilitet.iter().any(|each| each.id == habilitet.id) {
        return Err(Failure::new(Trouble::NotFound));
    }
    find(register, habilitet.adviser.as_str())?;
    match &habilitet.about {
        HabilitetAbout::Child(child) => children::find(register, child.as_str()).map(|_| ())?,
        HabilitetAbout::Home(home) => homes::find(register, home.as_str()).map(|_| ())?,
    }
    if habilitet.to.is_some_and(|to| to < habilitet.since) {
        return Err(refused("to", Fault::EndsBeforeStart));
    }
    app.write(moment, Op::SaveHabilitet, |tx| Ok(tx.habilitet().save(&habilitet)?))?;
    list_advisers(app, moment, NoArgs {})
}

/// Removes what was entered by mistake; it stays in the history.
///
/// # Errors
/// `not_found`.
pub fn delete_habilitet(app: &mut App, moment: &Moment, args: Id) -> Result<AdvisersView, Failure> {
    let habilitet = app.register()?.habilitet.iter().find(|each| each.id.as_str() == args.id);
    let id = habilitet.ok_or(Failure::new(Trouble::NotFound))?.id.clone();
    app.write(moment, Op::SaveHabilitet, |tx| Ok(tx.habilitet().remove(&id)?))?;
    list_advisers(app, moment, NoArgs {})
}

fn find<'a>(register: &'a Register, id: &str) -> Result<&'a Adviser, Failure> {
    let found = register.advisers.iter().find(|adviser| adviser.id.as_str() == id);
    found.ok_or(Failure::of(Trouble::NotFound, "adviser"))
}

/// The adviser who sits here now. One that was taken back by undoing is nobody.
pub(crate) fn here(app: &mut App) -> Result<Option<AdviserHere>, Failure> {
    let Some(me) = app.me() else { return Ok(None) };
    let found = app.register()?.advisers.iter().find(|adviser| adviser.id == me);
    let found = found.map(|adviser| AdviserHere { id: adviser.id.to_string(), name: adviser.name.clone() });
    if found.is_none() {
        app.open_office()?.adviser = None;
    }
    Ok(found)
}

/// Who is inhabil, of those `wanted` says yes to: those that hold today first, then the newest.
pub(crate) fn habilitet_rows(
    known: &Known<'_>,
    wanted: impl Fn(&HabilitetAbout) -> bool,
) -> Vec<HabilitetRow> {
    let today = known.today();
    let holds = |each: &Habilitet| each.since <= today && each.to.is_none_or(|to| today < to);
    let mut all: Vec<&Habilitet> =
        known.register().habilitet.iter().filter(|each| wanted(&each.about)).collect();
    all.sort_by_key(|each| (!holds(each), Reverse(each.since), each.id.clone()));
    all.into_iter().map(|each| habilitet_row(known, each)).collect()
}

fn habilitet_row(known: &Known<'_>, habilitet: &Habilitet) -> HabilitetRow {
    let about = match &habilitet.about {
        HabilitetAbout::Child(id) => {
            known.child(id).map(|child| words::about_child(&child.pseudonym, known.lang()))
        }
        HabilitetAbout::Home(id) => {
            known.home(id).map(|home| words::about_home(&known.home_name(home), &home.code, known.lang()))
        }
    };
    HabilitetRow {
        id: habilitet.id.to_string(),
        adviser: habilitet.adviser.to_string(),
        adviser_name: known.adviser_name(&habilitet.adviser).unwrap_or_default(),
        about: about.unwrap_or_default(),
        since: habilitet.since.to_string(),
        to: habilitet.to.map(|to| to.to_string()),
        words: habilitet.words.clone(),
        record: HabilitetRecord::from_domain(habilitet),
    }
}
