//! Merging through the calls: looked through first, one step, and one undo gives back every byte.

use crate::office::{Desk, items, text};
use heimly_api::example;
use serde_json::{Value, json};
use std::fs;

/// The whole office as a plain export, letter by letter.
fn export(desk: &mut Desk) -> String {
    let path = desk.path_text("ut.json");
    let args = json!({ "path": path, "passphrase": example::PASSPHRASE, "plain": "yes" });
    desk.ask("write_export", args);
    fs::read_to_string(path).unwrap()
}

/// Every conflict decided for the home that is kept.
fn keep_all(preview: &Value) -> Value {
    let choose = |each: &Value| json!({ "field": each["field"], "take": "keep" });
    Value::Array(items(preview, "/conflicts").iter().map(choose).collect())
}

/// A second record of H-008, as somebody makes one who did not find the first.
fn twin(desk: &mut Desk) -> String {
    let first = desk.home("H-008");
    let made = desk.ask("new_home", json!({ "family_name": first["family_name"] }));
    let mut home = made["record"].clone();
    home["household"]["members"] = json!([first["household"]["members"][0].clone()]);
    home["household"]["members"][0]["id"] = json!("tvilling-1");
    home["dwelling"]["postnummer"] = first["dwelling"]["postnummer"].clone();
    home["frame"]["places"] = json!(7);
    home["notes"] = json!("Skrevet om igjen.");
    desk.ask("save_home", json!({ "record": home }));
    text(&home, "/id").to_owned()
}

#[test]
fn two_records_of_one_home_become_one_and_one_undo_gives_back_every_byte() {
    let mut desk = Desk::with_example();
    let twin = twin(&mut desk);
    let asked = json!({ "id": "", "home": twin, "child": null, "on": "", "at": null, "how": null, "by": null,
        "told": null, "answer": "ja", "answered_on": null, "reason": null, "presented": null });
    desk.ask("save_asked", json!({ "record": asked }));
    let found = desk.ask("list_duplicates", json!({}));
    let is_pair =
        |row: &&Value| row["kind"] == "home" && [&row["keep"], &row["drop"]].contains(&&json!(twin));
    let row = found.as_array().unwrap().iter().find(is_pair).expect("they look alike");
    assert!(text(row, "/why").ends_with('.'));
    let home = desk.get("get_home", "hjem-008");
    assert!(items(&home, "/duplicates").iter().any(|row| is_pair(&row)));

    let both = json!({ "keep": "hjem-008", "drop": twin });
    let preview = desk.ask("preview_merge_homes", both.clone());
    assert!(preview["why"].is_string());
    let moves: Vec<&str> = items(&preview, "/moves").iter().filter_map(Value::as_str).collect();
    assert!(moves.contains(&"1 spørsmål til hjemmet følger med."), "{moves:?}");
    let fields: Vec<&str> = items(&preview, "/conflicts").iter().map(|each| text(each, "/field")).collect();
    assert!(fields.contains(&"home/places") && fields.contains(&"same/tvilling-1"), "{fields:?}");

    let before = export(&mut desk);
    let (code, field) = desk.refused("merge_homes", both.clone());
    assert_eq!((code.as_str(), field.as_deref()), ("merge_conflict", Some("same/tvilling-1")));
    let mut wish = both;
    wish["choices"] = json!([{ "field": "same/tvilling-1", "take": "keep" }]);
    let (code, field) = desk.refused("merge_homes", wish.clone());
    assert_eq!(code, "merge_conflict");
    assert!(field.unwrap().split(' ').any(|field| field == "home/places"));
    assert_eq!(export(&mut desk), before, "a refused merge stores nothing");

    wish["choices"] = keep_all(&preview);
    let members = items(&home, "/record/household/members").len();
    let merged = desk.ask("merge_homes", wish);
    assert_eq!(text(&merged, "/record/code"), "H-008");
    assert_eq!(merged["record"]["frame"]["places"], home["record"]["frame"]["places"]);
    assert_eq!(items(&merged, "/record/household/members").len(), members, "one person, not two");
    assert!(text(&merged, "/record/notes").contains("Skrevet om igjen."), "words are put together");
    assert_eq!(desk.refused("get_home", json!({ "id": twin })).0, "not_found");
    let session = desk.ask("session", json!({}));
    assert_eq!(text(&session, "/office/undo/name"), "slo sammen to hjem");
    desk.ask("undo", json!({}));
    assert_eq!(export(&mut desk), before);
}

#[test]
fn what_cannot_be_merged_is_refused_with_a_reason() {
    let mut desk = Desk::with_example();
    let same = json!({ "keep": "hjem-008", "drop": "hjem-008" });
    assert_eq!(desk.refused("preview_merge_homes", same.clone()).0, "merge_same");
    assert_eq!(desk.refused("merge_homes", same).0, "merge_same");
    let nowhere = json!({ "keep": "hjem-008", "drop": "hjem-999" });
    assert_eq!(desk.refused("preview_merge_homes", nowhere.clone()).0, "not_found");
    assert_eq!(desk.refused("merge_homes", nowhere).0, "not_found");
    let same = json!({ "keep": "henvendelse-01", "drop": "henvendelse-01" });
    assert_eq!(desk.refused("merge_inquiries", same).0, "merge_same");
    let persons = json!({ "child": "barn-tjeld", "keep": "finnes-ikke", "drop": "finnes-ikke-2" });
    assert_eq!(desk.refused("merge_network_persons", persons).0, "not_found");
    let members = json!({ "home": "hjem-008", "keep": "finnes-ikke", "drop": "finnes-ikke-2" });
    assert_eq!(desk.refused("merge_members", members).0, "not_found");
}

#[test]
fn two_inquiries_from_the_same_people_become_one() {
    let mut desk = Desk::with_example();
    let made = desk.ask("new_inquiry", json!({ "name": "Trude Vindhamn", "received_on": "2026-11-02" }));
    let rows = items(&made, "/view/duplicates");
    assert!(rows.iter().any(|row| row["kind"] == "inquiry"), "{rows:?}");
    let before = desk.ask("list_inquiries", json!({})).to_string();
    let wish = json!({ "keep": "henvendelse-01", "drop": made["id"],
        "choices": [{ "field": "inquiry/stage", "take": "keep" }] });
    let view = desk.ask("merge_inquiries", wish);
    assert!(items(&view, "/rows").iter().all(|row| row["id"] != made["id"]));
    desk.ask("undo", json!({}));
    assert_eq!(desk.ask("list_inquiries", json!({})).to_string(), before);
}

#[test]
fn a_protected_home_is_named_by_its_code_when_it_looks_like_another() {
    let mut desk = Desk::with_example();
    let twin = twin(&mut desk);
    let mut home = desk.home("H-008");
    let name = text(&home, "/family_name").to_owned();
    let kin = text(&home, "/household/members/0/name").to_owned();
    home["household"]["members"][0]["protection"]["grade"] = json!("fortrolig");
    desk.ask("save_home", json!({ "record": home }));
    let preview = desk.ask("preview_merge_homes", json!({ "keep": "hjem-008", "drop": twin }));
    assert_eq!(text(&preview, "/keep_name"), "H-008");
    let rows = desk.ask("list_duplicates", json!({}));
    for row in rows.as_array().unwrap().iter().filter(|row| row["keep"] == "hjem-008") {
        assert_eq!(text(row, "/keep_name"), "H-008");
        assert!(!row["why"].to_string().contains(&name) && !row["why"].to_string().contains(&kin));
    }
}

#[test]
fn a_saved_ranking_reads_the_same_after_a_merge_and_hides_what_the_kept_home_hides() {
    let mut desk = Desk::with_example();
    let twin = twin(&mut desk);
    let decision = json!({
        "child": "barn-tjeld", "home": "hjem-044", "reasons": ["a", "b", "c", "d", "e"], "child_view": "Vil.",
        "parents_view": "Vil.", "concerns": null, "alternatives": "Vurdert.", "presented": [],
        "why_not_first": "Søsken.", "why_before_search": "Haster.", "habil": "ja", "by": "radgiver-2", "why_changed": "Endret.",
    });
    let view = desk.ask("save_decision", decision);
    let id = json!({ "id": text(&view, "/decision/ranking") });
    let saved = desk.ask_text("saved_ranking", &id).unwrap();
    assert!(saved.contains(&twin), "the home is in the list, so that this test can fail");
    let preview = desk.ask("preview_merge_homes", json!({ "keep": "hjem-008", "drop": twin }));
    let wish = json!({ "keep": "hjem-008", "drop": twin, "choices": keep_all(&preview) });
    desk.ask("merge_homes", wish);
    assert_eq!(desk.ask_text("saved_ranking", &id).unwrap(), saved);
    let mut home = desk.home("H-008");
    home["household"]["members"][0]["protection"]["grade"] = json!("fortrolig");
    desk.ask("save_home", json!({ "record": home }));
    let shown = desk.ask("saved_ranking", id);
    let rows = items(&shown, "/groups").iter().flat_map(|group| items(group, "/candidates"));
    let row = rows.chain(items(&shown, "/excluded")).find(|row| row["home"] == twin.as_str()).unwrap();
    assert_eq!(row["name"], row["code"], "by the code alone");
    assert_eq!(row["place"], "");
}
