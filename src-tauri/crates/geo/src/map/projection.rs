//! The one projection of every map: UTM zone 33 (EPSG:25833), in kilometres, north up.

use std::sync::LazyLock;

use heimly_domain::place::Point;
use proj4rs::Proj;
use proj4rs::transform::transform;

/// A place on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapPlace {
    /// Kilometres east.
    pub x: f64,
    /// Kilometres south: north is negative.
    pub y: f64,
}

/// A part of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ViewBox {
    /// Its west side.
    pub x: f64,
    /// Its north side.
    pub y: f64,
    /// Kilometres from west to east.
    pub width: f64,
    /// Kilometres from north to south.
    pub height: f64,
}

impl ViewBox {
    /// The smallest box round these places; `None` when there are none.
    pub fn around(places: impl IntoIterator<Item = MapPlace>) -> Option<Self> {
        places.into_iter().fold(None, |found: Option<Self>, place| {
            let (left, top, right, bottom) = match found {
                None => (place.x, place.y, place.x, place.y),
                Some(found) => {
                    let (right, bottom) = found.corner();
                    (found.x.min(place.x), found.y.min(place.y), right.max(place.x), bottom.max(place.y))
                }
            };
            Some(Self { x: left, y: top, width: right - left, height: bottom - top })
        })
    }

    /// The box with this many kilometres more on every side.
    #[must_use]
    pub fn wider(self, kilometres: f64) -> Self {
        Self {
            x: self.x - kilometres,
            y: self.y - kilometres,
            width: self.width + 2.0 * kilometres,
            height: self.height + 2.0 * kilometres,
        }
    }

    /// The box grown round its middle to at least this width and height: a single place needs surroundings.
    #[must_use]
    pub fn at_least(self, width: f64, height: f64) -> Self {
        let (wide, high) = (self.width.max(width), self.height.max(height));
        Self {
            x: self.x - (wide - self.width) / 2.0,
            y: self.y - (high - self.height) / 2.0,
            width: wide,
            height: high,
        }
    }

    /// Whether a place lies in the box.
    pub fn holds(&self, place: MapPlace) -> bool {
        let (right, bottom) = self.corner();
        (self.x..=right).contains(&place.x) && (self.y..=bottom).contains(&place.y)
    }

    /// The south-east corner.
    pub(super) fn corner(&self) -> (f64, f64) {
        (self.x + self.width, self.y + self.height)
    }
}

const METRES_A_KILOMETRE: f64 = 1_000.0;
const MICRO_DEGREES: f64 = 1_000_000.0;

struct Both {
    degrees: Proj,
    zone: Proj,
}

/// `None` would mean that the library does not know its own projection; a test asks.
static PROJECTION: LazyLock<Option<Both>> = LazyLock::new(|| {
    Some(Both {
        degrees: Proj::from_proj_string("+proj=longlat +ellps=GRS80 +no_defs").ok()?,
        zone: Proj::from_proj_string("+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs").ok()?,
    })
});

/// Where a point is on the map; `None` far outside Norway (south of 50°, west of 20° west, east of 50° east),
/// where zone 33 says nothing useful.
pub fn project(point: Point) -> Option<MapPlace> {
    let on_the_map = (50_000_000..=85_000_000).contains(&point.latitude())
        && (-20_000_000..=50_000_000).contains(&point.longitude());
    if !on_the_map {
        return None;
    }
    place(f64::from(point.longitude()) / MICRO_DEGREES, f64::from(point.latitude()) / MICRO_DEGREES)
}

/// The same from degrees, for outlines.
pub(super) fn place(longitude: f64, latitude: f64) -> Option<MapPlace> {
    let both = PROJECTION.as_ref()?;
    let mut at = (longitude.to_radians(), latitude.to_radians());
    transform(&both.degrees, &both.zone, &mut at).ok()?;
    let place = MapPlace { x: at.0 / METRES_A_KILOMETRE, y: -at.1 / METRES_A_KILOMETRE };
    (place.x.is_finite() && place.y.is_finite()).then_some(place)
}

/// The point at a place on the map; `None` off the earth or far outside Norway.
pub fn unproject(place: MapPlace) -> Option<Point> {
    // Norway lies within these, in kilometres; the library's series are not asked about the rest.
    let near = (-1_500.0..=2_500.0).contains(&place.x) && (-10_000.0..=-5_000.0).contains(&place.y);
    let both = PROJECTION.as_ref().filter(|_| near)?;
    let mut at = (place.x * METRES_A_KILOMETRE, -place.y * METRES_A_KILOMETRE);
    transform(&both.zone, &both.degrees, &mut at).ok()?;
    Point::from_micro_degrees(micro_degrees(at.1)?, micro_degrees(at.0)?)
}

#[expect(
    clippy::as_conversions,
    reason = "std has no other way from f64 to i32; the value is checked to be within 180 degrees first"
)]
fn micro_degrees(radians: f64) -> Option<i32> {
    let micro = (radians.to_degrees() * MICRO_DEGREES).round();
    (micro.abs() <= 180.0 * MICRO_DEGREES).then_some(micro as i32)
}
