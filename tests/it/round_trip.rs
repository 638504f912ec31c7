//! Out and in again through the calls: what an office wrote, another office reads, and writes the same.

use crate::office::{Desk, PASSPHRASE, items, text};
use heimly_api::example;
use serde_json::{Value, json};
use std::fs;

fn plain_export(desk: &mut Desk, name: &str, passphrase: &str) -> (String, Value) {
    let path = desk.path_text(name);
    let written = desk.ask("write_export", json!({ "path": path, "passphrase": passphrase, "plain": "yes" }));
    (fs::read_to_string(path).unwrap(), written)
}

#[test]
fn export_import_export_gives_the_same_bytes() {
    let mut first = Desk::with_example();
    let (written, told) = plain_export(&mut first, "ut.json", example::PASSPHRASE);
    // Protected homes have no location in a plain export, and the export says which they are.
    let note = text(&told, "/notes/0");
    assert!(note.contains("H-018") && note.contains("H-019"), "{note}");

    let mut second = Desk::with_office();
    let file = second.file("inn.json", written.as_bytes());
    let seen = second.ask("preview_import", json!({ "path": file }));
    assert_eq!((&seen["stored"], &seen["problems"]), (&json!(false), &json!([])));
    assert_eq!(second.ask("list_homes", json!({})), json!([]), "a dry run stores nothing");
    let stored = second.ask("apply_import", json!({ "path": file, "import_as_new": [] }));
    assert_eq!(stored["stored"], true, "{stored}");
    assert_eq!(stored["counts"], seen["counts"], "the dry run said what came");
    let (again, _) = plain_export(&mut second, "ut.json", PASSPHRASE);
    assert!(written == again, "the second export differs from the first");

    // What came in ranks as what went out, but for the protected homes, whose places stayed behind.
    let ranked = |desk: &mut Desk| {
        let ranking = desk.ask("rank_homes", json!({ "child": "barn-tjeld" }));
        let order: Vec<String> = items(&ranking, "/groups")
            .iter()
            .flat_map(|group| items(group, "/candidates"))
            .map(|row| format!("{} {}", row["code"], row["sum"]))
            .collect();
        order
    };
    assert_eq!(ranked(&mut first), ranked(&mut second));

    // It cannot come in twice, and nothing is mixed into what is there.
    let before = second.everything();
    let refused = second.refused("apply_import", json!({ "path": file, "import_as_new": [] }));
    assert_eq!(refused, ("office_not_empty".to_owned(), None));
    assert_eq!(second.everything(), before);
}

#[test]
fn a_sealed_export_carries_everything_and_opens_with_its_own_passphrase() {
    let mut first = Desk::with_example();
    let before = first.everything();
    let path = first.path_text("ut.age");
    first.ask("write_export", json!({ "path": path, "passphrase": "et annet langt ord", "plain": "no" }));
    let sealed = fs::read(&path).unwrap();
    assert!(!String::from_utf8_lossy(&sealed).contains("Snøfonn"), "a name stands in the sealed file");

    let mut second = Desk::with_office();
    let file = second.file("inn.age", &sealed);
    let import =
        |passphrase: Option<&str>| json!({ "path": file, "passphrase": passphrase, "import_as_new": [] });
    for wrong in [None, Some("et helt annet ord")] {
        let refused = second.refused("apply_import", import(wrong));
        assert_eq!(refused, ("wrong_passphrase".to_owned(), Some("passphrase".to_owned())));
    }
    assert_eq!(second.ask("list_homes", json!({})), json!([]));
    assert_eq!(second.ask("apply_import", import(Some("et annet langt ord")))["stored"], true);
    // Everything, the protected homes' own places too; only the stamps of when it was written differ.
    let unstamped = |all: Vec<Value>| -> Vec<Value> {
        all.into_iter()
            .map(|mut each| {
                each.as_object_mut().unwrap().remove("changed");
                each
            })
            .collect()
    };
    assert_eq!(unstamped(second.everything()), unstamped(before));

    let mut damaged = sealed;
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    let mut third = Desk::with_office();
    let file = third.file("inn.age", &damaged);
    let (code, _) = third.refused(
        "apply_import",
        json!({ "path": file, "passphrase": "et annet langt ord", "import_as_new": [] }),
    );
    assert_eq!(code, "unreadable");
    assert_eq!(third.ask("list_homes", json!({})), json!([]));
}
