//! What other records say that may tell where a home lies: one list, for the plain export that leaves it out
//! and for the rule that nothing of it is stored about a home that is strengt fortrolig.
//!
//! Only fields that are about the place, or where somebody answers for it, are listed. Free notes are not
//! searched for addresses.

use heimly_domain::ids::HomeId;
use heimly_domain::model::{
    AssessmentSection, AssessmentTopic, BufetatRequest, HomeAsked, HomeAssessment, Inquiry, PairDuties,
};

/// A record about a home that may tell where it lies.
pub trait TellsPlace: Clone {
    /// The home it is about, if it is about one of the register.
    fn home(&self) -> Option<&HomeId>;
    /// Takes out what may tell; the names of the fields that said something.
    fn silence(&mut self) -> Vec<&'static str>;
}

fn taken<T>(name: &'static str, field: &mut Option<T>) -> Option<&'static str> {
    field.take().map(|_| name)
}

impl TellsPlace for Inquiry {
    fn home(&self) -> Option<&HomeId> {
        self.home.as_ref()
    }
    fn silence(&mut self) -> Vec<&'static str> {
        taken("postnummer", &mut self.postnummer).into_iter().collect()
    }
}

impl TellsPlace for BufetatRequest {
    fn home(&self) -> Option<&HomeId> {
        self.home.as_ref()
    }
    fn silence(&mut self) -> Vec<&'static str> {
        let answer = taken("answer_words", &mut self.answer_words);
        // «For langt fra Alta» tells as much as an offer does.
        let reason = taken("not_taken_reason", &mut self.not_taken_reason);
        answer.into_iter().chain(reason).collect()
    }
}

impl TellsPlace for HomeAsked {
    fn home(&self) -> Option<&HomeId> {
        Some(&self.home)
    }
    fn silence(&mut self) -> Vec<&'static str> {
        let told = taken("told", &mut self.told);
        let reason = taken("reason", &mut self.reason);
        told.into_iter().chain(reason).collect()
    }
}

impl TellsPlace for HomeAssessment {
    fn home(&self) -> Option<&HomeId> {
        Some(&self.home)
    }
    fn silence(&mut self) -> Vec<&'static str> {
        let mut said = Vec::new();
        for section in &mut self.sections {
            if [AssessmentTopic::Dwelling, AssessmentTopic::Network].contains(&section.topic) {
                // The source goes too: «hjemmebesøk i …».
                let AssessmentSection { topic: _, facts, source, assessment } = section;
                said.extend([facts.take(), source.take(), assessment.take()].into_iter().flatten());
            }
        }
        if said.is_empty() { Vec::new() } else { vec!["sections"] }
    }
}

impl TellsPlace for PairDuties {
    fn home(&self) -> Option<&HomeId> {
        Some(&self.home)
    }
    fn silence(&mut self) -> Vec<&'static str> {
        // The kommune where the home lies answers, and it is that kommune which appoints who does tilsyn.
        let answer = taken("kommune_answer", &mut self.kommune_answer);
        let tilsyn = taken("tilsynsperson", &mut self.tilsynsperson);
        answer.into_iter().chain(tilsyn).collect()
    }
}
