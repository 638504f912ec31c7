//! Measures choosing and searching in a large invented office, and prints a Markdown table.
//!
//! `cargo run --release -p heimly-tests --example bench`; what it measures and why stands in
//! `tests/bench/README.md`.

use chrono::NaiveDate;
use heimly_api::app::{App, Moment, Surroundings};
use heimly_api::calls::call;
use heimly_api::{KeyCost, Timestamp};
use heimly_exchange::records::{HomeRecord, Wire};
use heimly_storage::{Actor, Op, Passphrase, Secret, Store, StoreError};
use heimly_tests::generated;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const PASSPHRASE: &str = "bare for maling av fart";
const REPETITIONS: usize = 21;
/// What is typed, one keystroke at a time, with a mistake in the third.
const TYPED: [&str; 3] = ["bjørfjel", "granli sol", "stienvik"];

fn main() -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    println!("| homes | what | median ms | p95 ms |\n|---|---|---|---|");
    for homes in [1_000, 10_000] {
        let file = folder.path().join(format!("{homes}.heimly"));
        make(&file, homes)?;
        let reading = reading(&file)?;
        row(homes, "reading every row through SQLCipher", &reading);
        let mut app = opened(&file)?;
        let ranking = ranking(&mut app)?;
        row(homes, "`rank_homes` end to end: encrypted file to JSON", &ranking);
        row(homes, "`rank_homes` again, register already read", &warm(&mut app)?);
        println!("| {homes} | `rank_homes` / reading | {:.2} × | |", ratio(&ranking, &reading));
        row(homes, "search, one keystroke (homes, household and children)", &keystrokes(&mut app)?);
        drop(app);
        row(homes, "unlock to list of homes, key derivation included", &unlocking(&file)?);
    }
    Ok(())
}

fn today() -> Result<NaiveDate, String> {
    NaiveDate::from_ymd_opt(2026, 11, 24).ok_or_else(|| "no such day".to_owned())
}

fn moment() -> Result<Moment, String> {
    let at = Timestamp::new("2026-11-24T09:00:00Z").ok_or("no such moment")?;
    Ok(Moment { today: today()?, at, clock: "10.00".to_owned() })
}

fn make(file: &Path, homes: u32) -> Result<(), String> {
    let register = generated::office(homes, today()?).ok_or("the generator is wrong")?;
    let passphrase = Passphrase::chosen(PASSPHRASE).ok_or("too short")?;
    let at = moment()?.at;
    let (mut store, _) = Store::create(file, passphrase, KeyCost::standard(), &register.office, &at)
        .map_err(|error| error.to_string())?;
    store
        .write(Op::Import, &Actor::Holder, &at, |tx| {
            register.homes.iter().try_for_each(|each| tx.homes().save(each))?;
            register.children.iter().try_for_each(|each| tx.children().save(each))?;
            register.needs.iter().try_for_each(|each| tx.needs().save(each))?;
            register.placements.iter().try_for_each(|each| tx.placements().save(each))?;
            Ok::<(), StoreError>(())
        })
        .map_err(|error| error.to_string())
}

fn reading(file: &Path) -> Result<Vec<Duration>, String> {
    let secret = Secret::Passphrase(Passphrase::typed(PASSPHRASE));
    let store = Store::open(file, &secret, &moment()?.at).map_err(|error| error.to_string())?;
    repeated(|| {
        let begun = Instant::now();
        let register = store.register().map_err(|error| error.to_string())?;
        let took = begun.elapsed();
        black_box(register);
        Ok(took)
    })
}

fn opened(file: &Path) -> Result<App, String> {
    let surroundings = Surroundings {
        office_file: file.to_path_buf(),
        example_file: file.with_extension("eksempel"),
        place_data_dir: file.with_extension("stedsdata"),
        road_file: file.with_extension("heimlyvei"),
        cost: KeyCost::standard(),
    };
    let mut app = App::new(surroundings).map_err(|_| "the program's own data")?;
    ask(&mut app, "unlock", &serde_json::json!({ "passphrase": PASSPHRASE }).to_string())?;
    Ok(app)
}

fn ask(app: &mut App, name: &str, args: &str) -> Result<String, String> {
    call(app, &moment()?, name, args).map_err(|error| error.message)
}

fn ranking(app: &mut App) -> Result<Vec<Duration>, String> {
    let args = serde_json::json!({ "child": generated::CHILD }).to_string();
    // A write that is refused changes nothing and makes the program forget what it has read, so that each
    // repetition reads the file anew.
    let register = generated::office(2, today()?).ok_or("the generator is wrong")?;
    let mut second = register.homes.into_iter().nth(1).ok_or("no home")?;
    second.code = "H-00000".to_owned();
    let refused = serde_json::json!({ "record": HomeRecord::from_domain(&second) }).to_string();
    repeated(|| {
        if ask(app, "save_home", &refused).is_ok() {
            return Err("two homes with one code".to_owned());
        }
        timed(|| ask(app, "rank_homes", &args))
    })
}

fn warm(app: &mut App) -> Result<Vec<Duration>, String> {
    let args = serde_json::json!({ "child": generated::CHILD }).to_string();
    repeated(|| timed(|| ask(app, "rank_homes", &args)))
}

fn keystrokes(app: &mut App) -> Result<Vec<Duration>, String> {
    ask(app, "search", r#"{"words":"a"}"#)?;
    let mut times = Vec::new();
    for words in TYPED {
        for end in words.char_indices().map(|(at, letter)| at + letter.len_utf8()) {
            let typed = words.get(..end).unwrap_or(words);
            let args = serde_json::json!({ "words": typed }).to_string();
            times.push(timed(|| ask(app, "search", &args))?);
        }
    }
    times.sort_unstable();
    Ok(times)
}

fn unlocking(file: &Path) -> Result<Vec<Duration>, String> {
    repeated(|| {
        timed(|| {
            let mut app = opened(file)?;
            ask(&mut app, "list_homes", "{}")
        })
    })
}

fn timed(what: impl FnOnce() -> Result<String, String>) -> Result<Duration, String> {
    let begun = Instant::now();
    let answer = what()?;
    let took = begun.elapsed();
    black_box(answer);
    Ok(took)
}

/// So many times, sorted; the first is thrown away.
fn repeated(mut what: impl FnMut() -> Result<Duration, String>) -> Result<Vec<Duration>, String> {
    what()?;
    let mut times = (0..REPETITIONS).map(|_| what()).collect::<Result<Vec<_>, _>>()?;
    times.sort_unstable();
    Ok(times)
}

fn row(homes: u32, what: &str, times: &[Duration]) {
    let at = |percent: usize| times.get(times.len().saturating_sub(1) * percent / 100).copied();
    let ms = |time: Option<Duration>| time.unwrap_or_default().as_micros();
    let (median, p95) = (ms(at(50)), ms(at(95)));
    println!(
        "| {homes} | {what} | {}.{:02} | {}.{:02} |",
        median / 1000,
        median % 1000 / 10,
        p95 / 1000,
        p95 % 1000 / 10
    );
}

#[expect(clippy::float_arithmetic, reason = "a figure for people")]
fn ratio(one: &[Duration], other: &[Duration]) -> f64 {
    let median = |times: &[Duration]| times.get(times.len() / 2).copied().unwrap_or_default().as_secs_f64();
    median(one) / median(other)
}
