//! The best order against trying every set, every division and every order.

use super::super::matrix::ferries;
use super::super::{End, LeftOut, Matrix, Plan, Request, Visit, VisitAt, plan};
use super::{at, spot};
use crate::model::RoundDay;
use crate::place::{CrossingNo, Crossings, NoTime, TravelMethod, TravelTime};
use proptest::prelude::*;

/// Left out, late, after home-by, longest day, away, driving, ferries; then the orders. Written anew here,
/// so that it shares nothing with what is tested.
type Cost = ([u32; 7], Vec<Vec<usize>>);

/// One day driven as it stands: late, end, driving, ferries. `None` where a time is missing.
fn drive(request: &Request, matrix: &Matrix, day: RoundDay, order: &[usize]) -> Option<[u32; 4]> {
    let (from, to) = match (request.overnight, request.last, day) {
        (Some(_), RoundDay::Second, RoundDay::First) => (End::Start, End::Overnight),
        (Some(_), RoundDay::Second, RoundDay::Second) => (End::Overnight, End::Start),
        _ => (End::Start, End::Start),
    };
    let (mut here, mut now, mut late, mut driving, mut boats) = (from, u32::from(request.leave_at), 0, 0, 0);
    for visit in order {
        let time = matrix.time(here, End::Visit(*visit)).ok()?;
        now += u32::from(time.middle());
        driving += u32::from(time.middle());
        boats += ferries(time);
        let stop = request.visits[*visit];
        if let Some(agreed) = stop.agreed_at.map(u32::from) {
            if now > agreed {
                late += now - agreed;
            } else {
                now = agreed;
            }
        }
        now += u32::from(stop.minutes);
        here = End::Visit(*visit);
    }
    if !(order.is_empty() && from == to) {
        let time = matrix.time(here, to).ok()?;
        now += u32::from(time.middle());
        driving += u32::from(time.middle());
        boats += ferries(time);
    }
    Some([late, now, driving, boats])
}

fn permutations(items: &[usize]) -> Vec<Vec<usize>> {
    if items.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for first in items {
        let rest: Vec<usize> = items.iter().copied().filter(|item| item != first).collect();
        for mut tail in permutations(&rest) {
            tail.insert(0, *first);
            all.push(tail);
        }
    }
    all
}

/// Every way to put the visits on the days or leave them out: 0 is left out, 1 and 2 are the days.
fn divisions(count: usize, days: usize) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for _ in 0..count {
        let longer = all.iter().flat_map(|shorter: &Vec<usize>| {
            (0..=days).map(move |day| shorter.iter().copied().chain([day]).collect::<Vec<_>>())
        });
        all = longer.collect();
    }
    all
}

fn cost(request: &Request, matrix: &Matrix, orders: &[Vec<usize>]) -> Option<Cost> {
    let placed = request.visits.iter().filter(|visit| matches!(visit.at, VisitAt::Spot(_))).count();
    let made: usize = orders.iter().map(Vec::len).sum();
    let mut sums = [u32::try_from(placed - made).unwrap(), 0, 0, 0, 0, 0, 0];
    for (day, order) in [RoundDay::First, RoundDay::Second].into_iter().zip(orders) {
        let [late, end, driving, boats] = drive(request, matrix, day, order)?;
        sums[1] += late;
        match request.home_by {
            Some(home_by) => sums[2] += end.saturating_sub(u32::from(home_by)),
            None => sums[3] = sums[3].max(end),
        }
        sums[4] += end;
        sums[5] += driving;
        sums[6] += boats;
    }
    Some((sums, orders.to_vec()))
}

fn by_force(request: &Request, matrix: &Matrix) -> Option<Cost> {
    let days = request.days().len();
    let mut best: Option<Cost> = None;
    for division in divisions(request.visits.len(), days) {
        let may = division.iter().zip(&request.visits).all(|(day, visit)| {
            let placed = matches!(visit.at, VisitAt::Spot(_));
            let right = match visit.day {
                Some(RoundDay::First) => *day == 1,
                Some(RoundDay::Second) => *day == 2,
                None => true,
            };
            *day == 0 || (placed && right)
        });
        if !may {
            continue;
        }
        let on = |wanted: usize| -> Vec<usize> {
            division.iter().enumerate().filter(|(_, day)| **day == wanted).map(|(visit, _)| visit).collect()
        };
        let second = if days == 2 { permutations(&on(2)) } else { vec![Vec::new()] };
        for one in permutations(&on(1)) {
            for other in &second {
                let orders = [one.clone(), other.clone()];
                let here = cost(request, matrix, orders.get(..days).unwrap());
                best = [best, here].into_iter().flatten().min();
            }
        }
    }
    best
}

fn orders(plan: &Plan) -> Vec<Vec<usize>> {
    plan.days.iter().map(|day| day.visits.iter().map(|visit| visit.visit).collect()).collect()
}

fn any_time(missing: u32) -> impl Strategy<Value = Result<TravelTime, NoTime>> {
    let time = (0_u16..40, 0_u16..20, 0_u16..3).prop_map(|(low, wide, boats)| {
        let crossing = |number| CrossingNo { method: TravelMethod::Estimate, number };
        let time = TravelTime::new(low * 5, low * 5 + wide, TravelMethod::Estimate);
        Ok(time.by(Crossings::from_iter((0..boats).map(crossing))))
    });
    prop_oneof![100 - missing => time, missing => Just(Err(NoTime::NoRoad))]
}

/// One in eight has no place.
fn any_visit(days: &'static [RoundDay]) -> impl Strategy<Value = Visit> {
    let place = prop_oneof![
        7 => Just(VisitAt::Spot(spot())),
        1 => Just(VisitAt::Unplaced),
    ];
    let agreed = prop_oneof![2 => Just(None), 1 => (8_u16..18).prop_map(|hour| Some(at(hour, 0)))];
    let day = prop_oneof![3 => Just(None), 1 => proptest::sample::select(days).prop_map(Some)];
    (place, 0_u16..4, agreed, day).prop_map(|(at, quarters, agreed_at, day)| Visit {
        at,
        minutes: quarters * 15,
        agreed_at,
        day,
    })
}

fn any_round(last: RoundDay, most: usize) -> impl Strategy<Value = (Request, Matrix)> {
    let days = match last {
        RoundDay::First => &RoundDay::ALL[..1],
        RoundDay::Second => RoundDay::ALL,
    };
    let visits = proptest::collection::vec(any_visit(days), 0..=most);
    let home_by = proptest::option::of((12_u16..20).prop_map(|hour| at(hour, 0)));
    let overnight = proptest::option::of(Just(spot()));
    let missing = prop_oneof![2 => Just(0_u32), 1 => Just(8), 1 => Just(30)];
    (visits, home_by, overnight, missing).prop_flat_map(move |(visits, home_by, overnight, missing)| {
        let ends = visits.len() + 2;
        let times = proptest::collection::vec(any_time(missing), ends * ends);
        let request = Request { start: spot(), overnight, leave_at: at(8, 0), home_by, last, visits };
        times.prop_map(move |times| {
            let mut times = times.into_iter();
            let matrix = Matrix::fill(ends - 2, |_, _| times.next().unwrap());
            (request.clone(), matrix)
        })
    })
}

fn same(request: &Request, matrix: &Matrix) -> Result<(), TestCaseError> {
    match (plan(request, matrix), by_force(request, matrix)) {
        (Ok(plan), Some((sums, expected))) => {
            let found = cost(request, matrix, &orders(&plan));
            prop_assert_eq!(found.map(|(sums, _)| sums), Some(sums));
            prop_assert_eq!(orders(&plan), expected);
            let made: usize = plan.days.iter().map(|day| day.visits.len()).sum();
            prop_assert_eq!(made + plan.left_out.len(), request.visits.len(), "nobody is lost silently");
            let numbers = |left: &LeftOut| left.visit;
            prop_assert!(plan.left_out.is_sorted_by_key(numbers));
        }
        (Err(_), None) => {}
        (found, expected) => prop_assert!(false, "{found:?} against {expected:?}"),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn one_day_is_the_best_of_all_orders((request, matrix) in any_round(RoundDay::First, 6)) {
        same(&request, &matrix)?;
    }

    #[test]
    fn two_days_are_the_best_of_all_divisions((request, matrix) in any_round(RoundDay::Second, 5)) {
        same(&request, &matrix)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn seven_visits_are_the_best_of_all_orders((request, matrix) in any_round(RoundDay::First, 7)) {
        same(&request, &matrix)?;
    }

    #[test]
    fn seven_visits_in_two_days_are_the_best((request, matrix) in any_round(RoundDay::Second, 7)) {
        same(&request, &matrix)?;
    }
}
