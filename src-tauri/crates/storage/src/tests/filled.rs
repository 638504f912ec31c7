//! One fully filled example of every record, and one with as little as possible.
//!
//! Every optional field is set and every list has more than one row, so that a column that is forgotten,
//! doubled or swapped shows when the record is read back.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use heimly_domain::codes::Code;
use heimly_domain::ids::*;
use heimly_domain::model::*;
use heimly_domain::place::{KommuneNo, Point, PointQuality, Postnummer};
use heimly_domain::time::Period;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn words(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn post(text: &str) -> Option<Postnummer> {
    Some(Postnummer::new(text).unwrap())
}

pub(crate) fn kommune(text: &str) -> KommuneNo {
    KommuneNo::new(text).unwrap()
}

fn period(from: &str, to: Option<&str>) -> Period {
    Period::new(day(from), to.map(day)).unwrap()
}

fn confirmed<T>(value: T, on: &str) -> Confirmed<T> {
    Confirmed { value, on: Some(day(on)) }
}

fn point(north: i32, east: i32) -> Option<Point> {
    Some(Point::from_micro_degrees(north, east).unwrap())
}

fn place(label: &str, number: &str, minutes: u16) -> Place {
    Place {
        label: label.to_owned(),
        postnummer: post(number),
        point: point(69_900_000, 23_300_000),
        longest_minutes: Some(minutes),
    }
}

fn all<C: Code + Ord>() -> BTreeSet<C> {
    C::all().iter().copied().collect()
}

pub(crate) fn adviser() -> Adviser {
    Adviser { id: AdviserId::new("radgiver-1").unwrap(), name: "Rådgiver Én".into() }
}

pub(crate) fn deputy() -> Adviser {
    Adviser { id: AdviserId::new("radgiver-2").unwrap(), name: "Rådgiver To".into() }
}

fn protection() -> Protection {
    Protection {
        grade: ProtectionGrade::HiddenFromNamed,
        hidden_from: words("far"),
        decided_by: words("politiet"),
        from: Some(day("2026-01-02")),
        valid_to: Some(day("2027-01-02")),
    }
}

fn member(id: &str, role: MemberRole, birth: Birth) -> Member {
    Member {
        id: PersonId::new(id).unwrap(),
        name: format!("Navn {id}"),
        role,
        birth,
        placed_by: Some(OtherKommunePlacement {
            kommune: Some(kommune("5612")),
            period: period("2024-05-01", Some("2025-05-01")),
        }),
        work: words("lærer"),
        phone: words("00000000"),
        email: words("a@example.no"),
        protection: protection(),
        politiattest: Some(Politiattest {
            issued_on: day("2026-02-03"),
            seen_on: day("2026-02-04"),
            seen_by: words("leder"),
            conclusion: AttestConclusion::Ok,
        }),
    }
}

pub(crate) fn home(number: u32) -> Home {
    Home {
        id: HomeId::new(&format!("hjem-{number:05}")).unwrap(),
        code: format!("H-{number:05}"),
        family_name: "Familien Prøve 🏡 Čáhppes".into(),
        kind: Some(HomeKind::Other),
        kind_word: words("særlig"),
        other_assignments: all(),
        status: HomeStatus::Recommended,
        status_on: Some(day("2025-03-01")),
        status_reason: words("vurdert"),
        obtained_through: Some(ObtainedThrough::Bufetat),
        private_provider: Some(PrivateProvider {
            agreement: ProviderAgreement::BufetatC,
            period: Some(period("2025-01-01", Some("2026-01-01"))),
        }),
        responsible: Some(adviser().id),
        deputy: Some(deputy().id),
        reservations: vec![
            Reservation {
                places: 1,
                for_child: Some(ChildId::new("barn-1").unwrap()),
                for_kommune: None,
                period: period("2026-01-01", Some("2026-06-01")),
                by: words("rådgiver"),
            },
            Reservation {
                places: 2,
                for_child: None,
                for_kommune: Some(kommune("5614")),
                period: period("2026-02-01", None),
                by: None,
            },
        ],
        household: household(number),
        dwelling: dwelling(),
        frame: frame(),
        competence: competence(),
        training: Some(vec![
            Training {
                programme: TrainingProgramme::Other,
                word: words("kurs"),
                finished_on: Some(day("2024-04-04")),
                who: words("begge"),
            },
            Training { programme: TrainingProgramme::Solid, word: None, finished_on: None, who: None },
        ]),
        availability: Availability {
            confirmed_on: Some(day("2026-10-01")),
            free_from: Some(day("2026-12-01")),
            pause: Some(period("2026-07-01", Some("2026-08-01"))),
        },
        narrative: vec![narrative(NarrativeHeading::Motivation), narrative(NarrativeHeading::Background)],
        notes: words("et notat"),
    }
}

fn household(number: u32) -> Household {
    let id = |which: &str| format!("person-{number}-{which}");
    Household {
        members: vec![
            member(&id("b"), MemberRole::FosterParent, Birth::Date(day("1980-02-29"))),
            member(&id("a"), MemberRole::OwnChild, Birth::Year(2015)),
            member(&id("c"), MemberRole::OtherKommunesFosterChild, Birth::Unknown),
        ],
        confirmed_on: Some(day("2026-09-09")),
        animals: Some([Allergen::Dog, Allergen::Livestock].into()),
        smoking: Some(Smoking::Outside),
        languages: Some(vec![
            LanguageSkill { language: Language::NorthSami, level: LanguageLevel::Spoken },
            LanguageSkill { language: Language::Kven, level: LanguageLevel::Learning },
        ]),
        backgrounds: vec![
            BackgroundSupport {
                background: "kvensk kultur".into(),
                support: confirmed(Support::Open, "2026-01-01"),
            },
            BackgroundSupport {
                background: "annet".into(),
                support: Confirmed { value: Support::Cannot, on: None },
            },
        ],
        sami: vec![
            SamiSupport {
                language: SamiLanguage::South,
                level: confirmed(SamiLevel::SupportedWithPlan, "2026-01-05"),
            },
            SamiSupport {
                language: SamiLanguage::North,
                level: Confirmed { value: SamiLevel::No, on: None },
            },
        ],
        hours_a_week: Some(confirmed(12, "2026-03-03")),
        contact_attitude: Some(confirmed(ContactAttitude::Reservations, "2026-03-04")),
        own_network: Some(confirmed(YesNo::Yes, "2026-03-05")),
        network_words: words("besteforeldre"),
        health_obtained_on: Some(day("2026-03-06")),
    }
}

fn dwelling() -> Dwelling {
    Dwelling {
        address: words("Hemmeligveien 7"),
        postnummer: post("9510"),
        kommune: Some(kommune("5601")),
        point: point(69_968_000, 23_271_000),
        point_quality: Some(PointQuality::Uncertain),
        step_free: Some(YesNo::No),
        own_room: Some(YesNo::Yes),
    }
}

fn frame() -> HomeFrame {
    HomeFrame {
        places: Some(2),
        ages: AgeRange::new(3, 12),
        sexes: Some([Sex::Boy].into()),
        sibling_group: Some(3),
        purposes: Some([HomePurpose::Acute].into()),
        lengths: Some([Length::Long].into()),
        own_kommune: Some(confirmed(YesPerhapsNo::Perhaps, "2026-05-05")),
        other_restrictions: words("ikke katt"),
    }
}

fn competence() -> Vec<Competence> {
    vec![
        Competence {
            need: NeedCode::Trauma,
            level: Some(confirmed(Level::new(3).unwrap(), "2026-06-06")),
            basis: words("kurs"),
            willingness: Some(confirmed(YesPerhapsNo::Yes, "2026-06-07")),
        },
        Competence { need: NeedCode::Attachment, level: None, basis: None, willingness: None },
        Competence {
            need: NeedCode::Sleep,
            level: Some(Confirmed { value: Level::new(0).unwrap(), on: None }),
            basis: None,
            willingness: Some(Confirmed { value: YesPerhapsNo::No, on: None }),
        },
    ]
}

fn narrative(heading: NarrativeHeading) -> Narrative {
    Narrative { heading, facts: words("fakta"), source: words("samtale"), assessment: words("vurdering") }
}

/// The same home with nothing asked.
pub(crate) fn bare_home(number: u32) -> Home {
    let full = home(number);
    Home {
        id: full.id,
        code: full.code,
        family_name: String::new(),
        kind: None,
        kind_word: None,
        other_assignments: BTreeSet::new(),
        status: HomeStatus::UnderAssessment,
        status_on: None,
        status_reason: None,
        obtained_through: None,
        private_provider: None,
        responsible: None,
        deputy: None,
        reservations: Vec::new(),
        household: Household {
            members: Vec::new(),
            confirmed_on: None,
            animals: None,
            smoking: None,
            languages: None,
            backgrounds: Vec::new(),
            sami: Vec::new(),
            hours_a_week: None,
            contact_attitude: None,
            own_network: None,
            network_words: None,
            health_obtained_on: None,
        },
        dwelling: Dwelling {
            address: None,
            postnummer: None,
            kommune: None,
            point: None,
            point_quality: None,
            step_free: None,
            own_room: None,
        },
        frame: HomeFrame {
            places: None,
            ages: None,
            sexes: None,
            sibling_group: None,
            purposes: None,
            lengths: None,
            own_kommune: None,
            other_restrictions: None,
        },
        competence: Vec::new(),
        training: None,
        availability: Availability { confirmed_on: None, free_from: None, pause: None },
        narrative: Vec::new(),
        notes: None,
    }
}

pub(crate) fn child(id: &str) -> Child {
    let sibling = if id == "barn-1" { "barn-2" } else { "barn-1" };
    Child {
        id: ChildId::new(id).unwrap(),
        pseudonym: format!("«{id}»"),
        case_reference: words("2026/17"),
        birth: day("2018-04-05"),
        sex: Some(Sex::Girl),
        omsorgskommune: kommune("5601"),
        legal_basis: Some(LegalBasis::CareOrder),
        responsible: Some(adviser().id),
        deputy: Some(deputy().id),
        protection: protection(),
        ties_complete: YesNo::No,
        views: vec![
            ChildView {
                on: day("2026-11-01"),
                about: ViewAbout::Home { home: HomeId::new("hjem-00001").unwrap(), wants: Some(YesNo::Yes) },
                words: "Jeg vil ha hund.".into(),
                asked_by: words("rådgiver"),
                agreed: Some(YesNo::Yes),
                weight: words("stor"),
            },
            ChildView {
                on: day("2026-10-01"),
                about: ViewAbout::Moving,
                words: "Nei.".into(),
                asked_by: None,
                agreed: None,
                weight: None,
            },
        ],
        not_heard_reason: words("sov"),
        parents_view: words("enige"),
        siblings: vec![SiblingWish {
            sibling: ChildId::new(sibling).unwrap(),
            together: SiblingTogether::ShouldApart,
        }],
        notes: words("notat"),
    }
}

pub(crate) fn need(id: &str, child: &str) -> Need {
    Need {
        id: NeedId::new(id).unwrap(),
        child: ChildId::new(child).unwrap(),
        stage: NeedStage::Emergency,
        registered_on: day("2026-11-02"),
        decided_on: Some(day("2026-11-03")),
        wished_on: Some(day("2026-11-30")),
        told_on: Some(day("2026-11-04")),
        closed_on: Some(day("2026-12-24")),
        purpose: NeedPurpose::Care,
        length: Some(Length::Short),
        expected_months: Some(9),
        items: vec![
            NeedItem { code: NeedCode::Sleep, severity: Severity::new(2).unwrap(), words: words("mareritt") },
            NeedItem { code: NeedCode::Attachment, severity: Severity::new(3).unwrap(), words: None },
        ],
        load_hours: Some(6),
        avoid_children: vec![AvoidChildren::Younger, AvoidChildren::Older],
        avoid_areas: vec![Area::Postnummer(post("9518").unwrap()), Area::Kommune(kommune("5612"))],
        avoid_places: super::filled_where::avoid_places(),
        avoid_persons: vec![
            AvoidPerson {
                words: "onkel".into(),
                person: Some(PersonId::new("person-1-a").unwrap()),
                home: Some(HomeId::new("hjem-00001").unwrap()),
            },
            AvoidPerson { words: "nabo".into(), person: None, home: None },
        ],
        allergies: Some(vec![Allergen::Horse, Allergen::Cat]),
        smoke_free: Some(YesNo::Yes),
        step_free: Some(YesNo::No),
        first_language: Some(Language::Ukrainian),
        backgrounds: Some(vec![
            Background { words: "kvensk".into(), raised_by: words("mor") },
            Background { words: "samisk".into(), raised_by: None },
        ]),
        sami: Some(vec![SamiLanguage::North, SamiLanguage::Lule]),
        nearby: Nearby { postnummer: post("9511"), live_elsewhere: YesNo::Yes },
        school: SchoolToKeep::Keep(place("skolen", "9512", 40)),
        contact: Contact::Planned(vec![
            ContactPlan {
                with: "mor".into(),
                place: place("senteret", "9513", 90),
                visits_a_year: 12,
                overnight: Some(YesNo::Yes),
                who_travels: words("barnet"),
            },
            ContactPlan {
                with: "far".into(),
                place: Place { label: "hjemme".into(), postnummer: None, point: None, longest_minutes: None },
                visits_a_year: 4,
                overnight: None,
                who_travels: None,
            },
        ]),
        other_places: vec![place("ridehallen", "9514", 30), place("mormor", "9515", 60)],
        summary: words("sammendrag"),
    }
}

pub(crate) fn bare_need(id: &str, child: &str) -> Need {
    Need {
        decided_on: None,
        wished_on: None,
        told_on: None,
        closed_on: None,
        length: None,
        expected_months: None,
        items: Vec::new(),
        load_hours: Some(0),
        avoid_children: Vec::new(),
        avoid_areas: Vec::new(),
        avoid_places: Vec::new(),
        avoid_persons: Vec::new(),
        allergies: Some(Vec::new()),
        smoke_free: None,
        step_free: None,
        first_language: None,
        backgrounds: Some(Vec::new()),
        sami: None,
        nearby: Nearby { postnummer: None, live_elsewhere: YesNo::No },
        school: SchoolToKeep::NotAsked,
        contact: Contact::None,
        other_places: Vec::new(),
        summary: None,
        ..need(id, child)
    }
}

pub(crate) fn placement(id: &str, child: &str, at: StayAt, to: Option<&str>) -> Placement {
    Placement {
        id: PlacementId::new(id).unwrap(),
        child: ChildId::new(child).unwrap(),
        at,
        period: period("2026-01-15", to),
        duration: Some(StayDuration::Lasting),
        manner: Some(StayManner::Planned),
        purpose: Some(NeedPurpose::Waiting),
        expected_to: Some(day("2027-06-01")),
        end: Some(StayEnd {
            reason: Some(EndReason::LifeSituation),
            manner: Some(EndManner::Unplanned),
            moved_to: Some(MovedTo::Parents),
        }),
    }
}

pub(crate) fn tie(id: &str, to: TieTo) -> Tie {
    Tie {
        id: TieId::new(id).unwrap(),
        child: ChildId::new("barn-1").unwrap(),
        to,
        kind: TieKind::Besokshjem,
        closeness: Closeness::Close,
        period: Some(period("2023-01-01", Some("2024-01-01"))),
        words: words("hver helg"),
    }
}

pub(crate) fn search(child: &str) -> NetworkSearch {
    NetworkSearch {
        child: ChildId::new(child).unwrap(),
        persons: vec![
            NetworkPerson {
                id: NetworkPersonId::new("np-2").unwrap(),
                name: "Mormor".into(),
                relation: "mormor".into(),
                side: Some(NetworkSide::Mother),
                closeness: Some(Closeness::Close),
                contacted_on: Some(day("2026-11-05")),
                contacted_how: words("telefon"),
                answer: Some(NetworkAnswer::Perhaps),
                assessed: Some(NetworkAssessment::AsSupport),
                reason: words("bor langt unna"),
                reconsider_on: Some(day("2027-05-05")),
                home: Some(HomeId::new("hjem-00001").unwrap()),
            },
            NetworkPerson::named(NetworkPersonId::new("np-1").unwrap(), "Onkel".into(), "onkel".into()),
        ],
        contacts: vec![
            NetworkContact {
                person: NetworkPersonId::new("np-1").unwrap(),
                on: day("2026-11-04"),
                how: words("brev"),
                by: words("rådgiver"),
                words: words("vil snakke med mormor først"),
                answer: Some(NetworkAnswer::No),
            },
            NetworkContact {
                person: NetworkPersonId::new("np-2").unwrap(),
                on: day("2026-11-03"),
                how: None,
                by: None,
                words: None,
                answer: None,
            },
        ],
        meetings: vec![
            NetworkMeeting {
                kind: NetworkMeetingKind::Familierad,
                on: day("2026-11-06"),
                participants: words("mor, mormor"),
                prepared: Some(YesNo::Yes),
                outcome: words("ja"),
                offers: words("avlastning"),
            },
            NetworkMeeting {
                kind: NetworkMeetingKind::Nettverksmote,
                on: day("2026-11-07"),
                participants: None,
                prepared: None,
                outcome: None,
                offers: None,
            },
        ],
        tools: words("nettverkskart"),
        tools_not_used_reason: words("slektstre fantes ikke"),
        conclusion: Some(NetworkConclusion { on: day("2026-11-08"), words: "ingen kan".into() }),
    }
}

pub(crate) fn approval() -> Approval {
    Approval {
        id: ApprovalId::new("godkjenning-1").unwrap(),
        home: HomeId::new("hjem-00001").unwrap(),
        child: ChildId::new("barn-1").unwrap(),
        kommune: kommune("5614"),
        on: day("2026-11-09"),
        by: words("leder"),
    }
}

pub(crate) fn ranking(id: &str, content: &str) -> SavedRanking {
    SavedRanking {
        id: RankingId::new(id).unwrap(),
        child: ChildId::new("barn-1").unwrap(),
        need: NeedId::new("behov-1").unwrap(),
        on: day("2026-11-10"),
        weights: "Standard 1".into(),
        rules: "2026-1".into(),
        content: content.to_owned(),
    }
}

pub(crate) fn decision() -> Decision {
    Decision {
        id: DecisionId::new("valg-1").unwrap(),
        need: NeedId::new("behov-1").unwrap(),
        child: ChildId::new("barn-1").unwrap(),
        home: HomeId::new("hjem-00001").unwrap(),
        ranking: RankingId::new("rangering-1").unwrap(),
        on: day("2026-11-11"),
        by: Some(adviser().id),
        reasons: ["a", "b", "c", "d", "e"].map(|letter| format!("grunn {letter}")),
        child_view: "ja".into(),
        parents_view: words("nei"),
        concerns: words("avstand"),
        alternatives: "ingen".into(),
        presented: vec![HomeId::new("hjem-00002").unwrap(), HomeId::new("hjem-00001").unwrap()],
        why_not_first: words("full"),
        why_before_search: words("hastet"),
        foster_parents_view: words("gleder seg"),
        habil: Some(YesNo::Yes),
        habil_words: words("kjenner ingen av dem"),
    }
}

pub(crate) fn weights(version: u16) -> WeightSet {
    let last_first = WeightKey::ALL.iter().rev().zip([5, 4, 0, 3, 2, 1].into_iter().cycle());
    WeightSet {
        name: "Våre".into(),
        version,
        weights: last_first.map(|(key, weight)| (*key, Weight::new(weight).unwrap())).collect(),
    }
}
