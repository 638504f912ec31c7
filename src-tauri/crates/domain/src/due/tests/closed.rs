//! What stays due when a need is closed or an emergency is over, and the order of the list.

use super::*;

#[test]
fn what_is_over_comes_first_and_the_order_of_the_register_never_matters() {
    let mut world = World::new();
    world.register.homes.push(home("h-2"));
    world.register.inquiries = vec![inquiry()];
    world.register.placements = vec![
        stay("s-1", "spurv", "h-1", "2026-11-01", None),
        stay("s-2", "spurv", "h-2", "2026-06-01", Some("2026-12-01")),
    ];
    let first = found(&world);
    let standings: Vec<DueStanding> = first.iter().map(|due| due.standing).collect();
    assert!(standings.is_sorted(), "{standings:?}");
    // The oldest day first among what is over: moved into h-2 on 1 June.
    assert_eq!(first[0].about, About::Pair(child_id("spurv"), home_id("h-2")));
    world.register.homes.reverse();
    world.register.placements.reverse();
    assert_eq!(found(&world), first);
}

#[test]
fn a_choice_is_followed_when_the_need_is_closed_before_the_move_is_registered() {
    let mut world = quiet();
    choose(&mut world);
    world.need().closed_on = Some(day("2026-11-12"));
    let left =
        [DueKind::ApprovalMissing(MovedIn::NotYet), DueKind::ChildNotHeardOfHome, DueKind::ChosenNotMoved];
    assert_eq!(kinds(&world).iter().filter(|kind| left.contains(kind)).count(), 3, "{:?}", kinds(&world));
    // The child is moved elsewhere on the 15th, after the choice of the 10th.
    world.register.homes.push(home("h-2"));
    world.register.placements.push(stay("s-2", "spurv", "h-2", "2026-11-15", None));
    assert!(!kinds(&world).contains(&DueKind::ChosenNotMoved));
    // It lived there before the choice: then it still waits.
    world.register.placements[0].period = crate::time::Period::new(day("2026-11-01"), None).unwrap();
    assert!(kinds(&world).contains(&DueKind::ChosenNotMoved));
    // It moved to the chosen home and has moved out again.
    world.register.placements = vec![stay("s-1", "spurv", "h-1", "2026-11-12", Some("2026-11-20"))];
    assert!(!kinds(&world).contains(&DueKind::ChosenNotMoved));
    // Somebody has chosen again.
    world.register.placements.clear();
    let mut again = world.register.decisions[0].clone();
    again.id = DecisionId::new("d-2").unwrap();
    again.home = home_id("h-2");
    again.on = day("2026-11-14");
    world.register.decisions.push(again);
    let waits: Vec<About> = found(&world)
        .into_iter()
        .filter(|due| due.kind == DueKind::ChosenNotMoved)
        .map(|due| due.about)
        .collect();
    assert_eq!(waits, [About::Pair(child_id("spurv"), home_id("h-2"))]);
}

#[test]
fn closing_a_need_without_a_choice_hides_nothing_while_the_child_lives_in_a_home() {
    let mut world = quiet();
    pair(&mut world);
    move_in(&mut world, "2026-11-01");
    approve(&mut world, "h-1", "2026-10-28");
    assert_eq!(kinds(&world), []);
    world.register.participation.clear();
    assert_eq!(
        kinds(&world),
        [DueKind::ChildNotTold, DueKind::TillitspersonNotTold, DueKind::ParentsNotTold]
    );
    world.register.placements[0].period =
        crate::time::Period::new(day("2026-11-01"), Some(day("2026-11-20"))).unwrap();
    assert_eq!(kinds(&world), [], "the child lives in no home");
}

#[test]
fn what_the_child_said_before_the_need_was_registered_is_no_view_of_it() {
    let mut world = quiet();
    world.child().views[0].on = day("2026-09-30");
    assert_eq!(kinds(&world), [DueKind::ChildNotHeard]);
    world.child().views[0].on = day("2026-10-01");
    assert_eq!(kinds(&world), []);
}

#[test]
fn after_an_emergency_the_politiattest_has_the_offices_days() {
    let mut world = quiet();
    pair(&mut world);
    move_in(&mut world, "2026-11-01");
    approve(&mut world, "h-1", "2026-11-02");
    world.register.placements[0].manner = Some(StayManner::Acute);
    world.home().household.members[0].politiattest = None;
    let missing = DueKind::Attest(person_id("h-1-a"), AttestFault::NotSeen);
    // 1 November and 14 days: the 15th.
    world.today = day("2026-11-15");
    assert_eq!(one(&world, &missing), (Some(day("2026-11-15")), DueStanding::Now));
    // Another child moved in planned on the 10th, and then it should have been there before.
    world.register.children.push(crate::matching::testing::child("tjeld"));
    world.register.placements.push(stay("s-2", "tjeld", "h-1", "2026-11-10", None));
    assert_eq!(one(&world, &missing), (Some(day("2026-11-10")), DueStanding::Over));
    world.register.placements[0].manner = Some(StayManner::Planned);
    assert_eq!(one(&world, &missing), (Some(day("2026-11-01")), DueStanding::Over));
}
