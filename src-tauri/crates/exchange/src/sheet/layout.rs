//! Which sheet and column is which, in the template or in a sheet the office made itself.

use super::grid::{Cell, Grid, Row};
use heimly_domain::codes::Code;
use heimly_domain::model::NeedCode;
use heimly_domain::names::fold;
use heimly_domain::text::Lang;
use heimly_domain::text::codes::Words;
use heimly_domain::text::template::{Column, LISTS_SHEET, README_SHEET, Sheet};
use std::collections::BTreeMap;

/// How far down the headings can stand.
const HEADING_WITHIN: usize = 20;

/// A sheet whose columns are known.
#[derive(Debug)]
pub(super) struct Layout<'a> {
    pub(super) sheet: Sheet,
    /// Its name in the file.
    pub(super) name: String,
    /// Where each column stands, from 0.
    pub(super) columns: BTreeMap<Column, usize>,
    /// Where each kind of need stands.
    pub(super) needs: Vec<(NeedCode, usize)>,
    /// The headings as they are written.
    pub(super) headings: Vec<String>,
    /// Headings nobody knows.
    pub(super) ignored: Vec<String>,
    /// The rows under the headings.
    pub(super) rows: &'a [Row],
    pub(super) grid: &'a Grid,
    pub(super) heading_row: u32,
}

/// What became of the sheets of a file.
#[derive(Debug, Default)]
pub(super) struct Layouts<'a> {
    pub(super) known: Vec<Layout<'a>>,
    /// Sheets without the columns they must have, with those columns.
    pub(super) lacking: Vec<(String, Vec<&'static str>)>,
    pub(super) ignored: Vec<String>,
}

/// The columns a sheet must have.
pub(super) fn required(column: Column) -> bool {
    use Column as C;
    const REQUIRED: &[Column] = &[
        C::HomeName,
        C::MemberHome,
        C::MemberName,
        C::MemberRole,
        C::CompetenceHome,
        C::CompetenceNeed,
        C::ChildPseudonym,
        C::ChildBirth,
        C::ChildKommune,
        C::NeedChild,
        C::NeedStage,
        C::NeedRegistered,
        C::NeedPurpose,
        C::StayChild,
        C::StayFrom,
    ];
    REQUIRED.contains(&column)
}

/// Finds out what each sheet is.
pub(super) fn layouts(grids: &[Grid]) -> Layouts<'_> {
    let mut found = Layouts::default();
    let filled = || grids.iter().filter(|grid| !grid.rows.is_empty());
    let called = |grid: &Grid| Sheet::ALL.iter().copied().find(|sheet| is_called(*sheet, name_of(grid)));
    // A sheet the office made itself is guessed only where none has a name from the template: a list of
    // staff beside the template must not become homes.
    let template = filled().any(|grid| called(grid).is_some());
    let only = filled().count() == 1;
    for grid in filled().filter(|grid| ![README_SHEET, LISTS_SHEET].contains(&name_of(grid))) {
        let guess = || if template { None } else { guessed(grid, &found).or(only.then_some(Sheet::Homes)) };
        let Some(sheet) = called(grid).or_else(guess) else {
            found.ignored.push(name_of(grid).to_owned());
            continue;
        };
        let name = if name_of(grid).is_empty() { sheet.name() } else { name_of(grid) };
        match laid_out(grid, sheet, name.to_owned()) {
            Ok(layout) => found.known.push(layout),
            Err(lacking) => found.lacking.push((name.to_owned(), lacking)),
        }
    }
    found
}

fn name_of(grid: &Grid) -> &str {
    grid.name.as_deref().unwrap_or_default()
}

fn is_called(sheet: Sheet, name: &str) -> bool {
    let name = fold(name);
    std::iter::once(&sheet.name()).chain(sheet.synonyms()).any(|each| fold(each) == name)
}

/// A sheet with a name of its own is what its headings say. Homes come last, because any list of people
/// has a column of names, and only one sheet is taken for homes.
fn guessed(grid: &Grid, found: &Layouts<'_>) -> Option<Sheet> {
    let order =
        [Sheet::Needs, Sheet::Stays, Sheet::Competence, Sheet::Household, Sheet::Children, Sheet::Homes];
    let sheet = order.into_iter().find(|sheet| laid_out(grid, *sheet, String::new()).is_ok())?;
    let taken = found.known.iter().any(|layout| layout.sheet == sheet);
    (!taken).then_some(sheet)
}

fn laid_out<'a>(grid: &'a Grid, sheet: Sheet, name: String) -> Result<Layout<'a>, Vec<&'static str>> {
    let must: Vec<Column> =
        Column::ALL.iter().copied().filter(|column| column.sheet() == sheet && required(*column)).collect();
    let mut fewest: Vec<Column> = must.clone();
    for (at, row) in grid.rows.iter().take(HEADING_WITHIN).enumerate() {
        let columns = columns_of(row, sheet);
        let lacking: Vec<Column> =
            must.iter().copied().filter(|column| !columns.contains_key(column)).collect();
        if lacking.is_empty() {
            return Ok(layout(grid, sheet, name, at, columns));
        }
        if lacking.len() < fewest.len() {
            fewest = lacking;
        }
    }
    Err(fewest.into_iter().map(Column::heading).collect())
}

fn layout(
    grid: &Grid,
    sheet: Sheet,
    name: String,
    heading_at: usize,
    columns: BTreeMap<Column, usize>,
) -> Layout<'_> {
    let heading = grid.rows.get(heading_at);
    let headings: Vec<String> =
        heading.map(|row| row.cells.iter().map(heading_text).collect()).unwrap_or_default();
    let needs: Vec<(NeedCode, usize)> = match sheet {
        Sheet::Needs => {
            headings.iter().enumerate().filter_map(|(at, text)| Some((need_of(text)?, at))).collect()
        }
        Sheet::Homes | Sheet::Household | Sheet::Competence | Sheet::Children | Sheet::Stays => Vec::new(),
    };
    let used =
        |at: usize| columns.values().any(|used| *used == at) || needs.iter().any(|(_, used)| *used == at);
    let ignored = headings
        .iter()
        .enumerate()
        .filter(|(at, text)| !text.is_empty() && !used(*at))
        .map(|(_, text)| text.clone())
        .collect();
    Layout {
        sheet,
        name,
        ignored,
        rows: grid.rows.get(heading_at.saturating_add(1)..).unwrap_or_default(),
        grid,
        heading_row: heading.map_or(1, |row| row.number),
        columns,
        needs,
        headings,
    }
}

fn heading_text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Number(text) => text.chars().take(100).collect(),
        Cell::Empty | Cell::Date(_) | Cell::Bool(_) | Cell::Error => String::new(),
    }
}

fn need_of(heading: &str) -> Option<NeedCode> {
    let heading = fold(heading);
    NeedCode::all()
        .iter()
        .copied()
        .find(|need| [Lang::Nb, Lang::Nn].into_iter().any(|lang| fold(need.word(lang)) == heading))
}

fn columns_of(row: &Row, sheet: Sheet) -> BTreeMap<Column, usize> {
    let headings: Vec<String> =
        row.cells.iter().map(|cell| fold(heading_text(cell).trim_end_matches('*'))).collect();
    let mut columns = BTreeMap::new();
    let own = |column: &&Column| column.sheet() == sheet;
    // The template's own headings first, so that a synonym never takes the place of the real one.
    for column in Column::ALL.iter().filter(own) {
        if let Some(at) = headings.iter().position(|heading| *heading == fold(column.heading())) {
            columns.insert(*column, at);
        }
    }
    for column in Column::ALL.iter().filter(own) {
        for synonym in column.synonyms() {
            let folded = fold(synonym);
            let at = headings.iter().position(|heading| *heading == folded);
            let free =
                at.filter(|at| !columns.contains_key(column) && !columns.values().any(|used| used == at));
            if let Some(at) = free {
                columns.insert(*column, at);
            }
        }
    }
    columns
}
