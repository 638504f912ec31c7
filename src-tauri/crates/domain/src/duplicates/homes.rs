//! Homes that are likely recorded twice.

use super::{Among, Found, Likeness, Name, Who, differ, email, people, phone, same, sharing};
use crate::ids::HomeId;
use crate::model::{Birth, Home, Member, MemberRole, Register};
use crate::names::fold;
use crate::place::Postnummer;
use std::collections::BTreeSet;

/// A member ready to be compared.
pub(super) struct Person<'a> {
    pub(super) home: &'a HomeId,
    pub(super) member: &'a Member,
    pub(super) name: Name,
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
}

impl Person<'_> {
    /// Whether somebody may be the same person without being registered twice: a child that other kommuner
    /// have moved between homes.
    pub(super) fn moves(&self) -> bool {
        match self.member.role {
            MemberRole::OtherKommunesFosterChild => true,
            MemberRole::FosterParent | MemberRole::OtherAdult | MemberRole::OwnChild => false,
        }
    }

    pub(super) fn is_adult(&self) -> bool {
        match self.member.role {
            MemberRole::FosterParent | MemberRole::OtherAdult => true,
            MemberRole::OwnChild | MemberRole::OtherKommunesFosterChild => false,
        }
    }

    pub(super) fn birth(&self) -> Birth {
        self.member.birth
    }
}

/// The members of a home, ready to be compared.
pub(super) fn members(home: &Home) -> Vec<Person<'_>> {
    let person = |member| person(home, member);
    home.household.members.iter().map(person).collect()
}

fn person<'a>(home: &'a Home, member: &'a Member) -> Person<'a> {
    Person {
        home: &home.id,
        member,
        name: Name::new(&member.name),
        phone: phone(member.phone.as_deref()),
        email: email(member.email.as_deref()),
    }
}

/// An address ready to be compared: its words, and its numbers, which must be the same.
struct Address {
    words: Name,
    numbers: Vec<String>,
}

/// A home ready to be compared. Of a protected one neither address nor postnummer stands here.
struct Known<'a> {
    id: &'a HomeId,
    name: Name,
    address: Option<Address>,
    postnummer: Option<Postnummer>,
    members: Vec<Person<'a>>,
}

fn address(text: &str) -> Option<Address> {
    let folded = fold(text);
    let numbers = |word: &&str| word.starts_with(|letter: char| letter.is_ascii_digit());
    let numbers: Vec<String> = folded.split(' ').filter(numbers).map(str::to_owned).collect();
    (!folded.is_empty()).then(|| Address { words: Name::new(text), numbers })
}

/// A home as it is compared.
fn known(home: &Home) -> Known<'_> {
    Known {
        id: &home.id,
        name: Name::new(&home.family_name),
        address: home.dwelling.address.as_deref().and_then(address),
        postnummer: home.dwelling.postnummer,
        members: members(home),
    }
}

/// What homes that may be alike have in common.
fn keys(home: &Known<'_>) -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = home.name.keys();
    if let Some(address) = &home.address {
        let numbers = address.numbers.join(" ");
        keys.extend(address.words.keys().into_iter().map(|key| format!("a {key} {numbers}")));
    }
    for member in &home.members {
        keys.extend(member.phone.iter().map(|phone| format!("t {phone}")));
        keys.extend(member.email.iter().map(|email| format!("e {email}")));
        keys.extend(member.name.keys().into_iter().map(|key| format!("p {key}")));
    }
    keys
}

pub(super) fn pairs(register: &Register, among: Among<'_>, hidden: &BTreeSet<HomeId>) -> Found {
    let shown = register.homes.iter().filter(|home| !hidden.contains(&home.id));
    let mut found = Found::new();
    match among {
        Among::Everything => {
            let homes: Vec<Known<'_>> = shown.map(known).collect();
            for (one, other) in sharing(homes.iter().map(keys)) {
                if let (Some(one), Some(other)) = (homes.get(one), homes.get(other)) {
                    pair(one, other, &mut found);
                }
            }
        }
        Among::Home(id) => {
            let Some(own) = shown.clone().find(|home| home.id == *id).map(known) else { return found };
            let own_keys = keys(&own);
            for other in shown.filter(|home| home.id != *id).map(known) {
                if !keys(&other).is_disjoint(&own_keys) {
                    pair(&own, &other, &mut found);
                }
            }
        }
        Among::Child(_) | Among::Inquiries => {}
    }
    found
}

fn pair(one: &Known<'_>, other: &Known<'_>, found: &mut Found) {
    let reasons = reasons(one, other);
    if !reasons.is_empty() {
        let (first, second) = if one.id <= other.id { (one.id, other.id) } else { (other.id, one.id) };
        found.insert(Who::Homes(first.clone(), second.clone()), reasons);
    }
}

/// Why two homes are likely one; empty where they are not. The same name alone is many families': it counts
/// where they live in the same place or share a person, or where nothing else is known that could tell them
/// apart.
fn reasons(one: &Known<'_>, other: &Known<'_>) -> BTreeSet<Likeness> {
    let mut reasons = shared_people(one, other);
    let by_people = !reasons.is_empty();
    let elsewhere = differ(one.postnummer.as_ref(), other.postnummer.as_ref());
    let same_address = match (&one.address, &other.address) {
        (Some(here), Some(there)) => {
            !elsewhere && here.numbers == there.numbers && here.words.is_like(&there.words)
        }
        (Some(_) | None, Some(_) | None) => false,
    };
    let other_address = one.address.is_some() && other.address.is_some() && !same_address;
    let same_name = one.name.is_like(&other.name);
    let same_postnummer = same(one.postnummer.as_ref(), other.postnummer.as_ref());
    let bare =
        |home: &Known<'_>| home.members.is_empty() && home.postnummer.is_none() && home.address.is_none();
    let by_place = same_address || (same_name && same_postnummer && !other_address);
    let by_name = same_name && (bare(one) || bare(other));
    if !(by_people || by_place || by_name) {
        return BTreeSet::new();
    }
    if same_name {
        reasons.insert(Likeness::Name);
    }
    if same_address {
        reasons.insert(Likeness::Address);
    }
    if same_postnummer {
        reasons.insert(Likeness::Postnummer);
    }
    reasons
}

/// Whether somebody in both is the same person, and whether phone or e-mail are shared.
fn shared_people(one: &Known<'_>, other: &Known<'_>) -> BTreeSet<Likeness> {
    let mut reasons = BTreeSet::new();
    for here in one.members.iter().filter(|member| !member.moves()) {
        for there in other.members.iter().filter(|member| !member.moves()) {
            if same(here.phone.as_ref(), there.phone.as_ref()) {
                reasons.insert(Likeness::Phone);
            }
            if same(here.email.as_ref(), there.email.as_ref()) {
                reasons.insert(Likeness::Email);
            }
            // A name alone is not a person: in a small place many have the same one.
            if people::same_person(here, there).len() > 1 {
                reasons.insert(Likeness::Member);
            }
        }
    }
    reasons
}
