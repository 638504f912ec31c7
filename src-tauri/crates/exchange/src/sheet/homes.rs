//! Rows about homes, the people in them, and what they can do.

use super::cells::RowReader;
use super::duplicates::Alike;
use super::grid::Row;
use super::layout::Layout;
use super::plan::{Choice, DuplicateOffer, PlaceInFile, RowProblem, SheetFault, Target, Work};
use chrono::NaiveDate;
use heimly_domain::ids::HomeId;
use heimly_domain::model::{
    AgeRange, Availability, Competence, Confirmed, Dwelling, Home, HomeFrame, HomeKind, HomeStatus,
    Household, Language, LanguageLevel, LanguageSkill, Level, PrivateProvider, ProtectionGrade,
};
use heimly_domain::names::fold;
use heimly_domain::text::import::Fault;
use heimly_domain::text::template::{Column, Notice};
use heimly_domain::time::Period;

/// Somebody named on a home's own row.
#[derive(Clone, Debug)]
pub(super) struct Contact {
    /// `None` until the home has its id.
    pub(super) home: Option<HomeId>,
    pub(super) name: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
    pub(super) grade: Option<ProtectionGrade>,
}

/// Reads the homes.
pub(super) fn homes(layout: &Layout<'_>, work: &mut Work<'_>) {
    for row in layout.rows {
        let before = work.plan.problems.len();
        let mut reader = RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems);
        let status_known = layout.columns.contains_key(&Column::HomeStatus);
        let read = home(&mut reader);
        let contact = contact(&mut reader);
        let faulty = work.plan.problems.len() > before;
        let Some((mut home, stated)) = read else { continue };
        if faulty {
            if !home.code.is_empty() {
                work.home_targets.insert(fold(&home.code), Target::Faulty);
            }
            continue;
        }
        let Some(id) = work.fresh(HomeId::new) else { continue };
        home.id = id;
        if place_home(layout, row, home, contact, work) && stated == Stated::No {
            let column = status_known.then(|| Column::HomeStatus.heading().to_owned());
            work.notice(layout, Some(row.number), column, Notice::StatusMissing);
        }
    }
    give_codes(layout, work);
}

/// Whether a row says where the assessment stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stated {
    Yes,
    No,
}

/// Puts a home where it belongs; whether it comes in.
fn place_home(layout: &Layout<'_>, row: &Row, home: Home, contact: Contact, work: &mut Work<'_>) -> bool {
    let place = PlaceInFile { sheet: layout.name.clone(), row: row.number };
    let code = fold(&home.code);
    let fault = |fault: Fault| RowProblem {
        sheet: layout.name.clone(),
        row: Some(row.number),
        column: Some(Column::HomeCode.heading().to_owned()),
        fault: SheetFault::Cell(fault),
    };
    let taken = if code.is_empty() { None } else { work.home_targets.get(&code).cloned() };
    let same_code = match taken {
        Some(Target::There(id)) => work.context.register.homes.iter().find(|each| each.id == id),
        Some(Target::New(_) | Target::Skipped(_) | Target::Faulty) => {
            work.plan.problems.push(fault(Fault::DuplicateCode));
            return false;
        }
        None => None,
    };
    let alike = same_code
        .map(|each| Alike { id: each.id.clone(), code: each.code.clone(), name: each.family_name.clone() })
        .or_else(|| work.likeness.find(&home));
    if let Some(alike) = alike {
        let choice = work.context.decisions.get(&place).copied();
        work.plan.duplicates.push(DuplicateOffer {
            place: place.clone(),
            name: home.family_name.clone(),
            like: alike.code,
            like_name: alike.name,
            code_is_same: same_code.is_some(),
            choice,
        });
        match choice {
            Some(Choice::Skip) => {
                work.home_targets.insert(code, Target::Skipped(alike.id));
                return false;
            }
            Some(Choice::ImportAsNew) if same_code.is_some() => {
                work.plan.problems.push(fault(Fault::CodeTaken));
                return false;
            }
            Some(Choice::ImportAsNew) | None => {}
        }
    }
    if !code.is_empty() {
        work.home_targets.insert(code, Target::New(home.id.clone()));
    }
    work.likeness.add(&home);
    work.contacts.push(Contact { home: Some(home.id.clone()), ..contact });
    work.home_places.push(place);
    work.plan.homes.push(home);
    true
}

/// Homes without a code get the next free one. They cannot be referred to, so this is done last.
fn give_codes(layout: &Layout<'_>, work: &mut Work<'_>) {
    let mut number: u32 = 0;
    let mut made = false;
    for home in work.plan.homes.iter_mut().filter(|home| home.code.is_empty()) {
        loop {
            number = number.saturating_add(1);
            let code = format!("H-{number:03}");
            if let std::collections::btree_map::Entry::Vacant(free) = work.home_targets.entry(fold(&code)) {
                free.insert(Target::New(home.id.clone()));
                home.code = code;
                made = true;
                break;
            }
        }
    }
    if made {
        work.notice(layout, None, None, Notice::CodesMade);
    }
}

fn home(reader: &mut RowReader<'_>) -> Option<(Home, Stated)> {
    let code = reader.name(Column::HomeCode).unwrap_or_default();
    let family_name = reader.name(Column::HomeName);
    let kind = reader.home_kind(Column::HomeKind);
    let kind_word = reader.name(Column::HomeKindWord);
    if kind == Some(HomeKind::Other) && kind_word.is_none() {
        reader.fault(Column::HomeKindWord, Fault::WordMissing);
    }
    let status = reader.code::<HomeStatus>(Column::HomeStatus);
    let confirmed = reader.date(Column::HomeConfirmed);
    let agreement = reader.code(Column::HomeProvider);
    let home = Home {
        // Replaced by the caller, which gives fresh ids only to rows that can be read.
        id: HomeId::new("new")?,
        code,
        family_name: family_name.unwrap_or_default(),
        kind,
        kind_word,
        other_assignments: Default::default(),
        status: status.unwrap_or(HomeStatus::UnderAssessment),
        status_on: reader.date(Column::HomeStatusOn),
        status_reason: None,
        obtained_through: None,
        private_provider: agreement.map(|agreement| PrivateProvider { agreement, period: None }),
        responsible: None,
        deputy: None,
        reservations: Vec::new(),
        household: everyday(reader, confirmed),
        dwelling: dwelling(reader),
        frame: frame(reader, confirmed),
        competence: Vec::new(),
        training: None,
        availability: availability(reader, confirmed),
        narrative: Vec::new(),
        notes: reader.words(Column::HomeNotes),
    };
    Some((home, if status.is_some() { Stated::Yes } else { Stated::No }))
}

fn everyday(reader: &mut RowReader<'_>, confirmed: Option<NaiveDate>) -> Household {
    let languages = reader.codes::<Language>(Column::HomeLanguages).map(|languages| {
        let skill = |language| LanguageSkill { language, level: LanguageLevel::Spoken };
        languages.into_iter().map(skill).collect()
    });
    // A week has 168 hours.
    let hours = reader.number::<u16>(Column::HomeHours, 168);
    Household {
        members: Vec::new(),
        confirmed_on: confirmed,
        animals: reader.codes(Column::HomeAnimals).map(|animals| animals.into_iter().collect()),
        smoking: reader.code(Column::HomeSmoking),
        languages,
        backgrounds: Vec::new(),
        sami: Vec::new(),
        hours_a_week: hours.map(|value| Confirmed { value, on: confirmed }),
        contact_attitude: reader
            .code(Column::HomeContactAttitude)
            .map(|value| Confirmed { value, on: confirmed }),
        own_network: None,
        network_words: None,
        health_obtained_on: None,
    }
}

fn dwelling(reader: &mut RowReader<'_>) -> Dwelling {
    Dwelling {
        address: reader.name(Column::HomeAddress),
        postnummer: reader.postnummer(Column::HomePostnummer),
        kommune: reader.kommune(Column::HomeKommune),
        point: None,
        point_quality: None,
        step_free: reader.code(Column::HomeStepFree),
        own_room: reader.code(Column::HomeOwnRoom),
    }
}

fn frame(reader: &mut RowReader<'_>, confirmed: Option<NaiveDate>) -> HomeFrame {
    HomeFrame {
        places: reader.number(Column::HomePlaces, 50),
        ages: ages(reader),
        sexes: reader.codes(Column::HomeSexes).map(|sexes| sexes.into_iter().collect()),
        sibling_group: reader.number(Column::HomeSiblings, 50),
        purposes: reader.codes(Column::HomePurposes).map(|purposes| purposes.into_iter().collect()),
        lengths: reader.codes(Column::HomeLengths).map(|lengths| lengths.into_iter().collect()),
        own_kommune: reader.code(Column::HomeOwnKommune).map(|value| Confirmed { value, on: confirmed }),
        other_restrictions: reader.words(Column::HomeRestrictions),
    }
}

fn ages(reader: &mut RowReader<'_>) -> Option<AgeRange> {
    let youngest = reader.number::<u8>(Column::HomeYoungest, 25);
    let oldest = reader.number::<u8>(Column::HomeOldest, 25);
    match (youngest, oldest) {
        (Some(youngest), Some(oldest)) => AgeRange::new(youngest, oldest).or_else(|| {
            reader.fault(Column::HomeYoungest, Fault::AgesReversed);
            None
        }),
        (Some(_), None) => {
            reader.fault(Column::HomeYoungest, Fault::NeedsOther);
            None
        }
        (None, Some(_)) => {
            reader.fault(Column::HomeOldest, Fault::NeedsOther);
            None
        }
        (None, None) => None,
    }
}

fn availability(reader: &mut RowReader<'_>, confirmed_on: Option<NaiveDate>) -> Availability {
    let from = reader.date(Column::HomePauseFrom);
    // People write the last day; the core keeps the first day after it.
    let last = reader.date(Column::HomePauseTo);
    let to = last.and_then(|last| last.succ_opt());
    let pause = match from {
        Some(from) => Period::new(from, to).filter(|_| last.is_none_or(|last| from <= last)).or_else(|| {
            reader.fault(Column::HomePauseTo, Fault::EndsBeforeStart);
            None
        }),
        None => {
            if last.is_some() {
                reader.fault(Column::HomePauseTo, Fault::NeedsOther);
            }
            None
        }
    };
    Availability { confirmed_on, free_from: reader.date(Column::HomeFreeFrom), pause }
}

fn contact(reader: &mut RowReader<'_>) -> Contact {
    Contact {
        home: None,
        name: reader.name(Column::HomeContact),
        phone: reader.name(Column::HomePhone),
        email: reader.name(Column::HomeEmail),
        grade: reader.code(Column::HomeProtection),
    }
}

/// The new home a row refers to. A home that is there already is left as it is, with a notice.
pub(super) fn new_home(
    layout: &Layout<'_>,
    row: &Row,
    (column, code): (Column, &str),
    work: &mut Work<'_>,
) -> Option<HomeId> {
    match work.home_target(code).cloned() {
        Some(Target::New(id)) => Some(id),
        Some(Target::There(_) | Target::Skipped(_)) => {
            work.notice(layout, Some(row.number), None, Notice::RowOfExisting);
            None
        }
        Some(Target::Faulty) => None,
        None => {
            let mut reader = RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems);
            reader.fault(column, Fault::NoSuchHome);
            None
        }
    }
}

/// Reads experience and willingness.
pub(super) fn competence(layout: &Layout<'_>, work: &mut Work<'_>) {
    for row in layout.rows {
        let before = work.plan.problems.len();
        let mut reader = RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems);
        let code = reader.name(Column::CompetenceHome);
        let on = reader.date(Column::CompetenceConfirmed);
        let level = reader.number::<u8>(Column::CompetenceLevel, 3).and_then(Level::new);
        let basis = reader.words(Column::CompetenceBasis);
        let willingness = reader.code(Column::CompetenceWilling);
        let need = reader.code(Column::CompetenceNeed);
        let home = code.and_then(|code| new_home(layout, row, (Column::CompetenceHome, &code), work));
        let target = work.plan.homes.iter_mut().find(|each| Some(&each.id) == home.as_ref());
        let (Some(need), Some(target)) = (need, target) else { continue };
        if target.competence.iter().any(|each| each.need == need) {
            let mut reader = RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems);
            reader.fault(Column::CompetenceNeed, Fault::DuplicateRecord);
        }
        if work.plan.problems.len() == before {
            target.competence.push(Competence {
                need,
                level: level.map(|value| Confirmed { value, on }),
                basis,
                willingness: willingness.map(|value| Confirmed { value, on }),
            });
        }
    }
}
