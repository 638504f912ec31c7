//! What version 3 added: every record filled in every field, its limits, its references, and what it may tell
//! of a home whose address is protected.

use super::*;

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn number(text: &str) -> Option<Postnummer> {
    Postnummer::new(text)
}

fn point(north: i32, east: i32) -> Option<Point> {
    Point::from_micro_degrees(north, east)
}

fn adviser() -> Option<AdviserId> {
    AdviserId::new("adviser-1")
}

fn end(postnummer: &str, point: Option<Point>) -> TravelEnd {
    TravelEnd { postnummer: number(postnummer).unwrap(), point }
}

fn time() -> EnteredTravel {
    EnteredTravel {
        from: end("9545", point(69_900_001, 23_100_001)),
        to: end("9585", point(70_500_001, 21_900_001)),
        minutes: 1440,
        direction: TravelDirection::OneWay,
        by_ferry: some("Øksfjord–Hasvik"),
        words: some("kjørt 12.11."),
        on: Some(day("2026-11-12")),
        by: adviser(),
    }
}

fn place(label: &str, postnummer: &str, at: Option<Point>) -> RoundPlace {
    RoundPlace { label: label.to_owned(), postnummer: number(postnummer), point: at }
}

fn round() -> Round {
    let stop = |at| RoundStop {
        at,
        minutes: 90,
        agreed_at: Some(10 * 60 + 5),
        day: Some(RoundDay::Second),
        purpose: some("oppfølging i Sandmerke"),
    };
    let elsewhere = place("skolen", "9540", point(69_500_001, 23_500_001));
    Round {
        id: RoundId::new("round-1").unwrap(),
        name: "Hasvik".to_owned(),
        first_day: day("2026-12-01"),
        last: RoundDay::Second,
        leave_at: 0,
        home_by: Some(23 * 60 + 59),
        start: Some(place("hjemmefra", "9512", point(69_600_001, 23_600_001))),
        overnight: Some(place("gjestehuset", "9590", point(69_700_001, 23_700_001))),
        adviser: adviser(),
        stops: vec![
            stop(RoundStopAt::Place(elsewhere)),
            stop(RoundStopAt::Home(HomeId::new("home-1").unwrap())),
            stop(RoundStopAt::Home(HomeId::new("home-2").unwrap())),
        ],
    }
}

/// The register of the other tests with everything version 3 added, every field filled. Home 1 lies at 9545,
/// home 2 at 9585.
fn where_all() -> Register {
    let mut all = register();
    all.office.postnummer = number("9511");
    all.office.point = point(69_967_001, 23_270_001);
    let [second, first] = all.homes.as_mut_slice() else { panic!("two homes") };
    (first.dwelling.postnummer, first.dwelling.point) = (number("9545"), point(69_900_001, 23_100_001));
    (second.dwelling.postnummer, second.dwelling.point) = (number("9585"), point(70_500_001, 21_900_001));
    all.needs[0].avoid_places = vec![AvoidPlace {
        label: "fars hus".to_owned(),
        postnummer: number("9517"),
        point: point(69_800_001, 23_800_001),
        shortest_minutes: 1440,
    }];
    all.travel = vec![
        EnteredTravel { from: end("9510", None), to: end("9545", None), ..all.travel[0].clone() },
        time(),
    ];
    all.links = vec![LinkCorrection {
        link: LinkId::new("ferge-1").unwrap(),
        state: LinkState::Closed,
        minutes: Some(1440),
        wait_minutes: Some(30),
        words: some("innstilt"),
        on: day("2026-11-10"),
        by: adviser(),
    }];
    let (one, other) = (KommuneNo::new("5601").unwrap(), KommuneNo::new("5616").unwrap());
    all.water_neighbours = vec![WaterNeighbour { one, other, on: day("2026-11-09") }];
    all.rounds = vec![round()];
    all
}

fn faults_after(change: impl FnOnce(&mut Value)) -> Vec<(String, Fault)> {
    let mut value: Value = serde_json::from_str(&to_json(&where_all())).unwrap();
    change(&mut value);
    match from_json(value.to_string().as_bytes(), today()) {
        Err(ImportError::Problems(problems)) => {
            problems.into_iter().map(|Problem { path, fault }| (path, fault)).collect()
        }
        other => panic!("expected problems, got {other:?}"),
    }
}

fn expect(found: &[(String, Fault)], expected: &[(&str, Fault)]) {
    let found: Vec<_> = found.iter().map(|(path, fault)| (path.as_str(), *fault)).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_record_of_version_3_comes_back_as_it_was() {
    let mut all = where_all();
    let text = to_json(&all);
    let read = from_json(text.as_bytes(), today()).unwrap();
    all.homes.sort_by(|one, other| one.id.cmp(&other.id));
    assert_eq!(read, all);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["version"], json!(3));
    assert_eq!(value["travel"][0]["from"], json!({ "postnummer": "9510", "point": null }));
    let times = (&value["rounds"][0]["leave_at"], &value["rounds"][0]["home_by"]);
    assert_eq!(times, (&json!("00:00"), &json!("23:59")));
}

#[test]
fn limits_of_times_links_and_rounds_are_held() {
    let found = faults_after(|value| {
        value["needs"][0]["avoid_places"][0]["label"] = json!(" ");
        value["travel"][1]["from"] = json!("951");
        value["travel"][1]["by_ferry"] = json!("x".repeat(501));
        value["links"][0]["link"] = json!("Ferge 1");
        value["water_neighbours"][0]["one"] = json!("56011");
        value["rounds"][0]["leave_at"] = json!("24:00");
    });
    expect(
        &found,
        &[
            ("needs[0].avoid_places[0].label", Fault::Empty),
            ("travel[1].from", Fault::WrongValue),
            ("links[0].link", Fault::WrongValue),
            ("water_neighbours[0].one", Fault::WrongValue),
            ("rounds[0].leave_at", Fault::WrongValue),
        ],
    );
    let found = faults_after(|value| {
        value["travel"][1]["from"]["point"]["latitude"] = json!(90_000_001);
        value["rounds"][0]["stops"][0]["at"]["place"]["point"]["longitude"] = json!(180_000_001);
        value["rounds"][0]["name"] = json!("");
    });
    expect(
        &found,
        &[
            ("travel[1].from.point", Fault::OutOfRange),
            ("rounds[0].name", Fault::Empty),
            ("rounds[0].stops[0].at.place.point", Fault::OutOfRange),
        ],
    );
}

#[test]
fn what_cannot_be_of_times_links_and_rounds_is_named() {
    let found = faults_after(|value| {
        value["needs"][0]["avoid_places"][0]["shortest_minutes"] = json!(0);
        value["travel"][0]["minutes"] = json!(0);
        value["travel"][1]["minutes"] = json!(1441);
        value["travel"][1]["to"] = value["travel"][1]["from"].clone();
        value["travel"][1]["by"] = json!("nobody");
        value["links"][0]["minutes"] = json!(1441);
        value["links"][0]["by"] = json!("nobody");
        value["water_neighbours"][0]["one"] = json!("5620");
        value["rounds"][0]["adviser"] = json!("nobody");
        value["rounds"][0]["stops"][0]["minutes"] = json!(1441);
        value["rounds"][0]["stops"][1]["at"]["id"] = json!("home-9");
    });
    expect(
        &found,
        &[
            ("needs[0].avoid_places[0].shortest_minutes", Fault::OutOfRange),
            ("travel[0].minutes", Fault::OutOfRange),
            ("travel[1].minutes", Fault::OutOfRange),
            ("travel[1].to", Fault::SelfReference),
            ("travel[1].by", Fault::Dangling),
            ("links[0].minutes", Fault::OutOfRange),
            ("links[0].by", Fault::Dangling),
            ("water_neighbours[0].other", Fault::WrongValue),
            ("rounds[0].stops[0].minutes", Fault::OutOfRange),
            ("rounds[0].adviser", Fault::Dangling),
            ("rounds[0].stops[1].at.id", Fault::Dangling),
        ],
    );
    let itself = faults_after(|value| value["water_neighbours"][0]["other"] = json!("5601"));
    assert_eq!(itself, one("water_neighbours[0].other", Fault::SelfReference));
}

#[test]
fn each_of_them_is_there_once() {
    for (name, field, fault) in [
        ("travel", "to", Fault::DuplicateRecord),
        ("links", "link", Fault::DuplicateId),
        ("water_neighbours", "other", Fault::DuplicateRecord),
        ("rounds", "id", Fault::DuplicateId),
    ] {
        let found = faults_after(|value| {
            let copy = value[name][0].clone();
            value[name].as_array_mut().unwrap().insert(1, copy);
        });
        assert_eq!(found, one(&format!("{name}[1].{field}"), fault));
    }
    let mut both = where_all();
    both.travel.push(EnteredTravel { from: end("9545", None), ..time() });
    assert!(from_json(to_json(&both).as_bytes(), today()).is_ok(), "a house and its postnummer are two");
}

fn with_grade(register: Register, home: &str, grade: ProtectionGrade) -> Register {
    let mut register = register;
    let home = register.homes.iter_mut().find(|each| each.id.as_str() == home).unwrap();
    home.household.members[0].protection.grade = grade;
    register
}

#[test]
fn a_plain_export_tells_no_time_and_no_stop_of_a_protected_home() {
    let protected = with_grade(where_all(), "home-1", ProtectionGrade::Confidential);
    let (text, left) = plain_json(&protected, today());
    let plain = from_json(text.as_bytes(), today()).unwrap();
    assert!(plain.travel.is_empty(), "both times are to where home 1 lies");
    let at: Vec<_> = plain.rounds[0].stops.iter().map(|stop| stop.at.clone()).collect();
    assert_eq!(at, [round().stops[0].at.clone(), round().stops[2].at.clone()]);
    assert_eq!(plain.rounds[0].name, "2026-12-01", "the name may be where it went");
    let whole = (&plain.rounds[0].start, &plain.rounds[0].overnight);
    assert_eq!(whole, (&round().start, &round().overnight));
    assert_eq!((&plain.links, &plain.water_neighbours), (&protected.links, &protected.water_neighbours));
    assert_eq!(plain.needs[0].avoid_places, protected.needs[0].avoid_places);
    for word in ["9545", "69900001", "23100001"] {
        assert!(to_json(&protected).contains(word), "{word} must be there for the test to be able to fail");
        assert!(!text.contains(word), "{word}");
    }
    assert_eq!(plain_json(&plain, today()), (text, left), "import and export again gives the same bytes");
}

#[test]
fn a_plain_export_keeps_times_between_places_it_tells_anyway() {
    let mut protected = with_grade(where_all(), "home-1", ProtectionGrade::Confidential);
    let kept = EnteredTravel { from: end("9511", protected.office.point), ..time() };
    let moved = EnteredTravel { from: end("9511", point(69_967_002, 23_270_002)), ..time() };
    protected.travel.extend([kept.clone(), moved]);
    let (plain, _) = without_protected(&protected, today());
    assert_eq!(plain.travel, [kept], "a point nobody has may be the hidden one");
    let (open, _) = without_protected(&where_all(), today());
    assert_eq!(open, where_all(), "where nobody is hidden everything stands");
}

#[test]
fn a_protected_childs_places_to_live_away_from_and_stops_at_its_school_are_hidden() {
    let mut protected = where_all();
    protected.needs[0].school = SchoolToKeep::Keep(Place {
        label: "Sandmerke skole".to_owned(),
        postnummer: number("9540"),
        point: None,
        longest_minutes: None,
    });
    protected.children[0].protection.grade = ProtectionGrade::Confidential;
    let (plain, left) = without_protected(&protected, today());
    assert_eq!(left.children, ["Spurv"]);
    assert!(plain.needs[0].avoid_places.is_empty());
    let places = plain.rounds[0].stops.iter().filter(|stop| matches!(stop.at, RoundStopAt::Place(_)));
    assert_eq!(places.count(), 0, "the stop is at the child's school");
    assert_eq!(plain.rounds[0].start, round().start);
}

#[test]
fn no_round_to_a_strictly_confidential_home_comes_in() {
    let mut strict = with_grade(where_all(), "home-1", ProtectionGrade::StrictlyConfidential);
    for home in &mut strict.homes {
        home.dwelling =
            Dwelling { address: None, postnummer: None, kommune: None, point: None, ..home.dwelling.clone() };
    }
    let Err(ImportError::Problems(found)) = from_json(to_json(&strict).as_bytes(), today()) else {
        panic!("refused")
    };
    assert_eq!(found, [Problem::new("rounds[0].stops[1].at", Fault::LocationOfStrict)]);
    let (plain, _) = plain_json(&strict, today());
    assert!(from_json(plain.as_bytes(), today()).is_ok());
}
