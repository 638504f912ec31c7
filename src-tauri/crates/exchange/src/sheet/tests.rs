use super::*;
use chrono::NaiveDate;
use heimly_domain::ids::{HomeId, OfficeId};
use heimly_domain::model::*;
use heimly_domain::place::{KommuneNo, KommuneRelation, Places, Postnummer, PostnummerFacts};
use heimly_domain::text::Lang;
use heimly_domain::text::import::{Fault, FileFault};
use heimly_domain::text::template::{Column, Notice};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Four real kommuner, two of them with the same name; nothing is asked about postnummer here.
struct FewKommuner;

impl Places for FewKommuner {
    fn postnummer(&self, _: Postnummer) -> Option<PostnummerFacts> {
        None
    }
    fn kommune_name(&self, kommune: KommuneNo) -> Option<&str> {
        match kommune.as_str() {
            "5601" => Some("Alta"),
            "5612" => Some("Guovdageaidnu - Kautokeino"),
            "1515" | "1818" => Some("Herøy"),
            _ => None,
        }
    }
    fn relation(&self, _: KommuneNo, _: KommuneNo) -> KommuneRelation {
        KommuneRelation::Elsewhere
    }
}

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

fn empty_office() -> Register {
    Register::empty(Office {
        id: OfficeId::new("office").unwrap(),
        name: "Fjordkontoret".to_owned(),
        kommune: KommuneNo::new("5601").unwrap(),
        postnummer: None,
        point: None,
        example: YesNo::Yes,
        freshness: Freshness::standard(),
        limits: ChoosingLimits::standard(),
    })
}

fn planned(bytes: &[u8], register: &Register, decisions: &Decisions) -> ImportPlan {
    let draft = read_file(bytes).unwrap();
    let context = PlanContext { register, places: &FewKommuner, today: today(), decisions };
    let mut number = 0;
    plan(&draft, &context, &mut || {
        number += 1;
        format!("id-{number}")
    })
}

fn csv(text: &str) -> ImportPlan {
    planned(text.as_bytes(), &empty_office(), &Decisions::new())
}

fn faults(plan: &ImportPlan) -> Vec<(Option<u32>, &str, Fault)> {
    plan.problems
        .iter()
        .map(|problem| {
            let SheetFault::Cell(fault) = problem.fault else { panic!("a cell, not {problem:?}") };
            (problem.row, problem.column.as_deref().unwrap_or_default(), fault)
        })
        .collect()
}

/// Sheets of rows of text.
fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(rows.iter()) {
            for (column, cell) in (0..).zip(cells.iter()) {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn an_offices_own_simple_sheet_comes_in() {
    let plan = csv("Etternavn;Adresse;Postnr;Poststed;Tlf;Plasser\n\
        Hansen;Fjellveien 1;9510;Alta;911 11 111;2\n\
        Sara;;9520;Kautokeino;;1\n");
    assert_eq!(plan.problems, []);
    assert!(plan.is_ready());
    let [hansen, sara] = plan.homes.as_slice() else { panic!("two homes") };
    assert_eq!((hansen.code.as_str(), sara.code.as_str()), ("H-001", "H-002"));
    assert_eq!(hansen.dwelling.postnummer, Postnummer::new("9510"));
    assert_eq!(hansen.frame.places, Some(2));
    assert_eq!(hansen.status, HomeStatus::UnderAssessment, "nothing is made approved by being imported");
    assert_eq!(hansen.household.members[0].phone.as_deref(), Some("911 11 111"));
    assert!(sara.household.members.is_empty());
    let ignored: Vec<&str> = plan
        .notices
        .iter()
        .filter(|notice| notice.notice == Notice::IgnoredColumn)
        .filter_map(|notice| notice.column.as_deref())
        .collect();
    assert_eq!(ignored, ["Poststed"]);
}

#[test]
fn text_files_of_every_kind_say_the_same() {
    let expected = csv("Navn;Postnummer\nBjørn Åsen;0550\n").homes;
    assert_eq!(expected[0].family_name, "Bjørn Åsen");
    let comma = "\u{feff}Navn,Postnummer\r\n\"Bjørn Åsen\",0550\r\n";
    assert_eq!(csv(comma).homes, expected, "UTF-8 with its mark, commas, Windows line ends");
    assert_eq!(csv("NAVN\tPost nr\nBjørn Åsen\t550\n").homes, expected, "tabs, and a zero a spreadsheet ate");
    let windows = b"Navn;Postnummer\nBj\xf8rn \xc5sen;0550\n";
    assert_eq!(planned(windows, &empty_office(), &Decisions::new()).homes, expected, "Windows-1252");
    let utf16: Vec<u8> =
        "\u{feff}Navn;Postnummer\nBjørn Åsen;0550\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        planned(&utf16, &empty_office(), &Decisions::new()).homes,
        expected,
        "UTF-16, as Excel's Unicode text"
    );
}

#[test]
fn the_template_read_back_is_empty_and_right() {
    for lang in [Lang::Nb, Lang::Nn] {
        let plan = planned(&template(lang).unwrap(), &empty_office(), &Decisions::new());
        assert_eq!(plan.problems, []);
        assert_eq!(plan.notices, []);
        let sheets: Vec<(&str, usize)> =
            plan.rows.iter().map(|(name, rows)| (name.as_str(), *rows)).collect();
        let names = ["Hjem", "Husstand", "Kompetanse", "Barn", "Behov", "Opphold"];
        assert_eq!(sheets, names.map(|name| (name, 0)));
    }
}

#[test]
fn every_word_of_the_drop_downs_is_understood() {
    fn all<C: heimly_domain::text::codes::Words + std::fmt::Debug>() {
        for code in C::all() {
            for lang in [Lang::Nb, Lang::Nn] {
                assert_eq!(super::cells::code_of::<C>(code.word(lang)), Some(*code), "{code:?}");
            }
            assert_eq!(super::cells::code_of::<C>(code.code()), Some(*code), "{code:?}");
        }
    }
    all::<HomeStatus>();
    all::<HomeKind>();
    all::<ProtectionGrade>();
    all::<ProviderAgreement>();
    all::<MemberRole>();
    all::<NeedCode>();
    all::<LegalBasis>();
    all::<SiblingTogether>();
    all::<NeedStage>();
    all::<NeedPurpose>();
    all::<Language>();
    all::<EndReason>();
    all::<EndManner>();
    all::<MovedTo>();
    all::<StayDuration>();
    all::<AvoidChildren>();
}

#[expect(clippy::too_many_lines, reason = "one example workbook, sheet by sheet")]
fn whole_book() -> Vec<u8> {
    book(&[
        (
            "Hjem",
            &[
                &[
                    "Kode",
                    "Familienavn",
                    "Type hjem",
                    "Status",
                    "Postnummer",
                    "Telefon",
                    "Antall plasser",
                    "Laveste alder",
                    "Høyeste alder",
                    "Dyr",
                    "Kjønn",
                    "Pause fra",
                    "Pause til og med",
                    "Sist bekreftet",
                    "Timer i uka",
                ],
                &[
                    "H-1",
                    "Čáhkalaš",
                    "Ordinært fosterhjem (2.2)",
                    "Anbefalt",
                    "9510 Alta",
                    "911 11 111",
                    "2",
                    "0",
                    "12",
                    "hund, katt",
                    "begge",
                    "1.7.2026",
                    "31.7.2026",
                    "01.11.2026",
                    "30,0",
                ],
                &[
                    "H-2",
                    "Hansen",
                    "beredskap",
                    "under vurdering",
                    "9520",
                    "",
                    "1",
                    "",
                    "",
                    "ingen",
                    "",
                    "",
                    "",
                    "",
                    "",
                ],
            ],
        ),
        (
            "Husstand",
            &[
                &["Hjem", "Navn", "Rolle", "Født", "Bor her fra", "Plassert av kommune"],
                &["H-1", "Ánde", "Fosterforelder", "1980", "", ""],
                &["h-1", "Elle", "Fosterbarn fra en annen kommune", "3.4.2015", "2024-08-01", "Kautokeino"],
            ],
        ),
        ("Kompetanse", &[&["Hjem", "Behov", "Nivå", "Villighet"], &["H-1", "Søvn", "2", "ja"]]),
        (
            "Barn",
            &[
                &["Pseudonym", "Fødselsdato", "Omsorgskommune", "Søsken", "Søsken sammen", "Hjemmel"],
                &["Spurv", "17.05.2018", "Alta kommune", "Ørn", "Må bo sammen", "Omsorgsovertakelse"],
                &["Ørn", "2016-02-29", "5612", "", "", "5-1"],
            ],
        ),
        (
            "Behov",
            &[
                &[
                    "Barn",
                    "Hvor langt",
                    "Registrert",
                    "Formål",
                    "Søvn",
                    "Skole eller barnehage",
                    "Samvær med",
                    "Samvær i året",
                    "Ikke bo i",
                ],
                &["Spurv", "Trenger hjem", "01.10.2026", "Omsorg", "3", "ingen", "mor", "12", "5612, 9550"],
            ],
        ),
        (
            "Opphold",
            &[
                &["Barn", "Hjem", "Annet sted", "Flyttet inn", "Flyttet ut"],
                &["Ørn", "H-2", "", "01.01.2026", ""],
                &["Spurv", "", "Foreldre", "17.05.2018", "01.10.2026"],
            ],
        ),
    ])
}

#[test]
fn a_filled_template_becomes_records() {
    let plan = planned(&whole_book(), &empty_office(), &Decisions::new());
    assert_eq!(plan.problems, []);
    let [first, second] = plan.homes.as_slice() else { panic!("two homes") };
    assert_eq!((first.kind, second.kind), (Some(HomeKind::Ordinary), Some(HomeKind::Beredskapshjem)));
    assert_eq!(first.frame.ages, AgeRange::new(0, 12));
    assert_eq!(first.frame.sexes.as_ref().map(|sexes| sexes.len()), Some(2));
    assert_eq!(first.household.animals.as_ref().map(|animals| animals.len()), Some(2));
    assert_eq!(second.household.animals.as_ref().map(|animals| animals.len()), Some(0), "asked, none");
    assert_eq!(second.household.hours_a_week, None, "not asked");
    // The last day 31 July is included, so the pause ends before 1 August.
    assert_eq!(first.availability.pause.and_then(|pause| pause.to()), NaiveDate::from_ymd_opt(2026, 8, 1));
    let [ande, elle] = first.household.members.as_slice() else { panic!("two members") };
    assert_eq!((ande.birth, ande.phone.as_deref()), (Birth::Year(1980), Some("911 11 111")));
    assert_eq!(elle.placed_by.as_ref().and_then(|placed| placed.kommune), None.or(KommuneNo::new("5612")));
    assert_eq!(first.competence[0].level.as_ref().map(|level| level.value.get()), Some(2));
    let [spurv, orn] = plan.children.as_slice() else { panic!("two children") };
    assert_eq!(spurv.siblings, [SiblingWish { sibling: orn.id.clone(), together: SiblingTogether::Must }]);
    assert_eq!(
        (spurv.legal_basis, orn.legal_basis),
        (Some(LegalBasis::CareOrder), Some(LegalBasis::CareOrder))
    );
    let need = &plan.needs[0];
    assert_eq!(
        (need.child.clone(), need.items[0].code, need.items[0].severity.get()),
        (spurv.id.clone(), NeedCode::Sleep, 3)
    );
    assert_eq!(need.school, SchoolToKeep::None);
    let kommune = Area::Kommune(KommuneNo::new("5612").unwrap());
    assert_eq!(need.avoid_areas, [kommune, Area::Postnummer(Postnummer::new("9550").unwrap())]);
    assert_eq!(plan.placements[0].at, StayAt::Home(second.id.clone()));
    assert_eq!(plan.placements[1].at, StayAt::Parents);
    assert_eq!(plan.placements[1].period.to(), NaiveDate::from_ymd_opt(2026, 10, 1), "the moving day");
}

#[test]
fn one_bad_row_and_nothing_comes_in_and_every_bad_row_is_named() {
    let plan = csv("Kode;Navn;Postnr;Plasser;Status;Kommune;Laveste alder;Status fra\n\
        H-1;Hansen;9510;2;anbefalt;Alta;;\n\
        H-2;;951;to;kanskje;Atlantis;4;24.11.26\n\
        H-1;Olsen;;;;;;01.01.3026\n");
    assert_eq!(
        faults(&plan),
        [
            (Some(3), "Navn", Fault::Empty),
            (Some(3), "Status", Fault::NotInList),
            (Some(3), "Status fra", Fault::NotDate),
            (Some(3), "Kommune", Fault::NotKommune),
            (Some(3), "Plasser", Fault::NotNumber),
            (Some(3), "Laveste alder", Fault::NeedsOther),
            (Some(4), "Status fra", Fault::DateOutOfRange),
        ],
        "951 is 0951 with its zero eaten"
    );
    assert!(!plan.is_ready() && plan.homes.is_empty(), "all or nothing");
    assert!(plan.problems[0].sentence(Lang::Nn).ends_with("Skriv ein verdi."));
    let same = csv("Kode;Navn\nH-1;Hansen\nh-1;Olsen\n");
    assert_eq!(faults(&same), [(Some(3), "Kode", Fault::DuplicateCode)]);
}

#[test]
fn a_fault_never_repeats_what_was_written() {
    let plan = csv("Navn;Status\nHemmelig Hansen;hemmelig status\n");
    let said = format!("{:?}", plan.problems);
    assert!(!said.to_lowercase().contains("hemmelig"), "{said}");
}

#[test]
fn children_and_stays_that_cannot_be_are_named() {
    let bytes = book(&[
        (
            "Barn",
            &[
                &["Pseudonym", "Fødselsdato", "Omsorgskommune", "Notater"],
                &["Spurv", "23.11.2026", "Alta", ""],
                &["Ørn", "29.02.2019", "Alta", ""],
                &["Lom", "01.01.2019", "Alta", "fnr 01011912345"],
                &["Måke", "01.01.2019", "Alta", ""],
            ],
        ),
        (
            "Opphold",
            &[
                &["Barn", "Hjem", "Flyttet inn", "Flyttet ut"],
                &["Måke", "H-9", "01.02.2026", "01.01.2026"],
                &["Hauk", "", "01.02.2026", ""],
                &["Spurv", "", "", ""],
            ],
        ),
    ]);
    let plan = planned(&bytes, &empty_office(), &Decisions::new());
    assert_eq!(
        faults(&plan),
        [
            (Some(2), "Fødselsdato", Fault::BornInFuture),
            (Some(3), "Fødselsdato", Fault::NotDate),
            (Some(4), "Notater", Fault::NationalId),
            (Some(2), "Flyttet ut", Fault::EndsBeforeStart),
            (Some(2), "Hjem", Fault::NoSuchHome),
            (Some(3), "Hjem", Fault::Empty),
            (Some(3), "Barn", Fault::NoSuchChild),
            (Some(4), "Flyttet inn", Fault::Empty),
            (Some(4), "Hjem", Fault::Empty),
        ]
    );
}

#[test]
fn a_kommune_is_found_by_any_of_its_names_unless_two_have_it() {
    let kommune = |text: &str| csv(&format!("Navn;Kommune\nHansen;{text}\n"));
    for text in ["5612", "Kautokeino", "guovdageaidnu", "Kautokeino kommune", "Guovdageaidnu - Kautokeino"] {
        assert_eq!(kommune(text).homes[0].dwelling.kommune, KommuneNo::new("5612"), "{text}");
    }
    assert_eq!(faults(&kommune("Herøy")), [(Some(2), "Kommune", Fault::NotKommune)], "two have the name");
    assert_eq!(kommune("1818").homes[0].dwelling.kommune, KommuneNo::new("1818"));
}

#[test]
fn missing_columns_are_one_sentence() {
    let plan = planned(
        &book(&[("Barn", &[&["Pseudonym", "Alder"], &["Spurv", "8"]])]),
        &empty_office(),
        &Decisions::new(),
    );
    let sentences: Vec<String> = plan.problems.iter().map(|problem| problem.sentence(Lang::Nb)).collect();
    assert_eq!(
        sentences,
        ["Arket «Barn» mangler «Fødselsdato», «Omsorgskommune». Legg til kolonnen i den første raden."]
    );
    let nothing = planned(&book(&[("A", &[&["x"]]), ("B", &[&["y"]])]), &empty_office(), &Decisions::new());
    assert_eq!(nothing.problems[0].fault, SheetFault::File(FileFault::NoKnownSheet));
}

#[test]
fn a_list_of_staff_beside_the_template_is_not_homes() {
    let bytes = book(&[
        ("Hjem", &[&["Kode", "Familienavn"], &["H-1", "Hansen"]]),
        ("Ansatte", &[&["Navn", "Telefon"], &["Rådgiver", "911 11 111"]]),
    ]);
    let plan = planned(&bytes, &empty_office(), &Decisions::new());
    assert_eq!(plan.homes.len(), 1);
    assert!(
        plan.notices.iter().any(|notice| notice.sheet == "Ansatte" && notice.notice == Notice::IgnoredSheet)
    );
}

#[test]
fn dates_numbers_formulas_and_merged_cells_of_a_workbook() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Hjem").unwrap();
    for (column, heading) in
        (0..).zip(["Familienavn", "Postnummer", "Status fra", "Antall plasser", "Telefon"])
    {
        sheet.write_string(0, column, heading).unwrap();
    }
    let date = Format::new().set_num_format("dd.mm.yyyy");
    sheet.write_string(1, 0, "Hansen").unwrap();
    sheet.write_number(1, 1, 550).unwrap();
    sheet.write_datetime_with_format(1, 2, ExcelDateTime::from_ymd(2026, 2, 28).unwrap(), &date).unwrap();
    sheet.write_formula(1, 3, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write_number(1, 4, 91_111_111).unwrap();
    let right = book.save_to_buffer().unwrap();
    let plan = planned(&right, &empty_office(), &Decisions::new());
    assert_eq!(plan.problems, []);
    let home = &plan.homes[0];
    assert_eq!(home.dwelling.postnummer, Postnummer::new("0550"));
    assert_eq!(home.status_on, NaiveDate::from_ymd_opt(2026, 2, 28));
    assert_eq!(home.frame.places, Some(2), "the cached value of the formula");
    assert_eq!(home.household.members[0].phone.as_deref(), Some("91111111"));

    let sheet = book.worksheet_from_index(0).unwrap();
    sheet.write_string(2, 1, "9510").unwrap();
    sheet.write_formula(2, 3, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.merge_range(1, 0, 2, 0, "Hansen", &Format::new()).unwrap();
    let wrong = book.save_to_buffer().unwrap();
    let plan = planned(&wrong, &empty_office(), &Decisions::new());
    assert_eq!(
        faults(&plan),
        [(Some(3), "Familienavn", Fault::MergedEmpty), (Some(3), "Antall plasser", Fault::FormulaError)]
    );
    assert!(plan.notices.iter().any(|notice| notice.notice == Notice::MergedCells && notice.row == Some(2)));
}

#[test]
fn names_of_any_script_pass_and_501_characters_do_not() {
    let long = "ø".repeat(500);
    for name in ["Čáŋđžŧ", "משפחת לוי", "عائلة", "👨‍👩‍👧 Hansen", &long] {
        let plan = csv(&format!("Navn;Kode\n{name};H-1\n"));
        assert_eq!(plan.problems, [], "{name}");
        assert_eq!(plan.homes[0].family_name, name);
    }
    assert_eq!(faults(&csv(&format!("Navn\n{long}ø\n"))), [(Some(2), "Navn", Fault::TooLong)]);
}

#[test]
fn strictly_protected_homes_have_no_place() {
    let plan = csv(
        "Navn;Adressebeskyttelse;Postnr\nHansen;strengt fortrolig;9510\nOlsen;fortrolig;9510\nNilsen;strengt fortrolig;\n",
    );
    assert_eq!(faults(&plan), [(Some(2), "Adresse", Fault::LocationOfStrict)]);
    let plan = csv("Navn;Adressesperre\nNilsen;strengt fortrolig\n");
    assert_eq!(plan.homes[0].own_protection(), ProtectionGrade::StrictlyConfidential);
}

#[test]
fn likely_duplicates_are_offered_and_never_merged() {
    let mut office = empty_office();
    let mut there = csv("Kode;Navn;Postnr\nH-007;Sørensen;9510\n").homes;
    office.homes.append(&mut there);
    office.homes[0].id = HomeId::new("there").unwrap();
    let file = "Kode;Navn;Postnr\nH-1;SÖRENSEN;9510\nH-2;Sørensen;9700\nH-3;Hansen;9510\n";
    let undecided = planned(file.as_bytes(), &office, &Decisions::new());
    let [offer] = undecided.duplicates.as_slice() else { panic!("one offer: {:?}", undecided.duplicates) };
    assert_eq!((offer.place.row, offer.like.as_str(), offer.choice), (2, "H-007", None));
    assert!(!undecided.is_ready() && undecided.homes.is_empty());
    let decide = |choice| Decisions::from([(offer.place.clone(), choice)]);
    let skipped = planned(file.as_bytes(), &office, &decide(Choice::Skip));
    let codes: Vec<&str> = skipped.homes.iter().map(|home| home.code.as_str()).collect();
    assert_eq!(codes, ["H-2", "H-3"]);
    let both = planned(file.as_bytes(), &office, &decide(Choice::ImportAsNew));
    assert!(both.is_ready());
    assert_eq!(both.homes.len(), 3);
}

#[test]
fn a_taken_code_can_be_left_out_but_not_come_in_twice() {
    let mut office = empty_office();
    office.homes = csv("Kode;Navn\nH-1;Hansen\n").homes;
    office.homes[0].id = HomeId::new("there").unwrap();
    let bytes = book(&[
        ("Hjem", &[&["Kode", "Familienavn"], &["H-1", "Hansen"]]),
        ("Husstand", &[&["Hjem", "Navn", "Rolle"], &["H-1", "Kari", "Fosterforelder"]]),
        ("Barn", &[&["Pseudonym", "Fødselsdato", "Omsorgskommune"], &["Lom", "01.01.2019", "Alta"]]),
        ("Opphold", &[&["Barn", "Hjem", "Flyttet inn"], &["Lom", "H-1", "01.01.2026"]]),
    ]);
    let offer = planned(&bytes, &office, &Decisions::new()).duplicates.remove(0);
    assert!(offer.code_is_same);
    let new = planned(&bytes, &office, &Decisions::from([(offer.place.clone(), Choice::ImportAsNew)]));
    assert_eq!(faults(&new), [(Some(2), "Kode", Fault::CodeTaken)]);
    let skip = planned(&bytes, &office, &Decisions::from([(offer.place, Choice::Skip)]));
    assert!(skip.is_ready());
    assert!(skip.homes.is_empty());
    assert_eq!(
        skip.placements[0].at,
        StayAt::Home(HomeId::new("there").unwrap()),
        "the stay is in the home that is there"
    );
    assert!(
        skip.notices
            .iter()
            .any(|notice| notice.sheet == "Husstand" && notice.notice == Notice::RowOfExisting)
    );
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn refused(bytes: &[u8]) -> FileFault {
    read_file(bytes).map(|_| ()).unwrap_err()
}

#[test]
fn files_that_are_something_else_are_refused_with_a_reason() {
    assert_eq!(refused(b""), FileFault::Empty);
    assert_eq!(refused(b"\n \n"), FileFault::Empty);
    assert_eq!(refused(b"%PDF-1.7\n%\xe2\xe3"), FileFault::NotSpreadsheet);
    assert_eq!(refused(b"\x00\x01\x02garbage\x00"), FileFault::NotSpreadsheet);
    assert_eq!(refused(b"PK\x03\x04broken"), FileFault::DamagedSpreadsheet);
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    assert_eq!(refused(&[ole.as_slice(), &[0; 512]].concat()), FileFault::OldExcel);
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&[ole.as_slice(), &[0; 512], &encrypted].concat()), FileFault::PasswordProtected);
    assert_eq!(refused(&zipped(&[("content.xml", b"<x/>")])), FileFault::OtherSpreadsheet);
    assert_eq!(refused(&zipped(&[("xl/workbook.bin", b"x")])), FileFault::OtherSpreadsheet);
    assert_eq!(refused(&zipped(&[("word/document.xml", b"<x/>")])), FileFault::NotSpreadsheet);
    let macros: &[(&str, &[u8])] = &[("xl/workbook.xml", b"<x/>"), ("xl/vbaProject.bin", b"x")];
    assert_eq!(refused(&zipped(macros)), FileFault::Macros);
    assert_eq!(refused(&zipped(&[("xl/workbook.xml", b"not xml")])), FileFault::DamagedSpreadsheet);
    let mut cut = whole_book();
    cut.truncate(cut.len() / 2);
    assert_eq!(refused(&cut), FileFault::DamagedSpreadsheet);
}

#[test]
fn a_zip_bomb_is_refused() {
    let zeros = vec![b' '; 30 * 1024 * 1024];
    assert_eq!(refused(&zipped(&[("xl/workbook.xml", &zeros)])), FileFault::ZipBomb);
}

#[test]
fn a_bomb_that_lies_about_its_size_is_refused() {
    let zeros = vec![b' '; 30 * 1024 * 1024];
    let mut bytes = zipped(&[("xl/workbook.xml", &zeros)]);
    let size = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    let places: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, window)| *window == size).map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
    }
    assert!(matches!(refused(&bytes), FileFault::ZipBomb | FileFault::DamagedSpreadsheet));
}

#[test]
fn too_many_rows_columns_and_giant_cells_are_refused() {
    let rows = "Navn\n".to_owned() + &"Hansen\n".repeat(100_000);
    assert_eq!(refused(rows.as_bytes()), FileFault::TooManyRows);
    assert_eq!(
        refused(("Navn".to_owned() + &";x".repeat(COLUMNS_MAX)).as_bytes()),
        FileFault::TooManyColumns
    );
    let giant = "x".repeat(CELL_MAX + 1);
    assert_eq!(refused(format!("Navn\n{giant}\n").as_bytes()), FileFault::GiantCell);
    assert_eq!(refused(&vec![b'x'; SHEET_BYTES_MAX + 1]), FileFault::TooLarge);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Navn").unwrap();
    for row in 1..=20_001 {
        sheet.write_number(row, 0, row).unwrap();
    }
    assert_eq!(refused(&book.save_to_buffer().unwrap()), FileFault::TooManyRows);
    let mut far = Workbook::new();
    far.add_worksheet().write_string(1_048_575, 16_383, "x").unwrap();
    assert_eq!(refused(&far.save_to_buffer().unwrap()), FileFault::TooManyColumns, "never 17 billion cells");
    let mut sparse = Workbook::new();
    let sheet = sparse.add_worksheet();
    sheet.write_string(0, 0, "Navn").unwrap();
    sheet.write_string(1_048_575, 0, "Hansen").unwrap();
    let plan = planned(&sparse.save_to_buffer().unwrap(), &empty_office(), &Decisions::new());
    assert_eq!(plan.homes.len(), 1, "a row far down is a row");
}

#[test]
fn every_column_is_on_a_sheet_and_has_an_explanation() {
    for column in Column::ALL {
        for lang in [Lang::Nb, Lang::Nn] {
            assert!(column.explanation(lang).ends_with('.'), "{column:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _: Result<Draft, FileFault> = read_file(&bytes);
    }

    #[test]
    fn random_tables_never_panic(
        cells in prop::collection::vec(prop::collection::vec("[ -~æøåáčđ0-9.,]{0,12}", 0..8), 0..8),
    ) {
        let headings = "Kode;Navn;Postnr;Plasser;Status;Pause fra;Laveste alder;Adressebeskyttelse\n";
        let rows: Vec<String> = cells.iter().map(|row| row.join(";")).collect();
        let text = format!("{headings}{}\n", rows.join("\n"));
        if let Ok(draft) = read_file(text.as_bytes()) {
            let register = empty_office();
            let decisions = Decisions::new();
            let context = PlanContext { register: &register, places: &FewKommuner, today: today(), decisions: &decisions };
            let made = plan(&draft, &context, &mut || "x".to_owned());
            prop_assert!(made.is_ready() || made.homes.is_empty());
        }
    }

    #[test]
    fn a_damaged_workbook_is_refused_or_read(at in 0usize..100_000, flip in 1u8..=255) {
        let mut bytes = BOOK.with(Clone::clone);
        let at = at % bytes.len();
        bytes[at] ^= flip;
        let _: Result<Draft, FileFault> = read_file(&bytes);
    }
}

thread_local! {
    static BOOK: Vec<u8> = whole_book();
}
