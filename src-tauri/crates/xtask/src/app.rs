//! Building Heimly and showing it to a person: the window on the example office, or, without a display, the
//! same job through `heimly demo`.

use std::env;
use std::process::Command;

use crate::e2e;
use crate::packages::{self, Purpose};
use crate::process::{self, Failure};
use crate::steps::Steps;
use crate::ui;
use crate::workspace::Workspace;

/// `cargo xtask run`.
///
/// # Errors
/// When something that is needed cannot be had, or the build fails.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let mut steps = Steps::start();
    steps.step("System packages", || packages::ensure(Purpose::Run))?;
    steps.step("The page (ui/dist)", || ui::build(workspace))?;
    steps.step("The program", || build(workspace))?;
    if has_display() {
        steps.step("The window, on the invented example office", || {
            process::run(
                "Heimly",
                heimly(workspace).args(["vindu", "--eksempel"]).env("HEIMLY_OPEN_EXAMPLE", "1"),
            )
        })
    } else {
        println!("\nNo display here, so no window: the same job goes to files instead.");
        steps.step("heimly demo", || demo(workspace))
    }
}

/// `cargo xtask screenshots`.
///
/// # Errors
/// When the window cannot be built, opened or photographed.
pub fn screenshots(workspace: &Workspace) -> Result<(), Failure> {
    let mut steps = Steps::start();
    steps.step("System packages", || packages::ensure(Purpose::Test))?;
    steps.step("The page (ui/dist)", || ui::build(workspace))?;
    steps.step("The program", || build(workspace))?;
    steps.step("Pictures of the real window", || e2e::screenshots(workspace))
}

/// The debug build of the program alone.
///
/// # Errors
/// When it does not compile.
pub fn build(workspace: &Workspace) -> Result<(), Failure> {
    let mut command = Command::new("cargo");
    command.current_dir(workspace.root()).args(["build", "--locked", "--package", "heimly"]);
    process::run("cargo build", &mut command)
}

/// The main job without a display; prints the ranking and what was written where.
///
/// # Errors
/// When the demo fails.
pub fn demo(workspace: &Workspace) -> Result<(), Failure> {
    process::run("heimly demo", heimly(workspace).args(["demo", "--out"]).arg(workspace.target("demo")))
}

fn heimly(workspace: &Workspace) -> Command {
    let mut command = Command::new(workspace.heimly());
    command.current_dir(workspace.root());
    command
}

/// Windows and macOS always have one; elsewhere the environment says so.
fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
