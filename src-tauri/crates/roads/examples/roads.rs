//! Measuring the road network from the command line; see `tests/bench/README.md`.
//!
//!     roads generate JUNCTIONS FILE        writes a made-up extract
//!     roads import FILE PREPARED           imports an extract of anywhere; prints how long each step took
//!     roads pairs PREPARED PAIRS           for each line "lat,lon,lat,lon" (millionths): tenths of seconds, metres
//!     roads fuzz SEED TIMES                imports a small extract with some bytes changed, so many times
//!     roads many PREPARED POINTS ROUNDS    from each of the points after the first 1,000 to none: one to many

use std::cell::Cell;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use heimly_domain::place::{Point, PointQuality, Spot, Travel};
use heimly_roads::{Area, Bounds, Network, Step, Watch, generate};

const ANYWHERE: Bounds =
    Bounds { south: -90_000_000, west: -180_000_000, north: 90_000_000, east: 180_000_000 };

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match *words.as_slice() {
        ["generate", junctions, file] => generate_file(junctions, file),
        ["import", file, prepared] => import(file, prepared),
        ["fuzz", seed, times] => fuzz(seed, times),
        ["pairs", prepared, pairs] => answer_pairs(prepared, pairs),
        ["many", prepared, points, rounds] => one_to_many(prepared, points, rounds),
        _ => Err("roads generate|import|fuzz|pairs|many ...".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(words) => {
            eprintln!("{words}");
            ExitCode::FAILURE
        }
    }
}

fn generate_file(junctions: &str, file: &str) -> Result<(), String> {
    let junctions = junctions.parse().map_err(|_| "how many junctions?")?;
    std::fs::write(file, generate::country(junctions).bytes()).map_err(|error| error.to_string())
}

/// Prints how long each step took.
struct Clock {
    started: Instant,
    step: Cell<Option<(Step, Instant)>>,
}

impl Watch for Clock {
    fn progress(&self, step: Step, _permille: u16) {
        match self.step.get() {
            Some((known, _)) if known == step => {}
            before => {
                if let Some((known, since)) = before {
                    println!("{known:?},{:.2}", since.elapsed().as_secs_f32());
                }
                self.step.set(Some((step, Instant::now())));
            }
        }
    }

    fn stopped(&self) -> bool {
        false
    }
}

fn import(file: &str, prepared: &str) -> Result<(), String> {
    let clock = Clock { started: Instant::now(), step: Cell::new(None) };
    let anywhere = [ANYWHERE];
    let summary = Network::import(Path::new(file), Path::new(prepared), Area(&anywhere), 0, &clock)
        .map_err(|fault| fault.to_string())?;
    if let Some((step, since)) = clock.step.get() {
        println!("{step:?},{:.2}", since.elapsed().as_secs_f32());
    }
    println!("whole,{:.2}", clock.started.elapsed().as_secs_f32());
    println!("{summary:?}");
    println!("most memory,{}", most_memory());
    let started = Instant::now();
    Network::open(Path::new(prepared)).map_err(|fault| fault.to_string())?;
    println!("open,{:.2}", started.elapsed().as_secs_f32());
    Ok(())
}

/// Numbers that look like chance (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(1).max(1);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }
}

/// Changes up to eight bytes of a small extract whose blocks are not packed, imports it, and opens what came of it.
fn fuzz(seed: &str, times: &str) -> Result<(), String> {
    let mut chance = Chance(seed.parse().map_err(|_| "which seed?")?);
    let times: u64 = times.parse().map_err(|_| "how many times?")?;
    let folder = std::env::temp_dir().join(format!("heimly-roads-fuzz-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let (extract, prepared) = (folder.join("land.osm.pbf"), folder.join("veinett"));
    let whole = generate::country(60).bytes_as(generate::Packing::None);
    let anywhere = [ANYWHERE];
    let mut counts = std::collections::BTreeMap::new();
    let mut slowest = 0;
    for _ in 0..times {
        let mut bytes = whole.clone();
        for _ in 0..=chance.below(8) {
            let (place, value) = (chance.below(bytes.len()), chance.below(256));
            if let Some(byte) = bytes.get_mut(place) {
                *byte = u8::try_from(value).unwrap_or(0);
            }
        }
        std::fs::write(&extract, &bytes).map_err(|error| error.to_string())?;
        let started = Instant::now();
        let result = Network::import(&extract, &prepared, Area(&anywhere), 0, &Patient)
            .and_then(|_| Network::open(&prepared));
        slowest = slowest.max(started.elapsed().as_millis());
        let word = result.map_or_else(|fault| fault.to_string(), |_| "network".to_owned());
        *counts.entry(word).or_insert(0_u64) += 1;
    }
    println!("{times} times\n{counts:?}\nslowest {slowest} ms\nmost memory {}", most_memory());
    std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())
}

/// Stops nothing and is told nothing.
struct Patient;

impl Watch for Patient {
    fn progress(&self, _step: Step, _permille: u16) {}

    fn stopped(&self) -> bool {
        false
    }
}

/// The most memory this process has had, as Linux tells it; elsewhere nothing.
fn most_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |line| line.trim().to_owned())
}

fn open(prepared: &str) -> Result<Network, String> {
    Network::open(Path::new(prepared)).map_err(|fault| fault.to_string())
}

/// The points of a file: every two numbers are one.
fn points(file: &str) -> Result<Vec<Point>, String> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    let numbers: Vec<i32> = text.split([',', '\n']).filter_map(|number| number.trim().parse().ok()).collect();
    Ok(numbers
        .chunks_exact(2)
        .filter_map(|pair| Point::from_micro_degrees(*pair.first()?, *pair.last()?))
        .collect())
}

fn answer_pairs(prepared: &str, pairs: &str) -> Result<(), String> {
    let network = open(prepared)?;
    for pair in points(pairs)?.chunks_exact(2) {
        let ends = pair.first().zip(pair.last());
        let journey = ends.and_then(|(from, to)| {
            let (from, to) = network.snap(*from).zip(network.snap(*to))?;
            network.journey(from, to)
        });
        match journey {
            Some(journey) => {
                println!("{},{},{}", journey.way.deciseconds, journey.way.metres, journey.off_road);
            }
            None => println!(",,"),
        }
    }
    Ok(())
}

/// From the first thousand points to each of the points after them, as choosing asks: to one place from all.
fn one_to_many(prepared: &str, file: &str, rounds: &str) -> Result<(), String> {
    let network = open(prepared)?;
    let points = points(file)?;
    let rounds: usize = rounds.parse().map_err(|_| "how many rounds?")?;
    let spot = |point: &Point| Spot {
        point: *point,
        quality: PointQuality::Certain,
        postnummer: None,
        from: heimly_domain::place::PointFrom::Hand,
    };
    let homes: Vec<Spot> = points.iter().take(1_000).map(spot).collect();
    let started = Instant::now();
    let near = homes.iter().filter(|home| network.snap(home.point).is_some()).count();
    println!("homes near a road,{near}\nfinding their roads microseconds,{}", started.elapsed().as_micros());
    let mut times = Vec::new();
    let mut answered = 0_usize;
    for place in points.iter().skip(1_000).cycle().take(rounds) {
        let started = Instant::now();
        let towards = network.towards(spot(place));
        answered += homes.iter().filter(|home| towards.from(**home).is_ok()).count();
        times.push(started.elapsed().as_micros());
    }
    times.sort_unstable();
    let part = |tenths: usize| times.get(times.len().saturating_sub(1) * tenths / 10).copied().unwrap_or(0);
    println!("homes,{}\nrounds,{}\nanswered,{answered}", homes.len(), times.len());
    println!("median microseconds,{}\np90 microseconds,{}", part(5), part(9));
    Ok(())
}
