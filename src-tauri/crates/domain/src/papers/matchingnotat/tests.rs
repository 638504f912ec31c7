use super::*;
use crate::document::Level;
use crate::ids::{AdviserId, DecisionId, HomeId, NetworkPersonId, RankingId};
use crate::matching::testing::{TestPlaces, World, child, child_id, day, home, home_id, law, member, stay};
use crate::matching::{Context, rank, standard_weights};
use crate::model::{
    Adviser, ChildView, HomeStatus, MemberRole, NetworkAnswer, NetworkAssessment, NetworkConclusion,
    NetworkPerson, NetworkSearch, SiblingTogether, SiblingWish, ViewAbout,
};
use crate::papers::testing::{everything, forbidden, headings, levels, under};

fn decision(home: &str, presented: &[&str]) -> Decision {
    Decision {
        id: DecisionId::new("d-1").unwrap(),
        need: crate::ids::NeedId::new("n-1").unwrap(),
        child: child_id("spurv"),
        home: home_id(home),
        ranking: RankingId::new("r-1").unwrap(),
        on: day("2026-11-22"),
        by: AdviserId::new("radgiver"),
        reasons: [String::new(), String::new(), String::new(), String::new(), String::new()],
        child_view: String::new(),
        parents_view: None,
        concerns: None,
        alternatives: String::new(),
        presented: presented.iter().map(|id| HomeId::new(id).unwrap()).collect(),
        why_not_first: None,
        why_before_search: None,
        foster_parents_view: None,
        habil: None,
        habil_words: None,
    }
}

fn made(world: &World, decision: &Decision, lang: Lang) -> Document {
    let (law, weights) = (law(), standard_weights());
    let context = Context {
        register: &world.register,
        places: &TestPlaces,
        travel: &world.travel,
        weights: &weights,
        law: &law,
        today: world.today,
    };
    let need = &world.register.needs[0];
    let ranking = rank(&context, &need.id).unwrap();
    let input = NoteInput {
        register: &world.register,
        child: &world.register.children[0],
        need,
        decision,
        home: world.register.homes.iter().find(|home| home.id == decision.home).unwrap(),
        ranking: &ranking,
        places: &TestPlaces,
        law: &law,
        today: world.today,
    };
    matchingnotat(&input, lang)
}

fn named(id: &str, name: &str) -> Home {
    let mut home = home(id);
    home.family_name = name.to_owned();
    home.household.members = vec![member(&format!("{id}-a"), MemberRole::FosterParent)];
    home.household.members[0].name = format!("{name} Voksen");
    home.household.members[0].phone = Some(format!("4000000{}", id.len()));
    home.household.network_words = Some(format!("{name}nettverk"));
    home.notes = Some(format!("{name}notat"));
    home.status_reason = Some(format!("{name}status"));
    home.dwelling.address = Some(format!("{name}veien 1"));
    home
}

/// Four homes (chosen, presented, another, an ended one), another child in the chosen home, a sibling and a
/// network person; every name is a word of its own.
fn crowded() -> (World, Decision) {
    let mut world = World::new();
    let mut ended = named("h-4", "Sluttnavn");
    ended.status = HomeStatus::Ended;
    world.register.homes =
        vec![named("h-1", "Valgtnavn"), named("h-2", "Framnavn"), named("h-3", "Andrenavn"), ended];
    world.register.homes[0].frame.places = Some(3);
    world.register.children.extend([child("annetbarn"), child("soskenbarn")]);
    world.register.placements.push(stay("s-1", "annetbarn", "h-1", "2024-01-01", None));
    world
        .register
        .advisers
        .push(Adviser { id: AdviserId::new("radgiver").unwrap(), name: "Rådgivernavn".to_owned() });
    let spurv = &mut world.register.children[0];
    spurv.pseudonym = "Spurv".to_owned();
    spurv.notes = Some("Barnnotat".to_owned());
    spurv.siblings = vec![SiblingWish { sibling: child_id("soskenbarn"), together: SiblingTogether::Should }];
    spurv.views = vec![ChildView {
        on: day("2026-11-12"),
        about: ViewAbout::Moving,
        words: "Jeg vil bo med soskenbarn og hunden.".to_owned(),
        asked_by: None,
        agreed: None,
        weight: None,
    }];
    world.register.searches = vec![NetworkSearch {
        persons: vec![NetworkPerson {
            contacted_on: Some(day("2026-10-02")),
            answer: Some(NetworkAnswer::No),
            assessed: Some(NetworkAssessment::AsSupport),
            reason: Some("Nettnavn er for gammel, sier hun".to_owned()),
            ..NetworkPerson::named(
                NetworkPersonId::new("np-1").unwrap(),
                "Nettnavn".to_owned(),
                "mormor".to_owned(),
            )
        }],
        conclusion: Some(NetworkConclusion { on: day("2026-11-01"), words: "Ingen kan nå.".to_owned() }),
        ..NetworkSearch::begun(child_id("spurv"))
    }];
    let mut decision = decision("h-1", &["h-2"]);
    decision.alternatives = "Framnavn ble lagt fram; Andrenavn og Andrenavn Voksen ble ikke det.".to_owned();
    decision.reasons[0] = "Har hatt annetbarn lenge.".to_owned();
    (world, decision)
}

/// The content that the field asks of a note (field-and-peers A2) and the law's grounds, in order.
#[test]
fn every_heading_is_there_and_an_empty_one_says_so() {
    for lang in [Lang::Nb, Lang::Nn] {
        let document = made(&World::new(), &decision("h-1", &[]), lang);
        let levels = levels(&document);
        let level_one: Vec<&str> =
            levels.iter().filter(|(level, _)| *level == Level::One).map(|(_, text)| *text).collect();
        assert_eq!(level_one.len(), PARTS.len());
        for (heading, (number, part)) in level_one.iter().zip((1..).zip(PARTS)) {
            assert!(heading.starts_with(&format!("{number}. {}", part.text(lang))), "{heading}");
        }
        for silent in [Part::Concerns, Part::Parents, Part::Alternatives] {
            let blocks = under(&document, silent.text(lang));
            assert!(matches!(blocks[0], Block::Absent(Absence::NotRegistered)), "{silent:?}: {blocks:?}");
        }
        let own = under(&document, "1. ");
        assert!(format!("{own:?}").contains("Absent(NotRegistered)"), "not heard and no reason: said so");
    }
}

#[test]
fn the_child_speaks_first() {
    let (world, decision) = crowded();
    let document = made(&world, &decision, Lang::Nb);
    assert_eq!(headings(&document)[0], "1. Barnets egne ord ([medvirkning])");
    let Block::ChildsWords(quote) = &document.blocks[1] else { panic!("{:?}", document.blocks[1]) };
    assert_eq!(quote.text, "Jeg vil bo med [søsken 1] og hunden.");
    assert_eq!(quote.source, "Sagt 12.11.2026, ikke spurt om ordlyden");
    assert_eq!(document.subtitle, "«Spurv» – valg av fosterhjem");
}

#[test]
fn no_number_decides_and_the_note_says_so() {
    for (lang, words) in [
        (Lang::Nb, "Tallene er støtte; et menneske har valgt."),
        (Lang::Nn, "Tala er støtte; eit menneske har valt."),
    ] {
        let document = made(&World::new(), &decision("h-1", &[]), lang);
        assert!(document.notices.contains(&Notice::Other(words.to_owned())));
        assert!(document.notices.contains(&Notice::Draft));
        assert_eq!(document.notices[0], Notice::ExampleOffice, "the test office is an example");
    }
}

#[test]
fn only_the_chosen_and_the_presented_are_named() {
    let (world, decision) = crowded();
    for lang in [Lang::Nb, Lang::Nn] {
        let document = made(&world, &decision, lang);
        let text = everything(&document);
        for marker in [
            "Andrenavn",
            "Sluttnavn",
            "annetbarn",
            "soskenbarn",
            "Nettnavn",
            "Barnnotat",
            "Valgtnavnnotat",
            "Valgtnavnnettverk",
            "Valgtnavnstatus",
            "Framnavnstatus",
            "veien 1",
            "4000000",
            "person-",
        ] {
            assert!(!text.contains(marker), "{marker} must not be printed");
        }
        for marker in ["Valgtnavn (H-1)", "Framnavn (H-2)", "[H-3]", "«Spurv»", "Rådgivernavn", "mormor"] {
            assert!(text.contains(marker), "{marker} must be printed");
        }
        assert_eq!(forbidden(&document), Vec::<&str>::new());
    }
}

#[test]
fn other_homes_are_codes_and_rough_reasons() {
    let (world, decision) = crowded();
    let document = made(&world, &decision, Lang::Nb);
    let text = format!("{:?}", under(&document, "15. Alle andre hjem"));
    assert!(text.contains(r#"[Known("Andre fosterhjem"), Known("1"), Known("H-3")]"#), "{text}");
    assert!(
        text.contains(r#"[Known("Kan ikke brukes som fosterhjem nå"), Known("1"), Known("H-4")]"#),
        "{text}"
    );
}

#[test]
fn siblings_who_are_parted_need_a_written_reason_and_a_plan() {
    let (mut world, decision) = crowded();
    let document = made(&world, &decision, Lang::Nb);
    for heading in ["Skriftlig begrunnelse for at søsken", "Plan for kontakt mellom søsken"] {
        assert!(matches!(under(&document, heading)[0], Block::Absent(Absence::NotRegistered)), "{heading}");
    }
    // The sibling lives in the chosen home: nothing to give reasons for.
    world.register.placements.push(stay("s-2", "soskenbarn", "h-1", "2025-01-01", None));
    let document = made(&world, &decision, Lang::Nb);
    assert!(!headings(&document).iter().any(|heading| heading.contains("Plan for kontakt")));
    assert!(format!("{:?}", under(&document, "10. Søsken")).contains(r"Søsken 1 (8\u{a0}år)"));
}

#[test]
fn the_sum_is_plain_arithmetic_and_a_bar() {
    let document = made(&World::new(), &decision("h-1", &[]), Lang::Nb);
    let blocks = under(&document, "6. Slik dekkes behovene");
    let Block::Table(table) = &blocks[0] else { panic!("{blocks:?}") };
    let points = |row: &Vec<Value>| match &row[3] {
        Value::Known(points) => {
            points.split('–').next().unwrap().replace('\u{a0}', "").parse::<u64>().unwrap()
        }
        Value::Absent(_) => panic!("points are always known"),
    };
    let total: u64 = table.rows().iter().map(points).sum();
    let Block::Interval(bar) = &blocks[1] else { panic!("{blocks:?}") };
    let Block::Paragraph(lines) = &blocks[2] else { panic!("{blocks:?}") };
    let documented = lines.lines().next().unwrap().replace('\u{a0}', "");
    assert!(documented.contains(&format!("= {total} av ")), "{documented} must end in the table's {total}");
    let shown = format!("{},{}", bar.documented() / 10, bar.documented() % 10);
    assert!(documented.ends_with(&shown), "{documented} is the bar's {shown}");
}

#[test]
fn another_home_first_needs_its_reason() {
    let (mut world, mut decision) = crowded();
    // The network person is now the third home: family and network is always first.
    world.register.searches[0].persons[0].home = Some(home_id("h-3"));
    decision.why_not_first = Some("Hun orker ikke.".to_owned());
    let document = made(&world, &decision, Lang::Nb);
    let blocks = under(&document, "14. Hvorfor ikke");
    assert_eq!(blocks[0], Block::Paragraph("Først i listen står H-3.".to_owned()));
    assert_eq!(blocks[1], Block::Assessment(vec!["Hun orker ikke.".to_owned()]));
}

#[test]
fn a_home_that_is_excluded_by_now_still_gets_its_note() {
    let (mut world, decision) = crowded();
    world.register.homes[0].status = HomeStatus::Ended;
    let document = made(&world, &decision, Lang::Nb);
    assert!(matches!(under(&document, "6. Slik dekkes")[1], Block::Paragraph(_)));
    assert!(everything(&document).contains("Valgtnavn (H-1)"));
}

#[test]
fn a_protected_child_leaves_no_place_behind() {
    let (mut world, mut decision) = crowded();
    world.child().protection.grade = ProtectionGrade::Confidential;
    world.home().dwelling.address = Some("Stienmerke".to_owned());
    decision.reasons[1] = "De bor på Stienmerke i Alta, og Valgtnavn kjenner mor.".to_owned();
    let document = made(&world, &decision, Lang::Nb);
    let text = everything(&document);
    for marker in ["Stienmerke", "Alta", "9518", "9510", "Valgtnavn"] {
        assert!(!text.contains(marker), "{marker} must not be printed");
    }
    assert!(text.contains("Sted: spør leder"));
    assert!(matches!(under(&document, "b) Kontakt med")[0], Block::Absent(Absence::Withheld)));
}

#[test]
fn the_reason_made_from_places_is_withheld_when_the_chosen_home_is_protected() {
    let (mut world, mut decision) = crowded();
    // No word of it is the name of a place.
    decision.reasons[1] = "Sju minutter fra skolen.".to_owned();
    let ground_b = |world: &World| {
        let document = made(world, &decision, Lang::Nb);
        (everything(&document).contains("Sju minutter"), under(&document, "b) Kontakt med")[0].clone())
    };
    assert!(ground_b(&world).0);
    world.home().household.members[0].protection.grade = ProtectionGrade::Confidential;
    assert_eq!(ground_b(&world), (false, Block::Absent(Absence::Withheld)));
}
