//! Homes that were asked, and the ringeliste.

use heimly_domain::ids::{AskedId, ChildId, HomeId, OfficeId};
use heimly_domain::model::{HomeAsked, Ringeliste};

use super::cells::{Cells, Row};
use super::{Lists, Mapped, Order, Table};
use crate::error::StoreError;

static ASKED: Table = Table {
    name: "home_asked",
    columns: &[
        "id",
        "home",
        "child",
        "day",
        "clock",
        "how",
        "asked_by",
        "told",
        "answer",
        "answered_on",
        "reason",
        "presented",
    ],
    keys: 1,
    order: Order::Key,
};

static RINGELISTE: Table = Table { name: "ringeliste", columns: &["office"], keys: 1, order: Order::Key };

static CALLED: Table = Table {
    name: "ringeliste_home",
    columns: &["office", "home", "position"],
    keys: 2,
    order: Order::Position,
};

impl Mapped for HomeAsked {
    type Id = AskedId;
    const ROOT: &'static Table = &ASKED;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key(id: &AskedId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&ASKED)
            .text(key)
            .text(self.home.as_str())
            .opt_text(self.child.as_ref().map(ChildId::as_str))
            .date(self.on)
            .opt_clock(self.at)
            .opt_text(self.how.as_deref())
            .opt_text(self.by.as_deref())
            .opt_text(self.told.as_deref())
            .opt_code(self.answer)
            .opt_date(self.answered_on)
            .opt_text(self.reason.as_deref())
            .opt_code(self.presented)
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: root.id(AskedId::new)?,
            home: root.id(HomeId::new)?,
            child: root.opt_id(ChildId::new)?,
            on: root.date()?,
            at: root.opt_clock()?,
            how: root.opt_text()?,
            by: root.opt_text()?,
            told: root.opt_text()?,
            answer: root.opt_code()?,
            answered_on: root.opt_date()?,
            reason: root.opt_text()?,
            presented: root.yes_no()?,
        })
    }
}

impl Mapped for Ringeliste {
    type Id = OfficeId;
    const ROOT: &'static Table = &RINGELISTE;
    const CHILDREN: &'static [&'static Table] = &[&CALLED];

    fn key(id: &OfficeId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.office.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&RINGELISTE).text(key)
    }

    fn children(&self, key: &str) -> Vec<Vec<Row>> {
        let called =
            |(at, home): (usize, &HomeId)| Row::of(&CALLED).text(key).text(home.as_str()).position(at);
        vec![self.homes.iter().enumerate().map(called).collect()]
    }

    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            office: root.id(OfficeId::new)?,
            homes: lists.next(|cells| {
                cells.skip(1);
                cells.id(HomeId::new)
            })?,
        })
    }
}
