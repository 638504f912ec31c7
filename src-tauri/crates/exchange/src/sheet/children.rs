//! Rows about children and what they need.

use super::cells::{RowReader, kommune_of, postnummer_of};
use super::duplicates::same_child;
use super::grid::Row;
use super::household::protection;
use super::layout::Layout;
use super::plan::{Choice, DuplicateOffer, PlaceInFile, Target, Work};
use heimly_domain::ids::{ChildId, NeedId};
use heimly_domain::model::{
    Area, Child, Contact, ContactPlan, Nearby, Need, NeedItem, Place, SchoolToKeep, Severity,
    SiblingTogether, SiblingWish, YesNo,
};
use heimly_domain::names::fold;
use heimly_domain::text::import::Fault;
use heimly_domain::text::template::{Column, Notice};

/// A child and the siblings its row names, until all children are known.
struct Named {
    child: ChildId,
    siblings: Vec<String>,
    together: Option<SiblingTogether>,
}

/// Reads the children.
pub(super) fn children(layout: &Layout<'_>, work: &mut Work<'_>) {
    let mut named = Vec::new();
    for row in layout.rows {
        let before = work.plan.problems.len();
        let today = work.context.today;
        let mut reader = RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems);
        let pseudonym = reader.name(Column::ChildPseudonym);
        let birth = reader.birth_date(Column::ChildBirth, today);
        let kommune = reader.kommune(Column::ChildKommune);
        let sex = reader.code(Column::ChildSex);
        let case_reference = reader.name(Column::ChildCase);
        let legal_basis = reader.code(Column::ChildBasis);
        let grade = reader.code(Column::ChildProtection);
        let siblings = reader.list(Column::ChildSiblings);
        let together = reader.code(Column::ChildTogether);
        let notes = reader.words(Column::ChildNotes);
        let fresh = work.fresh(ChildId::new);
        let Some(pseudonym) = pseudonym else { continue };
        let faulty = work.plan.problems.len() > before;
        let (Some(birth), Some(omsorgskommune), Some(id), false) = (birth, kommune, fresh, faulty) else {
            work.child_targets.entry(fold(&pseudonym)).or_insert(Target::Faulty);
            continue;
        };
        let child = Child {
            id,
            pseudonym,
            case_reference,
            birth,
            sex,
            omsorgskommune,
            legal_basis,
            responsible: None,
            deputy: None,
            protection: protection(grade),
            ties_complete: YesNo::No,
            views: Vec::new(),
            not_heard_reason: None,
            parents_view: None,
            siblings: Vec::new(),
            notes,
        };
        let id = child.id.clone();
        if place_child(layout, row, child, work) {
            named.push((row, Named { child: id, siblings, together }));
        }
    }
    for (row, each) in named {
        put_siblings(layout, row, &each, work);
    }
}

/// Puts a child where it belongs; whether it comes in. A pseudonym is what the other sheets refer to, so
/// it must be one child's only.
fn place_child(layout: &Layout<'_>, row: &Row, child: Child, work: &mut Work<'_>) -> bool {
    let folded = fold(&child.pseudonym);
    let place = PlaceInFile { sheet: layout.name.clone(), row: row.number };
    let register = work.context.register;
    let there = same_child(register, &child.pseudonym, child.birth).and_then(|at| register.children.get(at));
    if let Some(there) = there {
        let choice = work.context.decisions.get(&place).copied();
        work.plan.duplicates.push(DuplicateOffer {
            place,
            name: child.pseudonym.clone(),
            like: there.pseudonym.clone(),
            like_name: there.pseudonym.clone(),
            code_is_same: false,
            choice,
        });
        if choice == Some(Choice::Skip) {
            work.child_targets.insert(folded, Target::Skipped(there.id.clone()));
            return false;
        }
    }
    match work.child_targets.get(&folded) {
        Some(Target::New(_) | Target::Skipped(_) | Target::Faulty) => {
            let mut reader = RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems);
            reader.fault(Column::ChildPseudonym, Fault::DuplicateRecord);
            false
        }
        Some(Target::There(_)) | None => {
            work.child_targets.insert(folded, Target::New(child.id.clone()));
            work.plan.children.push(child);
            true
        }
    }
}

fn put_siblings(layout: &Layout<'_>, row: &Row, named: &Named, work: &mut Work<'_>) {
    let mut wishes = Vec::new();
    for pseudonym in &named.siblings {
        let fault = match work.child_target(pseudonym) {
            Some(Target::New(id) | Target::There(id) | Target::Skipped(id)) if *id != named.child => {
                let together = named.together.unwrap_or(SiblingTogether::NoWish);
                wishes.push(SiblingWish { sibling: id.clone(), together });
                continue;
            }
            Some(Target::New(_) | Target::There(_) | Target::Skipped(_)) => Fault::SelfReference,
            Some(Target::Faulty) => continue,
            None => Fault::NoSuchChild,
        };
        RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems)
            .fault(Column::ChildSiblings, fault);
    }
    if let Some(child) = work.plan.children.iter_mut().find(|child| child.id == named.child) {
        child.siblings = wishes;
    }
}

/// Whom a row about a child is for.
pub(super) enum Whose {
    Child(ChildId),
    /// Nobody: the row has a fault or is left out.
    Nobody,
}

/// The child a row refers to. What belongs to a row that was left out is left out with it.
pub(super) fn whose(
    layout: &Layout<'_>,
    row: &Row,
    (column, pseudonym): (Column, Option<&str>),
    work: &mut Work<'_>,
) -> Whose {
    let Some(pseudonym) = pseudonym else { return Whose::Nobody };
    match work.child_target(pseudonym).cloned() {
        Some(Target::New(id) | Target::There(id)) => Whose::Child(id),
        Some(Target::Skipped(_)) => {
            work.notice(layout, Some(row.number), None, Notice::RowOfExisting);
            Whose::Nobody
        }
        Some(Target::Faulty) => Whose::Nobody,
        None => {
            RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems)
                .fault(column, Fault::NoSuchChild);
            Whose::Nobody
        }
    }
}

/// Reads the needs.
pub(super) fn needs(layout: &Layout<'_>, work: &mut Work<'_>) {
    for row in layout.rows {
        let before = work.plan.problems.len();
        let mut reader = RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems);
        let pseudonym = reader.name(Column::NeedChild);
        let read = need(layout, &mut reader);
        let fresh = work.fresh(NeedId::new);
        let Whose::Child(child) = whose(layout, row, (Column::NeedChild, pseudonym.as_deref()), work) else {
            continue;
        };
        let open = |need: &Need| need.child == child && need.closed_on.is_none();
        if work.plan.needs.iter().any(open) || work.context.register.needs.iter().any(open) {
            RowReader::new(layout, row, &work.kommuner, &mut work.plan.problems)
                .fault(Column::NeedChild, Fault::SecondOpenNeed);
        }
        if work.plan.problems.len() > before {
            continue;
        }
        if let (Some(need), Some(id)) = (read, fresh) {
            work.plan.needs.push(Need { id, child, ..need });
        }
    }
}

fn need(layout: &Layout<'_>, reader: &mut RowReader<'_>) -> Option<Need> {
    let stage = reader.code(Column::NeedStage);
    let registered_on = reader.date(Column::NeedRegistered);
    let purpose = reader.code(Column::NeedPurpose);
    let items = layout.needs.iter().filter_map(|(code, at)| {
        let severity = reader.severity(*at).and_then(Severity::new)?;
        Some(NeedItem { code: *code, severity, words: None })
    });
    let items = items.collect();
    let rest = Need {
        // Both are replaced by the caller.
        id: NeedId::new("new")?,
        child: ChildId::new("new")?,
        stage: stage.unwrap_or(heimly_domain::model::NeedStage::May),
        registered_on: registered_on.unwrap_or_default(),
        decided_on: None,
        wished_on: reader.date(Column::NeedWished),
        told_on: None,
        closed_on: None,
        purpose: purpose.unwrap_or(heimly_domain::model::NeedPurpose::Care),
        length: reader.code(Column::NeedLength),
        expected_months: reader.number(Column::NeedMonths, 240),
        items,
        load_hours: reader.number(Column::NeedLoad, 168),
        avoid_children: reader.codes(Column::NeedAvoidChildren).unwrap_or_default(),
        avoid_areas: areas(reader),
        avoid_places: Vec::new(),
        avoid_persons: Vec::new(),
        allergies: reader.codes(Column::NeedAllergies),
        smoke_free: reader.code(Column::NeedSmokeFree),
        step_free: reader.code(Column::NeedStepFree),
        first_language: reader.code(Column::NeedLanguage),
        backgrounds: None,
        sami: reader.codes(Column::NeedSami),
        nearby: Nearby { postnummer: reader.postnummer(Column::NeedNearby), live_elsewhere: YesNo::No },
        school: school(reader),
        contact: contact(reader),
        other_places: Vec::new(),
        summary: reader.words(Column::NeedSummary),
    };
    // The stand-ins above are never seen: without these three the row has a fault.
    (stage.is_some() && registered_on.is_some() && purpose.is_some()).then_some(rest)
}

fn areas(reader: &mut RowReader<'_>) -> Vec<Area> {
    let mut areas = Vec::new();
    for text in reader.list(Column::NeedAvoidPlaces) {
        // Four digits are a postnummer here only when no kommune has them.
        let area = kommune_of(&text, reader.kommuner()).map(Area::Kommune);
        match area.or_else(|| postnummer_of(&text).map(Area::Postnummer)) {
            Some(area) => areas.push(area),
            None => reader.fault(Column::NeedAvoidPlaces, Fault::NotKommune),
        }
    }
    areas
}

fn is_none(text: &str) -> bool {
    ["ingen", "inga", "nei"].contains(&fold(text).as_str())
}

fn school(reader: &mut RowReader<'_>) -> SchoolToKeep {
    let postnummer = reader.postnummer(Column::NeedSchoolPostnummer);
    let longest_minutes = reader.number(Column::NeedSchoolMinutes, 1_440);
    match reader.name(Column::NeedSchool) {
        Some(label) if is_none(&label) => SchoolToKeep::None,
        Some(label) => SchoolToKeep::Keep(Place { label, postnummer, point: None, longest_minutes }),
        None => {
            if postnummer.is_some() || longest_minutes.is_some() {
                reader.fault(Column::NeedSchool, Fault::NeedsOther);
            }
            SchoolToKeep::NotAsked
        }
    }
}

fn contact(reader: &mut RowReader<'_>) -> Contact {
    let with = reader.name(Column::NeedContactWith);
    let label = reader.name(Column::NeedContactPlace);
    let postnummer = reader.postnummer(Column::NeedContactPostnummer);
    let visits = reader.number::<u16>(Column::NeedContactVisits, 366);
    match (with, visits) {
        (Some(with), None) if is_none(&with) => Contact::None,
        (Some(with), Some(visits_a_year)) if visits_a_year > 0 => {
            let label = label.unwrap_or_else(|| with.clone());
            let place = Place { label, postnummer, point: None, longest_minutes: None };
            Contact::Planned(vec![ContactPlan {
                with,
                place,
                visits_a_year,
                overnight: None,
                who_travels: None,
            }])
        }
        (Some(_), _) => {
            reader.fault(Column::NeedContactVisits, Fault::NeedsOther);
            Contact::NotDecided
        }
        (None, visits) => {
            if visits.is_some() || label.is_some() || postnummer.is_some() {
                reader.fault(Column::NeedContactWith, Fault::NeedsOther);
            }
            Contact::NotDecided
        }
    }
}
