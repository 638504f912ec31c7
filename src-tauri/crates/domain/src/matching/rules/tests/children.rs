//! Siblings and other children, from both sides.

use super::sentences_are_whole;
use crate::matching::testing::{World, child, child_id, home, home_id, member, need, period, stay};
use crate::model::{
    AvoidChildren, Birth, MemberRole, NeedPurpose, Reservation, SiblingTogether, SiblingWish, StayAt,
};

/// The child and a sibling that waits too.
fn with_sibling(together: SiblingTogether) -> World {
    let mut world = World::new();
    world.register.children.push(child("trost"));
    world.register.needs.push(need("n-2", &child_id("trost")));
    world.child().siblings.push(SiblingWish { sibling: child_id("trost"), together });
    world
}

#[test]
fn waiting_siblings_who_must_live_together_need_the_places_together() {
    let mut world = with_sibling(SiblingTogether::Must);
    // 1 place, 2 children.
    world.finds(&["sosken_plasser"], &[]);
    sentences_are_whole(&world);
    world.home().frame.places = Some(2);
    world.finds(&[], &[]);
    world.home().frame.sibling_group = Some(1);
    world.finds(&["soskenflokk"], &[]);
    sentences_are_whole(&world);
    world.home().frame.sibling_group = None;
    world.finds(&[], &["soskenflokk_ikke_oppgitt"]);
    sentences_are_whole(&world);
    // Siblings who only should live together do not stop a home.
    with_sibling(SiblingTogether::Should).finds(&[], &[]);
    with_sibling(SiblingTogether::ShouldApart).finds(&[], &[]);
    with_sibling(SiblingTogether::MustNot).finds(&[], &[]);
}

#[test]
fn a_place_kept_for_the_sibling_is_its_place() {
    let mut world = with_sibling(SiblingTogether::Must);
    world.home().frame.places = Some(2);
    world.home().reservations.push(Reservation {
        places: 1,
        for_child: Some(child_id("trost")),
        for_kommune: None,
        period: period("2026-11-01", None),
        by: None,
    });
    // 2 places - 1 kept = 1 free; the sibling has its own, so 1 is needed.
    world.finds(&[], &[]);
}

#[test]
fn the_strongest_wish_decides_on_whichever_child_it_stands() {
    let mut world = with_sibling(SiblingTogether::Should);
    world.register.children[1]
        .siblings
        .push(SiblingWish { sibling: child_id("spurv"), together: SiblingTogether::Must });
    world.finds(&["sosken_plasser"], &[]);
    // Of two equally strong, apart is the careful one.
    world.register.children[1].siblings[0].together = SiblingTogether::MustNot;
    world.register.children[0].siblings[0].together = SiblingTogether::Must;
    world.finds(&[], &[]);
    world.register.placements.push(stay("s", "trost", "h-1", "2026-01-01", None));
    world.home().frame.places = Some(2);
    world.finds(&["sosken_ikke_sammen"], &[]);
}

#[test]
fn a_settled_sibling_means_that_home() {
    let mut world = with_sibling(SiblingTogether::Must);
    world.register.needs.pop();
    world.register.homes.push(home("h-2"));
    world.register.placements.push(stay("s", "trost", "h-2", "2024-01-01", None));
    world.finds(&["sosken_bor_annet_sted"], &[]);
    sentences_are_whole(&world);
    world.register.placements[0].at = StayAt::Home(home_id("h-1"));
    world.home().frame.places = Some(2);
    world.finds(&[], &[]);
    // In an institution, and not waiting for a home.
    world.register.placements[0].at = StayAt::Institution("Prøve".into());
    world.finds(&[], &["sosken_uten_hjem"]);
    sentences_are_whole(&world);
}

#[test]
fn a_sibling_in_a_temporary_stay_with_an_open_need_waits() {
    let mut world = with_sibling(SiblingTogether::Must);
    world.register.homes.push(home("h-2"));
    let mut temporary = stay("s", "trost", "h-2", "2026-10-01", None);
    temporary.purpose = Some(NeedPurpose::Acute);
    world.register.placements.push(temporary);
    world.home().frame.places = Some(2);
    world.finds(&[], &[]);
    // A lasting stay is never moved for this, open need or not.
    world.register.placements[0].purpose = Some(NeedPurpose::Care);
    world.finds(&["sosken_bor_annet_sted"], &[]);
}

#[test]
fn a_sibling_it_must_not_live_with() {
    let mut world = with_sibling(SiblingTogether::MustNot);
    world.home().frame.places = Some(2);
    world.register.placements.push(stay("s", "trost", "h-1", "2024-01-01", None));
    world.finds(&["sosken_ikke_sammen"], &[]);
    sentences_are_whole(&world);
    world.register.placements[0].period = period("2024-01-01", Some("2026-11-22"));
    world.finds(&[], &[]);
    world.register.placements[0].period = period("2026-12-01", None);
    world.finds(&[], &["sosken_ikke_sammen_senere"]);
    sentences_are_whole(&world);
}

#[test]
fn other_children_the_child_must_not_live_with() {
    // The child is born 1 June 2018.
    for (avoids, birth, excluded, asked) in [
        (AvoidChildren::Younger, Birth::Date("2020-01-01".parse().unwrap()), vec!["andre_barn"], vec![]),
        (AvoidChildren::Younger, Birth::Date("2015-01-01".parse().unwrap()), vec![], vec![]),
        (AvoidChildren::Younger, Birth::Date("2018-06-01".parse().unwrap()), vec![], vec![]),
        (AvoidChildren::Older, Birth::Date("2015-01-01".parse().unwrap()), vec!["andre_barn"], vec![]),
        (AvoidChildren::Older, Birth::Year(2019), vec![], vec![]),
        (AvoidChildren::Older, Birth::Year(2018), vec![], vec!["alder_pa_barn_ukjent"]),
        (AvoidChildren::Older, Birth::Unknown, vec![], vec!["alder_pa_barn_ukjent"]),
        (AvoidChildren::Any, Birth::Unknown, vec!["andre_barn"], vec![]),
        // Of age on the judged day: not a child who lives there.
        (AvoidChildren::Any, Birth::Date("2008-11-22".parse().unwrap()), vec![], vec![]),
        (AvoidChildren::Any, Birth::Date("2008-11-23".parse().unwrap()), vec!["andre_barn"], vec![]),
    ] {
        let mut world = World::new();
        world.need().avoid_children.push(avoids);
        let mut own = member("h-1-c", MemberRole::OwnChild);
        own.birth = birth;
        world.home().household.members.push(own);
        world.finds(&excluded, &asked);
        sentences_are_whole(&world);
    }
}

#[test]
fn a_child_who_lives_there_must_not_live_with_such_a_child() {
    let mut world = World::new();
    world.settle("trost");
    world.home().frame.places = Some(2);
    // No need of the child who lives there is recorded.
    world.finds(&[], &["behov_hos_barn_ukjent"]);
    sentences_are_whole(&world);
    let mut theirs = need("n-2", &child_id("trost"));
    theirs.avoid_children.push(AvoidChildren::Younger);
    world.register.needs.push(theirs);
    // Born the same day: neither is younger.
    world.finds(&[], &[]);
    world.register.children[1].birth = "2012-01-01".parse().unwrap();
    world.finds(&["barn_som_bor_der"], &[]);
    sentences_are_whole(&world);
    // The latest need counts when none is open, and an open one before a later closed one.
    world.register.needs[1].closed_on = Some("2026-01-01".parse().unwrap());
    world.finds(&["barn_som_bor_der"], &[]);
    let open = need("n-3", &child_id("trost"));
    world.register.needs.push(open);
    world.finds(&[], &[]);
}

#[test]
fn another_kommunes_child_is_asked_about() {
    let mut world = World::new();
    world.home().frame.places = Some(2);
    let mut other = member("h-1-x", MemberRole::OtherKommunesFosterChild);
    other.birth = Birth::Year(2012);
    world.home().household.members.push(other);
    world.finds(&[], &["behov_hos_barn_ukjent"]);
}

#[test]
fn siblings_who_should_be_together_are_not_other_children() {
    let mut world = with_sibling(SiblingTogether::Should);
    world.home().frame.places = Some(2);
    world.register.placements.push(stay("s", "trost", "h-1", "2024-01-01", None));
    world.need().avoid_children.push(AvoidChildren::Any);
    world.finds(&[], &[]);
    world.register.children[0].siblings[0].together = SiblingTogether::NoWish;
    world.finds(&["andre_barn"], &[]);
}
