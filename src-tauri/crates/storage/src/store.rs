//! One open office file: made, opened, and its keys changed.

use std::fs::{File, TryLockError};
use std::io::{ErrorKind, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use heimly_domain::ids::HomeId;
use heimly_domain::model::Office;
use rusqlite::Connection;

use crate::connection;
use crate::error::{OpenError, StoreError};
use crate::header::{FailedUnlocks, Header};
use crate::op::{Actor, Op};
use crate::secret::{DataKey, Passphrase, RecoveryKey, Secret};
use crate::slot::KeyCost;
use crate::time::Timestamp;
use crate::vfs::{OpenFile, private_options, sync_folder_of};

/// Takes everything that tells of `home`'s whereabouts out of a saved ranking's text.
///
/// The text is opaque here; whoever writes it knows where a distance stands. `None` says that the text
/// holds nothing of the home's whereabouts.
pub type Redact = fn(content: &str, home: &HomeId) -> Option<String>;

/// An open office file. Dropping it closes and unlocks the file.
///
/// Reads are methods here; a write goes through [`Store::write`] and nothing else.
pub struct Store {
    // The order matters: the connection is closed before its file is forgotten and unlocked.
    pub(crate) connection: Connection,
    #[cfg_attr(not(test), expect(dead_code, reason = "held so that SQLite can reach the file"))]
    pub(crate) open_file: OpenFile,
    pub(crate) file: Arc<File>,
    pub(crate) header: Header,
    pub(crate) key: DataKey,
    pub(crate) path: PathBuf,
    pub(crate) redact: Redact,
    pub(crate) revision: u64,
    cost: KeyCost,
}

impl Store {
    /// Makes a new office file. The recovery key is given out here and never again.
    ///
    /// The file appears under its name only when it is whole. Nothing is ever overwritten.
    ///
    /// # Errors
    /// [`OpenError::AlreadyExists`] when there is a file of that name, and what disks can say.
    #[expect(clippy::wildcard_enum_match_arm, reason = "a foreign list; everything else is told as it is")]
    pub fn create(
        path: &Path,
        passphrase: Passphrase,
        cost: KeyCost,
        office: &Office,
        at: &Timestamp,
    ) -> Result<(Self, RecoveryKey), OpenError> {
        // A folder that is not there, or is no folder, is for a new file the same as one that is closed.
        let no_folder = |error: std::io::Error| match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => OpenError::NoPermission,
            _ => error.into(),
        };
        if std::fs::exists(path).map_err(no_folder)? {
            return Err(OpenError::AlreadyExists);
        }
        let unfinished = beside(path, ".uferdig");
        let file = private_options().create(true).truncate(false).open(&unfinished).map_err(no_folder)?;
        lock(&file)?;
        file.set_len(0)?;
        let made = Self::fill(file, path, passphrase, cost, office, at).and_then(|made| {
            std::fs::rename(&unfinished, path)?;
            sync_folder_of(path)?;
            Ok(made)
        });
        if made.is_err() {
            // What is left is unfinished and named so; failing to remove it must not hide the first error.
            let _ = std::fs::remove_file(&unfinished);
        }
        made
    }

    fn fill(
        file: File,
        path: &Path,
        passphrase: Passphrase,
        cost: KeyCost,
        office: &Office,
        at: &Timestamp,
    ) -> Result<(Self, RecoveryKey), OpenError> {
        let key = DataKey::random()?;
        let recovery = RecoveryKey::random()?;
        let mut header = Header::new()?;
        header.set(&Secret::Passphrase(passphrase), &key, cost)?;
        let secret = Secret::Recovery(recovery);
        header.set(&secret, &key, cost)?;
        header.write_both(&file)?;
        let mut store = Self::over(file, header, key, path, cost)?;
        connection::migrate(&mut store.connection, 0)?;
        store.write(Op::Create, &Actor::Holder, at, |tx| tx.office().save(office))?;
        match secret {
            Secret::Recovery(recovery) => Ok((store, recovery)),
            Secret::Passphrase(_) => Err(OpenError::NoKeyMaterial),
        }
    }

    /// Opens an office file with its passphrase or recovery key.
    ///
    /// An older file is migrated in one transaction after a verified copy was made beside it. A newer one
    /// is left as it is.
    ///
    /// # Errors
    /// Every [`OpenError`] but [`OpenError::AlreadyExists`]. A wrong secret is counted in the file, with
    /// its time, and told in the log when the file is opened the next time.
    pub fn open(path: &Path, secret: &Secret, at: &Timestamp) -> Result<Self, OpenError> {
        Self::open_at_cost(path, secret, at, KeyCost::standard())
    }

    pub(crate) fn open_at_cost(
        path: &Path,
        secret: &Secret,
        at: &Timestamp,
        cost: KeyCost,
    ) -> Result<Self, OpenError> {
        let file = private_options().open(path)?;
        if file.metadata()?.is_dir() {
            return Err(OpenError::NotAnOfficeFile);
        }
        lock(&file)?;
        let mut header = Header::read(&file)?;
        let key = match header.unlock(secret) {
            Ok(key) => key,
            Err(StoreError::WrongSecret) => {
                header.failed.count = header.failed.count.saturating_add(1);
                header.failed.last = Some(at.clone());
                header.write(&file)?;
                return Err(OpenError::WrongSecret);
            }
            Err(other) => return Err(other.into()),
        };
        let mut store = Self::over(file, header, key, path, cost)?;
        let version = connection::version(&store.connection)?;
        if version == 0 {
            return Err(OpenError::Damaged);
        }
        if version < connection::newest_version() {
            let copy = beside(path, &format!(".for-v{}", connection::newest_version()));
            if !std::fs::exists(&copy)? {
                store.copy_to(&copy)?;
            }
            connection::migrate(&mut store.connection, version)?;
        }
        store.tell_of_unlock(at)?;
        Ok(store)
    }

    /// Writes that the file was opened, and the failed attempts before. Being the first write, it also
    /// finds out whether the folder can be written at all.
    fn tell_of_unlock(&mut self, at: &Timestamp) -> Result<(), OpenError> {
        let failed = std::mem::take(&mut self.header.failed);
        if failed.count > 0 {
            let last = failed.last.clone().unwrap_or_else(|| at.clone());
            for _ in 0..failed.count.min(1000) {
                self.log(Op::FailedUnlock, None, &Actor::Holder, &last)?;
            }
        }
        self.log(Op::Unlock, None, &Actor::Holder, at)?;
        if self.header.half_damaged {
            self.header.write_both(&self.file)?;
        } else if failed != FailedUnlocks::default() {
            self.header.write(&self.file)?;
        }
        Ok(())
    }

    pub(crate) fn over(
        file: File,
        header: Header,
        key: DataKey,
        path: &Path,
        cost: KeyCost,
    ) -> Result<Self, StoreError> {
        let file = Arc::new(file);
        let open_file = OpenFile::new(file.clone(), beside(path, "-journal"))?;
        let connection = connection::open(&open_file, &key)?;
        let redact: Redact = |_, _| Some(String::new());
        Ok(Self {
            connection,
            open_file,
            file,
            header,
            key,
            path: path.to_owned(),
            redact,
            revision: 0,
            cost,
        })
    }

    /// How a home's whereabouts are taken out of saved rankings. Until this is set, a ranking is emptied
    /// instead.
    pub fn set_redact(&mut self, redact: Redact) {
        self.redact = redact;
    }

    /// Whether this is the passphrase that opens the file; asked again before something leaves it unencrypted.
    ///
    /// # Errors
    /// [`StoreError::WrongSecret`].
    pub fn verify_passphrase(&self, passphrase: &str) -> Result<(), StoreError> {
        self.header.unlock(&Secret::Passphrase(Passphrase::typed(passphrase))).map(|_| ())
    }

    /// Changes the passphrase; the old one opens nothing from now on.
    ///
    /// # Errors
    /// What disks can say.
    pub fn change_passphrase(
        &mut self,
        passphrase: Passphrase,
        by: &Actor,
        at: &Timestamp,
    ) -> Result<(), StoreError> {
        self.set_slot(&Secret::Passphrase(passphrase))?;
        self.log(Op::ChangePassphrase, None, by, at)
    }

    /// Makes a new recovery key; the old one opens nothing from now on.
    ///
    /// # Errors
    /// What disks can say.
    pub fn new_recovery_key(&mut self, by: &Actor, at: &Timestamp) -> Result<RecoveryKey, StoreError> {
        let secret = Secret::Recovery(RecoveryKey::random()?);
        self.set_slot(&secret)?;
        self.log(Op::NewRecoveryKey, None, by, at)?;
        match secret {
            Secret::Recovery(key) => Ok(key),
            Secret::Passphrase(_) => Err(StoreError::Internal),
        }
    }

    /// Both copies of the header are written, so that the old slot is nowhere in the file.
    fn set_slot(&mut self, secret: &Secret) -> Result<(), StoreError> {
        let mut header = self.header.clone();
        header.set(secret, &self.key, self.cost)?;
        header.write_both(&self.file)?;
        self.header = header;
        Ok(())
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Bytes of the file.
    ///
    /// # Errors
    /// What disks can say.
    pub fn size(&self) -> Result<u64, StoreError> {
        let mut file = &*self.file;
        Ok(file.seek(SeekFrom::End(0))?)
    }
}

/// Locks the file for this program until it is closed; the operating system lets go when we are killed.
pub(crate) fn lock(file: &File) -> Result<(), OpenError> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(OpenError::AlreadyOpen),
        // Some network drives cannot lock; refusing there is safer than two writers.
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// The path with something added to its name.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
