//! The outcome of a run as a table with its sentences.

use super::columns::{columns, is_network};
use crate::choosing::Over;
use crate::rows::Known;
use crate::view::{
    JointCell, JointChildRow, JointHomeCol, JointNetwork, JointProposal, JointState, JointView, JointWhy,
};
use heimly_domain::ids::{ChildId, HomeId, NeedId};
use heimly_domain::matching::joint::{
    Assigned, AssignedTo, JointChild, JointChoice, JointResult, JointWish, PairStanding, SiblingsAsOne,
    UsedHome, WhyNoHome,
};
use heimly_domain::model::Home;
use heimly_domain::text::joint::{self as words, Names, Paragraph};
use heimly_domain::text::{matrix, overview, ranking};
use std::collections::BTreeMap;

/// A run and what is needed to put it into words.
pub(super) struct Table<'t> {
    over: &'t Over<'t>,
    choice: &'t JointChoice<'t>,
    wish: &'t JointWish,
    known: Known<'t>,
    names: Names<'t>,
    columns: Vec<HomeId>,
}

impl<'t> Table<'t> {
    pub(super) fn new(over: &'t Over<'t>, choice: &'t JointChoice<'t>, wish: &'t JointWish) -> Self {
        let known = Known::new(over.register, over.places, over.today, over.lang);
        Self { over, choice, wish, known, names: Names::new(over.register), columns: columns(choice, wish) }
    }

    pub(super) fn view(&self) -> JointView {
        let plan = self.choice.plan();
        let solved = if plan.is_some() { matrix::Solved::Plan } else { matrix::Solved::No };
        let registered = self.over.register.homes.len();
        let children = self.choice.children.len();
        JointView {
            line: matrix::line(children, self.columns.len(), registered, solved, self.over.lang),
            children: self.rows(),
            homes: self.columns.iter().filter_map(|home| self.column(home)).collect(),
            total: plan.map(|plan| words::decimal(plan.total)),
            next_best: plan.and_then(|plan| plan.next_best).map(words::decimal),
            why: self.whys(),
            notes: self.notes(),
            problems: self.problems(),
            network: self.network(),
            solved: plan.is_some(),
        }
    }

    /// The children, siblings who go as one beside each other; the group that has waited longest first.
    fn rows(&self) -> Vec<JointChildRow> {
        let mut blocks: BTreeMap<ChildId, Vec<&JointChild<'t>>> = BTreeMap::new();
        for child in &self.choice.children {
            let first = self.siblings_of(&child.child.id).and_then(|group| group.children.first());
            blocks.entry(first.unwrap_or(&child.child.id).clone()).or_default().push(child);
        }
        let mut blocks: Vec<Vec<&JointChild<'t>>> = blocks.into_values().collect();
        for block in &mut blocks {
            block.sort_by_key(|child| (child.need.registered_on, &child.child.id));
        }
        let waited = |block: &Vec<&JointChild<'t>>| {
            block.first().map(|child| (child.need.registered_on, child.child.id.clone()))
        };
        blocks.sort_by_key(waited);
        let numbered = (1..).zip(blocks);
        numbered
            .flat_map(|(group, block)| block.into_iter().map(move |child| self.row(child, group)))
            .collect()
    }

    fn siblings_of(&self, child: &ChildId) -> Option<&SiblingsAsOne> {
        self.choice.siblings.iter().find(|group| group.children.contains(child))
    }

    fn row(&self, child: &JointChild<'t>, group: u32) -> JointChildRow {
        let lang = self.over.lang;
        let id = &child.child.id;
        let assigned = self.choice.plan().and_then(|plan| plan.of(id));
        let best = child.own_best.as_ref();
        JointChildRow {
            child: id.to_string(),
            name: self.known.child_name(id),
            age: overview::age(child.child.birth, self.over.today, lang),
            siblings: self.siblings_of(id).map(|group| words::together(group, lang)),
            group,
            cells: self.columns.iter().map(|home| self.cell(child, home, assigned)).collect(),
            proposal: self.proposal(child, assigned),
            loss: assigned.map(words::loss).unwrap_or_default(),
            loss_words: assigned
                .map(|assigned| words::loss_against(assigned, best, &self.names, lang))
                .unwrap_or_default(),
            own_best: best.map(|best| best.home.to_string()),
            locked: self.wish.locks.iter().any(|lock| lock.child == *id),
            why: assigned.map(|assigned| self.why(assigned).text).unwrap_or_default(),
        }
    }

    fn why(&self, assigned: &Assigned) -> JointWhy {
        shown(words::assigned(assigned, &self.names, self.over.lang))
    }

    fn cell(&self, child: &JointChild<'t>, home: &HomeId, assigned: Option<&Assigned>) -> JointCell {
        let lang = self.over.lang;
        let (state, words) = match child.pair(home) {
            None => {
                let excluded = child.ranking.excluded.iter().find(|each| each.home().id == *home);
                let reason = excluded.and_then(|each| each.verdict.exclusions().next());
                (JointState::Excluded, reason.map(|reason| matrix::excluded(reason.code(), lang)))
            }
            Some(pair) if is_network(pair) => (JointState::Network, Some(matrix::network(lang))),
            Some(pair) => match &pair.standing {
                PairStanding::Open => (JointState::Possible, None),
                PairStanding::BelowThreshold => (JointState::Below, Some(matrix::below(lang))),
                PairStanding::TurnedDown(why) => {
                    (JointState::TurnedDown, Some(matrix::turned_down(why, lang)))
                }
            },
        };
        let sum = child.ranking.candidate(home).and_then(|candidate| candidate.sum);
        let tenths = |tenths: u64| u32::try_from(tenths).unwrap_or(u32::MAX);
        JointCell {
            home: home.to_string(),
            state,
            documented: sum.map(|sum| tenths(sum.documented.tenths())),
            possible: sum.map(|sum| tenths(sum.possible.tenths())),
            words,
            proposed: assigned.and_then(|assigned| assigned.to.home()) == Some(home),
            own_best: child.own_best.as_ref().is_some_and(|best| best.home == *home),
        }
    }

    fn proposal(&self, child: &JointChild<'t>, assigned: Option<&Assigned>) -> JointProposal {
        let lang = self.over.lang;
        match assigned.map(|assigned| &assigned.to) {
            Some(AssignedTo::Home { home, .. }) => {
                let sum = child.ranking.candidate(home).and_then(|candidate| candidate.sum);
                let interval = sum.map(|sum| {
                    matrix::interval(
                        &ranking::decimal(&sum.documented),
                        &ranking::decimal(&sum.possible),
                        lang,
                    )
                });
                JointProposal {
                    home: Some(home.to_string()),
                    name: self.home_name(home),
                    words: interval.unwrap_or_default(),
                }
            }
            Some(AssignedTo::NoHome(why)) => JointProposal {
                home: None,
                name: matrix::nobody(lang),
                words: match why {
                    WhyNoHome::BelowThreshold { best } | WhyNoHome::Lost { best, .. } => {
                        matrix::best_is(Some(best.worth), lang)
                    }
                    WhyNoHome::AllExcluded { .. } => matrix::best_is(None, lang),
                    WhyNoHome::Locked
                    | WhyNoHome::LockedWith { .. }
                    | WhyNoHome::TurnedDown { .. }
                    | WhyNoHome::Siblings { .. } => String::new(),
                },
            },
            None => JointProposal { home: None, name: String::new(), words: String::new() },
        }
    }

    fn home(&self, id: &HomeId) -> Option<&'t Home> {
        self.known.home(id)
    }

    /// «Stillevåg H-008»; the code alone where the address is protected.
    fn home_name(&self, id: &HomeId) -> String {
        let Some(home) = self.home(id) else { return id.to_string() };
        let name = self.known.home_name(home);
        if name == home.code { name } else { format!("{name} {}", home.code) }
    }

    fn column(&self, id: &HomeId) -> Option<JointHomeCol> {
        let home = self.home(id)?;
        let row = self.known.home_row(home);
        let used: Option<&UsedHome> =
            self.choice.plan().and_then(|plan| plan.used.iter().find(|used| used.home == *id));
        let used = used.map_or(0, |used| used.children.len());
        Some(JointHomeCol {
            home: row.id,
            code: row.code,
            name: row.name,
            place: row.place,
            places: row.places,
            used: u32::try_from(used).unwrap_or(u32::MAX),
        })
    }

    /// Why each child who does not get its own best gets what it does.
    fn whys(&self) -> Vec<JointWhy> {
        let Some(plan) = self.choice.plan() else { return Vec::new() };
        let surprising = plan.assigned.iter().filter(|assigned| {
            assigned.to.home().is_none() || assigned.loss.is_some_and(|loss| loss.get() > 0)
        });
        surprising.map(|assigned| self.why(assigned)).collect()
    }

    fn notes(&self) -> Vec<String> {
        let (register, lang) = (self.over.register, self.over.lang);
        let plan = self.choice.plan().into_iter();
        let mut notes: Vec<String> =
            plan.flat_map(|plan| &plan.notes).map(|note| words::note(note, &self.names, lang)).collect();
        let open =
            |need: &NeedId| register.needs.iter().any(|each| each.id == *need && each.closed_on.is_none());
        let in_run = |id: &ChildId| self.choice.children.iter().any(|child| child.child.id == *id);
        let locked = |id: &ChildId| self.wish.locks.iter().any(|lock| lock.child == *id);
        let chosen = register
            .decisions
            .iter()
            .filter(|each| open(&each.need) && in_run(&each.child) && !locked(&each.child));
        notes.extend(chosen.map(|each| {
            let (child, home) = (self.known.child_name(&each.child), self.home_name(&each.home));
            matrix::already_chosen(&child, &home, lang)
        }));
        let hidden = register.homes.len().saturating_sub(self.columns.len());
        if hidden > 0 && !self.choice.children.is_empty() {
            notes.push(matrix::not_shown(hidden, lang));
        }
        notes
    }

    /// Everything that could not be met, each with what to do.
    fn problems(&self) -> Vec<JointWhy> {
        let lang = self.over.lang;
        let mut problems = Vec::new();
        match &self.choice.result {
            JointResult::Plan(_) => {}
            JointResult::Refused(refusals) => {
                let said = refusals.iter().map(|refusal| words::refusal(refusal, &self.names, lang));
                problems.extend(said.map(shown));
            }
        }
        let left_out = self.choice.left_out.iter().map(|left| words::left_out(left, &self.names, lang));
        problems.extend(left_out.map(shown));
        let stuck = self.choice.siblings.iter().filter_map(|group| Some((group, group.obstacle.as_ref()?)));
        problems.extend(stuck.map(|(group, obstacle)| JointWhy {
            title: self.names.children(&group.children),
            text: words::obstacle(obstacle, &self.names, lang),
        }));
        problems
    }

    fn network(&self) -> Vec<JointNetwork> {
        let mut network = Vec::new();
        for child in &self.choice.children {
            for pair in child.pairs.iter().filter(|pair| is_network(pair)) {
                let (name, home) = (self.known.child_name(&child.child.id), self.home_name(&pair.home.id));
                network.push(JointNetwork {
                    text: matrix::has_network(&name, &home, self.over.lang),
                    child: child.child.id.to_string(),
                    home: pair.home.id.to_string(),
                });
            }
        }
        network
    }
}

fn shown(paragraph: Paragraph) -> JointWhy {
    JointWhy { title: paragraph.title, text: paragraph.text }
}
