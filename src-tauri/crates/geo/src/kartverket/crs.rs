//! The coordinate systems of Kartverket's downloads, into degrees.
#![expect(
    clippy::float_arithmetic,
    reason = "coordinates are fractions; they leave here as whole millionths of a degree"
)]

use std::sync::LazyLock;

use heimly_domain::place::Point;
use proj4rs::Proj;
use proj4rs::transform::transform;

/// A coordinate system: EUREF89 in one of its forms. It differs from WGS 84 by less than a metre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Crs {
    /// EPSG:4258 (and 4326): degrees.
    Degrees,
    /// EPSG:25832.
    Utm32,
    /// EPSG:25833.
    Utm33,
    /// EPSG:25835.
    Utm35,
}

struct Systems {
    degrees: Proj,
    zone_32: Proj,
    zone_33: Proj,
    zone_35: Proj,
}

static SYSTEMS: LazyLock<Option<Systems>> = LazyLock::new(|| {
    let zone =
        |zone: u8| Proj::from_proj_string(&format!("+proj=utm +zone={zone} +ellps=GRS80 +units=m +no_defs"));
    Some(Systems {
        degrees: Proj::from_proj_string("+proj=longlat +ellps=GRS80 +no_defs").ok()?,
        zone_32: zone(32).ok()?,
        zone_33: zone(33).ok()?,
        zone_35: zone(35).ok()?,
    })
});

impl Crs {
    /// From a code or a name that ends in one: `25833`, `EPSG:25833`, `urn:ogc:def:crs:EPSG::25833`.
    pub fn read(name: &str) -> Option<Self> {
        let digits = name.trim().rsplit([':', '/', ' ']).next()?;
        match digits {
            "4258" | "4326" | "CRS84" => Some(Self::Degrees),
            "25832" => Some(Self::Utm32),
            "25833" => Some(Self::Utm33),
            "25835" => Some(Self::Utm35),
            _ => None,
        }
    }

    /// East and north (longitude and latitude for degrees) as degrees; `None` when they are not in the
    /// system's range.
    pub fn degrees(self, east: f64, north: f64) -> Option<(f64, f64)> {
        let systems = SYSTEMS.as_ref()?;
        let zone = match self {
            Self::Degrees => {
                let on_earth = (-180.0..=180.0).contains(&east) && (-90.0..=90.0).contains(&north);
                return on_earth.then_some((east, north));
            }
            Self::Utm32 => &systems.zone_32,
            Self::Utm33 => &systems.zone_33,
            Self::Utm35 => &systems.zone_35,
        };
        // Norway reaches from -1,200 to 1,600 km east in any of the zones; the series are not asked about more.
        let usable =
            (-2_000_000.0..=3_000_000.0).contains(&east) && (6_000_000.0..=9_500_000.0).contains(&north);
        if !usable {
            return None;
        }
        let mut at = (east, north);
        transform(zone, &systems.degrees, &mut at).ok()?;
        Some((at.0.to_degrees(), at.1.to_degrees()))
    }

    /// Where a point is in this system: east and north.
    pub fn place(self, point: Point) -> Option<(f64, f64)> {
        let systems = SYSTEMS.as_ref()?;
        let (longitude, latitude) =
            (f64::from(point.longitude()) / 1_000_000.0, f64::from(point.latitude()) / 1_000_000.0);
        let zone = match self {
            Self::Degrees => return Some((longitude, latitude)),
            Self::Utm32 => &systems.zone_32,
            Self::Utm33 => &systems.zone_33,
            Self::Utm35 => &systems.zone_35,
        };
        let mut at = (longitude.to_radians(), latitude.to_radians());
        transform(&systems.degrees, zone, &mut at).ok()?;
        Some(at)
    }

    /// The same as a point, where it lies in Norway.
    pub fn point(self, east: f64, north: f64) -> Option<Point> {
        let (longitude, latitude) = self.degrees(east, north)?;
        in_norway(Point::from_micro_degrees(micro(latitude)?, micro(longitude)?)?)
    }
}

/// The point, when it is on the mainland, on Svalbard or on Jan Mayen, by boxes round them.
pub(super) fn in_norway(point: Point) -> Option<Point> {
    let within = |south: i32, north: i32, west: i32, east: i32| {
        (south..=north).contains(&point.latitude()) && (west..=east).contains(&point.longitude())
    };
    let mainland = within(57_500_000, 71_500_000, 4_000_000, 31_500_000);
    let islands = within(74_000_000, 81_000_000, 10_000_000, 35_000_000)
        || within(70_500_000, 71_500_000, -9_500_000, -7_500_000);
    (mainland || islands).then_some(point)
}

#[expect(
    clippy::as_conversions,
    reason = "std has no other way from f64 to i32; the value is checked to be within 180 degrees first"
)]
fn micro(degrees: f64) -> Option<i32> {
    let micro = (degrees * 1_000_000.0).round();
    (micro.abs() <= 180_000_000.0).then_some(micro as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_the_same_in_every_zone() {
        // Alta kirke by hand from EPSG's own example set is not at hand; the zones must agree with each other:
        // 15° east is zone 33's meridian (500 km east), and 60° north on it is 6,651.411 km north.
        let alta = Crs::Utm33.point(500_000.0, 6_651_411.19).unwrap();
        assert!((alta.latitude() - 60_000_000).abs() < 2 && (alta.longitude() - 15_000_000).abs() < 2);
        // 9° east is zone 32's, 27° east zone 35's; the same northing by symmetry.
        let west = Crs::Utm32.point(500_000.0, 6_651_411.19).unwrap();
        assert!((west.longitude() - 9_000_000).abs() < 2);
        let east = Crs::Utm35.point(500_000.0, 6_651_411.19).unwrap();
        assert!((east.longitude() - 27_000_000).abs() < 2);
    }

    #[test]
    fn what_is_not_norway_is_no_point() {
        for (crs, east, north) in [
            (Crs::Degrees, 12.57, 55.68),
            (Crs::Degrees, 69.97, 23.28),
            (Crs::Utm33, 69.97, 23.28),
            (Crs::Utm33, f64::NAN, 7_000_000.0),
            (Crs::Utm33, f64::INFINITY, 7_000_000.0),
        ] {
            assert_eq!(crs.point(east, north), None, "{crs:?} {east} {north}");
        }
        assert!(Crs::Degrees.point(15.647, 78.223).is_some(), "Longyearbyen");
    }

    #[test]
    fn systems_are_known_by_any_of_their_names() {
        assert_eq!(Crs::read("25833"), Some(Crs::Utm33));
        assert_eq!(Crs::read("EPSG:4258"), Some(Crs::Degrees));
        assert_eq!(Crs::read("urn:ogc:def:crs:EPSG::25832"), Some(Crs::Utm32));
        assert_eq!(Crs::read("urn:ogc:def:crs:OGC:1.3:CRS84"), Some(Crs::Degrees));
        assert_eq!(Crs::read("3857"), None);
    }
}
