//! The sentences of a round.

use super::*;
use crate::model::RoundDay;

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn moment(earliest: u32, planned: u32, latest: u32) -> Moment {
    Moment { earliest, planned, latest }
}

#[test]
fn moments_are_clock_times_and_say_when_it_is_the_next_day() {
    assert_eq!(clock(9 * 60 + 5, Lang::Nb), "09.05");
    // 24 · 60 + 40 is forty minutes into the next day.
    assert_eq!(clock(DAY_MINUTES + 40, Lang::Nb), "00.40 neste dag");
    assert_eq!(plain(&about(moment(880, 910, 965), Lang::Nn)), "kl. 15.10 (14.40–16.05)");
    assert_eq!(plain(&about(moment(910, 910, 910), Lang::Nb)), "kl. 15.10");
    assert_eq!(plain(&lengths(moment(210, 250, 300))), "4 t 10 (3 t 30–5 t)");
}

#[test]
fn lateness_is_said_as_sure_as_it_is() {
    let agreed = |late, late_at_most| Agreed { at: 540, waits: 0, late, late_at_most };
    assert_eq!(late(agreed(0, 0), Lang::Nb), None);
    let maybe = late(agreed(0, 11), Lang::Nb).unwrap();
    assert_eq!(plain(&maybe), "Med lengste reisetid inntil 11 min etter avtalt tid kl. 09.00.");
    let sure = late(agreed(20, 40), Lang::Nn).unwrap();
    assert_eq!(plain(&sure), "20 min etter avtalt tid kl. 09.00. Avtal ei ny tid.");
    let early = Agreed { at: 620, waits: 20, late: 0, late_at_most: 0 };
    assert_eq!(plain(&waits(early, Lang::Nb).unwrap()), "Vent 20 min til kl. 10.20.");
}

#[test]
fn a_refusal_says_what_to_do() {
    let labels = ["H-012".to_owned()];
    let many = refused(Refused::TooMany { visits: 13 }, &labels, Lang::Nb);
    assert!(many.contains("13 besøk") && many.ends_with("Del den i to runder."), "{many}");
    let missing = refused(Refused::SecondDayMissing { visit: 0 }, &labels, Lang::Nb);
    assert!(missing.starts_with("H-012 skal være på dag 2"), "{missing}");
}

#[test]
fn a_protected_home_sends_one_to_the_leader() {
    let said = left_out("H-012", WhyLeftOut::Protected, Lang::Nb);
    assert_eq!(said, "H-012 er ikke med: adressen er beskyttet. Sted: spør leder.");
}

#[test]
fn a_day_that_is_late_home_or_after_midnight_is_warned_of() {
    let day = DayPlan {
        day: RoundDay::First,
        drives: Vec::new(),
        visits: Vec::new(),
        leaves: 480,
        back: moment(1500, 1500, 1500),
        may_leave_later: 0,
        home_by: Some(HomeBy::Late(540)),
    };
    let plan = Plan { days: vec![day], left_out: Vec::new() };
    let point = crate::place::Point::from_micro_degrees(65_000_000, 12_000_000).unwrap();
    let quality = crate::place::PointQuality::Certain;
    let request = Request {
        start: crate::place::Spot { point, quality, postnummer: None, from: crate::place::PointFrom::Hand },
        overnight: None,
        leave_at: 480,
        home_by: Some(960),
        last: RoundDay::First,
        visits: Vec::new(),
    };
    // Nobody leaves, so nobody is late; the clock is told all the same.
    assert_eq!(warnings(&request, &plan, &[], Lang::Nb), ["Dagen slutter etter midnatt."]);
    assert_eq!(
        plain(&home_by(HomeBy::Late(60), 960, Lang::Nb)),
        "Tilbake 60 min etter kl. 16.00. Ta bort et besøk, eller bruk to dager."
    );
}
