//! What is saved is read back, and only what differs is written.

use heimly_domain::ids::{AdviserId, HomeId};
use heimly_domain::model::*;

use super::filled::*;
use super::filled_depth::{in_depth, save_in_depth};
use super::filled_where::{save_where, travel, with_where};
use super::{Bench, at, me, office};
use crate::{Actor, Op, RecordKind, Rule, Store, StoreError};

/// Every record, full and with as little as possible.
pub(crate) fn full_register() -> Register {
    let home = HomeId::new("hjem-00001").unwrap();
    let person = home_person();
    with_where(in_depth(Register {
        advisers: vec![adviser(), deputy()],
        homes: vec![home_one(), bare_home(2)],
        children: vec![child("barn-1"), child("barn-2")],
        needs: vec![
            need("behov-1", "barn-1"),
            bare_need("behov-2", "barn-1"),
            bare_need("behov-3", "barn-2"),
        ],
        placements: vec![
            placement("opphold-1", "barn-1", StayAt::Home(home.clone()), Some("2026-02-01")),
            placement("opphold-2", "barn-1", StayAt::Institution("Prøvehuset".into()), None),
            placement("opphold-3", "barn-2", StayAt::Parents, None),
            placement("opphold-4", "barn-2", StayAt::OwnDwelling, None),
            Placement {
                duration: None,
                manner: None,
                purpose: None,
                expected_to: None,
                end: None,
                ..placement("opphold-5", "barn-2", StayAt::Elsewhere("hytta".into()), None)
            },
        ],
        ties: vec![
            tie("tie-1", TieTo::Home(home)),
            tie("tie-2", TieTo::Person(person)),
            Tie { period: None, words: None, ..tie("tie-3", TieTo::Child(child("barn-2").id)) },
        ],
        searches: vec![search("barn-1"), NetworkSearch::begun(child("barn-2").id)],
        approvals: vec![approval()],
        decisions: vec![decision()],
        rankings: vec![ranking("rangering-1", "{\"homes\":[\"hjem-00001\"]}")],
        weights: vec![weights(2), weights(10)],
        ..Register::empty(office())
    }))
}

/// Everything at once, in an order where nothing that is pointed at is there yet.
pub(crate) fn fill(store: &mut Store) -> Register {
    let register = full_register();
    store
        .write(Op::Import, &me(), &at(2), |tx| {
            save_where(tx, &register)?;
            save_in_depth(tx, &register)?;
            register.decisions.iter().try_for_each(|one| tx.decisions().save(one))?;
            register.rankings.iter().try_for_each(|one| tx.rankings().save(one))?;
            register.approvals.iter().try_for_each(|one| tx.approvals().save(one))?;
            register.searches.iter().try_for_each(|one| tx.searches().save(one))?;
            register.ties.iter().try_for_each(|one| tx.ties().save(one))?;
            register.placements.iter().try_for_each(|one| tx.placements().save(one))?;
            register.needs.iter().try_for_each(|one| tx.needs().save(one))?;
            register.children.iter().try_for_each(|one| tx.children().save(one))?;
            register.homes.iter().try_for_each(|one| tx.homes().save(one))?;
            register.advisers.iter().try_for_each(|one| tx.advisers().save(one))?;
            register.weights.iter().rev().try_for_each(|one| tx.weights().save(one))
        })
        .unwrap();
    register
}

fn home_one() -> Home {
    home(1)
}

fn home_person() -> heimly_domain::ids::PersonId {
    home(1).household.members[1].id.clone()
}

#[test]
fn a_full_example_of_every_record_reads_back_the_same() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let register = fill(&mut store);
    assert_eq!(store.whole_register().unwrap(), register);
    drop(store);
    let store = bench.open().unwrap();
    assert_eq!(store.whole_register().unwrap(), register, "after closing and opening");
    for home in &register.homes {
        assert_eq!(store.homes().get(&home.id).unwrap().as_ref(), Some(home));
        assert_eq!(store.homes().by_code(&home.code).unwrap().as_ref(), Some(home));
    }
    assert_eq!(store.weights().get(&("Våre".into(), 10)).unwrap(), Some(weights(10)));
    let ranking = &register.rankings[0];
    assert_eq!(store.ranking_weights().unwrap(), [(ranking.id.clone(), ranking.weights.clone())]);
    assert_eq!(store.travel().get(&(travel().from, travel().to)).unwrap(), Some(travel()));
    assert_eq!(store.homes().get(&HomeId::new("finnes-ikke").unwrap()).unwrap(), None);
}

/// Each field emptied or changed by itself reads back by itself; a deterministic stand-in for random
/// records. 2^11 masks over groups of fields.
#[test]
fn any_mixture_of_filled_and_empty_fields_reads_back() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    fill(&mut store);
    let (full, bare) = (home(1), bare_home(1));
    // The ties and needs of the filled register point at members of home 1, so the members stay.
    for mask in (0_u32..2048).step_by(61) {
        let pick = |bit: u32| if mask & (1 << bit) == 0 { full.clone() } else { bare.clone() };
        let mixed = Home {
            kind: pick(0).kind,
            kind_word: pick(1).kind_word,
            other_assignments: pick(2).other_assignments,
            private_provider: pick(3).private_provider,
            reservations: pick(4).reservations,
            household: Household {
                members: full.household.members.clone(),
                animals: pick(5).household.animals,
                languages: pick(6).household.languages,
                ..pick(7).household
            },
            dwelling: pick(8).dwelling,
            frame: HomeFrame { ages: pick(9).frame.ages, ..pick(10).frame },
            competence: pick(2).competence,
            training: pick(3).training,
            availability: pick(4).availability,
            narrative: pick(5).narrative,
            ..pick(6)
        };
        store.write(Op::SaveHome, &me(), &at(3), |tx| tx.homes().save(&mixed)).unwrap();
        assert_eq!(store.homes().get(&mixed.id).unwrap(), Some(mixed), "mask {mask}");
    }
}

#[test]
fn a_list_reordered_shortened_and_lengthened_reads_back() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    fill(&mut store);
    let mut home = home(1);
    home.competence.reverse();
    home.household.members.rotate_left(1);
    home.narrative.pop();
    home.training.as_mut().unwrap().remove(0);
    home.household.animals = Some([Allergen::Bird].into());
    store.write(Op::SaveHome, &me(), &at(3), |tx| tx.homes().save(&home)).unwrap();
    assert_eq!(store.homes().get(&home.id).unwrap(), Some(home));
}

#[test]
fn saving_writes_only_what_differs_and_stamps_it() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    fill(&mut store);
    let steps = store.undo_steps().unwrap().len();
    let mut home = home(1);
    store.write(Op::SaveHome, &me(), &at(4), |tx| tx.homes().save(&home)).unwrap();
    assert_eq!(store.undo_steps().unwrap().len(), steps, "nothing differed");
    let somebody = Actor::Adviser(AdviserId::new("radgiver-1").unwrap());
    home.competence[0].basis = Some("et nytt kurs".into());
    home.notes = None;
    store.write(Op::SaveHome, &somebody, &at(5), |tx| tx.homes().save(&home)).unwrap();
    let row = store.log_of(RecordKind::Home, home.id.as_str()).unwrap().remove(0);
    assert_eq!(row.fields, "competence.basis home.notes");
    assert_eq!((row.op, row.by.as_str(), row.at), (Op::SaveHome, "radgiver-1", at(5)));
    let stamp = store.homes().stamp(&home.id).unwrap().unwrap();
    assert_eq!((stamp.created_at, stamp.created_by.as_str()), (at(2), ""));
    assert_eq!((stamp.changed_at, stamp.changed_by.as_str()), (at(5), "radgiver-1"));
}

#[test]
fn broken_rules_are_told_apart_and_change_nothing() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let register = fill(&mut store);
    let mut save = |change: &dyn Fn(&mut crate::Tx<'_>) -> Result<(), StoreError>| {
        store.write(Op::Import, &me(), &at(6), |tx| change(tx))
    };
    let same_code = Home { code: "H-00001".into(), ..bare_home(3) };
    assert_eq!(save(&|tx| tx.homes().save(&same_code)), Err(StoreError::Broken(Rule::Unique)));
    let second_open = bare_need("behov-4", "barn-2");
    assert_eq!(save(&|tx| tx.needs().save(&second_open)), Err(StoreError::Broken(Rule::Unique)));
    let nobody = placement("opphold-9", "barn-9", StayAt::Parents, None);
    assert_eq!(save(&|tx| tx.placements().save(&nobody)), Err(StoreError::Broken(Rule::Reference)));
    let in_use = HomeId::new("hjem-00001").unwrap();
    assert_eq!(save(&|tx| tx.homes().remove(&in_use)), Err(StoreError::Broken(Rule::Reference)));
    let far = Child { birth: day("+12026-01-01"), ..child("barn-2") };
    assert_eq!(save(&|tx| tx.children().save(&far)), Err(StoreError::Broken(Rule::Range)));
    assert_eq!(store.whole_register().unwrap(), register);
}

#[test]
fn a_removed_record_takes_its_rows_with_it_and_comes_back_by_undo() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let home = Home { responsible: None, deputy: None, reservations: Vec::new(), ..home(7) };
    store.write(Op::AddHome, &me(), &at(2), |tx| tx.homes().save(&home)).unwrap();
    store.write(Op::RemoveHome, &me(), &at(3), |tx| tx.homes().remove(&home.id)).unwrap();
    assert_eq!(store.homes().get(&home.id).unwrap(), None);
    let left: i64 =
        store.connection.query_row("SELECT count(*) FROM competence", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0);
    assert_eq!(store.undo(&me(), &at(4)), Ok(Op::RemoveHome));
    assert_eq!(store.homes().get(&home.id).unwrap(), Some(home));
}

#[test]
fn a_write_sees_what_it_has_written() {
    let bench = Bench::new();
    let (mut store, _) = bench.create();
    let seen = store.write(Op::AddHome, &me(), &at(2), |tx| {
        tx.homes().save(&bare_home(4))?;
        tx.homes().get(&bare_home(4).id)
    });
    assert_eq!(seen.unwrap(), Some(bare_home(4)));
}
