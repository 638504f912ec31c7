//! What the places of a round are called, as far as they may be told.

use crate::model::{Home, Register, Round, RoundDay, RoundPlace, RoundStop, RoundStopAt};
use crate::place::{Places, Postnummer};
use crate::protection::hidden_homes;
use chrono::{Days, NaiveDate};

/// Where a stop is, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// Postnummer and poststed («9510 Alta»).
    Poststed(String),
    /// Nobody has written a postnummer.
    Unknown,
    /// The address is protected.
    Protected,
}

/// What a stop is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// The home's code; the label of a place that is no home.
    pub short: String,
    /// The family's name and the code; the code alone where the address is protected; the label.
    pub full: String,
    /// Where it is.
    pub at: Where,
}

/// What the stops of a round are called, in the order they were given.
pub fn called(round: &Round, register: &Register, places: &dyn Places, today: NaiveDate) -> Vec<Called> {
    let hidden = hidden_homes(register, today);
    let one = |stop: &RoundStop| match &stop.at {
        RoundStopAt::Place(place) => of_place(place, places),
        RoundStopAt::Home(id) => match register.homes.iter().find(|home| home.id == *id) {
            Some(home) if hidden.contains(id) => {
                Called { short: home.code.clone(), full: home.code.clone(), at: Where::Protected }
            }
            Some(home) => of_home(home, places),
            // A home that is gone takes its stops with it; its id is nobody's name.
            None => Called { short: id.to_string(), full: id.to_string(), at: Where::Unknown },
        },
    };
    round.stops.iter().map(one).collect()
}

fn of_home(home: &Home, places: &dyn Places) -> Called {
    Called {
        short: home.code.clone(),
        full: format!("{} ({})", home.family_name, home.code),
        at: poststed(home.dwelling.postnummer, places),
    }
}

/// What a place of a round that is no home is called.
pub fn of_place(place: &RoundPlace, places: &dyn Places) -> Called {
    Called { short: place.label.clone(), full: place.label.clone(), at: poststed(place.postnummer, places) }
}

/// «9510 Alta»; the number alone where the place data do not know it.
pub fn poststed(postnummer: Option<Postnummer>, places: &dyn Places) -> Where {
    let Some(number) = postnummer else { return Where::Unknown };
    let facts = places.postnummer(number);
    Where::Poststed(facts.map_or_else(|| number.to_string(), |facts| format!("{number} {}", facts.poststed)))
}

/// The date of a day of a round.
pub fn date_of(round: &Round, day: RoundDay) -> NaiveDate {
    let after = match day {
        RoundDay::First => 0,
        RoundDay::Second => 1,
    };
    round.first_day.checked_add_days(Days::new(after)).unwrap_or(NaiveDate::MAX)
}
