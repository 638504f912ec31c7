//! A file that Heimly 0.1.0 wrote must be read for ever: what version 2 added is simply not there.

use super::*;

const VERSION_1: &str = include_str!("../../../../../../tests/vectors/office-export-v1.json");

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
fn a_file_of_version_1_is_written_again_as_version_2_with_nothing_lost() {
    let read = from_json(VERSION_1.as_bytes(), today()).unwrap();
    let again: Value = serde_json::from_str(&to_json(&read)).unwrap();
    assert_eq!(again["version"], json!(2));
    let before: Value = serde_json::from_str(VERSION_1).unwrap();
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
        (new, old) if new == old => {}
        _ => lost.push(path.to_owned()),
    }
}
