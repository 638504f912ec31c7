//! What is true of one home on the judged day, found once and used by rules and criteria alike.
//!
//! Nothing is decided here; a situation is facts only.

use crate::ids::{ChildId, PersonId};
use crate::model::{Birth, Child, Home, Need, Tie};
use crate::place::{KommuneNo, KommuneRelation, NoTime, Postnummer, Spot, TravelTime};
use chrono::NaiveDate;

/// A home as it is for one child on one day.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    /// The child.
    pub child: &'a Child,
    /// The need.
    pub need: &'a Need,
    /// The home.
    pub home: &'a Home,
    /// Today.
    pub today: NaiveDate,
    /// The day that age, places and pause are judged on.
    pub judged_on: NaiveDate,
    /// Children under 18 and foster children who live in the home on the judged day, by id.
    pub residents: Vec<Resident<'a>>,
    /// Free places on the judged day: capacity less own stays, other kommuners' foster children and
    /// reservations for others. `None` when the number of places is not recorded.
    pub free: Option<i32>,
    /// The lowest number of free places known for any day of the expected length, with that day, when it
    /// is lower than [`Self::free`].
    pub later_shortage: Option<(NaiveDate, i32)>,
    /// Where the home lies, as far as it may be used.
    pub location: Location,
    /// How the child is linked to the home.
    pub link: Link<'a>,
    /// One-way times to each place of the need.
    pub travel: Vec<PlaceTravel<'a>>,
}

/// A child living in the home on the judged day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resident<'a> {
    /// Who.
    pub who: ResidentId<'a>,
    /// When born.
    pub birth: Birth,
    /// When the child moved in, for foster children.
    pub moved_in: Option<NaiveDate>,
}

/// Who lives there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResidentId<'a> {
    /// A foster child of the office.
    Placed(&'a ChildId),
    /// A foster child of another kommune.
    OtherKommunes(&'a PersonId),
    /// The family's own child, under 18.
    Own(&'a PersonId),
}

/// Where a home lies, as far as a rule or criterion may use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// Protected: every location rule and criterion is unknown («Sted: spør leder»).
    Hidden,
    /// Not protected, as far as it is known.
    Open {
        /// The postnummer.
        postnummer: Option<Postnummer>,
        /// The kommune.
        kommune: Option<KommuneNo>,
        /// The point.
        spot: Option<Spot>,
        /// How the kommune lies to the kommune of the child's nærmiljø, when both are known.
        to_nearby: Option<KommuneRelation>,
    },
}

/// How a child is linked to a home.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link<'a> {
    /// The persons of the child's network search who have become this home, as an index into the search.
    pub network: Vec<&'a crate::model::NetworkPerson>,
    /// Recorded ties to the home or anyone in its household, strongest first, then by id.
    pub ties: Vec<&'a Tie>,
    /// Earlier stays of the child in the home that have ended by today, newest first.
    pub earlier_stays: Vec<&'a crate::model::Placement>,
    /// Siblings of the child who live in the home on the judged day.
    pub siblings_here: Vec<&'a ChildId>,
}

/// What a place is to the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceUse<'a> {
    /// Samvær with somebody; the index into the planned list.
    Contact(usize),
    /// School or barnehage to keep.
    School,
    /// Another place that matters; the index into the list.
    Other(usize),
    /// Where a sibling lives (a home of the register).
    SiblingsHome(&'a ChildId),
    /// A place to live some way from; the index into the list.
    Avoid(usize),
}

/// What the need says about the one-way time to a place, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TravelLimit {
    /// Nothing.
    None,
    /// At most this long.
    AtMost(u16),
    /// At least this long: near can be too near.
    AtLeast(u16),
}

/// The one-way time from the home to one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceTravel<'a> {
    /// Which place.
    pub place: PlaceUse<'a>,
    /// The time, or why there is none.
    pub time: Result<TravelTime, NoTime>,
    /// What the first ferries on the way are called, in order.
    pub ferries: Vec<&'a str>,
    /// What the need says about it.
    pub limit: TravelLimit,
}
