//! What SMAPI checks in the settings it is sent, as far as that is known. Where nothing is
//! published it lets them pass.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use super::Refusal;
use super::properties::https;
use super::properties::lifetime;
use super::properties::list;
use super::properties::one_of;
use super::properties::pkce;
use super::properties::platforms;
use super::properties::required;
use super::properties::skip;
use super::properties::smart_home;
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
