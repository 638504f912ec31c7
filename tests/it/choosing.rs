//! From ranking to decision: what is refused, what is stored, and that what was stored reads the same for ever.

use crate::office::{Desk, TODAY, items, moment, text};
use heimly_api::demo;
use serde_json::{Value, json};

const CHILD: &str = "barn-tjeld";
const FIRST: &str = "hjem-044";
const OUTSIDE: &str = "hjem-008";

/// A decision with everything it can need.
fn decision(home: &str) -> Value {
    let reasons = ["a", "b", "c", "d", "e"].map(|letter| format!("Begrunnelse {letter}."));
    json!({
        "child": CHILD,
        "home": home,
        "reasons": reasons,
        "child_view": "Barnet vil.",
        "parents_view": "Foreldrene er enige.",
        "concerns": null,
        "alternatives": "De andre er vurdert.",
        "presented": [home],
        "why_not_first": "Søsken får bo sammen.",
        "why_before_search": "Det haster.",
        "habil": "ja", "by": "radgiver-2",
    })
}

/// The ranking as a choice keeps it: without what is so now in the contact log.
fn kept(mut ranking: Value) -> Value {
    let fields = ranking.as_object_mut().unwrap();
    for live in ["asked_line", "asked_open", "asked_limit", "asked"] {
        assert!(fields.remove(live).is_some(), "{live}");
    }
    for group in ranking["groups"].as_array_mut().unwrap() {
        for row in group["candidates"].as_array_mut().unwrap() {
            assert!(row.as_object_mut().unwrap().remove("asked").is_some());
        }
    }
    ranking
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn with(mut decision: Value, field: &str, value: Value) -> Value {
    *decision.pointer_mut(field).unwrap() = value;
    decision
}

#[test]
fn a_decision_without_a_reason_it_must_have_is_refused_by_field() {
    let mut desk = Desk::with_example();
    let before = desk.everything();
    let blank = json!("  ");
    for (given, field) in [
        (with(decision(OUTSIDE), "/reasons/2", blank.clone()), "reasons[2]"),
        (with(decision(OUTSIDE), "/child_view", blank.clone()), "child_view"),
        (with(decision(OUTSIDE), "/alternatives", blank.clone()), "alternatives"),
        (with(decision(OUTSIDE), "/why_not_first", Value::Null), "why_not_first"),
        (with(decision(OUTSIDE), "/why_before_search", Value::Null), "why_before_search"),
        (with(decision(OUTSIDE), "/why_before_search", blank.clone()), "why_before_search"),
        (with(decision(OUTSIDE), "/parents_view", blank), "parents_view"),
        (with(decision(OUTSIDE), "/habil", Value::Null), "habil"),
    ] {
        let refused = desk.refused("save_decision", given);
        assert_eq!(refused, ("reason_required".to_owned(), Some(field.to_owned())));
    }
    let draft = desk.ask("decision_draft", json!({ "child": CHILD, "home": OUTSIDE }));
    assert!(draft["needs_why_not_first"].is_string() && draft["needs_why_before_search"].is_string());
    assert_eq!(desk.everything(), before);
}

#[test]
fn while_the_network_search_is_open_every_choice_needs_its_reason() {
    let mut desk = Desk::with_example();
    // H-044 is the first, and in the network itself.
    let draft = desk.ask("decision_draft", json!({ "child": CHILD, "home": FIRST }));
    assert_eq!(draft["needs_why_not_first"], Value::Null);
    let sentence = text(&draft, "/needs_why_before_search");
    assert!(sentence.contains("Velger du et hjem nå, skriver du hvorfor"), "{sentence}");
    let given = with(decision(FIRST), "/why_not_first", Value::Null);
    let refused = desk.refused("save_decision", with(given.clone(), "/why_before_search", Value::Null));
    assert_eq!(refused, ("reason_required".to_owned(), Some("why_before_search".to_owned())));
    let view = desk.ask("save_decision", given.clone());
    assert_eq!(text(&view, "/decision/home"), FIRST);
    desk.ask("undo", json!({}));

    let mut search = desk.get("get_child", CHILD)["search"].clone();
    search["conclusion"] = json!({ "on": TODAY, "words": "Søket er avsluttet." });
    desk.ask("save_search", json!({ "record": search }));
    let draft = desk.ask("decision_draft", json!({ "child": CHILD, "home": FIRST }));
    assert_eq!(draft["needs_why_before_search"], Value::Null);
    let view = desk.ask("save_decision", with(given, "/why_before_search", Value::Null));
    assert_eq!(text(&view, "/decision/home"), FIRST);
}

/// A question to a home about the child, not answered.
fn asked(home: &str) -> Value {
    json!({ "id": "", "home": home, "child": CHILD, "on": "", "at": null, "how": null, "by": null, "told": null,
            "answer": null, "answered_on": null, "reason": null, "presented": null })
}

#[test]
fn asking_homes_does_not_make_an_old_choice_look_changed() {
    let mut desk = Desk::with_example();
    desk.ask("save_decision", decision(OUTSIDE));
    desk.ask("save_asked", json!({ "record": asked("hjem-001") }));
    assert_eq!(notes(&mut desk), Vec::<String>::new());
}

/// What the program says beside the note it has written.
fn notes(desk: &mut Desk) -> Vec<String> {
    let path = desk.path_text("notat.docx");
    let wish = json!({ "kind": "matchingnotat", "of": CHILD, "format": "docx", "path": path });
    let written = desk.ask("write_report", wish);
    items(&written, "/notes").iter().map(|note| note.as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_note_in_another_written_language_does_not_say_that_records_have_changed() {
    let mut desk = Desk::with_example();
    desk.ask("save_decision", decision(OUTSIDE));
    assert_eq!(notes(&mut desk), Vec::<String>::new());
    desk.ask("set_language", json!({ "lang": "nn" }));
    assert_eq!(notes(&mut desk), Vec::<String>::new());

    let mut home = desk.home("H-008");
    home["household"]["hours_a_week"] = json!({ "value": 1, "on": TODAY });
    desk.ask("save_home", json!({ "record": home }));
    let said = notes(&mut desk);
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("Opplysningar er endra etter at valet vart teke"), "{said:?}");
}

#[test]
fn a_decision_and_its_note_keep_the_weights_the_list_was_made_with() {
    let mut desk = Desk::with_example();
    let mut given = decision(OUTSIDE);
    given["weights"] = json!("Kontorets egne");
    let asked = json!({ "child": CHILD, "weights": "Kontorets egne" });
    let shown = desk.ask("rank_homes", asked);
    let standard = desk.ask("rank_homes", json!({ "child": CHILD }));
    assert_ne!(shown["groups"], standard["groups"], "the weights must be others");
    let view = desk.ask("save_decision", given.clone());
    let id = json!({ "id": text(&view, "/decision/ranking") });
    assert_eq!(desk.ask("saved_ranking", id), kept(shown));
    assert_eq!(notes(&mut desk), Vec::<String>::new(), "the note is made with the same weights");

    given["weights"] = json!("Finnes ikke");
    let refused = desk.refused("save_decision", given);
    assert_eq!(refused, ("unknown_weights".to_owned(), Some("weights".to_owned())));
    let draft = json!({ "child": CHILD, "home": OUTSIDE, "weights": "Finnes ikke" });
    assert_eq!(desk.refused("decision_draft", draft).0, "unknown_weights");
}

#[test]
fn an_old_answer_is_marked_and_must_be_cleared_up_in_a_household_that_is_fresh() {
    let mut desk = Desk::with_example();
    let row = |desk: &mut Desk| -> (Vec<String>, Vec<String>) {
        let ranking = desk.ask("rank_homes", json!({ "child": CHILD }));
        let rows = items(&ranking, "/groups").iter().flat_map(|group| items(group, "/candidates"));
        let row = rows.into_iter().find(|row| row["home"] == OUTSIDE).unwrap();
        let all = |list: &str, key: &str| {
            items(row, list).iter().map(|each| text(each, key).to_owned()).collect::<Vec<_>>()
        };
        (all("/marks", "/kind"), all("/clarify", "/code"))
    };
    let stale = ("stale".to_owned(), "svar_gamle".to_owned());
    let (marks, clarify) = row(&mut desk);
    assert!(!marks.contains(&stale.0) && !clarify.contains(&stale.1), "{marks:?} {clarify:?}");
    let mut home = desk.home("H-008");
    home["household"]["hours_a_week"]["on"] = json!("2020-03-01");
    desk.ask("save_home", json!({ "record": home }));
    let (marks, clarify) = row(&mut desk);
    assert!(marks.contains(&stale.0) && clarify.contains(&stale.1), "{marks:?} {clarify:?}");
}

#[test]
fn in_an_emergency_beredskapshjem_stand_first_in_both_orders() {
    let mut desk = Desk::with_example();
    let ranking = desk.ask("rank_homes", json!({ "child": "barn-teist" }));
    let rows = items(&ranking, "/groups/2/candidates");
    let ready = |row: &&Value| text(row, "/kind").contains("2.5");
    let (first, rest): (Vec<&Value>, Vec<&Value>) = rows.iter().partition(ready);
    let possible = |row: &&Value| row["sum"]["possible"]["tenths"].as_u64().unwrap();
    let lowest = first.iter().map(possible).min().unwrap();
    assert!(rest.iter().any(|row| possible(row) > lowest), "the order must be one that the sums do not give");
    let places = |rows: &[&Value], key: &str| -> Vec<u64> {
        rows.iter().map(|row| row[key].as_u64().unwrap()).collect()
    };
    for key in ["rank", "rank_by_possible"] {
        let last = places(&first, key).into_iter().max().unwrap();
        assert!(places(&rest, key).into_iter().all(|place| place > last), "{key}");
    }
}

#[test]
fn another_childs_tie_or_stay_is_not_taken_over() {
    let mut desk = Desk::with_example();
    let children = desk.ask("list_children", json!({}));
    let ids: Vec<&str> = children.as_array().unwrap().iter().map(|row| text(row, "/id")).collect();
    let before = desk.everything();
    for (list, call) in [("/ties", "save_tie"), ("/placements", "save_placement")] {
        let mut records = ids.iter().flat_map(|id| items(&desk.get("get_child", id), list).to_vec());
        let mut record = records.next().unwrap();
        drop(records);
        let other = ids.iter().find(|id| record["child"] != **id).unwrap();
        record["child"] = json!(other);
        assert_eq!(desk.refused(call, json!({ "record": record })).0, "not_found", "{call}");
    }
    assert_eq!(desk.everything(), before);
}

#[test]
fn an_excluded_home_cannot_be_chosen() {
    let mut desk = Desk::with_example();
    let before = desk.everything();
    // H-003 has dogs, and Tjeld is allergic.
    assert_eq!(desk.refused("save_decision", decision("hjem-003")).0, "home_excluded");
    assert_eq!(
        desk.refused("decision_draft", json!({ "child": CHILD, "home": "hjem-003" })).0,
        "home_excluded"
    );
    assert_eq!(desk.refused("save_decision", decision("finnes-ikke")).0, "not_found");
    assert_eq!(desk.everything(), before);
}

#[test]
fn a_saved_ranking_reads_the_same_whatever_changes() {
    let mut desk = Desk::with_example();
    let made = desk.ask_text("rank_homes", &json!({ "child": CHILD })).unwrap();
    let view = desk.ask("save_decision", decision(OUTSIDE));
    let id = json!({ "id": text(&view, "/decision/ranking") });
    let saved = desk.ask_text("saved_ranking", &id).unwrap();
    assert_eq!(parsed(&saved), kept(parsed(&made)), "it is what the user saw");

    let mut home = desk.home("H-008");
    home["household"]["hours_a_week"]["value"] = json!(1);
    home["frame"]["places"] = json!(0);
    home["family_name"] = json!("Et annet navn");
    desk.ask("save_home", json!({ "record": home }));
    let mut need = desk.get("get_child", CHILD)["need"].clone();
    need["load_hours"] = json!(20);
    desk.ask("save_need", json!({ "record": need }));
    let now = desk.ask_text("rank_homes", &json!({ "child": CHILD })).unwrap();
    assert_ne!(now, made, "the change must be one that shows");
    let other = desk.ask_text("rank_homes", &json!({ "child": CHILD, "weights": "Kontorets egne" })).unwrap();
    assert_ne!(other, now, "the weights must be others");
    let weights = json!([{ "key": "b1", "weight": 0 }]);
    desk.ask("save_weights", json!({ "name": "Kontorets egne", "weights": weights }));
    desk.ask("save_asked", json!({ "record": asked(FIRST) }));
    assert_eq!(desk.ask_text("saved_ranking", &id).unwrap(), saved);
    desk.ask("set_language", json!({ "lang": "nn" }));
    assert_eq!(desk.ask_text("saved_ranking", &id).unwrap(), saved);
}

#[test]
fn a_decision_can_be_undone_and_leaves_no_ranking() {
    let mut desk = Desk::with_example();
    let before = desk.everything();
    let view = desk.ask("save_decision", decision(OUTSIDE));
    let ranking = text(&view, "/decision/ranking").to_owned();
    let session = desk.ask("undo", json!({}));
    assert_eq!(session["state"], "open");
    assert_eq!(desk.everything(), before);
    assert_eq!(desk.refused("saved_ranking", json!({ "id": ranking })).0, "not_found");
}

#[test]
fn undo_takes_back_what_was_saved_and_then_stops() {
    let mut desk = Desk::with_example();
    let before = desk.home("H-008");
    let mut changed = before.clone();
    changed["family_name"] = json!("Skrevet feil");
    desk.ask("save_home", json!({ "record": changed }));
    assert_eq!(desk.home("H-008"), changed);
    desk.ask("undo", json!({}));
    assert_eq!(desk.home("H-008"), before);

    let mut empty = Desk::with_office();
    while empty.ask("session", json!({}))["office"]["undo"].is_object() {
        empty.ask("undo", json!({}));
    }
    assert_eq!(empty.refused("undo", json!({})).0, "nothing_to_undo");
}

#[test]
fn the_demo_the_command_line_and_the_window_show_the_same_ranking() {
    let mut desk = Desk::with_example();
    let shown = desk.ask("rank_homes", json!({ "child": CHILD }));

    let mut app = desk.second_app();
    let made = demo::make(&mut app, &moment(TODAY), &desk.path("demo"), None).unwrap();
    assert_eq!(serde_json::to_value(&made.ranking).unwrap(), shown);
    assert_eq!(made.paths.len(), 5, "the office, and two reports in two forms");
    for path in &made.paths {
        assert!(std::fs::metadata(path).unwrap().len() > 1000, "{path}");
    }
    let order = |ranking: &Value| -> Vec<String> {
        let groups = items(ranking, "/groups").iter().flat_map(|group| items(group, "/candidates"));
        groups.map(|row| text(row, "/code").to_owned()).collect()
    };
    assert_eq!(order(&shown).first().map(String::as_str), Some("H-044"));
}
