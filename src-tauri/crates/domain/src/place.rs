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

/// Where a point comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PointFrom {
    /// Somebody has put it where the house is.
    Hand,
    /// It stands for the whole postnummer, or for a settlement: the door may be some kilometres off even where
    /// the point is certain.
    Postnummer,
}

/// A point and how far it can be trusted: what travel is asked from and to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// Where.
    pub point: Point,
    /// How sure.
    pub quality: PointQuality,
    /// The postnummer it belongs to, when it is known: a time an adviser has entered for the postnummer
    /// counts here too.
    pub postnummer: Option<Postnummer>,
    /// Whether it is this very house.
    pub from: PointFrom,
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
        /// Estimated on a coarse network of settlements, ferries, tunnels and bridges.
        Estimate = "anslag",
    }
}

/// A ferry or passenger boat of one source of travel times; the source names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CrossingNo {
    /// Whose numbering.
    pub method: TravelMethod,
    /// The number there.
    pub number: u16,
}

/// The first three ferries of a journey, in order, and whether there are more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Crossings {
    named: [Option<CrossingNo>; 3],
    left_out: u8,
}

impl Crossings {
    /// A journey by road alone.
    pub const NONE: Self = Self { named: [None; 3], left_out: 0 };

    /// The journey takes this one too, after the others.
    pub fn push(&mut self, crossing: CrossingNo) {
        match self.named.iter_mut().find(|place| place.is_none()) {
            Some(place) => *place = Some(crossing),
            None => self.left_out = self.left_out.saturating_add(1),
        }
    }

    /// The first three.
    pub fn named(&self) -> impl Iterator<Item = CrossingNo> {
        self.named.into_iter().flatten()
    }

    /// How many there are beyond the three that are named.
    pub fn left_out(&self) -> u8 {
        self.left_out
    }

    /// Whether the journey is by road alone.
    pub fn is_empty(&self) -> bool {
        self.named.iter().all(Option::is_none)
    }
}

impl FromIterator<CrossingNo> for Crossings {
    fn from_iter<T: IntoIterator<Item = CrossingNo>>(crossings: T) -> Self {
        let mut all = Self::NONE;
        crossings.into_iter().for_each(|crossing| all.push(crossing));
        all
    }
}

/// A one-way travel time as an interval of whole minutes, with its method and the ferries it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TravelTime {
    low: u16,
    high: u16,
    method: TravelMethod,
    crossings: Crossings,
}

impl TravelTime {
    /// An interval of whole minutes, by road alone as far as the source knows; the ends are put in order.
    pub fn new(one_end: u16, other_end: u16, method: TravelMethod) -> Self {
        Self { low: one_end.min(other_end), high: one_end.max(other_end), method, crossings: Crossings::NONE }
    }

    /// The same time, with these ferries on the way.
    pub fn by(self, crossings: Crossings) -> Self {
        Self { crossings, ..self }
    }

    /// The shortest time, in minutes.
    pub fn low(&self) -> u16 {
        self.low
    }

    /// The longest time, in minutes.
    pub fn high(&self) -> u16 {
        self.high
    }

    /// The middle of the two, in whole minutes, the half rounded up.
    pub fn middle(&self) -> u16 {
        self.low.saturating_add(self.high.saturating_sub(self.low).div_ceil(2))
    }

    /// How the time was found.
    pub fn method(&self) -> TravelMethod {
        self.method
    }

    /// The ferries on the way.
    pub fn crossings(&self) -> Crossings {
        self.crossings
    }
}

/// Where a place lies: its own point when somebody has placed it, else its postnummer's.
pub fn spot_of(places: &dyn Places, postnummer: Option<Postnummer>, point: Option<Point>) -> Option<Spot> {
    match point {
        Some(point) => {
            Some(Spot { point, quality: PointQuality::Certain, postnummer, from: PointFrom::Hand })
        }
        None => places.postnummer(postnummer?)?.spot,
    }
}

crate::codes! {
    /// Why there is no travel time.
    pub enum NoTime {
        /// Where one of the two lies is not known.
        Unplaced = "ukjent_sted",
        /// No road leads there; only somebody who knows the boat can say.
        NoRoad = "uten_vei",
        /// Svalbard, Jan Mayen, abroad or the open sea.
        OutsideMap = "utenfor_kartet",
    }
}

/// A source of travel times; a better source answers for the pairs it knows and hands on the rest.
pub trait Travel {
    /// Everything that is needed to answer from anywhere to one place: what costs is done once here, so that
    /// ten thousand homes can be asked about.
    fn towards<'a>(&'a self, to: Spot) -> Box<dyn Towards + 'a>;

    /// The one-way time from one spot to another.
    ///
    /// # Errors
    /// Why this source has none.
    fn one_way(&self, from: Spot, to: Spot) -> Result<TravelTime, NoTime> {
        self.towards(to).from(from)
    }

    /// What a ferry on the way is called; `None`: not one of this source.
    fn crossing(&self, crossing: CrossingNo) -> Option<&str>;
}

/// Travel times to one place.
pub trait Towards: Send + Sync {
    /// The one-way time from here to the place.
    ///
    /// # Errors
    /// Why there is none.
    fn from(&self, from: Spot) -> Result<TravelTime, NoTime>;
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
