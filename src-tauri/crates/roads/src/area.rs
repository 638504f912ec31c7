//! Boxes on the map, and where Norway lies.

use heimly_domain::place::Point;

/// A box between two parallels and two meridians, in millionths of a degree, its sides included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The southern side.
    pub south: i32,
    /// The western side.
    pub west: i32,
    /// The northern side.
    pub north: i32,
    /// The eastern side.
    pub east: i32,
}

impl Bounds {
    /// The smallest box round some points; `None` without a point.
    pub fn round(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let mut found: Option<Self> = None;
        for point in points {
            let (latitude, longitude) = (point.latitude(), point.longitude());
            let grown = match found {
                None => Self { south: latitude, west: longitude, north: latitude, east: longitude },
                Some(bounds) => Self {
                    south: bounds.south.min(latitude),
                    west: bounds.west.min(longitude),
                    north: bounds.north.max(latitude),
                    east: bounds.east.max(longitude),
                },
            };
            found = Some(grown);
        }
        found
    }

    fn holds(&self, point: Point) -> bool {
        (self.south..=self.north).contains(&point.latitude())
            && (self.west..=self.east).contains(&point.longitude())
    }

    fn meets(&self, other: &Self) -> bool {
        self.south <= other.north
            && other.south <= self.north
            && self.west <= other.east
            && other.west <= self.east
    }
}

/// A country, roughly: some boxes.
#[derive(Clone, Copy, Debug)]
pub struct Area<'a>(pub &'a [Bounds]);

impl Area<'_> {
    /// Whether a point lies in one of the boxes.
    pub fn holds(&self, point: Point) -> bool {
        self.0.iter().any(|bounds| bounds.holds(point))
    }

    /// Whether a box has something in common with one of the boxes.
    pub fn meets(&self, other: &Bounds) -> bool {
        self.0.iter().any(|bounds| bounds.meets(other))
    }
}

const fn strip(south: i32, west: i32, east: i32) -> Bounds {
    // A strip is one degree high; its sides are given in tenths of a degree.
    Bounds {
        south: south * 1_000_000,
        west: west * 100_000,
        north: (south + 1) * 1_000_000,
        east: east * 100_000,
    }
}

/// The Norwegian mainland, degree of latitude by degree: the kommuner's outlines of 2024 (Kartverket), a tenth
/// of a degree outwards. Near the border it holds some of Sweden, Finland and Russia; it holds neither
/// Denmark nor Stockholm or Helsinki.
pub const NORWAY: Area<'static> = Area(&[
    strip(57, 69, 78),
    strip(58, 53, 118),
    strip(59, 47, 125),
    strip(60, 45, 128),
    strip(61, 44, 130),
    strip(62, 48, 124),
    strip(63, 71, 128),
    strip(64, 90, 143),
    strip(65, 107, 148),
    strip(66, 115, 163),
    strip(67, 117, 180),
    strip(68, 128, 259),
    strip(69, 149, 311),
    strip(70, 183, 313),
    strip(71, 237, 285),
]);

#[cfg(test)]
mod tests {
    use super::*;

    fn point(latitude: i32, longitude: i32) -> Point {
        Point::from_micro_degrees(latitude, longitude).unwrap()
    }

    #[test]
    fn norway_is_told_from_its_neighbours() {
        // Oslo, Lindesnes, Vardø, Kirkenes, Værøy; then Helsinki, Stockholm, København, Skagen, Aberdeen.
        for inside in [(59_912_700, 10_746_100), (57_982_000, 7_047_000), (70_370_000, 31_110_000)] {
            assert!(NORWAY.holds(point(inside.0, inside.1)), "{inside:?}");
        }
        for outside in [
            (60_170_000, 24_940_000),
            (59_330_000, 18_070_000),
            (55_680_000, 12_570_000),
            (57_150_000, -2_100_000),
        ] {
            assert!(!NORWAY.holds(point(outside.0, outside.1)), "{outside:?}");
        }
    }

    #[test]
    fn a_box_meets_what_it_touches() {
        let sweden = Bounds { south: 55_300_000, west: 10_900_000, north: 69_100_000, east: 24_200_000 };
        let finland_south =
            Bounds { south: 59_700_000, west: 20_500_000, north: 61_500_000, east: 28_000_000 };
        assert!(NORWAY.meets(&sweden));
        assert!(!NORWAY.meets(&finland_south));
        let round = Bounds::round([point(60_000_000, 11_000_000), point(59_000_000, 10_000_000)]);
        assert_eq!(
            round,
            Some(Bounds { south: 59_000_000, west: 10_000_000, north: 60_000_000, east: 11_000_000 })
        );
        assert_eq!(Bounds::round([]), None);
    }
}
