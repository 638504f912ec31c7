//! How SQLite reaches an office file: everything before the database, the key slots, is stepped over.
//!
//! SQLite knows no place for key slots inside its file, and a second file beside it is lost sooner or
//! later. So the database begins [`HEADER_BYTES`] into the file, and this thin layer adds that offset.
//! Everything else is what SQLite asks for, done plainly: reads, writes, truncation and sync on the one
//! open and locked file, and a rollback journal beside it while a write is under way. Temporary files stay
//! in memory, so that nothing of a record reaches another place on disk.
//!
//! Deliberately absent: shared memory and the write-ahead log. One program has the file open, and with a
//! rollback journal the office file alone is whole between any two writes.
//!
//! SQLite gets a made-up name for each file, never the path, so a path may hold any characters.

use std::collections::BTreeMap;
use std::ffi::CString;
use std::fs::File;
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use sqlite_plugin::flags::{AccessFlags, LockLevel, OpenKind, OpenOpts};
use sqlite_plugin::vars;
use sqlite_plugin::vfs::{RegisterOpts, Vfs, VfsHandle, VfsResult, register_static};

use crate::error::StoreError;
use crate::header::HEADER_BYTES;

/// The name SQLite knows this layer by.
pub(crate) const NAME: &str = "heimly";

#[derive(Clone)]
struct Entry {
    file: Arc<File>,
    journal: PathBuf,
    #[cfg(test)]
    fault: Arc<Fault>,
}

static OPEN_FILES: Mutex<BTreeMap<String, Entry>> = Mutex::new(BTreeMap::new());

/// A file SQLite may open by [`OpenFile::name`], until this is dropped.
pub(crate) struct OpenFile {
    name: String,
    #[cfg(test)]
    pub(crate) fault: Arc<Fault>,
}

impl OpenFile {
    /// Makes `file` known to SQLite; its rollback journal will be at `journal`.
    pub(crate) fn new(file: Arc<File>, journal: PathBuf) -> Result<Self, StoreError> {
        static REGISTERED: OnceLock<bool> = OnceLock::new();
        let registered = REGISTERED.get_or_init(|| {
            let name = CString::new(NAME).ok();
            name.is_some_and(|name| {
                register_static(name, OfficeFile, RegisterOpts { make_default: false }).is_ok()
            })
        });
        if !registered {
            return Err(StoreError::Internal);
        }
        #[cfg(test)]
        let fault = Arc::new(Fault::default());
        let entry = Entry {
            file,
            journal,
            #[cfg(test)]
            fault: fault.clone(),
        };
        let mut files = OPEN_FILES.lock().unwrap_or_else(PoisonError::into_inner);
        let number = files.keys().filter_map(|name| name.strip_prefix("office-")?.parse::<u64>().ok()).max();
        let name = format!("office-{}", number.unwrap_or(0).saturating_add(1));
        files.insert(name.clone(), entry);
        Ok(Self {
            name,
            #[cfg(test)]
            fault,
        })
    }

    /// The name to give SQLite.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for OpenFile {
    fn drop(&mut self) {
        OPEN_FILES.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.name);
    }
}

fn entry(name: &str) -> Option<Entry> {
    OPEN_FILES.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
}

fn entry_of_journal(name: &str) -> Option<Entry> {
    entry(name.strip_suffix("-journal")?)
}

struct OfficeFile;

/// One file as SQLite sees it.
enum Handle {
    Database(Entry),
    Journal(
        File,
        #[cfg_attr(not(test), expect(dead_code, reason = "tests ask it for the disk's state"))] Entry,
    ),
    /// Temporary: never on disk.
    Memory(Vec<u8>),
}

impl VfsHandle for Handle {
    fn readonly(&self) -> bool {
        false
    }

    fn in_memory(&self) -> bool {
        false
    }
}

impl Handle {
    /// The file behind the handle and where SQLite's first byte lies in it; nothing for memory.
    fn file(&self) -> Option<(&File, usize)> {
        match self {
            Self::Database(entry) => Some((&entry.file, HEADER_BYTES)),
            Self::Journal(file, _) => Some((file, 0)),
            Self::Memory(_) => None,
        }
    }

    #[cfg(test)]
    fn fails(&self) -> VfsResult<()> {
        match self {
            Self::Database(entry) | Self::Journal(_, entry) => entry.fault.step(),
            Self::Memory(_) => Ok(()),
        }
    }

    #[cfg(not(test))]
    #[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "tests put a failing disk here")]
    fn fails(&self) -> VfsResult<()> {
        Ok(())
    }
}

impl Vfs for OfficeFile {
    type Handle = Handle;

    fn open(&self, path: Option<&str>, opts: OpenOpts) -> VfsResult<Handle> {
        match (path, opts.kind()) {
            (Some(name), OpenKind::MainDb) => entry(name).map(Handle::Database).ok_or(vars::SQLITE_CANTOPEN),
            (Some(name), OpenKind::MainJournal) => {
                let entry = entry_of_journal(name).ok_or(vars::SQLITE_CANTOPEN)?;
                let file =
                    open_journal(&entry.journal).map_err(|error| full_or(&error, vars::SQLITE_CANTOPEN))?;
                Ok(Handle::Journal(file, entry))
            }
            _ => Ok(Handle::Memory(Vec::new())),
        }
    }

    fn delete(&self, path: &str) -> VfsResult<()> {
        let entry = entry_of_journal(path).ok_or(vars::SQLITE_IOERR_DELETE)?;
        #[cfg(test)]
        entry.fault.step()?;
        match std::fs::remove_file(&entry.journal) {
            Ok(()) => sync_folder_of(&entry.journal).map_err(|_| vars::SQLITE_IOERR_DIR_FSYNC),
            Err(error) if error.kind() == ErrorKind::NotFound => Err(vars::SQLITE_IOERR_DELETE_NOENT),
            Err(_) => Err(vars::SQLITE_IOERR_DELETE),
        }
    }

    fn access(&self, path: &str, _flags: AccessFlags) -> VfsResult<bool> {
        match entry_of_journal(path) {
            Some(entry) => std::fs::exists(&entry.journal).map_err(|_| vars::SQLITE_IOERR_ACCESS),
            None => Ok(entry(path).is_some()),
        }
    }

    fn file_size(&self, handle: &mut Handle) -> VfsResult<usize> {
        match handle {
            Handle::Memory(bytes) => Ok(bytes.len()),
            Handle::Database(_) | Handle::Journal(..) => {
                let (file, start) = handle.file().ok_or(vars::SQLITE_IOERR_FSTAT)?;
                let length = file.metadata().map_err(|_| vars::SQLITE_IOERR_FSTAT)?.len();
                usize::try_from(length)
                    .map(|length| length.saturating_sub(start))
                    .map_err(|_| vars::SQLITE_IOERR_FSTAT)
            }
        }
    }

    fn truncate(&self, handle: &mut Handle, size: usize) -> VfsResult<()> {
        handle.fails()?;
        if let Handle::Memory(bytes) = handle {
            bytes.truncate(size);
            return Ok(());
        }
        let (file, start) = handle.file().ok_or(vars::SQLITE_IOERR_TRUNCATE)?;
        file.set_len(position(start, size)?).map_err(|_| vars::SQLITE_IOERR_TRUNCATE)
    }

    fn write(&self, handle: &mut Handle, offset: usize, data: &[u8]) -> VfsResult<usize> {
        handle.fails()?;
        if let Handle::Memory(bytes) = handle {
            let end = offset.checked_add(data.len()).ok_or(vars::SQLITE_FULL)?;
            bytes.resize(bytes.len().max(end), 0);
            bytes.get_mut(offset..end).ok_or(vars::SQLITE_IOERR_WRITE)?.copy_from_slice(data);
            return Ok(data.len());
        }
        let (mut file, start) = handle.file().ok_or(vars::SQLITE_IOERR_WRITE)?;
        let written = file
            .seek(SeekFrom::Start(position(start, offset)?))
            .and_then(|_| file.write_all(data))
            .map_err(|error| full_or(&error, vars::SQLITE_IOERR_WRITE));
        written.map(|()| data.len())
    }

    fn read(&self, handle: &mut Handle, offset: usize, data: &mut [u8]) -> VfsResult<usize> {
        if let Handle::Memory(bytes) = handle {
            let there = bytes.get(offset..).unwrap_or_default();
            let count = there.len().min(data.len());
            for (to, from) in data.iter_mut().zip(there) {
                *to = *from;
            }
            return Ok(count);
        }
        let (mut file, start) = handle.file().ok_or(vars::SQLITE_IOERR_READ)?;
        file.seek(SeekFrom::Start(position(start, offset)?)).map_err(|_| vars::SQLITE_IOERR_READ)?;
        let mut count = 0;
        while let Some(rest) = data.get_mut(count..).filter(|rest| !rest.is_empty()) {
            match file.read(rest) {
                Ok(0) => break,
                Ok(more) => count += more,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) => return Err(vars::SQLITE_IOERR_READ),
            }
        }
        Ok(count)
    }

    // The office file is locked for the whole program when it is opened, and SQLite has one connection to
    // it; there is nobody to lock against.
    fn lock(&self, _handle: &mut Handle, _level: LockLevel) -> VfsResult<()> {
        Ok(())
    }

    fn unlock(&self, _handle: &mut Handle, _level: LockLevel) -> VfsResult<()> {
        Ok(())
    }

    fn check_reserved_lock(&self, _handle: &mut Handle) -> VfsResult<bool> {
        Ok(false)
    }

    fn sync(&self, handle: &mut Handle) -> VfsResult<()> {
        handle.fails()?;
        match handle.file() {
            Some((file, _)) => file.sync_all().map_err(|_| vars::SQLITE_IOERR_FSYNC),
            None => Ok(()),
        }
    }

    fn close(&self, handle: Handle) -> VfsResult<()> {
        drop(handle);
        Ok(())
    }

    fn device_characteristics(&self, _handle: &mut Handle) -> VfsResult<i32> {
        // What SQLite itself assumes of a disk: a torn write does not touch the bytes beside it.
        Ok(vars::SQLITE_IOCAP_POWERSAFE_OVERWRITE)
    }
}

/// SQLite's code for a full disk, where the error is that; otherwise the given one.
fn full_or(error: &std::io::Error, other: i32) -> i32 {
    let full = [ErrorKind::StorageFull, ErrorKind::QuotaExceeded, ErrorKind::FileTooLarge];
    if full.contains(&error.kind()) { vars::SQLITE_FULL } else { other }
}

fn position(start: usize, offset: usize) -> VfsResult<u64> {
    let at = start.checked_add(offset).ok_or(vars::SQLITE_IOERR)?;
    u64::try_from(at).map_err(|_| vars::SQLITE_IOERR)
}

fn open_journal(path: &Path) -> std::io::Result<File> {
    let is_new = !std::fs::exists(path)?;
    let file = private_options().create(true).truncate(false).open(path)?;
    if is_new {
        sync_folder_of(path)?;
    }
    Ok(file)
}

/// Read and write, and on Unix for nobody but the user.
pub fn private_options() -> std::fs::OpenOptions {
    let mut options = File::options();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Waits until the list of files in the folder of `path` is on disk. Windows does this by itself.
///
/// # Errors
/// What disks can say.
pub fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or_else(|| Path::new(".")))?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// A disk that stops taking changes, as when the power goes or it is full.
#[cfg(test)]
#[derive(Default)]
pub(crate) struct Fault {
    /// Changes still to go through; none set: all of them.
    left: Mutex<Option<(u32, i32)>>,
}

#[cfg(test)]
impl Fault {
    /// After `changes` more changes to the disk, every one fails with SQLite's `code`.
    pub(crate) fn after(&self, changes: u32, code: i32) {
        *self.left.lock().unwrap() = Some((changes, code));
    }

    pub(crate) fn none(&self) {
        *self.left.lock().unwrap() = None;
    }

    fn step(&self) -> VfsResult<()> {
        match self.left.lock().unwrap().as_mut() {
            Some((0, code)) => Err(*code),
            Some((left, _)) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }
}
