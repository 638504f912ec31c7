//! The JSON Schema of the office export, made from the record types.

use super::export::OfficeExport;
use crate::records::wire::LIST_MAX;
use serde_json::Value;

/// The schema as text, the same every time, with a final line break. Every list states its limit.
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(OfficeExport).to_value();
    state_list_limits(&mut schema);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

fn state_list_limits(value: &mut Value) {
    match value {
        Value::Object(map) => {
            let is_list = match map.get("type") {
                Some(Value::String(kind)) => kind == "array",
                Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == "array"),
                Some(Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_)) | None => false,
            };
            if is_list && !map.contains_key("maxItems") {
                map.insert("maxItems".to_owned(), LIST_MAX.into());
            }
            map.values_mut().for_each(state_list_limits);
        }
        Value::Array(list) => list.iter_mut().for_each(state_list_limits),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
