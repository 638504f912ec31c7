//! An office for a test: an app over files in a folder of its own, asked through the same calls as the window.
//!
//! Deriving a key costs the same in tests as in life, so the example office and an empty office are made once
//! and copied.

use chrono::NaiveDate;
use heimly_api::app::{App, Moment, Surroundings};
use heimly_api::calls::call;
use heimly_api::error::UiError;
use heimly_api::{KeyCost, Timestamp};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;

/// What opens the empty office.
pub const PASSPHRASE: &str = "bare for prøver i heimly";
/// The day of every test.
pub const TODAY: &str = "2026-11-24";

/// One person's desk: an app, and the folder its files are in.
pub struct Desk {
    folder: TempDir,
    app: App,
}

impl Desk {
    /// Nothing is made or opened.
    pub fn bare() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = app_in(folder.path());
        Self { folder, app }
    }

    /// The example office is open.
    pub fn with_example() -> Self {
        static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| {
            let mut desk = Desk::bare();
            desk.ask("open_example", json!({}));
            desk.ask("lock", json!({}));
            fs::read(desk.path("eksempel.heimly")).unwrap()
        });
        let mut desk = Self::bare();
        fs::write(desk.path("eksempel.heimly"), &*FILE).unwrap();
        desk.ask("open_example", json!({}));
        desk
    }

    /// A file with an office without homes is there; it is locked.
    pub fn with_locked_office() -> Self {
        static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| {
            let mut desk = Desk::bare();
            desk.create();
            desk.ask("lock", json!({}));
            fs::read(desk.path("kontor.heimly")).unwrap()
        });
        let desk = Self::bare();
        fs::write(desk.path("kontor.heimly"), &*FILE).unwrap();
        desk
    }

    /// An office without homes is open.
    pub fn with_office() -> Self {
        let mut desk = Self::with_locked_office();
        desk.ask("unlock", json!({ "passphrase": PASSPHRASE }));
        desk
    }

    /// Makes an office and says what was answered.
    pub fn create(&mut self) -> Value {
        self.ask(
            "create_office",
            json!({ "name": "Oppdiktet kontor", "kommune": "5601", "passphrase": PASSPHRASE }),
        )
    }

    /// A second instance over the same files.
    pub fn second_app(&self) -> App {
        app_in(self.folder.path())
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A file in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The same, for an argument.
    pub fn path_text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// A file in the folder with these bytes, for an argument.
    pub fn file(&self, name: &str, bytes: &[u8]) -> String {
        fs::write(self.path(name), bytes).unwrap();
        self.path_text(name)
    }

    /// The answer as it is sent, letter by letter.
    pub fn ask_text(&mut self, name: &str, args: &Value) -> Result<String, UiError> {
        call(&mut self.app, &moment(TODAY), name, &args.to_string())
    }

    /// The answer of a call that is met.
    pub fn ask(&mut self, name: &str, args: Value) -> Value {
        let text = self.ask_text(name, &args).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        serde_json::from_str(&text).unwrap()
    }

    /// The refusal of a call: code, field, and that it is one Norwegian sentence or two.
    pub fn refused(&mut self, name: &str, args: Value) -> (String, Option<String>) {
        let error = self.ask_text(name, &args).expect_err(name);
        is_for_people(&error.message);
        (error.code, error.field)
    }

    /// The answer for a record.
    pub fn get(&mut self, call: &str, id: &str) -> Value {
        self.ask(call, json!({ "id": id }))
    }

    /// Everything that is stored, except the log: every home and child as the window reads them.
    pub fn everything(&mut self) -> Vec<Value> {
        let mut all = Vec::new();
        for (list, get) in [("list_homes", "get_home"), ("list_children", "get_child")] {
            for row in self.ask(list, json!({})).as_array().unwrap() {
                all.push(self.get(get, text(row, "/id")));
            }
        }
        all
    }

    /// The home with this code, as it is stored.
    pub fn home(&mut self, code: &str) -> Value {
        let rows = self.ask("list_homes", json!({}));
        let row = rows.as_array().unwrap().iter().find(|row| row["code"] == code).unwrap().clone();
        self.get("get_home", text(&row, "/id"))["record"].clone()
    }
}

fn app_in(folder: &Path) -> App {
    App::new(Surroundings {
        office_file: folder.join("kontor.heimly"),
        example_file: folder.join("eksempel.heimly"),
        place_data_dir: folder.join("stedsdata"),
        road_file: folder.join("veinett.heimlyvei"),
        cost: KeyCost::standard(),
    })
    .unwrap()
}

/// Ten in the morning of a day.
pub fn moment(day: &str) -> Moment {
    let today: NaiveDate = day.parse().unwrap();
    Moment { today, at: Timestamp::new(&format!("{day}T09:00:00Z")).unwrap(), clock: "10.00".to_owned() }
}

/// The text at a JSON pointer.
pub fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    let found = value.pointer(pointer).and_then(Value::as_str);
    found.unwrap_or_else(|| panic!("no text at {pointer} in {value}"))
}

/// The items of the list at a JSON pointer.
pub fn items<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    let found = value.pointer(pointer).and_then(Value::as_array);
    found.unwrap_or_else(|| panic!("no list at {pointer} in {value}"))
}

/// A message that a person can act on: whole sentences, and none of a library's words.
pub fn is_for_people(message: &str) {
    assert!(message.ends_with('.') && message.chars().count() > 20, "{message:?}");
    // A sentence may begin with a pseudonym, a code or a number.
    let begins = message.trim_start_matches('«');
    assert!(begins.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit()), "{message:?}");
    let folded = message.to_lowercase();
    for foreign in [" the ", "error", "invalid", "failed", "expected", "sqlite", "{", "}", "::"] {
        assert!(!folded.contains(foreign), "{message:?} says {foreign:?}");
    }
}

/// Every open need of the example office, by child.
pub fn waiting_children(desk: &mut Desk) -> Vec<String> {
    let rows = desk.ask("list_children", json!({}));
    let mut waiting: Vec<String> = rows
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["open_need"] == true)
        .map(|row| text(row, "/id").to_owned())
        .collect();
    waiting.sort();
    waiting
}
