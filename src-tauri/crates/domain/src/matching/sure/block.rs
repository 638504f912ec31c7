//! A block of draws, and one home let into all of them.
//!
//! Which homes are let in, and in which order, stands in [`super::field`]; the order changes nothing.

use super::draw::Draw;
use super::field::{Axis, Count, Lanes, Open, Runner};
use std::ops::Range;

/// Draws in a block: as many as a `u8` can number.
pub(super) const BLOCK: usize = 256;
/// How many places are counted.
pub(super) const PLACES: usize = 3;
/// What a home must reach where fewer than three are in: less than any sum.
const BAR_OF_NOBODY: i32 = -1;

/// A home's sum in one draw, with its place in default order: the greater stands first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Finish(i64);

impl Finish {
    const NONE: Self = Self(i64::MIN);

    fn new(sum: i32, place: u32) -> Self {
        Self((i64::from(sum) << 32) + i64::from(u32::MAX - place))
    }

    fn sum(self) -> i32 {
        i32::try_from(self.0 >> 32).unwrap_or(i32::MIN)
    }

    /// `None`: nobody.
    fn place(self) -> Option<usize> {
        let place = u32::MAX - u32::try_from(self.0 & i64::from(u32::MAX)).unwrap_or(0);
        (self != Self::NONE).then(|| usize::try_from(place).ok()).flatten()
    }
}

/// A draw in which a home can still reach the first three.
#[derive(Clone, Copy)]
struct Alive {
    /// The draw, from the block's first.
    draw: u8,
    /// How far the most its sum can be lies above the bar; below 0 it is out.
    spare: i32,
}

/// A block of draws.
pub(super) struct Block {
    /// The draws.
    draws: [Draw; BLOCK],
    /// Lanes of weights, draw by draw; only those that are to be counted.
    weights: Vec<Lanes>,
    /// Lanes a draw takes.
    lanes: usize,
    /// The same weights, axis by axis.
    columns: Vec<[i16; BLOCK]>,
    /// The sum of the third home so far; a home below it is not among the first three.
    bars: [i32; BLOCK],
    /// The first three so far.
    firsts: [[Finish; PLACES]; BLOCK],
    alive: Vec<Alive>,
}

impl Block {
    pub(super) fn new(axes: &[Axis]) -> Self {
        Self {
            draws: [Draw::new(0); BLOCK],
            weights: Vec::new(),
            lanes: axes.len().div_ceil(8).max(1),
            columns: vec![[0; BLOCK]; axes.len()],
            bars: [0; BLOCK],
            firsts: [[Finish::NONE; PLACES]; BLOCK],
            alive: Vec::with_capacity(BLOCK),
        }
    }

    /// Draws the weights of as many of the draws as the block holds, and forgets the homes of the block
    /// before.
    pub(super) fn draw(&mut self, axes: &[Axis], draws: Range<u32>) {
        let count = draws.len().min(BLOCK);
        for (number, draw) in draws.zip(&mut self.draws) {
            *draw = Draw::new(number);
        }
        for (axis, column) in axes.iter().zip(&mut self.columns) {
            for (draw, weight) in self.draws.iter().zip(column) {
                *weight = axis.low + i16::from(axis.stream.up_to(*draw, axis.steps));
            }
        }
        self.weights.clear();
        self.weights.resize(self.lanes * count, [0; 8]);
        for (draw, weights) in self.weights.chunks_exact_mut(self.lanes).enumerate() {
            let drawn = self.columns.iter().filter_map(|column| column.get(draw));
            weights.as_flattened_mut().iter_mut().zip(drawn).for_each(|(to, from)| *to = *from);
        }
        self.bars.fill(BAR_OF_NOBODY);
        self.firsts.fill([Finish::NONE; PLACES]);
    }

    /// Lets one home into every draw of the block.
    pub(super) fn run(&mut self, runner: &Runner) {
        self.alive.clear();
        let draws = self.weights.chunks_exact(self.lanes).zip(&self.bars);
        for (draw, (weights, bar)) in (0..=u8::MAX).zip(draws) {
            let spare = runner.head_start + product(weights, &runner.highest) - bar;
            if spare >= 0 {
                self.alive.push(Alive { draw, spare });
            }
        }
        for open in &runner.open {
            if let Some(column) = self.columns.get(open.column) {
                let kept = narrow(&mut self.alive, open, &self.draws, column);
                self.alive.truncate(kept);
            }
        }
        for each in &self.alive {
            let draw = usize::from(each.draw);
            if let (Some(firsts), Some(bar)) = (self.firsts.get_mut(draw), self.bars.get_mut(draw)) {
                let third = enter(firsts, Finish::new(each.spare + *bar, runner.place));
                *bar = third.sum().max(BAR_OF_NOBODY);
            }
        }
    }

    /// Counts the draws of the block.
    pub(super) fn count(&self, counts: &mut [Count]) {
        for (_, firsts) in self.weights.chunks_exact(self.lanes).zip(&self.firsts) {
            let [first, _, _] = firsts;
            if let Some(home) = first.place().and_then(|place| counts.get_mut(place)) {
                home.first += 1;
            }
            for finish in firsts {
                if let Some(home) = finish.place().and_then(|place| counts.get_mut(place)) {
                    home.first_three += 1;
                }
            }
        }
    }
}

/// Draws one unknown value in the draws that are still alive, and moves those that stay so to the front; says
/// how many they are. It is written without a branch on who stays: that cannot be foreseen, and a processor
/// that guesses wrong loses more time than the draw takes.
#[inline]
fn narrow(alive: &mut [Alive], open: &Open, draws: &[Draw; BLOCK], column: &[i16; BLOCK]) -> usize {
    let mut kept = 0;
    for at in 0..alive.len() {
        let Some(mut each) = alive.get(at).copied() else { break };
        let draw = usize::from(each.draw);
        let (Some(number), Some(weight)) = (draws.get(draw), column.get(draw)) else { break };
        let short = open.steps - open.stream.up_to(*number, open.steps);
        each.spare -= i32::from(*weight) * i32::from(short);
        if let Some(slot) = alive.get_mut(kept) {
            *slot = each;
        }
        kept += usize::from(each.spare >= 0);
    }
    kept
}

/// Σ weight · value. Weights are at most 500 and values at most 100, so no sum of criteria grows too large.
#[inline]
fn product(weights: &[Lanes], values: &[Lanes]) -> i32 {
    let lane = |(weights, values): (&Lanes, &Lanes)| -> i32 {
        weights.iter().zip(values).map(|(weight, value)| i32::from(*weight) * i32::from(*value)).sum()
    };
    weights.iter().zip(values).map(lane).sum()
}

/// Puts a home in its place among the first three, and says who is third.
fn enter(firsts: &mut [Finish; PLACES], new: Finish) -> Finish {
    let mut pushed = new;
    for finish in firsts.iter_mut() {
        if pushed > *finish {
            std::mem::swap(finish, &mut pushed);
        }
    }
    let [_, _, third] = firsts;
    *third
}
