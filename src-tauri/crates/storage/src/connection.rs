//! Opens SQLCipher on an office file and brings its schema up to date.

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::error::{OpenError, StoreError};
use crate::secret::DataKey;
use crate::vfs::{self, OpenFile};

/// Stands in every office file's database, so that it is never taken for another program's: "Heim".
const APPLICATION_ID: i32 = 0x4865_696D;

/// Every migration, oldest first. A released one is never edited; the newest version is their number.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_start.sql"),
    include_str!("../migrations/0002_choosing.sql"),
    include_str!("../migrations/0003_where.sql"),
];

/// The schema version this program writes.
pub(crate) fn newest_version() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// What every connection is set to.
///
/// A rollback journal that is deleted after each write, rather than a write-ahead log: between two writes
/// the office file alone is whole, so it can be copied, and after a kill the next opening rolls back.
/// `synchronous = EXTRA` waits for the folder as well, so that a committed write survives a power cut.
/// Memory is not wiped page by page (`cipher_memory_security`), which SQLCipher itself leaves off for speed;
/// the key itself is wiped by SQLCipher all the same.
const SETTINGS: &str = "
    PRAGMA cipher_memory_security = OFF;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA synchronous = EXTRA;
    PRAGMA busy_timeout = 5000;
    PRAGMA cell_size_check = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cache_size = -65536;
";

/// Opens the database behind `file`. The key is known to be right, so anything unreadable is damage.
pub(crate) fn open(file: &OpenFile, key: &DataKey) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_PRIVATE_CACHE;
    let connection = Connection::open_with_flags_and_vfs(file.name(), flags, vfs::NAME)?;
    // SQLCipher would otherwise tell stderr about every page it cannot read.
    connection.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA cipher_log = off;")?;
    connection.execute_batch(&key.pragma())?;
    connection.execute_batch(SETTINGS)?;
    // Reading and saving every kind of record takes some hundred statements; each is compiled once.
    connection.set_prepared_statement_cache_capacity(256);
    let mode: String = connection.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    if mode != "delete" {
        return Err(StoreError::Internal);
    }
    Ok(connection)
}

/// The schema version of a database; 0 for an empty one.
pub(crate) fn version(connection: &Connection) -> Result<u32, OpenError> {
    let id: i32 = pragma(connection, "PRAGMA application_id")?;
    let version: u32 = pragma(connection, "PRAGMA user_version")?;
    if version > newest_version() {
        return Err(OpenError::Newer { file: version, program: newest_version() });
    }
    if version > 0 && id != APPLICATION_ID {
        return Err(OpenError::Damaged);
    }
    Ok(version)
}

fn pragma<T: rusqlite::types::FromSql>(connection: &Connection, sql: &str) -> Result<T, StoreError> {
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// Runs every migration the database lacks, all in one transaction.
pub(crate) fn migrate(connection: &mut Connection, from: u32) -> Result<(), StoreError> {
    let done = usize::try_from(from).map_err(|_| StoreError::Internal)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for migration in MIGRATIONS.iter().skip(done) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", newest_version())?;
    transaction.commit()?;
    Ok(())
}
