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
