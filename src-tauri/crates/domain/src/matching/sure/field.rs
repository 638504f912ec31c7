//! The homes of a group made ready for many draws, and the draws themselves.
//!
//! The result is exactly what drawing every weight and value and sorting every home would give. Three things
//! make it quick, and none of them changes it:
//! - A home that three others are ahead of whatever is drawn is left out before the draws.
//! - In each draw a home is first given its values at their highest. Only when that would reach the first
//!   three so far are its unknown values drawn, one by one, each only as long as it can still reach them.
//!   A number depends on its key and draw alone, so one that is never asked for changes no other.
//! - The sums at the highest are products of short whole numbers in fixed lanes, which the compiler turns into
//!   vector instructions, over a block of draws that stays in the processor's nearest cache.

use super::super::GroupOrder;
use super::super::criteria::Interval;
use super::acceptability::{Acceptability, Contender, Weighed};
use super::draw::{Key, Stream};
use crate::model::Weight;
use std::cmp::Reverse;
use std::iter::repeat;

/// Draws in a block.
const BLOCK: usize = 200;
/// How many places are counted.
const PLACES: usize = 3;
/// Weights, or values, of eight criteria side by side.
type Lanes = [i16; 8];
/// Against how many of the surest homes the others are held before the draws.
const SUREST: usize = 48;

/// A criterion that can count in a draw.
struct Axis {
    /// Where it stands among all criteria.
    at: usize,
    /// Its name inside keys.
    name: String,
    /// Its weight today.
    today: i32,
    /// The lowest weight drawn, in hundredths.
    low: i16,
    /// How many hundredths above that the highest is: at most 200.
    steps: u8,
    stream: Stream,
}

impl Axis {
    fn new(at: usize, weighed: &Weighed) -> Option<Self> {
        if weighed.weight == Weight::ZERO {
            return None;
        }
        let today = weighed.weight.get();
        let name = weighed.criterion.to_string();
        let low = today.saturating_sub(1);
        let high = today.saturating_add(1).min(5);
        let stream = Key::EMPTY.and("w|").and(&name).stream();
        let steps = (high - low) * 100;
        Some(Self { at, name, today: i32::from(today), low: i16::from(low) * 100, steps, stream })
    }

    fn high(&self) -> i32 {
        i32::from(self.low) + i32::from(self.steps)
    }
}

/// An unknown value of a home.
struct Open {
    /// The column of weights it counts in.
    column: usize,
    /// How many points above the lowest the highest is: at most 100.
    steps: u8,
    stream: Stream,
}

/// A home that can be among the first three in a draw.
struct Runner {
    /// Its place in default order, from 0.
    place: u32,
    /// What it has before any value: everything, if it comes before the sums are looked at.
    head_start: i32,
    /// Its values at their highest, by axis.
    highest: Vec<Lanes>,
    /// Its unknown values, those that can move the sum most first.
    open: Vec<Open>,
}

/// A home before it is known whether it can be among the first three.
struct Entrant<'c, 'a> {
    place: u32,
    contender: &'c Contender<'a>,
    head_start: i32,
    /// By axis.
    values: Vec<Interval>,
}

impl Entrant<'_, '_> {
    /// The sum with today's weights, each value by what is asked of it.
    fn today(&self, axes: &[Axis], value: impl Fn(&Interval) -> i32) -> i32 {
        let each = axes.iter().zip(&self.values).map(|(axis, interval)| axis.today * value(interval));
        self.head_start + each.sum::<i32>()
    }

    /// Whether it is ahead of the other whatever is drawn: even where the difference of the lowest here and
    /// the highest there is weighed at its worst. Equal sums stand in default order.
    fn is_always_ahead_of(&self, other: &Self, axes: &[Axis]) -> bool {
        let worst: i32 = axes
            .iter()
            .zip(self.values.iter().zip(&other.values))
            .map(|(axis, (own, others))| {
                let apart = i32::from(own.low().get()) - i32::from(others.high().get());
                apart * if apart < 0 { axis.high() } else { i32::from(axis.low) }
            })
            .sum();
        let margin = self.head_start - other.head_start + worst;
        margin > 0 || (margin == 0 && self.place < other.place)
    }

    fn runner(&self, axes: &[Axis]) -> Runner {
        let key = Key::EMPTY.and("v|").and(self.contender.home.as_str()).and("|");
        let mut open: Vec<(i32, Open)> = Vec::new();
        for ((column, axis), interval) in axes.iter().enumerate().zip(&self.values) {
            let steps = interval.high().get() - interval.low().get();
            if steps > 0 {
                let stream = key.and(&axis.name).stream();
                open.push((axis.today * i32::from(steps), Open { column, steps, stream }));
            }
        }
        open.sort_by_key(|(moves, open)| (Reverse(*moves), open.column));
        let highest = self.values.iter().map(|interval| i16::from(interval.high().get()));
        Runner {
            place: self.place,
            head_start: self.head_start,
            highest: lanes(highest),
            open: open.into_iter().map(|(_, open)| open).collect(),
        }
    }
}

/// Numbers in lanes, the last filled up with 0.
fn lanes(numbers: impl Iterator<Item = i16>) -> Vec<Lanes> {
    let numbers: Vec<i16> = numbers.collect();
    numbers
        .chunks(8)
        .map(|chunk| {
            let mut lane = [0; 8];
            lane.iter_mut().zip(chunk).for_each(|(to, from)| *to = *from);
            lane
        })
        .collect()
}

/// The homes that can be among the first three, made ready.
pub(super) struct Field {
    axes: Vec<Axis>,
    /// Those likely to be ahead stand first, so that the first three are soon found; the order changes
    /// nothing else.
    runners: Vec<Runner>,
    contenders: usize,
}

impl Field {
    /// The contenders stand in default order.
    pub(super) fn new(contenders: &[Contender<'_>], criteria: &[Weighed]) -> Self {
        let axes: Vec<Axis> =
            criteria.iter().enumerate().filter_map(|(at, weighed)| Axis::new(at, weighed)).collect();
        let entrants = entrants(contenders, &axes);
        let mut surest: Vec<&Entrant<'_, '_>> = entrants.iter().collect();
        surest.sort_by_cached_key(|each| {
            (Reverse(each.today(&axes, |value| i32::from(value.low().get()))), each.place)
        });
        surest.truncate(SUREST);
        let can_be_seen = |entrant: &&Entrant<'_, '_>| {
            let ahead = surest
                .iter()
                .filter(|other| other.place != entrant.place && other.is_always_ahead_of(entrant, &axes));
            ahead.take(PLACES).count() < PLACES
        };
        let mut running: Vec<&Entrant<'_, '_>> = entrants.iter().filter(can_be_seen).collect();
        running.sort_by_cached_key(|each| {
            let both = |value: &Interval| i32::from(value.low().get()) + i32::from(value.high().get());
            (Reverse(each.today(&axes, both)), each.place)
        });
        let runners = running.into_iter().map(|each| each.runner(&axes)).collect();
        Self { axes, runners, contenders: contenders.len() }
    }

    /// Makes the draws and counts.
    pub(super) fn tally(&self, draws: u32) -> Vec<Acceptability> {
        let mut counts = vec![Acceptability { first: 0, first_three: 0, draws }; self.contenders];
        let mut block = Block::new(&self.axes);
        let size = u32::try_from(BLOCK).unwrap_or(u32::MAX);
        for from in (0..draws).step_by(BLOCK) {
            block.draw(&self.axes, from);
            for runner in &self.runners {
                block.run(runner, from);
            }
            block.count(draws.saturating_sub(from).min(size), &mut counts);
        }
        counts
    }
}

fn entrants<'c, 'a>(contenders: &'c [Contender<'a>], axes: &[Axis]) -> Vec<Entrant<'c, 'a>> {
    // More than any sum can be, so that who comes first does so in every draw.
    let ahead = axes.iter().map(|axis| axis.high() * 100).sum::<i32>() + 1;
    let head_start = |order| match order {
        GroupOrder::First => ahead,
        GroupOrder::BySum => 0,
    };
    let values = |contender: &Contender<'_>| -> Vec<Interval> {
        let all = contender.values.iter().copied().chain(repeat(Interval::UNKNOWN));
        let mut all = all.enumerate();
        axes.iter().filter_map(|axis| all.find(|(at, _)| *at == axis.at)).map(|(_, value)| value).collect()
    };
    (0..)
        .zip(contenders)
        .map(|(place, contender)| Entrant {
            place,
            contender,
            head_start: head_start(contender.order),
            values: values(contender),
        })
        .collect()
}

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
struct Alive {
    /// The draw, from the block's first.
    draw: u32,
    /// The most its sum can be.
    sum: i32,
    /// What it must reach.
    bar: i32,
}

/// A block of draws.
struct Block {
    /// Lanes of weights, draw by draw.
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
    fn new(axes: &[Axis]) -> Self {
        let lanes = axes.len().div_ceil(8).max(1);
        Self {
            weights: vec![[0; 8]; lanes * BLOCK],
            lanes,
            columns: vec![[0; BLOCK]; axes.len()],
            bars: [i32::MIN; BLOCK],
            firsts: [[Finish::NONE; PLACES]; BLOCK],
            alive: Vec::with_capacity(BLOCK),
        }
    }

    /// Draws the weights from draw `from` on, and forgets the homes of the block before.
    fn draw(&mut self, axes: &[Axis], from: u32) {
        for (axis, column) in axes.iter().zip(&mut self.columns) {
            for (draw, weight) in (from..).zip(column) {
                *weight = axis.low + i16::from(axis.stream.up_to(draw, axis.steps));
            }
        }
        for (draw, weights) in self.weights.chunks_exact_mut(self.lanes).enumerate() {
            let drawn = self.columns.iter().filter_map(|column| column.get(draw));
            weights.as_flattened_mut().iter_mut().zip(drawn).for_each(|(to, from)| *to = *from);
        }
        self.bars.fill(i32::MIN);
        self.firsts.fill([Finish::NONE; PLACES]);
    }

    /// Lets one home into every draw of the block.
    fn run(&mut self, runner: &Runner, from: u32) {
        self.alive.clear();
        let draws = self.weights.chunks_exact(self.lanes).zip(&self.bars);
        for (draw, (weights, bar)) in (0..).zip(draws) {
            let sum = runner.head_start + product(weights, &runner.highest);
            if sum >= *bar {
                self.alive.push(Alive { draw, sum, bar: *bar });
            }
        }
        for open in &runner.open {
            let Some(column) = self.columns.get(open.column) else { continue };
            self.alive.retain_mut(|each| {
                let weight = usize::try_from(each.draw).ok().and_then(|draw| column.get(draw));
                let short = open.steps - open.stream.up_to(from + each.draw, open.steps);
                each.sum -= i32::from(weight.copied().unwrap_or(0)) * i32::from(short);
                each.sum >= each.bar
            });
        }
        for each in &self.alive {
            let Ok(draw) = usize::try_from(each.draw) else { continue };
            if let (Some(firsts), Some(bar)) = (self.firsts.get_mut(draw), self.bars.get_mut(draw)) {
                *bar = enter(firsts, Finish::new(each.sum, runner.place)).sum();
            }
        }
    }

    /// Counts the first draws of the block.
    fn count(&self, draws: u32, counts: &mut [Acceptability]) {
        for (_, firsts) in (0..draws).zip(&self.firsts) {
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
