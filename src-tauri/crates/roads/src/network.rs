//! A prepared network in use: it is imported once, opened, and asked for travel times.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use heimly_domain::place::Point;

use crate::area::Area;
use crate::build::{Built, build};
use crate::encoding;
use crate::fault::Fault;
use crate::graph::{Ferry, FerryNo, FerryTime};
use crate::hierarchy::{Hierarchy, Seed, Step, Stopped, Watch, Way};
use crate::numbers::{at, count};
use crate::prepared::Prepared;
use crate::query::AllTo;
use crate::reading::{Ways, read};
use crate::roads::{Belongs, Roads};
use crate::snap::{Grid, Snapped};
use crate::speeds::Direction;
use crate::summary::Summary;

/// A prepared network.
#[derive(Debug)]
pub struct Network {
    summary: Summary,
    hierarchy: Hierarchy,
    roads: Roads,
    grid: Grid,
    ferries: Vec<FerryFacts>,
    /// The roads found for places so far: a choice asks about the same homes for each of the child's places.
    found: Mutex<HashMap<Point, Option<Snapped>>>,
}

/// How many places' roads are remembered before all are forgotten.
const MOST_REMEMBERED: usize = 100_000;

/// A ferry, and how long it may have to be waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FerryFacts {
    /// Its name, and where its time comes from.
    pub ferry: Ferry,
    /// Tenths of seconds of waiting at most, beyond the time on board.
    pub waiting: u32,
}

/// The fastest way between two places, with what is off the network at both ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    /// The way on the network.
    pub way: Way,
    /// Metres as the crow flies between the places and their roads, together.
    pub off_road: u32,
}

impl Network {
    /// Reads an extract, prepares the network and puts it at `prepared` in place of the one that is there, if
    /// any. `imported` is the present, in seconds since 1970. Whatever goes wrong, the old network stays.
    ///
    /// # Errors
    /// What is wrong with the extract, or that the network cannot be written, or that `watch` stopped it.
    pub fn import(
        extract: &Path,
        prepared: &Path,
        area: Area<'_>,
        imported: i64,
        watch: &dyn Watch,
    ) -> Result<Summary, Fault> {
        let ways = read(extract, area, watch)?;
        watch.progress(Step::Building, 0);
        let built = build(&ways)?;
        let file = extract.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let summary = summary_of(&ways, &built, file, imported);
        drop(ways);
        let Built { graph, roads, waiting, .. } = built;
        stop(watch)?;
        // What would not open again is not written.
        Grid::new(&roads).ok_or(Fault::TooLarge)?;
        watch.progress(Step::Building, 1_000);
        let hierarchy = Hierarchy::prepare(&graph, watch).map_err(|stopped| match stopped {
            Stopped::Asked => Fault::Stopped,
            Stopped::TooLarge => Fault::TooLarge,
        })?;
        let ferries = graph.ferries.into_iter().zip(waiting);
        let ferries: Vec<FerryFacts> =
            ferries.map(|(ferry, waiting)| FerryFacts { ferry, waiting }).collect();
        watch.progress(Step::Writing, 0);
        let parts = Prepared {
            summary: encoding::summary_bytes(&summary),
            hierarchy: hierarchy.to_bytes(),
            roads: encoding::roads_bytes(&roads),
            ferries: encoding::ferries_bytes(&ferries),
        };
        parts.write(prepared, &|| watch.stopped())?;
        watch.progress(Step::Writing, 1_000);
        Ok(summary)
    }

    /// Opens a prepared network.
    ///
    /// # Errors
    /// `NotPrepared` when there is none, `CannotRead`, `OtherVersion`, `PreparedDamaged`.
    pub fn open(prepared: &Path) -> Result<Self, Fault> {
        Self::from_parts(&Prepared::read(prepared)?).ok_or(Fault::PreparedDamaged)
    }

    fn from_parts(parts: &Prepared) -> Option<Self> {
        let summary = encoding::summary(&parts.summary)?;
        let hierarchy = Hierarchy::from_bytes(&parts.hierarchy)?;
        let roads = encoding::roads(&parts.roads)?;
        let ferries = encoding::ferries(&parts.ferries)?;
        let grid = Grid::new(&roads)?;
        Some(Self { summary, hierarchy, roads, grid, ferries, found: Mutex::default() })
    }

    /// What was imported.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }

    /// A ferry by its number.
    pub fn ferry(&self, ferry: FerryNo) -> Option<&FerryFacts> {
        self.ferries.get(at(ferry.0))
    }

    /// The nearest road to a place; `None` when none is near enough.
    pub fn snap(&self, place: Point) -> Option<Snapped> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if found.len() >= MOST_REMEMBERED {
            found.clear();
        }
        *found.entry(place).or_insert_with(|| self.grid.nearest(&self.roads, place))
    }

    /// Everything needed to answer from any place to this one.
    pub fn journeys_to(&self, to: Snapped) -> JourneysTo<'_> {
        JourneysTo { to, all: self.hierarchy.towards(&arriving(&to)) }
    }

    /// The fastest way between two places on the network, found for this pair alone.
    pub fn journey(&self, from: Snapped, to: Snapped) -> Option<Journey> {
        journey(from, to, self.hierarchy.one_way(&leaving(&from), &arriving(&to)))
    }
}

/// Journeys from any place to one.
pub struct JourneysTo<'n> {
    to: Snapped,
    all: AllTo<'n>,
}

impl JourneysTo<'_> {
    /// The fastest way from a place; `None` when there is none.
    pub fn from(&self, from: Snapped) -> Option<Journey> {
        journey(from, self.to, self.all.way(&leaving(&from)))
    }
}

/// The better of the way over junctions and the way along the road that both places lie on.
fn journey(from: Snapped, to: Snapped, over: Option<Way>) -> Option<Journey> {
    let along =
        from.along_to(&to).map(|(deciseconds, metres)| Way { deciseconds, metres, ferries: Vec::new() });
    let shorter = |way: &Way| (way.deciseconds, way.metres);
    let way = along.into_iter().chain(over).min_by_key(shorter)?;
    Some(Journey { way, off_road: from.off_road.saturating_add(to.off_road) })
}

/// The junctions one comes to from a place, and what each costs.
fn leaving(place: &Snapped) -> Vec<Seed> {
    ends(place, place.after(), place.before())
}

/// The junctions one comes from to a place: the other way round, the same road is open.
fn arriving(place: &Snapped) -> Vec<Seed> {
    let turned = match place.road.direction {
        Direction::Both => Direction::Both,
        Direction::Forward => Direction::Backward,
        Direction::Backward => Direction::Forward,
    };
    let road = crate::roads::Road { direction: turned, ..place.road };
    ends(&Snapped { road, ..*place }, place.after(), place.before())
}

fn ends(place: &Snapped, to_end: (u32, u32), to_start: (u32, u32)) -> Vec<Seed> {
    let seed = |node, (deciseconds, metres)| Seed { node, deciseconds, metres };
    let end = seed(place.road.to, to_end);
    let start = seed(place.road.from, to_start);
    match place.road.direction {
        Direction::Both => vec![end, start],
        Direction::Forward => vec![end],
        Direction::Backward => vec![start],
    }
}

fn stop(watch: &dyn Watch) -> Result<(), Fault> {
    if watch.stopped() { Err(Fault::Stopped) } else { Ok(()) }
}

fn summary_of(ways: &Ways, built: &Built, file: String, imported: i64) -> Summary {
    let untimed = built.graph.ferries.iter().filter(|ferry| ferry.time == FerryTime::Computed).count();
    let aside =
        (0..count(built.roads.len())).filter(|road| built.roads.belongs(*road) == Belongs::Aside).count();
    Summary {
        file,
        current: ways.current,
        imported,
        bounds: crate::area::Bounds::round(built.graph.points.iter().copied()),
        ways: count(ways.ways.len()),
        cut_ways: built.cut_ways,
        junctions: count(built.graph.points.len()),
        roads: count(built.roads.len()),
        roads_aside: count(aside),
        kilometres: u32::try_from(built.road_metres / 1_000).unwrap_or(u32::MAX),
        ferries: count(built.graph.ferries.len()),
        ferries_without_time: count(untimed),
    }
}

#[cfg(test)]
#[path = "network_tests.rs"]
mod tests;
