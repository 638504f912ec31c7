//! Kartverket's Postnummerområder: a point inside the area, where no better one is known.
#![expect(clippy::float_arithmetic, reason = "the size of an area decides only how far its point is trusted")]

use std::collections::BTreeMap;

use heimly_domain::place::{KommuneNo, Point, Postnummer};

use super::addresses::kommuner_of;
use super::crs::Crs;
use super::features::PostalAreas;
use super::shapes::{Polygons, Properties};
use super::table::{self, DIRECT, Row};
use super::{FileKind, ImportFault, LineFault, PlaceTexts, Renewal};

/// An area that is no larger than a circle of this radius has a point that can be trusted: as far off as the
/// certain points that ship (nine of ten within 6.4 km).
const TRUSTED_METRES: f64 = 6_000.0;

/// What an area says about its postnummer.
pub(super) struct Area {
    poststed: Option<String>,
    kommune: Option<KommuneNo>,
    point: Point,
    square_metres: f64,
    /// Whether the point of today lies in it.
    present: Present,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Present {
    Inside,
    Elsewhere,
}

/// Looks at one area.
pub(super) fn area(
    properties: &Properties,
    polygons: &Polygons,
    crs: Crs,
    present: Option<Point>,
) -> Result<Area, LineFault> {
    let ((east, north), size) = polygons.middle().ok_or(LineFault::Shape)?;
    let point = crs.point(east, north).ok_or(LineFault::OutsideNorway)?;
    let square_metres = match crs {
        // A degree is 111,195 m north, and less east by the cosine of the latitude.
        Crs::Degrees => size * 111_195.0 * 111_195.0 * north.to_radians().cos(),
        Crs::Utm32 | Crs::Utm33 | Crs::Utm35 => size,
    };
    let inside = present.and_then(|point| crs.place(point)).is_some_and(|at| polygons.holds(at));
    Ok(Area {
        poststed: properties.poststed().map(|name| table::as_written(&table::clean(name))),
        kommune: properties.kommune(),
        point,
        square_metres,
        present: if inside { Present::Inside } else { Present::Elsewhere },
    })
}

/// A postnummer in several parts has its point in the largest.
pub(super) fn keep(areas: &mut BTreeMap<Postnummer, Area>, number: Postnummer, area: Area) {
    match areas.get_mut(&number) {
        Some(known) => {
            let present = if area.present == Present::Inside { Present::Inside } else { known.present };
            if area.square_metres > known.square_metres {
                *known = area;
            }
            known.present = present;
        }
        None => {
            areas.insert(number, area);
        }
    }
}

/// A certain point that lies in its area stays: it is where people live, and the middle is not.
pub(super) fn renew(layer: PostalAreas, today: &PlaceTexts) -> Result<Renewal, ImportFault> {
    let before = table::read(&today.postnummer)?;
    let known: Vec<KommuneNo> = kommuner_of(today).collect();
    let mut after = before.clone();
    let mut summary = layer.summary;
    let mut inside = std::collections::BTreeSet::new();
    for (number, area) in layer.areas {
        inside.extend(area.kommune);
        let radius = (area.square_metres / std::f64::consts::PI).sqrt();
        let quality = if radius <= TRUSTED_METRES { DIRECT } else { "area" };
        match after.get_mut(&number) {
            Some(row) if row.quality == DIRECT && area.present == Present::Inside => {}
            Some(row) => {
                row.point = Some(table::rounded(area.point));
                quality.clone_into(&mut row.quality);
            }
            None => {
                let kommune = area.kommune.filter(|kommune| known.contains(kommune));
                let Some((kommune, poststed)) = kommune.zip(area.poststed) else { continue };
                let point = Some(table::rounded(area.point));
                after.insert(number, Row { poststed, kommune, point, quality: quality.to_owned() });
            }
        }
        summary.covered = summary.covered.saturating_add(1);
    }
    if summary.covered == 0 {
        return Err(ImportFault::NothingUsable);
    }
    summary.kommuner = inside.len();
    summary.kept = after.len().saturating_sub(summary.covered);
    table::compare(&before, &after, &mut summary);
    let texts = PlaceTexts { postnummer: table::write(&after), ..today.clone() };
    Ok(Renewal { kind: FileKind::PostalAreas, data_date: layer.data_date, texts, summary })
}
