//! d: training, and cooperation with the child's family (fosterhjemsforskriften § 5 d).

use super::{Asked, Fact, Found, Here, Kept, MissingFact, Points, TrainingFact, stale_answer};
use crate::matching::rules::is_basic;
use crate::model::{ContactAttitude, HomeKind, Training};
use chrono::NaiveDate;

/// d1: Solid finished 100, under way 60, none 0. PRIDE was the national programme before Solid and existing
/// homes have it; a finished PRIDE counts whenever it was finished.
pub(super) fn training<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let home = here.situation.home;
    let Some(courses) = &home.training else {
        return Found::unknown(Fact::Training(TrainingFact::NotAsked), MissingFact::Training);
    };
    let fact = best_training(courses, home.kind, asked.today);
    let points = match fact {
        TrainingFact::Finished(..) => 100,
        TrainingFact::UnderWay(_) => 60,
        TrainingFact::None | TrainingFact::NotAsked => 0,
    };
    Found::known(Points::share(points, 100), Fact::Training(fact))
}

/// The best that is recorded: the newest finished course that counts, else one under way.
fn best_training(courses: &[Training], kind: Option<HomeKind>, today: NaiveDate) -> TrainingFact {
    let counting = || courses.iter().filter(|course| is_basic(course.programme, kind));
    let finished = counting()
        .filter_map(|course| course.finished_on.filter(|on| *on <= today).map(|on| (on, course.programme)))
        .max();
    let under_way = counting().map(|course| course.programme).min();
    match (finished, under_way) {
        (Some((on, programme)), _) => TrainingFact::Finished(programme, on),
        (None, Some(programme)) => TrainingFact::UnderWay(programme),
        (None, None) => TrainingFact::None,
    }
}

/// d2: attitude to the samvær planned.
pub(super) fn attitude<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let stated = here.situation.home.household.contact_attitude.as_ref();
    let because = Fact::ContactAttitude(stated.map(|known| known.value));
    let points = match stated.map(|known| known.value) {
        None => return Found::unknown(because, MissingFact::ContactAttitude),
        Some(ContactAttitude::Positive) => 100,
        Some(ContactAttitude::Reservations) => 50,
        Some(ContactAttitude::Negative) => 0,
    };
    Found::known(Points::share(points, 100), because).resting_on(stale_answer(
        stated,
        Kept::Willingness,
        asked.freshness,
        asked.today,
    ))
}
