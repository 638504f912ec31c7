//! Ways to have made the same visits, as far as none is better than another in everything that counts.

/// The order of up to twelve visits in one number, so that of two the one that comes first in the order the
/// visits were given is the smaller: four bits each from the top, 0 where there are no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Order(u64);

const PLACES: u32 = 16;

impl Order {
    /// The same order with one more visit behind, as number `made` (from 0).
    pub(super) fn then(self, made: u32, visit: usize) -> Self {
        let shift = 4 * PLACES.saturating_sub(made + 1);
        let number = u64::try_from(visit + 1).unwrap_or(0);
        Self(self.0 | number << shift)
    }

    /// The visits, first to last.
    pub(super) fn visits(self) -> impl Iterator<Item = usize> {
        let numbers = (0..PLACES).rev().map(move |place| (self.0 >> (4 * place)) & 15);
        numbers.take_while(|number| *number > 0).filter_map(|number| usize::try_from(number - 1).ok())
    }
}

/// One way of having made some visits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Way {
    /// Minutes after agreed times, in all.
    pub(super) late: u32,
    /// When it is done, in minutes after midnight.
    pub(super) time: u32,
    /// Minutes of driving.
    pub(super) driving: u32,
    /// Ferries.
    pub(super) ferries: u32,
    /// In which order.
    pub(super) order: Order,
}

impl Way {
    /// Whether no end of `other` can be better than the same end of this one. A later time can be made up for
    /// by waiting; minutes late, driven or at sea cannot, so one fewer of them decides before the order does.
    fn covers(&self, other: &Self) -> bool {
        let sums = |way: &Self| [way.late, way.driving, way.ferries];
        let (own, others) = (sums(self), sums(other));
        self.time <= other.time
            && own.iter().zip(&others).all(|(own, other)| own <= other)
            && (own != others || self.order <= other.order)
    }

    fn rank(&self) -> (u32, u32, u32, u32, Order) {
        (self.late, self.time, self.driving, self.ferries, self.order)
    }
}

/// How many ways are kept for the same visits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// All that can become the best.
    All,
    /// One: quick, and its answer is a bound for the other.
    One,
}

/// The ways that are kept.
#[derive(Clone, Debug, Default)]
pub(super) struct Frontier(Vec<Way>);

impl Frontier {
    /// Keeps `way` unless another is at least as good, and drops those it makes superfluous.
    pub(super) fn add(&mut self, way: Way, keep: Keep) {
        match keep {
            Keep::All => {
                if self.0.iter().any(|other| other.covers(&way)) {
                    return;
                }
                self.0.retain(|other| !way.covers(other));
                self.0.push(way);
            }
            Keep::One => match self.0.first_mut() {
                Some(other) if other.rank() <= way.rank() => {}
                Some(other) => *other = way,
                None => self.0.push(way),
            },
        }
    }

    /// The ways.
    pub(super) fn ways(&self) -> impl Iterator<Item = Way> {
        self.0.iter().copied()
    }
}
