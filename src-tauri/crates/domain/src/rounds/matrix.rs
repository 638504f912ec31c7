//! The travel times a round is planned from: one for each ordered pair of places.

use super::{Request, VisitAt};
use crate::place::{NoTime, Spot, Travel, TravelTime};

/// A place of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// Where it starts and ends.
    Start,
    /// Where one sleeps.
    Overnight,
    /// A visit, by its number among those asked for, from 0.
    Visit(usize),
}

impl End {
    fn index(self) -> usize {
        match self {
            Self::Start => 0,
            Self::Overnight => 1,
            Self::Visit(visit) => visit + 2,
        }
    }
}

/// One travel time for each ordered pair of places: there and back may differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    ends: usize,
    times: Vec<Result<TravelTime, NoTime>>,
}

impl Matrix {
    /// The times between the places of a request. What costs is asked once for each place.
    pub fn of(request: &Request, travel: &dyn Travel) -> Self {
        let visits = request.visits.iter().map(|visit| match visit.at {
            VisitAt::Spot(spot) => Some(spot),
            VisitAt::Unplaced | VisitAt::Protected => None,
        });
        let start = [Some(request.start), Some(request.overnight.unwrap_or(request.start))];
        let spots: Vec<Option<Spot>> = start.into_iter().chain(visits).collect();
        let mut columns = spots.iter().map(|to| {
            let towards = to.map(|to| travel.towards(to));
            let column = spots.iter().map(|from| match (from, &towards) {
                (Some(from), Some(towards)) => towards.from(*from),
                (None, _) | (_, None) => Err(NoTime::Unplaced),
            });
            column.collect::<Vec<_>>()
        });
        let by_goal: Vec<Vec<_>> = columns.by_ref().collect();
        let ends = spots.len();
        let rows = (0..ends).flat_map(|from| by_goal.iter().filter_map(move |to| to.get(from).copied()));
        Self { ends, times: rows.collect() }
    }

    /// The times between `visits` visits and the two ends, as `time` gives them.
    pub fn fill(visits: usize, mut time: impl FnMut(End, End) -> Result<TravelTime, NoTime>) -> Self {
        let ends: Vec<End> =
            [End::Start, End::Overnight].into_iter().chain((0..visits).map(End::Visit)).collect();
        let mut times = Vec::with_capacity(ends.len() * ends.len());
        for from in &ends {
            times.extend(ends.iter().map(|to| time(*from, *to)));
        }
        Self { ends: ends.len(), times }
    }

    /// The time of one journey.
    ///
    /// # Errors
    /// Why there is none.
    pub fn time(&self, from: End, to: End) -> Result<TravelTime, NoTime> {
        let (from, to) = (from.index(), to.index());
        let outside = from >= self.ends || to >= self.ends;
        let at = if outside { None } else { self.times.get(from * self.ends + to) };
        at.copied().unwrap_or(Err(NoTime::Unplaced))
    }

    /// Minutes to plan with and ferries to take; `None` where there is no time.
    pub(super) fn leg(&self, from: End, to: End) -> Option<Leg> {
        let time = self.time(from, to).ok()?;
        Some(Leg { minutes: u32::from(time.middle()), ferries: ferries(time) })
    }
}

/// What a journey costs when the order is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Leg {
    /// Minutes to plan with.
    pub(super) minutes: u32,
    /// Ferries on the way.
    pub(super) ferries: u32,
}

/// How many ferries a journey takes.
pub(super) fn ferries(time: TravelTime) -> u32 {
    let crossings = time.crossings();
    crossings.named().fold(u32::from(crossings.left_out()), |count, _| count + 1)
}
