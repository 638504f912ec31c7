//! The program's outer edge: the clock and the folders. Everything inside is given them as arguments.

use chrono::{Local, NaiveDate, Utc};
use heimly_api::app::{Moment, Surroundings};
use heimly_api::{KeyCost, Timestamp};
use std::path::{Path, PathBuf};

/// The program's identifier: it decides where users' data lie, and is never changed.
pub const IDENTIFIER: &str = "no.heimly.desktop";

/// Now, with another day as today where one is given.
///
/// Returns `None` only when the machine's clock is outside the years that can be written.
#[expect(clippy::disallowed_methods, reason = "this is the one place the clock is read")]
pub fn now(today: Option<NaiveDate>) -> Option<Moment> {
    let local = Local::now();
    let at = Timestamp::new(&Utc::now().format("%Y-%m-%dT%H:%M:%SZ").to_string())?;
    Some(Moment {
        today: today.unwrap_or_else(|| local.date_naive()),
        at,
        clock: local.format("%H.%M").to_string(),
    })
}

/// The user's own files, in the operating system's data folder, or in `folder` where one is given.
pub fn surroundings(folder: Option<&Path>) -> Surroundings {
    let folder = folder.map(Path::to_path_buf).unwrap_or_else(data_folder);
    Surroundings {
        office_file: folder.join("kontor.heimly"),
        example_file: folder.join("eksempel.heimly"),
        place_data_dir: folder.join("stedsdata"),
        road_file: folder.join("veinett.heimlyvei"),
        cost: KeyCost::standard(),
    }
}

/// The window's folders. A debug build takes another folder from the environment, so that a test touches
/// nothing of the user's.
pub fn window_surroundings() -> Surroundings {
    surroundings(for_tests("HEIMLY_DATA_DIR").map(PathBuf::from).as_deref())
}

/// The window's now. A debug build takes another today from the environment, so that a test is the same
/// every day.
pub fn window_moment() -> Option<Moment> {
    now(for_tests("HEIMLY_TODAY").and_then(|day| day.parse().ok()))
}

fn for_tests(variable: &str) -> Option<String> {
    if cfg!(debug_assertions) { std::env::var(variable).ok() } else { None }
}

fn data_folder() -> PathBuf {
    dirs::data_dir().unwrap_or_else(|| PathBuf::from(".")).join(IDENTIFIER)
}
