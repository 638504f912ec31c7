//! What the network must know of Norway, and how it stands against published times.

use heimly_domain::ids::LinkId;
use heimly_domain::model::{LinkCorrection, LinkState};
use heimly_domain::place::{NoTime, Places, Point, PointQuality, Spot, Travel, TravelMethod, TravelTime};

use super::reference::{self, TimeKind, weighted_permille};
use super::{Basis, CoarseNetwork, LegKind, LinkKind, bundled};
use crate::{GreatCircleEstimate, great_circle_metres};

fn network() -> &'static CoarseNetwork {
    bundled().unwrap()
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

const STEINKJER: (i32, i32) = (64_014_900, 11_495_400);
const LEKA: (i32, i32) = (65_087_300, 11_712_000);
const BALESTRAND: (i32, i32) = (61_209_600, 6_536_100);
const VIK: (i32, i32) = (61_087_600, 6_584_000);
const MOLDE: (i32, i32) = (62_737_500, 7_159_100);
const KRISTIANSUND: (i32, i32) = (63_110_500, 7_727_900);
const TRONDHEIM: (i32, i32) = (63_430_500, 10_395_100);
const BODO: (i32, i32) = (67_280_400, 14_404_900);
const ALTA: (i32, i32) = (69_968_900, 23_271_700);
const KAUTOKEINO: (i32, i32) = (69_012_500, 23_041_200);

type At = (i32, i32);

fn way(corrections: &[LinkCorrection], from: At, to: At) -> Result<(TravelTime, Vec<String>), NoTime> {
    let estimate = network().with_corrections(corrections);
    let time = estimate.one_way(spot(from.0, from.1), spot(to.0, to.1))?;
    let crossings = time.crossings();
    let ferries = crossings.named().map(|ferry| estimate.crossing(ferry).unwrap().to_owned());
    Ok((time, ferries.collect()))
}

/// The minutes reckoned with: the sum of the legs.
fn reckoned(from: Spot, to: Spot) -> u32 {
    let told = network().with_corrections(&[]).explain(from, to).unwrap();
    told.legs.iter().map(|leg| u32::from(leg.minutes) + u32::from(leg.wait_minutes)).sum()
}

fn corrected(
    link: &str,
    state: LinkState,
    minutes: Option<u16>,
    wait_minutes: Option<u16>,
) -> LinkCorrection {
    LinkCorrection {
        link: LinkId::new(link).unwrap(),
        state,
        minutes,
        wait_minutes,
        words: None,
        on: chrono::NaiveDate::from_ymd_opt(2026, 11, 1).unwrap(),
        by: None,
    }
}

#[test]
fn steinkjer_to_leka_takes_the_ferry_and_says_so() {
    // Known: three and a half hours with the ferry.
    let (time, ferries) = way(&[], STEINKJER, LEKA).unwrap();
    assert_eq!(ferries, ["Gutvik–Skei"]);
    assert!(time.low() <= 210 && 210 <= time.high(), "{time:?}");
    // From postnummer to postnummer too: that of Leka is uncertain, and stands on the island all the same.
    let place = |number: &str| {
        let number = heimly_domain::place::Postnummer::new(number).unwrap();
        crate::bundled::place_data().unwrap().postnummer(number).unwrap().spot.unwrap()
    };
    let estimate = network().with_corrections(&[]);
    let time = estimate.one_way(place("7713"), place("7994")).unwrap();
    let ferries: Vec<_> = time.crossings().named().filter_map(|each| estimate.crossing(each)).collect();
    assert_eq!(ferries, ["Gutvik–Skei"]);
    assert!(time.low() <= 210 && 210 <= time.high(), "{time:?}");
    assert_eq!(time.method(), TravelMethod::Estimate);
}

#[test]
fn no_fjord_is_crossed_where_there_is_no_ferry_tunnel_or_bridge() {
    // 14 km as the crow flies across the Sognefjord; about 55 minutes with the ferry.
    let (time, ferries) = way(&[], BALESTRAND, VIK).unwrap();
    assert!(ferries.iter().any(|ferry| ferry.contains("Vangsnes")), "{ferries:?}");
    assert!(time.low() <= 55 && 55 <= time.high(), "{time:?}");
    // Without the ferries of that fjord the way is round it, more than two hours longer.
    let crossings = ["f-vangsnes-dragsvik", "f-vangsnes-hella", "f-mannheller-fodnes", "f-ortnevik-nordeide"];
    let closed = crossings.map(|ferry| corrected(ferry, LinkState::Closed, None, None));
    let (round, _) = way(&closed, BALESTRAND, VIK).unwrap();
    assert!(round.low() > time.low() + 90, "{round:?}");
}

#[test]
fn where_there_are_tunnels_and_bridges_no_ferry_is_invented() {
    // 65 minutes by Krifast or the Atlantic tunnel; a network that knew no bridges said 117.
    let (time, ferries) = way(&[], MOLDE, KRISTIANSUND).unwrap();
    assert_eq!(ferries, Vec::<String>::new());
    assert!(time.low() <= 65 && 65 <= time.high() && time.high() < 117, "{time:?}");
}

#[test]
fn known_times_lie_inside() {
    for (from, to, minutes) in [
        (ALTA, KAUTOKEINO, 118),
        (BODO, (67_259_000, 15_392_000), 50),
        // Legs computed on OSM roads, without breaks, that one public site quotes.
        ((61_115_100, 10_466_300), TRONDHEIM, 354), // Lillehammer–Trondheim 5.9 h
        (TRONDHEIM, BODO, 690),                     // 11.5 h
        ((69_648_900, 18_955_100), ALTA, 384),      // Tromsø–Alta 6.4 h
        (ALTA, (70_982_100, 25_970_400), 258),      // Alta–Honningsvåg, Nordkapp 4.3 h
    ] {
        let (time, _) = way(&[], from, to).unwrap();
        assert!(time.low() <= minutes && minutes <= time.high(), "{from:?} {to:?} {minutes} {time:?}");
    }
}

#[test]
fn a_place_only_a_boat_reaches_has_no_time_and_others_have() {
    let (rovaer, haugesund) = ((59_439_500, 5_083_300), (59_413_800, 5_268_000));
    assert_eq!(way(&[], rovaer, haugesund).unwrap_err(), NoTime::NoRoad);
    assert_eq!(way(&[], haugesund, rovaer).unwrap_err(), NoTime::NoRoad);
    // An office that knows a way says so, with its minutes.
    let open = corrected("u-rovar", LinkState::Open, Some(40), None);
    let (time, _) = way(&[open], haugesund, rovaer).unwrap();
    assert!(time.low() >= 35 && time.high() <= 80, "{time:?}");
    // An island with a car ferry is reached by it.
    let (_, ferries) = way(&[], (59_312_000, 4_884_800), haugesund).unwrap();
    assert_eq!(ferries, ["Haugesund–Utsira nord"]);
}

#[test]
fn nothing_is_said_about_svalbard_and_the_straight_line_about_sweden() {
    let longyearbyen = (78_223_000, 15_647_000);
    assert_eq!(way(&[], longyearbyen, ALTA).unwrap_err(), NoTime::OutsideMap);
    assert_eq!(way(&[], ALTA, longyearbyen).unwrap_err(), NoTime::OutsideMap);
    let ostersund = spot(63_179_000, 14_636_000);
    let trondheim = spot(TRONDHEIM.0, TRONDHEIM.1);
    let estimate = network().with_corrections(&[]);
    assert_eq!(estimate.one_way(trondheim, ostersund), GreatCircleEstimate.one_way(trondheim, ostersund));
    assert_eq!(estimate.explain(trondheim, ostersund).unwrap().legs, []);
}

#[test]
fn a_correction_changes_the_ways_that_take_the_crossing_and_no_other() {
    let as_given = way(&[], STEINKJER, LEKA).unwrap().0;
    let longer = corrected("f-gutvik-skei", LinkState::AsGiven, Some(60), Some(30));
    let (time, _) = way(std::slice::from_ref(&longer), STEINKJER, LEKA).unwrap();
    // Given: crossing 20 (a source says so), waiting 0–120 (60 in the mean, every other hour). Corrected: 60 and
    // 30, not an interval. Low: + 60 − 20 + 30 − 0 = 70 more; high: + 60 − 20 + 30 − 120 = 50 less.
    assert_eq!((time.low(), time.high()), (as_given.low() + 70, as_given.high() - 50));
    assert_eq!(way(&[longer], MOLDE, KRISTIANSUND), way(&[], MOLDE, KRISTIANSUND));
    let closed = corrected("f-gutvik-skei", LinkState::Closed, None, None);
    assert_eq!(way(&[closed], STEINKJER, LEKA).unwrap_err(), NoTime::NoRoad);
}

#[test]
fn a_way_is_told_leg_by_leg() {
    let estimate = network().with_corrections(&[]);
    let told = estimate.explain(spot(STEINKJER.0, STEINKJER.1), spot(LEKA.0, LEKA.1)).unwrap();
    let ferry = told.legs.iter().find(|leg| leg.kind == LegKind::Link(LinkKind::Ferry)).unwrap();
    assert_eq!((ferry.name.as_deref(), ferry.minutes), (Some("Gutvik–Skei"), 20));
    assert_eq!((ferry.basis, ferry.metres), (Basis::Published, 0));
    assert_eq!(ferry.link, LinkId::new("f-gutvik-skei"));
    let sum: u16 = told.legs.iter().map(|leg| leg.minutes + leg.wait_minutes).sum();
    assert!(told.time.low() < sum && sum < told.time.high(), "{told:?}");
    assert!((120_000..260_000).contains(&told.metres()), "{}", told.metres());
    let krifast = estimate.explain(spot(MOLDE.0, MOLDE.1), spot(KRISTIANSUND.0, KRISTIANSUND.1)).unwrap();
    assert!(krifast.legs.iter().any(|leg| leg.kind == LegKind::Link(LinkKind::SubseaTunnel)), "{krifast:?}");
}

#[test]
fn a_way_is_the_same_both_ways_and_never_exact() {
    let estimate = network().with_corrections(&[]);
    let places: Vec<_> = network().settlements().map(|place| place.point).step_by(97).collect();
    assert!(places.len() > 15);
    for from in &places {
        let towards = estimate.towards(Spot {
            point: *from,
            quality: PointQuality::Certain,
            postnummer: None,
            from: heimly_domain::place::PointFrom::Hand,
        });
        for to in &places {
            let to = Spot {
                point: *to,
                quality: PointQuality::Certain,
                postnummer: None,
                from: heimly_domain::place::PointFrom::Hand,
            };
            let from = Spot { point: *from, ..to };
            let (there, back) = (towards.from(to), estimate.one_way(from, to));
            let ends = |time: Result<TravelTime, NoTime>| time.map(|time| (time.low(), time.high()));
            assert_eq!(ends(there), ends(back), "{from:?} {to:?}");
            if let Ok(time) = there {
                assert!(time.low() < time.high());
                // Nobody drives faster than the straight line at 120 km/h (0.5 min/km), the doors left out.
                let least = great_circle_metres(from.point, to.point).saturating_sub(6_000) / 2_000;
                assert!(u32::from(time.high()) >= least, "{from:?} {to:?} {time:?}");
            }
        }
    }
}

#[test]
fn a_less_certain_point_never_makes_a_time_more_certain() {
    let estimate = network().with_corrections(&[]);
    let (alta, kautokeino) = (spot(ALTA.0, ALTA.1), spot(KAUTOKEINO.0, KAUTOKEINO.1));
    let sure = estimate.one_way(alta, kautokeino).unwrap();
    let guessed = Spot { quality: PointQuality::Uncertain, ..kautokeino };
    let unsure = estimate.one_way(alta, guessed).unwrap();
    // 12 km more of allowance: 12 · 0.7 = 8.4 minutes off the lower and 12 · 1.5 = 18 on the upper end.
    assert!(unsure.low() + 8 <= sure.low() && unsure.high() >= sure.high() + 18, "{sure:?} {unsure:?}");
}

#[test]
fn an_uncertain_point_is_not_said_to_be_without_a_road() {
    // Kvås lies inland in Lyngdal; its postnummer's point is a guess that lands beside every road.
    let places = crate::bundled::place_data().unwrap();
    let spot = |code: &str| {
        let code = heimly_domain::place::Postnummer::new(code).unwrap();
        heimly_domain::place::Places::postnummer(places, code).unwrap().spot.unwrap()
    };
    let kvas = spot("4588");
    assert_eq!(kvas.quality, PointQuality::Uncertain);
    let time = network().with_corrections(&[]).one_way(kvas, spot("4580")).unwrap();
    assert!(time.high() - time.low() >= 25, "{time:?}");
    // Of the 4,733 certain points every one but those no row gives a way to has a time from Oslo.
    let estimate = network().with_corrections(&[]);
    let to_oslo = estimate.towards(spot("0001"));
    let certain = places.all_postnummer().filter_map(|(_, facts)| facts.spot);
    let certain: Vec<_> = certain.filter(|spot| spot.quality == PointQuality::Certain).collect();
    let without = certain.iter().filter(|spot| to_oslo.from(**spot).is_err()).count();
    assert!(certain.len() == 4_733 && without <= 30, "{without} of {}", certain.len());
}

#[test]
fn every_link_has_its_code_basis_and_source_once() {
    let links = network().links();
    let count = |kind: &[LinkKind]| links.iter().filter(|link| kind.contains(&link.kind)).count();
    // As the tables were handed over: 245 ferry legs; 62 tunnels of which 36 under the sea, 97 bridges, 1
    // causeway; 124 places without a road and the 11 that were added when the network was built.
    assert_eq!(count(&[LinkKind::Ferry]), 245);
    assert_eq!(
        (count(&[LinkKind::SubseaTunnel]), count(&[LinkKind::SubseaTunnel, LinkKind::Tunnel])),
        (36, 62)
    );
    assert_eq!((count(&[LinkKind::Bridge]), count(&[LinkKind::Causeway])), (97, 1));
    assert_eq!(count(&[LinkKind::Roadless]), 135);
    let published =
        links.iter().filter(|link| link.kind == LinkKind::Ferry && link.minutes_basis == Basis::Published);
    assert_eq!(published.count(), 19);
    let codes: std::collections::BTreeSet<_> = links.iter().map(|link| &link.id).collect();
    assert_eq!(codes.len(), links.len());
    for link in links {
        assert!(!link.name.is_empty() && !link.source.is_empty() && !link.confidence.is_empty(), "{link:?}");
        assert_eq!(network().link(&link.id), Some(link));
    }
}

/// Both models the estimate had to beat, and the estimate, on the 46 reference pairs.
///
/// Weights: A 4, B 2, C 1; a driving time counts twice. The six driving times are A, A, A, C, C, C:
/// 2 · (4 + 4 + 4 + 1 + 1 + 1) = 30. The figures are Σ weight · |model − car| / car / Σ weight, a bus held to
/// take 1.25 times a car's time.
#[test]
fn the_estimate_beats_both_models_it_had_to_beat() {
    let times = reference::times().unwrap();
    assert_eq!(times.len(), 46);
    let car = |time: &&reference::ReferenceTime| time.kind == TimeKind::Car;
    assert_eq!(times.iter().filter(car).map(|time| time.weight()).sum::<u32>(), 30);
    let graph = include_str!("../../../../../tests/bench/travel-settlement-graph.csv");
    let graph: Vec<u32> =
        graph.lines().skip(1).map(|row| row.rsplit(';').next().unwrap().parse().unwrap()).collect();
    assert_eq!(graph.len(), times.len());
    let ours = |time: &reference::ReferenceTime| reckoned(time.spots[0], time.spots[1]);
    // 1.35 minutes a kilometre as the crow flies.
    let line = |time: &reference::ReferenceTime| {
        great_circle_metres(time.spots[0].point, time.spots[1].point) * 27 / 20_000
    };
    for kind in [&[TimeKind::Car][..], TimeKind::ALL] {
        let of_kind = || times.iter().enumerate().filter(|(_, time)| kind.contains(&time.kind));
        let error = |minutes: &dyn Fn(usize, &reference::ReferenceTime) -> u32| {
            weighted_permille(of_kind().map(|(at, time)| (time, time.error_permille(minutes(at, time)))))
                .unwrap()
        };
        let (ours, line) = (error(&|_, time| ours(time)), error(&|_, time| line(time)));
        let graph = error(&|at, _| graph[at]);
        assert!(
            ours * 2 <= line && ours * 2 <= graph,
            "{kind:?}: {ours} against {line} and {graph} permille"
        );
        let most = if kind.len() == 1 { 60 } else { 110 };
        assert!(ours <= most, "{kind:?}: {ours} permille");
    }
}

#[test]
fn published_driving_times_lie_inside_the_interval() {
    let estimate = network().with_corrections(&[]);
    for time in reference::times().unwrap().iter().filter(|time| time.kind == TimeKind::Car) {
        let found = estimate.one_way(time.spots[0], time.spots[1]).unwrap();
        let minutes = u16::try_from(time.minutes).unwrap();
        assert!(found.low() <= minutes && minutes <= found.high(), "{} {} {found:?}", time.from, time.to);
    }
}
