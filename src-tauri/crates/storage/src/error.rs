//! What can go wrong with an office file, as closed lists told apart.
//!
//! An error carries a stable code and, where it helps, the record kind or field; never a value, a key, a
//! path or a library's English. The sentence a person reads stands with the other texts, in the domain.

use std::fmt;

/// Why an office file could not be opened or made. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// There is no file of that name.
    NotFound,
    /// A file of that name is there already; making a new one never overwrites.
    AlreadyExists,
    /// The file is something else.
    NotAnOfficeFile,
    /// The passphrase or recovery key opens none of the file's key slots.
    WrongSecret,
    /// The file is an office file, but bytes in it have changed or are gone.
    Damaged,
    /// The file was written by a newer program.
    Newer {
        /// Version the file has.
        file: u32,
        /// Newest version this program knows.
        program: u32,
    },
    /// Another instance has the file open.
    AlreadyOpen,
    /// The file or its folder cannot be written by this user.
    NoPermission,
    /// The disk is full.
    DiskFull,
    /// The disk, stick or network drive did not answer as it should.
    Unreadable,
    /// The machine gave no random numbers or too little memory for the key.
    NoKeyMaterial,
}

impl OpenError {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotFound => "file_not_found",
            Self::AlreadyExists => "file_already_exists",
            Self::NotAnOfficeFile => "not_an_office_file",
            Self::WrongSecret => "wrong_passphrase",
            Self::Damaged => "file_damaged",
            Self::Newer { .. } => "file_newer_than_program",
            Self::AlreadyOpen => "file_already_open",
            Self::NoPermission => "no_permission",
            Self::DiskFull => "disk_full",
            Self::Unreadable => "file_unreadable",
            Self::NoKeyMaterial => "no_key_material",
        }
    }
}

/// Which rule of the database a write broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Something that must be unique was there already, such as a home's short code.
    Unique,
    /// A record points at one that is not there, or something still points at one being removed.
    Reference,
    /// A value is missing or outside its range.
    Range,
}

/// Why a read or write of an open office file failed. A failed write changed nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// Bytes of the file have changed or are gone.
    Damaged,
    /// The disk is full.
    DiskFull,
    /// The file or its folder cannot be written by this user.
    NoPermission,
    /// The disk, stick or network drive did not answer as it should.
    Unreadable,
    /// A rule of the database was broken.
    Broken(Rule),
    /// A stored value is not one the program knows, in this table and column.
    BadValue {
        /// Table.
        table: &'static str,
        /// Column.
        column: &'static str,
    },
    /// There is no step left to undo.
    NothingToUndo,
    /// There is no undone step to do again.
    NothingToRedo,
    /// The records have changed since the step, so it cannot be undone; nothing was changed.
    UndoConflict,
    /// A file of that name is there already.
    AlreadyExists,
    /// A copy was made but did not read back the same; it was removed.
    CopyNotReadable,
    /// The passphrase or recovery key opens none of the key slots.
    WrongSecret,
    /// The machine gave no random numbers or too little memory for the key.
    NoKeyMaterial,
    /// The program asked the database for something it does not know: a fault in the program.
    Internal,
}

impl StoreError {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Damaged => "file_damaged",
            Self::DiskFull => "disk_full",
            Self::NoPermission => "no_permission",
            Self::Unreadable => "file_unreadable",
            Self::Broken(Rule::Unique) => "already_used",
            Self::Broken(Rule::Reference) => "dangling_reference",
            Self::Broken(Rule::Range) => "outside_range",
            Self::BadValue { .. } => "unknown_stored_value",
            Self::NothingToUndo => "nothing_to_undo",
            Self::NothingToRedo => "nothing_to_redo",
            Self::UndoConflict => "undo_conflict",
            Self::AlreadyExists => "file_already_exists",
            Self::CopyNotReadable => "copy_not_readable",
            Self::WrongSecret => "wrong_passphrase",
            Self::NoKeyMaterial => "no_key_material",
            Self::Internal => "internal",
        }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for OpenError {}
impl std::error::Error for StoreError {}

impl From<std::io::Error> for StoreError {
    #[expect(clippy::wildcard_enum_match_arm, reason = "a foreign list; everything else is one kind to us")]
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::DiskFull,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::NoPermission,
            Kind::AlreadyExists => Self::AlreadyExists,
            _ => Self::Unreadable,
        }
    }
}

impl From<std::io::Error> for OpenError {
    #[expect(clippy::wildcard_enum_match_arm, reason = "a foreign list; everything else is one kind to us")]
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::NotFound => Self::NotFound,
            Kind::IsADirectory | Kind::NotADirectory => Self::NotAnOfficeFile,
            _ => Self::from(StoreError::from(error)),
        }
    }
}

impl From<StoreError> for OpenError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::DiskFull => Self::DiskFull,
            StoreError::NoPermission => Self::NoPermission,
            StoreError::AlreadyExists => Self::AlreadyExists,
            StoreError::Unreadable => Self::Unreadable,
            StoreError::WrongSecret => Self::WrongSecret,
            StoreError::NoKeyMaterial => Self::NoKeyMaterial,
            StoreError::Damaged
            | StoreError::Broken(_)
            | StoreError::BadValue { .. }
            | StoreError::NothingToUndo
            | StoreError::NothingToRedo
            | StoreError::UndoConflict
            | StoreError::CopyNotReadable
            | StoreError::Internal => Self::Damaged,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    #[expect(clippy::wildcard_enum_match_arm, reason = "a foreign list; everything else is one kind to us")]
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let rusqlite::Error::SqliteFailure(failure, _) = error else {
            return Self::Internal;
        };
        match failure.code {
            Code::NotADatabase | Code::DatabaseCorrupt => Self::Damaged,
            // Once the seal of a page has failed, SQLCipher answers everything with a plain SQLITE_ERROR.
            Code::Unknown if failure.extended_code == rusqlite::ffi::SQLITE_ERROR => Self::Damaged,
            Code::DiskFull => Self::DiskFull,
            Code::PermissionDenied | Code::ReadOnly | Code::CannotOpen => Self::NoPermission,
            Code::ConstraintViolation => Self::Broken(broken_rule(failure.extended_code)),
            Code::SystemIoFailure
            | Code::DatabaseBusy
            | Code::DatabaseLocked
            | Code::FileLockingProtocolFailed => Self::Unreadable,
            _ => Self::Internal,
        }
    }
}

fn broken_rule(extended: i32) -> Rule {
    use rusqlite::ffi;
    match extended {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
            Rule::Unique
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Rule::Reference,
        _ => Rule::Range,
    }
}
