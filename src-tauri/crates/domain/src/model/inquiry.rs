//! Inquiries from people who want an assignment, and requests to Bufetat: where the next home comes from.

use super::YesNo;
use crate::ids::{AdviserId, BufetatRequestId, ChildId, HomeId, InquiryId};
use crate::place::Postnummer;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// An inquiry (henvendelse) about any assignment. Every one is kept, also those that came to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inquiry {
    /// Stable id.
    pub id: InquiryId,
    /// The day it came.
    pub received_on: NaiveDate,
    /// Who asks, as they present themselves.
    pub name: String,
    /// Phone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Where they live.
    pub postnummer: Option<Postnummer>,
    /// What they ask about; empty: not said.
    pub wants: BTreeSet<WantedAssignment>,
    /// How they came to ask.
    pub source: Option<InquirySource>,
    /// Where the inquiry stands.
    pub stage: InquiryStage,
    /// The day somebody first answered them.
    pub answered_on: Option<NaiveDate>,
    /// What is agreed to happen next.
    pub next_step: Option<String>,
    /// By when.
    pub next_step_by: Option<NaiveDate>,
    /// Who follows it up.
    pub responsible: Option<AdviserId>,
    /// What has happened, oldest first.
    pub steps: Vec<InquiryStep>,
    /// Why it ended, where it did.
    pub ended_reason: Option<String>,
    /// The home it has become.
    pub home: Option<HomeId>,
    /// Free notes.
    pub notes: Option<String>,
}

impl Inquiry {
    /// Whether somebody still waits for something to happen.
    pub fn is_open(&self) -> bool {
        match self.stage {
            InquiryStage::New
            | InquiryStage::InContact
            | InquiryStage::InformationMeeting
            | InquiryStage::HomeVisit
            | InquiryStage::Waiting => true,
            InquiryStage::BecameHome | InquiryStage::Withdrew | InquiryStage::NotSuitable => false,
        }
    }
}

crate::codes! {
    /// The assignments somebody can ask about.
    pub enum WantedAssignment {
        /// Fosterhjem.
        FosterHome = "fosterhjem",
        /// Beredskapshjem.
        Beredskapshjem = "beredskapshjem",
        /// Besøkshjem / støttehjem.
        Besokshjem = "besokshjem",
        /// Avlastning.
        Avlastning = "avlastning",
        /// Støttekontakt.
        Stottekontakt = "stottekontakt",
    }
}

crate::codes! {
    /// How somebody came to ask.
    pub enum InquirySource {
        /// Own recruitment.
        OwnRecruitment = "egen_rekruttering",
        /// A foster home, or somebody who knows one.
        FosterParents = "fosterforeldre",
        /// A child's family or network.
        Network = "nettverk",
        /// Bufetat.
        Bufetat = "bufetat",
        /// Another kommune.
        OtherKommune = "annen_kommune",
        /// By themselves.
        OwnInitiative = "eget_initiativ",
        /// Other.
        Other = "annet",
    }
}

crate::codes! {
    /// Where an inquiry stands, in the order it usually goes.
    pub enum InquiryStage {
        /// Not answered yet.
        New = "ny",
        /// Answered, talked with.
        InContact = "i_kontakt",
        /// Information meeting held.
        InformationMeeting = "informasjonsmote",
        /// Visited at home.
        HomeVisit = "hjemmebesok",
        /// On hold, by agreement.
        Waiting = "pa_vent",
        /// Became a home of the register.
        BecameHome = "ble_hjem",
        /// They withdrew.
        Withdrew = "takket_nei",
        /// The office said no.
        NotSuitable = "ikke_aktuelt",
    }
}

/// Something that happened with an inquiry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InquiryStep {
    /// The day.
    pub on: NaiveDate,
    /// What.
    pub words: String,
    /// By whom.
    pub by: Option<String>,
}

/// A request to Bufetat (bistandsplikten): what was asked, answered, offered or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BufetatRequest {
    /// Stable id.
    pub id: BufetatRequestId,
    /// The child it is for, where it is for one.
    pub child: Option<ChildId>,
    /// The day it was sent.
    pub asked_on: NaiveDate,
    /// What was asked for.
    pub asked_for: BufetatAskedFor,
    /// In words.
    pub words: Option<String>,
    /// The day it was answered.
    pub answered_on: Option<NaiveDate>,
    /// The answer.
    pub answer: Option<BufetatAnswer>,
    /// What was offered, or why not, in words.
    pub answer_words: Option<String>,
    /// The offered home, where it is in the register.
    pub home: Option<HomeId>,
    /// Whether the office took the offer; `None`: not decided.
    pub taken: Option<YesNo>,
    /// Why not, where it was not taken.
    pub not_taken_reason: Option<String>,
}

crate::codes! {
    /// What Bufetat can be asked for.
    pub enum BufetatAskedFor {
        /// Opphold i fosterhjem.
        FosterHome = "fosterhjem",
        /// Akutt, beredskapshjem.
        Beredskapshjem = "beredskapshjem",
        /// Spesialisert fosterhjem.
        Specialised = "spesialisert",
        /// Institusjon.
        Institution = "institusjon",
        /// Opplæring og vurdering.
        Training = "opplaering",
        /// Other.
        Other = "annet",
    }
}

crate::codes! {
    /// What Bufetat answered.
    pub enum BufetatAnswer {
        /// Offered something.
        Offered = "tilbud",
        /// Offered nothing.
        NoOffer = "ikke_tilbud",
        /// The office withdrew the request.
        Withdrawn = "trukket",
    }
}
