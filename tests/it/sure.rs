//! How sure first place is, what if, homes side by side and weight sets, through the calls.

use crate::office::{Desk, is_for_people, items, text, waiting_children};
use heimly_api::example;
use serde_json::{Value, json};
use std::fs;

const CHILD: &str = "barn-tjeld";

/// Every stored record, byte for byte.
fn export(desk: &mut Desk, name: &str) -> Vec<u8> {
    let path = desk.path_text(name);
    let args = json!({ "path": path, "passphrase": example::PASSPHRASE, "plain": "yes" });
    desk.ask("write_export", args);
    fs::read(desk.path(name)).unwrap()
}

#[test]
fn the_shares_of_a_group_are_those_of_one_first_and_three_firsts() {
    let mut desk = Desk::with_example();
    for child in waiting_children(&mut desk) {
        let ranking = desk.ask("rank_homes", json!({ "child": child }));
        let sure = desk.ask("how_sure", json!({ "child": child }));
        assert_eq!(sure["draws"], 10_000);
        is_for_people(text(&sure, "/explanation"));
        let filled: Vec<&Value> = items(&ranking, "/groups")
            .iter()
            .filter(|group| !items(group, "/candidates").is_empty())
            .collect();
        assert_eq!(items(&sure, "/groups").len(), filled.len(), "{child}");
        for (group, shown) in items(&sure, "/groups").iter().zip(filled) {
            is_for_people(text(group, "/smallest"));
            let codes = |of: &[Value]| of.iter().map(|row| row["code"].clone()).collect::<Vec<_>>();
            assert_eq!(codes(items(group, "/homes")), codes(items(shown, "/candidates")));
            let total = |key: &str| -> u64 {
                items(group, "/homes").iter().map(|home| home[key].as_u64().unwrap()).sum()
            };
            // Each draw has one first and, where there are three, three firsts; each home is rounded by half.
            let homes = u64::try_from(items(group, "/homes").len()).unwrap();
            assert!(total("first_permille").abs_diff(1_000) <= homes, "{child}");
            assert!(total("first_three_permille").abs_diff(1_000 * homes.min(3)) <= homes, "{child}");
        }
        let again = desk.ask("how_sure", json!({ "child": child }));
        assert_eq!(sure, again);
    }
}

#[test]
fn what_if_shows_the_list_move_and_stores_nothing() {
    let mut desk = Desk::with_example();
    let before = export(&mut desk, "for.json");
    let same = desk.ask("what_if", json!({ "child": CHILD }));
    assert_eq!(same["ranking"], desk.ask("rank_homes", json!({ "child": CHILD })));
    assert_eq!((&same["moved"], text(&same, "/summary").contains("fortsatt først")), (&json!([]), true));

    let mut home = desk.home("H-008");
    home["frame"]["places"] = json!(0);
    let mut need = desk.get("get_child", CHILD)["need"].clone();
    need["allergies"] = json!([]);
    let log = desk.ask("log", json!({}));
    let changed = json!({
        "child": CHILD, "homes": [home], "need": need, "changed_weights": [{ "key": "b4", "weight": 0 }],
    });
    let view = desk.ask("what_if", changed);
    let moved = items(&view, "/moved");
    let of = |code: &str| moved.iter().find(|home| home["code"] == code).unwrap_or_else(|| panic!("{code}"));
    assert_eq!(text(of("H-008"), "/to"), "utelukket");
    assert_ne!(text(of("H-008"), "/from"), "utelukket");
    is_for_people(text(&view, "/summary"));
    for home in moved {
        is_for_people(text(home, "/sentence"));
    }
    assert_eq!(desk.ask("log", json!({})), log);
    assert_eq!(export(&mut desk, "etter.json"), before);
    assert_eq!(desk.ask("what_if", json!({ "child": CHILD })), same, "nothing of it is left");
}

#[test]
fn what_if_refuses_what_is_not_the_childs() {
    let mut desk = Desk::with_example();
    let other = desk.get("get_child", "barn-teist")["need"].clone();
    let refused = desk.refused("what_if", json!({ "child": CHILD, "need": other }));
    assert_eq!(refused, ("not_found".to_owned(), Some("need".to_owned())));
    let mut home = desk.home("H-008");
    home["id"] = json!("hjem-finnes-ikke");
    assert_eq!(desk.refused("what_if", json!({ "child": CHILD, "homes": [home] })).0, "not_found");
    for (weights, refusal) in [
        (json!([{ "key": "b1", "weight": 6 }]), ("invalid", "changed_weights[0].weight")),
        (json!([{ "key": "z9", "weight": 1 }]), ("wrong_usage", "changed_weights[0].key")),
    ] {
        let refused = desk.refused("what_if", json!({ "child": CHILD, "changed_weights": weights }));
        assert_eq!(refused, (refusal.0.to_owned(), Some(refusal.1.to_owned())));
    }
}

/// Somebody who supposes that a protected home is not protected must not be told where it lies.
#[test]
fn what_if_never_opens_a_protected_address() {
    for grade in ["fortrolig", "strengt_fortrolig"] {
        let mut desk = Desk::with_example();
        let open = desk.home("H-022");
        let mut home = open.clone();
        home["household"]["members"][0]["protection"]["grade"] = json!(grade);
        desk.ask("save_home", json!({ "record": home }));
        let view = desk.ask("what_if", json!({ "child": CHILD, "homes": [open] })).to_string();
        for told in ["Langfjordbotn", "9545", "Nordavind"] {
            assert!(!view.contains(told), "{grade}: {told}");
        }
        let args = json!({ "child": CHILD, "homes": ["hjem-022", "hjem-008"] });
        let compared = desk.ask("compare_homes", args);
        for told in ["Langfjordbotn", "9545", "Nordavind"] {
            assert!(!compared.to_string().contains(told), "{grade}: {told}");
        }
        for travel in items(&compared, "/homes/0/travel") {
            assert_eq!((&travel["low"], &travel["high"]), (&Value::Null, &Value::Null));
        }
    }
}

#[test]
fn homes_side_by_side_have_the_sums_of_the_list() {
    let mut desk = Desk::with_example();
    let ranking = desk.ask("rank_homes", json!({ "child": CHILD }));
    // H-044 is in the network, H-008 the first of the others, H-003 excluded.
    let homes = ["hjem-044", "hjem-008", "hjem-031", "hjem-003"];
    let view = desk.ask("compare_homes", json!({ "child": CHILD, "homes": homes }));
    let rows = items(&ranking, "/groups").iter().flat_map(|group| items(group, "/candidates"));
    let rows: Vec<&Value> = rows.collect();
    for (at, home) in homes.iter().enumerate() {
        let shown = &items(&view, "/homes")[at];
        assert_eq!(shown["home"], *home);
        let Some(row) = rows.iter().find(|row| row["home"] == *home) else {
            assert_eq!((&shown["sum"], &shown["rank"]), (&Value::Null, &Value::Null));
            assert!(!items(shown, "/excluded").is_empty());
            assert!(items(&view, "/rows").iter().all(|row| row["cells"][at].is_null()));
            continue;
        };
        assert_eq!((&shown["sum"], &shown["rank"]), (&row["sum"], &row["rank"]));
        let points: u64 =
            items(&view, "/rows").iter().map(|row| row["cells"][at]["points_low"].as_u64().unwrap()).sum();
        assert_eq!(Some(points), shown["sum"]["documented"]["numerator"].as_u64());
    }
    for row in items(&view, "/rows") {
        let cells: Vec<&Value> = items(row, "/cells").iter().filter(|cell| !cell.is_null()).collect();
        let most = cells.iter().map(|cell| cell["points_low"].as_u64().unwrap()).max();
        for cell in cells.iter().filter(|cell| cell["best"] == true) {
            assert_eq!(cell["points_low"].as_u64(), most);
        }
    }
}

#[test]
fn fewer_than_two_homes_more_than_four_or_one_twice_cannot_be_compared() {
    let mut desk = Desk::with_example();
    for homes in [
        json!([]),
        json!(["hjem-008"]),
        json!(["hjem-008", "hjem-008"]),
        json!(["hjem-001", "hjem-002", "hjem-003", "hjem-004", "hjem-005"]),
    ] {
        let refused = desk.refused("compare_homes", json!({ "child": CHILD, "homes": homes }));
        assert_eq!(refused, ("invalid".to_owned(), Some("homes".to_owned())));
    }
    let refused = desk.refused("compare_homes", json!({ "child": CHILD, "homes": ["hjem-008", "hjem-x"] }));
    assert_eq!(refused.0, "not_found");
}

#[test]
fn every_change_of_a_weight_set_is_a_new_version_and_the_standard_is_never_changed() {
    let mut desk = Desk::with_example();
    let view = desk.ask("list_weights", json!({}));
    assert_eq!(view["in_use"], "Standard 1");
    assert_eq!(items(&view, "/standard/weights").len(), 18);
    assert_eq!(text(&view, "/standard/changed_from_standard"), "Likt Standard 1.");
    let weights = json!([{ "key": "b1", "weight": 5 }, { "key": "e3", "weight": 0 }]);
    for version in 1..=2 {
        let view = desk.ask("save_weights", json!({ "name": "Nær foreldre", "weights": weights }));
        let sets = items(&view, "/sets");
        let set = sets.iter().find(|set| set["name"] == "Nær foreldre").unwrap();
        assert_eq!(set["version"], version);
        assert_eq!(items(set, "/earlier").len(), version - 1);
        assert!(text(set, "/changed_from_standard").contains("5 i stedet for 4"));
    }
    let ranking = desk.ask("rank_homes", json!({ "child": CHILD, "weights": "Nær foreldre" }));
    assert_eq!(ranking["weights"], "Nær foreldre (2)");
    for (args, refusal) in [
        (json!({ "name": "standard 1", "weights": [] }), "standard_weights_fixed"),
        (json!({ "name": " ", "weights": [] }), "invalid"),
        (json!({ "name": "Ny", "weights": [{ "key": "b1", "weight": 9 }] }), "invalid"),
    ] {
        assert_eq!(desk.refused("save_weights", args).0, refusal);
    }
    desk.ask("undo", json!({}));
    let ranking = desk.ask("rank_homes", json!({ "child": CHILD, "weights": "Nær foreldre" }));
    assert_eq!(ranking["weights"], "Nær foreldre (1)");
    let view = desk.ask("save_weights", json!({ "name": "nær FORELDRE", "weights": [] }));
    let named: Vec<(&str, &Value)> =
        items(&view, "/sets").iter().map(|set| (text(set, "/name"), &set["version"])).collect();
    let expected = [("Kontorets egne", &json!(1)), ("Nær foreldre", &json!(2))];
    assert_eq!(named, expected, "the case of letters makes no other set beside the example's own");
}
