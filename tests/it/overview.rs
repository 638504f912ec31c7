//! The first screen through the calls.

use crate::office::{Desk, TODAY, items, text, waiting_children};
use serde_json::{Value, json};

fn overview(desk: &mut Desk) -> Value {
    desk.ask("overview", json!({}))
}

fn row(view: &Value, child: &str) -> Value {
    items(view, "/waiting").iter().find(|row| row["child"] == child).unwrap().clone()
}

#[test]
fn every_child_with_an_open_need_waits_once_the_most_urgent_first() {
    let mut desk = Desk::with_example();
    let view = overview(&mut desk);
    assert_eq!(text(&view, "/title"), "Tirsdag 24. november");
    let rows = items(&view, "/waiting");
    let mut listed: Vec<String> = rows.iter().map(|row| text(row, "/child").to_owned()).collect();
    let stages: Vec<&str> = rows.iter().map(|row| text(row, "/need_stage")).collect();
    let order = |stage: &str| ["akutt", "trenger", "kan_trenge"].iter().position(|each| *each == stage);
    assert!(stages.is_sorted_by_key(|stage| order(stage)), "{stages:?}");
    assert_eq!((&rows[0]["action"], text(&rows[0], "/note_kind")), (&json!("ringeliste"), "over"));
    listed.sort();
    assert_eq!(listed, waiting_children(&mut desk));
    let vipe = row(&view, "barn-vipe");
    assert_eq!((text(&vipe, "/waited"), text(&vipe, "/action")), ("–", "need"));
}

#[test]
fn the_note_says_what_matters_most_and_changes_with_the_need() {
    let mut desk = Desk::with_example();
    let mut need = desk.get("get_child", "barn-tjeld")["need"].clone();
    need["wished_on"] = json!("2026-11-16");
    desk.ask("save_need", json!({ "record": need }));
    let tjeld = row(&overview(&mut desk), "barn-tjeld");
    // From 16 to 24 November are 8 days.
    assert_eq!((text(&tjeld, "/note"), text(&tjeld, "/note_kind")), ("8 dager over ønsket dato", "over"));
    need["wished_on"] = json!(TODAY);
    desk.ask("save_need", json!({ "record": need }));
    assert_ne!(row(&overview(&mut desk), "barn-tjeld")["note_kind"], "over", "the day itself is in time");
}

#[test]
fn what_is_due_is_sorted_and_the_line_counts_what_is_over() {
    let mut desk = Desk::with_example();
    let view = overview(&mut desk);
    let due = items(&view, "/due");
    let standing: Vec<&str> = due.iter().map(|row| text(row, "/standing")).collect();
    let order = |each: &str| ["over", "due", "later"].iter().position(|standing| *standing == each);
    assert!(standing.is_sorted_by_key(|each| order(each)), "{standing:?}");
    let over = standing.iter().filter(|each| **each == "over").count();
    assert!(over > 1, "the example has things that are over");
    assert!(text(&view, "/line").contains(&format!("{over} frister er gått ut")), "{}", view["line"]);
    let mut keys: Vec<&str> = due.iter().map(|row| text(row, "/key")).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), due.len(), "each duty has its own key");
    for row in due {
        assert!(!text(row, "/text").is_empty() && !text(row, "/detail").is_empty(), "{row}");
    }
}

#[test]
fn both_languages_say_everything_and_an_empty_office_says_that_nothing_waits() {
    let mut desk = Desk::with_example();
    let bokmal = overview(&mut desk);
    desk.ask("set_language", json!({ "lang": "nn" }));
    let nynorsk = overview(&mut desk);
    assert_eq!(text(&nynorsk, "/title"), "Tysdag 24. november");
    for list in ["/waiting", "/due", "/free", "/missing", "/beredskap"] {
        assert_eq!(items(&bokmal, list).len(), items(&nynorsk, list).len(), "{list}");
    }
    let mut empty = Desk::with_office();
    let view = overview(&mut empty);
    assert_eq!(text(&view, "/sum_line"), "Ingen barn venter");
    assert_eq!(text(&view, "/inquiries"), "Ingen henvendelser");
    for list in ["/waiting", "/due", "/free", "/missing", "/beredskap"] {
        assert!(items(&view, list).is_empty(), "{list}");
    }
}

#[test]
fn a_protected_home_is_nowhere_on_the_first_screen_but_by_its_code() {
    let mut desk = Desk::with_example();
    // Lomvi lives in H-052, which is a beredskapshjem.
    let name = text(&desk.home("H-052"), "/family_name").to_owned();
    assert!(overview(&mut desk).to_string().contains(&name), "so that this test can fail");
    let mut home = desk.home("H-052");
    home["household"]["members"][0]["protection"]["grade"] = json!("fortrolig");
    desk.ask("save_home", json!({ "record": home }));
    let view = overview(&mut desk).to_string();
    assert!(view.contains("H-052") && !view.contains(&name));
}
