//! Files that were stored by a released Heimly: each must open for ever, by passphrase and by recovery key.

use crate::office::Desk;
use serde_json::{Value, json};
use std::fs;

fn desk_with(vector: &str) -> Desk {
    let desk = Desk::bare();
    let file = format!("{}/vectors/{vector}", env!("CARGO_MANIFEST_DIR"));
    fs::copy(file, desk.path("kontor.heimly")).unwrap();
    desk
}

fn names(desk: &mut Desk) -> Vec<String> {
    let homes: Value = desk.ask("list_homes", json!({}));
    let rows = homes.as_array().unwrap();
    rows.iter()
        .map(|row| format!("{} {}", row["code"].as_str().unwrap(), row["name"].as_str().unwrap()))
        .collect()
}

#[test]
fn an_office_file_of_version_1_opens_with_its_passphrase() {
    let mut desk = desk_with("kontor-v1.heimly");
    desk.ask("unlock", json!({ "passphrase": "en vektor som aldri endres" }));
    assert_eq!(names(&mut desk), ["H-001 Vektorås", "H-002 Čáhci"]);
}

#[test]
fn an_office_file_of_version_1_opens_with_its_recovery_key() {
    let mut desk = desk_with("kontor-v1.heimly");
    let key = "jvkc athb hma2 p149 ktcr e6tw fn1c";
    desk.ask("unlock_recovery", json!({ "key": key, "new_passphrase": "en helt ny passfrase" }));
    assert_eq!(names(&mut desk), ["H-001 Vektorås", "H-002 Čáhci"]);
}

#[test]
fn an_office_file_of_version_1_is_copied_before_it_is_brought_up_to_date() {
    let mut desk = desk_with("kontor-v1.heimly");
    let before = fs::read(desk.path("kontor.heimly")).unwrap();
    desk.ask("unlock", json!({ "passphrase": "en vektor som aldri endres" }));
    desk.ask("lock", json!({}));
    assert_ne!(fs::read(desk.path("kontor.heimly")).unwrap(), before);
    let mut other = Desk::bare();
    fs::copy(desk.path("kontor.heimly.for-v3"), other.path("kontor.heimly")).unwrap();
    other.ask("unlock", json!({ "passphrase": "en vektor som aldri endres" }));
    assert_eq!(names(&mut other), ["H-001 Vektorås", "H-002 Čáhci"]);
}

#[test]
fn an_office_file_of_version_2_opens_with_its_passphrase() {
    let mut desk = desk_with("kontor-v2.heimly");
    desk.ask("unlock", json!({ "passphrase": "en vektor som aldri endres" }));
    assert_eq!(names(&mut desk), ["H-00001 Familien Prøve 🏡 Čáhppes", "H-00002 "]);
}

#[test]
fn an_office_file_of_version_2_opens_with_its_recovery_key() {
    let mut desk = desk_with("kontor-v2.heimly");
    let key = "ze4d 6kzq 45kw cg8j 3jz1 yt8m bjbp";
    desk.ask("unlock_recovery", json!({ "key": key, "new_passphrase": "en helt ny passfrase" }));
    assert_eq!(names(&mut desk), ["H-00001 Familien Prøve 🏡 Čáhppes", "H-00002 "]);
}

#[test]
fn an_office_file_of_version_3_opens_with_its_passphrase() {
    let mut desk = desk_with("kontor-v3.heimly");
    desk.ask("unlock", json!({ "passphrase": "en vektor som aldri endres" }));
    assert_eq!(names(&mut desk), ["H-00001 Familien Prøve 🏡 Čáhppes", "H-00002 "]);
    assert!(!desk.path("kontor.heimly.for-v3").exists(), "it is up to date");
}

#[test]
fn an_office_file_of_version_3_opens_with_its_recovery_key() {
    let mut desk = desk_with("kontor-v3.heimly");
    let key = "6edq a3ty yhee 11aw 9a7t y2f7 8rn5";
    desk.ask("unlock_recovery", json!({ "key": key, "new_passphrase": "en helt ny passfrase" }));
    assert_eq!(names(&mut desk), ["H-00001 Familien Prøve 🏡 Čáhppes", "H-00002 "]);
}
