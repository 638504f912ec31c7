//! Lengths on the ground: of a stretch of road, and from a place to a road.
#![expect(
    clippy::float_arithmetic,
    reason = "a length on a sphere needs a cosine and a root; it leaves this module as whole millimetres or as \
              a whole number of millionths, far finer than anything that is compared"
)]

use heimly_domain::place::Point;

/// Millimetres to a millionth of a degree along a meridian: 2 · π · 6,371,008.8 m (IUGG, R1) / 360,000,000.
const MILLIMETRES: f64 = 111.195_08;

/// One, as a whole number of parts.
const ONE: i64 = 1 << 20;

/// The length of a straight stretch in millimetres; exact to some thousandths up to a hundred kilometres.
pub fn millimetres(one: Point, other: Point) -> u64 {
    let middle = (f64::from(one.latitude()) + f64::from(other.latitude())) / 2_000_000.0;
    let north = f64::from(other.latitude()) - f64::from(one.latitude());
    let east = (f64::from(other.longitude()) - f64::from(one.longitude())) * middle.to_radians().cos();
    whole((north * north + east * east).sqrt() * MILLIMETRES).unsigned_abs()
}

#[expect(
    clippy::as_conversions,
    reason = "std has no other way from f64 to i64; the value is never NaN and at most 4e10, far inside i64"
)]
fn whole(number: f64) -> i64 {
    number.round() as i64
}

/// The neighbourhood of a point, laid flat: millionths of a degree of latitude both ways, whole numbers only.
#[derive(Clone, Copy, Debug)]
pub struct Flat {
    origin: Point,
    cosine: i64,
}

/// The point of a straight stretch that is nearest to the origin of a [`Flat`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The square of its distance, in square millionths of a degree of latitude.
    pub square: u64,
    /// How far along the stretch it lies, in 65,536ths.
    pub along: u32,
}

impl Flat {
    /// The neighbourhood of a point. Good for some ten kilometres.
    pub fn round(origin: Point) -> Self {
        let latitude = f64::from(origin.latitude()) / 1_000_000.0;
        Self { origin, cosine: whole(latitude.to_radians().cos() * (1_048_576.0)) }
    }

    /// A distance in metres, as [`Nearest::square`] measures it: its root.
    pub fn root_of_metres(metres: u32) -> u64 {
        // A millionth of a degree is 0.11119508 m, so a metre is 8.993 of them.
        u64::from(metres).saturating_mul(8_993) / 1_000
    }

    /// Whole metres from a square distance, the half rounded up.
    pub fn metres(square: u64) -> u32 {
        let millionths = square.isqrt().saturating_mul(111_195).saturating_add(500_000);
        u32::try_from(millionths / 1_000_000).unwrap_or(u32::MAX)
    }

    /// The metres from the origin to the nearest side of a box round it; nought outside it.
    pub fn inside_by(&self, south_west: Point, north_east: Point) -> u32 {
        let (west, south) = self.east_north(south_west);
        let (east, north) = self.east_north(north_east);
        let side =
            west.saturating_neg().min(south.saturating_neg()).min(east).min(north).max(0).unsigned_abs();
        Self::metres(side.saturating_mul(side))
    }

    fn east_north(&self, point: Point) -> (i64, i64) {
        let east = i64::from(point.longitude()).saturating_sub(i64::from(self.origin.longitude()));
        let north = i64::from(point.latitude()).saturating_sub(i64::from(self.origin.latitude()));
        (east.saturating_mul(self.cosine) / ONE, north)
    }

    /// The point of the stretch from `start` to `end` that is nearest to the origin.
    pub fn nearest(&self, start: Point, end: Point) -> Nearest {
        let (start_east, start_north) = self.east_north(start);
        let (end_east, end_north) = self.east_north(end);
        let (east, north) = (end_east.saturating_sub(start_east), end_north.saturating_sub(start_north));
        let length = east.saturating_mul(east).saturating_add(north.saturating_mul(north));
        // The shadow of the way from start to origin on the stretch, from 0 to its whole length.
        let shadow = start_east.saturating_mul(east).saturating_add(start_north.saturating_mul(north));
        let shadow = shadow.saturating_neg().clamp(0, length);
        // Twenty bits of precision: five centimetres on fifty kilometres. What is far longer than any road is
        // made shorter first, so that nothing overflows.
        let (shadow, length) =
            if length < 1 << 42_u32 { (shadow, length) } else { (shadow >> 20, length >> 20) };
        let along = (shadow << 20_u32).checked_div(length).unwrap_or(0);
        let part = |size: i64| size.saturating_mul(along) >> 20_u32;
        let (off_east, off_north) =
            (start_east.saturating_add(part(east)), start_north.saturating_add(part(north)));
        let square = off_east.saturating_mul(off_east).saturating_add(off_north.saturating_mul(off_north));
        Nearest { square: square.unsigned_abs(), along: u32::try_from(along >> 4_u32).unwrap_or(0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(latitude: i32, longitude: i32) -> Point {
        Point::from_micro_degrees(latitude, longitude).unwrap()
    }

    #[test]
    fn lengths_by_hand() {
        // A hundredth of a degree north: 10,000 · 111.19508 mm = 1,111,951 mm.
        assert_eq!(millimetres(point(60_000_000, 10_000_000), point(60_010_000, 10_000_000)), 1_111_951);
        // The same east at 60° north is half of it: the cosine of 60° is a half.
        assert_eq!(millimetres(point(60_000_000, 10_000_000), point(60_000_000, 10_010_000)), 555_975);
        assert_eq!(millimetres(point(60_000_000, 10_000_000), point(60_000_000, 10_000_000)), 0);
    }

    #[test]
    fn the_nearest_point_of_a_stretch() {
        // A road runs north; the place lies 0.002° east of its middle, at 60° north: 0.001° of latitude.
        let flat = Flat::round(point(60_005_000, 10_002_000));
        let nearest = flat.nearest(point(60_000_000, 10_000_000), point(60_010_000, 10_000_000));
        assert_eq!(nearest.along, 32_768);
        assert!(nearest.square.abs_diff(1_000_000) < 3_000, "{nearest:?}");
        // 1,000 · 0.111195 m = 111.195 m.
        assert_eq!(Flat::metres(1_000_000), 111);
        assert_eq!(Flat::root_of_metres(1_000), 8_993);
        // Beyond an end, the end is nearest; a stretch of no length is its point.
        let beyond = flat.nearest(point(60_000_000, 10_000_000), point(60_001_000, 10_000_000));
        assert_eq!(beyond.along, 65_536);
        assert_eq!(flat.nearest(point(60_005_000, 10_002_000), point(60_005_000, 10_002_000)).square, 0);
    }
}
