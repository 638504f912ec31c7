//! Kartverket's GeoJSON, one feature at a time: a file of some hundred megabytes is never held whole.
//!
//! The features stand at the top or under the name of a layer, whose name has changed over the years; what a
//! feature is is told by its properties.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Read};

use heimly_domain::place::{KommuneNo, Postnummer};
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::areas::{self, Area};
use super::crs::Crs;
use super::kommuner::KommuneShape;
use super::shapes::{Geometry, GeometrySeed, Polygons, Properties};
use super::table::Table;
use super::{ImportFault, LineFault, Summary};

/// What a file of features was.
pub(super) enum Layer {
    PostalAreas(PostalAreas),
    Kommuner(KommuneLayer),
}

/// Postnummerområder: what each says.
pub(super) struct PostalAreas {
    pub areas: BTreeMap<Postnummer, Area>,
    pub summary: Summary,
    pub data_date: Option<String>,
}

/// Kommuner: the shapes in the file's own coordinates.
pub(super) struct KommuneLayer {
    pub shapes: BTreeMap<KommuneNo, KommuneShape>,
    pub crs: Crs,
    pub summary: Summary,
    pub data_date: Option<String>,
}

/// Reads the features. The points of today are asked about while an area is at hand.
pub(super) fn read(json: &mut dyn BufRead, today: &Table) -> Result<Layer, ImportFault> {
    let mut sink = Sink::new(today);
    let mut reader = serde_json::Deserializer::from_reader(Strings { reader: json, state: State::Between });
    let read = Outer { sink: &mut sink, depth: 0 }.deserialize(&mut reader);
    if let Err(error) = read {
        return Err(sink.stopped.unwrap_or_else(|| fault(error, sink.summary.read)));
    }
    sink.finished()
}

fn fault(error: serde_json::Error, read: u64) -> ImportFault {
    if error.is_io() {
        super::source::fault(&io::Error::from(error))
    } else if error.is_eof() {
        ImportFault::Truncated
    } else if read == 0 {
        ImportFault::NotPlaceData
    } else {
        ImportFault::Inconsistent
    }
}

/// Where the features end up.
struct Sink<'a> {
    today: &'a Table,
    crs: Option<Crs>,
    /// Set when reading was stopped for a reason of ours.
    stopped: Option<ImportFault>,
    summary: Summary,
    outside: u64,
    areas: BTreeMap<Postnummer, Area>,
    kommuner: BTreeMap<KommuneNo, KommuneShape>,
    /// Numbers that may still be kept of kommuner's shapes.
    room: usize,
    data_date: Option<String>,
}

/// The most positions kept of all kommuner: the finest borders have some four million.
const MOST_POSITIONS: usize = 20_000_000;

impl<'a> Sink<'a> {
    fn new(today: &'a Table) -> Self {
        Self {
            today,
            crs: None,
            stopped: None,
            summary: Summary::default(),
            outside: 0,
            areas: BTreeMap::new(),
            kommuner: BTreeMap::new(),
            room: MOST_POSITIONS,
            data_date: None,
        }
    }

    /// Takes one feature; an error stops the reading.
    fn take(&mut self, properties: Properties, geometry: Option<Geometry>) -> Result<(), ImportFault> {
        self.summary.read = self.summary.read.saturating_add(1);
        if let Some(day) = properties.taken_out() {
            self.data_date = self.data_date.take().max(Some(day));
        }
        // Borders as lines stand beside the areas in some files.
        let Some(Geometry::Polygons(polygons)) = geometry else { return Ok(()) };
        if polygons.is_empty() {
            self.summary.refuse(self.summary.read, LineFault::Shape);
            return Ok(());
        }
        let crs = match self.crs {
            Some(crs) => crs,
            None if polygons.in_degrees() => Crs::Degrees,
            None => return Err(ImportFault::UnknownCoordinates),
        };
        if let Some(postnummer) = properties.postnummer() {
            self.area(postnummer, &properties, &polygons, crs);
            Ok(())
        } else if properties.names_a_kommune() {
            self.kommune(&properties, polygons, crs)
        } else if properties.names_a_postnummer() {
            self.summary.refuse(self.summary.read, LineFault::Postnummer);
            Ok(())
        } else {
            Ok(())
        }
    }

    fn area(&mut self, number: Postnummer, properties: &Properties, polygons: &Polygons, crs: Crs) {
        let present = self.today.get(&number).and_then(|row| row.point);
        match areas::area(properties, polygons, crs, present) {
            Ok(area) => areas::keep(&mut self.areas, number, area),
            Err(fault) => {
                self.outside = self.outside.saturating_add(u64::from(fault == LineFault::OutsideNorway));
                self.summary.refuse(self.summary.read, fault);
            }
        }
    }

    fn kommune(&mut self, properties: &Properties, polygons: Polygons, crs: Crs) -> Result<(), ImportFault> {
        let Some(number) = properties.kommune() else {
            self.summary.refuse(self.summary.read, LineFault::Kommune);
            return Ok(());
        };
        if polygons.first_position().is_none_or(|(east, north)| crs.point(east, north).is_none()) {
            self.outside = self.outside.saturating_add(1);
            self.summary.refuse(self.summary.read, LineFault::OutsideNorway);
            return Ok(());
        }
        self.room = self.room.checked_sub(polygons.positions()).ok_or(ImportFault::TooLarge)?;
        self.crs = Some(crs);
        self.kommuner
            .entry(number)
            .or_insert_with(|| KommuneShape::new(properties))
            .polygons
            .extend(polygons);
        Ok(())
    }

    fn finished(self) -> Result<Layer, ImportFault> {
        if self.outside.saturating_mul(10) > self.summary.read {
            return Err(ImportFault::OutsideNorway);
        }
        let (summary, data_date) = (self.summary, self.data_date);
        if !self.areas.is_empty() {
            return Ok(Layer::PostalAreas(PostalAreas { areas: self.areas, summary, data_date }));
        }
        match self.crs {
            Some(crs) if !self.kommuner.is_empty() => {
                Ok(Layer::Kommuner(KommuneLayer { shapes: self.kommuner, crs, summary, data_date }))
            }
            _ if summary.refused_in_all > 0 => Err(ImportFault::NothingUsable),
            _ => Err(ImportFault::NotPlaceData),
        }
    }
}

/// The whole file, or a layer in it.
struct Outer<'s, 'a> {
    sink: &'s mut Sink<'a>,
    depth: u8,
}

impl<'de> DeserializeSeed<'de> for Outer<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Outer<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("GeoJSON")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "crs" => {
                    let named = map.next_value::<Option<super::shapes::NamedCrs>>()?;
                    let crs = named.as_ref().map(super::shapes::NamedCrs::read);
                    match crs {
                        Some(Some(crs)) => self.sink.crs = Some(crs),
                        Some(None) => {
                            self.sink.stopped = Some(ImportFault::UnknownCoordinates);
                            return Err(M::Error::custom("crs"));
                        }
                        None => {}
                    }
                }
                "features" => map.next_value_seed(Features { sink: &mut *self.sink })?,
                _ if self.depth == 0 => map.next_value_seed(Outer { sink: &mut *self.sink, depth: 1 })?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<(), S::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

struct Features<'s, 'a> {
    sink: &'s mut Sink<'a>,
}

impl<'de> DeserializeSeed<'de> for Features<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Features<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<(), S::Error> {
        while seq.next_element_seed(Feature { sink: &mut *self.sink })?.is_some() {}
        Ok(())
    }
}

struct Feature<'s, 'a> {
    sink: &'s mut Sink<'a>,
}

impl<'de> DeserializeSeed<'de> for Feature<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Feature<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a feature")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        let (mut properties, mut geometry) = (Properties::default(), None);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "properties" => properties = map.next_value::<Option<Properties>>()?.unwrap_or_default(),
                "geometry" => {
                    let mut stopped = None;
                    let read = map.next_value_seed(GeometrySeed { stopped: &mut stopped });
                    self.sink.stopped = stopped;
                    geometry = read?;
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        self.sink.take(properties, geometry).map_err(|fault| {
            self.sink.stopped = Some(fault);
            M::Error::custom("stopped")
        })
    }
}

/// The longest text in quotation marks: serde_json would hold it whole.
const LONGEST_STRING: usize = 64 * 1024;

/// Passes JSON on, and stops at a text longer than any real one.
struct Strings<'a> {
    reader: &'a mut dyn BufRead,
    state: State,
}

#[derive(Clone, Copy)]
enum State {
    Between,
    Inside(usize),
    Escaped(usize),
}

impl State {
    fn after(self, byte: u8) -> Self {
        match (self, byte) {
            (Self::Between, b'"') => Self::Inside(0),
            (Self::Between, _) | (Self::Inside(_), b'"') => Self::Between,
            (Self::Inside(length), b'\\') => Self::Escaped(length.saturating_add(1)),
            (Self::Inside(length) | Self::Escaped(length), _) => Self::Inside(length.saturating_add(1)),
        }
    }
}

impl Read for Strings<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.reader.read(buffer)?;
        for byte in buffer.iter().take(length) {
            self.state = self.state.after(*byte);
            if matches!(self.state, State::Inside(length) if length > LONGEST_STRING) {
                return Err(super::source::beyond(ImportFault::TooLarge));
            }
        }
        Ok(length)
    }
}
