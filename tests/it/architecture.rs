//! The rules of the architecture, each held against the whole clone. What each scan can find is shown by the
//! unit tests of `heimly_tests::rules`.

use std::collections::BTreeMap;

use heimly_tests::cargo;
use heimly_tests::rules::{self, Finding};
use heimly_tests::source::Language;
use heimly_tests::tree::{self, SourceFile};

/// Where Heimly is to run. The tree of each is asked for, as dependencies differ between systems.
const TARGETS: [&str; 3] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"];

/// Longest file, in lines.
const LONGEST: usize = 500;

/// Files that may be longer, each with the reason.
const LONGER: [(&str, &str); 3] = [
    ("ui/src/lib/backend/generated/bindings.ts", "made from the list of calls; nobody writes in it"),
    (
        "src-tauri/crates/exchange/src/sheet/tests.rs",
        "one table of bad and good spreadsheets, read from top to bottom",
    ),
    (
        "src-tauri/crates/storage/src/tests/filled.rs",
        "one filled example of every record, so that none is forgotten",
    ),
];

/// Lines where a number happens to be one of the law's: file, line, and what it is instead.
const NOT_LAW: [(&str, &str, &str); 3] = [
    (
        "src-tauri/crates/domain/src/model/office.rs",
        "willingness_months: 6, availability_months: 6, household_months: 12",
        "how old a fact may be before it is asked again: the office's own choice, with a default",
    ),
    (
        "src-tauri/crates/domain/src/model/office.rs",
        "asked_days: 3,",
        "after how many days a home that was asked is reminded of: the office's own choice, with a default",
    ),
    (
        "src-tauri/crates/domain/src/matching/criteria/everyday.rs",
        "const YEARS_FULL: u32 = 3",
        "how far apart in years two children are before age no longer matters: the method, no provision",
    ),
];

/// What is no part of the program: examples for tests, and the page's own invented backend.
const NEVER_SHIPPED: [&str; 2] = ["/examples/", "ui/src/lib/backend/mock"];

fn files(below: &[&str]) -> Vec<SourceFile> {
    let found: Vec<SourceFile> = tree::files()
        .unwrap()
        .into_iter()
        .filter(|file| below.iter().any(|folder| file.path.starts_with(folder)))
        .collect();
    // A rule over no file at all would be kept by mistake.
    assert!(!found.is_empty(), "no file below {below:?}");
    found
}

/// Tests and what only they use.
fn is_test(path: &str) -> bool {
    path.starts_with("tests/")
        || path.contains("/tests/")
        || path.contains(".test.")
        || path.ends_with("tests.rs")
        || path.ends_with("/testing.rs")
        || NEVER_SHIPPED.iter().any(|place| path.contains(place))
}

fn none(rule: &str, found: &[Finding]) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

#[test]
fn the_domain_is_pure() {
    let linked = cargo::linked("heimly-domain", TARGETS[0]).unwrap();
    assert!(linked.contains("chrono"), "{linked:?}");
    for absent in ["serde", "serde_json", "rusqlite", "libsqlite3-sys", "tauri", "toml", "getrandom", "uuid"]
    {
        assert!(!linked.contains(absent), "domain is linked with {absent}");
    }
    let features = cargo::features("heimly-domain", "chrono").unwrap();
    assert!(features.contains("std") && !features.contains("clock"), "chrono: {features:?}");
    let io = [
        "std::fs",
        "std::io",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "std::time",
        "SystemTime",
        "Instant",
        "Utc::now",
        "Local::now",
        "serde",
        "println",
        "eprintln",
        "print",
        "eprint",
        "thread_rng",
    ];
    // Sharing pure work over scoped threads reads and writes nothing; a test shows that the counts are the same.
    let shares_work = "src-tauri/crates/domain/src/matching/sure/field.rs";
    let found: Vec<Finding> = files(&["src-tauri/crates/domain/src/"])
        .iter()
        .flat_map(|file| rules::says(file, &io))
        .filter(|found| !(found.starts_with(shares_work) && found.contains("`std::thread`")))
        .collect();
    none("domain: no input or output, no clock, no serde", &found);
}

#[test]
fn dependencies_point_inwards_only() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("heimly-domain", &[][..]),
        ("heimly-geo", &["heimly-domain"]),
        ("heimly-joint", &["heimly-domain"]),
        ("heimly-roads", &["heimly-domain"]),
        ("heimly-storage", &["heimly-domain"]),
        ("heimly-reports", &["heimly-domain"]),
        ("heimly-exchange", &["heimly-domain"]),
        (
            "heimly-api",
            &[
                "heimly-domain",
                "heimly-geo",
                "heimly-joint",
                "heimly-roads",
                "heimly-storage",
                "heimly-reports",
                "heimly-exchange",
            ],
        ),
        ("heimly-cli", &["heimly-api"]),
        ("heimly", &["heimly-api", "heimly-cli"]),
        ("xtask", &[]),
    ]);
    let members = cargo::members().unwrap();
    assert!(members.len() > allowed.len(), "{members:?}");
    for (package, linked) in members.iter().filter(|(package, _)| *package != "heimly-tests") {
        let inwards =
            allowed.get(package.as_str()).unwrap_or_else(|| panic!("{package} has no place in the table"));
        for dependency in linked {
            assert!(inwards.contains(&dependency.as_str()), "{package} must not know {dependency}");
        }
    }
}

#[test]
fn sql_stands_only_in_storage() {
    let ours = files(&["src-tauri/", "ui/src/"]);
    let found: Vec<Finding> = ours
        .iter()
        .filter(|file| !file.path.starts_with("src-tauri/crates/storage/"))
        .filter(|file| !is_test(&file.path))
        .flat_map(|file| [rules::sql(file), rules::says(file, &["rusqlite"])].concat())
        .collect();
    none("SQL only in storage", &found);
    let storage: usize = ours
        .iter()
        .filter(|file| file.path.starts_with("src-tauri/crates/storage/src/"))
        .map(|file| rules::sql(file).len())
        .sum();
    assert!(storage > 0, "the scan finds no SQL even in storage, so it proves nothing");
    let elsewhere: Vec<Finding> = files(&[""])
        .iter()
        .filter(|file| file.extension() == "sql" && !file.path.starts_with("src-tauri/crates/storage/"))
        .map(|file| file.path.clone())
        .collect();
    none("SQL files only in storage", &elsewhere);
}

#[test]
fn only_the_shell_knows_tauri() {
    for package in ["heimly-api", "heimly-cli"] {
        let linked = cargo::linked(package, TARGETS[0]).unwrap();
        assert!(!linked.iter().any(|name| name.starts_with("tauri")), "{package} is linked with tauri");
    }
    let found: Vec<Finding> = files(&["src-tauri/crates/", "tests/it/", "tests/src/"])
        .iter()
        .flat_map(|file| rules::says(file, &["tauri", "tauri::generate_context"]))
        .collect();
    none("tauri only in src-tauri/src", &found);
    let page: Vec<Finding> = files(&["ui/src/"])
        .iter()
        .filter(|file| !file.path.starts_with("ui/src/lib/backend/"))
        .filter(|file| file.text.contains("@tauri-apps"))
        .map(|file| file.path.clone())
        .collect();
    none("the page knows Tauri only in lib/backend", &page);
}

#[test]
fn nothing_that_speaks_http_is_linked() {
    // Cargo.lock names reqwest and hyper, which tauri would use for development servers on phones; no system
    // that Heimly runs on links them. `http` is only the types of a request, which the web view hands to the shell.
    for target in TARGETS {
        let linked = cargo::linked("heimly", target).unwrap();
        assert!(linked.contains("tauri"), "the tree of {target} is not the program's: {linked:?}");
        for absent in [
            "reqwest",
            "hyper",
            "hyper-util",
            "ureq",
            "curl",
            "curl-sys",
            "isahc",
            "h2",
            "h3",
            "quinn",
            "mio",
            "socket2",
            "tungstenite",
            "native-tls",
            "rustls",
            "async-net",
            "attohttpc",
            "minreq",
            "tiny_http",
        ] {
            assert!(!linked.contains(absent), "{absent} is linked for {target}");
        }
    }
    let found: Vec<Finding> = files(&["src-tauri/"])
        .iter()
        .flat_map(|file| rules::says(file, &["std::net", "TcpStream", "TcpListener", "UdpSocket"]))
        .collect();
    none("no socket", &found);
}

#[test]
fn the_law_is_cited_in_one_place() {
    let found: Vec<Finding> = files(&["src-tauri/", "ui/"])
        .iter()
        .filter(|file| !is_test(&file.path))
        .flat_map(rules::section_sign)
        .collect();
    none("§ stands only in assets/law.toml", &found);
}

#[test]
fn numbers_of_the_law_stand_in_one_place() {
    let law = files(&["assets/law.toml"]);
    let numbers = rules::law_numbers(&law[0].text);
    assert!(!numbers.is_empty(), "assets/law.toml has no `value = N`");
    let ours = files(&["src-tauri/crates/", "src-tauri/src/", "ui/src/"]);
    for (path, line, instead) in NOT_LAW {
        let still = ours.iter().any(|file| file.path == path && file.text.contains(line));
        assert!(still && !instead.is_empty(), "{path} no longer says `{line}`: take it out of the table");
    }
    let found: Vec<Finding> = ours
        .iter()
        .filter(|file| !is_test(&file.path))
        .filter(|file| !file.path.starts_with("src-tauri/crates/xtask/") && file.extension() != "css")
        .flat_map(|file| rules::statutory_number(file, &numbers))
        .filter(|found| {
            !NOT_LAW.iter().any(|(path, line, _)| found.starts_with(path) && found.contains(line))
        })
        .collect();
    none("numbers of the law stand only in assets/law.toml", &found);
}

#[test]
fn nothing_is_left_for_later() {
    none(
        "notes for later belong in an issue",
        &files(&[""]).iter().flat_map(rules::left_for_later).collect::<Vec<_>>(),
    );
}

#[test]
fn the_project_stands_alone() {
    none("paths of one machine", &files(&[""]).iter().flat_map(rules::foreign_path).collect::<Vec<_>>());
}

#[test]
fn files_can_be_held_in_the_head() {
    let ours = files(&["src-tauri/", "ui/", "tests/"]);
    for (path, reason) in LONGER {
        let still = ours.iter().any(|file| file.path == path && !rules::too_long(file, LONGEST).is_empty());
        assert!(still && !reason.is_empty(), "{path} is no longer too long: take it out of the table");
    }
    let found: Vec<Finding> = ours
        .iter()
        .filter(|file| !LONGER.iter().any(|(path, _)| *path == file.path))
        .flat_map(|file| rules::too_long(file, LONGEST))
        .collect();
    none("too long", &found);
}

#[test]
fn every_test_that_is_written_is_run() {
    let ours = files(&["src-tauri/", "tests/", "ui/"]);
    none("never compiled", &rules::never_compiled(&ours));
    none("switched off", &ours.iter().flat_map(rules::switched_off).collect::<Vec<_>>());
    let specs: Vec<Finding> = files(&["tests/e2e/specs/"])
        .into_iter()
        .map(|file| file.path)
        .filter(|path| !path.ends_with(".spec.mjs"))
        .collect();
    none("not a spec, so never run", &specs);
    let page: Vec<Finding> = ours
        .iter()
        .filter(|file| {
            file.path.starts_with("ui/") && Language::of(file.extension()) == Some(Language::Script)
        })
        .filter(|file| {
            file.text.contains("from 'vitest'")
                && !file.path.contains(".test.")
                && !file.path.contains("config")
        })
        .filter(|file| {
            file.text
                .lines()
                .any(|line| line.trim_start().starts_with("it(") || line.trim_start().starts_with("test("))
        })
        .map(|file| file.path.clone())
        .collect();
    none("vitest runs only *.test.*", &page);
    let elsewhere: Vec<Finding> = ours
        .iter()
        .filter(|file| file.path.contains(".test.") && !file.path.starts_with("ui/tests/"))
        .map(|file| file.path.clone())
        .collect();
    none("vitest runs only what is in ui/tests", &elsewhere);
}

#[test]
fn features_of_the_page_do_not_know_each_other() {
    none("features", &files(&["ui/src/"]).iter().flat_map(rules::feature_imports).collect::<Vec<_>>());
}

#[test]
fn snapshots_waiting_for_a_decision_are_not_committed() {
    let found: Vec<Finding> =
        files(&[""]).into_iter().map(|file| file.path).filter(|path| path.ends_with(".snap.new")).collect();
    none("undecided snapshots", &found);
}

#[test]
fn the_glossary_names_only_what_exists() {
    let readme = files(&["README.md"]);
    let names = rules::glossary(&readme[0].text);
    assert!(names.len() > 20, "{names:?}");
    let ours = files(&["src-tauri/crates/"]);
    let missing: Vec<&str> = names.into_iter().filter(|name| !rules::declares_type(&ours, name)).collect();
    assert!(missing.is_empty(), "in the README's glossary, but not in the code: {missing:?}");
}

#[test]
fn links_between_the_pages_lead_somewhere() {
    let pages: Vec<SourceFile> = files(&[""]).into_iter().filter(|file| file.extension() == "md").collect();
    let mut broken = Vec::new();
    for page in &pages {
        let folder = tree::root().join(&page.path).parent().unwrap().to_path_buf();
        for link in rules::local_links(&page.text) {
            if !folder.join(link).exists() {
                broken.push(format!("{}: {link}", page.path));
            }
        }
    }
    none("broken links", &broken);
}
