//! What a call answers when it cannot be met: a closed code, a field, one sentence.

use heimly_domain::codes::Code;
use heimly_domain::text::Lang;
use heimly_domain::text::errors::{Trouble, sentence};
use heimly_domain::text::import::{Fault, FileFault, fault_sentence, file_sentence};
use heimly_exchange::problem::{Problem, Problems};
use heimly_reports::ReportError;
use heimly_storage::{OpenError, Rule, StoreError};
use serde::Serialize;
use ts_rs::TS;

/// Why a call failed, before it is put into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What went wrong.
    pub trouble: Trouble,
    /// The field or path it is about, in the names of the records.
    pub field: Option<String>,
    /// A closer sentence than the trouble's own, where there is one.
    pub closer: Option<Closer>,
}

/// What went wrong, more closely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closer {
    /// A value in a record.
    Value(Fault),
    /// A file as a whole.
    File(FileFault),
    /// A report that could not be made.
    Report(ReportError),
    /// A sentence that names what it is about: codes, never a person.
    Said(String),
}

impl Failure {
    /// A failure about no field in particular.
    pub fn new(trouble: Trouble) -> Self {
        Self { trouble, field: None, closer: None }
    }

    /// A failure about one field.
    pub fn of(trouble: Trouble, field: &str) -> Self {
        Self { trouble, field: Some(field.to_owned()), closer: None }
    }

    fn sentence(&self, lang: Lang) -> &str {
        match &self.closer {
            None => sentence(self.trouble, lang),
            Some(Closer::Value(fault)) => fault_sentence(*fault, lang),
            Some(Closer::File(fault)) => file_sentence(*fault, lang),
            Some(Closer::Report(error)) => error.sentence(lang),
            Some(Closer::Said(sentence)) => sentence,
        }
    }

    /// The failure in words.
    pub fn in_words(&self, lang: Lang) -> UiError {
        UiError {
            code: self.trouble.code().to_owned(),
            field: self.field.clone(),
            message: self.sentence(lang).to_owned(),
        }
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self::new(trouble)
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        let field = (!problem.path.is_empty()).then_some(problem.path);
        Self { trouble: Trouble::Invalid, field, closer: Some(Closer::Value(problem.fault)) }
    }
}

/// The first problem speaks for all: a form is mended one field at a time.
impl From<Problems> for Failure {
    fn from(problems: Problems) -> Self {
        problems.0.into_iter().next().map_or_else(|| Self::new(Trouble::Invalid), Self::from)
    }
}

impl From<FileFault> for Failure {
    fn from(fault: FileFault) -> Self {
        Self { trouble: Trouble::Unreadable, field: None, closer: Some(Closer::File(fault)) }
    }
}

impl From<ReportError> for Failure {
    fn from(error: ReportError) -> Self {
        Self { trouble: Trouble::Internal, field: None, closer: Some(Closer::Report(error)) }
    }
}

/// What the window and `heimly call` get.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UiError {
    /// Closed code.
    pub code: String,
    /// The field it is about.
    pub field: Option<String>,
    /// One sentence saying what to do.
    pub message: String,
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        let trouble = match error {
            OpenError::NotFound => Trouble::NoOffice,
            OpenError::AlreadyExists => Trouble::OfficeExists,
            OpenError::NotAnOfficeFile => Trouble::NotOffice,
            OpenError::WrongSecret => Trouble::WrongPassphrase,
            OpenError::Damaged => Trouble::Damaged,
            OpenError::Newer { .. } => Trouble::Newer,
            OpenError::AlreadyOpen => Trouble::InUse,
            OpenError::NoPermission => Trouble::ReadOnly,
            OpenError::DiskFull => Trouble::DiskFull,
            OpenError::Unreadable => Trouble::Unreadable,
            OpenError::NoKeyMaterial => Trouble::Internal,
        };
        Self::new(trouble)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let trouble = match error {
            StoreError::Damaged | StoreError::CopyNotReadable => Trouble::Damaged,
            StoreError::DiskFull => Trouble::DiskFull,
            StoreError::NoPermission => Trouble::ReadOnly,
            StoreError::Unreadable => Trouble::Unreadable,
            StoreError::Broken(Rule::Unique) => Trouble::CodeTaken,
            StoreError::Broken(Rule::Reference) => Trouble::Referenced,
            StoreError::Broken(Rule::Range) => Trouble::Invalid,
            StoreError::NothingToUndo => Trouble::NothingToUndo,
            StoreError::NothingToRedo => Trouble::NothingToRedo,
            StoreError::UndoConflict => Trouble::UndoConflict,
            StoreError::AlreadyExists => Trouble::OfficeExists,
            StoreError::WrongSecret => Trouble::WrongPassphrase,
            StoreError::BadValue { .. } | StoreError::NoKeyMaterial | StoreError::Internal => {
                Trouble::Internal
            }
        };
        Self::new(trouble)
    }
}
