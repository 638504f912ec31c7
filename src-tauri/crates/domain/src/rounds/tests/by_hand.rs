//! Rounds a person can work out on paper; the arithmetic stands beside each.

use super::super::{
    Agreed, DAY_MINUTES, End, HomeBy, LeftOut, Matrix, Moment, Plan, Refused, Request, VISITS_MAX, Visit,
    VisitAt, WhyLeftOut, plan,
};
use super::{at, day, minutes, spot, table, visit};
use crate::model::RoundDay;
use crate::place::{CrossingNo, Crossings, NoTime, TravelMethod, TravelTime};

fn order(plan: &Plan) -> Vec<Vec<usize>> {
    plan.days.iter().map(|day| day.visits.iter().map(|visit| visit.visit).collect()).collect()
}

fn clock(hour: u16, minute: u16) -> u32 {
    u32::from(at(hour, minute))
}

fn exactly(minutes: u32) -> Moment {
    Moment { earliest: minutes, planned: minutes, latest: minutes }
}

#[test]
fn without_agreed_times_the_shortest_way_round_wins() {
    // From the office 0: 0-1-2-3-0 is 10 + 20 + 20 + 40 = 90; 0-3-2-1-0 is 40 + 50 + 20 + 10 = 120 because
    // from 3 to 2 it is 50 and back 20; 0-2-1-3-0 is 30 + 20 + 60 + 40 = 150; the others are longer.
    let matrix = table([[0, 10, 30, 40], [10, 0, 20, 60], [30, 20, 0, 20], [40, 60, 50, 0]]);
    let plan = plan(&day(vec![visit(30, None), visit(45, None), visit(60, None)]), &matrix).unwrap();
    assert_eq!(order(&plan), [[0, 1, 2]]);
    let only = &plan.days[0];
    assert_eq!(plan.driving(), exactly(90));
    // 08:00 + 10 = 08:10, visit to 08:40; + 20 = 09:00, to 09:45; + 20 = 10:05, to 11:05; + 40 = 11:45.
    let arrives: Vec<u32> = only.visits.iter().map(|visit| visit.arrives.planned).collect();
    assert_eq!(arrives, [clock(8, 10), clock(9, 0), clock(10, 5)]);
    assert_eq!(only.back, exactly(clock(11, 45)));
    assert_eq!(only.drives.len(), 4);
    assert!(plan.left_out.is_empty());
}

#[test]
fn an_agreed_time_turns_the_order_and_the_waiting_is_told() {
    // 1 is near and agreed at 10:00, 2 is an hour off. First 2: 08:00 + 60 = 09:00, to 09:30, + 30 = 10:00 at
    // 1, to 10:30, + 10 = 10:40. First 1: 08:10, waits to 10:00, to 10:30, + 30 = 11:00, to 11:30, + 60 = 12:30.
    let matrix = table([[0, 10, 60], [10, 0, 30], [60, 30, 0]]);
    let first = plan(&day(vec![visit(30, Some(at(10, 0))), visit(30, None)]), &matrix).unwrap();
    assert_eq!(order(&first), [[1, 0]]);
    assert_eq!(first.days[0].back, exactly(clock(10, 40)));
    // Agreed at 10:20 instead: 20 minutes of waiting, back 11:00; and one could leave 20 minutes later.
    let second = plan(&day(vec![visit(30, Some(at(10, 20))), visit(30, None)]), &matrix).unwrap();
    assert_eq!(order(&second), [[1, 0]]);
    let last = second.days[0].visits[1];
    assert_eq!(last.agreed, Some(Agreed { at: at(10, 20), waits: 20, late: 0, late_at_most: 0 }));
    assert_eq!((last.arrives.planned, last.starts.planned), (clock(10, 0), clock(10, 20)));
    assert_eq!(second.days[0].may_leave_later, 20);
}

#[test]
fn the_longest_times_are_told_and_the_middle_is_planned() {
    // 60 to 91 minutes: the middle is 60 + 31 / 2 rounded up = 76. 08:00 + 76 = 09:16; at the longest 09:31.
    // Agreed at 09:20: four minutes of waiting as planned, eleven minutes late with the longest.
    let there = Ok(TravelTime::new(60, 91, TravelMethod::Estimate));
    let matrix = Matrix::fill(1, |_, _| there);
    let mut request = day(vec![visit(40, Some(at(9, 20)))]);
    request.home_by = Some(at(11, 30));
    let plan = plan(&request, &matrix).unwrap();
    let only = &plan.days[0];
    let stop = only.visits[0];
    let arrives = Moment { earliest: clock(9, 0), planned: clock(9, 16), latest: clock(9, 31) };
    assert_eq!(stop.arrives, arrives);
    assert_eq!(stop.agreed, Some(Agreed { at: at(9, 20), waits: 4, late: 0, late_at_most: 11 }));
    // 09:20 + 40 + 76 = 11:16 as planned; 09:31 + 40 + 91 = 11:42 at the latest, 12 minutes after 11:30.
    assert_eq!(only.back, Moment { earliest: clock(11, 0), planned: clock(11, 16), latest: clock(11, 42) });
    assert_eq!(only.home_by, Some(HomeBy::Uncertain(12)));
    assert_eq!(only.may_leave_later, 0, "with the longest times there is nothing to give away");
}

#[test]
fn times_that_cannot_all_be_kept_are_as_little_late_as_possible() {
    // Two at 09:00, an hour from each other, 30 minutes each, 30 from the office. First 0: 08:30, waits, to
    // 09:30, at 1 10:30: 90 late. First 1 (60 minutes): to 10:00, at 0 11:00: 120 late.
    let matrix = table([[0, 30, 30], [30, 0, 60], [30, 60, 0]]);
    let visits = vec![visit(60, Some(at(9, 0))), visit(30, Some(at(9, 0)))];
    let plan = plan(&day(visits), &matrix).unwrap();
    assert_eq!(order(&plan), [[1, 0]]);
    assert_eq!(plan.days[0].visits[1].agreed.unwrap().late, 90);
    assert_eq!(plan.days[0].visits[0].agreed.unwrap().late, 0);
}

#[test]
fn back_too_late_is_told_and_excludes_nothing() {
    let matrix = table([[0, 120], [120, 0]]);
    let mut request = day(vec![visit(60, None)]);
    request.home_by = Some(at(12, 0));
    let plan = plan(&request, &matrix).unwrap();
    // 08:00 + 120 + 60 + 120 = 13:00.
    assert_eq!(plan.days[0].home_by, Some(HomeBy::Late(60)));
    assert_eq!(order(&plan), [[0]]);
}

#[test]
fn fewer_ferries_win_where_time_and_driving_are_equal() {
    // Both ways round take 30 + 30 + 30 minutes; from visit 0 to visit 1 there is a ferry, not back.
    let matrix = Matrix::fill(2, |from, to| {
        let ferry = Crossings::from_iter([CrossingNo { method: TravelMethod::Estimate, number: 7 }]);
        let time = TravelTime::new(30, 30, TravelMethod::Estimate);
        Ok(if (from, to) == (End::Visit(0), End::Visit(1)) { time.by(ferry) } else { time })
    });
    let request = day(vec![visit(30, None), visit(30, None)]);
    let found = plan(&request, &matrix).unwrap();
    assert_eq!(order(&found), [[1, 0]]);
    assert_eq!(found.days[0].ferries(), 0);
    // Without the ferry nothing tells them apart but the order they were given in.
    let even = Matrix::fill(2, |_, _| minutes(30));
    assert_eq!(order(&plan(&request, &even).unwrap()), [[0, 1]]);
}

/// Steinkjer and four visits: two on the way to Leka and two on the island; with a ferry each way.
fn leka() -> Matrix {
    // Minutes by road: Steinkjer – Grong 70, Grong – Kolvereid 80, Kolvereid – Skei på Leka 105 with the ferry
    // Gutvik–Skei, 10 between the two on Leka.
    let places = [0_u16, 70, 150, 255, 265];
    let number = |end| match end {
        End::Start | End::Overnight => 0,
        End::Visit(visit) => visit + 1,
    };
    Matrix::fill(4, |from, to| {
        let (from, to) = (number(from), number(to));
        let time = TravelTime::new(
            places[from].abs_diff(places[to]),
            places[from].abs_diff(places[to]),
            TravelMethod::Estimate,
        );
        let ferry = CrossingNo { method: TravelMethod::Estimate, number: 40 };
        let sea = (from >= 3) != (to >= 3);
        Ok(if sea { time.by(Crossings::from_iter([ferry])) } else { time })
    })
}

#[test]
fn leka_in_one_day_crosses_twice() {
    let visits = vec![visit(60, None), visit(60, None), visit(60, None), visit(60, None)];
    let plan = plan(&day(visits), &leka()).unwrap();
    // 265 minutes out and 265 back, 4 · 60 of visits: 08:00 + 770 = 20:50.
    assert_eq!(plan.driving(), exactly(530));
    assert_eq!(plan.days[0].back, exactly(clock(20, 50)));
    assert_eq!(plan.days[0].ferries(), 2);
    assert_eq!(plan.days[0].drives.iter().filter(|drive| !drive.time.crossings().is_empty()).count(), 2);
}

#[test]
fn two_days_by_leka_share_the_work_and_one_meets_each_visit_once() {
    // Sleeping in Kolvereid, 150 minutes out, as the second visit lies.
    let matrix = leka();
    let with_bed = Matrix::fill(4, |from, to| {
        let stay = |end| if end == End::Overnight { End::Visit(1) } else { end };
        matrix.time(stay(from), stay(to))
    });
    let mut request = day(vec![visit(60, None), visit(60, None), visit(60, None), visit(60, None)]);
    (request.last, request.overnight) = (RoundDay::Second, Some(spot()));
    let found = plan(&request, &with_bed).unwrap();
    // The island on the first day: 265 + 2 · 60 + 115 back to Kolvereid = 500, done 16:20. The second: 150 home
    // and 2 · 60 = 270, done 12:30. The island on the second: 230 + 150 + 2 · 60 = 500 and 270 on the first:
    // the same longest day, the same sum, the same driving and ferries, so the order given decides: visits 0
    // and 1 come first.
    assert_eq!(order(&found), [vec![0, 1], vec![2, 3]]);
    assert_eq!(found.days[0].back, exactly(clock(12, 30)));
    assert_eq!(found.days[1].back, exactly(clock(16, 20)));
    assert_eq!(found.days[0].drives.last().unwrap().to, End::Overnight);
    assert_eq!(found.days[1].drives[0].from, End::Overnight);
    // Grong must be on the second day, and it is.
    request.visits[0].day = Some(RoundDay::Second);
    let turned = plan(&request, &with_bed).unwrap();
    assert!(order(&turned)[1].contains(&0));
}

#[test]
fn what_cannot_be_reached_is_left_out_and_said() {
    // Visit 1 has no road, 2 no place, 3 is protected.
    let matrix = Matrix::fill(4, |from, to| {
        let island = End::Visit(1);
        if from == island || to == island { Err(NoTime::NoRoad) } else { minutes(20) }
    });
    let hidden = |at| Visit { at, ..visit(30, None) };
    let visits =
        vec![visit(30, None), visit(30, None), hidden(VisitAt::Unplaced), hidden(VisitAt::Protected)];
    let plan = plan(&day(visits), &matrix).unwrap();
    assert_eq!(order(&plan), [[0]]);
    let expected = [
        LeftOut { visit: 1, why: WhyLeftOut::NoTime(NoTime::NoRoad) },
        LeftOut { visit: 2, why: WhyLeftOut::Unplaced },
        LeftOut { visit: 3, why: WhyLeftOut::Protected },
    ];
    assert_eq!(plan.left_out, expected);
}

#[test]
fn two_islands_known_only_from_the_office_need_two_days() {
    let matrix = Matrix::fill(2, |from, to| match (from, to) {
        (End::Visit(_), End::Visit(_)) => Err(NoTime::NoRoad),
        _ => minutes(60),
    });
    let mut request = day(vec![visit(30, None), visit(30, None)]);
    let one = plan(&request, &matrix).unwrap();
    assert_eq!(order(&one), [[0]]);
    assert_eq!(one.left_out, [LeftOut { visit: 1, why: WhyLeftOut::NotWithTheOthers }]);
    request.last = RoundDay::Second;
    let two = plan(&request, &matrix).unwrap();
    assert_eq!(order(&two), [vec![0], vec![1]]);
}

#[test]
fn two_homes_at_one_point_are_no_minutes_apart() {
    let matrix = table([[0, 30, 30], [30, 0, 0], [30, 0, 0]]);
    let plan = plan(&day(vec![visit(30, None), visit(30, None)]), &matrix).unwrap();
    // 30 + 30 + 0 + 30 + 30 = 120.
    assert_eq!(plan.days[0].back, exactly(clock(10, 0)));
}

#[test]
fn a_day_goes_on_after_midnight() {
    let matrix = table([[0, 300], [300, 0]]);
    let plan = plan(&day(vec![visit(60, Some(at(19, 0)))]), &matrix).unwrap();
    let only = &plan.days[0];
    // 19:00 + 60 + 300 = 25:00, an hour into the next day.
    assert_eq!(only.back, exactly(DAY_MINUTES + 60));
    assert!(only.ends_after_midnight());
    assert!(!plan.days_collide());
    // 08:00 + 300 = 13:00: six hours to spare.
    assert_eq!(only.may_leave_later, 360);
}

#[test]
fn with_home_by_one_day_is_enough_when_it_holds() {
    let matrix = table([[0, 30, 30], [30, 0, 10], [30, 10, 0]]);
    let mut request = day(vec![visit(30, None), visit(30, None)]);
    request.last = RoundDay::Second;
    // Not said: the longest day is 30 + 30 + 30 = 90 minutes with one visit each, 130 with both on one.
    assert_eq!(order(&plan(&request, &matrix).unwrap()), [vec![0], vec![1]]);
    // Home by 16:00 holds with both on one day, which is 130 minutes away instead of 180.
    request.home_by = Some(at(16, 0));
    let one = plan(&request, &matrix).unwrap();
    assert_eq!(order(&one).iter().map(Vec::len).max(), Some(2));
    assert_eq!(one.days.iter().filter(|day| day.drives.is_empty()).count(), 1);
}

#[test]
fn what_cannot_be_planned_is_refused() {
    let many = vec![visit(30, None); VISITS_MAX + 1];
    let matrix = Matrix::fill(VISITS_MAX + 1, |_, _| minutes(10));
    assert_eq!(plan(&day(many), &matrix), Err(Refused::TooMany { visits: 13 }));
    let mut late = visit(30, None);
    late.day = Some(RoundDay::Second);
    assert_eq!(plan(&day(vec![late]), &matrix), Err(Refused::SecondDayMissing { visit: 0 }));
    let no_way = Matrix::fill(0, |_, to| match to {
        End::Overnight => Err(NoTime::NoRoad),
        End::Start | End::Visit(_) => minutes(10),
    });
    let away = Request { last: RoundDay::Second, overnight: Some(spot()), ..day(Vec::new()) };
    assert_eq!(plan(&away, &no_way), Err(Refused::OvernightUnreachable(NoTime::NoRoad)));
}

#[test]
fn a_round_without_visits_stays_at_home() {
    let plan = plan(&day(Vec::new()), &table([[5]])).unwrap();
    assert_eq!(plan.days[0].back, exactly(clock(8, 0)));
    assert!(plan.days[0].drives.is_empty());
}
