//! What a home's row says, word for word, in both languages.

use super::Lang;
use super::criteria::{Told, sentence};
use super::questions::question;
use super::reasons::short;
use super::sums::{bar, open, opposing, supporting, weighed};
use crate::matching::criteria::{Asked, Here, SiblingHere};
use crate::matching::testing::{World, day, now};
use crate::matching::{PlaceUse, Situation, Sum};
use crate::model::{
    Confirmed, Contact, ContactPlan, Language, Place, ProtectionGrade, SchoolToKeep, YesNo, YesPerhapsNo,
};
use crate::place::{NoTime, Postnummer, TravelMethod, TravelTime};

fn place(label: &str) -> Place {
    Place { label: label.into(), postnummer: Postnummer::new("9600"), point: None, longest_minutes: None }
}

/// A home that is known in some things, asked about others, and stale in one.
fn world() -> World {
    let mut world = World::new();
    let plan = |with: &str, visits_a_year| ContactPlan {
        with: with.into(),
        place: place(with),
        visits_a_year,
        overnight: None,
        who_travels: None,
    };
    world.need().contact = Contact::Planned(vec![plan("mor", 24), plan("mormor", 12)]);
    world.need().school = SchoolToKeep::Keep(place("Talvik skole"));
    world.need().first_language = Some(Language::Kurdish);
    world.need().load_hours = Some(6);
    world.home().household.hours_a_week = Some(now(3));
    world.home().competence[0].basis = Some("Fosterbarn 2019–2024".into());
    world.home().competence[0].willingness =
        Some(Confirmed { value: YesPerhapsNo::Perhaps, on: Some(day("2025-01-15")) });
    world.home().household.own_network = None;
    world
}

fn told<T>(world: &World, look: impl FnOnce(&Asked<'_>, &Situation<'_>) -> T) -> T {
    world.look(|prepared, situation| {
        let mut situation = situation.clone();
        for travel in &mut situation.travel {
            travel.time = match travel.place {
                PlaceUse::Contact(0) => Ok(TravelTime::new(12, 18, TravelMethod::Estimate)),
                PlaceUse::School => Ok(TravelTime::new(38, 48, TravelMethod::Entered)),
                PlaceUse::Contact(_)
                | PlaceUse::Other(_)
                | PlaceUse::Avoid(_)
                | PlaceUse::SiblingsHome(_) => Err(NoTime::Unplaced),
            };
        }
        look(&Asked::new(prepared), &situation)
    })
}

fn all(
    world: &World,
    lang: Lang,
    say: fn(Told<'_, '_>, &crate::matching::Assessment<'_>) -> String,
) -> Vec<String> {
    told(world, |asked, situation| {
        let siblings: [SiblingHere; 0] = [];
        let told = Told { asked, situation, lang };
        asked
            .assess(Here { situation, siblings: &siblings })
            .iter()
            .map(|each| say(told, each).replace('\u{a0}', " "))
            .collect()
    })
}

#[test]
fn a_row_says_what_is_known_in_few_words() {
    assert_eq!(
        all(&world(), Lang::Nb, short),
        [
            "Tilknytning og trygghet: nivå 2 av 2, «kanskje»",
            "Kan gi 3 av 6 timer i uka",
            "Samvær: mor 12–18 min, mormor ukjent",
            "Talvik skole: 38–48 min",
            "Samme kommune",
            "Samme formål og lengde",
            "Solid fullført 01.05.2024",
            "Holdning til samvær: ikke spurt",
            "Ingen andre barn i hjemmet",
            "Ingen andre fosterbarn",
            "Eget rom, støtte rundt familien: ikke spurt",
            "Snakker ikke kurdisk",
            "Kjenner ikke barnet",
        ]
    );
    let nynorsk = all(&world(), Lang::Nn, short);
    assert_eq!(nynorsk[1], "Kan gje 3 av 6 timar i veka");
    assert_eq!(nynorsk[12], "Kjenner ikkje barnet");
}

#[test]
fn an_opened_row_says_the_whole_fact() {
    let said = all(&world(), Lang::Nb, sentence);
    assert_eq!(
        said[0],
        "Nivå 2 mot behov 2. Fosterbarn 2019–2024. Hjemmet sier «kanskje». Sist bekreftet 15.01.2025; må bekreftes på nytt."
    );
    assert_eq!(said[2], "Mor 2 × md. 12–18 min én vei (anslag). Mormor 1 × md. reisetiden er ukjent.");
    assert_eq!(said[3], "Talvik skole: 38–48 min én vei (oppgitt av rådgiver).");
    assert_eq!(said[5], "Hjemmet er for samme formål. Lengden er den samme.");
}

#[test]
fn a_protected_home_says_ask_the_leader_and_nothing_of_where_it_is() {
    let mut world = world();
    world.home().household.members[0].protection.grade = ProtectionGrade::Confidential;
    let said = all(&world, Lang::Nb, sentence);
    assert_eq!([&said[2], &said[3], &said[4]], ["Sted: spør leder."; 3]);
    let questions = all(&world, Lang::Nn, |told, each| {
        each.missing
            .iter()
            .map(|missing| question(told, each.criterion, missing))
            .collect::<Vec<_>>()
            .join(" ")
    });
    assert_eq!(questions[2], "Stad: spør leiar");
}

#[test]
fn sums_and_points_are_said_in_figures() {
    told(&world(), |asked, situation| {
        let assessments = asked.assess(Here { situation, siblings: &[] });
        // w·low: a1 3·50, a2 3·0, b1 4·66, b2 3·26, b3 3·100, c1 3·100, d1 2·100, d2 0, e1 2·100, e2 2·100,
        // e3 1·50, f1 0, g1 0 = 150+0+264+78+300+300+200+0+200+200+50 = 1742; w·high: b1 400, b2 144, d2 300,
        // e3 100 instead: 150+0+400+144+300+300+200+300+200+200+100 = 2294.
        // Σ w = 3+3+4+3+3+3+2+3+2+2+1+4+3 = 36. b1 (4), d2 (3) and e3 (1) lack a fact: 28 of 36 is 77,8 %.
        let sum = Sum::of(&assessments).unwrap();
        assert_eq!((sum.documented.part(), sum.possible.part(), sum.documented.whole()), (1742, 2294, 36));
        let said = bar(&sum, Lang::Nb).replace('\u{a0}', " ");
        assert_eq!(said, "Dokumentert 48,4 av 100, mulig 63,7. 78 % avklart.");
        assert_eq!(weighed(&assessments[2]), "4 × 66–100");
        assert_eq!(weighed(&assessments[7]), "3 × ?");
    });
    assert_eq!(supporting(400), "+400");
    assert_eq!(opposing(1222).replace('\u{a0}', " "), "−1 222");
    assert_eq!(open(400, Lang::Nn), "inntil +400");
    let mut world = world();
    world.child().ties_complete = YesNo::No;
    assert_eq!(all(&world, Lang::Nb, short)[12], "Bånd til barnet: ikke kartlagt");
}
