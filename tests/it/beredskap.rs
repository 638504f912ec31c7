//! When it is urgent: the ringeliste and the board, with no child, with one nobody knows much about, and with
//! one that is known.

use crate::office::{Desk, is_for_people, items, text};
use serde_json::{Value, json};

fn board(desk: &mut Desk, child: Option<&str>) -> Value {
    desk.ask("beredskap", json!({ "child": child }))
}

fn codes(view: &Value, list: &str) -> Vec<String> {
    items(view, list).iter().map(|row| text(row, "/code").to_owned()).collect()
}

#[test]
fn without_a_child_the_list_stands_in_its_order_with_why_some_cannot() {
    let mut desk = Desk::with_example();
    let view = board(&mut desk, None);
    assert_eq!(view["child"], Value::Null);
    assert!(text(&view, "/line").contains("plasser i beredskapshjem er ledige"), "{}", view["line"]);
    // The list of the example: H-050, H-052, H-051, H-053, H-055, H-054.
    let order = ["H-050", "H-052", "H-051", "H-053", "H-055", "H-054"];
    let mut found: Vec<(u64, String)> = ["/ringeliste", "/cannot"]
        .into_iter()
        .flat_map(|list| items(&view, list).iter())
        .map(|row| (row["position"].as_u64().unwrap(), text(row, "/code").to_owned()))
        .collect();
    found.sort();
    assert_eq!(found.into_iter().map(|(_, code)| code).collect::<Vec<_>>(), order);
    for row in items(&view, "/cannot") {
        assert!(!text(row, "/why_not").is_empty());
    }
    let current = items(&view, "/ringeliste").iter().filter(|row| row["current"] == true).count();
    assert_eq!(current, 1);
    assert_eq!(items(&view, "/ringeliste")[0]["current"], true, "nobody is called yet");
    assert_eq!(codes(&view, "/boards").len(), 6, "every beredskapshjem");
    assert!(items(&view, "/children").iter().any(|child| child["id"] == "barn-teist"));
}

#[test]
fn a_child_whose_search_has_not_begun_gets_its_list_with_the_way_there() {
    let mut desk = Desk::with_example();
    let made = json!({ "pseudonym": "Alke", "birth": "2013-05-01", "omsorgskommune": "5601" });
    let child = text(&desk.ask("new_child", made), "/record/id").to_owned();
    let view = board(&mut desk, Some(&child));
    assert_eq!(view["child"], Value::Null, "no need is registered yet");
    assert!(!items(&view, "/ringeliste").is_empty());
    desk.ask("new_need", json!({ "child": child, "purpose": "akutt", "stage": "akutt" }));
    let view = board(&mut desk, Some(&child));
    assert_eq!(text(&view, "/child/name"), "«Alke»");
    assert!(!items(&view, "/ringeliste").is_empty(), "{}", view["cannot"]);
    assert!(items(&view, "/ringeliste").iter().all(|row| row["travel"].is_null()), "no place is known");
    let mut need = desk.get("get_child", &child)["need"].clone();
    need["school"] = json!({ "kind": "keep", "place": {
        "label": "Skolen", "postnummer": "9510", "point": null, "longest_minutes": null } });
    need["smoke_free"] = json!("ja");
    desk.ask("save_need", json!({ "record": need }));
    let view = board(&mut desk, Some(&child));
    let rows = items(&view, "/ringeliste");
    assert!(rows.iter().any(|row| row["travel"].as_str().is_some_and(|way| way.starts_with("Skolen"))));
    assert!(rows.iter().all(|row| text(row, "/fits").contains("røyk")));
}

#[test]
fn one_call_stores_the_answer_with_its_time_and_the_next_home_is_shown() {
    let mut desk = Desk::with_example();
    let before = board(&mut desk, None);
    let first = text(&before, "/ringeliste/0/home").to_owned();
    let second = text(&before, "/ringeliste/1/home").to_owned();
    let view = desk.ask("log_call", json!({ "home": first, "answer": "nei", "reason": "Syk i familien" }));
    let row = &items(&view, "/ringeliste")[0];
    assert_eq!((text(row, "/home"), text(row, "/call/answer")), (first.as_str(), "Nei"));
    assert_eq!(text(row, "/call/when"), "24.11. kl.\u{a0}10.00");
    let current = items(&view, "/ringeliste").iter().find(|row| row["current"] == true).unwrap();
    assert_eq!(text(current, "/home"), second);
    let line = &items(&view, "/log")[0];
    assert_eq!(text(line, "/time"), "10.00");
    assert!(text(line, "/text").ends_with("nei: Syk i familien"), "{line}");

    let view = desk.ask("log_call", json!({ "home": second, "answer": "ja" }));
    assert!(items(&view, "/ringeliste").iter().all(|row| row["current"] == false), "somebody said yes");
    desk.ask("undo", json!({}));
    desk.ask("undo", json!({}));
    assert_eq!(board(&mut desk, None), before);
}

#[test]
fn what_cannot_be_stored_is_refused() {
    let mut desk = Desk::with_example();
    for (call, args, code) in [
        ("log_call", json!({ "home": "hjem-x", "answer": "ja" }), "not_found"),
        ("log_call", json!({ "home": "hjem-050", "child": "barn-x", "answer": "ja" }), "not_found"),
        ("log_call", json!({ "home": "hjem-050", "answer": "kanskje" }), "wrong_usage"),
        ("save_ringeliste", json!({ "homes": ["hjem-050", "hjem-050"] }), "invalid"),
        ("save_ringeliste", json!({ "homes": ["hjem-x"] }), "not_found"),
        ("beredskap", json!({ "child": "barn-x" }), "not_found"),
    ] {
        assert_eq!(desk.refused(call, args).0, code, "{call}");
    }
}

#[test]
fn a_person_decides_the_order_and_a_home_left_out_is_told() {
    let mut desk = Desk::with_example();
    let view = desk.ask("save_ringeliste", json!({ "homes": ["hjem-055", "hjem-050"] }));
    let mut on_list = codes(&view, "/ringeliste");
    on_list.extend(codes(&view, "/cannot"));
    on_list.sort();
    assert_eq!(on_list, ["H-050", "H-055"]);
    assert!(items(&view, "/not_on_list").iter().any(|home| home["home"] == "hjem-052"));
    let view = desk.ask("save_ringeliste", json!({ "homes": [] }));
    assert!(items(&view, "/ringeliste").is_empty());
    assert!(!items(&view, "/not_on_list").is_empty(), "never an empty screen");
    let mut empty = Desk::with_office();
    for lang in ["nb", "nn"] {
        empty.ask("set_language", json!({ "lang": lang }));
        assert!(text(&board(&mut empty, None), "/line").contains("beredskaps"));
    }
}

#[test]
fn a_long_stay_and_what_must_be_put_right_are_told() {
    let mut desk = Desk::with_example();
    let mut office = desk.ask("session", json!({}))["office"]["record"].clone();
    office["limits"]["beredskap_days"] = json!(1);
    desk.ask("save_office", json!({ "record": office }));
    let view = board(&mut desk, None);
    assert!(!items(&view, "/long_stays").is_empty());
    for stay in items(&view, "/long_stays") {
        is_for_people(stay.as_str().unwrap());
    }
    let long = items(&view, "/boards").iter().flat_map(|home| items(home, "/places"));
    assert!(long.into_iter().any(|place| place["long"] == true));
    assert!(!items(&view, "/repairs").is_empty());
}

#[test]
fn a_protected_home_is_called_by_its_code_and_tells_no_place_and_no_number() {
    let mut desk = Desk::with_example();
    let mut home = desk.home("H-050");
    let name = text(&home, "/family_name").to_owned();
    let phone =
        items(&home, "/household/members").iter().find_map(|one| one["phone"].as_str()).map(str::to_owned);
    let postnummer = text(&home, "/dwelling/postnummer").to_owned();
    let open = board(&mut desk, Some("barn-teist")).to_string();
    assert!(open.contains(&name), "or the test could not fail");
    home["household"]["members"][0]["protection"]["grade"] = json!("fortrolig");
    desk.ask("save_home", json!({ "record": home }));
    for child in [None, Some("barn-teist")] {
        let view = desk.ask("log_call", json!({ "home": "hjem-050", "child": child, "answer": "ikke_svar" }));
        let view = view.to_string();
        assert!(view.contains("H-050"));
        for told in [Some(&name), phone.as_ref(), Some(&postnummer)].into_iter().flatten() {
            assert!(!view.contains(told.as_str()), "{told}");
        }
    }
}
