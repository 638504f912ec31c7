//! Kartverket's Matrikkelen - Adresse: the point of a postnummer is the address nearest the middle of its
//! addresses.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

use heimly_domain::place::{KommuneNo, Point, Postnummer};

use super::crs::Crs;
use super::lines::{Cut, Line, Lines};
use super::table::{self, DIRECT, Row, Table};
use super::{FileKind, ImportFault, LineFault, PlaceTexts, Renewal, Summary};
use crate::distance::great_circle_metres;

/// Where the columns stand. Their order and number have changed over the years; their names have not.
struct Columns {
    kommune: usize,
    postnummer: usize,
    poststed: Option<usize>,
    system: usize,
    north: usize,
    east: usize,
    taken_out: Option<usize>,
    count: usize,
}

impl Columns {
    fn read(heading: &str) -> Option<Self> {
        let names: Vec<String> = heading.split(';').map(|name| cell(name).to_lowercase()).collect();
        let at = |wanted: &str| names.iter().position(|name| name == wanted);
        Some(Self {
            kommune: at("kommunenummer")?,
            postnummer: at("postnummer")?,
            poststed: at("poststed"),
            system: at("epsg-kode")?,
            north: at("nord")?,
            east: at("øst")?,
            taken_out: at("datauttaksdato"),
            count: names.len(),
        })
    }
}

/// A cell without its quotation marks.
fn cell(text: &str) -> &str {
    text.trim().trim_matches('"').trim()
}

/// What the addresses say about one postnummer.
struct Seen {
    poststed: String,
    /// How many addresses in each kommune.
    kommuner: BTreeMap<KommuneNo, u32>,
    points: Vec<Point>,
}

struct Address {
    postnummer: Postnummer,
    poststed: String,
    kommune: KommuneNo,
    point: Point,
}

pub(super) fn renew<R: BufRead>(mut lines: Lines<R>, today: &PlaceTexts) -> Result<Renewal, ImportFault> {
    let heading = lines.next()?.ok_or(ImportFault::Empty)?;
    let columns = Columns::read(&heading.text).ok_or(ImportFault::NotPlaceData)?;
    let mut summary = Summary::default();
    let mut seen: BTreeMap<Postnummer, Seen> = BTreeMap::new();
    let (mut outside, mut data_date) = (0_u64, None);
    while let Some(line) = lines.next()? {
        if line.text.trim().is_empty() {
            continue;
        }
        summary.read = summary.read.saturating_add(1);
        let cells: Vec<&str> = line.text.split(';').map(cell).collect();
        if cells.len() < columns.count && line.cut == Cut::AtTheEnd {
            return Err(ImportFault::Truncated);
        }
        if let Some(day) = columns.taken_out.and_then(|at| cells.get(at)).and_then(|text| text.get(..10)) {
            data_date = data_date.max(Some(day.to_owned()));
        }
        match address(&cells, &columns) {
            Ok(address) => keep(&mut seen, address),
            Err(fault) => {
                outside = outside.saturating_add(u64::from(fault == LineFault::OutsideNorway));
                refuse(&mut summary, &line, fault);
            }
        }
    }
    if outside.saturating_mul(10) > summary.read {
        return Err(ImportFault::OutsideNorway);
    }
    if seen.is_empty() {
        return Err(ImportFault::NothingUsable);
    }
    finished(seen, data_date, summary, today)
}

fn refuse(summary: &mut Summary, line: &Line, fault: LineFault) {
    summary.refuse(line.number, fault);
}

fn address(cells: &[&str], columns: &Columns) -> Result<Address, LineFault> {
    let at = |column: usize| cells.get(column).copied().ok_or(LineFault::Columns);
    if cells.len() < columns.count {
        return Err(LineFault::Columns);
    }
    let postnummer = Postnummer::new(at(columns.postnummer)?).ok_or(LineFault::Postnummer)?;
    let kommune = KommuneNo::new(at(columns.kommune)?).ok_or(LineFault::Kommune)?;
    let system = Crs::read(at(columns.system)?).ok_or(LineFault::UnknownCoordinates)?;
    let number = |text: &str| text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite());
    let north = number(at(columns.north)?).ok_or(LineFault::Coordinates)?;
    let east = number(at(columns.east)?).ok_or(LineFault::Coordinates)?;
    let point = system.point(east, north).ok_or(LineFault::OutsideNorway)?;
    let poststed = match columns.poststed {
        Some(column) => table::as_written(&table::clean(at(column)?)),
        None => String::new(),
    };
    Ok(Address { postnummer, poststed, kommune, point })
}

fn keep(seen: &mut BTreeMap<Postnummer, Seen>, address: Address) {
    let entry = seen.entry(address.postnummer).or_insert_with(|| Seen {
        poststed: address.poststed,
        kommuner: BTreeMap::new(),
        points: Vec::new(),
    });
    let count = entry.kommuner.entry(address.kommune).or_default();
    *count = count.saturating_add(1);
    entry.points.push(address.point);
}

/// Points are renewed; poststed and kommune of a known postnummer stay, because a kommune's own file has
/// only its part of a postnummer that reaches into the next. A new postnummer needs a known kommune.
fn finished(
    seen: BTreeMap<Postnummer, Seen>,
    data_date: Option<String>,
    mut summary: Summary,
    today: &PlaceTexts,
) -> Result<Renewal, ImportFault> {
    let before = table::read(&today.postnummer)?;
    let known: BTreeSet<KommuneNo> = kommuner_of(today).collect();
    let mut after: Table = before.clone();
    let inside: BTreeSet<KommuneNo> = seen.values().flat_map(|each| each.kommuner.keys().copied()).collect();
    summary.kommuner = inside.len();
    for (number, seen) in seen {
        let most =
            seen.kommuner.iter().max_by_key(|(kommune, count)| (**count, std::cmp::Reverse(**kommune)));
        let Some((kommune, point)) = most.map(|(kommune, _)| *kommune).zip(middle(seen.points)) else {
            continue;
        };
        match after.get_mut(&number) {
            Some(row) if seen.kommuner.contains_key(&row.kommune) => {
                row.point = Some(point);
                DIRECT.clone_into(&mut row.quality);
            }
            // The few addresses a neighbouring kommune has in it say nothing about where it lies.
            Some(_) => continue,
            None if known.contains(&kommune) && !seen.poststed.is_empty() => {
                let row =
                    Row { poststed: seen.poststed, kommune, point: Some(point), quality: DIRECT.to_owned() };
                after.insert(number, row);
            }
            None => continue,
        }
        summary.covered = summary.covered.saturating_add(1);
    }
    if summary.covered == 0 {
        return Err(ImportFault::NothingUsable);
    }
    summary.kept = after.len().saturating_sub(summary.covered);
    table::compare(&before, &after, &mut summary);
    let texts = PlaceTexts { postnummer: table::write(&after), ..today.clone() };
    Ok(Renewal { kind: FileKind::Addresses, data_date, texts, summary })
}

/// The numbers of `kommuner.csv`.
pub(super) fn kommuner_of(today: &PlaceTexts) -> impl Iterator<Item = KommuneNo> {
    today.kommuner.lines().skip(1).filter_map(|line| KommuneNo::new(line.split(';').next()?))
}

/// The address nearest the middle one from south to north and from west to east: a few addresses placed
/// wrong, or a far hamlet, do not move it.
fn middle(mut points: Vec<Point>) -> Option<Point> {
    let middle_of = |numbers: &mut Vec<i32>| {
        numbers.sort_unstable();
        numbers.get(numbers.len() / 2).copied()
    };
    let north = middle_of(&mut points.iter().map(Point::latitude).collect())?;
    let east = middle_of(&mut points.iter().map(Point::longitude).collect())?;
    let middle = Point::from_micro_degrees(north, east)?;
    points.sort_unstable();
    points.into_iter().min_by_key(|point| great_circle_metres(*point, middle)).map(table::rounded)
}
