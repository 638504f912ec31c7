//! Which approval of a home for a child stands; and the two templates for assessing a home: which steps and topics each has, in order, and what an
//! assessment still lacks.
//!
//! What is looked at is what Bufdir's public pages on foster homes and the fosterhjemsforskrift § 5 second
//! paragraph name; no official list of steps or topics is claimed. Whether a home is suitable is never
//! computed here.

use crate::ids::{ChildId, HomeId};
use crate::model::{
    Approval, AssessmentConclusion, AssessmentSection, AssessmentStepKind, AssessmentTemplate,
    AssessmentTopic, HomeAssessment, Register,
};
use chrono::NaiveDate;

/// The approval of a home for a child that stands on `today`: the latest that is not after it. A home that
/// was approved for an earlier stay and again for this one is approved by the last. `None` where none is.
pub fn approval_of<'a>(
    register: &'a Register,
    home: &HomeId,
    child: &ChildId,
    today: NaiveDate,
) -> Option<&'a Approval> {
    let approvals = register.approvals.iter();
    approvals
        .filter(|each| each.home == *home && each.child == *child && each.on <= today)
        .max_by_key(|each| (each.on, &each.id))
}

/// The steps of a template, in the order they usually go. The talks with the child and its parents about
/// the home belong to an assessment made for one child.
pub fn steps(template: AssessmentTemplate) -> &'static [AssessmentStepKind] {
    match template {
        AssessmentTemplate::FamilyNetwork => &[
            AssessmentStepKind::FirstTalk,
            AssessmentStepKind::ChildHeard,
            AssessmentStepKind::ParentsHeard,
            AssessmentStepKind::OwnPresentation,
            AssessmentStepKind::Consent,
            AssessmentStepKind::Politiattest,
            AssessmentStepKind::Health,
            AssessmentStepKind::HomeVisit,
            AssessmentStepKind::OwnChildren,
            AssessmentStepKind::References,
            AssessmentStepKind::Training,
            AssessmentStepKind::ReadByHome,
        ],
        AssessmentTemplate::Outside => &[
            AssessmentStepKind::FirstTalk,
            AssessmentStepKind::OwnPresentation,
            AssessmentStepKind::Consent,
            AssessmentStepKind::Politiattest,
            AssessmentStepKind::Health,
            AssessmentStepKind::HomeVisit,
            AssessmentStepKind::OwnChildren,
            AssessmentStepKind::References,
            AssessmentStepKind::Training,
            AssessmentStepKind::ReadByHome,
        ],
    }
}

/// The topics of a template, in the order they are written.
pub fn topics(template: AssessmentTemplate) -> &'static [AssessmentTopic] {
    match template {
        AssessmentTemplate::FamilyNetwork => &[
            AssessmentTopic::RelationToChild,
            AssessmentTopic::Loyalties,
            AssessmentTopic::Family,
            AssessmentTopic::Care,
            AssessmentTopic::Cooperation,
            AssessmentTopic::OwnChildren,
            AssessmentTopic::Health,
            AssessmentTopic::Economy,
            AssessmentTopic::Work,
            AssessmentTopic::Dwelling,
            AssessmentTopic::Network,
            AssessmentTopic::Conduct,
            AssessmentTopic::Background,
        ],
        AssessmentTemplate::Outside => &[
            AssessmentTopic::Motivation,
            AssessmentTopic::Family,
            AssessmentTopic::Upbringing,
            AssessmentTopic::ChildExperience,
            AssessmentTopic::Care,
            AssessmentTopic::Cooperation,
            AssessmentTopic::OwnChildren,
            AssessmentTopic::Health,
            AssessmentTopic::Economy,
            AssessmentTopic::Work,
            AssessmentTopic::Dwelling,
            AssessmentTopic::Network,
            AssessmentTopic::Conduct,
            AssessmentTopic::Background,
        ],
    }
}

/// Something an assessment lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssessmentGap {
    /// The template is for one child, and none is named.
    NoChild,
    /// A step is not done.
    Step(AssessmentStepKind),
    /// Nothing is written under a topic.
    Topic(AssessmentTopic),
    /// Facts stand under a topic without where they are from.
    FactsWithoutSource(AssessmentTopic),
    /// Facts stand under a topic, and nobody has assessed them.
    NotAssessed(AssessmentTopic),
    /// The conclusion has no reasons.
    ConclusionWithoutReasons,
}

/// What an assessment lacks, in the order of its template. A step or topic that is not in the template may
/// be filled in and is never missed.
pub fn gaps(assessment: &HomeAssessment) -> Vec<AssessmentGap> {
    let template = assessment.template;
    let for_child = match template {
        AssessmentTemplate::FamilyNetwork => assessment.child.is_none(),
        AssessmentTemplate::Outside => false,
    };
    let mut gaps: Vec<AssessmentGap> = for_child.then_some(AssessmentGap::NoChild).into_iter().collect();
    let done = |step: AssessmentStepKind| assessment.steps.iter().any(|each| each.step == step);
    gaps.extend(steps(template).iter().copied().filter(|step| !done(*step)).map(AssessmentGap::Step));
    for topic in topics(template).iter().copied() {
        let section = assessment.sections.iter().find(|section| section.topic == topic);
        gaps.extend(of_topic(topic, section));
    }
    if assessment.conclusion.is_some() && !written(assessment.conclusion_words.as_deref()) {
        gaps.push(AssessmentGap::ConclusionWithoutReasons);
    }
    gaps
}

fn of_topic(topic: AssessmentTopic, section: Option<&AssessmentSection>) -> Vec<AssessmentGap> {
    let part = |text: fn(&AssessmentSection) -> Option<&str>| written(section.and_then(text));
    let facts = part(|section| section.facts.as_deref());
    let assessed = part(|section| section.assessment.as_deref());
    let sourced = part(|section| section.source.as_deref());
    if !facts && !assessed {
        return vec![AssessmentGap::Topic(topic)];
    }
    let no_source = (facts && !sourced).then_some(AssessmentGap::FactsWithoutSource(topic));
    let not_assessed = (!assessed).then_some(AssessmentGap::NotAssessed(topic));
    no_source.into_iter().chain(not_assessed).collect()
}

/// Whether an assessment can be concluded, and with what still lacking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conclusion {
    /// Nothing is lacking.
    Ready,
    /// Something is lacking. A home may be said no to all the same, with reasons; it cannot be recommended.
    OnlyNotRecommended(Vec<AssessmentGap>),
}

/// Whether an assessment can be concluded. A missing reason for the conclusion does not count here: it is
/// written together with it.
pub fn conclusion(assessment: &HomeAssessment) -> Conclusion {
    let mut gaps = gaps(assessment);
    gaps.retain(|gap| *gap != AssessmentGap::ConclusionWithoutReasons);
    if gaps.is_empty() { Conclusion::Ready } else { Conclusion::OnlyNotRecommended(gaps) }
}

/// Whether an assessment can be concluded so today.
pub fn can_conclude(assessment: &HomeAssessment, with: AssessmentConclusion) -> bool {
    match (conclusion(assessment), with) {
        (Conclusion::Ready, _)
        | (Conclusion::OnlyNotRecommended(_), AssessmentConclusion::NotRecommended) => true,
        (
            Conclusion::OnlyNotRecommended(_),
            AssessmentConclusion::Recommended | AssessmentConclusion::WithConditions,
        ) => false,
    }
}

fn written(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AssessmentId;
    use crate::matching::testing::{child_id, day, home_id};
    use crate::model::AssessmentStep;

    fn full(template: AssessmentTemplate) -> HomeAssessment {
        let text = |words: &str| Some(words.to_owned());
        HomeAssessment {
            id: AssessmentId::new("u-1").unwrap(),
            home: home_id("h-1"),
            template,
            child: Some(child_id("spurv")),
            started_on: day("2026-10-01"),
            finished_on: None,
            by: None,
            steps: steps(template)
                .iter()
                .map(|step| AssessmentStep { step: *step, on: day("2026-10-10"), words: None })
                .collect(),
            sections: topics(template)
                .iter()
                .map(|topic| AssessmentSection {
                    topic: *topic,
                    facts: text("Bor i eget hus."),
                    source: text("Hjemmebesøk"),
                    assessment: text("Gode forhold."),
                })
                .collect(),
            conclusion: None,
            conclusion_words: None,
        }
    }

    #[test]
    fn every_step_and_topic_is_in_a_template_and_each_once() {
        let of_both = |count: fn(AssessmentTemplate) -> usize| {
            AssessmentTemplate::ALL.iter().map(|template| count(*template)).collect::<Vec<_>>()
        };
        assert_eq!(of_both(|template| steps(template).len()), [12, 10]);
        assert_eq!(of_both(|template| topics(template).len()), [13, 14]);
        for topic in AssessmentTopic::ALL {
            let times: Vec<usize> = AssessmentTemplate::ALL
                .iter()
                .map(|template| topics(*template).iter().filter(|each| each == &topic).count())
                .collect();
            assert!(times.iter().all(|times| *times <= 1) && times.iter().sum::<usize>() > 0, "{topic:?}");
        }
        for step in AssessmentStepKind::ALL {
            assert!(steps(AssessmentTemplate::FamilyNetwork).contains(step), "{step:?}");
        }
    }

    #[test]
    fn what_is_lacking_is_said_and_stops_a_recommendation_only() {
        for template in AssessmentTemplate::ALL {
            let mut assessment = full(*template);
            assert_eq!(gaps(&assessment), []);
            assert!(can_conclude(&assessment, AssessmentConclusion::Recommended));
            assessment.steps.retain(|each| each.step != AssessmentStepKind::Health);
            assessment.sections[0].source = None;
            assessment.sections[1].assessment = Some("  ".into());
            assessment.sections.pop();
            let topics = topics(*template);
            assert_eq!(
                gaps(&assessment),
                [
                    AssessmentGap::Step(AssessmentStepKind::Health),
                    AssessmentGap::FactsWithoutSource(topics[0]),
                    AssessmentGap::NotAssessed(topics[1]),
                    AssessmentGap::Topic(AssessmentTopic::Background),
                ]
            );
            assert!(!can_conclude(&assessment, AssessmentConclusion::WithConditions));
            assert!(can_conclude(&assessment, AssessmentConclusion::NotRecommended));
        }
    }

    #[test]
    fn family_and_network_is_always_for_one_child_and_a_conclusion_has_reasons() {
        let mut assessment = full(AssessmentTemplate::FamilyNetwork);
        assessment.child = None;
        assert_eq!(gaps(&assessment), [AssessmentGap::NoChild]);
        let mut outside = full(AssessmentTemplate::Outside);
        outside.child = None;
        assert_eq!(gaps(&outside), []);
        outside.conclusion = Some(AssessmentConclusion::Recommended);
        assert_eq!(gaps(&outside), [AssessmentGap::ConclusionWithoutReasons]);
    }
}
