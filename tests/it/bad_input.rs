//! Bad input through the calls: each is told in Norwegian with its code and field, and nothing is half done.

use crate::office::{Desk, PASSPHRASE, TODAY, is_for_people, items, moment, text};
use blake2::Blake2b;
use blake2::digest::{Digest, consts::U32};
use heimly_api::calls::call;
use heimly_api::example;
use serde_json::{Value, json};
use std::fs;

/// The header of an office file stands twice, this many bytes each, and ends with a checksum.
const HEADER_COPY: usize = 4096;
const CHECKSUM: usize = 32;

/// What the office file is when somebody tries to open it.
fn unlocking(bytes: &[u8]) -> (String, Option<String>) {
    let mut desk = Desk::bare();
    desk.file("kontor.heimly", bytes);
    let refused = desk.refused("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(fs::read(desk.path("kontor.heimly")).unwrap(), bytes, "the file was touched");
    assert_eq!(desk.ask("session", json!({}))["state"], "locked");
    refused
}

fn office_bytes() -> Vec<u8> {
    fs::read(Desk::with_locked_office().path("kontor.heimly")).unwrap()
}

fn code(refused: (String, Option<String>)) -> String {
    refused.0
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_the_right_one_still_does() {
    let mut desk = Desk::with_locked_office();
    assert_eq!(
        code(desk.refused("unlock", json!({ "passphrase": "feil passfrase her" }))),
        "wrong_passphrase"
    );
    assert_eq!(code(desk.refused("list_homes", json!({}))), "locked");
    desk.ask("unlock", json!({ "passphrase": PASSPHRASE }));
    // The attempt is told of in the log.
    let log = desk.ask("log", json!({}));
    assert!(log.as_array().unwrap().len() >= 3, "{log}");
}

#[test]
fn what_is_no_office_file_is_said_to_be_none() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
    assert_eq!(code(unlocking(png)), "not_office");
    assert_eq!(code(unlocking(b"")), "not_office");
    assert_eq!(code(unlocking(&vec![b' '; 50_000])), "not_office");
    assert_eq!(code(unlocking(b"SQLite format 3\0 and so on")), "not_office");
    let mut desk = Desk::bare();
    assert_eq!(code(desk.refused("unlock", json!({ "passphrase": PASSPHRASE }))), "no_office");
}

#[test]
fn a_damaged_office_file_is_refused_or_read_as_it_was() {
    let whole = office_bytes();
    let mut desk = Desk::with_office();
    let office = desk.ask("session", json!({}))["office"]["record"].clone();
    // The first page of the database, both copies of the header, and a file cut short.
    for range in [2 * HEADER_COPY..2 * HEADER_COPY + 64, 20..2 * HEADER_COPY] {
        let mut damaged = whole.clone();
        damaged[range].iter_mut().for_each(|byte| *byte ^= 0x55);
        assert_eq!(code(unlocking(&damaged)), "damaged");
    }
    assert_eq!(code(unlocking(&whole[..2 * HEADER_COPY + 100])), "damaged");
    // One flipped bit here and there: told, or harmless.
    let mut told = 0;
    for step in 1..8 {
        let mut damaged = whole.clone();
        let at = whole.len() / 8 * step + 7;
        damaged[at] ^= 1;
        let mut desk = Desk::bare();
        desk.file("kontor.heimly", &damaged);
        match desk.ask_text("unlock", &json!({ "passphrase": PASSPHRASE })) {
            Ok(_) => assert_eq!(desk.ask("session", json!({}))["office"]["record"], office, "byte {at}"),
            Err(error) => {
                assert_eq!(error.code, "damaged", "byte {at}");
                is_for_people(&error.message);
                told += 1;
            }
        }
    }
    assert!(told > 0, "no flip hit anything that is read");
}

#[test]
fn a_newer_office_file_is_refused_and_left_alone() {
    let mut newer = office_bytes();
    // The layout's number is the two bytes after the eight of the mark; the checksum is made anew.
    for start in [0, HEADER_COPY] {
        newer[start + 8] = 2;
        let body = start..start + HEADER_COPY - CHECKSUM;
        let mut hasher = Blake2b::<U32>::new();
        hasher.update(b"heimly header");
        hasher.update(&newer[body.clone()]);
        newer[body.end..body.end + CHECKSUM].copy_from_slice(&hasher.finalize());
    }
    assert_eq!(code(unlocking(&newer)), "newer");
}

#[test]
fn a_second_instance_is_told_and_the_first_goes_on() {
    let mut desk = Desk::with_office();
    let mut second = desk.second_app();
    let args = json!({ "passphrase": PASSPHRASE }).to_string();
    let error = call(&mut second, &moment(TODAY), "unlock", &args).unwrap_err();
    is_for_people(&error.message);
    assert_eq!(error.code, "in_use");
    desk.ask("new_home", json!({ "family_name": "Først" }));
    desk.ask("lock", json!({}));
    call(&mut second, &moment(TODAY), "unlock", &args).unwrap();
}

#[test]
fn a_folder_that_cannot_be_written_is_named_before_anything_is_lost() {
    // Below a file there can be no folder, whoever asks.
    let mut desk = Desk::with_office();
    desk.file("en fil", b"ikke en mappe");
    let below = desk.path("en fil").join("ut.json").to_str().unwrap().to_owned();
    let before = desk.everything();
    let refused =
        desk.refused("write_export", json!({ "path": below, "passphrase": PASSPHRASE, "plain": "yes" }));
    assert_eq!(refused, ("read_only".to_owned(), Some("path".to_owned())));
    assert_eq!(code(desk.refused("write_template", json!({ "path": below }))), "read_only");
    let nowhere = desk.path("finnes ikke").join("mal.xlsx").to_str().unwrap().to_owned();
    assert_eq!(code(desk.refused("write_template", json!({ "path": nowhere }))), "read_only");
    assert_eq!(desk.everything(), before);

    let mut app = desk.second_app();
    app.use_office_file(&desk.path("en fil").join("kontor.heimly"));
    let args = json!({ "name": "Kontor", "kommune": "5601", "passphrase": PASSPHRASE }).to_string();
    let error = call(&mut app, &moment(TODAY), "create_office", &args).unwrap_err();
    is_for_people(&error.message);
    assert_eq!(error.code, "read_only");
}

#[test]
fn creating_an_office_never_replaces_one() {
    let mut desk = Desk::with_locked_office();
    let before = fs::read(desk.path("kontor.heimly")).unwrap();
    let args = json!({ "name": "Nytt", "kommune": "5601", "passphrase": "en helt ny passfrase" });
    assert_eq!(code(desk.refused("create_office", args)), "office_exists");
    assert_eq!(fs::read(desk.path("kontor.heimly")).unwrap(), before);
    let mut bare = Desk::bare();
    for (field, value) in [("name", " "), ("kommune", "9999"), ("passphrase", "kort")] {
        let mut args = json!({ "name": "Nytt", "kommune": "5601", "passphrase": PASSPHRASE });
        args[field] = json!(value);
        assert_eq!(bare.refused("create_office", args).1.as_deref(), Some(field));
    }
    assert_eq!(bare.ask("session", json!({}))["state"], "no_office");
}

/// An office export with one thing changed.
fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut export: Value = serde_json::from_str(example::EXPORT).unwrap();
    change(&mut export);
    export.to_string().into_bytes()
}

#[test]
fn an_office_export_with_a_fault_names_the_place_and_stores_nothing() {
    let mut desk = Desk::with_office();
    let faults: [(&str, Vec<u8>); 8] = [
        ("homes[3]", changed(|export| export["homes"][3]["farge"] = json!("blå"))),
        ("homes[1]", changed(|export| export["homes"][1]["id"] = export["homes"][0]["id"].clone())),
        (
            "ties[0]",
            changed(|export| export["ties"][0]["to"] = json!({ "kind": "home", "id": "hjem-ingen" })),
        ),
        ("placements[2]", changed(|export| export["placements"][2]["child"] = json!("barn-ingen"))),
        ("needs[0]", changed(|export| export["needs"][0]["wished_on"] = json!("3026-01-01"))),
        ("children[0]", changed(|export| export["children"][0]["birth"] = json!("2026-11-25"))),
        (
            "placements[0]",
            changed(|export| {
                export["placements"][0]["period"] = json!({ "from": "2026-05-02", "to": "2026-05-01" })
            }),
        ),
        ("homes[0]", changed(|export| export["homes"][0]["family_name"] = json!("x".repeat(501)))),
    ];
    for (place, bytes) in faults {
        let file = desk.file("inn.json", &bytes);
        let view = desk.ask("apply_import", json!({ "path": file, "import_as_new": [] }));
        assert_eq!(view["stored"], false, "{place}");
        let problems = items(&view, "/problems");
        assert!(
            problems.iter().any(|problem| text(problem, "/place").starts_with(place)),
            "{place}: {problems:?}"
        );
        problems.iter().for_each(|problem| is_for_people(text(problem, "/sentence")));
    }
    for bytes in [changed(|export| export["version"] = json!(4)), b"{\"format\":".to_vec(), b"[]".to_vec()] {
        let file = desk.file("inn.json", &bytes);
        assert_eq!(
            code(desk.refused("apply_import", json!({ "path": file, "import_as_new": [] }))),
            "unreadable"
        );
    }
    let missing = desk.path_text("finnes-ikke.json");
    let refused = desk.refused("preview_import", json!({ "path": missing }));
    assert_eq!(refused, ("unreadable".to_owned(), Some("path".to_owned())));
    assert_eq!(desk.everything(), Vec::<Value>::new());
}

#[test]
fn a_sheet_with_a_bad_row_stores_no_row() {
    let mut desk = Desk::with_office();
    let rows = "Kode;Familienavn;Postnummer\nH-1;Fjellro;9510\nH-2;Åsglimt;ni fem en null\n";
    let bad = desk.file("hjem.csv", rows.as_bytes());
    let view = desk.ask("apply_import", json!({ "path": bad, "import_as_new": [] }));
    assert_eq!((&view["stored"], &view["problems"][0]["row"]), (&json!(false), &json!(3)), "{view}");
    is_for_people(text(&view, "/problems/0/sentence"));
    let nameless = desk.file("hjem.csv", b"Kode;Postnummer\nH-1;9510\n");
    let view = desk.ask("apply_import", json!({ "path": nameless, "import_as_new": [] }));
    assert_eq!(view["stored"], false, "{view}");
    assert!(!items(&view, "/problems").is_empty(), "the missing column is named");
    for (name, bytes) in [("bilde.xlsx", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..]), ("tom.csv", b"")] {
        let file = desk.file(name, bytes);
        assert_eq!(
            code(desk.refused("apply_import", json!({ "path": file, "import_as_new": [] }))),
            "unreadable"
        );
    }
    assert_eq!(desk.ask("list_homes", json!({})), json!([]));

    // The same rows put right, as an old Windows program writes them.
    let good = rows.replace("ni fem en null", "9540");
    let windows: Vec<u8> = good
        .chars()
        .map(|letter| {
            u8::try_from(u32::from(letter)).expect("letters of Windows-1252 that are their own number")
        })
        .collect();
    let file = desk.file("hjem.csv", &windows);
    let view = desk.ask("apply_import", json!({ "path": file, "import_as_new": [] }));
    assert_eq!(view["stored"], true, "{view}");
    assert_eq!(desk.home("H-2")["family_name"], "Åsglimt");
    // Again: each row is a likely duplicate, and without a word from the user none comes in.
    let view = desk.ask("apply_import", json!({ "path": file, "import_as_new": [] }));
    assert_eq!(items(&view, "/duplicates").len(), 2, "{view}");
    assert_eq!(desk.ask("list_homes", json!({})).as_array().unwrap().len(), 2);
}

#[test]
fn a_child_born_tomorrow_is_refused() {
    let mut desk = Desk::with_example();
    let before = desk.everything();
    let invalid = |field: &str| ("invalid".to_owned(), Some(field.to_owned()));
    let child = |birth: &str| json!({ "pseudonym": "Svale", "birth": birth, "omsorgskommune": "5601" });
    for birth in ["2026-11-25", "3026-01-01", "2026-02-30", "i morgen", ""] {
        assert_eq!(desk.refused("new_child", child(birth)), invalid("birth"), "{birth}");
    }
    let mut record = desk.get("get_child", "barn-vipe")["record"].clone();
    record["birth"] = json!("2026-11-25");
    assert_eq!(desk.refused("save_child", json!({ "record": record })), invalid("birth"));
    assert_eq!(desk.everything(), before);
    desk.ask("new_child", child(TODAY));
}

#[test]
fn a_stay_that_ends_before_it_starts_is_refused() {
    let mut desk = Desk::with_example();
    let before = desk.everything();
    let mut stay = desk.get("get_child", "barn-teist")["placements"][0].clone();
    stay["period"] = json!({ "from": "2026-11-21", "to": "2026-11-20" });
    let refused = desk.refused("save_placement", json!({ "record": stay }));
    assert_eq!(refused, ("invalid".to_owned(), Some("period.to".to_owned())));
    stay["period"] = json!({ "from": "2026-11-21", "to": null });
    stay["at"] = json!({ "kind": "home", "id": "hjem-ingen" });
    assert_eq!(code(desk.refused("save_placement", json!({ "record": stay }))), "referenced");
    assert_eq!(desk.everything(), before);
}

#[test]
fn names_of_every_kind_come_back_as_they_were_written() {
    let mut desk = Desk::with_office();
    let long = "å".repeat(500);
    for name in [
        long.as_str(),
        "Čáhput Đŋŧž Sáttá",
        "Sää´mǩiõll",
        "Åarjelsaemien",
        "👩‍👩‍👧‍👦 Bjørkelys 🏳️‍🌈",
        "משפחה טובה",
        "عائلة كريمة",
        "O'Neill; DROP TABLE home; --",
        "=HYPERLINK(\"x\")",
        "Zoe\u{308} (to tegn for ë)",
    ] {
        let view = desk.ask("new_home", json!({ "family_name": name }));
        assert_eq!(text(&view, "/record/family_name"), name);
        assert_eq!(desk.home(text(&view, "/record/code"))["family_name"], name);
    }
    let before = desk.everything();
    let too_long = "å".repeat(501);
    for bad in [too_long.as_str(), "", "   ", "linje\u{0}skift", "slettet\u{7f}"] {
        let refused = desk.refused("new_home", json!({ "family_name": bad }));
        assert_eq!(refused, ("invalid".to_owned(), Some("family_name".to_owned())), "{bad:?}");
    }
    assert_eq!(desk.everything(), before);
    // They are found whatever keyboard they are typed on.
    for (typed, title) in [("cahput", "Čáhput Đŋŧž Sáttá"), ("משפחה", "משפחה טובה")] {
        assert_eq!(desk.ask("search", json!({ "words": typed }))[0]["title"], title);
    }
}

#[test]
fn calls_that_do_not_exist_and_arguments_that_do_not_belong_are_named() {
    let mut desk = Desk::with_example();
    assert_eq!(desk.refused("slett_alt", json!({})), ("wrong_usage".to_owned(), Some("name".to_owned())));
    assert_eq!(code(desk.refused("get_home", json!({ "id": "hjem-001", "farge": 1 }))), "wrong_usage");
    assert_eq!(code(desk.refused("get_home", json!({}))), "wrong_usage");
    assert_eq!(code(desk.refused("get_home", json!({ "id": "HJEM-001" }))), "not_found");
    assert_eq!(code(desk.refused("rank_homes", json!({ "child": "barn-heilo" }))), "no_open_need");
    let weights = json!({ "child": "barn-tjeld", "weights": "Mine egne" });
    assert_eq!(code(desk.refused("rank_homes", weights)), "unknown_weights");
    let day = json!({ "child": "barn-tjeld", "on": "i dag" });
    assert_eq!(desk.refused("rank_homes", day), ("wrong_usage".to_owned(), Some("on".to_owned())));
}
