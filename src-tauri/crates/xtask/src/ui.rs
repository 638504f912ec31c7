//! The web part: packages by lock file, the build that Tauri embeds, its checks and tests.

use std::path::Path;
use std::process::Command;

use crate::counts::{Counts, Reading};
use crate::process::{self, Failure};
use crate::stamp::Stamp;
use crate::workspace::Workspace;

/// What the page is made from; assets count, as the page may embed outlines and examples.
const SOURCES: [&str; 2] = ["ui", "assets"];

/// `npm` as it is called on this operating system, to be run in `folder`.
pub fn npm(folder: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder).env("npm_config_update_notifier", "false");
    command
}

/// Installs exactly what the lock file of `folder` says, unless that is done.
///
/// # Errors
/// When npm fails.
pub fn install(workspace: &Workspace, folder: &str) -> Result<(), Failure> {
    let lock = format!("{folder}/package-lock.json");
    let stamp = Stamp::of(workspace, &format!("npm-{}", folder.replace('/', "-")), &[&lock])?;
    // npm itself writes this file last, so it tells a finished installation from a broken one.
    let there = workspace.file(folder).join("node_modules/.package-lock.json").is_file();
    if there && stamp.is_current() {
        println!("{folder}: packages unchanged.");
        return Ok(());
    }
    process::run(
        &format!("npm ci in {folder}"),
        npm(&workspace.file(folder)).args(["ci", "--no-audit", "--no-fund"]),
    )?;
    stamp.finished()
}

/// Builds `ui/dist`, unless nothing it is made from has changed. Tauri embeds it at compile time, so this
/// comes before every cargo step that compiles the `heimly` package.
///
/// # Errors
/// When the packages cannot be installed or the page cannot be built.
pub fn build(workspace: &Workspace) -> Result<(), Failure> {
    install(workspace, "ui")?;
    let stamp = Stamp::of(workspace, "ui-build", &SOURCES)?;
    if workspace.file("ui/dist/index.html").is_file() && stamp.is_current() {
        println!("ui/dist: sources unchanged.");
        return Ok(());
    }
    process::run("the build of the page", npm(&workspace.file("ui")).args(["run", "--silent", "build"]))?;
    stamp.finished()
}

/// svelte-check with warnings as errors.
///
/// # Errors
/// When it finds anything.
pub fn check(workspace: &Workspace) -> Result<(), Failure> {
    process::run("svelte-check", npm(&workspace.file("ui")).args(["run", "--silent", "check"]))
}

/// The tests of the page.
///
/// # Errors
/// When one fails, or none ran.
pub fn test(workspace: &Workspace, total: &mut Counts) -> Result<(), Failure> {
    let mut command = npm(&workspace.file("ui"));
    command.args(["run", "--silent", "test"]);
    process::run_counted("the tests of the page", &mut command, Reading::Vitest, total)
}
