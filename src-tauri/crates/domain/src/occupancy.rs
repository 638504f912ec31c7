//! Who takes a place in a home, and how many places are free on a day.
//!
//! Free places are never stored: they follow from approved places, stays, other kommuners' foster children
//! and reservations. Nothing is judged here.

use crate::ids::ChildId;
use crate::model::{Home, Member, MemberRole, Placement};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Places free on `day`, of the places the home is approved for; `None` when that number is not recorded.
/// Fewer than none are free where more live there than it is approved for.
///
/// `stays` are the stays in this home, whatever their period. A child with several overlapping stays takes
/// one place. A place kept for a child who has moved in is not taken twice. With `for_child`, that child's
/// own stay and the places kept for it do not count against it.
pub fn free_places<'a>(
    home: &Home,
    stays: impl IntoIterator<Item = &'a Placement>,
    day: NaiveDate,
    for_child: Option<&ChildId>,
) -> Option<i32> {
    let capacity = i32::from(home.frame.places?);
    let living: BTreeSet<&ChildId> = stays
        .into_iter()
        .filter(|stay| stay.period.contains(day) && Some(&stay.child) != for_child)
        .map(|stay| &stay.child)
        .collect();
    let other_kommunes = home.household.members.iter().filter(|member| takes_place(member, day)).count();
    let kept: i32 = home
        .reservations
        .iter()
        .filter(|kept| kept.period.contains(day))
        .filter(|kept| for_child.is_none() || kept.for_child.as_ref() != for_child)
        .map(|kept| {
            let moved_in = kept.for_child.as_ref().is_some_and(|child| living.contains(child));
            (i32::from(kept.places) - i32::from(moved_in)).max(0)
        })
        .sum();
    Some(capacity - whole(living.len()) - whole(other_kommunes) - kept)
}

/// Whether a household member is another kommune's foster child who lives there on `day`. Without a period
/// it is taken to live there: a place is never promised on a missing date.
pub fn takes_place(member: &Member, day: NaiveDate) -> bool {
    match member.role {
        MemberRole::OtherKommunesFosterChild => {
            member.placed_by.as_ref().is_none_or(|placed| placed.period.contains(day))
        }
        MemberRole::FosterParent | MemberRole::OtherAdult | MemberRole::OwnChild => false,
    }
}

fn whole(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{HomeId, PlacementId};
    use crate::model::{Reservation, StayAt};
    use crate::time::Period;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn stay(id: &str, child: &str, from: &str, to: Option<&str>) -> Placement {
        Placement {
            id: PlacementId::new(id).unwrap(),
            child: ChildId::new(child).unwrap(),
            at: StayAt::Home(HomeId::new("h").unwrap()),
            period: Period::new(day(from), to.map(day)).unwrap(),
            duration: None,
            manner: None,
            purpose: None,
            expected_to: None,
            end: None,
        }
    }

    #[test]
    fn places_follow_from_stays_and_reservations() {
        let mut home = Home::unknown(HomeId::new("h").unwrap(), "H-1".into(), "Li".into());
        assert_eq!(free_places(&home, [], day("2026-11-22"), None), None, "not recorded is not zero");
        home.frame.places = Some(3);
        let stays = [
            stay("s1", "a", "2026-01-01", None),
            stay("s2", "a", "2026-02-01", None),
            stay("s3", "b", "2026-01-01", Some("2026-11-22")),
        ];
        // 3 places - a (twice recorded, one place) - nobody else: b moved out this very day.
        assert_eq!(free_places(&home, &stays, day("2026-11-22"), None), Some(2));
        let kept_for = ChildId::new("c").unwrap();
        home.reservations.push(Reservation {
            places: 1,
            for_child: Some(kept_for.clone()),
            for_kommune: None,
            period: Period::new(day("2026-11-01"), None).unwrap(),
            by: None,
        });
        assert_eq!(free_places(&home, &stays, day("2026-11-22"), None), Some(1));
        assert_eq!(free_places(&home, &stays, day("2026-11-22"), Some(&kept_for)), Some(2));
    }
}
