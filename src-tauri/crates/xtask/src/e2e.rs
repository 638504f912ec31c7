//! The real window, steered from outside: tauri-driver, WebKitWebDriver and a display in memory.
//!
//! The specs themselves are in `tests/e2e`; this only gets the tools and starts Node's test runner.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::counts::{Counts, Reading};
use crate::process::{self, Failure};
use crate::ui;
use crate::workspace::Workspace;

/// The driver, pinned: newer 2.x may ask for a newer Rust, 3.0 is not finished.
const TAURI_DRIVER: &str = "2.1.0";

/// Runs the specs whose file name holds one of `filter`, or all when it is empty.
///
/// # Errors
/// When a tool cannot be had, a spec fails, or none ran.
pub fn run(workspace: &Workspace, filter: &[&str], total: &mut Counts) -> Result<(), Failure> {
    let mut specs: Vec<PathBuf> = fs::read_dir(workspace.file("tests/e2e/specs"))
        .map_err(|error| Failure::new(format!("tests/e2e/specs cannot be read ({error})")))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.to_string_lossy().ends_with(".spec.mjs"))
        .filter(|path| filter.is_empty() || filter.iter().any(|word| path.to_string_lossy().contains(word)))
        .collect();
    specs.sort();
    let mut command = node(workspace)?;
    // One window at a time: two cores, and every spec measures the same screen.
    command.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(&specs);
    process::run_counted("the end-to-end run in the real window", &mut command, Reading::Node, total)
}

/// Takes the pictures of the README.
///
/// # Errors
/// When a tool cannot be had or a screen cannot be reached.
pub fn screenshots(workspace: &Workspace) -> Result<(), Failure> {
    let mut command = node(workspace)?;
    command.arg("screenshots.mjs").env("HEIMLY_E2E_OUT", workspace.file("assets/screenshots"));
    process::run("the pictures of the README", &mut command)
}

/// Node in `tests/e2e`, told where everything lies.
fn node(workspace: &Workspace) -> Result<Command, Failure> {
    if !cfg!(target_os = "linux") {
        return Err(Failure::new(
            "the end-to-end run needs WebKitWebDriver and Xvfb, which Debian and Ubuntu have; \
             use `cargo xtask test --fast` here",
        ));
    }
    let driver = driver(workspace)?;
    ui::install(workspace, "tests/e2e")?;
    let mut command = Command::new("node");
    command
        .current_dir(workspace.file("tests/e2e"))
        .env("HEIMLY_APP", workspace.heimly())
        .env("HEIMLY_TAURI_DRIVER", driver)
        .env("HEIMLY_E2E_OUT", workspace.target("e2e"));
    Ok(command)
}

/// tauri-driver in `target/tools`, built once.
fn driver(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let tools = workspace.target("tools");
    let program = tools.join("bin/tauri-driver");
    let note = tools.join(".crates.toml");
    let pinned = format!("\"tauri-driver {TAURI_DRIVER} ");
    if program.is_file() && fs::read_to_string(&note).is_ok_and(|text| text.contains(&pinned)) {
        return Ok(program);
    }
    process::run(
        "the installation of tauri-driver",
        Command::new("cargo")
            .args(["install", "tauri-driver", "--quiet", "--locked", "--version"])
            .arg(format!("={TAURI_DRIVER}"))
            .arg("--root")
            .arg(&tools),
    )?;
    Ok(program)
}
