//! What is found to be likely the same, what is not, and that nothing protected is told.

use super::*;
use crate::matching::testing::{World, child_id, day, home_id, member, person_id};
use crate::model::{
    Birth, Inquiry, InquiryStage, Member, MemberRole, NetworkPerson, NetworkSearch, ProtectionGrade,
};
use crate::place::Postnummer;
use Likeness::{Address, Birth as Born, Email, Member as Same, Name as Named, Phone, Postnummer as Post};
use proptest::prelude::*;

/// A home by id, family name, address and postnummer; empty is not recorded.
fn home(id: &str, name: &str, address: &str, postnummer: &str) -> Home {
    let mut home = Home::unknown(home_id(id), id.to_uppercase(), name.to_owned());
    home.dwelling.address = (!address.is_empty()).then(|| address.to_owned());
    home.dwelling.postnummer = Postnummer::new(postnummer);
    home
}

fn person(id: &str, name: &str, birth: Birth, phone: &str) -> Member {
    Member {
        name: name.to_owned(),
        birth,
        phone: (!phone.is_empty()).then(|| phone.to_owned()),
        ..member(id, MemberRole::FosterParent)
    }
}

fn office(homes: Vec<Home>) -> Register {
    let mut register = World::new().register;
    register.homes = homes;
    register.searches = Vec::new();
    register
}

fn found(register: &Register) -> Vec<(Who, Vec<Likeness>)> {
    let pairs = likely_duplicates(register, Among::Everything, day("2026-11-22"));
    pairs.into_iter().map(|pair| (pair.who, pair.reasons.into_iter().collect())).collect()
}

fn homes_found(one: Home, other: Home) -> Option<Vec<Likeness>> {
    let found = found(&office(vec![one, other]));
    found.into_iter().find(|(who, _)| matches!(who, Who::Homes(_, _))).map(|(_, reasons)| reasons)
}

#[test]
fn homes_are_alike_by_name_and_place() {
    let rows: [(Home, Home, Option<Vec<Likeness>>); 9] = [
        (
            home("h-1", "Sørensen", "Storgata 1", "9510"),
            home("h-2", "Soerensen", "Storgt. 1", "9510"),
            Some(vec![Address, Named, Post]),
        ),
        (
            home("h-1", "Sørensen", "Storgata 1", "9510"),
            home("h-2", "Soerensen", "Storgata 1", "9510"),
            Some(vec![Address, Named, Post]),
        ),
        (home("h-1", "Øien", "", "9510"), home("h-2", "Oeien", "", "9510"), Some(vec![Named, Post])),
        (home("h-1", "Hansen", "", "9510"), home("h-2", "Hansen", "", "9518"), None),
        (home("h-1", "Hansen", "Storgata 1", "9510"), home("h-2", "Hansen", "Storgata 11", "9510"), None),
        // Nothing is known that could tell the second from the first.
        (home("h-1", "Hansen", "", "9510"), home("h-2", "Hansen", "", ""), Some(vec![Named])),
        (home("h-1", "Hansen", "", "9510"), home("h-2", "Olsen", "", "9510"), None),
        (
            home("h-1", "Hansen", "Storgata 1", "9510"),
            home("h-2", "Olsen", "Storgata 1", "9510"),
            Some(vec![Address, Post]),
        ),
        (home("h-1", "Hansen", "Storgata 1", "9510"), home("h-2", "Hansen", "Storgata 1", "9518"), None),
    ];
    for (one, other, expected) in rows {
        let label = format!("{:?} {:?}", one.dwelling, other.dwelling);
        assert_eq!(homes_found(one.clone(), other.clone()), expected, "{label}");
        assert_eq!(homes_found(other, one), expected, "turned: {label}");
    }
}

#[test]
fn a_person_in_both_homes_is_a_reason_and_a_pair_of_its_own() {
    let year = Birth::Year(1980);
    let mut one = home("h-1", "Li", "", "9510");
    one.household.members = vec![person("p-1", "Kari Li", year, "900 00 000")];
    let mut other = home("h-2", "Berg", "", "9518");
    other.household.members = vec![person("p-2", "Li, Kari", Birth::Date(day("1980-05-01")), "+47 90000000")];
    let members = Who::Members(
        HomeMember { home: home_id("h-1"), person: person_id("p-1") },
        HomeMember { home: home_id("h-2"), person: person_id("p-2") },
    );
    assert_eq!(same_members(&one, &other), [(person_id("p-2"), person_id("p-1"))].into());
    assert_eq!(
        found(&office(vec![one.clone(), other.clone()])),
        [
            (members, vec![Phone, Born, Named]),
            (Who::Homes(home_id("h-1"), home_id("h-2")), vec![Phone, Same]),
        ]
    );
    // Only the name is the same: in a small place many have it.
    other.household.members = vec![person("p-2", "Kari Li", Birth::Unknown, "")];
    assert_eq!(found(&office(vec![one, other])), []);
}

#[test]
fn father_and_son_of_one_name_are_two() {
    let mut one = home("h-1", "Li", "", "9510");
    one.household.members =
        vec![person("p-1", "Per Li", Birth::Year(1970), ""), person("p-2", "Per Li", Birth::Year(2001), "")];
    assert_eq!(found(&office(vec![one.clone()])), []);
    one.household.members[1].birth = Birth::Unknown;
    let pair = Who::Members(
        HomeMember { home: home_id("h-1"), person: person_id("p-1") },
        HomeMember { home: home_id("h-1"), person: person_id("p-2") },
    );
    assert_eq!(found(&office(vec![one])), [(pair, vec![Named])]);
}

#[test]
fn a_protected_home_is_in_no_pair() {
    for grade in [ProtectionGrade::None, ProtectionGrade::Confidential, ProtectionGrade::StrictlyConfidential]
    {
        let mut one = home("h-1", "Hansen Berg", "Storgata 1", "9510");
        one.household.members = vec![person("p-1", "Kari Hansen", Birth::Unknown, "00 00 10 01")];
        one.household.members[0].protection.grade = grade;
        let mut other = home("h-2", "Hansen Berg", "Storgata 1", "9510");
        other.household.members = vec![person("p-2", "Kari Hansen", Birth::Unknown, "00 00 10 01")];
        let mut register = office(vec![one, other]);
        // One has become the home; another, by the same phone number, has not, and is like both homes.
        let mut became = inquiry("i-1", "Kari Hansen", "00 00 10 01", "9510");
        became.home = Some(home_id("h-1"));
        register.inquiries = vec![became, inquiry("i-2", "Kari Hansen", "00 00 10 01", "9510")];
        let told = |who: &Who| {
            let words = format!("{who:?}");
            ["h-1", "p-1", "i-1"].iter().any(|id| words.contains(id))
        };
        let telling = found(&register).iter().filter(|(who, _)| told(who)).count();
        // The two homes, their two members, the two inquiries, and the second inquiry with the first home.
        assert_eq!(telling, if grade == ProtectionGrade::None { 4 } else { 0 });
        let left = Who::InquiryAndHome { inquiry: InquiryId::new("i-2").unwrap(), home: home_id("h-2") };
        assert!(found(&register).iter().any(|(who, _)| *who == left), "the others are still found");
    }
}

fn inquiry(id: &str, name: &str, phone: &str, postnummer: &str) -> Inquiry {
    Inquiry {
        id: InquiryId::new(id).unwrap(),
        received_on: day("2026-10-01"),
        name: name.to_owned(),
        phone: (!phone.is_empty()).then(|| phone.to_owned()),
        email: None,
        postnummer: Postnummer::new(postnummer),
        wants: BTreeSet::new(),
        source: None,
        stage: InquiryStage::New,
        answered_on: None,
        next_step: None,
        next_step_by: None,
        responsible: None,
        steps: Vec::new(),
        ended_reason: None,
        home: None,
        notes: None,
    }
}

#[test]
fn inquiries_are_compared_with_each_other_and_with_homes() {
    let mut one = home("h-1", "Li", "", "9510");
    one.household.members = vec![person("p-1", "Kari Li", Birth::Unknown, "900 00 000")];
    let mut register = office(vec![one]);
    register.inquiries = vec![
        inquiry("a", "Kari og Per", "90000000", "9510"),
        inquiry("b", "Kari Li", "", "9510"),
        inquiry("c", "Li, Kari", "", "9518"),
        inquiry("d", "Kari", "", ""),
    ];
    let id = |text: &str| InquiryId::new(text).unwrap();
    let with_home = |text: &str| Who::InquiryAndHome { inquiry: id(text), home: home_id("h-1") };
    assert_eq!(
        found(&register),
        [(with_home("a"), vec![Phone, Post]), (with_home("b"), vec![Named, Post])],
        "c lives elsewhere, and d's one word is many people's"
    );
    register.inquiries[2].postnummer = None;
    register.inquiries[0].home = Some(home_id("h-1"));
    assert_eq!(
        found(&register),
        [
            (with_home("b"), vec![Named, Post]),
            (Who::Inquiries(id("b"), id("c")), vec![Named]),
            (with_home("c"), vec![Named]),
        ]
    );
}

#[test]
fn persons_of_one_network_and_those_who_are_homes() {
    let mut one = home("h-1", "Li", "", "9510");
    one.household.members = vec![person("p-1", "Åse Li", Birth::Unknown, "")];
    let mut register = office(vec![one]);
    let id = |text: &str| NetworkPersonId::new(text).unwrap();
    for child in ["spurv", "tjeld"] {
        let mut search = NetworkSearch::begun(child_id(child));
        search.persons = vec![NetworkPerson::named(id(child), "Aase Li".into(), "mormor".into())];
        register.searches.push(search);
    }
    let twice = NetworkPerson::named(id("again"), "Åse Li".into(), "bestemor".into());
    register.searches[0].persons.push(NetworkPerson { home: Some(home_id("h-1")), ..twice });
    let in_home = |child: &str| Who::NetworkPersonAndHome {
        child: child_id(child),
        person: id(child),
        home: home_id("h-1"),
    };
    let two = Who::NetworkPersons { child: child_id("spurv"), one: id("again"), other: id("spurv") };
    assert_eq!(
        found(&register),
        [(two, vec![Named]), (in_home("spurv"), vec![Named]), (in_home("tjeld"), vec![Named])],
        "the same person in two children's networks is no duplicate"
    );
}

#[test]
fn an_email_is_the_same_whatever_its_letters() {
    let mut one = home("h-1", "Li", "", "9510");
    one.household.members = vec![person("p-1", "Kari Li", Birth::Unknown, "")];
    one.household.members[0].email = Some("Kari@Example.org ".into());
    let mut other = home("h-2", "Berg", "", "9518");
    other.household.members = vec![person("p-2", "Per Berg", Birth::Unknown, "")];
    other.household.members[0].email = Some("kari@example.org".into());
    assert_eq!(homes_found(one, other), Some(vec![Email]));
}

proptest! {
    #[test]
    fn looking_among_some_finds_what_looking_among_all_finds_of_them(
        rows in prop::collection::vec(("[A-C]a (Li|Øien|Oeien)", prop::option::of(0_u8..3), 0_u8..3), 1..7)
    ) {
        let mut register = office(Vec::new());
        for (at, (name, post, phone)) in rows.iter().enumerate() {
            let (post, number) = (post.map(|at| format!("951{at}")), format!("9000000{phone}"));
            let mut home = home(&format!("h-{at}"), name, "", post.as_deref().unwrap_or_default());
            home.household.members =
                ["a", "b"].map(|one| person(&format!("p-{at}-{one}"), name, Birth::Unknown, &number)).into();
            register.homes.push(home);
            let post = post.unwrap_or_else(|| "9518".to_owned());
            register.inquiries.push(inquiry(&format!("i-{at}"), name, &number, &post));
            let child = crate::ids::ChildId::new(&format!("c-{at}")).unwrap();
            let persons = ["x", "y"].map(|one| {
                let id = crate::ids::NetworkPersonId::new(&format!("n-{at}-{one}")).unwrap();
                crate::model::NetworkPerson::named(id, name.clone(), "onkel".into())
            });
            let search = crate::model::NetworkSearch::begun(child);
            register.searches.push(crate::model::NetworkSearch { persons: persons.into(), ..search });
        }
        let today = day("2026-11-22");
        let all = likely_duplicates(&register, Among::Everything, today);
        prop_assert!(!all.is_empty(), "two members of one home have the same name and phone");
        let some = |among: Among<'_>| -> Vec<Pair> {
            all.iter().filter(|pair| among.covers(&pair.who)).cloned().collect()
        };
        for home in &register.homes {
            let among = Among::Home(&home.id);
            prop_assert_eq!(likely_duplicates(&register, among, today), some(among));
        }
        for search in &register.searches {
            let among = Among::Child(&search.child);
            prop_assert_eq!(likely_duplicates(&register, among, today), some(among));
        }
        prop_assert_eq!(likely_duplicates(&register, Among::Inquiries, today), some(Among::Inquiries));
    }

    #[test]
    fn the_order_of_the_records_never_matters(
        rows in prop::collection::vec(("[A-C]a (Li|Øien|Oeien)", prop::option::of(0_u8..3), 0_u8..3), 0..9)
    ) {
        let homes: Vec<Home> = rows
            .iter()
            .enumerate()
            .map(|(at, (name, post, phone))| {
                let post = post.map(|at| format!("951{at}")).unwrap_or_default();
                let mut home = home(&format!("h-{at}"), name, "", &post);
                let number = format!("9000000{phone}");
                home.household.members = vec![person(&format!("p-{at}"), name, Birth::Unknown, &number)];
                home
            })
            .collect();
        let mut register = office(homes);
        let there = found(&register);
        register.homes.reverse();
        prop_assert_eq!(there, found(&register));
    }
}
