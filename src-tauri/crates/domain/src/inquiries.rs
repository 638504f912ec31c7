//! What is derived about inquiries and requests to Bufetat for lists: who waits for an answer, how long, and
//! how a request stands.
//!
//! What is due, and by when, is decided in [`crate::due`]. No words stand here.

use crate::model::{BufetatAnswer, BufetatRequest, Inquiry, YesNo};
use chrono::NaiveDate;

/// Whether somebody has asked and has not been answered.
pub fn waits_for_answer(inquiry: &Inquiry) -> bool {
    inquiry.is_open() && inquiry.answered_on.is_none()
}

/// Whole days an inquiry has waited for an answer; `None` when it does not wait.
pub fn days_unanswered(inquiry: &Inquiry, today: NaiveDate) -> Option<u32> {
    waits_for_answer(inquiry).then(|| days_since(inquiry.received_on, today))
}

/// Whether the day of what was agreed to happen next with an open inquiry has passed.
pub fn next_step_is_over(inquiry: &Inquiry, today: NaiveDate) -> bool {
    inquiry.is_open() && inquiry.next_step_by.is_some_and(|by| by < today)
}

/// How a request to Bufetat stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestState {
    /// Sent so many whole days ago, and not answered.
    Unanswered(u32),
    /// An offer nobody has decided on.
    Offered,
    /// An offer the office took.
    Taken,
    /// An offer the office did not take.
    NotTaken,
    /// Answered without an offer.
    NoOffer,
    /// Withdrawn by the office.
    Withdrawn,
    /// Answered, but nobody has written what.
    AnswerNotRecorded,
}

/// How a request to Bufetat stands on `today`.
pub fn request_state(request: &BufetatRequest, today: NaiveDate) -> RequestState {
    match (request.answer, request.taken) {
        (Some(BufetatAnswer::Offered), None) => RequestState::Offered,
        (Some(BufetatAnswer::Offered), Some(YesNo::Yes)) => RequestState::Taken,
        (Some(BufetatAnswer::Offered), Some(YesNo::No)) => RequestState::NotTaken,
        (Some(BufetatAnswer::NoOffer), _) => RequestState::NoOffer,
        (Some(BufetatAnswer::Withdrawn), _) => RequestState::Withdrawn,
        (None, _) if request.answered_on.is_some() => RequestState::AnswerNotRecorded,
        (None, _) => RequestState::Unanswered(days_since(request.asked_on, today)),
    }
}

fn days_since(day: NaiveDate, today: NaiveDate) -> u32 {
    u32::try_from((today - day).num_days()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{BufetatRequestId, InquiryId};
    use crate::model::{BufetatAskedFor, InquiryStage};
    use std::collections::BTreeSet;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn inquiry() -> Inquiry {
        Inquiry {
            id: InquiryId::new("i-1").unwrap(),
            received_on: day("2026-11-10"),
            name: "Li".into(),
            phone: None,
            email: None,
            postnummer: None,
            wants: BTreeSet::new(),
            source: None,
            stage: InquiryStage::New,
            answered_on: None,
            next_step: None,
            next_step_by: Some(day("2026-11-21")),
            responsible: None,
            steps: Vec::new(),
            ended_reason: None,
            home: None,
            notes: None,
        }
    }

    #[test]
    fn an_inquiry_waits_until_it_is_answered_or_ended() {
        let today = day("2026-11-22");
        // From 10 to 22 November are 12 days.
        assert_eq!(days_unanswered(&inquiry(), today), Some(12));
        let answered = Inquiry { answered_on: Some(day("2026-11-11")), ..inquiry() };
        assert_eq!(days_unanswered(&answered, today), None);
        let ended = Inquiry { stage: InquiryStage::Withdrew, ..inquiry() };
        assert_eq!(days_unanswered(&ended, today), None);
        assert!(next_step_is_over(&inquiry(), today));
        assert!(!next_step_is_over(&inquiry(), day("2026-11-21")), "the day itself is in time");
        assert!(!next_step_is_over(&ended, today));
    }

    #[test]
    fn a_request_stands_as_its_answer_says() {
        use BufetatAnswer::{NoOffer, Offered, Withdrawn};
        let asked = |answer, taken| BufetatRequest {
            id: BufetatRequestId::new("b-1").unwrap(),
            child: None,
            asked_on: day("2026-11-02"),
            asked_for: BufetatAskedFor::FosterHome,
            words: None,
            answered_on: None,
            answer,
            answer_words: None,
            home: None,
            taken,
            not_taken_reason: None,
        };
        let rows = [
            (None, None, RequestState::Unanswered(20)),
            (Some(Offered), None, RequestState::Offered),
            (Some(Offered), Some(YesNo::Yes), RequestState::Taken),
            (Some(Offered), Some(YesNo::No), RequestState::NotTaken),
            (Some(NoOffer), None, RequestState::NoOffer),
            (Some(Withdrawn), None, RequestState::Withdrawn),
        ];
        for (answer, taken, state) in rows {
            assert_eq!(request_state(&asked(answer, taken), day("2026-11-22")), state);
        }
        let mut undated = asked(None, None);
        undated.answered_on = Some(day("2026-11-05"));
        assert_eq!(request_state(&undated, day("2026-11-22")), RequestState::AnswerNotRecorded);
    }
}
