//! What is true of one home: who lives there, what is free, where it lies and how the child is linked to it.

use super::{Prepared, SiblingLives, Target, TieKey};
use crate::ids::ChildId;
use crate::matching::{Link, Location, PlaceTravel, PlaceUse, Resident, ResidentId, Situation};
use crate::model::{Birth, Home, Member, MemberRole, Placement, Tie};
use crate::occupancy::{free_places, takes_place};
use crate::place::{NoTime, PointFrom, PointQuality, Spot, TravelTime};
use crate::protection::grade_of;
use crate::time::{Period, whole_years};
use chrono::{Datelike, NaiveDate};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The age from which a person is no longer a child, in whole years.
const OF_AGE: u32 = 18;

/// The time from a home to a place of the need.
fn time_to(from: Option<Spot>, target: &Target<'_>) -> Result<TravelTime, NoTime> {
    let ways = target.ways.as_ref().ok_or(NoTime::Unplaced)?;
    ways.from(from.ok_or(NoTime::Unplaced)?)
}

impl<'a> Prepared<'a> {
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

    /// Where the home lies. The grade of the child itself counts too: the home becomes its address.
    pub(super) fn location(&self, home: &Home) -> Location {
        let stays = self.stays_in(&home.id).iter().copied();
        let grade = grade_of(home, stays, |id| self.child_of(id), self.context.today);
        let grade = grade.max(self.child.protection.grade);
        if grade.hides_location() {
            return Location::Hidden;
        }
        let facts =
            home.dwelling.postnummer.and_then(|postnummer| self.context.places.postnummer(postnummer));
        let kommune = facts.as_ref().map(|facts| facts.kommune).or(home.dwelling.kommune);
        let by_hand = home.dwelling.point.map(|point| Spot {
            point,
            quality: home.dwelling.point_quality.unwrap_or(PointQuality::Certain),
            postnummer: home.dwelling.postnummer,
            from: PointFrom::Hand,
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
            PlaceUse::Contact(_) | PlaceUse::School | PlaceUse::Other(_) | PlaceUse::Avoid(_) => false,
        };
        self.targets
            .iter()
            .filter(|target| !lives_here(target.place))
            .map(|target| {
                let time = time_to(from, target);
                let ferries = time.map_or_else(|_| Vec::new(), |time| self.ferries(time));
                PlaceTravel { place: target.place, time, ferries, limit: target.limit }
            })
            .collect()
    }

    fn ferries(&self, time: TravelTime) -> Vec<&'a str> {
        let travel = self.context.travel;
        time.crossings().named().filter_map(|number| travel.crossing(number)).collect()
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
                let moved_in = member.placed_by.as_ref().map(|placed| placed.period.from());
                takes_place(member, self.judged_on)
                    .then_some((ResidentId::OtherKommunes(&member.id), moved_in))?
            }
        };
        Some(Resident { who, birth: member.birth, moved_in })
    }

    fn others_stay_on(&self, stay: &Placement, day: NaiveDate) -> bool {
        stay.child != self.child.id && stay.period.contains(day)
    }

    /// Places free for this child on a day.
    fn free_on(&self, home: &Home, day: NaiveDate) -> Option<i32> {
        free_places(home, self.stays_in(&home.id).iter().copied(), day, Some(&self.child.id))
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

impl<'a> ResidentId<'a> {
    /// The id as text, whichever kind it is.
    pub fn as_str(&self) -> &'a str {
        match self {
            Self::Placed(child) => child.as_str(),
            Self::OtherKommunes(person) | Self::Own(person) => person.as_str(),
        }
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

/// Whether somebody may be under 18 on a day, as far as the birth is known.
fn can_be_under_age(birth: Birth, day: NaiveDate) -> bool {
    match birth {
        Birth::Date(birth) => whole_years(birth, day) < OF_AGE,
        Birth::Year(year) => i64::from(day.year()) - i64::from(year) <= i64::from(OF_AGE),
        Birth::Unknown => true,
    }
}
