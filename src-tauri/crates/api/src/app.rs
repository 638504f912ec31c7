//! The running program: which office file, whether it is open, and the data it came with.
//!
//! The clock is not here: every call is given its [`Moment`].

use crate::error::Failure;
use crate::law;
use crate::office_travel::OfficeTravel;
use crate::register::Entry;
use crate::roads::Roads;
use chrono::NaiveDate;
use heimly_domain::ids::AdviserId;
use heimly_domain::law::Law;
use heimly_domain::model::Register;
use heimly_domain::names::SearchIndex;
use heimly_domain::text::Lang;
use heimly_domain::text::errors::Trouble;
use heimly_exchange::records::Wire;
use heimly_geo::PlaceData;
use heimly_storage::{Actor, KeyCost, Op, RecordKind, Store, Timestamp, Tx};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// When a call is made. It comes from the program's outer edge and is the only "now" there is.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The calendar day at the user's place.
    pub today: NaiveDate,
    /// The moment in UTC, for stamps and log.
    pub at: Timestamp,
    /// The time of day at the user's place ("14.32"), for the status bar.
    pub clock: String,
}

/// Where the program keeps its files, and how dear a key is.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The user's office file.
    pub office_file: PathBuf,
    /// The example office's own file, never the user's.
    pub example_file: PathBuf,
    /// Place data that were renewed on this machine. They belong to no office and hold nothing of one.
    pub place_data_dir: PathBuf,
    /// The road network that was imported on this machine.
    pub road_file: PathBuf,
    /// What deriving a key costs; [`KeyCost::standard`] outside tests.
    pub cost: KeyCost,
}

/// The program.
pub struct App {
    pub(crate) surroundings: Surroundings,
    pub(crate) open: Option<Open>,
    pub(crate) lang: Lang,
    pub(crate) geo: Geo,
    pub(crate) law: Law,
    pub(crate) roads: Roads,
}

/// An open office.
pub(crate) struct Open {
    pub(crate) store: Store,
    pub(crate) saved_at: Option<String>,
    /// The adviser who sits here now; forgotten with everything else when the office is locked.
    pub(crate) adviser: Option<AdviserId>,
    /// The register as last read; dropped by every write.
    pub(crate) register: Option<Register>,
    /// The travel times of that register: what the office knows, put before everything computed.
    pub(crate) travel: Option<OfficeTravel>,
    /// The search index over that register.
    pub(crate) index: Option<SearchIndex<Entry>>,
}

impl App {
    /// A program with nothing open.
    ///
    /// # Errors
    /// `internal` when the data it came with cannot be read, which a test rules out.
    pub fn new(surroundings: Surroundings) -> Result<Self, Failure> {
        let geo = crate::place_import::geo(&surroundings.place_data_dir)?;
        Ok(Self {
            surroundings,
            open: None,
            lang: Lang::Nb,
            geo,
            law: law::bundled()?,
            roads: Roads::default(),
        })
    }

    /// The language sentences are made in.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Makes sentences in this language from now on.
    pub fn set_lang(&mut self, lang: Lang) {
        self.lang = lang;
    }

    /// Says at once when there is no office file, before anybody is asked for a passphrase.
    ///
    /// # Errors
    /// `no_office`.
    pub fn needs_office_file(&self) -> Result<(), Failure> {
        if self.surroundings.office_file.exists() { Ok(()) } else { Err(Failure::new(Trouble::NoOffice)) }
    }

    /// Says at once when there is an office file already.
    ///
    /// # Errors
    /// `office_exists`.
    pub fn needs_no_office_file(&self) -> Result<(), Failure> {
        if self.surroundings.office_file.exists() { Err(Failure::new(Trouble::OfficeExists)) } else { Ok(()) }
    }

    /// Closes and locks the office.
    pub fn lock_now(&mut self) {
        self.open = None;
    }

    /// Uses another office file from now on; an open one is locked.
    pub fn use_office_file(&mut self, file: &Path) {
        self.open = None;
        self.surroundings.office_file = file.to_path_buf();
    }

    pub(crate) fn open_office(&mut self) -> Result<&mut Open, Failure> {
        self.open.as_mut().ok_or(Failure::new(Trouble::Locked))
    }

    /// Writes in one transaction under a named operation. What was read before is forgotten.
    pub(crate) fn write<T>(
        &mut self,
        moment: &Moment,
        op: Op,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let open = self.open_office()?;
        let by = open.actor();
        let written = open.store.write(op, &by, &moment.at, change);
        open.forget();
        let written = written?;
        open.saved_at = Some(moment.clock.clone());
        Ok(written)
    }

    /// Writes in the log that something was read or left the office without any record changing.
    pub(crate) fn log(
        &mut self,
        moment: &Moment,
        op: Op,
        record: Option<(RecordKind, &str)>,
    ) -> Result<(), Failure> {
        let open = self.open_office()?;
        let by = open.actor();
        Ok(open.store.log(op, record, &by, &moment.at)?)
    }

    /// The adviser who sits here now, if one is chosen.
    pub(crate) fn me(&self) -> Option<AdviserId> {
        self.open.as_ref().and_then(|open| open.adviser.clone())
    }

    /// The whole register, read once and kept until the next write.
    pub(crate) fn register(&mut self) -> Result<&Register, Failure> {
        let open = self.open.as_mut().ok_or(Failure::new(Trouble::Locked))?;
        open.register()
    }
}

/// Where places lie: the place data in use.
pub(crate) struct Geo {
    pub(crate) places: Arc<PlaceData>,
    /// What they were renewed from; `None`: as they came with the program.
    pub(crate) renewed: Option<Renewed>,
    /// Whether renewed data are there that cannot be read.
    pub(crate) damaged: bool,
}

/// What place data were renewed from.
pub(crate) struct Renewed {
    pub(crate) on: NaiveDate,
    /// What the file was, a code.
    pub(crate) kind: String,
    /// The day the file gives for its data.
    pub(crate) data_date: Option<String>,
    /// The file's name.
    pub(crate) file: String,
}

/// Turns what was sent into what the core knows.
///
/// # Errors
/// `invalid` with the path of the first fault.
pub(crate) fn from_record<R: Wire>(record: R) -> Result<R::Domain, Failure> {
    Ok(heimly_exchange::records::read(record)?)
}

impl Open {
    /// An office whose file was just opened.
    pub(crate) fn new(mut store: Store) -> Self {
        store.set_redact(crate::redact::without_whereabouts);
        Self { store, saved_at: None, adviser: None, register: None, travel: None, index: None }
    }

    /// Who does what is done now, as records and the log carry it.
    pub(crate) fn actor(&self) -> Actor {
        self.adviser.clone().map_or(Actor::Holder, Actor::Adviser)
    }

    /// Forgets what was read, because something was written.
    pub(crate) fn forget(&mut self) {
        self.register = None;
        self.travel = None;
        self.index = None;
    }

    pub(crate) fn register(&mut self) -> Result<&Register, Failure> {
        if self.register.is_none() {
            self.register = Some(self.store.register()?);
        }
        self.register.as_ref().ok_or(Failure::new(Trouble::Internal))
    }
}
