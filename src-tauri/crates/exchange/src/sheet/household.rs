//! Rows about the people in a home.

use super::cells::RowReader;
use super::homes::{Contact, new_home};
use super::layout::Layout;
use super::plan::{RowProblem, SheetFault, SheetNotice, Work};
use chrono::NaiveDate;
use heimly_domain::ids::PersonId;
use heimly_domain::model::{
    Birth, Dwelling, Home, Member, MemberRole, OtherKommunePlacement, Protection, ProtectionGrade,
};
use heimly_domain::names::likely_same;
use heimly_domain::text::import::Fault;
use heimly_domain::text::template::{Column, Notice};
use heimly_domain::time::Period;

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
        work.plan.notices.push(SheetNotice { sheet: place.sheet, row: None, column: None, notice });
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
