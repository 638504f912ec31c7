//! The best total besides the best answer.

use crate::best::{Field, worth};
use crate::price::Bound;
use crate::program::greatest;
use crate::space::{Cell, Row};
use heimly_domain::matching::joint::{Problem, Unsolved, Without};
use std::collections::HashMap;

/// The largest total of an answer other than `homes` within the field; `None` when there is none.
pub(crate) fn next_best(
    problem: &Problem,
    field: &Field,
    homes: &[Option<usize>],
    total: i64,
    bound: &Bound,
) -> Result<Option<i64>, Unsolved> {
    let moved = one_moved(&field.rows(problem), field, homes, total);
    if moved == Some(total) {
        return Ok(moved);
    }
    let mut narrow = field.clone();
    bound.strike(&mut narrow.space, moved.map_or(0, |moved| moved + 1));
    if narrow.space.units.iter().all(|states| states.only().is_some()) {
        return Ok(moved);
    }
    let mut rows = narrow.rows(problem);
    rows.push(other_than(&narrow, homes));
    match greatest(&narrow.space, &rows, &worth) {
        Ok(proven) => Ok(moved.max(Some(proven.value))),
        Err(Unsolved::Impossible) => Ok(moved),
        Err(Unsolved::NotProven) => Err(Unsolved::NotProven),
    }
}

/// At least one unit gets something else.
fn other_than(field: &Field, homes: &[Option<usize>]) -> Row {
    let mut row = Row { terms: Vec::new(), most: -1 };
    for (unit, (states, home)) in field.space.units.iter().zip(homes).enumerate() {
        match home {
            Some(home) => {
                row.terms.push((Cell { unit, home: *home }, 1));
                row.most += 1;
            }
            None => {
                let cell = |home: usize| (Cell { unit, home }, -1);
                row.terms.extend(states.offers.iter().map(|offer| cell(offer.home)));
            }
        }
    }
    row
}

/// The largest total when one unit alone gets something else.
fn one_moved(rows: &[Row], field: &Field, homes: &[Option<usize>], total: i64) -> Option<i64> {
    let mut of_cell: HashMap<Cell, Vec<(usize, i64)>> = HashMap::new();
    let mut left: Vec<i64> = rows.iter().map(|row| row.most).collect();
    for (at, row) in rows.iter().enumerate() {
        for (cell, number) in &row.terms {
            of_cell.entry(*cell).or_default().push((at, *number));
            if homes.get(cell.unit) == Some(&Some(cell.home))
                && let Some(left) = left.get_mut(at)
            {
                *left -= number;
            }
        }
    }
    let in_rows = |unit: usize, home: Option<usize>| {
        let cell = home.map(|home| Cell { unit, home });
        cell.and_then(|cell| of_cell.get(&cell)).map_or(&[][..], Vec::as_slice)
    };
    let fits = |unit: usize, from: Option<usize>, to: Option<usize>| {
        let (before, after) = (in_rows(unit, from), in_rows(unit, to));
        let number = |rows: &[(usize, i64)], at: usize| {
            rows.iter().find(|(row, _)| *row == at).map_or(0, |(_, number)| *number)
        };
        before
            .iter()
            .chain(after)
            .all(|(at, _)| number(after, *at) - number(before, *at) <= left.get(*at).copied().unwrap_or(0))
    };
    let mut best = None;
    for (unit, (states, home)) in field.space.units.iter().zip(homes).enumerate() {
        let now = home.and_then(|home| states.offer(home)).map_or(0, |offer| worth(unit, offer));
        let without = (states.without == Without::Allowed).then_some((None, 0));
        let others = states.offers.iter().map(|offer| (Some(offer.home), worth(unit, offer)));
        for (to, then) in others.chain(without).filter(|(to, _)| to != home) {
            let value = Some(total - now + then);
            if value > best && fits(unit, *home, to) {
                best = value;
            }
        }
    }
    best
}
