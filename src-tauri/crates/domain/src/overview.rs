//! What is derived about a home or a child for lists: stage, waiting, age of confirmations, what is missing.
//!
//! Nothing is judged or summed here, and no words stand here.

use crate::model::{
    Child, Contact, Freshness, Home, Need, NeedStage, Placement, SchoolToKeep, StayAt, StayDuration,
};
use crate::time::{add_months, whole_years};
use chrono::NaiveDate;

crate::codes! {
    /// What kind of stay a child has today.
    pub enum StayStage {
        /// No stay is recorded for today.
        None = "ingen",
        /// A temporary stay, or one whose duration is not recorded.
        Temporary = "midlertidig",
        /// A lasting stay.
        Lasting = "varig",
        /// A stay after the eighteenth birthday.
        Ettervern = "ettervern",
    }
}

/// A child's stage, from two facts: an open need and a stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage<'a> {
    /// The open need's stage.
    pub need: Option<NeedStage>,
    /// The stay's.
    pub stay: StayStage,
    /// The stay itself.
    pub lives: Option<&'a Placement>,
}

/// The age from which help is ettervern, in whole years.
pub(crate) const OF_AGE: u32 = 18;

/// A child's stage on `today`. Where stays overlap, the one that began last counts.
pub fn stage<'a>(
    child: &Child,
    open_need: Option<&Need>,
    stays: impl IntoIterator<Item = &'a Placement>,
    today: NaiveDate,
) -> Stage<'a> {
    let lives = stays
        .into_iter()
        .filter(|stay| stay.period.contains(today))
        .max_by_key(|stay| (stay.period.from(), &stay.id));
    let stay = match lives {
        None => StayStage::None,
        // Living with parents or by oneself is where a child lives, and no stay under the law.
        Some(stay) if !is_a_stay(&stay.at) => StayStage::None,
        Some(_) if whole_years(child.birth, today) >= OF_AGE => StayStage::Ettervern,
        Some(stay) => match stay.duration {
            Some(StayDuration::Lasting) => StayStage::Lasting,
            Some(StayDuration::Temporary) | None => StayStage::Temporary,
        },
    };
    Stage { need: open_need.map(|need| need.stage), stay, lives }
}

fn is_a_stay(at: &StayAt) -> bool {
    match at {
        StayAt::Home(_) | StayAt::Institution(_) | StayAt::Elsewhere(_) => true,
        StayAt::Parents | StayAt::OwnDwelling => false,
    }
}

/// Whole days a need has been open: from the day it was registered, none on that day itself.
pub fn days_open(need: &Need, today: NaiveDate) -> u32 {
    u32::try_from((today - need.registered_on).num_days()).unwrap_or(0)
}

/// Whether a fact confirmed on a day is older than `months` calendar months; without a day it is stale.
pub fn is_stale(confirmed_on: Option<NaiveDate>, months: u8, today: NaiveDate) -> bool {
    confirmed_on.is_none_or(|on| add_months(on, u32::from(months)) < today)
}

/// The oldest of the dates that a home's availability and household were confirmed on; `None` when either
/// has none.
pub fn confirmed_on(home: &Home) -> Option<NaiveDate> {
    home.availability.confirmed_on.zip(home.household.confirmed_on).map(|(one, other)| one.min(other))
}

/// Whether anything in a home that the office has a limit for is stale.
pub fn has_stale(home: &Home, freshness: Freshness, today: NaiveDate) -> bool {
    let willingness = home.competence.iter().filter_map(|each| each.willingness.as_ref());
    is_stale(home.availability.confirmed_on, freshness.availability_months, today)
        || is_stale(home.household.confirmed_on, freshness.household_months, today)
        || willingness.map(|answer| answer.on).any(|on| is_stale(on, freshness.willingness_months, today))
}

/// A fact about a home that nobody has asked for or recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HomeGap {
    /// What kind of foster home it is.
    Kind,
    /// How many places.
    Places,
    /// Where it lies.
    Location,
    /// Who lives there.
    Members,
    /// Ages.
    Ages,
    /// Purposes.
    Purposes,
    /// Its own kommune.
    OwnKommune,
    /// Competence and willingness.
    Competence,
    /// Training.
    Training,
    /// Private provider.
    PrivateProvider,
    /// Politiattest of a foster parent.
    Politiattest,
    /// Health information.
    Health,
    /// Hours.
    Hours,
    /// Attitude to samvær.
    ContactAttitude,
    /// Languages.
    Languages,
    /// Animals.
    Animals,
    /// Smoking.
    Smoking,
    /// Steps.
    StepFree,
    /// A room.
    OwnRoom,
    /// Support around the family.
    Network,
}

/// What is missing in a home, in table order. Where the address is protected nothing about the location is
/// missing.
pub fn gaps_of_home(home: &Home) -> Vec<HomeGap> {
    let household = &home.household;
    let dwelling = &home.dwelling;
    let hidden = home.own_protection().hides_location();
    let foster_parents =
        || household.members.iter().filter(|member| member.role == crate::model::MemberRole::FosterParent);
    [
        (home.kind.is_none(), HomeGap::Kind),
        (home.frame.places.is_none(), HomeGap::Places),
        (!hidden && dwelling.postnummer.is_none() && dwelling.point.is_none(), HomeGap::Location),
        (foster_parents().next().is_none(), HomeGap::Members),
        (home.frame.ages.is_none(), HomeGap::Ages),
        (home.frame.purposes.is_none(), HomeGap::Purposes),
        (home.frame.own_kommune.is_none(), HomeGap::OwnKommune),
        (home.competence.is_empty(), HomeGap::Competence),
        (home.training.is_none(), HomeGap::Training),
        (home.private_provider.is_none(), HomeGap::PrivateProvider),
        (foster_parents().any(|member| member.politiattest.is_none()), HomeGap::Politiattest),
        (household.health_obtained_on.is_none(), HomeGap::Health),
        (household.hours_a_week.is_none(), HomeGap::Hours),
        (household.contact_attitude.is_none(), HomeGap::ContactAttitude),
        (household.languages.is_none(), HomeGap::Languages),
        (household.animals.is_none(), HomeGap::Animals),
        (household.smoking.is_none(), HomeGap::Smoking),
        (dwelling.step_free.is_none(), HomeGap::StepFree),
        (dwelling.own_room.is_none(), HomeGap::OwnRoom),
        (household.own_network.is_none(), HomeGap::Network),
    ]
    .into_iter()
    .filter_map(|(missing, gap)| missing.then_some(gap))
    .collect()
}

/// A fact about a child or its open need that nobody has asked for or recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChildGap {
    /// The child's own view.
    View,
    /// The map of ties.
    Ties,
    /// What the child needs.
    Items,
    /// Follow-up load.
    Load,
    /// Length.
    Length,
    /// Nærmiljø.
    Nearby,
    /// School.
    School,
    /// Samvær.
    Contact,
    /// Allergies.
    Allergies,
    /// First language.
    FirstLanguage,
    /// Background to carry on.
    Background,
    /// Sami language.
    Sami,
    /// Parents' view.
    ParentsView,
}

/// What is missing about a child, in table order; without an open need only what belongs to the child.
pub fn gaps_of_child(child: &Child, need: Option<&Need>) -> Vec<ChildGap> {
    let of_child = [
        (child.views.is_empty() && child.not_heard_reason.is_none(), ChildGap::View),
        (child.parents_view.is_none(), ChildGap::ParentsView),
        (child.ties_complete == crate::model::YesNo::No, ChildGap::Ties),
    ];
    let of_need = need.map(|need| {
        [
            (need.items.is_empty(), ChildGap::Items),
            (need.load_hours.is_none(), ChildGap::Load),
            (need.length.is_none(), ChildGap::Length),
            (need.nearby.postnummer.is_none(), ChildGap::Nearby),
            (need.school == SchoolToKeep::NotAsked, ChildGap::School),
            (need.contact == Contact::NotDecided, ChildGap::Contact),
            (need.allergies.is_none(), ChildGap::Allergies),
            (need.first_language.is_none(), ChildGap::FirstLanguage),
            (need.backgrounds.is_none(), ChildGap::Background),
            (need.sami.is_none(), ChildGap::Sami),
        ]
    });
    of_child
        .into_iter()
        .chain(of_need.into_iter().flatten())
        .filter_map(|(missing, gap)| missing.then_some(gap))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ChildId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn living_with_parents_is_no_stay() {
        let child_id = ChildId::new("a").unwrap();
        let kommune = crate::place::KommuneNo::new("5601").unwrap();
        let child = Child::unknown(child_id.clone(), "Tjeld".into(), day("2018-01-01"), kommune);
        let mut stay = Placement {
            id: crate::ids::PlacementId::new("s").unwrap(),
            child: child_id,
            at: StayAt::Parents,
            period: crate::time::Period::new(day("2018-01-01"), None).unwrap(),
            duration: None,
            manner: None,
            purpose: None,
            expected_to: None,
            end: None,
        };
        assert_eq!(stage(&child, None, [&stay], day("2026-11-22")).stay, StayStage::None);
        stay.at = StayAt::Institution("Et sted".into());
        assert_eq!(stage(&child, None, [&stay], day("2026-11-22")).stay, StayStage::Temporary);
    }

    #[test]
    fn a_fact_is_fresh_on_the_day_its_months_end() {
        // Confirmed 31 August, six calendar months: fresh until 28 February, stale from 1 March.
        let on = Some(day("2026-08-31"));
        assert!(!is_stale(on, 6, day("2027-02-28")));
        assert!(is_stale(on, 6, day("2027-03-01")));
        assert!(is_stale(None, 6, day("2026-11-22")), "an answer without a date counts as stale");
    }
}
