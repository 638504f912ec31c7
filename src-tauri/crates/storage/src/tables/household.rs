//! The people in a home.

use std::collections::BTreeSet;

use heimly_domain::ids::PersonId;
use heimly_domain::model::{
    BackgroundSupport, Birth, Confirmed, Household, LanguageSkill, Member, OtherKommunePlacement,
    Politiattest, SamiSupport,
};

use super::cells::{Cells, Row};
use super::{Order, Table};
use crate::error::StoreError;

pub(super) static MEMBER: Table = Table {
    name: "member",
    columns: &[
        "home",
        "id",
        "position",
        "name",
        "role",
        "birth_date",
        "birth_year",
        "placed_kommune",
        "placed_from",
        "placed_to",
        "work",
        "phone",
        "email",
        "grade",
        "hidden_from",
        "protection_by",
        "protection_from",
        "protection_to",
        "attest_issued_on",
        "attest_seen_on",
        "attest_seen_by",
        "attest_conclusion",
    ],
    keys: 2,
    order: Order::Position,
};

pub(super) static LANGUAGE: Table = Table {
    name: "home_language",
    columns: &["home", "position", "language", "level"],
    keys: 2,
    order: Order::Key,
};

pub(super) static BACKGROUND: Table = Table {
    name: "home_background",
    columns: &["home", "position", "background", "support", "support_on"],
    keys: 2,
    order: Order::Key,
};

pub(super) static SAMI: Table = Table {
    name: "home_sami",
    columns: &["home", "position", "language", "level", "level_on"],
    keys: 2,
    order: Order::Key,
};

/// The household's columns of the home's row.
pub(super) fn cells(row: Row, people: &Household) -> Row {
    row.opt_date(people.confirmed_on)
        .asked(&people.animals)
        .opt_code(people.smoking)
        .asked(&people.languages)
        .opt_int(people.hours_a_week.as_ref().map(|hours| hours.value))
        .opt_date(people.hours_a_week.as_ref().and_then(|hours| hours.on))
        .confirmed_code(people.contact_attitude.as_ref())
        .confirmed_code(people.own_network.as_ref())
        .opt_text(people.network_words.as_deref())
        .opt_date(people.health_obtained_on)
}

/// The household of the home's row; its lists are read after it.
pub(super) fn read(cells: &Cells<'_>) -> Result<Household, StoreError> {
    Ok(Household {
        members: Vec::new(),
        confirmed_on: cells.opt_date()?,
        animals: cells.asked()?.map(|()| BTreeSet::new()),
        smoking: cells.opt_code()?,
        languages: cells.asked()?.map(|()| Vec::new()),
        backgrounds: Vec::new(),
        sami: Vec::new(),
        hours_a_week: {
            let value = cells.opt_int()?;
            let on = cells.opt_date()?;
            value.map(|value| Confirmed { value, on })
        },
        contact_attitude: cells.confirmed_code()?,
        own_network: cells.confirmed_code()?,
        network_words: cells.opt_text()?,
        health_obtained_on: cells.opt_date()?,
    })
}

pub(super) fn member_rows(key: &str, people: &Household) -> Vec<Row> {
    people.members.iter().enumerate().map(|(at, member)| member_row(key, at, member)).collect()
}

fn member_row(key: &str, position: usize, member: &Member) -> Row {
    let (date, year) = match member.birth {
        Birth::Date(date) => (Some(date), None),
        Birth::Year(year) => (None, Some(year)),
        Birth::Unknown => (None, None),
    };
    let attest = member.politiattest.as_ref();
    Row::of(&MEMBER)
        .text(key)
        .text(member.id.as_str())
        .position(position)
        .text(&member.name)
        .code(member.role)
        .opt_date(date)
        .opt_int(year)
        .kommune(member.placed_by.as_ref().and_then(|placed| placed.kommune))
        .period(member.placed_by.as_ref().map(|placed| placed.period))
        .opt_text(member.work.as_deref())
        .opt_text(member.phone.as_deref())
        .opt_text(member.email.as_deref())
        .protection(&member.protection)
        .opt_date(attest.map(|attest| attest.issued_on))
        .opt_date(attest.map(|attest| attest.seen_on))
        .opt_text(attest.and_then(|attest| attest.seen_by.as_deref()))
        .opt_code(attest.map(|attest| attest.conclusion))
}

pub(super) fn read_member(cells: &Cells<'_>) -> Result<Member, StoreError> {
    cells.skip(1);
    let id = cells.id(PersonId::new)?;
    cells.skip(1);
    let name = cells.text()?;
    let role = cells.code()?;
    let date = cells.opt_date()?;
    let year = cells.opt_int()?;
    let birth = match (date, year) {
        (Some(date), _) => Birth::Date(date),
        (None, Some(year)) => Birth::Year(year),
        (None, None) => Birth::Unknown,
    };
    let kommune = cells.kommune()?;
    let placed = cells.opt_period()?;
    let work = cells.opt_text()?;
    let phone = cells.opt_text()?;
    let email = cells.opt_text()?;
    let protection = cells.protection()?;
    Ok(Member {
        id,
        name,
        role,
        birth,
        placed_by: placed.map(|period| OtherKommunePlacement { kommune, period }),
        work,
        phone,
        email,
        protection,
        politiattest: match cells.opt_date()? {
            None => None,
            Some(issued_on) => Some(Politiattest {
                issued_on,
                seen_on: cells.date()?,
                seen_by: cells.opt_text()?,
                conclusion: cells.code()?,
            }),
        },
    })
}

pub(super) fn language_rows(key: &str, people: &Household) -> Vec<Row> {
    let languages = people.languages.iter().flatten().enumerate();
    languages
        .map(|(at, one)| Row::of(&LANGUAGE).text(key).position(at).code(one.language).code(one.level))
        .collect()
}

pub(super) fn read_language(cells: &Cells<'_>) -> Result<LanguageSkill, StoreError> {
    cells.skip_place();
    Ok(LanguageSkill { language: cells.code()?, level: cells.code()? })
}

pub(super) fn background_rows(key: &str, people: &Household) -> Vec<Row> {
    let row = |(at, one): (usize, &BackgroundSupport)| {
        Row::of(&BACKGROUND).text(key).position(at).text(&one.background).confirmed_code(Some(&one.support))
    };
    people.backgrounds.iter().enumerate().map(row).collect()
}

pub(super) fn read_background(cells: &Cells<'_>) -> Result<BackgroundSupport, StoreError> {
    cells.skip_place();
    Ok(BackgroundSupport {
        background: cells.text()?,
        support: Confirmed { value: cells.code()?, on: cells.opt_date()? },
    })
}

pub(super) fn sami_rows(key: &str, people: &Household) -> Vec<Row> {
    let row = |(at, one): (usize, &SamiSupport)| {
        Row::of(&SAMI).text(key).position(at).code(one.language).confirmed_code(Some(&one.level))
    };
    people.sami.iter().enumerate().map(row).collect()
}

pub(super) fn read_sami(cells: &Cells<'_>) -> Result<SamiSupport, StoreError> {
    cells.skip_place();
    Ok(SamiSupport {
        language: cells.code()?,
        level: Confirmed { value: cells.code()?, on: cells.opt_date()? },
    })
}
