//! How place data are read, on a handful of rows.

use super::*;
use heimly_domain::place::PointQuality;

const KOMMUNER: &str = "kommunenr;navn;fylke;slag\n\
    2100;Svalbard;;område\n5601;Alta;Finnmark;kommune\n5612;Kautokeino;Finnmark;kommune\n";
const POSTNUMMER: &str = "postnr;poststed;kommunenr;lat;lon;quality\n\
    9170;Longyearbyen;2100;;;none\n9510;Alta;5601;69.9706;23.2866;direct\n9520;Kautokeino;5612;69.0126;23.0412;seat\n";
const NAMES: &str = "kommunenr;språk;navn;kilde\n5612;sme;Guovdageaidnu;SSB\n";
const WATER: &str = "kommunenr;kommunenr2;km;over\n5601;5612;1.35;vann\n";
const NEIGHBOURS: &str = "[[\"5601\", \"5612\"]]\n";

fn parse(postnummer: &str, kommuner: &str, land_neighbours: &str) -> Result<PlaceData, PlaceDataError> {
    PlaceData::parse(&PlaceFiles { postnummer, kommuner, land_neighbours, names: NAMES, across_water: WATER })
}

fn number(text: &str) -> Postnummer {
    Postnummer::new(text).unwrap()
}

fn kommune(text: &str) -> KommuneNo {
    KommuneNo::new(text).unwrap()
}

#[test]
fn a_postnummer_has_its_kommune_and_a_point_in_millionths_of_a_degree() {
    let data = parse(POSTNUMMER, KOMMUNER, NEIGHBOURS).unwrap();
    let alta = data.postnummer(number("9510")).unwrap();
    assert_eq!((alta.poststed.as_str(), alta.kommune), ("Alta", kommune("5601")));
    let spot = alta.spot.unwrap();
    assert_eq!((spot.point.latitude(), spot.point.longitude()), (69_970_600, 23_286_600));
    assert_eq!(spot.quality, PointQuality::Certain);
    assert_eq!(data.postnummer(number("9520")).unwrap().spot.unwrap().quality, PointQuality::Uncertain);
    assert_eq!(data.postnummer(number("9170")).unwrap().spot, None);
    assert_eq!(data.postnummer(number("9511")), None);
}

#[test]
fn a_kommune_has_a_name_and_only_kommuner_are_listed() {
    let data = parse(POSTNUMMER, KOMMUNER, NEIGHBOURS).unwrap();
    assert_eq!(data.kommune_name(kommune("2100")), Some("Svalbard"));
    assert_eq!(data.kommune_name(kommune("5403")), None);
    assert_eq!(data.kommuner().map(|each| each.name.as_str()).collect::<Vec<_>>(), ["Alta", "Kautokeino"]);
    assert_eq!(data.land_neighbours(kommune("5612")).collect::<Vec<_>>(), [kommune("5601")]);
}

#[test]
fn a_faulty_row_is_named_by_its_line() {
    let heading = "postnr;poststed;kommunenr;lat;lon;quality\n";
    for row in [
        "",
        "9510;Alta;5601;69.9706;23.2866",
        "9510;Alta;5601;69.9706;23.2866;direct;",
        "951;Alta;5601;69.9706;23.2866;direct",
        "9510;Alta;56;69.9706;23.2866;direct",
        "9510;Alta;5601;69,9706;23.2866;direct",
        "9510;Alta;5601;69.97;23.2866;direct",
        "9510;Alta;5601;169.9706;23.2866;direct",
        "9510;Alta;5601;;;direct",
        "9510;Alta;5601;69.9706;23.2866;good",
    ] {
        let file = "postnr.csv";
        let found = parse(&format!("{heading}{row}\n"), KOMMUNER, NEIGHBOURS);
        assert_eq!(found.unwrap_err(), PlaceDataError::Line { file, line: 2 }, "{row:?}");
    }
}

#[test]
fn rows_out_of_order_or_given_twice_are_refused() {
    let row = "9510;Alta;5601;69.9706;23.2866;direct\n";
    let earlier = "9170;Longyearbyen;2100;;;none\n";
    for second in [row, earlier] {
        let found = parse(&format!("heading\n{row}{second}"), KOMMUNER, NEIGHBOURS);
        assert_eq!(found.unwrap_err(), PlaceDataError::Order { file: "postnr.csv", line: 3 });
    }
}

#[test]
fn neighbours_must_be_pairs_of_two_known_kommuner_each_given_once() {
    for list in [
        "",
        "[[\"5601\"]]",
        "[[\"5601\", \"5601\"]]",
        "[[\"5601\", \"5699\"]]",
        "[[\"5601\", \"5612\", \"5601\"]]",
        "[[\"5601\", \"5612\"], [\"5612\", \"5601\"]]",
        "[[5601, 5612]]",
    ] {
        assert_eq!(parse(POSTNUMMER, KOMMUNER, list).unwrap_err(), PlaceDataError::Neighbours, "{list:?}");
    }
}

#[test]
fn a_name_or_a_pair_of_something_unknown_is_refused_by_its_line() {
    let read = |names: &str, across_water: &str| {
        let files = PlaceFiles {
            postnummer: POSTNUMMER,
            kommuner: KOMMUNER,
            land_neighbours: NEIGHBOURS,
            names,
            across_water,
        };
        PlaceData::parse(&files).map(|_| ())
    };
    for row in ["5699;sme;Deatnu;SSB", "5612;nob;Kautokeino;SSB", "5612;sme; ;SSB", "5612;sme;Guovdageaidnu"]
    {
        let fault = PlaceDataError::Line { file: "kommunenavn.csv", line: 2 };
        assert_eq!(read(&format!("heading\n{row}\n"), WATER), Err(fault), "{row}");
    }
    for row in ["5601;5699;1.35;vann", "5601;5601;1.35;vann", "5601;5612;1,35;vann", "5601;5612;1.35;bro"] {
        let fault = PlaceDataError::Line { file: "kommune-over-vann.csv", line: 2 };
        assert_eq!(read(NAMES, &format!("heading\n{row}\n")), Err(fault), "{row}");
    }
}

#[test]
fn a_place_is_found_by_number_by_name_and_by_the_sami_name_of_its_kommune() {
    let data = parse(POSTNUMMER, KOMMUNER, NEIGHBOURS).unwrap();
    for words in ["9520", "952", "kautokeino", "KAUTO", "kautokeino 9520", "Guovdageaidnu", "guovdage"] {
        assert_eq!(data.find(words, 5), [number("9520")], "{words}");
    }
    assert_eq!(data.find("", 5), []);
    assert_eq!(data.find("Oslo", 5), []);
}

#[test]
fn kommuner_across_water_are_known_both_ways() {
    let data = parse(POSTNUMMER, KOMMUNER, NEIGHBOURS).unwrap();
    for (one, other) in [("5601", "5612"), ("5612", "5601")] {
        let expected = AcrossWater { kommune: kommune(other), metres: 1_350 };
        assert_eq!(data.water_neighbours(kommune(one)).collect::<Vec<_>>(), [expected]);
    }
}
