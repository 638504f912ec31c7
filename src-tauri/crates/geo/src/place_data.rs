//! The place data as tables in memory: read once from text, then only looked up.

use std::collections::BTreeSet;
use std::fmt;

use heimly_domain::names::SearchIndex;
use heimly_domain::place::{KommuneNo, KommuneRelation, Places, Point, Postnummer, PostnummerFacts};

use crate::distance::great_circle_metres;
use crate::names::OtherName;
use crate::place_read::{
    find, read_across_water, read_kommune, read_names, read_neighbours, read_postnummer, rows,
};

/// The texts place data are read from, in the formats of `assets/geo/README.md`.
#[derive(Clone, Copy, Debug)]
pub struct PlaceFiles<'a> {
    /// `postnr;poststed;kommunenr;lat;lon;quality`, sorted by postnummer.
    pub postnummer: &'a str,
    /// `kommunenr;navn;fylke;slag`, sorted by kommunenummer.
    pub kommuner: &'a str,
    /// A JSON list of pairs of kommunenummer, each pair once.
    pub land_neighbours: &'a str,
    /// `kommunenr;språk;navn;kilde`: official Sami and Kven names.
    pub names: &'a str,
    /// `kommunenr;kommunenr2;km;over`: kommuner near each other without a border on land.
    pub across_water: &'a str,
}

/// What cannot be read, and where. For developers: the files ship with the program and no user writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceDataError {
    /// A line that is not in its file's format. Lines are counted from 1, the heading included.
    Line {
        /// Which file.
        file: &'static str,
        /// Which line.
        line: usize,
    },
    /// A row that does not come after the one before it.
    Order {
        /// Which file.
        file: &'static str,
        /// Which line.
        line: usize,
    },
    /// Something in the list of neighbours that is not a pair of two different known kommuner.
    Neighbours,
}

impl fmt::Display for PlaceDataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line { file, line } => write!(f, "{file}, linje {line}: kan ikke leses"),
            Self::Order { file, line } => write!(f, "{file}, linje {line}: står ikke i rekkefølge"),
            Self::Neighbours => f.write_str("nabokommuner: listen er ikke par av to kjente kommuner"),
        }
    }
}

impl std::error::Error for PlaceDataError {}

/// What a kommunenummer stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KommuneKind {
    /// One of the 357 kommuner.
    Kommune,
    /// Svalbard or Jan Mayen: a number in the postal register, but no kommune.
    Area,
}

/// A kommune, by the numbering that took effect on 1 January 2024.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kommune {
    /// Its number.
    pub number: KommuneNo,
    /// Its Norwegian name. Official Sami and Kven names are [`PlaceData::other_names`].
    pub name: String,
    /// The name of its fylke; empty for Svalbard and Jan Mayen.
    pub fylke: String,
    /// Whether it is a kommune at all.
    pub kind: KommuneKind,
}

#[derive(Clone, Debug)]
pub(crate) struct PostnummerRow {
    pub number: Postnummer,
    pub facts: PostnummerFacts,
}

/// Two kommuner that water parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AcrossWater {
    /// The other kommune.
    pub kommune: KommuneNo,
    /// Metres between the two outlines, to the nearest ten.
    pub metres: u32,
}

/// Every postnummer and kommune, and which kommuner share a border on land.
#[derive(Clone, Debug)]
pub struct PlaceData {
    postnummer: Vec<PostnummerRow>,
    kommuner: Vec<Kommune>,
    /// Both (a, b) and (b, a) of every pair, so that one lookup answers.
    land_neighbours: BTreeSet<(KommuneNo, KommuneNo)>,
    /// Both ways, as above.
    across_water: BTreeSet<(KommuneNo, AcrossWater)>,
    /// By kommune.
    names: Vec<OtherName>,
    index: SearchIndex<Postnummer>,
}

pub(crate) const NAMES_FILE: &str = "kommunenavn.csv";
pub(crate) const WATER_FILE: &str = "kommune-over-vann.csv";
const POSTNUMMER_FILE: &str = "postnr.csv";
const KOMMUNER_FILE: &str = "kommuner.csv";

impl PlaceData {
    /// Reads the texts.
    ///
    /// # Errors
    /// The first line that is not in the format, a row out of order or given twice, a neighbour or a name
    /// of something that is not a known kommune.
    pub fn parse(files: &PlaceFiles<'_>) -> Result<Self, PlaceDataError> {
        let kommuner = rows(KOMMUNER_FILE, files.kommuner, read_kommune, |kommune| kommune.number)?;
        let postnummer = rows(POSTNUMMER_FILE, files.postnummer, read_postnummer, |row| row.number)?;
        let land_neighbours = read_neighbours(files.land_neighbours, &kommuner)?;
        let across_water = read_across_water(files.across_water, &kommuner)?;
        let names = read_names(files.names, &kommuner)?;
        let index = index(&postnummer, &kommuner, &names);
        Ok(Self { postnummer, kommuner, land_neighbours, across_water, names, index })
    }

    /// Every postnummer of the register, in order.
    pub fn all_postnummer(&self) -> impl Iterator<Item = (Postnummer, &PostnummerFacts)> {
        self.postnummer.iter().map(|row| (row.number, &row.facts))
    }

    /// The kommuner by number, without Svalbard and Jan Mayen.
    pub fn kommuner(&self) -> impl Iterator<Item = &Kommune> {
        self.kommuner.iter().filter(|each| each.kind == KommuneKind::Kommune)
    }

    /// A kommune, Svalbard or Jan Mayen by its number.
    pub fn kommune(&self, number: KommuneNo) -> Option<&Kommune> {
        find(&self.kommuner, number, |kommune| kommune.number)
    }

    /// The kommuner that share a border on land with this one, by number; none for an island kommune.
    pub fn land_neighbours(&self, number: KommuneNo) -> impl Iterator<Item = KommuneNo> {
        self.land_neighbours.iter().filter(move |(one, _)| *one == number).map(|(_, other)| *other)
    }

    /// The kommuner within 5 km across water that share no border on land, by number: what an office may
    /// confirm as neighbours. Pairs that a third kommune's land parts are not here.
    pub fn water_neighbours(&self, number: KommuneNo) -> impl Iterator<Item = AcrossWater> {
        self.across_water.iter().filter(move |(one, _)| *one == number).map(|(_, other)| *other)
    }

    /// The official Sami and Kven names of a kommune, and how the postal register writes it.
    pub fn other_names(&self, number: KommuneNo) -> impl Iterator<Item = &OtherName> {
        self.names.iter().filter(move |name| name.kommune == number)
    }

    /// The postnummer with these words: a number or the beginning of one, a poststed, or a kommune by its
    /// Norwegian, Sami or Kven name, with or without Norwegian and Sami letters. Best first, at most `most`.
    pub fn find(&self, words: &str, most: usize) -> Vec<Postnummer> {
        self.index.find(words, most).into_iter().map(|found| found.entry).collect()
    }

    /// The postnummer whose point is nearest to this one, and how many metres it is away; certain and
    /// uncertain points alike. `None` when the data have no points.
    pub fn nearest_postnummer(&self, point: Point) -> Option<(Postnummer, u32)> {
        let distances = self
            .all_postnummer()
            .filter_map(|(number, facts)| Some((great_circle_metres(facts.spot?.point, point), number)));
        distances.min().map(|(metres, number)| (number, metres))
    }
}

/// What a postnummer is found by: its poststed and number, and every name of its kommune. The Norwegian name
/// stands first, so that the poststed of the same name comes before the rest of the kommune.
fn index(postnummer: &[PostnummerRow], kommuner: &[Kommune], names: &[OtherName]) -> SearchIndex<Postnummer> {
    let mut texts = Vec::new();
    for row in postnummer {
        texts.push((row.number, format!("{} {}", row.facts.poststed, row.number)));
        let Some(kommune) = find(kommuner, row.facts.kommune, |each| each.number) else { continue };
        let others =
            names.iter().filter(|name| name.kommune == kommune.number).map(|name| name.name.as_str());
        let all: Vec<&str> = std::iter::once(kommune.name.as_str()).chain(others).collect();
        texts.push((row.number, all.join(" ")));
    }
    SearchIndex::new(texts.iter().map(|(number, text)| (*number, text.as_str())))
}

impl Places for PlaceData {
    fn postnummer(&self, postnummer: Postnummer) -> Option<PostnummerFacts> {
        find(&self.postnummer, postnummer, |row| row.number).map(|row| row.facts.clone())
    }

    fn kommune_name(&self, kommune: KommuneNo) -> Option<&str> {
        self.kommune(kommune).map(|found| found.name.as_str())
    }

    /// Neighbours are those with a common border on land; what an office has confirmed across water is not
    /// known here.
    fn relation(&self, one: KommuneNo, other: KommuneNo) -> KommuneRelation {
        if one == other {
            KommuneRelation::Same
        } else if self.land_neighbours.contains(&(one, other)) {
            KommuneRelation::Neighbour
        } else if one.fylke() == other.fylke() {
            KommuneRelation::SameFylke
        } else {
            KommuneRelation::Elsewhere
        }
    }
}

#[cfg(test)]
#[path = "place_data_tests.rs"]
mod tests;
