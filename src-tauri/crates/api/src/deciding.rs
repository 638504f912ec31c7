//! The choice of a home: what it starts from, what it must have, and how it is stored with its ranking.

use crate::app::{App, Moment};
use crate::choosing::{Weighed, Wish, kept_content, with_ranking};
use crate::error::{Closer, Failure};
use crate::ranking_view::{Shown, about_home, newest};
use crate::rows::Known;
use crate::view::{ChildView, DecisionDraftView, DecisionReason};
use crate::{children, homes};
use heimly_domain::asking::latest;
use heimly_domain::codes::Code;
use heimly_domain::decision::{
    Chosen, Decider, DecisionInput, DecisionRefused, Earlier, Lack, SearchState, check_decision, inhabil,
    lacks,
};
use heimly_domain::ids::{AdviserId, DecisionId, HomeId, RankingId};
use heimly_domain::matching::{Candidate, Letter, Ranking, SearchStanding};
use heimly_domain::model::{Decision, Participation, SavedRanking, ViewAbout, YesNo};
use heimly_domain::protection::{hidden_homes, hides_place_reason};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{criteria, deciding as words, decision as lack_words, need as need_words, ranking};
use heimly_storage::Op;
use serde::Deserialize;
use std::collections::BTreeSet;
use ts_rs::TS;

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
    /// The foster parents' view.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub foster_parents_view: Option<String>,
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
    /// Who decides; whoever sits here if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub by: Option<String>,
    /// Why an earlier choice of another home for the same need changes.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub why_changed: Option<String>,
    /// Whether the one who decides says to be habil.
    #[serde(default)]
    #[ts(optional = nullable, type = "\"ja\" | \"nei\"")]
    pub habil: Option<String>,
    /// What was said about habilitet.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub habil_words: Option<String>,
    /// The weight set's name, as the list was made with; "Standard 1" if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub weights: Option<String>,
}

/// What a decision starts from: reasons made from the facts, for a person to edit.
///
/// # Errors
/// As [`crate::choosing::explain_home`].
pub fn decision_draft(
    app: &mut App,
    moment: &Moment,
    args: DecisionDraft,
) -> Result<DecisionDraftView, Failure> {
    let me = app.me();
    let wish = Wish { child: args.child, need: None, on: None, weights: Weighed::Now(args.weights) };
    let mut draft = with_ranking(app, moment, &wish, |shown| {
        let home = homes::find(shown.register, &args.home)?;
        let candidate = shown.ranked.candidate(&home.id).ok_or(Failure::new(Trouble::HomeExcluded))?;
        Ok(shown.decision_draft(candidate, me.as_ref()))
    })?;
    let reading = app.reading(moment)?;
    draft.waiting = reading.waiting_views(children::find(reading.register, &wish.child)?);
    Ok(draft)
}

/// Stores a decision with the whole ranking it was made from.
///
/// # Errors
/// `inhabil`, `reason_required` with the field, `home_excluded`, `not_found`, `no_open_need`, `wrong_usage`.
pub fn save_decision(app: &mut App, moment: &Moment, args: SaveDecision) -> Result<ChildView, Failure> {
    let me = app.me();
    let weights = Weighed::Now(args.weights.clone());
    let wish = Wish { child: args.child.clone(), need: None, on: None, weights };
    let (decision, saved) = with_ranking(app, moment, &wish, |shown| decided(shown, moment, &args, me))?;
    app.write(moment, Op::SaveDecision, |tx| {
        tx.rankings().save(&saved)?;
        Ok(tx.decisions().save(&decision)?)
    })?;
    children::child_view(app, moment, &args.child)
}

fn decided(
    shown: &Shown<'_>,
    moment: &Moment,
    args: &SaveDecision,
    me: Option<AdviserId>,
) -> Result<(Decision, SavedRanking), Failure> {
    let home = homes::find(shown.register, &args.home)?.id.clone();
    if shown.ranked.candidate(&home).is_none() {
        return Err(Failure::new(Trouble::HomeExcluded));
    }
    let chosen = home.clone();
    let by = decider(shown, args, me)?;
    let habil = match args.habil.as_deref() {
        None => None,
        Some(code) => Some(YesNo::from_code(code).ok_or(Failure::of(Trouble::WrongUsage, "habil"))?),
    };
    checked(shown, &home, args, by.as_ref(), habil)?;
    let presented: Result<Vec<HomeId>, Failure> =
        args.presented.iter().map(|id| Ok(homes::find(shown.register, id)?.id.clone())).collect();
    let internal = || Failure::new(Trouble::Internal);
    let for_need = &shown.ranked.ranked_for;
    let before = shown.register.decisions.iter().find(|each| each.need == for_need.need);
    // What foster parents of a protected home said is not shown, and stands where nothing else is written.
    let unshown = || {
        let hidden = hidden_homes(shown.register, for_need.today);
        let is_hidden = |before: &Decision| hides_place_reason(before, shown.register, &hidden);
        let same = before.filter(|before| before.home == home && is_hidden(before));
        same.and_then(|before| before.foster_parents_view.clone())
    };
    let foster_parents_view = args.foster_parents_view.clone().or_else(unshown);
    let (ranking, content) = kept_content(shown)?;
    let saved = SavedRanking {
        id: RankingId::new(&children::new_id()).ok_or_else(internal)?,
        child: for_need.child.clone(),
        need: for_need.need.clone(),
        on: moment.today,
        weights: ranking.weights,
        rules: ranking.rules,
        content,
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
        by,
        reasons: args.reasons.clone(),
        child_view: args.child_view.clone(),
        parents_view: args.parents_view.clone(),
        concerns: args.concerns.clone(),
        alternatives: alternatives(shown, before.filter(|before| before.home != chosen), args),
        presented: presented?,
        why_not_first: args.why_not_first.clone(),
        why_before_search: args.why_before_search.clone(),
        foster_parents_view,
        habil,
        habil_words: args.habil_words.clone(),
    };
    Ok((decision, saved))
}

/// The alternatives, with the earlier choice and why it changed: what was decided before is never lost.
fn alternatives(shown: &Shown<'_>, earlier: Option<&Decision>, args: &SaveDecision) -> String {
    let Some(earlier) = earlier else { return args.alternatives.clone() };
    let why = args.why_changed.as_deref().unwrap_or_default().trim();
    let told = words::changed(earlier.on, &code_of(shown, &earlier.home), why, shown.lang);
    format!("{}\n{told}", args.alternatives.trim_end())
}

fn code_of(shown: &Shown<'_>, home: &HomeId) -> String {
    let found = shown.register.homes.iter().find(|each| each.id == *home);
    found.map_or_else(|| home.to_string(), |home| home.code.clone())
}

/// The decision on the ranked need, when it is for another home.
fn earlier<'a>(shown: &Shown<'a>, home: &HomeId) -> Option<&'a Decision> {
    let need = &shown.ranked.ranked_for.need;
    shown.register.decisions.iter().find(|each| each.need == *need && each.home != *home)
}

/// Who decides: the adviser that is named, or whoever sits here.
fn decider(
    shown: &Shown<'_>,
    args: &SaveDecision,
    me: Option<AdviserId>,
) -> Result<Option<AdviserId>, Failure> {
    let Some(named) = args.by.as_deref() else { return Ok(me) };
    let adviser = shown.register.advisers.iter().find(|adviser| adviser.id.as_str() == named);
    adviser.map(|adviser| Some(adviser.id.clone())).ok_or(Failure::of(Trouble::NotFound, "by"))
}

/// Refuses a decision by somebody who is inhabil, and one that lacks a reason it must have.
fn checked(
    shown: &Shown<'_>,
    home: &HomeId,
    args: &SaveDecision,
    by: Option<&AdviserId>,
    habil: Option<YesNo>,
) -> Result<(), Failure> {
    let (register, for_need) = (shown.register, &shown.ranked.ranked_for);
    let recorded = by.map(|by| inhabil(register, by, &for_need.child, home, for_need.today));
    let first = shown.ranked.first().is_some_and(|first| first.home().id == *home);
    let input = DecisionInput {
        reasons: args.reasons.each_ref().map(String::as_str),
        child_view: &args.child_view,
        alternatives: &args.alternatives,
        chosen: if first { Chosen::First } else { Chosen::Another },
        why_not_first: args.why_not_first.as_deref(),
        search: search_state(shown.ranked),
        why_before_search: args.why_before_search.as_deref(),
        parents_view: args.parents_view.as_deref(),
        parents_not_told: participation(shown).and_then(|part| part.parents_not_told_reason.as_deref()),
        earlier: match earlier(shown, home) {
            None => Earlier::None,
            Some(_) => Earlier::AnotherHome,
        },
        why_changed: args.why_changed.as_deref(),
        decider: match (by, register.advisers.is_empty()) {
            (Some(_), _) => Decider::Named,
            (None, false) => Decider::NotNamed,
            (None, true) => Decider::NobodyToName,
        },
        habil,
        recorded: recorded.unwrap_or_default(),
    };
    check_decision(&input).map_err(|refused| Failure {
        trouble: refused.trouble(),
        field: refused.field().map(ToOwned::to_owned),
        closer: match &refused {
            DecisionRefused::Inhabil => None,
            DecisionRefused::Lacks(lacks) => {
                lacks.first().map(|first| Closer::Said(lack_words::lack(*first, shown.lang)))
            }
        },
    })
}

/// Whether a choice made now comes before the network search is concluded, whichever home is chosen
/// (barnevernsloven § 9-4).
fn search_state(ranked: &Ranking<'_>) -> SearchState {
    match ranked.search.standing {
        SearchStanding::Concluded(_) => SearchState::Concluded,
        SearchStanding::NotBegun | SearchStanding::Open => SearchState::NotConcluded,
    }
}

fn participation<'a>(shown: &Shown<'a>) -> Option<&'a Participation> {
    shown.register.participation.iter().find(|part| part.need == shown.ranked.ranked_for.need)
}

impl Shown<'_> {
    /// What a decision starts from.
    fn decision_draft(&self, candidate: &Candidate<'_>, me: Option<&AdviserId>) -> DecisionDraftView {
        let home = candidate.home();
        let for_need = &self.ranked.ranked_for;
        let known = Known::new(self.register, self.places, for_need.today, self.lang);
        let child = self.ranked.asked.child;
        let first = self.ranked.first().filter(|first| first.home().id != home.id);
        let heard = newest(child, |about| *about == ViewAbout::Moving || about_home(about, &home.id));
        let child_view = heard
            .map(|said| format!("«{}» {}", said.words, need_words::said(said.on, said.agreed, self.lang)))
            .or_else(|| child.not_heard_reason.clone())
            .unwrap_or_default();
        let parents_view = child.parents_view.clone().unwrap_or_default();
        let missing = |lack: Lack| self.missing(lack, &child_view, &parents_view);
        let recorded = me.map(|me| inhabil(self.register, me, &for_need.child, &home.id, for_need.today));
        let asked = latest(self.register, &for_need.child, &home.id);
        DecisionDraftView {
            home: home.id.to_string(),
            home_name: format!("{} {}", known.home_name(home), home.code),
            reasons: [Letter::A, Letter::B, Letter::C, Letter::D, Letter::E]
                .into_iter()
                .map(|letter| DecisionReason {
                    letter: letter.code().to_owned(),
                    heading: ranking::ground(letter, self.lang),
                    text: self.facts_under(candidate, letter),
                })
                .collect(),
            parents_missing: missing(Lack::ParentsView),
            child_missing: missing(Lack::ChildView),
            child_view,
            parents_view,
            foster_parents_view: asked.and_then(|asked| known.shown(asked).reason).unwrap_or_default(),
            alternatives: self.alternatives(&home.id),
            needs_why_not_first: first.map(|first| ranking::why_not_first(&first.home().code, self.lang)),
            needs_why_before_search: match search_state(self.ranked) {
                SearchState::Concluded => None,
                SearchState::NotConcluded => Some(ranking::search(&self.ranked.search, self.law, self.lang)),
            },
            clarify: self.clarify(&candidate.verdict),
            earlier: earlier(self, &home.id)
                .map(|earlier| words::earlier(earlier.on, &code_of(self, &earlier.home), self.lang)),
            habil_asked: words::habil_asked(self.lang),
            inhabil: recorded.filter(|found| !found.is_empty()).map(|_| words::inhabil(self.lang)),
            waiting: Vec::new(),
            presented: self.presented(),
        }
    }

    /// What is not recorded, as the sentence that refuses a decision without it.
    fn missing(&self, which: Lack, child_view: &str, parents_view: &str) -> Option<String> {
        let input = DecisionInput {
            reasons: [""; 5],
            child_view,
            alternatives: "",
            chosen: Chosen::First,
            why_not_first: None,
            search: search_state(self.ranked),
            why_before_search: None,
            parents_view: Some(parents_view),
            parents_not_told: participation(self).and_then(|part| part.parents_not_told_reason.as_deref()),
            earlier: Earlier::None,
            why_changed: None,
            decider: Decider::Named,
            habil: None,
            recorded: Vec::new(),
        };
        lacks(&input).contains(&which).then(|| lack_words::lack(which, self.lang))
    }

    /// Homes that the log says were presented to the child, and those it has said something about.
    fn presented(&self) -> Vec<String> {
        let child = self.ranked.asked.child;
        let logged =
            self.register.asked.iter().filter(|asked| {
                asked.child.as_ref() == Some(&child.id) && asked.presented == Some(YesNo::Yes)
            });
        let said = child.views.iter().filter_map(|said| match &said.about {
            ViewAbout::Home { home, .. } => Some(home),
            ViewAbout::Moving => None,
        });
        let presented: BTreeSet<&HomeId> = logged.map(|asked| &asked.home).chain(said).collect();
        let stored = |home: &&HomeId| self.register.homes.iter().any(|each| each.id == **home);
        presented.into_iter().filter(stored).map(ToString::to_string).collect()
    }

    fn facts_under(&self, candidate: &Candidate<'_>, letter: Letter) -> String {
        let facts: Vec<String> = candidate
            .assessments
            .iter()
            .filter(|each| each.criterion.letter() == letter)
            .map(|each| {
                let name = criteria::name(each.criterion, self.lang);
                format!("{name}: {}", criteria::sentence(self.told(candidate), each))
            })
            .collect();
        if facts.is_empty() { ranking::nothing_under(self.lang) } else { facts.join("\n") }
    }

    /// The next homes in line by code, which the matching note may print.
    fn alternatives(&self, chosen: &HomeId) -> String {
        let codes: Vec<&str> = self
            .ranked
            .candidates()
            .map(Candidate::home)
            .filter(|home| home.id != *chosen)
            .take(ALTERNATIVES)
            .map(|home| home.code.as_str())
            .collect();
        ranking::alternatives(&codes, self.lang)
    }
}

/// How many homes stand in the first text about alternatives.
const ALTERNATIVES: usize = 3;
