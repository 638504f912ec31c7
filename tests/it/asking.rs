//! Asking homes: the contact log, and how many are asked about one child at once.

use crate::office::{Desk, TODAY, is_for_people, items, text};
use serde_json::{Value, json};

const CHILD: &str = "barn-linerle";

fn question(home: &str) -> Value {
    json!({ "id": "", "home": home, "child": CHILD, "on": "", "at": null, "how": "Telefon", "by": null, "told": null,
            "answer": null, "answered_on": null, "reason": null, "presented": null })
}

fn ask(desk: &mut Desk, home: &str) -> Value {
    desk.ask("save_asked", json!({ "record": question(home) }))
}

fn row<'a>(ranking: &'a Value, home: &str) -> &'a Value {
    let rows = items(ranking, "/groups").iter().flat_map(|group| items(group, "/candidates"));
    rows.into_iter().find(|row| row["home"] == home).unwrap()
}

#[test]
fn a_question_is_logged_with_day_and_time_and_stands_in_the_list() {
    let mut desk = Desk::with_example();
    let log = ask(&mut desk, "hjem-008");
    let first = &log[0];
    assert_eq!(text(first, "/when"), "24.11. kl.\u{a0}10.00");
    assert_eq!((&first["record"]["on"], &first["record"]["at"]), (&json!(TODAY), &json!("10:00")));
    assert_eq!(text(first, "/answer"), "Ikke svart ennå");
    let ranking = desk.ask("rank_homes", json!({ "child": CHILD }));
    assert_eq!(ranking["asked_open"], 1);
    assert_eq!(text(&ranking, "/asked_line"), "1 av 3 hjem er spurt samtidig");
    assert_eq!(row(&ranking, "hjem-008")["asked"]["id"], first["id"]);
    assert_eq!(row(&ranking, "hjem-001")["asked"], Value::Null);

    let mut record = first["record"].clone();
    record["answer"] = json!("nei");
    record["reason"] = json!("Har nettopp fått et barn.");
    let log = desk.ask("save_asked", json!({ "record": record }));
    assert_eq!((text(&log, "/0/answer"), &log[0]["record"]["answered_on"]), ("Nei", &json!(TODAY)));
    assert_eq!(desk.ask("rank_homes", json!({ "child": CHILD }))["asked_open"], 0);
    desk.ask("undo", json!({}));
    assert_eq!(desk.ask("rank_homes", json!({ "child": CHILD }))["asked_open"], 1);
}

#[test]
fn nothing_is_asked_or_answered_tomorrow_and_no_answer_comes_before_its_question() {
    let mut desk = Desk::with_example();
    let invalid = |field: &str| ("invalid".to_owned(), Some(field.to_owned()));
    let mut record = question("hjem-008");
    record["on"] = json!("2026-11-25");
    assert_eq!(desk.refused("save_asked", json!({ "record": record })), invalid("on"));
    record["on"] = json!("2026-11-20");
    record["answer"] = json!("vil_tenke");
    record["answered_on"] = json!("2026-11-25");
    assert_eq!(desk.refused("save_asked", json!({ "record": record })), invalid("answered_on"));
    record["answered_on"] = json!("2026-11-19");
    for lang in ["nb", "nn"] {
        desk.ask("set_language", json!({ "lang": lang }));
        let error = desk.ask_text("save_asked", &json!({ "record": record })).unwrap_err();
        assert_eq!((error.code.as_str(), error.field.as_deref()), ("invalid", Some("answered_on")));
        is_for_people(&error.message);
    }
    record["answered_on"] = json!("2026-11-20");
    let log = desk.ask("save_asked", json!({ "record": record }));
    assert_eq!(log[0]["record"]["answered_on"], "2026-11-20");
}

#[test]
fn a_fourth_home_is_refused_naming_those_who_have_not_answered_in_both_languages() {
    let mut desk = Desk::with_example();
    for home in ["hjem-008", "hjem-001", "hjem-031"] {
        ask(&mut desk, home);
    }
    let before = desk.everything();
    for lang in ["nb", "nn"] {
        desk.ask("set_language", json!({ "lang": lang }));
        let error = desk.ask_text("save_asked", &json!({ "record": question("hjem-026") })).unwrap_err();
        assert_eq!(error.code, "too_many_asked");
        is_for_people(&error.message);
        for code in ["H-001", "H-008", "H-031"] {
            assert!(error.message.contains(code), "{}", error.message);
        }
        assert_eq!(desk.refused("save_asked", json!({ "record": question("hjem-008") })).0, "already_asked");
    }
    desk.ask("set_language", json!({ "lang": "nb" }));
    assert_eq!(desk.everything(), before);
    // One that says no at once was never one too many.
    let mut answered = question("hjem-026");
    answered["answer"] = json!("nei");
    desk.ask("save_asked", json!({ "record": answered }));
}

#[test]
fn a_question_that_is_not_there_or_is_anothers_is_not_taken_over() {
    let mut desk = Desk::with_example();
    let mut record = ask(&mut desk, "hjem-008")[0]["record"].clone();
    record["home"] = json!("hjem-001");
    assert_eq!(desk.refused("save_asked", json!({ "record": record })).0, "not_found");
    let mut record = question("hjem-008");
    record["child"] = json!("barn-finnes-ikke");
    assert_eq!(desk.refused("save_asked", json!({ "record": record })).0, "not_found");
    let mut record = question("hjem-008");
    record["on"] = json!(3);
    let refused = desk.refused("save_asked", json!({ "record": record }));
    assert_eq!(refused, ("wrong_usage".to_owned(), Some("record.on".to_owned())));
}

#[test]
fn the_log_of_a_protected_home_tells_its_code_alone() {
    let mut desk = Desk::with_example();
    ask(&mut desk, "hjem-022");
    let mut home = desk.home("H-022");
    home["household"]["members"][0]["protection"]["grade"] = json!("fortrolig");
    desk.ask("save_home", json!({ "record": home }));
    let ranking = desk.ask("rank_homes", json!({ "child": CHILD }));
    let asked = ranking["asked"].to_string();
    assert!(asked.contains("H-022") && !asked.contains("Nordavind"), "{asked}");
}
