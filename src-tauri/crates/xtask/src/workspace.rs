//! Where things lie: the root of the clone, `target/`, and the programs built there.
//! Nothing outside these folders is ever written.

use std::env;
use std::path::{Path, PathBuf};

use crate::process::Failure;

/// The clone this program was started in.
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Finds the root from where cargo says this package lies.
    ///
    /// # Errors
    /// When the folder has been moved since the program was built and cargo did not start it.
    pub fn find() -> Result<Self, Failure> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .ancestors()
            .nth(3)
            .filter(|root| root.join("Cargo.lock").is_file())
            .ok_or_else(|| Failure::new("the root of the clone was not found; start with `cargo xtask`"))?
            .to_path_buf();
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        Ok(Self { root, target })
    }

    /// The folder with the virtual `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path below the root.
    pub fn file(&self, below: &str) -> PathBuf {
        self.root.join(below)
    }

    /// A path below cargo's target folder.
    pub fn target(&self, below: &str) -> PathBuf {
        self.target.join(below)
    }

    /// The debug build of the program itself.
    pub fn heimly(&self) -> PathBuf {
        self.target(&format!("debug/heimly{}", env::consts::EXE_SUFFIX))
    }
}
