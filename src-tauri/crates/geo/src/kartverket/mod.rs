//! Renewing the place data from public downloads that somebody has carried in.
//!
//! Four kinds of file are read, each as it is or alone in a `.zip`, and told apart by what is in them:
//! - Kartverket's Matrikkelen - Adresse as CSV, of the country or of a kommune: points of postnummer;
//! - Kartverket's Postnummerområder as GeoJSON: points of postnummer that have no certain one;
//! - Kartverket's Administrative enheter kommuner as GeoJSON: outlines, names and land neighbours;
//! - Posten's Postnummerregister, tab separated: postnummer, poststed and kommune.
//!
//! The result is a whole new set of texts in the formats of `assets/geo`, read by the same
//! [`PlaceData::parse`](crate::PlaceData::parse), or a fault and nothing. What a file does not say is kept as
//! it was. Files are read as a stream and bounded in every direction: nothing a file can hold makes the
//! program run out of memory. Nothing is written and no clock is read here.

mod addresses;
mod areas;
mod crs;
mod features;
mod kommuner;
mod lines;
mod register;
mod shapes;
mod source;
mod table;
mod topology;

use std::io::{Read, Seek};

use crate::bundled;
use crate::place_data::{PlaceData, PlaceFiles};
use source::Opened;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// Kartverket: Matrikkelen - Adresse, CSV.
    Addresses,
    /// Kartverket: Postnummerområder, GeoJSON.
    PostalAreas,
    /// Kartverket: Administrative enheter kommuner, GeoJSON.
    Kommuner,
    /// Posten: Postnummerregisteret, tab separated.
    PostRegister,
}

impl FileKind {
    /// A code to keep it by.
    pub fn code(self) -> &'static str {
        match self {
            Self::Addresses => "adresser",
            Self::PostalAreas => "postnummeromrader",
            Self::Kommuner => "kommuner",
            Self::PostRegister => "postnummerregister",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Addresses, Self::PostalAreas, Self::Kommuner, Self::PostRegister]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// A whole set of place data, as texts in the formats of `assets/geo`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceTexts {
    /// `postnr.csv`.
    pub postnummer: String,
    /// `kommuner.csv`.
    pub kommuner: String,
    /// `kommune-adjacency-land.json`.
    pub land_neighbours: String,
    /// `kommunenavn.csv`.
    pub names: String,
    /// `kommune-over-vann.csv`.
    pub across_water: String,
    /// `no-kommuner-fylker-2024.topo.json`, or outlines in the same form.
    pub outlines: String,
}

impl PlaceTexts {
    /// What ships with Heimly.
    pub fn bundled() -> Self {
        let PlaceFiles { postnummer, kommuner, land_neighbours, names, across_water } = bundled::FILES;
        Self {
            postnummer: postnummer.to_owned(),
            kommuner: kommuner.to_owned(),
            land_neighbours: land_neighbours.to_owned(),
            names: names.to_owned(),
            across_water: across_water.to_owned(),
            outlines: bundled::OUTLINES.to_owned(),
        }
    }

    /// To be read by [`PlaceData::parse`](crate::PlaceData::parse).
    pub fn files(&self) -> PlaceFiles<'_> {
        PlaceFiles {
            postnummer: &self.postnummer,
            kommuner: &self.kommuner,
            land_neighbours: &self.land_neighbours,
            names: &self.names,
            across_water: &self.across_water,
        }
    }
}

/// Why a file cannot be used. Nothing has been changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFault {
    /// The file is empty.
    Empty,
    /// None of the four kinds.
    NotPlaceData,
    /// Neither UTF-8 nor Windows-1252 (UTF-16, or no text at all).
    Encoding,
    /// The file ends in the middle.
    Truncated,
    /// A line or a shape that is larger than any real one, or a file larger than any real one.
    TooLarge,
    /// A `.zip` that cannot be opened.
    DamagedZip,
    /// A `.zip` without a file of these kinds, or with several.
    NoFileInZip,
    /// A `.zip` that unpacks to far more than it should.
    ZipBomb,
    /// Coordinates in a system that is none of EUREF89 UTM 32, 33, 35 and degrees.
    UnknownCoordinates,
    /// More than a tenth of it lies outside Norway.
    OutsideNorway,
    /// It has less than nine tenths of what is known, and replaces it all: not a file of the whole country.
    NotWholeCountry {
        /// How many there are today.
        known: usize,
        /// How many of them the file has.
        found: usize,
    },
    /// Not one row that can be used.
    NothingUsable,
    /// What came out does not hold together (a fault in the file that no single row shows).
    Inconsistent,
    /// The file could not be read from the disk.
    Unreadable,
}

/// Why one row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// Fewer columns than the heading.
    Columns,
    /// No postnummer of four digits.
    Postnummer,
    /// No kommunenummer of four digits, or one that is not known.
    Kommune,
    /// No coordinates, or no numbers.
    Coordinates,
    /// A coordinate system that is not read.
    UnknownCoordinates,
    /// A point outside Norway.
    OutsideNorway,
    /// A shape without an area.
    Shape,
}

/// A row that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefusedLine {
    /// Its line in the file, from 1; in GeoJSON its number among the features.
    pub line: u64,
    /// Why.
    pub fault: LineFault,
}

/// What the file changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows or features read.
    pub read: u64,
    /// Postnummer (or kommuner) the file says something about.
    pub covered: usize,
    /// Known postnummer (or kommuner) the file says nothing about; they are as before.
    pub kept: usize,
    /// How many kommuner the file's rows lie in.
    pub kommuner: usize,
    /// New ones.
    pub added: usize,
    /// Changed ones, those that moved among them.
    pub changed: usize,
    /// Ones that are gone.
    pub removed: usize,
    /// Points that moved more than five kilometres.
    pub moved_over_5_km: usize,
    /// The first [`MOST_REFUSED`] rows that were left out.
    pub refused: Vec<RefusedLine>,
    /// How many were left out in all.
    pub refused_in_all: u64,
}

/// How many refused rows are told one by one.
pub const MOST_REFUSED: usize = 200;

impl Summary {
    fn refuse(&mut self, line: u64, fault: LineFault) {
        self.refused_in_all = self.refused_in_all.saturating_add(1);
        if self.refused.len() < MOST_REFUSED {
            self.refused.push(RefusedLine { line, fault });
        }
    }
}

/// A whole new set of place data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewal {
    /// What the file was.
    pub kind: FileKind,
    /// The day the data were taken out, as the file says it (`2026-09-10`); `None` when it does not.
    pub data_date: Option<String>,
    /// The new texts.
    pub texts: PlaceTexts,
    /// What is different.
    pub summary: Summary,
}

/// Reads a file and makes new place data of it and what is known today.
///
/// # Errors
/// Why the file cannot be used. There is no half result.
pub fn renew(file: impl Read + Seek, today: &PlaceTexts) -> Result<Renewal, ImportFault> {
    let renewal = source::open(file, |opened| match opened {
        Opened::Addresses(lines) => addresses::renew(lines, today),
        Opened::PostRegister(lines) => register::renew(lines, today),
        Opened::Json(json) => match features::read(json, &table::read(&today.postnummer)?)? {
            features::Layer::PostalAreas(areas) => areas::renew(areas, today),
            features::Layer::Kommuner(layer) => kommuner::renew(layer, today),
        },
    })?;
    // The same reading as at every start: what would be refused then is refused now.
    PlaceData::parse(&renewal.texts.files()).map_err(|_| ImportFault::Inconsistent)?;
    Ok(renewal)
}

#[cfg(test)]
mod tests;
