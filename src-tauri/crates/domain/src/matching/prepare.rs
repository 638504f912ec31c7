//! What many homes have in common when one child's homes are found, looked up once.
//!
//! Nothing is judged here: a [`Prepared`] hands out a [`Situation`] for each home, facts only. It is built
//! once for a ranking, so that ten thousand homes do not search the register ten thousand times.

mod home;

use super::{Context, Location, PlaceUse, TravelLimit};
use crate::ids::{ChildId, HomeId, PersonId};
use crate::model::{
    Child, Contact, ContactPlan, Need, NeedPurpose, NetworkPerson, NetworkSearch, Place, Placement,
    SchoolToKeep, SiblingTogether, StayAt, StayDuration, Tie, TieTo,
};
use crate::place::{KommuneNo, Spot, Towards, spot_of};
use crate::time::add_months;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// A sibling of the child, as it is on the judged day.
#[derive(Clone, Debug)]
pub struct Sibling<'a> {
    /// Who.
    pub id: &'a ChildId,
    /// The sibling's record; `None` when it is no longer in the register.
    pub child: Option<&'a Child>,
    /// How they should live: the strongest of the two children's wishes, the careful one when they are
    /// equally strong.
    pub together: SiblingTogether,
    /// Where the sibling lives on the judged day.
    pub lives: SiblingLives<'a>,
    /// The sibling's open need.
    pub open_need: Option<&'a Need>,
    /// Whether it waits for a home too.
    pub standing: SiblingStanding,
}

/// Where a sibling lives on the judged day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiblingLives<'a> {
    /// In a home of the register.
    Home(&'a HomeId),
    /// In an institution, with parents, in an own dwelling or elsewhere.
    NotInHome,
    /// No stay is recorded for that day.
    NotRecorded,
}

/// Whether a sibling waits for a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiblingStanding {
    /// It has an open need, and either no stay in a home of the register or only a temporary one (acute,
    /// waiting for a home, or recorded as temporary).
    Waiting,
    /// It lives in a home of the register and does not wait.
    Settled,
    /// It neither waits nor lives in a home of the register.
    Neither,
}

/// A place the need asks a travel time to.
#[derive(Clone)]
pub struct Target<'a> {
    /// Which place.
    pub place: PlaceUse<'a>,
    /// Where it lies; `None`: unknown, or protected.
    pub spot: Option<Spot>,
    /// What the need says about the time.
    pub limit: TravelLimit,
    /// Times to there from anywhere; `None` when it is not known where it lies.
    pub ways: Option<Arc<dyn Towards + 'a>>,
}

/// Everything that is the same for all homes when homes are found for one need.
#[derive(Clone)]
pub struct Prepared<'a> {
    /// What the ranking is made from.
    pub context: Context<'a>,
    /// The need.
    pub need: &'a Need,
    /// The child.
    pub child: &'a Child,
    /// The day that age, places and pause are judged on.
    pub judged_on: NaiveDate,
    /// The first day after the expected stay, when its length in months is stated.
    pub expected_until: Option<NaiveDate>,
    /// The child's network search.
    pub search: Option<&'a NetworkSearch>,
    /// The child's siblings, by id.
    pub siblings: Vec<Sibling<'a>>,
    /// The kommune of the child's nærmiljø, when it is known.
    pub nearby_kommune: Option<KommuneNo>,
    /// The places the need asks a travel time to, siblings' homes last.
    pub targets: Vec<Target<'a>>,
    children: HashMap<&'a ChildId, &'a Child>,
    needs: HashMap<&'a ChildId, &'a Need>,
    stays: HashMap<&'a HomeId, Vec<&'a Placement>>,
    ties: HashMap<TieKey<'a>, Vec<&'a Tie>>,
    network: HashMap<&'a HomeId, Vec<&'a NetworkPerson>>,
}

/// Whom a tie of the child is to.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum TieKey<'a> {
    Home(&'a HomeId),
    Person(&'a PersonId),
    Child(&'a ChildId),
}

impl<'a> Prepared<'a> {
    /// Looks everything up once.
    pub fn new(context: &Context<'a>, need: &'a Need, child: &'a Child) -> Self {
        let register = context.register;
        let judged_on = need.judged_on(context.today);
        let search = register.searches.iter().find(|search| search.child == child.id);
        let mut prepared = Self {
            context: *context,
            need,
            child,
            judged_on,
            expected_until: need.expected_months.map(|months| add_months(judged_on, u32::from(months))),
            search,
            siblings: Vec::new(),
            nearby_kommune: need
                .nearby
                .postnummer
                .and_then(|postnummer| context.places.postnummer(postnummer))
                .map(|facts| facts.kommune),
            targets: Vec::new(),
            children: register.children.iter().map(|child| (&child.id, child)).collect(),
            needs: latest_needs(&register.needs),
            stays: stays_by_home(&register.placements),
            ties: ties_of(&register.ties, &child.id),
            network: network_by_home(search),
        };
        prepared.siblings = prepared.find_siblings();
        prepared.targets = prepared.find_targets();
        prepared
    }

    /// Siblings who wait and must, or should, live with the child, by id.
    pub fn sibling_group(&self) -> impl Iterator<Item = &Sibling<'a>> {
        self.siblings
            .iter()
            .filter(|sibling| sibling.standing == SiblingStanding::Waiting && sibling.wants_to_be_together())
    }

    /// The wish for the child and another child, when they are siblings.
    pub fn sibling(&self, id: &ChildId) -> Option<&Sibling<'a>> {
        self.siblings.iter().find(|sibling| sibling.id == id)
    }

    /// A child's record.
    pub fn child_of(&self, id: &ChildId) -> Option<&'a Child> {
        self.children.get(id).copied()
    }

    /// A child's open need, or its latest when none is open.
    pub fn need_of(&self, id: &ChildId) -> Option<&'a Need> {
        self.needs.get(id).copied()
    }

    /// Every recorded stay in a home, whatever its period.
    pub fn stays_in(&self, home: &HomeId) -> &[&'a Placement] {
        self.stays.get(home).map_or(&[], Vec::as_slice)
    }

    fn find_siblings(&self) -> Vec<Sibling<'a>> {
        let register = self.context.register;
        let own = self.child.siblings.iter().map(|wish| (&wish.sibling, wish.together));
        let theirs = register.children.iter().flat_map(|other| {
            other
                .siblings
                .iter()
                .filter(|wish| wish.sibling == self.child.id)
                .map(move |wish| (&other.id, wish.together))
        });
        let mut wishes: BTreeMap<&'a ChildId, SiblingTogether> = BTreeMap::new();
        for (sibling, together) in own.chain(theirs).filter(|(sibling, _)| **sibling != self.child.id) {
            let strongest = wishes.entry(sibling).or_insert(together);
            if strength(together) > strength(*strongest) {
                *strongest = together;
            }
        }
        wishes.into_iter().map(|(id, together)| self.find_sibling(id, together)).collect()
    }

    fn find_sibling(&self, id: &'a ChildId, together: SiblingTogether) -> Sibling<'a> {
        let stay = self
            .context
            .register
            .placements
            .iter()
            .filter(|stay| stay.child == *id && stay.period.contains(self.judged_on))
            .max_by_key(|stay| (stay.period.from(), &stay.id));
        let open_need = self.need_of(id).filter(|need| need.closed_on.is_none());
        let (lives, keeps) = match stay {
            None => (SiblingLives::NotRecorded, Keeps::Nothing),
            Some(stay) => match &stay.at {
                StayAt::Home(home) => (SiblingLives::Home(home), keeps(stay)),
                StayAt::Institution(_) | StayAt::Parents | StayAt::OwnDwelling | StayAt::Elsewhere(_) => {
                    (SiblingLives::NotInHome, Keeps::Nothing)
                }
            },
        };
        let standing = match (open_need, keeps) {
            (Some(_), Keeps::Nothing | Keeps::ForNow) => SiblingStanding::Waiting,
            (None, Keeps::ForNow) | (_, Keeps::Lastingly) => SiblingStanding::Settled,
            (None, Keeps::Nothing) => SiblingStanding::Neither,
        };
        Sibling { id, child: self.child_of(id), together, lives, open_need, standing }
    }

    fn find_targets(&self) -> Vec<Target<'a>> {
        let planned: &'a [ContactPlan] = match &self.need.contact {
            Contact::Planned(plans) => plans,
            Contact::NotDecided | Contact::None => &[],
        };
        let school = match &self.need.school {
            SchoolToKeep::Keep(place) => Some(place),
            SchoolToKeep::NotAsked | SchoolToKeep::None => None,
        };
        let mut targets = Vec::new();
        for (index, plan) in planned.iter().enumerate() {
            targets.push(self.target(PlaceUse::Contact(index), &plan.place));
        }
        targets.extend(school.map(|place| self.target(PlaceUse::School, place)));
        for (index, place) in self.need.other_places.iter().enumerate() {
            targets.push(self.target(PlaceUse::Other(index), place));
        }
        for (index, avoided) in self.need.avoid_places.iter().enumerate() {
            let spot = spot_of(self.context.places, avoided.postnummer, avoided.point);
            targets.push(self.to(
                PlaceUse::Avoid(index),
                spot,
                TravelLimit::AtLeast(avoided.shortest_minutes),
            ));
        }
        for sibling in self.siblings.iter().filter(|sibling| sibling.wants_to_be_together()) {
            if let SiblingLives::Home(home) = sibling.lives {
                let place = PlaceUse::SiblingsHome(sibling.id);
                targets.push(self.to(place, self.siblings_spot(sibling, home), TravelLimit::None));
            }
        }
        targets
    }

    fn target(&self, place: PlaceUse<'a>, at: &'a Place) -> Target<'a> {
        let limit = at.longest_minutes.map_or(TravelLimit::None, TravelLimit::AtMost);
        self.to(place, spot_of(self.context.places, at.postnummer, at.point), limit)
    }

    fn to(&self, place: PlaceUse<'a>, spot: Option<Spot>, limit: TravelLimit) -> Target<'a> {
        let ways = spot.map(|spot| Arc::from(self.context.travel.towards(spot)));
        Target { place, spot, limit, ways }
    }

    /// Where a sibling's home lies; unknown when the sibling or anyone who lives there is protected.
    fn siblings_spot(&self, sibling: &Sibling<'a>, home: &HomeId) -> Option<Spot> {
        let hidden = sibling.child.is_some_and(|child| child.protection.grade.hides_location());
        let home = self.context.register.homes.iter().find(|each| each.id == *home)?;
        match self.location(home) {
            Location::Open { spot, .. } if !hidden => spot,
            Location::Open { .. } | Location::Hidden => None,
        }
    }
}

impl Sibling<'_> {
    /// Whether the two must or should live together.
    pub fn wants_to_be_together(&self) -> bool {
        match self.together {
            SiblingTogether::Must | SiblingTogether::Should => true,
            SiblingTogether::NoWish | SiblingTogether::ShouldApart | SiblingTogether::MustNot => false,
        }
    }
}

/// What a stay in a home of the register means for a sibling who has an open need too.
#[derive(Clone, Copy)]
enum Keeps {
    Nothing,
    ForNow,
    Lastingly,
}

fn keeps(stay: &Placement) -> Keeps {
    let for_now = match (stay.purpose, stay.duration) {
        (Some(NeedPurpose::Acute | NeedPurpose::Waiting), _) | (_, Some(StayDuration::Temporary)) => true,
        (Some(NeedPurpose::Care) | None, Some(StayDuration::Lasting) | None) => false,
    };
    if for_now { Keeps::ForNow } else { Keeps::Lastingly }
}

/// Strength of a wish. Of two equally strong wishes living apart is the careful one.
fn strength(together: SiblingTogether) -> u8 {
    match together {
        SiblingTogether::MustNot => 4,
        SiblingTogether::Must => 3,
        SiblingTogether::ShouldApart => 2,
        SiblingTogether::Should => 1,
        SiblingTogether::NoWish => 0,
    }
}

/// Each child's open need, or its latest when none is open.
fn latest_needs(needs: &[Need]) -> HashMap<&ChildId, &Need> {
    let mut latest: HashMap<&ChildId, &Need> = HashMap::new();
    let rank = |need: &Need| (need.closed_on.is_none(), need.registered_on, need.id.clone());
    for need in needs {
        let kept = latest.entry(&need.child).or_insert(need);
        if rank(need) > rank(kept) {
            *kept = need;
        }
    }
    latest
}

fn stays_by_home(placements: &[Placement]) -> HashMap<&HomeId, Vec<&Placement>> {
    let mut stays: HashMap<&HomeId, Vec<&Placement>> = HashMap::new();
    for stay in placements {
        match &stay.at {
            StayAt::Home(home) => stays.entry(home).or_default().push(stay),
            StayAt::Institution(_) | StayAt::Parents | StayAt::OwnDwelling | StayAt::Elsewhere(_) => {}
        }
    }
    stays
}

fn ties_of<'a>(ties: &'a [Tie], child: &ChildId) -> HashMap<TieKey<'a>, Vec<&'a Tie>> {
    let mut found: HashMap<TieKey<'a>, Vec<&'a Tie>> = HashMap::new();
    for tie in ties.iter().filter(|tie| tie.child == *child) {
        let key = match &tie.to {
            TieTo::Home(home) => TieKey::Home(home),
            TieTo::Person(person) => TieKey::Person(person),
            TieTo::Child(child) => TieKey::Child(child),
        };
        found.entry(key).or_default().push(tie);
    }
    found
}

fn network_by_home(search: Option<&NetworkSearch>) -> HashMap<&HomeId, Vec<&NetworkPerson>> {
    let mut persons: HashMap<&HomeId, Vec<&NetworkPerson>> = HashMap::new();
    for person in search.into_iter().flat_map(|search| &search.persons) {
        if let Some(home) = &person.home {
            persons.entry(home).or_default().push(person);
        }
    }
    for linked in persons.values_mut() {
        linked.sort_by_key(|person| &person.id);
    }
    persons
}
