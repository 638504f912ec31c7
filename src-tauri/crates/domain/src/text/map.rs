//! What a map and a table of reach say, for whoever sees them and whoever does not.

use super::Lang;
use super::format::{minutes, pick};

/// That homes with a protected address are not on the map; nothing where there are none.
pub fn hidden(homes: usize, lang: Lang) -> Option<String> {
    match homes {
        0 => None,
        1 => Some(pick(
            lang,
            "1 hjem med skjult adresse er ikke på kartet.",
            "1 heim med skjult adresse er ikkje på kartet.",
        )),
        _ => Some(pick(
            lang,
            format!("{homes} hjem med skjult adresse er ikke på kartet."),
            format!("{homes} heimar med skjult adresse er ikkje på kartet."),
        )),
    }
}

/// That nothing is drawn of the choice for a child whose address is protected.
pub fn hidden_child(lang: Lang) -> String {
    pick(
        lang,
        "Barnet har skjult adresse: ingenting tegnes på kartet. Sted: spør leder.",
        "Barnet har skjult adresse: ingenting blir teikna på kartet. Stad: spør leiar.",
    )
}

/// That places nobody has placed are not on the map; nothing where there are none.
pub fn unplaced(places: usize, lang: Lang) -> Option<String> {
    match places {
        0 => None,
        1 => Some(pick(
            lang,
            "1 sted er ikke på kartet fordi postnummeret mangler.",
            "1 stad er ikkje på kartet fordi postnummeret manglar.",
        )),
        _ => Some(pick(
            lang,
            format!("{places} steder er ikke på kartet fordi postnummeret mangler."),
            format!("{places} stader er ikkje på kartet fordi postnummeret manglar."),
        )),
    }
}

/// What the whole map shows, for somebody who does not see it.
pub fn shows(homes: usize, places: usize, lang: Lang) -> String {
    let homes = match homes {
        1 => pick(lang, "1 hjem", "1 heim"),
        _ => pick(lang, format!("{homes} hjem"), format!("{homes} heimar")),
    };
    let places = match places {
        1 => pick(lang, "1 annet sted", "1 annan stad"),
        _ => pick(lang, format!("{places} andre steder"), format!("{places} andre stader")),
    };
    pick(
        lang,
        format!("Kart med {homes} og {places}. Alt på kartet står også i listen."),
        format!("Kart med {homes} og {places}. Alt på kartet står òg i lista."),
    )
}

/// «Nummer 2: Fjell H-031, Tverrelvdalen, Alta. Usikkert sted. 3 steder på samme punkt.»
pub fn point(rank: Option<u32>, what: &str, place: &str, told: PointTold, lang: Lang) -> String {
    let mut text = match rank {
        Some(rank) => pick(lang, format!("Nummer {rank}: "), format!("Nummer {rank}: ")),
        None => String::new(),
    };
    text.push_str(what);
    if !place.is_empty() {
        text.push_str(", ");
        text.push_str(place);
    }
    text.push('.');
    if told.uncertain {
        text.push_str(&pick(lang, " Usikkert sted.", " Usikker stad."));
    }
    if told.together > 1 {
        let count = told.together;
        text.push_str(&pick(
            lang,
            format!(" {count} steder på samme punkt."),
            format!(" {count} stader på same punkt."),
        ));
    }
    text
}

/// What else is said of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointTold {
    /// Whether the point is uncertain.
    pub uncertain: bool,
    /// How many points stand here, this one with them.
    pub together: u16,
}

/// Where the child belongs.
pub fn nearby(lang: Lang) -> String {
    pick(lang, "Nærmiljøet", "Nærmiljøet")
}

/// A settlement, to find one's way by.
pub fn settlement(name: &str, _: Lang) -> String {
    name.to_owned()
}

/// «Inntil 30 min», «Fra 30 min til 60 min».
pub fn band(from: Option<u16>, to: u16, lang: Lang) -> String {
    match from {
        None => pick(lang, format!("Inntil {}", minutes(to)), format!("Inntil {}", minutes(to))),
        Some(from) => pick(
            lang,
            format!("Fra {} til {}", minutes(from), minutes(to)),
            format!("Frå {} til {}", minutes(from), minutes(to)),
        ),
    }
}

/// How a table of reach counts.
pub fn reach_method(lang: Lang) -> String {
    pick(
        lang,
        "Et hjem står i gruppen for den lengste tiden sin. Der hele intervallet ikke ligger i gruppen, står det usikker.",
        "Ein heim står i gruppa for den lengste tida si. Der heile intervallet ikkje ligg i gruppa, står det usikker.",
    )
}

/// Which numbers of minutes can be asked about.
pub fn reach_minutes(lang: Lang) -> String {
    pick(
        lang,
        "Velg fra én til tre tider, stigende, fra 1 til 1440 minutter.",
        "Vel frå éi til tre tider, stigande, frå 1 til 1440 minutt.",
    )
}

/// Where the outlines come from.
pub fn notice(lang: Lang) -> String {
    pick(
        lang,
        "Omriss av kommuner: Kartverket, CC BY 4.0, forenklet. Grensen mellom Ålesund og Haram er omtrentlig.",
        "Omriss av kommunar: Kartverket, CC BY 4.0, forenkla. Grensa mellom Ålesund og Haram er omtrentleg.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_says_everything_that_is_drawn() {
        let told = PointTold { uncertain: true, together: 3 };
        assert_eq!(
            point(Some(2), "Fjell H-031", "Tverrelvdalen, Alta", told, Lang::Nn),
            "Nummer 2: Fjell H-031, Tverrelvdalen, Alta. Usikker stad. 3 stader på same punkt."
        );
        let told = PointTold { uncertain: false, together: 1 };
        assert_eq!(point(None, "Skolen", "", told, Lang::Nb), "Skolen.");
    }

    #[test]
    fn a_band_has_its_ends() {
        assert_eq!(band(None, 30, Lang::Nb).replace('\u{a0}', " "), "Inntil 30 min");
        assert_eq!(band(Some(30), 60, Lang::Nn).replace('\u{a0}', " "), "Frå 30 min til 60 min");
    }

    #[test]
    fn nobody_missing_is_not_said() {
        assert_eq!((hidden(0, Lang::Nb), unplaced(0, Lang::Nn)), (None, None));
        assert_eq!(
            hidden_child(Lang::Nn),
            "Barnet har skjult adresse: ingenting blir teikna på kartet. Stad: spør leiar."
        );
        assert_eq!(hidden(2, Lang::Nb).unwrap(), "2 hjem med skjult adresse er ikke på kartet.");
    }
}
