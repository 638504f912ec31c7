//! Records as they come from a form: one that has no id yet is new, and gets one here.

use crate::children::new_id;
use crate::error::Failure;
use heimly_domain::text::errors::Trouble;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Whether a record that was sent is stored already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sent {
    /// It is new, and has just got its id.
    New,
    /// It has an id of its own.
    Stored,
}

/// The record that was sent under `record`. An empty id becomes a new one, and each field of `filled` that is
/// empty or left out in a new record becomes what stands there.
///
/// # Errors
/// `wrong_usage` with the path of the first field that cannot be read.
pub(crate) fn read<R: DeserializeOwned>(
    mut sent: Value,
    filled: &[(&str, Value)],
) -> Result<(R, Sent), Failure> {
    let mut is = Sent::Stored;
    if let Some(fields) = sent.as_object_mut()
        && fields.get("id").is_none_or(is_empty)
    {
        is = Sent::New;
        fields.insert("id".to_owned(), Value::String(new_id()));
        for (field, value) in filled {
            if fields.get(*field).is_none_or(is_empty) {
                fields.insert((*field).to_owned(), value.clone());
            }
        }
    }
    let record = serde_path_to_error::deserialize(sent)
        .map_err(|error| Failure::of(Trouble::WrongUsage, &format!("record.{}", error.path())))?;
    Ok((record, is))
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use serde_json::json;

    #[derive(Deserialize)]
    struct Line {
        id: String,
        on: String,
    }

    #[test]
    fn a_record_without_an_id_is_new_and_is_filled() {
        let filled = [("on", json!("2026-11-24"))];
        let (line, sent) = read::<Line>(json!({ "id": "", "on": "" }), &filled).unwrap();
        assert_eq!((sent, line.on.as_str()), (Sent::New, "2026-11-24"));
        assert!(!line.id.is_empty());
        let (line, sent) = read::<Line>(json!({ "id": "a", "on": "" }), &filled).unwrap();
        assert_eq!((sent, line.id.as_str(), line.on.as_str()), (Sent::Stored, "a", ""));
        let refused = read::<Line>(json!({ "id": "a", "on": 3 }), &filled).map(|_| ());
        assert_eq!(refused, Err(Failure::of(Trouble::WrongUsage, "record.on")));
    }
}
