//! Homes: listed, opened, made, changed and confirmed.

use crate::app::{App, Moment, from_record};
use crate::error::Failure;
use crate::session::{Id, NoArgs};
use crate::view::{HomeRow, HomeView};
use crate::whereabouts::moved_to_land;
use crate::{advisers, asking, rows};
use heimly_domain::duplicates::Among;
use heimly_domain::ids::HomeId;
use heimly_domain::model::{HabilitetAbout, Home, Register};
use heimly_domain::text::errors::Trouble;
use heimly_exchange::records::{HomeRecord, Wire};
use heimly_storage::{Op, RecordKind};
use serde::Deserialize;
use std::sync::Arc;
use ts_rs::TS;

/// A new home.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewHome {
    /// The family's name.
    pub family_name: String,
}

/// A home to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveHome {
    /// The home.
    pub record: HomeRecord,
}

/// All homes, by code.
///
/// # Errors
/// `locked`, and what disks can say.
pub fn list_homes(app: &mut App, moment: &Moment, _: NoArgs) -> Result<Vec<HomeRow>, Failure> {
    let (lang, places) = (app.lang, Arc::clone(&app.geo.places));
    let register = app.register()?;
    let known = rows::Known::new(register, &places, moment.today, lang);
    let mut homes: Vec<&Home> = register.homes.iter().collect();
    homes.sort_by(|one, other| one.code.cmp(&other.code));
    Ok(homes.into_iter().map(|home| known.home_row(home)).collect())
}

/// One home, to read and edit. That it was opened is logged.
///
/// # Errors
/// `not_found`.
pub fn get_home(app: &mut App, moment: &Moment, args: Id) -> Result<HomeView, Failure> {
    let view = home_view(app, moment, &args.id)?;
    app.log(moment, Op::Read, Some((RecordKind::Home, &args.id)))?;
    Ok(view)
}

/// A new home, with the office's next code.
///
/// # Errors
/// `invalid` when the name is empty or too long.
pub fn new_home(app: &mut App, moment: &Moment, args: NewHome) -> Result<HomeView, Failure> {
    let home = empty_home(app.register()?, args.family_name.trim())?;
    let home = checked(&home, "family_name")?;
    app.write(moment, Op::AddHome, |tx| Ok(tx.homes().save(&home)?))?;
    home_view(app, moment, home.id.as_str())
}

/// Stores a home.
///
/// # Errors
/// `invalid` with the path, `not_found`, `code_taken`; `point_in_sea` and `point_outside` for a new point.
pub fn save_home(app: &mut App, moment: &Moment, args: SaveHome) -> Result<HomeView, Failure> {
    let home: Home = from_record(args.record)?;
    let register = app.register()?;
    find(register, home.id.as_str())?;
    if register.homes.iter().any(|each| each.id != home.id && each.code == home.code) {
        return Err(Failure::of(Trouble::CodeTaken, "code"));
    }
    let before = find(register, home.id.as_str())?.dwelling.point;
    moved_to_land(before, home.dwelling.point, "dwelling.point")?;
    app.write(moment, Op::SaveHome, |tx| Ok(tx.homes().save(&home)?))?;
    home_view(app, moment, home.id.as_str())
}

/// Confirms that everything in a home is as before: every dated answer gets today's date.
///
/// # Errors
/// `not_found`.
pub fn confirm_home(app: &mut App, moment: &Moment, args: Id) -> Result<HomeView, Failure> {
    let mut home = find(app.register()?, &args.id)?.clone();
    home.confirm_all(moment.today);
    app.write(moment, Op::SaveHome, |tx| Ok(tx.homes().save(&home)?))?;
    home_view(app, moment, &args.id)
}

pub(crate) fn home_view(app: &mut App, moment: &Moment, id: &str) -> Result<HomeView, Failure> {
    let changed = match HomeId::new(id) {
        Some(id) => app.open_office()?.store.homes().stamp(&id)?,
        None => None,
    };
    let reading = app.reading(moment)?;
    let (register, known) = (reading.register, &reading.known);
    let home = find(register, id)?;
    Ok(HomeView {
        record: HomeRecord::from_domain(home),
        row: known.home_row(home),
        stays: known.stays_in(home),
        missing: known.missing_of_home(home),
        changed: changed.map(|stamp| stamp.changed_at.to_string()),
        assessments: reading.assessments(&home.id),
        pairs: reading.pairs_of_home(home)?,
        asked: asking::rows_of_home(register, known, &home.id),
        due: reading.due_of_home(&home.id),
        habilitet: advisers::habilitet_rows(known, |about| *about == HabilitetAbout::Home(home.id.clone())),
        duplicates: reading.duplicate_rows(Among::Home(&home.id)),
        place: reading.home_place(home).view,
        far_from_postnummer: reading.far_from_postnummer(home),
    })
}

pub(crate) fn find<'a>(register: &'a Register, id: &str) -> Result<&'a Home, Failure> {
    register.homes.iter().find(|home| home.id.as_str() == id).ok_or(Failure::new(Trouble::NotFound))
}

/// A record sent through its own limits, so that what is made here obeys the same as what is sent.
fn checked(home: &Home, field: &str) -> Result<Home, Failure> {
    from_record(HomeRecord::from_domain(home)).map_err(|failure| Failure::of(failure.trouble, field))
}

/// The next free code: one more than the highest number of the form `H-031`.
pub(crate) fn next_code(register: &Register) -> String {
    let highest = register
        .homes
        .iter()
        .filter_map(|home| home.code.strip_prefix("H-").and_then(|number| number.parse::<u32>().ok()))
        .max()
        .unwrap_or(0);
    format!("H-{:03}", highest.saturating_add(1))
}

/// A home about which nothing but the name is known.
pub(crate) fn empty_home(register: &Register, family_name: &str) -> Result<Home, Failure> {
    if family_name.is_empty() {
        return Err(Failure::of(Trouble::Invalid, "family_name"));
    }
    let id = HomeId::new(&uuid::Uuid::new_v4().to_string()).ok_or(Failure::new(Trouble::Internal))?;
    Ok(Home::unknown(id, next_code(register), family_name.to_owned()))
}
