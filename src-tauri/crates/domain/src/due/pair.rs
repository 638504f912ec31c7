//! What a child and a home together leave to be done: approval, politiattest, the kommune where the home
//! lies, and tilsyn. A pair is a child and the home it lives in, is about to move into, or is chosen for.

use super::{About, AttestFault, DueKind, Limit, List, Look, MovedIn, OfficeLimit, TilsynReceiver};
use crate::ids::{ChildId, HomeId, PersonId};
use crate::law::{LawNumber, LawRef};
use crate::limits::last_day;
use crate::model::{
    Approval, AttestConclusion, Child, Decision, Home, HomeKind, Member, MemberRole, Need, NeedPurpose,
    PairDuties, Placement, Politiattest, StayManner,
};
use crate::overview::OF_AGE;
use crate::place::KommuneNo;
use crate::protection::{grade_of, home_of};
use crate::time::{add_months, whole_years};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A child and a home.
pub(super) struct Pair<'a> {
    pub(super) child: &'a Child,
    pub(super) home: &'a Home,
    /// The stay that runs today or, failing that, the one that begins first.
    pub(super) stay: Option<&'a Placement>,
    /// The choice of the home, for a need that is open or that led to this stay.
    pub(super) decision: Option<&'a Decision>,
    /// What the register says is done around the approval.
    duties: Option<&'a PairDuties>,
    /// The approval of the home for the child that stands today.
    approval: Option<&'a Approval>,
}

impl Pair<'_> {
    fn about(&self) -> About {
        About::Pair(self.child.id.clone(), self.home.id.clone())
    }

    /// The day the child moved or is to move in.
    pub(super) fn moving_day(&self) -> Option<NaiveDate> {
        self.stay.map(|stay| stay.period.from())
    }

    pub(super) fn has_moved(&self, today: NaiveDate) -> bool {
        self.moving_day().is_some_and(|day| day <= today)
    }

    /// The day this pair is counted from: the moving day, or the choice when no stay is registered.
    fn counted_from(&self, today: NaiveDate) -> NaiveDate {
        self.moving_day().or(self.decision.map(|decision| decision.on)).unwrap_or(today)
    }

    fn kommune_answered(&self) -> bool {
        self.duties.is_some_and(|duties| {
            duties.kommune_answered_on.is_some() || written(duties.kommune_answer.as_deref())
        })
    }

    fn is_acute(&self) -> bool {
        self.stay.is_some_and(is_acute) || self.duties.is_some_and(|duties| duties.exception.is_some())
    }
}

/// Whether the register says that a stay is acute. A stay about which nothing is said is not: then what the
/// law asks for before moving in is due from the moving day.
pub(super) fn is_acute(stay: &Placement) -> bool {
    stay.manner == Some(StayManner::Acute) || stay.purpose == Some(NeedPurpose::Acute)
}

/// Whether a stay runs or is to come.
pub(super) fn runs(stay: &Placement, today: NaiveDate) -> bool {
    stay.period.to().is_none_or(|to| today < to)
}

/// Every pair, by child and home.
pub(super) fn pairs<'a>(look: &Look<'a>) -> Vec<Pair<'a>> {
    let register = look.register;
    let mut stays: BTreeMap<(&ChildId, &HomeId), &'a Placement> = BTreeMap::new();
    for stay in register.placements.iter().filter(|stay| runs(stay, look.today)) {
        let Some(home) = home_of(stay) else { continue };
        let seen = stays.entry((&stay.child, home)).or_insert(stay);
        if stay.period.from() < seen.period.from() {
            *seen = stay;
        }
    }
    let mut decisions: BTreeMap<(&ChildId, &HomeId), &'a Decision> = BTreeMap::new();
    for decision in &register.decisions {
        let key = (&decision.child, &decision.home);
        let open = register.needs.iter().any(|need| need.id == decision.need && need.closed_on.is_none());
        if open || stays.contains_key(&key) || is_awaited(look, decision) {
            let seen = decisions.entry(key).or_insert(decision);
            if (decision.on, &decision.id) > (seen.on, &seen.id) {
                *seen = decision;
            }
        }
    }
    let mut keys: Vec<(&ChildId, &HomeId)> = stays.keys().chain(decisions.keys()).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    let pair = |key: (&ChildId, &HomeId)| {
        let of_pair = |child: &ChildId, home: &HomeId| child == key.0 && home == key.1;
        Some(Pair {
            child: register.children.iter().find(|child| child.id == *key.0)?,
            home: register.homes.iter().find(|home| home.id == *key.1)?,
            stay: stays.get(&key).copied(),
            decision: decisions.get(&key).copied(),
            duties: register.pairs.iter().find(|pair| of_pair(&pair.child, &pair.home)),
            approval: crate::vetting::approval_of(register, key.1, key.0, look.today),
        })
    };
    keys.into_iter().filter_map(pair).collect()
}

/// Whether a choice still waits for its move, whatever has become of the need: the child has not moved to the
/// home or anywhere else since, and nobody has chosen again for it.
fn is_awaited(look: &Look<'_>, decision: &Decision) -> bool {
    let register = look.register;
    let later = |other: &Decision| {
        other.child == decision.child && (other.on, &other.id) > (decision.on, &decision.id)
    };
    let moved = |stay: &Placement| {
        let lived = stay.period.from() <= look.today && stay.period.to().is_none_or(|to| decision.on < to);
        let there = home_of(stay) == Some(&decision.home);
        stay.child == decision.child && lived && (there || decision.on < stay.period.from())
    };
    !register.decisions.iter().any(later) && !register.placements.iter().any(moved)
}

pub(super) fn add(look: &Look<'_>, list: &mut List) {
    let pairs = pairs(look);
    for pair in &pairs {
        approval(look, pair, list);
        kommune(look, pair, list);
        tilsyn(look, pair, list);
    }
    attests(look, &pairs, list);
    think_again(look, list);
}

/// Approval, tilsyn and what the fosterhjemskommune is told are not asked for in a home with special
/// conditions, which Bufetat designates (fosterhjemsforskriften § 2).
fn under_approval_rules(home: &Home) -> bool {
    match home.kind {
        Some(HomeKind::SpecialConditions) => false,
        Some(
            HomeKind::FamilyNetwork
            | HomeKind::Ordinary
            | HomeKind::Specialised
            | HomeKind::Beredskapshjem
            | HomeKind::TemporaryNetwork
            | HomeKind::Other,
        )
        | None => true,
    }
}

fn approval(look: &Look<'_>, pair: &Pair<'_>, list: &mut List) {
    if !under_approval_rules(pair.home) || pair.approval.is_some() {
        return;
    }
    let days = look.register.office.limits.repair_days;
    let (moved, limit) = match pair.moving_day() {
        Some(_) if pair.is_acute() => {
            let exception = pair.duties.and_then(|duties| duties.exception);
            (MovedIn::Acute(exception), Limit::LawWithin(LawRef::ApprovalBefore, OfficeLimit::Repair, days))
        }
        Some(day) if day <= look.today => (MovedIn::Planned, Limit::Before(LawRef::ApprovalBefore, day)),
        Some(day) => (MovedIn::NotYet, Limit::Before(LawRef::ApprovalBefore, day)),
        None => (MovedIn::NotYet, Limit::AsSoonAsPossible(LawRef::ApprovalBefore)),
    };
    list.add(DueKind::ApprovalMissing(moved), pair.about(), pair.counted_from(look.today), limit);
}

/// Where a home lies, as far as it may be known here.
enum HomeLies {
    In(KommuneNo),
    Unknown,
    Protected,
}

fn lies(look: &Look<'_>, home: &Home) -> HomeLies {
    let child = |id: &ChildId| look.register.children.iter().find(|child| child.id == *id);
    if grade_of(home, &look.register.placements, child, look.today).hides_location() {
        return HomeLies::Protected;
    }
    let dwelling = &home.dwelling;
    let by_postnummer = dwelling.postnummer.and_then(|postnummer| look.places.postnummer(postnummer));
    by_postnummer.map(|facts| facts.kommune).or(dwelling.kommune).map_or(HomeLies::Unknown, HomeLies::In)
}

fn kommune(look: &Look<'_>, pair: &Pair<'_>, list: &mut List) {
    let from = pair.counted_from(look.today);
    let law = LawRef::HomeKommuneAsked;
    match lies(look, pair.home) {
        HomeLies::In(kommune) if kommune == pair.child.omsorgskommune => {}
        HomeLies::In(_) => other_kommune(look, pair, list),
        HomeLies::Unknown => {
            list.add(DueKind::KommuneUnknown, pair.about(), from, Limit::AsSoonAsPossible(law));
        }
        // Whoever has asked a leader writes down the day of the answer, because words could tell the place and
        // are not kept; that a kommune was asked says that there is another one, and then the rest is followed
        // as everywhere.
        HomeLies::Protected => {
            if pair.duties.is_some_and(|duties| duties.kommune_asked_on.is_some()) {
                other_kommune(look, pair, list);
            } else if !pair.kommune_answered() {
                list.add(DueKind::KommuneProtected, pair.about(), from, Limit::AsSoonAsPossible(law));
            }
        }
    }
}

fn other_kommune(look: &Look<'_>, pair: &Pair<'_>, list: &mut List) {
    let asked = pair.duties.and_then(|duties| duties.kommune_asked_on);
    let answered = pair.kommune_answered();
    let limit = Limit::AsSoonAsPossible(LawRef::HomeKommuneAsked);
    match asked {
        None if !answered => {
            list.add(DueKind::KommuneNotAsked, pair.about(), pair.counted_from(look.today), limit);
        }
        Some(on) if !answered => list.add(DueKind::KommuneNotAnswered, pair.about(), on, limit),
        None | Some(_) => {}
    }
    if !under_approval_rules(pair.home) {
        return;
    }
    let limit = Limit::AsSoonAsPossible(LawRef::HomeKommuneTold);
    let told_approval = pair.duties.is_some_and(|duties| duties.kommune_told_approval_on.is_some());
    if let Some(approval) = pair.approval.filter(|_| !told_approval) {
        list.add(DueKind::KommuneNotToldApproval, pair.about(), approval.on, limit);
    }
    let told_move = pair.duties.is_some_and(|duties| duties.kommune_told_placement_on.is_some());
    if let Some(day) = pair.moving_day().filter(|_| pair.has_moved(look.today) && !told_move) {
        list.add(DueKind::KommuneNotToldMove, pair.about(), day, limit);
    }
}

/// Tilsyn begins when the child moves in and lasts until it is of age.
fn tilsyn(look: &Look<'_>, pair: &Pair<'_>, list: &mut List) {
    let of_age = whole_years(pair.child.birth, look.today) >= OF_AGE;
    if of_age || !under_approval_rules(pair.home) {
        return;
    }
    let moved = pair.has_moved(look.today);
    let Some(from) = pair.approval.map(|approval| approval.on).or(pair.moving_day().filter(|_| moved)) else {
        return;
    };
    let told = |receiver: TilsynReceiver| {
        pair.duties.and_then(|duties| match receiver {
            TilsynReceiver::Child => duties.tilsyn_told_child_on,
            TilsynReceiver::FosterParents => duties.tilsyn_told_foster_parents_on,
            TilsynReceiver::Parents => duties.tilsyn_told_parents_on,
        })
    };
    for receiver in TilsynReceiver::ALL.iter().copied().filter(|receiver| told(*receiver).is_none()) {
        let limit = Limit::AsSoonAsPossible(LawRef::SupervisionTold);
        list.add(DueKind::TilsynNotTold(receiver), pair.about(), from, limit);
    }
}

/// The politiattest of each foster parent, once for each home, by the child it must be there first for.
fn attests(look: &Look<'_>, pairs: &[Pair<'_>], list: &mut List) {
    let days = look.register.office.limits.repair_days;
    // A day comes before none, and the earlier first.
    let pressing = |pair: &Pair<'_>| {
        let by = match pair.moving_day() {
            Some(day) if pair.is_acute() => Some(last_day(day, days)),
            moving => moving,
        };
        (by.is_none(), by, pair.counted_from(look.today))
    };
    let mut homes: BTreeMap<&HomeId, &Pair<'_>> = BTreeMap::new();
    for pair in pairs {
        let first = homes.entry(&pair.home.id).or_insert(pair);
        if pressing(pair) < pressing(first) {
            *first = pair;
        }
    }
    for (id, pair) in homes {
        let (home, from) = (pair.home, pair.counted_from(look.today));
        let about = || About::Home(id.clone());
        let limit = || {
            let law = LawRef::Politiattest;
            match pair.moving_day() {
                Some(_) if pair.is_acute() => Limit::LawWithin(law, OfficeLimit::Repair, days),
                Some(day) => Limit::Before(law, day),
                None => Limit::AsSoonAsPossible(law),
            }
        };
        let parents: Vec<&Member> =
            home.household.members.iter().filter(|member| member.role == MemberRole::FosterParent).collect();
        if parents.is_empty() {
            list.add(DueKind::NoFosterParent, about(), from, limit());
        }
        let months = look.law.number(LawNumber::PolitiattestMonths);
        for parent in parents {
            if let Some(fault) = fault(parent.politiattest.as_ref(), months) {
                list.add(attest(&parent.id, fault), about(), from, limit());
            }
        }
    }
}

fn attest(person: &PersonId, fault: AttestFault) -> DueKind {
    DueKind::Attest(person.clone(), fault)
}

fn fault(attest: Option<&Politiattest>, months: u32) -> Option<AttestFault> {
    let Some(attest) = attest else { return Some(AttestFault::NotSeen) };
    match attest.conclusion {
        AttestConclusion::NotOk => Some(AttestFault::NotOk),
        AttestConclusion::UnderAssessment => Some(AttestFault::NotConcluded),
        AttestConclusion::Ok => {
            (add_months(attest.issued_on, months) < attest.seen_on).then_some(AttestFault::TooOld)
        }
    }
}

/// Homes in the network that were said no to, where the day to think again has come.
fn think_again(look: &Look<'_>, list: &mut List) {
    for duties in &look.register.pairs {
        let Some(day) = duties.reconsider_on else { continue };
        if super::child::may_move(look, &duties.child) {
            let about = About::Pair(duties.child.clone(), duties.home.clone());
            list.add(DueKind::ThinkAgainHome, about, day, Limit::Agreed(Some(day)));
        }
    }
}

/// The open need of a child.
pub(super) fn open_need<'a>(look: &Look<'a>, child: &ChildId) -> Option<&'a Need> {
    look.register.needs.iter().find(|need| need.child == *child && need.closed_on.is_none())
}

fn written(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}
