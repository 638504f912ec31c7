//! The road network: imported once from an OpenStreetMap extract, in a thread of its own, and used from then on.
//!
//! It belongs to the machine and not to an office, so no office need be open. Whatever goes wrong, the network
//! that was there stays in use.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::session::NoArgs;
use crate::view::{RoadsProgress, RoadsState, RoadsSummary, RoadsView};
use crate::whereabouts::said;
use chrono::{DateTime, NaiveDate};
use heimly_domain::codes::Code;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::roads::{self as words, ImportStep, Standing};
use heimly_domain::text::{Lang, format};
use heimly_roads::{Bounds, Fault, NORWAY, Network, Step, Summary, Watch};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU16, Ordering};
use std::thread::{Builder, JoinHandle};
use ts_rs::TS;

/// A file to import: an `.osm.pbf`, or a network prepared on another machine.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoadFile {
    /// The file.
    pub path: String,
}

/// The road network of this machine.
#[derive(Default)]
pub(crate) struct Roads {
    network: Option<Arc<Network>>,
    fault: Option<Fault>,
    looked: Looked,
    work: Option<Work>,
}

/// Whether the file has been looked for.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Looked {
    #[default]
    NotYet,
    Done,
}

/// An import that runs.
struct Work {
    telling: Arc<Telling>,
    thread: JoinHandle<Result<Network, Fault>>,
}

/// How far an import has come, and whether it should stop: written by one thread and read by another.
#[derive(Default)]
struct Telling {
    step: AtomicU8,
    permille: AtomicU16,
    stop: AtomicBool,
}

impl Watch for Telling {
    fn progress(&self, step: Step, permille: u16) {
        let step = match step {
            Step::Reading => 1,
            Step::Building => 2,
            Step::Preparing => 3,
            Step::Writing => 4,
        };
        self.step.store(step, Ordering::Relaxed);
        self.permille.store(permille, Ordering::Relaxed);
    }

    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Telling {
    fn step(&self) -> ImportStep {
        match self.step.load(Ordering::Relaxed) {
            1 => ImportStep::Reading,
            2 => ImportStep::Building,
            3 => ImportStep::Preparing,
            4 => ImportStep::Writing,
            _ => ImportStep::Starting,
        }
    }
}

impl Drop for Roads {
    /// A program that closes stops its import; what was written so far is thrown away by the import itself.
    fn drop(&mut self) {
        if let Some(work) = self.work.take() {
            work.telling.stop.store(true, Ordering::Relaxed);
            // What a stopped import answers is of no use to anybody any more.
            let _ = work.thread.join();
        }
    }
}

impl Roads {
    /// The network in use.
    pub(crate) fn network(&self) -> Option<Arc<Network>> {
        self.network.clone()
    }

    fn running(&self) -> Option<&Work> {
        self.work.as_ref().filter(|work| !work.thread.is_finished())
    }
}

impl App {
    /// Opens the network the first time it is needed, and takes in a finished import.
    pub(crate) fn settle_roads(&mut self) {
        let mut found = None;
        if self.roads.looked == Looked::NotYet {
            self.roads.looked = Looked::Done;
            found = Some(Network::open(&self.surroundings.road_file));
        }
        let finished = self.roads.work.as_ref().is_some_and(|work| work.thread.is_finished());
        if finished && let Some(work) = self.roads.work.take() {
            // A thread that broke down has left nothing that can be used.
            found = Some(work.thread.join().unwrap_or(Err(Fault::Damaged)));
        }
        match found {
            None => {}
            Some(Ok(network)) => {
                self.roads.fault = None;
                self.use_network(Some(network));
            }
            Some(Err(Fault::NotPrepared)) => {}
            Some(Err(fault)) => self.roads.fault = Some(fault),
        }
    }

    fn use_network(&mut self, network: Option<Network>) {
        self.roads.network = network.map(Arc::new);
        if let Some(open) = &mut self.open {
            open.travel = None;
        }
    }
}

/// How the road network stands.
///
/// # Errors
/// None of its own.
pub fn roads(app: &mut App, _: &Moment, _: NoArgs) -> Result<RoadsView, Failure> {
    app.settle_roads();
    let lang = app.lang;
    let roads = &app.roads;
    let (state, standing) = match (roads.running(), roads.fault, &roads.network) {
        (Some(_), _, _) => (RoadsState::Arbeider, Standing::Working),
        (None, Some(_), Some(_)) => (RoadsState::Feil, Standing::FailedWithOne),
        (None, Some(_), None) => (RoadsState::Feil, Standing::FailedWithoutOne),
        (None, None, Some(_)) => (RoadsState::Klart, Standing::InUse),
        (None, None, None) => (RoadsState::Ingen, Standing::None),
    };
    let progress = roads.running().map(|work| RoadsProgress {
        step_word: words::step(work.telling.step(), lang),
        permille: work.telling.permille.load(Ordering::Relaxed),
    });
    Ok(RoadsView {
        state,
        sentence: words::standing(standing, lang),
        progress,
        summary: roads.network.as_ref().map(|network| summary(network.summary(), lang)),
        fault: roads.fault.map(|fault| words::fault(fault.code(), lang).to_owned()),
    })
}

/// Starts an import; how far it has come is asked with [`roads`].
///
/// # Errors
/// `roads_busy` when one runs, `roads_refused` when the file is not there.
pub fn import_roads(app: &mut App, moment: &Moment, args: RoadFile) -> Result<RoadsView, Failure> {
    not_busy(app)?;
    let extract = PathBuf::from(&args.path);
    if !extract.is_file() {
        return Err(refused(Fault::CannotRead, app.lang));
    }
    let prepared = app.surroundings.road_file.clone();
    make_folder(&prepared)?;
    let imported = seconds(moment);
    let telling = Arc::new(Telling::default());
    let watch = Arc::clone(&telling);
    let work = move || {
        Network::import(&extract, &prepared, NORWAY, imported, &*watch)?;
        Network::open(&prepared)
    };
    let thread = Builder::new().name("veinett".to_owned()).spawn(work);
    let thread = thread.map_err(|_| Failure::new(Trouble::Internal))?;
    app.roads.fault = None;
    app.roads.work = Some(Work { telling, thread });
    roads(app, moment, NoArgs {})
}

/// Stops the import that runs, if any, and waits until it has stopped.
///
/// # Errors
/// None of its own.
pub fn stop_roads(app: &mut App, moment: &Moment, _: NoArgs) -> Result<RoadsView, Failure> {
    app.settle_roads();
    if let Some(work) = app.roads.work.take() {
        work.telling.stop.store(true, Ordering::Relaxed);
        match work.thread.join().unwrap_or(Err(Fault::Damaged)) {
            // It was done before it heard of it.
            Ok(network) => app.use_network(Some(network)),
            Err(fault) => app.roads.fault = Some(fault),
        }
    }
    roads(app, moment, NoArgs {})
}

/// Removes the road network from this machine.
///
/// # Errors
/// `roads_busy` while one is imported, and what disks can say.
pub fn remove_roads(app: &mut App, moment: &Moment, _: NoArgs) -> Result<RoadsView, Failure> {
    not_busy(app)?;
    match std::fs::remove_file(&app.surroundings.road_file) {
        Ok(()) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(Failure::new(crate::transfer::trouble_of_disk(&error))),
    }
    app.roads.fault = None;
    app.use_network(None);
    roads(app, moment, NoArgs {})
}

/// Takes in a network that was prepared on another machine: it is opened and checked first, then copied.
///
/// # Errors
/// `roads_busy`, `roads_refused` with what is wrong with the file, and what disks can say.
pub fn carry_roads(app: &mut App, moment: &Moment, args: RoadFile) -> Result<RoadsView, Failure> {
    not_busy(app)?;
    let lang = app.lang;
    let from = Path::new(&args.path);
    Network::open(from).map_err(|fault| {
        // There the file itself is missing, not an import.
        refused(if fault == Fault::NotPrepared { Fault::CannotRead } else { fault }, lang)
    })?;
    let to = app.surroundings.road_file.clone();
    make_folder(&to)?;
    let bytes = std::fs::read(from).map_err(|_| refused(Fault::CannotRead, lang))?;
    crate::transfer::write_file(app, &to, &bytes)?;
    let network = Network::open(&to).map_err(|fault| refused(fault, lang))?;
    app.roads.fault = None;
    app.use_network(Some(network));
    roads(app, moment, NoArgs {})
}

fn not_busy(app: &mut App) -> Result<(), Failure> {
    app.settle_roads();
    if app.roads.running().is_some() { Err(Failure::new(Trouble::RoadsBusy)) } else { Ok(()) }
}

fn refused(fault: Fault, lang: Lang) -> Failure {
    said(Trouble::RoadsRefused, "path", words::fault(fault.code(), lang).to_owned())
}

fn make_folder(file: &Path) -> Result<(), Failure> {
    match file.parent() {
        Some(folder) => std::fs::create_dir_all(folder).map_err(|_| Failure::new(Trouble::ReadOnly)),
        None => Ok(()),
    }
}

fn seconds(moment: &Moment) -> i64 {
    let at = moment.at.as_str().parse::<DateTime<chrono::Utc>>();
    at.map_or(0, |at| at.timestamp())
}

fn summary(summary: &Summary, lang: Lang) -> RoadsSummary {
    RoadsSummary {
        file: summary.file.clone(),
        extract_date_words: words::day(summary.current.and_then(day), lang),
        imported_words: words::day(day(summary.imported), lang),
        kilometres: summary.kilometres,
        ferries: summary.ferries,
        junctions: summary.junctions,
        box_words: summary.bounds.map(|bounds| covers(&bounds, lang)).unwrap_or_default(),
        dropped_words: words::left_out(
            summary.cut_ways,
            summary.roads_aside,
            summary.ferries_without_time,
            lang,
        ),
    }
}

fn day(seconds: i64) -> Option<NaiveDate> {
    DateTime::from_timestamp(seconds, 0).map(|at| at.date_naive())
}

fn covers(bounds: &Bounds, lang: Lang) -> String {
    let corner = |north: i32, east: i32| format!("{}° N {}° Ø", format::tenths(north), format::tenths(east));
    words::covers(&corner(bounds.south, bounds.west), &corner(bounds.north, bounds.east), lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use heimly_geo::coarse::{Basis, LinkKind};

    #[test]
    fn every_code_of_the_network_has_words_in_both_languages() {
        for lang in [Lang::Nb, Lang::Nn] {
            for fault in Fault::all() {
                assert_ne!(words::fault(fault.code(), lang), fault.code());
            }
            for kind in LinkKind::all() {
                assert_ne!(words::link_kind(kind.code(), lang), kind.code());
            }
            for basis in Basis::all() {
                // «beregnet» is its own word in bokmål.
                assert!(words::BASES.iter().any(|(code, _, _)| *code == basis.code()));
            }
        }
    }
}
