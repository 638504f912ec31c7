//! Making, opening and locking an office.

use crate::app::{App, Moment, Open};
use crate::error::Failure;
use crate::whereabouts::moved_to_land;
use crate::{advisers, example, view};
use heimly_domain::codes::Code;
use heimly_domain::ids::OfficeId;
use heimly_domain::model::{ChoosingLimits, Freshness, Office, YesNo};
use heimly_domain::place::{KommuneNo, Places};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::import::Fault;
use heimly_domain::text::{Lang, operations};
use heimly_exchange::problem::Problem;
use heimly_exchange::records::{ChoosingLimitsRecord, OfficeRecord, Wire};
use heimly_storage::{Actor, Op, Passphrase, RecoveryKey, Secret, Store};
use serde::Deserialize;
use ts_rs::TS;
use zeroize::Zeroizing;

/// A call without arguments.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoArgs {}

/// A call about one record.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Id {
    /// The record.
    pub id: String,
}

/// Bokmål or nynorsk.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLanguage {
    /// `nb` or `nn`.
    #[ts(type = "\"nb\" | \"nn\"")]
    pub lang: String,
}

/// A new office.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateOffice {
    /// Its name.
    pub name: String,
    /// Its kommune's number.
    pub kommune: String,
    /// The passphrase that will open it.
    #[ts(type = "string")]
    pub passphrase: Zeroizing<String>,
}

/// Opening with the passphrase.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    /// The passphrase.
    #[ts(type = "string")]
    pub passphrase: Zeroizing<String>,
}

/// Opening with the recovery key.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnlockRecovery {
    /// The key as printed.
    #[ts(type = "string")]
    pub key: Zeroizing<String>,
    /// The passphrase that will open the office from now on.
    #[ts(type = "string")]
    pub new_passphrase: Zeroizing<String>,
}

/// The office's own settings.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveOffice {
    /// The office.
    pub record: OfficeRecord,
}

/// Longest name of an office, in characters.
const OFFICE_NAME_MAX: usize = 200;

/// Says whether an office is there, locked or open.
///
/// # Errors
/// What disks can say.
pub fn session(app: &mut App, moment: &Moment, _: NoArgs) -> Result<view::SessionView, Failure> {
    if app.open.is_some() {
        let office = Box::new(office_view(app, moment)?);
        let adviser = advisers::here(app)?;
        return Ok(view::SessionView::Open { office, adviser });
    }
    let file = &app.surroundings.office_file;
    if !file.exists() {
        return Ok(view::SessionView::NoOffice);
    }
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(view::SessionView::Locked { file: name.unwrap_or_default() })
}

/// Chooses bokmål or nynorsk for every sentence.
///
/// # Errors
/// `wrong_usage` for another language.
pub fn set_language(app: &mut App, _: &Moment, args: SetLanguage) -> Result<(), Failure> {
    app.lang = Lang::from_code(&args.lang).ok_or(Failure::of(Trouble::WrongUsage, "lang"))?;
    Ok(())
}

/// Makes an office file and answers the recovery key, this once.
///
/// # Errors
/// `invalid` for a name or kommune that cannot be, `weak_passphrase`, `office_exists`, and what disks say.
pub fn create_office(
    app: &mut App,
    moment: &Moment,
    args: CreateOffice,
) -> Result<view::CreatedView, Failure> {
    let name = args.name.trim();
    if name.is_empty() {
        return Err(Problem::new("name", Fault::Empty).into());
    }
    if name.chars().count() > OFFICE_NAME_MAX {
        return Err(Problem::new("name", Fault::TooLong).into());
    }
    let kommune =
        KommuneNo::new(&args.kommune).filter(|number| app.geo.places.kommune_name(*number).is_some());
    let kommune = kommune.ok_or(Failure::from(Problem::new("kommune", Fault::NotKommune)))?;
    let passphrase =
        Passphrase::chosen(&args.passphrase).ok_or(Failure::of(Trouble::WeakPassphrase, "passphrase"))?;
    let id = OfficeId::new(&uuid::Uuid::new_v4().to_string()).ok_or(Failure::new(Trouble::Internal))?;
    let office = Office {
        id,
        name: name.to_owned(),
        kommune,
        postnummer: None,
        point: None,
        example: YesNo::No,
        freshness: Freshness::standard(),
        limits: ChoosingLimits::standard(),
    };
    app.open = None;
    let file = app.surroundings.office_file.clone();
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(|_| Failure::new(Trouble::ReadOnly))?;
    }
    let (store, recovery) = Store::create(&file, passphrase, app.surroundings.cost, &office, &moment.at)?;
    app.open = Some(Open::new(store));
    Ok(view::CreatedView { recovery_key: recovery.printed().to_string(), office: office_view(app, moment)? })
}

/// Opens the office file with the passphrase.
///
/// # Errors
/// `wrong_passphrase`, `no_office`, `not_office`, `damaged`, `newer`, `in_use`, and what disks say.
pub fn unlock(app: &mut App, moment: &Moment, args: Unlock) -> Result<view::SessionView, Failure> {
    open_with(app, moment, &Secret::Passphrase(Passphrase::typed(&args.passphrase)))?;
    session(app, moment, NoArgs {})
}

/// Opens the office file with the recovery key and sets a new passphrase.
///
/// # Errors
/// As [`unlock`]; `bad_recovery_key` and `weak_passphrase`.
pub fn unlock_recovery(
    app: &mut App,
    moment: &Moment,
    args: UnlockRecovery,
) -> Result<view::SessionView, Failure> {
    let key = RecoveryKey::typed(&args.key).ok_or(Failure::of(Trouble::BadRecoveryKey, "key"))?;
    let passphrase = Passphrase::chosen(&args.new_passphrase)
        .ok_or(Failure::of(Trouble::WeakPassphrase, "new_passphrase"))?;
    open_with(app, moment, &Secret::Recovery(key))?;
    change_or_close(app, moment, passphrase)?;
    session(app, moment, NoArgs {})
}

/// An office whose recovery key was used is open only with its new passphrase in place.
fn change_or_close(app: &mut App, moment: &Moment, passphrase: Passphrase) -> Result<(), Failure> {
    let changed = app.open_office()?.store.change_passphrase(passphrase, &Actor::Holder, &moment.at);
    if changed.is_err() {
        app.open = None;
    }
    Ok(changed?)
}

fn open_with(app: &mut App, moment: &Moment, secret: &Secret) -> Result<(), Failure> {
    app.open = None;
    let store = Store::open(&app.surroundings.office_file, secret, &moment.at)?;
    app.open = Some(Open::new(store));
    Ok(())
}

/// Opens the example office, in a file of its own.
///
/// # Errors
/// What disks can say.
pub fn open_example(app: &mut App, moment: &Moment, _: NoArgs) -> Result<view::SessionView, Failure> {
    app.open = None;
    let file = app.surroundings.example_file.clone();
    let store = example::open_or_make(&file, app.surroundings.cost, moment)?;
    app.open = Some(Open::new(store));
    session(app, moment, NoArgs {})
}

/// Locks the office.
///
/// # Errors
/// None of its own.
pub fn lock(app: &mut App, moment: &Moment, _: NoArgs) -> Result<view::SessionView, Failure> {
    app.open = None;
    session(app, moment, NoArgs {})
}

/// Stores the office's own settings. Whether it is an example is never changed.
///
/// # Errors
/// `invalid` with the field; `point_in_sea` and `point_outside` for a new point.
pub fn save_office(app: &mut App, moment: &Moment, args: SaveOffice) -> Result<view::SessionView, Failure> {
    let office: Office = crate::app::from_record(args.record)?;
    if office.limits.asked_at_once == 0 {
        // Then nobody could be asked at all.
        return Err(Problem::new("limits.asked_at_once", Fault::OutOfRange).into());
    }
    let before = &app.register()?.office;
    moved_to_land(before.point, office.point, "point")?;
    let office = Office { id: before.id.clone(), example: before.example, ..office };
    app.write(moment, Op::SaveOffice, |tx| Ok(tx.office().save(&office)?))?;
    session(app, moment, NoArgs {})
}

pub(crate) fn office_view(app: &mut App, moment: &Moment) -> Result<view::OfficeView, Failure> {
    let lang = app.lang;
    let rules = heimly_domain::text::ranking::rules_version(&app.law, lang);
    let weights = heimly_domain::matching::standard_weights();
    let register = app.register()?;
    let office = register.office.clone();
    let homes = u32::try_from(register.homes.len()).unwrap_or(u32::MAX);
    let children = u32::try_from(register.children.len()).unwrap_or(u32::MAX);
    let open = app.open_office()?;
    let undo = open.store.undo_steps()?;
    let redo = open.store.redo_steps()?;
    let saved_at = open.saved_at.clone();
    let kommune_name = app.geo.places.kommune_name(office.kommune).unwrap_or_default().to_owned();
    Ok(view::OfficeView {
        record: OfficeRecord::from(&office),
        name: office.name,
        kommune: office.kommune.to_string(),
        kommune_name,
        example: office.example == YesNo::Yes,
        today: moment.today.to_string(),
        weights: format!("{} ({})", weights.name, weights.version),
        rules,
        homes,
        children,
        undo: undo
            .first()
            // Making the office is a step to the store, but nobody means to undo it.
            .filter(|step| step.op != Op::Create)
            .map(|step| view::UndoView { name: operations::name(step.op.code(), lang).to_owned() }),
        redo: redo
            .first()
            .map(|step| view::UndoView { name: operations::name(step.op.code(), lang).to_owned() }),
        limits: ChoosingLimitsRecord::from_domain(&office.limits),
        saved_at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Surroundings;
    use heimly_storage::{KeyCost, Timestamp};

    /// A folder at the journal's name stands for one that was closed to us just after the office was opened.
    #[test]
    fn an_office_opened_with_the_recovery_key_is_closed_when_the_passphrase_cannot_be_changed() {
        let folder = std::env::temp_dir().join(format!("heimly-{}", uuid::Uuid::new_v4()));
        let office_file = folder.join("kontor.heimly");
        let example_file = folder.join("eksempel.heimly");
        let surroundings = Surroundings {
            office_file,
            example_file,
            place_data_dir: folder.join("stedsdata"),
            road_file: folder.join("veinett.heimlyvei"),
            cost: KeyCost::standard(),
        };
        let moment = Moment {
            today: chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
            at: Timestamp::new("2026-11-24T09:00:00Z").unwrap(),
            clock: "10.00".to_owned(),
        };
        let mut app = App::new(surroundings).unwrap();
        let passphrase = Zeroizing::new("bare for prøver i heimly".to_owned());
        let wish = CreateOffice { name: "Oppdiktet".to_owned(), kommune: "5601".to_owned(), passphrase };
        create_office(&mut app, &moment, wish).unwrap();
        let journal = folder.join("kontor.heimly-journal");
        std::fs::create_dir(&journal).unwrap();
        let new = Passphrase::chosen("en helt annen passfrase").unwrap();
        assert_eq!(change_or_close(&mut app, &moment, new), Err(Failure::new(Trouble::ReadOnly)));
        assert!(app.open.is_none());
        std::fs::remove_dir(&journal).unwrap();
        open_with(&mut app, &moment, &Secret::Passphrase(Passphrase::typed("bare for prøver i heimly")))
            .unwrap();
        lock(&mut app, &moment, NoArgs {}).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
