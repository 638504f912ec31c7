//! One fully filled example of every record of choosing in depth, and one with as little as possible.

use chrono::NaiveTime;
use heimly_domain::codes::Code;
use heimly_domain::ids::*;
use heimly_domain::model::*;
use heimly_domain::place::Postnummer;

use super::filled::{adviser, day};

fn words(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn home_id(number: u32) -> HomeId {
    HomeId::new(&format!("hjem-{number:05}")).unwrap()
}

fn child_id(id: &str) -> ChildId {
    ChildId::new(id).unwrap()
}

pub(crate) fn inquiry(id: &str) -> Inquiry {
    Inquiry {
        id: InquiryId::new(id).unwrap(),
        received_on: day("2026-10-02"),
        name: "Čálli Prøve".into(),
        phone: words("11111111"),
        email: words("b@example.no"),
        postnummer: Postnummer::new("9510"),
        wants: WantedAssignment::all().iter().copied().collect(),
        source: Some(InquirySource::FosterParents),
        stage: InquiryStage::BecameHome,
        answered_on: Some(day("2026-10-03")),
        next_step: words("ringe igjen"),
        next_step_by: Some(day("2026-10-04")),
        responsible: Some(adviser().id),
        steps: vec![
            InquiryStep { on: day("2026-10-06"), words: "møte".into(), by: words("rådgiver") },
            InquiryStep { on: day("2026-10-05"), words: "ringte".into(), by: None },
        ],
        ended_reason: words("ble hjem"),
        home: Some(home_id(1)),
        notes: words("et notat om dem"),
    }
}

pub(crate) fn bare_inquiry(id: &str) -> Inquiry {
    Inquiry {
        phone: None,
        email: None,
        postnummer: None,
        wants: [].into(),
        source: None,
        stage: InquiryStage::New,
        answered_on: None,
        next_step: None,
        next_step_by: None,
        responsible: None,
        steps: Vec::new(),
        ended_reason: None,
        home: None,
        notes: None,
        ..inquiry(id)
    }
}

pub(crate) fn bufetat(id: &str) -> BufetatRequest {
    BufetatRequest {
        id: BufetatRequestId::new(id).unwrap(),
        child: Some(child_id("barn-1")),
        asked_on: day("2026-10-07"),
        asked_for: BufetatAskedFor::Specialised,
        words: words("et hjem med to voksne hjemme"),
        answered_on: Some(day("2026-10-08")),
        answer: Some(BufetatAnswer::Offered),
        answer_words: words("et hjem ved fjorden"),
        home: Some(home_id(1)),
        taken: Some(YesNo::No),
        not_taken_reason: words("for langt fra skolen"),
    }
}

pub(crate) fn bare_bufetat(id: &str) -> BufetatRequest {
    BufetatRequest {
        child: None,
        words: None,
        answered_on: None,
        answer: None,
        answer_words: None,
        home: None,
        taken: None,
        not_taken_reason: None,
        ..bufetat(id)
    }
}

pub(crate) fn asked(id: &str) -> HomeAsked {
    HomeAsked {
        id: AskedId::new(id).unwrap(),
        home: home_id(1),
        child: Some(child_id("barn-1")),
        on: day("2026-10-09"),
        at: NaiveTime::from_hms_opt(7, 5, 0),
        how: words("telefon"),
        by: words("vakten"),
        told: words("nær skolen"),
        answer: Some(AskedAnswer::Perhaps),
        answered_on: Some(day("2026-10-10")),
        reason: words("langt å kjøre"),
        presented: Some(YesNo::Yes),
    }
}

pub(crate) fn bare_asked(id: &str) -> HomeAsked {
    HomeAsked {
        child: None,
        at: None,
        how: None,
        by: None,
        told: None,
        answer: None,
        answered_on: None,
        reason: None,
        presented: None,
        ..asked(id)
    }
}

pub(crate) fn ringeliste() -> Ringeliste {
    Ringeliste { office: super::office().id, homes: vec![home_id(2), home_id(1)] }
}

pub(crate) fn assessment(id: &str) -> HomeAssessment {
    let section = |topic| AssessmentSection {
        topic,
        facts: words("fakta om hjemmet"),
        source: words("hjemmebesøk"),
        assessment: words("vurderingen"),
    };
    HomeAssessment {
        id: AssessmentId::new(id).unwrap(),
        home: home_id(1),
        template: AssessmentTemplate::FamilyNetwork,
        child: Some(child_id("barn-1")),
        started_on: day("2026-10-11"),
        finished_on: Some(day("2026-10-12")),
        by: words("rådgiver"),
        steps: vec![
            AssessmentStep {
                step: AssessmentStepKind::HomeVisit,
                on: day("2026-10-14"),
                words: words("andre besøk"),
            },
            AssessmentStep { step: AssessmentStepKind::HomeVisit, on: day("2026-10-13"), words: None },
        ],
        sections: vec![
            section(AssessmentTopic::Dwelling),
            section(AssessmentTopic::Network),
            section(AssessmentTopic::Care),
            AssessmentSection {
                topic: AssessmentTopic::Background,
                facts: None,
                source: None,
                assessment: None,
            },
        ],
        conclusion: Some(AssessmentConclusion::WithConditions),
        conclusion_words: words("med veiledning"),
    }
}

pub(crate) fn bare_assessment(id: &str) -> HomeAssessment {
    HomeAssessment {
        template: AssessmentTemplate::Outside,
        child: None,
        finished_on: None,
        by: None,
        steps: Vec::new(),
        sections: Vec::new(),
        conclusion: None,
        conclusion_words: None,
        ..assessment(id)
    }
}

pub(crate) fn pair(id: &str) -> PairDuties {
    PairDuties {
        id: PairId::new(id).unwrap(),
        home: home_id(1),
        child: child_id("barn-1"),
        exception: Some(ApprovalException::VoluntaryNetwork),
        exception_on: Some(day("2026-10-15")),
        exception_words: words("det hastet"),
        general_words: words("de generelle kravene"),
        child_words: words("barnets behov"),
        kommune_asked_on: Some(day("2026-10-16")),
        kommune_answered_on: Some(day("2026-10-17")),
        kommune_answer: words("kommunen kjenner hjemmet"),
        kommune_told_approval_on: Some(day("2026-10-18")),
        kommune_told_placement_on: Some(day("2026-10-19")),
        tilsyn_told_child_on: Some(day("2026-10-20")),
        tilsyn_told_foster_parents_on: Some(day("2026-10-21")),
        tilsyn_told_parents_on: Some(day("2026-10-22")),
        tilsynsperson: words("Tilsyn Prøve"),
        reconsider_on: Some(day("2026-10-23")),
        rejected_words: words("ikke nå"),
    }
}

pub(crate) fn bare_pair(id: &str) -> PairDuties {
    PairDuties::none_done(PairId::new(id).unwrap(), home_id(2), child_id("barn-1"))
}

pub(crate) fn participation(need: &str) -> Participation {
    Participation {
        need: NeedId::new(need).unwrap(),
        parents_told_on: Some(day("2026-10-24")),
        parents_told_words: words("i møte"),
        parents_not_told_reason: words("far er ikke funnet"),
        child_told_on: Some(day("2026-10-25")),
        child_told_words: words("om hjemmet og hunden"),
        tillitsperson_told_on: Some(day("2026-10-26")),
        tillitsperson_wanted: Some(YesNo::No),
        tillitsperson: words("Tante Prøve"),
    }
}

pub(crate) fn habilitet(id: &str, about: HabilitetAbout) -> Habilitet {
    Habilitet {
        id: HabilitetId::new(id).unwrap(),
        adviser: adviser().id,
        about,
        since: day("2026-10-27"),
        to: Some(day("2026-10-28")),
        words: words("fetter"),
    }
}

/// Every record of choosing in depth, full and bare, into a register that has none.
pub(crate) fn in_depth(register: Register) -> Register {
    let about_child = HabilitetAbout::Child(child_id("barn-1"));
    Register {
        inquiries: vec![inquiry("henvendelse-1"), bare_inquiry("henvendelse-2")],
        bufetat: vec![bufetat("bufetat-1"), bare_bufetat("bufetat-2")],
        asked: vec![asked("spurt-1"), bare_asked("spurt-2")],
        ringeliste: Some(ringeliste()),
        assessments: vec![assessment("utredning-1"), bare_assessment("utredning-2")],
        pairs: vec![pair("par-1"), bare_pair("par-2")],
        participation: vec![
            participation("behov-1"),
            Participation::none_yet(NeedId::new("behov-2").unwrap()),
        ],
        habilitet: vec![
            habilitet("habilitet-1", HabilitetAbout::Home(home_id(1))),
            Habilitet { to: None, words: None, ..habilitet("habilitet-2", about_child) },
        ],
        ..register
    }
}

/// Saves what [`in_depth`] adds.
pub(crate) fn save_in_depth(tx: &mut crate::Tx<'_>, register: &Register) -> Result<(), crate::StoreError> {
    register.habilitet.iter().try_for_each(|one| tx.habilitet().save(one))?;
    register.participation.iter().try_for_each(|one| tx.participation().save(one))?;
    register.pairs.iter().try_for_each(|one| tx.pairs().save(one))?;
    register.assessments.iter().try_for_each(|one| tx.assessments().save(one))?;
    register.ringeliste.iter().try_for_each(|one| tx.ringeliste().save(one))?;
    register.asked.iter().try_for_each(|one| tx.asked().save(one))?;
    register.bufetat.iter().try_for_each(|one| tx.bufetat().save(one))?;
    register.inquiries.iter().try_for_each(|one| tx.inquiries().save(one))
}
