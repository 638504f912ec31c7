//! The words for the code lists of travel and rounds.

use super::Lang;
use super::codes::{List, Words, list, words};
use crate::model::{LinkState, RoundDay, TravelDirection};

words! {
    TravelDirection {
        BothWays: "Begge veier" / "Begge vegar",
        OneWay: "Bare denne veien" / "Berre denne vegen",
    }
    LinkState {
        AsGiven: "Som oppgitt" / "Som oppgitt",
        Closed: "Ikke i bruk" / "Ikkje i bruk",
        Open: "Det går vei" / "Det går veg",
    }
    RoundDay {
        First: "Første dag" / "Første dag",
        Second: "Andre dag" / "Andre dag",
    }
}
