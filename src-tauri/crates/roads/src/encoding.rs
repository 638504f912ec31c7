//! Summary, roads and ferries as the bytes of a prepared network, and back.

use heimly_domain::place::Point;

use crate::area::Bounds;
use crate::graph::{Ferry, FerryTime, NodeNo};
use crate::network::FerryFacts;
use crate::prepared::{Taker, put_count, put_text};
use crate::roads::{Parts, Road, Roads};
use crate::speeds::Direction;
use crate::summary::Summary;

/// The summary as bytes.
pub fn summary_bytes(summary: &Summary) -> Vec<u8> {
    let mut part = Vec::new();
    put_text(&mut part, &summary.file);
    part.push(u8::from(summary.current.is_some()));
    part.extend(summary.current.unwrap_or_default().to_le_bytes());
    part.extend(summary.imported.to_le_bytes());
    part.push(u8::from(summary.bounds.is_some()));
    let bounds = summary.bounds.unwrap_or(Bounds { south: 0, west: 0, north: 0, east: 0 });
    for side in [bounds.south, bounds.west, bounds.north, bounds.east] {
        part.extend(side.to_le_bytes());
    }
    let Summary {
        ways,
        cut_ways,
        junctions,
        roads,
        roads_aside,
        kilometres,
        ferries,
        ferries_without_time,
        ..
    } = summary;
    for number in [ways, cut_ways, junctions, roads, roads_aside, kilometres, ferries, ferries_without_time] {
        part.extend(number.to_le_bytes());
    }
    part
}

/// The summary from bytes.
pub fn summary(part: &[u8]) -> Option<Summary> {
    let mut from = Taker(part);
    let file = from.text()?;
    let has_current = from.bytes::<1>()? == [1];
    let current = Some(from.i64()?).filter(|_| has_current);
    let imported = from.i64()?;
    let has_bounds = from.bytes::<1>()? == [1];
    let bounds = Bounds { south: from.i32()?, west: from.i32()?, north: from.i32()?, east: from.i32()? };
    let summary = Summary {
        file,
        current,
        imported,
        bounds: Some(bounds).filter(|_| has_bounds),
        ways: from.u32()?,
        cut_ways: from.u32()?,
        junctions: from.u32()?,
        roads: from.u32()?,
        roads_aside: from.u32()?,
        kilometres: from.u32()?,
        ferries: from.u32()?,
        ferries_without_time: from.u32()?,
    };
    from.is_empty().then_some(summary)
}

/// The roads as bytes.
pub fn roads_bytes(roads: &Roads) -> Vec<u8> {
    let Parts { roads, ends, shapes, aside } = roads.parts();
    let mut part = Vec::new();
    put_count(&mut part, roads.len());
    for road in roads {
        for number in [road.from.0, road.to.0, road.deciseconds, road.metres] {
            part.extend(number.to_le_bytes());
        }
        part.push(match road.direction {
            Direction::Both => 0,
            Direction::Forward => 1,
            Direction::Backward => 2,
        });
    }
    put_count(&mut part, ends.len());
    part.extend(ends.iter().flat_map(|end| end.to_le_bytes()));
    put_count(&mut part, shapes.len());
    for point in shapes {
        part.extend(point.latitude().to_le_bytes());
        part.extend(point.longitude().to_le_bytes());
    }
    put_count(&mut part, aside.len());
    part.extend(aside.iter().map(|aside| u8::from(*aside)));
    part
}

/// The roads from bytes.
pub fn roads(part: &[u8]) -> Option<Roads> {
    let mut from = Taker(part);
    let roads = from.list(road)?;
    let ends = from.list(Taker::u32)?;
    let shapes = from.list(point)?;
    let aside = from.list(|from| Some(from.bytes::<1>()? == [1]))?;
    if !from.is_empty() {
        return None;
    }
    Roads::from_parts(Parts { roads, ends, shapes, aside })
}

fn road(from: &mut Taker<'_>) -> Option<Road> {
    Some(Road {
        from: NodeNo(from.u32()?),
        to: NodeNo(from.u32()?),
        deciseconds: from.u32()?,
        metres: from.u32()?,
        direction: match from.bytes()? {
            [0] => Direction::Both,
            [1] => Direction::Forward,
            [2] => Direction::Backward,
            _ => return None,
        },
    })
}

fn point(from: &mut Taker<'_>) -> Option<Point> {
    let latitude = from.i32()?;
    Point::from_micro_degrees(latitude, from.i32()?)
}

/// The ferries as bytes.
pub fn ferries_bytes(ferries: &[FerryFacts]) -> Vec<u8> {
    let mut part = Vec::new();
    put_count(&mut part, ferries.len());
    for facts in ferries {
        put_text(&mut part, &facts.ferry.name);
        part.push(match facts.ferry.time {
            FerryTime::Stated => 0,
            FerryTime::Computed => 1,
        });
        part.extend(facts.waiting.to_le_bytes());
    }
    part
}

/// The ferries from bytes.
pub fn ferries(part: &[u8]) -> Option<Vec<FerryFacts>> {
    let mut from = Taker(part);
    let ferries = from.list(|from| {
        let name = from.text()?;
        let time = match from.bytes()? {
            [0] => FerryTime::Stated,
            [1] => FerryTime::Computed,
            _ => return None,
        };
        Some(FerryFacts { ferry: Ferry { name, time }, waiting: from.u32()? })
    })?;
    from.is_empty().then_some(ferries)
}
