//! Several children at once: the table of children and homes, the best plan, and why it is so. Nothing is
//! stored; a choice is made for one child at a time.

mod columns;
mod table;

use crate::app::{App, Moment};
use crate::choosing::Over;
use crate::error::Failure;
use crate::view::JointView;
use crate::{children, homes};
use heimly_domain::ids::ChildId;
use heimly_domain::matching::joint::{
    Hundredths, JointWish, Lock, LockedTo, ShouldTogether, WhyNot, assign, waiting,
};
use heimly_domain::text::errors::Trouble;
use heimly_joint::Highs;
use serde::Deserialize;
use table::Table;
use ts_rs::TS;

/// Several children at once.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JointArgs {
    /// The day; today if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<String>,
    /// The weight set's name; "Standard 1" if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub weights: Option<String>,
    /// The children; everybody who waits if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub children: Option<Vec<String>>,
    /// The least documented at which a home outside the network is used, in tenths: 500 for 50,0.
    #[serde(default)]
    #[ts(optional, as = "Option<u32>")]
    pub threshold: u32,
    /// Which siblings go as one: those who must, or those who should as well.
    #[serde(default)]
    #[ts(optional, as = "Option<SiblingsTogether>")]
    pub siblings_together: SiblingsTogether,
    /// What a person has settled beforehand.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<JointLock>>")]
    pub locks: Vec<JointLock>,
    /// Homes in the network that a child should not have in this run.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<JointNotNetwork>>")]
    pub not_network: Vec<JointNotNetwork>,
}

/// Which siblings go as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SiblingsTogether {
    /// Those who must live together, and those who should.
    #[default]
    MustAndShould,
    /// Only those who must.
    Must,
}

/// A child whose home is settled beforehand.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JointLock {
    /// The child.
    pub child: String,
    /// The home; none: ingen egnet.
    pub home: Option<String>,
}

/// A home in a child's network that the child should not have in this run.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JointNotNetwork {
    /// The child.
    pub child: String,
    /// The home.
    pub home: String,
    /// Why.
    pub reason: String,
}

/// The largest threshold, in tenths: all of a sum.
const THRESHOLD_MAX: u32 = 1_000;

/// Finds homes for several children at once. What cannot be met is told in the answer, beside the table.
///
/// # Errors
/// `not_found` with the field for a child or home that is not there, `invalid` for a threshold over 100,
/// `reason_required` for a home set aside without a reason, `unknown_weights`, `wrong_usage`.
pub fn joint_choice(app: &mut App, moment: &Moment, args: JointArgs) -> Result<JointView, Failure> {
    let over = Over::open(app, moment, args.on.as_deref())?;
    let weights = over.weights(args.weights.as_deref())?;
    let wish = wish(&over, &args)?;
    let context = over.context(&weights);
    let choice = assign(&context, &wish, &Highs::new());
    Ok(Table::new(&over, &choice, &wish).view())
}

fn wish(over: &Over<'_>, args: &JointArgs) -> Result<JointWish, Failure> {
    if args.threshold > THRESHOLD_MAX {
        return Err(Failure::of(Trouble::Invalid, "threshold"));
    }
    let child = |id: &str, field: &str| -> Result<ChildId, Failure> {
        let found = children::find(over.register, id).map_err(|_| Failure::of(Trouble::NotFound, field))?;
        Ok(found.id.clone())
    };
    let home = |id: &str, field: &str| {
        let found = homes::find(over.register, id).map_err(|_| Failure::of(Trouble::NotFound, field))?;
        Ok::<_, Failure>(found.id.clone())
    };
    let named = |ids: &Vec<String>| ids.iter().map(|id| child(id, "children")).collect::<Result<Vec<_>, _>>();
    let locks = args.locks.iter().map(|lock| {
        let to = match &lock.home {
            Some(id) => LockedTo::Home(home(id, "locks")?),
            None => LockedTo::NoHome,
        };
        Ok(Lock { child: child(&lock.child, "locks")?, to })
    });
    let why_not = args.not_network.iter().map(|each| {
        let reason = each.reason.trim().to_owned();
        if reason.is_empty() {
            return Err(Failure::of(Trouble::ReasonRequired, "not_network"));
        }
        Ok(WhyNot {
            child: child(&each.child, "not_network")?,
            home: home(&each.home, "not_network")?,
            reason,
        })
    });
    Ok(JointWish {
        children: args.children.as_ref().map_or_else(|| Ok(waiting(over.register)), named)?,
        threshold: Hundredths::new(u64::from(args.threshold) * 10),
        should: match args.siblings_together {
            SiblingsTogether::MustAndShould => ShouldTogether::AsMust,
            SiblingsTogether::Must => ShouldTogether::Off,
        },
        locks: locks.collect::<Result<_, Failure>>()?,
        why_not: why_not.collect::<Result<_, Failure>>()?,
    })
}
