//! What the machine itself must have, why, and getting it on Debian and Ubuntu.
//!
//! On Windows and macOS nothing is installed: the person is told what to install and the work goes on, as it
//! may be there already.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::process::{self, Failure};

/// What the packages are needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Building the program and opening its window.
    Run,
    /// Running it and testing it too.
    Test,
}

/// A Debian package and the reason it is needed.
struct Package {
    name: &'static str,
    why: &'static str,
    purpose: Purpose,
}

const fn run(name: &'static str, why: &'static str) -> Package {
    Package { name, why, purpose: Purpose::Run }
}

const fn test(name: &'static str, why: &'static str) -> Package {
    Package { name, why, purpose: Purpose::Test }
}

const PACKAGES: [Package; 12] = [
    run("build-essential", "C and C++ compilers and make, for SQLCipher, OpenSSL and HiGHS"),
    run("cmake", "builds HiGHS, which finds homes for several children at once"),
    run("pkg-config", "finds the libraries of the window"),
    run("perl", "OpenSSL's own build needs it"),
    run("libclang-dev", "reads SQLite's headers, for undo and the change log"),
    run("libwebkit2gtk-4.1-dev", "the web view of the window"),
    run("libsoup-3.0-dev", "a part of the web view"),
    run("librsvg2-dev", "the icons of the window"),
    test("webkit2gtk-driver", "steers the real window in the end-to-end tests"),
    test("xvfb", "a display in memory for the end-to-end tests"),
    test("poppler-utils", "reads the text of the PDF reports"),
    test("python3-venv", "the independent check of the PDF profiles"),
];

/// The oldest Node.js that Vite 8 runs on.
const NODE: (u32, u32) = (20, 19);

/// Sees to it that what is needed is there.
///
/// # Errors
/// When something is missing and cannot be installed.
pub fn ensure(purpose: Purpose) -> Result<(), Failure> {
    node()?;
    if cfg!(target_os = "windows") {
        println!("{WINDOWS}");
        return Ok(());
    }
    if cfg!(target_os = "macos") {
        println!("{MACOS}");
        return Ok(());
    }
    let wanted: Vec<&Package> = PACKAGES
        .iter()
        .filter(|package| purpose == Purpose::Test || package.purpose == Purpose::Run)
        .collect();
    if !Path::new("/usr/bin/dpkg-query").exists() {
        println!("This is not Debian or Ubuntu; install what corresponds to these packages yourself:");
        list(&wanted);
        return Ok(());
    }
    let mut query = Command::new("dpkg-query");
    query
        .args(["-W", "-f", "${Package} ${db:Status-Status}\\n"])
        .args(wanted.iter().map(|package| package.name));
    let missing = missing(&wanted, &process::output(&mut query).unwrap_or_default());
    if missing.is_empty() {
        println!("All {} system packages are there.", wanted.len());
        return Ok(());
    }
    println!("These system packages are missing and will be installed with apt-get:");
    list(&missing);
    install(&missing)
}

const WINDOWS: &str = "\
Windows: nothing is installed for you. Heimly needs, besides Rust and Node.js:
  - Visual Studio Build Tools with \"Desktop development with C++\" (SQLCipher, OpenSSL and HiGHS are compiled)
  - CMake (builds HiGHS; it comes with the Build Tools)
  - Strawberry Perl (OpenSSL's own build needs it)
  - LLVM, with LIBCLANG_PATH set to its bin folder (reads SQLite's headers)
  - WebView2 (a part of Windows 11; for Windows 10 from Microsoft)
Going on; if one of them is missing, the build will stop and name it.";

const MACOS: &str = "\
macOS: nothing is installed for you. Heimly needs, besides Rust and Node.js, the Xcode command line tools
(`xcode-select --install`) and CMake. Going on; if they are missing, the build will stop and say so.";

fn list(packages: &[&Package]) {
    for package in packages {
        println!("  {:<24}{}", package.name, package.why);
    }
}

/// The packages that `status` (lines of "name state") does not call installed.
fn missing<'a>(wanted: &[&'a Package], status: &str) -> Vec<&'a Package> {
    let installed = |name: &str| status.lines().any(|line| line.split_once(' ') == Some((name, "installed")));
    wanted.iter().filter(|package| !installed(package.name)).copied().collect()
}

fn install(packages: &[&Package]) -> Result<(), Failure> {
    let names = packages.iter().map(|package| package.name);
    let by_hand = packages.iter().map(|package| package.name).collect::<Vec<_>>().join(" ");
    let told = |failure: Failure| {
        Failure::new(format!(
            "{failure}\nInstall them yourself and start again:\n  sudo apt-get install {by_hand}"
        ))
    };
    process::run("apt-get update", apt().arg("update").arg("-qq")).map_err(told)?;
    process::run(
        "apt-get install",
        apt().args(["install", "-y", "-qq", "--no-install-recommends"]).args(names),
    )
    .map_err(told)
}

/// `apt-get` that never asks; through sudo when this is not root.
fn apt() -> Command {
    let root = process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = if root {
        Command::new("env")
    } else {
        let mut sudo = Command::new("sudo");
        // Without a terminal sudo must fail at once instead of waiting for a password.
        if env::var_os("CI").is_some() {
            sudo.arg("-n");
        }
        sudo.arg("env");
        sudo
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", "apt-get", "-o", "Dpkg::Use-Pty=0"]);
    command
}

fn node() -> Result<(), Failure> {
    let version = process::output(Command::new("node").arg("--version")).unwrap_or_default();
    let (major, minor) = NODE;
    match parse_node(&version) {
        Some(found) if found >= NODE => Ok(()),
        Some((old, older)) => Err(Failure::new(format!(
            "Node.js {old}.{older} is too old for the window's build; install Node.js {major}.{minor} or newer"
        ))),
        None => Err(Failure::new(format!(
            "Node.js was not found; install Node.js {major}.{minor} or newer (with npm), it builds the window"
        ))),
    }
}

fn parse_node(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim().strip_prefix('v')?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_fully_installed_counts_as_there() {
        let wanted: Vec<&Package> =
            PACKAGES.iter().filter(|package| package.purpose == Purpose::Test).collect();
        let status = "xvfb installed\npoppler-utils config-files\npython3-venv-extra installed\n";
        let names: Vec<&str> = missing(&wanted, status).iter().map(|package| package.name).collect();
        assert_eq!(names, ["webkit2gtk-driver", "poppler-utils", "python3-venv"]);
    }

    #[test]
    fn node_versions_are_compared_as_numbers() {
        assert_eq!(parse_node("v20.20.2\n"), Some((20, 20)));
        assert!(parse_node("v22.1.0").is_some_and(|found| found >= NODE));
        assert!(parse_node("v20.9.0").is_some_and(|found| found < NODE));
        assert_eq!(parse_node("not a version"), None);
    }
}
