//! The example office: invented people in real geography, always in a file of its own.

use crate::app::Moment;
use crate::error::Failure;
use heimly_domain::model::Register;
use heimly_domain::text::errors::Trouble;
use heimly_storage::{KeyCost, Op, OpenError, Passphrase, Secret, Store};
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

/// Opens the example office, or makes it where there is none. An older example is made anew, because what
/// is in it belongs to nobody.
pub(crate) fn open_or_make(file: &Path, cost: KeyCost, moment: &Moment) -> Result<Store, Failure> {
    let register = register(moment)?;
    match Store::open(file, &Secret::Passphrase(Passphrase::typed(PASSPHRASE)), &moment.at) {
        Ok(store) if store.register()?.office.id == register.office.id => return Ok(store),
        Err(OpenError::AlreadyOpen) => return Err(Failure::new(Trouble::InUse)),
        Ok(_) | Err(_) => {}
    }
    if file.exists() {
        std::fs::remove_file(file).map_err(|_| Failure::new(Trouble::ReadOnly))?;
    }
    let passphrase = Passphrase::chosen(PASSPHRASE).ok_or(Failure::new(Trouble::Internal))?;
    make(file, passphrase, cost, &register, moment)
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
