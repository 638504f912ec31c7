//! What a plain export leaves out of an office where somebody's address is protected.

use super::*;

#[test]
fn a_plain_export_leaves_out_protected_addresses_and_says_whose() {
    let mut with_protected = register();
    with_protected.homes[0].household.members[1].protection.grade = ProtectionGrade::Confidential;
    let (text, left) = plain_json(&with_protected, today());
    assert_eq!(left.homes, ["H-002"]);
    let plain = from_json(text.as_bytes(), today()).unwrap();
    let hidden = &plain.homes[1].dwelling;
    assert_eq!((&hidden.address, hidden.postnummer, hidden.kommune, hidden.point), (&None, None, None, None));
    assert_eq!(hidden.step_free, Some(YesNo::No), "what does not tell where stays");
    assert_eq!(plain.homes[0].dwelling.postnummer, Postnummer::new("9510"), "the other home is whole");
    assert!(plain.travel.is_empty(), "a travel time from its postnummer would tell where it lies");
    assert_eq!(plain_json(&plain, today()), (text, left), "import and export again gives the same bytes");
    assert!(to_json(&with_protected).contains("Fjellveien 1"), "the sealed export is whole");
}

#[test]
fn a_protected_child_hides_its_home_and_its_own_places() {
    let mut with_protected = register();
    with_protected.children[1].protection.grade = ProtectionGrade::Confidential;
    with_protected.children[0].protection.grade = ProtectionGrade::Confidential;
    let (text, left) = plain_json(&with_protected, today());
    assert_eq!(
        (left.homes, left.children),
        (vec!["H-002".to_owned()], vec!["Spurv".to_owned(), "Ørn".to_owned()])
    );
    assert!(!text.contains("Talvik skole") && !text.contains("9511"));
}

#[test]
fn a_protected_childs_samvaer_areas_and_institution_tell_no_place() {
    let mut with_protected = register();
    let child = with_protected.needs[0].child.clone();
    let Contact::Planned(plans) = &mut with_protected.needs[0].contact else {
        panic!("the example has samvær")
    };
    plans[0].place.label = "Besøksrommet i Sandmerke".to_owned();
    plans[0].place.postnummer = Postnummer::new("9545");
    plans[0].place.point = Point::from_micro_degrees(69_123_456, 23_271_500);
    for (stay, at) in with_protected.placements.iter_mut().zip([
        StayAt::Institution("Sandmerke ungdomssenter".to_owned()),
        StayAt::Elsewhere("hos en tante i Sandmerke".to_owned()),
    ]) {
        stay.child = child.clone();
        stay.at = at;
    }
    let told = to_json(&with_protected);
    for word in ["Sandmerke", "9545", "69123456", "9550"] {
        assert!(told.contains(word), "{word} must be there for the test to be able to fail");
    }
    let owner = with_protected.children.iter_mut().find(|each| each.id == child).unwrap();
    owner.protection.grade = ProtectionGrade::Confidential;
    let (text, left) = plain_json(&with_protected, today());
    for word in ["Sandmerke", "9545", "69123456", "9550"] {
        assert!(!text.contains(word), "{word}");
    }
    let plain = from_json(text.as_bytes(), today()).unwrap();
    let Contact::Planned(kept) = &plain.needs[0].contact else { panic!("samvær stands") };
    assert_eq!(kept[0].place.label, "Adressen er skjult");
    assert_eq!(plain_json(&plain, today()), (text, left), "import and export again gives the same bytes");
}

#[test]
fn a_plain_export_blanks_the_reason_made_from_a_protected_homes_place() {
    let mut with_protected = register();
    with_protected.decisions[0].reasons[1] = "Sju minutter fra mor.".to_owned();
    with_protected.decisions[0].foster_parents_view = Some("Sju minutter er fint.".to_owned());
    let told = plain_json(&with_protected, today()).0;
    assert!(told.contains("Sju minutter fra mor") && told.contains("Sju minutter er fint"));
    let chosen = with_protected.decisions[0].home.clone();
    let home = with_protected.homes.iter_mut().find(|home| home.id == chosen).unwrap();
    home.household.members[0].protection.grade = ProtectionGrade::Confidential;
    assert!(!plain_json(&with_protected, today()).0.contains("Sju minutter"));
}
