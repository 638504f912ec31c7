//! The spreadsheet an office fills in: explanations, headings with notes, drop-downs and date formats.

use super::layout::required;
use heimly_domain::codes::Code;
use heimly_domain::model::{
    AvoidChildren, ContactAttitude, EndManner, EndReason, HomeKind, HomeStatus, Language, LegalBasis, Length,
    MemberRole, MovedTo, NeedCode, NeedPurpose, NeedStage, ProtectionGrade, ProviderAgreement, Sex,
    SiblingTogether, Smoking, StayDuration, StayManner, YesNo, YesPerhapsNo,
};
use heimly_domain::text::Lang;
use heimly_domain::text::codes::{self, Words};
use heimly_domain::text::template::{Column, LISTS_SHEET, README_SHEET, Sheet, readme, severity_explanation};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, FormatAlign, Formula, Note, Workbook, Worksheet,
    XlsxError,
};
use std::collections::BTreeMap;

/// The last row that has drop-downs and date formats, counted from 0.
const PREPARED_ROWS: u32 = 1_000;

/// Makes the template.
///
/// # Errors
/// When the spreadsheet cannot be built, which no input can cause.
pub fn template(lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold().set_font_size(14);
    let wrapped = Format::new().set_text_wrap();
    let first = book.add_worksheet().set_name(README_SHEET)?;
    first.set_column_width(0, 100)?;
    for (at, line) in (0..).zip(readme(lang)) {
        first.write_string_with_format(at, 0, *line, if at == 0 { &bold } else { &wrapped })?;
    }
    let mut lists = Lists::default();
    for sheet in Sheet::ALL {
        let worksheet = book.add_worksheet().set_name(sheet.name())?;
        fill(worksheet, *sheet, lang, &mut lists)?;
    }
    let worksheet = book.add_worksheet().set_name(LISTS_SHEET)?;
    lists.write(worksheet)?;
    worksheet.set_hidden(true);
    book.save_to_buffer()
}

fn fill(worksheet: &mut Worksheet, sheet: Sheet, lang: Lang, lists: &mut Lists) -> Result<(), XlsxError> {
    let heading = Format::new().set_bold().set_background_color("#E0EDE7").set_align(FormatAlign::Top);
    let must = heading.clone().set_background_color("#FFF0C8");
    let date = Format::new().set_num_format("dd.mm.yyyy");
    let text = Format::new().set_num_format("@");
    let mut at: u16 = 0;
    for column in Column::ALL.iter().copied().filter(|column| column.sheet() == sheet) {
        let format = if required(column) { &must } else { &heading };
        worksheet.write_string_with_format(0, at, column.heading(), format)?;
        worksheet.insert_note(0, at, &note(column.explanation(lang)))?;
        worksheet.set_column_width(at, 20)?;
        match filling(column, lang) {
            Filling::Text => {
                worksheet.set_column_format(at, &text)?;
            }
            Filling::Number => {}
            Filling::Date => {
                worksheet.set_column_format(at, &date)?;
            }
            Filling::Words(words) => {
                let source = lists.reference(words);
                let validation = DataValidation::new()
                    .allow_list_formula(source)
                    .set_error_style(DataValidationErrorStyle::Warning);
                worksheet.add_data_validation(1, at, PREPARED_ROWS, at, &validation)?;
            }
        }
        at = at.saturating_add(1);
    }
    if sheet == Sheet::Needs {
        let severity = lists.reference(["1", "2", "3"].map(str::to_owned).to_vec());
        for need in NeedCode::all() {
            worksheet.write_string_with_format(0, at, need.word(lang), &heading)?;
            worksheet.insert_note(0, at, &note(severity_explanation(lang)))?;
            worksheet.set_column_width(at, 14)?;
            let validation = DataValidation::new()
                .allow_list_formula(severity.clone())
                .set_error_style(DataValidationErrorStyle::Warning);
            worksheet.add_data_validation(1, at, PREPARED_ROWS, at, &validation)?;
            at = at.saturating_add(1);
        }
    }
    worksheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn note(text: &str) -> Note {
    Note::new(text).add_author_prefix(false)
}

/// The words of every drop-down, each list once: a list written into the cell itself may not be longer
/// than 255 characters and splits at commas.
#[derive(Default)]
struct Lists {
    columns: Vec<Vec<String>>,
    known: BTreeMap<Vec<String>, usize>,
}

impl Lists {
    fn reference(&mut self, words: Vec<String>) -> Formula {
        let next = self.columns.len();
        let at = *self.known.entry(words.clone()).or_insert(next);
        if at == next {
            self.columns.push(words.clone());
        }
        let column = rust_xlsxwriter::utility::column_number_to_name(u16::try_from(at).unwrap_or(u16::MAX));
        Formula::new(format!("={LISTS_SHEET}!${column}$1:${column}${}", words.len()))
    }

    fn write(&self, worksheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (column, words) in (0..).zip(&self.columns) {
            for (row, word) in (0..).zip(words) {
                worksheet.write_string(row, column, word)?;
            }
        }
        Ok(())
    }
}

/// What a column is filled with.
enum Filling {
    Text,
    Number,
    Date,
    Words(Vec<String>),
}

fn words<C: Words>(lang: Lang) -> Filling {
    Filling::Words(C::all().iter().map(|each| each.word(lang).to_owned()).collect())
}

#[expect(clippy::too_many_lines, reason = "one table: what each column of the template is filled with")]
fn filling(column: Column, lang: Lang) -> Filling {
    use Column as C;
    match column {
        C::HomeKind => {
            Filling::Words(HomeKind::all().iter().map(|kind| codes::home_kind(*kind, lang)).collect())
        }
        C::HomeStatus => words::<HomeStatus>(lang),
        C::HomeProtection | C::MemberProtection | C::ChildProtection => words::<ProtectionGrade>(lang),
        C::HomeOwnKommune | C::CompetenceWilling => words::<YesPerhapsNo>(lang),
        C::HomeProvider => words::<ProviderAgreement>(lang),
        C::HomeStepFree | C::HomeOwnRoom | C::NeedSmokeFree | C::NeedStepFree => words::<YesNo>(lang),
        C::HomeSmoking => words::<Smoking>(lang),
        C::HomeContactAttitude => words::<ContactAttitude>(lang),
        C::MemberRole => words::<MemberRole>(lang),
        C::CompetenceNeed => words::<NeedCode>(lang),
        C::ChildSex => words::<Sex>(lang),
        C::ChildBasis => words::<LegalBasis>(lang),
        C::ChildTogether => words::<SiblingTogether>(lang),
        C::NeedStage => words::<NeedStage>(lang),
        C::NeedPurpose | C::StayPurpose => words::<NeedPurpose>(lang),
        C::NeedLength => words::<Length>(lang),
        C::NeedLanguage => words::<Language>(lang),
        C::NeedAvoidChildren => words::<AvoidChildren>(lang),
        C::StayDuration => words::<StayDuration>(lang),
        C::StayManner => words::<StayManner>(lang),
        C::StayEndReason => words::<EndReason>(lang),
        C::StayEndManner => words::<EndManner>(lang),
        C::StayMovedTo => words::<MovedTo>(lang),
        C::HomeStatusOn
        | C::HomeConfirmed
        | C::HomeFreeFrom
        | C::HomePauseFrom
        | C::HomePauseTo
        | C::MemberFrom
        | C::MemberTo
        | C::CompetenceConfirmed
        | C::ChildBirth
        | C::NeedRegistered
        | C::NeedWished
        | C::StayFrom
        | C::StayTo
        | C::StayExpected => Filling::Date,
        C::HomePlaces
        | C::HomeYoungest
        | C::HomeOldest
        | C::HomeSiblings
        | C::HomeHours
        | C::CompetenceLevel
        | C::NeedMonths
        | C::NeedLoad
        | C::NeedSchoolMinutes
        | C::NeedContactVisits => Filling::Number,
        C::HomeCode
        | C::HomeName
        | C::HomeKindWord
        | C::HomeAddress
        | C::HomePostnummer
        | C::HomeKommune
        | C::HomeContact
        | C::HomePhone
        | C::HomeEmail
        | C::HomeSexes
        | C::HomePurposes
        | C::HomeLengths
        | C::HomeRestrictions
        | C::HomeAnimals
        | C::HomeLanguages
        | C::HomeNotes
        | C::MemberHome
        | C::MemberName
        | C::MemberBirth
        | C::MemberPhone
        | C::MemberEmail
        | C::MemberWork
        | C::MemberKommune
        | C::CompetenceHome
        | C::CompetenceBasis
        | C::ChildPseudonym
        | C::ChildKommune
        | C::ChildCase
        | C::ChildSiblings
        | C::ChildNotes
        | C::NeedChild
        | C::NeedAllergies
        | C::NeedSami
        | C::NeedNearby
        | C::NeedSchool
        | C::NeedSchoolPostnummer
        | C::NeedContactWith
        | C::NeedContactPlace
        | C::NeedContactPostnummer
        | C::NeedAvoidPlaces
        | C::NeedSummary
        | C::StayChild
        | C::StayHome
        | C::StayElsewhere => Filling::Text,
    }
}
