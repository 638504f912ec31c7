//! Inquiries from people who want an assignment, and requests to Bufetat: listed, made, changed, and made a
//! home in one step.

use crate::app::{App, Moment, from_record};
use crate::children::{self, new_id};
use crate::draft::{self, Sent};
use crate::error::Failure;
use crate::happened::{happened, refused};
use crate::homes;
use crate::reading::Reading;
use crate::session::{Id, NoArgs};
use crate::shown::{keep_unshown, keep_unshown_of_inquiry};
use crate::view::{BufetatRow, HomeView, InquiriesView, InquiryRow, NewInquiryView, StageCount};
use chrono::NaiveDate;
use heimly_domain::codes::Code;
use heimly_domain::due::{About, DueKind, DueStanding};
use heimly_domain::duplicates::Among;
use heimly_domain::ids::{HomeId, InquiryId, PersonId};
use heimly_domain::inquiries::{
    RequestState, days_unanswered, next_step_is_over, request_state, waits_for_answer,
};
use heimly_domain::model::{BufetatRequest, Home, Inquiry, InquiryStage, Register};
use heimly_domain::promotion::{NewHome, home_of_inquiry};
use heimly_domain::text::codes::Words;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::import::Fault;
use heimly_domain::text::office_life as words;
use heimly_exchange::records::{BufetatRequestRecord, InquiryRecord, Wire};
use heimly_storage::Op;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use ts_rs::TS;

/// A new inquiry.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewInquiry {
    /// Who asks.
    pub name: String,
    /// The day it came; today if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub received_on: Option<String>,
}

/// An inquiry to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveInquiry {
    /// The inquiry.
    pub record: InquiryRecord,
}

/// A request to Bufetat to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveBufetat {
    /// The request. An empty id makes a new one, sent today where no day is given.
    #[ts(as = "BufetatRequestRecord")]
    pub record: Value,
}

/// Every inquiry, and every request to Bufetat.
///
/// # Errors
/// `locked`, and what disks can say.
pub fn list_inquiries(app: &mut App, moment: &Moment, _: NoArgs) -> Result<InquiriesView, Failure> {
    let reading = app.reading(moment)?;
    let register = reading.register;
    let mut inquiries: Vec<&Inquiry> = register.inquiries.iter().collect();
    inquiries.sort_by(|one, other| {
        let first = |inquiry: &Inquiry| (!waits_for_answer(inquiry), !inquiry.is_open());
        let order = first(one).cmp(&first(other));
        order.then(other.received_on.cmp(&one.received_on)).then(one.id.cmp(&other.id))
    });
    let waiting = inquiries.iter().filter(|inquiry| waits_for_answer(inquiry)).count();
    let count = |stage: InquiryStage| {
        let there = register.inquiries.iter().filter(|inquiry| inquiry.stage == stage).count();
        u32::try_from(there).unwrap_or(u32::MAX)
    };
    let stages = InquiryStage::all().iter().map(|stage| StageCount {
        code: stage.code().to_owned(),
        word: stage.word(reading.lang).to_owned(),
        count: count(*stage),
    });
    Ok(InquiriesView {
        stages: stages.collect(),
        rows: inquiries.iter().map(|inquiry| reading.inquiry_row(inquiry)).collect(),
        bufetat: reading.bufetat_rows(|_| true),
        line: words::inquiries(inquiries.len(), waiting, reading.lang),
        duplicates: reading.duplicate_rows(Among::Inquiries),
    })
}

/// A new inquiry.
///
/// # Errors
/// `invalid` when the name is empty or too long, or the day is in the future.
pub fn new_inquiry(app: &mut App, moment: &Moment, args: NewInquiry) -> Result<NewInquiryView, Failure> {
    let name = args.name.trim();
    if name.is_empty() {
        return Err(refused("name", Fault::Empty));
    }
    let received_on = match &args.received_on {
        None => moment.today,
        Some(day) => day.parse::<NaiveDate>().map_err(|_| refused("received_on", Fault::NotDate))?,
    };
    let inquiry = Inquiry {
        id: InquiryId::new(&new_id()).ok_or(Failure::new(Trouble::Internal))?,
        received_on,
        name: name.to_owned(),
        phone: None,
        email: None,
        postnummer: None,
        wants: BTreeSet::new(),
        source: None,
        stage: InquiryStage::New,
        answered_on: None,
        next_step: None,
        next_step_by: None,
        responsible: app.me(),
        steps: Vec::new(),
        ended_reason: None,
        home: None,
        notes: None,
    };
    // Sent through the record's own limits, so that what is made here obeys the same as what is sent.
    let inquiry: Inquiry = from_record(InquiryRecord::from_domain(&inquiry))?;
    happened(&[("received_on", Some(inquiry.received_on))], moment)?;
    app.write(moment, Op::SaveInquiry, |tx| Ok(tx.inquiries().save(&inquiry)?))?;
    let view = list_inquiries(app, moment, NoArgs {})?;
    Ok(NewInquiryView { id: inquiry.id.to_string(), view })
}

/// Stores an inquiry.
///
/// # Errors
/// `invalid` with the path, also for a day in the future, and at `home` for one taken away from a home whose
/// address is protected; `not_found` for an inquiry, adviser or home that is not there.
pub fn save_inquiry(app: &mut App, moment: &Moment, args: SaveInquiry) -> Result<InquiriesView, Failure> {
    let mut inquiry: Inquiry = from_record(args.record)?;
    happened(&[("received_on", Some(inquiry.received_on)), ("answered_on", inquiry.answered_on)], moment)?;
    let lang = app.lang;
    let register = app.register()?;
    let stored = find(register, inquiry.id.as_str())?;
    keep_unshown_of_inquiry(&mut inquiry, stored, register, (moment.today, lang))?;
    known_adviser(register, inquiry.responsible.as_ref())?;
    known_home(register, inquiry.home.as_ref())?;
    for (at, step) in inquiry.steps.iter().enumerate() {
        happened(&[(&format!("steps[{at}].on"), Some(step.on))], moment)?;
    }
    app.write(moment, Op::SaveInquiry, |tx| Ok(tx.inquiries().save(&inquiry)?))?;
    list_inquiries(app, moment, NoArgs {})
}

/// Makes an inquiry a home, in one step: a new home under assessment with what was told, and the inquiry
/// linked to it.
///
/// # Errors
/// `not_found`; `already_home`.
pub fn promote_inquiry(app: &mut App, moment: &Moment, args: Id) -> Result<HomeView, Failure> {
    let register = app.register()?;
    let inquiry = find(register, &args.id)?;
    let internal = || Failure::new(Trouble::Internal);
    let new = NewHome {
        id: HomeId::new(&new_id()).ok_or_else(internal)?,
        code: homes::next_code(register),
        person: PersonId::new(&new_id()).ok_or_else(internal)?,
        today: moment.today,
    };
    let (home, inquiry): (Home, Inquiry) =
        home_of_inquiry(inquiry, new).map_err(|refused| Failure::of(refused.trouble(), "id"))?;
    app.write(moment, Op::InquiryToHome, |tx| {
        tx.homes().save(&home)?;
        Ok(tx.inquiries().save(&inquiry)?)
    })?;
    homes::home_view(app, moment, home.id.as_str())
}

/// Stores a request to Bufetat.
///
/// # Errors
/// `wrong_usage` and `invalid` with the path, also for a day in the future, and at `home` for one taken away
/// from a home whose address is protected; `not_found` for a request, child or home that is not there.
pub fn save_bufetat(app: &mut App, moment: &Moment, args: SaveBufetat) -> Result<InquiriesView, Failure> {
    let today = json!(moment.today.to_string());
    let (record, sent): (BufetatRequestRecord, Sent) = draft::read(args.record, &[("asked_on", today)])?;
    let mut request: BufetatRequest = from_record(record)?;
    happened(&[("asked_on", Some(request.asked_on)), ("answered_on", request.answered_on)], moment)?;
    let register = app.register()?;
    match (sent, register.bufetat.iter().find(|each| each.id == request.id)) {
        (Sent::New, _) => {}
        (Sent::Stored, Some(stored)) => keep_unshown(&mut request, stored, register, moment.today)?,
        (Sent::Stored, None) => return Err(Failure::new(Trouble::NotFound)),
    }
    if let Some(child) = &request.child {
        children::find(register, child.as_str())?;
    }
    known_home(register, request.home.as_ref())?;
    if request.answered_on.is_some_and(|answered| answered < request.asked_on) {
        return Err(refused("answered_on", Fault::EndsBeforeStart));
    }
    app.write(moment, Op::SaveBufetat, |tx| Ok(tx.bufetat().save(&request)?))?;
    list_inquiries(app, moment, NoArgs {})
}

fn find<'a>(register: &'a Register, id: &str) -> Result<&'a Inquiry, Failure> {
    let found = register.inquiries.iter().find(|inquiry| inquiry.id.as_str() == id);
    found.ok_or(Failure::new(Trouble::NotFound))
}

fn known_home(register: &Register, home: Option<&HomeId>) -> Result<(), Failure> {
    match home {
        Some(id) if !register.homes.iter().any(|home| home.id == *id) => {
            Err(Failure::of(Trouble::NotFound, "home"))
        }
        Some(_) | None => Ok(()),
    }
}

fn known_adviser(
    register: &Register,
    adviser: Option<&heimly_domain::ids::AdviserId>,
) -> Result<(), Failure> {
    match adviser {
        Some(id) if !register.advisers.iter().any(|adviser| adviser.id == *id) => {
            Err(Failure::of(Trouble::NotFound, "responsible"))
        }
        Some(_) | None => Ok(()),
    }
}

impl Reading<'_> {
    fn inquiry_row(&self, inquiry: &Inquiry) -> InquiryRow {
        let (today, lang) = (self.known.today(), self.lang);
        let is_over = self.due.iter().any(|due| {
            due.kind == DueKind::InquiryNotAnswered
                && due.standing == DueStanding::Over
                && due.about == About::Inquiry(inquiry.id.clone())
        });
        let unanswered = days_unanswered(inquiry, today).map(|days| words::unanswered(days, lang));
        InquiryRow {
            id: inquiry.id.to_string(),
            name: self.known.inquiry_name(inquiry),
            wants: words::wants(&inquiry.wants, lang),
            place: self.known.inquiry_place(inquiry),
            stage: inquiry.stage.word(lang).to_owned(),
            stage_code: inquiry.stage.code().to_owned(),
            open: inquiry.is_open(),
            received: inquiry.received_on.to_string(),
            age: words::ago(inquiry.received_on, today, lang),
            answered: words::answered(inquiry.answered_on, lang),
            over: unanswered.filter(|_| is_over),
            next_step: inquiry.next_step.clone(),
            next_step_by: inquiry.next_step_by.map(|by| by.to_string()),
            next_over: next_step_is_over(inquiry, today),
            responsible: inquiry.responsible.as_ref().and_then(|id| self.known.adviser_name(id)),
            home: inquiry.home.as_ref().map(ToString::to_string),
            record: InquiryRecord::from_domain(&self.known.inquiry_shown(inquiry)),
        }
    }

    /// The requests to Bufetat that `wanted` says yes to: unanswered first, then the newest.
    pub(crate) fn bufetat_rows(&self, wanted: impl Fn(&BufetatRequest) -> bool) -> Vec<BufetatRow> {
        let mut requests: Vec<(&BufetatRequest, RequestState)> = self
            .register
            .bufetat
            .iter()
            .filter(|request| wanted(request))
            .map(|request| (request, request_state(request, self.known.today())))
            .collect();
        let waits = |state: &RequestState| matches!(state, RequestState::Unanswered(_));
        requests.sort_by(|(one, a), (other, b)| {
            let order = (!waits(a)).cmp(&!waits(b)).then(other.asked_on.cmp(&one.asked_on));
            order.then(one.id.cmp(&other.id))
        });
        requests.into_iter().map(|(request, state)| self.bufetat_row(request, state)).collect()
    }

    fn bufetat_row(&self, request: &BufetatRequest, state: RequestState) -> BufetatRow {
        let is_over = self.due.iter().any(|due| {
            due.kind == DueKind::BufetatNotAnswered
                && due.standing == DueStanding::Over
                && matches!(&due.about, About::Bufetat(id, _) if *id == request.id)
        });
        BufetatRow {
            id: request.id.to_string(),
            child: request.child.as_ref().map(ToString::to_string),
            child_name: request.child.as_ref().map(|id| self.known.child_name(id)),
            asked: request.asked_on.to_string(),
            asked_for: request.asked_for.word(self.lang).to_owned(),
            state: words::request_state(state, self.lang),
            over: is_over,
            record: BufetatRequestRecord::from_domain(&self.known.shown(request)),
        }
    }
}
