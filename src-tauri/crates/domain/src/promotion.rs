//! Somebody who asks, or who is found in a child's network, becomes a home in one step.
//!
//! What was told goes along and nothing is added to it: what nobody has asked stays unasked. Ids and the
//! code are the caller's.

use crate::ids::{HomeId, NetworkPersonId, PersonId};
use crate::model::{
    Birth, Home, HomeKind, Inquiry, InquirySource, InquiryStage, Member, MemberRole, NetworkSearch,
    ObtainedThrough, OtherAssignment, Protection, WantedAssignment,
};
use crate::text::errors::Trouble;
use chrono::NaiveDate;

/// Why somebody cannot become a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromotionRefused {
    /// It is a home already.
    AlreadyHome,
    /// The person is not in the search.
    NotFound,
}

impl PromotionRefused {
    /// The trouble it is.
    pub fn trouble(self) -> Trouble {
        match self {
            Self::AlreadyHome => Trouble::AlreadyHome,
            Self::NotFound => Trouble::NotFound,
        }
    }
}

/// What the caller gives a home that comes of an inquiry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewHome {
    /// Its id.
    pub id: HomeId,
    /// Its code, free in the office.
    pub code: String,
    /// The id of the one who asks, who becomes its first member.
    pub person: PersonId,
    /// Today.
    pub today: NaiveDate,
}

/// A home under assessment with what the inquiry tells, and the inquiry, which has become that home.
///
/// # Errors
/// The inquiry has become a home before.
pub fn home_of_inquiry(inquiry: &Inquiry, new: NewHome) -> Result<(Home, Inquiry), PromotionRefused> {
    if inquiry.home.is_some() {
        return Err(PromotionRefused::AlreadyHome);
    }
    let mut home = Home::unknown(new.id, new.code, family_name(&inquiry.name).to_owned());
    home.kind = kind(inquiry);
    home.other_assignments = inquiry.wants.iter().filter_map(|wanted| other_assignment(*wanted)).collect();
    home.status_on = Some(new.today);
    home.obtained_through = inquiry.source.and_then(obtained_through);
    home.responsible = inquiry.responsible.clone();
    home.dwelling.postnummer = inquiry.postnummer;
    home.household.members = vec![Member {
        id: new.person,
        name: inquiry.name.clone(),
        role: MemberRole::FosterParent,
        birth: Birth::Unknown,
        placed_by: None,
        work: None,
        phone: inquiry.phone.clone(),
        email: inquiry.email.clone(),
        protection: Protection::none(),
        politiattest: None,
    }];
    home.notes = inquiry.notes.clone();
    let mut become_home = inquiry.clone();
    become_home.home = Some(home.id.clone());
    become_home.stage = InquiryStage::BecameHome;
    Ok((home, become_home))
}

/// A home under assessment in the child's family or network, and the search, in which the person is linked to
/// it. Whether the person will be its only member is not known, so no member is made.
///
/// # Errors
/// The person is a home already, or is not in the search.
pub fn home_of_person(
    search: &NetworkSearch,
    person: &NetworkPersonId,
    id: HomeId,
    code: String,
    today: NaiveDate,
) -> Result<(Home, NetworkSearch), PromotionRefused> {
    let mut search = search.clone();
    let person =
        search.persons.iter_mut().find(|each| each.id == *person).ok_or(PromotionRefused::NotFound)?;
    if person.home.is_some() {
        return Err(PromotionRefused::AlreadyHome);
    }
    let mut home = Home::unknown(id, code, person.name.clone());
    home.kind = Some(HomeKind::FamilyNetwork);
    home.status_on = Some(today);
    home.obtained_through = Some(ObtainedThrough::FamilyNetwork);
    person.home = Some(home.id.clone());
    Ok((home, search))
}

/// The last word of a name, or what stands before a comma: «Kari og Per Li» and «Li, Kari» are the family
/// Li. A person mends it where a family has two names.
fn family_name(name: &str) -> &str {
    let name = name.trim();
    match name.split_once(',') {
        Some((family, _)) if !family.trim().is_empty() => family.trim(),
        Some(_) | None => name.split_whitespace().next_back().unwrap_or(name),
    }
}

/// What kind of foster home is to be assessed. Where foster home and beredskapshjem are both asked about, the
/// assessment decides which, and where neither is, it is none.
fn kind(inquiry: &Inquiry) -> Option<HomeKind> {
    let foster = inquiry.wants.contains(&WantedAssignment::FosterHome);
    let beredskap = inquiry.wants.contains(&WantedAssignment::Beredskapshjem);
    let network = inquiry.source == Some(InquirySource::Network);
    match (foster, beredskap) {
        (true, false) if network => Some(HomeKind::FamilyNetwork),
        (true, false) => Some(HomeKind::Ordinary),
        (false, true) => Some(HomeKind::Beredskapshjem),
        (true, true) | (false, false) => None,
    }
}

fn other_assignment(wanted: WantedAssignment) -> Option<OtherAssignment> {
    match wanted {
        WantedAssignment::FosterHome | WantedAssignment::Beredskapshjem => None,
        WantedAssignment::Besokshjem => Some(OtherAssignment::Besokshjem),
        WantedAssignment::Avlastning => Some(OtherAssignment::Avlastning),
        WantedAssignment::Stottekontakt => Some(OtherAssignment::Stottekontakt),
    }
}

/// How the home was found; another kommune and «annet» do not tell.
fn obtained_through(source: InquirySource) -> Option<ObtainedThrough> {
    match source {
        InquirySource::OwnRecruitment | InquirySource::FosterParents | InquirySource::OwnInitiative => {
            Some(ObtainedThrough::OwnRecruitment)
        }
        InquirySource::Network => Some(ObtainedThrough::FamilyNetwork),
        InquirySource::Bufetat => Some(ObtainedThrough::Bufetat),
        InquirySource::OtherKommune | InquirySource::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{AdviserId, InquiryId};
    use crate::matching::testing::{child_id, day, home_id, person_id};
    use crate::model::{HomeStatus, NetworkPerson};
    use crate::place::Postnummer;
    use std::collections::BTreeSet;

    fn inquiry() -> Inquiry {
        Inquiry {
            id: InquiryId::new("i-1").unwrap(),
            received_on: day("2026-10-01"),
            name: "Kari og Per Li".into(),
            phone: Some("900 00 000".into()),
            email: Some("kari@example.org".into()),
            postnummer: Postnummer::new("9518"),
            wants: BTreeSet::from([WantedAssignment::FosterHome, WantedAssignment::Besokshjem]),
            source: Some(InquirySource::OwnInitiative),
            stage: InquiryStage::HomeVisit,
            answered_on: Some(day("2026-10-02")),
            next_step: Some("Ring i desember".into()),
            next_step_by: None,
            responsible: AdviserId::new("kari"),
            steps: Vec::new(),
            ended_reason: None,
            home: None,
            notes: Some("Har hund.".into()),
        }
    }

    fn new() -> NewHome {
        NewHome {
            id: home_id("h-9"),
            code: "H-009".into(),
            person: person_id("p-9"),
            today: day("2026-11-22"),
        }
    }

    #[test]
    fn what_was_told_goes_along() {
        let (home, become_home) = home_of_inquiry(&inquiry(), new()).unwrap();
        assert_eq!((home.code.as_str(), home.family_name.as_str()), ("H-009", "Li"));
        assert_eq!(home.kind, Some(HomeKind::Ordinary));
        assert_eq!(home.other_assignments, BTreeSet::from([OtherAssignment::Besokshjem]));
        assert_eq!((home.status, home.status_on), (HomeStatus::UnderAssessment, Some(day("2026-11-22"))));
        assert_eq!(home.obtained_through, Some(ObtainedThrough::OwnRecruitment));
        assert_eq!(home.responsible, AdviserId::new("kari"));
        assert_eq!(home.dwelling.postnummer, Postnummer::new("9518"));
        assert_eq!(home.notes.as_deref(), Some("Har hund."));
        let [member] = home.household.members.as_slice() else { panic!("one member") };
        assert_eq!((member.name.as_str(), member.phone.as_deref()), ("Kari og Per Li", Some("900 00 000")));
        assert_eq!(member.email.as_deref(), Some("kari@example.org"));
        assert_eq!(home.frame.places, None, "nobody has asked");
        let expected = Inquiry { stage: InquiryStage::BecameHome, home: Some(home_id("h-9")), ..inquiry() };
        assert_eq!(become_home, expected);
        assert_eq!(home_of_inquiry(&become_home, new()), Err(PromotionRefused::AlreadyHome));
    }

    #[test]
    fn the_kind_is_what_is_asked_about() {
        use WantedAssignment::{Beredskapshjem, FosterHome, Stottekontakt};
        let rows: [(&[WantedAssignment], Option<InquirySource>, Option<HomeKind>); 5] = [
            (&[FosterHome], Some(InquirySource::Network), Some(HomeKind::FamilyNetwork)),
            (&[FosterHome], None, Some(HomeKind::Ordinary)),
            (&[Beredskapshjem], None, Some(HomeKind::Beredskapshjem)),
            (&[FosterHome, Beredskapshjem], None, None),
            (&[Stottekontakt], None, None),
        ];
        for (wants, source, kind) in rows {
            let asked = Inquiry { wants: wants.iter().copied().collect(), source, ..inquiry() };
            assert_eq!(home_of_inquiry(&asked, new()).unwrap().0.kind, kind, "{wants:?} {source:?}");
        }
    }

    #[test]
    fn family_names_as_people_present_themselves() {
        for (name, family) in [
            ("Kari Li", "Li"),
            ("Li, Kari", "Li"),
            (" Li ", "Li"),
            ("Kari og Per Øvre Li", "Li"),
            (", Kari", "Kari"),
        ] {
            assert_eq!(family_name(name), family, "{name:?}");
        }
    }

    #[test]
    fn a_person_of_the_network_becomes_a_home_once() {
        let mut search = NetworkSearch::begun(child_id("spurv"));
        let mormor = NetworkPersonId::new("n-1").unwrap();
        search.persons.push(NetworkPerson::named(mormor.clone(), "Åse Li".into(), "mormor".into()));
        let make = |search: &NetworkSearch, person: &NetworkPersonId| {
            home_of_person(search, person, home_id("h-9"), "H-009".into(), day("2026-11-22"))
        };
        let (home, linked) = make(&search, &mormor).unwrap();
        assert_eq!(home.family_name, "Åse Li");
        assert_eq!(home.kind, Some(HomeKind::FamilyNetwork));
        assert_eq!(home.obtained_through, Some(ObtainedThrough::FamilyNetwork));
        assert_eq!(linked.persons[0].home, Some(home_id("h-9")));
        assert_eq!(make(&linked, &mormor), Err(PromotionRefused::AlreadyHome));
        assert_eq!(make(&search, &NetworkPersonId::new("n-2").unwrap()), Err(PromotionRefused::NotFound));
    }
}
