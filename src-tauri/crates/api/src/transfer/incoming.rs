//! What comes in: looked through first, then all of it or nothing.

use super::{store_all, trouble_of_disk};
use crate::app::{App, Moment};
use crate::children::new_id;
use crate::error::{Closer, Failure};
use crate::view::{DuplicateView, ImportProblem, ImportView};
use heimly_domain::model::Register;
use heimly_domain::text::Lang;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::import::FileFault;
use heimly_domain::text::transfer::{self as words, Incoming};
use heimly_exchange::office::{self, EXPORT_BYTES_MAX, ImportError};
use heimly_exchange::sheet::{
    self, Choice, Decisions, Draft, DuplicateOffer, ImportPlan, PlaceInFile, PlanContext,
};
use heimly_storage::Op;
use serde::Deserialize;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;
use ts_rs::TS;
use zeroize::Zeroizing;

/// A file to look through.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewImport {
    /// The file.
    pub path: String,
    /// The passphrase of an encrypted export.
    #[serde(default)]
    #[ts(type = "string | null", optional)]
    pub passphrase: Option<Zeroizing<String>>,
}

/// A file to import.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApplyImport {
    /// The file.
    pub path: String,
    /// The passphrase of an encrypted export.
    #[serde(default)]
    #[ts(type = "string | null", optional)]
    pub passphrase: Option<Zeroizing<String>>,
    /// Keys of likely duplicates that are to come in as new homes all the same; the others are left out.
    #[serde(default)]
    pub import_as_new: Vec<String>,
}

/// Looks an import through without storing anything.
///
/// # Errors
/// Why the file as a whole cannot be read; `office_not_empty` for an office export.
pub fn preview_import(app: &mut App, moment: &Moment, args: PreviewImport) -> Result<ImportView, Failure> {
    match read(app, moment, &args.path, args.passphrase.as_ref())? {
        Read::Office(register) => {
            must_be_empty(app)?;
            Ok(office_view(&register, app.lang))
        }
        Read::Problems(view) => Ok(view),
        Read::Sheet(draft) => {
            let plan = planned(app, moment, &draft, &Decisions::new())?;
            Ok(sheet_view(&plan, app.lang))
        }
    }
}

/// Imports all of a file, or nothing.
///
/// # Errors
/// As [`preview_import`], and what disks can say. With problems nothing is stored, and the view names them.
pub fn apply_import(app: &mut App, moment: &Moment, args: ApplyImport) -> Result<ImportView, Failure> {
    match read(app, moment, &args.path, args.passphrase.as_ref())? {
        Read::Office(register) => {
            must_be_empty(app)?;
            let view = office_view(&register, app.lang);
            let clock = moment.clock.clone();
            let open = app.open_office()?;
            let stored = store_all(&mut open.store, Op::Import, &register, moment);
            open.forget();
            stored?;
            open.saved_at = Some(clock);
            Ok(ImportView { stored: true, ..view })
        }
        Read::Problems(view) => Ok(view),
        Read::Sheet(draft) => {
            let offers = planned(app, moment, &draft, &Decisions::new())?.duplicates;
            let decisions = offers.iter().map(|offer| decided(offer, &args.import_as_new)).collect();
            let plan = planned(app, moment, &draft, &decisions)?;
            let view = sheet_view(&plan, app.lang);
            if !plan.is_ready() {
                return Ok(view);
            }
            store_plan(app, moment, &plan)?;
            Ok(ImportView { stored: true, ..view })
        }
    }
}

/// Whether a file is an encrypted export, so that its passphrase must be asked for. A file that cannot be
/// read is not; what is wrong with it is said when it is looked through.
pub fn is_sealed(path: &Path) -> bool {
    let mut start = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(64).read_to_end(&mut start));
    read.is_ok() && office::is_sealed(&start)
}

/// What a file turned out to be.
enum Read {
    Office(Box<Register>),
    Problems(ImportView),
    Sheet(Draft),
}

fn read(
    app: &App,
    moment: &Moment,
    path: &str,
    passphrase: Option<&Zeroizing<String>>,
) -> Result<Read, Failure> {
    let path = Path::new(path);
    let size = std::fs::metadata(path).map_err(|error| Failure::of(trouble_of_disk(&error), "path"))?.len();
    if size > EXPORT_BYTES_MAX {
        return Err(FileFault::TooLarge.into());
    }
    let bytes = std::fs::read(path).map_err(|error| Failure::of(trouble_of_disk(&error), "path"))?;
    if office::is_sealed(&bytes) {
        let passphrase = passphrase.ok_or(Failure::of(Trouble::WrongPassphrase, "passphrase"))?;
        let opened = Zeroizing::new(office::open(&bytes, passphrase, EXPORT_BYTES_MAX).map_err(sealed)?);
        return office_read(&opened, moment, app.lang);
    }
    let json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    if json { office_read(&bytes, moment, app.lang) } else { Ok(Read::Sheet(sheet::read_file(&bytes)?)) }
}

/// A wrong passphrase for an export is a wrong passphrase, and names its field.
fn sealed(fault: FileFault) -> Failure {
    let failure = Failure::from(fault);
    if fault == FileFault::WrongPassphrase {
        let closer = Some(Closer::File(fault));
        return Failure { trouble: Trouble::WrongPassphrase, field: Some("passphrase".to_owned()), closer };
    }
    failure
}

fn office_read(bytes: &[u8], moment: &Moment, lang: Lang) -> Result<Read, Failure> {
    match office::from_json(bytes, moment.today) {
        Ok(register) => Ok(Read::Office(Box::new(register))),
        Err(ImportError::File(fault)) => Err(fault.into()),
        Err(ImportError::Problems(problems)) => Ok(Read::Problems(ImportView {
            counts: Vec::new(),
            problems: problems
                .into_iter()
                .map(|problem| ImportProblem {
                    sentence: problem.sentence(lang).to_owned(),
                    place: problem.path,
                    row: None,
                    column: None,
                })
                .collect(),
            notes: Vec::new(),
            duplicates: Vec::new(),
            stored: false,
        })),
    }
}

fn must_be_empty(app: &mut App) -> Result<(), Failure> {
    let register = app.register()?;
    if register.homes.is_empty() && register.children.is_empty() {
        return Ok(());
    }
    Err(Failure::new(Trouble::OfficeNotEmpty))
}

fn planned(
    app: &mut App,
    moment: &Moment,
    draft: &Draft,
    decisions: &Decisions,
) -> Result<ImportPlan, Failure> {
    let places = Arc::clone(&app.geo.places);
    let context = PlanContext { register: app.register()?, places: &*places, today: moment.today, decisions };
    Ok(sheet::plan(draft, &context, &mut new_id))
}

fn key(place: &PlaceInFile) -> String {
    format!("{}!{}", place.sheet, place.row)
}

fn decided(offer: &DuplicateOffer, as_new: &[String]) -> (PlaceInFile, Choice) {
    let choice = if as_new.contains(&key(&offer.place)) { Choice::ImportAsNew } else { Choice::Skip };
    (offer.place.clone(), choice)
}

fn store_plan(app: &mut App, moment: &Moment, plan: &ImportPlan) -> Result<(), Failure> {
    app.write(moment, Op::Import, |tx| {
        plan.homes.iter().try_for_each(|each| tx.homes().save(each))?;
        plan.children.iter().try_for_each(|each| tx.children().save(each))?;
        plan.needs.iter().try_for_each(|each| tx.needs().save(each))?;
        plan.placements.iter().try_for_each(|each| tx.placements().save(each))?;
        Ok(())
    })
}

fn counts(counted: [(usize, Incoming); 6], lang: Lang) -> Vec<String> {
    let something = counted.into_iter().filter(|(number, _)| *number > 0);
    something.map(|(number, what)| words::count(number, what, lang)).collect()
}

fn office_view(register: &Register, lang: Lang) -> ImportView {
    let members = register.homes.iter().map(|home| home.household.members.len()).sum();
    let competence = register.homes.iter().map(|home| home.competence.len()).sum();
    ImportView {
        counts: counts(
            [
                (register.homes.len(), Incoming::Homes),
                (members, Incoming::Members),
                (competence, Incoming::Competence),
                (register.children.len(), Incoming::Children),
                (register.needs.len(), Incoming::Needs),
                (register.placements.len(), Incoming::Placements),
            ],
            lang,
        ),
        problems: Vec::new(),
        notes: Vec::new(),
        duplicates: Vec::new(),
        stored: false,
    }
}

fn sheet_view(plan: &ImportPlan, lang: Lang) -> ImportView {
    let notes = plan.notices.iter().map(|notice| {
        let row = notice.row.map_or_else(String::new, |row| words::row(row, lang));
        let column = notice.column.as_ref().map_or_else(String::new, |column| format!(" «{column}»"));
        format!("{}{row}{column}: {}", notice.sheet, notice.sentence(lang))
    });
    ImportView {
        counts: plan.rows.iter().map(|(sheet, rows)| words::rows(sheet, *rows, lang)).collect(),
        problems: plan
            .problems
            .iter()
            .map(|problem| ImportProblem {
                place: problem.sheet.clone(),
                row: problem.row,
                column: problem.column.clone(),
                sentence: problem.sentence(lang),
            })
            .collect(),
        notes: notes.collect(),
        duplicates: plan
            .duplicates
            .iter()
            .map(|offer| DuplicateView {
                key: key(&offer.place),
                incoming: format!("{} ({}, {})", offer.name, offer.place.sheet, offer.place.row),
                existing: format!("{} {}", offer.like_name, offer.like),
                why: if offer.code_is_same { words::same_code(lang) } else { words::alike(lang) },
            })
            .collect(),
        stored: false,
    }
}
