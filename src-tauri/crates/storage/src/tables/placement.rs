//! A stay.

use heimly_domain::ids::{ChildId, HomeId, PlacementId};
use heimly_domain::model::{Placement, StayAt, StayEnd};

use super::cells::{Cells, Row};
use super::{Lists, Mapped, Order, Table};
use crate::error::StoreError;

static PLACEMENT: Table = Table {
    name: "placement",
    columns: &[
        "id",
        "child",
        "place",
        "home",
        "place_words",
        "from_day",
        "to_day",
        "duration",
        "manner",
        "purpose",
        "expected_to",
        "has_end",
        "end_reason",
        "end_manner",
        "moved_to",
    ],
    keys: 1,
    order: Order::Key,
};

const IN_HOME: &str = "hjem";
const IN_INSTITUTION: &str = "institusjon";
const WITH_PARENTS: &str = "foreldre";
const OWN_DWELLING: &str = "egen_bolig";
const ELSEWHERE: &str = "annet";

impl Mapped for Placement {
    type Id = PlacementId;
    const ROOT: &'static Table = &PLACEMENT;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key(id: &PlacementId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        let (place, home, words) = match &self.at {
            StayAt::Home(home) => (IN_HOME, Some(home.as_str()), None),
            StayAt::Institution(words) => (IN_INSTITUTION, None, Some(words)),
            StayAt::Parents => (WITH_PARENTS, None, None),
            StayAt::OwnDwelling => (OWN_DWELLING, None, None),
            StayAt::Elsewhere(words) => (ELSEWHERE, None, Some(words)),
        };
        let end = self.end.as_ref();
        Row::of(&PLACEMENT)
            .text(key)
            .text(self.child.as_str())
            .text(place)
            .opt_text(home)
            .opt_text(words)
            .period(Some(self.period))
            .opt_code(self.duration)
            .opt_code(self.manner)
            .opt_code(self.purpose)
            .opt_date(self.expected_to)
            .asked(&self.end)
            .opt_code(end.and_then(|end| end.reason))
            .opt_code(end.and_then(|end| end.manner))
            .opt_code(end.and_then(|end| end.moved_to))
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: root.id(PlacementId::new)?,
            child: root.id(ChildId::new)?,
            at: read_place(root)?,
            period: root.period()?,
            duration: root.opt_code()?,
            manner: root.opt_code()?,
            purpose: root.opt_code()?,
            expected_to: root.opt_date()?,
            end: match root.asked()? {
                None => None,
                Some(()) => Some(StayEnd {
                    reason: root.opt_code()?,
                    manner: root.opt_code()?,
                    moved_to: root.opt_code()?,
                }),
            },
        })
    }
}

fn read_place(root: &Cells<'_>) -> Result<StayAt, StoreError> {
    let place = root.text()?;
    let home = root.opt_id(HomeId::new)?;
    let words = root.opt_text()?;
    match (place.as_str(), home, words) {
        (IN_HOME, Some(home), _) => Ok(StayAt::Home(home)),
        (IN_INSTITUTION, _, Some(words)) => Ok(StayAt::Institution(words)),
        (WITH_PARENTS, _, _) => Ok(StayAt::Parents),
        (OWN_DWELLING, _, _) => Ok(StayAt::OwnDwelling),
        (ELSEWHERE, _, Some(words)) => Ok(StayAt::Elsewhere(words)),
        _ => Err(StoreError::BadValue { table: "placement", column: "place" }),
    }
}
