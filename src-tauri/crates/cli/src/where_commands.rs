//! The commands about where things are: travel, what can be reached, the road network, place data and rounds.

use crate::args::{Args, Places, Roads, Round};
use crate::commands::{show, text, unlock, written};
use crate::{print, print_where, words};
use chrono::NaiveTime;
use heimly_api::app::{App, Moment};
use heimly_api::calls::call;
use heimly_api::error::{Closer, Failure};
use heimly_api::reach::{Reach, USUAL, reach};
use heimly_api::session::NoArgs;
use heimly_api::view::{RoadsState, RoadsView};
use heimly_api::whereabouts::WhereArg;
use heimly_api::{Trouble, lookup, place_data, roads, rounds, travelling};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;

/// How often an import is asked how far it has come.
const ASKED_EVERY: Duration = Duration::from_millis(200);

/// The way between two places, each a postnummer or a home.
pub(crate) fn travel(
    args: &Args,
    app: &mut App,
    moment: &Moment,
    from: &str,
    to: &str,
) -> Result<(), Failure> {
    unlock(app, moment)?;
    let wish = travelling::TravelBetween { from: place(app, from)?, to: place(app, to)? };
    let view = travelling::travel_between(app, moment, wish)?;
    show(args, &view, print_where::travel)?;
    // That no time is known is an answer; a script sees it in the exit code.
    if view.best.is_some() { Ok(()) } else { Err(because(Trouble::NotPlaced, view.no_time)) }
}

/// What lies within each limit of a place.
pub(crate) fn near(
    args: &Args,
    app: &mut App,
    moment: &Moment,
    at: &str,
    minutes: &[u32],
) -> Result<(), Failure> {
    unlock(app, moment)?;
    let minutes = if minutes.is_empty() { USUAL.to_vec() } else { minutes.to_vec() };
    let at = place(app, at)?;
    let view = reach(app, moment, Reach { at, minutes })?;
    let lang = app.lang();
    show(args, &view, |view| print_where::reach(view, lang))
}

/// The road network: what it is, a new one, or none.
pub(crate) fn network(args: &Args, app: &mut App, moment: &Moment, wish: &Roads) -> Result<(), Failure> {
    let view = match wish {
        Roads::State => roads::roads(app, moment, NoArgs {})?,
        Roads::Import { file } => import(app, moment, file)?,
        Roads::Carry { file } => carry(app, moment, file)?,
        Roads::Remove => {
            let before = roads::roads(app, moment, NoArgs {})?;
            let view = roads::remove_roads(app, moment, NoArgs {})?;
            if before.state != RoadsState::Ingen {
                print::message(words::network_removed(app.lang()));
            }
            view
        }
    };
    show(args, &view, print_where::roads)?;
    if view.state == RoadsState::Feil {
        let prepared = matches!(wish, Roads::Import { file } if ends_in(file, "heimlyvei"));
        let fault = if prepared { Some(words::is_prepared(app.lang()).to_owned()) } else { view.fault };
        return Err(because(Trouble::RoadsRefused, fault));
    }
    Ok(())
}

/// Takes in a prepared network; one who gives an extract is told which order takes it.
fn carry(app: &mut App, moment: &Moment, file: &Path) -> Result<RoadsView, Failure> {
    let carried = roads::carry_roads(app, moment, roads::RoadFile { path: text(file) });
    carried.map_err(|failure| {
        let extract = failure.trouble == Trouble::RoadsRefused && file.is_file() && ends_in(file, "pbf");
        if extract {
            because(failure.trouble, Some(words::is_an_extract(app.lang()).to_owned()))
        } else {
            failure
        }
    })
}

/// A failure with this sentence, or the trouble's own where there is none.
fn because(trouble: Trouble, sentence: Option<String>) -> Failure {
    Failure { trouble, field: None, closer: sentence.map(Closer::Said) }
}

fn ends_in(file: &Path, ending: &str) -> bool {
    extension(file) == ending
}

/// What comes after the last point of a file's name, in small letters.
fn extension(file: &Path) -> String {
    file.extension().map(|each| each.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// Waits for an import, and tells how far it has come each time the step or the percent changes.
fn import(app: &mut App, moment: &Moment, file: &Path) -> Result<RoadsView, Failure> {
    let mut view = roads::import_roads(app, moment, roads::RoadFile { path: text(file) })?;
    let mut told = String::new();
    while view.state == RoadsState::Arbeider {
        if let Some(progress) = &view.progress {
            let line = format!("{} {} %", progress.step_word, progress.permille / 10);
            if line != told {
                print::message(&line);
                told = line;
            }
        }
        std::thread::park_timeout(ASKED_EVERY);
        view = roads::roads(app, moment, NoArgs {})?;
    }
    Ok(view)
}

/// The place data: what they are, newer ones, or those the program came with.
pub(crate) fn places(args: &Args, app: &mut App, moment: &Moment, wish: &Places) -> Result<(), Failure> {
    match wish {
        Places::State => {
            let view = place_data::place_data(app, moment, NoArgs {})?;
            show(args, &view, print_where::place_data)
        }
        Places::Import { file, dry_run } => {
            let dry_run = if *dry_run { "ja" } else { "nei" };
            let view =
                asked(app, moment, "import_place_data", &json!({ "path": text(file), "dry_run": dry_run }))?;
            show(args, &view, print_where::place_import)
        }
        Places::Reset => {
            let view = asked(app, moment, "reset_place_data", &json!({}))?;
            print::message(words::places_reset(app.lang()));
            show(args, &view, |view| print_where::field(view, "source"))
        }
    }
}

/// A call by its name, with its sentence kept when it is refused.
fn asked(app: &mut App, moment: &Moment, name: &str, fields: &Value) -> Result<Value, Failure> {
    match call(app, moment, name, &fields.to_string()) {
        Ok(answer) => serde_json::from_str(&answer).map_err(|_| Failure::new(Trouble::Internal)),
        Err(error) => {
            let closer = Some(Closer::Said(error.message));
            Err(Failure { trouble: heimly_api::trouble_of(&error.code), field: error.field, closer })
        }
    }
}

/// A round that is planned, printed, and written where a file is named. Nothing is kept.
pub(crate) fn round(args: &Args, app: &mut App, moment: &Moment, wish: &Round) -> Result<(), Failure> {
    // Whoever cannot be given the file is told before the passphrase is asked for and anything is planned.
    if wish.out.as_deref().is_some_and(|out| !can_be_written(out)) {
        return Err(because(Trouble::WrongUsage, Some(words::round_file(app.lang()).to_owned())));
    }
    unlock(app, moment)?;
    let mut stops = Vec::new();
    for code in &wish.stops {
        let home = lookup::home(app, code)?;
        stops.push(json!({ "at": { "kind": "home", "id": home }, "minutes": wish.minutes,
            "agreed_at": null, "day": null, "purpose": null }));
    }
    let start = match &wish.from {
        Some(number) => json!({ "label": number, "postnummer": number, "point": null }),
        None => Value::Null,
    };
    let record = json!({ "id": "", "name": "Runde", "first_day": moment.today.to_string(),
        "last": wish.days.to_string(), "leave_at": clock(wish.leave), "home_by": wish.home_by.map(clock),
        "start": start, "overnight": null, "adviser": null, "stops": stops });
    let plan = rounds::plan_round(app, moment, rounds::RoundArgs { round: record.clone() })?;
    show(args, &plan, print_where::plan)?;
    let Some(out) = &wish.out else { return Ok(()) };
    let wish = rounds::WriteRoundOf { round: record, path: text(out), kind: extension(out) };
    written(&rounds::write_round_of(app, moment, wish)?)
}

/// Whether a round can be written as this kind of file.
fn can_be_written(out: &Path) -> bool {
    ["pdf", "docx", "ics"].contains(&extension(out).as_str())
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// What somebody writes for a place: four digits are a postnummer, everything else a home.
fn place(app: &mut App, written: &str) -> Result<WhereArg, Failure> {
    let digits = written.len() == 4 && written.bytes().all(|byte| byte.is_ascii_digit());
    if digits {
        return Ok(WhereArg { postnummer: Some(written.to_owned()), ..WhereArg::default() });
    }
    let home = lookup::home(app, written).map_err(|failure| match failure.trouble == Trouble::NotFound {
        true => because(failure.trouble, Some(words::how_to_name_a_place(app.lang()).to_owned())),
        false => failure,
    })?;
    Ok(WhereArg { home: Some(home), ..WhereArg::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_is_written_as_one_of_three_kinds() {
        for name in ["r.pdf", "r.DOCX", "mappe.txt/r.ics"] {
            assert!(can_be_written(Path::new(name)), "{name}");
        }
        for name in ["r.txt", "pdf", "r.pdf.txt", ".ics", ""] {
            assert!(!can_be_written(Path::new(name)), "{name}");
        }
    }

    #[test]
    fn a_failure_says_its_own_sentence_and_otherwise_the_troubles() {
        let said = because(Trouble::NotPlaced, Some("Hjemmet er ikke på kartet.".to_owned()));
        assert_eq!(said.in_words(heimly_api::Lang::Nb).message, "Hjemmet er ikke på kartet.");
        assert_eq!(because(Trouble::NotPlaced, None), Failure::new(Trouble::NotPlaced));
    }
}
