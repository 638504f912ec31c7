//! How sure first place is, and the list as it would be. Nothing here is stored.

use crate::app::{App, Moment, from_record};
use crate::choosing::{Over, Weighed, Wish, with_ranking};
use crate::error::Failure;
use crate::ranking_view::Shown;
use crate::rows::Known;
use crate::view::{HowSureView, MovedView, SureGroup, SureHome, WhatIfView};
use crate::weights::ChosenWeight;
use crate::{homes, weights};
use heimly_domain::codes::Code;
use heimly_domain::ids::NeedId;
use heimly_domain::matching::{DRAWS, Moved, RankedGroup, Supposed, moves, suppose};
use heimly_domain::model::{Home, Need, Register};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{ranking as ranking_words, sums, sure as words};
use heimly_exchange::records::{HomeRecord, NeedRecord};
use serde::Deserialize;
use ts_rs::TS;

/// How sure first place is.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HowSure {
    /// The child.
    pub child: String,
    /// The day; today if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<String>,
    /// The weight set's name; "Standard 1" if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub weights: Option<String>,
}

/// What is supposed to be otherwise.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhatIf {
    /// The child.
    pub child: String,
    /// The day; today if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<String>,
    /// The weight set's name; "Standard 1" if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub weights: Option<String>,
    /// Weights supposed to be otherwise.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<ChosenWeight>>")]
    pub changed_weights: Vec<ChosenWeight>,
    /// Homes supposed to be otherwise, each in place of the stored one with its id.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<HomeRecord>>")]
    pub homes: Vec<HomeRecord>,
    /// The need supposed to be otherwise.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub need: Option<NeedRecord>,
}

/// How sure first place is, group by group.
///
/// # Errors
/// As [`crate::choosing::rank_homes`].
pub fn how_sure(app: &mut App, moment: &Moment, args: HowSure) -> Result<HowSureView, Failure> {
    let wish = Wish { child: args.child, need: None, on: args.on, weights: Weighed::Now(args.weights) };
    with_ranking(app, moment, &wish, |shown| Ok(shown.how_sure()))
}

impl Shown<'_> {
    fn how_sure(&self) -> HowSureView {
        let known = Known::new(self.register, self.places, self.ranked.ranked_for.today, self.lang);
        let filled = self.ranked.groups.iter().filter(|group| !group.candidates.is_empty());
        HowSureView {
            groups: filled.map(|group| self.sure_group(group, &known)).collect(),
            explanation: words::explanation(DRAWS, self.lang),
            draws: DRAWS,
        }
    }

    fn sure_group(&self, group: &RankedGroup<'_>, known: &Known<'_>) -> SureGroup {
        let shares = group.acceptability();
        let smallest = match (shares.is_empty(), group.smallest_change()) {
            (true, Some(_)) => sums::no_sum(self.lang),
            (_, overtaking) => words::smallest(overtaking.as_ref(), self.lang),
        };
        let homes = group.candidates.iter().zip(shares).map(|(candidate, share)| {
            let home = candidate.home();
            SureHome {
                home: home.id.to_string(),
                code: home.code.clone(),
                name: known.home_name(home),
                first: words::share(share.first, share.draws, self.lang),
                first_three: words::share(share.first_three, share.draws, self.lang),
                first_permille: words::permille(share.first, share.draws),
                first_three_permille: words::permille(share.first_three, share.draws),
            }
        });
        SureGroup {
            code: group.group.code().to_owned(),
            name: ranking_words::group(group.group, self.lang),
            smallest,
            homes: homes.collect(),
        }
    }
}

/// The list as it would be with other weights, homes or another need. Nothing is stored and nothing is logged.
///
/// # Errors
/// As [`crate::choosing::rank_homes`]; `not_found` for a home or need that is not stored, or is another
/// child's, and `invalid` with the path.
pub fn what_if(app: &mut App, moment: &Moment, args: WhatIf) -> Result<WhatIfView, Failure> {
    let mut supposed: Vec<Supposed> = Vec::new();
    for record in args.homes {
        supposed.push(Supposed::Home(Box::new(from_record(record)?)));
    }
    let other_need: Option<Need> = args.need.map(from_record).transpose()?;
    let over = Over::open(app, moment, args.on.as_deref())?;
    let need = over.open_need(&args.child)?;
    if let Some(other) = other_need {
        supposed.push(Supposed::Need(Box::new(same_need(other, &need, &args.child)?)));
    }
    let stored = over.weights(args.weights.as_deref())?;
    let other_weights = weights::with_changes(&stored, &args.changed_weights, "changed_weights")?;
    let register = as_supposed(&over, supposed)?;
    over.rank(&need, &stored, |before| {
        let other = Over { register: &register, neighbours: over.neighbours.clone(), ..over };
        other.rank(&need, &other_weights, |after| Ok(changed(before, after)))
    })
}

/// The need must be the child's own open one: another's would answer for another child.
fn same_need(other: Need, need: &NeedId, child: &str) -> Result<Need, Failure> {
    let same = other.id == *need && other.child.as_str() == child && other.closed_on.is_none();
    if same { Ok(other) } else { Err(Failure::of(Trouble::NotFound, "need")) }
}

fn as_supposed(over: &Over<'_>, supposed: Vec<Supposed>) -> Result<Register, Failure> {
    let mut register = over.register.clone();
    for each in supposed {
        let each = match each {
            Supposed::Home(home) => {
                let stored = homes::find(over.register, home.id.as_str())?;
                Supposed::Home(Box::new(as_protected(*home, stored)))
            }
            other @ (Supposed::Need(_) | Supposed::Child(_)) => other,
        };
        register = suppose(&register, each).ok_or(Failure::new(Trouble::NotFound))?;
    }
    Ok(register)
}

/// An address that is protected cannot be supposed to be open: then its place could be read from the answer.
fn as_protected(mut home: Home, stored: &Home) -> Home {
    if home.own_protection() < stored.own_protection() {
        home.household.members.clone_from(&stored.household.members);
    }
    home
}

fn changed(before: &Shown<'_>, after: &Shown<'_>) -> WhatIfView {
    let lang = after.lang;
    let known = Known::new(after.register, after.places, after.ranked.ranked_for.today, lang);
    let moved: Vec<Moved> =
        moves(before.ranked, after.ranked).into_iter().filter(|moved| !moved.stays()).collect();
    let code = |shown: &Shown<'_>| shown.ranked.first().map(|first| first.home().code.clone());
    let (was, is) = (code(before), code(after));
    WhatIfView {
        ranking: after.ranking(),
        summary: words::summary(moved.len(), (was.as_deref(), is.as_deref()), lang),
        moved: moved
            .iter()
            .map(|moved| MovedView {
                home: moved.home.to_string(),
                code: moved.code.clone(),
                name: known
                    .home(&moved.home)
                    .map_or_else(|| moved.code.clone(), |home| known.home_name(home)),
                from: words::standing(moved.from, lang),
                to: words::standing(moved.to, lang),
                sentence: words::moved(moved, lang),
            })
            .collect(),
    }
}
