//! From an extract to travel times, on small made-up places whose times can be worked out by hand.

use std::cell::Cell;
use std::path::PathBuf;

use heimly_domain::place::{CrossingNo, NoTime, PointQuality, Spot, Travel, TravelMethod, TravelTime};
use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::area::NORWAY;
use crate::generate::{Extract, country};

/// Stops after having been asked some times; never when `None`.
struct Watching(Cell<Option<u32>>);

impl Watch for Watching {
    fn progress(&self, _step: Step, permille: u16) {
        assert!(permille <= 1_000);
    }
    fn stopped(&self) -> bool {
        let left = self.0.get();
        self.0.set(left.map(|left| left.saturating_sub(1)));
        left == Some(0)
    }
}

struct Office {
    folder: TempDir,
}

impl Office {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn prepared(&self) -> PathBuf {
        self.folder.path().join("veinett")
    }

    fn import(&self, bytes: &[u8], stop_after: Option<u32>) -> Result<Summary, Fault> {
        let elsewhere = tempfile::tempdir().unwrap();
        let extract = elsewhere.path().join("utdrag.osm.pbf");
        std::fs::write(&extract, bytes).unwrap();
        let watch = Watching(Cell::new(stop_after));
        Network::import(&extract, &self.prepared(), NORWAY, 1_800_000_000, &watch)
    }

    fn network(&self) -> Network {
        Network::open(&self.prepared()).unwrap()
    }

    fn files(&self) -> usize {
        std::fs::read_dir(self.folder.path()).unwrap().count()
    }
}

fn network(extract: &Extract) -> Network {
    let office = Office::new();
    office.import(&extract.bytes(), None).unwrap();
    office.network()
}

fn spot(latitude: i32, longitude: i32) -> Spot {
    let point = Point::from_micro_degrees(latitude, longitude).unwrap();
    Spot {
        point,
        quality: PointQuality::Certain,
        postnummer: None,
        from: heimly_domain::place::PointFrom::Hand,
    }
}

fn minutes(network: &Network, from: Spot, to: Spot) -> Result<(u16, u16), NoTime> {
    let both = [network.one_way(from, to), network.towards(to).from(from)];
    assert_eq!(both[0], both[1], "the pair alone and the place from everywhere answer alike");
    both[0].map(|time| (time.low(), time.high()))
}

/// A road north along 11° east from 60.0° to 60.3°, with a corner every tenth: each part is 100,000 · 111.19508
/// mm = 11,119.5 m, at 80 − 8 = 72 km/h 556.0 s. At 60.3° a ferry goes east to 11.1°, on to a road.
fn valley(ferry: &str) -> Extract {
    let mut extract = Extract::default();
    for (number, latitude) in (1..=4).zip([60_000_000, 60_100_000, 60_200_000, 60_300_000]) {
        extract.node(number, latitude, 11_000_000);
    }
    extract.node(5, 60_300_000, 11_100_000);
    extract.node(6, 60_400_000, 11_100_000);
    extract.way("highway=primary maxspeed=80", &[1, 2, 3, 4]);
    extract.way("highway=primary maxspeed=80", &[5, 6]);
    extract.way(ferry, &[4, 5]);
    extract
}

const FERRY: &str = "route=ferry motor_vehicle=yes name=Overfarten duration=00:20";

#[test]
fn a_road_by_hand() {
    let network = network(&valley(FERRY));
    // Three parts: 1,668 s = 27.8 min; · 1.25 = 34.75.
    let (south, north) = (spot(60_000_000, 11_000_000), spot(60_300_000, 11_000_000));
    assert_eq!(minutes(&network, south, north), Ok((27, 35)));
    assert_eq!(minutes(&network, north, south), Ok((27, 35)));
    // From the middle of the first part to the middle of the last, on the same road: two parts, 1,112 s = 18.5
    // min; · 1.25 = 23.2.
    let (one, other) = (spot(60_050_000, 11_000_000), spot(60_250_000, 11_000_000));
    assert_eq!(minutes(&network, one, other), Ok((18, 24)));
    assert_eq!(minutes(&network, other, one), Ok((18, 24)));
    assert_eq!(minutes(&network, one, one), Ok((0, 0)));
    let journey =
        network.journey(network.snap(one.point).unwrap(), network.snap(other.point).unwrap()).unwrap();
    assert_eq!(journey.way.metres, 22_239);
}

#[test]
fn what_is_off_the_road_and_uncertain_widens_the_interval() {
    let network = network(&valley(FERRY));
    // 0.02° east at 60.05° is 1,110.5 m from the road: · 4 min/km = 4.44; 23.17 + 4.44 = 27.6.
    let off = spot(60_050_000, 11_020_000);
    let other = spot(60_250_000, 11_000_000);
    assert_eq!(minutes(&network, off, other), Ok((18, 28)));
    // An uncertain point: 18 − 13 and 24 + 36, both ends 18 − 26 (not under 0) and 24 + 72.
    let unsure = |spot: Spot| Spot { quality: PointQuality::Uncertain, ..spot };
    let one = spot(60_050_000, 11_000_000);
    assert_eq!(minutes(&network, unsure(one), other), Ok((5, 60)));
    assert_eq!(minutes(&network, unsure(one), unsure(other)), Ok((0, 96)));
}

#[test]
fn a_ferry_with_a_stated_time_is_named_and_may_be_waited_for() {
    let network = network(&valley(FERRY));
    // The crossing is 0.1° east at 60.3°: 11,119.5 m · cos 60.3° = 5,509.3 m. At 12.3 km/h that is 1,612.5 s,
    // 412.5 s more than the stated 1,200: 6.9 min of waiting. Half a part on each side: 278 s.
    let (west, east) = (spot(60_250_000, 11_000_000), spot(60_350_000, 11_100_000));
    let time = network.one_way(west, east).unwrap();
    // 278 + 1,200 + 278 = 1,756 s = 29.3 min; · 1.25 = 36.6; + 6.9 = 43.5.
    assert_eq!((time.low(), time.high(), time.method()), (29, 44, TravelMethod::RoadNetwork));
    let named: Vec<Option<&str>> = time.crossings().named().map(|number| network.crossing(number)).collect();
    assert_eq!(named, [Some("Overfarten")]);
    assert_eq!(network.one_way(east, west).map(|time| time.low()), Ok(29));
}

#[test]
fn the_time_between_departures_may_have_to_be_waited() {
    let network = network(&valley(&format!("{FERRY} interval=01:00")));
    let (west, east) = (spot(60_250_000, 11_000_000), spot(60_350_000, 11_100_000));
    // 36.6 + 60 = 96.6.
    assert_eq!(minutes(&network, west, east), Ok((29, 97)));
}

#[test]
fn a_ferry_without_a_stated_time_goes_at_the_speed_ssb_uses() {
    let office = Office::new();
    let summary = office.import(&valley("route=ferry motor_vehicle=yes").bytes(), None).unwrap();
    assert_eq!((summary.ferries, summary.ferries_without_time), (1, 1));
    let network = office.network();
    let (west, east) = (spot(60_250_000, 11_000_000), spot(60_350_000, 11_100_000));
    // 278 + 1,612.5 + 278 = 2,168.5 s = 36.1 min; · 1.25 = 45.2: waiting is in the speed already.
    let time = network.one_way(west, east).unwrap();
    assert_eq!((time.low(), time.high()), (36, 46));
    let number = time.crossings().named().next().unwrap();
    assert_eq!(network.crossing(number), Some("ferje"), "it has no name of its own");
    let unknown = CrossingNo { number: 9, ..number };
    assert_eq!(network.crossing(unknown), None);
    assert_eq!(network.crossing(CrossingNo { method: TravelMethod::Estimate, ..number }), None);
}

#[test]
fn one_way_streets_are_kept() {
    // A triangle: 1 → 2 directly, back only over 3.
    let mut extract = Extract::default();
    extract.node(1, 60_000_000, 11_000_000);
    extract.node(2, 60_100_000, 11_000_000);
    extract.node(3, 60_050_000, 11_200_000);
    extract.way("highway=primary maxspeed=80 oneway=yes", &[1, 2]);
    extract.way("highway=primary maxspeed=80 oneway=-1", &[3, 2]);
    extract.way("highway=primary maxspeed=80", &[3, 1]);
    let network = network(&extract);
    let (south, north) = (spot(60_010_000, 11_000_000), spot(60_090_000, 11_000_000));
    // 0.08°: 8,895.6 m at 20 m/s = 444.8 s = 7.4 min; · 1.25 = 9.3.
    assert_eq!(minutes(&network, south, north), Ok((7, 10)));
    // Back: 0.01° on, then twice √(5,559.8² + (22,239 · cos 60.025°)²) = 12,426 m, then 0.01°: 27,076 m,
    // 1,353.8 s = 22.6 min; · 1.25 = 28.2.
    assert_eq!(minutes(&network, north, south), Ok((22, 29)));
}

#[test]
fn an_island_answers_for_itself_and_not_for_the_mainland() {
    let mut extract = valley(FERRY);
    for (number, latitude) in (21..=23).zip([60_000_000, 60_010_000, 60_020_000]) {
        extract.node(number, latitude, 10_500_000);
    }
    extract.way("highway=residential maxspeed=30", &[21, 22, 23]);
    let office = Office::new();
    let summary = office.import(&extract.bytes(), None).unwrap();
    assert_eq!((summary.roads, summary.roads_aside), (3, 1));
    let network = office.network();
    let (one, other) = (spot(60_000_000, 10_500_000), spot(60_020_000, 10_500_000));
    // 2,223.9 m at 22 km/h = 363.9 s = 6.1 min; · 1.25 = 7.6.
    assert_eq!(minutes(&network, one, other), Ok((6, 8)));
    let mainland = spot(60_100_000, 11_000_000);
    assert_eq!(minutes(&network, one, mainland), Err(NoTime::NoRoad));
    assert_eq!(minutes(&network, mainland, one), Err(NoTime::NoRoad));
}

#[test]
fn a_yard_behind_a_gate_is_passed_over_and_an_islands_only_road_is_not() {
    let mut extract = valley(FERRY);
    // A yard 110 m east of the main road, and a quay road a kilometre east of it.
    for (number, longitude) in [(31, 11_002_000), (33, 11_020_000)] {
        extract.node(number, 60_050_000, longitude);
        extract.node(number + 1, 60_051_000, longitude);
        extract.way("highway=service", &[number, number + 1]);
    }
    let network = network(&extract);
    let mainland = spot(60_250_000, 11_000_000);
    assert!(minutes(&network, spot(60_050_500, 11_002_100), mainland).is_ok());
    assert_eq!(minutes(&network, spot(60_050_500, 11_020_100), mainland), Err(NoTime::NoRoad));
}

#[test]
fn nothing_is_said_farther_than_three_kilometres_from_a_road() {
    let network = network(&valley(FERRY));
    let road = spot(60_250_000, 11_000_000);
    // 0.05° west is 2,776 m at 60.05°, 0.06° is 3,331 m.
    assert!(minutes(&network, spot(60_050_000, 10_950_000), road).is_ok());
    for far in [spot(60_050_000, 10_940_000), spot(78_223_000, 15_647_000), spot(-60_000_000, -170_000_000)] {
        assert_eq!(minutes(&network, far, road), Err(NoTime::NoRoad));
        assert_eq!(minutes(&network, road, far), Err(NoTime::NoRoad));
    }
}

#[test]
fn a_way_is_cut_where_the_extract_holds_no_node() {
    let mut extract = valley(FERRY);
    extract.nodes.retain(|node| node.0 != 2);
    // 7 to 10 make a way with two holes and two nodes between them; 11 alone is nothing.
    extract.node(7, 60_000_000, 11_300_000);
    extract.node(8, 60_010_000, 11_300_000);
    extract.way("highway=primary", &[90, 7, 8, 91, 2]);
    let office = Office::new();
    let summary = office.import(&extract.bytes(), None).unwrap();
    assert_eq!((summary.ways, summary.cut_ways), (4, 2));
    let network = office.network();
    // Between 60.2° and 60.3° one still drives; the road south of it is gone, and so is its only node.
    assert!(minutes(&network, spot(60_210_000, 11_000_000), spot(60_290_000, 11_000_000)).is_ok());
    assert_eq!(network.snap(spot(60_000_000, 11_000_000).point), None);
    let all_gone = Extract { nodes: Vec::new(), ..valley(FERRY) };
    assert_eq!(office.import(&all_gone.bytes(), None).err(), Some(Fault::Elsewhere));
    assert!(office.network().summary() == &summary, "the old network stays");
}

#[test]
fn what_is_told_of_an_import() {
    let office = Office::new();
    let mut extract = valley(FERRY);
    extract.current = Some(1_790_000_000);
    let summary = office.import(&extract.bytes(), None).unwrap();
    let bounds =
        crate::area::Bounds { south: 60_000_000, west: 11_000_000, north: 60_400_000, east: 11_100_000 };
    let expected = Summary {
        file: "utdrag.osm.pbf".to_owned(),
        current: Some(1_790_000_000),
        imported: 1_800_000_000,
        bounds: Some(bounds),
        ways: 3,
        cut_ways: 0,
        junctions: 4,
        roads: 2,
        roads_aside: 0,
        // Four parts of 11,119.5 m.
        kilometres: 44,
        ferries: 1,
        ferries_without_time: 0,
    };
    assert_eq!(summary, expected);
    assert_eq!(office.network().summary(), &expected);
}

#[test]
fn stopped_anywhere_the_old_network_stays_and_nothing_is_left_over() {
    let office = Office::new();
    let old = office.import(&valley(FERRY).bytes(), None).unwrap();
    let new = country(600).bytes();
    let mut stopped = 0;
    while office.import(&new, Some(stopped)).is_err() {
        assert_eq!(office.network().summary(), &old, "stopped after {stopped}");
        assert_eq!(office.files(), 1);
        stopped += 1;
    }
    assert!(stopped >= 6, "reading, building, preparing and writing can each be stopped: {stopped}");
    assert_ne!(office.network().summary(), &old);
    assert_eq!(office.files(), 1);
}

#[test]
fn a_fault_leaves_the_old_network_in_use() {
    let office = Office::new();
    let old = office.import(&valley(FERRY).bytes(), None).unwrap();
    let whole = country(600).bytes();
    let cut = &whole[..whole.len() - 1];
    for (bytes, fault) in
        [(cut, Fault::Truncated), (&[][..], Fault::Empty), (&b"hei!"[..], Fault::NotAnExtract)]
    {
        assert_eq!(office.import(bytes, None).err(), Some(fault));
        assert_eq!(office.network().summary(), &old);
        assert_eq!(office.files(), 1);
    }
}

#[test]
fn a_place_that_cannot_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let extract = folder.path().join("utdrag.osm.pbf");
    std::fs::write(&extract, valley(FERRY).bytes()).unwrap();
    let import = |prepared: &Path| Network::import(&extract, prepared, NORWAY, 0, &Watching(Cell::new(None)));
    assert_eq!(import(&folder.path().join("finnes-ikke").join("veinett")).err(), Some(Fault::CannotWrite));
    // The place is taken by a folder.
    let taken = folder.path().join("mappe");
    std::fs::create_dir_all(taken.join("i-mappe")).unwrap();
    assert_eq!(import(&taken).err(), Some(Fault::CannotWrite));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "no half file is left");
}

#[test]
fn a_changed_or_missing_file_of_a_network_is_not_opened() {
    let office = Office::new();
    assert_eq!(Network::open(&office.prepared()).err(), Some(Fault::NotPrepared));
    office.import(&valley(FERRY).bytes(), None).unwrap();
    let mut bytes = std::fs::read(office.prepared()).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(office.prepared(), bytes).unwrap();
    assert_eq!(Network::open(&office.prepared()).err(), Some(Fault::PreparedDamaged));
}

#[test]
fn two_homes_at_one_point_and_the_same_answers_every_time() {
    let bytes = country(3_000).bytes();
    let (one, other) = (Office::new(), Office::new());
    one.import(&bytes, None).unwrap();
    other.import(&bytes, None).unwrap();
    let files = [one, other].map(|office| std::fs::read(office.prepared()).unwrap());
    assert!(files[0] == files[1], "the same extract gives the same file");
}

#[test]
fn one_place_from_everywhere_is_each_pair_alone() {
    let extract = country(2_000);
    let network = network(&extract);
    let spots: Vec<Spot> =
        extract.nodes.iter().step_by(61).map(|node| spot(node.1.latitude(), node.1.longitude())).collect();
    let mut answered = 0;
    for to in spots.iter().step_by(7) {
        let towards = network.towards(*to);
        for from in &spots {
            let alone: Result<TravelTime, NoTime> = network.one_way(*from, *to);
            assert_eq!(towards.from(*from), alone);
            answered += usize::from(alone.is_ok());
        }
    }
    assert!(answered > 50, "{answered}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever a few changed, added or lost bytes make of an extract: a network or a fault, never a panic.
    #[test]
    fn changed_bytes_never_do_more_than_fail(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = unpacked(&valley(FERRY));
        for (place, value) in changes {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let office = Office::new();
        if office.import(&bytes, None).is_ok() {
            let network = office.network();
            let _answer = minutes(&network, spot(60_050_000, 11_000_000), spot(60_350_000, 11_100_000));
        } else {
            prop_assert_eq!(office.files(), 0);
        }
    }
}

/// The extract with its blocks not packed, so that changed bytes reach what is in them.
fn unpacked(extract: &Extract) -> Vec<u8> {
    extract.bytes_as(crate::generate::Packing::None)
}
