//! How long a child waits for a home, by named definitions.
//!
//! Two kommuner that publish a waiting time mean different things by it, so no time is given without the
//! definition it follows. A date that is missing makes a time impossible, never zero. Nothing is averaged
//! here. The definitions and their sources stand in `text::waiting`.

use crate::ids::{ChildId, HomeId, NeedId, PlacementId};
use crate::model::{Child, LegalBasis, Need, Placement, Register, StayManner};
use crate::protection::home_of;
use chrono::NaiveDate;

crate::codes! {
    /// A definition of waiting time.
    pub enum WaitingDefinition {
        /// From the need was registered until the child moved: Heimly's own.
        Registered = "meldt",
        /// Alta's: from the child is told of moving until it has moved.
        Alta = "alta",
        /// Færder's: which moves count; Heimly counts them from the decision.
        Faerder = "faerder",
        /// From the wished date until the child moved; less than none is before it.
        Wished = "onsket",
    }
}

/// The waiting times of one need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The need.
    pub need: NeedId,
    /// The stay that ended the waiting, its home and its first day; `None`: the child waits.
    pub moved: Option<(PlacementId, HomeId, NaiveDate)>,
    /// The time by each definition, in the order of the list.
    pub times: Vec<(WaitingDefinition, WaitingTime)>,
}

/// A waiting time by one definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitingTime {
    /// The child has moved. Days may be less than none by the wished date.
    Finished {
        /// Counted from.
        from: NaiveDate,
        /// The moving day.
        to: NaiveDate,
        /// Whole days.
        days: i64,
    },
    /// The child still waits: days until today.
    Running {
        /// Counted from.
        from: NaiveDate,
        /// Whole days; less than none when the day lies ahead.
        days: i64,
    },
    /// A date is missing, so no time can be given.
    Missing(MissingDate),
    /// Færder's definition does not count a move on an emergency basis.
    NotCountedAcute,
}

crate::codes! {
    /// The date that is missing.
    pub enum MissingDate {
        /// The day the child was told.
        Told = "barnet_fikk_vite",
        /// The day it was decided.
        Decided = "besluttet",
        /// The wished day.
        Wished = "onsket_dato",
        /// The need was closed and no move is registered.
        Moved = "flyttet",
        /// Legal basis: whether the move counts cannot be said.
        LegalBasis = "hjemmel",
    }
}

/// The waiting times of a child, one for each need, the newest need first; `today` is where a wait that
/// still runs is counted to.
pub fn waiting(register: &Register, child: &Child, today: NaiveDate) -> Vec<Waiting> {
    let mut needs: Vec<&Need> = register.needs.iter().filter(|need| need.child == child.id).collect();
    needs.sort_by_key(|need| (std::cmp::Reverse(need.registered_on), &need.id));
    needs.into_iter().map(|need| of_need(register, child, need, today)).collect()
}

fn of_need(register: &Register, child: &Child, need: &Need, today: NaiveDate) -> Waiting {
    let stay = move_of(register, &child.id, need, today);
    let moved = stay.map(|(stay, home)| (stay.id.clone(), home.clone(), stay.period.from()));
    let day = stay.map(|(stay, _)| stay.period.from());
    let count = |from: Option<NaiveDate>, missing: MissingDate| time(from, missing, day, need, today);
    let times = WaitingDefinition::ALL.iter().copied().map(|definition| {
        let found = match definition {
            WaitingDefinition::Registered => count(Some(need.registered_on), MissingDate::Moved),
            WaitingDefinition::Alta => count(need.told_on, MissingDate::Told),
            WaitingDefinition::Faerder => match counts(child, stay) {
                Counts::Yes => count(need.decided_on, MissingDate::Decided),
                Counts::Acute => WaitingTime::NotCountedAcute,
                Counts::Unknown => WaitingTime::Missing(MissingDate::LegalBasis),
            },
            WaitingDefinition::Wished => count(need.wished_on, MissingDate::Wished),
        };
        (definition, found)
    });
    Waiting { need: need.id.clone(), moved, times: times.collect() }
}

fn time(
    from: Option<NaiveDate>,
    missing: MissingDate,
    moved: Option<NaiveDate>,
    need: &Need,
    today: NaiveDate,
) -> WaitingTime {
    match (from, moved) {
        (None, _) => WaitingTime::Missing(missing),
        (Some(from), Some(to)) => WaitingTime::Finished { from, to, days: (to - from).num_days() },
        // A need that was closed without a move does not wait, and nobody knows until when it did.
        (Some(_), None) if need.closed_on.is_some() => WaitingTime::Missing(MissingDate::Moved),
        (Some(from), None) => WaitingTime::Running { from, days: (today - from).num_days() },
    }
}

/// The move that ended the waiting: into the home that was chosen for the need, or, where no choice is
/// registered, the first move into a home from the day the need was registered until it was closed. While a
/// need without a choice is open, a child who has moved to a beredskapshjem still waits.
fn move_of<'a>(
    register: &'a Register,
    child: &ChildId,
    need: &Need,
    today: NaiveDate,
) -> Option<(&'a Placement, &'a HomeId)> {
    let chosen = register.decisions.iter().find(|decision| decision.need == need.id);
    let stays = register.placements.iter().filter(|stay| stay.child == *child);
    let moves = stays.filter_map(|stay| home_of(stay).map(|home| (stay, home)));
    moves
        .filter(|(stay, _)| stay.period.from() >= need.registered_on && stay.period.from() <= today)
        .filter(|(stay, home)| match chosen {
            Some(decision) => decision.home == **home,
            None => need.closed_on.is_some_and(|closed| stay.period.from() <= closed),
        })
        .min_by_key(|(stay, _)| (stay.period.from(), &stay.id))
}

enum Counts {
    Yes,
    Acute,
    Unknown,
}

/// Whether Færder counts the move: every move into a foster home, temporary ones and beredskapshjem too,
/// unless it is on an emergency basis. The source names provisions of the act of 1992, and no source at
/// hand says which provisions of today they became; so Heimly tells only emergency from the rest.
fn counts(child: &Child, stay: Option<(&Placement, &HomeId)>) -> Counts {
    if stay.is_some_and(|(stay, _)| stay.manner == Some(StayManner::Acute)) {
        return Counts::Acute;
    }
    match child.legal_basis {
        None => Counts::Unknown,
        Some(LegalBasis::AcuteHelp | LegalBasis::AcuteCare | LegalBasis::AcuteBehaviour) => Counts::Acute,
        Some(
            LegalBasis::Voluntary
            | LegalBasis::CareOrder
            | LegalBasis::BehaviourWithoutConsent
            | LegalBasis::BehaviourWithConsent
            | LegalBasis::AfterCare,
        ) => Counts::Yes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::testing::{World, day, stay};

    /// Need registered 1 October 2026, decided the 5th, told the 20th, wished for 1 November; moved in
    /// 28 October into the home that was chosen.
    fn world() -> World {
        let mut world = World::new();
        let need = world.need();
        need.decided_on = Some(day("2026-10-05"));
        need.told_on = Some(day("2026-10-20"));
        need.wished_on = Some(day("2026-11-01"));
        world
    }

    fn times(world: &World) -> Vec<WaitingTime> {
        let register = &world.register;
        let found = waiting(register, &register.children[0], world.today);
        assert_eq!(found.len(), 1);
        found[0].times.iter().map(|(_, time)| *time).collect()
    }

    fn move_in(world: &mut World, on: &str) {
        world.register.placements.push(stay("s-1", "spurv", "h-1", on, None));
        world.need().closed_on = Some(day("2026-11-10"));
    }

    fn finished(from: &str, days: i64) -> WaitingTime {
        WaitingTime::Finished { from: day(from), to: day("2026-10-28"), days }
    }

    #[test]
    fn each_definition_counts_from_its_own_day() {
        let mut world = world();
        move_in(&mut world, "2026-10-28");
        // 1 to 28 October: 27; 20 to 28: 8; 5 to 28: 23; 1 November to 28 October: four days before.
        assert_eq!(
            times(&world),
            [
                finished("2026-10-01", 27),
                finished("2026-10-20", 8),
                finished("2026-10-05", 23),
                finished("2026-11-01", -4)
            ]
        );
    }

    #[test]
    fn a_wait_runs_until_today() {
        let running = |from: &str, days| WaitingTime::Running { from: day(from), days };
        // Until 22 November: 1 October 30 + 22 = 52, 20 October 11 + 22 = 33, 5 October 26 + 22 = 48,
        // 1 November 21.
        assert_eq!(
            times(&world()),
            [
                running("2026-10-01", 52),
                running("2026-10-20", 33),
                running("2026-10-05", 48),
                running("2026-11-01", 21)
            ]
        );
    }

    #[test]
    fn a_missing_date_is_never_zero() {
        let mut world = World::new();
        let missing = |world: &World| times(world)[1..].to_vec();
        assert_eq!(
            missing(&world),
            [
                WaitingTime::Missing(MissingDate::Told),
                WaitingTime::Missing(MissingDate::Decided),
                WaitingTime::Missing(MissingDate::Wished)
            ]
        );
        world.child().legal_basis = None;
        assert_eq!(missing(&world)[1], WaitingTime::Missing(MissingDate::LegalBasis));
        world.need().closed_on = Some(day("2026-11-01"));
        assert_eq!(times(&world)[0], WaitingTime::Missing(MissingDate::Moved), "closed, and nobody moved");
    }

    #[test]
    fn an_emergency_move_is_not_counted_by_faerder() {
        let mut world = world();
        move_in(&mut world, "2026-10-28");
        world.register.placements[0].manner = Some(StayManner::Acute);
        assert_eq!(times(&world)[2], WaitingTime::NotCountedAcute);
        world.register.placements[0].manner = Some(StayManner::Planned);
        for acute in [LegalBasis::AcuteHelp, LegalBasis::AcuteCare, LegalBasis::AcuteBehaviour] {
            world.child().legal_basis = Some(acute);
            assert_eq!(times(&world)[2], WaitingTime::NotCountedAcute);
        }
        assert_eq!(times(&world)[1], finished("2026-10-20", 8), "Alta counts it all the same");
    }

    #[test]
    fn a_stay_elsewhere_while_the_need_is_open_ends_no_wait() {
        let mut world = world();
        world.register.placements.push(stay("s-1", "spurv", "h-1", "2026-10-28", None));
        assert!(matches!(times(&world)[0], WaitingTime::Running { days: 52, .. }));
    }
}
