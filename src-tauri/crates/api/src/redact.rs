//! Taking a home's whereabouts out of a ranking that was saved before its address was protected.
//!
//! A saved ranking can come from an import, so nothing is assumed of its form: one that is not as Heimly
//! writes it is emptied, because what cannot be read cannot be cleaned.

use heimly_domain::ids::HomeId;
use heimly_domain::text::Lang;
use heimly_domain::text::overview::hidden_place;
use heimly_exchange::records::WeightSetRecord;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The criteria that rest on where a home lies.
const OF_PLACE: [&str; 4] = ["b1", "b2", "b3", "b4"];

/// What stands of a saved ranking that was emptied. Reading it is `not_found`.
const EMPTIED: &str = "{\"ranking\":null}";

/// The parts of a saved ranking.
const PARTS: [&str; 4] = ["ranking", "explanations", "siblings", "weights"];

type Object = Map<String, Value>;

/// The text is not a ranking as Heimly writes it.
struct Unfamiliar;

/// Whether the text told of the home's whereabouts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Yes,
    No,
}

/// The saved text without everything that tells where `home` lies: name, place, travel, sum, reasons and facts
/// of the criteria about places, and hard reasons' sentences. Where a sibling lives in it, the other homes'
/// way to it goes too, because many distances to one point give the point away. `None` when the home is not
/// in it, or was hidden already when it was saved. A text that is not as Heimly writes it is emptied: what is
/// due to be erased is never kept for being unreadable.
pub(crate) fn without_whereabouts(content: &str, home: &HomeId) -> Option<String> {
    if !content.contains(home.as_str()) {
        return None;
    }
    let emptied = || EMPTIED.to_owned();
    let Ok(Value::Object(mut saved)) = serde_json::from_str::<Value>(content) else {
        return Some(emptied());
    };
    match redact(&mut saved, home) {
        Ok(Told::No) => None,
        Ok(Told::Yes) => Some(serde_json::to_string(&saved).unwrap_or_else(|_| emptied())),
        Err(Unfamiliar) => Some(emptied()),
    }
}

/// The saved text as it may be shown while `hidden` are protected.
pub(crate) fn without_all(content: &str, hidden: &[HomeId]) -> String {
    hidden.iter().fold(content.to_owned(), |text, home| without_whereabouts(&text, home).unwrap_or(text))
}

/// Every home a saved text names; none of a text that is not as Heimly writes it, which is emptied when it is
/// shown.
pub(crate) fn homes_named(content: &str) -> BTreeSet<HomeId> {
    let Ok(saved) = serde_json::from_str::<Value>(content) else { return BTreeSet::new() };
    let list = |of: &Value, key: &str| of.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let ranking = saved.get("ranking").cloned().unwrap_or_default();
    let candidates = list(&ranking, "groups").iter().flat_map(|group| list(group, "candidates")).collect();
    let rows = [candidates, list(&ranking, "excluded")].concat();
    let in_rows = rows.iter().filter_map(|row| row.get("home").and_then(Value::as_str).map(str::to_owned));
    let keys = ["explanations", "siblings"].iter().filter_map(|part| saved.get(part)?.as_object());
    let in_keys = keys.flat_map(|part| part.keys().cloned());
    in_rows.chain(in_keys).filter_map(|id| HomeId::new(&id)).collect()
}

fn redact(saved: &mut Object, home: &HomeId) -> Result<Told, Unfamiliar> {
    if saved.keys().any(|key| !PARTS.contains(&key.as_str())) {
        return Err(Unfamiliar);
    }
    if let Some(weights) = saved.get("weights") {
        serde_json::from_value::<WeightSetRecord>(weights.clone()).map_err(|_| Unfamiliar)?;
    }
    let way_to = match saved.get_mut("siblings") {
        None => None,
        Some(homes) => homes.as_object_mut().ok_or(Unfamiliar)?.remove(home.as_str()),
    };
    let way_to = match way_to {
        None => None,
        Some(Value::Array(places)) => Some(places),
        Some(_) => return Err(Unfamiliar),
    };
    let mut told = if way_to.is_some() { Told::Yes } else { Told::No };
    let ranking = saved.get_mut("ranking").and_then(Value::as_object_mut).ok_or(Unfamiliar)?;
    for group in objects(ranking, "groups")? {
        for row in objects(group, "candidates")? {
            if is_of(row, home)? {
                told = redact_row(row, told)?;
            } else if let Some(places) = &way_to {
                redact_way(row, places)?;
            }
        }
    }
    for row in objects(ranking, "excluded")? {
        if is_of(row, home)? {
            told = redact_row(row, told)?;
        }
    }
    if told == Told::Yes {
        for group in objects(ranking, "groups")? {
            group.insert("sentence".to_owned(), Value::from(""));
        }
    }
    let explanations = match saved.get_mut("explanations") {
        None => return Ok(told),
        Some(explained) => explained.as_object_mut().ok_or(Unfamiliar)?,
    };
    for (id, each) in explanations {
        let each = each.as_object_mut().ok_or(Unfamiliar)?;
        if told == Told::Yes && (way_to.is_some() || id == home.as_str()) {
            redact_explanation(each)?;
        }
    }
    Ok(told)
}

/// The objects of a list that must be there.
fn objects<'a>(of: &'a mut Object, key: &str) -> Result<Vec<&'a mut Object>, Unfamiliar> {
    let list = of.get_mut(key).and_then(Value::as_array_mut).ok_or(Unfamiliar)?;
    list.iter_mut().map(|each| each.as_object_mut().ok_or(Unfamiliar)).collect()
}

/// A list of objects that may be left out.
fn list<'a>(of: &'a mut Object, key: &str) -> Result<Option<&'a mut Vec<Value>>, Unfamiliar> {
    match of.get_mut(key) {
        None => Ok(None),
        Some(Value::Array(list)) if list.iter().all(Value::is_object) => Ok(Some(list)),
        Some(_) => Err(Unfamiliar),
    }
}

fn is_of(row: &Object, home: &HomeId) -> Result<bool, Unfamiliar> {
    let id = row.get("home").and_then(Value::as_str).ok_or(Unfamiliar)?;
    Ok(id == home.as_str())
}

/// A row that was made while the home was protected, or was redacted before.
fn is_hidden(row: &Object) -> bool {
    let place = row.get("place").and_then(Value::as_str);
    let hidden = place.is_some_and(|place| {
        place.is_empty() || [Lang::Nb, Lang::Nn].iter().any(|lang| place == hidden_place(*lang))
    });
    let times = row.get("travel").and_then(Value::as_array);
    let unknown = |travel: &Value| travel.get("low").is_none_or(Value::is_null);
    hidden && row.get("name") == row.get("code") && times.into_iter().flatten().all(unknown)
}

fn redact_row(row: &mut Object, told: Told) -> Result<Told, Unfamiliar> {
    let Some(Value::String(code)) = row.get("code").cloned() else { return Err(Unfamiliar) };
    if is_hidden(row) {
        return Ok(told);
    }
    row.insert("name".to_owned(), Value::String(code));
    for key in ["place", "confirmed"] {
        row.insert(key.to_owned(), Value::from(""));
    }
    for key in ["travel", "clarify", "reasons"] {
        if row.contains_key(key) {
            row.insert(key.to_owned(), Value::Array(Vec::new()));
        }
    }
    without_places(row)?;
    Ok(Told::Yes)
}

/// Takes one place's way and what was made from it out of another home's row.
fn redact_way(row: &mut Object, places: &[Value]) -> Result<(), Unfamiliar> {
    if let Some(travel) = list(row, "travel")? {
        travel.retain(|each| each.get("place").is_some_and(|place| !places.contains(place)));
    }
    without_places(row)
}

/// The sum goes with the reasons, because the other criteria taken from it leave those about places.
fn without_places(row: &mut Object) -> Result<(), Unfamiliar> {
    if let Some(sum) = row.get_mut("sum") {
        *sum = Value::Null;
    }
    for key in ["for_reasons", "against", "questions"] {
        if let Some(lines) = list(row, key)? {
            let of_place = |line: &Value| {
                let criterion = line.get("criterion").and_then(Value::as_str);
                criterion.is_none_or(|criterion| OF_PLACE.contains(&criterion))
            };
            lines.retain(|line| !of_place(line));
        }
    }
    Ok(())
}

fn redact_explanation(explained: &mut Object) -> Result<(), Unfamiliar> {
    for key in ["documented_line", "possible_line"] {
        explained.insert(key.to_owned(), Value::from(""));
    }
    explained.insert("clarify".to_owned(), Value::Array(Vec::new()));
    if let Some(parts) = list(explained, "parts")? {
        parts.retain(|part| part.get("letter").is_some_and(|letter| letter != "b"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn home() -> HomeId {
        HomeId::new("hjem-1").unwrap()
    }

    fn redacted(content: &str) -> Option<String> {
        without_whereabouts(content, &home())
    }

    fn row() -> Value {
        json!({ "home": "hjem-1", "code": "H-1", "name": "Berg", "place": "Stedmerke", "confirmed": "i går",
                "travel": [{ "place": "Skole", "low": 5 }], "sum": { "documented": "4" },
                "for_reasons": [{ "criterion": "a1", "text": "søvn" }, { "criterion": "b2", "text": "Stedmerke" }] })
    }

    #[test]
    fn a_row_is_told_apart_from_its_place_and_the_rest_stands() {
        let saved = json!({ "ranking": { "groups": [{ "candidates": [row()] }], "excluded": [] } });
        let after: Value = serde_json::from_str(&redacted(&saved.to_string()).unwrap()).unwrap();
        assert!(!after.to_string().contains("Stedmerke") && !after.to_string().contains("Berg"));
        let row = &after["ranking"]["groups"][0]["candidates"][0];
        assert_eq!(row["for_reasons"], json!([{ "criterion": "a1", "text": "søvn" }]));
        assert_eq!((&row["sum"], &row["travel"]), (&Value::Null, &json!([])));
        assert_eq!(redacted(&after.to_string()), None, "what is redacted is done");
    }

    #[test]
    fn a_text_of_another_form_is_emptied_and_never_stops_the_raise() {
        let mut with_number = row();
        with_number["for_reasons"] = json!(["Stedmerke"]);
        let mut without_code = row();
        without_code["code"] = json!(7);
        let groups = |groups: Value| json!({ "ranking": { "groups": groups, "excluded": [] } });
        let whole = |part: &str, with: Value| {
            let mut saved = groups(json!([{ "candidates": [row()] }]));
            saved[part] = with;
            saved
        };
        let hostile = [
            json!("hjem-1 Stedmerke"),
            json!(["hjem-1", "Stedmerke"]),
            json!({ "hjem-1": "Stedmerke" }),
            json!({ "ranking": "hjem-1 Stedmerke" }),
            json!({ "ranking": ["hjem-1", "Stedmerke"] }),
            groups(json!("hjem-1 Stedmerke")),
            groups(json!(["hjem-1 Stedmerke"])),
            groups(json!([{ "sentence": "hjem-1 Stedmerke" }])),
            groups(json!([{ "candidates": ["hjem-1", "Stedmerke", 3, null] }])),
            groups(json!([{ "candidates": [{ "home": 3, "place": "hjem-1 Stedmerke" }] }])),
            groups(json!([{ "candidates": [with_number] }])),
            groups(json!([{ "candidates": [without_code] }])),
            json!({ "ranking": { "groups": [], "excluded": [["hjem-1", "Stedmerke"]] } }),
            whole("explanations", json!("hjem-1 Stedmerke")),
            whole("explanations", json!({ "hjem-1": "Stedmerke" })),
            whole("explanations", json!({ "hjem-1": { "parts": "Stedmerke" } })),
            whole("siblings", json!(["hjem-1", "Stedmerke"])),
            whole("siblings", json!({ "hjem-1": "Stedmerke" })),
            whole("weights", json!("hjem-1 Stedmerke")),
            whole("annet", json!("hjem-1 Stedmerke")),
        ];
        for content in hostile {
            assert_eq!(redacted(&content.to_string()).as_deref(), Some(EMPTIED), "{content}");
        }
        assert_eq!(redacted("{\"hjem-1\": Stedmerke").as_deref(), Some(EMPTIED));
        assert_eq!(redacted(EMPTIED), None);
    }

    #[test]
    fn a_row_that_only_looks_hidden_is_redacted() {
        let mut forged = row();
        forged["name"] = json!("H-1");
        forged["travel"] = json!([]);
        let saved = json!({ "ranking": { "groups": [{ "candidates": [forged] }], "excluded": [] } });
        assert!(!redacted(&saved.to_string()).unwrap().contains("Stedmerke"));
    }
}
