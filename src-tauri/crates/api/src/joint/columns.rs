//! Which homes have a column in the table: those that decide something, and a few more for each child.

use heimly_domain::ids::HomeId;
use heimly_domain::matching::Group;
use heimly_domain::matching::joint::{
    Hundredths, JointChild, JointChoice, JointWish, LockedTo, Pair, PairStanding,
};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many columns there are before only homes that decide something are added.
const COLUMNS: usize = 12;
/// How many of each child's best homes are looked at for a column.
const BEST: usize = 3;

/// Why a home has a column; the first that holds orders the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Because {
    /// It is in the family or network of one of the children.
    Network,
    /// It is proposed, or locked.
    Used,
    /// It is what one of the children would get alone, or has most documented for it.
    OwnBest,
    /// It is among the best for one of the children.
    AmongBest,
}

/// The homes with a column, in the table's order: family and network, what is used, each child's own best,
/// the rest by what is documented.
pub(super) fn columns(choice: &JointChoice<'_>, wish: &JointWish) -> Vec<HomeId> {
    let mut found: BTreeMap<HomeId, (Because, Hundredths)> = BTreeMap::new();
    let mut add = |home: &HomeId, because: Because, worth: Hundredths| {
        let entry = found.entry(home.clone()).or_insert((because, worth));
        *entry = (entry.0.min(because), entry.1.max(worth));
    };
    for child in &choice.children {
        for pair in child.pairs.iter().filter(|pair| is_network(pair)) {
            add(&pair.home.id, Because::Network, pair.worth);
        }
        if let Some(best) = &child.own_best {
            add(&best.home, Because::OwnBest, best.worth);
        }
        for (at, pair) in best_of(child).into_iter().enumerate() {
            let because = if at == 0 { Because::OwnBest } else { Because::AmongBest };
            add(&pair.home.id, because, pair.worth);
        }
    }
    let proposed = choice.plan().into_iter().flat_map(|plan| &plan.assigned);
    for home in proposed.filter_map(|assigned| assigned.to.home()) {
        add(home, Because::Used, Hundredths::default());
    }
    for lock in &wish.locks {
        match &lock.to {
            LockedTo::Home(home) => add(home, Because::Used, Hundredths::default()),
            LockedTo::NoHome => {}
        }
    }
    let mut columns: Vec<(Because, Reverse<Hundredths>, HomeId)> =
        found.into_iter().map(|(home, (because, worth))| (because, Reverse(worth), home)).collect();
    columns.sort();
    let decides = |(at, (because, ..)): &(usize, (Because, Reverse<Hundredths>, HomeId))| {
        *at < COLUMNS || *because != Because::AmongBest
    };
    columns.into_iter().enumerate().filter(decides).map(|(_, (_, _, home))| home).collect()
}

/// Whether the pair is the child with a home in its own family or network that nobody has said no to.
pub(super) fn is_network(pair: &Pair<'_>) -> bool {
    let turned_down = match pair.standing {
        PairStanding::TurnedDown(_) => true,
        PairStanding::Open | PairStanding::BelowThreshold => false,
    };
    pair.group == Group::FamilyNetwork && !turned_down
}

fn best_of<'c, 'a>(child: &'c JointChild<'a>) -> Vec<&'c Pair<'a>> {
    let mut pairs: Vec<&Pair<'_>> = child.pairs.iter().collect();
    pairs.sort_by_key(|pair| (Reverse(pair.worth), &pair.home.id));
    pairs.truncate(BEST);
    pairs
}
