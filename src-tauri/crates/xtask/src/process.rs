//! Starting other programs so that every failure is told in one sentence and nothing waits for a keyboard.

use std::fmt;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, ExitStatus, Stdio};

use crate::counts::{Counts, Reading};

/// One sentence for the person at the terminal: what went wrong and what to do.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure(String);

impl Failure {
    /// A failure told by `sentence`.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Runs `command` to its end with its output shown.
///
/// # Errors
/// When it cannot be started, or ends with anything but 0.
pub fn run(what: &str, command: &mut Command) -> Result<(), Failure> {
    let status = command.stdin(Stdio::null()).status().map_err(|error| not_started(what, command, &error))?;
    ended(what, command, status)
}

/// Runs `command` with its output shown, and adds up the tests it tells of.
///
/// # Errors
/// When it cannot be started, ends with anything but 0, or tells of no test at all: a runner that ran
/// nothing has proved nothing.
pub fn run_counted(
    what: &str,
    command: &mut Command,
    reading: Reading,
    total: &mut Counts,
) -> Result<(), Failure> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .env("NO_COLOR", "1")
        .spawn()
        .map_err(|error| not_started(what, command, &error))?;
    let mut counted = Counts::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.map_err(|error| Failure::new(format!("{what}: output broke off ({error})")))?;
            let line = String::from_utf8_lossy(&line);
            // A closed terminal is no reason to stop counting.
            let _closed = writeln!(std::io::stdout(), "{line}");
            counted.add(reading.read(&line));
        }
    }
    let status = child.wait().map_err(|error| Failure::new(format!("{what}: no exit status ({error})")))?;
    total.add(counted);
    ended(what, command, status)?;
    if counted.is_empty() {
        return Err(Failure::new(format!("{what}: no test was run, so nothing was proved")));
    }
    Ok(())
}

/// What `command` writes to standard output, or nothing when it cannot be started or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn not_started(what: &str, command: &Command, error: &std::io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    Failure::new(format!("{what}: the program `{program}` could not be started ({error}); is it installed?"))
}

fn ended(what: &str, command: &Command, status: ExitStatus) -> Result<(), Failure> {
    if status.success() {
        return Ok(());
    }
    let mut line = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    Err(Failure::new(format!("{what} failed ({status}). Run it alone to look closer:\n  {line}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cargo(argument: &str) -> Command {
        let mut command = Command::new(env!("CARGO"));
        command.arg(argument);
        command
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let failure = run("looking", &mut Command::new("heimly-no-such-program")).unwrap_err();
        assert!(failure.to_string().contains("`heimly-no-such-program` could not be started"), "{failure}");
    }

    #[test]
    fn a_program_that_fails_is_told_with_its_whole_line() {
        let failure = run("asking", &mut cargo("--no-such-option")).unwrap_err();
        assert!(failure.to_string().starts_with("asking failed"), "{failure}");
        assert!(failure.to_string().contains("--no-such-option"), "{failure}");
    }

    #[test]
    fn a_test_runner_that_ran_no_test_has_failed() {
        let mut total = Counts::default();
        let failure =
            run_counted("counting", &mut cargo("--version"), Reading::Cargo, &mut total).unwrap_err();
        assert!(failure.to_string().contains("no test was run"), "{failure}");
    }
}
