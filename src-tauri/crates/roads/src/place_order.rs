//! Junctions put in an order in which near on the map is near in memory.

use heimly_domain::place::Point;

use crate::numbers::count;

/// The junctions' numbers along a curve that visits the map quarter by quarter (a Morton curve), so that a local
/// search finds its junctions close together in memory. Junctions at the same point keep their order.
pub(crate) fn along_curve(points: &[Point]) -> Vec<u32> {
    let mut keyed: Vec<(u64, u32)> =
        points.iter().enumerate().map(|(place, point)| (key(*point), count(place))).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, node)| node).collect()
}

fn key(point: Point) -> u64 {
    let north = u32::try_from(i64::from(point.latitude()) + 90_000_000).unwrap_or(0);
    let east = u32::try_from(i64::from(point.longitude()) + 180_000_000).unwrap_or(0);
    (spread(north) << 1) | spread(east)
}

/// The bits of a number with a free bit above each.
fn spread(number: u32) -> u64 {
    let steps = [
        (16, 0x0000_FFFF_0000_FFFF_u64),
        (8, 0x00FF_00FF_00FF_00FF),
        (4, 0x0F0F_0F0F_0F0F_0F0F),
        (2, 0x3333_3333_3333_3333),
        (1, 0x5555_5555_5555_5555),
    ];
    steps.iter().fold(u64::from(number), |bits, (shift, mask)| (bits | (bits << shift)) & mask)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_spread_to_every_other_place() {
        assert_eq!(spread(0b1011), 0b0100_0101);
        assert_eq!(spread(u32::MAX), 0x5555_5555_5555_5555);
    }

    #[test]
    fn near_points_come_after_each_other() {
        let at = |north, east| Point::from_micro_degrees(north, east).unwrap();
        let points = [at(59_000_000, 10_000_000), at(70_000_000, 25_000_000), at(59_000_010, 10_000_010)];
        let order = along_curve(&points);
        assert_eq!(order.len(), 3);
        let place = |node: u32| order.iter().position(|found| *found == node).unwrap();
        assert_eq!(place(0).abs_diff(place(2)), 1);
    }
}
