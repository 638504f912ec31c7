//! Measures rank acceptability for 1,000 invented homes, and writes what it was made from for numpy.
//!
//! `cargo run --release -p heimly-tests --example bench_sure -- FOLDER`, then
//! `python3 tests/bench/sure_numpy.py FOLDER`, which checks that the counts are identical. What is measured
//! and why stands in `tests/bench/README.md`. The numbers written are drawn here from `design`'s description
//! alone, not by the code that is measured.

use heimly_domain::ids::HomeId;
use heimly_domain::matching::criteria::{Interval, Points};
use heimly_domain::matching::{
    Acceptability, Contender, Criterion, DRAWS, GroupOrder, Weighed, acceptability, standard_weight,
};
use heimly_domain::model::{NeedCode, WeightKey};
use std::cmp::Reverse;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const HOMES: u32 = 1_000;
const REPETITIONS: usize = 21;

/// One home: its id and, for each criterion, the lowest and highest value.
struct Made {
    id: HomeId,
    values: Vec<(u8, u8)>,
}

fn main() -> Result<(), String> {
    let folder = std::env::args().nth(1).ok_or("name a folder to write to")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    let criteria = criteria();
    write(folder, "weights.i16", &weights(&criteria).concat())?;
    println!("| homes | values | median ms | fastest ms |\n|---|---|---|---|");
    for (name, words, unknown) in [
        ("fixed", "all known", 0),
        ("some", "a fifth unknown, a tenth partly", 20),
        ("half", "half unknown, a tenth partly", 50),
    ] {
        let homes = homes(&criteria, unknown)?;
        let found = measure(words, &homes, &criteria)?;
        let counts = found.iter().flat_map(|each| [each.first, each.first_three]);
        write(folder, &format!("{name}.counts.u32"), &counts.flat_map(u32::to_le_bytes).collect::<Vec<_>>())?;
        let ends = homes.iter().flat_map(|home| &home.values);
        write(folder, &format!("{name}.low.u8"), &ends.clone().map(|(low, _)| *low).collect::<Vec<_>>())?;
        write(folder, &format!("{name}.high.u8"), &ends.map(|(_, high)| *high).collect::<Vec<_>>())?;
        write(folder, &format!("{name}.above.u8"), &above(&homes, &criteria))?;
    }
    Ok(())
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), String> {
    fs::write(folder.join(name), bytes).map_err(|error| error.to_string())
}

/// Five needs and every other criterion, with the weights of "Standard 1".
fn criteria() -> Vec<Weighed> {
    let needs = [
        WeightKey::NeedSeverity3,
        WeightKey::NeedSeverity3,
        WeightKey::NeedSeverity2,
        WeightKey::NeedSeverity2,
        WeightKey::NeedSeverity1,
    ];
    let needs = NeedCode::ALL.iter().map(|code| Criterion::Need(*code)).zip(needs);
    let others = [
        (Criterion::Load, WeightKey::Load),
        (Criterion::Contact, WeightKey::Contact),
        (Criterion::School, WeightKey::School),
        (Criterion::Nearby, WeightKey::Nearby),
        (Criterion::Siblings, WeightKey::Siblings),
        (Criterion::Purpose, WeightKey::Purpose),
        (Criterion::Training, WeightKey::Training),
        (Criterion::ContactAttitude, WeightKey::ContactAttitude),
        (Criterion::OtherChildren, WeightKey::OtherChildren),
        (Criterion::HomeLoad, WeightKey::HomeLoad),
        (Criterion::RoomSupport, WeightKey::RoomSupport),
        (Criterion::FirstLanguage, WeightKey::FirstLanguage),
        (Criterion::Background, WeightKey::Background),
        (Criterion::Sami, WeightKey::Sami),
        (Criterion::Tie, WeightKey::Tie),
    ];
    needs.chain(others).map(|(criterion, key)| Weighed { criterion, weight: standard_weight(key) }).collect()
}

/// The homes in default order, the same every time.
fn homes(criteria: &[Weighed], unknown: u8) -> Result<Vec<Made>, String> {
    let mut number = 0;
    let mut below = |most: u64| {
        number += 1;
        drawn("homes", number, most)
    };
    let mut homes = Vec::new();
    for at in 0..HOMES {
        let id = HomeId::new(&format!("home-{at:04}")).ok_or("no id")?;
        let mut value = || {
            let known = below(101);
            match below(100) {
                kind if kind < unknown => (0, 100),
                kind if unknown > 0 && kind < unknown + 10 => (known, 100),
                _ => (known, known),
            }
        };
        homes.push(Made { id, values: criteria.iter().map(|_| value()).collect() });
    }
    homes.sort_by_cached_key(|home| {
        let sum = |value: fn(&(u8, u8)) -> u8| -> u32 {
            let each = criteria.iter().zip(&home.values);
            each.map(|(weighed, ends)| u32::from(weighed.weight.get()) * u32::from(value(ends))).sum()
        };
        (Reverse(sum(|ends| ends.0)), Reverse(sum(|ends| ends.1)), home.id.clone())
    });
    Ok(homes)
}

fn measure(words: &str, homes: &[Made], criteria: &[Weighed]) -> Result<Vec<Acceptability>, String> {
    let contenders: Vec<Contender<'_>> = homes
        .iter()
        .map(|home| {
            let points = |points| Points::new(points).unwrap_or(Points::FULL);
            let values = home.values.iter().map(|(low, high)| Interval::new(points(*low), points(*high)));
            Contender { home: &home.id, order: GroupOrder::BySum, values: values.collect() }
        })
        .collect();
    let found = acceptability(&contenders, criteria, DRAWS);
    let mut times: Vec<Duration> = (0..REPETITIONS)
        .map(|_| {
            let begun = Instant::now();
            black_box(acceptability(black_box(&contenders), criteria, DRAWS));
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    let at = |percent: usize| times.get(times.len().saturating_sub(1) * percent / 100).copied();
    let ms = |percent| at(percent).unwrap_or_default().as_micros();
    let text = |micros: u128| format!("{}.{:02}", micros / 1000, micros % 1000 / 10);
    println!("| {HOMES} | {words} | {} | {} |", text(ms(50)), text(ms(0)));
    Ok(found)
}

/// Number `draw` of a key as a whole number below `most`: FNV-1a64, then SplitMix64, then the high half.
fn drawn(key: &str, draw: u32, most: u64) -> u8 {
    let hash = key.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    scaled(hash, draw, most)
}

fn scaled(hash: u64, draw: u32, most: u64) -> u8 {
    let mut mixed = hash.wrapping_add((u64::from(draw) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    u8::try_from((u128::from(mixed) * u128::from(most)) >> 64).unwrap_or(u8::MAX)
}

/// Every weight in hundredths, draw by draw, as numpy reads it.
fn weights(criteria: &[Weighed]) -> Vec<[u8; 2]> {
    let mut weights = Vec::new();
    for draw in 0..DRAWS {
        for weighed in criteria {
            let today = weighed.weight.get();
            let (low, high) = (today.saturating_sub(1), (today + 1).min(5));
            let steps = u64::from(high - low) * 100 + 1;
            let above = drawn(&format!("w|{}", weighed.criterion), draw, steps);
            weights.push((u16::from(low) * 100 + u16::from(above)).to_le_bytes());
        }
    }
    weights
}

/// How far every unknown value lies above its lowest: home by home, criterion by criterion, draw by draw.
fn above(homes: &[Made], criteria: &[Weighed]) -> Vec<u8> {
    let mut above = Vec::new();
    for home in homes {
        for (weighed, (low, high)) in criteria.iter().zip(&home.values).filter(|(_, ends)| ends.0 < ends.1) {
            let key = format!("v|{}|{}", home.id, weighed.criterion);
            above.extend((0..DRAWS).map(|draw| drawn(&key, draw, u64::from(high - low) + 1)));
        }
    }
    above
}
