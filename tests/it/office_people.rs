//! Advisers through the calls: who sits here is written on what is written, and who is inhabil is kept.

use crate::office::{Desk, items, text};
use serde_json::{Value, json};

fn session(desk: &mut Desk) -> Value {
    desk.ask("session", json!({}))
}

#[test]
fn who_sits_here_is_in_the_log_until_the_office_is_locked() {
    let mut desk = Desk::with_example();
    assert_eq!(session(&mut desk)["adviser"], Value::Null);
    let view = desk.ask("choose_adviser", json!({ "id": "radgiver-2" }));
    assert_eq!(text(&view, "/me"), "radgiver-2");
    let me = items(&view, "/advisers").iter().filter(|row| row["me"] == true);
    assert_eq!(me.map(|row| text(row, "/name")).collect::<Vec<_>>(), ["Joar Tindeskar"]);
    assert_eq!(session(&mut desk)["adviser"], json!({ "id": "radgiver-2", "name": "Joar Tindeskar" }));
    desk.get("get_home", "hjem-008");
    let mut home = desk.home("H-008");
    home["notes"] = json!("Ring etter fire.");
    desk.ask("save_home", json!({ "record": home }));
    let log = desk.ask("log", json!({}));
    for operation in ["endret hjem", "leste"] {
        let row = log.as_array().unwrap().iter().find(|row| row["operation"] == operation).unwrap();
        assert_eq!(text(row, "/by"), "Joar Tindeskar", "{operation}");
    }
    desk.ask("lock", json!({}));
    desk.ask("open_example", json!({}));
    assert_eq!(session(&mut desk)["adviser"], Value::Null);
    assert_eq!(desk.refused("choose_adviser", json!({ "id": "radgiver-9" })).0, "not_found");
    desk.ask("choose_adviser", json!({ "id": "radgiver-1" }));
    let view = desk.ask("choose_adviser", json!({ "id": null }));
    assert_eq!(view["me"], Value::Null);
}

#[test]
fn an_adviser_who_was_made_and_undone_sits_nowhere() {
    let mut desk = Desk::with_example();
    let refused = desk.refused("save_adviser", json!({ "id": null, "name": " " }));
    assert_eq!(refused, ("invalid".to_owned(), Some("name".to_owned())));
    assert_eq!(desk.refused("save_adviser", json!({ "id": "radgiver-9", "name": "Ny" })).0, "not_found");
    let view = desk.ask("save_adviser", json!({ "id": null, "name": "Ny Oppdiktet" }));
    let new = items(&view, "/advisers").iter().find(|row| row["name"] == "Ny Oppdiktet").unwrap().clone();
    assert_eq!((&new["children"], &new["homes"]), (&json!(0), &json!(0)));
    desk.ask("choose_adviser", json!({ "id": new["id"] }));
    desk.ask("undo", json!({}));
    assert_eq!(session(&mut desk)["adviser"], Value::Null);
}

#[test]
fn who_is_inhabil_is_shown_with_the_child_the_home_and_the_office() {
    let mut desk = Desk::with_example();
    let view = desk.ask("list_advisers", json!({}));
    let about: Vec<&str> = items(&view, "/habilitet").iter().map(|row| text(row, "/about")).collect();
    assert!(about.contains(&"Barnet «Lunde»"), "{about:?}");
    let child = desk.get("get_child", "barn-lunde");
    assert_eq!(text(&child, "/habilitet/0/adviser_name"), "Sissel Fjæremo");
    let home = desk.get("get_home", "hjem-020");
    assert_eq!(text(&home, "/habilitet/0/adviser_name"), "Elle Duottarbiegga");
    // A protected home is known by its code alone, also here.
    let mut record = home["record"].clone();
    let name = text(&record, "/family_name").to_owned();
    record["household"]["members"][0]["protection"]["grade"] = json!("fortrolig");
    desk.ask("save_home", json!({ "record": record }));
    let view = desk.ask("list_advisers", json!({}));
    let about = items(&view, "/habilitet").iter().find(|row| row["adviser"] == "radgiver-3").unwrap();
    assert_eq!(text(about, "/about"), "Hjemmet H-020");
    assert!(!about["about"].to_string().contains(&name));

    let new = json!({ "id": "", "adviser": "radgiver-1", "about": { "kind": "child", "id": "barn-tjeld" },
        "since": "", "to": null, "words": "Nabo." });
    let view = desk.ask("save_habilitet", json!({ "record": new }));
    let made =
        items(&view, "/habilitet").iter().find(|row| row["about"] == "Barnet «Tjeld»").unwrap().clone();
    assert_eq!(text(&made, "/since"), crate::office::TODAY);
    let mut wrong = made["record"].clone();
    wrong["to"] = json!("2026-01-01");
    let refused = desk.refused("save_habilitet", json!({ "record": wrong }));
    assert_eq!(refused, ("invalid".to_owned(), Some("to".to_owned())));
    wrong["to"] = Value::Null;
    wrong["about"]["id"] = json!("barn-finnes-ikke");
    assert_eq!(desk.refused("save_habilitet", json!({ "record": wrong })).0, "not_found");
    let view = desk.ask("delete_habilitet", json!({ "id": made["id"] }));
    assert!(items(&view, "/habilitet").iter().all(|row| row["id"] != made["id"]));
    assert_eq!(desk.refused("delete_habilitet", json!({ "id": made["id"] })).0, "not_found");
}

#[test]
fn an_office_that_may_ask_nobody_is_refused() {
    let mut desk = Desk::with_example();
    let mut record = session(&mut desk)["office"]["record"].clone();
    assert_eq!(record["limits"]["asked_at_once"], 3);
    record["limits"]["asked_at_once"] = json!(0);
    let refused = desk.refused("save_office", json!({ "record": record }));
    assert_eq!(refused, ("invalid".to_owned(), Some("limits.asked_at_once".to_owned())));
    record["limits"]["asked_at_once"] = json!(2);
    let session = desk.ask("save_office", json!({ "record": record }));
    assert_eq!(session["office"]["limits"]["asked_at_once"], 2);
}
