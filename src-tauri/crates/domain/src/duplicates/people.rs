//! People and inquiries that are likely recorded twice.

use super::homes::{Person, members};
use super::{Among, Found, HomeMember, Likeness, Name, Who, differ, email, phone, same, sharing};
use crate::ids::HomeId;
use crate::model::{Birth, Home, Inquiry, NetworkSearch, Register};
use crate::place::Postnummer;
use chrono::Datelike;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn pairs(register: &Register, among: Among<'_>, hidden: &BTreeSet<HomeId>) -> Found {
    let compared = |home: &&Home| match among {
        Among::Home(id) => home.id == *id,
        Among::Everything | Among::Child(_) | Among::Inquiries => true,
    };
    let shown = register.homes.iter().filter(|home| !hidden.contains(&home.id));
    let homes: Vec<&Home> = shown.filter(compared).collect();
    let everyone: Vec<Person<'_>> = homes.iter().copied().flat_map(members).collect();
    let index = Index::of(&homes, &everyone);
    let searches = register.searches.iter();
    // Who asked tells who a home is that has become of it.
    let is_shown = |inquiry: &&Inquiry| inquiry.home.as_ref().is_none_or(|home| !hidden.contains(home));
    let asked = register.inquiries.iter().filter(is_shown);
    let mut found = Found::new();
    match among {
        Among::Everything => {
            found = household_members(&everyone);
            searches.for_each(|search| network(search, &index, &mut found));
            inquiries(asked, &index, &mut found);
        }
        Among::Home(_) => {
            found = household_members(&everyone);
            inquiries(asked, &index, &mut found);
        }
        Among::Child(id) => {
            searches
                .filter(|search| search.child == *id)
                .for_each(|search| network(search, &index, &mut found));
        }
        Among::Inquiries => inquiries(asked, &index, &mut found),
    }
    found
}

/// Why two members are likely one person; empty where they are not. Father and son of the same name are told
/// apart by when they were born.
pub(super) fn same_person(one: &Person<'_>, other: &Person<'_>) -> BTreeSet<Likeness> {
    let mut reasons = BTreeSet::new();
    let birth = born(one.birth(), other.birth());
    if birth == Born::Apart || !one.name.is_like(&other.name) {
        return reasons;
    }
    if birth == Born::Together {
        reasons.insert(Likeness::Birth);
    }
    if same(one.phone.as_ref(), other.phone.as_ref()) {
        reasons.insert(Likeness::Phone);
    }
    if same(one.email.as_ref(), other.email.as_ref()) {
        reasons.insert(Likeness::Email);
    }
    if !reasons.is_empty() || (one.name.is_full() && other.name.is_full()) {
        reasons.insert(Likeness::Name);
    }
    reasons
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Born {
    Together,
    Apart,
    Unknown,
}

fn born(one: Birth, other: Birth) -> Born {
    let same = match (one, other) {
        (Birth::Unknown, _) | (_, Birth::Unknown) => return Born::Unknown,
        (Birth::Date(one), Birth::Date(other)) => one == other,
        (Birth::Date(date), Birth::Year(year)) | (Birth::Year(year), Birth::Date(date)) => {
            date.year() == year
        }
        (Birth::Year(one), Birth::Year(other)) => one == other,
    };
    if same { Born::Together } else { Born::Apart }
}

/// Two members of one household, or of two. A child other kommuner have placed may have lived in both.
fn household_members(everyone: &[Person<'_>]) -> Found {
    let mut found = Found::new();
    for (one, other) in sharing(everyone.iter().map(|person| person.name.keys())) {
        let (Some(one), Some(other)) = (everyone.get(one), everyone.get(other)) else { continue };
        let reasons = same_person(one, other);
        // Between two homes a name alone is not enough: in a small place many have the same one.
        let apart = one.home != other.home;
        if reasons.is_empty() || (apart && (one.moves() || other.moves() || reasons.len() < 2)) {
            continue;
        }
        let member =
            |person: &Person<'_>| HomeMember { home: person.home.clone(), person: person.member.id.clone() };
        let (mut first, mut second) = (member(one), member(other));
        if second < first {
            std::mem::swap(&mut first, &mut second);
        }
        found.insert(Who::Members(first, second), reasons);
    }
    found
}

/// Adults and families of the homes, by what is looked up.
struct Index<'a> {
    people: &'a [Person<'a>],
    homes: BTreeMap<&'a HomeId, &'a Home>,
    families: Vec<(&'a HomeId, Name)>,
    by_name: BTreeMap<String, Vec<usize>>,
    families_by_name: BTreeMap<String, Vec<usize>>,
    by_reach: BTreeMap<String, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn of(homes: &[&'a Home], people: &'a [Person<'a>]) -> Self {
        let families: Vec<(&HomeId, Name)> =
            homes.iter().map(|home| (&home.id, Name::new(&home.family_name))).collect();
        let mut index = Self {
            people,
            homes: homes.iter().map(|home| (&home.id, *home)).collect(),
            families,
            by_name: BTreeMap::new(),
            families_by_name: BTreeMap::new(),
            by_reach: BTreeMap::new(),
        };
        for (at, person) in people.iter().enumerate().filter(|(_, person)| person.is_adult()) {
            for key in person.name.keys() {
                index.by_name.entry(key).or_default().push(at);
            }
            for key in reach(person.phone.as_deref(), person.email.as_deref()) {
                index.by_reach.entry(key).or_default().push(at);
            }
        }
        for (at, (_, name)) in index.families.iter().enumerate() {
            for key in name.keys() {
                index.families_by_name.entry(key).or_default().push(at);
            }
        }
        index
    }

    /// The homes somebody of this name, reached so, is likely in, with the reasons.
    fn homes_of(
        &self,
        name: &Name,
        phone: Option<&str>,
        email: Option<&str>,
    ) -> BTreeMap<&'a HomeId, BTreeSet<Likeness>> {
        let mut found: BTreeMap<&HomeId, BTreeSet<Likeness>> = BTreeMap::new();
        for at in reach(phone, email).iter().filter_map(|key| self.by_reach.get(key)).flatten() {
            let Some(person) = self.people.get(*at) else { continue };
            let reasons = found.entry(person.home).or_default();
            if phone.is_some() && person.phone.as_deref() == phone {
                reasons.insert(Likeness::Phone);
            }
            if email.is_some() && person.email.as_deref() == email {
                reasons.insert(Likeness::Email);
            }
        }
        if !name.is_full() {
            return found;
        }
        let keys = name.keys();
        for at in keys.iter().filter_map(|key| self.by_name.get(key)).flatten() {
            if let Some(person) = self.people.get(*at).filter(|person| person.name.is_like(name)) {
                found.entry(person.home).or_default().insert(Likeness::Name);
            }
        }
        for at in keys.iter().filter_map(|key| self.families_by_name.get(key)).flatten() {
            if let Some((home, _)) = self.families.get(*at).filter(|(_, family)| family.is_like(name)) {
                found.entry(home).or_default().insert(Likeness::Name);
            }
        }
        found
    }

    /// The postnummer of a home.
    fn postnummer(&self, home: &HomeId) -> Option<Postnummer> {
        self.homes.get(home).and_then(|home| home.dwelling.postnummer)
    }
}

fn reach(phone: Option<&str>, email: Option<&str>) -> Vec<String> {
    let phone = phone.map(|phone| format!("t {phone}"));
    phone.into_iter().chain(email.map(|email| format!("e {email}"))).collect()
}

/// Persons of one child's network against each other and against the homes. The same person in two
/// children's networks is no duplicate.
fn network(search: &NetworkSearch, index: &Index<'_>, found: &mut Found) {
    let names: Vec<Name> = search.persons.iter().map(|person| Name::new(&person.name)).collect();
    for (at, (person, name)) in search.persons.iter().zip(&names).enumerate() {
        let later = search.persons.iter().zip(&names).skip(at + 1);
        for (other, _) in later.filter(|(_, other)| name.is_like(other)) {
            let (one, other) = if person.id <= other.id { (person, other) } else { (other, person) };
            let who = Who::NetworkPersons {
                child: search.child.clone(),
                one: one.id.clone(),
                other: other.id.clone(),
            };
            found.insert(who, BTreeSet::from([Likeness::Name]));
        }
        if person.home.is_some() {
            continue;
        }
        for (home, reasons) in index.homes_of(name, None, None) {
            let who = Who::NetworkPersonAndHome {
                child: search.child.clone(),
                person: person.id.clone(),
                home: home.clone(),
            };
            found.insert(who, reasons);
        }
    }
}

/// An inquiry ready to be compared.
struct Asking<'a> {
    inquiry: &'a Inquiry,
    name: Name,
    phone: Option<String>,
    email: Option<String>,
}

fn inquiries<'i>(inquiries: impl Iterator<Item = &'i Inquiry>, index: &Index<'_>, found: &mut Found) {
    let asking: Vec<Asking<'_>> = inquiries
        .map(|inquiry| Asking {
            inquiry,
            name: Name::new(&inquiry.name),
            phone: phone(inquiry.phone.as_deref()),
            email: email(inquiry.email.as_deref()),
        })
        .collect();
    let keys = |each: &Asking<'_>| {
        let mut keys = each.name.keys();
        keys.extend(reach(each.phone.as_deref(), each.email.as_deref()));
        keys
    };
    for (one, other) in sharing(asking.iter().map(keys)) {
        let (Some(one), Some(other)) = (asking.get(one), asking.get(other)) else { continue };
        let reasons = same_asking(one, other);
        if !reasons.is_empty() {
            let (mut first, mut second) = (&one.inquiry.id, &other.inquiry.id);
            if second < first {
                std::mem::swap(&mut first, &mut second);
            }
            found.insert(Who::Inquiries(first.clone(), second.clone()), reasons);
        }
    }
    for each in asking.iter().filter(|each| each.inquiry.home.is_none()) {
        for (home, mut reasons) in index.homes_of(&each.name, each.phone.as_deref(), each.email.as_deref()) {
            let (asked_from, lives) = (each.inquiry.postnummer, index.postnummer(home));
            let by_name_only = reasons.iter().all(|reason| *reason == Likeness::Name);
            if by_name_only && differ(asked_from.as_ref(), lives.as_ref()) {
                continue;
            }
            if same(asked_from.as_ref(), lives.as_ref()) {
                reasons.insert(Likeness::Postnummer);
            }
            let who = Who::InquiryAndHome { inquiry: each.inquiry.id.clone(), home: home.clone() };
            found.insert(who, reasons);
        }
    }
}

fn same_asking(one: &Asking<'_>, other: &Asking<'_>) -> BTreeSet<Likeness> {
    let mut reasons = BTreeSet::new();
    if same(one.phone.as_ref(), other.phone.as_ref()) {
        reasons.insert(Likeness::Phone);
    }
    if same(one.email.as_ref(), other.email.as_ref()) {
        reasons.insert(Likeness::Email);
    }
    let (here, there) = (one.inquiry.postnummer, other.inquiry.postnummer);
    let elsewhere = differ(here.as_ref(), there.as_ref());
    let named = one.name.is_like(&other.name);
    if named && (!reasons.is_empty() || (!elsewhere && one.name.is_full())) {
        reasons.insert(Likeness::Name);
    }
    if !reasons.is_empty() && same(here.as_ref(), there.as_ref()) {
        reasons.insert(Likeness::Postnummer);
    }
    reasons
}
