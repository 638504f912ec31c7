//! What a decision must have before it is stored, and who may not take it.
//!
//! Which home is chosen, and whether it may be, is not judged here.

use crate::ids::{AdviserId, ChildId, HomeId};
use crate::model::{Habilitet, HabilitetAbout, Register, YesNo};
use crate::text::errors::Trouble;
use chrono::NaiveDate;

/// Which home is chosen, of those that are ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The first.
    First,
    /// Another than the first; why not the first must be told.
    Another,
}

/// Whether the network search is concluded (barnevernsloven § 9-4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchState {
    /// It is.
    Concluded,
    /// It is not, or has not begun; why a home is chosen before must be told.
    NotConcluded,
}

/// Whether it is said who decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decider {
    /// It is.
    Named,
    /// It is not, though the office has advisers: habilitet is asked of a person.
    NotNamed,
    /// The office has recorded no advisers, so nobody can be named.
    NobodyToName,
}

/// Whether the need has a decision already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// It has none, or one for the same home.
    None,
    /// It has one for another home; why it changes must be told.
    AnotherHome,
}

/// A decision as somebody wants to store it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionInput<'a> {
    /// Reasons under fosterhjemsforskriften § 5 second paragraph a-e.
    pub reasons: [&'a str; 5],
    /// The child's view and the weight given, or why the child was not heard.
    pub child_view: &'a str,
    /// Alternatives that were considered.
    pub alternatives: &'a str,
    /// Which home is chosen.
    pub chosen: Chosen,
    /// Why not the first.
    pub why_not_first: Option<&'a str>,
    /// Where the network search stands.
    pub search: SearchState,
    /// Why before the search is concluded.
    pub why_before_search: Option<&'a str>,
    /// The parents' view.
    pub parents_view: Option<&'a str>,
    /// Why the parents were not told, from the record of their part in the choice.
    pub parents_not_told: Option<&'a str>,
    /// Whether the need has a decision already.
    pub earlier: Earlier,
    /// Why it changes.
    pub why_changed: Option<&'a str>,
    /// Whether it is said who decides.
    pub decider: Decider,
    /// What the one who decides answers to being habil; `None`: has not answered.
    pub habil: Option<YesNo>,
    /// What is recorded against the one who decides, as [`inhabil`] finds it.
    pub recorded: Vec<&'a Habilitet>,
}

/// What a decision lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// The reason under a.
    ReasonA,
    /// The reason under b.
    ReasonB,
    /// The reason under c.
    ReasonC,
    /// The reason under d.
    ReasonD,
    /// The reason under e.
    ReasonE,
    /// The child's view, or why the child was not heard.
    ChildView,
    /// The parents' view, or why they were not told.
    ParentsView,
    /// Alternatives.
    Alternatives,
    /// Why not the first.
    WhyNotFirst,
    /// Why before the network search is concluded.
    WhyBeforeSearch,
    /// Why an earlier decision changes.
    WhyChanged,
    /// Who decides.
    By,
    /// Whether the one who decides is habil.
    Habil,
}

impl Lack {
    /// The field it is about, in the names of the call that stores a decision.
    pub fn field(self) -> &'static str {
        match self {
            Self::ReasonA => "reasons[0]",
            Self::ReasonB => "reasons[1]",
            Self::ReasonC => "reasons[2]",
            Self::ReasonD => "reasons[3]",
            Self::ReasonE => "reasons[4]",
            Self::ChildView => "child_view",
            Self::ParentsView => "parents_view",
            Self::Alternatives => "alternatives",
            Self::WhyNotFirst => "why_not_first",
            Self::WhyBeforeSearch => "why_before_search",
            Self::WhyChanged => "why_changed",
            Self::By => "by",
            Self::Habil => "habil",
        }
    }
}

/// Why a decision cannot be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionRefused {
    /// The one who decides has said to be inhabil, or it is recorded.
    Inhabil,
    /// It lacks something, in the order of the form; never empty.
    Lacks(Vec<Lack>),
}

impl DecisionRefused {
    /// The trouble it is.
    pub fn trouble(&self) -> Trouble {
        match self {
            Self::Inhabil => Trouble::Inhabil,
            Self::Lacks(_) => Trouble::ReasonRequired,
        }
    }

    /// The first field to mend.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Inhabil => Some(Lack::Habil.field()),
            Self::Lacks(lacks) => lacks.first().map(|lack| lack.field()),
        }
    }
}

/// Whether a decision can be stored. Habilitet comes first: whoever is inhabil shall not write the reasons
/// either.
///
/// # Errors
/// [`DecisionRefused`], with everything that is lacking.
pub fn check_decision(input: &DecisionInput<'_>) -> Result<(), DecisionRefused> {
    if input.habil == Some(YesNo::No) || !input.recorded.is_empty() {
        return Err(DecisionRefused::Inhabil);
    }
    let lacks = lacks(input);
    if lacks.is_empty() { Ok(()) } else { Err(DecisionRefused::Lacks(lacks)) }
}

/// Everything a decision lacks, in the order of the form.
pub fn lacks(input: &DecisionInput<'_>) -> Vec<Lack> {
    let blank = |text: &str| text.trim().is_empty();
    let none = |text: Option<&str>| text.is_none_or(blank);
    let [a, b, c, d, e] = input.reasons;
    let another = match input.chosen {
        Chosen::First => false,
        Chosen::Another => true,
    };
    let before = match input.search {
        SearchState::Concluded => false,
        SearchState::NotConcluded => true,
    };
    [
        (blank(a), Lack::ReasonA),
        (blank(b), Lack::ReasonB),
        (blank(c), Lack::ReasonC),
        (blank(d), Lack::ReasonD),
        (blank(e), Lack::ReasonE),
        (blank(input.child_view), Lack::ChildView),
        (none(input.parents_view) && none(input.parents_not_told), Lack::ParentsView),
        (blank(input.alternatives), Lack::Alternatives),
        (another && none(input.why_not_first), Lack::WhyNotFirst),
        (before && none(input.why_before_search), Lack::WhyBeforeSearch),
        (input.earlier == Earlier::AnotherHome && none(input.why_changed), Lack::WhyChanged),
        (input.decider == Decider::NotNamed, Lack::By),
        (input.habil.is_none(), Lack::Habil),
    ]
    .into_iter()
    .filter_map(|(missing, lack)| missing.then_some(lack))
    .collect()
}

/// What is recorded on `on` of an adviser being inhabil towards the child or the home, by id.
pub fn inhabil<'a>(
    register: &'a Register,
    adviser: &AdviserId,
    child: &ChildId,
    home: &HomeId,
    on: NaiveDate,
) -> Vec<&'a Habilitet> {
    let about = |habilitet: &Habilitet| match &habilitet.about {
        HabilitetAbout::Child(of) => of == child,
        HabilitetAbout::Home(of) => of == home,
    };
    let mut found: Vec<&Habilitet> = register
        .habilitet
        .iter()
        .filter(|each| each.adviser == *adviser && about(each))
        .filter(|each| each.since <= on && each.to.is_none_or(|to| on < to))
        .collect();
    found.sort_by(|one, other| one.id.cmp(&other.id));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::HabilitetId;
    use crate::matching::testing::{World, child_id, day, home_id};

    fn whole() -> DecisionInput<'static> {
        DecisionInput {
            reasons: ["a", "b", "c", "d", "e"],
            child_view: "Vil bo nær skolen.",
            alternatives: "To andre.",
            chosen: Chosen::First,
            why_not_first: None,
            search: SearchState::Concluded,
            why_before_search: None,
            parents_view: Some("Er enige."),
            parents_not_told: None,
            earlier: Earlier::None,
            why_changed: None,
            decider: Decider::Named,
            habil: Some(YesNo::Yes),
            recorded: Vec::new(),
        }
    }

    #[test]
    fn a_whole_decision_lacks_nothing() {
        assert_eq!(check_decision(&whole()), Ok(()));
    }

    #[test]
    fn each_lack_is_found_by_itself() {
        let blank = " \n";
        let rows: [(DecisionInput<'_>, Lack); 11] = [
            (DecisionInput { reasons: [blank, "b", "c", "d", "e"], ..whole() }, Lack::ReasonA),
            (DecisionInput { reasons: ["a", blank, "c", "d", "e"], ..whole() }, Lack::ReasonB),
            (DecisionInput { reasons: ["a", "b", blank, "d", "e"], ..whole() }, Lack::ReasonC),
            (DecisionInput { reasons: ["a", "b", "c", blank, "e"], ..whole() }, Lack::ReasonD),
            (DecisionInput { reasons: ["a", "b", "c", "d", blank], ..whole() }, Lack::ReasonE),
            (DecisionInput { child_view: blank, ..whole() }, Lack::ChildView),
            (DecisionInput { parents_view: Some(blank), ..whole() }, Lack::ParentsView),
            (DecisionInput { alternatives: "", ..whole() }, Lack::Alternatives),
            (DecisionInput { chosen: Chosen::Another, ..whole() }, Lack::WhyNotFirst),
            (DecisionInput { search: SearchState::NotConcluded, ..whole() }, Lack::WhyBeforeSearch),
            (DecisionInput { habil: None, ..whole() }, Lack::Habil),
        ];
        for (input, lack) in rows {
            assert_eq!(check_decision(&input), Err(DecisionRefused::Lacks(vec![lack])));
        }
    }

    #[test]
    fn what_is_told_is_not_lacking() {
        for input in [
            DecisionInput { chosen: Chosen::Another, why_not_first: Some("Barnet sa nei."), ..whole() },
            DecisionInput {
                search: SearchState::NotConcluded,
                why_before_search: Some("Det haster."),
                ..whole()
            },
            DecisionInput { parents_view: None, parents_not_told: Some("Adressen er skjult."), ..whole() },
        ] {
            assert_eq!(check_decision(&input), Ok(()));
        }
    }

    #[test]
    fn whoever_is_inhabil_decides_nothing() {
        let own_word = DecisionInput { habil: Some(YesNo::No), child_view: "", ..whole() };
        assert_eq!(check_decision(&own_word), Err(DecisionRefused::Inhabil));
        let known = habilitet("1", HabilitetAbout::Child(child_id("spurv")), "2026-01-01", None);
        let recorded = DecisionInput { recorded: vec![&known], ..whole() };
        assert_eq!(check_decision(&recorded), Err(DecisionRefused::Inhabil));
        assert_eq!(DecisionRefused::Inhabil.trouble(), Trouble::Inhabil);
    }

    fn habilitet(id: &str, about: HabilitetAbout, since: &str, to: Option<&str>) -> Habilitet {
        Habilitet {
            id: HabilitetId::new(id).unwrap(),
            adviser: AdviserId::new("kari").unwrap(),
            about,
            since: day(since),
            to: to.map(day),
            words: None,
        }
    }

    #[test]
    fn habilitet_counts_towards_this_child_and_home_on_the_day() {
        let mut register = World::new().register;
        let about_child = || HabilitetAbout::Child(child_id("spurv"));
        register.habilitet = vec![
            habilitet("b", about_child(), "2026-11-22", None),
            habilitet("a", HabilitetAbout::Home(home_id("h-1")), "2026-01-01", Some("2026-11-23")),
            habilitet("ended", about_child(), "2026-01-01", Some("2026-11-22")),
            habilitet("later", about_child(), "2026-11-23", None),
            habilitet("other", HabilitetAbout::Child(child_id("tjeld")), "2026-01-01", None),
        ];
        let of = |adviser: &str, home: &str| -> Vec<String> {
            let adviser = AdviserId::new(adviser).unwrap();
            let found = inhabil(&register, &adviser, &child_id("spurv"), &home_id(home), day("2026-11-22"));
            found.into_iter().map(|each| each.id.to_string()).collect()
        };
        assert_eq!(of("kari", "h-1"), ["a", "b"]);
        assert_eq!(of("kari", "h-2"), ["b"]);
        assert!(of("per", "h-1").is_empty());
    }
}
