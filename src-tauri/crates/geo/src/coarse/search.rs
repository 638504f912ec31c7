//! The shortest ways from everywhere to one place, found once.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::attach::Attached;
use super::model;
use super::network::CoarseNetwork;

/// What a stretch takes, in millionths of a minute: driving, and what is not driving (crossing and waiting)
/// at its shortest, as reckoned with and at its longest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cost {
    pub drive: u64,
    pub low: u64,
    pub middle: u64,
    pub high: u64,
    /// Metres over land.
    pub metres: u64,
}

impl Cost {
    pub(super) fn driving(drive: u64, metres: u32) -> Self {
        Self { drive, metres: u64::from(metres), ..Self::default() }
    }

    /// What the choice of way is made by.
    pub(super) fn weight(&self) -> u64 {
        self.drive.saturating_add(self.middle)
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self {
            drive: self.drive.saturating_add(other.drive),
            low: self.low.saturating_add(other.low),
            middle: self.middle.saturating_add(other.middle),
            high: self.high.saturating_add(other.high),
            metres: self.metres.saturating_add(other.metres),
        }
    }
}

/// How the place is reached from a node.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reached {
    pub cost: Cost,
    /// The way taken from here and the node it leads to; `None`: the place lies here.
    pub next: Option<(usize, u32)>,
}

/// How the place is reached from every node; `None`: not at all.
pub(super) fn towards(
    network: &CoarseNetwork,
    ends: &Attached,
    cost_of: impl Fn(usize) -> Option<Cost>,
) -> Vec<Option<Reached>> {
    let mut settled: Vec<Option<Reached>> = vec![None; network.nodes.len()];
    let mut best: Vec<u64> = vec![u64::MAX; network.nodes.len()];
    let mut waiting: Vec<Option<Reached>> = vec![None; network.nodes.len()];
    let mut queue = BinaryHeap::new();
    let mut offer =
        |node: u32, reached: Reached, queue: &mut BinaryHeap<_>, waiting: &mut Vec<Option<Reached>>| {
            let Ok(at) = usize::try_from(node) else { return };
            let weight = reached.cost.weight();
            if let (Some(known), Some(place)) = (best.get_mut(at), waiting.get_mut(at))
                && weight < *known
            {
                *known = weight;
                *place = Some(reached);
                queue.push(Reverse((weight, node)));
            }
        };
    for (node, metres) in ends {
        let cost = Cost::driving(model::door(*metres), *metres);
        offer(*node, Reached { cost, next: None }, &mut queue, &mut waiting);
    }
    while let Some(Reverse((weight, node))) = queue.pop() {
        let Ok(at) = usize::try_from(node) else { continue };
        let Some(here) = waiting.get(at).copied().flatten() else { continue };
        // An older and longer offer for a node that has been settled since.
        if here.cost.weight() != weight || settled.get(at).copied().flatten().is_some() {
            continue;
        }
        if let Some(place) = settled.get_mut(at) {
            *place = Some(here);
        }
        for (number, way) in network.ways_at(node) {
            let other = if way.one == node { way.other } else { way.one };
            if let Some(cost) = cost_of(number) {
                let reached = Reached { cost: cost.and(here.cost), next: Some((number, node)) };
                offer(other, reached, &mut queue, &mut waiting);
            }
        }
    }
    settled
}
