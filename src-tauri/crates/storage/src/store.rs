//! One open office file: made, opened, and its keys changed.

use std::fs::{File, TryLockError};
use std::io::{ErrorKind, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use heimly_domain::ids::HomeId;
use heimly_domain::model::Office;
use rusqlite::{Connection, TransactionBehavior};

use crate::connection;
use crate::door::log_row;
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
        let unfinished = beside(path, UNFINISHED);
        let file = new_unfinished(&unfinished).map_err(no_folder)??;
        let made = Self::fill(file, path, passphrase, cost, office, at).and_then(|made| {
            give_name(&unfinished, path)?;
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
        if version == 0 || !store.pages_are_whole()? {
            return Err(OpenError::Damaged);
        }
        if version < connection::newest_version() {
            store.bring_up_to_date(version, at)?;
        }
        store.tell_of_unlock(at)?;
        Ok(store)
    }

    /// Migrates an older file in one transaction, after a copy was made beside it, opened, checked and
    /// remembered with the other copies.
    fn bring_up_to_date(&mut self, from: u32, at: &Timestamp) -> Result<(), OpenError> {
        let copy = free_name_for_copy(&self.path)?;
        self.backup_to(&copy, &Actor::Holder, at)?;
        Ok(connection::migrate(&mut self.connection, from)?)
    }

    /// Writes that the file was opened, and the failed attempts before, in one transaction. Being the first
    /// write, it also finds out whether the folder can be written at all.
    pub(crate) fn tell_of_unlock(&mut self, at: &Timestamp) -> Result<(), OpenError> {
        let failed = self.header.failed.clone();
        let last = failed.last.as_ref().unwrap_or(at);
        let begun = self.connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = begun.map_err(StoreError::from)?;
        let by = Actor::Holder;
        for _ in 0..failed.count.min(FAILED_TOLD_MAX) {
            log_row(&transaction, last.as_str(), by.as_str(), Op::FailedUnlock, None, "", None)?;
        }
        log_row(&transaction, at.as_str(), by.as_str(), Op::Unlock, None, "", None)?;
        transaction.commit().map_err(StoreError::from)?;
        self.header.failed = FailedUnlocks::default();
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
        let open_file = OpenFile::new(file.clone(), beside(path, JOURNAL))?;
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
        self.set_slot(&Secret::Passphrase(passphrase), Op::ChangePassphrase, by, at)
    }

    /// Makes a new recovery key; the old one opens nothing from now on.
    ///
    /// # Errors
    /// What disks can say.
    pub fn new_recovery_key(&mut self, by: &Actor, at: &Timestamp) -> Result<RecoveryKey, StoreError> {
        let secret = Secret::Recovery(RecoveryKey::random()?);
        self.set_slot(&secret, Op::NewRecoveryKey, by, at)?;
        match secret {
            Secret::Recovery(key) => Ok(key),
            Secret::Passphrase(_) => Err(StoreError::Internal),
        }
    }

    /// Both copies of the header are written, so that the old slot is nowhere in the file. The log row is
    /// written first and kept only when the slot is set, so that a disk that takes neither changes no key.
    fn set_slot(&mut self, secret: &Secret, op: Op, by: &Actor, at: &Timestamp) -> Result<(), StoreError> {
        let mut header = self.header.clone();
        header.set(secret, &self.key, self.cost)?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        log_row(&transaction, at.as_str(), by.as_str(), op, None, "", None)?;
        if let Err(error) = header.write_both(&self.file) {
            // One copy may have reached the disk. What is there counts from now on: written over from
            // memory, a key that was changed could come back.
            if let Ok(on_disk) = Header::read(&self.file) {
                self.header = on_disk;
            }
            return Err(error);
        }
        self.header = header;
        Ok(transaction.commit()?)
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

/// What the name of a file ends with until it is whole.
pub(crate) const UNFINISHED: &str = ".uferdig";

/// What the name of the rollback journal ends with.
pub(crate) const JOURNAL: &str = "-journal";

/// Most failed attempts told one by one in the log.
const FAILED_TOLD_MAX: u32 = 1000;

/// A new file to fill, locked. What an interrupted making left under the name is unlinked and not emptied,
/// because the same bytes may have got another name in the meantime.
fn new_unfinished(path: &Path) -> std::io::Result<Result<File, OpenError>> {
    match private_options().open(path) {
        Ok(left) => {
            if let Err(error) = lock(&left) {
                return Ok(Err(error));
            }
            drop(left);
            std::fs::remove_file(path)?;
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let file = private_options().create_new(true).open(path)?;
    Ok(lock(&file).map(|()| file))
}

/// Where the copy goes that is made before the office at `path` is migrated. One that lies there from an
/// earlier attempt may lack what was written since, so it is neither trusted nor overwritten.
fn free_name_for_copy(path: &Path) -> std::io::Result<PathBuf> {
    let mut copy = beside(path, &format!(".for-v{}", connection::newest_version()));
    while std::fs::exists(&copy)? {
        copy = beside(&copy, "-igjen");
    }
    Ok(copy)
}

/// Gives a finished file its name, and never a name that is taken: a link fails where a rename overwrites.
pub(crate) fn give_name(finished: &Path, path: &Path) -> Result<(), OpenError> {
    match std::fs::hard_link(finished, path) {
        Ok(()) => {
            // The file has its name; a second one that cannot be removed is harmless.
            let _ = std::fs::remove_file(finished);
            Ok(())
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(OpenError::AlreadyExists),
        // Some disks, such as a memory stick's FAT, have no links.
        Err(_) => {
            if std::fs::exists(path)? {
                return Err(OpenError::AlreadyExists);
            }
            Ok(std::fs::rename(finished, path)?)
        }
    }
}

/// Every file an office at `path` may have: itself, its rollback journal and the file it is made as.
pub fn files_of(path: &Path) -> [PathBuf; 3] {
    [path.to_owned(), beside(path, JOURNAL), beside(path, UNFINISHED)]
}

/// Whether the file begins as an office file does, whole or not. `false` where there is no file.
///
/// # Errors
/// [`StoreError::NoPermission`] and [`StoreError::Unreadable`] when that cannot be found out.
pub fn is_office_file(path: &Path) -> Result<bool, StoreError> {
    match std::fs::metadata(path) {
        Ok(found) if found.is_file() => Ok(Header::stands_in(&File::open(path)?)?),
        Ok(_) => Ok(false),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// The path with something added to its name.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
