//! Homes, people and inquiries that are likely recorded twice, each pair with its reasons.
//!
//! A likeness is shown and nothing is merged here: a person decides. A home whose address is protected is in
//! no pair, nor is an inquiry that has become one: the name of the other in the pair would tell who lives
//! there. Two such records are merged by whoever knows that they are one.

mod homes;
mod people;
#[cfg(test)]
mod tests;

use crate::ids::{ChildId, HomeId, InquiryId, NetworkPersonId, PersonId};
use crate::merge::SameMembers;
use crate::model::{Home, Register};
use crate::names::{likely_same_spellings, spellings};
use crate::protection::hidden_homes;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

crate::codes! {
    /// Why two records are likely about the same, strongest first.
    pub enum Likeness {
        /// The same phone number.
        Phone = "telefon",
        /// The same e-mail address.
        Email = "epost",
        /// Likely the same address.
        Address = "adresse",
        /// Somebody in both is likely the same person.
        Member = "person",
        /// Born at the same time.
        Birth = "fodt",
        /// Likely the same name.
        Name = "navn",
        /// The same postnummer.
        Postnummer = "postnummer",
    }
}

/// A member of a home.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HomeMember {
    /// The home.
    pub home: HomeId,
    /// The member.
    pub person: PersonId,
}

/// Two records that are likely about the same. The smaller id stands first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Two homes.
    Homes(HomeId, HomeId),
    /// Two members, of one household or of two.
    Members(HomeMember, HomeMember),
    /// Two persons of one child's network.
    NetworkPersons {
        /// The child.
        child: ChildId,
        /// One.
        one: NetworkPersonId,
        /// The other.
        other: NetworkPersonId,
    },
    /// A person of a child's network who is likely in a home already.
    NetworkPersonAndHome {
        /// The child.
        child: ChildId,
        /// The person.
        person: NetworkPersonId,
        /// The home.
        home: HomeId,
    },
    /// Two inquiries.
    Inquiries(InquiryId, InquiryId),
    /// An inquiry from somebody who is likely a home already.
    InquiryAndHome {
        /// The inquiry.
        inquiry: InquiryId,
        /// The home.
        home: HomeId,
    },
}

/// Two records with every reason why they are likely about the same, strongest first; never without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Which.
    pub who: Who,
    /// Why.
    pub reasons: BTreeSet<Likeness>,
}

/// Which pairs are looked for. Finding all compares every home with those like it; a page needs only its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among<'a> {
    /// All there are.
    Everything,
    /// This home with other homes and with inquiries, and the members of its household with each other.
    Home(&'a HomeId),
    /// The persons of this child's network, with each other and with homes.
    Child(&'a ChildId),
    /// Inquiries, with each other and with homes.
    Inquiries,
}

impl Among<'_> {
    /// Whether a pair is one of those that are looked for.
    pub fn covers(&self, who: &Who) -> bool {
        match (self, who) {
            (Self::Everything, _) | (Self::Inquiries, Who::Inquiries(..) | Who::InquiryAndHome { .. }) => {
                true
            }
            (Self::Home(id), Who::Homes(one, other)) => one == *id || other == *id,
            (Self::Home(id), Who::InquiryAndHome { home, .. }) => home == *id,
            (Self::Home(id), Who::Members(one, other)) => one.home == **id && other.home == **id,
            (
                Self::Child(id),
                Who::NetworkPersons { child, .. } | Who::NetworkPersonAndHome { child, .. },
            ) => child == *id,
            (
                Self::Home(_),
                Who::Inquiries(..) | Who::NetworkPersons { .. } | Who::NetworkPersonAndHome { .. },
            )
            | (
                Self::Child(_),
                Who::Homes(..) | Who::Members(..) | Who::Inquiries(..) | Who::InquiryAndHome { .. },
            )
            | (
                Self::Inquiries,
                Who::Homes(..)
                | Who::Members(..)
                | Who::NetworkPersons { .. }
                | Who::NetworkPersonAndHome { .. },
            ) => false,
        }
    }
}

/// The pairs that are likely about the same: those with most reasons first, then those with the strongest,
/// then by kind and id. The order of the records never matters.
pub fn likely_duplicates(register: &Register, among: Among<'_>, today: NaiveDate) -> Vec<Pair> {
    let hidden = hidden_homes(register, today);
    let mut found = homes::pairs(register, among, &hidden);
    found.append(&mut people::pairs(register, among, &hidden));
    let mut pairs: Vec<Pair> = found
        .into_iter()
        .filter(|(who, reasons)| !reasons.is_empty() && among.covers(who))
        .map(|(who, reasons)| Pair { who, reasons })
        .collect();
    pairs.sort_by(|one, other| {
        let most = other.reasons.len().cmp(&one.reasons.len());
        most.then_with(|| one.reasons.cmp(&other.reasons)).then_with(|| one.who.cmp(&other.who))
    });
    pairs
}

/// Who in `drop` is likely who in `keep`: what a merge of the two may start from. Each person once, in the
/// order of the households.
pub fn same_members(keep: &Home, drop: &Home) -> SameMembers {
    let (kept, gone) = (homes::members(keep), homes::members(drop));
    let mut taken = BTreeSet::new();
    let mut same = BTreeMap::new();
    for other in &gone {
        let found = kept
            .iter()
            .find(|one| !taken.contains(&&one.member.id) && !people::same_person(one, other).is_empty());
        if let Some(one) = found {
            taken.insert(&one.member.id);
            same.insert(other.member.id.clone(), one.member.id.clone());
        }
    }
    same
}

/// What is found: pairs with their reasons.
type Found = BTreeMap<Who, BTreeSet<Likeness>>;

/// A name ready to be compared.
#[derive(Clone, Debug)]
struct Name {
    spellings: [String; 2],
}

impl Name {
    fn new(text: &str) -> Self {
        Self { spellings: spellings(text) }
    }

    fn is_like(&self, other: &Self) -> bool {
        likely_same_spellings(&self.spellings, &other.spellings)
    }

    /// Whether it has more than one word: one word alone is many people's.
    fn is_full(&self) -> bool {
        self.spellings.iter().any(|text| text.contains(' '))
    }

    /// What names that may be alike have in common: two words' beginnings, or one's where there is only one.
    /// Comparing all with all is spared by it.
    fn keys(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for text in &self.spellings {
            let mut words: Vec<String> = text.split(' ').map(|word| word.chars().take(2).collect()).collect();
            words.retain(|word| !word.is_empty());
            words.sort();
            for (at, one) in words.iter().enumerate() {
                keys.insert(one.clone());
                for other in words.iter().skip(at + 1) {
                    keys.insert(format!("{one} {other}"));
                }
            }
            if words.len() > 1 {
                for word in &words {
                    keys.remove(word);
                }
            }
        }
        keys
    }
}

/// The pairs of positions that have a key in common, each once, the smaller first.
fn sharing(keys: impl Iterator<Item = BTreeSet<String>>) -> BTreeSet<(usize, usize)> {
    let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, keys) in keys.enumerate() {
        for key in keys {
            by_key.entry(key).or_default().push(at);
        }
    }
    let mut pairs = BTreeSet::new();
    for together in by_key.values() {
        for (at, one) in together.iter().enumerate() {
            pairs.extend(together.iter().skip(at + 1).map(|other| (*one, *other)));
        }
    }
    pairs
}

/// A phone number ready to be compared; too few digits are none.
fn phone(number: Option<&str>) -> Option<String> {
    const SHORTEST: usize = 5;
    number.map(crate::merge::phone).filter(|digits| digits.len() >= SHORTEST)
}

/// An e-mail address ready to be compared.
fn email(address: Option<&str>) -> Option<String> {
    address.map(|address| address.trim().to_lowercase()).filter(|address| address.contains('@'))
}

/// Whether both are known and the same.
fn same<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    one.is_some() && one == other
}

/// Whether both are known and not the same.
fn differ<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    one.is_some() && other.is_some() && one != other
}
