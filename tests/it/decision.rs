//! A decision made whole: habilitet, the foster parents' view, and what it starts from.

use crate::office::{Desk, is_for_people, items, text};
use serde_json::{Value, json};

const CHILD: &str = "barn-tjeld";
/// Elle is recorded as inhabil towards this home.
const HOME: &str = "hjem-020";
const ELLE: &str = "radgiver-3";

fn decision(home: &str) -> Value {
    json!({
        "child": CHILD, "home": home, "reasons": ["a", "b", "c", "d", "e"], "child_view": "Barnet vil.",
        "parents_view": "Enige.", "foster_parents_view": "Vil gjerne.", "concerns": null,
        "alternatives": "Vurdert.", "presented": [home], "why_not_first": "Søsken.",
        "why_before_search": "Haster.", "habil": "ja", "by": "radgiver-2", "habil_words": "Ingen bånd.",
    })
}

fn with(mut decision: Value, field: &str, value: Value) -> Value {
    decision[field] = value;
    decision
}

#[test]
fn a_whole_decision_keeps_who_decided_and_every_view() {
    let mut desk = Desk::with_example();
    let view = desk.ask("save_decision", with(decision("hjem-008"), "by", json!("radgiver-1")));
    let made = &view["decision"];
    assert_eq!((text(made, "/by"), text(made, "/habil")), ("radgiver-1", "ja"));
    assert_eq!(text(made, "/foster_parents_view"), "Vil gjerne.");
    assert_eq!(text(made, "/habil_words"), "Ingen bånd.");
}

#[test]
fn whoever_is_inhabil_is_refused_in_both_languages() {
    let mut desk = Desk::with_example();
    let before = desk.everything();
    for lang in ["nb", "nn"] {
        desk.ask("set_language", json!({ "lang": lang }));
        for given in
            [with(decision("hjem-008"), "habil", json!("nei")), with(decision(HOME), "by", json!(ELLE))]
        {
            let refused = desk.refused("save_decision", given);
            assert_eq!(refused, ("inhabil".to_owned(), Some("habil".to_owned())));
        }
    }
    let unasked = desk.refused("save_decision", with(decision(HOME), "habil", Value::Null));
    assert_eq!(unasked, ("reason_required".to_owned(), Some("habil".to_owned())));
    let nobody = desk.refused("save_decision", with(decision(HOME), "by", json!("radgiver-99")));
    assert_eq!(nobody, ("not_found".to_owned(), Some("by".to_owned())));
    desk.ask("set_language", json!({ "lang": "nb" }));
    assert_eq!(desk.everything(), before);
    // Another may decide.
    desk.ask("save_decision", with(decision(HOME), "by", json!("radgiver-1")));
}

#[test]
fn the_draft_asks_about_habilitet_and_says_who_cannot_decide() {
    let mut desk = Desk::with_example();
    let draft = desk.ask("decision_draft", json!({ "child": CHILD, "home": HOME }));
    assert!(text(&draft, "/habil_asked").ends_with('.'));
    assert_eq!(draft["inhabil"], Value::Null, "nobody is chosen");
    desk.ask("choose_adviser", json!({ "id": ELLE }));
    let draft = desk.ask("decision_draft", json!({ "child": CHILD, "home": HOME }));
    is_for_people(text(&draft, "/inhabil"));
    let refused = desk.refused("save_decision", with(decision(HOME), "by", Value::Null));
    assert_eq!(refused.0, "inhabil", "whoever sits here decides where nobody else is named");
}

#[test]
fn the_draft_starts_from_what_is_recorded() {
    let mut desk = Desk::with_example();
    // H-044 has said yes, with a reason, and was presented; Tjeld has said something about four homes.
    let draft = desk.ask("decision_draft", json!({ "child": CHILD, "home": "hjem-044" }));
    assert_eq!(text(&draft, "/foster_parents_view"), "Vil at Tjeld skal vokse opp med slekt og språk.");
    let presented: Vec<&str> =
        items(&draft, "/presented").iter().map(|home| home.as_str().unwrap()).collect();
    assert!(presented.contains(&"hjem-044") && presented.contains(&"hjem-012"), "{presented:?}");
    assert_eq!((&draft["parents_missing"], &draft["child_missing"]), (&Value::Null, &Value::Null));
    assert!(!items(&draft, "/waiting").is_empty());

    let mut record = desk.get("get_child", CHILD)["record"].clone();
    record["parents_view"] = Value::Null;
    record["views"] = json!([]);
    record["not_heard_reason"] = Value::Null;
    desk.ask("save_child", json!({ "record": record }));
    for lang in ["nb", "nn"] {
        desk.ask("set_language", json!({ "lang": lang }));
        let draft = desk.ask("decision_draft", json!({ "child": CHILD, "home": "hjem-044" }));
        is_for_people(text(&draft, "/parents_missing"));
        is_for_people(text(&draft, "/child_missing"));
    }
}
