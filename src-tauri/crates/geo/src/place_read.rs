//! How the rows of place data are read: every line exactly as written, or not at all.

use std::collections::BTreeSet;

use heimly_domain::place::{KommuneNo, Point, PointQuality, Postnummer, PostnummerFacts, Spot};

use crate::names::{self, OtherName};
use crate::place_data::{
    AcrossWater, Kommune, KommuneKind, NAMES_FILE, PlaceDataError, PostnummerRow, WATER_FILE,
};

pub(crate) fn find<Row, Key: Ord>(sorted: &[Row], wanted: Key, key: impl Fn(&Row) -> Key) -> Option<&Row> {
    let at = sorted.binary_search_by(|row| key(row).cmp(&wanted)).ok()?;
    sorted.get(at)
}

/// The rows under the heading, each after the one before it: what a binary search relies on.
pub(crate) fn rows<Row, Key: Ord>(
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

pub(crate) fn fields<const COUNT: usize>(line: &str) -> Option<[&str; COUNT]> {
    line.split(';').collect::<Vec<_>>().try_into().ok()
}

pub(crate) fn read_kommune(line: &str) -> Option<Kommune> {
    let [number, name, fylke, kind] = fields(line)?;
    let kind = match kind {
        "kommune" => KommuneKind::Kommune,
        "område" => KommuneKind::Area,
        _ => return None,
    };
    Some(Kommune { number: KommuneNo::new(number)?, name: name.to_owned(), fylke: fylke.to_owned(), kind })
}

pub(crate) fn read_postnummer(line: &str) -> Option<PostnummerRow> {
    let [number, poststed, kommune, latitude, longitude, quality] = fields(line)?;
    let number = Postnummer::new(number)?;
    // "direct" is GeoNames' own point, or the place of that name in the kommune. Every other way of finding a
    // point was measured at a median of about ten kilometres off.
    let quality = match quality {
        "direct" => Some(PointQuality::Certain),
        "acc1" | "roadless" | "same" | "nearest" | "seat" | "area" => Some(PointQuality::Uncertain),
        "none" => None,
        _ => return None,
    };
    let spot = match quality {
        Some(quality) => {
            let point = Point::from_micro_degrees(micro_degrees(latitude)?, micro_degrees(longitude)?)?;
            Some(Spot {
                point,
                quality,
                postnummer: Some(number),
                from: heimly_domain::place::PointFrom::Postnummer,
            })
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

pub(crate) fn read_neighbours(
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

/// The other names, each of a known kommune, by kommune and language.
pub(crate) fn read_names(text: &str, kommuner: &[Kommune]) -> Result<Vec<OtherName>, PlaceDataError> {
    let known = |name: &OtherName| find(kommuner, name.kommune, |kommune| kommune.number).is_some();
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate().skip(1) {
        let line_number = at.saturating_add(1);
        let name = fields(line).and_then(names::read).filter(known);
        found.push(name.ok_or(PlaceDataError::Line { file: NAMES_FILE, line: line_number })?);
    }
    found.sort();
    Ok(found)
}

/// The pairs across water, both ways; a pair that a third kommune's land parts is read and left out.
pub(crate) fn read_across_water(
    text: &str,
    kommuner: &[Kommune],
) -> Result<BTreeSet<(KommuneNo, AcrossWater)>, PlaceDataError> {
    let known = |part: &str| {
        let number = KommuneNo::new(part)?;
        find(kommuner, number, |kommune| kommune.number).map(|kommune| kommune.number)
    };
    let pair = |line: &str| {
        let [one, other, kilometres, over] = fields(line)?;
        let (one, other, metres) = (known(one)?, known(other)?, metres(kilometres)?);
        let water = match over {
            "vann" => true,
            "land" => false,
            _ => return None,
        };
        (one != other).then_some((one, other, metres, water))
    };
    let mut found = BTreeSet::new();
    for (at, line) in text.lines().enumerate().skip(1) {
        let fault = PlaceDataError::Line { file: WATER_FILE, line: at.saturating_add(1) };
        let (one, other, metres, water) = pair(line).ok_or(fault)?;
        if water {
            found.insert((one, AcrossWater { kommune: other, metres }));
            found.insert((other, AcrossWater { kommune: one, metres }));
        }
    }
    Ok(found)
}

/// Metres from kilometres with two decimals: `1.35` is 1,350.
fn metres(text: &str) -> Option<u32> {
    let (whole, decimals) = text.split_once('.')?;
    let two = decimals.len() == 2 && decimals.bytes().all(|byte| byte.is_ascii_digit());
    let hundredths = format!("{whole}{decimals}").parse::<u32>().ok().filter(|_| two)?;
    hundredths.checked_mul(10)
}
