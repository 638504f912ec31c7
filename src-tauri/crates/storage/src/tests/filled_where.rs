//! The records of where, and places to live away from: filled and with as little as possible.

use heimly_domain::ids::*;
use heimly_domain::model::*;
use heimly_domain::place::{Point, Postnummer};

use super::filled::{day, kommune};

pub(crate) fn number(text: &str) -> Postnummer {
    Postnummer::new(text).unwrap()
}

pub(crate) fn point(north: i32, east: i32) -> Option<Point> {
    Point::from_micro_degrees(north, east)
}

pub(crate) fn end(postnummer: &str, point: Option<Point>) -> TravelEnd {
    TravelEnd { postnummer: number(postnummer), point }
}

/// As times were before they told of more than two postnummer and minutes.
pub(crate) fn bare_travel(from: &str, to: &str) -> EnteredTravel {
    EnteredTravel {
        from: end(from, None),
        to: end(to, None),
        minutes: 1440,
        direction: TravelDirection::BothWays,
        by_ferry: None,
        words: None,
        on: None,
        by: None,
    }
}

pub(crate) fn travel() -> EnteredTravel {
    EnteredTravel {
        from: end("9510", point(69_968_001, 23_271_002)),
        to: end("9585", point(70_500_003, 21_900_004)),
        minutes: 155,
        direction: TravelDirection::OneWay,
        by_ferry: Some("Øksfjord–Hasvik".into()),
        words: Some("kjørt 12.11.".into()),
        on: Some(day("2026-11-12")),
        by: AdviserId::new("radgiver-1"),
    }
}

pub(crate) fn link() -> LinkCorrection {
    LinkCorrection {
        link: LinkId::new("ferge-oksfjord-hasvik").unwrap(),
        state: LinkState::Closed,
        minutes: Some(80),
        wait_minutes: Some(30),
        words: Some("vinterruten".into()),
        on: day("2026-11-10"),
        by: AdviserId::new("radgiver-2"),
    }
}

pub(crate) fn bare_link() -> LinkCorrection {
    LinkCorrection {
        link: LinkId::new("bru-2").unwrap(),
        state: LinkState::Open,
        minutes: None,
        wait_minutes: None,
        words: None,
        on: day("2026-11-09"),
        by: None,
    }
}

pub(crate) fn water_neighbour() -> WaterNeighbour {
    WaterNeighbour { one: kommune("5603"), other: kommune("5616"), on: day("2026-11-08") }
}

fn place(label: &str, postnummer: &str, at: i32) -> RoundPlace {
    RoundPlace {
        label: label.into(),
        postnummer: Some(number(postnummer)),
        point: point(70_000_000 + at, 22_000_000 + at),
    }
}

pub(crate) fn round(id: &str) -> Round {
    Round {
        id: RoundId::new(id).unwrap(),
        name: "Hasvik og Loppa".into(),
        first_day: day("2026-12-01"),
        last: RoundDay::Second,
        leave_at: 7 * 60 + 30,
        home_by: Some(16 * 60 + 5),
        start: Some(place("hjemmefra", "9516", 1)),
        overnight: Some(place("gjestehuset", "9590", 2)),
        adviser: AdviserId::new("radgiver-2"),
        stops: vec![
            RoundStop {
                at: RoundStopAt::Home(HomeId::new("hjem-00001").unwrap()),
                minutes: 90,
                agreed_at: Some(10 * 60 + 15),
                day: Some(RoundDay::First),
                purpose: Some("oppfølgingsbesøk".into()),
            },
            RoundStop {
                at: RoundStopAt::Place(place("skolen", "9585", 3)),
                minutes: 45,
                agreed_at: None,
                day: None,
                purpose: None,
            },
        ],
    }
}

pub(crate) fn bare_round(id: &str) -> Round {
    Round {
        last: RoundDay::First,
        home_by: None,
        start: None,
        overnight: Some(RoundPlace { label: "hytta".into(), postnummer: None, point: None }),
        adviser: None,
        stops: Vec::new(),
        ..round(id)
    }
}

pub(crate) fn avoid_places() -> Vec<AvoidPlace> {
    vec![
        AvoidPlace {
            label: "fars hus".into(),
            postnummer: Some(number("9517")),
            point: point(69_950_005, 23_250_006),
            shortest_minutes: 30,
        },
        AvoidPlace { label: "torget".into(), postnummer: None, point: None, shortest_minutes: 15 },
    ]
}

/// Every record of where, full and bare, into a register that has none.
pub(crate) fn with_where(register: Register) -> Register {
    Register {
        travel: vec![bare_travel("9510", "0150"), travel()],
        links: vec![bare_link(), link()],
        water_neighbours: vec![water_neighbour()],
        rounds: vec![round("runde-1"), bare_round("runde-2")],
        ..register
    }
}

/// Saves what [`with_where`] adds.
pub(crate) fn save_where(tx: &mut crate::Tx<'_>, register: &Register) -> Result<(), crate::StoreError> {
    register.rounds.iter().rev().try_for_each(|one| tx.rounds().save(one))?;
    register.water_neighbours.iter().try_for_each(|one| tx.water_neighbours().save(one))?;
    register.links.iter().rev().try_for_each(|one| tx.links().save(one))?;
    register.travel.iter().rev().try_for_each(|one| tx.travel().save(one))
}
