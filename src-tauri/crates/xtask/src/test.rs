//! `cargo xtask test`: everything that must hold, in the order that finds the cheap faults first.

use std::process::Command;

use crate::app;
use crate::counts::{Counts, Reading};
use crate::e2e;
use crate::packages::{self, Purpose};
use crate::pdf;
use crate::process::{self, Failure};
use crate::steps::Steps;
use crate::ui;
use crate::workspace::Workspace;

/// How much to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it, the real window too.
    Everything,
    /// All that needs no display.
    AllButTheWindow,
}

/// Runs the steps and closes with how many tests passed.
///
/// # Errors
/// The first step that fails.
pub fn run(workspace: &Workspace, extent: Extent) -> Result<(), Failure> {
    closed(|steps, total| all(workspace, extent, steps, total))
}

/// Only the real window, for work on the specs.
///
/// # Errors
/// When the program does not compile or a spec fails.
pub fn window_only(workspace: &Workspace, filter: &[&str]) -> Result<(), Failure> {
    closed(|steps, total| {
        steps.step("System packages", || packages::ensure(Purpose::Test))?;
        steps.step("The page (ui/dist)", || ui::build(workspace))?;
        steps.step("The program", || app::build(workspace))?;
        steps.step("The real window", || e2e::run(workspace, filter, total))
    })
}

/// Runs `work`, then tells the times and the counts. A failure that no test counted gets no closing line: it
/// would read as if all were well.
fn closed(work: impl FnOnce(&mut Steps, &mut Counts) -> Result<(), Failure>) -> Result<(), Failure> {
    let mut steps = Steps::start();
    let mut total = Counts::default();
    let result = work(&mut steps, &mut total);
    steps.summary();
    if result.is_ok() || total.has_failures() {
        println!("\nheimly: {total}");
    }
    result
}

fn all(workspace: &Workspace, extent: Extent, steps: &mut Steps, total: &mut Counts) -> Result<(), Failure> {
    steps.step("System packages", || packages::ensure(Purpose::Test))?;
    steps.step("Formatting", || {
        process::run("cargo fmt", cargo(workspace).args(["fmt", "--all", "--check"]))
    })?;
    // Before every cargo step below: Tauri embeds ui/dist when `heimly` is compiled.
    steps.step("The page (ui/dist)", || ui::build(workspace))?;
    steps.step("svelte-check, warnings denied", || ui::check(workspace))?;
    steps.step("Tests of the page", || ui::test(workspace, total))?;
    steps.step("Clippy, warnings denied", || {
        let mut clippy = cargo(workspace);
        clippy.args(["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"]);
        process::run("clippy", &mut clippy)
    })?;
    // One build of every target, so that the tests and the window's own program share all that is compiled:
    // `cargo build --package heimly` would choose other features for some dependencies and build them again.
    steps.step("Build of the program and all tests", || {
        let mut build = cargo(workspace);
        build.args(["build", "--locked", "--workspace", "--all-targets"]);
        process::run("cargo build", &mut build)
    })?;
    steps.step("Rust tests; bindings and schema are current", || {
        let mut test = cargo(workspace);
        // CI=true makes insta refuse to write new snapshots instead of accepting them.
        test.args(["test", "--locked", "--workspace", "--no-fail-fast"]).env("CI", "true");
        process::run_counted("cargo test", &mut test, Reading::Cargo, total)
    })?;
    steps.step("heimly demo", || app::demo(workspace))?;
    steps.step("PDF/A-2a and PDF/UA-1 of the demo's reports", || pdf::validate(workspace))?;
    match extent {
        Extent::Everything => steps.step("The real window", || e2e::run(workspace, &[], total)),
        Extent::AllButTheWindow => Ok(()),
    }
}

fn cargo(workspace: &Workspace) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(workspace.root());
    command
}
