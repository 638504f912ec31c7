//! What goes out: a file whole or not at all, for the user alone, and never over an office.

use super::trouble_of_disk;
use crate::app::App;
use crate::error::Failure;
use heimly_domain::text::errors::Trouble;
use heimly_storage::{files_of, is_office_file, private_options, sync_folder_of};
use std::ffi::OsString;
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// How many names are tried for the unfinished file before giving up.
const NAMES_MAX: u32 = 100;

/// Writes a file whole or not at all: beside its place first, then moved there. A file of that name is
/// replaced, because whoever chose it was asked, unless it is an office.
///
/// # Errors
/// `target_is_office`, and what disks can say.
pub(crate) fn write_file(app: &App, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    refuse_office(app, path)?;
    let (unfinished, file) = unfinished(path).map_err(|error| failure(&error))?;
    let written = fill(file, bytes)
        .and_then(|()| std::fs::rename(&unfinished, path))
        // The file is whole and in its place; a folder that cannot be waited for takes nothing from that.
        .map(|()| sync_folder_of(path).unwrap_or(()));
    written.map_err(|error| {
        // What is left is unfinished and named so; failing to remove it must not hide the first error.
        let _ = std::fs::remove_file(&unfinished);
        failure(&error)
    })
}

/// Refuses a place where an office lies, or where this program keeps one: open or locked, made or not.
///
/// # Errors
/// `target_is_office`; what disks can say when it cannot be found out what lies there.
pub(crate) fn refuse_office(app: &App, path: &Path) -> Result<(), Failure> {
    let target = resolved(path);
    let ours = [&app.surroundings.office_file, &app.surroundings.example_file].map(PathBuf::as_path);
    let open = app.open.as_ref().map(|open| open.store.path());
    let taken = ours.into_iter().chain(open).flat_map(files_of).any(|file| resolved(&file) == target);
    if taken || is_office_file(path).map_err(|error| Failure::of(Failure::from(error).trouble, "path"))? {
        return Err(Failure::of(Trouble::TargetIsOffice, "path"));
    }
    Ok(())
}

/// The path without links and detours; where there is no such file yet, its folder's.
fn resolved(path: &Path) -> PathBuf {
    if let Ok(found) = path.canonicalize() {
        return found;
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new(".")).canonicalize();
    match (folder, path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        (Ok(_) | Err(_), Some(_) | None) => path.to_owned(),
    }
}

/// A new file beside `path`. What others have left under such a name is not touched.
fn unfinished(path: &Path) -> std::io::Result<(PathBuf, File)> {
    let mut number = 1;
    loop {
        let name = with_suffix(path, "uferdig", number);
        match private_options().create_new(true).open(&name) {
            Ok(file) => return Ok((name, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && number < NAMES_MAX => number += 1,
            Err(error) => return Err(error),
        }
    }
}

/// The whole name with something added: `notat.pdf.uferdig`, and `notat.pdf.uferdig-2` for the second.
pub(crate) fn with_suffix(path: &Path, suffix: &str, number: u32) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(".");
    name.push(suffix);
    if number > 1 {
        name.push(format!("-{number}"));
    }
    name.into()
}

fn fill(mut file: File, bytes: &[u8]) -> std::io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

fn failure(error: &std::io::Error) -> Failure {
    // A folder that is not there is, for a file to be written, the same as one that is closed.
    let trouble = trouble_of_disk(error);
    let trouble = if trouble == Trouble::Unreadable { Trouble::ReadOnly } else { trouble };
    Failure::of(trouble, "path")
}
