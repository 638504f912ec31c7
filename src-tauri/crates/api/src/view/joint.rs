//! Several children at once, as shown.

use serde::Serialize;
use ts_rs::TS;

/// Several children and the homes there are for them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct JointView {
    /// How many children and homes, in words.
    pub line: String,
    /// The children, siblings who go together beside each other.
    pub children: Vec<JointChildRow>,
    /// The homes that matter.
    pub homes: Vec<JointHomeCol>,
    /// The sum of what is documented («313,9»); `null` without a proposal.
    pub total: Option<String>,
    /// The next best total.
    pub next_best: Option<String>,
    /// Why the proposal is as it is.
    pub why: Vec<JointWhy>,
    /// What to know about the run.
    pub notes: Vec<String>,
    /// What could not be met, each with what to do.
    pub problems: Vec<JointWhy>,
    /// Children who have a home in their own family or network, to be assessed first.
    pub network: Vec<JointNetwork>,
    /// Whether there is a proposal.
    pub solved: bool,
}

/// A title and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct JointWhy {
    /// The title.
    pub title: String,
    /// The sentences.
    pub text: String,
}

/// A home in a child's own family or network.
#[derive(Clone, Debug, Serialize, TS)]
pub struct JointNetwork {
    /// The sentence.
    pub text: String,
    /// The child.
    pub child: String,
    /// The home.
    pub home: String,
}

/// One child.
#[derive(Clone, Debug, Serialize, TS)]
pub struct JointChildRow {
    /// Id.
    pub child: String,
    /// Pseudonym in guillemets.
    pub name: String,
    /// Age.
    pub age: String,
    /// How it should live with its siblings («bør bo sammen»).
    pub siblings: Option<String>,
    /// The sibling group it goes with; children with the same number go together.
    pub group: u32,
    /// One cell for each home of [`JointView::homes`].
    pub cells: Vec<JointCell>,
    /// What is proposed.
    pub proposal: JointProposal,
    /// What the child loses against its own best («−0,1»).
    pub loss: String,
    /// Against what («mot H-012»).
    pub loss_words: String,
    /// The home that is best for it alone.
    pub own_best: Option<String>,
    /// Whether a person has locked it.
    pub locked: bool,
    /// Why, in one or two sentences.
    pub why: String,
}

/// What is proposed for one child.
#[derive(Clone, Debug, Serialize, TS)]
pub struct JointProposal {
    /// The home; `null`: ingen egnet.
    pub home: Option<String>,
    /// Its name, or «Ingen egnet».
    pub name: String,
    /// Documented and possible («81,0 til 81,5»), or the best there is.
    pub words: String,
}

/// One child in one home.
#[derive(Clone, Debug, Serialize, TS)]
pub struct JointCell {
    /// The home.
    pub home: String,
    /// How the pair stands.
    pub state: JointState,
    /// Documented, in tenths.
    pub documented: Option<u32>,
    /// Possible, in tenths.
    pub possible: Option<u32>,
    /// Why not, in a word («alder»).
    pub words: Option<String>,
    /// Whether it is proposed.
    pub proposed: bool,
    /// Whether it is the child's own best.
    pub own_best: bool,
}

/// How a child and a home stand to each other when several children are placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JointState {
    /// It may be chosen.
    Possible,
    /// A home in the child's own family or network: assessed first.
    Network,
    /// Documented lies under the threshold.
    Below,
    /// Excluded.
    Excluded,
    /// A person has recorded why the child should not have this home in its network.
    TurnedDown,
}

/// One home.
#[derive(Clone, Debug, Serialize, TS)]
pub struct JointHomeCol {
    /// Id.
    pub home: String,
    /// Code.
    pub code: String,
    /// Name; the code again when the address is protected.
    pub name: String,
    /// Where it lies, or that it is hidden or unknown.
    pub place: String,
    /// Free places in words.
    pub places: String,
    /// How many of them the proposal uses.
    pub used: u32,
}
