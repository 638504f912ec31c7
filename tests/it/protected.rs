//! Protected addresses, surface by surface, also when the grade comes after the address was known.
//!
//! H-022 Nordavind lies in Langfjordbotn, where no other home and no place of a child lies, so its place can be
//! told from everything else. Linerle, Tjeld's sister, lives in H-051.

use crate::office::{Desk, items, text, waiting_children};
use heimly_api::example;
use serde_json::{Value, json};
use std::fs;
use std::io::Read;

const HOME: &str = "hjem-022";
const SISTERS_HOME: &str = "hjem-051";
/// What tells where H-022 is, and who lives there.
const PLACE: [&str; 3] = ["Langfjordbotn", "9545", "Eksempelveien 22"];
const NAME: &str = "Nordavind";
/// Both grades that hide a location.
const GRADES: [&str; 2] = ["fortrolig", "strengt_fortrolig"];

fn raise(desk: &mut Desk, code: &str, grade: &str) {
    let mut home = desk.home(code);
    home["household"]["members"][0]["protection"]["grade"] = json!(grade);
    desk.ask("save_home", json!({ "record": home }));
}

fn with_grade(grade: &str) -> Desk {
    let mut desk = Desk::with_example();
    raise(&mut desk, "H-022", grade);
    desk
}

/// Nothing in the text tells where the home lies.
fn tells_no_place(surface: &str, text: &str) {
    for place in PLACE {
        assert!(!text.contains(place), "{surface} tells {place}: {text}");
    }
}

fn tells_nothing(surface: &str, text: &str) {
    tells_no_place(surface, text);
    assert!(!text.contains(NAME), "{surface} tells {NAME}: {text}");
}

fn rank(desk: &mut Desk, child: &str) -> Value {
    desk.ask("rank_homes", json!({ "child": child }))
}

fn row(ranking: &Value, home: &str) -> Option<Value> {
    let groups = items(ranking, "/groups").iter().flat_map(|group| items(group, "/candidates"));
    groups.chain(items(ranking, "/excluded")).find(|row| row["home"] == home).cloned()
}

fn decide(desk: &mut Desk, home: &str) -> String {
    let decision = json!({
        "child": "barn-tjeld", "home": home, "reasons": ["a", "b", "c", "d", "e"], "child_view": "Vil.",
        "parents_view": "Enige.", "concerns": null, "alternatives": "Vurdert.", "presented": [home],
        "why_not_first": "Søsken.", "why_before_search": "Haster.", "habil": "ja", "by": "radgiver-2", "why_changed": "Endret.",
    });
    text(&desk.ask("save_decision", decision), "/decision/ranking").to_owned()
}

#[test]
fn before_the_grade_the_place_is_told_so_that_these_tests_can_fail() {
    let mut desk = Desk::with_example();
    let ranking = rank(&mut desk, "barn-tjeld");
    let row = row(&ranking, HOME).unwrap();
    assert!(text(&row, "/place").contains(PLACE[0]) && row["name"] == NAME);
    assert!(items(&row, "/travel").iter().all(|travel| travel["low"].is_u64()));
    assert_eq!(desk.ask("search", json!({ "words": NAME }))[0]["open"], HOME);
    let ranking = rank(&mut desk, "barn-tjeld").to_string();
    assert!(ranking.contains("Søsken «Linerle»"), "the way to the sister's home");
}

#[test]
fn the_list_shows_the_code_and_no_place() {
    for grade in GRADES {
        let mut desk = with_grade(grade);
        let rows = desk.ask("list_homes", json!({}));
        let row = rows.as_array().unwrap().iter().find(|row| row["id"] == HOME).unwrap();
        tells_nothing("list", &row.to_string());
        assert_eq!(row["name"], "H-022");
        assert!(items(row, "/marks").iter().any(|mark| mark["kind"] == "protected"), "{row}");
    }
}

#[test]
fn a_home_opened_under_strengt_fortrolig_has_no_location_at_all() {
    let mut desk = with_grade("strengt_fortrolig");
    let view = desk.get("get_home", HOME);
    for field in ["address", "postnummer", "kommune", "point", "point_quality"] {
        assert_eq!(view["record"]["dwelling"][field], Value::Null, "{field}");
    }
    tells_nothing("head", &view["row"].to_string());
    // Nor can it be written.
    let mut home = view["record"].clone();
    home["dwelling"]["postnummer"] = json!("9545");
    desk.ask_text("save_home", &json!({ "record": home })).ok();
    assert_eq!(desk.home("H-022")["dwelling"]["postnummer"], Value::Null);
}

#[test]
fn a_ranking_and_its_sums_are_the_same_wherever_the_home_lies() {
    for grade in GRADES {
        let (mut here, mut there) = (Desk::with_example(), Desk::with_example());
        let mut moved = there.home("H-022");
        moved["dwelling"]["postnummer"] = json!("9510");
        there.ask("save_home", json!({ "record": moved }));
        let open = json!({ "child": "barn-tjeld" });
        assert_ne!(here.ask_text("rank_homes", &open), there.ask_text("rank_homes", &open));
        raise(&mut here, "H-022", grade);
        raise(&mut there, "H-022", grade);
        for child in waiting_children(&mut here) {
            let args = json!({ "child": child });
            let ranking = here.ask_text("rank_homes", &args).unwrap();
            assert_eq!(ranking, there.ask_text("rank_homes", &args).unwrap(), "{child}");
            let Some(row) = row(&serde_json::from_str(&ranking).unwrap(), HOME) else { continue };
            tells_nothing("row", &row.to_string());
            for travel in row["travel"].as_array().into_iter().flatten() {
                assert_eq!((&travel["low"], &travel["high"]), (&Value::Null, &Value::Null));
            }
            let args = json!({ "child": child, "home": HOME });
            let explained = here.ask_text("explain_home", &args);
            assert_eq!(explained, there.ask_text("explain_home", &args), "{child}");
            tells_nothing("explanation", &explained.unwrap_or_default());
        }
    }
}

#[test]
fn nobody_measures_the_way_to_a_siblings_protected_home() {
    for grade in GRADES {
        let (mut here, mut there) = (Desk::with_example(), Desk::with_example());
        let mut moved = there.home("H-051");
        moved["dwelling"]["postnummer"] = json!("9545");
        there.ask("save_home", json!({ "record": moved }));
        let open = json!({ "child": "barn-tjeld" });
        assert_ne!(here.ask_text("rank_homes", &open), there.ask_text("rank_homes", &open));
        raise(&mut here, "H-051", grade);
        raise(&mut there, "H-051", grade);
        assert_eq!(here.ask_text("rank_homes", &open), there.ask_text("rank_homes", &open));
    }
}

#[test]
fn a_protected_child_hides_the_home_it_lives_in() {
    // Heilo lives in H-025.
    for grade in GRADES {
        let mut desk = Desk::with_example();
        let mut child = desk.get("get_child", "barn-heilo")["record"].clone();
        child["protection"]["grade"] = json!(grade);
        desk.ask("save_child", json!({ "record": child }));
        let rows = desk.ask("list_homes", json!({}));
        let row = rows.as_array().unwrap().iter().find(|row| row["code"] == "H-025").unwrap();
        assert_eq!(row["name"], "H-025");
        assert_eq!(desk.ask("search", json!({ "words": "Kvitfonn" })), json!([]));
        let stored = &desk.home("H-025")["dwelling"]["postnummer"];
        assert_eq!(stored.is_null(), grade == "strengt_fortrolig");
    }
}

#[test]
fn search_finds_a_protected_home_by_its_code_alone() {
    for grade in GRADES {
        let mut desk = with_grade(grade);
        let members = desk.home("H-022")["household"]["members"].clone();
        let mut words: Vec<String> =
            members.as_array().unwrap().iter().map(|member| text(member, "/name").to_owned()).collect();
        words.extend([NAME.to_owned(), PLACE[0].to_owned(), PLACE[1].to_owned()]);
        for word in words {
            let hits = desk.ask("search", json!({ "words": word }));
            assert!(hits.as_array().unwrap().iter().all(|hit| hit["open"] != HOME), "{word}: {hits}");
        }
        let hits = desk.ask("search", json!({ "words": "H-022" }));
        assert_eq!(hits[0]["open"], HOME);
        tells_nothing("hit", &hits[0].to_string());
    }
}

#[test]
fn a_plain_export_leaves_the_place_out_also_of_saved_rankings() {
    for grade in GRADES {
        let mut desk = Desk::with_example();
        decide(&mut desk, "hjem-008");
        raise(&mut desk, "H-022", grade);
        let path = desk.path_text("ut.json");
        let args = json!({ "path": path, "passphrase": example::PASSPHRASE, "plain": "yes" });
        let notes = desk.ask("write_export", args)["notes"].to_string();
        assert!(notes.contains("H-022"), "{notes}");
        let export: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let home = items(&export, "/homes").iter().find(|home| home["id"] == HOME).unwrap();
        tells_no_place("home in the export", &home.to_string());
        tells_no_place("entered times in the export", &export["travel"].to_string());
        let rankings = items(&export, "/rankings");
        assert_eq!(rankings.len(), 1);
        tells_nothing("ranking in the export", text(&rankings[0], "/content"));
    }
}

#[test]
fn a_saved_ranking_forgets_the_place_when_the_grade_comes_later() {
    for grade in GRADES {
        let mut desk = Desk::with_example();
        let id = decide(&mut desk, "hjem-008");
        let before = desk.get("saved_ranking", &id);
        assert!(before.to_string().contains(PLACE[0]));
        raise(&mut desk, "H-022", grade);
        let after = desk.get("saved_ranking", &id);
        tells_nothing("saved ranking", &after.to_string());
        let hidden = row(&after, HOME).unwrap();
        assert_eq!((&hidden["travel"], &hidden["sum"]), (&json!([]), &Value::Null));
        for reasons in ["/for_reasons", "/against", "/questions"] {
            for reason in items(&hidden, reasons) {
                assert!(!text(reason, "/criterion").starts_with('b'), "{reason}");
            }
        }
        // Other homes stand as they stood.
        assert_eq!(row(&after, "hjem-008"), row(&before, "hjem-008"));
        assert_eq!(row(&after, "hjem-003"), row(&before, "hjem-003"));
    }
}

#[test]
fn a_saved_ranking_forgets_every_way_to_a_siblings_home_when_the_grade_comes_later() {
    for grade in GRADES {
        let mut desk = Desk::with_example();
        let id = decide(&mut desk, "hjem-008");
        assert!(desk.get("saved_ranking", &id).to_string().contains("Søsken «Linerle»"));
        raise(&mut desk, "H-051", grade);
        let after = desk.get("saved_ranking", &id);
        assert!(row(&after, SISTERS_HOME).is_some_and(|row| row["name"] == "H-051"));
        for group in items(&after, "/groups") {
            for row in items(group, "/candidates") {
                let ways = items(row, "/travel");
                assert!(ways.iter().all(|way| way["place"] != "Søsken «Linerle»"), "{row}");
                // Two of the three ends of a sum give the third.
                assert!(row["sum"].is_null() || row["name"] == row["code"], "{row}");
            }
        }
        // The entry itself, not only what is shown of it.
        let path = desk.path_text("ut.json");
        let args = json!({ "path": path, "passphrase": example::PASSPHRASE, "plain": "yes" });
        desk.ask("write_export", args);
        let export: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let content: Value = serde_json::from_str(text(&export, "/rankings/0/content")).unwrap();
        for explained in content["explanations"].as_object().unwrap().values() {
            assert!(items(explained, "/parts").iter().all(|part| part["letter"] != "b"), "{explained}");
        }
    }
}

/// The words of a DOCX.
fn words(path: &str) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut document = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
    document
}

#[test]
fn papers_tell_nothing_of_a_protected_home() {
    for grade in GRADES {
        let mut desk = Desk::with_example();
        decide(&mut desk, "hjem-008");
        raise(&mut desk, "H-022", grade);
        let path = desk.path_text("notat.docx");
        let args = |kind: &str, of: &str| json!({ "kind": kind, "of": of, "format": "docx", "path": path });
        desk.ask("write_report", args("matchingnotat", "barn-tjeld"));
        let note = words(&path);
        assert!(note.contains("Stillevåg"), "the note names the chosen home");
        tells_nothing("matching note of another home", &note);
        desk.ask("write_report", args("sosialrapport", HOME));
        tells_no_place("sosialrapport", &words(&path));
        decide(&mut desk, HOME);
        desk.ask("write_report", args("matchingnotat", "barn-tjeld"));
        tells_no_place("matching note of the home itself", &words(&path));
    }
}

#[test]
fn the_log_never_tells_a_place() {
    for grade in GRADES {
        let mut desk = Desk::with_example();
        decide(&mut desk, HOME);
        raise(&mut desk, "H-022", grade);
        // An entered time between two postnummer has them as its id, and belongs to no home.
        let log = desk.ask("log", json!({}));
        let lines = log.as_array().unwrap().iter().filter(|line| line["record"] != "reisetid");
        let lines: Vec<String> = lines.map(Value::to_string).collect();
        assert!(lines.len() > 50, "{lines:?}");
        tells_nothing("log", &lines.concat());
    }
}

#[test]
fn undoing_never_brings_back_a_place_that_may_not_be_stored() {
    let mut desk = Desk::with_example();
    let mut home = desk.home("H-022");
    home["notes"] = json!("Et steg før graden.");
    desk.ask("save_home", json!({ "record": home }));
    let id = decide(&mut desk, HOME);
    raise(&mut desk, "H-022", "strengt_fortrolig");
    // Everything that still can be undone is undone.
    while desk.ask_text("undo", &json!({})).is_ok() {
        assert_eq!(desk.home("H-022")["dwelling"]["postnummer"], Value::Null);
    }
    let home = desk.home("H-022");
    assert_eq!(home["household"]["members"][0]["protection"]["grade"], "strengt_fortrolig");
    assert_eq!(home["dwelling"]["address"], Value::Null);
    if let Ok(saved) = desk.ask_text("saved_ranking", &json!({ "id": id })) {
        tells_nothing("saved ranking after undo", &saved);
    }
    // Lowering the grade does not bring it back either.
    raise(&mut desk, "H-022", "ingen");
    assert_eq!(desk.home("H-022")["dwelling"]["postnummer"], Value::Null);
}

/// What ground b says before the grade; no word of it is a place's name.
const REASON: &str = "Sju minutter fra skolen.";

fn decide_with_reason(desk: &mut Desk, home: &str, presented: &[&str]) {
    let decision = json!({
        "child": "barn-tjeld", "home": home, "reasons": ["a", REASON, "c", "d", "e"], "child_view": "Vil.",
        "parents_view": "Enige.", "concerns": null, "alternatives": "Vurdert.", "presented": presented,
        "why_not_first": "Søsken.", "why_before_search": "Haster.", "habil": "ja", "by": "radgiver-2", "why_changed": "Endret.",
    });
    desk.ask("save_decision", decision);
}

/// What ground b says to whoever opens the child.
fn ground_b(desk: &mut Desk) -> String {
    text(&desk.get("get_child", "barn-tjeld"), "/decision/reasons/1").to_owned()
}

fn plain_export(desk: &mut Desk) -> Value {
    let path = desk.path_text("ut.json");
    let args = json!({ "path": path, "passphrase": example::PASSPHRASE, "plain": "yes" });
    desk.ask("write_export", args);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_reason_made_from_places_is_hidden_by_the_grade_and_erased_by_the_highest() {
    // The chosen home; one that was presented; the sister's home.
    for (chosen, presented, raised) in
        [(HOME, vec![HOME], "H-022"), ("hjem-008", vec![HOME], "H-022"), ("hjem-008", vec![], "H-051")]
    {
        for grade in GRADES {
            let mut desk = Desk::with_example();
            decide_with_reason(&mut desk, chosen, &presented);
            assert_eq!(ground_b(&mut desk), REASON);
            raise(&mut desk, raised, grade);
            assert_eq!(ground_b(&mut desk), "Sted: spør leder.");
            let export = plain_export(&mut desk);
            let decision = items(&export, "/decisions").iter().find(|each| each["child"] == "barn-tjeld");
            assert_eq!(decision.unwrap()["reasons"], json!(["a", "", "c", "d", "e"]));
            let path = desk.path_text("notat.docx");
            let args = json!({ "kind": "matchingnotat", "of": "barn-tjeld", "format": "docx", "path": path });
            desk.ask("write_report", args);
            assert!(!words(&path).contains("Sju minutter"), "{raised} {grade}");
            // Fortrolig hides; strengt fortrolig has erased, also when the grade goes away.
            raise(&mut desk, raised, "ingen");
            assert_eq!(ground_b(&mut desk), if grade == "fortrolig" { REASON } else { "" });
        }
    }
}

#[test]
fn a_decision_that_has_nothing_to_do_with_the_home_keeps_its_reason() {
    for grade in GRADES {
        let mut desk = Desk::with_example();
        decide_with_reason(&mut desk, "hjem-008", &["hjem-008"]);
        raise(&mut desk, "H-022", grade);
        assert_eq!(ground_b(&mut desk), REASON);
    }
}

#[test]
fn a_protected_child_hides_the_institution_it_lives_in() {
    for (at, name) in [
        (json!({ "kind": "institution", "name": "Sandmerke senter" }), "Sandmerke"),
        (json!({ "kind": "elsewhere", "words": "hos en tante i Sandmerke" }), "Sandmerke"),
    ] {
        for grade in GRADES {
            let mut desk = Desk::with_example();
            let mut stay = desk.get("get_child", "barn-heilo")["placements"][0].clone();
            stay["at"] = at.clone();
            desk.ask("save_placement", json!({ "record": stay }));
            assert!(desk.ask("list_children", json!({})).to_string().contains(name));
            let mut child = desk.get("get_child", "barn-heilo")["record"].clone();
            child["protection"]["grade"] = json!(grade);
            desk.ask("save_child", json!({ "record": child }));
            assert!(!desk.ask("list_children", json!({})).to_string().contains(name));
            let opened = desk.get("get_child", "barn-heilo");
            assert_eq!(opened["row"]["lives"], "Adressen er skjult");
            assert!(!opened["stays"].to_string().contains(name));
            assert!(!plain_export(&mut desk).to_string().contains(name));
        }
    }
}

#[test]
fn a_hostile_saved_ranking_from_an_import_never_stops_the_raise_and_is_emptied() {
    let mut first = Desk::with_example();
    decide(&mut first, "hjem-008");
    let export = plain_export(&mut first);
    let id = text(&export, "/rankings/0/id").to_owned();
    for content in [
        json!({ "ranking": { "groups": [{ "candidates": ["hjem-022 Langfjordbotn"] }], "excluded": [] } }),
        json!({ "ranking": { "groups": ["hjem-022 Langfjordbotn"], "excluded": [7] } }),
        json!(["hjem-022", "Langfjordbotn"]),
    ] {
        for grade in GRADES {
            let mut hostile = export.clone();
            hostile["rankings"][0]["content"] = json!(content.to_string());
            let mut desk = Desk::with_office();
            let file = desk.file("inn.json", hostile.to_string().as_bytes());
            let stored = desk.ask("apply_import", json!({ "path": file, "import_as_new": [] }));
            assert_eq!(stored["stored"], true, "{stored}");
            raise(&mut desk, "H-022", grade);
            let refused = desk.refused("saved_ranking", json!({ "id": id }));
            assert_eq!(refused, ("not_found".to_owned(), None));
            // The paper is still written, from what stands now.
            let path = desk.path_text("notat.docx");
            let args = json!({ "kind": "matchingnotat", "of": "barn-tjeld", "format": "docx", "path": path });
            desk.ask("write_report", args);
            tells_nothing("matching note", &words(&path));
        }
    }
}
