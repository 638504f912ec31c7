//! A need and everything it asks of a home.

use heimly_domain::ids::{ChildId, HomeId, NeedId, PersonId};
use heimly_domain::model::{
    Area, AvoidPerson, AvoidPlace, Background, Contact, ContactPlan, Nearby, Need, NeedItem, Place,
    SchoolToKeep, Severity,
};

use super::cells::{Cells, Row};
use super::home::asked_list;
use super::{Lists, Mapped, Order, Table};
use crate::error::StoreError;

static NEED: Table = Table {
    name: "need",
    columns: &[
        "id",
        "child",
        "stage",
        "registered_on",
        "decided_on",
        "wished_on",
        "told_on",
        "closed_on",
        "purpose",
        "length",
        "expected_months",
        "load_hours",
        "allergies_asked",
        "smoke_free",
        "step_free",
        "first_language",
        "backgrounds_asked",
        "sami_asked",
        "nearby_postnummer",
        "live_elsewhere",
        "school",
        "school_label",
        "school_postnummer",
        "school_latitude",
        "school_longitude",
        "school_minutes",
        "contact",
        "summary",
    ],
    keys: 1,
    order: Order::Key,
};

/// A list of a need: its columns after need and position.
macro_rules! list {
    ($name:ident, $table:literal, $($column:literal),+) => {
        static $name: Table =
            Table { name: $table, columns: &["need", "position", $($column),+], keys: 2, order: Order::Key };
    };
}

list!(AVOID_CHILDREN, "avoid_children", "who");
list!(AVOID_AREA, "avoid_area", "kommune", "postnummer");
list!(AVOID_PERSON, "avoid_person", "words", "person", "home");
list!(ALLERGY, "allergy", "allergen");
list!(BACKGROUND, "need_background", "words", "raised_by");
list!(SAMI, "need_sami", "language");
list!(OTHER_PLACE, "other_place", "label", "postnummer", "latitude", "longitude", "minutes");
list!(AVOID_PLACE, "need_avoid_place", "label", "postnummer", "latitude", "longitude", "shortest_minutes");
list!(
    CONTACT,
    "contact_plan",
    "with_whom",
    "label",
    "postnummer",
    "latitude",
    "longitude",
    "minutes",
    "visits_a_year",
    "overnight",
    "who_travels"
);

static ITEM: Table = Table {
    name: "need_item",
    columns: &["need", "code", "position", "severity", "words"],
    keys: 2,
    order: Order::Position,
};

const SCHOOL_NOT_ASKED: &str = "ikke_spurt";
const SCHOOL_NONE: &str = "ingen";
const SCHOOL_KEEP: &str = "beholde";
const CONTACT_NOT_DECIDED: &str = "ikke_bestemt";
const CONTACT_NONE: &str = "ingen";
const CONTACT_PLANNED: &str = "planlagt";

impl Mapped for Need {
    type Id = NeedId;
    const ROOT: &'static Table = &NEED;
    const CHILDREN: &'static [&'static Table] = &[
        &ITEM,
        &AVOID_CHILDREN,
        &AVOID_AREA,
        &AVOID_PERSON,
        &ALLERGY,
        &BACKGROUND,
        &SAMI,
        &CONTACT,
        &OTHER_PLACE,
        &AVOID_PLACE,
    ];

    fn key(id: &NeedId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        let (school, place) = match &self.school {
            SchoolToKeep::NotAsked => (SCHOOL_NOT_ASKED, None),
            SchoolToKeep::None => (SCHOOL_NONE, None),
            SchoolToKeep::Keep(place) => (SCHOOL_KEEP, Some(place)),
        };
        let contact = match self.contact {
            Contact::NotDecided => CONTACT_NOT_DECIDED,
            Contact::None => CONTACT_NONE,
            Contact::Planned(_) => CONTACT_PLANNED,
        };
        Row::of(&NEED)
            .text(key)
            .text(self.child.as_str())
            .code(self.stage)
            .date(self.registered_on)
            .opt_date(self.decided_on)
            .opt_date(self.wished_on)
            .opt_date(self.told_on)
            .opt_date(self.closed_on)
            .code(self.purpose)
            .opt_code(self.length)
            .opt_int(self.expected_months)
            .opt_int(self.load_hours)
            .asked(&self.allergies)
            .opt_code(self.smoke_free)
            .opt_code(self.step_free)
            .opt_code(self.first_language)
            .asked(&self.backgrounds)
            .asked(&self.sami)
            .postnummer(self.nearby.postnummer)
            .code(self.nearby.live_elsewhere)
            .text(school)
            .place(place)
            .text(contact)
            .opt_text(self.summary.as_deref())
    }

    fn children(&self, key: &str) -> Vec<Vec<Row>> {
        let of = |table, at| Row::of(table).text(key).position(at);
        let plans = match &self.contact {
            Contact::Planned(plans) => plans.as_slice(),
            Contact::NotDecided | Contact::None => &[],
        };
        let item = |(at, one): (usize, &NeedItem)| {
            let row = Row::of(&ITEM).text(key).code(one.code).position(at);
            row.int(one.severity.get()).opt_text(one.words.as_deref())
        };
        let avoid_person = |(at, one): (usize, &AvoidPerson)| {
            of(&AVOID_PERSON, at)
                .text(&one.words)
                .opt_text(one.person.as_ref().map(PersonId::as_str))
                .opt_text(one.home.as_ref().map(HomeId::as_str))
        };
        let avoid_place = |(at, one): (usize, &AvoidPlace)| {
            let row = of(&AVOID_PLACE, at).text(&one.label).postnummer(one.postnummer).point(one.point);
            row.int(one.shortest_minutes)
        };
        let background = |(at, one): (usize, &Background)| {
            of(&BACKGROUND, at).text(&one.words).opt_text(one.raised_by.as_deref())
        };
        vec![
            self.items.iter().enumerate().map(item).collect(),
            self.avoid_children
                .iter()
                .enumerate()
                .map(|(at, one)| of(&AVOID_CHILDREN, at).code(*one))
                .collect(),
            self.avoid_areas.iter().enumerate().map(|(at, one)| area_row(of(&AVOID_AREA, at), one)).collect(),
            self.avoid_persons.iter().enumerate().map(avoid_person).collect(),
            self.allergies
                .iter()
                .flatten()
                .enumerate()
                .map(|(at, one)| of(&ALLERGY, at).code(*one))
                .collect(),
            self.backgrounds.iter().flatten().enumerate().map(background).collect(),
            self.sami.iter().flatten().enumerate().map(|(at, one)| of(&SAMI, at).code(*one)).collect(),
            plans.iter().enumerate().map(|(at, one)| plan_row(of(&CONTACT, at), one)).collect(),
            self.other_places
                .iter()
                .enumerate()
                .map(|(at, one)| of(&OTHER_PLACE, at).place(Some(one)))
                .collect(),
            self.avoid_places.iter().enumerate().map(avoid_place).collect(),
        ]
    }

    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        let need = read_root(root)?;
        let items = lists.next(read_item)?;
        let avoid_children = lists.next(|cells| {
            cells.skip_place();
            cells.code()
        })?;
        let avoid_areas = lists.next(read_area)?;
        let avoid_persons = lists.next(|cells| {
            cells.skip_place();
            Ok(AvoidPerson {
                words: cells.text()?,
                person: cells.opt_id(PersonId::new)?,
                home: cells.opt_id(HomeId::new)?,
            })
        })?;
        let allergies = lists.next(|cells| {
            cells.skip_place();
            cells.code()
        })?;
        let backgrounds = lists.next(|cells| {
            cells.skip_place();
            Ok(Background { words: cells.text()?, raised_by: cells.opt_text()? })
        })?;
        let sami = lists.next(|cells| {
            cells.skip_place();
            cells.code()
        })?;
        let plans = lists.next(read_plan)?;
        Ok(Self {
            items,
            avoid_children,
            avoid_areas,
            avoid_persons,
            allergies: asked_list(need.allergies, allergies),
            backgrounds: asked_list(need.backgrounds, backgrounds),
            sami: asked_list(need.sami, sami),
            contact: match need.contact {
                Contact::Planned(_) => Contact::Planned(plans),
                contact @ (Contact::NotDecided | Contact::None) => contact,
            },
            other_places: lists.next(|cells| {
                cells.skip_place();
                cells.place()
            })?,
            avoid_places: lists.next(|cells| {
                cells.skip_place();
                Ok(AvoidPlace {
                    label: cells.text()?,
                    postnummer: cells.postnummer()?,
                    point: cells.point()?,
                    shortest_minutes: cells.int()?,
                })
            })?,
            ..need
        })
    }
}

/// The root row; its lists are read after it.
fn read_root(root: &Cells<'_>) -> Result<Need, StoreError> {
    Ok(Need {
        id: root.id(NeedId::new)?,
        child: root.id(ChildId::new)?,
        stage: root.code()?,
        registered_on: root.date()?,
        decided_on: root.opt_date()?,
        wished_on: root.opt_date()?,
        told_on: root.opt_date()?,
        closed_on: root.opt_date()?,
        purpose: root.code()?,
        length: root.opt_code()?,
        expected_months: root.opt_int()?,
        load_hours: root.opt_int()?,
        allergies: root.asked()?.map(|()| Vec::new()),
        smoke_free: root.yes_no()?,
        step_free: root.yes_no()?,
        first_language: root.opt_code()?,
        backgrounds: root.asked()?.map(|()| Vec::new()),
        sami: root.asked()?.map(|()| Vec::new()),
        nearby: Nearby { postnummer: root.postnummer()?, live_elsewhere: root.code()? },
        school: read_school(root)?,
        contact: match root.text()?.as_str() {
            CONTACT_NOT_DECIDED => Contact::NotDecided,
            CONTACT_NONE => Contact::None,
            CONTACT_PLANNED => Contact::Planned(Vec::new()),
            _ => return Err(StoreError::BadValue { table: "need", column: "contact" }),
        },
        summary: root.opt_text()?,
        items: Vec::new(),
        avoid_children: Vec::new(),
        avoid_areas: Vec::new(),
        avoid_places: Vec::new(),
        avoid_persons: Vec::new(),
        other_places: Vec::new(),
    })
}

fn read_school(root: &Cells<'_>) -> Result<SchoolToKeep, StoreError> {
    let school = root.text()?;
    let place: Option<Place> = root.opt_place()?;
    match (school.as_str(), place) {
        (SCHOOL_NOT_ASKED, _) => Ok(SchoolToKeep::NotAsked),
        (SCHOOL_NONE, _) => Ok(SchoolToKeep::None),
        (SCHOOL_KEEP, Some(place)) => Ok(SchoolToKeep::Keep(place)),
        _ => Err(StoreError::BadValue { table: "need", column: "school" }),
    }
}

fn read_item(cells: &Cells<'_>) -> Result<NeedItem, StoreError> {
    cells.skip(1);
    let code = cells.code()?;
    cells.skip(1);
    let missing = StoreError::BadValue { table: "need_item", column: "severity" };
    Ok(NeedItem { code, severity: cells.opt_small(Severity::new)?.ok_or(missing)?, words: cells.opt_text()? })
}

fn area_row(row: Row, area: &Area) -> Row {
    match area {
        Area::Kommune(number) => row.kommune(Some(*number)).postnummer(None),
        Area::Postnummer(number) => row.kommune(None).postnummer(Some(*number)),
    }
}

fn read_area(cells: &Cells<'_>) -> Result<Area, StoreError> {
    cells.skip_place();
    let kommune = cells.kommune()?.map(Area::Kommune);
    let postnummer = cells.postnummer()?.map(Area::Postnummer);
    kommune.or(postnummer).ok_or(StoreError::BadValue { table: "avoid_area", column: "kommune" })
}

fn plan_row(row: Row, plan: &ContactPlan) -> Row {
    row.text(&plan.with)
        .place(Some(&plan.place))
        .int(plan.visits_a_year)
        .opt_code(plan.overnight)
        .opt_text(plan.who_travels.as_deref())
}

fn read_plan(cells: &Cells<'_>) -> Result<ContactPlan, StoreError> {
    cells.skip_place();
    Ok(ContactPlan {
        with: cells.text()?,
        place: cells.place()?,
        visits_a_year: cells.int()?,
        overnight: cells.yes_no()?,
        who_travels: cells.opt_text()?,
    })
}
