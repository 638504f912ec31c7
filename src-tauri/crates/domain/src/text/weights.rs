//! Weight sets in words: what each weight is given to, and what an office has changed.
//!
//! How a criterion is valued is decided in `matching::criteria`; the words here follow it.

use super::Lang;
use super::codes::Words;
use super::format::{list, pick};
use crate::model::{Weight, WeightKey};

/// What the criterion looks at, and how it is valued.
pub fn about(key: WeightKey, lang: Lang) -> String {
    let (bokmal, nynorsk) = words(key);
    pick(lang, bokmal, nynorsk)
}

#[expect(clippy::too_many_lines, reason = "one table: a sentence in each language for every weight")]
fn words(key: WeightKey) -> (&'static str, &'static str) {
    match key {
        WeightKey::NeedSeverity1 => (
            "Et behov som krever litt ekstra. Hjemmets kompetanse for behovet mot alvorligheten; halvert når hjemmet sier kanskje.",
            "Eit behov som krev litt ekstra. Kompetansen heimen har for behovet, mot alvoret; halvert når heimen seier kanskje.",
        ),
        WeightKey::NeedSeverity2 => (
            "Et behov som preger hverdagen. Hjemmets kompetanse for behovet mot alvorligheten; halvert når hjemmet sier kanskje.",
            "Eit behov som pregar kvardagen. Kompetansen heimen har for behovet, mot alvoret; halvert når heimen seier kanskje.",
        ),
        WeightKey::NeedSeverity3 => (
            "Et behov som krever mye av hjemmet hele tiden. Hjemmets kompetanse for behovet mot alvorligheten; halvert når hjemmet sier kanskje.",
            "Eit behov som krev mykje av heimen heile tida. Kompetansen heimen har for behovet, mot alvoret; halvert når heimen seier kanskje.",
        ),
        WeightKey::Load => (
            "Timene barnet trenger i uka, mot timene husstanden har. Full verdi når de strekker til, null når barnet trenger dobbelt så mange.",
            "Timane barnet treng i veka, mot timane husstanden har. Full verdi når dei strekk til, null når barnet treng dobbelt så mange.",
        ),
        WeightKey::Contact => (
            "Reisetiden én vei til hvert sted for samvær, veid etter hvor ofte. Full verdi til 30 minutter, null fra 180.",
            "Reisetida éin veg til kvar stad for samvær, vega etter kor ofte. Full verdi til 30 minutt, null frå 180.",
        ),
        WeightKey::School => (
            "Reisetiden til skolen eller barnehagen barnet skal beholde. Full verdi til 15 minutter, null fra 60.",
            "Reisetida til skulen eller barnehagen barnet skal halde fram i. Full verdi til 15 minutt, null frå 60.",
        ),
        WeightKey::Nearby => (
            "Om hjemmet ligger der barnet hører til: samme kommune, nabokommune, samme fylke eller lenger unna.",
            "Om heimen ligg der barnet høyrer til: same kommune, nabokommune, same fylke eller lenger unna.",
        ),
        WeightKey::Siblings => (
            "Om søsken som må eller bør bo sammen, bor i hjemmet eller får plass der; ellers reisetiden mellom dem.",
            "Om sysken som må eller bør bu saman, bur i heimen eller får plass der; elles reisetida mellom dei.",
        ),
        WeightKey::Purpose => (
            "Om hjemmet er for samme formål og samme lengde som barnet trenger.",
            "Om heimen er for same formål og same lengd som barnet treng.",
        ),
        WeightKey::Training => (
            "Om fosterforeldrene har fullført opplæringen, er i gang eller ikke har begynt.",
            "Om fosterforeldra har fullført opplæringa, er i gang eller ikkje har byrja.",
        ),
        WeightKey::ContactAttitude => (
            "Hva hjemmet selv sier om samværet som er planlagt: positivt, med forbehold eller negativt.",
            "Kva heimen sjølv seier om samværet som er planlagt: positivt, med atterhald eller negativt.",
        ),
        WeightKey::OtherChildren => (
            "Aldersforskjellen til det nærmeste andre barnet i hjemmet. Full verdi fra tre år, og når det ikke er andre barn.",
            "Aldersskilnaden til det næraste andre barnet i heimen. Full verdi frå tre år, og når det ikkje er andre barn.",
        ),
        WeightKey::HomeLoad => (
            "Hvor mange andre fosterbarn som bor der, og om noen flyttet inn det siste halvåret.",
            "Kor mange andre fosterbarn som bur der, og om nokon flytta inn det siste halvåret.",
        ),
        WeightKey::RoomSupport => (
            "Eget rom til barnet og støtte rundt familien, halvparten hver.",
            "Eige rom til barnet og støtte rundt familien, halvparten kvar.",
        ),
        WeightKey::FirstLanguage => (
            "Om barnets førstespråk snakkes i hjemmet, når det ikke er norsk eller samisk.",
            "Om førstespråket til barnet blir snakka i heimen, når det ikkje er norsk eller samisk.",
        ),
        WeightKey::Background => (
            "Hva hjemmet selv vil gjøre for bakgrunnen barnet skal ta med seg videre. Aldri hva familien er.",
            "Kva heimen sjølv vil gjere for bakgrunnen barnet skal ta med seg vidare. Aldri kva familien er.",
        ),
        WeightKey::Sami => (
            "Om barnets samiske språk snakkes daglig i hjemmet, eller får støtte etter en plan.",
            "Om det samiske språket til barnet blir snakka dagleg i heimen, eller får støtte etter ein plan.",
        ),
        WeightKey::Tie => (
            "Om barnet står husstanden nær, kjenner den eller ikke har noe bånd.",
            "Om barnet står husstanden nær, kjenner han eller ikkje har noko band.",
        ),
    }
}

/// What differs from "Standard 1": `changed` holds each key with its standard weight and its own.
pub fn changed(changed: &[(WeightKey, Weight, Weight)], lang: Lang) -> String {
    if changed.is_empty() {
        return pick(lang, "Likt Standard 1.", "Likt Standard 1.");
    }
    let each: Vec<String> = changed
        .iter()
        .map(|(key, standard, own)| {
            let name = key.word(lang);
            pick(
                lang,
                format!("«{name}» {} i stedet for {}", own.get(), standard.get()),
                format!("«{name}» {} i staden for {}", own.get(), standard.get()),
            )
        })
        .collect();
    pick(
        lang,
        format!("Endret fra Standard 1: {}.", list(&each)),
        format!("Endra frå Standard 1: {}.", list(&each)),
    )
}

/// «Brukt i 3 valg».
pub fn used(choices: usize, lang: Lang) -> String {
    match choices {
        0 => pick(lang, "Ikke brukt i noe valg ennå", "Ikkje brukt i noko val enno"),
        1 => pick(lang, "Brukt i 1 valg", "Brukt i 1 val"),
        choices => pick(lang, format!("Brukt i {choices} valg"), format!("Brukt i {choices} val")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Code;

    #[test]
    fn every_weight_is_explained_in_both_languages() {
        for key in WeightKey::all() {
            for lang in [Lang::Nb, Lang::Nn] {
                assert!(about(*key, lang).ends_with('.'), "{key:?}");
            }
        }
    }

    #[test]
    fn a_change_says_both_weights() {
        let weight = |weight| Weight::new(weight).unwrap();
        let said = changed(&[(WeightKey::Contact, weight(4), weight(5))], Lang::Nb);
        assert_eq!(said, "Endret fra Standard 1: «Reise til samvær» 5 i stedet for 4.");
        assert_eq!(changed(&[], Lang::Nn), "Likt Standard 1.");
    }
}
