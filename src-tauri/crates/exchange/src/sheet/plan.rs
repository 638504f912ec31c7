//! From rows to records: all or nothing, with every fault named and likely duplicates put before somebody.

use super::cells::Kommuner;
use super::children::{children, needs};
use super::duplicates::Likeness;
use super::grid::Draft;
use super::homes::{Contact, competence, homes};
use super::household::{contacts, household};
use super::layout::{Layout, Layouts, layouts};
use super::stays::stays;
use chrono::NaiveDate;
use heimly_domain::ids::{ChildId, HomeId};
use heimly_domain::model::{Child, Home, Need, Placement, Register};
use heimly_domain::names::fold;
use heimly_domain::place::{KommuneNo, Places};
use heimly_domain::text::Lang;
use heimly_domain::text::import::{Fault, FileFault, fault_sentence, file_sentence, missing_columns};
use heimly_domain::text::template::{Notice, Sheet, notice_sentence};
use std::collections::BTreeMap;

/// A fault in a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The sheet's name.
    pub sheet: String,
    /// The row as the spreadsheet program numbers it, when it is about one row.
    pub row: Option<u32>,
    /// The heading of the column as it is written, when it is about one column.
    pub column: Option<String>,
    /// What.
    pub fault: SheetFault,
}

/// What is wrong in a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// A cell.
    Cell(Fault),
    /// Columns that must be there.
    MissingColumns(Vec<&'static str>),
    /// Nothing Heimly knows in the whole file.
    File(FileFault),
}

impl RowProblem {
    /// What is wrong and what to do, in one sentence. The value is never repeated.
    pub fn sentence(&self, lang: Lang) -> String {
        match &self.fault {
            SheetFault::Cell(fault) => fault_sentence(*fault, lang).to_owned(),
            SheetFault::MissingColumns(columns) => missing_columns(&self.sheet, columns, lang),
            SheetFault::File(fault) => file_sentence(*fault, lang).to_owned(),
        }
    }
}

/// A row of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlaceInFile {
    /// The sheet's name.
    pub sheet: String,
    /// The row as the spreadsheet program numbers it.
    pub row: u32,
}

/// What somebody decided about a likely duplicate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// It is the same: the row is left out, and what refers to it refers to the one that is there.
    Skip,
    /// It is another: the row comes in.
    ImportAsNew,
}

/// Decisions by row.
pub type Decisions = BTreeMap<PlaceInFile, Choice>;

/// A row that is likely about a home or child that is there already, in the office or further up in the
/// file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DuplicateOffer {
    /// The row.
    pub place: PlaceInFile,
    /// The name on the row.
    pub name: String,
    /// The code of the home or pseudonym of the child it is like.
    pub like: String,
    /// The name of the one it is like.
    pub like_name: String,
    /// Whether both have the same code, so that it cannot come in as new with that code.
    pub code_is_same: bool,
    /// What was decided; `None`: not yet.
    pub choice: Option<Choice>,
}

/// Something to know, though nothing is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetNotice {
    /// The sheet's name.
    pub sheet: String,
    /// The row, when it is about one.
    pub row: Option<u32>,
    /// The column as it is written, when it is about one.
    pub column: Option<String>,
    /// What.
    pub notice: Notice,
}

impl SheetNotice {
    /// In words.
    pub fn sentence(&self, lang: Lang) -> &'static str {
        notice_sentence(self.notice, lang)
    }
}

/// What would come in. The records are empty as long as anything is wrong or undecided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportPlan {
    /// New homes.
    pub homes: Vec<Home>,
    /// New children.
    pub children: Vec<Child>,
    /// New needs.
    pub needs: Vec<Need>,
    /// New stays.
    pub placements: Vec<Placement>,
    /// Everything that is wrong.
    pub problems: Vec<RowProblem>,
    /// Likely duplicates, decided or not.
    pub duplicates: Vec<DuplicateOffer>,
    /// What to know.
    pub notices: Vec<SheetNotice>,
    /// Rows with anything in them on each known sheet.
    pub rows: Vec<(String, usize)>,
}

impl ImportPlan {
    /// Whether it can be stored: nothing wrong, and every likely duplicate decided.
    pub fn is_ready(&self) -> bool {
        self.problems.is_empty() && self.duplicates.iter().all(|offer| offer.choice.is_some())
    }
}

/// What a plan is made against.
pub struct PlanContext<'a> {
    /// The office as it is.
    pub register: &'a Register,
    /// Where kommuner get their names.
    pub places: &'a dyn Places,
    /// Decides who is not born yet.
    pub today: NaiveDate,
    /// What has been decided about likely duplicates.
    pub decisions: &'a Decisions,
}

/// Makes the plan. `new_id` gives a fresh id each time: 1 to 40 lower-case ASCII letters, digits and
/// hyphens.
pub fn plan(draft: &Draft, context: &PlanContext<'_>, new_id: &mut dyn FnMut() -> String) -> ImportPlan {
    let found = layouts(&draft.grids);
    let mut work = Work::new(context, new_id);
    work.note_layouts(&found);
    let of = |sheet: Sheet| found.known.iter().filter(move |layout| layout.sheet == sheet);
    of(Sheet::Homes).for_each(|layout| homes(layout, &mut work));
    of(Sheet::Household).for_each(|layout| household(layout, &mut work));
    contacts(&mut work);
    of(Sheet::Competence).for_each(|layout| competence(layout, &mut work));
    of(Sheet::Children).for_each(|layout| children(layout, &mut work));
    of(Sheet::Needs).for_each(|layout| needs(layout, &mut work));
    of(Sheet::Stays).for_each(|layout| stays(layout, &mut work));
    work.finish()
}

/// A home or child of the file, or of the office, that rows can refer to.
#[derive(Clone, Debug)]
pub(super) enum Target<T> {
    /// It comes in with this file.
    New(T),
    /// It is in the office, and not in the file.
    There(T),
    /// Its row was left out because it is the same as this one.
    Skipped(T),
    /// Its row has a fault; what refers to it is not blamed.
    Faulty,
}

/// The work in progress.
pub(super) struct Work<'a> {
    pub(super) context: &'a PlanContext<'a>,
    pub(super) new_id: &'a mut dyn FnMut() -> String,
    pub(super) kommuner: Kommuner,
    pub(super) plan: ImportPlan,
    /// Homes by folded code.
    pub(super) home_targets: BTreeMap<String, Target<HomeId>>,
    /// Children by folded pseudonym.
    pub(super) child_targets: BTreeMap<String, Target<ChildId>>,
    /// The row of each new home.
    pub(super) home_places: Vec<PlaceInFile>,
    /// Contact persons of new homes, until the household is known.
    pub(super) contacts: Vec<Contact>,
    pub(super) likeness: Likeness,
}

impl<'a> Work<'a> {
    fn new(context: &'a PlanContext<'a>, new_id: &'a mut dyn FnMut() -> String) -> Self {
        let register = context.register;
        let home_targets =
            register.homes.iter().map(|home| (fold(&home.code), Target::There(home.id.clone())));
        let child_targets =
            register.children.iter().map(|child| (fold(&child.pseudonym), Target::There(child.id.clone())));
        Self {
            new_id,
            kommuner: kommuner(context.places),
            plan: ImportPlan::default(),
            home_targets: home_targets.collect(),
            child_targets: child_targets.collect(),
            home_places: Vec::new(),
            contacts: Vec::new(),
            likeness: Likeness::of(register),
            context,
        }
    }

    /// The home a row refers to by its code, when it can be told.
    pub(super) fn home_target(&self, code: &str) -> Option<&Target<HomeId>> {
        self.home_targets.get(&fold(code))
    }

    /// The child a row refers to by its pseudonym, when it can be told.
    pub(super) fn child_target(&self, pseudonym: &str) -> Option<&Target<ChildId>> {
        self.child_targets.get(&fold(pseudonym))
    }

    /// A fresh id of a kind; `None` when the source of ids is broken.
    pub(super) fn fresh<T>(&mut self, make: impl Fn(&str) -> Option<T>) -> Option<T> {
        make(&(self.new_id)())
    }

    pub(super) fn notice(
        &mut self,
        layout: &Layout<'_>,
        row: Option<u32>,
        column: Option<String>,
        notice: Notice,
    ) {
        self.plan.notices.push(SheetNotice { sheet: layout.name.clone(), row, column, notice });
    }

    fn note_layouts(&mut self, found: &Layouts<'_>) {
        let problem = |sheet: &str, fault: SheetFault| RowProblem {
            sheet: sheet.to_owned(),
            row: None,
            column: None,
            fault,
        };
        for (sheet, columns) in &found.lacking {
            self.plan.problems.push(problem(sheet, SheetFault::MissingColumns(columns.clone())));
        }
        if found.known.is_empty() && found.lacking.is_empty() {
            self.plan.problems.push(problem("", SheetFault::File(FileFault::NoKnownSheet)));
        }
        for sheet in &found.ignored {
            let (row, column) = (None, None);
            self.plan.notices.push(SheetNotice {
                sheet: sheet.clone(),
                row,
                column,
                notice: Notice::IgnoredSheet,
            });
        }
        for layout in &found.known {
            self.plan.rows.push((layout.name.clone(), layout.rows.len()));
            for heading in &layout.ignored {
                self.notice(layout, Some(layout.heading_row), Some(heading.clone()), Notice::IgnoredColumn);
            }
            for block in &layout.grid.merged {
                let first = block.rows.0.saturating_add(1);
                if block.rows.1 >= layout.heading_row {
                    self.notice(layout, Some(first), None, Notice::MergedCells);
                }
            }
        }
    }

    fn finish(self) -> ImportPlan {
        let mut plan = self.plan;
        if !plan.is_ready() {
            plan.homes.clear();
            plan.children.clear();
            plan.needs.clear();
            plan.placements.clear();
        }
        plan
    }
}

/// Every kommune by its folded names, asked of the place data number by number. A kommune with names in
/// two languages is found by each; a name that two kommuner have stands for neither.
fn kommuner(places: &dyn Places) -> Kommuner {
    let mut found = Kommuner::default();
    for number in 0..10_000_u32 {
        let Some(number) = KommuneNo::new(&format!("{number:04}")) else { continue };
        let Some(name) = places.kommune_name(number) else { continue };
        found.numbers.insert(number);
        for each in std::iter::once(name).chain(name.split(" - ")) {
            let same = |known: Option<KommuneNo>| known.filter(|known| *known == number);
            found.names.entry(fold(each)).and_modify(|known| *known = same(*known)).or_insert(Some(number));
        }
    }
    found
}
