//! A small office for tests: one home and one child for whom everything is known and nothing stands in the
//! way, so that a test changes one fact and sees what that fact does.

use super::rules::{Verdict, judge};
use super::{Context, Prepared};
use crate::codes::Code;
use crate::ids::{AdviserId, ChildId, HomeId, NeedId, OfficeId, PersonId, PlacementId};
use crate::law::{Citation, Citations, Law, LawNumber, LawNumbers, LawRef, Provenance, Statutory};
use crate::model::{
    AttestConclusion, Availability, Birth, Child, ChoosingLimits, Competence, Confirmed, Contact, Dwelling,
    Freshness, Home, HomeFrame, HomeKind, HomePurpose, HomeStatus, Household, LegalBasis, Length, Level,
    Member, MemberRole, Nearby, Need, NeedCode, NeedItem, NeedPurpose, NeedStage, Office, Placement,
    Politiattest, PrivateProvider, Protection, ProviderAgreement, Register, SchoolToKeep, Severity, Sex,
    Smoking, StayAt, Training, TrainingProgramme, WeightSet, YesNo, YesPerhapsNo,
};
use crate::place::{
    CrossingNo, KommuneNo, KommuneRelation, NoTime, Places, Point, PointQuality, Postnummer, PostnummerFacts,
    Spot, Towards, Travel, TravelTime,
};
use crate::time::Period;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Today in every test.
pub(crate) const TODAY: &str = "2026-11-22";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn period(from: &str, to: Option<&str>) -> Period {
    Period::new(day(from), to.map(day)).unwrap()
}

pub(crate) fn child_id(text: &str) -> ChildId {
    ChildId::new(text).unwrap()
}

pub(crate) fn home_id(text: &str) -> HomeId {
    HomeId::new(text).unwrap()
}

pub(crate) fn person_id(text: &str) -> PersonId {
    PersonId::new(text).unwrap()
}

/// Citations stand as their id in brackets; politiattest three months, as in the law.
pub(crate) fn law() -> Law {
    let provenance = || Provenance { source: "test".into(), mark: "test".into() };
    let citation = |provision: LawRef| -> Result<Citation, ()> {
        let text = format!("[{}]", provision.code());
        Ok(Citation { nb: text.clone(), nn: text, provenance: provenance() })
    };
    let number = |number: LawNumber| -> Result<Statutory, ()> {
        let value = match number {
            LawNumber::PolitiattestMonths => 3,
            LawNumber::ProtectionMonths => 12,
            LawNumber::FollowUpVisits | LawNumber::SupervisionVisits => 4,
            LawNumber::FollowUpVisitsReduced
            | LawNumber::SupervisionVisitsReduced
            | LawNumber::YearsBeforeReduction => 2,
            LawNumber::SupervisionReducedFromAge => 15,
        };
        Ok(Statutory { value, provision: LawRef::Approval, provenance: provenance() })
    };
    Law {
        version: "test".into(),
        sign: "[]".into(),
        citations: Citations::collect(citation).unwrap(),
        numbers: LawNumbers::collect(number).unwrap(),
    }
}

/// Three postnummer: 9510 and 9518 in kommune 5601, 9600 in its neighbour 5603.
pub(crate) struct TestPlaces;

impl Places for TestPlaces {
    fn postnummer(&self, postnummer: Postnummer) -> Option<PostnummerFacts> {
        let (kommune, latitude) = match postnummer.as_str() {
            "9510" => ("5601", 69_960_000),
            "9518" => ("5601", 69_970_000),
            "9600" => ("5603", 70_660_000),
            _ => return None,
        };
        let point = Point::from_micro_degrees(latitude, 23_270_000).unwrap();
        Some(PostnummerFacts {
            poststed: "Sted".into(),
            kommune: KommuneNo::new(kommune).unwrap(),
            spot: Some(Spot {
                point,
                quality: PointQuality::Certain,
                postnummer: Some(postnummer),
                from: crate::place::PointFrom::Postnummer,
            }),
        })
    }

    fn kommune_name(&self, kommune: KommuneNo) -> Option<&str> {
        match kommune.as_str() {
            "5601" => Some("Alta"),
            "5603" => Some("Hammerfest"),
            _ => None,
        }
    }

    fn relation(&self, one: KommuneNo, other: KommuneNo) -> KommuneRelation {
        if one == other { KommuneRelation::Same } else { KommuneRelation::Neighbour }
    }
}

/// One time for every pair.
pub(crate) struct TestTravel(pub(crate) Option<TravelTime>);

impl Travel for TestTravel {
    fn towards<'a>(&'a self, _to: Spot) -> Box<dyn Towards + 'a> {
        Box::new(AlwaysThis(self.0))
    }

    fn crossing(&self, _crossing: CrossingNo) -> Option<&str> {
        None
    }
}

struct AlwaysThis(Option<TravelTime>);

impl Towards for AlwaysThis {
    fn from(&self, _from: Spot) -> Result<TravelTime, NoTime> {
        self.0.ok_or(NoTime::Unplaced)
    }
}

/// The office, and which child and home are looked at: the first need, and the first home.
pub(crate) struct World {
    pub(crate) register: Register,
    pub(crate) travel: TestTravel,
    pub(crate) today: NaiveDate,
}

impl World {
    /// One child, one need, one home, all known, nothing in the way.
    pub(crate) fn new() -> Self {
        let child = child("spurv");
        Self {
            register: Register {
                homes: vec![home("h-1")],
                needs: vec![need("n-1", &child.id)],
                children: vec![child],
                ..Register::empty(Office {
                    id: OfficeId::new("kontor").unwrap(),
                    name: "Prøvekontoret".into(),
                    kommune: KommuneNo::new("5601").unwrap(),
                    postnummer: None,
                    point: None,
                    example: YesNo::Yes,
                    freshness: Freshness::standard(),
                    limits: ChoosingLimits::standard(),
                })
            },
            travel: TestTravel(None),
            today: day(TODAY),
        }
    }

    pub(crate) fn home(&mut self) -> &mut Home {
        &mut self.register.homes[0]
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.register.children[0]
    }

    pub(crate) fn need(&mut self) -> &mut Need {
        &mut self.register.needs[0]
    }

    /// A second child, with a stay in the first home from 1 January 2024.
    pub(crate) fn settle(&mut self, id: &str) -> &mut Placement {
        self.register.children.push(child(id));
        self.register.placements.push(stay(&format!("stay-{id}"), id, "h-1", "2024-01-01", None));
        self.register.placements.last_mut().unwrap()
    }

    /// Calls `look` with everything prepared for the first child.
    pub(crate) fn look<T>(&self, look: impl FnOnce(&Prepared<'_>, &super::Situation<'_>) -> T) -> T {
        let (law, weights) = (law(), weights());
        let context = Context {
            register: &self.register,
            places: &TestPlaces,
            travel: &self.travel,
            weights: &weights,
            law: &law,
            today: self.today,
        };
        let prepared = Prepared::new(&context, &self.register.needs[0], &self.register.children[0]);
        let situation = prepared.situation(&self.register.homes[0]);
        look(&prepared, &situation)
    }

    /// The codes of what excludes and of what must be cleared up.
    pub(crate) fn found(&self) -> (Vec<&'static str>, Vec<&'static str>) {
        self.look(|prepared, situation| {
            let verdict: Verdict<'_> = judge(prepared, situation);
            (
                verdict.exclusions().map(|reason| reason.code().code()).collect(),
                verdict.clarifications().map(|reason| reason.code().code()).collect(),
            )
        })
    }

    /// Asserts that exactly these reasons exclude and exactly these must be cleared up.
    #[track_caller]
    pub(crate) fn finds(&self, exclusions: &[&str], clarify: &[&str]) {
        let (excluded, asked) = self.found();
        assert_eq!((excluded.as_slice(), asked.as_slice()), (exclusions, clarify));
    }
}

fn weights() -> WeightSet {
    WeightSet { name: "Prøve".into(), version: 1, weights: Vec::new() }
}

/// A recent answer.
pub(crate) fn now<T>(value: T) -> Confirmed<T> {
    Confirmed { value, on: Some(day("2026-11-01")) }
}

pub(crate) fn stay(id: &str, child: &str, home: &str, from: &str, to: Option<&str>) -> Placement {
    Placement {
        id: PlacementId::new(id).unwrap(),
        child: child_id(child),
        at: StayAt::Home(home_id(home)),
        period: period(from, to),
        duration: None,
        manner: None,
        purpose: Some(NeedPurpose::Care),
        expected_to: None,
        end: None,
    }
}

/// A boy of 8 (born 1 June 2018).
pub(crate) fn child(id: &str) -> Child {
    Child {
        id: child_id(id),
        pseudonym: id.into(),
        case_reference: None,
        birth: day("2018-06-01"),
        sex: Some(Sex::Boy),
        omsorgskommune: KommuneNo::new("5601").unwrap(),
        legal_basis: Some(LegalBasis::CareOrder),
        responsible: AdviserId::new("adviser-1"),
        deputy: None,
        protection: Protection::none(),
        ties_complete: YesNo::Yes,
        views: Vec::new(),
        not_heard_reason: None,
        parents_view: None,
        siblings: Vec::new(),
        notes: None,
    }
}

/// Care from today for a need of severity 2; every question asked, nothing forbidden.
pub(crate) fn need(id: &str, child: &ChildId) -> Need {
    Need {
        id: NeedId::new(id).unwrap(),
        child: child.clone(),
        stage: NeedStage::Needs,
        registered_on: day("2026-10-01"),
        decided_on: None,
        wished_on: None,
        told_on: None,
        closed_on: None,
        purpose: NeedPurpose::Care,
        length: Some(Length::Long),
        expected_months: None,
        items: vec![NeedItem {
            code: NeedCode::Attachment,
            severity: Severity::new(2).unwrap(),
            words: None,
        }],
        load_hours: Some(0),
        avoid_children: Vec::new(),
        avoid_areas: Vec::new(),
        avoid_places: Vec::new(),
        avoid_persons: Vec::new(),
        allergies: Some(Vec::new()),
        smoke_free: Some(YesNo::No),
        step_free: Some(YesNo::No),
        first_language: None,
        backgrounds: Some(Vec::new()),
        sami: Some(Vec::new()),
        nearby: Nearby { postnummer: Postnummer::new("9510"), live_elsewhere: YesNo::No },
        school: SchoolToKeep::None,
        contact: Contact::None,
        other_places: Vec::new(),
        summary: None,
    }
}

/// An ordinary home with one place in 9518 and one foster parent.
pub(crate) fn home(id: &str) -> Home {
    Home {
        id: home_id(id),
        code: id.to_uppercase(),
        family_name: "Prøve".into(),
        kind: Some(HomeKind::Ordinary),
        kind_word: None,
        other_assignments: BTreeSet::new(),
        status: HomeStatus::Recommended,
        status_on: None,
        status_reason: None,
        obtained_through: None,
        private_provider: Some(PrivateProvider { agreement: ProviderAgreement::None, period: None }),
        responsible: None,
        deputy: None,
        reservations: Vec::new(),
        household: household(id),
        dwelling: Dwelling {
            address: None,
            postnummer: Postnummer::new("9518"),
            kommune: None,
            point: None,
            point_quality: None,
            step_free: Some(YesNo::No),
            own_room: Some(YesNo::Yes),
        },
        frame: HomeFrame {
            places: Some(1),
            ages: None,
            sexes: None,
            sibling_group: Some(4),
            purposes: Some(BTreeSet::from([HomePurpose::Planned])),
            lengths: Some(BTreeSet::from([Length::Long])),
            own_kommune: Some(now(YesPerhapsNo::Yes)),
            other_restrictions: None,
        },
        competence: vec![Competence {
            need: NeedCode::Attachment,
            level: Level::new(2).map(now),
            basis: None,
            willingness: Some(now(YesPerhapsNo::Yes)),
        }],
        training: Some(vec![Training {
            programme: TrainingProgramme::Solid,
            word: None,
            finished_on: Some(day("2024-05-01")),
            who: None,
        }]),
        availability: Availability { confirmed_on: Some(day("2026-11-01")), free_from: None, pause: None },
        narrative: Vec::new(),
        notes: None,
    }
}

fn household(id: &str) -> Household {
    Household {
        members: vec![member(&format!("{id}-a"), MemberRole::FosterParent)],
        confirmed_on: Some(day("2026-03-01")),
        animals: Some(BTreeSet::new()),
        smoking: Some(Smoking::None),
        languages: Some(Vec::new()),
        backgrounds: Vec::new(),
        sami: Vec::new(),
        hours_a_week: None,
        contact_attitude: None,
        own_network: None,
        network_words: None,
        health_obtained_on: Some(day("2024-05-01")),
    }
}

/// A member born in 1980 whose politiattest was seen in time and is ok.
pub(crate) fn member(id: &str, role: MemberRole) -> Member {
    Member {
        id: person_id(id),
        name: "Person Prøve".into(),
        role,
        birth: Birth::Year(1980),
        placed_by: None,
        work: None,
        phone: None,
        email: None,
        protection: Protection::none(),
        politiattest: Some(Politiattest {
            issued_on: day("2024-02-01"),
            seen_on: day("2024-03-01"),
            seen_by: None,
            conclusion: AttestConclusion::Ok,
        }),
    }
}
