//! Whole files, as they come and as they should not come.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use heimly_domain::place::{KommuneNo, Places, PointQuality, Postnummer};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::map::Outlines;

/// The columns of Kartverket's file of 2024 and later.
const HEADING: &str = "lokalid;kommunenummer;kommunenavn;adressetype;adressetilleggsnavn;adressetilleggsnavnKilde;\
    adressekode;adressenavn;nummer;bokstav;gardsnummer;bruksnummer;festenummer;undernummer;adresseTekst;\
    adresseTekstUtenAdressetilleggsnavn;EPSG-kode;Nord;Øst;postnummer;poststed;oppdateringsdato;datauttaksdato";

fn address(kommune: &str, system: &str, north: &str, east: &str, postnummer: &str, poststed: &str) -> String {
    format!(
        "1;{kommune};X;vegadresse;;;1000;Prøveveien;1;;1;1;0;;Prøveveien 1;Prøveveien 1;{system};{north};{east};\
         {postnummer};{poststed};01.01.2026;2026-09-10 02:00:00"
    )
}

fn addresses(rows: &[String]) -> String {
    format!("\u{feff}{HEADING}\r\n{}\r\n", rows.join("\r\n"))
}

fn read(bytes: impl AsRef<[u8]>) -> Result<Renewal, ImportFault> {
    renew(Cursor::new(bytes.as_ref().to_vec()), &PlaceTexts::bundled())
}

fn places(renewal: &Renewal) -> PlaceData {
    PlaceData::parse(&renewal.texts.files()).unwrap()
}

fn spot(places: &PlaceData, postnummer: &str) -> (i32, i32, PointQuality) {
    let spot = places.postnummer(Postnummer::new(postnummer).unwrap()).unwrap().spot.unwrap();
    (spot.point.latitude(), spot.point.longitude(), spot.quality)
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn addresses_give_the_postnummer_the_address_in_the_middle() {
    // 7884 Sørli has Nordli's point, 29 km off. Five addresses in a row, one placed in the wrong valley.
    let rows = [
        address("5042", "4258", "64.2440", "13.7500", "7884", "SØRLI"),
        address("5042", "4258", "64.2450", "13.7510", "7884", "SØRLI"),
        address("5042", "4258", "64.2460", "13.7520", "7884", "SØRLI"),
        address("5042", "4258", "64.2470", "13.7530", "7884", "SØRLI"),
        address("5042", "4258", "64.9000", "12.0000", "7884", "SØRLI"),
    ];
    let renewal = read(addresses(&rows)).unwrap();
    assert_eq!((renewal.kind, renewal.data_date.as_deref()), (FileKind::Addresses, Some("2026-09-10")));
    let now = places(&renewal);
    // The middle from south to north is 64.2460, from west to east 13.7510: 64.2460 13.7520 is 48 m from it
    // and 64.2450 13.7510 is 111 m.
    assert_eq!(spot(&now, "7884"), (64_246_000, 13_752_000, PointQuality::Certain));
    let summary = &renewal.summary;
    assert_eq!((summary.read, summary.covered, summary.kommuner, summary.refused_in_all), (5, 1, 1, 0));
    // A kommune's own file renews its own codes; the other 5,145 are as before.
    assert_eq!((summary.kept, summary.changed, summary.moved_over_5_km), (5_145, 1, 1));
    assert_eq!((summary.added, summary.removed), (0, 0));
    assert_eq!(renewal.texts.kommuner, PlaceTexts::bundled().kommuner);
}

#[test]
fn addresses_in_any_of_the_zones_give_the_same_point() {
    // Alta by proj4rs' own inverse is checked in `crs`; here the three zones' files must agree.
    let point = heimly_domain::place::Point::from_micro_degrees(69_968_900, 23_271_600).unwrap();
    let mut found = Vec::new();
    for (code, crs) in [("25832", crs::Crs::Utm32), ("25833", crs::Crs::Utm33), ("25835", crs::Crs::Utm35)] {
        let (east, north) = crs.place(point).unwrap();
        let rows = [address("5601", code, &format!("{north:.2}"), &format!("{east:.2}"), "9510", "ALTA")];
        found.push(spot(&places(&read(addresses(&rows)).unwrap()), "9510"));
    }
    assert_eq!(found, [(69_968_900, 23_271_600, PointQuality::Certain); 3]);
}

#[test]
fn a_new_postnummer_is_added_and_a_neighbours_addresses_move_nothing() {
    let rows = [
        address("5601", "4258", "69.9000", "23.2000", "9599", "NY PLASS"),
        // 9520 is Kautokeino's; two addresses in Alta have it too.
        address("5601", "4258", "69.9000", "23.2000", "9520", "KAUTOKEINO"),
    ];
    let renewal = read(addresses(&rows)).unwrap();
    let now = places(&renewal);
    let facts = now.postnummer(Postnummer::new("9599").unwrap()).unwrap();
    assert_eq!((facts.poststed.as_str(), facts.kommune.as_str()), ("Ny Plass", "5601"));
    let before = PlaceData::parse(&PlaceTexts::bundled().files()).unwrap();
    assert_eq!(spot(&now, "9520"), spot(&before, "9520"));
    assert_eq!((renewal.summary.added, renewal.summary.changed), (1, 0));
}

#[test]
fn a_row_that_cannot_be_used_is_told_by_its_line() {
    let good = |n: u32| address("5601", "4258", &format!("69.9{n:03}"), "23.2000", "9510", "ALTA");
    let mut rows: Vec<String> = (0..40).map(good).collect();
    rows.push(address("5601", "4258", "69.9", "23.2", "951", "ALTA"));
    rows.push(address("56", "4258", "69.9", "23.2", "9510", "ALTA"));
    rows.push(address("5601", "3857", "69.9", "23.2", "9510", "ALTA"));
    rows.push(address("5601", "4258", "", "23.2", "9510", "ALTA"));
    rows.push(address("5601", "4258", "55.7", "12.6", "9510", "ALTA"));
    rows.push("1;5601".to_owned());
    let summary = read(addresses(&rows)).unwrap().summary;
    let expected = [
        (42, LineFault::Postnummer),
        (43, LineFault::Kommune),
        (44, LineFault::UnknownCoordinates),
        (45, LineFault::Coordinates),
        (46, LineFault::OutsideNorway),
        (47, LineFault::Columns),
    ];
    assert_eq!(summary.refused, expected.map(|(line, fault)| RefusedLine { line, fault }));
    assert_eq!((summary.read, summary.refused_in_all), (46, 6));
}

#[test]
fn files_that_are_nothing_of_this_are_refused_with_why() {
    let copenhagen = vec![address("0101", "4258", "55.67", "12.56", "1000", "KØBENHAVN"); 3];
    let good = addresses(&[address("5601", "4258", "69.9", "23.2", "9510", "ALTA")]);
    let cut = good.trim_end().strip_suffix("2026-09-10 02:00:00").unwrap().trim_end_matches(';').to_owned();
    let mut utf16: Vec<u8> = vec![0xff, 0xfe];
    utf16.extend(good.encode_utf16().flat_map(u16::to_le_bytes));
    let huge = format!("{HEADING}\r\n{}\r\n", "9".repeat(100_000));
    for (bytes, fault) in [
        (Vec::new(), ImportFault::Empty),
        (b"\x89PNG\r\n".to_vec(), ImportFault::NotPlaceData),
        (b"navn;adresse\r\nOla;Veien 1\r\n".to_vec(), ImportFault::NotPlaceData),
        (b"{\"type\":\"FeatureCollection\",\"features\":[]}".to_vec(), ImportFault::NotPlaceData),
        (b"{\"a\":1}".to_vec(), ImportFault::NotPlaceData),
        (b"{]".to_vec(), ImportFault::NotPlaceData),
        (addresses(&copenhagen).into_bytes(), ImportFault::OutsideNorway),
        (format!("{HEADING}\r\n").into_bytes(), ImportFault::NothingUsable),
        (cut.into_bytes(), ImportFault::Truncated),
        (utf16, ImportFault::Encoding),
        (huge.into_bytes(), ImportFault::TooLarge),
    ] {
        assert_eq!(
            read(&bytes).err(),
            Some(fault),
            "{:?}",
            String::from_utf8_lossy(&bytes[..bytes.len().min(60)])
        );
    }
}

#[test]
fn a_zip_holds_one_file_of_ours() {
    let good = addresses(&[address("5601", "4258", "69.9", "23.2", "9510", "ALTA")]);
    let both = zipped(&[("Lisens.txt", b"CC BY 4.0"), ("matrikkelenAdresse.csv", good.as_bytes())]);
    assert_eq!(read(&both).unwrap().kind, FileKind::Addresses);
    assert_eq!(read(&both[..both.len() / 2]).err(), Some(ImportFault::DamagedZip));
    assert_eq!(read(zipped(&[("a.pdf", b"x")])).err(), Some(ImportFault::NoFileInZip));
    let two = zipped(&[("a.csv", good.as_bytes()), ("b.csv", good.as_bytes())]);
    assert_eq!(read(two).err(), Some(ImportFault::NoFileInZip));
    assert_eq!(read(zipped(&[("a.csv", b"")])).err(), Some(ImportFault::Empty));
    let zeros = vec![b' '; 30 * 1024 * 1024];
    assert_eq!(read(zipped(&[("a.csv", &zeros)])).err(), Some(ImportFault::ZipBomb));
}

/// The shipped table as Posten writes it.
fn register(keep: impl Fn(&str) -> bool) -> Vec<u8> {
    let today = PlaceTexts::bundled();
    let mut text = String::new();
    for line in today.postnummer.lines().skip(1).filter(|line| keep(line)) {
        let columns: Vec<&str> = line.split(';').collect();
        let _ = write!(text, "{}\t{}\t{}\tX\tG\r\n", columns[0], columns[1].to_uppercase(), columns[2]);
    }
    encoding_rs::WINDOWS_1252.encode(&text).0.into_owned()
}

#[test]
fn postens_register_of_the_same_day_changes_nothing() {
    let renewal = read(register(|_| true)).unwrap();
    assert_eq!(renewal.kind, FileKind::PostRegister);
    assert_eq!(renewal.texts, PlaceTexts::bundled());
    let summary = renewal.summary;
    assert_eq!((summary.read, summary.covered, summary.changed, summary.removed), (5_146, 5_146, 0, 0));
}

#[test]
fn postens_register_adds_moves_and_takes_away() {
    let mut bytes = register(|line| !line.starts_with("9590;"));
    bytes.extend(encoding_rs::WINDOWS_1252.encode("9594\tHASVIK\t5616\tHASVIK\tG\r\n").0.iter());
    bytes.extend(b"9599\tNYBY\t5699\tNYKOMMUNE\tG\r\n9598\tX\t9901\tUKJENT\tG\r\n");
    let renewal = read(&bytes).unwrap();
    let summary = &renewal.summary;
    assert_eq!((summary.added, summary.removed, summary.changed), (2, 1, 0));
    assert_eq!(summary.refused.first().map(|row| row.fault), Some(LineFault::Kommune));
    let now = places(&renewal);
    let new = KommuneNo::new("5699").unwrap();
    let added = now.kommune(new).unwrap();
    assert_eq!((added.name.as_str(), added.fylke.as_str()), ("Nykommune", "Finnmark"));
    // The certain postnummer of the same poststed is 9591; its point is only a guess for the new one.
    let (like, new_one) = (spot(&now, "9591"), spot(&now, "9594"));
    assert_eq!((new_one.0, new_one.1, new_one.2), (like.0, like.1, PointQuality::Uncertain));
    assert_eq!(now.postnummer(Postnummer::new("9599").unwrap()).unwrap().spot, None);
}

#[test]
fn half_a_register_is_no_register() {
    let half = register(|line| line.starts_with('0') || line.starts_with('1'));
    let fault = read(half).unwrap_err();
    assert!(
        matches!(fault, ImportFault::NotWholeCountry { known: 5_146, found } if found < 2_000),
        "{fault:?}"
    );
    let mut cut = register(|_| true);
    cut.truncate(cut.len() - 8);
    assert_eq!(read(cut).err(), Some(ImportFault::Truncated));
}

#[expect(clippy::float_arithmetic, reason = "corners of a square")]
fn area(postnummer: &str, kommune: &str, west: f64, south: f64, size: f64) -> String {
    let (east, north) = (west + size, south + size);
    format!(
        "{{\"type\":\"Feature\",\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{west},{south}],[{east},{south}],\
         [{east},{north}],[{west},{north}],[{west},{south}]]]}},\"properties\":{{\"postnummer\":\"{postnummer}\",\
         \"poststed\":\"PRØVE\",\"kommune\":\"{kommune}\",\"datauttaksdato\":\"20260910\"}}}}"
    )
}

fn layer(name: &str, crs: &str, features: &[String]) -> String {
    format!(
        "{{\"{name}\":{{\"type\":\"FeatureCollection\",\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"EPSG:{crs}\"}}}},\
         \"features\":[{}]}}}}",
        features.join(",")
    )
}

#[test]
fn a_postal_area_gives_a_point_where_there_is_no_certain_one() {
    let today = PlaceData::parse(&PlaceTexts::bundled().files()).unwrap();
    let alta = spot(&today, "9510");
    let features = [
        // Alta's point lies in its area and stays; Sørli's area is elsewhere than its point; a new one.
        area("9510", "5601", 23.0, 69.8, 0.5),
        area("7884", "5042", 13.70, 64.20, 0.08),
        area("9599", "5601", 23.0, 69.5, 0.02),
    ];
    let renewal = read(layer("postnummerområde", "4258", &features)).unwrap();
    assert_eq!((renewal.kind, renewal.data_date.as_deref()), (FileKind::PostalAreas, Some("2026-09-10")));
    let now = places(&renewal);
    assert_eq!(spot(&now, "9510"), alta);
    assert_eq!(spot(&now, "7884"), (64_240_000, 13_740_000, PointQuality::Certain));
    assert_eq!(spot(&now, "9599").2, PointQuality::Certain);
    assert_eq!((renewal.summary.covered, renewal.summary.added, renewal.summary.moved_over_5_km), (3, 1, 1));
    // An area of 0.5 degrees is some 30 km wide: its middle is a guess.
    let wide = read(layer("x", "4258", &[area("9599", "5601", 23.0, 69.3, 0.5)])).unwrap();
    assert_eq!(spot(&places(&wide), "9599").2, PointQuality::Uncertain);
}

#[test]
fn areas_without_a_known_system_or_cut_short_are_refused() {
    let one = [area("9510", "5601", 800_000.0, 7_790_000.0, 1_000.0)];
    assert_eq!(read(layer("x", "3857", &one)).err(), Some(ImportFault::UnknownCoordinates));
    let without = format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", one[0]);
    assert_eq!(read(without).err(), Some(ImportFault::UnknownCoordinates));
    let whole = layer("x", "25833", &one);
    assert_eq!(read(&whole[..whole.len() - 20]).err(), Some(ImportFault::Truncated));
    let abroad = [area("9510", "5601", 12.0, 55.5, 0.1)];
    assert_eq!(read(layer("x", "4258", &abroad)).err(), Some(ImportFault::OutsideNorway));
    let long = whole.replace("PRØVE", &"Ø".repeat(200_000));
    assert_eq!(read(long).err(), Some(ImportFault::TooLarge));
    let deep = format!("{{\"features\":[{{\"geometry\":{{\"coordinates\":{}", "[".repeat(100_000));
    assert!(read(deep).is_err());
}

/// Every kommune as a square of ten kilometres, twenty in a row, in UTM 33.
fn squares(leave_out: usize) -> Vec<String> {
    let today = PlaceData::parse(&PlaceTexts::bundled().files()).unwrap();
    let side = 10_000;
    today
        .kommuner()
        .skip(leave_out)
        .enumerate()
        .map(|(at, kommune)| {
            let (west, south) = (300_000 + at % 20 * side, 6_700_000 + at / 20 * side);
            let (east, north) = (west + side, south + side);
            let names = match kommune.number.as_str() {
                "5612" => "[{\"navn\":\"Guovdageaidnu\",\"sprak\":\"sme\"},{\"navn\":\"Kautokeino\",\"sprak\":\"nor\"}]",
                _ => "[]",
            };
            format!(
                "{{\"type\":\"Feature\",\"properties\":{{\"kommunenummer\":\"{}\",\"kommunenavn\":\"{}\",\"navn\":{names}}},\
                 \"geometry\":{{\"type\":\"MultiPolygon\",\"coordinates\":[[[[{west},{south}],[{east},{south}],\
                 [{east},{north}],[{west},{north}],[{west},{south}]]]]}}}}",
                kommune.number, kommune.name
            )
        })
        .collect()
}

#[test]
fn kommuner_give_outlines_names_and_neighbours() {
    let renewal = read(layer("Kommune", "25833", &squares(0))).unwrap();
    assert_eq!(renewal.kind, FileKind::Kommuner);
    let summary = &renewal.summary;
    assert_eq!((summary.covered, summary.added, summary.removed, summary.changed), (357, 0, 0, 0));
    let now = places(&renewal);
    let numbers: Vec<_> = now.kommuner().map(|kommune| kommune.number).collect();
    // The first square touches the one to the east and the one to the north of it.
    let neighbours: Vec<_> = now.land_neighbours(numbers[0]).collect();
    assert_eq!(neighbours, [numbers[1], numbers[20]]);
    let kautokeino = KommuneNo::new("5612").unwrap();
    let names: Vec<_> = now.other_names(kautokeino).map(|name| name.name.as_str()).collect();
    assert_eq!(names, ["Guovdageaidnu", "Guovdageaidnu Kautokeino"]);
    // 357 squares in rows of twenty: 17 whole rows and 17 more. A shared side is one arc.
    let outlines = Outlines::parse(&renewal.texts.outlines, crate::bundled::COUNTRIES).unwrap();
    assert_eq!(outlines.kommuner().count(), 357);
    for (number, kommune) in outlines.kommuner().zip(now.kommuner()) {
        let label = outlines.lands(outlines.box_of(number).unwrap(), 0.1);
        assert!(label.iter().any(|land| land.number == kommune.number && land.name == kommune.name));
    }
    assert_eq!(renewal.texts.postnummer, PlaceTexts::bundled().postnummer);
}

#[test]
fn some_kommuner_are_not_the_country() {
    let few = &squares(0)[..20];
    let fault = read(layer("Kommune", "25833", few)).unwrap_err();
    assert_eq!(fault, ImportFault::NotWholeCountry { known: 357, found: 20 });
}

#[test]
fn kinds_are_kept_by_their_codes() {
    for kind in [FileKind::Addresses, FileKind::PostalAreas, FileKind::Kommuner, FileKind::PostRegister] {
        assert_eq!(FileKind::from_code(kind.code()), Some(kind));
    }
    assert_eq!(FileKind::from_code("kart"), None);
}

/// Small files of every kind.
fn seeds() -> Vec<Vec<u8>> {
    let csv = addresses(&[
        address("5601", "25833", "7786000.5", "813000,5", "9510", "ALTA"),
        address("5042", "4258", "64.2440", "13.7500", "7884", "SØRLI"),
    ]);
    let areas =
        layer("x", "4258", &[area("9510", "5601", 23.0, 69.8, 0.5), area("7884", "5042", 13.7, 64.2, 0.1)]);
    vec![
        zipped(&[("a.csv", csv.as_bytes())]),
        csv.into_bytes(),
        areas.into_bytes(),
        layer("Kommune", "25833", &squares(350)).into_bytes(),
        b"9510\tALTA\t5601\tALTA\tG\r\n9520\tKAUTOKEINO\t5612\tX\tG\r\n".to_vec(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_file_makes_the_program_panic(
        which in 0_usize..5,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        keep in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = seeds().swap_remove(which);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(keep.index(bytes.len()));
        }
        if let Ok(renewal) = read(&bytes) {
            prop_assert!(PlaceData::parse(&renewal.texts.files()).is_ok());
        }
    }
}
