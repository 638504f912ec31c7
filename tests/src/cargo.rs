//! What cargo itself says about the workspace: who depends on whom.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::process::Command;

use crate::tree;

/// Names of crates.
pub type Names = BTreeSet<String>;

/// Every crate that is linked into `package` for `target` (`x86_64-pc-windows-msvc`), build and test
/// dependencies left out.
///
/// # Errors
/// What cargo says when it cannot tell.
pub fn linked(package: &str, target: &str) -> Result<Names, String> {
    let text =
        cargo(&["tree", "--locked", "-e", "normal", "--prefix", "none", "-p", package, "--target", target])?;
    Ok(text.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect())
}

/// The features of `dependency` that `package` turns on when it is built by itself.
///
/// # Errors
/// What cargo says when it cannot tell.
pub fn features(package: &str, dependency: &str) -> Result<Names, String> {
    let text = cargo(&["tree", "--locked", "-e", "normal,features", "--prefix", "none", "-p", package])?;
    let start = format!("{dependency} feature \"");
    Ok(text
        .lines()
        .filter_map(|line| line.strip_prefix(&start)?.split('"').next())
        .map(str::to_owned)
        .collect())
}

/// For each member of the workspace, the members it is linked with directly.
///
/// # Errors
/// What cargo says when it cannot tell.
pub fn members() -> Result<BTreeMap<String, Names>, String> {
    let text = cargo(&["metadata", "--locked", "--offline", "--no-deps", "--format-version", "1"])?;
    let metadata: serde_json::Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let list =
        |value: &serde_json::Value, key: &str| value.get(key).and_then(|list| list.as_array()).cloned();
    let name =
        |value: &serde_json::Value| value.get("name").and_then(|name| name.as_str()).map(str::to_owned);
    let packages = list(&metadata, "packages").ok_or("cargo metadata names no package")?;
    let ours: Names = packages.iter().filter_map(name).collect();
    let linked = |package: &serde_json::Value| -> Names {
        list(package, "dependencies")
            .unwrap_or_default()
            .iter()
            .filter(|dependency| dependency.get("kind").is_some_and(serde_json::Value::is_null))
            .filter_map(name)
            .filter(|name| ours.contains(name))
            .collect()
    };
    Ok(packages.iter().filter_map(|package| Some((name(package)?, linked(package)))).collect())
}

fn cargo(arguments: &[&str]) -> Result<String, String> {
    let program = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(program)
        .current_dir(tree::root())
        .args(arguments)
        .output()
        .map_err(|error| format!("cargo cannot be started: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("cargo {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr)))
    }
}
