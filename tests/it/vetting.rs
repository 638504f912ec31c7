//! A home and a child together, through the calls: what is due appears and goes, approvals and assessments
//! refuse what cannot be, and no letter tells where a protected home lies.

use crate::office::{Desk, TODAY, items, text};
use serde_json::{Value, json};

const CHILD: &str = "barn-lomvi";
const HOME: &str = "hjem-052";

fn pair(desk: &mut Desk, home: &str, child: &str) -> Value {
    desk.ask("get_pair", json!({ "home": home, "child": child }))
}

fn kinds(pair: &Value) -> Vec<String> {
    items(pair, "/due").iter().map(|row| text(row, "/kind").to_owned()).collect()
}

#[test]
fn an_approval_makes_its_own_due_item_go() {
    let mut desk = Desk::with_example();
    let before = pair(&mut desk, HOME, CHILD);
    assert!(kinds(&before).contains(&"approval_missing".to_owned()), "{before}");
    assert_eq!((text(&before, "/approved"), &before["approval"]), ("Ikke godkjent", &Value::Null));
    let tomorrow = json!({ "home": HOME, "child": CHILD, "approval": { "on": "2026-11-25", "by": null } });
    let refused = desk.refused("save_approval", tomorrow);
    assert_eq!(refused, ("invalid".to_owned(), Some("on".to_owned())));
    let given = json!({ "home": HOME, "child": CHILD, "approval": { "on": TODAY, "by": "Kari Leder" } });
    let after = desk.ask("save_approval", given);
    assert_eq!(text(&after, "/approved"), "Godkjent 24.11.2026 av Kari Leder");
    assert!(!kinds(&after).contains(&"approval_missing".to_owned()));
    let mistake = after["approval"]["id"].clone();
    let none = json!({ "home": HOME, "child": CHILD, "approval": null, "remove": mistake });
    let removed = desk.ask("save_approval", none.clone());
    assert_eq!(removed, before);
    assert_eq!(desk.refused("save_approval", none).0, "not_found");
    let neither = json!({ "home": HOME, "child": CHILD, "approval": null });
    let usage = |field: &str| ("wrong_usage".to_owned(), Some(field.to_owned()));
    assert_eq!(desk.refused("save_approval", neither), usage("approval"));
}

#[test]
fn approving_again_keeps_the_first_approval_and_each_is_changed_and_removed_alone() {
    let mut desk = Desk::with_example();
    let approve = |id: &Value, on: &str| json!({ "home": HOME, "child": CHILD, "approval": { "id": id, "on": on, "by": null } });
    let first = desk.ask("save_approval", approve(&Value::Null, "2025-02-03"))["approval"]["id"].clone();
    let view = desk.ask("save_approval", approve(&Value::Null, TODAY));
    assert_eq!(text(&view, "/approved"), "Godkjent 24.11.2026");
    assert_eq!(view["earlier_approvals"], json!(["Godkjent 03.02.2025"]));
    let second = view["approval"]["id"].clone();
    assert_ne!(first, second);
    // An older one written in afterwards does not become the one that stands.
    let view = desk.ask("save_approval", approve(&Value::Null, "2024-01-02"));
    assert_eq!(view["approval"]["id"], second);
    assert_eq!(view["earlier_approvals"], json!(["Godkjent 03.02.2025", "Godkjent 02.01.2024"]));
    // What is due follows the one that is shown; that letters do is tested where they are written.
    let told = items(&view, "/due").iter().find(|row| row["kind"] == "kommune_not_told_approval");
    assert!(told.is_none_or(|row| !row.to_string().contains("2024")), "{told:?}");

    let view = desk.ask("save_approval", approve(&second, "2026-11-20"));
    assert_eq!(text(&view, "/approved"), "Godkjent 20.11.2026");
    assert_eq!(items(&view, "/earlier_approvals").len(), 2, "a change adds none");
    let remove = json!({ "home": HOME, "child": CHILD, "approval": null, "remove": second });
    let view = desk.ask("save_approval", remove);
    assert_eq!((text(&view, "/approved"), &view["approval"]["id"]), ("Godkjent 03.02.2025", &first));
    assert_eq!(view["earlier_approvals"], json!(["Godkjent 02.01.2024"]));
    // One of another pair is neither changed nor removed.
    let mut others = approve(&first, TODAY);
    others["home"] = json!("hjem-001");
    assert_eq!(desk.refused("save_approval", others).0, "not_found");
    let others = json!({ "home": "hjem-001", "child": CHILD, "approval": null, "remove": first });
    assert_eq!(desk.refused("save_approval", others).0, "not_found");
}

#[test]
fn what_is_told_about_tilsyn_goes_from_the_list_one_by_one() {
    let mut desk = Desk::with_example();
    let given = json!({ "home": HOME, "child": CHILD, "approval": { "on": TODAY, "by": null } });
    let view = desk.ask("save_approval", given);
    let mut record = view["record"].clone();
    for (field, kind) in [
        ("tilsyn_told_child_on", "tilsyn_child"),
        ("tilsyn_told_foster_parents_on", "tilsyn_foster_parents"),
        ("tilsyn_told_parents_on", "tilsyn_parents"),
    ] {
        record[field] = Value::Null;
        let view = desk.ask("save_pair", json!({ "record": record }));
        let due = items(&view, "/due").iter().find(|row| row["kind"] == kind).unwrap();
        let letter = items(&view, "/letters").iter().find(|row| row["kind"] == due["letter"]).unwrap();
        assert_eq!(letter["needed"], true, "{kind}");
        let needed = letter["kind"].clone();
        record[field] = json!("2026-11-25");
        let refused = desk.refused("save_pair", json!({ "record": record }));
        assert_eq!(refused, ("invalid".to_owned(), Some(field.to_owned())));
        record[field] = json!(TODAY);
        let view = desk.ask("save_pair", json!({ "record": record }));
        assert!(!kinds(&view).contains(&kind.to_owned()), "{kind}");
        let letter = items(&view, "/letters").iter().find(|row| row["kind"] == needed).unwrap();
        assert_eq!(letter["needed"], false, "{kind}");
    }
}

#[test]
fn a_home_and_a_child_have_one_record() {
    let mut desk = Desk::with_example();
    let blank = pair(&mut desk, "hjem-001", CHILD)["record"].clone();
    assert_eq!(text(&blank, "/id"), "");
    let view = desk.ask("save_pair", json!({ "record": blank }));
    assert_ne!(text(&view, "/record/id"), "");
    let refused = desk.refused("save_pair", json!({ "record": blank }));
    assert_eq!(refused, ("invalid".to_owned(), Some("id".to_owned())));
    let mut another = view["record"].clone();
    another["child"] = json!("barn-tjeld");
    assert_eq!(desk.refused("save_pair", json!({ "record": another })).0, "not_found");
    let mut nobody = blank.clone();
    nobody["child"] = json!("barn-finnes-ikke");
    assert_eq!(desk.refused("save_pair", json!({ "record": nobody })).0, "not_found");
    let mut nowhere = blank;
    nowhere["home"] = json!("hjem-999");
    assert_eq!(desk.refused("save_pair", json!({ "record": nowhere })).0, "not_found");
    let args = json!({ "home": "hjem-999", "child": CHILD });
    assert_eq!(desk.refused("get_pair", args).0, "not_found");
}

#[test]
fn a_home_is_not_recommended_while_something_is_lacking() {
    let mut desk = Desk::with_example();
    let invalid = |field: &str| ("invalid".to_owned(), Some(field.to_owned()));
    let without = json!({ "home": "hjem-001", "template": "familie_nettverk" });
    assert_eq!(desk.refused("new_assessment", without), invalid("child"));
    desk.ask("choose_adviser", json!({ "id": "radgiver-1" }));
    let view = desk.ask("new_assessment", json!({ "home": "hjem-001", "template": "utenfor" }));
    let made = view["assessments"][0].clone();
    assert_eq!(text(&made, "/record/by"), "Ragna Viddesus");
    assert!(made["can_conclude"] == false && !items(&made, "/missing").is_empty());
    assert!(items(&made, "/topics").iter().all(|topic| !text(topic, "/hint").is_empty()));
    let mut record = made["record"].clone();
    record["conclusion"] = json!("anbefales");
    record["conclusion_words"] = json!("Alt er bra.");
    assert_eq!(desk.refused("save_assessment", json!({ "record": record })), invalid("conclusion"));
    // A home may be said no to at any time, with reasons.
    record["conclusion"] = json!("anbefales_ikke");
    record["conclusion_words"] = Value::Null;
    let refused = desk.refused("save_assessment", json!({ "record": record }));
    assert_eq!(refused, ("reason_required".to_owned(), Some("conclusion_words".to_owned())));
    record["conclusion_words"] = json!("De har trukket seg.");
    record["finished_on"] = json!("2026-11-25");
    assert_eq!(desk.refused("save_assessment", json!({ "record": record })), invalid("finished_on"));
    record["finished_on"] = json!(TODAY);
    let view = desk.ask("save_assessment", json!({ "record": record }));
    assert_eq!(text(&view, "/assessments/0/record/conclusion"), "anbefales_ikke");
    record["home"] = json!("hjem-002");
    assert_eq!(desk.refused("save_assessment", json!({ "record": record })).0, "not_found");
}

#[test]
fn the_childs_and_parents_part_goes_from_the_list_when_it_is_written() {
    let mut desk = Desk::with_example();
    let due = |view: &Value| -> Vec<String> {
        items(view, "/due").iter().map(|row| text(row, "/kind").to_owned()).collect()
    };
    let child = desk.get("get_child", "barn-rodstilk");
    assert!(due(&child).contains(&"child_not_told".to_owned()), "{:?}", due(&child));
    let mut part = json!({ "need": "behov-rodstilk", "parents_told_on": null, "parents_told_words": null,
        "parents_not_told_reason": null, "child_told_on": "2026-11-25", "child_told_words": null,
        "tillitsperson_told_on": TODAY, "tillitsperson_wanted": null, "tillitsperson": null });
    let refused = desk.refused("save_participation", json!({ "record": part }));
    assert_eq!(refused, ("invalid".to_owned(), Some("child_told_on".to_owned())));
    part["child_told_on"] = json!(TODAY);
    let child = desk.ask("save_participation", json!({ "record": part }));
    for gone in ["child_not_told", "tillitsperson_not_told"] {
        assert!(!due(&child).contains(&gone.to_owned()), "{gone}");
    }
    assert_eq!(text(&child, "/participation/child_told_on"), TODAY);
    part["need"] = json!("behov-finnes-ikke");
    let refused = desk.refused("save_participation", json!({ "record": part }));
    assert_eq!(refused, ("not_found".to_owned(), Some("need".to_owned())));
}

#[test]
fn no_letter_tells_where_a_protected_home_lies() {
    // H-022 lies where no other home and no place of a child lies.
    let places = ["Langfjordbotn", "9545", "Eksempelveien 22", "Nordavind"];
    let mut told_before = false;
    for grade in [None, Some("fortrolig"), Some("strengt_fortrolig")] {
        let mut desk = Desk::with_example();
        if let Some(grade) = grade {
            let mut home = desk.home("H-022");
            home["household"]["members"][0]["protection"]["grade"] = json!(grade);
            desk.ask("save_home", json!({ "record": home }));
        }
        for lang in ["nb", "nn"] {
            desk.ask("set_language", json!({ "lang": lang }));
            let view = pair(&mut desk, "hjem-022", "barn-tjeld");
            let letters = items(&view, "/letters").to_vec();
            assert!(letters.len() >= 3, "the letters that may be written: {letters:?}");
            for kind in letters.iter().map(|letter| text(letter, "/kind")) {
                let args = json!({ "kind": kind, "child": "barn-tjeld", "home": "hjem-022" });
                let letter = desk.ask("letter", args).to_string();
                let tells = places.iter().any(|place| letter.contains(place));
                told_before |= grade.is_none() && tells;
                assert!(grade.is_none() || !tells, "{kind} {lang} {grade:?}: {letter}");
            }
            let said = view["kommune_words"].to_string();
            assert_eq!(view["other_kommune"] == "hidden", grade.is_some(), "{said}");
        }
    }
    assert!(told_before, "before the grade a letter tells, so that this test can fail");
}

#[test]
fn a_letter_is_written_as_pdf_word_and_text() {
    let mut desk = Desk::with_example();
    let shown = desk.ask("letter", json!({ "kind": "tilsyn_barn", "child": CHILD, "home": HOME }));
    for (format, start) in [("pdf", &b"%PDF"[..]), ("docx", b"PK"), ("txt", b"")] {
        let path = desk.path_text(&format!("brev.{format}"));
        let wish =
            json!({ "kind": "tilsyn_barn", "child": CHILD, "home": HOME, "format": format, "path": path });
        desk.ask("write_letter", wish);
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(start) && bytes.len() > 300, "{format}");
        if format == "txt" {
            assert_eq!(String::from_utf8(bytes).unwrap(), text(&shown, "/text"));
        }
    }
    let path = desk.path_text("brev.odt");
    let odt = json!({ "kind": "tilsyn_barn", "child": CHILD, "home": HOME, "format": "odt", "path": path });
    assert_eq!(desk.refused("write_letter", odt), ("wrong_usage".to_owned(), Some("format".to_owned())));
    let none = json!({ "kind": "finnes_ikke", "child": CHILD, "home": null });
    assert_eq!(desk.refused("letter", none), ("wrong_usage".to_owned(), Some("kind".to_owned())));
}

#[test]
fn a_network_search_is_not_concluded_tomorrow() {
    let mut desk = Desk::with_example();
    let child = desk.get("get_child", "barn-tjeld");
    assert!(text(&child, "/network_line").starts_with("Nettverkssøk"), "{}", child["network_line"]);
    let mut search = child["search"].clone();
    search["conclusion"] = json!({ "on": "2026-11-25", "words": "Ingen kunne." });
    let refused = desk.refused("save_search", json!({ "record": search }));
    assert_eq!(refused, ("invalid".to_owned(), Some("conclusion.on".to_owned())));
    search["conclusion"]["on"] = json!(TODAY);
    let child = desk.ask("save_search", json!({ "record": search }));
    assert_eq!(text(&child, "/network_line"), "Nettverkssøket ble avsluttet 24.11.2026.");
    let codes: Vec<&str> = items(&child, "/due").iter().map(|row| text(row, "/kind")).collect();
    assert!(!codes.contains(&"search_open"), "{codes:?}");
    let definitions: Vec<&str> =
        items(&child, "/waiting").iter().map(|each| text(each, "/definition")).collect();
    assert_eq!(definitions, ["meldt", "alta", "faerder", "onsket"]);
}
