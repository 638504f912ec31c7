//! From points to a drawing: projected, rounded, with the land around them.
#![expect(
    clippy::float_arithmetic,
    reason = "a map is drawn in fractions of a kilometre; nothing here is compared or counted"
)]

use crate::error::Failure;
use crate::office_travel::coarse;
use crate::reading::Reading;
use crate::view::{
    MapBox, MapFerry, MapLand, MapLandKind, MapPoint, MapPointKind, MapScale, MapShape, MapView,
};
use heimly_domain::codes::Code;
use heimly_domain::ids::LinkId;
use heimly_domain::model::LinkState;
use heimly_domain::place::{Places, Point, PointQuality, Spot};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{Lang, map as words};
use heimly_geo::coarse::{LinkKind, Settlement};
use heimly_geo::map::{MapPlace, Outlines, ViewBox, project};
use heimly_geo::{PlaceData, bundled};
use std::collections::{BTreeMap, BTreeSet};

/// A point to draw.
#[derive(Clone, Debug)]
pub(crate) struct Marked {
    pub(crate) spot: Spot,
    pub(crate) kind: MapPointKind,
    pub(crate) shape: MapShape,
    /// What is written beside it.
    pub(crate) label: String,
    /// What is said of it.
    pub(crate) what: String,
    pub(crate) place: String,
    pub(crate) rank: Option<u32>,
    pub(crate) home: Option<String>,
    pub(crate) band: Option<u16>,
}

impl Marked {
    pub(crate) fn new(spot: Spot, kind: MapPointKind, shape: MapShape, label: String) -> Self {
        let what = label.clone();
        Self { spot, kind, shape, label, what, place: String::new(), rank: None, home: None, band: None }
    }
}

/// What a map shows first.
pub(crate) enum Focus {
    /// All its points.
    Everything,
    /// So many kilometres from side to side around a point.
    Around(Point, f64),
}

/// A map that is being made.
pub(crate) struct Drawing<'a> {
    marks: Vec<Marked>,
    hidden: BTreeSet<String>,
    /// Why nothing is drawn, said instead of how many homes are hidden.
    nothing: Option<String>,
    unplaced: BTreeSet<String>,
    closed: BTreeSet<&'a LinkId>,
    places: &'a PlaceData,
    kommune: heimly_domain::place::KommuneNo,
    lang: Lang,
}

/// The smallest map of all its points, in kilometres.
const SMALLEST: (f64, f64) = (24.0, 16.0);

impl<'a> Drawing<'a> {
    pub(crate) fn new(reading: &Reading<'a>) -> Self {
        let closed = reading.register.links.iter().filter(|each| each.state == LinkState::Closed);
        Self {
            marks: Vec::new(),
            hidden: BTreeSet::new(),
            nothing: None,
            unplaced: BTreeSet::new(),
            closed: closed.map(|each| &each.link).collect(),
            places: reading.places,
            kommune: reading.register.office.kommune,
            lang: reading.lang,
        }
    }

    pub(crate) fn mark(&mut self, marked: Marked) {
        self.marks.push(marked);
    }

    /// Counts a protected home, once however often it is met.
    pub(crate) fn hide(&mut self, home: &str) {
        self.hidden.insert(home.to_owned());
    }

    /// Says why nothing is drawn.
    pub(crate) fn nothing(&mut self, why: String) {
        self.nothing = Some(why);
    }

    /// Counts a place nobody has placed, once however often it is met.
    pub(crate) fn unplaced(&mut self, what: &str) {
        self.unplaced.insert(what.to_owned());
    }

    /// A settlement, to find one's way by.
    pub(crate) fn settlement(
        &mut self,
        each: Settlement<'_>,
        band: Option<u16>,
        say: impl FnOnce(&str, Lang) -> String,
    ) {
        let spot = Spot {
            point: each.point,
            quality: PointQuality::Certain,
            postnummer: None,
            from: heimly_domain::place::PointFrom::Postnummer,
        };
        let marked = Marked::new(spot, MapPointKind::Tettsted, MapShape::Sirkel, each.name.to_owned());
        let kommune = each.kommune.and_then(|number| self.places.kommune_name(number)).unwrap_or_default();
        let place = if kommune == each.name { String::new() } else { kommune.to_owned() };
        let what = say(each.name, self.lang);
        self.marks.push(Marked { what, place, band, ..marked });
    }

    /// The map.
    ///
    /// # Errors
    /// `internal` when the outlines that came with the program cannot be read.
    pub(crate) fn view(self, focus: Focus) -> Result<MapView, Failure> {
        let outlines = bundled::outlines().map_err(|_| Failure::new(Trouble::Internal))?;
        let focus = self.focus(&focus, outlines);
        let margin = focus.width.max(focus.height);
        let whole = focus.wider(margin);
        let tolerance = margin / 900.0;
        let borders = outlines.borders(whole, tolerance).fylker;
        let homes: BTreeSet<&str> = self.marks.iter().filter_map(|each| each.home.as_deref()).collect();
        let others = self.marks.iter().filter(|each| each.home.is_none()).count();
        Ok(MapView {
            focus: boxed(focus),
            whole: boxed(whole),
            lands: lands(outlines, whole, tolerance),
            borders: (!borders.is_empty()).then_some(borders),
            ferries: self.ferries(whole)?,
            hidden: self.nothing.clone().or_else(|| words::hidden(self.hidden.len(), self.lang)),
            unplaced: words::unplaced(self.unplaced.len(), self.lang),
            scale: scale(focus),
            notice: words::notice(self.lang),
            text: words::shows(homes.len(), others, self.lang),
            points: self.points(),
        })
    }

    fn focus(&self, focus: &Focus, outlines: &Outlines) -> ViewBox {
        let around = |at: MapPlace, km: f64| {
            let half = km / 2.0;
            ViewBox { x: at.x - half, y: at.y - half, width: km, height: km }
        };
        let everything = || {
            let all = ViewBox::around(self.marks.iter().filter_map(|each| project(each.spot.point)));
            let all = all.or_else(|| outlines.box_of(self.kommune)).or_else(|| outlines.whole())?;
            let margin = all.width.max(all.height) / 20.0;
            Some(all.wider(margin).at_least(SMALLEST.0, SMALLEST.1))
        };
        let found = match focus {
            Focus::Around(point, km) => project(*point).map(|at| around(at, *km)),
            Focus::Everything => everything(),
        };
        let found = found.or_else(everything);
        // There is always an outline; the box is only there to have no panic.
        found.unwrap_or(ViewBox { x: 0.0, y: -7_000.0, width: 100.0, height: 100.0 })
    }

    fn points(self) -> Vec<MapPoint> {
        let mut here: BTreeMap<Point, u16> = BTreeMap::new();
        for each in &self.marks {
            let count = here.entry(each.spot.point).or_default();
            *count = count.saturating_add(1);
        }
        let lang = self.lang;
        let point = |each: Marked| {
            let at = project(each.spot.point)?;
            let together = here.get(&each.spot.point).copied().unwrap_or(1);
            let uncertain = each.spot.quality == PointQuality::Uncertain;
            let told = words::PointTold { uncertain, together };
            Some(MapPoint {
                x: rounded(at.x),
                y: rounded(at.y),
                kind: each.kind,
                shape: each.shape,
                text: words::point(each.rank, &each.what, &each.place, told, lang),
                label: each.label,
                rank: each.rank,
                home: each.home,
                quality: each.spot.quality.code().to_owned(),
                together,
                band: each.band,
            })
        };
        self.marks.into_iter().filter_map(point).collect()
    }

    /// The ferries in the box that are in use.
    fn ferries(&self, view: ViewBox) -> Result<Vec<MapFerry>, Failure> {
        let links = coarse()?.links().iter();
        let used = links.filter(|link| link.kind == LinkKind::Ferry && !self.closed.contains(&link.id));
        let drawn = used.filter_map(|link| {
            let [from, to] = link.points;
            let (from, to) = (project(from)?, project(to)?);
            let seen = view.holds(from) || view.holds(to);
            let d = format!("M{} {}L{} {}", rounded(from.x), rounded(from.y), rounded(to.x), rounded(to.y));
            seen.then(|| MapFerry { name: link.label.clone(), d })
        });
        Ok(drawn.collect())
    }
}

fn lands(outlines: &Outlines, view: ViewBox, tolerance: f64) -> Vec<MapLand> {
    let abroad = outlines.neighbouring(view, tolerance).into_iter().map(|land| MapLand {
        d: land.path,
        kind: MapLandKind::Naboland,
        nr: None,
        name: Some(land.name),
        label_x: None,
        label_y: None,
    });
    let kommuner = outlines.lands(view, tolerance).into_iter().map(|land| MapLand {
        d: land.path,
        kind: MapLandKind::Kommune,
        nr: Some(land.number.to_string()),
        name: Some(land.name),
        label_x: Some(rounded(land.label.x)),
        label_y: Some(rounded(land.label.y)),
    });
    // The neighbouring countries' borders are coarser, so they lie behind.
    abroad.chain(kommuner).collect()
}

fn boxed(view: ViewBox) -> MapBox {
    MapBox {
        x: rounded(view.x),
        y: rounded(view.y),
        width: rounded(view.width),
        height: rounded(view.height),
    }
}

/// Metres are more than any screen shows.
fn rounded(kilometres: f64) -> f64 {
    (kilometres * 1_000.0).round() / 1_000.0
}

/// The longest round length that is at most a quarter of the map's width.
fn scale(view: ViewBox) -> MapScale {
    const LENGTHS: [u32; 9] = [200, 100, 50, 20, 10, 5, 2, 1, 1];
    let fits = |km: &&u32| f64::from(**km) * 4.0 <= view.width;
    let km = LENGTHS.iter().find(fits).copied().unwrap_or(1);
    MapScale { km, units: f64::from(km) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_is_a_round_length_within_a_quarter() {
        let wide = |width: f64| scale(ViewBox { x: 0.0, y: 0.0, width, height: 10.0 }).km;
        // A quarter of 24 km is 6; of 820 km 205; of 2 km a half, where one kilometre is the least.
        assert_eq!([24.0, 820.0, 2.0].map(wide), [5, 200, 1]);
    }

    #[test]
    fn numbers_have_metres_and_no_more() {
        assert_eq!(rounded(12.345_678), 12.346);
    }
}
