//! What is said of the road network, its import and its faults, and of the ferries, tunnels and bridges of the
//! estimate.
//!
//! The codes belong to the crates `roads` and `geo`, which this crate does not know; a test in `api` compares the
//! lists. A code without words is shown as it is.

use super::Lang;
use super::format::{date, minutes, pick};
use super::ranking::whole;
use chrono::NaiveDate;

type Table = &'static [(&'static str, &'static str, &'static str)];

/// Why a file cannot become a road network, or a network cannot be used: (code, bokmål, nynorsk).
pub const FAULTS: Table = &[
    (
        "kan_ikke_leses",
        "Filen kan ikke leses. Sjekk at den finnes og at du har tilgang.",
        "Fila kan ikkje lesast. Sjekk at ho finst og at du har tilgang.",
    ),
    ("tom", "Filen er tom. Last den ned på nytt.", "Fila er tom. Last henne ned på nytt."),
    (
        "ikke_osm_pbf",
        "Filen er ikke et kartuttrekk (.osm.pbf). Velg en fil som slutter på .osm.pbf, eller ta inn filen som ferdig veinett.",
        "Fila er ikkje eit kartuttrekk (.osm.pbf). Vel ei fil som sluttar på .osm.pbf, eller ta inn fila som ferdig vegnett.",
    ),
    (
        "avkortet",
        "Filen slutter for tidlig; nedlastingen ble trolig avbrutt. Last den ned på nytt.",
        "Fila sluttar for tidleg; nedlastinga vart truleg avbroten. Last henne ned på nytt.",
    ),
    (
        "skadet",
        "Filen er skadet og kan ikke leses ferdig. Last den ned på nytt.",
        "Fila er skadd og kan ikkje lesast ferdig. Last henne ned på nytt.",
    ),
    (
        "ukjent_krav",
        "Filen krever noe Heimly ikke kjenner. Velg et vanlig uttrekk (.osm.pbf), ikke en fil med historikk.",
        "Fila krev noko Heimly ikkje kjenner. Vel eit vanleg uttrekk (.osm.pbf), ikkje ei fil med historikk.",
    ),
    (
        "ukjent_pakking",
        "Filen er pakket på en måte Heimly ikke kjenner. Velg et vanlig uttrekk (.osm.pbf).",
        "Fila er pakka på ein måte Heimly ikkje kjenner. Vel eit vanleg uttrekk (.osm.pbf).",
    ),
    (
        "for_stor",
        "Filen har flere veier enn Heimly kan regne med. Velg uttrekket for Norge alene.",
        "Fila har fleire vegar enn Heimly kan rekne med. Vel uttrekket for Noreg åleine.",
    ),
    (
        "annet_land",
        "Ingenting i filen ligger i Norge. Velg uttrekket for Norge.",
        "Ingenting i fila ligg i Noreg. Vel uttrekket for Noreg.",
    ),
    (
        "ingen_veier",
        "Filen har ingen vei en bil kan bruke. Velg uttrekket for Norge.",
        "Fila har ingen veg ein bil kan bruke. Vel uttrekket for Noreg.",
    ),
    ("avbrutt", "Importen er stoppet.", "Importen er stoppa."),
    (
        "kan_ikke_skrives",
        "Veinettet kan ikke lagres. Frigjør plass, eller be IT om skrivetilgang til datamappen.",
        "Vegnettet kan ikkje lagrast. Frigjer plass, eller be IT om skrivetilgang til datamappa.",
    ),
    ("ikke_klargjort", "Det er ikke hentet inn noe veinett her.", "Det er ikkje henta inn noko vegnett her."),
    (
        "annen_versjon",
        "Veinettet er laget av en annen utgave av Heimly. Hent inn kartuttrekket på nytt.",
        "Vegnettet er laga av ei anna utgåve av Heimly. Hent inn kartuttrekket på nytt.",
    ),
    (
        "klargjort_skadet",
        "Veinettfilen er skadet, eller ikke et ferdig veinett, og brukes ikke. Hent inn kartuttrekket (.osm.pbf) på nytt.",
        "Vegnettfila er skadd, eller ikkje eit ferdig vegnett, og blir ikkje brukt. Hent inn kartuttrekket (.osm.pbf) på nytt.",
    ),
];

/// What a link of the estimate is.
pub const LINK_KINDS: Table = &[
    ("ferge", "Ferge", "Ferje"),
    ("undersjoisk_tunnel", "Undersjøisk tunnel", "Undersjøisk tunnel"),
    ("tunnel", "Tunnel", "Tunnel"),
    ("bru", "Bru", "Bru"),
    ("fylling", "Fylling", "Fylling"),
    ("uten_vei", "Sted uten vei", "Stad utan veg"),
    ("vei", "Vei", "Veg"),
];

/// What a number of the estimate rests on.
pub const BASES: Table = &[
    ("oppgitt_av_kilde", "oppgitt av en kilde", "oppgitt av ei kjelde"),
    ("alminnelig_kunnskap", "alminnelig kunnskap, ikke slått opp", "allmenn kunnskap, ikkje slått opp"),
    ("beregnet", "beregnet", "berekna"),
    ("rettet", "rettet av kontoret", "retta av kontoret"),
];

/// The sentence for a fault.
pub fn fault(code: &str, lang: Lang) -> &str {
    look_up(FAULTS, code, lang)
}

/// What a link is.
pub fn link_kind(code: &str, lang: Lang) -> &str {
    look_up(LINK_KINDS, code, lang)
}

/// What a number rests on.
pub fn basis(code: &str, lang: Lang) -> &str {
    look_up(BASES, code, lang)
}

fn look_up(table: Table, code: &str, lang: Lang) -> &str {
    table.iter().find(|(each, _, _)| *each == code).map_or(code, |(_, bokmal, nynorsk)| match lang {
        Lang::Nb => bokmal,
        Lang::Nn => nynorsk,
    })
}

/// What an import does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportStep {
    /// It has not begun.
    Starting,
    /// Reading the extract.
    Reading,
    /// Joining ways to a network.
    Building,
    /// Preparing fast answers.
    Preparing,
    /// Writing the file.
    Writing,
}

/// What an import does now, in words.
pub fn step(step: ImportStep, lang: Lang) -> String {
    match step {
        ImportStep::Starting => pick(lang, "Starter", "Startar"),
        ImportStep::Reading => pick(lang, "Leser kartuttrekket", "Les kartuttrekket"),
        ImportStep::Building => pick(lang, "Setter sammen veiene", "Set saman vegane"),
        ImportStep::Preparing => pick(lang, "Gjør veinettet klart", "Gjer vegnettet klart"),
        ImportStep::Writing => pick(lang, "Lagrer veinettet", "Lagrar vegnettet"),
    }
}

/// How the road network stands, as a sentence.
pub fn standing(standing: Standing, lang: Lang) -> String {
    match standing {
        Standing::None => pick(
            lang,
            "Ikke noe veinett er hentet inn. Reisetider er anslag eller oppgitt av rådgiver.",
            "Ikkje noko vegnett er henta inn. Reisetider er overslag eller oppgitt av rådgivar.",
        ),
        Standing::InUse => pick(lang, "Veinettet er i bruk.", "Vegnettet er i bruk."),
        Standing::Working => pick(
            lang,
            "Et veinett hentes inn. Du kan arbeide videre imens.",
            "Eit vegnett blir henta inn. Du kan arbeide vidare imens.",
        ),
        Standing::FailedWithoutOne => pick(
            lang,
            "Veinettet ble ikke hentet inn. Reisetider er anslag eller oppgitt av rådgiver.",
            "Vegnettet vart ikkje henta inn. Reisetider er overslag eller oppgitt av rådgivar.",
        ),
        Standing::FailedWithOne => pick(
            lang,
            "Det nye veinettet ble ikke hentet inn. Det gamle er fortsatt i bruk.",
            "Det nye vegnettet vart ikkje henta inn. Det gamle er framleis i bruk.",
        ),
    }
}

/// How the road network stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is none.
    None,
    /// It is in use.
    InUse,
    /// One is being imported.
    Working,
    /// An import failed, and there was none before.
    FailedWithoutOne,
    /// An import failed, and the one before is in use.
    FailedWithOne,
}

/// The day of an extract or an import; unknown where it is not said.
pub fn day(day: Option<NaiveDate>, lang: Lang) -> String {
    day.map_or_else(|| pick(lang, "ukjent dato", "ukjend dato"), date)
}

/// What was left out: ways cut at missing nodes, roads with no way to the rest, ferries without a stated time.
pub fn left_out(cut: u32, aside: u32, untimed: u32, lang: Lang) -> String {
    let (way, ferry) = match lang {
        Lang::Nb => (["vei", "veier"], ["ferge", "ferger"]),
        Lang::Nn => (["veg", "vegar"], ["ferje", "ferjer"]),
    };
    let [cut_ways, aside] = [cut, aside].map(|count| counted(count, way));
    let ferries = counted(untimed, ferry);
    match lang {
        Lang::Nb => format!(
            "{cut_ways} er kuttet fordi punkter mangler, {aside} henger ikke sammen med resten, og {ferries} har ikke oppgitt tid og er beregnet."
        ),
        Lang::Nn => format!(
            "{cut_ways} er kutta fordi punkt manglar, {aside} heng ikkje saman med resten, og {ferries} har ikkje oppgitt tid og er berekna."
        ),
    }
}

/// «1 ferge», «2 ferger».
fn counted(count: u32, [one, many]: [&str; 2]) -> String {
    format!("{} {}", whole(u64::from(count)), if count == 1 { one } else { many })
}

/// What area a network covers, from south-west to north-east in whole degrees and tenths.
pub fn covers(south_west: &str, north_east: &str, lang: Lang) -> String {
    pick(lang, format!("Fra {south_west} til {north_east}."), format!("Frå {south_west} til {north_east}."))
}

/// Where a row of the estimate's tables is from.
pub fn link_source(known: LinkSource, lang: Lang) -> String {
    match known {
        LinkSource::RoadData => pick(
            lang,
            "Nasjonal vegdatabank (Statens vegvesen), 10.09.2026",
            "Nasjonal vegdatabank (Statens vegvesen), 10.09.2026",
        ),
        LinkSource::Common => {
            pick(lang, "Alminnelig kunnskap, ikke slått opp", "Allmenn kunnskap, ikkje slått opp")
        }
        LinkSource::OpenLengths => pick(
            lang,
            "Lengde fra åpne data, resten alminnelig kunnskap",
            "Lengd frå opne data, resten allmenn kunnskap",
        ),
    }
}

/// Where a row of the estimate's tables is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkSource {
    /// The national road data bank.
    RoadData,
    /// General knowledge.
    Common,
    /// A length from open data, the rest general knowledge.
    OpenLengths,
}

/// How sure a row is, in words.
pub fn link_confidence(seen: LinkSeen, lang: Lang) -> String {
    match seen {
        LinkSeen::InSource => pick(lang, "Funnet i kilden", "Funnen i kjelda"),
        LinkSeen::FerryOnly => pick(
            lang,
            "Ferga er funnet i kilden; at det ikke går vei, er alminnelig kunnskap",
            "Ferja er funnen i kjelda; at det ikkje går veg, er allmenn kunnskap",
        ),
        LinkSeen::Remembered => pick(lang, "Bør sjekkes", "Bør sjekkast"),
    }
}

/// How sure a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkSeen {
    /// Found in a source.
    InSource,
    /// The ferry was found, that there is no road is general knowledge.
    FerryOnly,
    /// General knowledge alone.
    Remembered,
}

/// When in the year a ferry runs; nothing where it runs all year.
pub fn season(summer_only: Season, lang: Lang) -> Option<String> {
    match summer_only {
        Season::AllYear => None,
        Season::Summer => Some(pick(lang, "Bare om sommeren", "Berre om sommaren")),
    }
}

/// When in the year a ferry runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// All year.
    AllYear,
    /// In the summer.
    Summer,
}

/// «25 min, og 30 min venting».
pub fn leg_time(time: u16, wait: u16, lang: Lang) -> String {
    let time = minutes(time);
    match wait {
        0 => time,
        _ => pick(
            lang,
            format!("{time}, og {} venting", minutes(wait)),
            format!("{time}, og {} venting", minutes(wait)),
        ),
    }
}

/// What must stand wherever a time on the road network is shown.
pub fn osm_notice(lang: Lang) -> String {
    pick(
        lang,
        "Veinett: © OpenStreetMap-bidragsytere, ODbL 1.0.",
        "Vegnett: © OpenStreetMap-bidragsytarar, ODbL 1.0.",
    )
}

/// How many ferries, bridges, tunnels and places were found.
pub fn links(count: usize, lang: Lang) -> String {
    match count {
        1 => pick(lang, "1 ferge, bru, tunnel eller sted", "1 ferje, bru, tunnel eller stad"),
        _ => pick(
            lang,
            format!("{count} ferger, bruer, tunneler og steder"),
            format!("{count} ferjer, bruer, tunnelar og stader"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_words_and_an_unknown_one_is_shown_as_it_is() {
        assert_eq!(link_kind("ferge", Lang::Nn), "Ferje");
        assert_eq!(basis("beregnet", Lang::Nb), "beregnet");
        assert_eq!(fault("noe_annet", Lang::Nb), "noe_annet");
    }

    #[test]
    fn what_was_left_out_is_counted() {
        assert_eq!(
            left_out(1_234, 5, 0, Lang::Nb),
            "1\u{a0}234 veier er kuttet fordi punkter mangler, 5 veier henger ikke sammen med resten, og 0 ferger har ikke oppgitt tid og er beregnet."
        );
        assert_eq!(
            left_out(1, 1, 1, Lang::Nn),
            "1 veg er kutta fordi punkt manglar, 1 veg heng ikkje saman med resten, og 1 ferje har ikkje oppgitt tid og er berekna."
        );
    }

    #[test]
    fn an_old_network_is_named_only_where_there_is_one() {
        for lang in [Lang::Nb, Lang::Nn] {
            for (code, _, _) in FAULTS {
                assert!(
                    !fault(code, lang).contains("i bruk"),
                    "{code}: how it stands is said by the standing"
                );
            }
        }
        assert!(standing(Standing::FailedWithOne, Lang::Nb).contains("fortsatt i bruk"));
        assert!(!standing(Standing::FailedWithoutOne, Lang::Nb).contains("i bruk"));
    }
}
