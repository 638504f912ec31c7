//! Children with their needs, network, ties and stays: listed, opened, made and changed.

use crate::app::{App, Moment, from_record};
use crate::error::Failure;
use crate::happened::happened;
use crate::rows;
use crate::session::{Id, NoArgs};
use crate::view::{ChildRow, ChildView, HomeView};
use crate::{advisers, asking, homes};
use chrono::NaiveDate;
use heimly_domain::codes::Code;
use heimly_domain::ids::{ChildId, HomeId, NeedId, NetworkPersonId};
use heimly_domain::model::{
    Child, HabilitetAbout, Need, NeedPurpose, NeedStage, NetworkSearch, Placement, Register, Tie,
};
use heimly_domain::place::{KommuneNo, Places};
use heimly_domain::promotion::home_of_person;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::office_life;
use heimly_domain::today::search_note;
use heimly_exchange::records::{
    ChildRecord, DecisionRecord, NeedRecord, NetworkSearchRecord, ParticipationRecord, PlacementRecord,
    TieRecord, Wire,
};
use heimly_storage::{Op, RecordKind};
use serde::Deserialize;
use std::sync::Arc;
use ts_rs::TS;

/// A new child.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewChild {
    /// Pseudonym.
    pub pseudonym: String,
    /// Birth date.
    pub birth: String,
    /// Omsorgskommune's number.
    pub omsorgskommune: String,
}

/// A child to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveChild {
    /// The child.
    pub record: ChildRecord,
}

/// A new need.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewNeed {
    /// The child.
    pub child: String,
    /// What the stay is for.
    pub purpose: String,
    /// How certain and urgent.
    pub stage: String,
}

/// A need to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveNeed {
    /// The need.
    pub record: NeedRecord,
}

/// A network search to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveSearch {
    /// The search.
    pub record: NetworkSearchRecord,
}

/// A network person who becomes a home.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PromotePerson {
    /// The child.
    pub child: String,
    /// The person in its network search.
    pub person: String,
}

/// A tie to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveTie {
    /// The tie.
    pub record: TieRecord,
}

/// A stay to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SavePlacement {
    /// The stay.
    pub record: PlacementRecord,
}

/// All children: open needs first, the longest waiting first, then by pseudonym.
///
/// # Errors
/// `locked`, and what disks can say.
pub fn list_children(app: &mut App, moment: &Moment, _: NoArgs) -> Result<Vec<ChildRow>, Failure> {
    let (lang, places) = (app.lang, Arc::clone(&app.geo.places));
    let register = app.register()?;
    let known = rows::Known::new(register, &places, moment.today, lang);
    let mut children: Vec<&Child> = register.children.iter().collect();
    children.sort_by_key(|child| {
        let need = known.open_need(&child.id);
        (need.is_none(), need.map(|need| need.registered_on), child.pseudonym.clone(), child.id.clone())
    });
    Ok(children.into_iter().map(|child| known.child_row(child)).collect())
}

/// One child. That it was opened is logged.
///
/// # Errors
/// `not_found`.
pub fn get_child(app: &mut App, moment: &Moment, args: Id) -> Result<ChildView, Failure> {
    let view = child_view(app, moment, &args.id)?;
    app.log(moment, Op::Read, Some((RecordKind::Child, &args.id)))?;
    Ok(view)
}

/// A new child.
///
/// # Errors
/// `invalid` with the field: a birth date in the future is one.
pub fn new_child(app: &mut App, moment: &Moment, args: NewChild) -> Result<ChildView, Failure> {
    let birth: NaiveDate = args.birth.parse().map_err(|_| Failure::of(Trouble::Invalid, "birth"))?;
    let kommune = KommuneNo::new(&args.omsorgskommune)
        .filter(|number| app.geo.places.kommune_name(*number).is_some())
        .ok_or(Failure::of(Trouble::Invalid, "omsorgskommune"))?;
    let pseudonym = args.pseudonym.trim();
    if pseudonym.is_empty() {
        return Err(Failure::of(Trouble::Invalid, "pseudonym"));
    }
    let id = ChildId::new(&new_id()).ok_or(Failure::new(Trouble::Internal))?;
    let child = Child::unknown(id, pseudonym.to_owned(), birth, kommune);
    let child: Child = from_record(ChildRecord::from_domain(&child))?;
    born_by_today(&child, moment)?;
    app.write(moment, Op::AddChild, |tx| Ok(tx.children().save(&child)?))?;
    child_view(app, moment, child.id.as_str())
}

/// Stores a child.
///
/// # Errors
/// `invalid` with the path, `not_found`, `referenced`.
pub fn save_child(app: &mut App, moment: &Moment, args: SaveChild) -> Result<ChildView, Failure> {
    let child: Child = from_record(args.record)?;
    born_by_today(&child, moment)?;
    find(app.register()?, child.id.as_str())?;
    app.write(moment, Op::SaveChild, |tx| Ok(tx.children().save(&child)?))?;
    child_view(app, moment, child.id.as_str())
}

fn born_by_today(child: &Child, moment: &Moment) -> Result<(), Failure> {
    if child.birth > moment.today { Err(Failure::of(Trouble::Invalid, "birth")) } else { Ok(()) }
}

/// A new need. A child has at most one open need.
///
/// # Errors
/// `open_need_exists`, `not_found`, `wrong_usage`.
pub fn new_need(app: &mut App, moment: &Moment, args: NewNeed) -> Result<ChildView, Failure> {
    let purpose = NeedPurpose::from_code(&args.purpose).ok_or(Failure::of(Trouble::WrongUsage, "purpose"))?;
    let stage = NeedStage::from_code(&args.stage).ok_or(Failure::of(Trouble::WrongUsage, "stage"))?;
    let register = app.register()?;
    let child = find(register, &args.child)?.id.clone();
    if open_need(register, &child).is_some() {
        return Err(Failure::new(Trouble::OpenNeedExists));
    }
    let id = NeedId::new(&new_id()).ok_or(Failure::new(Trouble::Internal))?;
    let need = Need::unknown(id, child, stage, purpose, moment.today);
    app.write(moment, Op::SaveNeed, |tx| Ok(tx.needs().save(&need)?))?;
    child_view(app, moment, &args.child)
}

/// Stores a need.
///
/// # Errors
/// `invalid` with the path, `not_found`, `open_need_exists`.
pub fn save_need(app: &mut App, moment: &Moment, args: SaveNeed) -> Result<ChildView, Failure> {
    let need: Need = from_record(args.record)?;
    let register = app.register()?;
    let before = register.needs.iter().find(|each| each.id == need.id);
    if before.is_none_or(|before| before.child != need.child) {
        return Err(Failure::new(Trouble::NotFound));
    }
    let another = open_need(register, &need.child).is_some_and(|open| open.id != need.id);
    if need.closed_on.is_none() && another {
        return Err(Failure::new(Trouble::OpenNeedExists));
    }
    app.write(moment, Op::SaveNeed, |tx| Ok(tx.needs().save(&need)?))?;
    child_view(app, moment, need.child.as_str())
}

/// Stores a network search.
///
/// # Errors
/// `invalid` with the path, also for a contact or a conclusion in the future; `not_found`.
pub fn save_search(app: &mut App, moment: &Moment, args: SaveSearch) -> Result<ChildView, Failure> {
    let search: NetworkSearch = from_record(args.record)?;
    for (at, contact) in search.contacts.iter().enumerate() {
        happened(&[(&format!("contacts[{at}].on"), Some(contact.on))], moment)?;
    }
    for (at, person) in search.persons.iter().enumerate() {
        happened(&[(&format!("persons[{at}].contacted_on"), person.contacted_on)], moment)?;
    }
    happened(&[("conclusion.on", search.conclusion.as_ref().map(|conclusion| conclusion.on))], moment)?;
    find(app.register()?, search.child.as_str())?;
    app.write(moment, Op::SaveNetwork, |tx| Ok(tx.searches().save(&search)?))?;
    child_view(app, moment, search.child.as_str())
}

/// Makes a person of the network a home, in one step: a new home under assessment, linked to the search.
///
/// # Errors
/// `not_found`; `already_home`.
pub fn promote_person(app: &mut App, moment: &Moment, args: PromotePerson) -> Result<HomeView, Failure> {
    let register = app.register()?;
    let search = register.searches.iter().find(|search| search.child.as_str() == args.child);
    let search = search.ok_or(Failure::new(Trouble::NotFound))?;
    let person = NetworkPersonId::new(&args.person).ok_or(Failure::new(Trouble::NotFound))?;
    let id = HomeId::new(&new_id()).ok_or(Failure::new(Trouble::Internal))?;
    let made = home_of_person(search, &person, id, homes::next_code(register), moment.today);
    let (home, search) = made.map_err(|refused| Failure::of(refused.trouble(), "person"))?;
    app.write(moment, Op::NetworkPersonToHome, |tx| {
        tx.homes().save(&home)?;
        Ok(tx.searches().save(&search)?)
    })?;
    homes::home_view(app, moment, home.id.as_str())
}

/// Stores a tie.
///
/// # Errors
/// `invalid` with the path, `referenced`, `not_found`: also for a tie that is another child's.
pub fn save_tie(app: &mut App, moment: &Moment, args: SaveTie) -> Result<ChildView, Failure> {
    let tie: Tie = from_record(args.record)?;
    let register = app.register()?;
    find(register, tie.child.as_str())?;
    let before = register.ties.iter().find(|each| each.id == tie.id);
    if before.is_some_and(|before| before.child != tie.child) {
        return Err(Failure::new(Trouble::NotFound));
    }
    app.write(moment, Op::SaveTie, |tx| Ok(tx.ties().save(&tie)?))?;
    child_view(app, moment, tie.child.as_str())
}

/// Removes a tie.
///
/// # Errors
/// `not_found`.
pub fn delete_tie(app: &mut App, moment: &Moment, args: Id) -> Result<ChildView, Failure> {
    let tie = app.register()?.ties.iter().find(|tie| tie.id.as_str() == args.id);
    let tie = tie.cloned().ok_or(Failure::new(Trouble::NotFound))?;
    app.write(moment, Op::SaveTie, |tx| Ok(tx.ties().remove(&tie.id)?))?;
    child_view(app, moment, tie.child.as_str())
}

/// Stores a stay.
///
/// # Errors
/// `invalid` with the path, `referenced`, `not_found`: also for a stay that is another child's.
pub fn save_placement(app: &mut App, moment: &Moment, args: SavePlacement) -> Result<ChildView, Failure> {
    let stay: Placement = from_record(args.record)?;
    let register = app.register()?;
    find(register, stay.child.as_str())?;
    let before = register.placements.iter().find(|each| each.id == stay.id);
    if before.is_some_and(|before| before.child != stay.child) {
        return Err(Failure::new(Trouble::NotFound));
    }
    app.write(moment, Op::SavePlacement, |tx| Ok(tx.placements().save(&stay)?))?;
    child_view(app, moment, stay.child.as_str())
}

/// Removes a stay that was entered by mistake; it stays in the history.
///
/// # Errors
/// `not_found`.
pub fn delete_placement(app: &mut App, moment: &Moment, args: Id) -> Result<ChildView, Failure> {
    let stay = app.register()?.placements.iter().find(|stay| stay.id.as_str() == args.id);
    let stay = stay.cloned().ok_or(Failure::new(Trouble::NotFound))?;
    app.write(moment, Op::SavePlacement, |tx| Ok(tx.placements().remove(&stay.id)?))?;
    child_view(app, moment, stay.child.as_str())
}

pub(crate) fn child_view(app: &mut App, moment: &Moment, id: &str) -> Result<ChildView, Failure> {
    let reading = app.reading(moment)?;
    let (register, lang) = (reading.register, reading.lang);
    let child = find(register, id)?;
    let known = &reading.known;
    let mut needs: Vec<&Need> = register.needs.iter().filter(|need| need.child == child.id).collect();
    needs.sort_by(|one, other| (other.registered_on, &other.id).cmp(&(one.registered_on, &one.id)));
    let open = needs.iter().find(|need| need.closed_on.is_none()).copied();
    let latest = open.or(needs.first().copied());
    let decision = latest.and_then(|need| register.decisions.iter().find(|each| each.need == need.id));
    let search = register.searches.iter().find(|search| search.child == child.id);
    let stays = known.stays_of(child);
    Ok(ChildView {
        record: ChildRecord::from_domain(child),
        row: known.child_row(child),
        need: open.map(NeedRecord::from_domain),
        earlier_needs: needs
            .into_iter()
            .filter(|need| need.closed_on.is_some())
            .map(NeedRecord::from_domain)
            .collect(),
        search: search.map(NetworkSearchRecord::from_domain),
        ties: register.ties.iter().filter(|tie| tie.child == child.id).map(TieRecord::from_domain).collect(),
        placements: stays.iter().map(|stay| PlacementRecord::from_domain(stay)).collect(),
        stays: stays.iter().map(|stay| known.stay_row(stay)).collect(),
        decision: decision.map(|made| {
            DecisionRecord::from_domain(&rows::decision_shown(made, register, moment.today, lang))
        }),
        missing: known.missing_of_child(child, open),
        asked: asking::rows_of_child(register, known, &child.id),
        participation: latest
            .and_then(|need| register.participation.iter().find(|part| part.need == need.id))
            .map(ParticipationRecord::from_domain),
        waiting: reading.waiting_views(child),
        due: reading.due_of_child(&child.id),
        pairs: reading.pairs_of_child(child)?,
        bufetat: reading.bufetat_rows(|request| request.child.as_ref() == Some(&child.id)),
        habilitet: advisers::habilitet_rows(known, |about| *about == HabilitetAbout::Child(child.id.clone())),
        duplicates: reading.duplicate_persons(&child.id),
        network_line: office_life::network_line(&search_note(register, &child.id), lang),
    })
}

pub(crate) fn find<'a>(register: &'a Register, id: &str) -> Result<&'a Child, Failure> {
    register.children.iter().find(|child| child.id.as_str() == id).ok_or(Failure::new(Trouble::NotFound))
}

pub(crate) fn open_need<'a>(register: &'a Register, child: &ChildId) -> Option<&'a Need> {
    register.needs.iter().find(|need| need.child == *child && need.closed_on.is_none())
}

pub(crate) fn new_id() -> String {
    uuid::Uuid::new_v4().to_string()
}
