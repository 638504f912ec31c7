//! The way between two places, what the office knows better, maps and reach: through the calls, and never a
//! protected home on any of them.
//!
//! H-022 Nordavind lies in Langfjordbotn (9545), where no other home and no place of a child lies.

use crate::office::{Desk, items, text};
use serde_json::{Value, json};

const HOME: &str = "hjem-022";
const NAME: &str = "Nordavind";
const GRADES: [&str; 2] = ["fortrolig", "strengt_fortrolig"];

fn raise(desk: &mut Desk, grade: &str) {
    let mut home = desk.home("H-022");
    home["household"]["members"][0]["protection"]["grade"] = json!(grade);
    desk.ask("save_home", json!({ "record": home }));
}

pub(crate) fn between(desk: &mut Desk, from: Value, to: Value) -> Value {
    desk.ask("travel_between", json!({ "from": from, "to": to }))
}

pub(crate) fn post(number: &str) -> Value {
    json!({ "postnummer": number })
}

/// A time both ways without ferry or words.
pub(crate) fn entered(from: Value, to: Value, minutes: u32) -> Value {
    json!({ "from": from, "to": to, "minutes": minutes, "direction": "begge" })
}

#[test]
fn an_entered_time_is_used_first_and_the_estimate_stands_beside_it() {
    let mut desk = Desk::with_office();
    let before = between(&mut desk, post("9510"), post("9540"));
    assert_eq!(before["best"]["method"], "anslag", "{before}");
    let mut wish = entered(post("9510"), post("9540"), 45);
    wish["words"] = json!("kjørt 12.11.");
    let overview = desk.ask("save_travel", wish);
    let row = &items(&overview, "/entered")[0];
    assert_eq!((row["minutes"].as_u64(), text(row, "/from/poststed")), (Some(45), "Alta"));
    assert_eq!(text(row, "/on_words"), "Oppgitt 24.11.2026");
    for (from, to) in [("9510", "9540"), ("9540", "9510")] {
        let way = between(&mut desk, post(from), post(to));
        assert_eq!(way["best"]["method"], "oppgitt", "{way}");
        assert_eq!((way["best"]["low"].as_u64(), way["best"]["high"].as_u64()), (Some(45), Some(45)));
        assert_eq!((text(&way, "/best/used"), text(&way, "/best/words")), ("ja", "kjørt 12.11."));
        assert_eq!(way["best"]["entered_id"], row["id"]);
        assert_eq!(text(&way, "/ways/1/method"), "anslag");
        assert_eq!(text(&way, "/ways/1/used"), "nei");
    }
    // The same pair written the other way round is the same time.
    let overview = desk.ask("save_travel", entered(post("9540"), post("9510"), 50));
    assert_eq!(items(&overview, "/entered").len(), 1, "{overview}");
    desk.ask("undo", json!({}));
    assert_eq!(between(&mut desk, post("9510"), post("9540"))["best"]["low"], 45);
    let id = desk.ask("travel_overview", json!({}))["entered"][0]["id"].clone();
    let overview = desk.ask("delete_travel", json!({ "id": id }));
    assert_eq!(items(&overview, "/entered").len(), 0);
    assert_eq!(between(&mut desk, post("9510"), post("9540")), before);
}

#[test]
fn a_time_one_way_says_nothing_of_the_way_back() {
    let mut desk = Desk::with_office();
    let mut wish = entered(post("9510"), post("9540"), 45);
    wish["direction"] = json!("en_vei");
    desk.ask("save_travel", wish);
    assert_eq!(between(&mut desk, post("9510"), post("9540"))["best"]["method"], "oppgitt");
    assert_eq!(between(&mut desk, post("9540"), post("9510"))["best"]["method"], "anslag");
}

#[test]
fn the_ferry_an_adviser_names_is_told() {
    let mut desk = Desk::with_office();
    let mut wish = entered(post("9510"), post("9590"), 240);
    wish["by_ferry"] = json!("Øksfjord–Hasvik");
    desk.ask("save_travel", wish);
    let way = between(&mut desk, post("9590"), post("9510"));
    assert_eq!(way["best"]["ferries"], json!(["Øksfjord–Hasvik"]));
}

#[test]
fn bad_places_and_minutes_are_refused_with_a_sentence() {
    let mut desk = Desk::with_office();
    // Not four digits, a Swedish number, and one nobody has.
    for bad in ["951", "98132", "0000", "abcd", ""] {
        let refused = desk.refused("travel_between", json!({ "from": post(bad), "to": post("9510") }));
        assert_eq!(refused, ("unknown_postnummer".to_owned(), Some("from".to_owned())), "{bad:?}");
    }
    // Vestfjorden.
    let sea = json!({ "point": { "latitude": 67_950_000, "longitude": 14_300_000 } });
    let refused = desk.refused("travel_between", json!({ "from": sea, "to": post("9510") }));
    assert_eq!(refused, ("point_in_sea".to_owned(), Some("from".to_owned())));
    // Rome.
    let far = json!({ "point": { "latitude": 41_900_000, "longitude": 12_500_000 } });
    let refused = desk.refused("travel_between", json!({ "from": far, "to": post("9510") }));
    assert_eq!(refused.0, "point_outside");
    // Inari in Finland is on the map, on land, and not in Norway.
    let abroad = json!({ "point": { "latitude": 68_793_815, "longitude": 28_367_574 } });
    let refused = desk.refused("travel_between", json!({ "from": abroad, "to": post("9510") }));
    assert_eq!(refused.0, "point_outside");
    for bad in [0, 1_441, 70_000] {
        let refused = desk.refused("save_travel", entered(post("9510"), post("9540"), bad));
        assert_eq!(refused, ("invalid".to_owned(), Some("minutes".to_owned())), "{bad}");
    }
    let refused = desk.refused("save_travel", entered(post("9510"), post("9510"), 10));
    assert_eq!(refused.0, "same_place");
    for wrong in [json!({}), json!({ "home": HOME, "postnummer": "9510" }), json!({ "child": "barn-tjeld" })]
    {
        assert_eq!(
            desk.refused("travel_between", json!({ "from": wrong, "to": post("9510") })).0,
            "wrong_usage"
        );
    }
    // Nothing of this was stored.
    assert_eq!(items(&desk.ask("travel_overview", json!({})), "/entered").len(), 0);
}

#[test]
fn svalbard_has_no_time_and_says_what_to_do() {
    let mut desk = Desk::with_office();
    let way = between(&mut desk, post("9170"), post("9510"));
    assert_eq!((&way["best"], &way["from"]["point"]), (&Value::Null, &Value::Null));
    assert!(text(&way, "/no_time").contains("Skriv inn reisetiden"), "{way}");
    // An adviser who knows the plane can still write it down.
    desk.ask("save_travel", entered(post("9170"), post("9510"), 300));
}

#[test]
fn two_homes_at_one_point_have_a_time_and_a_word_of_warning() {
    let mut desk = Desk::with_office();
    let way = between(&mut desk, post("9510"), post("9510"));
    assert_eq!(way["best"]["low"], 0, "{way}");
    assert!(text(&way, "/uncertain").contains("samme punkt"), "{way}");
}

#[test]
fn a_corrected_ferry_is_reckoned_with_and_can_be_taken_back() {
    let mut desk = Desk::with_office();
    let all = desk.ask("list_links", json!({}));
    assert!(items(&all, "/rows").len() > 400, "ferries, fixed links and places without road");
    let found = desk.ask("list_links", json!({ "words": "hasvik", "kind": "ferge" }));
    let ferry =
        items(&found, "/rows").iter().find(|row| text(row, "/name").contains("Hasvik")).unwrap().clone();
    let before = between(&mut desk, post("9510"), post("9590"));
    let ferries = before["best"]["ferries"].to_string();
    assert!(ferries.contains("Hasvik"), "{before}");
    let wish = json!({ "link": ferry["id"], "state": "stengt", "words": "ute av drift" });
    let row = desk.ask("save_link", wish);
    assert_eq!((text(&row, "/state"), text(&row, "/corrected/words")), ("stengt", "ute av drift"));
    let closed = between(&mut desk, post("9510"), post("9590"));
    assert!(!closed["best"]["ferries"].to_string().contains(text(&ferry, "/name")), "{closed}");
    assert_eq!(desk.ask("travel_overview", json!({}))["links_corrected"], 1);
    let refused =
        desk.refused("save_link", json!({ "link": ferry["id"], "state": "apen", "minutes": 1_441 }));
    assert_eq!(refused, ("invalid".to_owned(), Some("minutes".to_owned())));
    assert_eq!(desk.refused("save_link", json!({ "link": "finnes-ikke", "state": "apen" })).0, "not_found");
    desk.ask("clear_link", json!({ "link": ferry["id"] }));
    assert_eq!(between(&mut desk, post("9510"), post("9590")), before);
    assert_eq!(desk.refused("clear_link", json!({ "link": ferry["id"] })).0, "not_found");
}

#[test]
fn neighbours_across_water_are_the_offices_own_to_confirm() {
    let mut desk = Desk::with_office();
    // Frøya and Hitra have a strait between them.
    let view = desk.ask("neighbours", json!({ "kommune": "5014" }));
    let hitra = |view: &Value| items(view, "/water").iter().find(|row| row["nr"] == "5056").cloned().unwrap();
    assert_eq!(hitra(&view)["confirmed_on"], Value::Null, "{view}");
    let view = desk.ask("save_water_neighbour", json!({ "one": "5014", "other": "5056", "confirmed": "ja" }));
    assert_eq!(hitra(&view)["confirmed_on"], "2026-11-24");
    let other = desk.ask("neighbours", json!({ "kommune": "5056" }));
    let froya = items(&other, "/water").iter().find(|row| row["nr"] == "5014").unwrap();
    assert_eq!(froya["confirmed_on"], "2026-11-24", "both ways");
    let view =
        desk.ask("save_water_neighbour", json!({ "one": "5056", "other": "5014", "confirmed": "nei" }));
    assert_eq!(text(&view, "/kommune"), "5056");
    assert_eq!(hitra(&desk.ask("neighbours", json!({ "kommune": "5014" })))["confirmed_on"], Value::Null);
    // Alta and Kautokeino share a border on land.
    for other in ["5612", "5601"] {
        let wish = json!({ "one": "5601", "other": other, "confirmed": "ja" });
        assert_eq!(desk.refused("save_water_neighbour", wish).0, "invalid", "{other}");
    }
    assert_eq!(desk.refused("neighbours", json!({ "kommune": "9999" })).0, "invalid");
}

#[test]
fn places_are_found_by_number_name_and_sami_name() {
    let mut desk = Desk::bare();
    let found = |desk: &mut Desk, words: &str| desk.ask("find_place", json!({ "words": words }));
    assert_eq!(found(&mut desk, "9540")[0]["poststed"], "Talvik");
    assert_eq!(found(&mut desk, "talvik")[0]["postnummer"], "9540");
    let sami = found(&mut desk, "guovdageaidnu");
    assert_eq!(sami[0]["kommune_name"], "Kautokeino", "{sami}");
    assert!(sami[0]["also"].to_string().contains("Guovdageaidnu"));
    assert_eq!(found(&mut desk, "finnesikkestedet"), json!([]));
}

#[test]
fn a_home_is_put_where_it_lies_and_back() {
    let mut desk = Desk::with_example();
    // 9545 Langfjordbotn; a point some kilometres inland.
    let point = json!({ "latitude": 70_028_000, "longitude": 22_290_000 });
    let view = desk.ask("place_home", json!({ "home": HOME, "point": point }));
    assert_eq!((&view["place"]["point"], text(&view, "/place/quality")), (&point, "sikker"));
    assert_eq!(view["far_from_postnummer"], Value::Null);
    // Oslo is land, and 1,400 km from there: stored, and said.
    let oslo = json!({ "latitude": 59_913_000, "longitude": 10_750_000 });
    let view = desk.ask("place_home", json!({ "home": HOME, "point": oslo }));
    assert!(text(&view, "/far_from_postnummer").contains("km fra postnummeret"), "{view}");
    let sea = json!({ "latitude": 67_950_000, "longitude": 14_300_000 });
    let refused = desk.refused("place_home", json!({ "home": HOME, "point": sea }));
    assert_eq!(refused, ("point_in_sea".to_owned(), Some("point".to_owned())));
    let mut record = desk.home("H-022");
    record["dwelling"]["point"] = sea;
    let refused = desk.refused("save_home", json!({ "record": record }));
    assert_eq!(refused, ("point_in_sea".to_owned(), Some("dwelling.point".to_owned())));
    let view = desk.ask("place_home", json!({ "home": HOME, "point": null }));
    assert_eq!(view["record"]["dwelling"]["point"], Value::Null);
    raise(&mut desk, "fortrolig");
    assert_eq!(desk.refused("place_home", json!({ "home": HOME, "point": point })).0, "address_hidden");
}

fn on_map<'a>(map: &'a Value, home: &str) -> Option<&'a Value> {
    items(map, "/points").iter().find(|point| point["home"] == home)
}

#[test]
fn the_map_shows_homes_and_what_lies_at_a_place_on_it() {
    let mut desk = Desk::with_example();
    let map = desk.ask("map_of_homes", json!({}));
    let point = on_map(&map, HOME).unwrap().clone();
    assert!(text(&point, "/text").contains("Langfjordbotn"), "{point}");
    assert!(items(&map, "/lands").iter().any(|land| land["nr"] == "5601"), "Alta is drawn");
    let there = desk.ask("place_at", json!({ "x": point["x"], "y": point["y"] }));
    assert_eq!(text(&there, "/poststed"), "Langfjordbotn", "one projection for every map");
    let sea = desk.ask("map_around", json!({ "at": post("9545"), "km": 20 }));
    let (focus, whole) = (&sea["focus"], &sea["whole"]);
    assert_eq!((focus["width"].as_f64(), focus["height"].as_f64()), (Some(20.0), Some(20.0)));
    let middle = focus["x"].as_f64().unwrap() + 10.0;
    assert!((middle - point["x"].as_f64().unwrap()).abs() < 0.002, "the place is in the middle");
    assert!(whole["width"].as_f64().unwrap() > 20.0);
    assert_eq!(desk.refused("place_at", json!({ "x": 1e9, "y": 1e9 })).0, "point_outside");
    assert_eq!(desk.refused("map_around", json!({ "at": post("9545"), "km": 0 })).0, "invalid");
}

#[test]
fn the_map_of_a_choice_has_the_ranks_of_the_list_and_the_childs_places() {
    let mut desk = Desk::with_example();
    let ranking = desk.ask("rank_homes", json!({ "child": "barn-tjeld" }));
    let map = desk.ask("map_of_choice", json!({ "child": "barn-tjeld" }));
    for group in items(&ranking, "/groups") {
        for row in items(group, "/candidates") {
            if let Some(point) = items(&map, "/points")
                .iter()
                .find(|point| point["home"] == row["home"] && point["kind"] == "kandidat")
            {
                assert_eq!(point["rank"], row["rank"], "{point}");
            }
        }
    }
    let kinds: Vec<&str> = items(&map, "/points").iter().map(|point| text(point, "/kind")).collect();
    assert!(
        kinds.contains(&"kandidat") && kinds.contains(&"sted") && kinds.contains(&"soskenhjem"),
        "{kinds:?}"
    );
    // Travel names each of the child's places so that the way can be asked for.
    let row =
        items(&ranking, "/groups/0/candidates").first().or(items(&ranking, "/groups/1/candidates").first());
    let row = row.unwrap();
    for travel in items(row, "/travel").iter().filter(|travel| travel["low"].is_u64()) {
        let to = json!({ "child": "barn-tjeld", "which": travel["which"] });
        let way = between(&mut desk, json!({ "home": row["home"] }), to);
        assert_eq!(
            (&way["best"]["low"], &way["best"]["high"]),
            (&travel["low"], &travel["high"]),
            "{travel}"
        );
        assert_eq!(way["best"]["ferries"], travel["ferries"]);
    }
}

#[test]
fn reach_counts_by_the_longest_time_and_says_where_it_is_not_sure() {
    let mut desk = Desk::with_example();
    let reach = desk.ask("reach", json!({ "at": post("9510"), "minutes": [45, 120] }));
    let bands = items(&reach, "/bands");
    assert_eq!(bands.len(), 2);
    for (band, (from, to)) in bands.iter().zip([(0, 45), (45, 120)]) {
        for row in items(band, "/homes") {
            let (low, high) = (row["low"].as_u64().unwrap(), row["high"].as_u64().unwrap());
            assert!(from < high && high <= to, "{row}");
            let certain = if from == 0 || low > from { "ja" } else { "nei" };
            assert_eq!(row["certain"], certain, "{row}");
        }
        assert!(band["settlements"].as_u64().unwrap() > 0, "{band}");
    }
    assert!(items(&reach, "/beyond").iter().all(|row| row["high"].as_u64().unwrap() > 120));
    let all: usize = bands.iter().map(|band| items(band, "/homes").len()).sum();
    assert!(all > 0, "{reach}");
    // 30, 60 and 90 where nothing is said.
    let usual = desk.ask("reach", json!({ "at": post("9510") }));
    assert_eq!(items(&usual, "/bands").len(), 3);
    for bad in [json!([]), json!([60, 30]), json!([0]), json!([1, 2, 3, 4])] {
        let refused = desk.refused("reach", json!({ "at": post("9510"), "minutes": bad }));
        assert_eq!(refused, ("invalid".to_owned(), Some("minutes".to_owned())));
    }
    assert_eq!(desk.refused("reach", json!({ "at": post("9170") })).0, "not_placed");
}

#[test]
fn a_protected_home_is_on_no_surface_that_tells_where_things_are() {
    for grade in GRADES {
        let mut desk = Desk::with_example();
        let places = [("travel_between", json!({ "from": { "home": HOME }, "to": post("9510") }))];
        // It is told before, so that this test can fail.
        assert!(on_map(&desk.ask("map_of_homes", json!({})), HOME).is_some());
        assert!(desk.ask("reach", json!({ "at": post("9545") })).to_string().contains(NAME));
        desk.ask("save_travel", entered(json!({ "home": HOME }), post("9510"), 75));
        assert!(desk.ask("travel_overview", json!({})).to_string().contains("Langfjordbotn"));
        for (call, args) in &places {
            assert!(desk.ask(call, args.clone())["best"].is_object());
        }
        raise(&mut desk, grade);
        let map = desk.ask("map_of_homes", json!({ "home": HOME }));
        assert_eq!(on_map(&map, HOME), None);
        assert!(text(&map, "/hidden").contains("skjult adresse"), "{}", map["hidden"]);
        let whole = desk.ask("map_of_homes", json!({}));
        assert_eq!(
            (&map["focus"], &map["whole"]),
            (&whole["focus"], &whole["whole"]),
            "nor by what is shown first"
        );
        let choice = desk.ask("map_of_choice", json!({ "child": "barn-tjeld" }));
        let reach = desk.ask("reach", json!({ "at": post("9510") }));
        for (surface, view) in [("map", &whole), ("choice", &choice), ("reach", &reach)] {
            let told = view.to_string();
            assert!(!told.contains(NAME) && !told.contains(HOME), "{surface}");
        }
        assert!(reach["hidden"].as_u64().unwrap() > 0);
        assert!(
            !desk.ask("travel_overview", json!({})).to_string().contains("Langfjordbotn"),
            "entered times"
        );
        let log = desk.ask("log", json!({}));
        let times: Vec<&Value> =
            items(&log, "").iter().filter(|line| text(line, "/operation").contains("eisetid")).collect();
        assert!(!times.is_empty(), "that a time was entered is logged");
        assert!(times.iter().all(|line| text(line, "/id").is_empty()), "{grade}: {times:?}");
        assert!(!log.to_string().contains("9545"), "{grade}");
        let way = between(&mut desk, json!({ "home": HOME }), post("9510"));
        assert_eq!(
            (&way["best"], &way["from"]["point"], &way["from"]["postnummer"]),
            (&Value::Null, &Value::Null, &Value::Null)
        );
        assert_eq!(text(&way, "/from/label"), "H-022");
        assert!(text(&way, "/no_time").contains("spør leder"), "{way}");
        for (call, args) in [
            ("save_travel", entered(json!({ "home": HOME }), post("9510"), 30)),
            ("reach", json!({ "at": { "home": HOME } })),
            ("map_around", json!({ "at": { "home": HOME }, "km": 20 })),
        ] {
            assert_eq!(desk.refused(call, args).0, "address_hidden", "{call}");
        }
        assert_eq!(desk.get("get_home", HOME)["place"]["point"], Value::Null);
    }
}

#[test]
fn a_protected_childs_places_are_neither_measured_nor_drawn() {
    const CHILD: &str = "barn-tjeld";
    let places = |map: &Value| {
        let kinds = items(map, "/points").iter().map(|point| text(point, "/kind"));
        kinds.filter(|kind| ["sted", "soskenhjem"].contains(kind)).count()
    };
    for grade in GRADES {
        let mut desk = Desk::with_example();
        let ranking = desk.ask("rank_homes", json!({ "child": CHILD }));
        let rows = items(&ranking, "/groups").iter().flat_map(|group| items(group, "/candidates"));
        let travel = rows.flat_map(|row| items(row, "/travel")).filter(|travel| travel["low"].is_u64());
        let mut all: Vec<String> = travel.map(|travel| text(travel, "/which").to_owned()).collect();
        all.sort();
        all.dedup();
        assert!(all.iter().any(|which| which.starts_with("sosken-")) && all.len() > 1, "{all:?}");
        // They are told before, so that this test can fail.
        let at = |which: &str| json!({ "child": CHILD, "which": which });
        let on_homes = json!({ "child": CHILD });
        assert!(places(&desk.ask("map_of_homes", on_homes.clone())) > 0);
        for which in &all {
            assert!(between(&mut desk, post("9510"), at(which))["best"].is_object(), "{which}");
            desk.ask("reach", json!({ "at": at(which) }));
        }
        let mut child = desk.get("get_child", CHILD)["record"].clone();
        child["protection"]["grade"] = json!(grade);
        desk.ask("save_child", json!({ "record": child }));
        assert_eq!(places(&desk.ask("map_of_homes", on_homes)), 0, "{grade}");
        for which in &all {
            let way = between(&mut desk, post("9510"), at(which));
            assert_eq!(
                (&way["best"], &way["to"]["point"], &way["to"]["postnummer"]),
                (&Value::Null, &Value::Null, &Value::Null),
                "{grade}: {which}"
            );
            assert_eq!(text(&way, "/no_time"), "Sted: spør leder.");
            for (call, args) in [
                ("save_travel", entered(post("9510"), at(which), 30)),
                ("reach", json!({ "at": at(which) })),
                ("map_around", json!({ "at": at(which), "km": 20 })),
            ] {
                assert_eq!(desk.refused(call, args).0, "address_hidden", "{grade}: {call} {which}");
            }
        }
        let choice = desk.ask("map_of_choice", json!({ "child": CHILD }));
        assert_eq!(items(&choice, "/points").len(), 0, "{grade}");
        assert_eq!(
            text(&choice, "/hidden"),
            "Barnet har skjult adresse: ingenting tegnes på kartet. Sted: spør leder."
        );
    }
}

#[test]
fn a_siblings_protected_home_is_neither_measured_nor_drawn() {
    // Linerle, Tjeld's sister, lives in H-051.
    let mut desk = Desk::with_example();
    let to = json!({ "child": "barn-tjeld", "which": "sosken-barn-linerle" });
    assert!(between(&mut desk, post("9510"), to.clone())["best"].is_object());
    let mut home = desk.home("H-051");
    home["household"]["members"][0]["protection"]["grade"] = json!("fortrolig");
    desk.ask("save_home", json!({ "record": home }));
    let way = between(&mut desk, post("9510"), to);
    assert_eq!((&way["best"], &way["to"]["point"]), (&Value::Null, &Value::Null));
    let map = desk.ask("map_of_choice", json!({ "child": "barn-tjeld" }));
    assert!(items(&map, "/points").iter().all(|point| point["kind"] != "soskenhjem"), "{map}");
}

/// The minutes from one place to another that are entered, as the window is told them.
fn minutes(desk: &mut Desk, from: Value, to: Value) -> Value {
    let way = desk.ask("travel_between", json!({ "from": from, "to": to }));
    if way["best"]["method"] == "oppgitt" { way["best"]["low"].clone() } else { Value::Null }
}

#[test]
fn a_time_for_one_house_leaves_its_postnummer_to_the_others() {
    let mut desk = Desk::with_example();
    desk.ask("save_travel", entered(post("9545"), post("9517"), 44));
    let id = "9545-9517";
    let point = json!({ "latitude": 70_050_000, "longitude": 22_404_800 });
    desk.ask("place_home", json!({ "home": HOME, "point": point }));
    let mut changed = entered(json!({ "home": HOME }), post("9517"), 50);
    changed["id"] = json!(id);
    desk.ask("save_travel", changed);
    assert_eq!(minutes(&mut desk, json!({ "home": HOME }), post("9517")), 50);
    assert_eq!(minutes(&mut desk, post("9545"), post("9517")), 44, "the others in 9545 keep theirs");
}

#[test]
fn a_time_for_one_way_leaves_the_way_back_as_it_was() {
    let mut desk = Desk::with_office();
    desk.ask("save_travel", entered(post("9510"), post("9540"), 40));
    let mut there = entered(post("9510"), post("9540"), 30);
    there["direction"] = json!("en_vei");
    desk.ask("save_travel", there);
    assert_eq!(minutes(&mut desk, post("9510"), post("9540")), 30);
    assert_eq!(minutes(&mut desk, post("9540"), post("9510")), 40);
    // And a new time for both ways takes the place of a both-ways time alone, whichever way it was written.
    desk.ask("save_travel", entered(post("9510"), post("9582"), 60));
    desk.ask("save_travel", entered(post("9582"), post("9510"), 65));
    assert_eq!(minutes(&mut desk, post("9510"), post("9582")), 65);
}

#[test]
fn a_time_entered_where_a_protected_home_once_stood_is_not_told() {
    let mut desk = Desk::with_example();
    // H-008 shares 9540 with H-015, so the postnummer alone tells nothing; the point does.
    let place =
        |east: i32| json!({ "home": "hjem-008", "point": { "latitude": 70_050_000, "longitude": east } });
    desk.ask("place_home", place(22_925_000));
    let mut time = entered(json!({ "home": "hjem-008" }), post("9510"), 41);
    time["words"] = json!("kjørt til familien");
    desk.ask("save_travel", time);
    let tells = |said: &str| said.contains("22925000") || said.contains("kjørt til familien");
    assert!(tells(&desk.ask("travel_overview", json!({})).to_string()), "before the grade it is told");
    desk.ask("place_home", place(22_925_300));
    let mut home = desk.home("H-008");
    home["household"]["members"][0]["protection"]["grade"] = json!("fortrolig");
    desk.ask("save_home", json!({ "record": home }));
    for call in ["travel_overview", "log"] {
        let said = desk.ask(call, json!({})).to_string();
        assert!(!tells(&said), "{call}: {said}");
    }
}
