//! Answers that are waited for: from homes that were asked, from Bufetat, and from the office to those who
//! ask for an assignment.

use super::{About, DueKind, Limit, List, Look, OfficeLimit};
use crate::asking::all_open;
use crate::inquiries::waits_for_answer;
use crate::model::{BufetatAnswer, BufetatRequest, Inquiry};

pub(super) fn add(look: &Look<'_>, list: &mut List) {
    let limits = look.register.office.limits;
    for asked in all_open(look.register) {
        let about = About::Asked(asked.id.clone(), asked.home.clone(), asked.child.clone());
        let limit = Limit::Within(OfficeLimit::Asked, limits.asked_days);
        list.add(DueKind::HomeNotAnswered, about, asked.on, limit);
    }
    for request in &look.register.bufetat {
        bufetat(request, limits.bufetat_days, list);
    }
    for inquiry in look.register.inquiries.iter().filter(|inquiry| inquiry.is_open()) {
        of_inquiry(inquiry, limits.inquiry_days, list);
    }
}

fn bufetat(request: &BufetatRequest, days: u16, list: &mut List) {
    let about = About::Bufetat(request.id.clone(), request.child.clone());
    match request.answer {
        None => match request.answered_on {
            None => {
                let limit = Limit::Within(OfficeLimit::Bufetat, days);
                list.add(DueKind::BufetatNotAnswered, about, request.asked_on, limit);
            }
            Some(on) => list.add(DueKind::BufetatAnswerNotRecorded, about, on, Limit::Agreed(None)),
        },
        Some(BufetatAnswer::Offered) if request.taken.is_none() => {
            let from = request.answered_on.unwrap_or(request.asked_on);
            list.add(DueKind::BufetatOfferOpen, about, from, Limit::Agreed(None));
        }
        Some(BufetatAnswer::Offered | BufetatAnswer::NoOffer | BufetatAnswer::Withdrawn) => {}
    }
}

fn of_inquiry(inquiry: &Inquiry, days: u16, list: &mut List) {
    let about = About::Inquiry(inquiry.id.clone());
    let from = inquiry.received_on;
    if waits_for_answer(inquiry) {
        let limit = Limit::Within(OfficeLimit::Inquiry, days);
        list.add(DueKind::InquiryNotAnswered, about.clone(), from, limit);
        // Until somebody has answered, the answer is the next step.
        if inquiry.next_step_by.is_none() {
            return;
        }
    }
    let agreed = inquiry.next_step.as_deref().is_some_and(|step| !step.trim().is_empty());
    if agreed || inquiry.next_step_by.is_some() {
        list.add(DueKind::InquiryNextStep, about, from, Limit::Agreed(inquiry.next_step_by));
    } else {
        list.add(DueKind::InquiryNoNextStep, about, from, Limit::Agreed(None));
    }
}
