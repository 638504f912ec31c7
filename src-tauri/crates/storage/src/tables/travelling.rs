//! What the office knows about the way between places: entered times, corrected links, neighbours over water.

use heimly_domain::ids::{AdviserId, LinkId};
use heimly_domain::model::{EnteredTravel, LinkCorrection, TravelEnd, WaterNeighbour};
use heimly_domain::place::{KommuneNo, Postnummer};

use super::cells::{Cells, Row};
use super::{Lists, Mapped, Order, Table, adviser};
use crate::error::StoreError;

static TRAVEL: Table = Table {
    name: "entered_travel",
    columns: &[
        "id",
        "from_postnummer",
        "from_latitude",
        "from_longitude",
        "to_postnummer",
        "to_latitude",
        "to_longitude",
        "minutes",
        "direction",
        "by_ferry",
        "words",
        "entered_on",
        "entered_by",
    ],
    keys: 1,
    order: Order::Key,
};

static LINK: Table = Table {
    name: "link_correction",
    columns: &["link", "state", "minutes", "wait_minutes", "words", "corrected_on", "corrected_by"],
    keys: 1,
    order: Order::Key,
};

static WATER_NEIGHBOUR: Table = Table {
    name: "water_neighbour",
    columns: &["id", "one", "other", "confirmed_on"],
    keys: 1,
    order: Order::Key,
};

impl Mapped for EnteredTravel {
    /// From and to.
    type Id = (TravelEnd, TravelEnd);
    const ROOT: &'static Table = &TRAVEL;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key((from, to): &(TravelEnd, TravelEnd)) -> String {
        format!("{from}-{to}")
    }

    fn own_key(&self) -> String {
        EnteredTravel::key(self)
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&TRAVEL)
            .text(key)
            .postnummer(Some(self.from.postnummer))
            .point(self.from.point)
            .postnummer(Some(self.to.postnummer))
            .point(self.to.point)
            .int(self.minutes)
            .code(self.direction)
            .opt_text(self.by_ferry.as_deref())
            .opt_text(self.words.as_deref())
            .opt_date(self.on)
            .opt_text(self.by.as_ref().map(AdviserId::as_str))
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        root.skip(1);
        Ok(Self {
            from: travel_end(root)?,
            to: travel_end(root)?,
            minutes: root.int()?,
            direction: root.code()?,
            by_ferry: root.opt_text()?,
            words: root.opt_text()?,
            on: root.opt_date()?,
            by: adviser(root)?,
        })
    }
}

fn travel_end(cells: &Cells<'_>) -> Result<TravelEnd, StoreError> {
    Ok(TravelEnd { postnummer: cells.id(Postnummer::new)?, point: cells.point()? })
}

impl Mapped for LinkCorrection {
    type Id = LinkId;
    const ROOT: &'static Table = &LINK;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key(id: &LinkId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.link.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&LINK)
            .text(key)
            .code(self.state)
            .opt_int(self.minutes)
            .opt_int(self.wait_minutes)
            .opt_text(self.words.as_deref())
            .date(self.on)
            .opt_text(self.by.as_ref().map(AdviserId::as_str))
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            link: root.id(LinkId::new)?,
            state: root.code()?,
            minutes: root.opt_int()?,
            wait_minutes: root.opt_int()?,
            words: root.opt_text()?,
            on: root.date()?,
            by: adviser(root)?,
        })
    }
}

impl Mapped for WaterNeighbour {
    /// The lower number and the higher.
    type Id = (KommuneNo, KommuneNo);
    const ROOT: &'static Table = &WATER_NEIGHBOUR;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key((one, other): &(KommuneNo, KommuneNo)) -> String {
        format!("{one}-{other}")
    }

    fn own_key(&self) -> String {
        Self::key(&(self.one, self.other))
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&WATER_NEIGHBOUR).text(key).kommune(Some(self.one)).kommune(Some(self.other)).date(self.on)
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        root.skip(1);
        Ok(Self { one: root.id(KommuneNo::new)?, other: root.id(KommuneNo::new)?, on: root.date()? })
    }
}
