//! The committed files that are made from the code: the TypeScript of the calls, the JSON schema.
//!
//! Each has a test, called `…_is_current`, that compares it with what its generator gives. With `HEIMLY_WRITE`
//! set the same test writes the file instead, so that there is one list of them and it cannot drift.

use std::process::Command;

use crate::process::{self, Failure};
use crate::workspace::Workspace;

/// Writes them again.
///
/// # Errors
/// When a generator fails, or its crate does not compile.
pub fn write(workspace: &Workspace) -> Result<(), Failure> {
    let mut command = Command::new("cargo");
    command.current_dir(workspace.root()).env("HEIMLY_WRITE", "1").args(["test", "--quiet", "--locked"]);
    command.args(["--package", "heimly-api", "--package", "heimly-exchange", "--lib", "--", "is_current"]);
    process::run("making the bindings", &mut command)
}
