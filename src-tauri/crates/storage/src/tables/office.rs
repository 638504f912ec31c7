//! The office and its advisers.

use heimly_domain::ids::{AdviserId, OfficeId};
use heimly_domain::model::{Adviser, ChoosingLimits, Freshness, Office};
use heimly_domain::place::KommuneNo;

use super::cells::{Cells, Row};
use super::{Lists, Mapped, Order, Table};
use crate::error::StoreError;

static OFFICE: Table = Table {
    name: "office",
    columns: &[
        "id",
        "name",
        "kommune",
        "example",
        "willingness_months",
        "availability_months",
        "household_months",
        "asked_at_once",
        "inquiry_days",
        "bufetat_days",
        "asked_days",
        "beredskap_days",
        "repair_days",
        "postnummer",
        "latitude",
        "longitude",
    ],
    keys: 1,
    order: Order::Key,
};

static ADVISER: Table = Table { name: "adviser", columns: &["id", "name"], keys: 1, order: Order::Key };

impl Mapped for Office {
    type Id = OfficeId;
    const ROOT: &'static Table = &OFFICE;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key(id: &OfficeId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&OFFICE)
            .text(key)
            .text(&self.name)
            .kommune(Some(self.kommune))
            .code(self.example)
            .int(self.freshness.willingness_months)
            .int(self.freshness.availability_months)
            .int(self.freshness.household_months)
            .int(self.limits.asked_at_once)
            .int(self.limits.inquiry_days)
            .int(self.limits.bufetat_days)
            .int(self.limits.asked_days)
            .int(self.limits.beredskap_days)
            .int(self.limits.repair_days)
            .postnummer(self.postnummer)
            .point(self.point)
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: root.id(OfficeId::new)?,
            name: root.text()?,
            kommune: root.id(KommuneNo::new)?,
            example: root.code()?,
            freshness: Freshness {
                willingness_months: root.int()?,
                availability_months: root.int()?,
                household_months: root.int()?,
            },
            limits: ChoosingLimits {
                asked_at_once: root.int()?,
                inquiry_days: root.int()?,
                bufetat_days: root.int()?,
                asked_days: root.int()?,
                beredskap_days: root.int()?,
                repair_days: root.int()?,
            },
            postnummer: root.postnummer()?,
            point: root.point()?,
        })
    }
}

impl Mapped for Adviser {
    type Id = AdviserId;
    const ROOT: &'static Table = &ADVISER;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key(id: &AdviserId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&ADVISER).text(key).text(&self.name)
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self { id: root.id(AdviserId::new)?, name: root.text()? })
    }
}
