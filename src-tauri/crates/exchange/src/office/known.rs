//! What a record may refer to: every id there is in a register, and looking for one.

use crate::problem::Check;
use heimly_domain::ids::{AdviserId, ChildId, HomeId, NeedId, PersonId, RankingId};
use heimly_domain::model::{Decision, Need, NetworkSearch, Register, Tie, TieTo};
use heimly_domain::text::import::Fault;
use std::collections::{BTreeMap, BTreeSet};

/// Looks at every record of a list, each under its place in it.
pub(super) fn each<'r, R>(
    check: &mut Check,
    name: &'static str,
    records: &'r [R],
    mut look: impl FnMut(&mut Check, &'r R),
) {
    check.field(name, |list| {
        for (at, record) in records.iter().enumerate() {
            list.index(at, |one| look(one, record));
        }
    });
}

/// What there is to refer to.
pub(super) struct Known<'a> {
    advisers: BTreeSet<&'a AdviserId>,
    pub(super) homes: BTreeSet<&'a HomeId>,
    persons: BTreeSet<&'a PersonId>,
    children: BTreeSet<&'a ChildId>,
    pub(super) needs: BTreeMap<&'a NeedId, &'a Need>,
    rankings: BTreeMap<&'a RankingId, &'a NeedId>,
}

impl<'a> Known<'a> {
    pub(super) fn of(register: &'a Register) -> Self {
        let members = register.homes.iter().flat_map(|home| &home.household.members);
        Self {
            advisers: register.advisers.iter().map(|each| &each.id).collect(),
            homes: register.homes.iter().map(|each| &each.id).collect(),
            persons: members.map(|each| &each.id).collect(),
            children: register.children.iter().map(|each| &each.id).collect(),
            needs: register.needs.iter().map(|each| (&each.id, each)).collect(),
            rankings: register.rankings.iter().map(|each| (&each.id, &each.need)).collect(),
        }
    }

    pub(super) fn adviser(&self, check: &mut Check, field: &'static str, id: Option<&AdviserId>) {
        if id.is_some_and(|id| !self.advisers.contains(id)) {
            check.field(field, |at| at.fault(Fault::Dangling));
        }
    }

    pub(super) fn home(&self, check: &mut Check, field: &'static str, id: &HomeId) {
        if !self.homes.contains(id) {
            check.field(field, |at| at.fault(Fault::Dangling));
        }
    }

    pub(super) fn home_if(&self, check: &mut Check, field: &'static str, id: Option<&HomeId>) {
        if let Some(id) = id {
            self.home(check, field, id);
        }
    }

    pub(super) fn child_if(&self, check: &mut Check, field: &'static str, id: Option<&ChildId>) {
        if let Some(id) = id {
            self.child(check, field, id);
        }
    }

    pub(super) fn person(&self, check: &mut Check, field: &'static str, id: &PersonId) {
        if !self.persons.contains(id) {
            check.field(field, |at| at.fault(Fault::Dangling));
        }
    }

    pub(super) fn child(&self, check: &mut Check, field: &'static str, id: &ChildId) {
        if !self.children.contains(id) {
            check.field(field, |at| at.fault(Fault::Dangling));
        }
    }

    pub(super) fn need_of(&self, check: &mut Check, need: &NeedId, child: &ChildId) {
        match self.needs.get(need) {
            None => check.field("need", |at| at.fault(Fault::Dangling)),
            Some(found) if found.child != *child => {
                check.field("need", |at| at.fault(Fault::NeedOfOtherChild))
            }
            Some(_) => {}
        }
    }

    pub(super) fn tie(&self, check: &mut Check, tie: &Tie) {
        self.child(check, "child", &tie.child);
        check.field("to", |to| match &tie.to {
            TieTo::Home(home) => self.home(to, "id", home),
            TieTo::Person(person) => self.person(to, "id", person),
            TieTo::Child(child) if *child == tie.child => to.field("id", |at| at.fault(Fault::SelfReference)),
            TieTo::Child(child) => self.child(to, "id", child),
        });
    }

    pub(super) fn search(&self, check: &mut Check, search: &NetworkSearch) {
        self.child(check, "child", &search.child);
        each(check, "persons", &search.persons, |one, person| {
            if let Some(home) = &person.home {
                self.home(one, "home", home);
            }
        });
        let found: BTreeSet<_> = search.persons.iter().map(|person| &person.id).collect();
        each(check, "contacts", &search.contacts, |one, contact| {
            if !found.contains(&contact.person) {
                one.field("person", |at| at.fault(Fault::Dangling));
            }
        });
    }

    pub(super) fn decision(&self, check: &mut Check, decision: &Decision) {
        self.child(check, "child", &decision.child);
        self.need_of(check, &decision.need, &decision.child);
        self.home(check, "home", &decision.home);
        self.adviser(check, "by", decision.by.as_ref());
        match self.rankings.get(&decision.ranking) {
            None => check.field("ranking", |at| at.fault(Fault::Dangling)),
            Some(need) if **need != decision.need => {
                check.field("ranking", |at| at.fault(Fault::NeedOfOtherChild));
            }
            Some(_) => {}
        }
        each(check, "presented", &decision.presented, |one, home| {
            if !self.homes.contains(home) {
                one.fault(Fault::Dangling);
            }
        });
    }
}
