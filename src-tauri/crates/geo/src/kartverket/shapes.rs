//! The parts of a feature: its properties and its polygons, each bounded.

use geo::{Area, Centroid, Contains, Coord, InteriorPoint, LineString, Polygon};
use heimly_domain::place::{KommuneNo, Postnummer};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::ImportFault;
use super::crs::Crs;

/// The most numbers in one feature: the longest coast of one kommune has under a million positions.
const MOST_NUMBERS: usize = 12_000_000;

#[derive(Deserialize)]
pub(super) struct NamedCrs {
    properties: Option<CrsName>,
}

#[derive(Deserialize)]
struct CrsName {
    name: Option<String>,
}

impl NamedCrs {
    pub fn read(&self) -> Option<Crs> {
        Crs::read(self.properties.as_ref()?.name.as_deref()?)
    }
}

/// The properties that are looked at.
#[derive(Default, Deserialize)]
pub(super) struct Properties {
    postnummer: Option<Text>,
    poststed: Option<Text>,
    kommunenummer: Option<Text>,
    kommune: Option<Text>,
    kommunenavn: Option<Text>,
    fylkesnavn: Option<Text>,
    navn: Option<Names>,
    datauttaksdato: Option<Text>,
}

impl Properties {
    pub fn postnummer(&self) -> Option<Postnummer> {
        Postnummer::new(self.postnummer.as_ref()?.four_digits().as_str())
    }

    pub fn names_a_postnummer(&self) -> bool {
        self.postnummer.is_some()
    }

    pub fn names_a_kommune(&self) -> bool {
        self.kommunenummer.is_some()
    }

    pub fn kommune(&self) -> Option<KommuneNo> {
        let number = self.kommunenummer.as_ref().or(self.kommune.as_ref())?;
        KommuneNo::new(number.four_digits().as_str())
    }

    pub fn poststed(&self) -> Option<&str> {
        Some(self.poststed.as_ref()?.0.as_str())
    }

    pub fn fylke_name(&self) -> Option<&str> {
        Some(self.fylkesnavn.as_ref()?.0.as_str())
    }

    /// The kommune's names with their languages; without a language, `nor`.
    pub fn names(&self) -> Vec<(String, String)> {
        match (&self.navn, &self.kommunenavn) {
            (Some(names), _) if !names.0.is_empty() => names.0.clone(),
            (_, Some(Text(name))) => vec![("nor".to_owned(), name.clone())],
            _ => Vec::new(),
        }
    }

    /// The day the data were taken out, `2026-09-10`.
    pub fn taken_out(&self) -> Option<String> {
        let text = self.datauttaksdato.as_ref()?.0.as_str();
        // Some files write it without dashes.
        match text.as_bytes() {
            [_, _, _, _, b'-', ..] => text.get(..10).map(str::to_owned),
            digits if digits.len() >= 8 && digits.iter().take(8).all(u8::is_ascii_digit) => {
                Some(format!("{}-{}-{}", text.get(..4)?, text.get(4..6)?, text.get(6..8)?))
            }
            _ => None,
        }
    }
}

/// A text, or a number as one.
struct Text(String);

impl Text {
    /// A number that has lost its leading zeros in the file gets them back.
    fn four_digits(&self) -> String {
        format!("{:0>4}", self.0.trim())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(TextVisitor).map(Text)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = String;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a text or a number")
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_u64<E>(self, number: u64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_i64<E>(self, number: i64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_f64<E>(self, number: f64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_bool<E>(self, _: bool) -> Result<String, E> {
        Ok(String::new())
    }

    fn visit_unit<E>(self) -> Result<String, E> {
        Ok(String::new())
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<String, S::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(String::new())
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<String, M::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(String::new())
    }
}

/// `navn`: one text, or a list of names with their language; the first twenty.
struct Names(Vec<(String, String)>);

#[derive(Deserialize)]
struct Name {
    navn: Option<Text>,
    sprak: Option<Text>,
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(NamesVisitor).map(Names)
    }
}

struct NamesVisitor;

impl<'de> Visitor<'de> for NamesVisitor {
    type Value = Vec<(String, String)>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a name or a list of names")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(vec![("nor".to_owned(), text.to_owned())])
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Self::Value, S::Error> {
        let mut names = Vec::new();
        while let Some(name) = seq.next_element::<Name>()? {
            if let (Some(Text(text)), true) = (name.navn, names.len() < 20) {
                let language = name.sprak.map_or_else(|| "nor".to_owned(), |Text(language)| language);
                names.push((language, text));
            }
        }
        Ok(names)
    }
}

/// Polygons in the file's own coordinates.
#[derive(Default)]
pub(super) struct Polygons(Vec<Polygon<f64>>);

/// What a feature's shape is.
pub(super) enum Geometry {
    Polygons(Polygons),
    /// Lines and points, which nothing here is made of.
    Other,
}

impl Polygons {
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|polygon| polygon.unsigned_area() <= 0.0)
    }

    pub fn first_position(&self) -> Option<(f64, f64)> {
        self.0.first()?.exterior().coords().next().map(|at| (at.x, at.y))
    }

    pub fn positions(&self) -> usize {
        let rings =
            self.0.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
        rings.map(|ring| ring.0.len()).sum()
    }

    /// Whether every position could be degrees.
    pub fn in_degrees(&self) -> bool {
        let positions = self.0.iter().flat_map(|polygon| polygon.exterior().coords());
        positions.into_iter().all(|at| at.x.abs() <= 180.0 && at.y.abs() <= 90.0)
    }

    /// The largest polygon's middle, or a point inside it where the middle is not; and its area in the
    /// square of the file's unit.
    pub fn middle(&self) -> Option<((f64, f64), f64)> {
        let largest =
            self.0.iter().max_by(|one, other| one.unsigned_area().total_cmp(&other.unsigned_area()))?;
        let middle = largest.centroid().filter(|middle| largest.contains(middle));
        let at = middle.or_else(|| largest.interior_point())?;
        Some(((at.x(), at.y()), largest.unsigned_area()))
    }

    pub fn holds(&self, at: (f64, f64)) -> bool {
        let at = geo::Point::new(at.0, at.1);
        self.0.iter().any(|polygon| polygon.contains(&at))
    }
}

impl IntoIterator for Polygons {
    type Item = Polygon<f64>;
    type IntoIter = std::vec::IntoIter<Polygon<f64>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Reads a geometry, and says why when it stops.
pub(super) struct GeometrySeed<'s> {
    pub stopped: &'s mut Option<ImportFault>,
}

impl<'de> DeserializeSeed<'de> for GeometrySeed<'_> {
    type Value = Option<Geometry>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for GeometrySeed<'_> {
    type Value = Option<Geometry>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a geometry")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let (mut kind, mut nest, mut left) = (None, None, MOST_NUMBERS);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "type" => kind = Some(map.next_value::<Text>()?.0),
                "coordinates" => match map.next_value_seed(NestSeed { left: &mut left }) {
                    Ok(read) => nest = Some(read),
                    Err(error) => {
                        if left == 0 {
                            *self.stopped = Some(ImportFault::TooLarge);
                        }
                        return Err(error);
                    }
                },
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        let polygons = match (kind.as_deref(), nest) {
            (Some("Polygon"), Some(nest)) => polygon(&nest).into_iter().collect(),
            (Some("MultiPolygon"), Some(Nest::List(list))) => list.iter().filter_map(polygon).collect(),
            _ => return Ok(Some(Geometry::Other)),
        };
        Ok(Some(Geometry::Polygons(Polygons(polygons))))
    }
}

fn polygon(nest: &Nest) -> Option<Polygon<f64>> {
    let Nest::List(rings) = nest else { return None };
    let mut lines = rings.iter().filter_map(ring);
    let outer = lines.next()?;
    Some(Polygon::new(outer, lines.collect()))
}

fn ring(nest: &Nest) -> Option<LineString<f64>> {
    let Nest::List(positions) = nest else { return None };
    let position = |position: &Nest| match position {
        Nest::List(numbers) => match numbers.as_slice() {
            // A third number is the height.
            [Nest::Number(east), Nest::Number(north), ..] => Some(Coord { x: *east, y: *north }),
            _ => None,
        },
        Nest::Number(_) => None,
    };
    let line: Vec<_> = positions.iter().map(position).collect::<Option<_>>()?;
    (line.len() >= 4).then(|| LineString::new(line))
}

/// Coordinates as they are written: numbers in lists in lists.
enum Nest {
    Number(f64),
    List(Vec<Nest>),
}

struct NestSeed<'s> {
    left: &'s mut usize,
}

impl<'de> DeserializeSeed<'de> for NestSeed<'_> {
    type Value = Nest;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Nest, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NestSeed<'_> {
    type Value = Nest;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("coordinates")
    }

    fn visit_f64<E>(self, number: f64) -> Result<Nest, E> {
        Ok(Nest::Number(number))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Nest, E> {
        u32::try_from(number).map(|number| Nest::Number(f64::from(number))).map_err(|_| E::custom("number"))
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Nest, E> {
        i32::try_from(number).map(|number| Nest::Number(f64::from(number))).map_err(|_| E::custom("number"))
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Nest, S::Error> {
        let mut list = Vec::new();
        while let Some(element) = seq.next_element_seed(NestSeed { left: &mut *self.left })? {
            *self.left = self.left.checked_sub(1).ok_or_else(|| S::Error::custom("too many"))?;
            list.push(element);
        }
        Ok(Nest::List(list))
    }
}
