//! Posten's Postnummerregister: which postnummer there are, their poststed and kommune. It has no points.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

use heimly_domain::place::{KommuneNo, Postnummer};

use super::lines::{Cut, Lines};
use super::table::{self, DIRECT, NONE, Row, Table};
use super::{FileKind, ImportFault, LineFault, PlaceTexts, Renewal, Summary};
use crate::place_read::fields;

/// Of ten known postnummer this many must be in the file, which replaces them all.
const OF_TEN: usize = 9;

pub(super) fn renew<R: BufRead>(mut lines: Lines<R>, today: &PlaceTexts) -> Result<Renewal, ImportFault> {
    let before = table::read(&today.postnummer)?;
    let mut kommuner = Kommuner::read(today)?;
    let mut summary = Summary::default();
    let mut after = Table::new();
    let mut inside = BTreeSet::new();
    while let Some(line) = lines.next()? {
        if line.text.trim().is_empty() {
            continue;
        }
        summary.read = summary.read.saturating_add(1);
        let cells: Vec<&str> = line.text.split('\t').map(str::trim).collect();
        let [number, poststed, kommune, kommune_name, ..] = cells.as_slice() else {
            if line.cut == Cut::AtTheEnd {
                return Err(ImportFault::Truncated);
            }
            summary.refuse(line.number, LineFault::Columns);
            continue;
        };
        let Some(number) = Postnummer::new(number).filter(|_| !poststed.is_empty()) else {
            summary.refuse(line.number, LineFault::Postnummer);
            continue;
        };
        let Some(kommune) = KommuneNo::new(kommune).filter(|number| kommuner.knows(*number, kommune_name))
        else {
            summary.refuse(line.number, LineFault::Kommune);
            continue;
        };
        inside.insert(kommune);
        let poststed = table::as_written(&table::clean(poststed));
        after.insert(number, Row { poststed, kommune, point: None, quality: NONE.to_owned() });
    }
    whole_country(&before, &after)?;
    place(&before, &mut after);
    summary.covered = after.len();
    summary.kommuner = inside.len();
    table::compare(&before, &after, &mut summary);
    let texts = PlaceTexts { postnummer: table::write(&after), kommuner: kommuner.write(), ..today.clone() };
    Ok(Renewal { kind: FileKind::PostRegister, data_date: None, texts, summary })
}

fn whole_country(before: &Table, after: &Table) -> Result<(), ImportFault> {
    let known = before.len();
    let found = before.keys().filter(|number| after.contains_key(number)).count();
    if after.is_empty() {
        Err(ImportFault::NothingUsable)
    } else if found.saturating_mul(10) < known.saturating_mul(OF_TEN) {
        Err(ImportFault::NotWholeCountry { known, found })
    } else {
        Ok(())
    }
}

/// A known postnummer keeps its point. A new one gets that of a certain one of the same poststed and kommune,
/// else of the certain one nearest in number in the kommune; both are marked as guesses.
fn place(before: &Table, after: &mut Table) {
    let mut certain: BTreeMap<KommuneNo, Vec<(Postnummer, Row)>> = BTreeMap::new();
    for (number, row) in after.iter_mut() {
        if let Some(old) = before.get(number) {
            row.point = old.point;
            row.quality.clone_from(&old.quality);
            if row.quality == DIRECT {
                certain.entry(row.kommune).or_default().push((*number, row.clone()));
            }
        }
    }
    for (number, row) in after.iter_mut().filter(|(number, _)| !before.contains_key(number)) {
        let near = certain.get(&row.kommune).into_iter().flatten();
        let distance = |other: &Postnummer| value(*number).abs_diff(value(*other));
        let nearest = near.min_by_key(|(other, old)| (old.poststed != row.poststed, distance(other), *other));
        if let Some((_, old)) = nearest {
            row.point = old.point;
            row.quality = if old.poststed == row.poststed { "same" } else { "nearest" }.to_owned();
        }
    }
}

fn value(number: Postnummer) -> u32 {
    number.as_str().parse().unwrap_or(0)
}

/// The rows of `kommuner.csv`, to which a new kommune of a known fylke is added.
struct Kommuner {
    rows: BTreeMap<KommuneNo, [String; 3]>,
}

impl Kommuner {
    fn read(today: &PlaceTexts) -> Result<Self, ImportFault> {
        let mut rows = BTreeMap::new();
        for line in today.kommuner.lines().skip(1) {
            let [number, name, fylke, kind] = fields(line).ok_or(ImportFault::Inconsistent)?;
            let number = KommuneNo::new(number).ok_or(ImportFault::Inconsistent)?;
            rows.insert(number, [name, fylke, kind].map(str::to_owned));
        }
        Ok(Self { rows })
    }

    /// Whether the kommune is known, or can be added because its fylke is.
    fn knows(&mut self, number: KommuneNo, name: &str) -> bool {
        if self.rows.contains_key(&number) {
            return true;
        }
        let same = self
            .rows
            .iter()
            .find(|(other, [_, _, kind])| other.fylke() == number.fylke() && kind == "kommune");
        let Some(fylke) = same.map(|(_, [_, fylke, _])| fylke.clone()).filter(|_| !name.is_empty()) else {
            return false;
        };
        self.rows.insert(number, [table::as_written(&table::clean(name)), fylke, "kommune".to_owned()]);
        true
    }

    fn write(&self) -> String {
        let row = |(number, columns): (&KommuneNo, &[String; 3])| format!("{number};{}\n", columns.join(";"));
        "kommunenr;navn;fylke;slag\n".to_owned() + &self.rows.iter().map(row).collect::<String>()
    }
}
