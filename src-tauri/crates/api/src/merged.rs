//! Saved rankings after homes were merged: they go on naming the home that went, and must hide what the home
//! it went into hides.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::redact;
use heimly_domain::ids::HomeId;
use heimly_domain::protection::hidden_homes;
use heimly_storage::{LogRow, Op, RecordKind, Store};
use std::collections::BTreeSet;

/// The most merges one home is followed through.
const MERGES_MAX: usize = 16;

/// A saved ranking as it may be shown: without the whereabouts of every home that is protected today, also
/// under the id it had before it was merged. A home that is gone and about which nobody can say into which it
/// went is hidden, because nobody can say whether it is protected now.
pub(crate) fn shown(app: &mut App, moment: &Moment, content: &str) -> Result<String, Failure> {
    let register = app.register()?;
    let mut hidden = hidden_homes(register, moment.today);
    let known: BTreeSet<HomeId> = register.homes.iter().map(|home| home.id.clone()).collect();
    let gone: Vec<HomeId> =
        redact::homes_named(content).into_iter().filter(|home| !known.contains(home)).collect();
    for home in gone {
        let store = &app.open_office()?.store;
        if !went_into(store, &home, &known)?.is_some_and(|into| hidden.is_disjoint(&into)) {
            hidden.insert(home);
        }
    }
    let hidden: Vec<HomeId> = hidden.into_iter().collect();
    Ok(redact::without_all(content, &hidden))
}

/// The homes of the register that a home may have gone into; `None` when nothing tells.
fn went_into(
    store: &Store,
    home: &HomeId,
    known: &BTreeSet<HomeId>,
) -> Result<Option<BTreeSet<HomeId>>, Failure> {
    let mut found = BTreeSet::new();
    let mut look = vec![home.clone()];
    for _ in 0..MERGES_MAX {
        let Some(home) = look.pop() else { break };
        let merged = store.log_of(RecordKind::Home, home.as_str())?;
        let Some(merge) = merged.iter().find(|row| row.op == Op::MergeHomes) else { return Ok(None) };
        let together = store.log_rows(u32::MAX)?;
        let others = together.iter().filter(|row| row.op == Op::MergeHomes && row.at == merge.at);
        let others: BTreeSet<HomeId> = others.filter_map(home_of).filter(|other| *other != home).collect();
        if others.is_empty() {
            return Ok(None);
        }
        let (there, gone): (Vec<HomeId>, Vec<HomeId>) =
            others.into_iter().partition(|other| known.contains(other));
        found.extend(there);
        look.extend(gone);
    }
    Ok((!found.is_empty() && look.is_empty()).then_some(found))
}

fn home_of(row: &LogRow) -> Option<HomeId> {
    match &row.record {
        Some((RecordKind::Home, id)) => HomeId::new(id),
        Some(_) | None => None,
    }
}
