//! Nothing that was written into an office can be read in any file of its folder, or in a message.

use crate::office::{Desk, TODAY};
use serde_json::json;
use std::fs;
use std::path::Path;

/// Words that stand nowhere else. Each is put into another kind of field.
const MARKERS: [&str; 6] = [
    "Kvitveismerket",
    "Blåklokkemerket",
    "Tiriltungemerket",
    "Smørbukkmerket",
    "Røsslyngmerket",
    "Harerugmerket",
];

#[test]
fn no_marker_stands_in_any_file_of_the_folder_nor_in_a_message() {
    let mut desk = Desk::with_office();
    let [family, person, pseudonym, note, needed, typo] = MARKERS;
    let mut home = desk.ask("new_home", json!({ "family_name": family }))["record"].clone();
    home["notes"] = json!(note);
    home["household"]["members"] = json!([{
        "id": "person-merket", "name": person, "role": "fosterforelder", "birth": { "kind": "year", "year": 1980 },
        "placed_by": null, "work": null, "phone": null, "email": null, "politiattest": null,
        "protection":
            { "grade": "ingen", "hidden_from": null, "decided_by": null, "from": null, "valid_to": null },
    }]);
    desk.ask("save_home", json!({ "record": home }));
    let child = json!({ "pseudonym": pseudonym, "birth": "2018-01-02", "omsorgskommune": "5601" });
    let child = desk.ask("new_child", child)["record"]["id"].clone();
    let view = desk.ask("new_need", json!({ "child": child, "purpose": "omsorg", "stage": "trenger" }));
    let mut need = view["need"].clone();
    need["summary"] = json!(needed);
    desk.ask("save_need", json!({ "record": need }));
    desk.ask("rank_homes", json!({ "child": child }));
    assert_eq!(desk.ask("search", json!({ "words": family })).as_array().unwrap().len(), 1);
    desk.ask("undo", json!({}));
    scan(desk.folder());

    // What was typed wrong is not said again in the message.
    let mut messages = Vec::new();
    let mut wrong = home.clone();
    wrong["family_name"] = json!(typo.repeat(60));
    wrong["code"] = json!(typo);
    for (call, args) in [
        ("save_home", json!({ "record": wrong })),
        ("save_home", json!({ "record": { "id": typo } })),
        ("new_child", json!({ "pseudonym": typo, "birth": typo, "omsorgskommune": typo })),
        ("rank_homes", json!({ "child": typo, "weights": typo })),
        ("unlock", json!({ "passphrase": typo })),
        ("preview_import", json!({ "path": desk.path_text(typo) })),
    ] {
        let error = desk.ask_text(call, &args).expect_err(call);
        messages.push(format!("{} {:?} {}", error.code, error.field, error.message));
    }
    for marker in MARKERS {
        assert!(!messages.iter().any(|message| message.contains(marker)), "{marker} in {messages:?}");
    }
    desk.ask("session", json!({}));
    scan(desk.folder());
}

#[test]
fn the_log_tells_what_was_done_and_never_a_value() {
    let mut desk = Desk::with_office();
    let mut home = desk.ask("new_home", json!({ "family_name": MARKERS[0] }))["record"].clone();
    home["dwelling"]["address"] = json!(MARKERS[1]);
    desk.ask("save_home", json!({ "record": home }));
    let log = desk.ask("log", json!({})).to_string();
    assert!(log.contains(TODAY), "{log}");
    assert!(!MARKERS.iter().any(|marker| log.contains(marker)), "{log}");
}

/// Looks for each marker as UTF-8 and as UTF-16 in every file.
fn scan(folder: &Path) {
    let files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(!files.is_empty());
    for file in files.iter().filter(|file| file.is_file()) {
        let bytes = fs::read(file).unwrap();
        for marker in MARKERS {
            let wide: Vec<u8> = marker.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for form in [marker.as_bytes(), &wide] {
                let found = bytes.windows(form.len()).any(|window| window == form);
                assert!(!found, "{marker} stands in {}", file.display());
            }
        }
    }
}
