//! The smallest change, with its arithmetic written out, and against trying every weight.

use super::super::criteria::{Assessment, Criterion, Fact, Interval, MissingFacts, Points, standard_weights};
use super::super::rank::rank;
use super::super::testing::{TODAY, TestPlaces, World, day, home, law, now};
use super::super::{Context, Group, Ranking, Ratio};
use super::{Direction, SmallestChange, Standing, Supposed, moves, smallest_change, suppose};
use crate::model::{HomeKind, Language, NeedStage, Training, Weight, WeightSet, YesNo};
use proptest::prelude::*;

const CRITERIA: [Criterion; 6] = [
    Criterion::Load,
    Criterion::Contact,
    Criterion::School,
    Criterion::Nearby,
    Criterion::Purpose,
    Criterion::Tie,
];

/// Criteria in table order, each with its weight and the two homes' documented values.
type Rows = [(u8, u8, u8)];

fn assessed(rows: &Rows, value: fn(&(u8, u8, u8)) -> u8) -> Vec<Assessment<'static>> {
    CRITERIA
        .iter()
        .zip(rows)
        .map(|(criterion, row)| Assessment {
            criterion: *criterion,
            weight: Weight::new(row.0).unwrap(),
            value: Interval::new(Points::new(value(row)).unwrap(), Points::FULL),
            because: Fact::Background,
            missing: MissingFacts::NONE,
            stale: None,
        })
        .collect()
}

fn change(rows: &Rows) -> Option<SmallestChange> {
    smallest_change(&assessed(rows, |row| row.1), &assessed(rows, |row| row.2))
}

/// Key, today, way, tenths.
fn told(rows: &Rows) -> Option<(String, u8, Direction, u8)> {
    change(rows).map(|it| (it.criterion.to_string(), it.today.get(), it.direction, it.tenths))
}

#[test]
fn the_smallest_change_is_worked_by_hand() {
    // First 3·100 + 4·40 = 460, second 3·80 + 4·50 = 440: 20 behind.
    // a2: 20 points apart, the first ahead: down by 20/20 = 1, to 2.
    // b1: 10 points apart, the second ahead: up by 20/10 = 2, to 6, which is no weight.
    // So a2 from 3 to below 2: 1,9.
    let found = change(&[(3, 100, 80), (4, 40, 50)]).unwrap();
    assert_eq!((found.criterion, found.direction, found.tenths), (Criterion::Load, Direction::Down, 19));
    assert_eq!(found.crossing, Ratio::new(2, 1).unwrap());
    // First 3·90 + 4·40 = 430, second 3·60 + 4·55 = 400: 30 behind.
    // a2: 30 apart, down by 30/30 = 1. b1: 15 apart, up by 30/15 = 2, to 6. c: 100 apart at weight 0, up by
    // 30/100 = 0,3: the smallest. At 0,3 they are equal, so 0,4.
    let rows = [(3, 90, 60), (4, 40, 55), (0, 0, 100)];
    assert_eq!(told(&rows), Some(("b2".into(), 0, Direction::Up, 4)));
    // First 1·100 = 100, second 1·85 = 85: 15 behind. a2: down by 15/100 = 0,15, to 0,85; b1: up by
    // 15/85 = 0,176…; b3: up by 15/70 = 0,214…. So a2, below 0,85: 0,8.
    let rows = [(1, 100, 0), (1, 0, 85), (4, 50, 50), (0, 0, 70), (0, 70, 0)];
    assert_eq!(told(&rows), Some(("a2".into(), 1, Direction::Down, 8)));
    let rows = [(1, 15, 0), (4, 50, 50), (4, 0, 0), (0, 0, 70)];
    // 15 behind: a2 down by 15/15 = 1, to 0, where they are equal; b3 up by 15/70 = 0,214…, to 0,214…: 0,3.
    assert_eq!(told(&rows), Some(("b3".into(), 0, Direction::Up, 3)));
}

#[test]
fn a_crossing_at_the_end_turns_nothing() {
    // 300 behind: a2 down by 300/100 = 3, to 0, where Σ w is 0 and there is no sum.
    assert_eq!(told(&[(3, 100, 0)]), None);
    // 100 - 40 = 60 behind: b1 up by 60/20 = 3, from 2 to 5, where they are equal. a2 down by 60/100 = 0,6,
    // to 0,4: 0,3.
    assert_eq!(told(&[(1, 100, 0), (2, 0, 20)]), Some(("a2".into(), 1, Direction::Down, 3)));
    // 60 behind: b1 down by 60/60 = 1, to 0, and b2 up by 60/12 = 5, to 5.
    assert_eq!(told(&[(1, 40, 40), (1, 60, 0), (0, 0, 12)]), None);
}

#[test]
fn equal_sums_turn_by_the_least_step_in_table_order() {
    // 0 behind. a2 stands at 5 and can go no higher; b1 can go down, b2 up; the first in the table is b1.
    let rows = [(5, 0, 10), (5, 10, 0), (3, 0, 50), (3, 50, 0)];
    assert_eq!(told(&rows), Some(("b1".into(), 5, Direction::Down, 49)));
    // The same, with b1 at 0: it can go no lower.
    assert_eq!(
        told(&[(5, 0, 0), (0, 10, 0), (3, 0, 50), (3, 50, 0)]),
        Some(("b2".into(), 3, Direction::Up, 31))
    );
    // Alike in everything: no weight tells them apart.
    assert_eq!(told(&[(5, 70, 70), (3, 0, 0)]), None);
    // No weights at all: the least weight on what the second is better at puts it ahead.
    assert_eq!(told(&[(0, 70, 60), (0, 10, 90)]), Some(("b1".into(), 0, Direction::Up, 1)));
}

/// How far the second is ahead, times 100, with one criterion's weight in hundredths.
fn ahead(rows: &Rows, at: usize, hundredths: i64) -> i64 {
    let apart = |row: &(u8, u8, u8)| i64::from(row.2) - i64::from(row.1);
    let weight =
        |index: usize, row: &(u8, u8, u8)| if index == at { hundredths } else { i64::from(row.0) * 100 };
    rows.iter().enumerate().map(|(index, row)| weight(index, row) * apart(row)).sum()
}

/// Two homes, the first at least as far as the second.
fn rows() -> impl Strategy<Value = Vec<(u8, u8, u8)>> {
    let point = prop_oneof![0_u8..=100, Just(0), Just(50), Just(100)];
    prop::collection::vec((0_u8..=5, point.clone(), point), 1..=6).prop_map(|mut rows| {
        let none = rows.len();
        if ahead(&rows, none, 0) > 0 {
            rows.iter_mut().for_each(|row| std::mem::swap(&mut row.1, &mut row.2));
        }
        rows
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_weight_found_turns_them_and_no_smaller_change_of_any_weight_does(rows in rows()) {
        let found = change(&rows);
        for (at, row) in rows.iter().enumerate() {
            for hundredths in 0..=500_i64 {
                if ahead(&rows, at, hundredths) <= 0 {
                    continue;
                }
                let change = found.expect("a weight turns them");
                let (part, whole) = (change.crossing.part(), change.crossing.whole());
                let (part, whole) = (i64::try_from(part).unwrap(), i64::try_from(whole).unwrap());
                let size = (part - i64::from(change.today.get()) * whole).abs() * 100;
                let tried = (hundredths - i64::from(row.0) * 100).abs() * whole;
                prop_assert!(tried >= size, "{hundredths} of {at} is smaller than {change:?}");
                // As small a change stands earlier in the table only if it cannot turn them.
                let own = CRITERIA.iter().position(|each| *each == change.criterion).unwrap();
                prop_assert!(tried > size || at != own, "the crossing itself turned them");
            }
        }
        if let Some(change) = found {
            let at = CRITERIA.iter().position(|each| *each == change.criterion).unwrap();
            let tenths = i64::from(change.tenths);
            prop_assert!(tenths <= 50);
            prop_assert!(ahead(&rows, at, tenths * 10) > 0, "the weight shown turns them");
            let back = match change.direction { Direction::Up => -10, Direction::Down => 10 };
            prop_assert!(ahead(&rows, at, tenths * 10 + back) <= 0, "a tenth nearer does not");
        }
    }
}

fn ranked<T>(world: &World, weights: &WeightSet, look: impl FnOnce(&Ranking<'_>) -> T) -> T {
    let law = law();
    let context = Context {
        register: &world.register,
        places: &TestPlaces,
        travel: &world.travel,
        weights,
        law: &law,
        today: day(TODAY),
    };
    look(&rank(&context, &world.register.needs[0].id).unwrap())
}

/// Two homes for whom all is known: h-2 has no training, and support around the family.
fn world() -> World {
    let mut world = World::new();
    world.need().first_language = Some(Language::Norwegian);
    let mut second = home("h-2");
    second.training = Some(Vec::<Training>::new());
    second.household.own_network = Some(now(YesNo::Yes));
    world.register.homes.push(second);
    world
}

#[test]
fn in_a_ranking_it_is_between_the_two_first_of_the_first_group() {
    let world = world();
    ranked(&world, &standard_weights(), |ranking| {
        let found = ranking.smallest_change().unwrap();
        assert_eq!((found.first.code.as_str(), found.second.code.as_str()), ("H-1", "H-2"));
        // d1 weighs 2: 100 against 0. e3 weighs 1: 50 against 100. So 200 - 50 = 150 behind.
        // d1: down by 150/100 = 1,5, to 0,5. e3: up by 150/50 = 3, to 4. The smallest is d1, below 0,5: 0,4.
        let change = found.change.unwrap();
        assert_eq!((change.criterion, change.today.get()), (Criterion::Training, 2));
        assert_eq!((change.direction, change.tenths), (Direction::Down, 4));
        assert_eq!(change.crossing, Ratio::new(1, 2).unwrap());
        // Nothing that is drawn puts h-2 ahead: d1 weighs at least 1 and e3 at most 2, where they are equal,
        // and h-1 may get its unknown points too.
        let found = ranking.groups[2].acceptability();
        assert_eq!(
            found.iter().map(|each| (each.first, each.first_three)).collect::<Vec<_>>(),
            [(10_000, 10_000), (0, 10_000)]
        );
    });
}

#[test]
fn one_home_and_no_home_have_nothing_to_turn() {
    let mut world = world();
    world.register.homes.truncate(1);
    ranked(&world, &standard_weights(), |ranking| assert_eq!(ranking.smallest_change(), None));
    world.register.homes.clear();
    ranked(&world, &standard_weights(), |ranking| {
        assert_eq!(ranking.smallest_change(), None);
        assert!(ranking.groups.iter().all(|group| group.acceptability().is_empty()));
    });
}

#[test]
fn no_weight_turns_a_beredskapshjem_in_an_emergency() {
    let mut world = world();
    world.need().stage = NeedStage::Emergency;
    world.register.homes[1].kind = Some(HomeKind::Beredskapshjem);
    for made in &mut world.register.homes {
        made.frame.purposes = Some(std::collections::BTreeSet::from([crate::model::HomePurpose::Acute]));
    }
    world.need().purpose = crate::model::NeedPurpose::Acute;
    ranked(&world, &standard_weights(), |ranking| {
        let found = ranking.smallest_change().unwrap();
        assert_eq!((found.first.code.as_str(), found.change), ("H-2", None));
        let first: Vec<u32> = ranking.groups[2].acceptability().iter().map(|each| each.first).collect();
        assert_eq!(first, [10_000, 0]);
    });
}

#[test]
fn without_weights_there_is_no_sum_to_draw() {
    let mut weights = standard_weights();
    weights.weights.iter_mut().for_each(|(_, weight)| *weight = Weight::ZERO);
    ranked(&world(), &weights, |ranking| assert!(ranking.groups[2].acceptability().is_empty()));
}

#[test]
fn what_if_a_home_answered_otherwise() {
    let world = world();
    let weights = standard_weights();
    let at = |place| Some(Standing::Suggested { group: Group::Other, place });
    let trained = Supposed::Home(Box::new({
        let mut second = world.register.homes[1].clone();
        second.training = world.register.homes[0].training.clone();
        second
    }));
    let other = World { register: suppose(&world.register, trained).unwrap(), ..World::new() };
    ranked(&world, &weights, |before| {
        ranked(&other, &weights, |after| {
            let found: Vec<_> =
                moves(before, after).into_iter().map(|it| (it.code, it.from, it.to)).collect();
            assert_eq!(found, [("H-2".into(), at(2), at(1)), ("H-1".into(), at(1), at(2))]);
        });
        assert!(moves(before, before).iter().all(super::Moved::stays));
    });
    let mut full = world.register.homes[0].clone();
    full.frame.places = Some(0);
    let other =
        World { register: suppose(&world.register, Supposed::Home(Box::new(full))).unwrap(), ..World::new() };
    ranked(&world, &weights, |before| {
        ranked(&other, &weights, |after| {
            let found: Vec<_> =
                moves(before, after).into_iter().map(|it| (it.code, it.from, it.to)).collect();
            assert_eq!(
                found,
                [("H-2".into(), at(2), at(1)), ("H-1".into(), at(1), Some(Standing::Excluded))]
            );
        });
    });
    assert!(suppose(&world.register, Supposed::Home(Box::new(home("h-9")))).is_none());
}
