//! What choosing a home leaves to be done: for the child, the home, the other kommune, and those who have
//! asked to become a home.
//!
//! Nothing is stored here and nothing is ticked off: each item follows from what the register says and goes
//! away when the register says that it is done. A date that is missing never makes anything less due. A day
//! the law does not give is never invented; where the office has a limit of its own, the item says that it
//! is the office's. Words stand in `text::due`.

mod child;
mod incoming;
mod pair;
mod stay;
#[cfg(test)]
mod tests;

use crate::ids::{AskedId, BufetatRequestId, ChildId, HomeId, InquiryId, NetworkPersonId, PersonId};
use crate::law::{Law, LawRef};
use crate::limits::{has_passed, last_day};
use crate::model::{ApprovalException, Register};
use crate::papers::LetterKind;
use crate::place::Places;
use chrono::{Days, NaiveDate};

/// How many days ahead an item is shown. A choice of how the list looks, neither law nor a limit.
pub const SOON_DAYS: u16 = 14;

/// One thing to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub kind: DueKind,
    /// For whom.
    pub about: About,
    /// The day it is counted from: when the child moved in, when they asked, when the need was registered.
    pub counted_from: NaiveDate,
    /// The last day it is in time; `None` where neither the law nor the office gives one.
    pub by: Option<NaiveDate>,
    /// How it stands today.
    pub standing: DueStanding,
    /// Why it is due.
    pub basis: Basis,
}

/// Whom or what something to be done is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// A child.
    Child(ChildId),
    /// A child and the home it lives in or is to live in.
    Pair(ChildId, HomeId),
    /// A home.
    Home(HomeId),
    /// A home that was asked or called, and the child it was asked about, where one is registered.
    Asked(AskedId, HomeId, Option<ChildId>),
    /// Somebody who has asked for an assignment.
    Inquiry(InquiryId),
    /// A request to Bufetat, and the child it is for, where it is for one.
    Bufetat(BufetatRequestId, Option<ChildId>),
}

impl About {
    /// The child, where it is about one.
    pub fn child(&self) -> Option<&ChildId> {
        match self {
            Self::Child(child) | Self::Pair(child, _) => Some(child),
            Self::Asked(_, _, child) | Self::Bufetat(_, child) => child.as_ref(),
            Self::Home(_) | Self::Inquiry(_) => None,
        }
    }

    /// The home, where it is about one.
    pub fn home(&self) -> Option<&HomeId> {
        match self {
            Self::Pair(_, home) | Self::Home(home) | Self::Asked(_, home, _) => Some(home),
            Self::Child(_) | Self::Inquiry(_) | Self::Bufetat(..) => None,
        }
    }
}

crate::codes! {
    /// How something to be done stands, the most pressing first.
    pub enum DueStanding {
        /// The day has passed.
        Over = "over",
        /// Today, or as soon as it can be done: nobody gives a day.
        Now = "na",
        /// Within two weeks.
        Soon = "snart",
    }
}

crate::codes! {
    /// Which of the office's own limits is counted by.
    pub enum OfficeLimit {
        /// What an emergency left undone.
        Repair = "reparere",
        /// Answer to somebody who asks for an assignment.
        Inquiry = "henvendelse",
        /// Answer from Bufetat.
        Bufetat = "bufetat",
        /// Answer from a home that was asked.
        Asked = "hjem_spurt",
        /// A stay in a beredskapshjem.
        Beredskap = "beredskap",
    }
}

/// Why something is due, and what its last day rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The law, which says before when or gives no day.
    Law(LawRef),
    /// The law asks for it as soon as possible; the number of days is the office's own.
    LawWithOfficeLimit(LawRef, OfficeLimit, u16),
    /// The office's own limit in days.
    Office(OfficeLimit, u16),
    /// What somebody has agreed or written down.
    Agreed,
}

impl Basis {
    /// The provision, where there is one.
    pub fn law(self) -> Option<LawRef> {
        match self {
            Self::Law(provision) | Self::LawWithOfficeLimit(provision, _, _) => Some(provision),
            Self::Office(..) | Self::Agreed => None,
        }
    }
}

crate::codes! {
    /// What kind of work an item is, for lists and filters.
    pub enum DueTopic {
        /// Approval and politiattest.
        Approval = "godkjenning",
        /// The search in family and network.
        Network = "nettverk",
        /// The child's part.
        Child = "barnet",
        /// The parents' part.
        Parents = "foreldre",
        /// The kommune where the home lies.
        Kommune = "kommune",
        /// Tilsyn.
        Tilsyn = "tilsyn",
        /// Homes and others that were asked.
        Answers = "svar",
        /// Inquiries.
        Inquiries = "henvendelser",
        /// Stays and moving.
        Stays = "opphold",
    }
}

/// What is to be done. Ordered as it is listed where days are equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    /// The home is not approved for the child, who lives there or is to live there.
    ApprovalMissing(MovedIn),
    /// A foster parent's politiattest.
    Attest(PersonId, AttestFault),
    /// No foster parent is registered in a home where a child lives or is to live.
    NoFosterParent,
    /// Nobody has begun the network search.
    SearchNotBegun,
    /// The network search is begun and has no conclusion.
    SearchOpen {
        /// How many persons are found.
        found: usize,
        /// How many of them nobody has assessed.
        not_assessed: usize,
    },
    /// The day to think again about a person in the network has come.
    ThinkAgainPerson(NetworkPersonId),
    /// The day to think again about a home in the network has come.
    ThinkAgainHome,
    /// The child was not told what it needs to know before giving its view.
    ChildNotTold,
    /// The child has given no view, and no reason is written.
    ChildNotHeard,
    /// The child has given no view of the home it lives in or is to live in.
    ChildNotHeardOfHome,
    /// The child was not told of the right to a tillitsperson.
    TillitspersonNotTold,
    /// The parents were not told of the possible choice, and no reason is written.
    ParentsNotTold,
    /// Nobody knows which kommune the home lies in.
    KommuneUnknown,
    /// The home's address is protected: a leader must say whether this applies.
    KommuneProtected,
    /// The fosterhjemskommune was not asked what it knows.
    KommuneNotAsked,
    /// The fosterhjemskommune was asked and has not answered.
    KommuneNotAnswered,
    /// The fosterhjemskommune was not told of the approval.
    KommuneNotToldApproval,
    /// The fosterhjemskommune was not told that the child has moved in.
    KommuneNotToldMove,
    /// Somebody was not told about tilsyn and who does it.
    TilsynNotTold(TilsynReceiver),
    /// A home is chosen, and the child is not registered as moved there.
    ChosenNotMoved,
    /// The child lives in the chosen home, and the need is still open.
    NeedStillOpen,
    /// The child has lived long in a beredskapshjem.
    BeredskapLong,
    /// The day the stay was expected to end.
    StayExpectedEnd,
    /// A home that was asked has not answered.
    HomeNotAnswered,
    /// Bufetat has not answered.
    BufetatNotAnswered,
    /// Nobody has decided on Bufetat's offer.
    BufetatOfferOpen,
    /// Bufetat has answered, and nobody has written what.
    BufetatAnswerNotRecorded,
    /// Somebody who asks for an assignment has not been answered.
    InquiryNotAnswered,
    /// What was agreed to happen next with an inquiry.
    InquiryNextStep,
    /// Nothing is agreed to happen next with an open inquiry.
    InquiryNoNextStep,
}

/// How far a child and a home without approval have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MovedIn {
    /// The child moved in planned, or nobody has said how.
    Planned,
    /// The child moved in acutely; the exception that was used, if it is written down.
    Acute(Option<ApprovalException>),
    /// The child has not moved in yet.
    NotYet,
}

crate::codes! {
    /// What is wrong with a foster parent's politiattest.
    pub enum AttestFault {
        /// Not seen.
        NotSeen = "ikke_sett",
        /// Seen, and not concluded on.
        NotConcluded = "ikke_konkludert",
        /// Concluded on: not ok.
        NotOk = "ikke_ok",
        /// Too old when it was seen.
        TooOld = "for_gammel",
    }
}

crate::codes! {
    /// Who is to be told about tilsyn.
    pub enum TilsynReceiver {
        /// The child.
        Child = "barnet",
        /// The foster parents.
        FosterParents = "fosterforeldrene",
        /// The parents.
        Parents = "foreldrene",
    }
}

impl DueKind {
    /// The kind of work.
    pub fn topic(&self) -> DueTopic {
        match self {
            Self::ApprovalMissing(_) | Self::Attest(..) | Self::NoFosterParent => DueTopic::Approval,
            Self::SearchNotBegun
            | Self::SearchOpen { .. }
            | Self::ThinkAgainPerson(_)
            | Self::ThinkAgainHome => DueTopic::Network,
            Self::ChildNotTold
            | Self::ChildNotHeard
            | Self::ChildNotHeardOfHome
            | Self::TillitspersonNotTold => DueTopic::Child,
            Self::ParentsNotTold => DueTopic::Parents,
            Self::KommuneUnknown
            | Self::KommuneProtected
            | Self::KommuneNotAsked
            | Self::KommuneNotAnswered
            | Self::KommuneNotToldApproval
            | Self::KommuneNotToldMove => DueTopic::Kommune,
            Self::TilsynNotTold(_) => DueTopic::Tilsyn,
            Self::ChosenNotMoved | Self::NeedStillOpen | Self::BeredskapLong | Self::StayExpectedEnd => {
                DueTopic::Stays
            }
            Self::HomeNotAnswered
            | Self::BufetatNotAnswered
            | Self::BufetatOfferOpen
            | Self::BufetatAnswerNotRecorded => DueTopic::Answers,
            Self::InquiryNotAnswered | Self::InquiryNextStep | Self::InquiryNoNextStep => DueTopic::Inquiries,
        }
    }

    /// The ready letter that does it, where there is one.
    pub fn letter(&self) -> Option<LetterKind> {
        match self {
            Self::ChildNotTold => Some(LetterKind::ChildTold),
            Self::TillitspersonNotTold => Some(LetterKind::TillitspersonChild),
            Self::ParentsNotTold => Some(LetterKind::ParentsTold),
            Self::KommuneNotAsked => Some(LetterKind::KommuneAsked),
            Self::KommuneNotToldApproval => Some(LetterKind::KommuneToldApproval),
            Self::KommuneNotToldMove => Some(LetterKind::KommuneToldMove),
            Self::TilsynNotTold(TilsynReceiver::Child) => Some(LetterKind::TilsynChild),
            Self::TilsynNotTold(TilsynReceiver::FosterParents) => Some(LetterKind::TilsynFosterParents),
            Self::TilsynNotTold(TilsynReceiver::Parents) => Some(LetterKind::TilsynParents),
            Self::ApprovalMissing(_)
            | Self::Attest(..)
            | Self::NoFosterParent
            | Self::SearchNotBegun
            | Self::SearchOpen { .. }
            | Self::ThinkAgainPerson(_)
            | Self::ThinkAgainHome
            | Self::ChildNotHeard
            | Self::ChildNotHeardOfHome
            | Self::KommuneUnknown
            | Self::KommuneProtected
            | Self::KommuneNotAnswered
            | Self::ChosenNotMoved
            | Self::NeedStillOpen
            | Self::BeredskapLong
            | Self::StayExpectedEnd
            | Self::HomeNotAnswered
            | Self::BufetatNotAnswered
            | Self::BufetatOfferOpen
            | Self::BufetatAnswerNotRecorded
            | Self::InquiryNotAnswered
            | Self::InquiryNextStep
            | Self::InquiryNoNextStep => None,
        }
    }

    /// The household member it is about, where it is about one.
    pub fn person(&self) -> Option<&PersonId> {
        if let Self::Attest(person, _) = self { Some(person) } else { None }
    }

    /// The person in the network it is about, where it is about one.
    pub fn network_person(&self) -> Option<&NetworkPersonId> {
        if let Self::ThinkAgainPerson(person) = self { Some(person) } else { None }
    }
}

/// Everything choosing leaves to be done on `today`, the most pressing first: what is over, then what can be
/// done now, then what comes within two weeks; within each by day, kind and ids.
pub fn due(register: &Register, places: &dyn Places, law: &Law, today: NaiveDate) -> Vec<Due> {
    let look = Look { register, places, law, today };
    let mut list = List { items: Vec::new(), today };
    pair::add(&look, &mut list);
    child::add(&look, &mut list);
    stay::add(&look, &mut list);
    incoming::add(&look, &mut list);
    let mut items = list.items;
    items.sort_by(|a, b| order(a).cmp(&order(b)));
    items.dedup();
    items
}

fn order(due: &Due) -> (DueStanding, NaiveDate, &DueKind, &About, NaiveDate) {
    (due.standing, due.by.unwrap_or(due.counted_from), &due.kind, &due.about, due.counted_from)
}

/// What every part of the list is made from.
struct Look<'a> {
    register: &'a Register,
    places: &'a dyn Places,
    law: &'a Law,
    today: NaiveDate,
}

/// The list as it grows.
struct List {
    items: Vec<Due>,
    today: NaiveDate,
}

impl List {
    /// Adds an item, unless its day lies further ahead than the list reaches.
    fn add(&mut self, kind: DueKind, about: About, counted_from: NaiveDate, limit: Limit) {
        let (by, basis) = match limit {
            Limit::AsSoonAsPossible(provision) => (None, Basis::Law(provision)),
            Limit::Before(provision, day) => (Some(day), Basis::Law(provision)),
            Limit::LawWithin(provision, limit, days) => {
                (Some(last_day(counted_from, days)), Basis::LawWithOfficeLimit(provision, limit, days))
            }
            Limit::Within(limit, days) => (Some(last_day(counted_from, days)), Basis::Office(limit, days)),
            Limit::Agreed(by) => (by, Basis::Agreed),
        };
        if let Some(standing) = standing(by, self.today) {
            self.items.push(Due { kind, about, counted_from, by, standing, basis });
        }
    }
}

/// By when something must be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Limit {
    /// The law gives no day.
    AsSoonAsPossible(LawRef),
    /// The law says before this day.
    Before(LawRef, NaiveDate),
    /// The law gives no day; the office counts these days.
    LawWithin(LawRef, OfficeLimit, u16),
    /// The office counts these days.
    Within(OfficeLimit, u16),
    /// What was agreed, with its day if one was.
    Agreed(Option<NaiveDate>),
}

fn standing(by: Option<NaiveDate>, today: NaiveDate) -> Option<DueStanding> {
    let Some(by) = by else { return Some(DueStanding::Now) };
    let horizon = today.checked_add_days(Days::new(u64::from(SOON_DAYS))).unwrap_or(NaiveDate::MAX);
    if has_passed(by, 0, today) {
        Some(DueStanding::Over)
    } else if by == today {
        Some(DueStanding::Now)
    } else {
        (by <= horizon).then_some(DueStanding::Soon)
    }
}
