//! Taking a home's whereabouts out of a ranking that was saved before its address was protected.

use heimly_domain::ids::HomeId;
use serde_json::Value;

/// The criteria that rest on where a home lies.
const OF_PLACE: [&str; 4] = ["b1", "b2", "b3", "b4"];

/// The saved text without everything that tells where `home` lies: name, place, travel, reasons and facts of
/// the criteria about places, and hard reasons' sentences. `None` when the home is not in it. A text that
/// cannot be read is emptied: what is due to be erased is never kept for being unreadable.
pub(crate) fn without_whereabouts(content: &str, home: &HomeId) -> Option<String> {
    if !content.contains(home.as_str()) {
        return None;
    }
    let Ok(mut saved) = serde_json::from_str::<Value>(content) else {
        return Some("{\"ranking\":null}".to_owned());
    };
    let mut rows: Vec<&mut Value> = Vec::new();
    if let Some(groups) = saved.pointer_mut("/ranking/groups").and_then(Value::as_array_mut) {
        for group in groups {
            group["sentence"] = Value::from("");
            rows.extend(group.get_mut("candidates").and_then(Value::as_array_mut).into_iter().flatten());
        }
    }
    rows.into_iter().filter(|row| row["home"] == home.as_str()).for_each(redact_row);
    let excluded = saved.pointer_mut("/ranking/excluded").and_then(Value::as_array_mut);
    let excluded = excluded.into_iter().flatten().filter(|row| row["home"] == home.as_str());
    excluded.for_each(redact_row);
    if let Some(explained) = saved.pointer_mut("/explanations").and_then(|all| all.get_mut(home.as_str())) {
        redact_explanation(explained);
    }
    serde_json::to_string(&saved).ok()
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
