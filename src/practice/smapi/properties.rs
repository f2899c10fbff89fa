//! The single checks: each looks at one property and adds what is wrong with it.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;
use url::Url;

use super::violation::Violation;

type Settings = Map<String, Value>;

/// One of a few words.
pub(super) fn one_of(
    settings: &Settings,
    name: &str,
    allowed: &[&str],
    found: &mut Vec<Violation>,
) {
    match settings.get(name) {
        None => {}
        Some(Value::String(word)) if allowed.contains(&word.as_str()) => {}
        Some(value) => found.push(Violation::not_one_of(name, value, allowed)),
    }
}

/// There, and a text with something in it.
pub(super) fn required(settings: &Settings, name: &str, found: &mut Vec<Violation>) {
    match settings.get(name) {
        None => found.push(Violation::missing("", name)),
        Some(Value::String(text)) if text.is_empty() => {
            found.push(Violation::too_short(name, &json!("")));
        }
        Some(Value::String(_)) => {}
        Some(other) => found.push(Violation::wrong_type(name, other, &["string"])),
    }
}

/// An https address, where there is one.
pub(super) fn https(settings: &Settings, name: &str, found: &mut Vec<Violation>) {
    let Some(Value::String(text)) = settings.get(name) else {
        return;
    };
    let is_https = Url::parse(text).is_ok_and(|url| url.scheme() == "https" && url.has_host());
    if !is_https && !text.is_empty() {
        found.push(Violation::not_a_url(name, &json!(text)));
    }
}

/// A list of texts, no longer than `most`.
pub(super) fn list(
    settings: &Settings,
    name: &str,
    most: Option<usize>,
    found: &mut Vec<Violation>,
) {
    match settings.get(name) {
        None => {}
        Some(Value::Array(entries)) => {
            if let Some(most) = most.filter(|most| entries.len() > *most) {
                found.push(Violation::too_many(name, entries.len(), most));
            }
            for (index, entry) in entries.iter().enumerate() {
                if !entry.is_string() {
                    let path = format!("{name}[{index}]");
                    found.push(Violation::wrong_type(&path, entry, &["string"]));
                }
            }
        }
        Some(other) => found.push(Violation::wrong_type(name, other, &["array"])),
    }
}

/// Whole seconds, none of them negative.
pub(super) fn lifetime(settings: &Settings, found: &mut Vec<Violation>) {
    let name = "defaultTokenExpirationInSeconds";
    match settings.get(name) {
        None => {}
        Some(value) if value.is_u64() => {}
        Some(value) if value.is_i64() => found.push(Violation::not_an_amount(name, value)),
        Some(value) => found.push(Violation::wrong_type(name, value, &["integer"])),
    }
}

/// A boolean; Amazon's own samples write it as text.
pub(super) fn skip(settings: &Settings, found: &mut Vec<Violation>) {
    let name = "skipOnEnablement";
    let Some(value) = settings.get(name) else {
        return;
    };
    if !value.is_boolean() && *value != json!("true") && *value != json!("false") {
        found.push(Violation::wrong_type(name, value, &["boolean"]));
    }
}

/// Platform and address in each entry.
pub(super) fn platforms(settings: &Settings, found: &mut Vec<Violation>) {
    let name = "authorizationUrlsByPlatform";
    let entries = match settings.get(name) {
        None => return,
        Some(Value::Array(entries)) => entries,
        Some(other) => {
            found.push(Violation::wrong_type(name, other, &["array"]));
            return;
        }
    };
    for (index, entry) in entries.iter().enumerate() {
        let path = format!("{name}[{index}]");
        for property in ["platformType", "platformAuthorizationUrl"] {
            if entry.get(property).is_none_or(|value| !value.is_string()) {
                found.push(Violation::missing(&path, property));
            }
        }
        if let Some(platform) = entry.get("platformType").filter(|value| value.is_string())
            && *platform != json!("iOS")
            && *platform != json!("Android")
        {
            let path = format!("{path}.platformType");
            found.push(Violation::not_one_of(&path, platform, &["iOS", "Android"]));
        }
    }
}

/// On or off, and the one method there is.
pub(super) fn pkce(settings: &Settings, found: &mut Vec<Violation>) {
    let name = "pkceConfiguration";
    let inner = match settings.get(name) {
        None => return,
        Some(Value::Object(inner)) => inner,
        Some(other) => {
            found.push(Violation::wrong_type(name, other, &["object"]));
            return;
        }
    };
    let rules: [(&str, &[&str]); 2] =
        [("status", &["ENABLED", "DISABLED"]), ("codeChallengeMethod", &["S256"])];
    for (property, allowed) in rules {
        if let Some(value) = inner.get(property)
            && !value.as_str().is_some_and(|word| allowed.contains(&word))
        {
            let path = format!("{name}.{property}");
            found.push(Violation::not_one_of(&path, value, allowed));
        }
    }
}

/// Smart-home skills need the code grant and a scope.
pub(super) fn smart_home(settings: &Settings, found: &mut Vec<Violation>) {
    if let Some(grant) = settings.get("type").filter(|grant| **grant == "IMPLICIT") {
        found.push(Violation::not_one_of("type", grant, &["AUTH_CODE"]));
    }
    let scopes = settings.get("scopes").and_then(Value::as_array);
    if scopes.is_none_or(Vec::is_empty) {
        found.push(Violation::missing("", "scopes"));
    }
}
