//! What the records around a home tell of where it lies: the plain export and storage each have their list of
//! it, and here they are one. Every text of every such record holds a word that tells.
//!
//! That rows, history and undo steps are clean too, cell by cell, is shown in the tests of storage.

use crate::office::{Desk, PASSPHRASE, items};
use heimly_exchange::office::{EXPORT_BYTES_MAX, open};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

const HOME: &str = "hjem-022";
const CHILD: &str = "barn-tjeld";
/// A place that stands nowhere else, and a postnummer no home of the example office has.
const PLACE: &str = "Gammelvik";
const POSTNUMMER: &str = "9477";
/// The lists that have records about homes, and the id each filled record has in its own.
const LISTS: [(&str, &str); 7] = [
    ("decisions", "valg-full"),
    ("inquiries", "henvendelse-full"),
    ("bufetat", "bufetat-full"),
    ("asked", "spurt-full"),
    ("assessments", "utredning-full"),
    ("pairs", "par-full"),
    ("rounds", "runde-full"),
];

/// A round to a school and then to the home. It is named by its day, for the name is replaced and not emptied.
fn round() -> Value {
    let place = |postnummer: &str| {
        json!({ "label": "*", "postnummer": postnummer,
            "point": { "latitude": 69_900_000, "longitude": 23_300_000 } })
    };
    let stop =
        |at: Value| json!({ "at": at, "minutes": 60, "agreed_at": "10:30", "day": "1", "purpose": "*" });
    let at = [json!({ "kind": "place", "place": place("9510") }), json!({ "kind": "home", "id": HOME })];
    json!({ "id": "runde-full", "name": "2026-12-03", "first_day": "2026-12-03", "last": "2",
        "leave_at": "07:30", "home_by": "16:00", "start": place("9510"), "overnight": place("9510"),
        "adviser": "radgiver-1", "stops": at.map(stop) })
}

/// Every record about the home with every field filled: «*» is a free text.
fn filled() -> [Value; 7] {
    let section = |topic: &str| json!({ "topic": topic, "facts": "*", "source": "*", "assessment": "*" });
    [
        json!({ "child_view": "*", "parents_view": "*", "concerns": "*", "alternatives": "*",
            "reasons": ["*", "*", "*", "*", "*"], "why_not_first": "*", "why_before_search": "*",
            "foster_parents_view": "*", "habil": "ja", "habil_words": "*", "by": "radgiver-1" }),
        json!({ "id": "henvendelse-full", "received_on": "2026-10-02", "name": "Navn", "phone": "00 00 00 01",
            "email": "a@eksempel.invalid", "postnummer": POSTNUMMER, "wants": ["fosterhjem"],
            "source": "eget_initiativ", "stage": "ble_hjem", "answered_on": "2026-10-03", "next_step": "*",
            "next_step_by": "2026-10-04", "responsible": "radgiver-1",
            "steps": [{ "on": "2026-10-05", "words": "*", "by": "*" }], "ended_reason": "*", "home": HOME,
            "notes": "*" }),
        json!({ "id": "bufetat-full", "child": CHILD, "asked_on": "2026-10-12", "asked_for": "fosterhjem",
            "words": "*", "answered_on": "2026-10-13", "answer": "tilbud", "answer_words": "*", "home": HOME,
            "taken": "nei", "not_taken_reason": "*" }),
        json!({ "id": "spurt-full", "home": HOME, "child": CHILD, "on": "2026-11-09", "at": "10:00", "how": "*",
            "by": "*", "told": "*", "answer": "nei", "answered_on": "2026-11-12", "reason": "*",
            "presented": "ja" }),
        json!({ "id": "utredning-full", "home": HOME, "template": "familie_nettverk", "child": CHILD,
            "started_on": "2026-10-01", "finished_on": "2026-10-20", "by": "*",
            "steps": [{ "step": "hjemmebesok", "on": "2026-10-02", "words": "*" }],
            "sections": [section("bolig"), section("sosialt_nettverk"), section("omsorgsevne")],
            "conclusion": "anbefales_ikke", "conclusion_words": "*" }),
        json!({ "id": "par-full", "home": HOME, "child": CHILD, "exception": "akuttvedtak",
            "exception_on": "2026-11-01", "exception_words": "*", "general_words": "*", "child_words": "*",
            "kommune_asked_on": "2026-11-02", "kommune_answered_on": "2026-11-03", "kommune_answer": "*",
            "kommune_told_approval_on": "2026-11-04", "kommune_told_placement_on": "2026-11-05",
            "tilsyn_told_child_on": "2026-11-06", "tilsyn_told_foster_parents_on": "2026-11-07",
            "tilsyn_told_parents_on": "2026-11-08", "tilsynsperson": "*", "reconsider_on": "2027-02-01",
            "rejected_words": "*" }),
        round(),
    ]
}

/// Puts a word where «*» stands.
fn write(value: &mut Value, path: &str, word: &dyn Fn(&str) -> String) {
    match value {
        Value::Object(fields) => {
            for (name, one) in fields {
                write(one, &format!("{path}/{name}"), word);
            }
        }
        Value::Array(list) => {
            for (at, one) in list.iter_mut().enumerate() {
                write(one, &format!("{path}/{at}"), word);
            }
        }
        Value::String(text) if text == "*" => *text = word(path),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The example office with a choice of the home, as an export of it reads.
static BASE: LazyLock<Value> = LazyLock::new(|| {
    let mut desk = Desk::with_example();
    let decision = json!({
        "child": CHILD, "home": HOME, "reasons": ["a", "b", "c", "d", "e"], "child_view": "Vil.",
        "parents_view": "Enige.", "concerns": null, "alternatives": "Vurdert.", "presented": [HOME],
        "why_not_first": "Søsken.", "why_before_search": "Haster.", "habil": "ja", "by": "radgiver-2",
    });
    desk.ask("save_decision", decision);
    plain(&mut desk, heimly_api::example::PASSPHRASE)
});

/// An office where the records about the home hold these words.
fn desk_with(word: &dyn Fn(&str) -> String) -> Desk {
    let mut office = BASE.clone();
    for ((list, id), mut record) in LISTS.into_iter().zip(filled()) {
        write(&mut record, &format!("/{list}"), word);
        let records = office[list].as_array_mut().unwrap();
        if list == "decisions" {
            let stored = records[0].as_object_mut().unwrap();
            stored.extend(record.as_object().unwrap().clone());
            stored.insert("id".to_owned(), json!(id));
        } else {
            records.retain(|each| each["home"] != HOME);
            records.push(record);
        }
    }
    let mut desk = Desk::with_office();
    let file = desk.file("inn.json", office.to_string().as_bytes());
    let stored = desk.ask("apply_import", json!({ "path": file, "import_as_new": [] }));
    assert_eq!(stored["stored"], true, "{stored}");
    desk
}

fn plain(desk: &mut Desk, passphrase: &str) -> Value {
    let path = desk.path_text("ut.json");
    desk.ask("write_export", json!({ "path": path, "passphrase": passphrase, "plain": "yes" }));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The sealed export, opened: everything that is stored.
fn sealed(desk: &mut Desk) -> Value {
    let path = desk.path_text("ut.age");
    desk.ask("write_export", json!({ "path": path, "passphrase": PASSPHRASE, "plain": "no" }));
    let bytes = open(&fs::read(path).unwrap(), PASSPHRASE, EXPORT_BYTES_MAX).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

fn raise(desk: &mut Desk, grade: &str) {
    let mut home = desk.home("H-022");
    home["household"]["members"][0]["protection"]["grade"] = json!(grade);
    desk.ask("save_home", json!({ "record": home }));
}

/// Every field of the filled records, by path.
fn fields(export: &Value) -> BTreeMap<String, Value> {
    fn leaves(value: &Value, path: &str, found: &mut BTreeMap<String, Value>) {
        match value {
            Value::Object(map) => {
                map.iter().for_each(|(name, one)| leaves(one, &format!("{path}/{name}"), found))
            }
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(at, one)| leaves(one, &format!("{path}/{at}"), found));
            }
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {
                found.insert(path.to_owned(), value.clone());
            }
        }
    }
    let mut found = BTreeMap::new();
    for (list, id) in LISTS {
        let record = items(export, &format!("/{list}")).iter().find(|each| each["id"] == id).unwrap();
        leaves(record, &format!("/{list}"), &mut found);
    }
    found
}

fn is_empty(value: Option<&Value>) -> bool {
    value.is_none_or(|value| value.is_null() || *value == json!(""))
}

/// The fields that said something before and say nothing now.
fn emptied(before: &BTreeMap<String, Value>, after: &BTreeMap<String, Value>) -> BTreeSet<String> {
    let gone = before.keys().filter(|path| is_empty(after.get(*path)));
    gone.cloned().collect()
}

/// What the plain export of a home that is fortrolig leaves out.
static LEFT_OUT: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut desk = desk_with(&|path| format!("{PLACE} {path}"));
    let before = fields(&sealed(&mut desk));
    let unfilled: Vec<_> = before.iter().filter(|(_, value)| is_empty(Some(value))).collect();
    assert!(unfilled.is_empty(), "a field that is not filled is not tested: {unfilled:?}");
    assert_eq!(fields(&plain(&mut desk, PASSPHRASE)), before, "without a grade nothing is left out");
    raise(&mut desk, "fortrolig");
    assert_eq!(fields(&sealed(&mut desk)), before, "the sealed export is whole");
    emptied(&before, &fields(&plain(&mut desk, PASSPHRASE)))
});

#[test]
fn what_the_plain_export_leaves_out_of_a_home_is_what_is_erased_when_it_becomes_strict() {
    let mut desk = desk_with(&|path| format!("{PLACE} {path}"));
    let before = fields(&sealed(&mut desk));
    raise(&mut desk, "strengt_fortrolig");
    let after = fields(&sealed(&mut desk));
    assert_eq!(emptied(&before, &after), *LEFT_OUT);
    assert_eq!(fields(&plain(&mut desk, PASSPHRASE)), after, "nothing is left for the plain export to hide");
    // What stands is a choice too: notes, what is about the child, who did what, and the other topics.
    let stands = after.iter().filter(|(_, value)| value.to_string().contains(PLACE));
    let stands: Vec<&str> = stands.map(|(path, _)| path.as_str()).collect();
    let expected = [
        "/asked/by",
        "/asked/how",
        "/assessments/by",
        "/assessments/sections/2/assessment",
        "/assessments/sections/2/facts",
        "/assessments/sections/2/source",
        "/bufetat/words",
        "/decisions/alternatives",
        "/decisions/child_view",
        "/decisions/concerns",
        "/decisions/habil_words",
        "/decisions/parents_view",
        "/decisions/reasons/0",
        "/decisions/reasons/2",
        "/decisions/reasons/3",
        "/decisions/reasons/4",
        "/decisions/why_before_search",
        "/decisions/why_not_first",
        "/inquiries/ended_reason",
        "/inquiries/next_step",
        "/inquiries/notes",
        "/inquiries/steps/0/by",
        "/inquiries/steps/0/words",
        "/rounds/overnight/label",
        "/rounds/start/label",
        "/rounds/stops/0/at/place/label",
        "/rounds/stops/0/purpose",
    ];
    assert_eq!(stands, expected);
}

/// Everything the window and the exports can show, as one text.
fn everything_shown(desk: &mut Desk) -> String {
    let mut all = desk.everything();
    let pair = json!({ "home": HOME, "child": CHILD });
    for (call, args) in [
        ("get_pair", pair.clone()),
        ("list_inquiries", json!({})),
        ("overview", json!({})),
        ("log", json!({})),
        ("list_duplicates", json!({})),
        ("rank_homes", json!({ "child": CHILD })),
        ("search", json!({ "words": POSTNUMMER })),
        ("search", json!({ "words": PLACE })),
    ] {
        all.push(desk.ask(call, args));
    }
    // Whether the home may be chosen for the child is not what is looked at here.
    for call in ["explain_home", "decision_draft"] {
        let shown = desk.ask_text(call, &pair);
        all.extend(shown.ok().map(Value::String));
    }
    all.extend([sealed(desk), plain(desk, PASSPHRASE)]);
    let all: Vec<String> = all.iter().map(Value::to_string).collect();
    all.concat()
}

#[test]
fn after_the_raise_no_view_and_no_export_tells_the_place_whatever_is_undone() {
    let tells = |path: &str| LEFT_OUT.contains(path);
    let mut desk = desk_with(&|path| if tells(path) { format!("{PLACE} {path}") } else { "Noe.".to_owned() });
    let before = everything_shown(&mut desk);
    for word in [PLACE, POSTNUMMER] {
        assert!(before.contains(word), "{word} must be told for the test to be able to fail");
    }
    raise(&mut desk, "strengt_fortrolig");
    loop {
        let shown = everything_shown(&mut desk);
        for word in [PLACE, POSTNUMMER] {
            let at = shown.find(word).map(|at| shown[..at].chars().rev().take(200).collect::<String>());
            let before: Option<String> = at.map(|reversed| reversed.chars().rev().collect());
            assert_eq!(before, None, "{word} is told after this");
        }
        if desk.ask_text("undo", &json!({})).is_err() {
            break;
        }
    }
}

#[test]
fn a_round_called_after_the_place_it_goes_to_is_called_by_its_day() {
    for grade in ["fortrolig", "strengt_fortrolig"] {
        let mut desk = desk_with(&|_| "Noe.".to_owned());
        let mut office = sealed(&mut desk);
        let rounds = office["rounds"].as_array_mut().unwrap();
        let named = rounds.iter_mut().find(|each| each["id"] == "runde-full").unwrap();
        named["name"] = json!(PLACE);
        let mut desk = Desk::with_office();
        let file = desk.file("inn.json", office.to_string().as_bytes());
        desk.ask("apply_import", json!({ "path": file, "import_as_new": [] }));
        let plain_before = plain(&mut desk, PASSPHRASE).to_string();
        assert!(plain_before.contains(PLACE), "it must be told for the test to be able to fail");
        raise(&mut desk, grade);
        assert!(!plain(&mut desk, PASSPHRASE).to_string().contains(PLACE), "{grade}");
        assert_eq!(sealed(&mut desk).to_string().contains(PLACE), grade == "fortrolig", "{grade}");
    }
}
