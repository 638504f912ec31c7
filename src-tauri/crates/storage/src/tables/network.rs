//! A child's network search.

use heimly_domain::ids::{ChildId, HomeId, NetworkPersonId};
use heimly_domain::model::{NetworkConclusion, NetworkMeeting, NetworkPerson, NetworkSearch};

use super::cells::{Cells, Row};
use super::{Lists, Mapped, Order, Table};
use crate::error::StoreError;

static SEARCH: Table = Table {
    name: "network_search",
    columns: &["child", "conclusion_on", "conclusion_words"],
    keys: 1,
    order: Order::Key,
};

static PERSON: Table = Table {
    name: "network_person",
    columns: &[
        "child",
        "id",
        "position",
        "name",
        "relation",
        "contacted_on",
        "contacted_how",
        "answer",
        "assessed",
        "reason",
        "home",
    ],
    keys: 2,
    order: Order::Position,
};

static MEETING: Table = Table {
    name: "network_meeting",
    columns: &["child", "position", "kind", "day", "outcome"],
    keys: 2,
    order: Order::Key,
};

impl Mapped for NetworkSearch {
    type Id = ChildId;
    const ROOT: &'static Table = &SEARCH;
    const CHILDREN: &'static [&'static Table] = &[&PERSON, &MEETING];

    fn key(id: &ChildId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.child.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        let conclusion = self.conclusion.as_ref();
        Row::of(&SEARCH)
            .text(key)
            .opt_date(conclusion.map(|conclusion| conclusion.on))
            .opt_text(conclusion.map(|conclusion| conclusion.words.as_str()))
    }

    fn children(&self, key: &str) -> Vec<Vec<Row>> {
        let meeting = |(at, one): (usize, &NetworkMeeting)| {
            let row = Row::of(&MEETING).text(key).position(at).code(one.kind).date(one.on);
            row.opt_text(one.outcome.as_deref())
        };
        vec![
            self.persons.iter().enumerate().map(|(at, one)| person_row(key, at, one)).collect(),
            self.meetings.iter().enumerate().map(meeting).collect(),
        ]
    }

    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        let child = root.id(ChildId::new)?;
        let on = root.opt_date()?;
        let words = root.opt_text()?;
        Ok(Self {
            child,
            conclusion: on.zip(words).map(|(on, words)| NetworkConclusion { on, words }),
            persons: lists.next(read_person)?,
            meetings: lists.next(|cells| {
                cells.skip_place();
                Ok(NetworkMeeting { kind: cells.code()?, on: cells.date()?, outcome: cells.opt_text()? })
            })?,
        })
    }
}

fn person_row(key: &str, position: usize, person: &NetworkPerson) -> Row {
    Row::of(&PERSON)
        .text(key)
        .text(person.id.as_str())
        .position(position)
        .text(&person.name)
        .text(&person.relation)
        .opt_date(person.contacted_on)
        .opt_text(person.contacted_how.as_deref())
        .opt_code(person.answer)
        .opt_code(person.assessed)
        .opt_text(person.reason.as_deref())
        .opt_text(person.home.as_ref().map(HomeId::as_str))
}

fn read_person(cells: &Cells<'_>) -> Result<NetworkPerson, StoreError> {
    cells.skip(1);
    let id = cells.id(NetworkPersonId::new)?;
    cells.skip(1);
    Ok(NetworkPerson {
        id,
        name: cells.text()?,
        relation: cells.text()?,
        contacted_on: cells.opt_date()?,
        contacted_how: cells.opt_text()?,
        answer: cells.opt_code()?,
        assessed: cells.opt_code()?,
        reason: cells.opt_text()?,
        home: cells.opt_id(HomeId::new)?,
    })
}
