//! From an extract to the ways a car can use and the points of their nodes, in two passes over the file: the
//! ways first, then only the nodes they run through. What is kept grows with the roads, not with the file.

use std::collections::BTreeMap;
use std::path::Path;

use heimly_domain::place::Point;

use crate::area::Area;
use crate::elements::Block;
use crate::fault::Fault;
use crate::hierarchy::{Step, Watch};
use crate::numbers::{at, count};
use crate::pbf::Extract;
use crate::speeds::{Crossing, Direction, Tags, Travelled, drivable};

/// Most nodes of ways that are read: several times the Nordic countries, in less than two gigabytes.
const MOST_NODES: usize = 100_000_000;

/// Most ferries: as many as a travel time can name.
const MOST_FERRIES: usize = 65_536;

/// How a car gets on along a way that has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rate {
    /// By road, at this many kilometres an hour.
    Road(u8),
    /// By the ferry with this place in [`Ways::ferries`].
    Ferry(u32),
}

/// A way that a car can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WayRead {
    /// Its nodes: this many of [`Ways::nodes`], after those of the way before.
    pub nodes: u32,
    /// In which direction.
    pub direction: Direction,
    /// How.
    pub rate: Rate,
}

/// A ferry that has been read; several ways may be the same ferry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FerryRead {
    /// Its name; empty when it has none.
    pub name: String,
    /// Seconds for the whole crossing; `None` when not stated.
    pub seconds: Option<u32>,
    /// Seconds between departures; `None` when not stated.
    pub between: Option<u32>,
}

/// The ways a car can use, with everything needed to build a network of them.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// The ways.
    pub ways: Vec<WayRead>,
    /// The nodes of every way, one way after the other, as places in `points`.
    pub nodes: Vec<u32>,
    /// Where each node lies; `None` for one the extract does not hold.
    pub points: Vec<Option<Point>>,
    /// The ferries.
    pub ferries: Vec<FerryRead>,
    /// When the data were current, in seconds since 1970.
    pub current: Option<i64>,
}

/// Reads an extract.
///
/// # Errors
/// Everything but the faults of the prepared network.
pub fn read(path: &Path, area: Area<'_>, watch: &dyn Watch) -> Result<Ways, Fault> {
    let extract = Extract::open(path)?;
    if extract.bounds.is_some_and(|bounds| !area.meets(&bounds)) {
        return Err(Fault::Elsewhere);
    }
    let mut first = FirstPass::default();
    first.read(&extract, watch)?;
    if first.found.ways.is_empty() {
        return Err(Fault::NoRoads);
    }
    let mut numbers = first.nodes.clone();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.shrink_to_fit();
    let mut found = first.found;
    found.current = extract.current;
    found.nodes = places(&first.nodes, &numbers);
    drop(first.nodes);
    found.points = second_pass(&extract, &numbers, &first.with_nodes, watch)?;
    if !found.points.iter().flatten().any(|point| area.holds(*point)) {
        return Err(Fault::Elsewhere);
    }
    Ok(found)
}

/// The place of each number in a sorted list that holds it.
fn places(numbers: &[i64], sorted: &[i64]) -> Vec<u32> {
    numbers.iter().map(|number| count(sorted.partition_point(|known| known < number))).collect()
}

#[derive(Default)]
struct FirstPass {
    found: Ways,
    nodes: Vec<i64>,
    with_nodes: Vec<bool>,
    ferries: BTreeMap<FerryRead, u32>,
}

/// What the first pass takes from one block.
#[derive(Default)]
struct FromBlock {
    has_nodes: bool,
    ways: Vec<WayRead>,
    nodes: Vec<i64>,
    ferries: Vec<FerryRead>,
}

impl FirstPass {
    fn read(&mut self, extract: &Extract, watch: &dyn Watch) -> Result<(), Fault> {
        extract.each_block(&|_| true, &ways_of, &mut |number, found: FromBlock| {
            self.take(found)?;
            tell(watch, 0, number, extract.blocks())
        })
    }

    fn take(&mut self, block: FromBlock) -> Result<(), Fault> {
        self.with_nodes.push(block.has_nodes);
        if self.nodes.len().saturating_add(block.nodes.len()) > MOST_NODES {
            return Err(Fault::TooLarge);
        }
        self.nodes.extend(block.nodes);
        let mut numbers = Vec::with_capacity(block.ferries.len());
        for ferry in block.ferries {
            numbers.push(self.ferry(ferry)?);
        }
        for way in block.ways {
            let rate = match way.rate {
                Rate::Ferry(place) => Rate::Ferry(numbers.get(at(place)).copied().unwrap_or_default()),
                Rate::Road(_) => way.rate,
            };
            self.found.ways.push(WayRead { rate, ..way });
        }
        Ok(())
    }

    fn ferry(&mut self, ferry: FerryRead) -> Result<u32, Fault> {
        if let Some(known) = self.ferries.get(&ferry) {
            return Ok(*known);
        }
        if self.found.ferries.len() >= MOST_FERRIES {
            return Err(Fault::TooLarge);
        }
        let number = count(self.found.ferries.len());
        self.found.ferries.push(ferry.clone());
        self.ferries.insert(ferry, number);
        Ok(number)
    }
}

fn ways_of(bytes: &[u8]) -> Result<FromBlock, Fault> {
    let block = Block::read(bytes)?;
    let mut found = FromBlock { has_nodes: block.has_nodes()?, ..FromBlock::default() };
    let mut tags = Vec::new();
    block.ways(&mut |way| {
        way.tags(&mut tags)?;
        let Some(usable) = drivable(Tags(&tags)) else { return Ok(()) };
        let before = found.nodes.len();
        for node in way.nodes() {
            found.nodes.push(node?);
        }
        let rate = match usable.travelled {
            Travelled::Road(kmh) => Rate::Road(kmh),
            Travelled::Ferry(crossing) => {
                found.ferries.push(ferry_read(crossing));
                Rate::Ferry(count(found.ferries.len().saturating_sub(1)))
            }
        };
        let nodes = count(found.nodes.len().saturating_sub(before));
        found.ways.push(WayRead { nodes, direction: usable.direction, rate });
        Ok(())
    })?;
    Ok(found)
}

fn ferry_read(crossing: Crossing<'_>) -> FerryRead {
    FerryRead { name: crossing.name.to_owned(), seconds: crossing.seconds, between: crossing.between }
}

/// The points of the nodes with these numbers, in the same order.
fn second_pass(
    extract: &Extract,
    numbers: &[i64],
    with_nodes: &[bool],
    watch: &dyn Watch,
) -> Result<Vec<Option<Point>>, Fault> {
    let mut points = vec![None; numbers.len()];
    let wanted = |block: usize| with_nodes.get(block).copied().unwrap_or(true);
    let read = |bytes: &[u8]| {
        let block = Block::read(bytes)?;
        let mut found: Vec<(u32, Point)> = Vec::new();
        let mut place = Place { numbers, next: 0, last: i64::MAX };
        block.nodes(&mut |number, point| {
            if let Some((place, point)) = place.of(number).zip(point) {
                found.push((place, point));
            }
        })?;
        Ok(found)
    };
    extract.each_block(&wanted, &read, &mut |block, found| {
        for (place, point) in found {
            if let Some(known) = points.get_mut(at(place)) {
                *known = Some(point);
            }
        }
        tell(watch, 500, block, extract.blocks())
    })?;
    Ok(points)
}

/// Finds numbers in a sorted list, quickly as long as they come in order.
struct Place<'n> {
    numbers: &'n [i64],
    next: usize,
    last: i64,
}

impl Place<'_> {
    fn of(&mut self, number: i64) -> Option<u32> {
        if number < self.last {
            self.next = self.numbers.partition_point(|known| *known < number);
        }
        self.last = number;
        while self.numbers.get(self.next).is_some_and(|known| *known < number) {
            self.next = self.next.saturating_add(1);
        }
        (self.numbers.get(self.next) == Some(&number)).then(|| count(self.next))
    }
}

/// Tells the watcher how far a pass has come; each pass is half of the reading.
fn tell(watch: &dyn Watch, start: u16, block: usize, blocks: usize) -> Result<(), Fault> {
    if watch.stopped() {
        return Err(Fault::Stopped);
    }
    let part = block.saturating_add(1).saturating_mul(500).checked_div(blocks).unwrap_or(0);
    watch.progress(Step::Reading, start.saturating_add(u16::try_from(part).unwrap_or(500)));
    Ok(())
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
