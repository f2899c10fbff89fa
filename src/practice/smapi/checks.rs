//! What SMAPI checks in the settings it is sent, as far as that is known. Where nothing is
//! published it lets them pass.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;
use url::Url;

use super::Refusal;
use super::violation::Violation;

const NOT_VALID: &str = "Account linking information is not valid.";

const MOST_SCOPES: usize = 15;

/// The console says 30 where the API's page says 15.
const MOST_DOMAINS: usize = 30;

type Settings = Map<String, Value>;

/// The settings in a body, or everything that is wrong with them.
pub(super) fn settings(body: &[u8], api: &str) -> Result<Settings, Refusal> {
    let empty = || Refusal::invalid(NOT_VALID, vec![Violation::empty_body()]);
    if body.is_empty() {
        return Err(empty());
    }
    let Ok(mut body) = serde_json::from_slice::<Value>(body) else {
        let message = "Error parsing the requested content. Please validate the input.";
        return Err(Refusal::invalid(message, Vec::new()));
    };
    let wrapped = body.get_mut("accountLinkingRequest").map(Value::take);
    let mut settings = match wrapped {
        None | Some(Value::Null) => return Err(empty()),
        Some(Value::Object(settings)) => settings,
        Some(other) => {
            let violation = Violation::wrong_type("", &other, &["object"]);
            return Err(Refusal::invalid(NOT_VALID, vec![violation]));
        }
    };
    // A tool of Amazon's sends null for lists without entries.
    settings.retain(|_, value| !value.is_null());
    let violations = violations(&settings, api);
    if violations.is_empty() { Ok(settings) } else { Err(Refusal::invalid(NOT_VALID, violations)) }
}

/// What somebody else sets up where nothing was.
pub(super) fn somebody_elses() -> Settings {
    let mut settings = Settings::new();
    settings.insert("type".to_owned(), json!("AUTH_CODE"));
    let rest = [
        ("authorizationUrl", "https://login.example/authorize"),
        ("clientId", "somebody-else"),
        ("accessTokenUrl", "https://login.example/token"),
        ("accessTokenScheme", "HTTP_BASIC"),
        ("clientSecret", "practice-somebody-else"),
    ];
    settings.extend(rest.map(|(name, value)| (name.to_owned(), json!(value))));
    settings
}

fn violations(settings: &Settings, api: &str) -> Vec<Violation> {
    let mut found = Vec::new();
    let is_code_grant = settings.get("type") != Some(&json!("IMPLICIT"));
    one_of(settings, "type", &["AUTH_CODE", "IMPLICIT"], &mut found);
    one_of(settings, "accessTokenScheme", &["HTTP_BASIC", "REQUEST_BODY_CREDENTIALS"], &mut found);
    let switch = &["ENABLED", "DISABLED"];
    one_of(settings, "voiceForwardAccountLinking", switch, &mut found);
    for name in ["type", "authorizationUrl", "clientId"] {
        required(settings, name, &mut found);
    }
    if is_code_grant {
        for name in ["accessTokenUrl", "accessTokenScheme", "clientSecret"] {
            required(settings, name, &mut found);
        }
    }
    let urls = ["authorizationUrl", "accessTokenUrl", "reciprocalAccessTokenUrl"];
    for name in urls {
        https(settings, name, &mut found);
    }
    list(settings, "scopes", Some(MOST_SCOPES), &mut found);
    list(settings, "domains", Some(MOST_DOMAINS), &mut found);
    list(settings, "redirectUrls", None, &mut found);
    lifetime(settings, &mut found);
    skip(settings, &mut found);
    platforms(settings, &mut found);
    pkce(settings, &mut found);
    if api == "smartHome" {
        smart_home(settings, &mut found);
    }
    found
}

fn one_of(settings: &Settings, name: &str, allowed: &[&str], found: &mut Vec<Violation>) {
    match settings.get(name) {
        None => {}
        Some(Value::String(word)) if allowed.contains(&word.as_str()) => {}
        Some(value) => found.push(Violation::not_one_of(name, value, allowed)),
    }
}

fn required(settings: &Settings, name: &str, found: &mut Vec<Violation>) {
    match settings.get(name) {
        None => found.push(Violation::missing("", name)),
        Some(Value::String(text)) if text.is_empty() => {
            found.push(Violation::too_short(name, &json!("")));
        }
        Some(Value::String(_)) => {}
        Some(other) => found.push(Violation::wrong_type(name, other, &["string"])),
    }
}

fn https(settings: &Settings, name: &str, found: &mut Vec<Violation>) {
    let Some(Value::String(text)) = settings.get(name) else {
        return;
    };
    let is_https = Url::parse(text).is_ok_and(|url| url.scheme() == "https" && url.has_host());
    if !is_https && !text.is_empty() {
        found.push(Violation::not_a_url(name, &json!(text)));
    }
}

fn list(settings: &Settings, name: &str, most: Option<usize>, found: &mut Vec<Violation>) {
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

fn lifetime(settings: &Settings, found: &mut Vec<Violation>) {
    let name = "defaultTokenExpirationInSeconds";
    match settings.get(name) {
        None => {}
        Some(value) if value.is_u64() => {}
        Some(value) if value.is_i64() => found.push(Violation::not_an_amount(name, value)),
        Some(value) => found.push(Violation::wrong_type(name, value, &["integer"])),
    }
}

/// A boolean; Amazon's own samples write it as text.
fn skip(settings: &Settings, found: &mut Vec<Violation>) {
    let name = "skipOnEnablement";
    let Some(value) = settings.get(name) else {
        return;
    };
    if !value.is_boolean() && *value != json!("true") && *value != json!("false") {
        found.push(Violation::wrong_type(name, value, &["boolean"]));
    }
}

fn platforms(settings: &Settings, found: &mut Vec<Violation>) {
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

fn pkce(settings: &Settings, found: &mut Vec<Violation>) {
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
fn smart_home(settings: &Settings, found: &mut Vec<Violation>) {
    if let Some(grant) = settings.get("type").filter(|grant| **grant == "IMPLICIT") {
        found.push(Violation::not_one_of("type", grant, &["AUTH_CODE"]));
    }
    let scopes = settings.get("scopes").and_then(Value::as_array);
    if scopes.is_none_or(Vec::is_empty) {
        found.push(Violation::missing("", "scopes"));
    }
}
