//! The place data as tables in memory: read once from text, then only looked up.

use std::collections::BTreeSet;
use std::fmt;

use heimly_domain::place::{
    KommuneNo, KommuneRelation, Places, Point, PointQuality, Postnummer, PostnummerFacts, Spot,
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
    /// Its Norwegian name. Official Sami and Kven names are not in the data.
    pub name: String,
    /// The name of its fylke; empty for Svalbard and Jan Mayen.
    pub fylke: String,
    /// Whether it is a kommune at all.
    pub kind: KommuneKind,
}

#[derive(Clone, Debug)]
struct PostnummerRow {
    number: Postnummer,
    facts: PostnummerFacts,
}

/// Every postnummer and kommune, and which kommuner share a border on land.
#[derive(Clone, Debug)]
pub struct PlaceData {
    postnummer: Vec<PostnummerRow>,
    kommuner: Vec<Kommune>,
    /// Both (a, b) and (b, a) of every pair, so that one lookup answers.
    land_neighbours: BTreeSet<(KommuneNo, KommuneNo)>,
}

const POSTNUMMER_FILE: &str = "postnr.csv";
const KOMMUNER_FILE: &str = "kommuner.csv";

impl PlaceData {
    /// Reads the three texts.
    ///
    /// # Errors
    /// The first line that is not in the format, a row out of order or given twice, a neighbour that is not
    /// a known kommune.
    pub fn parse(files: &PlaceFiles<'_>) -> Result<Self, PlaceDataError> {
        let kommuner = rows(KOMMUNER_FILE, files.kommuner, read_kommune, |kommune| kommune.number)?;
        let postnummer = rows(POSTNUMMER_FILE, files.postnummer, read_postnummer, |row| row.number)?;
        let land_neighbours = read_neighbours(files.land_neighbours, &kommuner)?;
        Ok(Self { postnummer, kommuner, land_neighbours })
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

fn find<Row, Key: Ord>(sorted: &[Row], wanted: Key, key: impl Fn(&Row) -> Key) -> Option<&Row> {
    let at = sorted.binary_search_by(|row| key(row).cmp(&wanted)).ok()?;
    sorted.get(at)
}

/// The rows under the heading, each after the one before it: what a binary search relies on.
fn rows<Row, Key: Ord>(
    file: &'static str,
    text: &str,
    read: impl Fn(&str) -> Option<Row>,
    key: impl Fn(&Row) -> Key,
) -> Result<Vec<Row>, PlaceDataError> {
    let mut found: Vec<Row> = Vec::new();
    for (at, line) in text.lines().enumerate().skip(1) {
        let line_number = at.saturating_add(1);
        let row = read(line).ok_or(PlaceDataError::Line { file, line: line_number })?;
        if found.last().is_some_and(|before| key(before) >= key(&row)) {
            return Err(PlaceDataError::Order { file, line: line_number });
        }
        found.push(row);
    }
    Ok(found)
}

fn fields<const COUNT: usize>(line: &str) -> Option<[&str; COUNT]> {
    line.split(';').collect::<Vec<_>>().try_into().ok()
}

fn read_kommune(line: &str) -> Option<Kommune> {
    let [number, name, fylke, kind] = fields(line)?;
    let kind = match kind {
        "kommune" => KommuneKind::Kommune,
        "område" => KommuneKind::Area,
        _ => return None,
    };
    Some(Kommune { number: KommuneNo::new(number)?, name: name.to_owned(), fylke: fylke.to_owned(), kind })
}

fn read_postnummer(line: &str) -> Option<PostnummerRow> {
    let [number, poststed, kommune, latitude, longitude, quality] = fields(line)?;
    let number = Postnummer::new(number)?;
    // "direct" is GeoNames' own point, or the place of that name in the kommune. Every other way of finding a
    // point was measured at a median of about ten kilometres off.
    let quality = match quality {
        "direct" => Some(PointQuality::Certain),
        "acc1" | "same" | "nearest" | "seat" => Some(PointQuality::Uncertain),
        "none" => None,
        _ => return None,
    };
    let spot = match quality {
        Some(quality) => {
            let point = Point::from_micro_degrees(micro_degrees(latitude)?, micro_degrees(longitude)?)?;
            Some(Spot { point, quality, postnummer: Some(number) })
        }
        None => None,
    };
    let facts = PostnummerFacts { poststed: poststed.to_owned(), kommune: KommuneNo::new(kommune)?, spot };
    Some(PostnummerRow { number, facts })
}

/// Millionths of a degree from degrees with four decimals, without passing through a float.
fn micro_degrees(text: &str) -> Option<i32> {
    let (whole, decimals) = text.split_once('.')?;
    let decimals_are_four_digits = decimals.len() == 4 && decimals.bytes().all(|byte| byte.is_ascii_digit());
    if !decimals_are_four_digits {
        return None;
    }
    // "-0.5" as well as "69.9706": the sign stays in front of the joined digits.
    format!("{whole}{decimals}").parse::<i32>().ok()?.checked_mul(100)
}

fn read_neighbours(
    text: &str,
    kommuner: &[Kommune],
) -> Result<BTreeSet<(KommuneNo, KommuneNo)>, PlaceDataError> {
    let known = |part: &str| {
        let number = KommuneNo::new(part.trim().strip_prefix('"')?.strip_suffix('"')?)?;
        find(kommuner, number, |kommune| kommune.number).map(|kommune| kommune.number)
    };
    let pair = |text: &str| {
        let (one, other) = text.split_once(',')?;
        let (one, other) = (known(one)?, known(other)?);
        (one != other).then_some((one, other))
    };
    let list = text.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let mut found = BTreeSet::new();
    // The list is `["0301", "3201"], ["0301", "3203"], …`: every pair ends in a bracket.
    for part in list.ok_or(PlaceDataError::Neighbours)?.split_terminator(']') {
        let inner = part.trim_start_matches([',', ' ']).strip_prefix('[');
        let (one, other) = inner.and_then(pair).ok_or(PlaceDataError::Neighbours)?;
        if !(found.insert((one, other)) && found.insert((other, one))) {
            return Err(PlaceDataError::Neighbours);
        }
    }
    Ok(found)
}

#[cfg(test)]
#[path = "place_data_tests.rs"]
mod tests;
