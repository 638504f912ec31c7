//! The best round of all: one day, or the best division of the visits between two.

use super::Request;
use super::days::{Search, Set, only, possible, ways};
use super::frontier::{Frontier, Keep, Order, Way};
use super::matrix::Matrix;
use crate::model::RoundDay;

/// What is compared, in this order; see the head of [`super`]. Every number is one to keep low.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Cost {
    left_out: u32,
    late: u32,
    after_home_by: u32,
    longest: u32,
    away: u32,
    driving: u32,
    ferries: u32,
    orders: (Order, Order),
}

/// The visits of each day, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Orders {
    pub(super) days: Vec<Vec<usize>>,
}

/// The best orders; `None` when not even a round without visits can be driven.
pub(super) fn best(request: &Request, matrix: &Matrix) -> Option<Orders> {
    // Where every agreed time can be kept, ways that are late need not be looked at.
    let kept = search(request, matrix, Search { late_max: 0, keep: Keep::All });
    let all_kept = kept.filter(|cost| cost.left_out == 0);
    let cost = all_kept.or_else(|| {
        // One way for each set is quick; it leaves no fewer visits out, and no best round is later than it is.
        let quick = search(request, matrix, Search { late_max: u32::MAX, keep: Keep::One })?;
        search(request, matrix, Search { late_max: quick.late, keep: Keep::All })
    })?;
    let (first, second) = cost.orders;
    let days = match request.last {
        RoundDay::First => vec![first.visits().collect()],
        RoundDay::Second => vec![first.visits().collect(), second.visits().collect()],
    };
    Some(Orders { days })
}

fn search(request: &Request, matrix: &Matrix, search: Search) -> Option<Cost> {
    let first = ways(request, matrix, RoundDay::First, search);
    let all = request.days().iter().fold(0, |set, day| set | possible(request, *day));
    match request.last {
        RoundDay::First => by_size(request, all, |set| {
            let ways = first.get(set)?;
            ways.ways().map(|way| cost(request, all & !set, way, None)).min()
        }),
        RoundDay::Second => {
            let second = ways(request, matrix, RoundDay::Second, search);
            by_size(request, all, |set| divided(request, all & !set, set, &first, &second))
        }
    }
}

/// The least cost over the sets, the largest sets first: a smaller one is looked at only when no larger one
/// can be made.
fn by_size(request: &Request, all: Set, least: impl Fn(Set) -> Option<Cost>) -> Option<Cost> {
    (0..=all.count_ones()).rev().find_map(|size| {
        let sets = (0..only(request.visits.len())).filter(|set| set & !all == 0 && set.count_ones() == size);
        sets.filter_map(&least).min()
    })
}

/// The least cost of making the visits of `set` in two days, over every division of them.
fn divided(
    request: &Request,
    left_out: Set,
    set: Set,
    first: &[Frontier],
    second: &[Frontier],
) -> Option<Cost> {
    let mut least = None;
    let mut part = set;
    loop {
        if let (Some(one), Some(other)) = (first.get(part), second.get(set & !part)) {
            let pairs = one.ways().flat_map(|one| other.ways().map(move |other| (one, other)));
            let here = pairs.map(|(one, other)| cost(request, left_out, one, Some(other))).min();
            least = [least, here].into_iter().flatten().min();
        }
        if part == 0 {
            return least;
        }
        // The next smaller subset of the set.
        part = (part - 1) & set;
    }
}

fn cost(request: &Request, left_out: Set, first: Way, second: Option<Way>) -> Cost {
    let days = || std::iter::once(first).chain(second);
    let sum = |of: fn(&Way) -> u32| days().map(|day| of(&day)).sum::<u32>();
    let home_by = request.home_by.map(u32::from);
    let after = |day: Way| home_by.map_or(0, |home_by| day.time.saturating_sub(home_by));
    Cost {
        left_out: left_out.count_ones(),
        late: sum(|day| day.late),
        after_home_by: days().map(after).sum(),
        longest: match home_by {
            None => days().map(|day| day.time).max().unwrap_or(0),
            Some(_) => 0,
        },
        away: sum(|day| day.time),
        driving: sum(|day| day.driving),
        ferries: sum(|day| day.ferries),
        orders: (first.order, second.map(|day| day.order).unwrap_or_default()),
    }
}
