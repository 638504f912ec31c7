//! Distance along the earth's surface.
#![expect(
    clippy::float_arithmetic,
    reason = "a distance on a sphere needs trigonometry; it leaves this module as whole metres, far coarser \
              than any difference between machines, and only whole numbers are compared after that"
)]

use heimly_domain::place::Point;

/// The earth's mean radius in metres (IUGG, R1).
const EARTH_RADIUS_METRES: f64 = 6_371_008.8;

/// The distance between two points in whole metres, by the haversine formula on a sphere.
///
/// At most about 0.5 % from the distance on the ellipsoid. Exactly the same both ways, and 0 from a point to
/// itself. Never more than half the way round the earth, about 20,015,000.
pub fn great_circle_metres(one: Point, other: Point) -> u32 {
    let (one_latitude, other_latitude) = (radians(one.latitude()), radians(other.latitude()));
    let half_north = (other_latitude - one_latitude) / 2.0;
    let half_east = (radians(other.longitude()) - radians(one.longitude())) / 2.0;
    let haversine =
        half_north.sin().powi(2) + one_latitude.cos() * other_latitude.cos() * half_east.sin().powi(2);
    whole_metres(2.0 * EARTH_RADIUS_METRES * haversine.clamp(0.0, 1.0).sqrt().asin())
}

fn radians(micro_degrees: i32) -> f64 {
    (f64::from(micro_degrees) / 1_000_000.0).to_radians()
}

#[expect(
    clippy::as_conversions,
    reason = "std has no other way from f64 to u32; the value is at most 20,015,116 and never negative or NaN"
)]
fn whole_metres(metres: f64) -> u32 {
    metres.round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(latitude: i32, longitude: i32) -> Point {
        Point::from_micro_degrees(latitude, longitude).unwrap()
    }

    #[test]
    fn one_degree_of_a_great_circle_is_a_360th_of_the_circumference() {
        // 2 · π · 6,371,008.8 m / 360 = 111,195.08 m, along a meridian and along the equator.
        assert_eq!(
            great_circle_metres(point(60_000_000, 10_000_000), point(61_000_000, 10_000_000)),
            111_195
        );
        assert_eq!(great_circle_metres(point(0, 10_000_000), point(0, 11_000_000)), 111_195);
        // Half the circumference: π · 6,371,008.8 m = 20,015,114.4 m.
        assert_eq!(great_circle_metres(point(0, 0), point(0, 180_000_000)), 20_015_114);
    }

    #[test]
    fn a_point_is_no_way_from_itself_and_both_ways_are_as_long() {
        let (alta, hasvik) = (point(69_970_600, 23_286_600), point(70_485_000, 22_157_000));
        assert_eq!(great_circle_metres(alta, alta), 0);
        assert_eq!(great_circle_metres(alta, hasvik), great_circle_metres(hasvik, alta));
    }
}
