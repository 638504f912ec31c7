//! Renewed place data: read from Kartverket's or Posten's own file, looked through, stored whole or not at all.
//!
//! They belong to the machine and not to an office. What came with the program is never touched, so that one can
//! always go back to it.

use crate::app::{App, Geo, Moment, Renewed};
use crate::error::Failure;
use crate::place_data::view;
use crate::session::NoArgs;
use crate::transfer::{trouble_of_disk, write_file};
use crate::view::{JaNei, PlaceDataView, PlaceImportView, RefusedRow};
use crate::whereabouts::said;
use chrono::NaiveDate;
use heimly_domain::text::Lang;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::place_data::{self as words, Changes, Outcome};
use heimly_geo::kartverket::{FileKind, ImportFault, LineFault, PlaceTexts, Renewal, renew};
use heimly_geo::{PlaceData, bundled};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use ts_rs::TS;

/// A file of place data.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportPlaceData {
    /// The file.
    pub path: String,
    /// Whether it is only looked through.
    pub dry_run: JaNei,
}

/// Renewed place data as they are stored, in one file so that they are whole or not there at all.
#[derive(Serialize, Deserialize)]
struct Stored {
    /// The day they were renewed.
    on: String,
    /// What the last file was, a code of [`FileKind`].
    kind: String,
    /// The day the file gives for its data.
    data_date: Option<String>,
    /// The name of the last file, without its folder.
    file: String,
    postnummer: String,
    kommuner: String,
    land_neighbours: String,
    names: String,
    across_water: String,
    outlines: String,
}

impl Stored {
    fn texts(&self) -> PlaceTexts {
        PlaceTexts {
            postnummer: self.postnummer.clone(),
            kommuner: self.kommuner.clone(),
            land_neighbours: self.land_neighbours.clone(),
            names: self.names.clone(),
            across_water: self.across_water.clone(),
            outlines: self.outlines.clone(),
        }
    }
}

fn stored_file(folder: &Path) -> PathBuf {
    folder.join("stedsdata.json")
}

fn stored(folder: &Path) -> Option<Result<Stored, Failure>> {
    match std::fs::read(stored_file(folder)) {
        Ok(bytes) => Some(serde_json::from_slice(&bytes).map_err(|_| Failure::new(Trouble::Unreadable))),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(_) => Some(Err(Failure::new(Trouble::Unreadable))),
    }
}

/// The place data of this machine: renewed where there are whole ones, else those that came with the program.
///
/// # Errors
/// `internal` when what came with the program cannot be read, which a test rules out.
pub(crate) fn geo(folder: &Path) -> Result<Geo, Failure> {
    let shipped = || bundled::place_data().map_err(|_| Failure::new(Trouble::Internal));
    let read = stored(folder).map(|stored| {
        let stored = stored.ok()?;
        let places = PlaceData::parse(&stored.texts().files()).ok()?;
        Some((places, stored.on.parse::<NaiveDate>().ok()?, stored))
    });
    Ok(match read {
        None => Geo { places: Arc::new(shipped()?.clone()), renewed: None, damaged: false },
        Some(None) => Geo { places: Arc::new(shipped()?.clone()), renewed: None, damaged: true },
        Some(Some((places, on, stored))) => Geo {
            places: Arc::new(places),
            renewed: Some(Renewed { on, kind: stored.kind, data_date: stored.data_date, file: stored.file }),
            damaged: false,
        },
    })
}

/// Reads a file of place data and says what it changes; with `dry_run: nei` it is used from now on.
///
/// # Errors
/// `places_refused` with what is wrong with the file, and what disks can say.
pub fn import_place_data(
    app: &mut App,
    moment: &Moment,
    args: ImportPlaceData,
) -> Result<PlaceImportView, Failure> {
    let lang = app.lang;
    let refused = |fault: ImportFault| said(Trouble::PlacesRefused, "path", import_fault(fault, lang));
    let path = Path::new(&args.path);
    let file = File::open(path).map_err(|_| refused(ImportFault::Unreadable))?;
    let folder = app.surroundings.place_data_dir.clone();
    let today = match stored(&folder) {
        Some(Ok(stored)) => stored.texts(),
        Some(Err(_)) | None => PlaceTexts::bundled(),
    };
    let renewal = renew(file, &today).map_err(refused)?;
    let outcome = match args.dry_run {
        JaNei::Ja => Outcome::LookedThrough,
        JaNei::Nei => {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            store(app, moment, &folder, &renewal, name)?;
            Outcome::Stored
        }
    };
    Ok(import_view(&renewal, outcome, lang))
}

fn store(
    app: &mut App,
    moment: &Moment,
    folder: &Path,
    renewal: &Renewal,
    file: String,
) -> Result<(), Failure> {
    let texts = renewal.texts.clone();
    let stored = Stored {
        on: moment.today.to_string(),
        kind: renewal.kind.code().to_owned(),
        data_date: renewal.data_date.clone(),
        file,
        postnummer: texts.postnummer,
        kommuner: texts.kommuner,
        land_neighbours: texts.land_neighbours,
        names: texts.names,
        across_water: texts.across_water,
        outlines: texts.outlines,
    };
    let bytes = serde_json::to_vec(&stored).map_err(|_| Failure::new(Trouble::Internal))?;
    std::fs::create_dir_all(folder).map_err(|_| Failure::new(Trouble::ReadOnly))?;
    write_file(app, &stored_file(folder), &bytes)?;
    use_again(app)
}

/// Goes back to the place data that came with the program.
///
/// # Errors
/// What disks can say.
pub fn reset_place_data(app: &mut App, _: &Moment, _: NoArgs) -> Result<PlaceDataView, Failure> {
    match std::fs::remove_file(stored_file(&app.surroundings.place_data_dir)) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(Failure::new(trouble_of_disk(&error))),
    }
    use_again(app)?;
    Ok(view(app))
}

/// Reads the place data anew, and forgets what was made with the old.
fn use_again(app: &mut App) -> Result<(), Failure> {
    app.geo = geo(&app.surroundings.place_data_dir)?;
    if let Some(open) = &mut app.open {
        open.forget();
    }
    Ok(())
}

fn import_view(renewal: &Renewal, outcome: Outcome, lang: Lang) -> PlaceImportView {
    let summary = &renewal.summary;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let changes = Changes {
        read: u32::try_from(summary.read).unwrap_or(u32::MAX),
        added: count(summary.added),
        changed: count(summary.changed),
        removed: count(summary.removed),
        moved: count(summary.moved_over_5_km),
    };
    PlaceImportView {
        kind_word: words::file_kind(renewal.kind.code(), lang).to_owned(),
        read: changes.read,
        added: changes.added,
        changed: changes.changed,
        removed: changes.removed,
        moved_over_5_km: changes.moved,
        refused: summary
            .refused
            .iter()
            .map(|row| RefusedRow {
                line: u32::try_from(row.line).unwrap_or(u32::MAX),
                sentence: words::line_fault(line_code(row.fault), lang).to_owned(),
            })
            .collect(),
        stored: JaNei::of(outcome == Outcome::Stored),
        sentence: words::imported(changes, outcome, lang),
    }
}

fn import_fault(fault: ImportFault, lang: Lang) -> String {
    let code = match fault {
        ImportFault::Empty => "tom",
        ImportFault::NotPlaceData => "ikke_stedsdata",
        ImportFault::Encoding => "tegnsett",
        ImportFault::Truncated => "avkortet",
        ImportFault::TooLarge | ImportFault::ZipBomb => "for_stor",
        ImportFault::DamagedZip => "skadet_zip",
        ImportFault::NoFileInZip => "feil_zip",
        ImportFault::UnknownCoordinates => "ukjente_koordinater",
        ImportFault::OutsideNorway => "utenfor_norge",
        ImportFault::NotWholeCountry { known, found } => return words::not_whole_country(known, found, lang),
        ImportFault::NothingUsable => "ingen_rader",
        ImportFault::Inconsistent => "henger_ikke_sammen",
        ImportFault::Unreadable => "kan_ikke_leses",
    };
    words::file_fault(code, lang).to_owned()
}

fn line_code(fault: LineFault) -> &'static str {
    match fault {
        LineFault::Columns => "kolonner",
        LineFault::Postnummer => "postnummer",
        LineFault::Kommune => "kommune",
        LineFault::Coordinates => "koordinater",
        LineFault::UnknownCoordinates => "ukjente_koordinater",
        LineFault::OutsideNorway => "utenfor_norge",
        LineFault::Shape => "form",
    }
}

/// What a renewal is called in the window, with the day of its data where the file gives one.
pub(crate) fn source(renewed: &Renewed, lang: Lang) -> String {
    let kind = FileKind::from_code(&renewed.kind).map_or("", FileKind::code);
    words::renewed_source(kind, &renewed.file, renewed.data_date.as_deref(), lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_sentence_of_its_own() {
        let faults = [
            ImportFault::Empty,
            ImportFault::NotPlaceData,
            ImportFault::Encoding,
            ImportFault::Truncated,
            ImportFault::TooLarge,
            ImportFault::DamagedZip,
            ImportFault::NoFileInZip,
            ImportFault::UnknownCoordinates,
            ImportFault::OutsideNorway,
            ImportFault::NotWholeCountry { known: 5_146, found: 12 },
            ImportFault::NothingUsable,
            ImportFault::Inconsistent,
            ImportFault::Unreadable,
        ];
        for lang in [Lang::Nb, Lang::Nn] {
            let said: std::collections::BTreeSet<String> =
                faults.iter().map(|fault| import_fault(*fault, lang)).collect();
            assert_eq!(said.len(), faults.len());
            assert!(said.iter().all(|sentence| sentence.ends_with('.')), "{said:?}");
        }
    }
}
