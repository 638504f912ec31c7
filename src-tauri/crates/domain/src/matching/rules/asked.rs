//! What the child says, what the home says in its own words, and what has not been obtained or confirmed.

use super::{Clarify, Findings, TrainingProgress, is_stale};
use crate::matching::{Prepared, Situation};
use crate::model::{
    ChildView, EndManner, EndReason, HomeKind, Placement, TieKind, Training, TrainingProgramme, ViewAbout,
    YesNo,
};

pub(super) fn judge<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    childs_view(situation, findings);
    let home = situation.home;
    let words = home.frame.other_restrictions.as_deref().map(str::trim);
    if let Some(words) = words.filter(|words| !words.is_empty()) {
        findings.clarify(Clarify::OtherRestrictions { words });
    }
    training(situation, findings);
    if home.household.health_obtained_on.is_none_or(|on| on > situation.today) {
        findings.clarify(Clarify::HealthNotObtained);
    }
    let months = prepared.context.register.office.freshness.household_months;
    if is_stale(home.household.confirmed_on, months, situation.today) {
        findings.clarify(Clarify::HouseholdStale { on: home.household.confirmed_on });
    }
    earlier_stays(situation, findings);
}

/// The latest view on this home decides; of two on one day the later in the list.
fn childs_view<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let on_this_home = |view: &'a ChildView| match &view.about {
        ViewAbout::Home { home, wants } if *home == situation.home.id => Some((view, *wants)),
        ViewAbout::Home { .. } | ViewAbout::Moving => None,
    };
    let latest = situation.child.views.iter().filter_map(on_this_home).max_by_key(|(view, _)| view.on);
    if let Some((view, Some(YesNo::No))) = latest {
        findings.clarify(Clarify::ChildDoesNotWant { words: &view.words, on: view.on });
    }
}

fn training<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let Some(taken) = &situation.home.training else {
        findings.clarify(Clarify::TrainingNotAsked);
        return;
    };
    let basic = |training: &&Training| is_basic(training.programme, situation.home.kind);
    let finished = |training: &Training| training.finished_on.is_some_and(|on| on <= situation.today);
    if taken.iter().filter(basic).any(finished) {
        return;
    }
    let progress = if taken.iter().any(|each| basic(&each)) {
        TrainingProgress::UnderWay
    } else {
        TrainingProgress::None
    };
    findings.clarify(Clarify::TrainingMissing { progress });
}

/// Solid, PRIDE before it, and the family variant for homes in family and network.
pub(in crate::matching) fn is_basic(programme: TrainingProgramme, kind: Option<HomeKind>) -> bool {
    match programme {
        TrainingProgramme::Solid | TrainingProgramme::Pride => true,
        TrainingProgramme::SolidFamily => match kind {
            Some(HomeKind::FamilyNetwork | HomeKind::TemporaryNetwork) => true,
            Some(
                HomeKind::Ordinary
                | HomeKind::Specialised
                | HomeKind::SpecialConditions
                | HomeKind::Beredskapshjem
                | HomeKind::Other,
            )
            | None => false,
        },
        TrainingProgramme::TryggBase | TrainingProgramme::TraumaAware | TrainingProgramme::Other => false,
    }
}

fn earlier_stays<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    for stay in &situation.link.earlier_stays {
        let ended = stay.period.to();
        let (manner, reason) = stay.end.as_ref().map_or((None, None), |end| (end.manner, end.reason));
        if ended_badly(manner, reason) {
            findings.clarify(Clarify::EarlierStay { stay: &stay.id, ended, manner, reason });
        } else if is_continued(situation, stay) {
            // The child stayed on; nothing ended.
        } else if manner.is_none() || reason.is_none() {
            findings.clarify(Clarify::EarlierStayUnknown { ended });
        }
    }
    let tied = situation.link.ties.iter().any(|tie| tie.kind == TieKind::EarlierHome);
    if tied && situation.link.earlier_stays.is_empty() {
        findings.clarify(Clarify::EarlierStayUnknown { ended: None });
    }
}

fn is_continued(situation: &Situation<'_>, stay: &Placement) -> bool {
    situation.link.earlier_stays.iter().any(|next| stay.period.to() == Some(next.period.from()))
}

fn ended_badly(manner: Option<EndManner>, reason: Option<EndReason>) -> bool {
    let gave_up = match reason {
        Some(
            EndReason::NeedsNotMet
            | EndReason::NeedsBeyondHome
            | EndReason::LifeSituation
            | EndReason::OtherByHome,
        ) => true,
        Some(
            EndReason::CareEnds
            | EndReason::OfAge
            | EndReason::OtherPlaceNeeded
            | EndReason::OtherByService
            | EndReason::MovesWithHome,
        )
        | None => false,
    };
    gave_up || manner == Some(EndManner::Unplanned)
}
