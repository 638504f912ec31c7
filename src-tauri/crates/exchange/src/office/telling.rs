//! What other records say that may tell where a home lies: one list, for the plain export that leaves it out,
//! for the screens that do not show it, and for the rule that nothing of it is stored about a home that is
//! strengt fortrolig.
//!
//! Listed are fields that are about the place, or where somebody answers for it; and free words that assess
//! the home, give reasons for or against it, or tell what was done there, as nobody can know that they name no
//! place. Codes and dates stand, and so does what an assessment says under other topics than the dwelling and
//! the network. Free notes are not searched for addresses.
//!
//! Storage has the same list in `protect::linked`; a test in `tests/it/erased_depth.rs` holds the two together.

use heimly_domain::ids::HomeId;
use heimly_domain::model::{
    AssessmentSection, AssessmentTopic, BufetatRequest, Decision, HomeAsked, HomeAssessment, Inquiry,
    PairDuties, Round, RoundStopAt,
};

/// A record about a home that may tell where it lies.
pub trait TellsPlace: Clone {
    /// The home it is about, if it is about one of the register.
    fn home(&self) -> Option<&HomeId>;
    /// Takes out what may tell; the names of the fields that said something.
    fn silence(&mut self) -> Vec<&'static str>;
}

/// Takes the stops at hidden homes out of a round, with what they were for. A round is called after the places
/// it goes to, so its first day becomes its name. Says whether there were any.
///
/// A stop is a way from one place to the next: those beside it lie near, and stand alone.
pub fn silence_round(round: &mut Round, is_hidden: impl Fn(&HomeId) -> bool) -> bool {
    let before = round.stops.len();
    round.stops.retain(|stop| match &stop.at {
        RoundStopAt::Home(home) => !is_hidden(home),
        RoundStopAt::Place(_) => true,
    });
    let any = round.stops.len() < before;
    if any {
        round.name = round.first_day.to_string();
    }
    any
}

/// A record of which the window is shown what [`TellsPlace::silence`] leaves, and sends that back.
pub trait Unshown: TellsPlace {
    /// Takes what was not shown, where nothing is written instead, from the stored record.
    fn keep_unshown(&mut self, stored: &Self);
}

fn keep<T: Clone>(field: &mut Option<T>, stored: &Option<T>) {
    if field.is_none() {
        field.clone_from(stored);
    }
}

impl Unshown for Inquiry {
    fn keep_unshown(&mut self, stored: &Self) {
        keep(&mut self.postnummer, &stored.postnummer);
    }
}

impl Unshown for BufetatRequest {
    fn keep_unshown(&mut self, stored: &Self) {
        keep(&mut self.answer_words, &stored.answer_words);
        keep(&mut self.not_taken_reason, &stored.not_taken_reason);
    }
}

impl Unshown for HomeAsked {
    fn keep_unshown(&mut self, stored: &Self) {
        keep(&mut self.told, &stored.told);
        keep(&mut self.reason, &stored.reason);
    }
}

impl Unshown for PairDuties {
    fn keep_unshown(&mut self, stored: &Self) {
        keep(&mut self.kommune_answer, &stored.kommune_answer);
        keep(&mut self.tilsynsperson, &stored.tilsynsperson);
        keep(&mut self.exception_words, &stored.exception_words);
        keep(&mut self.general_words, &stored.general_words);
        keep(&mut self.child_words, &stored.child_words);
        keep(&mut self.rejected_words, &stored.rejected_words);
    }
}

fn taken<T>(name: &'static str, field: &mut Option<T>) -> Option<&'static str> {
    field.take().map(|_| name)
}

impl TellsPlace for Decision {
    fn home(&self) -> Option<&HomeId> {
        Some(&self.home)
    }
    fn silence(&mut self) -> Vec<&'static str> {
        // It starts from what the home answered when it was asked. The reason on ground b is the caller's.
        taken("foster_parents_view", &mut self.foster_parents_view).into_iter().collect()
    }
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
        let steps: Vec<_> = self.steps.iter_mut().filter_map(|step| step.words.take()).collect();
        let mut said = Vec::new();
        for section in &mut self.sections {
            if [AssessmentTopic::Dwelling, AssessmentTopic::Network].contains(&section.topic) {
                // The source goes too: «hjemmebesøk i …».
                let AssessmentSection { topic: _, facts, source, assessment } = section;
                said.extend([facts.take(), source.take(), assessment.take()].into_iter().flatten());
            }
        }
        let fields = [(!steps.is_empty()).then_some("steps"), (!said.is_empty()).then_some("sections")];
        let conclusion = taken("conclusion_words", &mut self.conclusion_words);
        fields.into_iter().flatten().chain(conclusion).collect()
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
        let words = [
            taken("exception_words", &mut self.exception_words),
            taken("general_words", &mut self.general_words),
            taken("child_words", &mut self.child_words),
            answer,
            tilsyn,
            taken("rejected_words", &mut self.rejected_words),
        ];
        words.into_iter().flatten().collect()
    }
}
