//! Maps of homes and places: which points stand on them, in the order of the list beside the map.
//!
//! A protected home is on no map, whoever lives there and whatever it is to the child; the map says how many are
//! missing.

mod drawing;

use crate::app::{App, Moment};
use crate::child_places::ChildPlaceAt;
use crate::choosing::{Weighed, Wish, with_ranking};
use crate::error::Failure;
use crate::reading::Reading;
use crate::view::{MapPointKind, MapShape, MapView};
use crate::whereabouts::{At, WhereArg, home_spot};
use crate::{children, homes};
use heimly_domain::ids::HomeId;
use heimly_domain::matching::Group;
use heimly_domain::model::{Child, Home, HomeStatus};
use heimly_domain::place::spot_of;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{map as words, ranking, travel};
use serde::Deserialize;
use std::collections::BTreeSet;
use ts_rs::TS;

pub(crate) use drawing::{Drawing, Focus, Marked};

/// The map of a choice: as a ranking is asked for.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MapOfChoice {
    /// The child.
    pub child: String,
    /// The day; today if none.
    #[serde(default)]
    pub on: Option<String>,
    /// The weight set's name; "Standard 1" if none.
    #[serde(default)]
    pub weights: Option<String>,
}

/// The map of all homes.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MapOfHomes {
    /// The home it is about.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub home: Option<String>,
    /// The child whose places stand on it too.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub child: Option<String>,
}

/// A map of the land around a place, to put something on.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MapAround {
    /// The place in the middle.
    pub at: WhereArg,
    /// How many kilometres from side to side, 1 to 500.
    pub km: u16,
}

/// How wide a map around a place may be, in kilometres.
const AROUND_KM: std::ops::RangeInclusive<u16> = 1..=500;

/// How wide the map of one home is at least, in kilometres.
const HOME_KM: f64 = 60.0;

/// The homes that can be chosen for a child with their rank, and the child's places.
///
/// # Errors
/// As a ranking: `not_found`, `no_open_need`, `unknown_weights`, `wrong_usage`.
pub fn map_of_choice(app: &mut App, moment: &Moment, args: MapOfChoice) -> Result<MapView, Failure> {
    let child = args.child.clone();
    let wish = Wish { child: args.child, need: None, on: args.on, weights: Weighed::Now(args.weights) };
    let ranked: Vec<(HomeId, Group, u32)> = with_ranking(app, moment, &wish, |shown| {
        let groups = shown.ranked.groups.iter();
        let rows = groups.flat_map(|group| {
            (1..).zip(&group.candidates).map(|(rank, each)| (each.home().id.clone(), group.group, rank))
        });
        Ok(rows.collect())
    })?;
    let reading = app.reading(moment)?;
    let child = children::find(reading.register, &child)?;
    let mut drawing = Drawing::new(&reading);
    // Whatever home a protected child gets becomes its address: nothing of its choice is drawn.
    if child.protection.grade.hides_location() {
        drawing.nothing(words::hidden_child(reading.lang));
        return drawing.view(Focus::Everything);
    }
    reading.mark_places(&mut drawing, child);
    for (id, group, rank) in &ranked {
        let home = homes::find(reading.register, id.as_str())?;
        let shape = match group {
            Group::FamilyNetwork => MapShape::Firkant,
            Group::Known => MapShape::Rombe,
            Group::Other | Group::Excluded => MapShape::Sirkel,
        };
        let place = format!("{}, {}", reading.known.place(home), ranking::group(*group, reading.lang));
        reading.mark_home(&mut drawing, home, |marked| Marked {
            kind: MapPointKind::Kandidat,
            shape,
            rank: Some(*rank),
            place,
            ..marked
        });
    }
    drawing.view(Focus::Everything)
}

/// Every home that is in use, and a child's places where one is asked about; none of a protected child.
///
/// # Errors
/// `not_found` with the field.
pub fn map_of_homes(app: &mut App, moment: &Moment, args: MapOfHomes) -> Result<MapView, Failure> {
    let reading = app.reading(moment)?;
    let child = match &args.child {
        Some(id) => {
            Some(children::find(reading.register, id).map_err(|_| Failure::of(Trouble::NotFound, "child"))?)
        }
        None => None,
    };
    let about = match &args.home {
        Some(id) => {
            Some(homes::find(reading.register, id).map_err(|_| Failure::of(Trouble::NotFound, "home"))?)
        }
        None => None,
    };
    let mut drawing = Drawing::new(&reading);
    reading.mark_office(&mut drawing);
    if let Some(child) = child.filter(|child| !child.protection.grade.hides_location()) {
        reading.mark_places(&mut drawing, child);
    }
    for home in reading.open_homes() {
        reading.mark_home(&mut drawing, home, |marked| marked);
    }
    let middle = about.filter(|home| !reading.known.protection(home).hides_location());
    match middle.and_then(|home| home_spot(home, reading.places)) {
        Some(spot) => drawing.view(Focus::Around(spot.point, HOME_KM)),
        None => drawing.view(Focus::Everything),
    }
}

/// The land and the settlements around a place; no home stands on it.
///
/// # Errors
/// As places are found; `address_hidden`, `not_placed`, `invalid` for a width that cannot be.
pub fn map_around(app: &mut App, moment: &Moment, args: MapAround) -> Result<MapView, Failure> {
    if !AROUND_KM.contains(&args.km) {
        return Err(Failure::of(Trouble::Invalid, "km"));
    }
    let reading = app.reading(moment)?;
    let point = match reading.find_where(&args.at, "at")?.at {
        At::Spot(spot) => spot.point,
        At::Hidden => return Err(Failure::of(Trouble::AddressHidden, "at")),
        At::Nowhere(why) => {
            let sentence = travel::why_no_time(why, reading.lang);
            return Err(crate::whereabouts::said(Trouble::NotPlaced, "at", sentence));
        }
    };
    let mut drawing = Drawing::new(&reading);
    drawing.settlements_near(point, args.km);
    drawing.view(Focus::Around(point, f64::from(args.km)))
}

impl<'a> Reading<'a> {
    /// The homes in use, by code.
    pub(crate) fn open_homes(&self) -> Vec<&'a Home> {
        let in_use = |home: &&Home| match home.status {
            HomeStatus::UnderAssessment | HomeStatus::Recommended => true,
            HomeStatus::Ended | HomeStatus::NotRecommended => false,
        };
        let mut found: Vec<&Home> = self.register.homes.iter().filter(in_use).collect();
        found.sort_by(|one, other| one.code.cmp(&other.code));
        found
    }

    /// Puts a home on the map unless it is protected or nobody knows where it lies.
    pub(crate) fn mark_home(
        &self,
        drawing: &mut Drawing<'_>,
        home: &Home,
        with: impl FnOnce(Marked) -> Marked,
    ) {
        if self.known.protection(home).hides_location() {
            drawing.hide(home.id.as_str());
            return;
        }
        let Some(spot) = home_spot(home, self.places) else {
            drawing.unplaced(home.id.as_str());
            return;
        };
        let name = self.known.home_name(home);
        drawing.mark(with(Marked {
            what: format!("{name} {}", home.code),
            place: self.known.place(home),
            home: Some(home.id.to_string()),
            ..Marked::new(spot, MapPointKind::Hjem, MapShape::Sirkel, name)
        }));
    }

    fn mark_office(&self, drawing: &mut Drawing<'_>) {
        let office = &self.register.office;
        if let Some(spot) = spot_of(self.places, office.postnummer, office.point) {
            let place = self.known.place_of(office.postnummer, Some(office.kommune));
            let marked = Marked::new(spot, MapPointKind::Kontor, MapShape::Firkant, office.name.clone());
            drawing.mark(Marked { place, ..marked });
        }
    }

    fn mark_places(&self, drawing: &mut Drawing<'_>, child: &'a Child) {
        let mut siblings_homes = BTreeSet::new();
        for place in self.child_places(child) {
            match place.at {
                ChildPlaceAt::Home(home) => {
                    // Two siblings in one home are one mark.
                    if siblings_homes.insert(&home.id) {
                        let what = format!("{}: {}", place.label, self.known.home_name(home));
                        self.mark_home(drawing, home, |marked| Marked {
                            kind: MapPointKind::Soskenhjem,
                            shape: MapShape::Rombe,
                            label: place.label,
                            what,
                            ..marked
                        });
                    }
                }
                ChildPlaceAt::Place(postnummer, point) => match spot_of(self.places, postnummer, point) {
                    Some(spot) => {
                        let marked = Marked::new(spot, MapPointKind::Sted, MapShape::Rombe, place.label);
                        drawing.mark(Marked { place: self.known.place_of(postnummer, None), ..marked });
                    }
                    None => drawing.unplaced(&place.label),
                },
            }
        }
    }
}

impl Drawing<'_> {
    /// The settlements within half a width of a point.
    fn settlements_near(&mut self, point: heimly_domain::place::Point, km: u16) {
        let Ok(network) = crate::office_travel::coarse() else { return };
        let most = u32::from(km).saturating_mul(500);
        let near = network
            .settlements()
            .filter(|each| heimly_geo::great_circle_metres(each.point, point) <= most)
            .take(SETTLEMENTS_MAX);
        for each in near {
            self.settlement(each, None, words::settlement);
        }
    }
}

/// The most settlements on a map that is only to find one's way by.
const SETTLEMENTS_MAX: usize = 60;
