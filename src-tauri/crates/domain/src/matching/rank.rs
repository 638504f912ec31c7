//! The ranking: every home once, in its group, with its whole reasoning.
//!
//! Nothing is decided here that is not decided by the rules, the criteria or the groups; this puts them
//! together and in order. No sentence is made here.

use super::criteria::{Asked, Assessment, Here, MissingFact, WaitingSiblings};
use super::rules::{answers_stale, judge};
use super::sibling_places::SiblingPlaces;
use super::{Context, Group, GroupOrder, Prepared, RankedFor, Situation, Sum, Verdict, group, group_order};
use crate::ids::{HomeId, NeedId};
use crate::model::{
    Home, NetworkAssessment, NetworkConclusion, NetworkMeeting, NetworkPerson, NetworkSearch, WeightSet,
};
use std::cmp::{Ordering, Reverse};

/// Why there is no ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankError {
    /// The need is not in the register.
    NeedUnknown,
    /// The need's child is not in the register.
    ChildUnknown,
}

/// Every home for one child's need, on one day, with one weight set.
#[derive(Clone, Debug)]
pub struct Ranking<'a> {
    /// For whom, and when.
    pub ranked_for: RankedFor,
    /// What the need asks, and the criteria that apply: the same for every home.
    pub asked: Asked<'a>,
    /// The weights used, as a copy.
    pub weights: WeightSet,
    /// Where the network search stands.
    pub search: SearchState<'a>,
    /// What is not known about the child: asked once, above the list.
    pub need_questions: Vec<MissingFact>,
    /// The three groups that can be suggested, in the law's order; a group can be empty.
    pub groups: [RankedGroup<'a>; 3],
    /// Homes that cannot be chosen, by code.
    pub excluded: Vec<ExcludedHome<'a>>,
}

/// Where the search in family and network stands (barnevernloven § 9-4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchState<'a> {
    /// Open or concluded.
    pub standing: SearchStanding<'a>,
    /// Persons found.
    pub persons: usize,
    /// Persons assessed.
    pub assessed: usize,
    /// The first familieråd or nettverksmøte from today on.
    pub next_meeting: Option<&'a NetworkMeeting>,
    /// Persons who are not homes yet and may become one, by name.
    pub not_homes: Vec<&'a NetworkPerson>,
}

/// Whether the search is concluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchStanding<'a> {
    /// No search is recorded.
    NotBegun,
    /// It is not concluded: choosing a home outside it needs a written reason.
    Open,
    /// It is concluded.
    Concluded(&'a NetworkConclusion),
}

/// One group, in default order.
#[derive(Clone, Debug)]
pub struct RankedGroup<'a> {
    /// Which.
    pub group: Group,
    /// Its homes, first first.
    pub candidates: Vec<Candidate<'a>>,
}

/// A home that can be chosen.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// The home on the judged day.
    pub situation: Situation<'a>,
    /// What must be cleared up, if anything; never [`Verdict::Excluded`].
    pub verdict: Verdict<'a>,
    /// Every criterion that applies, in table order.
    pub assessments: Vec<Assessment<'a>>,
    /// The sum; `None` when no criterion that applies has a weight.
    pub sum: Option<Sum>,
    order: GroupOrder,
}

impl<'a> Candidate<'a> {
    /// The home.
    pub fn home(&self) -> &'a Home {
        self.situation.home
    }

    /// Whether it comes first in its group before the sums are looked at.
    pub fn order(&self) -> GroupOrder {
        self.order
    }
}

/// A home that cannot be chosen, with every reason.
#[derive(Clone, Debug)]
pub struct ExcludedHome<'a> {
    /// The home on the judged day.
    pub situation: Situation<'a>,
    /// Why; always [`Verdict::Excluded`].
    pub verdict: Verdict<'a>,
}

impl<'a> ExcludedHome<'a> {
    /// The home.
    pub fn home(&self) -> &'a Home {
        self.situation.home
    }
}

/// «A er tryggere dokumentert enn B»: what A has documented is more than all that B can reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Safer<'a> {
    /// A.
    pub home: &'a Home,
    /// What A has documented.
    pub documented: super::Ratio,
    /// B.
    pub than: &'a Home,
    /// What B can reach.
    pub possible: super::Ratio,
}

impl<'a> RankedGroup<'a> {
    /// Whether the first is safer documented than the second; only ever said within a group.
    pub fn safer(&self) -> Option<Safer<'a>> {
        match self.candidates.as_slice() {
            [first, second, ..] => safer(first, second),
            [] | [_] => None,
        }
    }
}

/// Whether one home is safer documented than another of the same group.
pub fn safer<'a>(one: &Candidate<'a>, other: &Candidate<'a>) -> Option<Safer<'a>> {
    let (documented, possible) = (one.sum?.documented, other.sum?.possible);
    (documented > possible).then_some(Safer { home: one.home(), documented, than: other.home(), possible })
}

impl<'a> Ranking<'a> {
    /// "The first": the first home of the first group that has one.
    pub fn first(&self) -> Option<&Candidate<'a>> {
        self.candidates().next()
    }

    /// Every home that can be chosen, in order.
    pub fn candidates(&self) -> impl Iterator<Item = &Candidate<'a>> {
        self.groups.iter().flat_map(|group| &group.candidates)
    }

    /// One home that can be chosen.
    pub fn candidate(&self, home: &HomeId) -> Option<&Candidate<'a>> {
        self.candidates().find(|candidate| candidate.home().id == *home)
    }

    /// The group a home stands in; `None` when it is not in the register.
    pub fn group_of(&self, home: &HomeId) -> Option<Group> {
        let suggested = self
            .groups
            .iter()
            .find(|group| group.candidates.iter().any(|candidate| candidate.home().id == *home))
            .map(|group| group.group);
        let excluded = || self.excluded.iter().any(|each| each.home().id == *home).then_some(Group::Excluded);
        suggested.or_else(excluded)
    }
}

/// Ranks every home of the register for one need.
///
/// # Errors
/// When the need or its child is not in the register.
pub fn rank<'a>(context: &Context<'a>, need: &NeedId) -> Result<Ranking<'a>, RankError> {
    rank_counting(context, need, WaitingSiblings::Counted)
}

/// The same, with or without the siblings who wait among those that the criterion for siblings counts.
pub(super) fn rank_counting<'a>(
    context: &Context<'a>,
    need: &NeedId,
    waiting: WaitingSiblings,
) -> Result<Ranking<'a>, RankError> {
    let need = context.register.needs.iter().find(|each| each.id == *need).ok_or(RankError::NeedUnknown)?;
    let child =
        context.register.children.iter().find(|each| each.id == need.child).ok_or(RankError::ChildUnknown)?;
    let prepared = Prepared::new(context, need, child);
    let asked = Asked::counting(&prepared, waiting);
    let places = SiblingPlaces::new(&prepared, &asked);
    let mut groups = Groups::default();
    for home in &context.register.homes {
        let situation = prepared.situation(home);
        let verdict = judge(&prepared, &situation);
        match group(&prepared, &situation, &verdict) {
            Group::Excluded => groups.excluded.push(ExcludedHome { situation, verdict }),
            group @ (Group::FamilyNetwork | Group::Known | Group::Other) => {
                let siblings = places.here(&asked, &situation);
                let assessments = asked.assess(Here { situation: &situation, siblings: &siblings });
                let sum = Sum::of(&assessments);
                let order = group_order(&situation, group);
                let verdict = match answers_stale(&verdict, &assessments) {
                    Some(reason) => verdict.and_clarify(reason),
                    None => verdict,
                };
                groups.add(group, Candidate { situation, verdict, assessments, sum, order });
            }
        }
    }
    let (groups, excluded) = groups.in_order();
    Ok(Ranking {
        ranked_for: RankedFor {
            child: child.id.clone(),
            need: need.id.clone(),
            today: context.today,
            judged_on: prepared.judged_on,
        },
        need_questions: asked.questions(),
        weights: context.weights.clone(),
        search: search_state(prepared.search, context),
        asked,
        groups,
        excluded,
    })
}

#[derive(Default)]
struct Groups<'a> {
    family: Vec<Candidate<'a>>,
    known: Vec<Candidate<'a>>,
    other: Vec<Candidate<'a>>,
    excluded: Vec<ExcludedHome<'a>>,
}

impl<'a> Groups<'a> {
    fn add(&mut self, group: Group, candidate: Candidate<'a>) {
        match group {
            Group::FamilyNetwork => self.family.push(candidate),
            Group::Known => self.known.push(candidate),
            Group::Other => self.other.push(candidate),
            Group::Excluded => self
                .excluded
                .push(ExcludedHome { situation: candidate.situation, verdict: candidate.verdict }),
        }
    }

    fn in_order(mut self) -> ([RankedGroup<'a>; 3], Vec<ExcludedHome<'a>>) {
        self.excluded.sort_by(|a, b| by_code(a.home(), b.home()));
        let ranked = |group, mut candidates: Vec<Candidate<'a>>| {
            candidates.sort_by(default_order);
            RankedGroup { group, candidates }
        };
        let groups = [
            ranked(Group::FamilyNetwork, self.family),
            ranked(Group::Known, self.known),
            ranked(Group::Other, self.other),
        ];
        (groups, self.excluded)
    }
}

/// The default order in a group: beredskapshjem first in an emergency, then documented, possible, code.
pub fn default_order(a: &Candidate<'_>, b: &Candidate<'_>) -> Ordering {
    let by = |candidate: &Candidate<'_>| {
        (candidate.order, candidate.sum.map(|sum| (Reverse(sum.documented), Reverse(sum.possible))))
    };
    by(a).cmp(&by(b)).then_with(|| by_code(a.home(), b.home()))
}

/// The order of a group when the user looks by possible: possible, documented, code.
pub fn possible_order(a: &Candidate<'_>, b: &Candidate<'_>) -> Ordering {
    let by = |candidate: &Candidate<'_>| {
        (candidate.order, candidate.sum.map(|sum| (Reverse(sum.possible), Reverse(sum.documented))))
    };
    by(a).cmp(&by(b)).then_with(|| by_code(a.home(), b.home()))
}

fn by_code(a: &Home, b: &Home) -> Ordering {
    a.code.cmp(&b.code).then_with(|| a.id.cmp(&b.id))
}

fn search_state<'a>(search: Option<&'a NetworkSearch>, context: &Context<'a>) -> SearchState<'a> {
    let persons: &'a [NetworkPerson] = search.map_or(&[], |search| &search.persons);
    let may_become_home = |person: &&NetworkPerson| {
        person.home.is_none()
            && match person.assessed {
                None | Some(NetworkAssessment::AsHome) => true,
                Some(NetworkAssessment::AsSupport | NetworkAssessment::NotSuitable) => false,
            }
    };
    let mut not_homes: Vec<&NetworkPerson> = persons.iter().filter(may_become_home).collect();
    not_homes.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.id.cmp(&b.id)));
    SearchState {
        standing: match search {
            None => SearchStanding::NotBegun,
            Some(search) => {
                search.conclusion.as_ref().map_or(SearchStanding::Open, SearchStanding::Concluded)
            }
        },
        persons: persons.len(),
        assessed: persons.iter().filter(|person| person.assessed.is_some()).count(),
        next_meeting: search
            .into_iter()
            .flat_map(|search| &search.meetings)
            .filter(|meeting| meeting.on >= context.today)
            .min_by_key(|meeting| (meeting.on, meeting.kind)),
        not_homes,
    }
}
