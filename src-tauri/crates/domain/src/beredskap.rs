//! The beredskap board and the ringeliste: which homes can be called when it is urgent, who lives there,
//! and what the homes answered last.
//!
//! A home's free places are derived from stays, as everywhere; what a home has not been asked about stays
//! unknown. A home that has ended or has a pause keeps its place on the ringeliste and is marked, because a
//! person decides the order. Whether an address may be shown is the caller's to decide.

use crate::ids::{AskedId, ChildId, HomeId, PlacementId};
use crate::limits::{has_passed, last_day};
use crate::model::{
    AgeRange, AskedAnswer, Home, HomeAsked, HomeKind, HomePurpose, HomeStatus, Placement, Register, Sex,
    StayAt,
};
use crate::occupancy::free_places;
use crate::protection::home_of;
use crate::time::Period;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A home on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardHome {
    /// The home.
    pub home: HomeId,
    /// Its place on the ringeliste, from 1; `None`: not on it.
    pub ring: Option<usize>,
    /// Why it is on the board.
    pub why: WhyOnBoard,
    /// Places; `None`: not recorded.
    pub places: Option<u8>,
    /// Places free today; `None`: the number of places is not recorded. Less than none: overfull.
    pub free: Option<i32>,
    /// Who lives there today.
    pub living: Vec<Lives>,
    /// What the home says of whom it can take.
    pub target: Target,
    /// What keeps it from taking a child today.
    pub closed: Vec<Closed>,
    /// The last time it was asked.
    pub last_asked: Option<LastAsked>,
}

/// Why a home is on the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyOnBoard {
    /// It is a beredskapshjem (2.5).
    Beredskapshjem,
    /// It says that it can take a child acutely.
    SaysAcute,
    /// Somebody has put it on the ringeliste.
    OnRingeliste,
}

/// A child who lives in a home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lives {
    /// The stay.
    pub stay: PlacementId,
    /// The child.
    pub child: ChildId,
    /// Since when.
    pub since: NaiveDate,
    /// Whole days until today.
    pub days: i64,
    /// When it is expected to move out; `None`: nobody has said.
    pub expected_to: Option<NaiveDate>,
    /// Whether the stay in a beredskapshjem is over the office's limit, and from which day.
    pub long: Length,
}

/// Whether a stay is long by the office's limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Within the limit; the last day it is.
    Within(NaiveDate),
    /// Over the limit since that day.
    Long(NaiveDate),
    /// The limit is for beredskapshjem, and this is none.
    NoLimit,
}

/// Whom a home says it can take; what is `None` was not asked or not stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Ages.
    pub ages: Option<AgeRange>,
    /// Sexes.
    pub sexes: Option<BTreeSet<Sex>>,
    /// The largest group of siblings.
    pub sibling_group: Option<u8>,
    /// Other restrictions, in the home's words.
    pub other: Option<String>,
}

/// What keeps a home from taking a child on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// It has ended or is not recommended, with the day if known.
    Status(HomeStatus, Option<NaiveDate>),
    /// It has a pause.
    Pause(Period),
    /// It is not free before this day.
    FreeFrom(NaiveDate),
}

/// The last time a home was asked or called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastAsked {
    /// Which.
    pub id: AskedId,
    /// The day.
    pub on: NaiveDate,
    /// The answer; `None`: none yet.
    pub answer: Option<AskedAnswer>,
    /// Whether it was today.
    pub when: When,
}

/// Whether something was today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Today: what the home answered holds.
    Today,
    /// Another day.
    Before,
}

/// The homes of the board: first those of the ringeliste in its order, then the rest by code. Homes that
/// have ended stand there only while they are on the ringeliste or a child lives there.
pub fn board(register: &Register, today: NaiveDate) -> Vec<BoardHome> {
    let order = order(register);
    let mut homes: Vec<(Option<usize>, &Home, WhyOnBoard)> = register
        .homes
        .iter()
        .filter_map(|home| {
            let ring = order.iter().position(|id| **id == home.id);
            let why = why(home, ring)?;
            let kept = ring.is_some() || is_open(home) || stays_in(register, home, today).next().is_some();
            kept.then_some((ring, home, why))
        })
        .collect();
    homes.sort_by_key(|(ring, home, _)| (ring.is_none(), *ring, &home.code, &home.id));
    homes.into_iter().map(|(ring, home, why)| on_board(register, home, ring, why, today)).collect()
}

fn order(register: &Register) -> Vec<&HomeId> {
    register.ringeliste.iter().flat_map(|list| &list.homes).collect()
}

fn why(home: &Home, ring: Option<usize>) -> Option<WhyOnBoard> {
    if home.kind == Some(HomeKind::Beredskapshjem) {
        Some(WhyOnBoard::Beredskapshjem)
    } else if says_acute(home) {
        Some(WhyOnBoard::SaysAcute)
    } else {
        ring.map(|_| WhyOnBoard::OnRingeliste)
    }
}

fn says_acute(home: &Home) -> bool {
    home.frame.purposes.as_ref().is_some_and(|purposes| purposes.contains(&HomePurpose::Acute))
}

/// Whether a home can be used or become so.
fn is_open(home: &Home) -> bool {
    match home.status {
        HomeStatus::UnderAssessment | HomeStatus::Recommended => true,
        HomeStatus::Ended | HomeStatus::NotRecommended => false,
    }
}

fn stays_in<'a>(
    register: &'a Register,
    home: &'a Home,
    today: NaiveDate,
) -> impl Iterator<Item = &'a Placement> {
    register
        .placements
        .iter()
        .filter(|stay| stay.at == StayAt::Home(home.id.clone()))
        .filter(move |stay| stay.period.contains(today))
}

fn on_board(
    register: &Register,
    home: &Home,
    ring: Option<usize>,
    why: WhyOnBoard,
    today: NaiveDate,
) -> BoardHome {
    let here = register.placements.iter().filter(|stay| home_of(stay) == Some(&home.id));
    let limit = register.office.limits.beredskap_days;
    let mut living: Vec<Lives> =
        stays_in(register, home, today).map(|stay| lives(home, stay, limit, today)).collect();
    living.sort_by(|a, b| (a.since, &a.stay).cmp(&(b.since, &b.stay)));
    BoardHome {
        home: home.id.clone(),
        ring: ring.map(|place| place.saturating_add(1)),
        why,
        places: home.frame.places,
        free: free_places(home, here, today, None),
        living,
        target: Target {
            ages: home.frame.ages,
            sexes: home.frame.sexes.clone(),
            sibling_group: home.frame.sibling_group,
            other: home.frame.other_restrictions.clone(),
        },
        closed: closed(home, today),
        last_asked: last_asked(register, home, today),
    }
}

fn lives(home: &Home, stay: &Placement, limit: u16, today: NaiveDate) -> Lives {
    let since = stay.period.from();
    let last = last_day(since, limit);
    let long = match home.kind {
        Some(HomeKind::Beredskapshjem) if has_passed(since, limit, today) => Length::Long(last),
        Some(HomeKind::Beredskapshjem) => Length::Within(last),
        Some(
            HomeKind::FamilyNetwork
            | HomeKind::Ordinary
            | HomeKind::Specialised
            | HomeKind::SpecialConditions
            | HomeKind::TemporaryNetwork
            | HomeKind::Other,
        )
        | None => Length::NoLimit,
    };
    Lives {
        stay: stay.id.clone(),
        child: stay.child.clone(),
        since,
        days: (today - since).num_days(),
        expected_to: stay.expected_to,
        long,
    }
}

fn closed(home: &Home, today: NaiveDate) -> Vec<Closed> {
    let status = (!is_open(home)).then_some(Closed::Status(home.status, home.status_on));
    let pause = home.availability.pause.filter(|pause| pause.contains(today)).map(Closed::Pause);
    let from = home.availability.free_from.filter(|from| *from > today).map(Closed::FreeFrom);
    [status, pause, from].into_iter().flatten().collect()
}

fn last_asked(register: &Register, home: &Home, today: NaiveDate) -> Option<LastAsked> {
    let of_home = register.asked.iter().filter(|asked| asked.home == home.id && asked.on <= today);
    let last: &HomeAsked = of_home.max_by_key(|asked| (asked.on, asked.at, &asked.id))?;
    let when = if last.on == today { When::Today } else { When::Before };
    Some(LastAsked { id: last.id.clone(), on: last.on, answer: last.answer, when })
}

/// The ringeliste with what a person needs to keep it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ringing {
    /// The homes in the order they are called, with what keeps any of them from taking a child today.
    pub homes: Vec<(HomeId, Vec<Closed>)>,
    /// Homes that could be on it and are not, by code.
    pub could_be: Vec<HomeId>,
}

/// The ringeliste; empty before anyone has made one.
pub fn ringeliste(register: &Register, today: NaiveDate) -> Ringing {
    let order = order(register);
    let find = |id: &HomeId| register.homes.iter().find(|home| home.id == *id);
    let homes = order.iter().filter_map(|id| find(id)).map(|home| (home.id.clone(), closed(home, today)));
    let mut could_be: Vec<&Home> = register
        .homes
        .iter()
        .filter(|home| is_open(home) && why(home, None).is_some() && !order.contains(&&home.id))
        .collect();
    could_be.sort_by_key(|home| (&home.code, &home.id));
    Ringing { homes: homes.collect(), could_be: could_be.into_iter().map(|home| home.id.clone()).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::OfficeId;
    use crate::matching::testing::{World, child, day, home, home_id, period, stay};
    use crate::model::Ringeliste;

    /// Three homes: H-1 ordinary, H-2 a beredskapshjem with a child since 1 August, H-3 says acute.
    fn world() -> World {
        let mut world = World::new();
        let mut beredskap = home("h-2");
        beredskap.kind = Some(HomeKind::Beredskapshjem);
        beredskap.frame.places = Some(2);
        let mut acute = home("h-3");
        acute.frame.purposes = Some(BTreeSet::from([HomePurpose::Acute]));
        acute.frame.places = None;
        world.register.homes.extend([beredskap, acute]);
        world.register.children.push(child("tjeld"));
        world.register.placements.push(stay("s-1", "tjeld", "h-2", "2026-08-01", None));
        world
    }

    fn ring(world: &mut World, homes: &[&str]) {
        let office = OfficeId::new("kontor").unwrap();
        world.register.ringeliste =
            Some(Ringeliste { office, homes: homes.iter().map(|home| home_id(home)).collect() });
    }

    fn codes(world: &World) -> Vec<String> {
        board(&world.register, world.today).into_iter().map(|each| each.home.to_string()).collect()
    }

    #[test]
    fn the_ringeliste_comes_first_and_then_the_codes() {
        let mut world = world();
        assert_eq!(codes(&world), ["h-2", "h-3"], "an ordinary home that says nothing is not on the board");
        ring(&mut world, &["h-3", "h-1"]);
        assert_eq!(codes(&world), ["h-3", "h-1", "h-2"]);
    }

    #[test]
    fn a_home_says_who_lives_there_how_long_and_what_is_free() {
        let mut world = world();
        let found = &board(&world.register, world.today)[0];
        assert_eq!((found.places, found.free), (Some(2), Some(1)), "2 places, one child");
        // 1 August to 22 November: 30 + 30 + 31 + 22 = 113 days; 90 days end 30 October.
        assert_eq!(found.living[0].days, 113);
        assert_eq!(found.living[0].long, Length::Long(day("2026-10-30")));
        world.today = day("2026-10-30");
        let found = &board(&world.register, world.today)[0];
        assert_eq!(found.living[0].long, Length::Within(day("2026-10-30")), "the ninetieth day is within");
        assert_eq!(board(&world.register, world.today)[1].free, None, "not recorded is not zero");
    }

    #[test]
    fn an_ended_home_keeps_its_place_on_the_list_and_is_marked() {
        let mut world = world();
        ring(&mut world, &["h-3", "h-2"]);
        world.register.homes[2].status = HomeStatus::Ended;
        let pause = period("2026-11-01", Some("2026-12-01"));
        world.register.homes[1].availability.pause = Some(pause);
        let listed = ringeliste(&world.register, world.today);
        assert_eq!(
            listed.homes,
            [
                (home_id("h-3"), vec![Closed::Status(HomeStatus::Ended, None)]),
                (home_id("h-2"), vec![Closed::Pause(pause)])
            ]
        );
        assert_eq!(listed.could_be, []);
        assert_eq!(ringeliste(&world.register, day("2026-12-01")).homes[1].1, [], "the pause has ended");
        world.register.ringeliste = None;
        assert_eq!(ringeliste(&world.register, world.today).could_be, [home_id("h-2")]);
        assert_eq!(codes(&world), ["h-2"]);
    }

    #[test]
    fn the_last_call_counts() {
        let mut world = world();
        let asked = |id: &str, on: &str, answer| HomeAsked {
            id: AskedId::new(id).unwrap(),
            home: home_id("h-2"),
            child: None,
            on: day(on),
            at: None,
            how: None,
            by: None,
            told: None,
            answer,
            answered_on: None,
            reason: None,
            presented: None,
        };
        world.register.asked =
            vec![asked("a-1", "2026-11-22", None), asked("a-2", "2026-11-01", Some(AskedAnswer::Yes))];
        let last = board(&world.register, world.today)[0].last_asked.clone().unwrap();
        assert_eq!((last.on, last.answer, last.when), (day("2026-11-22"), None, When::Today));
    }
}
