//! One row, cell by cell: what people write, as the core knows it, or a fault at that cell.

use super::grid::{Cell, Row};
use super::layout::{Layout, required};
use super::plan::{RowProblem, SheetFault};
use crate::records::wire::{NAME_MAX, TEXT_MAX, YEAR_FIRST, YEAR_LAST, iso_date, text_fault};
use chrono::{Datelike, NaiveDate};
use heimly_domain::codes::Code;
use heimly_domain::model::{Birth, HomeKind};
use heimly_domain::names::fold;
use heimly_domain::place::{KommuneNo, Postnummer};
use heimly_domain::text::Lang;
use heimly_domain::text::codes::{self, Words};
use heimly_domain::text::import::Fault;
use heimly_domain::text::template::Column;
use std::collections::{BTreeMap, BTreeSet};

/// The kommuner there are.
#[derive(Debug, Default)]
pub(super) struct Kommuner {
    /// By folded name; `None` where two have it.
    pub(super) names: BTreeMap<String, Option<KommuneNo>>,
    pub(super) numbers: BTreeSet<KommuneNo>,
}

/// Reads one row and notes what cannot be read.
pub(super) struct RowReader<'a> {
    layout: &'a Layout<'a>,
    row: &'a Row,
    kommuner: &'a Kommuner,
    problems: &'a mut Vec<RowProblem>,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(
        layout: &'a Layout<'a>,
        row: &'a Row,
        kommuner: &'a Kommuner,
        problems: &'a mut Vec<RowProblem>,
    ) -> Self {
        Self { layout, row, kommuner, problems }
    }

    /// Notes a fault in a column of this row.
    pub(super) fn fault(&mut self, column: Column, fault: Fault) {
        let at = self.layout.columns.get(&column).copied();
        let heading = at.and_then(|at| self.layout.headings.get(at)).map_or(column.heading(), String::as_str);
        let heading = heading.to_owned();
        self.fault_at(heading, fault);
    }

    fn fault_at(&mut self, column: String, fault: Fault) {
        self.problems.push(RowProblem {
            sheet: self.layout.name.clone(),
            row: Some(self.row.number),
            column: Some(column),
            fault: SheetFault::Cell(fault),
        });
    }

    fn cell(&self, column: Column) -> &'a Cell {
        let at = self.layout.columns.get(&column);
        at.and_then(|at| self.row.cells.get(*at)).unwrap_or(&Cell::Empty)
    }

    fn inside_merged(&self, column: Column) -> bool {
        let row = self.row.number.saturating_sub(1);
        let at = self.layout.columns.get(&column).and_then(|at| u32::try_from(*at).ok());
        at.is_some_and(|at| {
            self.layout.grid.merged.iter().any(|block| {
                (block.rows.0..=block.rows.1).contains(&row)
                    && (block.columns.0..=block.columns.1).contains(&at)
            })
        })
    }

    /// The cell as one text; `None` when it is empty, or has a fault, which is noted. A required column
    /// must not be empty.
    fn raw(&mut self, column: Column) -> Option<String> {
        let text = match self.cell(column) {
            Cell::Empty => None,
            Cell::Text(text) | Cell::Number(text) => Some(text.clone()),
            Cell::Date(date) => Some(date.format("%d.%m.%Y").to_string()),
            Cell::Bool(yes) => Some(if *yes { "ja" } else { "nei" }.to_owned()),
            Cell::Error => {
                self.fault(column, Fault::FormulaError);
                return None;
            }
        };
        if text.is_none() && required(column) {
            let merged = self.inside_merged(column);
            self.fault(column, if merged { Fault::MergedEmpty } else { Fault::Empty });
        }
        text.filter(|text| match has_national_id(text) {
            true => {
                self.fault(column, Fault::NationalId);
                false
            }
            false => true,
        })
    }

    fn bounded(&mut self, column: Column, max: usize, allowed: &str) -> Option<String> {
        let text = self.raw(column)?;
        match text_fault(&text, 1, max, allowed) {
            Some(fault) => {
                self.fault(column, fault);
                None
            }
            None => Some(text),
        }
    }

    /// A name or other short text; line breaks become spaces.
    pub(super) fn name(&mut self, column: Column) -> Option<String> {
        let text = self.bounded(column, NAME_MAX, "\t\n\r")?;
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// A text of any number of lines.
    pub(super) fn words(&mut self, column: Column) -> Option<String> {
        self.bounded(column, TEXT_MAX, "\t\n\r")
    }

    /// A whole number up to `max`.
    pub(super) fn number<T: TryFrom<u32>>(&mut self, column: Column, max: u32) -> Option<T> {
        let text = self.raw(column)?;
        match whole_number(&text) {
            None => self.none(column, Fault::NotNumber),
            Some(number) if number > max => self.none(column, Fault::OutOfRange),
            Some(number) => T::try_from(number).ok(),
        }
    }

    fn none<T>(&mut self, column: Column, fault: Fault) -> Option<T> {
        self.fault(column, fault);
        None
    }

    /// A date of 1900 to 2100.
    pub(super) fn date(&mut self, column: Column) -> Option<NaiveDate> {
        let found = match self.cell(column) {
            Cell::Date(date) => Some(*date),
            Cell::Empty | Cell::Text(_) | Cell::Number(_) | Cell::Bool(_) | Cell::Error => {
                let text = self.raw(column)?;
                match written_date(&text) {
                    Some(date) => Some(date),
                    None => return self.none(column, Fault::NotDate),
                }
            }
        };
        match found {
            Some(date) if (YEAR_FIRST..=YEAR_LAST).contains(&date.year()) => Some(date),
            Some(_) | None => self.none(column, Fault::DateOutOfRange),
        }
    }

    /// A date that is not after today.
    pub(super) fn birth_date(&mut self, column: Column, today: NaiveDate) -> Option<NaiveDate> {
        let date = self.date(column)?;
        if date > today { self.none(column, Fault::BornInFuture) } else { Some(date) }
    }

    /// A date or a year; an empty cell is unknown.
    pub(super) fn birth(&mut self, column: Column, today: NaiveDate) -> Option<Birth> {
        let year = match self.cell(column) {
            Cell::Empty => return Some(Birth::Unknown),
            Cell::Text(text) | Cell::Number(text) if text.len() == 4 => text.parse::<i32>().ok(),
            Cell::Text(_) | Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) | Cell::Error => None,
        };
        match year {
            None => self.birth_date(column, today).map(Birth::Date),
            Some(year) if year > today.year() => self.none(column, Fault::BornInFuture),
            Some(year) if year < YEAR_FIRST => self.none(column, Fault::DateOutOfRange),
            Some(year) => Some(Birth::Year(year)),
        }
    }

    /// A word or code of a list.
    pub(super) fn code<C: Words>(&mut self, column: Column) -> Option<C> {
        let text = self.raw(column)?;
        match code_of(&text) {
            Some(code) => Some(code),
            None => self.none(column, Fault::NotInList),
        }
    }

    /// A kind of home, also as the drop-down writes it, with its number.
    pub(super) fn home_kind(&mut self, column: Column) -> Option<HomeKind> {
        let text = self.raw(column)?;
        let folded = fold(&text);
        let listed = HomeKind::all().iter().copied().find(|kind| {
            [Lang::Nb, Lang::Nn].into_iter().any(|lang| fold(&codes::home_kind(*kind, lang)) == folded)
        });
        match listed.or_else(|| code_of(&text)) {
            Some(kind) => Some(kind),
            None => self.none(column, Fault::NotInList),
        }
    }

    /// Words of a list with commas between; «ingen» is an empty list, an empty cell is nothing said.
    pub(super) fn codes<C: Words>(&mut self, column: Column) -> Option<Vec<C>> {
        let text = self.raw(column)?;
        let folded = fold(&text);
        if ["ingen", "inga", "nei", "0"].contains(&folded.as_str()) {
            return Some(Vec::new());
        }
        if ["begge", "begge deler", "begge delar"].contains(&folded.as_str()) && C::all().len() == 2 {
            return Some(C::all().to_vec());
        }
        if let Some(one) = code_of(&text) {
            return Some(vec![one]);
        }
        let mut found = Vec::new();
        for part in parts(&text) {
            match code_of(part) {
                Some(code) if found.contains(&code) => {}
                Some(code) => found.push(code),
                None => return self.none(column, Fault::NotInList),
            }
        }
        Some(found)
    }

    /// A postnummer, also with its poststed after it, and without a leading zero that a spreadsheet ate.
    pub(super) fn postnummer(&mut self, column: Column) -> Option<Postnummer> {
        let text = self.raw(column)?;
        match postnummer_of(&text) {
            Some(postnummer) => Some(postnummer),
            None => self.none(column, Fault::NotPostnummer),
        }
    }

    /// A kommune by name or number.
    pub(super) fn kommune(&mut self, column: Column) -> Option<KommuneNo> {
        let text = self.raw(column)?;
        match kommune_of(&text, self.kommuner) {
            Some(kommune) => Some(kommune),
            None => self.none(column, Fault::NotKommune),
        }
    }

    /// Texts with commas between.
    pub(super) fn list(&mut self, column: Column) -> Vec<String> {
        let text = self.words(column).unwrap_or_default();
        parts(&text).map(str::to_owned).collect()
    }

    /// The kommuner by name, for lists that mix them with something else.
    pub(super) fn kommuner(&self) -> &'a Kommuner {
        self.kommuner
    }

    /// A severity in a column of its own.
    pub(super) fn severity(&mut self, at: usize) -> Option<u8> {
        let heading = self.layout.headings.get(at).cloned().unwrap_or_default();
        match self.row.cells.get(at)? {
            Cell::Empty => None,
            Cell::Text(text) | Cell::Number(text) => match whole_number(text) {
                Some(0) => None,
                Some(number) if number <= 3 => u8::try_from(number).ok(),
                Some(_) => {
                    self.fault_at(heading, Fault::OutOfRange);
                    None
                }
                None => {
                    self.fault_at(heading, Fault::NotNumber);
                    None
                }
            },
            Cell::Error => {
                self.fault_at(heading, Fault::FormulaError);
                None
            }
            Cell::Date(_) | Cell::Bool(_) => {
                self.fault_at(heading, Fault::NotNumber);
                None
            }
        }
    }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '/', '\n'])
        .flat_map(|part| part.split(" og "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// A number without decimals; «30», «30,0» and «1 200» are all written.
fn whole_number(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|each| !each.is_whitespace()).collect();
    let (whole, decimals) = digits.split_once([',', '.']).unwrap_or((&digits, ""));
    let exact =
        decimals.bytes().all(|digit| digit == b'0') && whole.bytes().all(|digit| digit.is_ascii_digit());
    exact.then(|| whole.parse().ok()).flatten()
}

/// A date as people write it: 24.11.2026, 24/11/2026, 24-11-2026 or 2026-11-24, with or without a time of
/// day behind it. A year of two digits is not guessed at.
pub(super) fn written_date(text: &str) -> Option<NaiveDate> {
    let day = text.split([' ', 'T']).next()?.trim_end_matches('.');
    if let Some(date) = iso_date(day) {
        return Some(date);
    }
    let parts: Vec<&str> = day.split(['.', '/', '-']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|each| each.is_ascii_digit())
    };
    let form = digits(day, 2) && digits(month, 2) && year.len() == 4 && digits(year, 4);
    if !form {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// The member of a list a text stands for: its word in either language, its code, or the beginning of one
/// word only.
pub(super) fn code_of<C: Words>(text: &str) -> Option<C> {
    let folded = fold(text);
    let words = |code: C| [fold(code.word(Lang::Nb)), fold(code.word(Lang::Nn))];
    let exact =
        C::all().iter().copied().find(|code| code.code() == text.trim() || words(*code).contains(&folded));
    exact.or_else(|| {
        let mut begun = C::all()
            .iter()
            .copied()
            .filter(|code| folded.len() >= 4 && words(*code).iter().any(|word| word.starts_with(&folded)));
        let first = begun.next()?;
        begun.next().is_none().then_some(first)
    })
}

/// The postnummer a text begins with.
pub(super) fn postnummer_of(text: &str) -> Option<Postnummer> {
    let text = text.trim();
    let text = text.strip_prefix("NO-").or_else(|| text.strip_prefix("N-")).unwrap_or(text);
    let end = text.find(|each: char| !each.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let separated = rest.is_empty() || rest.starts_with([' ', ',']);
    let padded = if digits.len() == 3 && rest.is_empty() { format!("0{digits}") } else { digits.to_owned() };
    if separated { Postnummer::new(&padded) } else { None }
}

/// A kommune by number or name; «Alta kommune» too.
pub(super) fn kommune_of(text: &str, kommuner: &Kommuner) -> Option<KommuneNo> {
    let folded = fold(text);
    let name = folded.strip_suffix(" kommune").unwrap_or(&folded);
    let number = if name.len() == 3 { format!("0{name}") } else { name.to_owned() };
    match KommuneNo::new(&number) {
        Some(number) => kommuner.numbers.contains(&number).then_some(number),
        None => kommuner.names.get(name).copied().flatten(),
    }
}

/// Whether a text holds eleven digits that can be a fødselsnummer or D-number: they begin with a day and
/// month. The control digits are not asked for, because numbers given out from 2032 do not have them all.
fn has_national_id(text: &str) -> bool {
    let mut run = String::new();
    for each in text.chars().chain(['\n']) {
        match each {
            digit if digit.is_ascii_digit() => run.push(digit),
            ' ' | '\u{a0}' if run.len() == 6 => {}
            _ => {
                if is_national_id(&run) {
                    return true;
                }
                run.clear();
            }
        }
    }
    false
}

fn is_national_id(digits: &str) -> bool {
    let part = |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse::<u8>().ok());
    digits.len() == 11
        && part(0..2).is_some_and(|day| matches!(day, 1..=31 | 41..=71))
        && part(2..4).is_some_and(|month| matches!(month, 1..=12 | 41..=52 | 81..=92))
}

#[cfg(test)]
mod tests {
    use super::*;
    use heimly_domain::model::{Allergen, HomeStatus, YesNo};

    #[test]
    fn dates_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 4);
        for text in [
            "04.11.2026",
            "4.11.2026",
            "4/11/2026",
            "2026-11-04",
            "04-11-2026",
            "04.11.2026 00:00:00",
            "2026-11-04T00:00",
        ] {
            assert_eq!(written_date(text), day, "{text}");
        }
        for text in ["04.11.26", "31.02.2026", "november", "2026", "4.11", "11.2026.4", "1.1.1.2026", ""] {
            assert_eq!(written_date(text), None, "{text}");
        }
    }

    #[test]
    fn words_are_found_however_they_are_written() {
        assert_eq!(code_of("anbefalt"), Some(HomeStatus::Recommended));
        assert_eq!(code_of("IKKE ANBEFALT"), Some(HomeStatus::NotRecommended));
        assert_eq!(code_of("ikkje tilrådd"), Some(HomeStatus::NotRecommended));
        assert_eq!(code_of("husdyr"), Some(Allergen::Livestock));
        assert_eq!(code_of("gnager"), Some(Allergen::Rodent));
        assert_eq!(code_of::<YesNo>("j"), None, "one letter is not guessed at");
        assert_eq!(code_of::<HomeKind>("fosterhjem"), None, "the beginning of more than one word");
        assert_eq!(code_of("beredskap"), Some(HomeKind::Beredskapshjem));
    }

    #[test]
    fn numbers_and_postnummer() {
        assert_eq!(
            (whole_number("30,0"), whole_number("1 200"), whole_number("2.5")),
            (Some(30), Some(1200), None)
        );
        assert_eq!((whole_number("-1"), whole_number("to"), whole_number("")), (None, None, None));
        let alta = Postnummer::new("9510");
        assert_eq!(
            (postnummer_of("9510"), postnummer_of("9510 Alta"), postnummer_of("N-9510")),
            (alta, alta, alta)
        );
        assert_eq!(postnummer_of("550"), Postnummer::new("0550"));
        assert_eq!((postnummer_of("95100"), postnummer_of("Alta"), postnummer_of("95")), (None, None, None));
    }

    #[test]
    fn a_national_id_is_never_read_and_a_phone_is() {
        // 11 digits that begin with a day and a month; the rest is invented and fails its control digits.
        for text in ["17051812345", "170518 12345", "Født: 57051812345.", "x 01419912345"] {
            assert!(has_national_id(text), "{text}");
        }
        for text in ["91111111", "+47 911 11 111", "99999999999", "123456789012", "17051812", "2026-11-24"] {
            assert!(!has_national_id(text), "{text}");
        }
    }
}
