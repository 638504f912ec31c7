//! Strengt fortrolig: entered times to the very house, and stops of rounds at the home.

use heimly_domain::model::*;
use heimly_domain::place::Point;

use super::filled::*;
use super::filled_where::*;
use super::protection::{located, raise, store_with_trail, traces_of};
use super::{Bench, at, me};
use crate::{Op, RecordKind, Store, StoreError, Tx};

/// What tells where home 1 lies: words, and the degrees of its point and of one it had before.
const WHERE: [&str; 5] = ["Kvalfjordbotn", "69968000", "23271500", "69111222", "23111222"];

fn save(store: &mut Store, op: Op, change: impl Fn(&mut Tx<'_>) -> Result<(), StoreError>) {
    store.write(op, &me(), &at(5), |tx| change(tx)).unwrap();
}

fn home_point() -> Option<Point> {
    located().dwelling.point
}

/// A neighbour in the same postnummer, so that times for the whole of it stand.
fn with_neighbour() -> (Bench, Store) {
    let (bench, mut store) = store_with_trail();
    let mut neighbour = bare_home(3);
    neighbour.dwelling.postnummer = located().dwelling.postnummer;
    neighbour.dwelling.point = point(69_955_555, 23_255_555);
    save(&mut store, Op::AddHome, |tx| tx.homes().save(&neighbour));
    (bench, store)
}

fn time(from: TravelEnd, words: Option<&str>) -> EnteredTravel {
    let words = words.map(str::to_owned);
    EnteredTravel { from, words, ..bare_travel("9510", "9511") }
}

fn clean_whatever_is_undone(store: &mut Store) {
    assert_eq!(traces_of(store, &WHERE), [""; 0]);
    while store.undo(&me(), &at(10)).is_ok() {
        assert_eq!(traces_of(store, &WHERE), [""; 0]);
    }
    while store.redo(&me(), &at(11)).is_ok() {
        assert_eq!(traces_of(store, &WHERE), [""; 0]);
    }
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn times_to_the_house_go_and_those_of_its_postnummer_stand_without_their_words() {
    let (_bench, mut store) = with_neighbour();
    let whole = time(end("9510", None), Some("kjørt til Kvalfjordbotn"));
    let house = time(end("9510", home_point()), None);
    let next_door = time(end("9510", point(69_955_555, 23_255_555)), None);
    // The office of the tests lies at 9511, which no home and no need has.
    for each in [&whole, &house, &next_door] {
        save(&mut store, Op::SaveTravel, |tx| tx.travel().save(each));
    }
    let found = traces_of(&store, &WHERE);
    for surface in ["entered_travel: Kvalfjordbotn", "entered_travel: 69968000", "log: 69968000"] {
        assert!(found.iter().any(|each| each == surface), "{surface} in {found:?}");
    }
    raise(&mut store);
    let stands = [EnteredTravel { words: None, ..whole }, next_door];
    assert_eq!(store.register().unwrap().travel, stands);
    clean_whatever_is_undone(&mut store);
}

#[test]
fn a_time_that_was_taken_away_or_moved_from_leaves_no_history() {
    let (_bench, mut store) = with_neighbour();
    let before = time(end("9510", point(69_111_222, 23_111_222)), Some("Kvalfjordbotn"));
    let house = time(end("9510", home_point()), None);
    let renamed = time(end("9510", None), Some("til Kvalfjordbotn"));
    for each in [&before, &house, &renamed] {
        save(&mut store, Op::SaveTravel, |tx| tx.travel().save(each));
    }
    save(&mut store, Op::SaveTravel, |tx| {
        tx.travel().save(&EnteredTravel { words: None, ..renamed.clone() })
    });
    for each in [&before, &house] {
        save(&mut store, Op::DeleteTravel, |tx| tx.travel().remove(&(each.from, each.to)));
    }
    assert!(traces_of(&store, &WHERE).contains(&"history: Kvalfjordbotn".to_owned()));
    raise(&mut store);
    clean_whatever_is_undone(&mut store);
}

#[test]
fn a_time_that_has_nothing_to_do_with_the_home_stands_with_its_words_and_its_history() {
    let (_bench, mut store) = with_neighbour();
    let mut other = bare_home(2);
    other.dwelling.postnummer = Some(number("9540"));
    let far = EnteredTravel { from: end("9540", None), ..time(end("9540", None), Some("kjørt 12.11.")) };
    save(&mut store, Op::SaveTravel, |tx| {
        tx.homes().save(&other)?;
        tx.travel().save(&far)
    });
    raise(&mut store);
    assert_eq!(store.travel().all().unwrap(), std::slice::from_ref(&far));
    assert!(traces_of(&store, &["kjørt 12.11."]).contains(&"history: kjørt 12.11.".to_owned()));
    assert_eq!(store.log_of(RecordKind::Travel, &far.key()).unwrap().len(), 1);
}

/// A round that goes to homes 1 and 2 and to a school, named after where home 1 lies.
fn visiting(home: u32) -> Round {
    let mut visits = Round { adviser: None, ..round("runde-1") };
    visits.name = "Kvalfjordbotn".into();
    visits.stops[0].at = RoundStopAt::Home(bare_home(home).id);
    visits.stops[0].purpose = Some("hjemmebesøk i Kvalfjordbotn".into());
    let mut second = visits.stops[0].clone();
    second.at = RoundStopAt::Home(bare_home(2).id);
    second.purpose = Some("besøk".into());
    visits.stops.push(second);
    visits
}

#[test]
fn the_stop_at_the_home_goes_from_a_round_and_the_others_stand() {
    let (_bench, mut store) = store_with_trail();
    save(&mut store, Op::SaveRound, |tx| tx.rounds().save(&visiting(1)));
    let found = traces_of(&store, &WHERE);
    for surface in ["round: Kvalfjordbotn", "round_stop: Kvalfjordbotn", "history: Kvalfjordbotn"] {
        assert!(found.iter().any(|each| each == surface), "{surface} in {found:?}");
    }
    raise(&mut store);
    let mut stands = visiting(1);
    stands.stops.remove(0);
    stands.name = "2026-12-01".into();
    assert_eq!(store.rounds().all().unwrap(), [stands]);
    clean_whatever_is_undone(&mut store);
}

#[test]
fn a_round_that_went_to_the_home_before_loses_its_history_and_keeps_what_it_says() {
    let (_bench, mut store) = store_with_trail();
    save(&mut store, Op::SaveRound, |tx| tx.rounds().save(&visiting(1)));
    let anew = Round { name: "Alta".into(), stops: Vec::new(), ..visiting(1) };
    save(&mut store, Op::SaveRound, |tx| tx.rounds().save(&anew));
    let gone = Round { id: heimly_domain::ids::RoundId::new("runde-2").unwrap(), ..visiting(1) };
    save(&mut store, Op::SaveRound, |tx| tx.rounds().save(&gone));
    save(&mut store, Op::DeleteRound, |tx| tx.rounds().remove(&gone.id));
    raise(&mut store);
    assert_eq!(store.rounds().all().unwrap(), [anew]);
    clean_whatever_is_undone(&mut store);
}

#[test]
fn a_strict_home_comes_into_no_round_and_the_round_can_be_undone() {
    let (_bench, mut store) = store_with_trail();
    raise(&mut store);
    save(&mut store, Op::SaveRound, |tx| tx.rounds().save(&visiting(1)));
    assert_eq!(traces_of(&store, &WHERE), [""; 0]);
    assert_eq!(store.rounds().all().unwrap()[0].stops.len(), 2);
    assert_eq!(store.undo(&me(), &at(8)), Ok(Op::SaveRound));
    let elsewhere = visiting(2);
    save(&mut store, Op::SaveRound, |tx| tx.rounds().save(&elsewhere));
    assert_eq!(store.rounds().all().unwrap(), [elsewhere], "a round to other homes is as it was written");
}
