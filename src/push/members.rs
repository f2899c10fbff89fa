//! The settings as named members, and when two values mean the same.

use std::collections::BTreeMap;

use serde_json::Map;
use serde_json::Value;
use sha2::Digest as _;
use sha2::Sha256;

use crate::model::AccountLinking;
use crate::model::Field;
use crate::model::request_members;

/// The members that are sent, without the secret.
pub fn sent_members(settings: &AccountLinking) -> Map<String, Value> {
    request_members(settings, "")
        .into_iter()
        .map(|(_, name, value)| (name, value))
        .filter(|(name, _)| name != Field::ClientSecret.name())
        .collect()
}

/// A value in the form in which it is compared; `None` when it says no more than a member that is left out.
///
/// Amazon's pages show the flag as text, tools leave empty lists out, and the order of scopes, domains and links
/// has no meaning.
pub(super) fn plain(name: &str, value: &Value) -> Option<Value> {
    match (Field::named(name), value) {
        (_, Value::Null) => None,
        (_, Value::String(text)) if text.is_empty() => None,
        (_, Value::Array(entries)) if entries.is_empty() => None,
        (_, Value::Object(members)) if members.is_empty() => None,
        (Some(Field::SkipOnEnablement), Value::String(text)) => match text.as_str() {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            _ => Some(value.clone()),
        },
        (Some(Field::DefaultTokenExpirationInSeconds), Value::String(text)) => {
            Some(text.parse::<i64>().map_or_else(|_not_a_number| value.clone(), Value::from))
        }
        (Some(Field::VoiceForwardAccountLinking), Value::String(text)) if text == "DISABLED" => {
            None
        }
        (Some(Field::PkceConfiguration), Value::Object(members))
            if members.get("status").and_then(Value::as_str) == Some("DISABLED") =>
        {
            None
        }
        (
            Some(
                Field::Scopes
                | Field::Domains
                | Field::RedirectUrls
                | Field::AuthorizationUrlsByPlatform,
            ),
            Value::Array(entries),
        ) => {
            let mut entries = entries.clone();
            entries.sort_by_cached_key(canonical);
            Some(Value::Array(entries))
        }
        _ => Some(value.clone()),
    }
}

/// Whether both say the same, a member that is left out among them.
pub(super) fn same(name: &str, a: Option<&Value>, b: Option<&Value>) -> bool {
    let plain = |value: Option<&Value>| value.and_then(|value| plain(name, value));
    plain(a) == plain(b)
}

/// Half the SHA-256 sum of what a member says, in hexadecimal; empty when it says nothing.
fn sum(name: &str, value: Option<&Value>) -> String {
    let Some(value) = value.and_then(|value| plain(name, value)) else { return String::new() };
    let digest = Sha256::digest(canonical(&value).as_bytes());
    let half = digest.first_chunk::<16>().copied().unwrap_or_default();
    format!("{:032x}", u128::from_be_bytes(half))
}

/// The sums of all members. One that says nothing has the empty sum, so that "told as empty" stays "told".
pub(super) fn sums(members: &Map<String, Value>) -> BTreeMap<String, String> {
    members.iter().map(|(name, value)| (name.clone(), sum(name, Some(value)))).collect()
}

/// JSON with the members of objects in alphabetical order, since their order has no meaning.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let sorted: BTreeMap<&String, String> =
                members.iter().map(|(name, value)| (name, canonical(value))).collect();
            let parts: Vec<String> = sorted
                .into_iter()
                .map(|(name, value)| format!("{}:{value}", Value::from(name.as_str())))
                .collect();
            format!("{{{}}}", parts.join(","))
        }
        Value::Array(entries) => {
            let parts: Vec<String> = entries.iter().map(canonical).collect();
            format!("[{}]", parts.join(","))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_that_mean_the_same_are_the_same() {
        let cases = [
            ("skipOnEnablement", Some(json!("true")), Some(json!(true)), true),
            ("skipOnEnablement", Some(json!(false)), Some(json!(true)), false),
            ("skipOnEnablement", Some(json!(false)), None, false),
            ("scopes", Some(json!(["a", "b"])), Some(json!(["b", "a"])), true),
            ("scopes", Some(json!([])), None, true),
            ("domains", Some(json!(null)), Some(json!([])), true),
            ("domains", Some(json!(["a"])), None, false),
            ("defaultTokenExpirationInSeconds", Some(json!("60")), Some(json!(60)), true),
            ("voiceForwardAccountLinking", Some(json!("DISABLED")), None, true),
            ("voiceForwardAccountLinking", Some(json!("ENABLED")), None, false),
            ("pkceConfiguration", Some(json!({"status": "DISABLED"})), None, true),
            ("newThing", Some(json!({"a": 1, "b": 2})), Some(json!({"b": 2, "a": 1})), true),
            ("newThing", Some(json!([1, 2])), Some(json!([2, 1])), false),
            ("clientId", Some(json!("a")), Some(json!("b")), false),
        ];
        for (name, a, b, expected) in cases {
            assert_eq!(same(name, a.as_ref(), b.as_ref()), expected, "{name} {a:?} {b:?}");
        }
    }

    #[test]
    fn the_secret_is_never_among_the_members() {
        let mut settings = AccountLinking::default();
        settings.other.insert("clientSecret".to_owned(), json!("s"));
        assert!(!sent_members(&settings).contains_key("clientSecret"));
    }
}
