//! Rows about homes, the people in them, and what they can do.

use super::cells::RowReader;
use super::duplicates::Alike;
use super::grid::Row;
use super::layout::Layout;
use super::plan::{Choice, DuplicateOffer, PlaceInFile, RowProblem, SheetFault, Target, Work};
use chrono::NaiveDate;
use heimly_domain::ids::{HomeId, PersonId};
use heimly_domain::model::{
    AgeRange, Availability, Birth, Competence, Confirmed, Dwelling, Home, HomeFrame, HomeKind, HomeStatus,
    Household, Language, LanguageLevel, LanguageSkill, Level, Member, MemberRole, OtherKommunePlacement,
    PrivateProvider, Protection, ProtectionGrade,
};
use heimly_domain::names::{fold, likely_same};
use heimly_domain::text::import::Fault;
use heimly_domain::text::template::{Column, Notice};
use heimly_domain::time::Period;

/// Somebody named on a home's own row.
#[derive(Clone, Debug)]
pub(super) struct Contact {
    /// `None` until the home has its id.
    home: Option<HomeId>,
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    grade: Option<ProtectionGrade>,
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

/// Reads the people in the homes.
pub(super) fn household(layout: &Layout<'_>, work: &mut Work<'_>) {
    let today = work.context.today;
    for row in layout.rows {
        let before = work.plan.problems.len();
        let mut reader = RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems);
        let code = reader.name(Column::MemberHome);
        let Some(member) = member(&mut reader, today) else { continue };
        let Some(home) = code.and_then(|code| new_home(layout, row, (Column::MemberHome, &code), work))
        else {
            continue;
        };
        let fresh = work.fresh(PersonId::new);
        if work.plan.problems.len() > before {
            continue;
        }
        let target = work.plan.homes.iter_mut().find(|each| each.id == home);
        if let (Some(target), Some(id)) = (target, fresh) {
            target.household.members.push(Member { id, ..member });
        }
    }
}

fn member(reader: &mut RowReader<'_>, today: NaiveDate) -> Option<Member> {
    let name = reader.name(Column::MemberName);
    let role = reader.code::<MemberRole>(Column::MemberRole);
    let birth = reader.birth(Column::MemberBirth, today);
    let (phone, email) = (reader.name(Column::MemberPhone), reader.name(Column::MemberEmail));
    let work = reader.name(Column::MemberWork);
    let grade = reader.code::<ProtectionGrade>(Column::MemberProtection);
    let placed_by = placed_by(reader, role);
    Some(Member {
        // Replaced by the caller.
        id: PersonId::new("new")?,
        name: name?,
        role: role?,
        birth: birth?,
        placed_by,
        work,
        phone,
        email,
        protection: protection(grade),
        politiattest: None,
    })
}

fn placed_by(reader: &mut RowReader<'_>, role: Option<MemberRole>) -> Option<OtherKommunePlacement> {
    let kommune = reader.kommune(Column::MemberKommune);
    let from = reader.date(Column::MemberFrom);
    let to = reader.date(Column::MemberTo);
    let foster = role == Some(MemberRole::OtherKommunesFosterChild);
    match from {
        None if foster || to.is_some() => {
            reader.fault(Column::MemberFrom, Fault::NeedsOther);
            None
        }
        Some(from) if foster => match Period::new(from, to) {
            Some(period) => Some(OtherKommunePlacement { kommune, period }),
            None => {
                reader.fault(Column::MemberTo, Fault::EndsBeforeStart);
                None
            }
        },
        Some(_) | None => None,
    }
}

pub(super) fn protection(grade: Option<ProtectionGrade>) -> Protection {
    Protection { grade: grade.unwrap_or(ProtectionGrade::None), ..Protection::none() }
}

/// The new home a row refers to. A home that is there already is left as it is, with a notice.
fn new_home(
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

/// Puts the contact persons into their households, and refuses a place where nobody may know it.
pub(super) fn contacts(work: &mut Work<'_>) {
    let contacts = std::mem::take(&mut work.contacts);
    let mut became = false;
    for contact in contacts {
        let fresh = work.fresh(PersonId::new);
        let home = work.plan.homes.iter_mut().find(|home| Some(&home.id) == contact.home.as_ref());
        if let (Some(home), Some(fresh)) = (home, fresh) {
            became |= put_contact(home, contact, fresh);
        }
    }
    if became && let Some(place) = work.home_places.first().cloned() {
        let notice = Notice::ContactBecameMember;
        work.plan.notices.push(super::plan::SheetNotice {
            sheet: place.sheet,
            row: None,
            column: None,
            notice,
        });
    }
    for (home, place) in work.plan.homes.iter().zip(&work.home_places) {
        let Dwelling { address, postnummer, kommune, .. } = &home.dwelling;
        let located = address.is_some() || postnummer.is_some() || kommune.is_some();
        if located && home.own_protection() == ProtectionGrade::StrictlyConfidential {
            work.plan.problems.push(RowProblem {
                sheet: place.sheet.clone(),
                row: Some(place.row),
                column: Some(Column::HomeAddress.heading().to_owned()),
                fault: SheetFault::Cell(Fault::LocationOfStrict),
            });
        }
    }
}

/// Whether somebody new came into the household.
fn put_contact(home: &mut Home, contact: Contact, fresh: PersonId) -> bool {
    let Contact { home: _, name, phone, email, grade } = contact;
    if name.is_none() && phone.is_none() && email.is_none() && grade.is_none() {
        return false;
    }
    let parents = || home.household.members.iter().filter(|member| member.role == MemberRole::FosterParent);
    let known = match &name {
        Some(name) => parents().find(|member| likely_same(&member.name, name)),
        None => parents().next(),
    };
    let known = known.map(|member| member.id.clone());
    match home.household.members.iter_mut().find(|member| Some(&member.id) == known.as_ref()) {
        Some(member) => {
            member.phone = member.phone.take().or(phone);
            member.email = member.email.take().or(email);
            member.protection.grade = member.protection.grade.max(grade.unwrap_or(ProtectionGrade::None));
            false
        }
        None => {
            home.household.members.push(Member {
                id: fresh,
                name: name.unwrap_or_else(|| home.family_name.clone()),
                role: MemberRole::FosterParent,
                birth: Birth::Unknown,
                placed_by: None,
                work: None,
                phone,
                email,
                protection: protection(grade),
                politiattest: None,
            });
            true
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
