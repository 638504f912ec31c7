//! Rows of lists: what a home, child or stay looks like in one line.
//!
//! Facts are derived in the core and worded there; here they are only put side by side.

use crate::gaps::{field_of_child, field_of_home};
use crate::view::{ChildRow, Gap, HomeRow, Mark, MarkKind, StayRow};
use chrono::{Days, NaiveDate};
use heimly_domain::codes::Code;
use heimly_domain::ids::{AdviserId, ChildId, HomeId};
use heimly_domain::model::{
    Child, Decision, Home, Need, NeedStage, Placement, ProtectionGrade, Register, StayAt,
};
use heimly_domain::occupancy::free_places;
use heimly_domain::overview::{confirmed_on, days_open, gaps_of_child, gaps_of_home, has_stale, stage};
use heimly_domain::place::{KommuneNo, Places, Postnummer};
use heimly_domain::protection::{self, grade_of, home_of};
use heimly_domain::text::Lang;
use heimly_domain::text::codes::{Words, capital, home_kind, inside, listed};
use heimly_domain::text::criteria::ask_leader;
use heimly_domain::text::overview as words;
use heimly_geo::PlaceData;
use std::collections::HashMap;

/// The register, looked up once for a whole list.
pub(crate) struct Known<'a> {
    register: &'a Register,
    places: &'a PlaceData,
    today: NaiveDate,
    lang: Lang,
    homes: HashMap<&'a HomeId, &'a Home>,
    children: HashMap<&'a ChildId, &'a Child>,
    stays_in: HashMap<&'a HomeId, Vec<&'a Placement>>,
    stays_of: HashMap<&'a ChildId, Vec<&'a Placement>>,
    open_needs: HashMap<&'a ChildId, &'a Need>,
}

/// A decision as it may be shown: its reason on ground b says to ask the leader where it may tell of an
/// address that is protected by now, and the foster parents' view is left out then.
pub(crate) fn decision_shown(
    decision: &Decision,
    register: &Register,
    today: NaiveDate,
    lang: Lang,
) -> Decision {
    let mut shown = decision.clone();
    let hidden = protection::hidden_homes(register, today);
    if protection::hides_place_reason(decision, register, &hidden) {
        let [_, ground_b, ..] = &mut shown.reasons;
        *ground_b = format!("{}.", ask_leader(lang));
        shown.foster_parents_view = None;
    }
    shown
}

impl<'a> Known<'a> {
    pub(crate) fn new(register: &'a Register, places: &'a PlaceData, today: NaiveDate, lang: Lang) -> Self {
        let mut stays_in: HashMap<&HomeId, Vec<&Placement>> = HashMap::new();
        let mut stays_of: HashMap<&ChildId, Vec<&Placement>> = HashMap::new();
        for stay in &register.placements {
            if let Some(home) = home_of(stay) {
                stays_in.entry(home).or_default().push(stay);
            }
            stays_of.entry(&stay.child).or_default().push(stay);
        }
        Self {
            register,
            places,
            today,
            lang,
            homes: register.homes.iter().map(|home| (&home.id, home)).collect(),
            children: register.children.iter().map(|child| (&child.id, child)).collect(),
            stays_in,
            stays_of,
            open_needs: register
                .needs
                .iter()
                .filter(|need| need.closed_on.is_none())
                .map(|need| (&need.child, need))
                .collect(),
        }
    }

    /// The register.
    pub(crate) fn register(&self) -> &'a Register {
        self.register
    }

    /// Today.
    pub(crate) fn today(&self) -> NaiveDate {
        self.today
    }

    /// The language of every sentence.
    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// The child with this id.
    pub(crate) fn child(&self, id: &ChildId) -> Option<&'a Child> {
        self.children.get(id).copied()
    }

    /// The home with this id.
    pub(crate) fn home(&self, id: &HomeId) -> Option<&'a Home> {
        self.homes.get(id).copied()
    }

    /// A child's pseudonym in guillemets; empty for a child that is not there.
    pub(crate) fn child_name(&self, id: &ChildId) -> String {
        self.child(id).map(|child| quoted(&child.pseudonym)).unwrap_or_default()
    }

    /// A home's name by its id, the code where the address is protected; empty for one that is not there.
    pub(crate) fn name_of(&self, id: &HomeId) -> String {
        self.home(id).map(|home| self.home_name(home)).unwrap_or_default()
    }

    /// An adviser's name.
    pub(crate) fn adviser_name(&self, id: &AdviserId) -> Option<String> {
        self.register.advisers.iter().find(|each| each.id == *id).map(|each| each.name.clone())
    }

    pub(crate) fn open_need(&self, child: &ChildId) -> Option<&'a Need> {
        self.open_needs.get(child).copied()
    }

    fn in_home(&self, home: &HomeId) -> &[&'a Placement] {
        self.stays_in.get(home).map_or(&[], Vec::as_slice)
    }

    /// The highest grade of anyone who lives in the home or will.
    pub(crate) fn protection(&self, home: &Home) -> ProtectionGrade {
        let stays = self.in_home(&home.id).iter().copied();
        grade_of(home, stays, |id| self.children.get(id).copied(), self.today)
    }

    /// The family's name; the code where the address is protected.
    pub(crate) fn home_name(&self, home: &Home) -> String {
        if self.protection(home).hides_location() { home.code.clone() } else { home.family_name.clone() }
    }

    pub(crate) fn kind(&self, home: &Home) -> String {
        match home.kind {
            Some(kind) => home_kind(kind, self.lang),
            None if home.other_assignments.is_empty() => words::never_assessed(self.lang),
            None => {
                let assignments: Vec<String> =
                    home.other_assignments.iter().map(|each| inside(each.word(self.lang))).collect();
                capital(&listed(&assignments))
            }
        }
    }

    /// «Tverrelvdalen, Alta»; the poststed alone where it is the kommune's name.
    pub(crate) fn place(&self, home: &Home) -> String {
        if self.protection(home).hides_location() {
            return words::hidden_place(self.lang);
        }
        self.place_of(home.dwelling.postnummer, home.dwelling.kommune)
    }

    /// «Tverrelvdalen, Alta» of a postnummer, or the kommune where there is none.
    pub(crate) fn place_of(&self, postnummer: Option<Postnummer>, kommune: Option<KommuneNo>) -> String {
        let facts = postnummer.and_then(|number| self.places.postnummer(number));
        let kommune = facts.as_ref().map(|facts| facts.kommune).or(kommune);
        let kommune = kommune.and_then(|number| self.places.kommune_name(number));
        match (facts.map(|facts| facts.poststed), kommune) {
            (Some(poststed), Some(kommune)) if poststed != kommune => format!("{poststed}, {kommune}"),
            (_, Some(kommune)) => kommune.to_owned(),
            (Some(poststed), None) => poststed,
            (None, None) => words::unknown_place(self.lang),
        }
    }

    pub(crate) fn confirmed(&self, home: &Home) -> String {
        words::confirmed(confirmed_on(home), self.today, self.lang)
    }

    pub(crate) fn is_stale(&self, home: &Home) -> bool {
        has_stale(home, self.register.office.freshness, self.today)
    }

    pub(crate) fn marks(&self, home: &Home) -> Vec<Mark> {
        let protected = self.protection(home).hides_location();
        let stale = self.is_stale(home);
        let marks = [
            (protected, MarkKind::Protected, words::hidden_place(self.lang)),
            (stale, MarkKind::Stale, words::stale(self.lang)),
        ];
        marks.into_iter().filter(|(holds, ..)| *holds).map(|(_, kind, text)| Mark { kind, text }).collect()
    }

    pub(crate) fn home_row(&self, home: &Home) -> HomeRow {
        let stays = self.in_home(&home.id).iter().copied();
        let free = free_places(home, stays, self.today, None);
        HomeRow {
            id: home.id.to_string(),
            code: home.code.clone(),
            name: self.home_name(home),
            kind: self.kind(home),
            status: home.status.word(self.lang).to_owned(),
            status_code: home.status.code().to_owned(),
            place: self.place(home),
            places: words::places(home.frame.places, free, self.lang),
            free,
            confirmed: self.confirmed(home),
            marks: self.marks(home),
        }
    }

    pub(crate) fn missing_of_home(&self, home: &Home) -> Vec<Gap> {
        gaps_of_home(home)
            .into_iter()
            .map(|gap| Gap { field: field_of_home(gap).to_owned(), text: words::home_gap(gap, self.lang) })
            .collect()
    }

    pub(crate) fn missing_of_child(&self, child: &Child, need: Option<&Need>) -> Vec<Gap> {
        gaps_of_child(child, need)
            .into_iter()
            .map(|gap| Gap { field: field_of_child(gap).to_owned(), text: words::child_gap(gap, self.lang) })
            .collect()
    }

    pub(crate) fn child_row(&self, child: &Child) -> ChildRow {
        let need = self.open_need(&child.id);
        let stays = self.stays_of.get(&child.id).map_or(&[][..], Vec::as_slice);
        let stage = stage(child, need, stays.iter().copied(), self.today);
        let kommune = self.places.kommune_name(child.omsorgskommune).unwrap_or(child.omsorgskommune.as_str());
        let gaps = gaps_of_child(child, need);
        let unknown = Mark { kind: MarkKind::Unknown, text: words::gaps(gaps.len(), self.lang) };
        ChildRow {
            id: child.id.to_string(),
            name: quoted(&child.pseudonym),
            age: words::age(child.birth, self.today, self.lang),
            kommune: kommune.to_owned(),
            case_reference: child.case_reference.clone(),
            stage: words::stage(stage.need, stage.stay, self.lang),
            open_need: need.is_some(),
            emergency: need.is_some_and(|need| need.stage == NeedStage::Emergency),
            waiting: need.map(|need| words::waiting(days_open(need, self.today), self.lang)),
            lives: stage.lives.map_or_else(|| words::no_stay(self.lang), |stay| self.lives(stay)),
            marks: if gaps.is_empty() { Vec::new() } else { vec![unknown] },
        }
    }

    fn lives(&self, stay: &Placement) -> String {
        match &stay.at {
            StayAt::Home(id) => self.homes.get(id).map_or_else(
                || words::no_stay(self.lang),
                |home| format!("{} {}", self.home_name(home), home.code),
            ),
            // Somebody with a protected address has it wherever they live.
            StayAt::Institution(_) | StayAt::Elsewhere(_) if self.is_hidden(&stay.child) => {
                words::hidden_place(self.lang)
            }
            StayAt::Institution(name) => name.clone(),
            StayAt::Parents => words::with_parents(self.lang),
            StayAt::OwnDwelling => words::own_dwelling(self.lang),
            StayAt::Elsewhere(place) => place.clone(),
        }
    }

    fn is_hidden(&self, child: &ChildId) -> bool {
        self.children.get(child).is_some_and(|child| child.protection.grade.hides_location())
    }

    /// Stays of a child, newest first.
    pub(crate) fn stays_of(&self, child: &Child) -> Vec<&'a Placement> {
        let mut stays = self.stays_of.get(&child.id).cloned().unwrap_or_default();
        newest_first(&mut stays);
        stays
    }

    /// Stays in a home, newest first, as rows.
    pub(crate) fn stays_in(&self, home: &Home) -> Vec<StayRow> {
        let mut stays = self.in_home(&home.id).to_vec();
        newest_first(&mut stays);
        stays.into_iter().map(|stay| self.stay_row(stay)).collect()
    }

    pub(crate) fn stay_row(&self, stay: &Placement) -> StayRow {
        let pseudonym = self.children.get(&stay.child).map(|child| quoted(&child.pseudonym));
        let purpose = stay.purpose.map(|purpose| purpose.word(self.lang));
        let duration = stay.duration.map(|duration| inside(duration.word(self.lang)));
        let ended = stay.end.as_ref().and_then(|end| end.reason).map(|reason| inside(reason.word(self.lang)));
        let parts: Vec<String> =
            [purpose.map(ToOwned::to_owned), duration, ended].into_iter().flatten().collect();
        StayRow {
            id: stay.id.to_string(),
            child: stay.child.to_string(),
            child_name: pseudonym.unwrap_or_default(),
            home: home_of(stay).map(ToString::to_string),
            place: self.lives(stay),
            from: stay.period.from().to_string(),
            last: stay
                .period
                .to()
                .and_then(|to| to.checked_sub_days(Days::new(1)))
                .map(|last| last.to_string()),
            words: parts.join(" · "),
        }
    }
}

fn newest_first(stays: &mut [&Placement]) {
    stays.sort_by(|one, other| (other.period.from(), &other.id).cmp(&(one.period.from(), &one.id)));
}

/// A pseudonym as it is shown.
pub(crate) fn quoted(pseudonym: &str) -> String {
    format!("«{pseudonym}»")
}
