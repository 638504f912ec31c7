//! Places, and the questions choosing asks about them.
//!
//! How a distance or a time is found is not decided here: a source of places and a source of travel are
//! handed in, so that entered times and a road network can replace the estimate.

use std::fmt;

/// Four digits, kept as text because leading zeros count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postnummer([u8; 4]);

/// A kommune's number (2024 numbering): four digits, leading zeros count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KommuneNo([u8; 4]);

fn four_digits(text: &str) -> Option<[u8; 4]> {
    let bytes: [u8; 4] = text.as_bytes().try_into().ok()?;
    bytes.iter().all(u8::is_ascii_digit).then_some(bytes)
}

fn digits(bytes: &[u8; 4]) -> &str {
    // The bytes are ASCII digits by construction, so the fallback is never seen.
    std::str::from_utf8(bytes).unwrap_or("0000")
}

impl Postnummer {
    /// A postnummer of exactly four digits.
    pub fn new(text: &str) -> Option<Self> {
        four_digits(text).map(Self)
    }

    /// The four digits.
    pub fn as_str(&self) -> &str {
        digits(&self.0)
    }
}

impl KommuneNo {
    /// A kommunenummer of exactly four digits.
    pub fn new(text: &str) -> Option<Self> {
        four_digits(text).map(Self)
    }

    /// The four digits.
    pub fn as_str(&self) -> &str {
        digits(&self.0)
    }

    /// The fylke's number: the first two digits.
    pub fn fylke(&self) -> &str {
        self.as_str().get(..2).unwrap_or("00")
    }
}

impl fmt::Display for Postnummer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for KommuneNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A point on the earth in millionths of a degree (WGS 84), so that equality and order are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    latitude: i32,
    longitude: i32,
}

impl Point {
    /// A point from millionths of a degree; `None` outside ±90° and ±180°.
    pub fn from_micro_degrees(latitude: i32, longitude: i32) -> Option<Self> {
        let inside = (-90_000_000..=90_000_000).contains(&latitude)
            && (-180_000_000..=180_000_000).contains(&longitude);
        inside.then_some(Self { latitude, longitude })
    }

    /// Millionths of a degree north.
    pub fn latitude(&self) -> i32 {
        self.latitude
    }

    /// Millionths of a degree east.
    pub fn longitude(&self) -> i32 {
        self.longitude
    }
}

crate::codes! {
    /// How far a point can be trusted.
    pub enum PointQuality {
        /// Placed by hand, or a postnummer point of known quality.
        Certain = "sikker",
        /// Guessed from a neighbouring place: typically some ten kilometres off.
        Uncertain = "usikker",
    }
}

/// A point and how far it can be trusted: what travel is asked from and to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// Where.
    pub point: Point,
    /// How sure.
    pub quality: PointQuality,
}

/// What the place data know about a postnummer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostnummerFacts {
    /// The poststed, as people write it ("Alta", not "ALTA").
    pub poststed: String,
    /// The kommune it belongs to.
    pub kommune: KommuneNo,
    /// Its point; a few codes (Svalbard, Jan Mayen) have none.
    pub spot: Option<Spot>,
}

crate::codes! {
    /// How two kommuner lie to each other.
    pub enum KommuneRelation {
        /// The same kommune.
        Same = "samme",
        /// A common border on land (or one an office has confirmed across water).
        Neighbour = "nabo",
        /// The same fylke, without a common border.
        SameFylke = "fylke",
        /// Neither.
        Elsewhere = "annet",
    }
}

/// A source of place facts.
pub trait Places {
    /// What is known about a postnummer; `None` when it is not in the register.
    fn postnummer(&self, postnummer: Postnummer) -> Option<PostnummerFacts>;
    /// A kommune's name; `None` when the number is not in the register.
    fn kommune_name(&self, kommune: KommuneNo) -> Option<&str>;
    /// How two kommuner lie to each other.
    fn relation(&self, one: KommuneNo, other: KommuneNo) -> KommuneRelation;
}

crate::codes! {
    /// How a travel time was found, best first.
    pub enum TravelMethod {
        /// Typed in by an adviser for this pair of places.
        Entered = "oppgitt",
        /// Computed on a road network.
        RoadNetwork = "veinett",
        /// Estimated from the great-circle distance.
        Estimate = "anslag",
    }
}

/// A one-way travel time as an interval of whole minutes, with its method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TravelTime {
    low: u16,
    high: u16,
    method: TravelMethod,
}

impl TravelTime {
    /// An interval of whole minutes; the ends are put in order.
    pub fn new(one_end: u16, other_end: u16, method: TravelMethod) -> Self {
        Self { low: one_end.min(other_end), high: one_end.max(other_end), method }
    }

    /// The shortest time, in minutes.
    pub fn low(&self) -> u16 {
        self.low
    }

    /// The longest time, in minutes.
    pub fn high(&self) -> u16 {
        self.high
    }

    /// How the time was found.
    pub fn method(&self) -> TravelMethod {
        self.method
    }
}

/// A source of travel times; a better source answers for the pairs it knows and hands on the rest.
pub trait Travel {
    /// One-way time between two spots; `None` when it cannot be said.
    fn one_way(&self, from: Spot, to: Spot) -> Option<TravelTime>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_leading_zeros() {
        assert_eq!(Postnummer::new("0001").unwrap().as_str(), "0001");
        assert_eq!(KommuneNo::new("0301").unwrap().fylke(), "03");
        for bad in ["", "123", "12345", "12a4", "１２３４"] {
            assert!(Postnummer::new(bad).is_none(), "{bad:?} must be refused");
        }
    }

    #[test]
    fn a_travel_time_is_always_in_order() {
        let time = TravelTime::new(90, 60, TravelMethod::Entered);
        assert_eq!((time.low(), time.high()), (60, 90));
    }
}
