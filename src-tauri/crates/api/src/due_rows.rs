//! What is due and how long children wait, as rows: facts from the core with the names that may be shown.

use crate::reading::Reading;
use crate::view::{DuePlace, DueRow, DueStanding, WaitingView};
use heimly_domain::codes::Code;
use heimly_domain::due::{About, Due, DueKind, DueStanding as Standing, TilsynReceiver};
use heimly_domain::ids::{ChildId, HomeId, InquiryId};
use heimly_domain::model::Child;
use heimly_domain::text::Lang;
use heimly_domain::text::codes::Words;
use heimly_domain::text::{due as words, office_life, waiting as waiting_words};
use heimly_domain::waiting::{WaitingDefinition, WaitingTime, waiting};

impl Reading<'_> {
    /// What is due that `wanted` says yes to, the most pressing first.
    pub(crate) fn due_rows(&self, wanted: impl Fn(&Due) -> bool) -> Vec<DueRow> {
        self.due.iter().filter(|due| wanted(due)).map(|due| self.due_row(due)).collect()
    }

    /// What is due for a child.
    pub(crate) fn due_of_child(&self, child: &ChildId) -> Vec<DueRow> {
        self.due_rows(|due| due.about.child() == Some(child))
    }

    /// What is due for a home.
    pub(crate) fn due_of_home(&self, home: &HomeId) -> Vec<DueRow> {
        self.due_rows(|due| due.about.home() == Some(home))
    }

    fn due_row(&self, due: &Due) -> DueRow {
        let (today, lang) = (self.known.today(), self.lang);
        let title = words::title(&due.kind, lang);
        let child = due.about.child();
        let home = due.about.home();
        let (inquiry, bufetat) = match &due.about {
            About::Inquiry(id) => (Some(id), None),
            About::Bufetat(id, _) => (None, Some(id)),
            About::Child(_) | About::Pair(..) | About::Home(_) | About::Asked(..) => (None, None),
        };
        let asked = match &due.about {
            About::Asked(id, ..) => Some(id),
            About::Child(_) | About::Pair(..) | About::Home(_) | About::Inquiry(_) | About::Bufetat(..) => {
                None
            }
        };
        let parts = [
            child.map(ToString::to_string),
            home.map(ToString::to_string),
            inquiry.map(ToString::to_string),
            bufetat.map(ToString::to_string),
            asked.map(ToString::to_string),
            due.kind.person().map(ToString::to_string),
            due.kind.network_person().map(ToString::to_string),
        ];
        let about: Vec<String> = parts.into_iter().flatten().collect();
        let kind = kind_code(&due.kind);
        let child_name = child.map(|id| self.child_and_person(id, &due.kind));
        let home_name = match inquiry {
            Some(id) => self.inquiry_name(id),
            None => home.map(|id| self.home_and_person(id, &due.kind)),
        };
        DueRow {
            key: format!("{kind}/{}", about.join("/")),
            kind: kind.to_owned(),
            text: office_life::due_text(&title, child_name.as_deref(), home_name.as_deref(), lang),
            detail: detail(due, self, lang),
            on: due.by.map(|by| by.to_string()),
            standing: match due.standing {
                Standing::Over => DueStanding::Over,
                Standing::Now => DueStanding::Due,
                Standing::Soon => DueStanding::Later,
            },
            days: words::standing(due, today, lang),
            child: child.map(ToString::to_string),
            home: home.map(ToString::to_string),
            inquiry: inquiry.map(ToString::to_string),
            bufetat: bufetat.map(ToString::to_string),
            letter: due.kind.letter().map(|letter| letter.code().to_owned()),
            place: place(&due.kind, &due.about),
        }
    }

    fn inquiry_name(&self, id: &InquiryId) -> Option<String> {
        let found = self.register.inquiries.iter().find(|each| each.id == *id);
        found.map(|inquiry| self.known.inquiry_name(inquiry))
    }

    /// The child, and the person of its network it is about.
    fn child_and_person(&self, child: &ChildId, kind: &DueKind) -> String {
        let name = self.known.child_name(child);
        let search = self.register.searches.iter().find(|search| search.child == *child);
        let person = kind
            .network_person()
            .and_then(|id| search.and_then(|search| search.persons.iter().find(|person| person.id == *id)));
        match person {
            Some(person) => format!("{name}, {}", person.name),
            None => name,
        }
    }

    /// The home, and the member it is about; a protected home by its code alone.
    fn home_and_person(&self, id: &HomeId, kind: &DueKind) -> String {
        let Some(home) = self.known.home(id) else { return String::new() };
        let name = self.known.home_name(home);
        let hidden = self.known.protection(home).hides_location();
        let member = kind
            .person()
            .and_then(|person| home.household.members.iter().find(|member| member.id == *person && !hidden));
        match member {
            Some(member) => format!("{name}, {}", member.name),
            None => name,
        }
    }

    /// How long the child waits or waited for its newest need, by each definition.
    pub(crate) fn waiting_views(&self, child: &Child) -> Vec<WaitingView> {
        let newest = waiting(self.register, child, self.known.today()).into_iter().next();
        let times = newest.map(|each| each.times).unwrap_or_default();
        let view = |(definition, time): (WaitingDefinition, WaitingTime)| {
            let (days, running) = match &time {
                WaitingTime::Finished { days, .. } => (Some(*days), false),
                WaitingTime::Running { days, .. } => (Some(*days), true),
                WaitingTime::Missing(_) | WaitingTime::NotCountedAcute => (None, false),
            };
            WaitingView {
                definition: definition.code().to_owned(),
                name: definition.word(self.lang).to_owned(),
                explanation: office_life::waiting_explained(definition, self.lang),
                words: waiting_words::say(time, self.lang),
                days: days.and_then(|days| i32::try_from(days).ok()),
                running,
            }
        };
        times.into_iter().map(view).collect()
    }
}

/// What the day is counted from, and what it rests on.
fn detail(due: &Due, reading: &Reading<'_>, lang: Lang) -> String {
    let dates = words::dates(due, lang);
    let basis = words::basis(due.basis, reading.law, lang);
    [dates, basis].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The screen where something due is done.
fn place(kind: &DueKind, about: &About) -> DuePlace {
    match kind {
        DueKind::ApprovalMissing(_)
        | DueKind::ThinkAgainHome
        | DueKind::KommuneUnknown
        | DueKind::KommuneProtected
        | DueKind::KommuneNotAsked
        | DueKind::KommuneNotAnswered
        | DueKind::KommuneNotToldApproval
        | DueKind::KommuneNotToldMove
        | DueKind::TilsynNotTold(_) => DuePlace::Pair,
        DueKind::Attest(..) | DueKind::NoFosterParent => DuePlace::Home,
        DueKind::SearchNotBegun | DueKind::SearchOpen { .. } | DueKind::ThinkAgainPerson(_) => {
            DuePlace::Network
        }
        DueKind::ChildNotTold | DueKind::TillitspersonNotTold | DueKind::ParentsNotTold => {
            DuePlace::Participation
        }
        DueKind::ChildNotHeard
        | DueKind::ChildNotHeardOfHome
        | DueKind::ChosenNotMoved
        | DueKind::NeedStillOpen
        | DueKind::StayExpectedEnd => DuePlace::Child,
        DueKind::BeredskapLong => DuePlace::Beredskap,
        DueKind::HomeNotAnswered => match about {
            About::Asked(_, _, None) => DuePlace::Beredskap,
            About::Asked(..)
            | About::Child(_)
            | About::Pair(..)
            | About::Home(_)
            | About::Inquiry(_)
            | About::Bufetat(..) => DuePlace::Choose,
        },
        DueKind::BufetatNotAnswered
        | DueKind::BufetatOfferOpen
        | DueKind::BufetatAnswerNotRecorded
        | DueKind::InquiryNotAnswered
        | DueKind::InquiryNextStep
        | DueKind::InquiryNoNextStep => DuePlace::Inquiries,
    }
}

/// The kind as a code, for the window's own lists and marks.
fn kind_code(kind: &DueKind) -> &'static str {
    match kind {
        DueKind::ApprovalMissing(_) => "approval_missing",
        DueKind::Attest(..) => "attest",
        DueKind::NoFosterParent => "no_foster_parent",
        DueKind::SearchNotBegun => "search_not_begun",
        DueKind::SearchOpen { .. } => "search_open",
        DueKind::ThinkAgainPerson(_) => "think_again_person",
        DueKind::ThinkAgainHome => "think_again_home",
        DueKind::ChildNotTold => "child_not_told",
        DueKind::ChildNotHeard => "child_not_heard",
        DueKind::ChildNotHeardOfHome => "child_not_heard_of_home",
        DueKind::TillitspersonNotTold => "tillitsperson_not_told",
        DueKind::ParentsNotTold => "parents_not_told",
        DueKind::KommuneUnknown => "kommune_unknown",
        DueKind::KommuneProtected => "kommune_protected",
        DueKind::KommuneNotAsked => "kommune_not_asked",
        DueKind::KommuneNotAnswered => "kommune_not_answered",
        DueKind::KommuneNotToldApproval => "kommune_not_told_approval",
        DueKind::KommuneNotToldMove => "kommune_not_told_move",
        DueKind::TilsynNotTold(TilsynReceiver::Child) => "tilsyn_child",
        DueKind::TilsynNotTold(TilsynReceiver::FosterParents) => "tilsyn_foster_parents",
        DueKind::TilsynNotTold(TilsynReceiver::Parents) => "tilsyn_parents",
        DueKind::ChosenNotMoved => "chosen_not_moved",
        DueKind::NeedStillOpen => "need_still_open",
        DueKind::BeredskapLong => "beredskap_long",
        DueKind::StayExpectedEnd => "stay_expected_end",
        DueKind::HomeNotAnswered => "home_not_answered",
        DueKind::BufetatNotAnswered => "bufetat_not_answered",
        DueKind::BufetatOfferOpen => "bufetat_offer_open",
        DueKind::BufetatAnswerNotRecorded => "bufetat_answer_not_recorded",
        DueKind::InquiryNotAnswered => "inquiry_not_answered",
        DueKind::InquiryNextStep => "inquiry_next_step",
        DueKind::InquiryNoNextStep => "inquiry_no_next_step",
    }
}
