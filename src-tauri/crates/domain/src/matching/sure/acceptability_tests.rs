//! Rank acceptability against drawing everything and sorting every home, and what must never change a draw.

use super::super::GroupOrder;
use super::super::criteria::{Criterion, Interval, Points};
use super::acceptability::{Acceptability, Contender, DRAWS, Weighed, acceptability};
use super::draw::{Draw, Key};
use crate::ids::HomeId;
use crate::matching::testing::home_id;
use crate::model::{NeedCode, Weight};
use proptest::prelude::*;
use std::cmp::Reverse;

/// A home as a test writes it.
#[derive(Clone, Debug)]
struct Made {
    id: HomeId,
    order: GroupOrder,
    values: Vec<(u8, u8)>,
}

fn interval((one, other): (u8, u8)) -> Interval {
    Interval::new(Points::new(one).unwrap(), Points::new(other).unwrap())
}

fn contenders(made: &[Made]) -> Vec<Contender<'_>> {
    made.iter()
        .map(|each| Contender {
            home: &each.id,
            order: each.order,
            values: each.values.iter().copied().map(interval).collect(),
        })
        .collect()
}

/// Criteria with these weights, in no order that means anything here.
fn criteria(weights: &[u8]) -> Vec<Weighed> {
    let named = [Criterion::Contact, Criterion::School, Criterion::Tie, Criterion::Sami, Criterion::Load];
    let needs = NeedCode::ALL.iter().map(|code| Criterion::Need(*code));
    named
        .into_iter()
        .chain(needs)
        .zip(weights)
        .map(|(criterion, weight)| Weighed { criterion, weight: Weight::new(*weight).unwrap() })
        .collect()
}

/// A number of lo..=hi, as `matching.md` writes it.
fn drawn(key: &str, draw: u32, lo: u64, hi: u64) -> u64 {
    let u = Key::EMPTY.and(key).stream().number(Draw::new(draw));
    lo + u64::try_from((u128::from(u) * u128::from(hi - lo + 1)) >> 64).unwrap()
}

/// A home's sum in one draw, made from nothing but the home and the criteria.
fn drawn_sum(home: &Contender<'_>, criteria: &[Weighed], draw: u32) -> u64 {
    let one = |(weighed, value): (&Weighed, &Interval)| {
        let (name, today) = (weighed.criterion, u64::from(weighed.weight.get()));
        let weight = match today {
            0 => 0,
            today => drawn(&format!("w|{name}"), draw, (today - 1) * 100, (today + 1).min(5) * 100),
        };
        let (low, high) = (u64::from(value.low().get()), u64::from(value.high().get()));
        weight * drawn(&format!("v|{}|{name}", home.home), draw, low, high)
    };
    criteria.iter().zip(&home.values).map(one).sum()
}

/// Every home drawn whole and sorted, in every draw.
fn reference(contenders: &[Contender<'_>], criteria: &[Weighed], draws: u32) -> Vec<Acceptability> {
    let mut counts = vec![Acceptability { first: 0, first_three: 0, draws }; contenders.len()];
    for draw in 0..draws {
        let mut order: Vec<usize> = (0..contenders.len()).collect();
        order.sort_by_cached_key(|at| {
            (contenders[*at].order, Reverse(drawn_sum(&contenders[*at], criteria, draw)), *at)
        });
        for (place, at) in order.into_iter().take(3).enumerate() {
            counts[at].first += u32::from(place == 0);
            counts[at].first_three += 1;
        }
    }
    counts
}

/// Values of 0 to 100, often the ends and often known.
fn value() -> impl Strategy<Value = (u8, u8)> {
    prop_oneof![
        4 => (0_u8..=100).prop_map(|value| (value, value)),
        2 => Just((0, 100)),
        2 => Just((100, 100)),
        1 => Just((60, 60)),
        2 => (0_u8..=100, 0_u8..=100),
    ]
}

fn homes(of: std::ops::Range<usize>, criteria: usize) -> impl Strategy<Value = Vec<Made>> {
    let order = prop_oneof![6 => Just(GroupOrder::BySum), 1 => Just(GroupOrder::First)];
    prop::collection::vec((order, prop::collection::vec(value(), criteria)), of).prop_map(|homes| {
        let made = |(at, (order, values))| Made { id: home_id(&format!("hjem-{at}")), order, values };
        homes.into_iter().enumerate().map(made).collect()
    })
}

fn weights() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0_u8..=5, 1..20)
}

fn field() -> impl Strategy<Value = (Vec<u8>, Vec<Made>)> {
    weights().prop_flat_map(|weights| {
        let homes = homes(0..48, weights.len());
        (Just(weights), homes)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn it_is_what_drawing_everything_gives((weights, made) in field(), draws in 0_u32..450) {
        let (contenders, criteria) = (contenders(&made), criteria(&weights));
        prop_assert_eq!(
            acceptability(&contenders, &criteria, draws),
            reference(&contenders, &criteria, draws)
        );
    }

    /// Homes that are nearly alike: nothing can be left out beforehand, and ties are common.
    #[test]
    fn it_is_so_for_homes_that_are_nearly_alike(
        tops in prop::collection::vec(prop::collection::vec(0_u8..2, 4), 3..60),
        weights in prop::collection::vec(1_u8..=5, 4),
    ) {
        let made: Vec<Made> = tops
            .iter()
            .enumerate()
            .map(|(at, tops)| Made {
                id: home_id(&format!("hjem-{at}")),
                order: GroupOrder::BySum,
                values: tops.iter().map(|top| (50, 50 + top)).collect(),
            })
            .collect();
        let (contenders, criteria) = (contenders(&made), criteria(&weights));
        prop_assert_eq!(acceptability(&contenders, &criteria, 250), reference(&contenders, &criteria, 250));
    }

    /// Without ties to break, the order of the list is nothing.
    #[test]
    fn the_order_of_the_list_changes_no_home(
        (weights, made) in field(),
        turn in any::<prop::sample::Index>(),
    ) {
        let criteria = criteria(&weights);
        let sums = |draw| {
            let mut sums: Vec<_> = contenders(&made)
                .iter()
                .map(|each| (each.order, drawn_sum(each, &criteria, draw)))
                .collect();
            sums.sort_unstable();
            sums
        };
        prop_assume!(!made.is_empty());
        prop_assume!((0..100).all(|draw| sums(draw).windows(2).all(|two| two[0] != two[1])));
        let mut turned = made.clone();
        turned.rotate_left(turn.index(made.len()));
        turned.reverse();
        let by_home = |made: &[Made]| {
            let mut found: Vec<_> =
                made.iter().map(|each| each.id.clone()).zip(acceptability(&contenders(made), &criteria, 100)).collect();
            found.sort_by(|a, b| a.0.cmp(&b.0));
            found
        };
        prop_assert_eq!(by_home(&made), by_home(&turned));
    }

    #[test]
    fn another_homes_going_changes_no_draw((weights, made) in field(), gone in any::<prop::sample::Index>()) {
        prop_assume!(made.len() > 1);
        let criteria = criteria(&weights);
        let before = acceptability(&contenders(&made), &criteria, 200);
        let at = gone.index(made.len());
        let mut left = made.clone();
        left.remove(at);
        let mut others = before.clone();
        let went = others.remove(at);
        let after = acceptability(&contenders(&left), &criteria, 200);
        for (before, after) in others.iter().zip(&after) {
            // A home can only move up by another's going.
            prop_assert!(after.first >= before.first && after.first_three >= before.first_three);
            if went.first_three == 0 {
                prop_assert_eq!(before, after);
            }
        }
    }
}

#[test]
fn shares_are_worked_by_hand_where_nothing_can_be_drawn() {
    // Weight 0 stays 0, so only b1 counts; equal homes stand in default order in every draw.
    let criteria = criteria(&[3, 0]);
    let made: Vec<Made> = [(80, 0), (80, 100), (70, 100), (60, 100)]
        .into_iter()
        .enumerate()
        .map(|(at, (contact, school))| Made {
            id: home_id(&format!("hjem-{at}")),
            order: GroupOrder::BySum,
            values: vec![(contact, contact), (school, school)],
        })
        .collect();
    let found: Vec<_> = acceptability(&contenders(&made), &criteria, DRAWS)
        .iter()
        .map(|each| (each.first, each.first_three))
        .collect();
    assert_eq!(found, [(10_000, 10_000), (0, 10_000), (0, 10_000), (0, 0)]);
}

#[test]
fn a_weight_of_5_is_drawn_from_4_to_5_and_a_weight_of_1_from_0_to_2() {
    let range = |weight: u8| {
        let criteria = criteria(&[weight]);
        let id = home_id("hjem-1");
        let home = Contender { home: &id, order: GroupOrder::BySum, values: vec![interval((1, 1))] };
        let sums: Vec<u64> = (0..DRAWS).map(|draw| drawn_sum(&home, &criteria, draw)).collect();
        (*sums.iter().min().unwrap(), *sums.iter().max().unwrap())
    };
    // Of 10,000 draws among 101 or 201 numbers, each end is drawn about 50 to 100 times.
    assert_eq!([range(0), range(1), range(3), range(5)], [(0, 0), (0, 200), (200, 400), (400, 500)]);
}

#[test]
fn an_unknown_value_is_first_about_as_often_as_it_lies_above_the_known() {
    // One criterion: 75 is known of one home, the other lies anywhere in 0 to 100. It is strictly above 75
    // in 25 of 101 cases: about 2,475 of 10,000, with a standard deviation of 43; five of them are let pass.
    let criteria = criteria(&[3]);
    let made = [(75, 75), (0, 100)].map(|value| Made {
        id: home_id(&format!("hjem-{}", value.0)),
        order: GroupOrder::BySum,
        values: vec![value],
    });
    let found = acceptability(&contenders(&made), &criteria, DRAWS);
    assert!(found[1].first.abs_diff(2_475) < 215, "{found:?}");
    assert_eq!(found[0].first + found[1].first, DRAWS);
    assert_eq!(found[1].first_three, DRAWS);
}

#[test]
fn what_comes_before_the_sums_cannot_be_drawn_past() {
    let criteria = criteria(&[3, 3]);
    let made =
        [(GroupOrder::First, 0), (GroupOrder::First, 10), (GroupOrder::BySum, 100), (GroupOrder::BySum, 90)];
    let made: Vec<Made> = made
        .into_iter()
        .enumerate()
        .map(|(at, (order, value))| Made {
            id: home_id(&format!("hjem-{at}")),
            order,
            values: vec![(value, value), (value, value)],
        })
        .collect();
    let found: Vec<_> = acceptability(&contenders(&made), &criteria, 1_000)
        .iter()
        .map(|each| (each.first, each.first_three))
        .collect();
    assert_eq!(found, [(0, 1_000), (1_000, 1_000), (0, 1_000), (0, 0)]);
}

#[test]
fn nobody_and_one_home_and_no_draws_are_no_trouble() {
    let criteria = criteria(&[3]);
    assert!(acceptability(&[], &criteria, DRAWS).is_empty());
    let made = [Made { id: home_id("hjem-1"), order: GroupOrder::BySum, values: vec![(0, 100)] }];
    let always = Acceptability { first: 7, first_three: 7, draws: 7 };
    assert_eq!(acceptability(&contenders(&made), &criteria, 7), [always]);
    let never = Acceptability { first: 0, first_three: 0, draws: 0 };
    assert_eq!(acceptability(&contenders(&made), &criteria, 0), [never]);
    assert_eq!(acceptability(&contenders(&made), &[], 7), [always]);
}
