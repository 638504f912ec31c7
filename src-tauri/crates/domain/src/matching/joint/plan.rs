//! The plan several children at once come to: who gets what, why, and what must be known about it, as data.
//! Nothing is decided here.

use super::{Apart, Hundredths, OwnBest, SiblingsObstacle};
use crate::ids::{ChildId, HomeId};
use crate::matching::Group;
use chrono::NaiveDate;

/// The best plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Every child that takes part, by id.
    pub assigned: Vec<Assigned>,
    /// Sum of all, in hundredths.
    pub total: Hundredths,
    /// The sum of the best other plan that gives family and network as much as this; `None` when this is the
    /// only one.
    pub next_best: Option<Hundredths>,
    /// The largest loss of any child.
    pub largest_loss: Hundredths,
    /// The homes that are used, by id.
    pub used: Vec<UsedHome>,
    /// What must be known about the plan.
    pub notes: Vec<Note>,
}

impl Plan {
    /// What one child gets.
    pub fn of(&self, child: &ChildId) -> Option<&Assigned> {
        self.assigned.iter().find(|each| each.child == *child)
    }
}

/// What one child gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned {
    /// The child.
    pub child: ChildId,
    /// How much less is documented than in its own best; `None` when it has no own best.
    pub loss: Option<Hundredths>,
    /// What.
    pub to: AssignedTo,
}

/// What a child gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssignedTo {
    /// A home.
    Home {
        /// Which.
        home: HomeId,
        /// The group it stands in for this child.
        group: Group,
        /// What the pair is worth.
        worth: Hundredths,
        /// Why.
        why: WhyHome,
    },
    /// «Ingen egnet».
    NoHome(WhyNoHome),
}

impl AssignedTo {
    /// The home, when it is one.
    pub fn home(&self) -> Option<&HomeId> {
        match self {
            Self::Home { home, .. } => Some(home),
            Self::NoHome(_) => None,
        }
    }
}

/// Why a child gets this home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyHome {
    /// A person has locked it.
    Locked,
    /// A sibling it goes as one with is locked to it.
    LockedWith {
        /// The sibling.
        sibling: ChildId,
    },
    /// It is in family and network, and comes first.
    Network,
    /// A sibling it goes as one with has the home in its network.
    NetworkOf {
        /// The sibling.
        sibling: ChildId,
    },
    /// It is the child's own best, or as good.
    OwnBest,
    /// Its own best went otherwise.
    InsteadOf {
        /// Its own best.
        best: OwnBest,
        /// Why it did not get that.
        lost: Lost,
    },
}

/// Why a child gets no home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNoHome {
    /// A person has locked it to no home.
    Locked,
    /// A sibling it goes as one with is locked to no home.
    LockedWith {
        /// The sibling.
        sibling: ChildId,
    },
    /// Every home is excluded for it.
    AllExcluded {
        /// How many homes.
        homes: usize,
    },
    /// No home outside the network reaches the threshold, and none in the network can be used.
    BelowThreshold {
        /// The home with most documented.
        best: OwnBest,
    },
    /// The homes it may have are in its network, and a person has recorded why not.
    TurnedDown {
        /// One of them, the one with most documented.
        home: HomeId,
    },
    /// The siblings it goes as one with cannot all have one home.
    Siblings {
        /// Why.
        obstacle: SiblingsObstacle,
    },
    /// Its own best went otherwise, and so did every other home it may have.
    Lost {
        /// Its own best.
        best: OwnBest,
        /// Why it did not get that.
        lost: Lost,
    },
}

/// Why a child does not get its own best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// The siblings it goes as one with cannot come along.
    NotForAll(NotForAll),
    /// The siblings it goes as one with have a larger sum together where they are.
    SiblingsBetter {
        /// How much larger the sum of all is than if they had gone to this child's own best; `None` when the
        /// order between family and network and others decided.
        gain: Option<Hundredths>,
    },
    /// Others have its places, because the sum is larger so.
    Taken {
        /// Who, by id.
        by: Vec<ChildId>,
        /// How much larger the sum of all is than if this child had had it.
        gain: Hundredths,
    },
    /// Others have its places because it is in their family and network.
    TakenByNetwork {
        /// Who, by id.
        by: Vec<ChildId>,
    },
    /// Others are locked so that this child cannot have it.
    TakenByLocked {
        /// Those who have the home, by id.
        by: Vec<ChildId>,
    },
    /// It must not live with one who has the home, and the sum is larger so.
    Apart {
        /// Who.
        from: ChildId,
        /// What says that they must not.
        why: Apart,
        /// How much larger the sum of all is than if this child had had it.
        gain: Hundredths,
    },
}

/// Why a home cannot take all siblings who go as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotForAll {
    /// It is excluded for one of them.
    Excluded {
        /// Whom.
        sibling: ChildId,
    },
    /// It is below the threshold for one of them.
    BelowThreshold {
        /// Whom.
        sibling: ChildId,
    },
    /// A person has recorded why one of them should not have it.
    TurnedDown {
        /// Whom.
        sibling: ChildId,
    },
    /// Too few places.
    Places {
        /// Needed.
        needed: u64,
        /// Free.
        free: u64,
    },
    /// It does not take so many siblings together.
    GroupSize {
        /// How many they are.
        size: usize,
        /// How many it takes.
        largest: u8,
    },
}

/// A home the plan uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedHome {
    /// The home.
    pub home: HomeId,
    /// Who gets it, by id.
    pub children: Vec<ChildId>,
    /// Places free on the day the last of them moves in, besides those kept for them; `None`: not recorded.
    pub free: Option<u64>,
    /// How many of these they take.
    pub taken: u64,
}

/// Something that must be known about a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Several get one home: follow-up load, other children and load of the home are counted from today, not
    /// with the others of the plan there.
    CountedFromToday {
        /// The home.
        home: HomeId,
        /// Who, by id.
        children: Vec<ChildId>,
    },
    /// A child is locked elsewhere though a home in its network could have it.
    NetworkPassedOver {
        /// The child.
        child: ChildId,
        /// The home in its network.
        home: HomeId,
    },
    /// A home in a child's network could have it, and it is not used: this is why.
    NetworkNotUsed {
        /// The child.
        child: ChildId,
        /// The home in its network, and what it is worth.
        home: OwnBest,
        /// Why the child does not go there.
        why: Lost,
    },
    /// A child is locked to a home below the threshold.
    LockedBelowThreshold {
        /// The child.
        child: ChildId,
        /// The home.
        home: HomeId,
        /// What it is worth.
        worth: Hundredths,
    },
    /// A child is locked to a home a person has recorded why it should not have.
    LockedTurnedDown {
        /// The child.
        child: ChildId,
        /// The home.
        home: HomeId,
    },
    /// A sibling it must be with waits outside the run: a place is kept for it.
    PlaceKeptForSibling {
        /// The child.
        child: ChildId,
        /// The sibling.
        sibling: ChildId,
    },
    /// A sibling it should be with waits outside the run, and is only counted in the sum.
    SiblingOutside {
        /// The child.
        child: ChildId,
        /// The sibling.
        sibling: ChildId,
    },
    /// The number of places is not recorded.
    PlacesNotRecorded {
        /// The home.
        home: HomeId,
        /// Who gets it, by id.
        children: Vec<ChildId>,
    },
    /// On a later day of an expected stay the home has fewer places than those who get it.
    LaterShortage {
        /// The home.
        home: HomeId,
        /// From which day.
        from: NaiveDate,
        /// Places free for them then.
        free: i32,
        /// Places they need.
        needed: u64,
    },
}
