//! Keeps secrets out of what is written: the last gate before the disk.

use serde_json::Value;

use crate::model::looks_like_secret;

/// The same value with every text that is shaped like a secret emptied, and without members that are named one.
pub(super) fn without_secrets(value: Value) -> Value {
    match value {
        Value::String(text) if holds_secret(&text) => Value::String(String::new()),
        Value::Array(entries) => entries.into_iter().map(without_secrets).collect(),
        Value::Object(members) => members
            .into_iter()
            .filter(|(name, _)| !is_secret_name(name) && !holds_secret(name))
            .map(|(name, value)| (name, without_secrets(value)))
            .collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}

fn is_secret_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.contains("secret") || name.contains("password")
}

/// Whether a secret stands in the text, alone or among other words.
fn holds_secret(text: &str) -> bool {
    looks_like_secret(text) || text.split_whitespace().any(looks_like_secret)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_stay_out_wherever_they_stand() {
        let old = "0123456789abcdef".repeat(4);
        let kept = without_secrets(json!({
            "client_id": "amzn1.oa2-cs.v1.0011223344",
            "scopes": ["profile", format!("my secret {old} ")],
            "other": {"clientSecret": 5, "Password": "x", "deep": [{"token": "Atza|IQEBmadeup"}]},
            "vendor": "M2AB3CD4EFGH5I",
        }));
        assert_eq!(
            kept,
            json!({
                "client_id": "",
                "scopes": ["profile", ""],
                "other": {"deep": [{"token": ""}]},
                "vendor": "M2AB3CD4EFGH5I",
            })
        );
    }
}
