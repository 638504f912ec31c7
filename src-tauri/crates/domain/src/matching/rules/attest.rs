//! Politiattest: that it was seen, how old it was then, and its conclusion; its content is never known.

use super::{Clarify, Exclusion, Findings};
use crate::ids::PersonId;
use crate::law::LawNumber;
use crate::matching::{Prepared, Situation};
use crate::model::{AttestConclusion, Member, MemberRole};
use crate::time::add_months;

/// Foster parents must have shown one. For other adults the law asks the kommune to consider it, so a
/// missing one is a question; one that was shown counts like any other.
pub(super) fn judge<'a>(prepared: &Prepared<'a>, situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let months = prepared.context.law.number(LawNumber::PolitiattestMonths);
    let (mut parents, mut others) = (Vec::new(), Vec::new());
    for member in &situation.home.household.members {
        match member.role {
            MemberRole::FosterParent => parents.push(member),
            MemberRole::OtherAdult => others.push(member),
            MemberRole::OwnChild | MemberRole::OtherKommunesFosterChild => {}
        }
    }
    parents.sort_by_key(|member| &member.id);
    others.sort_by_key(|member| &member.id);
    let shown: Vec<&'a Member> = parents.iter().chain(&others).copied().collect();
    let not_ok = concluded(&shown, AttestConclusion::NotOk);
    if !not_ok.is_empty() {
        findings.exclude(Exclusion::AttestNotOk { persons: not_ok });
    }
    if parents.is_empty() {
        findings.clarify(Clarify::NoFosterParent);
    }
    let under_assessment = concluded(&shown, AttestConclusion::UnderAssessment);
    if !under_assessment.is_empty() {
        findings.clarify(Clarify::AttestUnderAssessment { persons: under_assessment });
    }
    let missing = not_seen(&parents);
    if !missing.is_empty() {
        findings.clarify(Clarify::AttestNotSeen { persons: missing });
    }
    let too_old: Vec<&'a PersonId> = shown
        .iter()
        .filter(|member| {
            member
                .politiattest
                .as_ref()
                .is_some_and(|attest| add_months(attest.issued_on, months) < attest.seen_on)
        })
        .map(|member| &member.id)
        .collect();
    if !too_old.is_empty() {
        findings.clarify(Clarify::AttestTooOld { persons: too_old, months });
    }
    let to_consider = not_seen(&others);
    if !to_consider.is_empty() {
        findings.clarify(Clarify::OtherAdultAttest { persons: to_consider });
    }
}

fn concluded<'a>(members: &[&'a Member], conclusion: AttestConclusion) -> Vec<&'a PersonId> {
    members
        .iter()
        .filter(|member| member.politiattest.as_ref().is_some_and(|attest| attest.conclusion == conclusion))
        .map(|member| &member.id)
        .collect()
}

fn not_seen<'a>(members: &[&'a Member]) -> Vec<&'a PersonId> {
    members.iter().filter(|member| member.politiattest.is_none()).map(|member| &member.id).collect()
}
