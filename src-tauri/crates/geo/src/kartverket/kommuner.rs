//! Kartverket's Administrative enheter kommuner: outlines, names and which kommuner share a border on land.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use geo::{LineString, Polygon};
use heimly_domain::place::{KommuneNo, Places};

use super::features::KommuneLayer;
use super::shapes::Properties;
use super::table::clean;
use super::{FileKind, ImportFault, PlaceTexts, Renewal, Summary, topology};
use crate::bundled;
use crate::map::Outlines;
use crate::names::{NameLanguage, OtherName};
use crate::place_data::{KommuneKind, PlaceData};

/// Of ten known kommuner this many must be in the file, which replaces all outlines.
const OF_TEN: usize = 9;

/// What the file has of one kommune.
pub(super) struct KommuneShape {
    names: Vec<(String, String)>,
    fylke: Option<String>,
    pub polygons: Vec<Polygon<f64>>,
}

impl KommuneShape {
    pub fn new(properties: &Properties) -> Self {
        let names = properties.names().into_iter().map(|(language, name)| (language, clean(&name)));
        Self { names: names.collect(), fylke: properties.fylke_name().map(clean), polygons: Vec::new() }
    }

    /// The name in a language, by Kartverket's code.
    fn name(&self, language: &str) -> Option<&str> {
        self.names
            .iter()
            .find(|(code, name)| code == language && !name.is_empty())
            .map(|(_, name)| name.as_str())
    }
}

pub(super) fn renew(layer: KommuneLayer, today: &PlaceTexts) -> Result<Renewal, ImportFault> {
    let places = PlaceData::parse(&today.files()).map_err(|_| ImportFault::Inconsistent)?;
    let known: BTreeSet<KommuneNo> = places.kommuner().map(|kommune| kommune.number).collect();
    let found = known.iter().filter(|number| layer.shapes.contains_key(number)).count();
    if found.saturating_mul(10) < known.len().saturating_mul(OF_TEN) {
        return Err(ImportFault::NotWholeCountry { known: known.len(), found });
    }
    let mut summary = layer.summary;
    let named = named(&layer.shapes, &places);
    count(&mut summary, &known, &named, &places);
    let rings = rings(layer.shapes, &named);
    let drawn = topology::of(&rings, layer.crs)?;
    // The same reading as when a map is drawn.
    Outlines::parse(&drawn.text, bundled::COUNTRIES).map_err(|_| ImportFault::Inconsistent)?;
    let all = kommuner(&named, &places);
    let texts = PlaceTexts {
        postnummer: today.postnummer.clone(),
        kommuner: write_kommuner(&all),
        land_neighbours: write_pairs(&drawn.neighbours),
        names: write_names(&named, &places),
        across_water: kept_pairs(&today.across_water, &all),
        outlines: drawn.text,
    };
    Ok(Renewal { kind: FileKind::Kommuner, data_date: layer.data_date, texts, summary })
}

/// A kommune of the file with its Norwegian name, its fylke and its other names.
struct Named {
    name: String,
    fylke: String,
    others: Vec<OtherName>,
}

fn named(shapes: &BTreeMap<KommuneNo, KommuneShape>, places: &PlaceData) -> BTreeMap<KommuneNo, Named> {
    let mut all = BTreeMap::new();
    for (number, shape) in shapes {
        let known = places.kommune(*number).map(|kommune| kommune.name.clone());
        let in_file = shape.name("nor").map(str::to_owned);
        // `Guovdageaidnu - Kautokeino` is two names in one; the Norwegian one alone is known already.
        let plain = in_file.clone().filter(|name| !name.contains(" - "));
        let name = plain.or(known).or(in_file).unwrap_or_else(|| number.to_string());
        let sister = places.kommuner().find(|other| other.number.fylke() == number.fylke());
        let fylke =
            sister.map(|other| other.fylke.clone()).or_else(|| shape.fylke.clone()).unwrap_or_default();
        let official =
            [NameLanguage::NorthSami, NameLanguage::LuleSami, NameLanguage::SouthSami, NameLanguage::Kven];
        let others = official.into_iter().filter_map(|language| {
            let name = shape.name(language.code())?.to_owned();
            Some(OtherName { kommune: *number, language, name, source: "Kartverket, kommuner".to_owned() })
        });
        all.insert(*number, Named { name, fylke, others: others.collect() });
    }
    all
}

fn count(
    summary: &mut Summary,
    known: &BTreeSet<KommuneNo>,
    named: &BTreeMap<KommuneNo, Named>,
    places: &PlaceData,
) {
    summary.covered = named.len();
    summary.kommuner = named.len();
    summary.added = named.keys().filter(|number| !known.contains(number)).count();
    summary.removed = known.iter().filter(|number| !named.contains_key(number)).count();
    summary.changed = named
        .iter()
        .filter(|(number, new)| places.kommune_name(**number).is_some_and(|name| name != new.name))
        .count();
}

fn rings(shapes: BTreeMap<KommuneNo, KommuneShape>, named: &BTreeMap<KommuneNo, Named>) -> topology::Rings {
    let name = |number: &KommuneNo| named.get(number).map_or_else(String::new, |named| named.name.clone());
    let lines = |polygon: Polygon<f64>| {
        let (outer, holes) = polygon.into_inner();
        std::iter::once(outer).chain(holes).collect::<Vec<LineString<f64>>>()
    };
    shapes
        .into_iter()
        .map(|(number, shape)| (number, (name(&number), shape.polygons.into_iter().map(lines).collect())))
        .collect()
}

/// The file's kommuner, Svalbard and Jan Mayen, and those no longer there that a postnummer still has: Posten's
/// register moves the postnummer.
fn kommuner(named: &BTreeMap<KommuneNo, Named>, places: &PlaceData) -> BTreeMap<KommuneNo, [String; 3]> {
    let mut all = BTreeMap::new();
    let used = places.all_postnummer().map(|(_, facts)| facts.kommune);
    for known in used.filter_map(|number| places.kommune(number)) {
        let kind = match known.kind {
            KommuneKind::Kommune => "kommune",
            KommuneKind::Area => "område",
        };
        all.insert(known.number, [known.name.clone(), known.fylke.clone(), kind.to_owned()]);
    }
    for (number, new) in named {
        all.insert(*number, [new.name.clone(), new.fylke.clone(), "kommune".to_owned()]);
    }
    all
}

fn write_kommuner(all: &BTreeMap<KommuneNo, [String; 3]>) -> String {
    let mut text = "kommunenr;navn;fylke;slag\n".to_owned();
    for (number, columns) in all {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{number};{}", columns.join(";"));
    }
    text
}

fn write_pairs(pairs: &BTreeSet<(KommuneNo, KommuneNo)>) -> String {
    let written = pairs.iter().map(|(one, other)| format!("[\"{one}\", \"{other}\"]"));
    format!("[{}]\n", written.collect::<Vec<_>>().join(", "))
}

/// The file's names where it has any; else those known. How Posten writes a kommune is kept.
fn write_names(named: &BTreeMap<KommuneNo, Named>, places: &PlaceData) -> String {
    let in_file = named.values().any(|kommune| !kommune.others.is_empty());
    let mut text = "kommunenr;språk;navn;kilde\n".to_owned();
    for (number, kommune) in named {
        let known = places.other_names(*number);
        let kept = known.filter(|name| !in_file || name.language == NameLanguage::PostRegister);
        for name in kommune.others.iter().chain(kept) {
            let _ = writeln!(text, "{number};{};{};{}", name.language.code(), name.name, name.source);
        }
    }
    text
}

/// The pairs across water whose kommuner are both still there.
fn kept_pairs(text: &str, all: &BTreeMap<KommuneNo, [String; 3]>) -> String {
    let there =
        |part: Option<&str>| part.and_then(KommuneNo::new).is_some_and(|number| all.contains_key(&number));
    let mut kept = String::new();
    for (at, line) in text.lines().enumerate() {
        let mut parts = line.split(';');
        if at == 0 || (there(parts.next()) && there(parts.next())) {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}
