//! Which rows are likely about somebody who is there already. Nothing is merged: a person decides.

use chrono::NaiveDate;
use heimly_domain::ids::HomeId;
use heimly_domain::model::{Home, Register};
use heimly_domain::names::{fold, likely_same};
use heimly_domain::place::Postnummer;
use std::collections::BTreeMap;

/// Most homes a row is compared with; names that begin alike beyond that are not likely the same family.
const COMPARED_MAX: usize = 200;

#[derive(Clone, Debug)]
struct Known {
    id: HomeId,
    code: String,
    name: String,
    address: Option<String>,
    postnummer: Option<Postnummer>,
}

/// Homes by the beginnings of the words in their names.
#[derive(Debug, Default)]
pub(super) struct Likeness {
    homes: Vec<Known>,
    by_beginning: BTreeMap<String, Vec<usize>>,
}

/// The home a row is like.
#[derive(Clone, Debug)]
pub(super) struct Alike {
    pub(super) id: HomeId,
    pub(super) code: String,
    pub(super) name: String,
}

impl Likeness {
    pub(super) fn of(register: &Register) -> Self {
        let mut likeness = Self::default();
        register.homes.iter().for_each(|home| likeness.add(home));
        likeness
    }

    /// Remembers a home, so that rows further down are compared with it.
    pub(super) fn add(&mut self, home: &Home) {
        let at = self.homes.len();
        for beginning in beginnings(&home.family_name) {
            self.by_beginning.entry(beginning).or_default().push(at);
        }
        self.homes.push(Known {
            id: home.id.clone(),
            code: home.code.clone(),
            name: home.family_name.clone(),
            address: home.dwelling.address.clone(),
            postnummer: home.dwelling.postnummer,
        });
    }

    /// The first home that has likely the same name and not another address.
    pub(super) fn find(&self, home: &Home) -> Option<Alike> {
        let places =
            beginnings(&home.family_name).into_iter().filter_map(|each| self.by_beginning.get(&each));
        let known = places.flatten().take(COMPARED_MAX).filter_map(|at| self.homes.get(*at));
        let mut alike =
            known.filter(|known| same_place(known, home) && likely_same(&known.name, &home.family_name));
        alike.next().map(|known| Alike {
            id: known.id.clone(),
            code: known.code.clone(),
            name: known.name.clone(),
        })
    }
}

/// Where both say where they live, it must be the same place; where one does not, it may be.
fn same_place(known: &Known, home: &Home) -> bool {
    let postnummer = match (known.postnummer, home.dwelling.postnummer) {
        (Some(one), Some(other)) => one == other,
        (Some(_) | None, Some(_) | None) => true,
    };
    let address = match (&known.address, &home.dwelling.address) {
        (Some(one), Some(other)) => likely_same(one, other),
        (Some(_) | None, Some(_) | None) => true,
    };
    postnummer && address
}

fn beginnings(name: &str) -> Vec<String> {
    let mut all: Vec<String> = fold(name).split(' ').map(|word| word.chars().take(2).collect()).collect();
    all.sort();
    all.dedup();
    all
}

/// The child in the office with the same pseudonym, when it is born on the same day.
pub(super) fn same_child(register: &Register, pseudonym: &str, birth: NaiveDate) -> Option<usize> {
    let folded = fold(pseudonym);
    register.children.iter().position(|child| fold(&child.pseudonym) == folded && child.birth == birth)
}
