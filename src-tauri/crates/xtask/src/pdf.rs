//! The independent check that every PDF of the demo keeps its two profiles (PDF/A-2a and PDF/UA-1), by a
//! validator that shares no code with the one that writes them.

use std::fs;
use std::process::Command;

use crate::process::{self, Failure};
use crate::stamp::Stamp;
use crate::workspace::Workspace;

/// The validator, pinned.
const REQUIREMENTS: &str = "tests/pdf/requirements.txt";

/// Checks every PDF in `target/demo`.
///
/// # Errors
/// When there is none, the validator cannot be installed, or a PDF breaks a profile.
pub fn validate(workspace: &Workspace) -> Result<(), Failure> {
    let demo = workspace.target("demo");
    let mut pdfs: Vec<_> = fs::read_dir(&demo)
        .map_err(|error| Failure::new(format!("{} cannot be read ({error})", demo.display())))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "pdf"))
        .collect();
    pdfs.sort();
    if pdfs.is_empty() {
        return Err(Failure::new(format!("the demo wrote no PDF to {}", demo.display())));
    }
    let python = environment(workspace)?;
    process::run(
        "the check of the PDF profiles",
        Command::new(python).arg(workspace.file("tests/pdf/validate.py")).args(&pdfs),
    )
}

/// A Python of our own below `target/`, with the validator in it.
fn environment(workspace: &Workspace) -> Result<std::path::PathBuf, Failure> {
    let folder = workspace.target("pdf-venv");
    let python = if cfg!(windows) { folder.join("Scripts/python.exe") } else { folder.join("bin/python") };
    let stamp = Stamp::of(workspace, "pdf-venv", &[REQUIREMENTS])?;
    if python.is_file() && stamp.is_current() {
        return Ok(python);
    }
    let system = if cfg!(windows) { "python" } else { "python3" };
    process::run("python's venv", Command::new(system).args(["-m", "venv", "--clear"]).arg(&folder))?;
    process::run(
        "the installation of the PDF validator",
        Command::new(&python)
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"])
            .arg(workspace.file(REQUIREMENTS)),
    )?;
    stamp.finished()?;
    Ok(python)
}
