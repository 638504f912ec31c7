//! Inquiries and requests to Bufetat through the calls: what is refused, what becomes due, and one step from
//! inquiry to home.

use crate::office::{Desk, TODAY, items, text};
use serde_json::{Value, json};

const NEW: &str = "henvendelse-01";

fn list(desk: &mut Desk) -> Value {
    desk.ask("list_inquiries", json!({}))
}

fn inquiry(view: &Value, id: &str) -> Value {
    items(view, "/rows").iter().find(|row| row["id"] == id).unwrap().clone()
}

/// What is due about an inquiry or a request, by kind.
fn due(desk: &mut Desk, field: &str, id: &str) -> Vec<String> {
    let overview = desk.ask("overview", json!({}));
    let rows = items(&overview, "/due").iter().filter(|row| row[field] == id);
    rows.map(|row| text(row, "/kind").to_owned()).collect()
}

fn undo_count(desk: &mut Desk) -> String {
    desk.ask("session", json!({}))["office"]["undo"]["name"].to_string()
}

#[test]
fn an_inquiry_waits_until_it_is_answered() {
    let mut desk = Desk::with_example();
    let view = list(&mut desk);
    let row = inquiry(&view, NEW);
    // From 29 October to 24 November are 2 + 24 = 26 days; the office's limit is 7.
    assert_eq!(text(&row, "/over"), "Ikke besvart på 26 dager");
    assert_eq!(text(&row, "/age"), "for 3 uker siden");
    assert!(due(&mut desk, "inquiry", NEW).contains(&"inquiry_not_answered".to_owned()));
    let line = text(&view, "/line").to_owned();

    let mut record = row["record"].clone();
    record["answered_on"] = json!(TODAY);
    record["stage"] = json!("i_kontakt");
    let view = desk.ask("save_inquiry", json!({ "record": record }));
    let row = inquiry(&view, NEW);
    assert_eq!((&row["over"], text(&row, "/answered")), (&Value::Null, "Besvart 24.11.2026"));
    assert!(!due(&mut desk, "inquiry", NEW).contains(&"inquiry_not_answered".to_owned()));
    assert_ne!(text(&view, "/line"), line, "one fewer waits");
    let count = |view: &Value| -> u64 {
        items(view, "/stages").iter().map(|stage| stage["count"].as_u64().unwrap()).sum()
    };
    assert_eq!(count(&view), u64::try_from(items(&view, "/rows").len()).unwrap());
}

#[test]
fn an_inquiry_becomes_a_home_in_one_step_that_one_undo_takes_back() {
    let mut desk = Desk::with_example();
    let before = list(&mut desk).to_string();
    let homes = desk.ask("list_homes", json!({})).as_array().unwrap().len();
    let home = desk.ask("promote_inquiry", json!({ "id": "henvendelse-02" }));
    assert_eq!(text(&home, "/record/family_name"), "Bergsyre");
    assert_eq!(text(&home, "/row/status_code"), "under_vurdering");
    let row = inquiry(&list(&mut desk), "henvendelse-02");
    assert_eq!((&row["home"], text(&row, "/stage_code")), (&home["row"]["id"], "ble_hjem"));
    let refused = desk.refused("promote_inquiry", json!({ "id": "henvendelse-02" }));
    assert_eq!(refused, ("already_home".to_owned(), Some("id".to_owned())));

    assert_eq!(undo_count(&mut desk), "\"gjorde en henvendelse til hjem\"");
    let session = desk.ask("undo", json!({}));
    assert_eq!(text(&session, "/office/redo/name"), "gjorde en henvendelse til hjem");
    assert_eq!(list(&mut desk).to_string(), before);
    assert_eq!(desk.ask("list_homes", json!({})).as_array().unwrap().len(), homes);

    let session = desk.ask("redo", json!({}));
    assert_eq!(session["office"]["redo"], Value::Null);
    assert_eq!(inquiry(&list(&mut desk), "henvendelse-02")["home"], home["row"]["id"]);
    assert_eq!(desk.refused("redo", json!({})).0, "nothing_to_redo");
}

#[test]
fn a_new_inquiry_has_a_name_and_a_day_that_has_been() {
    let mut desk = Desk::with_example();
    let made = desk.ask("new_inquiry", json!({ "name": " Berit Oppdiktet " }));
    let row = inquiry(&made["view"], text(&made, "/id"));
    assert_eq!((text(&row, "/name"), text(&row, "/received")), ("Berit Oppdiktet", TODAY));
    assert_eq!(row["over"], Value::Null, "it came today");
    let invalid = |field: &str| ("invalid".to_owned(), Some(field.to_owned()));
    assert_eq!(desk.refused("new_inquiry", json!({ "name": "  " })), invalid("name"));
    let tomorrow = json!({ "name": "Berit", "received_on": "2026-11-25" });
    assert_eq!(desk.refused("new_inquiry", tomorrow), invalid("received_on"));
    let never = json!({ "name": "Berit", "received_on": "24.11.2026" });
    assert_eq!(desk.refused("new_inquiry", never), invalid("received_on"));

    let mut record = row["record"].clone();
    record["answered_on"] = json!("2026-11-25");
    assert_eq!(desk.refused("save_inquiry", json!({ "record": record })), invalid("answered_on"));
    record["answered_on"] = Value::Null;
    record["responsible"] = json!("radgiver-9");
    let refused = desk.refused("save_inquiry", json!({ "record": record }));
    assert_eq!(refused, ("not_found".to_owned(), Some("responsible".to_owned())));
    record["responsible"] = Value::Null;
    record["id"] = json!("henvendelse-99");
    assert_eq!(desk.refused("save_inquiry", json!({ "record": record })).0, "not_found");
    assert_eq!(desk.refused("promote_inquiry", json!({ "id": "henvendelse-99" })).0, "not_found");
    let found = desk.ask("search", json!({ "words": "Berit Oppdiktet" }));
    assert_eq!((&found[0]["kind"], &found[0]["open"]), (&json!("inquiry"), &made["id"]));
}

#[test]
fn a_request_to_bufetat_stands_with_its_child_until_it_is_answered() {
    let mut desk = Desk::with_example();
    let child = desk.get("get_child", "barn-havelle");
    let row = &items(&child, "/bufetat")[0];
    // From 12 October to 24 November are 19 + 24 = 43 days; the office's limit is 14.
    assert_eq!((text(row, "/state"), &row["over"]), ("Ikke besvart på 43 dager", &json!(true)));
    assert_eq!(due(&mut desk, "bufetat", "bufetat-havelle-1"), ["bufetat_not_answered"]);
    let mut record = row["record"].clone();
    record["answered_on"] = json!("2026-10-01");
    record["answer"] = json!("tilbud");
    let refused = desk.refused("save_bufetat", json!({ "record": record }));
    assert_eq!(refused, ("invalid".to_owned(), Some("answered_on".to_owned())));
    record["answered_on"] = json!(TODAY);
    desk.ask("save_bufetat", json!({ "record": record }));
    let child = desk.get("get_child", "barn-havelle");
    assert_eq!(text(&child, "/bufetat/0/state"), "Fikk et tilbud, ikke avgjort");
    assert_eq!(due(&mut desk, "bufetat", "bufetat-havelle-1"), ["bufetat_offer_open"]);
    record["taken"] = json!("ja");
    desk.ask("save_bufetat", json!({ "record": record }));
    assert_eq!(due(&mut desk, "bufetat", "bufetat-havelle-1"), Vec::<String>::new());

    let new = json!({ "id": "", "child": null, "asked_on": "", "asked_for": "opplaering", "words": null,
        "answered_on": null, "answer": null, "answer_words": null, "home": null, "taken": null,
        "not_taken_reason": null });
    let before = items(&list(&mut desk), "/bufetat").len();
    let view = desk.ask("save_bufetat", json!({ "record": new }));
    assert_eq!(items(&view, "/bufetat").len(), before + 1);
    let row = items(&view, "/bufetat").iter().find(|row| row["asked"] == TODAY).unwrap();
    assert_eq!(text(row, "/state"), "Sendt i dag, ikke besvart");
    let mut other = new;
    other["child"] = json!("barn-finnes-ikke");
    assert_eq!(desk.refused("save_bufetat", json!({ "record": other })).0, "not_found");
}
