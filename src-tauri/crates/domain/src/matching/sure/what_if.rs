//! What if: one record or the weights are supposed to be otherwise, and the list is seen to move.
//!
//! Nothing is saved. Other weights are supposed by ranking with another [`super::super::Context::weights`].

use super::super::{Group, Ranking};
use crate::ids::HomeId;
use crate::model::{Child, Home, Need, Register};
use std::collections::HashMap;

/// A record as it is supposed to be, in place of the one with the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Supposed {
    /// A home.
    Home(Box<Home>),
    /// A need.
    Need(Box<Need>),
    /// A child.
    Child(Box<Child>),
}

/// The office as it would be; `None` where it has no record with that id, since a supposed record always
/// replaces one.
pub fn suppose(register: &Register, supposed: Supposed) -> Option<Register> {
    let mut other = register.clone();
    match supposed {
        Supposed::Home(home) => {
            let known = other.homes.iter_mut().find(|each| each.id == home.id)?;
            *known = *home;
        }
        Supposed::Need(need) => {
            let known = other.needs.iter_mut().find(|each| each.id == need.id)?;
            *known = *need;
        }
        Supposed::Child(child) => {
            let known = other.children.iter_mut().find(|each| each.id == child.id)?;
            *known = *child;
        }
    }
    Some(other)
}

/// Where a home stands in a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In a group that can be suggested.
    Suggested {
        /// Which.
        group: Group,
        /// Its place there, from 1.
        place: usize,
    },
    /// Excluded; the excluded stand by code and have no place.
    Excluded,
}

/// Where a home stood and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The home.
    pub home: HomeId,
    /// Its code.
    pub code: String,
    /// Before; `None`: it was not in the ranking.
    pub from: Option<Standing>,
    /// After; `None`: it is not in the ranking any more.
    pub to: Option<Standing>,
}

impl Moved {
    /// Whether it stands where it stood.
    pub fn stays(&self) -> bool {
        self.from == self.to
    }
}

/// Every home with its old and its new place: in the order of `after`, then those only `before` has.
pub fn moves(before: &Ranking<'_>, after: &Ranking<'_>) -> Vec<Moved> {
    let (old, new) = (standings(before), standings(after));
    let places = |of: &[(&'_ Home, Standing)]| -> HashMap<HomeId, Standing> {
        of.iter().map(|(home, standing)| (home.id.clone(), *standing)).collect()
    };
    let (old_places, new_places) = (places(&old), places(&new));
    let stood = old.iter().filter(|(home, _)| !new_places.contains_key(&home.id));
    new.iter()
        .chain(stood)
        .map(|(home, _)| Moved {
            home: home.id.clone(),
            code: home.code.clone(),
            from: old_places.get(&home.id).copied(),
            to: new_places.get(&home.id).copied(),
        })
        .collect()
}

/// Every home in order with where it stands.
fn standings<'a>(ranking: &Ranking<'a>) -> Vec<(&'a Home, Standing)> {
    let suggested =
        ranking.groups.iter().flat_map(|ranked| {
            ranked.candidates.iter().zip(1..).map(|(candidate, place)| {
                (candidate.home(), Standing::Suggested { group: ranked.group, place })
            })
        });
    suggested.chain(ranking.excluded.iter().map(|each| (each.home(), Standing::Excluded))).collect()
}
