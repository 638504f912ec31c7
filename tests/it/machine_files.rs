//! The road network and the renewed place data: what belongs to the machine and not to an office, through the calls.

use crate::office::{Desk, items, text};
use crate::where_is::{between, entered, post};
use heimly_roads::generate::Extract;
use serde_json::{Value, json};

#[test]
fn a_file_that_is_no_road_network_is_refused_and_the_state_says_so() {
    let mut desk = Desk::bare();
    assert_eq!(desk.ask("roads", json!({}))["state"], "ingen");
    let missing = desk.path_text("finnes-ikke.osm.pbf");
    let refused = desk.refused("import_roads", json!({ "path": missing }));
    assert_eq!(refused, ("roads_refused".to_owned(), Some("path".to_owned())));
    for (name, bytes) in [("tom.osm.pbf", &b""[..]), ("tekst.osm.pbf", b"ikke et kart i det hele tatt")] {
        let path = desk.file(name, bytes);
        let started = desk.ask("import_roads", json!({ "path": path }));
        assert!(matches!(text(&started, "/state"), "arbeider" | "feil"));
        // Stopping waits for the thread, so that nothing is waited for by time.
        let ended = desk.ask("stop_roads", json!({}));
        assert_eq!(ended["state"], "feil", "{ended}");
        assert!(text(&ended, "/fault").ends_with('.'));
        assert_eq!(ended["summary"], Value::Null);
        let refused = desk.refused("carry_roads", json!({ "path": path }));
        assert_eq!(refused.0, "roads_refused");
    }
    assert!(!desk.path("veinett.heimlyvei").exists(), "no half file is left");
    assert_eq!(desk.ask("remove_roads", json!({}))["state"], "ingen");
}

#[test]
fn a_damaged_network_file_is_said_and_never_stops_the_program() {
    let mut desk = Desk::with_locked_office();
    desk.file("veinett.heimlyvei", b"noe helt annet");
    let state = desk.ask("roads", json!({}));
    assert_eq!(state["state"], "feil", "{state}");
    desk.ask("unlock", json!({ "passphrase": crate::office::PASSPHRASE }));
    assert_eq!(between(&mut desk, post("9510"), post("9540"))["best"]["method"], "anslag");
}

#[test]
fn place_data_say_where_they_are_from_and_a_wrong_file_changes_nothing() {
    let mut desk = Desk::bare();
    let before = desk.ask("place_data", json!({}));
    assert_eq!((before["postnummer"].as_u64(), before["kommuner"].as_u64()), (Some(5_146), Some(357)));
    assert_eq!((&before["renewed_on"], &before["fault"]), (&Value::Null, &Value::Null));
    for bytes in [&b""[..], b"navn;alder\nKari;7\n"] {
        let path = desk.file("feil.csv", bytes);
        for dry_run in ["ja", "nei"] {
            let refused = desk.refused("import_place_data", json!({ "path": path, "dry_run": dry_run }));
            assert_eq!(refused, ("places_refused".to_owned(), Some("path".to_owned())));
        }
    }
    assert_eq!(desk.ask("place_data", json!({})), before);
}

#[test]
fn damaged_place_data_are_said_and_those_that_came_with_the_program_are_used() {
    let desk = Desk::bare();
    std::fs::create_dir(desk.path("stedsdata")).unwrap();
    std::fs::write(desk.path("stedsdata/stedsdata.json"), "{").unwrap();
    let mut app = desk.second_app();
    let ask = |app: &mut heimly_api::app::App, name: &str| -> Value {
        let moment = crate::office::moment(crate::office::TODAY);
        serde_json::from_str(&heimly_api::calls::call(app, &moment, name, "{}").unwrap()).unwrap()
    };
    let view = ask(&mut app, "place_data");
    assert_eq!(view["postnummer"], 5_146);
    assert!(text(&view, "/fault").contains("skadet"), "{view}");
    assert_eq!(ask(&mut app, "reset_place_data")["fault"], Value::Null);
}

/// A country with one road, from the point of one postnummer to another's, as a file.
fn one_road(desk: &mut Desk, from: &str, to: &str) -> Vec<u8> {
    let mut extract = Extract::default();
    for (number, postnummer) in [(1, from), (2, to)] {
        let found = desk.ask("find_place", json!({ "words": postnummer }));
        let degrees = |field: &str| i32::try_from(found[0]["point"][field].as_i64().unwrap()).unwrap();
        extract.node(number, degrees("latitude"), degrees("longitude"));
    }
    extract.way("highway=primary maxspeed=80", &[1, 2]);
    extract.bytes()
}

/// Asks until the import is over, as the window does.
fn imported(desk: &mut Desk, path: &str) -> Value {
    let mut view = desk.ask("import_roads", json!({ "path": path }));
    while view["state"] == "arbeider" {
        std::thread::yield_now();
        view = desk.ask("roads", json!({}));
    }
    view
}

#[test]
fn a_road_network_is_used_from_its_import_until_it_is_removed() {
    let mut desk = Desk::with_office();
    let estimate = between(&mut desk, post("9510"), post("9540"));
    assert_eq!(estimate["best"]["method"], "anslag");
    let bytes = one_road(&mut desk, "9510", "9540");
    let path = desk.file("alta.osm.pbf", &bytes);
    let view = imported(&mut desk, &path);
    assert_eq!((text(&view, "/state"), text(&view, "/summary/file")), ("klart", "alta.osm.pbf"), "{view}");
    assert_eq!(text(&view, "/summary/imported_words"), "24.11.2026");
    let way = between(&mut desk, post("9510"), post("9540"));
    assert_eq!(way["best"]["method"], "veinett", "{way}");
    assert!(way["best"]["km"].as_u64().unwrap() > 0);
    assert_eq!(text(&way, "/ways/1/method"), "anslag");
    // Far from the road the estimate still answers.
    assert_eq!(between(&mut desk, post("9510"), post("0150"))["best"]["method"], "anslag");
    // An adviser knows better than any network.
    desk.ask("save_travel", entered(post("9510"), post("9540"), 45));
    let way = between(&mut desk, post("9510"), post("9540"));
    let methods: Vec<&str> = items(&way, "/ways").iter().map(|way| text(way, "/method")).collect();
    assert_eq!(methods, ["oppgitt", "veinett", "anslag"]);
    // A file that cannot be used leaves the network as it is.
    let broken = desk.file("avkortet.osm.pbf", &bytes[..bytes.len() / 2]);
    let view = imported(&mut desk, &broken);
    assert_eq!((text(&view, "/state"), text(&view, "/summary/file")), ("feil", "alta.osm.pbf"), "{view}");
    assert_eq!(text(&between(&mut desk, post("9510"), post("9540")), "/ways/1/method"), "veinett");
    // The next start finds it again.
    let mut app = desk.second_app();
    let state =
        heimly_api::calls::call(&mut app, &crate::office::moment(crate::office::TODAY), "roads", "{}");
    assert!(state.unwrap().contains("\"klart\""));
    // And it can be carried to another machine.
    let mut other = Desk::with_office();
    let view = other.ask("carry_roads", json!({ "path": desk.path_text("veinett.heimlyvei") }));
    assert_eq!(view["state"], "klart", "{view}");
    assert_eq!(between(&mut other, post("9540"), post("9510"))["best"]["method"], "veinett");
    let view = other.ask("remove_roads", json!({}));
    assert_eq!((text(&view, "/state"), &view["summary"]), ("ingen", &Value::Null));
    assert_eq!(between(&mut other, post("9510"), post("9540"))["best"], estimate["best"]);
}

#[test]
fn a_network_of_another_country_is_refused() {
    let mut desk = Desk::bare();
    let mut extract = Extract::default();
    // Helsinki.
    extract.node(1, 60_170_000, 24_940_000);
    extract.node(2, 60_200_000, 24_960_000);
    extract.way("highway=primary", &[1, 2]);
    let path = desk.file("helsinki.osm.pbf", &extract.bytes());
    let view = imported(&mut desk, &path);
    assert_eq!(view["state"], "feil");
    assert!(text(&view, "/fault").contains("ligger i Norge"), "{view}");
}

#[test]
fn renewed_place_data_are_looked_through_first_then_used_and_can_be_left() {
    let heading = "lokalid;kommunenummer;kommunenavn;adressetype;adressetilleggsnavn;adressetilleggsnavnKilde;\
        adressekode;adressenavn;nummer;bokstav;gardsnummer;bruksnummer;festenummer;undernummer;adresseTekst;\
        adresseTekstUtenAdressetilleggsnavn;EPSG-kode;Nord;Øst;postnummer;poststed;oppdateringsdato;datauttaksdato";
    // 7884 Sørli has Nordli's point, 29 km off.
    let row = "1;5042;X;vegadresse;;;1000;Prøveveien;1;;1;1;0;;Prøveveien 1;Prøveveien 1;4258;64.2460;13.7520;\
        7884;SØRLI;01.01.2026;2026-09-10 02:00:00";
    let mut desk = Desk::with_office();
    let path = desk.file("adresser.csv", format!("{heading}\n{row}\n").as_bytes());
    let before = desk.ask("find_place", json!({ "words": "7884" }))[0]["point"].clone();
    let looked = desk.ask("import_place_data", json!({ "path": path, "dry_run": "ja" }));
    assert_eq!(
        (looked["stored"].as_str(), looked["moved_over_5_km"].as_u64()),
        (Some("nei"), Some(1)),
        "{looked}"
    );
    assert_eq!(desk.ask("find_place", json!({ "words": "7884" }))[0]["point"], before);
    let stored = desk.ask("import_place_data", json!({ "path": path, "dry_run": "nei" }));
    assert_eq!(stored["stored"], "ja");
    let sorli = json!({ "latitude": 64_246_000, "longitude": 13_752_000 });
    assert_eq!(desk.ask("find_place", json!({ "words": "7884" }))[0]["point"], sorli);
    let view = desk.ask("place_data", json!({}));
    assert_eq!((text(&view, "/renewed_on"), view["postnummer"].as_u64()), ("2026-11-24", Some(5_146)));
    assert!(text(&view, "/source").contains("adresser.csv"), "{view}");
    // Travel rests on them at once, and the next start too.
    let way = between(&mut desk, post("7884"), post("7882"));
    assert_eq!(way["from"]["point"], sorli);
    let view = desk.ask("reset_place_data", json!({}));
    assert_eq!(view["renewed_on"], Value::Null);
    assert_eq!(desk.ask("find_place", json!({ "words": "7884" }))[0]["point"], before);
}
