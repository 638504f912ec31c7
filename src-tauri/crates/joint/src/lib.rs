//! Several children at once, solved to proven optimality with HiGHS.
//!
//! `heimly-domain` says what is asked (`matching::joint::Problem`) and checks every answer against its rules;
//! this crate only finds the best one. Numbers are whole all the way: HiGHS works with doubles, so what it
//! answers is read back as whole numbers, checked, and its value is set against a bound that is computed
//! in whole numbers from its dual prices (`price`). Only when that bound leaves a gap does the bound that
//! HiGHS itself proves in its tree search decide, and then it must lie below the next whole number.
//!
//! # How
//! 1. **Reduce** (`space`): with n other units, a unit that gets a home has one of its n + 1 best free when
//!    the others have taken theirs, so the rest can never matter, ties and the next best total included.
//! 2. **Network first**, then **the total**, each as one program; what no optimal answer can use is struck
//!    out by its price before the next question.
//! 3. **Ties**: the largest loss by halving, then the list of homes, several units at a time, only over what
//!    is left; mostly nothing is, and nothing is solved.
//! 4. **The next best total**: the best that moving one unit gives, and whether the program with the best
//!    answer forbidden gives more.
//!
//! Nothing here knows a child, a home or a word.

mod best;
#[cfg(test)]
mod by_force;
mod next;
mod price;
mod program;
mod space;

use heimly_domain::matching::joint::{Best, Problem, Reach, Solver, Unsolved};

/// The solver.
#[derive(Clone, Copy, Debug, Default)]
pub struct Highs;

impl Highs {
    /// The solver, on one thread, so that a busy machine gives the same answer.
    pub fn new() -> Self {
        Self
    }
}

impl Solver for Highs {
    fn best(&self, problem: &Problem) -> Result<Best, Unsolved> {
        best::best(problem)
    }

    fn reach(&self, problem: &Problem) -> Result<Reach, Unsolved> {
        best::reach(problem)
    }
}
