//! Taking a home's whereabouts out of a ranking that was saved before its address was protected.

use heimly_domain::ids::HomeId;
use serde_json::Value;

/// The criteria that rest on where a home lies.
const OF_PLACE: [&str; 4] = ["b1", "b2", "b3", "b4"];

/// The saved text without everything that tells where `home` lies: name, place, travel, sum, reasons and facts
/// of the criteria about places, and hard reasons' sentences. Where a sibling lives in it, the other homes'
/// way to it goes too, because many distances to one point give the point away. `None` when the home is not
/// in it, or was hidden already when it was saved. A text that cannot be read is emptied: what is due to be
/// erased is never kept for being unreadable.
pub(crate) fn without_whereabouts(content: &str, home: &HomeId) -> Option<String> {
    if !content.contains(home.as_str()) {
        return None;
    }
    let Ok(mut saved) = serde_json::from_str::<Value>(content) else {
        return Some("{\"ranking\":null}".to_owned());
    };
    let siblings = saved.get_mut("siblings").and_then(Value::as_object_mut);
    let way_to = siblings.and_then(|homes| homes.remove(home.as_str()));
    let mut told = way_to.is_some();
    let mut rows: Vec<&mut Value> = Vec::new();
    if let Some(groups) = saved.pointer_mut("/ranking/groups").and_then(Value::as_array_mut) {
        for group in groups {
            rows.extend(group.get_mut("candidates").and_then(Value::as_array_mut).into_iter().flatten());
        }
    }
    for row in rows {
        if row["home"] == home.as_str() && !is_hidden(row) {
            redact_row(row);
            told = true;
        } else if let Some(places) = way_to.as_ref().and_then(Value::as_array) {
            redact_way(row, places);
        }
    }
    let excluded = saved.pointer_mut("/ranking/excluded").and_then(Value::as_array_mut);
    for row in excluded.into_iter().flatten() {
        if row["home"] == home.as_str() && !is_hidden(row) {
            redact_row(row);
            told = true;
        }
    }
    if !told {
        return None;
    }
    if let Some(groups) = saved.pointer_mut("/ranking/groups").and_then(Value::as_array_mut) {
        groups.iter_mut().for_each(|group| group["sentence"] = Value::from(""));
    }
    if let Some(explained) = saved.get_mut("explanations").and_then(Value::as_object_mut) {
        let due = explained.iter_mut().filter(|(id, _)| way_to.is_some() || *id == home.as_str());
        due.for_each(|(_, each)| redact_explanation(each));
    }
    serde_json::to_string(&saved).ok()
}

/// The saved text as it may be shown while `hidden` are protected.
pub(crate) fn without_all(content: &str, hidden: &[HomeId]) -> String {
    hidden.iter().fold(content.to_owned(), |text, home| without_whereabouts(&text, home).unwrap_or(text))
}

/// A row that was made while the home was protected, or was redacted before.
fn is_hidden(row: &Value) -> bool {
    let times = row.get("travel").and_then(Value::as_array);
    row["name"] == row["code"] && times.into_iter().flatten().all(|travel| travel["low"].is_null())
}

fn redact_row(row: &mut Value) {
    row["name"] = row["code"].clone();
    for key in ["place", "confirmed"] {
        row[key] = Value::from("");
    }
    for key in ["travel", "clarify", "reasons"] {
        if row.get(key).is_some() {
            row[key] = Value::Array(Vec::new());
        }
    }
    without_places(row);
}

/// Takes one place's way and what was made from it out of another home's row.
fn redact_way(row: &mut Value, places: &[Value]) {
    if let Some(travel) = row.get_mut("travel").and_then(Value::as_array_mut) {
        travel.retain(|each| !places.contains(&each["place"]));
    }
    without_places(row);
}

/// The sum goes with the reasons, because the other criteria taken from it leave those about places.
fn without_places(row: &mut Value) {
    if row.get("sum").is_some() {
        row["sum"] = Value::Null;
    }
    for key in ["for_reasons", "against", "questions"] {
        if let Some(lines) = row.get_mut(key).and_then(Value::as_array_mut) {
            lines.retain(|line| !line["criterion"].as_str().is_some_and(of_place));
        }
    }
}

fn redact_explanation(explained: &mut Value) {
    for key in ["documented_line", "possible_line"] {
        explained[key] = Value::from("");
    }
    explained["clarify"] = Value::Array(Vec::new());
    if let Some(parts) = explained.get_mut("parts").and_then(Value::as_array_mut) {
        parts.retain(|part| part["letter"] != "b");
    }
}

fn of_place(key: &str) -> bool {
    OF_PLACE.contains(&key)
}
