//! Choosing: the ranking, one home's whole sum, and what was saved with a choice.

use crate::app::{App, Moment, from_record};
use crate::as_saved::means_the_same;
use crate::error::Failure;
use crate::office_travel::{OfficeTravel, Read};
use crate::ranking_view::Shown;
use crate::session::Id;
use crate::view::{ExplanationView, RankingView};
use crate::{children, homes, merged};
use chrono::NaiveDate;
use heimly_domain::ids::{NeedId, RankingId};
use heimly_domain::law::Law;
use heimly_domain::matching::{Context, PlaceUse, SiblingLives, rank, standard_weights};
use heimly_domain::model::{Register, SavedRanking, WeightSet};
use heimly_domain::text::Lang;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::need::place_name;
use heimly_exchange::records::{WeightSetRecord, Wire};
use heimly_geo::{OfficePlaces, PlaceData};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Every home against one child.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RankHomes {
    /// The child.
    pub child: String,
    /// The day; today if none.
    #[serde(default)]
    pub on: Option<String>,
    /// The weight set's name; "Standard 1" if none.
    #[serde(default)]
    pub weights: Option<String>,
}

/// One home's whole sum.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExplainHome {
    /// The child.
    pub child: String,
    /// The home.
    pub home: String,
    /// The day; today if none.
    #[serde(default)]
    pub on: Option<String>,
    /// The weight set's name; "Standard 1" if none.
    #[serde(default)]
    pub weights: Option<String>,
}

/// A ranking with the whole sum of every home, as it is saved.
#[derive(Serialize)]
struct SavedContent<'a> {
    ranking: &'a RankingView,
    explanations: BTreeMap<&'a str, ExplanationView>,
    /// What the way to each home where a sibling lives is called in the rows: should that home be protected
    /// later, every row's way to it must go.
    siblings: BTreeMap<&'a str, Vec<String>>,
    /// The weights themselves: the set may be changed, or be gone, when the ranking is looked at again.
    weights: WeightSetRecord,
}

/// A saved ranking as it was shown, letter by letter.
#[derive(Serialize, TS)]
#[serde(transparent)]
#[ts(as = "RankingView")]
pub struct SavedRankingText(Box<RawValue>);

/// The part of a saved ranking that is shown.
#[derive(Deserialize)]
struct SavedRead {
    ranking: Box<RawValue>,
}

/// The weights a ranking was saved with; none in one that was saved before they were kept.
#[derive(Deserialize)]
struct SavedWeights {
    weights: Option<WeightSetRecord>,
}

/// Every home against one child.
///
/// # Errors
/// `not_found`, `no_open_need`, `unknown_weights`, `wrong_usage` for a date that is none.
pub fn rank_homes(app: &mut App, moment: &Moment, args: RankHomes) -> Result<RankingView, Failure> {
    let wish = Wish { child: args.child, need: None, on: args.on, weights: Weighed::Now(args.weights) };
    with_ranking(app, moment, &wish, |shown| Ok(shown.ranking()))
}

/// The whole sum of one home.
///
/// # Errors
/// As [`rank_homes`]; `not_found` for a home that is not there, `home_excluded` for one that has no sum.
pub fn explain_home(app: &mut App, moment: &Moment, args: ExplainHome) -> Result<ExplanationView, Failure> {
    let wish = Wish { child: args.child, need: None, on: args.on, weights: Weighed::Now(args.weights) };
    with_ranking(app, moment, &wish, |shown| {
        let home = homes::find(shown.register, &args.home)?;
        let candidate = shown.ranked.candidate(&home.id).ok_or(Failure::new(Trouble::HomeExcluded))?;
        Ok(shown.explanation(candidate))
    })
}

impl<'a> Shown<'a> {
    /// For each home where a sibling lives, what the way to it is called.
    fn siblings_homes(&self) -> BTreeMap<&'a str, Vec<String>> {
        let asked = &self.ranked.asked;
        let mut homes: BTreeMap<&'a str, Vec<String>> = BTreeMap::new();
        for sibling in &asked.siblings {
            if let SiblingLives::Home(home) = sibling.lives {
                let place = PlaceUse::SiblingsHome(sibling.id);
                let name = place_name(place, asked.need, self.register, self.lang);
                homes.entry(home.as_str()).or_default().push(name);
            }
        }
        homes
    }

    /// Whether the ranking means what it meant when it was saved with a decision.
    pub(crate) fn is_as_saved(&self, saved: &SavedRanking) -> bool {
        serde_json::from_str::<SavedRead>(&saved.content)
            .is_ok_and(|read| means_the_same(read.ranking.get(), &self.ranking()))
    }
}

/// The ranking as a choice keeps it, and the text that is stored.
///
/// # Errors
/// `internal`, which a test rules out.
pub(crate) fn kept_content(shown: &Shown<'_>) -> Result<(RankingView, String), Failure> {
    let ranking = shown.ranking().kept();
    let explanations = shown
        .ranked
        .candidates()
        .map(|candidate| (candidate.home().id.as_str(), shown.explanation(candidate)))
        .collect();
    let weights = WeightSetRecord::from_domain(&shown.ranked.weights);
    let content = SavedContent { ranking: &ranking, explanations, siblings: shown.siblings_homes(), weights };
    let text = serde_json::to_string(&content).map_err(|_| Failure::new(Trouble::Internal))?;
    Ok((ranking, text))
}

/// A ranking as it was saved, but for the whereabouts of homes that have been protected since.
///
/// # Errors
/// `not_found`, also for one that had to be emptied because it could not be read.
pub fn saved_ranking(app: &mut App, moment: &Moment, args: Id) -> Result<SavedRankingText, Failure> {
    let id = RankingId::new(&args.id).ok_or(Failure::new(Trouble::NotFound))?;
    let saved = app.open_office()?.store.rankings().get(&id)?.ok_or(Failure::new(Trouble::NotFound))?;
    // An address that was protected after the choice is hidden here too.
    let content = merged::shown(app, moment, &saved.content)?;
    let read: SavedRead = serde_json::from_str(&content).map_err(|_| Failure::new(Trouble::NotFound))?;
    if !read.ranking.get().starts_with('{') {
        return Err(Failure::new(Trouble::NotFound));
    }
    Ok(SavedRankingText(read.ranking))
}

/// What a ranking is asked for.
pub(crate) struct Wish {
    pub(crate) child: String,
    /// The need; the open one if none.
    pub(crate) need: Option<NeedId>,
    pub(crate) on: Option<String>,
    pub(crate) weights: Weighed,
}

/// The weight set a ranking is made with.
pub(crate) enum Weighed {
    /// The newest version of the set with this name; "Standard 1" if none.
    Now(Option<String>),
    /// The set that a saved ranking keeps.
    Kept(WeightSet),
    /// The set and version that a saved ranking names, as [`weights_label`] writes it. Where the office no
    /// longer has it, "Standard 1" stands in and [`Shown::is_as_saved`] says that it is not the same.
    Saved(String),
}

impl Weighed {
    /// The weights a ranking was saved with: its own copy, or the set that it names.
    pub(crate) fn as_saved(saved: &SavedRanking) -> Self {
        let read = serde_json::from_str::<SavedWeights>(&saved.content).ok();
        let kept = read.and_then(|read| read.weights).and_then(|record| from_record(record).ok());
        kept.map_or_else(|| Self::Saved(saved.weights.clone()), Self::Kept)
    }
}

/// The office a ranking is made over, and everything but the weights it is made from.
pub(crate) struct Over<'a> {
    pub(crate) register: &'a Register,
    pub(crate) places: &'a PlaceData,
    /// The places with the neighbours across water the office has confirmed.
    pub(crate) neighbours: OfficePlaces<'a>,
    pub(crate) travel: &'a OfficeTravel,
    pub(crate) law: &'a Law,
    pub(crate) lang: Lang,
    pub(crate) today: NaiveDate,
}

impl<'a> Over<'a> {
    /// The open office on a day; today if none.
    pub(crate) fn open(app: &'a mut App, moment: &Moment, on: Option<&str>) -> Result<Self, Failure> {
        let today = match on {
            Some(day) => day.parse::<NaiveDate>().map_err(|_| Failure::of(Trouble::WrongUsage, "on"))?,
            None => moment.today,
        };
        app.prepare()?;
        let Read { register, travel } = app.read()?;
        let places = &*app.geo.places;
        let neighbours = OfficePlaces::new(places, &register.water_neighbours);
        Ok(Self { register, places, neighbours, travel, law: &app.law, lang: app.lang, today })
    }

    /// The child's open need.
    pub(crate) fn open_need(&self, child: &str) -> Result<NeedId, Failure> {
        let child = children::find(self.register, child)?;
        let need = children::open_need(self.register, &child.id);
        need.map(|need| need.id.clone()).ok_or(Failure::new(Trouble::NoOpenNeed))
    }

    /// The newest version of the weight set with this name; "Standard 1" if none.
    pub(crate) fn weights(&self, name: Option<&str>) -> Result<WeightSet, Failure> {
        weights_named(self.register, name)
    }

    /// What a ranking is made from.
    pub(crate) fn context<'c>(&'c self, weights: &'c WeightSet) -> Context<'c> {
        Context {
            register: self.register,
            places: &self.neighbours,
            travel: self.travel,
            weights,
            law: self.law,
            today: self.today,
        }
    }

    /// Ranks, and hands the ranking to `show`.
    pub(crate) fn rank<T>(
        &self,
        need: &NeedId,
        weights: &WeightSet,
        show: impl FnOnce(&Shown<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let context = self.context(weights);
        let ranked = rank(&context, need).map_err(|_| Failure::new(Trouble::NotFound))?;
        show(&Shown {
            register: self.register,
            places: self.places,
            law: self.law,
            lang: self.lang,
            ranked: &ranked,
        })
    }
}

/// Ranks, and hands the ranking to `show`.
pub(crate) fn with_ranking<T>(
    app: &mut App,
    moment: &Moment,
    wish: &Wish,
    show: impl FnOnce(&Shown<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let over = Over::open(app, moment, wish.on.as_deref())?;
    children::find(over.register, &wish.child)?;
    let need = wish.need.clone().map_or_else(|| over.open_need(&wish.child), Ok)?;
    let weights = match &wish.weights {
        Weighed::Now(name) => over.weights(name.as_deref())?,
        Weighed::Kept(weights) => weights.clone(),
        Weighed::Saved(label) => weights_saved(over.register, label),
    };
    over.rank(&need, &weights, show)
}

fn weights_named(register: &Register, name: Option<&str>) -> Result<WeightSet, Failure> {
    let standard = standard_weights();
    match name {
        None => Ok(standard),
        Some(name) if name == standard.name => Ok(standard),
        Some(name) => register
            .weights
            .iter()
            .filter(|set| set.name == name)
            .max_by_key(|set| set.version)
            .cloned()
            .ok_or(Failure::of(Trouble::UnknownWeights, "weights")),
    }
}

fn weights_saved(register: &Register, label: &str) -> WeightSet {
    register.weights.iter().find(|set| weights_label(set) == label).cloned().unwrap_or_else(standard_weights)
}

/// A weight set by name and version, as a ranking names it and it can be found again.
pub(crate) fn weights_label(set: &WeightSet) -> String {
    format!("{} ({})", set.name, set.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_ranking_finds_its_own_version_of_the_weights() {
        let at = heimly_storage::Timestamp::new("2026-11-24T12:00:00Z").unwrap();
        let today = "2026-11-24".parse().unwrap();
        let moment = Moment { today, at, clock: String::new() };
        let mut register = crate::example::register(&moment).unwrap();
        let mut newer = register.weights[0].clone();
        newer.version = 2;
        register.weights.push(newer);
        let found = |label: &str| weights_label(&weights_saved(&register, label));
        assert_eq!(found("Kontorets egne (1)"), "Kontorets egne (1)");
        assert_eq!(found("Kontorets egne (2)"), "Kontorets egne (2)");
        assert_eq!(found("Standard 1 (1)"), "Standard 1 (1)");
        assert_eq!(found("Kontorets egne (3)"), "Standard 1 (1)", "another label, so the note says so");
    }
}
