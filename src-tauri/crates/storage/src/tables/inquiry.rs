//! Inquiries, and requests to Bufetat.

use heimly_domain::ids::{BufetatRequestId, ChildId, HomeId, InquiryId};
use heimly_domain::model::{BufetatRequest, Inquiry, InquiryStep};

use super::cells::{Cells, Row};
use super::home::{read_set, set_rows};
use super::{Lists, Mapped, Order, Table, adviser};
use crate::error::StoreError;

static INQUIRY: Table = Table {
    name: "inquiry",
    columns: &[
        "id",
        "received_on",
        "name",
        "phone",
        "email",
        "postnummer",
        "source",
        "stage",
        "answered_on",
        "next_step",
        "next_step_by",
        "responsible",
        "ended_reason",
        "home",
        "notes",
    ],
    keys: 1,
    order: Order::Key,
};

static WANT: Table =
    Table { name: "inquiry_want", columns: &["inquiry", "assignment"], keys: 2, order: Order::Key };

static STEP: Table = Table {
    name: "inquiry_step",
    columns: &["inquiry", "position", "day", "words", "done_by"],
    keys: 2,
    order: Order::Key,
};

static BUFETAT: Table = Table {
    name: "bufetat_request",
    columns: &[
        "id",
        "child",
        "asked_on",
        "asked_for",
        "words",
        "answered_on",
        "answer",
        "answer_words",
        "home",
        "taken",
        "not_taken_reason",
    ],
    keys: 1,
    order: Order::Key,
};

impl Mapped for Inquiry {
    type Id = InquiryId;
    const ROOT: &'static Table = &INQUIRY;
    const CHILDREN: &'static [&'static Table] = &[&WANT, &STEP];

    fn key(id: &InquiryId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&INQUIRY)
            .text(key)
            .date(self.received_on)
            .text(&self.name)
            .opt_text(self.phone.as_deref())
            .opt_text(self.email.as_deref())
            .postnummer(self.postnummer)
            .opt_code(self.source)
            .code(self.stage)
            .opt_date(self.answered_on)
            .opt_text(self.next_step.as_deref())
            .opt_date(self.next_step_by)
            .opt_text(self.responsible.as_ref().map(|id| id.as_str()))
            .opt_text(self.ended_reason.as_deref())
            .opt_text(self.home.as_ref().map(HomeId::as_str))
            .opt_text(self.notes.as_deref())
    }

    fn children(&self, key: &str) -> Vec<Vec<Row>> {
        let step = |(at, one): (usize, &InquiryStep)| {
            let row = Row::of(&STEP).text(key).position(at).date(one.on);
            row.text(&one.words).opt_text(one.by.as_deref())
        };
        vec![set_rows(&WANT, key, Some(&self.wants)), self.steps.iter().enumerate().map(step).collect()]
    }

    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: root.id(InquiryId::new)?,
            received_on: root.date()?,
            name: root.text()?,
            phone: root.opt_text()?,
            email: root.opt_text()?,
            postnummer: root.postnummer()?,
            source: root.opt_code()?,
            stage: root.code()?,
            answered_on: root.opt_date()?,
            next_step: root.opt_text()?,
            next_step_by: root.opt_date()?,
            responsible: adviser(root)?,
            ended_reason: root.opt_text()?,
            home: root.opt_id(HomeId::new)?,
            notes: root.opt_text()?,
            wants: read_set(lists)?,
            steps: lists.next(|cells| {
                cells.skip_place();
                Ok(InquiryStep { on: cells.date()?, words: cells.text()?, by: cells.opt_text()? })
            })?,
        })
    }
}

impl Mapped for BufetatRequest {
    type Id = BufetatRequestId;
    const ROOT: &'static Table = &BUFETAT;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key(id: &BufetatRequestId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&BUFETAT)
            .text(key)
            .opt_text(self.child.as_ref().map(ChildId::as_str))
            .date(self.asked_on)
            .code(self.asked_for)
            .opt_text(self.words.as_deref())
            .opt_date(self.answered_on)
            .opt_code(self.answer)
            .opt_text(self.answer_words.as_deref())
            .opt_text(self.home.as_ref().map(HomeId::as_str))
            .opt_code(self.taken)
            .opt_text(self.not_taken_reason.as_deref())
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: root.id(BufetatRequestId::new)?,
            child: root.opt_id(ChildId::new)?,
            asked_on: root.date()?,
            asked_for: root.code()?,
            words: root.opt_text()?,
            answered_on: root.opt_date()?,
            answer: root.opt_code()?,
            answer_words: root.opt_text()?,
            home: root.opt_id(HomeId::new)?,
            taken: root.yes_no()?,
            not_taken_reason: root.opt_text()?,
        })
    }
}
