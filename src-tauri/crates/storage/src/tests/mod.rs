//! Tests of the whole crate: a real file on a real disk each time.

mod damage;
mod depth;
mod door;
mod filled;
mod filled_depth;
mod filled_where;
mod migration;
mod opening;
mod protection;
mod protection_linked;
mod protection_where;
mod records;
mod travelling;

use std::path::{Path, PathBuf};

use heimly_domain::ids::OfficeId;
use heimly_domain::model::{ChoosingLimits, Freshness, Office, YesNo};
use heimly_domain::place::{KommuneNo, Point, Postnummer};

use crate::{Actor, KeyCost, OpenError, Passphrase, RecoveryKey, Secret, Store, Timestamp};

pub(crate) const PASSPHRASE: &str = "et langt passord";

/// A folder of its own, gone when the test is.
pub(crate) struct Bench {
    pub(crate) folder: tempfile::TempDir,
}

impl Bench {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("kontor æøå.heimly")
    }

    pub(crate) fn create(&self) -> (Store, RecoveryKey) {
        Store::create(&self.path(), passphrase(), KeyCost::cheap(), &office(), &at(0)).unwrap()
    }

    pub(crate) fn open(&self) -> Result<Store, OpenError> {
        open(&self.path())
    }
}

pub(crate) fn open(path: &Path) -> Result<Store, OpenError> {
    Store::open_at_cost(path, &secret(PASSPHRASE), &at(1), KeyCost::cheap())
}

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::chosen(PASSPHRASE).unwrap()
}

pub(crate) fn secret(text: &str) -> Secret {
    Secret::Passphrase(Passphrase::typed(text))
}

/// Minute `minute` of the test's hour.
pub(crate) fn at(minute: u32) -> Timestamp {
    Timestamp::new(&format!("2026-11-22T08:{minute:02}:00Z")).unwrap()
}

pub(crate) fn me() -> Actor {
    Actor::Holder
}

pub(crate) fn office() -> Office {
    Office {
        id: OfficeId::new("office").unwrap(),
        name: "Prøvekontoret".into(),
        kommune: KommuneNo::new("5601").unwrap(),
        postnummer: Postnummer::new("9511"),
        point: Point::from_micro_degrees(69_967_008, 23_270_009),
        example: YesNo::Yes,
        freshness: Freshness::standard(),
        limits: ChoosingLimits {
            asked_at_once: 4,
            inquiry_days: 8,
            bufetat_days: 15,
            asked_days: 5,
            beredskap_days: 91,
            repair_days: 16,
        },
    }
}
