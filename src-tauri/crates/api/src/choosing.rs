//! Choosing: the ranking, one home's whole sum, the decision, and what was saved.

use crate::app::{App, Moment, office_travel};
use crate::as_saved::means_the_same;
use crate::error::Failure;
use crate::ranking_view::Shown;
use crate::session::Id;
use crate::view::{ChildView, DecisionDraftView, ExplanationView, RankingView};
use crate::{children, homes, redact, rows};
use chrono::NaiveDate;
use heimly_domain::ids::{DecisionId, HomeId, NeedId, RankingId};
use heimly_domain::matching::{
    Context, PlaceUse, Ranking, SearchStanding, SiblingLives, rank, standard_weights,
};
use heimly_domain::model::{Decision, Register, SavedRanking, WeightSet};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::need::place_name;
use heimly_storage::Op;
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

/// What a decision starts from.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecisionDraft {
    /// The child.
    pub child: String,
    /// The home that may be chosen.
    pub home: String,
    /// The weight set's name, as the list was made with; "Standard 1" if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub weights: Option<String>,
}

/// A decision.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDecision {
    /// The child.
    pub child: String,
    /// The chosen home.
    pub home: String,
    /// Reasons a-e.
    pub reasons: [String; 5],
    /// The child's view and the weight it was given, or why the child was not heard.
    pub child_view: String,
    /// Parents' view.
    pub parents_view: Option<String>,
    /// Concerns and what will be done.
    pub concerns: Option<String>,
    /// Alternatives considered.
    pub alternatives: String,
    /// Homes presented to child or parents.
    pub presented: Vec<String>,
    /// Why not the first.
    pub why_not_first: Option<String>,
    /// Why before the network search is concluded.
    pub why_before_search: Option<String>,
    /// The weight set's name, as the list was made with; "Standard 1" if none.
    #[serde(default)]
    #[ts(optional = nullable)]
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

/// What a decision starts from: reasons made from the facts, for a person to edit.
///
/// # Errors
/// As [`explain_home`].
pub fn decision_draft(
    app: &mut App,
    moment: &Moment,
    args: DecisionDraft,
) -> Result<DecisionDraftView, Failure> {
    let wish = Wish { child: args.child, need: None, on: None, weights: Weighed::Now(args.weights) };
    with_ranking(app, moment, &wish, |shown| {
        let home = homes::find(shown.register, &args.home)?;
        let candidate = shown.ranked.candidate(&home.id).ok_or(Failure::new(Trouble::HomeExcluded))?;
        Ok(shown.decision_draft(candidate))
    })
}

/// Stores a decision with the whole ranking it was made from.
///
/// # Errors
/// `reason_required` with the field, `home_excluded`, `not_found`, `no_open_need`.
pub fn save_decision(app: &mut App, moment: &Moment, args: SaveDecision) -> Result<ChildView, Failure> {
    let weights = Weighed::Now(args.weights.clone());
    let wish = Wish { child: args.child.clone(), need: None, on: None, weights };
    let (decision, saved) = with_ranking(app, moment, &wish, |shown| decided(shown, moment, &args))?;
    app.write(moment, Op::SaveDecision, |tx| {
        tx.rankings().save(&saved)?;
        Ok(tx.decisions().save(&decision)?)
    })?;
    children::child_view(app, moment, &args.child)
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

fn decided(
    shown: &Shown<'_>,
    moment: &Moment,
    args: &SaveDecision,
) -> Result<(Decision, SavedRanking), Failure> {
    let home = homes::find(shown.register, &args.home)?.id.clone();
    if shown.ranked.candidate(&home).is_none() {
        return Err(Failure::new(Trouble::HomeExcluded));
    }
    required(shown.ranked, &home, args)?;
    let presented: Result<Vec<HomeId>, Failure> =
        args.presented.iter().map(|id| Ok(homes::find(shown.register, id)?.id.clone())).collect();
    let ranking = shown.ranking();
    let explanations = shown
        .ranked
        .candidates()
        .map(|candidate| (candidate.home().id.as_str(), shown.explanation(candidate)))
        .collect();
    let content = SavedContent { ranking: &ranking, explanations, siblings: shown.siblings_homes() };
    let internal = || Failure::new(Trouble::Internal);
    let for_need = &shown.ranked.ranked_for;
    let before = shown.register.decisions.iter().find(|each| each.need == for_need.need);
    let saved = SavedRanking {
        id: RankingId::new(&children::new_id()).ok_or_else(internal)?,
        child: for_need.child.clone(),
        need: for_need.need.clone(),
        on: moment.today,
        weights: ranking.weights.clone(),
        rules: ranking.rules.clone(),
        content: serde_json::to_string(&content).map_err(|_| internal())?,
    };
    let decision = Decision {
        id: match before {
            Some(before) => before.id.clone(),
            None => DecisionId::new(&children::new_id()).ok_or_else(internal)?,
        },
        need: for_need.need.clone(),
        child: for_need.child.clone(),
        home,
        ranking: saved.id.clone(),
        on: moment.today,
        by: None,
        reasons: args.reasons.clone(),
        child_view: args.child_view.clone(),
        parents_view: args.parents_view.clone(),
        concerns: args.concerns.clone(),
        alternatives: args.alternatives.clone(),
        presented: presented?,
        why_not_first: args.why_not_first.clone(),
        why_before_search: args.why_before_search.clone(),
    };
    Ok((decision, saved))
}

/// Refuses a decision that lacks a reason it must have.
fn required(ranked: &Ranking<'_>, home: &HomeId, args: &SaveDecision) -> Result<(), Failure> {
    let blank = |text: &str| text.trim().is_empty();
    let missing = |field: &str| Err(Failure::of(Trouble::ReasonRequired, field));
    if let Some(at) = args.reasons.iter().position(|reason| blank(reason)) {
        return missing(&format!("reasons[{at}]"));
    }
    if blank(&args.child_view) {
        return missing("child_view");
    }
    if blank(&args.alternatives) {
        return missing("alternatives");
    }
    let first = ranked.first().is_some_and(|first| first.home().id == *home);
    if !first && args.why_not_first.as_deref().is_none_or(blank) {
        return missing("why_not_first");
    }
    if before_search(ranked) && args.why_before_search.as_deref().is_none_or(blank) {
        return missing("why_before_search");
    }
    Ok(())
}

/// Whether a choice made now comes before the network search is concluded, whichever home is chosen
/// (barnevernsloven § 9-4).
pub(crate) fn before_search(ranked: &Ranking<'_>) -> bool {
    match ranked.search.standing {
        SearchStanding::Concluded(_) => false,
        SearchStanding::NotBegun | SearchStanding::Open => true,
    }
}

/// A ranking as it was saved, but for the whereabouts of homes that have been protected since.
///
/// # Errors
/// `not_found`, also for one that had to be emptied because it could not be read.
pub fn saved_ranking(app: &mut App, moment: &Moment, args: Id) -> Result<SavedRankingText, Failure> {
    let id = RankingId::new(&args.id).ok_or(Failure::new(Trouble::NotFound))?;
    let saved = app.open_office()?.store.rankings().get(&id)?.ok_or(Failure::new(Trouble::NotFound))?;
    // An address that was protected after the choice is hidden here too.
    let hidden = rows::hidden_homes(app.register()?, moment.today);
    let content = redact::without_all(&saved.content, &hidden);
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
    /// The set and version that a saved ranking names, as [`weights_label`] writes it. Where the office no
    /// longer has it, "Standard 1" stands in and [`Shown::is_as_saved`] says that it is not the same.
    Saved(String),
}

/// Ranks, and hands the ranking to `show`.
pub(crate) fn with_ranking<T>(
    app: &mut App,
    moment: &Moment,
    wish: &Wish,
    show: impl FnOnce(&Shown<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let today = match &wish.on {
        Some(day) => day.parse::<NaiveDate>().map_err(|_| Failure::of(Trouble::WrongUsage, "on"))?,
        None => moment.today,
    };
    app.register()?;
    let open = app.open.as_ref().ok_or(Failure::new(Trouble::Locked))?;
    let register = open.register.as_ref().ok_or(Failure::new(Trouble::Internal))?;
    let child = children::find(register, &wish.child)?;
    let open_need = || children::open_need(register, &child.id).map(|need| need.id.clone());
    let need = wish.need.clone().or_else(open_need).ok_or(Failure::new(Trouble::NoOpenNeed))?;
    let weights = match &wish.weights {
        Weighed::Now(name) => weights_named(register, name.as_deref())?,
        Weighed::Saved(label) => weights_saved(register, label),
    };
    let travel = office_travel(register, app.geo.places);
    let context = Context {
        register,
        places: app.geo.places,
        travel: &travel,
        weights: &weights,
        law: &app.law,
        today,
    };
    let ranked = rank(&context, &need).map_err(|_| Failure::new(Trouble::NotFound))?;
    show(&Shown { register, places: app.geo.places, law: &app.law, lang: app.lang, ranked: &ranked })
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
