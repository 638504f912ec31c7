//! Prints the table of `tests/bench/TRAVEL.md`: every reference pair, what each model says of it, and the
//! weighted error of each model by kind.
//!
//!     cargo run -p heimly-geo --example travel_errors

use heimly_domain::codes::Code;
use heimly_domain::place::{Spot, Travel};
use heimly_geo::coarse::reference::{self, ReferenceTime, TimeKind, weighted_permille};
use heimly_geo::coarse::{CoarseEstimate, bundled};
use heimly_geo::{GreatCircleEstimate, great_circle_metres};

/// The settlement graph that was measured before the network was built, rebuilt from its description.
const SETTLEMENT_GRAPH: &str = include_str!("../../../../tests/bench/travel-settlement-graph.csv");

/// One pair with what every model says.
struct Row {
    time: ReferenceTime,
    line: u32,
    graph: u32,
    crow: (u32, u32),
    low: u32,
    middle: u32,
    high: u32,
    ferries: Vec<String>,
}

impl Row {
    fn new(time: ReferenceTime, graph: u32, estimate: &CoarseEstimate<'_>) -> Option<Self> {
        let [from, to] = time.spots;
        let told = estimate.explain(from, to).ok()?;
        let crow = GreatCircleEstimate.one_way(from, to).ok()?;
        let minutes =
            told.legs.iter().map(|leg| u32::from(leg.minutes).saturating_add(u32::from(leg.wait_minutes)));
        let crossings = told.time.crossings();
        Some(Self {
            line: straight(from, to),
            graph,
            crow: (u32::from(crow.low()), u32::from(crow.high())),
            low: u32::from(told.time.low()),
            middle: minutes.sum(),
            high: u32::from(told.time.high()),
            ferries: crossings
                .named()
                .filter_map(|ferry| estimate.crossing(ferry).map(str::to_owned))
                .collect(),
            time,
        })
    }

    fn print(&self) {
        let time = &self.time;
        let car = time.car_minutes();
        let error = |minutes| format!("{minutes} ({:+})", percent(minutes, car));
        let inside = if (self.low..=self.high).contains(&car) { "yes" } else { "**no**" };
        println!(
            "| {}–{} | {} | {} | {} | {car} | {} | {} | {}–{} | {}–**{}**–{} | {inside} | {:+} | {} | {} |",
            time.from,
            time.to,
            time.kind.code(),
            time.quality,
            time.minutes,
            error(self.line),
            error(self.graph),
            self.crow.0,
            self.crow.1,
            self.low,
            self.middle,
            self.high,
            percent(self.middle, car),
            self.ferries.join(", "),
            time.source,
        );
    }
}

/// 1.35 minutes for each kilometre as the crow flies.
fn straight(from: Spot, to: Spot) -> u32 {
    great_circle_metres(from.point, to.point).saturating_mul(27) / 20_000
}

fn percent(minutes: u32, car: u32) -> i64 {
    let (minutes, car) = (i64::from(minutes), i64::from(car));
    minutes.saturating_sub(car).saturating_mul(100).checked_div(car).unwrap_or(0)
}

fn summary(name: &str, kinds: &[TimeKind], rows: &[Row]) {
    let of_kind = || rows.iter().filter(|row| kinds.contains(&row.time.kind));
    let error = |minutes: &dyn Fn(&Row) -> u32| {
        let errors = of_kind().map(|row| (&row.time, row.time.error_permille(minutes(row))));
        weighted_permille(errors).unwrap_or(0)
    };
    let inside = |low: &dyn Fn(&Row) -> u32, high: &dyn Fn(&Row) -> u32| {
        of_kind().filter(|row| (low(row)..=high(row)).contains(&row.time.car_minutes())).count()
    };
    let tenth = |permille: u32| format!("{}.{} %", permille / 10, permille % 10);
    println!(
        "| {name} | {} | {} | {} | {} | {} | {} | {} |",
        of_kind().count(),
        of_kind().map(|row| row.time.weight()).sum::<u32>(),
        tenth(error(&|row| row.line)),
        tenth(error(&|row| row.graph)),
        tenth(error(&|row| row.middle)),
        inside(&|row| row.crow.0, &|row| row.crow.1),
        inside(&|row| row.low, &|row| row.high),
    );
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let estimate = bundled()?.with_corrections(&[]);
    let times = reference::times().ok_or("reference_times.csv cannot be read")?;
    let graph = SETTLEMENT_GRAPH.lines().skip(1).filter_map(|row| row.rsplit(';').next()?.parse().ok());
    let rows: Vec<_> =
        times.into_iter().zip(graph).filter_map(|(time, graph)| Row::new(time, graph, &estimate)).collect();
    println!(
        "| kind | pairs | weight | 1.35 min/km | settlement graph | estimate | inside 0.825–2.4 min/km | inside the estimate |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for (name, kinds) in [
        ("car", &[TimeKind::Car][..]),
        ("bus and coach, a quarter longer than a car", &[TimeKind::Bus, TimeKind::Coach][..]),
        ("mean of a kommune, roads of 2000", &[TimeKind::Mean][..]),
        ("all", TimeKind::ALL),
    ] {
        summary(name, kinds, &rows);
    }
    println!();
    println!(
        "| pair | kind | quality | published | as a car | 1.35 min/km (%) | settlement graph (%) | 0.825–2.4 min/km | estimate | inside | error % | ferries | source |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    for row in &rows {
        row.print();
    }
    Ok(())
}
