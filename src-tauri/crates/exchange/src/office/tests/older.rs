//! A file an earlier Heimly wrote must be read for ever: what came later is simply not there.

use super::*;

const VERSION_1: &str = include_str!("../../../../../../tests/vectors/office-export-v1.json");
const VERSION_2: &str = include_str!("../../../../../../tests/vectors/office-export-v2.json");

#[test]
fn a_file_of_version_1_is_read_and_what_came_later_is_unanswered() {
    let read = from_json(VERSION_1.as_bytes(), today()).unwrap();
    assert_eq!((read.homes.len(), read.children.len(), read.decisions.len()), (4, 2, 1));
    assert_eq!(read.office.limits, ChoosingLimits::standard());
    assert!(read.homes.iter().all(|home| home.deputy.is_none() && home.responsible.is_some()));
    assert!(read.children.iter().all(|child| child.deputy.is_none()));
    assert_eq!((read.decisions[0].habil, &read.decisions[0].foster_parents_view), (None, &None));
    let tjeld = read.searches.iter().find(|search| search.child.as_str() == "barn-tjeld").unwrap();
    assert_eq!((tjeld.persons.len(), tjeld.contacts.len(), tjeld.meetings.len()), (6, 0, 2));
    assert_eq!((tjeld.persons[0].side, tjeld.meetings[0].prepared), (None, None));
    assert!(read.inquiries.is_empty() && read.bufetat.is_empty() && read.asked.is_empty());
    assert!(read.ringeliste.is_none() && read.assessments.is_empty() && read.pairs.is_empty());
    assert!(read.participation.is_empty() && read.habilitet.is_empty());
}

#[test]
fn a_file_of_version_2_is_read_and_what_came_later_is_unanswered() {
    let read = from_json(VERSION_2.as_bytes(), today()).unwrap();
    assert_eq!((read.homes.len(), read.office.id.as_str()), (54, "eksempel-2"));
    assert_eq!((read.office.postnummer, read.office.point), (None, None));
    assert!(read.links.is_empty() && read.water_neighbours.is_empty() && read.rounds.is_empty());
    assert!(read.needs.iter().all(|need| need.avoid_places.is_empty()));
}

#[test]
fn a_time_of_an_older_file_counts_both_ways_for_two_whole_postnummer() {
    let mut value: Value = serde_json::from_str(VERSION_1).unwrap();
    value["travel"] = json!([{ "from": "9510", "to": "9540", "minutes": 25 }]);
    let read = from_json(value.to_string().as_bytes(), today()).unwrap();
    let end = |text| TravelEnd { postnummer: Postnummer::new(text).unwrap(), point: None };
    let [time] = read.travel.as_slice() else { panic!("one time") };
    assert_eq!((time.from, time.to, time.minutes), (end("9510"), end("9540"), 25));
    assert_eq!(time.direction, TravelDirection::BothWays);
    assert_eq!((&time.by_ferry, &time.words, time.on, &time.by), (&None, &None, None, &None));
}

#[test]
fn an_older_file_is_written_again_as_version_3_with_nothing_lost() {
    for older in [VERSION_1, VERSION_2] {
        nothing_lost(older);
    }
}

fn nothing_lost(older: &str) {
    let read = from_json(older.as_bytes(), today()).unwrap();
    let again: Value = serde_json::from_str(&to_json(&read)).unwrap();
    assert_eq!(again["version"], json!(3));
    let before: Value = serde_json::from_str(older).unwrap();
    let mut lost = Vec::new();
    missing_from(&again, &before, "", &mut lost);
    assert_eq!(lost, ["/version"], "only the number of the version differs");
    assert_eq!(to_json(&from_json(again.to_string().as_bytes(), today()).unwrap()), to_json(&read));
}

/// The paths of what `after` does not have as `before` has it.
fn missing_from(after: &Value, before: &Value, path: &str, lost: &mut Vec<String>) {
    match (after, before) {
        (Value::Object(new), Value::Object(old)) => {
            for (name, value) in old {
                let path = format!("{path}/{name}");
                missing_from(new.get(name).unwrap_or(&Value::Null), value, &path, lost);
            }
        }
        (Value::Array(new), Value::Array(old)) if new.len() == old.len() => {
            for (at, (new, old)) in new.iter().zip(old).enumerate() {
                missing_from(new, old, &format!("{path}/{at}"), lost);
            }
        }
        // An end of an entered time was its postnummer alone.
        (Value::Object(new), Value::String(_)) if new.get("postnummer") == Some(before) => {}
        (new, old) if new == old => {}
        _ => lost.push(path.to_owned()),
    }
}
