//! The files of the clone as a person wrote them: no results, no packages, nothing of git.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Folders that are results or come from a registry, by name wherever they stand.
const NOT_OURS: [&str; 7] = ["target", "node_modules", "dist", "dist-mock", ".git", "gen", "__pycache__"];

/// A text file and where it lies, with `/` between folders on every system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Below the root of the clone: `src-tauri/crates/domain/src/lib.rs`.
    pub path: String,
    /// What it says.
    pub text: String,
}

impl SourceFile {
    /// The part of the name after the last dot.
    pub fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }
}

/// The root of the clone.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}

/// Every text file of the clone, in order of path. Files that are not UTF-8 (fonts, icons) are left out.
///
/// # Errors
/// When a folder or file cannot be read.
pub fn files() -> io::Result<Vec<SourceFile>> {
    let root = root();
    let mut found = Vec::new();
    walk(&root, &root, &mut found)?;
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<SourceFile>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                walk(root, &path, found)?;
            }
        } else if let Ok(text) = String::from_utf8(fs::read(&path)?) {
            let below = path.strip_prefix(root).unwrap_or(&path);
            let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            found.push(SourceFile { path: parts.join("/"), text });
        }
    }
    Ok(())
}
