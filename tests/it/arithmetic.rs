//! Three homes of the example office for «Tjeld», worked out by hand from the records and the model of choosing.
//!
//! The day is 24 November 2026, and 14 December is wished. Sixteen criteria apply, with these weights:
//! tilknytning 5 (severity 3), søvn 3 (2), lesing 2 (1), a2 3, b1 4, b2 3, b3 3, b4 5, c1 3, d1 2, d2 3, e1 2,
//! e2 2, e3 1, f3 5, g1 3: together 49. f1 does not apply (norsk), nor f2 (asked, none).
//!
//! Travel by estimate is given here as the way of the coarse network answers it; how those minutes are found, and
//! how far they are from published times, is tested in `heimly-geo`. Samvær is 24 times a year in Alta (9510) and
//! 12 times in Máze (9525). Linerle lives in H-051 (9514), and should live with Tjeld.

use crate::office::{Desk, items, text};
use serde_json::{Value, json};

/// Key, weight, low, high.
type Line = (&'static str, u64, u64, u64);

/// Network home in Máze (9525), one place.
const SNOFONN: [Line; 16] = [
    ("a1.tilknytning", 5, 0, 100), // neither level nor willingness known
    ("a1.sovn", 3, 100, 100),      // level 2 for severity 2, ja
    ("a1.lesing", 2, 100, 100),    // level 1 for severity 1, ja
    ("a2", 3, 80, 80),             // 6 hours needed, 5 stated: 100 · (10 − 6) / 5
    // Alta 62 min entered: 180 − 62 = 118. Máze to Máze 0–9 min: 150. (24 · 118 + 12 · 150) / (36 · 150) = 85,7
    ("b1", 4, 85, 85),
    // Talvik 67–126 min by the estimate: both ends are beyond 60, so none of (60 − …) / 45 is left
    ("b2", 3, 0, 0),
    ("b3", 3, 60, 60), // Kautokeino borders on Alta
    // No place for two. H-051 53–103 min by the estimate; half of (180 − 103) / 150 is 25,6, half of
    // (180 − 53) / 150 is 42,3
    ("b4", 5, 25, 42),
    ("c1", 3, 100, 100), // planlagt, lang
    ("d1", 2, 60, 60),   // Solid for family under way
    ("d2", 3, 100, 100), // positiv
    ("e1", 2, 100, 100), // no other children
    ("e2", 2, 100, 100), // no foster children
    ("e3", 1, 100, 100), // own room 50, network 50
    ("f3", 5, 100, 100), // nordsamisk daily
    ("g1", 3, 100, 100), // close
];

/// Ordinary home in Talvik (9540), two places and a sibling group of two.
const STILLEVAG: [Line; 16] = [
    ("a1.tilknytning", 5, 66, 66), // level 2 for severity 3: 66,6
    ("a1.sovn", 3, 100, 100),
    ("a1.lesing", 2, 100, 100),
    ("a2", 3, 100, 100), // 8 hours stated
    // Alta 32 min entered: 148. Máze 67–126 min by the estimate: 180 − 126 = 54 to 180 − 67 = 113.
    // (24 · 148 + 12 · 54) / 5400 = 77,7 and (24 · 148 + 12 · 113) / 5400 = 90,8
    ("b1", 4, 77, 90),
    ("b2", 3, 100, 100), // Talvik to Talvik 0–9 min
    ("b3", 3, 100, 100), // same kommune, ja
    ("b4", 5, 100, 100), // a place for Linerle too
    ("c1", 3, 100, 100),
    ("d1", 2, 100, 100), // Solid finished
    ("d2", 3, 50, 50),   // forbehold
    ("e1", 2, 100, 100),
    ("e2", 2, 100, 100),
    ("e3", 1, 100, 100),
    ("f3", 5, 50, 50), // supported with a plan
    ("g1", 3, 0, 100), // no tie recorded, and the map of ties is not complete
];

/// Ordinary home in Langfjordbotn (9545) with entered times and an estimate; old answers keep their value.
const NORDAVIND: [Line; 16] = [
    ("a1.tilknytning", 5, 33, 33), // level 1 for severity 3: 33,3
    ("a1.sovn", 3, 100, 100),
    ("a1.lesing", 2, 100, 100),
    ("a2", 3, 100, 100),
    // Alta 68 min entered: 112. Máze 84–153 min by the estimate: 180 − 153 = 27 to 180 − 84 = 96.
    // (24 · 112 + 12 · 27) / 5400 = 55,7 and (24 · 112 + 12 · 96) / 5400 = 71,1
    ("b1", 4, 55, 71),
    ("b2", 3, 48, 48), // 38 min entered: (60 − 38) / 45 = 48,8
    ("b3", 3, 100, 100),
    ("b4", 5, 100, 100),
    ("c1", 3, 100, 100),
    ("d1", 2, 100, 100),
    ("d2", 3, 100, 100),
    ("e1", 2, 100, 100),
    ("e2", 2, 100, 100),
    ("e3", 1, 100, 100),
    ("f3", 5, 0, 100), // not asked
    ("g1", 3, 0, 100),
];

/// Documented, possible and cleared up, as numerators over 49.
struct ByHand {
    group: &'static str,
    lines: [Line; 16],
    documented: u64,
    possible: u64,
    cleared: u64,
    shown: [u64; 2],
}

#[test]
fn a_network_home() {
    // 0 + 300 + 200 + 240 + 340 + 0 + 180 + 125 + 300 + 120 + 300 + 200 + 200 + 100 + 500 + 300 = 3405; 69,49.
    // Possible: 500 + 85 more = 3990; 81,43. Tilknytning lacks a fact: 49 − 5 = 44.
    check(
        "hjem-044",
        &ByHand {
            group: "familie_nettverk",
            lines: SNOFONN,
            documented: 3405,
            possible: 3990,
            cleared: 44,
            shown: [695, 814],
        },
    );
}

#[test]
fn an_ordinary_home() {
    // 330 + 300 + 200 + 300 + 308 + 300 + 300 + 500 + 300 + 200 + 150 + 200 + 200 + 100 + 250 + 0 = 3938; 80,37.
    // Possible: 52 + 300 more = 4290; 87,55. The tie is not known: 49 − 3 = 46.
    check(
        "hjem-008",
        &ByHand {
            group: "andre",
            lines: STILLEVAG,
            documented: 3938,
            possible: 4290,
            cleared: 46,
            shown: [804, 876],
        },
    );
}

#[test]
fn a_home_with_travel() {
    // 165 + 300 + 200 + 300 + 220 + 144 + 300 + 500 + 300 + 200 + 300 + 200 + 200 + 100 + 0 + 0 = 3429; 69,98.
    // Possible: 64 + 500 + 300 more = 4293; 87,61. Sami and tie are not known: 49 − 8 = 41; travel lacks nothing.
    check(
        "hjem-022",
        &ByHand {
            group: "andre",
            lines: NORDAVIND,
            documented: 3429,
            possible: 4293,
            cleared: 41,
            shown: [700, 876],
        },
    );
}

fn check(home: &str, by_hand: &ByHand) {
    let mut desk = Desk::with_example();
    let whole = desk.ask("explain_home", json!({ "child": "barn-tjeld", "home": home }));
    let number = |value: &Value, key: &str| value[key].as_u64().unwrap();
    let lines: Vec<(String, u64, u64, u64)> = items(&whole, "/parts")
        .iter()
        .flat_map(|part| items(part, "/criteria"))
        .map(|each| {
            (text(each, "/key").to_owned(), number(each, "weight"), number(each, "low"), number(each, "high"))
        })
        .collect();
    let expected: Vec<(String, u64, u64, u64)> =
        by_hand.lines.iter().map(|line| (line.0.to_owned(), line.1, line.2, line.3)).collect();
    assert_eq!(lines, expected);
    let ranking = desk.ask("rank_homes", json!({ "child": "barn-tjeld" }));
    assert_eq!(ranking["judged_on"], "2026-12-14");
    let group = items(&ranking, "/groups").iter().find(|group| group["code"] == by_hand.group).unwrap();
    let row = items(group, "/candidates").iter().find(|row| row["home"] == home).unwrap();
    let fraction = |of: &str| (number(&row["sum"][of], "numerator"), number(&row["sum"][of], "denominator"));
    assert_eq!(fraction("documented"), (by_hand.documented, 49));
    assert_eq!(fraction("possible"), (by_hand.possible, 49));
    assert_eq!(fraction("coverage"), (by_hand.cleared, 49));
    let shown = ["documented", "possible"].map(|of| number(&row["sum"][of], "tenths"));
    assert_eq!(shown, by_hand.shown);
    // The parts shown add up to the sum shown.
    let points = |key: &str| items(&whole, "/parts").iter().map(|part| number(part, key)).sum::<u64>();
    assert_eq!((points("low"), points("high"), points("max")), (by_hand.documented, by_hand.possible, 4900));
}
