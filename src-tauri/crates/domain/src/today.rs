//! The office today: what matters most about each child who waits, which places are free, and what nobody
//! has asked for or recorded.
//!
//! What is due stands in [`crate::due`], and who waits how long in [`crate::overview`]. Nothing is summed to
//! a mark, and no words stand here.

use crate::ids::{ChildId, HomeId};
use crate::limits::has_passed;
use crate::model::{Child, Home, HomeKind, HomeStatus, Need, NeedStage, Placement, Register};
use crate::occupancy::free_places;
use crate::overview::{HomeGap, gaps_of_child, gaps_of_home, has_stale, is_stale};
use crate::protection::home_of;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// What matters most now about a child with an open need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaitingNote {
    /// It is an emergency.
    Emergency,
    /// The wished day has passed, by so many days.
    PastWish(u32),
    /// A home is chosen, and the child is not registered as moved there.
    Chosen(HomeId),
    /// The child lives in a beredskapshjem.
    InBeredskap {
        /// Since when.
        since: NaiveDate,
        /// Whether it has become longer than the office's limit.
        long: Long,
    },
    /// The child may come to need a home.
    MayNeed,
    /// Nobody has begun the network search.
    SearchNotBegun,
    /// The network search has no conclusion.
    SearchOpen {
        /// Persons found.
        found: usize,
        /// Those who are assessed.
        assessed: usize,
    },
    /// The network search is concluded.
    SearchConcluded(NaiveDate),
}

/// Whether a stay in a beredskapshjem is longer than the office's limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Long {
    /// It is.
    Yes,
    /// It is not.
    NotYet,
}

/// What matters most about a child with the open need `need` on `today`.
pub fn waiting_note(register: &Register, child: &Child, need: &Need, today: NaiveDate) -> WaitingNote {
    if need.stage == NeedStage::Emergency {
        return WaitingNote::Emergency;
    }
    if let Some(decision) = register.decisions.iter().find(|each| each.need == need.id) {
        return WaitingNote::Chosen(decision.home.clone());
    }
    if let Some(days) = need.wished_on.and_then(|wished| days_past(wished, today)) {
        return WaitingNote::PastWish(days);
    }
    if let Some(stay) = beredskap_stay(register, &child.id, today) {
        let since = stay.period.from();
        let days = register.office.limits.beredskap_days;
        let long = if has_passed(since, days, today) { Long::Yes } else { Long::NotYet };
        return WaitingNote::InBeredskap { since, long };
    }
    if need.stage == NeedStage::May {
        return WaitingNote::MayNeed;
    }
    search_note(register, &child.id)
}

/// How the network search of a child stands.
pub fn search_note(register: &Register, child: &ChildId) -> WaitingNote {
    match register.searches.iter().find(|search| search.child == *child) {
        None => WaitingNote::SearchNotBegun,
        Some(search) => match &search.conclusion {
            Some(conclusion) => WaitingNote::SearchConcluded(conclusion.on),
            None => WaitingNote::SearchOpen {
                found: search.persons.len(),
                assessed: search.persons.iter().filter(|person| person.assessed.is_some()).count(),
            },
        },
    }
}

/// Whole days since a day that has passed.
fn days_past(day: NaiveDate, today: NaiveDate) -> Option<u32> {
    u32::try_from((today - day).num_days()).ok().filter(|days| *days > 0)
}

/// The stay in a beredskapshjem of the register that the child has today; the one that began last.
fn beredskap_stay<'a>(register: &'a Register, child: &ChildId, today: NaiveDate) -> Option<&'a Placement> {
    let ready = |stay: &Placement| {
        home_of(stay).is_some_and(|id| {
            let home = register.homes.iter().find(|home| home.id == *id);
            home.is_some_and(|home| home.kind == Some(HomeKind::Beredskapshjem))
        })
    };
    register
        .placements
        .iter()
        .filter(|stay| stay.child == *child && stay.period.contains(today) && ready(stay))
        .max_by_key(|stay| (stay.period.from(), &stay.id))
}

/// The open needs in the order they are shown: emergencies, needs, needs that may come; within each the one
/// registered first first.
pub fn waiting<'a>(register: &'a Register) -> Vec<(&'a Child, &'a Need)> {
    let children: BTreeMap<&ChildId, &Child> =
        register.children.iter().map(|child| (&child.id, child)).collect();
    let open = register.needs.iter().filter(|need| need.closed_on.is_none());
    let mut waiting: Vec<(&'a Child, &'a Need)> =
        open.filter_map(|need| Some((*children.get(&need.child)?, need))).collect();
    let urgency = |stage: NeedStage| match stage {
        NeedStage::Emergency => 0,
        NeedStage::Needs => 1,
        NeedStage::May => 2,
    };
    waiting.sort_by(|(a, one), (b, other)| {
        let key = |child: &'a Child, need: &'a Need| {
            (urgency(need.stage), need.registered_on, &child.pseudonym, &child.id)
        };
        key(a, one).cmp(&key(b, other))
    });
    waiting
}

/// Free places in the homes of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FreeOfKind {
    /// The kind.
    pub kind: HomeKind,
    /// Free places in homes that have confirmed their availability lately enough.
    pub fresh: u32,
    /// Free places in homes that have not.
    pub old: u32,
    /// Homes nobody has recorded the places of.
    pub not_recorded: u32,
}

/// Free places on `today` by kind of home, in the order of the kinds; only kinds the office has. Homes in
/// family and network are left out, because each is found for one child. A home that is not recommended, or
/// that is on a pause or not free yet, has no free place.
pub fn free_by_kind(register: &Register, today: NaiveDate) -> Vec<FreeOfKind> {
    let mut stays: BTreeMap<&HomeId, Vec<&Placement>> = BTreeMap::new();
    for stay in &register.placements {
        if let Some(home) = home_of(stay) {
            stays.entry(home).or_default().push(stay);
        }
    }
    let mut kinds: BTreeMap<HomeKind, FreeOfKind> = BTreeMap::new();
    let limit = register.office.freshness.availability_months;
    for home in register.homes.iter().filter(|home| home.status == HomeStatus::Recommended) {
        let Some(kind) = home.kind.filter(|kind| is_for_any_child(*kind)) else { continue };
        let counted = kinds.entry(kind).or_insert(FreeOfKind { kind, fresh: 0, old: 0, not_recorded: 0 });
        let here = stays.get(&home.id).map_or(&[][..], Vec::as_slice).iter().copied();
        let Some(free) = free_places(home, here, today, None) else {
            counted.not_recorded += 1;
            continue;
        };
        let free = if is_away(home, today) { 0 } else { u32::try_from(free).unwrap_or(0) };
        if is_stale(home.availability.confirmed_on, limit, today) {
            counted.old += free;
        } else {
            counted.fresh += free;
        }
    }
    kinds.into_values().collect()
}

fn is_for_any_child(kind: HomeKind) -> bool {
    match kind {
        HomeKind::FamilyNetwork | HomeKind::TemporaryNetwork => false,
        HomeKind::Ordinary
        | HomeKind::Specialised
        | HomeKind::SpecialConditions
        | HomeKind::Beredskapshjem
        | HomeKind::Other => true,
    }
}

fn is_away(home: &Home, today: NaiveDate) -> bool {
    let availability = &home.availability;
    availability.pause.is_some_and(|pause| pause.contains(today))
        || availability.free_from.is_some_and(|from| today < from)
}

crate::codes! {
    /// Something that is missing for some of the office's children or homes.
    pub enum Missing {
        /// A child with an open need without a responsible adviser.
        ChildAdviser = "barn_radgiver",
        /// A home without a responsible adviser.
        HomeAdviser = "hjem_radgiver",
        /// A foster parent whose politiattest nobody has seen.
        Politiattest = "politiattest",
        /// An answer of a home that must be confirmed again.
        Stale = "ma_bekreftes",
        /// A child with an open need about which something is not asked or recorded.
        ChildGaps = "barn_ikke_avklart",
        /// A home about which something is not asked or recorded.
        HomeGaps = "hjem_ikke_spurt",
        /// An assessment of a home that is not finished.
        Assessment = "utredning",
    }
}

/// What is missing on `today`, and for how many children or homes, in the order of [`Missing`]; what is
/// missing for none is left out. Homes that are ended or not recommended are not counted.
pub fn missing(register: &Register, today: NaiveDate) -> Vec<(Missing, usize)> {
    let homes = || {
        register.homes.iter().filter(|home| match home.status {
            HomeStatus::UnderAssessment | HomeStatus::Recommended => true,
            HomeStatus::Ended | HomeStatus::NotRecommended => false,
        })
    };
    let waiting = waiting(register);
    let freshness = register.office.freshness;
    let unfinished = register.assessments.iter().filter(|assessment| assessment.finished_on.is_none());
    let unfinished: BTreeSet<&HomeId> = unfinished.map(|assessment| &assessment.home).collect();
    [
        (Missing::ChildAdviser, waiting.iter().filter(|(child, _)| child.responsible.is_none()).count()),
        (Missing::HomeAdviser, homes().filter(|home| home.responsible.is_none()).count()),
        (
            Missing::Politiattest,
            homes().filter(|home| gaps_of_home(home).contains(&HomeGap::Politiattest)).count(),
        ),
        (Missing::Stale, homes().filter(|home| has_stale(home, freshness, today)).count()),
        (
            Missing::ChildGaps,
            waiting.iter().filter(|(child, need)| !gaps_of_child(child, Some(need)).is_empty()).count(),
        ),
        (Missing::HomeGaps, homes().filter(|home| !gaps_of_home(home).is_empty()).count()),
        (Missing::Assessment, unfinished.len()),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::NetworkPersonId;
    use crate::matching::testing::{World, child_id, day, home, stay};
    use crate::model::{NetworkConclusion, NetworkPerson, NetworkSearch};
    use crate::time::Period;

    const TODAY: &str = "2026-11-22";

    fn note(world: &World) -> WaitingNote {
        let child = world.register.children.iter().find(|each| each.id == child_id("spurv")).unwrap();
        let need = world.register.needs.iter().find(|need| need.child == child.id).unwrap();
        waiting_note(&world.register, child, need, day(TODAY))
    }

    #[test]
    fn the_note_is_what_matters_most() {
        let mut world = World::new();
        world.register.searches.clear();
        world.register.needs[0].stage = NeedStage::Needs;
        world.register.needs[0].wished_on = None;
        assert_eq!(note(&world), WaitingNote::SearchNotBegun);
        let mut search = NetworkSearch::begun(child_id("spurv"));
        let mormor = NetworkPersonId::new("n-1").unwrap();
        search.persons.push(NetworkPerson::named(mormor, "Åse".into(), "mormor".into()));
        world.register.searches = vec![search];
        assert_eq!(note(&world), WaitingNote::SearchOpen { found: 1, assessed: 0 });
        let on = day("2026-11-20");
        world.register.searches[0].conclusion = Some(NetworkConclusion { on, words: "Ingen.".into() });
        assert_eq!(note(&world), WaitingNote::SearchConcluded(on));

        let mut ready = home("h-9");
        ready.kind = Some(HomeKind::Beredskapshjem);
        world.register.homes.push(ready);
        world.register.placements = vec![stay("s-9", "spurv", "h-9", "2026-08-24", None)];
        // From 24 August to 22 November: 7 + 30 + 31 + 22 = 90 days, the office's limit, which is kept.
        let since = day("2026-08-24");
        assert_eq!(note(&world), WaitingNote::InBeredskap { since, long: Long::NotYet });
        world.register.office.limits.beredskap_days = 89;
        assert_eq!(note(&world), WaitingNote::InBeredskap { since, long: Long::Yes });

        world.register.needs[0].wished_on = Some(day("2026-11-14"));
        assert_eq!(note(&world), WaitingNote::PastWish(8));
        world.register.needs[0].wished_on = Some(day(TODAY));
        assert!(note(&world) != WaitingNote::PastWish(0), "the day itself is in time");
        world.register.needs[0].stage = NeedStage::Emergency;
        assert_eq!(note(&world), WaitingNote::Emergency);
    }

    #[test]
    fn free_places_are_told_apart_by_how_lately_the_home_said_so() {
        let mut world = World::new();
        let register = &mut world.register;
        register.placements.clear();
        register.homes = ["h-1", "h-2", "h-3", "h-4", "h-5"].map(home).to_vec();
        for home in &mut register.homes {
            home.kind = Some(HomeKind::Ordinary);
            home.status = HomeStatus::Recommended;
            home.frame.places = Some(2);
            home.reservations.clear();
            home.household.members.clear();
            home.availability.confirmed_on = Some(day("2026-11-01"));
            home.availability.pause = None;
            home.availability.free_from = None;
        }
        register.homes[1].availability.confirmed_on = Some(day("2025-11-01"));
        register.homes[2].frame.places = None;
        register.homes[3].kind = Some(HomeKind::FamilyNetwork);
        register.homes[4].availability.pause = Period::new(day("2026-11-01"), None);
        register.placements.push(stay("s-1", "spurv", "h-1", "2026-01-01", None));
        // h-1: 2 - 1 = 1, lately; h-2: 2, long ago; h-3: nobody knows; h-4: family; h-5: on a pause.
        let expected = FreeOfKind { kind: HomeKind::Ordinary, fresh: 1, old: 2, not_recorded: 1 };
        assert_eq!(free_by_kind(register, day(TODAY)), vec![expected]);
        register.homes[0].status = HomeStatus::Ended;
        assert_eq!(free_by_kind(register, day(TODAY))[0].fresh, 0);
    }

    #[test]
    fn what_is_missing_is_counted_once_for_each_and_left_out_when_nothing_is() {
        let mut world = World::new();
        let register = &mut world.register;
        register.homes = vec![home("h-1"), home("h-2")];
        register.homes[0].responsible = crate::ids::AdviserId::new("kari");
        let of = |register: &Register, what: Missing| {
            missing(register, day(TODAY)).into_iter().find(|(each, _)| *each == what).map(|(_, count)| count)
        };
        assert_eq!(of(register, Missing::HomeAdviser), Some(1));
        register.homes[1].responsible = crate::ids::AdviserId::new("kari");
        assert_eq!(of(register, Missing::HomeAdviser), None);
        assert_eq!(of(register, Missing::Assessment), None);
        register.homes[1].responsible = None;
        register.homes[1].status = HomeStatus::Ended;
        assert_eq!(of(register, Missing::HomeAdviser), None, "an ended home lacks nothing");
        assert_eq!(of(register, Missing::ChildAdviser).is_some(), register.children[0].responsible.is_none());
    }
}
