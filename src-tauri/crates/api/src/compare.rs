//! Up to four homes side by side, from the same ranking as the list.

use crate::app::{App, Moment};
use crate::choosing::{Weighed, Wish, with_ranking};
use crate::error::{Closer, Failure};
use crate::homes;
use crate::ranking_view::{Shown, about_home, newest, small};
use crate::rows::{Known, quoted};
use crate::view::{CompareView, ComparedCell, ComparedHome, ComparedRow};
use heimly_domain::codes::Code;
use heimly_domain::ids::HomeId;
use heimly_domain::matching::{Assessment, Candidate, ExcludedHome, Group, PointsOf, safer};
use heimly_domain::model::Home;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{compare as words, criteria, overview, ranking as ranking_words};
use serde::Deserialize;
use ts_rs::TS;

/// Homes to hold beside each other.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareHomes {
    /// The child.
    pub child: String,
    /// Two to four homes, in the order they are to stand.
    pub homes: Vec<String>,
    /// The day; today if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<String>,
    /// The weight set's name; "Standard 1" if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub weights: Option<String>,
}

/// Fewest and most homes side by side.
const FEWEST: usize = 2;
const MOST: usize = 4;

/// Homes side by side.
///
/// # Errors
/// As [`crate::choosing::rank_homes`]; `not_found` for a home that is not there, `invalid` for fewer than two
/// homes, more than four, or the same twice.
pub fn compare_homes(app: &mut App, moment: &Moment, args: CompareHomes) -> Result<CompareView, Failure> {
    let lang = app.lang;
    let twice =
        args.homes.iter().enumerate().any(|(at, home)| args.homes.iter().take(at).any(|one| one == home));
    if twice || !(FEWEST..=MOST).contains(&args.homes.len()) {
        let said = Closer::Said(words::how_many(FEWEST, MOST, lang));
        return Err(Failure {
            trouble: Trouble::Invalid,
            field: Some("homes".to_owned()),
            closer: Some(said),
        });
    }
    let wish = Wish { child: args.child, need: None, on: args.on, weights: Weighed::Now(args.weights) };
    with_ranking(app, moment, &wish, |shown| {
        let found: Result<Vec<HomeId>, Failure> =
            args.homes.iter().map(|id| Ok(homes::find(shown.register, id)?.id.clone())).collect();
        shown.compare(&found?)
    })
}

/// Where a home stands in the ranking.
enum Stands<'r, 'a> {
    Suggested { group: Group, rank: u32, candidate: &'r Candidate<'a> },
    Excluded(&'r ExcludedHome<'a>),
}

impl<'r, 'a> Stands<'r, 'a> {
    fn candidate(&self) -> Option<&'r Candidate<'a>> {
        match self {
            Self::Suggested { candidate, .. } => Some(candidate),
            Self::Excluded(_) => None,
        }
    }

    fn home(&self) -> &'a Home {
        match self {
            Self::Suggested { candidate, .. } => candidate.home(),
            Self::Excluded(excluded) => excluded.home(),
        }
    }
}

impl Shown<'_> {
    fn compare(&self, homes: &[HomeId]) -> Result<CompareView, Failure> {
        let known = Known::new(self.register, self.places, self.ranked.ranked_for.today, self.lang);
        let found: Option<Vec<Stands<'_, '_>>> = homes.iter().map(|home| self.stands(home)).collect();
        let found = found.ok_or(Failure::new(Trouble::NotFound))?;
        let excluded = found.iter().filter(|each| each.candidate().is_none()).count();
        Ok(CompareView {
            child_name: quoted(&self.ranked.asked.child.pseudonym),
            homes: found.iter().map(|each| self.compared(each, &known)).collect(),
            rows: self.compared_rows(&found),
            safer: self.safer_among(&found),
            notes: words::notes(excluded, self.lang),
        })
    }

    fn stands(&self, home: &HomeId) -> Option<Stands<'_, '_>> {
        for group in &self.ranked.groups {
            for (rank, candidate) in (1..).zip(&group.candidates) {
                if candidate.home().id == *home {
                    return Some(Stands::Suggested { group: group.group, rank, candidate });
                }
            }
        }
        self.ranked.excluded.iter().find(|each| each.home().id == *home).map(Stands::Excluded)
    }

    fn compared(&self, stands: &Stands<'_, '_>, known: &Known<'_>) -> ComparedHome {
        let home = stands.home();
        let (group, rank, situation, verdict) = match stands {
            Stands::Suggested { group, rank, candidate } => {
                (*group, Some(*rank), &candidate.situation, &candidate.verdict)
            }
            Stands::Excluded(excluded) => (Group::Excluded, None, &excluded.situation, &excluded.verdict),
        };
        let candidate = stands.candidate();
        ComparedHome {
            home: home.id.to_string(),
            code: home.code.clone(),
            name: known.home_name(home),
            kind: known.kind(home),
            place: known.place(home),
            group: ranking_words::group(group, self.lang),
            rank,
            marks: candidate.map_or_else(|| known.marks(home), |each| self.marks(each, known)),
            sum: candidate.and_then(|each| each.sum.as_ref()).map(|sum| self.sum(sum)),
            excluded: self.exclusions(verdict),
            clarify: self.clarify(verdict),
            child_words: newest(self.ranked.asked.child, |about| about_home(about, &home.id))
                .map(|said| self.child_words(said)),
            asked: self.asked_of(&home.id, known),
            places: overview::places(home.frame.places, situation.free, self.lang),
            travel: self.travel(situation),
        }
    }

    /// Every criterion that applies, in table order: the same for every home.
    fn compared_rows(&self, homes: &[Stands<'_, '_>]) -> Vec<ComparedRow> {
        let of_row = |at: usize| -> Vec<Option<&Assessment<'_>>> {
            homes.iter().map(|each| each.candidate().and_then(|each| each.assessments.get(at))).collect()
        };
        let rows = self.ranked.asked.applied().iter().enumerate().map(|(at, applied)| {
            let assessed = of_row(at);
            let won = |each: &&Assessment<'_>| PointsOf::of(each).won;
            let most = assessed.iter().flatten().map(won).max();
            let least = assessed.iter().flatten().map(won).min();
            let cell = |stands: &Stands<'_, '_>, assessment: &Assessment<'_>| -> Option<ComparedCell> {
                let points = PointsOf::of(assessment);
                Some(ComparedCell {
                    low: assessment.value.low().get(),
                    high: assessment.value.high().get(),
                    fact: criteria::sentence(self.told(stands.candidate()?), assessment),
                    points_low: small(points.won),
                    points_high: small(points.won.saturating_add(points.open)),
                    max: u32::from(assessment.weight.get()) * 100,
                    best: most != least && Some(points.won) == most,
                })
            };
            ComparedRow {
                key: applied.criterion.to_string(),
                letter: applied.criterion.letter().code().to_owned(),
                name: criteria::name(applied.criterion, self.lang).to_owned(),
                weight: applied.weight.get(),
                cells: homes
                    .iter()
                    .zip(assessed)
                    .map(|(stands, assessment)| cell(stands, assessment?))
                    .collect(),
            }
        });
        rows.collect()
    }

    /// Which is safer documented than which, only ever within a group.
    fn safer_among(&self, homes: &[Stands<'_, '_>]) -> Vec<String> {
        let mut said = Vec::new();
        for one in homes {
            for other in homes {
                if let (
                    Stands::Suggested { group, candidate, .. },
                    Stands::Suggested { group: of_other, candidate: than, .. },
                ) = (one, other)
                    && group == of_other
                    && let Some(safer) = safer(candidate, than)
                {
                    said.push(ranking_words::safer_sentence(&safer, self.lang));
                }
            }
        }
        said
    }
}
