//! Rounds of visits.

use heimly_domain::ids::{AdviserId, HomeId, RoundId};
use heimly_domain::model::{Round, RoundPlace, RoundStop, RoundStopAt};

use super::cells::{Cells, Row};
use super::{Lists, Mapped, Order, Table, adviser};
use crate::error::StoreError;

static ROUND: Table = Table {
    name: "round",
    columns: &[
        "id",
        "name",
        "first_day",
        "last",
        "leave_at",
        "home_by",
        "start_label",
        "start_postnummer",
        "start_latitude",
        "start_longitude",
        "overnight_label",
        "overnight_postnummer",
        "overnight_latitude",
        "overnight_longitude",
        "adviser",
    ],
    keys: 1,
    order: Order::Key,
};

static STOP: Table = Table {
    name: "round_stop",
    columns: &[
        "round",
        "position",
        "home",
        "label",
        "postnummer",
        "latitude",
        "longitude",
        "minutes",
        "agreed_at",
        "day",
        "purpose",
    ],
    keys: 2,
    order: Order::Key,
};

impl Mapped for Round {
    type Id = RoundId;
    const ROOT: &'static Table = &ROUND;
    const CHILDREN: &'static [&'static Table] = &[&STOP];

    fn key(id: &RoundId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        let row = Row::of(&ROUND)
            .text(key)
            .text(&self.name)
            .date(self.first_day)
            .code(self.last)
            .int(self.leave_at)
            .opt_int(self.home_by);
        place(place(row, self.start.as_ref()), self.overnight.as_ref())
            .opt_text(self.adviser.as_ref().map(AdviserId::as_str))
    }

    fn children(&self, key: &str) -> Vec<Vec<Row>> {
        let stop = |(at, one): (usize, &RoundStop)| {
            let (home, elsewhere) = match &one.at {
                RoundStopAt::Home(home) => (Some(home), None),
                RoundStopAt::Place(elsewhere) => (None, Some(elsewhere)),
            };
            let row = Row::of(&STOP).text(key).position(at).opt_text(home.map(HomeId::as_str));
            place(row, elsewhere)
                .int(one.minutes)
                .opt_int(one.agreed_at)
                .opt_code(one.day)
                .opt_text(one.purpose.as_deref())
        };
        vec![self.stops.iter().enumerate().map(stop).collect()]
    }

    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: root.id(RoundId::new)?,
            name: root.text()?,
            first_day: root.date()?,
            last: root.code()?,
            leave_at: root.int()?,
            home_by: root.opt_int()?,
            start: opt_place(root)?,
            overnight: opt_place(root)?,
            adviser: adviser(root)?,
            stops: lists.next(read_stop)?,
        })
    }
}

fn read_stop(cells: &Cells<'_>) -> Result<RoundStop, StoreError> {
    cells.skip_place();
    let home = cells.opt_id(HomeId::new)?.map(RoundStopAt::Home);
    let elsewhere = opt_place(cells)?.map(RoundStopAt::Place);
    Ok(RoundStop {
        at: home.or(elsewhere).ok_or(StoreError::BadValue { table: "round_stop", column: "home" })?,
        minutes: cells.int()?,
        agreed_at: cells.opt_int()?,
        day: cells.opt_code()?,
        purpose: cells.opt_text()?,
    })
}

/// Label, postnummer and point; all empty for no place.
fn place(row: Row, place: Option<&RoundPlace>) -> Row {
    row.opt_text(place.map(|place| place.label.as_str()))
        .postnummer(place.and_then(|place| place.postnummer))
        .point(place.and_then(|place| place.point))
}

fn opt_place(cells: &Cells<'_>) -> Result<Option<RoundPlace>, StoreError> {
    let label = cells.opt_text()?;
    let postnummer = cells.postnummer()?;
    let point = cells.point()?;
    Ok(label.map(|label| RoundPlace { label, postnummer, point }))
}
