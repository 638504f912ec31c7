//! Kind of home against what the stay is for, and agreements with private providers.

use super::{Clarify, Exclusion, Findings};
use crate::matching::Situation;
use crate::model::{
    HomeKind, HomePurpose, LegalBasis, Length, NeedPurpose, NetworkAnswer, NetworkAssessment, NetworkPerson,
    ProviderAgreement,
};

pub(super) fn judge<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    match situation.need.purpose {
        NeedPurpose::Acute | NeedPurpose::Waiting => acute_or_waiting(situation, findings),
        NeedPurpose::Care => care(situation, findings),
    }
    any_purpose(situation, findings);
    network_doubt(situation, findings);
    provider(situation, findings);
}

/// 2.5 and 2.6 are for it; any other home must have stated acute or short.
fn acute_or_waiting<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    match situation.home.kind {
        Some(HomeKind::Beredskapshjem | HomeKind::TemporaryNetwork) => return,
        // Bufetat decides over its own homes whatever they are used for.
        Some(HomeKind::Specialised) => findings.clarify(Clarify::BufetatDecides),
        Some(HomeKind::SpecialConditions) => special_conditions(situation, findings),
        Some(HomeKind::FamilyNetwork | HomeKind::Ordinary | HomeKind::Other) | None => {}
    }
    let frame = &situation.home.frame;
    let (purposes, lengths) = (frame.purposes.as_ref(), frame.lengths.as_ref());
    let acute = purposes.map(|stated| stated.contains(&HomePurpose::Acute));
    let short = lengths.map(|stated| stated.contains(&Length::Short));
    let purpose = situation.need.purpose;
    match (acute, short) {
        (Some(true), _) | (_, Some(true)) => {}
        (Some(false), Some(false)) => findings.exclude(Exclusion::NotForAcute { purpose }),
        (None, Some(false) | None) | (Some(false), None) => {
            findings.clarify(Clarify::PurposeNotAsked { purpose, purposes, lengths });
        }
    }
}

fn care<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    match situation.home.kind {
        Some(HomeKind::FamilyNetwork | HomeKind::Ordinary | HomeKind::Other) | None => {}
        Some(HomeKind::Specialised) => findings.clarify(Clarify::BufetatDecides),
        Some(HomeKind::SpecialConditions) => special_conditions(situation, findings),
        Some(HomeKind::Beredskapshjem) => findings.exclude(Exclusion::BeredskapshjemForCare),
        Some(HomeKind::TemporaryNetwork) => findings.clarify(Clarify::TemporaryForCare),
    }
}

/// 2.4 is only for opphold with vedtak on the child's behaviour, whatever the stay is for.
fn special_conditions(situation: &Situation<'_>, findings: &mut Findings<'_>) {
    match basis(situation) {
        Basis::Behaviour => {}
        Basis::NotRecorded => findings.clarify(Clarify::SpecialConditionsBasis),
        Basis::Another => findings.exclude(Exclusion::SpecialConditions),
    }
}

fn any_purpose<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    match situation.home.kind {
        Some(HomeKind::FamilyNetwork | HomeKind::TemporaryNetwork) => {
            if situation.link.network.is_empty() {
                findings.clarify(Clarify::OutsideNetwork);
            }
        }
        Some(HomeKind::Other) => {
            findings.clarify(Clarify::OtherKind { word: situation.home.kind_word.as_deref() });
        }
        None => findings.clarify(Clarify::NeverAssessed),
        Some(
            HomeKind::Ordinary
            | HomeKind::Specialised
            | HomeKind::SpecialConditions
            | HomeKind::Beredskapshjem,
        ) => {}
    }
}

/// A home is in the network group because a person in the search became it; what the search found about
/// the person must not be lost on the way.
fn network_doubt<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let doubtful = |person: &NetworkPerson| {
        let assessed = match person.assessed {
            Some(NetworkAssessment::AsSupport | NetworkAssessment::NotSuitable) => true,
            Some(NetworkAssessment::AsHome) | None => false,
        };
        assessed || person.answer == Some(NetworkAnswer::No)
    };
    let network = &situation.link.network;
    if let Some(person) = network.iter().find(|person| doubtful(person))
        && network.iter().all(|person| doubtful(person))
    {
        findings.clarify(Clarify::NetworkDoubt { assessed: person.assessed, answer: person.answer });
    }
}

fn provider<'a>(situation: &Situation<'a>, findings: &mut Findings<'a>) {
    let Some(provider) = &situation.home.private_provider else {
        findings.clarify(Clarify::ProviderNotAsked);
        return;
    };
    let until = provider.period.and_then(|period| period.to());
    match provider.agreement {
        ProviderAgreement::None | ProviderAgreement::BufetatA | ProviderAgreement::BufetatC => {}
        ProviderAgreement::Agreement => {
            if until.is_none_or(|until| until > situation.judged_on) {
                findings.exclude(Exclusion::PrivateProvider { until });
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Basis {
    Behaviour,
    Another,
    NotRecorded,
}

fn basis(situation: &Situation<'_>) -> Basis {
    match situation.child.legal_basis {
        Some(LegalBasis::BehaviourWithConsent | LegalBasis::BehaviourWithoutConsent) => Basis::Behaviour,
        Some(
            LegalBasis::Voluntary
            | LegalBasis::AcuteHelp
            | LegalBasis::AcuteCare
            | LegalBasis::CareOrder
            | LegalBasis::AcuteBehaviour
            | LegalBasis::AfterCare,
        ) => Basis::Another,
        None => Basis::NotRecorded,
    }
}
