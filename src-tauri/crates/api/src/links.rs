//! Ferries, tunnels, bridges and places without a road, which an office knows better than the place data, and the
//! kommuner it counts as neighbours across water.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::office_travel::coarse;
use crate::reading::Reading;
use crate::travelling::filled;
use crate::view::{
    CodeWord, JaNei, LandNeighbour, LinkCorrected, LinkRow, LinksView, NeighboursView, WaterNeighbourRow,
};
use crate::whereabouts::said;
use heimly_domain::codes::Code;
use heimly_domain::ids::LinkId;
use heimly_domain::model::{LinkCorrection, LinkState, WaterNeighbour};
use heimly_domain::names::fold;
use heimly_domain::place::{KommuneNo, Places};
use heimly_domain::text::codes::Words;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{format, roads as road_words, travel as words};
use heimly_exchange::records::{LinkCorrectionRecord, Wire};
use heimly_geo::coarse::{Link, LinkKind};
use heimly_storage::Op;
use serde::Deserialize;
use ts_rs::TS;

/// Which links to list.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListLinks {
    /// Words of the name, a quay, the road or a kommune.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub words: Option<String>,
    /// A kommune's number.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kommune: Option<String>,
    /// A kind, one of the codes in `kinds`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<String>,
}

/// What the office knows better about a link.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveLink {
    /// The link.
    pub link: String,
    /// Whether it is in use, a code of `LinkState`.
    pub state: String,
    /// Minutes of the crossing; none: as given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub minutes: Option<u32>,
    /// Minutes of waiting; none: as given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub wait_minutes: Option<u32>,
    /// How it is known.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub words: Option<String>,
}

/// A link to take the office's correction from.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClearLink {
    /// The link.
    pub link: String,
}

/// A kommune whose neighbours are asked about.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Neighbours {
    /// Its number.
    pub kommune: String,
}

/// Whether two kommuner are neighbours across water.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveWaterNeighbour {
    /// The kommune that is looked at.
    pub one: String,
    /// The other.
    pub other: String,
    /// Whether the office counts them as neighbours.
    pub confirmed: JaNei,
}

/// The ferries, tunnels, bridges and places without a road that fit.
///
/// # Errors
/// `wrong_usage` for a kind that is not there.
pub fn list_links(app: &mut App, moment: &Moment, args: ListLinks) -> Result<LinksView, Failure> {
    let lang = app.lang;
    let kind = match &args.kind {
        Some(code) => Some(LinkKind::from_code(code).ok_or(Failure::of(Trouble::WrongUsage, "kind"))?),
        None => None,
    };
    let network = coarse()?;
    let reading = app.reading(moment)?;
    let wanted = fold(args.words.as_deref().unwrap_or_default());
    let fits = |link: &&Link| {
        kind.is_none_or(|kind| kind == link.kind)
            && args
                .kommune
                .as_deref()
                .is_none_or(|number| link.kommuner.iter().any(|each| each.as_str() == number))
            && wanted.split_whitespace().all(|word| reading.names_of(link).contains(word))
    };
    let mut found: Vec<&Link> = network.links().iter().filter(fits).collect();
    found.sort_by_key(|link| (link.kind, fold(&link.name), &link.id));
    let word = |kind: &LinkKind| CodeWord {
        code: kind.code().to_owned(),
        word: road_words::link_kind(kind.code(), lang).to_owned(),
    };
    Ok(LinksView {
        count: road_words::links(found.len(), lang),
        rows: found.into_iter().map(|link| reading.link_row(link)).collect(),
        kinds: LinkKind::all().iter().map(word).collect(),
    })
}

/// Stores what the office knows better about a link.
///
/// # Errors
/// `not_found`, `wrong_usage` for a state that is none, `invalid` for minutes that cannot be.
pub fn save_link(app: &mut App, moment: &Moment, args: SaveLink) -> Result<LinkRow, Failure> {
    let (lang, me) = (app.lang, app.me());
    let link = link(&args.link)?;
    let state = LinkState::from_code(&args.state).ok_or(Failure::of(Trouble::WrongUsage, "state"))?;
    let within = |minutes: Option<u32>, least: u16, field: &str| match minutes {
        None => Ok(None),
        Some(minutes) => u16::try_from(minutes)
            .ok()
            .filter(|minutes| (least..=words::MINUTES_MAX).contains(minutes))
            .map(Some)
            .ok_or_else(|| said(Trouble::Invalid, field, words::crossing_range(lang))),
    };
    let correction = LinkCorrection {
        link: link.id.clone(),
        state,
        minutes: within(args.minutes, 1, "minutes")?,
        wait_minutes: within(args.wait_minutes, 0, "wait_minutes")?,
        words: filled(args.words),
        on: moment.today,
        by: me,
    };
    let correction = crate::app::from_record(LinkCorrectionRecord::from_domain(&correction))?;
    app.write(moment, Op::SaveLink, |tx| Ok(tx.links().save(&correction)?))?;
    Ok(app.reading(moment)?.link_row(link))
}

/// Takes back what the office knew better about a link.
///
/// # Errors
/// `not_found` for a link that is not there or is not corrected.
pub fn clear_link(app: &mut App, moment: &Moment, args: ClearLink) -> Result<LinkRow, Failure> {
    let link = link(&args.link)?;
    if !app.register()?.links.iter().any(|each| each.link == link.id) {
        return Err(Failure::of(Trouble::NotFound, "link"));
    }
    app.write(moment, Op::ClearLink, |tx| Ok(tx.links().remove(&link.id)?))?;
    Ok(app.reading(moment)?.link_row(link))
}

fn link(id: &str) -> Result<&'static Link, Failure> {
    let found = LinkId::new(id).and_then(|id| coarse().ok()?.link(&id));
    found.ok_or(Failure::of(Trouble::NotFound, "link"))
}

/// The neighbours of a kommune, by land and across water.
///
/// # Errors
/// `invalid` for a number that is no kommune.
pub fn neighbours(app: &mut App, moment: &Moment, args: Neighbours) -> Result<NeighboursView, Failure> {
    let reading = app.reading(moment)?;
    let kommune = reading.kommune(&args.kommune, "kommune")?;
    Ok(reading.neighbours(kommune))
}

/// Stores whether the office counts two kommuner as neighbours across water.
///
/// # Errors
/// `invalid` for a number that is no kommune, and for two that are one or share a border on land.
pub fn save_water_neighbour(
    app: &mut App,
    moment: &Moment,
    args: SaveWaterNeighbour,
) -> Result<NeighboursView, Failure> {
    let reading = app.reading(moment)?;
    let one = reading.kommune(&args.one, "one")?;
    let other = reading.kommune(&args.other, "other")?;
    if one == other || reading.places.land_neighbours(one).any(|each| each == other) {
        return Err(said(Trouble::Invalid, "other", words::not_across_water(reading.lang)));
    }
    let pair = WaterNeighbour { one: one.min(other), other: one.max(other), on: moment.today };
    let ids = (pair.one, pair.other);
    let there = reading.register.water_neighbours.iter().any(|each| (each.one, each.other) == ids);
    match (args.confirmed, there) {
        (JaNei::Ja, false) => {
            app.write(moment, Op::SaveWaterNeighbour, |tx| Ok(tx.water_neighbours().save(&pair)?))?;
        }
        (JaNei::Nei, true) => {
            app.write(moment, Op::SaveWaterNeighbour, |tx| Ok(tx.water_neighbours().remove(&ids)?))?;
        }
        (JaNei::Ja, true) | (JaNei::Nei, false) => {}
    }
    Ok(app.reading(moment)?.neighbours(one))
}

impl Reading<'_> {
    fn kommune(&self, text: &str, field: &str) -> Result<KommuneNo, Failure> {
        let known = |number: &KommuneNo| self.places.kommuner().any(|each| each.number == *number);
        KommuneNo::new(text).filter(known).ok_or(Failure::of(Trouble::Invalid, field))
    }

    /// Everything a link can be found by, folded.
    fn names_of(&self, link: &Link) -> String {
        let [one, other] = &link.sides;
        fold(&[link.name.as_str(), &link.label, one, other, &link.road, &self.kommuner_of(link)].join(" "))
    }

    fn kommuner_of(&self, link: &Link) -> String {
        let name =
            |number: &KommuneNo| self.places.kommune_name(*number).unwrap_or(number.as_str()).to_owned();
        let names: Vec<String> = link.kommuner.iter().map(name).collect();
        format::list(&names)
    }

    fn link_row(&self, link: &Link) -> LinkRow {
        let corrected = self.register.links.iter().find(|each| each.link == link.id);
        let state = corrected.map_or(LinkState::AsGiven, |each| each.state);
        let basis = |code: &str| road_words::basis(code, self.lang).to_owned();
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        LinkRow {
            id: link.id.to_string(),
            name: if link.kind == LinkKind::Ferry { link.label.clone() } else { link.name.clone() },
            kind: link.kind.code().to_owned(),
            kind_word: road_words::link_kind(link.kind.code(), self.lang).to_owned(),
            road: some(&link.road),
            kommuner: self.kommuner_of(link),
            minutes: link.minutes,
            minutes_basis_word: link.minutes.map_or_else(String::new, |_| basis(link.minutes_basis.code())),
            wait: link.wait_minutes,
            wait_basis_word: link.wait_minutes.map_or_else(String::new, |_| basis(link.wait_basis.code())),
            season: road_words::season(season(link), self.lang),
            // The table's own remarks are in English; what matters of them is in the fields.
            remark: (link.kind == LinkKind::Ferry && link.name != link.label).then(|| link.name.clone()),
            source: road_words::link_source(source(link), self.lang),
            confidence_word: road_words::link_confidence(seen(link), self.lang),
            state: state.code().to_owned(),
            state_word: state.word(self.lang).to_owned(),
            corrected: corrected.map(|each| self.corrected(each)),
        }
    }

    fn corrected(&self, correction: &LinkCorrection) -> LinkCorrected {
        let by = correction.by.as_ref().and_then(|by| self.known.adviser_name(by));
        LinkCorrected {
            minutes: correction.minutes,
            wait: correction.wait_minutes,
            words: correction.words.clone(),
            on_words: words::corrected(correction.on, by.as_deref(), self.lang),
            by_name: by,
        }
    }

    fn neighbours(&self, kommune: KommuneNo) -> NeighboursView {
        let name = |number: KommuneNo| self.places.kommune_name(number).unwrap_or_default().to_owned();
        let confirmed = self.register.water_neighbours.iter().filter_map(|pair| {
            let other = if pair.one == kommune { Some(pair.other) } else { Some(pair.one) };
            other.filter(|_| pair.one == kommune || pair.other == kommune).map(|other| (other, pair.on))
        });
        let confirmed: std::collections::BTreeMap<_, _> = confirmed.collect();
        let mut metres: std::collections::BTreeMap<KommuneNo, Option<u32>> =
            confirmed.keys().map(|number| (*number, None)).collect();
        metres.extend(self.places.water_neighbours(kommune).map(|each| (each.kommune, Some(each.metres))));
        NeighboursView {
            kommune: kommune.to_string(),
            name: name(kommune),
            land: self
                .places
                .land_neighbours(kommune)
                .map(|number| LandNeighbour { nr: number.to_string(), name: name(number) })
                .collect(),
            water: metres
                .into_iter()
                .map(|(number, metres)| WaterNeighbourRow {
                    nr: number.to_string(),
                    name: name(number),
                    km: metres.map(format::kilometres),
                    confirmed_on: confirmed.get(&number).map(ToString::to_string),
                })
                .collect(),
        }
    }
}

fn season(link: &Link) -> road_words::Season {
    if link.season == "summer only" { road_words::Season::Summer } else { road_words::Season::AllYear }
}

fn source(link: &Link) -> road_words::LinkSource {
    match link.source.as_str() {
        known if known.contains("NVDB") => road_words::LinkSource::RoadData,
        known if known.contains("length") => road_words::LinkSource::OpenLengths,
        _ => road_words::LinkSource::Common,
    }
}

fn seen(link: &Link) -> road_words::LinkSeen {
    match link.confidence.as_str() {
        told if told.starts_with("SEEN") => road_words::LinkSeen::InSource,
        told if told.starts_with("ferry SEEN") => road_words::LinkSeen::FerryOnly,
        _ => road_words::LinkSeen::Remembered,
    }
}
