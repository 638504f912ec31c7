//! Where a passphrase comes from: a file named by the environment, or a prompt. Never an argument.

use heimly_api::Trouble;
use heimly_api::error::Failure;
use std::io::IsTerminal;
use zeroize::Zeroizing;

/// The environment variable that names the file.
const FILE: &str = "HEIMLY_PASSPHRASE_FILE";

/// The passphrase from the file, if one is named: its first line.
///
/// # Errors
/// `unreadable` when the file cannot be read.
pub(crate) fn from_file() -> Result<Option<Zeroizing<String>>, Failure> {
    let Some(path) = std::env::var_os(FILE) else { return Ok(None) };
    let text = std::fs::read_to_string(path).map(Zeroizing::new);
    let text = text.map_err(|_| Failure::of(Trouble::Unreadable, FILE))?;
    Ok(Some(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned())))
}

/// The passphrase from the file or a prompt.
///
/// # Errors
/// `locked` when there is neither file nor terminal.
pub(crate) fn ask(prompt: &str) -> Result<Zeroizing<String>, Failure> {
    if let Some(passphrase) = from_file()? {
        return Ok(passphrase);
    }
    if !std::io::stdin().is_terminal() {
        return Err(Failure::of(Trouble::Locked, FILE));
    }
    rpassword::prompt_password(prompt).map(Zeroizing::new).map_err(|_| Failure::new(Trouble::Locked))
}

/// A new passphrase, typed twice unless it comes from the file.
///
/// # Errors
/// As [`ask`]; `wrong_passphrase` when the two differ.
pub(crate) fn choose() -> Result<Zeroizing<String>, Failure> {
    if let Some(passphrase) = from_file()? {
        return Ok(passphrase);
    }
    let first = ask("Ny passfrase (minst 12 tegn): ")?;
    let second = ask("Gjenta passfrasen: ")?;
    if *first == *second { Ok(first) } else { Err(Failure::of(Trouble::WrongPassphrase, "passphrase")) }
}
