//! The way between two places: every time there is, how it was found, and the times advisers enter.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::reading::Reading;
use crate::session::{Id, NoArgs};
use crate::view::{
    EndView, EnteredRow, JaNei, LegView, SpotView, TravelBetweenView, TravelOverviewView, WayView,
};
use crate::whereabouts::{At, WhereArg, said};
use heimly_domain::codes::Code;
use heimly_domain::entered::EnteredTimes;
use heimly_domain::model::{EnteredTravel, TravelDirection, TravelEnd, travel_ends};
use heimly_domain::place::{NoTime, Places, PointQuality, Postnummer, Spot, Travel, TravelTime};
use heimly_domain::text::codes::Words;
use heimly_domain::text::criteria::ask_leader;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{format, ranking, roads as road_words, travel as words};
use heimly_exchange::office::without_protected;
use heimly_exchange::records::{EnteredTravelRecord, PointRecord, Wire};
use heimly_geo::coarse::{Explanation, Leg, LegKind};
use heimly_storage::Op;
use serde::Deserialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// Two places.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TravelBetween {
    /// From.
    pub from: WhereArg,
    /// To.
    pub to: WhereArg,
}

/// A travel time to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveTravel {
    /// The time it replaces; none: a new one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<String>,
    /// From.
    pub from: WhereArg,
    /// To.
    pub to: WhereArg,
    /// Minutes one way, 1 to 1440, ferries and waiting included.
    pub minutes: u32,
    /// Which way it counts, a code of `TravelDirection`.
    pub direction: String,
    /// The ferry it takes.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub by_ferry: Option<String>,
    /// How it is known.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub words: Option<String>,
}

/// What the office knows about the way between places, and what its times rest on.
///
/// # Errors
/// `locked`, and what disks can say.
pub fn travel_overview(app: &mut App, moment: &Moment, _: NoArgs) -> Result<TravelOverviewView, Failure> {
    let roads = crate::roads::roads(app, moment, NoArgs {})?;
    let place_data = crate::place_data::view(app);
    let reading = app.reading(moment)?;
    let entered = reading.told_travel().iter().map(|time| reading.entered_row(time)).collect();
    let mut sources = place_data.notices.clone();
    sources.push(heimly_geo::coarse::NOTICE.to_owned());
    if roads.summary.is_some() {
        sources.push(road_words::osm_notice(reading.lang));
    }
    Ok(TravelOverviewView {
        entered,
        links_corrected: u32::try_from(reading.register.links.len()).unwrap_or(u32::MAX),
        roads,
        place_data,
        sources,
    })
}

/// The way between two places, by every source that knows it.
///
/// # Errors
/// As places are found: `not_found`, `unknown_postnummer`, `point_in_sea`, `point_outside`, `wrong_usage`.
pub fn travel_between(
    app: &mut App,
    moment: &Moment,
    args: TravelBetween,
) -> Result<TravelBetweenView, Failure> {
    let reading = app.reading(moment)?;
    let from = reading.find_where(&args.from, "from")?;
    let to = reading.find_where(&args.to, "to")?;
    let (ways, no_time, uncertain) = match (&from.at, &to.at) {
        (At::Spot(one), At::Spot(other)) => {
            let (ways, none) = reading.ways(*one, *other);
            let no_time = none.map(|why| words::why_no_time(why, reading.lang));
            (ways, no_time, reading.uncertain(&[(&from.view, *one), (&to.view, *other)]))
        }
        (At::Hidden, _) | (_, At::Hidden) => {
            (Vec::new(), Some(format!("{}.", ask_leader(reading.lang))), None)
        }
        (At::Nowhere(why), _) | (_, At::Nowhere(why)) => {
            (Vec::new(), Some(words::why_no_time(*why, reading.lang)), None)
        }
    };
    let best = ways.first().cloned();
    Ok(TravelBetweenView { from: from.view, to: to.view, best, ways, no_time, uncertain })
}

/// Stores a travel time; one between the same two ends is replaced.
///
/// # Errors
/// As places are found; `address_hidden`, `not_placed`, `same_place`; `invalid` for minutes that cannot be;
/// `not_found` for a time to replace that is not there.
pub fn save_travel(app: &mut App, moment: &Moment, args: SaveTravel) -> Result<TravelOverviewView, Failure> {
    let (lang, me) = (app.lang, app.me());
    let minutes =
        u16::try_from(args.minutes).ok().filter(|minutes| (1..=words::MINUTES_MAX).contains(minutes));
    let minutes = minutes.ok_or_else(|| said(Trouble::Invalid, "minutes", words::minutes_range(lang)))?;
    let direction =
        TravelDirection::from_code(&args.direction).ok_or(Failure::of(Trouble::WrongUsage, "direction"))?;
    let reading = app.reading(moment)?;
    let before = match &args.id {
        Some(id) => Some(found(reading.register, id)?),
        None => None,
    };
    let from = reading.find_where(&args.from, "from")?.end("from")?;
    let to = reading.find_where(&args.to, "to")?.end("to")?;
    if from == to {
        return Err(Failure::of(Trouble::SamePlace, "to"));
    }
    let time = EnteredTravel {
        from,
        to,
        minutes,
        direction,
        by_ferry: filled(args.by_ferry),
        words: filled(args.words),
        on: Some(moment.today),
        by: me,
    };
    let time = crate::app::from_record(EnteredTravelRecord::from_domain(&time))?;
    let (gone, back) = replaced(&reading.register.travel, before, &time);
    app.write(moment, Op::SaveTravel, |tx| {
        for ends in &gone {
            tx.travel().remove(ends)?;
        }
        if let Some(back) = &back {
            tx.travel().save(back)?;
        }
        Ok(tx.travel().save(&time)?)
    })?;
    travel_overview(app, moment, NoArgs {})
}

/// What a time takes the place of, and what is left of a time for both ways when one of them gets its own.
///
/// A time for the same pair, whichever way it was written, is one time and not two. A time for one house leaves
/// the time of its postnummer to the others there, and a time for one way leaves the way back as it was.
fn replaced(
    entered: &[EnteredTravel],
    before: Option<(TravelEnd, TravelEnd)>,
    time: &EnteredTravel,
) -> (Vec<(TravelEnd, TravelEnd)>, Option<EnteredTravel>) {
    let at = |from: TravelEnd, to: TravelEnd| entered.iter().find(|each| (each.from, each.to) == (from, to));
    let one_house = |old: TravelEnd, new: TravelEnd| {
        old.postnummer == new.postnummer && old.point.is_none() && new.point.is_some()
    };
    let narrower = |(from, to): (TravelEnd, TravelEnd)| {
        one_house(from, time.from)
            || one_house(to, time.to)
            || one_house(from, time.to)
            || one_house(to, time.from)
    };
    let mut gone: Vec<(TravelEnd, TravelEnd)> = before.into_iter().filter(|ends| !narrower(*ends)).collect();
    let both = |each: &&EnteredTravel| each.direction == TravelDirection::BothWays;
    let mut back = None;
    match time.direction {
        TravelDirection::BothWays => {
            gone.extend(at(time.to, time.from).filter(both).map(|each| (each.from, each.to)));
        }
        TravelDirection::OneWay => {
            let whole = at(time.from, time.to).filter(both).filter(|_| before.is_none());
            back = whole.filter(|_| at(time.to, time.from).is_none()).map(|each| EnteredTravel {
                from: each.to,
                to: each.from,
                direction: TravelDirection::OneWay,
                ..each.clone()
            });
        }
    }
    gone.retain(|ends| *ends != (time.from, time.to));
    (gone, back)
}

/// Removes an entered travel time.
///
/// # Errors
/// `not_found`.
pub fn delete_travel(app: &mut App, moment: &Moment, args: Id) -> Result<TravelOverviewView, Failure> {
    let ends = found(app.register()?, &args.id)?;
    app.write(moment, Op::DeleteTravel, |tx| Ok(tx.travel().remove(&ends)?))?;
    travel_overview(app, moment, NoArgs {})
}

fn found(register: &heimly_domain::model::Register, id: &str) -> Result<(TravelEnd, TravelEnd), Failure> {
    let ends = travel_ends(id).ok_or(Failure::of(Trouble::NotFound, "id"))?;
    let there = register.travel.iter().any(|time| (time.from, time.to) == ends);
    if there { Ok(ends) } else { Err(Failure::of(Trouble::NotFound, "id")) }
}

/// What is written in a field; nothing for an empty one.
pub(crate) fn filled(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

impl Reading<'_> {
    /// The entered times that may be told: where somebody is protected, only those between places that are told
    /// anyway, as in a plain export, and without words where a protected home has the postnummer.
    fn told_travel(&self) -> Vec<EnteredTravel> {
        let (plain, _) = without_protected(self.register, self.known.today());
        let homes = self.register.homes.iter().filter(|home| self.known.protection(home).hides_location());
        let hidden: BTreeSet<Postnummer> = homes.filter_map(|home| home.dwelling.postnummer).collect();
        let mut told = plain.travel;
        for time in &mut told {
            if hidden.contains(&time.from.postnummer) || hidden.contains(&time.to.postnummer) {
                time.words = None;
            }
        }
        told
    }

    fn entered_row(&self, time: &EnteredTravel) -> EnteredRow {
        let by = time.by.as_ref().and_then(|by| self.known.adviser_name(by));
        EnteredRow {
            id: time.key(),
            from: self.end(time.from),
            to: self.end(time.to),
            minutes: time.minutes,
            time: format::minutes(time.minutes),
            direction: time.direction.code().to_owned(),
            direction_word: time.direction.word(self.lang).to_owned(),
            by_ferry: time.by_ferry.clone(),
            words: time.words.clone(),
            on: time.on.map(|on| on.to_string()),
            on_words: words::entered(time.on, by.as_deref(), self.lang),
            by_name: by,
        }
    }

    fn end(&self, end: TravelEnd) -> EndView {
        let poststed = self.places.postnummer(end.postnummer).map(|facts| facts.poststed).unwrap_or_default();
        let whole = match end.point {
            Some(_) => words::WholePostnummer::OneHouse,
            None => words::WholePostnummer::Yes,
        };
        EndView {
            postnummer: end.postnummer.to_string(),
            label: words::end(end.postnummer.as_str(), &poststed, whole, self.lang),
            poststed,
            point: end.point.map(|point| PointRecord::from_domain(&point)),
        }
    }

    /// Every time there is, best first; and why there is none.
    fn ways(&self, from: Spot, to: Spot) -> (Vec<WayView>, Option<NoTime>) {
        let sources = self.travel.sources();
        let mut ways = Vec::new();
        if let Ok(time) = sources.entered.one_way(from, to) {
            ways.push(self.entered_way(from, to, time, sources.entered));
        }
        if let Some(roads) = sources.roads
            && let Ok(time) = roads.one_way(from, to)
        {
            let km = road_km(roads, from, to);
            ways.push(WayView { km, ..self.way(time, roads) });
        }
        let estimate = sources.estimate.explain(from, to);
        if let Ok(told) = &estimate {
            ways.push(self.estimated(told, sources.estimate));
        }
        if let Some(first) = ways.first_mut() {
            first.used = JaNei::Ja;
        }
        let none = if ways.is_empty() { estimate.err() } else { None };
        (ways, none)
    }

    fn way(&self, time: TravelTime, source: &dyn Travel) -> WayView {
        let crossings = time.crossings();
        WayView {
            method: time.method().code().to_owned(),
            method_word: ranking::method(time.method(), self.lang),
            time: format::travel_time(time),
            low: time.low(),
            high: time.high(),
            km: None,
            ferries: crossings
                .named()
                .filter_map(|each| source.crossing(each))
                .map(ToOwned::to_owned)
                .collect(),
            legs: Vec::new(),
            used: JaNei::Nei,
            entered_id: None,
            words: None,
        }
    }

    fn entered_way(&self, from: Spot, to: Spot, time: TravelTime, source: &EnteredTimes) -> WayView {
        let entered = self.register.travel.iter().filter(|each| each.minutes == time.low());
        let ends = |end: TravelEnd, spot: Spot| {
            Some(end.postnummer) == spot.postnummer && end.point.is_none_or(|point| point == spot.point)
        };
        let meant = |each: &&EnteredTravel| {
            let there = ends(each.from, from) && ends(each.to, to);
            let back = ends(each.from, to) && ends(each.to, from);
            there || (back && each.direction == TravelDirection::BothWays)
        };
        // The very house wins over its postnummer, as when times are looked up.
        let points = |each: &&EnteredTravel| [each.from.point, each.to.point].into_iter().flatten().count();
        let entered = entered.filter(meant).max_by_key(points);
        WayView {
            entered_id: entered.map(EnteredTravel::key),
            words: entered.and_then(|each| each.words.clone()),
            ..self.way(time, source)
        }
    }

    fn estimated(&self, told: &Explanation, source: &dyn Travel) -> WayView {
        let metres = told.metres();
        WayView {
            km: (metres > 0).then(|| kilometres(metres)),
            legs: told.legs.iter().map(|leg| self.leg(leg)).collect(),
            ..self.way(told.time, source)
        }
    }

    fn leg(&self, leg: &Leg) -> LegView {
        let kind = match leg.kind {
            LegKind::Road => "vei",
            LegKind::Link(kind) => kind.code(),
        };
        let corrected =
            leg.link.as_ref().and_then(|id| self.register.links.iter().find(|each| each.link == *id));
        let basis = if corrected.is_some() { "rettet" } else { leg.basis.code() };
        LegView {
            kind: kind.to_owned(),
            kind_word: road_words::link_kind(kind, self.lang).to_owned(),
            name: leg.name.clone(),
            minutes_text: road_words::leg_time(leg.minutes, leg.wait_minutes, self.lang),
            km: (leg.metres > 0).then(|| kilometres(leg.metres)),
            basis: road_words::basis(basis, self.lang).to_owned(),
        }
    }

    fn uncertain(&self, ends: &[(&SpotView, Spot)]) -> Option<String> {
        let names: Vec<String> = ends
            .iter()
            .filter(|(_, spot)| spot.quality == PointQuality::Uncertain)
            .map(|(view, _)| view.label.clone())
            .collect();
        match (names.is_empty(), ends) {
            (false, _) => Some(words::uncertain(&names, self.lang)),
            (true, [(_, one), (_, other)]) if one.point == other.point => Some(words::same_point(self.lang)),
            (true, _) => None,
        }
    }
}

/// Whole kilometres, the half rounded up.
pub(crate) fn kilometres(metres: u32) -> u32 {
    metres.saturating_add(500) / 1_000
}

fn road_km(roads: &heimly_roads::Network, from: Spot, to: Spot) -> Option<u32> {
    let (from, to) = (roads.snap(from.point)?, roads.snap(to.point)?);
    Some(kilometres(roads.journey(from, to)?.way.metres))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilometres_are_rounded_to_the_nearest() {
        assert_eq!([0, 499, 500, 1_499, 1_500].map(kilometres), [0, 0, 1, 1, 2]);
    }
}
