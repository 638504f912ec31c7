//! A child's network search.

use heimly_domain::ids::{ChildId, HomeId, NetworkPersonId};
use heimly_domain::model::{NetworkConclusion, NetworkContact, NetworkMeeting, NetworkPerson, NetworkSearch};

use super::cells::{Cells, Row};
use super::{Lists, Mapped, Order, Table};
use crate::error::StoreError;

static SEARCH: Table = Table {
    name: "network_search",
    columns: &["child", "conclusion_on", "conclusion_words", "tools", "tools_not_used_reason"],
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
        "side",
        "closeness",
        "reconsider_on",
    ],
    keys: 2,
    order: Order::Position,
};

static CONTACT: Table = Table {
    name: "network_contact",
    columns: &["child", "position", "person", "day", "how", "contacted_by", "words", "answer"],
    keys: 2,
    order: Order::Key,
};

static MEETING: Table = Table {
    name: "network_meeting",
    columns: &["child", "position", "kind", "day", "outcome", "participants", "prepared", "offers"],
    keys: 2,
    order: Order::Key,
};

impl Mapped for NetworkSearch {
    type Id = ChildId;
    const ROOT: &'static Table = &SEARCH;
    const CHILDREN: &'static [&'static Table] = &[&PERSON, &CONTACT, &MEETING];

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
            .opt_text(self.tools.as_deref())
            .opt_text(self.tools_not_used_reason.as_deref())
    }

    fn children(&self, key: &str) -> Vec<Vec<Row>> {
        vec![
            self.persons.iter().enumerate().map(|(at, one)| person_row(key, at, one)).collect(),
            self.contacts.iter().enumerate().map(|(at, one)| contact_row(key, at, one)).collect(),
            self.meetings.iter().enumerate().map(|(at, one)| meeting_row(key, at, one)).collect(),
        ]
    }

    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        let child = root.id(ChildId::new)?;
        let on = root.opt_date()?;
        let words = root.opt_text()?;
        Ok(Self {
            child,
            conclusion: on.zip(words).map(|(on, words)| NetworkConclusion { on, words }),
            tools: root.opt_text()?,
            tools_not_used_reason: root.opt_text()?,
            persons: lists.next(read_person)?,
            contacts: lists.next(read_contact)?,
            meetings: lists.next(read_meeting)?,
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
        .opt_code(person.side)
        .opt_code(person.closeness)
        .opt_date(person.reconsider_on)
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
        side: cells.opt_code()?,
        closeness: cells.opt_code()?,
        reconsider_on: cells.opt_date()?,
    })
}

fn contact_row(key: &str, position: usize, contact: &NetworkContact) -> Row {
    Row::of(&CONTACT)
        .text(key)
        .position(position)
        .text(contact.person.as_str())
        .date(contact.on)
        .opt_text(contact.how.as_deref())
        .opt_text(contact.by.as_deref())
        .opt_text(contact.words.as_deref())
        .opt_code(contact.answer)
}

fn read_contact(cells: &Cells<'_>) -> Result<NetworkContact, StoreError> {
    cells.skip_place();
    Ok(NetworkContact {
        person: cells.id(NetworkPersonId::new)?,
        on: cells.date()?,
        how: cells.opt_text()?,
        by: cells.opt_text()?,
        words: cells.opt_text()?,
        answer: cells.opt_code()?,
    })
}

fn meeting_row(key: &str, position: usize, meeting: &NetworkMeeting) -> Row {
    Row::of(&MEETING)
        .text(key)
        .position(position)
        .code(meeting.kind)
        .date(meeting.on)
        .opt_text(meeting.outcome.as_deref())
        .opt_text(meeting.participants.as_deref())
        .opt_code(meeting.prepared)
        .opt_text(meeting.offers.as_deref())
}

fn read_meeting(cells: &Cells<'_>) -> Result<NetworkMeeting, StoreError> {
    cells.skip_place();
    Ok(NetworkMeeting {
        kind: cells.code()?,
        on: cells.date()?,
        outcome: cells.opt_text()?,
        participants: cells.opt_text()?,
        prepared: cells.yes_no()?,
        offers: cells.opt_text()?,
    })
}
