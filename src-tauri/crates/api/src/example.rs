//! The example office: invented people in real geography, always in a file of its own.

use crate::app::Moment;
use crate::error::Failure;
use crate::transfer::with_suffix;
use heimly_domain::model::Register;
use heimly_domain::text::errors::Trouble;
use heimly_storage::{KeyCost, Op, OpenError, Passphrase, Secret, Store, files_of, sync_folder_of};
use std::path::Path;

/// The example office as an office export.
pub const EXPORT: &str = include_str!("../../../../assets/example-office.json");

/// The passphrase of the example office. It protects nothing: everything in the file is invented.
pub const PASSPHRASE: &str = "eksempel med oppdiktede hjem";

/// The example office's records.
///
/// # Errors
/// `internal` when the program's own file cannot be read, which a test rules out.
pub fn register(moment: &Moment) -> Result<Register, Failure> {
    heimly_exchange::office::from_json(EXPORT.as_bytes(), moment.today)
        .map_err(|_| Failure::new(Trouble::Internal))
}

/// How many files set aside are counted before giving up.
const ASIDE_MAX: u32 = 1000;

/// Opens the example office, or makes it where there is none. Nothing is ever removed: what people have
/// tried out in it is kept, and a file that is no example of this edition is set aside under another name.
///
/// The office's id carries the edition of the example. An office with the same id is used as it is, changed
/// or not.
///
/// # Errors
/// `in_use`, `newer`, and what disks can say.
pub(crate) fn open_or_make(file: &Path, cost: KeyCost, moment: &Moment) -> Result<Store, Failure> {
    let register = register(moment)?;
    match Store::open(file, &Secret::Passphrase(Passphrase::typed(PASSPHRASE)), &moment.at) {
        Ok(store) => {
            let found = store.register()?;
            // One without homes was never filled: the program was stopped while making it.
            if found.office.id == register.office.id && !found.homes.is_empty() {
                return Ok(store);
            }
            drop(store);
            set_aside(file)?;
        }
        Err(OpenError::NotFound) => {}
        Err(OpenError::Damaged | OpenError::WrongSecret | OpenError::NotAnOfficeFile) => set_aside(file)?,
        Err(
            other @ (OpenError::AlreadyExists
            | OpenError::Newer { .. }
            | OpenError::AlreadyOpen
            | OpenError::NoPermission
            | OpenError::DiskFull
            | OpenError::Unreadable
            | OpenError::NoKeyMaterial),
        ) => return Err(other.into()),
    }
    let passphrase = Passphrase::chosen(PASSPHRASE).ok_or(Failure::new(Trouble::Internal))?;
    make(file, passphrase, cost, &register, moment)
}

/// Gives a file a name that is free, and its journal with it: without it, a write that was cut short could
/// not be rolled back.
fn set_aside(file: &Path) -> Result<(), Failure> {
    let read_only = |_| Failure::new(Trouble::ReadOnly);
    for number in 1..=ASIDE_MAX {
        let aside = with_suffix(file, "til-side", number);
        if files_of(&aside).iter().any(|name| name.symlink_metadata().is_ok()) {
            continue;
        }
        std::fs::rename(file, &aside).map_err(read_only)?;
        let ([_, journal, _], [_, journal_aside, _]) = (files_of(file), files_of(&aside));
        if journal.exists() {
            std::fs::rename(journal, journal_aside).map_err(read_only)?;
        }
        return sync_folder_of(file).map_err(read_only);
    }
    Err(Failure::new(Trouble::ReadOnly))
}

/// Makes a file with everything in `register`.
pub(crate) fn make(
    file: &Path,
    passphrase: Passphrase,
    cost: KeyCost,
    register: &Register,
    moment: &Moment,
) -> Result<Store, Failure> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(|_| Failure::new(Trouble::ReadOnly))?;
    }
    let (mut store, _) = Store::create(file, passphrase, cost, &register.office, &moment.at)?;
    // Filling the example is part of making it, and nobody means to undo it.
    crate::transfer::store_all(&mut store, Op::Create, register, moment)?;
    Ok(store)
}
