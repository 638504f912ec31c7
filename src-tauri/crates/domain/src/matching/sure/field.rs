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
use super::block::{BLOCK, Block, PLACES};
use super::draw::{Key, Stream};
use crate::model::Weight;
use std::cmp::Reverse;
use std::iter::repeat;
use std::ops::Range;

/// How many homes are many.
const MANY: usize = 32;
/// How many threads share the draws where there are many homes.
const PIECES: u32 = 4;
/// Weights, or values, of eight criteria side by side.
pub(super) type Lanes = [i16; 8];
/// Against how many of the surest homes the others are held before the draws.
const SUREST: usize = 48;

/// A criterion that can count in a draw.
pub(super) struct Axis {
    /// Where it stands among all criteria.
    pub(super) at: usize,
    /// Its name inside keys.
    pub(super) name: String,
    /// Its weight today.
    pub(super) today: i32,
    /// The lowest weight drawn, in hundredths.
    pub(super) low: i16,
    /// How many hundredths above that the highest is: at most 200.
    pub(super) steps: u8,
    pub(super) stream: Stream,
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
pub(super) struct Open {
    /// The column of weights it counts in.
    pub(super) column: usize,
    /// How many points above the lowest the highest is: at most 100.
    pub(super) steps: u8,
    pub(super) stream: Stream,
}

/// A home that can be among the first three in a draw.
pub(super) struct Runner {
    /// Its place in default order, from 0.
    pub(super) place: u32,
    /// What it has before any value: everything, if it comes before the sums are looked at.
    pub(super) head_start: i32,
    /// Its values at their highest, by axis.
    pub(super) highest: Vec<Lanes>,
    /// Its unknown values, those that can move the sum most first.
    pub(super) open: Vec<Open>,
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

    /// Makes the draws and counts. They are shared out over threads where there are many homes; the counts
    /// are added, so how many threads there were changes nothing.
    pub(super) fn tally(&self, draws: u32) -> Vec<Acceptability> {
        let pieces = if self.runners.len() < MANY { 1 } else { PIECES };
        let size = draws.div_ceil(pieces);
        let piece = |number: u32| {
            number.saturating_mul(size).min(draws)..(number + 1).saturating_mul(size).min(draws)
        };
        let mut counts = vec![Acceptability { first: 0, first_three: 0, draws }; self.contenders];
        std::thread::scope(|scope| {
            let started: Vec<_> = (1..pieces)
                .map(|number| {
                    let work = move || self.piece(piece(number));
                    (number, std::thread::Builder::new().spawn_scoped(scope, work))
                })
                .collect();
            add(&mut counts, &self.piece(piece(0)));
            for (number, thread) in started {
                let done = thread.ok().and_then(|thread| thread.join().ok());
                // Where no thread could be had, its draws are made here.
                add(&mut counts, &done.unwrap_or_else(|| self.piece(piece(number))));
            }
        });
        counts
    }

    /// How often each home was first, and among the first three, in some of the draws.
    fn piece(&self, draws: Range<u32>) -> Vec<Count> {
        let mut counts = vec![Count::default(); self.contenders];
        let mut block = Block::new(&self.axes);
        for from in draws.clone().step_by(BLOCK) {
            block.draw(&self.axes, from..draws.end);
            for runner in &self.runners {
                block.run(runner);
            }
            block.count(&mut counts);
        }
        counts
    }
}

/// Draws in which a home was first, and among the first three.
#[derive(Clone, Copy, Default)]
pub(super) struct Count {
    pub(super) first: u32,
    pub(super) first_three: u32,
}

fn add(all: &mut [Acceptability], some: &[Count]) {
    for (all, some) in all.iter_mut().zip(some) {
        all.first += some.first;
        all.first_three += some.first_three;
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
