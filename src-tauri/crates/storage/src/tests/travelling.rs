//! Entered times, corrected links, neighbours over water and rounds: undone and done again, removed, told apart.

use heimly_domain::ids::HomeId;
use heimly_domain::model::*;

use super::filled::*;
use super::filled_where::*;
use super::records::fill;
use super::{Bench, at, me, office};
use crate::{Op, RecordKind, Rule, StoreError, Tx};

type Written = Result<(), StoreError>;
type Change = fn(&mut Tx<'_>) -> Written;

const STEPS: [(Op, Change); 9] = [
    (Op::SaveTravel, |tx| tx.travel().save(&EnteredTravel { minutes: 150, by_ferry: None, ..travel() })),
    (Op::DeleteTravel, |tx| tx.travel().remove(&(travel().from, travel().to))),
    (Op::SaveLink, |tx| tx.links().save(&LinkCorrection { state: LinkState::AsGiven, ..link() })),
    (Op::ClearLink, |tx| tx.links().remove(&link().link)),
    (Op::SaveWaterNeighbour, |tx| {
        tx.water_neighbours().remove(&(water_neighbour().one, water_neighbour().other))
    }),
    (Op::SaveRound, |tx| {
        let mut turned = round("runde-1");
        turned.stops.reverse();
        tx.rounds().save(&turned)
    }),
    (Op::DeleteRound, |tx| tx.rounds().remove(&round("runde-1").id)),
    (Op::PlaceHome, |tx| {
        let mut placed = home(1);
        placed.dwelling.point = point(69_900_000, 23_200_000);
        tx.homes().save(&placed)
    }),
    (Op::SaveOffice, |tx| tx.office().save(&Office { postnummer: None, point: None, ..office() })),
];

#[test]
fn every_operation_of_where_is_undone_and_done_again() {
    for (op, change) in STEPS {
        let bench = Bench::new();
        let (mut store, _) = bench.create();
        let before = fill(&mut store);
        store.write(op, &me(), &at(5), change).unwrap();
        let after = store.whole_register().unwrap();
        assert_ne!(after, before, "{op:?}");
        assert_eq!(store.undo(&me(), &at(6)), Ok(op));
        assert_eq!(store.whole_register().unwrap(), before, "{op:?} undone");
        assert_eq!(store.redo(&me(), &at(7)), Ok(op));
        assert_eq!(store.whole_register().unwrap(), after, "{op:?} done again");
        assert_eq!(store.check().unwrap(), []);
    }
}

#[test]
fn a_time_for_one_house_stands_beside_that_of_its_postnummer() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let house = end("9510", point(69_968_001, 23_271_002));
    let other = end("9540", None);
    let whole = bare_travel("9510", "9540");
    let to_house = EnteredTravel { from: other, to: house, minutes: 20, ..whole.clone() };
    let from_house = EnteredTravel { from: house, to: other, minutes: 25, ..whole.clone() };
    store
        .write(Op::SaveTravel, &me(), &at(5), |tx| {
            [&to_house, &from_house, &whole].into_iter().try_for_each(|time| tx.travel().save(time))
        })
        .unwrap();
    let stored = store.register().unwrap().travel;
    assert_eq!(stored, [whole, from_house.clone(), to_house], "by their two ends, the postnummer first");
    let log = store.log_of(RecordKind::Travel, "9510@69968001,23271002-9540").unwrap();
    assert_eq!(log.len(), 1);
    assert_eq!(store.travel().get(&(house, other)).unwrap(), Some(from_house));
}

#[test]
fn a_stop_is_at_a_home_of_the_register_and_neighbours_stand_in_order() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    fill(&mut store);
    let mut dangling = round("runde-3");
    dangling.stops[0].at = RoundStopAt::Home(HomeId::new("finnes-ikke").unwrap());
    let written = store.write(Op::SaveRound, &me(), &at(5), |tx| tx.rounds().save(&dangling));
    assert_eq!(written, Err(StoreError::Broken(Rule::Reference)));
    let right = water_neighbour();
    let reversed = WaterNeighbour { one: right.other, other: right.one, ..right };
    let save = |tx: &mut Tx<'_>| tx.water_neighbours().save(&reversed);
    assert!(matches!(store.write(Op::SaveWaterNeighbour, &me(), &at(5), save), Err(StoreError::Broken(_))));
    let gone = store.write(Op::RemoveHome, &me(), &at(6), |tx| tx.homes().remove(&home(1).id));
    assert_eq!(gone, Err(StoreError::Broken(Rule::Reference)), "a round goes there");
}
