//! Where something is that a call asks about: a home, a postnummer, a point on the map, or the office.
//!
//! A protected home is never placed here: it has a code and no point, and what would measure a way to it is told so.
//! Nor are a protected child's places: they lie where it lives.

use crate::child_places::ChildPlaceAt;
use crate::error::{Closer, Failure};
use crate::reading::Reading;
use crate::view::{JaNei, SpotView};
use crate::{children, homes};
use heimly_domain::codes::Code;
use heimly_domain::model::{Home, TravelEnd};
use heimly_domain::place::{NoTime, Places, Point, PointQuality, Postnummer, Spot, spot_of};
use heimly_domain::text::criteria::ask_leader;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::travel as words;
use heimly_exchange::records::{PointRecord, Wire};
use heimly_geo::{PlaceData, bundled};
use serde::Deserialize;
use ts_rs::TS;

/// Where something is: a home alone, the office alone, a child and which of its places, or a postnummer or a point
/// or both.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhereArg {
    /// A home of the register.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub home: Option<String>,
    /// `ja`: the office.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub office: Option<JaNei>,
    /// A postnummer, four digits.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub postnummer: Option<String>,
    /// A point on the map.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub point: Option<PointRecord>,
    /// A child, together with `which`: a place of its open need, or where a sibling lives.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub child: Option<String>,
    /// Which place of the child, as a row of travel names it (`samvar-0`, `skole`, `sosken-…`).
    #[serde(default)]
    #[ts(optional = nullable)]
    pub which: Option<String>,
}

/// A place that was found.
pub(crate) struct Found {
    /// What is shown of it.
    pub(crate) view: SpotView,
    /// Where travel is asked from.
    pub(crate) at: At,
    /// The point somebody has placed: a time entered for it is for one house.
    by_hand: Option<Point>,
}

/// Where something is, as far as it may be used.
pub(crate) enum At {
    /// Here.
    Spot(Spot),
    /// Nowhere travel can be asked about, and why.
    Nowhere(NoTime),
    /// The address is protected.
    Hidden,
}

/// A home's own point, or its postnummer's. A point placed by hand is as sure as the hand said.
pub(crate) fn home_spot(home: &Home, places: &PlaceData) -> Option<Spot> {
    let at = &home.dwelling;
    let spot = spot_of(places, at.postnummer, at.point)?;
    let by_hand = at.point.and(at.point_quality);
    Some(Spot { quality: by_hand.unwrap_or(spot.quality), ..spot })
}

/// Refuses a point in the sea, or where there is no map.
///
/// # Errors
/// `point_outside`, `point_in_sea`.
pub(crate) fn on_land(point: Point, field: &str) -> Result<(), Failure> {
    let outlines = bundled::outlines().map_err(|_| Failure::new(Trouble::Internal))?;
    if !near_norway(point) || outlines.abroad(point) {
        return Err(Failure::of(Trouble::PointOutside, field));
    }
    if outlines.in_sea(point) { Err(Failure::of(Trouble::PointInSea, field)) } else { Ok(()) }
}

/// Refuses a new point in the sea, or where there is no map. One that was stored before stands.
///
/// # Errors
/// `point_outside`, `point_in_sea`.
pub(crate) fn moved_to_land(before: Option<Point>, after: Option<Point>, field: &str) -> Result<(), Failure> {
    match after.filter(|_| before != after) {
        Some(point) => on_land(point, field),
        None => Ok(()),
    }
}

/// Whether a point lies where the map of Norway is: 57–72° north, 3–33° east.
pub(crate) fn near_norway(point: Point) -> bool {
    (57_000_000..=72_000_000).contains(&point.latitude())
        && (3_000_000..=33_000_000).contains(&point.longitude())
}

/// Whether a point is in the sea, as far as the outlines know.
pub(crate) fn in_sea(point: Point) -> JaNei {
    JaNei::of(bundled::outlines().is_ok_and(|outlines| outlines.in_sea(point)))
}

/// A postnummer of the register.
///
/// # Errors
/// `invalid` when it is not four digits, `unknown_postnummer` when it is not in the register.
pub(crate) fn known_postnummer(places: &PlaceData, text: &str, field: &str) -> Result<Postnummer, Failure> {
    let number = Postnummer::new(text.trim()).ok_or(Failure::of(Trouble::UnknownPostnummer, field))?;
    match places.postnummer(number) {
        Some(_) => Ok(number),
        None => Err(Failure::of(Trouble::UnknownPostnummer, field)),
    }
}

pub(crate) fn point_of(record: PointRecord, field: &str) -> Result<Point, Failure> {
    Point::from_micro_degrees(record.latitude, record.longitude)
        .ok_or(Failure::of(Trouble::PointOutside, field))
}

/// A failure with a sentence of its own.
pub(crate) fn said(trouble: Trouble, field: &str, sentence: String) -> Failure {
    Failure { trouble, field: Some(field.to_owned()), closer: Some(Closer::Said(sentence)) }
}

impl Reading<'_> {
    /// Finds what is meant.
    ///
    /// # Errors
    /// `wrong_usage` when it is not one place; `not_found`; `invalid` or `unknown_postnummer`; `point_in_sea`
    /// and `point_outside`.
    pub(crate) fn find_where(&self, arg: &WhereArg, field: &str) -> Result<Found, Failure> {
        let office = arg.office == Some(JaNei::Ja);
        if arg.child.is_some() || arg.which.is_some() {
            return self.child_place(arg, field);
        }
        match (&arg.home, office, &arg.postnummer, arg.point) {
            (Some(home), false, None, None) => {
                let home =
                    homes::find(self.register, home).map_err(|_| Failure::of(Trouble::NotFound, field))?;
                Ok(self.home_place(home))
            }
            (None, true, None, None) => Ok(self.office_place()),
            (None, false, None, None) => Err(Failure::of(Trouble::WrongUsage, field)),
            (None, false, postnummer, point) => {
                let postnummer = match postnummer {
                    Some(text) => Some(known_postnummer(self.places, text, field)?),
                    None => None,
                };
                match point {
                    Some(point) => {
                        let point = point_of(point, field)?;
                        on_land(point, field)?;
                        Ok(self.point_place(point, postnummer))
                    }
                    None => Ok(self.postnummer_place(postnummer)),
                }
            }
            (Some(_), _, _, _) | (None, true, _, _) => Err(Failure::of(Trouble::WrongUsage, field)),
        }
    }

    /// A place of a child: nothing else may be asked for with it.
    fn child_place(&self, arg: &WhereArg, field: &str) -> Result<Found, Failure> {
        let alone = (arg.home.is_none(), arg.office, &arg.postnummer, arg.point) == (true, None, &None, None);
        let (Some(child), Some(which), true) = (&arg.child, &arg.which, alone) else {
            return Err(Failure::of(Trouble::WrongUsage, field));
        };
        let missing = |_| Failure::of(Trouble::NotFound, field);
        let child = children::find(self.register, child).map_err(missing)?;
        let place = self.child_places(child).into_iter().find(|place| place.which.as_deref() == Some(which));
        let place = place.ok_or(Failure::of(Trouble::NotFound, field))?;
        if child.protection.grade.hides_location() {
            return Ok(self.hidden_place(&self.known.child_name(&child.id)));
        }
        match place.at {
            ChildPlaceAt::Home(home) => Ok(self.home_place(home)),
            ChildPlaceAt::Place(postnummer, point) => {
                let spot = spot_of(self.places, postnummer, point);
                let view = self.view(place.label, postnummer, spot);
                let missing = if postnummer.is_some() { NoTime::OutsideMap } else { NoTime::Unplaced };
                Ok(Found { view, at: spot.map_or(At::Nowhere(missing), At::Spot), by_hand: point })
            }
        }
    }

    /// Where a home is; a protected one is hidden.
    pub(crate) fn home_place(&self, home: &Home) -> Found {
        if self.known.protection(home).hides_location() {
            return self.hidden_place(&home.code);
        }
        let label = format!("{} {}", self.known.home_name(home), home.code);
        let spot = home_spot(home, self.places);
        let view = self.view(label, home.dwelling.postnummer, spot);
        let missing = if home.dwelling.postnummer.is_some() { NoTime::OutsideMap } else { NoTime::Unplaced };
        Found { view, at: spot.map_or(At::Nowhere(missing), At::Spot), by_hand: home.dwelling.point }
    }

    /// A place that is protected, under a name that does not tell where it is.
    fn hidden_place(&self, label: &str) -> Found {
        let view = SpotView { quality_words: format!("{}.", ask_leader(self.lang)), ..nowhere(label) };
        Found { view, at: At::Hidden, by_hand: None }
    }

    fn office_place(&self) -> Found {
        let office = &self.register.office;
        let spot = spot_of(self.places, office.postnummer, office.point);
        let view = self.view(office.name.clone(), office.postnummer, spot);
        Found { view, at: spot.map_or(At::Nowhere(NoTime::Unplaced), At::Spot), by_hand: office.point }
    }

    fn postnummer_place(&self, postnummer: Option<Postnummer>) -> Found {
        let spot = spot_of(self.places, postnummer, None);
        let poststed =
            postnummer.and_then(|number| self.places.postnummer(number)).map(|facts| facts.poststed);
        let number = postnummer.map(|number| number.to_string()).unwrap_or_default();
        let label =
            words::end(&number, &poststed.unwrap_or_default(), words::WholePostnummer::Yes, self.lang);
        let view = self.view(label, postnummer, spot);
        // A postnummer without a point is on Svalbard or Jan Mayen.
        Found { view, at: spot.map_or(At::Nowhere(NoTime::OutsideMap), At::Spot), by_hand: None }
    }

    /// A point on the map; without a postnummer it is counted to the nearest, so that a time entered for it is
    /// found again.
    fn point_place(&self, point: Point, postnummer: Option<Postnummer>) -> Found {
        let postnummer =
            postnummer.or_else(|| self.places.nearest_postnummer(point).map(|(number, _)| number));
        let spot = Spot {
            point,
            quality: PointQuality::Certain,
            postnummer,
            from: heimly_domain::place::PointFrom::Hand,
        };
        let near = postnummer.and_then(|number| self.places.postnummer(number)).map(|facts| facts.poststed);
        let label = words::point_near(near.as_deref(), self.lang);
        Found { view: self.view(label, postnummer, Some(spot)), at: At::Spot(spot), by_hand: Some(point) }
    }

    /// What is shown of a place.
    pub(crate) fn view(&self, label: String, postnummer: Option<Postnummer>, spot: Option<Spot>) -> SpotView {
        let facts = postnummer.and_then(|number| self.places.postnummer(number));
        let kommune = facts.as_ref().and_then(|facts| self.places.kommune_name(facts.kommune));
        SpotView {
            postnummer: postnummer.map(|number| number.to_string()),
            poststed: facts.as_ref().map(|facts| facts.poststed.clone()),
            kommune_name: kommune.map(ToOwned::to_owned),
            point: spot.map(|spot| PointRecord::from_domain(&spot.point)),
            quality: spot.map(|spot| spot.quality.code().to_owned()),
            quality_words: words::quality(spot.map(|spot| spot.quality), self.lang),
            in_sea: spot.map_or(JaNei::Nei, |spot| in_sea(spot.point)),
            ..nowhere(&label)
        }
    }
}

/// A place nothing is known of but what it is called.
fn nowhere(label: &str) -> SpotView {
    SpotView {
        label: label.to_owned(),
        postnummer: None,
        poststed: None,
        kommune_name: None,
        point: None,
        quality: None,
        quality_words: String::new(),
        in_sea: JaNei::Nei,
    }
}

impl Found {
    /// The end of an entered time: a point somebody has placed is one house, else the whole postnummer.
    ///
    /// # Errors
    /// `address_hidden`; `not_placed` where there is no postnummer to write it under.
    pub(crate) fn end(&self, field: &str) -> Result<TravelEnd, Failure> {
        match &self.at {
            At::Hidden => Err(Failure::of(Trouble::AddressHidden, field)),
            At::Spot(_) | At::Nowhere(_) => {
                let number = self.view.postnummer.as_deref().and_then(Postnummer::new);
                let postnummer = number.ok_or(Failure::of(Trouble::NotPlaced, field))?;
                Ok(TravelEnd { postnummer, point: self.by_hand })
            }
        }
    }
}
