//! The place data in use, looking for places, and putting a home where it lies.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::homes;
use crate::reading::Reading;
use crate::session::NoArgs;
use crate::travelling::kilometres;
use crate::view::{HomeView, PlaceDataView, PlaceHit, SpotView};
use crate::whereabouts::{near_norway, on_land, point_of};
use heimly_domain::codes::Code;
use heimly_domain::model::Home;
use heimly_domain::place::{Places, PointQuality, Spot};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::place_data as words;
use heimly_domain::text::travel::point_near;
use heimly_exchange::records::{PointRecord, Wire};
use heimly_geo::map::{MapPlace, unproject};
use heimly_geo::{NameLanguage, great_circle_metres};
use heimly_storage::Op;
use serde::Deserialize;
use ts_rs::TS;

/// A home and where it lies.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceHome {
    /// The home.
    pub home: String,
    /// Where it lies; none: back to the postnummer's point.
    pub point: Option<PointRecord>,
    /// How sure the hand was, a code of `PointQuality`; `sikker` if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub quality: Option<String>,
}

/// Words to look for places with.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindPlace {
    /// A postnummer or the beginning of one, a poststed, or a kommune in any of its languages.
    pub words: String,
}

/// A place on a map.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceAt {
    /// Map units east.
    pub x: f64,
    /// Map units south.
    pub y: f64,
}

/// How many places are found at most.
const HITS: usize = 20;

/// The place data in use.
///
/// # Errors
/// None of its own.
pub fn place_data(app: &mut App, _: &Moment, _: NoArgs) -> Result<PlaceDataView, Failure> {
    Ok(view(app))
}

pub(crate) fn view(app: &App) -> PlaceDataView {
    let (places, lang) = (&app.geo.places, app.lang);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let unsure = places
        .all_postnummer()
        .filter(|(_, facts)| facts.spot.is_some_and(|spot| spot.quality == PointQuality::Uncertain));
    let renewed = app.geo.renewed.as_ref();
    PlaceDataView {
        postnummer: count(places.all_postnummer().count()),
        kommuner: count(places.kommuner().count()),
        uncertain: count(unsure.count()),
        from: words::from(renewed.map(|renewed| renewed.on), lang),
        source: renewed.map_or_else(
            || words::bundled_source(lang),
            |renewed| crate::place_import::source(renewed, lang),
        ),
        renewed_on: renewed.map(|renewed| renewed.on.to_string()),
        fault: app.geo.damaged.then(|| words::damaged(lang)),
        notices: words::notices(lang),
    }
}

/// Places by what somebody writes, best first.
///
/// # Errors
/// None of its own.
pub fn find_place(app: &mut App, _: &Moment, args: FindPlace) -> Result<Vec<PlaceHit>, Failure> {
    let places = &app.geo.places;
    let hits = places.find(&args.words, HITS).into_iter().filter_map(|number| {
        let facts = places.postnummer(number)?;
        let shown = |language: NameLanguage| language != NameLanguage::PostRegister;
        let also = places.other_names(facts.kommune).filter(|each| shown(each.language));
        Some(PlaceHit {
            postnummer: number.to_string(),
            poststed: facts.poststed.clone(),
            kommune_name: places.kommune_name(facts.kommune).unwrap_or_default().to_owned(),
            also: also.map(|each| each.name.clone()).collect(),
            point: facts.spot.map(|spot| PointRecord::from_domain(&spot.point)),
            quality: facts.spot.map(|spot| spot.quality.code().to_owned()),
        })
    });
    Ok(hits.collect())
}

/// What lies at a place on the map.
///
/// # Errors
/// `point_outside` where there is no map.
pub fn place_at(app: &mut App, moment: &Moment, args: PlaceAt) -> Result<SpotView, Failure> {
    let outside = || Failure::of(Trouble::PointOutside, "x");
    let point = unproject(MapPlace { x: args.x, y: args.y }).filter(|point| near_norway(*point));
    let point = point.ok_or_else(outside)?;
    let lang = app.lang;
    let reading = app.reading(moment)?;
    let nearest = reading.places.nearest_postnummer(point).map(|(number, _)| number);
    let near = nearest.and_then(|number| reading.places.postnummer(number)).map(|facts| facts.poststed);
    let spot = Spot {
        point,
        quality: PointQuality::Certain,
        postnummer: nearest,
        from: heimly_domain::place::PointFrom::Hand,
    };
    Ok(reading.view(point_near(near.as_deref(), lang), nearest, Some(spot)))
}

/// Puts a home where it lies, or back to its postnummer's point. Far from its postnummer it is stored and marked.
///
/// # Errors
/// `not_found`, `address_hidden` for a protected home, `point_in_sea`, `point_outside`, `wrong_usage` for a
/// quality that is none.
pub fn place_home(app: &mut App, moment: &Moment, args: PlaceHome) -> Result<HomeView, Failure> {
    let quality = match &args.quality {
        Some(code) => PointQuality::from_code(code).ok_or(Failure::of(Trouble::WrongUsage, "quality"))?,
        None => PointQuality::Certain,
    };
    let reading = app.reading(moment)?;
    let mut home = homes::find(reading.register, &args.home)?.clone();
    if reading.known.protection(&home).hides_location() {
        return Err(Failure::of(Trouble::AddressHidden, "home"));
    }
    home.dwelling.point = match args.point {
        Some(record) => {
            let point = point_of(record, "point")?;
            on_land(point, "point")?;
            Some(point)
        }
        None => None,
    };
    home.dwelling.point_quality = home.dwelling.point.map(|_| quality);
    app.write(moment, Op::PlaceHome, |tx| Ok(tx.homes().save(&home)?))?;
    homes::home_view(app, moment, &args.home)
}

/// How far a home's own point may lie from its postnummer before somebody should look again, in metres.
const FAR_METRES: u32 = 60_000;

impl Reading<'_> {
    /// That a home's own point lies far from its postnummer, when it does.
    pub(crate) fn far_from_postnummer(&self, home: &Home) -> Option<String> {
        let own = home.dwelling.point?;
        let post = self.places.postnummer(home.dwelling.postnummer?)?.spot?;
        let metres = great_circle_metres(own, post.point);
        let far = metres > FAR_METRES && !self.known.protection(home).hides_location();
        far.then(|| words::far_from_postnummer(kilometres(metres), self.lang))
    }
}
