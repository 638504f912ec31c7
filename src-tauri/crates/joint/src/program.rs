//! One program: the greatest worth over what is left, found by HiGHS and proven.

use crate::price::Bound;
use crate::space::{Cell, Row, Space};
use heimly_domain::matching::joint::{Offer, Unsolved, Without};
use highs::{Col, HighsModelStatus, RowProblem, Sense, SolvedModel};
use std::collections::HashMap;

/// What each unit's home is worth; going without is worth 0.
pub(crate) type Worth<'w> = &'w dyn Fn(usize, &Offer) -> i64;

/// A proven answer.
pub(crate) struct Proven {
    /// The home of each unit.
    pub(crate) homes: Vec<Option<usize>>,
    /// What it is worth.
    pub(crate) value: i64,
    /// What bounds every answer.
    pub(crate) bound: Bound,
}

/// The greatest worth.
///
/// # Errors
/// [`Unsolved::Impossible`] when nothing keeps the rows.
pub(crate) fn greatest(space: &Space, rows: &[Row], worth: Worth<'_>) -> Result<Proven, Unsolved> {
    let impossible = |states: &crate::space::States| states.count() == 0;
    if space.units.iter().any(impossible) {
        return Err(Unsolved::Impossible);
    }
    let relaxed = solve(space, rows, worth, Numbers::Any)?;
    let bound = Bound::new(space, rows, &relaxed.prices, worth);
    if let Some((homes, value)) =
        checked(space, rows, &relaxed.homes, worth).filter(|(_, value)| *value >= bound.most())
    {
        return Ok(Proven { homes, value, bound });
    }
    let exact = solve(space, rows, worth, Numbers::Whole)?;
    let (homes, value) = checked(space, rows, &exact.homes, worth).ok_or(Unsolved::NotProven)?;
    let proven = value >= bound.most() || exact.below_next(value);
    if proven { Ok(Proven { homes, value, bound }) } else { Err(Unsolved::NotProven) }
}

/// The answer and its worth, when it keeps the rows.
fn checked(
    space: &Space,
    rows: &[Row],
    homes: &[Option<Option<usize>>],
    worth: Worth<'_>,
) -> Option<(Vec<Option<usize>>, i64)> {
    let homes: Vec<Option<usize>> = homes.iter().copied().collect::<Option<_>>()?;
    let mut value = 0;
    for (unit, (states, home)) in space.units.iter().zip(&homes).enumerate() {
        match home {
            Some(home) => value += worth(unit, states.offer(*home)?),
            None if states.without == Without::Forbidden => return None,
            None => {}
        }
    }
    let gets = |cell: &Cell| homes.get(cell.unit) == Some(&Some(cell.home));
    let kept = |row: &Row| {
        row.terms.iter().filter(|(cell, _)| gets(cell)).map(|(_, number)| *number).sum::<i64>() <= row.most
    };
    rows.iter().all(kept).then_some((homes, value))
}

/// Which numbers the answer may be in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbers {
    Any,
    Whole,
}

/// What HiGHS answered: for each unit a home, nothing, or `None` where it is split.
struct Answer {
    homes: Vec<Option<Option<usize>>>,
    prices: Vec<f64>,
    bound: Option<f64>,
}

impl Answer {
    /// Whether HiGHS has proven that nothing reaches the next whole number.
    fn below_next(&self, value: i64) -> bool {
        let next = double(value.saturating_add(1));
        self.bound.zip(next).is_some_and(|(bound, next)| bound < next)
    }
}

fn solve(space: &Space, rows: &[Row], worth: Worth<'_>, numbers: Numbers) -> Result<Answer, Unsolved> {
    let mut program = RowProblem::default();
    let mut columns: HashMap<Cell, Col> = HashMap::new();
    let mut choices: Vec<Vec<(usize, Col)>> = Vec::new();
    for (unit, states) in space.units.iter().enumerate() {
        let mut own = Vec::new();
        for offer in &states.offers {
            let worth = double(worth(unit, offer)).ok_or(Unsolved::NotProven)?;
            let column = program.add_column_with_integrality(worth, 0.0..=1.0, numbers == Numbers::Whole);
            columns.insert(Cell { unit, home: offer.home }, column);
            own.push((offer.home, column));
        }
        choices.push(own);
    }
    for row in rows {
        let mut terms = Vec::with_capacity(row.terms.len());
        for (cell, number) in &row.terms {
            if let Some(column) = columns.get(cell) {
                terms.push((*column, double(*number).ok_or(Unsolved::NotProven)?));
            }
        }
        program.add_row(..=double(row.most).ok_or(Unsolved::NotProven)?, terms);
    }
    for (states, own) in space.units.iter().zip(&choices).filter(|(_, own)| !own.is_empty()) {
        let terms = own.iter().map(|(_, column)| (*column, 1.0));
        match states.without {
            Without::Allowed => program.add_row(..=1.0, terms),
            Without::Forbidden => program.add_row(1.0..=1.0, terms),
        }
    }
    if columns.is_empty() {
        let kept = rows.iter().all(|row| row.most >= 0);
        let homes = vec![Some(None); space.units.len()];
        let none = Answer { homes, prices: vec![0.0; rows.len()], bound: Some(0.0) };
        return if kept { Ok(none) } else { Err(Unsolved::Impossible) };
    }
    let solved = run(program, numbers)?;
    Ok(answer(&solved, &choices, rows.len()))
}

fn run(program: RowProblem, numbers: Numbers) -> Result<SolvedModel, Unsolved> {
    let failed = |_| Unsolved::NotProven;
    let mut model = program.try_optimise(Sense::Maximise).map_err(failed)?;
    model.make_quiet();
    let mut set =
        |option: &str, value: f64| model.try_set_option(option, value).map_err(|_| Unsolved::NotProven);
    set("mip_rel_gap", 0.0)?;
    // Every value is a whole number: nothing lies between this and the next.
    set("mip_abs_gap", 0.9)?;
    model.try_set_option("threads", 1_i32).map_err(|_| Unsolved::NotProven)?;
    model.try_set_option("random_seed", 0_i32).map_err(|_| Unsolved::NotProven)?;
    if numbers == Numbers::Any {
        // The prices of a presolved program come back as exactly as those of the whole.
        model.try_set_option("solver", "simplex").map_err(|_| Unsolved::NotProven)?;
    }
    let solved = model.try_solve().map_err(failed)?;
    #[expect(clippy::wildcard_enum_match_arm, reason = "the list of statuses is the library's, and open")]
    match solved.status() {
        HighsModelStatus::Optimal => Ok(solved),
        HighsModelStatus::Infeasible | HighsModelStatus::UnboundedOrInfeasible => Err(Unsolved::Impossible),
        _ => Err(Unsolved::NotProven),
    }
}

fn answer(solved: &SolvedModel, choices: &[Vec<(usize, Col)>], rows: usize) -> Answer {
    let solution = solved.get_solution();
    let value = |column: &Col| solution.columns().get(column.index()).copied().unwrap_or(0.0);
    let homes = choices
        .iter()
        .map(|own| match own.iter().find(|(_, column)| value(column) > 0.999) {
            Some((home, _)) => Some(Some(*home)),
            None if own.iter().all(|(_, column)| value(column) < 0.001) => Some(None),
            None => None,
        })
        .collect();
    Answer {
        homes,
        prices: solution.dual_rows().iter().take(rows).copied().collect(),
        bound: solved.double_info_value(c"mip_dual_bound").ok(),
    }
}

/// A whole number as a double, which is exact; `None` for one too large to be worth hundredths.
fn double(number: i64) -> Option<f64> {
    i32::try_from(number).ok().map(f64::from)
}
