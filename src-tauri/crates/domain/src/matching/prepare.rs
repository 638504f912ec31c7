//! What many homes have in common when one child's homes are found, looked up once.
//!
//! Nothing is judged here: a [`Prepared`] hands out a [`Situation`] for each home, facts only. It is built
//! once for a ranking, so that ten thousand homes do not search the register ten thousand times.

use super::{Context, Link, Location, PlaceTravel, PlaceUse, Resident, ResidentId, Situation};
use crate::ids::{ChildId, HomeId, PersonId};
use crate::model::{
    Birth, Child, Contact, ContactPlan, Home, Member, MemberRole, Need, NeedPurpose, NetworkPerson,
    NetworkSearch, Place, Placement, ProtectionGrade, SchoolToKeep, SiblingTogether, StayAt, StayDuration,
    Tie, TieTo,
};
use crate::place::{KommuneNo, PointQuality, Postnummer, Spot};
use crate::time::{Period, add_months, whole_years};
use chrono::{Datelike, NaiveDate};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The age from which a person is no longer a child, in whole years.
const OF_AGE: i32 = 18;

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
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// Which place.
    pub place: PlaceUse<'a>,
    /// Where it lies; `None`: unknown, or protected.
    pub spot: Option<Spot>,
    /// The longest acceptable one-way time the need states, in minutes.
    pub longest_minutes: Option<u16>,
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

    /// What is true of one home.
    pub fn situation(&self, home: &'a Home) -> Situation<'a> {
        let residents = self.residents(home);
        let link = self.link(home, &residents);
        let location = self.location(home);
        let free = self.free_on(home, self.judged_on);
        Situation {
            child: self.child,
            need: self.need,
            home,
            today: self.context.today,
            judged_on: self.judged_on,
            later_shortage: self.later_shortage(home, free),
            travel: self.travel(home, location),
            residents,
            free,
            location,
            link,
        }
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
        for sibling in self.siblings.iter().filter(|sibling| sibling.wants_to_be_together()) {
            if let SiblingLives::Home(home) = sibling.lives {
                targets.push(Target {
                    place: PlaceUse::SiblingsHome(sibling.id),
                    spot: self.siblings_spot(sibling, home),
                    longest_minutes: None,
                });
            }
        }
        targets
    }

    fn target(&self, place: PlaceUse<'a>, at: &'a Place) -> Target<'a> {
        let placed = at.point.map(|point| Spot { point, quality: PointQuality::Certain });
        Target {
            place,
            spot: placed.or_else(|| self.postnummer_spot(at.postnummer)),
            longest_minutes: at.longest_minutes,
        }
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

    fn postnummer_spot(&self, postnummer: Option<Postnummer>) -> Option<Spot> {
        postnummer.and_then(|postnummer| self.context.places.postnummer(postnummer)?.spot)
    }

    /// Where the home lies. The grade of the child itself counts too: the home becomes its address.
    fn location(&self, home: &Home) -> Location {
        let lives_or_will = |stay: &&&Placement| stay.period.to().is_none_or(|to| to > self.context.today);
        let placed = self
            .stays_in(&home.id)
            .iter()
            .filter(lives_or_will)
            .filter_map(|stay| self.child_of(&stay.child))
            .map(|child| child.protection.grade);
        let grade = placed
            .chain([home.own_protection(), self.child.protection.grade])
            .max()
            .unwrap_or(ProtectionGrade::None);
        if grade.hides_location() {
            return Location::Hidden;
        }
        let facts =
            home.dwelling.postnummer.and_then(|postnummer| self.context.places.postnummer(postnummer));
        let kommune = facts.as_ref().map(|facts| facts.kommune).or(home.dwelling.kommune);
        let by_hand = home.dwelling.point.map(|point| Spot {
            point,
            quality: home.dwelling.point_quality.unwrap_or(PointQuality::Certain),
        });
        Location::Open {
            postnummer: home.dwelling.postnummer,
            kommune,
            spot: by_hand.or_else(|| facts.and_then(|facts| facts.spot)),
            to_nearby: kommune
                .zip(self.nearby_kommune)
                .map(|(here, nearby)| self.context.places.relation(nearby, here)),
        }
    }

    fn travel(&self, home: &Home, location: Location) -> Vec<PlaceTravel<'a>> {
        let from = match location {
            Location::Open { spot, .. } => spot,
            Location::Hidden => None,
        };
        let lives_here = |place: PlaceUse<'_>| match place {
            PlaceUse::SiblingsHome(id) => {
                self.sibling(id).is_some_and(|sibling| sibling.lives == SiblingLives::Home(&home.id))
            }
            PlaceUse::Contact(_) | PlaceUse::School | PlaceUse::Other(_) => false,
        };
        self.targets
            .iter()
            .filter(|target| !lives_here(target.place))
            .map(|target| PlaceTravel {
                place: target.place,
                time: from.zip(target.spot).and_then(|(from, to)| self.context.travel.one_way(from, to)),
                longest_minutes: target.longest_minutes,
            })
            .collect()
    }

    fn residents(&self, home: &'a Home) -> Vec<Resident<'a>> {
        let stays = self.stays_in(&home.id);
        let here = stays.iter().filter(|stay| self.others_stay_on(stay, self.judged_on));
        let placed: BTreeMap<&'a ChildId, Resident<'a>> = here
            .map(|stay| {
                let birth =
                    self.child_of(&stay.child).map_or(Birth::Unknown, |child| Birth::Date(child.birth));
                let moved_in = Some(moved_in(stays, stay));
                (&stay.child, Resident { who: ResidentId::Placed(&stay.child), birth, moved_in })
            })
            .collect();
        let members = home.household.members.iter().filter_map(|member| self.child_member(member));
        let mut residents: Vec<Resident<'a>> = placed.into_values().chain(members).collect();
        residents.sort_by_key(|resident| resident.who.as_str());
        residents
    }

    fn child_member(&self, member: &'a Member) -> Option<Resident<'a>> {
        let (who, moved_in) = match member.role {
            MemberRole::FosterParent | MemberRole::OtherAdult => return None,
            MemberRole::OwnChild => can_be_under_age(member.birth, self.judged_on)
                .then_some((ResidentId::Own(&member.id), None))?,
            MemberRole::OtherKommunesFosterChild => {
                let period = member.placed_by.as_ref().map(|placed| placed.period);
                let here = period.is_none_or(|period| period.contains(self.judged_on));
                let moved_in = period.map(|period| period.from());
                here.then_some((ResidentId::OtherKommunes(&member.id), moved_in))?
            }
        };
        Some(Resident { who, birth: member.birth, moved_in })
    }

    fn others_stay_on(&self, stay: &Placement, day: NaiveDate) -> bool {
        stay.child != self.child.id && stay.period.contains(day)
    }

    /// Places free for this child on a day. A child with several overlapping stays takes one place, and a
    /// place kept for a child who has moved in is not taken twice.
    fn free_on(&self, home: &Home, day: NaiveDate) -> Option<i32> {
        let capacity = i32::from(home.frame.places?);
        let living: BTreeSet<&ChildId> = self
            .stays_in(&home.id)
            .iter()
            .filter(|stay| self.others_stay_on(stay, day))
            .map(|stay| &stay.child)
            .collect();
        let other_kommunes = home.household.members.iter().filter(|member| takes_place(member, day));
        let kept: i32 = home
            .reservations
            .iter()
            .filter(|kept| kept.period.contains(day) && kept.for_child.as_ref() != Some(&self.child.id))
            .map(|kept| {
                let moved_in = kept.for_child.as_ref().is_some_and(|child| living.contains(child));
                (i32::from(kept.places) - i32::from(moved_in)).max(0)
            })
            .sum();
        Some(capacity - count(living.len()) - count(other_kommunes.count()) - kept)
    }

    /// The fewest free places on a later day of the expected stay. Fewer can only begin on a day when a
    /// known stay, other kommune's stay or reservation starts.
    fn later_shortage(&self, home: &Home, free: Option<i32>) -> Option<(NaiveDate, i32)> {
        let (until, free) = self.expected_until.zip(free)?;
        let stays = self.stays_in(&home.id).iter().map(|stay| stay.period);
        let members = home.household.members.iter().filter_map(|member| member.placed_by.as_ref());
        let kept = home.reservations.iter().map(|kept| kept.period);
        stays
            .chain(members.map(|placed| placed.period))
            .chain(kept)
            .map(|period: Period| period.from())
            .filter(|day| *day > self.judged_on && *day < until)
            .filter_map(|day| self.free_on(home, day).map(|free| (free, day)))
            .min()
            .filter(|(lowest, _)| *lowest < free)
            .map(|(lowest, day)| (day, lowest))
    }

    fn link(&self, home: &'a Home, residents: &[Resident<'a>]) -> Link<'a> {
        let placed = residents.iter().filter_map(|resident| match resident.who {
            ResidentId::Placed(child) => Some(TieKey::Child(child)),
            ResidentId::OtherKommunes(_) | ResidentId::Own(_) => None,
        });
        let members = home.household.members.iter().map(|member| TieKey::Person(&member.id));
        let mut ties: Vec<&'a Tie> = [TieKey::Home(&home.id)]
            .into_iter()
            .chain(members)
            .chain(placed)
            .filter_map(|key| self.ties.get(&key))
            .flatten()
            .copied()
            .collect();
        ties.sort_by_key(|tie| (Reverse(tie.closeness), &tie.id));
        let ended = |stay: &&&Placement| {
            stay.child == self.child.id && stay.period.to().is_some_and(|to| to <= self.context.today)
        };
        let mut earlier_stays: Vec<&'a Placement> =
            self.stays_in(&home.id).iter().filter(ended).copied().collect();
        earlier_stays.sort_by_key(|stay| (Reverse(stay.period.to()), &stay.id));
        let here = SiblingLives::Home(&home.id);
        Link {
            network: self.network.get(&home.id).cloned().unwrap_or_default(),
            ties,
            earlier_stays,
            siblings_here: self
                .siblings
                .iter()
                .filter(|each| each.lives == here)
                .map(|each| each.id)
                .collect(),
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

impl<'a> ResidentId<'a> {
    /// The id as text, whichever kind it is.
    pub fn as_str(&self) -> &'a str {
        match self {
            Self::Placed(child) => child.as_str(),
            Self::OtherKommunes(person) | Self::Own(person) => person.as_str(),
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

/// The first day of the unbroken time in the home that `stay` belongs to: a stay that takes over where the
/// child's earlier one ends is not a new move.
fn moved_in(stays: &[&Placement], stay: &Placement) -> NaiveDate {
    let mut first = stay.period.from();
    let mut earlier: Vec<Period> =
        stays.iter().filter(|each| each.child == stay.child).map(|each| each.period).collect();
    earlier.sort_by_key(|period| Reverse(period.from()));
    for period in earlier {
        if period.from() < first && period.to().is_none_or(|to| to >= first) {
            first = period.from();
        }
    }
    first
}

fn takes_place(member: &Member, day: NaiveDate) -> bool {
    match member.role {
        MemberRole::OtherKommunesFosterChild => {
            member.placed_by.as_ref().is_none_or(|placed| placed.period.contains(day))
        }
        MemberRole::FosterParent | MemberRole::OtherAdult | MemberRole::OwnChild => false,
    }
}

/// Whether somebody may be under 18 on a day, as far as the birth is known.
fn can_be_under_age(birth: Birth, day: NaiveDate) -> bool {
    match birth {
        Birth::Date(birth) => i64::from(whole_years(birth, day)) < i64::from(OF_AGE),
        Birth::Year(year) => day.year() - year <= OF_AGE,
        Birth::Unknown => true,
    }
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
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
