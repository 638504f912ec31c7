//! A home: its root row, frame and competence. The people in it stand in `household`.

use std::collections::BTreeSet;

use heimly_domain::codes::Code;
use heimly_domain::ids::{ChildId, HomeId};
use heimly_domain::model::{
    AgeRange, Availability, Competence, Confirmed, Dwelling, Home, HomeFrame, Household, Level, Narrative,
    PrivateProvider, Reservation, Training,
};

use super::cells::{Cells, Row};
use super::{Lists, Mapped, Order, Table, adviser, household};
use crate::error::StoreError;

static HOME: Table = Table {
    name: "home",
    columns: &[
        "id",
        "code",
        "family_name",
        "kind",
        "kind_word",
        "status",
        "status_on",
        "status_reason",
        "obtained_through",
        "provider_agreement",
        "provider_from",
        "provider_to",
        "responsible",
        "notes",
        "household_confirmed_on",
        "animals_asked",
        "smoking",
        "languages_asked",
        "hours_a_week",
        "hours_on",
        "contact_attitude",
        "contact_attitude_on",
        "own_network",
        "own_network_on",
        "network_words",
        "health_obtained_on",
        "address",
        "postnummer",
        "kommune",
        "latitude",
        "longitude",
        "point_quality",
        "step_free",
        "own_room",
        "places",
        "age_youngest",
        "age_oldest",
        "sexes_asked",
        "sibling_group",
        "purposes_asked",
        "lengths_asked",
        "own_kommune",
        "own_kommune_on",
        "other_restrictions",
        "training_asked",
        "available_confirmed_on",
        "free_from",
        "pause_from",
        "pause_to",
        "deputy",
    ],
    keys: 1,
    order: Order::Key,
};

/// A set of codes: home and code, nothing more.
macro_rules! code_set {
    ($name:ident, $table:literal, $column:literal) => {
        static $name: Table = Table { name: $table, columns: &["home", $column], keys: 2, order: Order::Key };
    };
}

code_set!(ASSIGNMENT, "home_assignment", "assignment");
code_set!(ANIMAL, "home_animal", "animal");
code_set!(SEX, "home_sex", "sex");
code_set!(PURPOSE, "home_purpose", "purpose");
code_set!(LENGTH, "home_length", "length");

static RESERVATION: Table = Table {
    name: "reservation",
    columns: &["home", "position", "places", "for_child", "for_kommune", "from_day", "to_day", "reserved_by"],
    keys: 2,
    order: Order::Key,
};

static COMPETENCE: Table = Table {
    name: "competence",
    columns: &["home", "need", "position", "level", "level_on", "basis", "willingness", "willingness_on"],
    keys: 2,
    order: Order::Position,
};

static TRAINING: Table = Table {
    name: "training",
    columns: &["home", "position", "programme", "word", "finished_on", "who"],
    keys: 2,
    order: Order::Key,
};

static NARRATIVE: Table = Table {
    name: "narrative",
    columns: &["home", "heading", "position", "facts", "source", "assessment"],
    keys: 2,
    order: Order::Position,
};

impl Mapped for Home {
    type Id = HomeId;
    const ROOT: &'static Table = &HOME;
    const CHILDREN: &'static [&'static Table] = &[
        &ASSIGNMENT,
        &RESERVATION,
        &household::MEMBER,
        &ANIMAL,
        &household::LANGUAGE,
        &household::BACKGROUND,
        &household::SAMI,
        &SEX,
        &PURPOSE,
        &LENGTH,
        &COMPETENCE,
        &TRAINING,
        &NARRATIVE,
    ];

    fn key(id: &HomeId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        let row = Row::of(&HOME)
            .text(key)
            .text(&self.code)
            .text(&self.family_name)
            .opt_code(self.kind)
            .opt_text(self.kind_word.as_deref())
            .code(self.status)
            .opt_date(self.status_on)
            .opt_text(self.status_reason.as_deref())
            .opt_code(self.obtained_through)
            .opt_code(self.private_provider.as_ref().map(|provider| provider.agreement))
            .period(self.private_provider.as_ref().and_then(|provider| provider.period))
            .opt_text(self.responsible.as_ref().map(|id| id.as_str()))
            .opt_text(self.notes.as_deref());
        let row = household::cells(row, &self.household);
        let row = frame_cells(dwelling_cells(row, &self.dwelling), &self.frame);
        row.asked(&self.training)
            .opt_date(self.availability.confirmed_on)
            .opt_date(self.availability.free_from)
            .period(self.availability.pause)
            .opt_text(self.deputy.as_ref().map(|id| id.as_str()))
    }

    fn children(&self, key: &str) -> Vec<Vec<Row>> {
        let people = &self.household;
        vec![
            set_rows(&ASSIGNMENT, key, Some(&self.other_assignments)),
            self.reservations.iter().enumerate().map(|(at, one)| reservation_row(key, at, one)).collect(),
            household::member_rows(key, people),
            set_rows(&ANIMAL, key, people.animals.as_ref()),
            household::language_rows(key, people),
            household::background_rows(key, people),
            household::sami_rows(key, people),
            set_rows(&SEX, key, self.frame.sexes.as_ref()),
            set_rows(&PURPOSE, key, self.frame.purposes.as_ref()),
            set_rows(&LENGTH, key, self.frame.lengths.as_ref()),
            self.competence.iter().enumerate().map(|(at, one)| competence_row(key, at, one)).collect(),
            self.training.iter().flatten().enumerate().map(|(at, one)| training_row(key, at, one)).collect(),
            self.narrative.iter().enumerate().map(|(at, one)| narrative_row(key, at, one)).collect(),
        ]
    }

    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        let id = root.id(HomeId::new)?;
        let code = root.text()?;
        let family_name = root.text()?;
        let kind = root.opt_code()?;
        let kind_word = root.opt_text()?;
        let status = root.code()?;
        let status_on = root.opt_date()?;
        let status_reason = root.opt_text()?;
        let obtained_through = root.opt_code()?;
        let agreement = root.opt_code()?;
        let provider_period = root.opt_period()?;
        let responsible = adviser(root)?;
        let notes = root.opt_text()?;
        let people = household::read(root)?;
        let dwelling = read_dwelling(root)?;
        let frame = read_frame(root)?;
        let training_asked = root.asked()?;
        let availability = Availability {
            confirmed_on: root.opt_date()?,
            free_from: root.opt_date()?,
            pause: root.opt_period()?,
        };
        let deputy = adviser(root)?;
        let other_assignments = read_set(lists)?;
        let reservations = lists.next(read_reservation)?;
        let household = people_lists(people, lists)?;
        let frame = frame_lists(frame, lists)?;
        Ok(Self {
            id,
            code,
            family_name,
            kind,
            kind_word,
            other_assignments,
            status,
            status_on,
            status_reason,
            obtained_through,
            private_provider: agreement
                .map(|agreement| PrivateProvider { agreement, period: provider_period }),
            responsible,
            deputy,
            reservations,
            household,
            dwelling,
            frame,
            competence: lists.next(read_competence)?,
            training: asked_list(training_asked.map(|()| Vec::new()), lists.next(read_training)?),
            availability,
            narrative: lists.next(read_narrative)?,
            notes,
        })
    }
}

fn people_lists(people: Household, lists: &mut Lists<'_, '_>) -> Result<Household, StoreError> {
    Ok(Household {
        members: lists.next(household::read_member)?,
        animals: asked_set(people.animals, lists)?,
        languages: asked_list(people.languages, lists.next(household::read_language)?),
        backgrounds: lists.next(household::read_background)?,
        sami: lists.next(household::read_sami)?,
        ..people
    })
}

fn frame_lists(frame: HomeFrame, lists: &mut Lists<'_, '_>) -> Result<HomeFrame, StoreError> {
    Ok(HomeFrame {
        sexes: asked_set(frame.sexes, lists)?,
        purposes: asked_set(frame.purposes, lists)?,
        lengths: asked_set(frame.lengths, lists)?,
        ..frame
    })
}

pub(super) fn set_rows<C: Code>(table: &Table, key: &str, set: Option<&BTreeSet<C>>) -> Vec<Row> {
    set.into_iter().flatten().map(|code| Row::of(table).text(key).code(*code)).collect()
}

pub(super) fn read_set<C: Code + Ord>(lists: &mut Lists<'_, '_>) -> Result<BTreeSet<C>, StoreError> {
    let codes = lists.next(|cells| {
        cells.skip(1);
        cells.code()
    })?;
    Ok(codes.into_iter().collect())
}

/// The rows belong to a list that was asked about, or there are none.
fn asked_set<C: Code + Ord>(
    asked: Option<BTreeSet<C>>,
    lists: &mut Lists<'_, '_>,
) -> Result<Option<BTreeSet<C>>, StoreError> {
    let there = read_set(lists)?;
    Ok(asked.map(|_| there))
}

pub(super) fn asked_list<T>(asked: Option<Vec<T>>, there: Vec<T>) -> Option<Vec<T>> {
    asked.map(|_| there)
}

fn dwelling_cells(row: Row, dwelling: &Dwelling) -> Row {
    row.opt_text(dwelling.address.as_deref())
        .postnummer(dwelling.postnummer)
        .kommune(dwelling.kommune)
        .point(dwelling.point)
        .opt_code(dwelling.point_quality)
        .opt_code(dwelling.step_free)
        .opt_code(dwelling.own_room)
}

fn read_dwelling(cells: &Cells<'_>) -> Result<Dwelling, StoreError> {
    Ok(Dwelling {
        address: cells.opt_text()?,
        postnummer: cells.postnummer()?,
        kommune: cells.kommune()?,
        point: cells.point()?,
        point_quality: cells.opt_code()?,
        step_free: cells.yes_no()?,
        own_room: cells.yes_no()?,
    })
}

fn frame_cells(row: Row, frame: &HomeFrame) -> Row {
    row.opt_int(frame.places)
        .opt_int(frame.ages.map(|ages| ages.youngest()))
        .opt_int(frame.ages.map(|ages| ages.oldest()))
        .asked(&frame.sexes)
        .opt_int(frame.sibling_group)
        .asked(&frame.purposes)
        .asked(&frame.lengths)
        .confirmed_code(frame.own_kommune.as_ref())
        .opt_text(frame.other_restrictions.as_deref())
}

fn read_frame(cells: &Cells<'_>) -> Result<HomeFrame, StoreError> {
    Ok(HomeFrame {
        places: cells.opt_int()?,
        ages: {
            let youngest = cells.opt_int()?;
            cells.opt_small(|oldest| AgeRange::new(youngest?, oldest))?
        },
        sexes: cells.asked()?.map(|()| BTreeSet::new()),
        sibling_group: cells.opt_int()?,
        purposes: cells.asked()?.map(|()| BTreeSet::new()),
        lengths: cells.asked()?.map(|()| BTreeSet::new()),
        own_kommune: cells.confirmed_code()?,
        other_restrictions: cells.opt_text()?,
    })
}

fn reservation_row(key: &str, position: usize, one: &Reservation) -> Row {
    Row::of(&RESERVATION)
        .text(key)
        .position(position)
        .int(one.places)
        .opt_text(one.for_child.as_ref().map(ChildId::as_str))
        .kommune(one.for_kommune)
        .period(Some(one.period))
        .opt_text(one.by.as_deref())
}

fn read_reservation(cells: &Cells<'_>) -> Result<Reservation, StoreError> {
    cells.skip_place();
    Ok(Reservation {
        places: cells.int()?,
        for_child: cells.opt_id(ChildId::new)?,
        for_kommune: cells.kommune()?,
        period: cells.period()?,
        by: cells.opt_text()?,
    })
}

fn competence_row(key: &str, position: usize, one: &Competence) -> Row {
    Row::of(&COMPETENCE)
        .text(key)
        .code(one.need)
        .position(position)
        .opt_int(one.level.as_ref().map(|level| level.value.get()))
        .opt_date(one.level.as_ref().and_then(|level| level.on))
        .opt_text(one.basis.as_deref())
        .confirmed_code(one.willingness.as_ref())
}

fn read_competence(cells: &Cells<'_>) -> Result<Competence, StoreError> {
    cells.skip(1);
    let need = cells.code()?;
    cells.skip(1);
    let level = cells.opt_small(Level::new)?;
    let on = cells.opt_date()?;
    Ok(Competence {
        need,
        level: level.map(|value| Confirmed { value, on }),
        basis: cells.opt_text()?,
        willingness: cells.confirmed_code()?,
    })
}

fn training_row(key: &str, position: usize, one: &Training) -> Row {
    Row::of(&TRAINING)
        .text(key)
        .position(position)
        .code(one.programme)
        .opt_text(one.word.as_deref())
        .opt_date(one.finished_on)
        .opt_text(one.who.as_deref())
}

fn read_training(cells: &Cells<'_>) -> Result<Training, StoreError> {
    cells.skip_place();
    Ok(Training {
        programme: cells.code()?,
        word: cells.opt_text()?,
        finished_on: cells.opt_date()?,
        who: cells.opt_text()?,
    })
}

fn narrative_row(key: &str, position: usize, one: &Narrative) -> Row {
    Row::of(&NARRATIVE)
        .text(key)
        .code(one.heading)
        .position(position)
        .opt_text(one.facts.as_deref())
        .opt_text(one.source.as_deref())
        .opt_text(one.assessment.as_deref())
}

fn read_narrative(cells: &Cells<'_>) -> Result<Narrative, StoreError> {
    cells.skip(1);
    let heading = cells.code()?;
    cells.skip(1);
    Ok(Narrative {
        heading,
        facts: cells.opt_text()?,
        source: cells.opt_text()?,
        assessment: cells.opt_text()?,
    })
}
