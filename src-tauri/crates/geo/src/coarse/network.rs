//! The network in memory.

use std::collections::BTreeMap;
use std::sync::RwLock;

use heimly_domain::ids::LinkId;
use heimly_domain::model::LinkCorrection;
use heimly_domain::place::{KommuneNo, Point};

use super::attach::{Attached, Nodes};
use super::estimate::CoarseEstimate;
use super::link::Link;
use super::model::RoadClass;
use super::read::{self, NetworkError, NetworkFiles};
use super::shore::Shore;
use crate::map::Outlines;

heimly_domain::codes! {
    /// What a node stands for.
    pub enum NodeKind {
        /// A place of the source of places.
        Place = "place",
        /// A postnummer whose point is certain.
        Postnummer = "post",
        /// A postnummer whose point is not certain, in a kommune that has no certain one.
        Guess = "guess",
        /// A junction of main roads.
        Junction = "junction",
        /// A ferry quay.
        Quay = "quay",
        /// The end of a tunnel or bridge.
        LinkEnd = "link",
        /// The end of a short bridge that is assumed.
        Short = "short",
    }
}

#[derive(Clone, Debug)]
pub(super) struct Node {
    pub number: u32,
    pub name: String,
    pub kind: NodeKind,
    pub point: Point,
    pub kommune: Option<KommuneNo>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum WayKind {
    Road {
        class: RoadClass,
        coast: u16,
        road: String,
    },
    /// A short bridge, causeway or river mouth that stands in no table.
    Assumed,
    /// A tunnel or bridge, by its place among the links.
    Fixed(usize),
    Ferry(usize),
    /// The way a road would take to a place without one, used only when an office says it is there.
    Roadless(usize),
}

/// A way between two nodes, the same in both directions.
#[derive(Clone, Debug)]
pub(super) struct Way {
    pub one: u32,
    pub other: u32,
    pub metres: u32,
    pub kind: WayKind,
}

/// A place people live in, for showing how far one comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settlement<'a> {
    /// Its name.
    pub name: &'a str,
    /// Where it lies.
    pub point: Point,
    /// Its kommune.
    pub kommune: Option<KommuneNo>,
}

/// Settlements, roads, ferries, tunnels and bridges, read once and then only looked up.
pub struct CoarseNetwork {
    pub(super) nodes: Vec<Node>,
    pub(super) ways: Vec<Way>,
    /// The ways at each node, by their places in `ways`.
    pub(super) at: Vec<Vec<usize>>,
    pub(super) links: Vec<Link>,
    pub(super) near: Nodes,
    pub(super) shore: Shore,
    /// The nodes a point was found to lie at: the same homes are asked about again and again.
    pub(super) attached: RwLock<BTreeMap<Point, Attached>>,
}

impl CoarseNetwork {
    /// Reads a network and its tables; the outlines give the coast.
    ///
    /// # Errors
    /// The first row that is not in the format.
    pub fn parse(files: &NetworkFiles<'_>, outlines: &Outlines) -> Result<Self, NetworkError> {
        let links = read::links(files)?;
        let (nodes, ways) = read::network(files.network, &links)?;
        let mut at = vec![Vec::new(); nodes.len()];
        for (number, way) in ways.iter().enumerate() {
            for end in [way.one, way.other] {
                if let Some(here) = usize::try_from(end).ok().and_then(|end| at.get_mut(end)) {
                    here.push(number);
                }
            }
        }
        let near = Nodes::new(&nodes);
        let shore = Shore::new(outlines);
        Ok(Self { nodes, ways, at, links, near, shore, attached: RwLock::new(BTreeMap::new()) })
    }

    /// Every ferry leg, tunnel, bridge and place without a road, with all the tables say of it.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// One of them, by its code.
    pub fn link(&self, id: &LinkId) -> Option<&Link> {
        self.links.iter().find(|link| link.id == *id)
    }

    /// The settlements of the network.
    pub fn settlements(&self) -> impl Iterator<Item = Settlement<'_>> {
        let lived_in = |node: &&Node| match node.kind {
            NodeKind::Place | NodeKind::Postnummer | NodeKind::Guess => true,
            NodeKind::Junction | NodeKind::Quay | NodeKind::LinkEnd | NodeKind::Short => false,
        };
        self.nodes.iter().filter(lived_in).map(|node| Settlement {
            name: &node.name,
            point: node.point,
            kommune: node.kommune,
        })
    }

    /// The estimate on this network, with what the office knows better.
    pub fn with_corrections(&self, corrections: &[LinkCorrection]) -> CoarseEstimate<'_> {
        CoarseEstimate::new(self, corrections)
    }

    pub(super) fn ways_at(&self, node: u32) -> impl Iterator<Item = (usize, &Way)> {
        let here = usize::try_from(node).ok().and_then(|node| self.at.get(node));
        here.into_iter().flatten().filter_map(|number| Some((*number, self.ways.get(*number)?)))
    }
}
