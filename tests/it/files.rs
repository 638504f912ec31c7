//! What the program writes: never over an office, never over a neighbour, and for the user alone.

use crate::office::{Desk, PASSPHRASE, TODAY, moment};
use heimly_api::app::{App, Surroundings};
use heimly_api::calls::call;
use heimly_api::demo;
use heimly_api::error::Failure;
use heimly_api::{KeyCost, Trouble, example};
use heimly_storage::{OpenError, Passphrase, Secret, Store};
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

impl Desk {
    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }
}

/// The names in a folder.
fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|each| each.unwrap().file_name().into_string().unwrap()).collect()
}

/// The bytes of an office that opens with the example's passphrase and is somebody's own.
fn own_office() -> Vec<u8> {
    let mut desk = Desk::bare();
    let wish = json!({ "name": "Eget kontor", "kommune": "5601", "passphrase": example::PASSPHRASE });
    desk.ask("create_office", wish);
    desk.ask("lock", json!({}));
    fs::read(desk.path("kontor.heimly")).unwrap()
}

/// Every call that writes a file, asked to write there.
fn writes(path: &str) -> [(&'static str, serde_json::Value); 4] {
    [
        ("write_template", json!({ "path": path })),
        ("write_export", json!({ "path": path, "passphrase": PASSPHRASE, "plain": "no" })),
        ("write_export", json!({ "path": path, "passphrase": example::PASSPHRASE, "plain": "yes" })),
        (
            "write_report",
            json!({ "path": path, "kind": "sosialrapport", "of": example_home(), "format": "pdf" }),
        ),
    ]
}

fn example_home() -> String {
    let export: serde_json::Value = serde_json::from_str(example::EXPORT).unwrap();
    export["homes"][0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn no_call_writes_over_an_office() {
    let mut desk = Desk::with_example();
    let mine = fs::read(Desk::with_locked_office().path("kontor.heimly")).unwrap();
    let other = own_office();
    desk.file("kontor.heimly", &mine);
    desk.file("annet navn.pdf", &other);
    fs::create_dir(desk.path("under")).unwrap();
    let example = fs::read(desk.path("eksempel.heimly")).unwrap();
    let before = names(desk.folder());
    let mut targets = vec!["annet navn.pdf".to_owned(), "under/../kontor.heimly".to_owned()];
    for office in ["kontor.heimly", "eksempel.heimly"] {
        targets.extend(["", "-journal", ".uferdig"].map(|ending| format!("{office}{ending}")));
    }
    for target in targets {
        for (name, args) in writes(&desk.path_text(&target)) {
            let refused = desk.refused(name, args);
            assert_eq!(refused, ("target_is_office".to_owned(), Some("path".to_owned())), "{name} {target}");
        }
    }
    assert_eq!(names(desk.folder()), before);
    assert_eq!(fs::read(desk.path("kontor.heimly")).unwrap(), mine);
    assert_eq!(fs::read(desk.path("annet navn.pdf")).unwrap(), other);
    assert_eq!(fs::read(desk.path("eksempel.heimly")).unwrap().len(), example.len());
    desk.ask("list_homes", json!({}));
}

#[test]
fn a_locked_office_a_link_to_it_and_its_own_place_are_refused_too() {
    let mut desk = Desk::with_locked_office();
    let before = fs::read(desk.path("kontor.heimly")).unwrap();
    let template = |desk: &mut Desk, name: &str| {
        let path = desk.path_text(name);
        desk.refused("write_template", json!({ "path": path })).0
    };
    assert_eq!(template(&mut desk, "kontor.heimly"), "target_is_office");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(desk.path("kontor.heimly"), desk.path("lenke.xlsx")).unwrap();
        assert_eq!(template(&mut desk, "lenke.xlsx"), "target_is_office");
    }
    // Half the header is damaged: the other half still opens it.
    let mut damaged = before.clone();
    damaged[0] ^= 1;
    desk.file("skadd.xlsx", &damaged);
    assert_eq!(template(&mut desk, "skadd.xlsx"), "target_is_office");
    assert_eq!(fs::read(desk.path("kontor.heimly")).unwrap(), before);
    // The place of an office that is not made yet is kept free.
    let mut desk = Desk::bare();
    assert_eq!(template(&mut desk, "kontor.heimly"), "target_is_office");
    assert!(names(desk.folder()).is_empty());
}

#[test]
fn a_refused_export_is_not_logged_as_one() {
    let mut desk = Desk::with_office();
    let before = desk.ask("log", json!({})).as_array().unwrap().len();
    let args = json!({ "path": desk.path_text("kontor.heimly"), "passphrase": PASSPHRASE, "plain": "yes" });
    desk.refused("write_export", args);
    assert_eq!(desk.ask("log", json!({})).as_array().unwrap().len(), before);
}

#[test]
fn a_neighbour_is_never_touched_and_a_file_is_for_the_user_alone() {
    let mut desk = Desk::with_example();
    for neighbour in ["notat.uferdig", "notat.pdf.uferdig", "notat.xlsx.uferdig"] {
        desk.file(neighbour, b"andres arbeid");
    }
    desk.file("notat.json", b"et gammelt");
    let before = names(desk.folder());
    let report = |path: String, format: &str| json!({ "path": path, "kind": "sosialrapport", "of": example_home(), "format": format });
    let plain = json!({
        "path": desk.path_text("notat.json"), "passphrase": example::PASSPHRASE, "plain": "yes",
    });
    desk.ask("write_export", plain);
    desk.ask("write_template", json!({ "path": desk.path_text("notat.xlsx") }));
    desk.ask("write_report", report(desk.path_text("notat.pdf"), "pdf"));
    desk.ask("write_report", report(desk.path_text("notat.docx"), "docx"));
    let written = ["notat.json", "notat.xlsx", "notat.pdf", "notat.docx"];
    let after: BTreeSet<String> = before.into_iter().chain(written.map(str::to_owned)).collect();
    assert_eq!(names(desk.folder()), after, "nothing lost and nothing left over");
    for neighbour in ["notat.uferdig", "notat.pdf.uferdig", "notat.xlsx.uferdig"] {
        assert_eq!(fs::read(desk.path(neighbour)).unwrap(), b"andres arbeid", "{neighbour}");
    }
    for name in written {
        let found = fs::metadata(desk.path(name)).unwrap();
        assert!(found.len() > 500, "{name}");
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&found.permissions()) & 0o777, 0o600, "{name}");
    }
}

#[test]
fn a_file_that_cannot_be_put_in_place_leaves_nothing() {
    let mut desk = Desk::bare();
    fs::create_dir_all(desk.path("mappe.xlsx").join("full")).unwrap();
    let path = desk.path_text("mappe.xlsx");
    assert_eq!(desk.refused("write_template", json!({ "path": path })).1.as_deref(), Some("path"));
    assert_eq!(names(desk.folder()), BTreeSet::from(["mappe.xlsx".to_owned()]));
}

/// Runs the demo into the folder of a desk.
fn show(desk: &Desk) -> Result<(), Failure> {
    let mut app = desk.second_app();
    demo::make(&mut app, &moment(TODAY), desk.folder(), None).map(|_| ())
}

fn exists() -> Failure {
    Failure::of(Trouble::OfficeExists, "path")
}

#[test]
fn the_demo_removes_only_a_demo() {
    for foreign in [own_office(), Desk::with_locked_office().bytes("kontor.heimly"), b"et notat".to_vec()] {
        let desk = Desk::bare();
        desk.file("demo.heimly", &foreign);
        assert_eq!(show(&desk), Err(exists()));
        assert_eq!(names(desk.folder()), BTreeSet::from(["demo.heimly".to_owned()]));
        assert!(is_still(&desk.path("demo.heimly"), &foreign));
    }
}

/// Whether nothing was done to a file but to try to open it: a wrong passphrase is counted in the header of
/// an office, and an opening is written in its log.
fn is_still(path: &Path, before: &[u8]) -> bool {
    let after = fs::read(path).unwrap();
    let passphrase = Secret::Passphrase(Passphrase::typed(example::PASSPHRASE));
    match Store::open(path, &passphrase, &moment(TODAY).at) {
        Ok(store) => ["Eget kontor", "Altafjorden barnevernstjeneste (eksempel)"]
            .contains(&store.register().unwrap().office.name.as_str()),
        Err(OpenError::WrongSecret | OpenError::Damaged) => after[HEADER..] == before[HEADER..],
        Err(_) => after == before,
    }
}

/// Bytes before the database of an office file begins.
const HEADER: usize = 8192;

#[test]
fn the_demo_is_made_anew_over_itself_but_not_over_somebodys_changes() {
    let desk = Desk::bare();
    show(&desk).unwrap();
    show(&desk).unwrap();
    let mut app = App::new(Surroundings {
        office_file: desk.path("demo.heimly"),
        example_file: desk.path("eksempel.heimly"),
        place_data_dir: desk.path("stedsdata"),
        road_file: desk.path("veinett.heimlyvei"),
        cost: KeyCost::standard(),
    })
    .unwrap();
    let args = json!({ "passphrase": example::PASSPHRASE }).to_string();
    call(&mut app, &moment(TODAY), "unlock", &args).unwrap();
    assert_eq!(show(&desk), Err(Failure::of(Trouble::InUse, "path")));
    call(&mut app, &moment(TODAY), "new_home", &json!({ "family_name": "Prøvd ut" }).to_string()).unwrap();
    app.lock_now();
    assert_eq!(show(&desk), Err(exists()));
    call(&mut app, &moment(TODAY), "unlock", &args).unwrap();
    let homes = call(&mut app, &moment(TODAY), "list_homes", "{}").unwrap();
    assert!(homes.contains("Prøvd ut"));
}

#[test]
fn a_weak_passphrase_for_the_demo_costs_nothing() {
    let desk = Desk::bare();
    desk.file("demo.heimly", b"et notat");
    let short = Some("kort".to_owned().into());
    let made = demo::make(&mut desk.second_app(), &moment(TODAY), desk.folder(), short);
    assert_eq!(made.err(), Some(Failure::of(Trouble::WeakPassphrase, "passphrase")));
    assert_eq!(desk.bytes("demo.heimly"), b"et notat");
}

#[test]
fn what_lies_at_the_examples_place_is_set_aside_and_never_removed() {
    let mut damaged = Desk::with_example().bytes("eksempel.heimly");
    damaged[HEADER..HEADER + 64].iter_mut().for_each(|byte| *byte ^= 0x55);
    let others = [
        own_office(),
        Desk::with_locked_office().bytes("kontor.heimly"),
        damaged,
        b"et notat".to_vec(),
        half_made_example(),
    ];
    let mut desk = Desk::bare();
    let mut kept = BTreeSet::from(["eksempel.heimly".to_owned()]);
    for (number, other) in others.iter().enumerate() {
        desk.file("eksempel.heimly", other);
        assert_eq!(desk.ask("open_example", json!({}))["state"], "open");
        assert_eq!(desk.ask("list_homes", json!({})).as_array().unwrap().len(), example_homes());
        desk.ask("lock", json!({}));
        let ending = if number == 0 { String::new() } else { format!("-{}", number + 1) };
        let aside = format!("eksempel.heimly.til-side{ending}");
        assert!(is_still(&desk.path(&aside), other), "{aside}");
        kept.insert(aside);
        assert_eq!(names(desk.folder()), kept);
    }
    // The office that opened is still one, with what was in it.
    let mut app = App::new(Surroundings {
        office_file: desk.path("eksempel.heimly.til-side"),
        example_file: desk.path("eksempel.heimly"),
        place_data_dir: desk.path("stedsdata"),
        road_file: desk.path("veinett.heimlyvei"),
        cost: KeyCost::standard(),
    })
    .unwrap();
    let args = json!({ "passphrase": example::PASSPHRASE }).to_string();
    let session = call(&mut app, &moment(TODAY), "unlock", &args).unwrap();
    assert!(session.contains("Eget kontor"));
}

/// What is there when the program was stopped before it had filled the example.
fn half_made_example() -> Vec<u8> {
    let desk = Desk::bare();
    let moment = moment(TODAY);
    let office = example::register(&moment).unwrap().office;
    let passphrase = Passphrase::chosen(example::PASSPHRASE).unwrap();
    let path = desk.path("eksempel.heimly");
    drop(Store::create(&path, passphrase, KeyCost::standard(), &office, &moment.at).unwrap());
    fs::read(path).unwrap()
}

fn example_homes() -> usize {
    let export: serde_json::Value = serde_json::from_str(example::EXPORT).unwrap();
    export["homes"].as_array().unwrap().len()
}

#[test]
fn an_example_in_use_is_left_alone_and_a_changed_one_is_kept() {
    let mut desk = Desk::with_example();
    desk.ask("new_home", json!({ "family_name": "Prøvd ut" }));
    let mut second = desk.second_app();
    let refused = call(&mut second, &moment(TODAY), "open_example", "{}").unwrap_err();
    assert_eq!(refused.code, "in_use");
    desk.ask("lock", json!({}));
    desk.ask("open_example", json!({}));
    assert_eq!(desk.ask("list_homes", json!({})).as_array().unwrap().len(), example_homes() + 1);
    assert_eq!(names(desk.folder()), BTreeSet::from(["eksempel.heimly".to_owned()]));
}

/// A folder at the journal's name stands for one that cannot be written just now. The example is whole, so
/// it is not set aside.
#[test]
fn trouble_with_the_disk_is_told_and_the_example_stays() {
    let mut desk = Desk::with_example();
    desk.ask("lock", json!({}));
    let before = desk.bytes("eksempel.heimly");
    fs::create_dir(desk.path("eksempel.heimly-journal")).unwrap();
    assert_eq!(desk.refused("open_example", json!({})).0, "read_only");
    assert_eq!(desk.bytes("eksempel.heimly"), before);
    assert_eq!(names(desk.folder()).len(), 2);
}
