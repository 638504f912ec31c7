//! Work that need not be done again: a stamp holds a fingerprint of everything the work was made from.
//!
//! The fingerprint is of contents, not of times, so a fresh clone of unchanged files is unchanged.

use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};

use crate::process::Failure;
use crate::workspace::Workspace;

/// Folders that are results, never sources.
const RESULTS: [&str; 5] = ["node_modules", "dist", "dist-mock", "target", ".git"];

/// A piece of work and the fingerprint of its sources now.
pub struct Stamp {
    file: PathBuf,
    now: String,
}

impl Stamp {
    /// Reads the sources (files, or folders with everything below them) of the work called `name`.
    ///
    /// # Errors
    /// When a source cannot be read.
    pub fn of(workspace: &Workspace, name: &str, sources: &[&str]) -> Result<Self, Failure> {
        let mut hasher = DefaultHasher::new();
        for source in sources {
            let path = workspace.file(source);
            feed(&mut hasher, &path)
                .map_err(|error| Failure::new(format!("{source} cannot be read ({error})")))?;
        }
        let file = workspace.target("xtask").join(format!("{name}.stamp"));
        Ok(Self { file, now: format!("{:016x}", hasher.finish()) })
    }

    /// True when the work was finished from exactly these sources.
    pub fn is_current(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|then| then == self.now)
    }

    /// Notes that the work is finished.
    ///
    /// # Errors
    /// When the note cannot be written.
    pub fn finished(&self) -> Result<(), Failure> {
        let told = |error| Failure::new(format!("{} cannot be written ({error})", self.file.display()));
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder).map_err(told)?;
        }
        fs::write(&self.file, &self.now).map_err(told)
    }
}

fn feed(hasher: &mut DefaultHasher, path: &Path) -> std::io::Result<()> {
    if !path.exists() {
        return Ok(());
    }
    if path.is_file() {
        hasher.write(path.as_os_str().as_encoded_bytes());
        hasher.write(&[0]);
        hasher.write(&fs::read(path)?);
        hasher.write(&[0]);
        return Ok(());
    }
    let mut inside =
        fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    inside.sort();
    for entry in inside {
        let result =
            entry.file_name().and_then(|name| name.to_str()).is_some_and(|name| RESULTS.contains(&name));
        if !result {
            feed(hasher, &entry)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fingerprint(path: &Path) -> u64 {
        let mut hasher = DefaultHasher::new();
        feed(&mut hasher, path).unwrap();
        hasher.finish()
    }

    #[test]
    fn a_changed_source_changes_the_fingerprint_and_a_result_does_not() {
        let folder = std::env::temp_dir().join(format!("heimly-stamp-{}", std::process::id()));
        fs::create_dir_all(folder.join("dist")).unwrap();
        fs::write(folder.join("a.ts"), "1").unwrap();
        let first = fingerprint(&folder);
        fs::write(folder.join("dist/a.js"), "1").unwrap();
        assert_eq!(fingerprint(&folder), first);
        fs::write(folder.join("a.ts"), "2").unwrap();
        assert_ne!(fingerprint(&folder), first);
        fs::remove_dir_all(&folder).unwrap();
    }
}
