//! Makes whole settings of what a public case shows: placeholders get a value, what is missing comes from one filler.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

const LWA_CLIENT: &str = "amzn1.application-oa2-client.3f6b0c1d9a8e4f72b5c4d3e2f1a09b87";

/// What stands for a placeholder. Longer ones first where one holds the other.
const PLACEHOLDERS: [(&str, &str); 31] = [
    ("<14 characters>", "Ab3dEf6hIj9kLm"),
    ("<26 characters>", "4kq0r7v2m9c1x8b5n3t6w2z0ya"),
    ("<any text>", "not-checked"),
    ("<api id>", "a1b2c3d4e5"),
    ("<api>", "https%3A%2F%2Fapi.birchlane-house.net"),
    ("<auth path>", "o/oauth2/v2/auth"),
    ("<brand host>", "www.birchlane-house.net"),
    ("<cognito-domain>", "birchlane.auth.eu-west-1.amazoncognito.com"),
    ("<django client id>", "Ab3dEf6hIj9kLm"),
    ("<domain>", "birchlane"),
    ("<ha-host>", "ha.birchlane-home.net"),
    ("<hex>", "3f6b0c1d9a8e4f72b5c4d3e2f1a09b87"),
    ("<host>", "login.birchlane-house.net"),
    ("<id with space>", " voice-skill-7"),
    ("amzn1.application-oa2-client.<id>", LWA_CLIENT),
    ("<id>", "voice-skill-7"),
    ("<ip>", "5.6.7.8"),
    ("<linking page>", "link-accounts"),
    ("<lwa id>", LWA_CLIENT),
    ("<name>", "birchlane"),
    ("<own proxy>", "proxy.birchlane-house.net"),
    ("<placeholder>", "Kq7-made-up-only-2mXv"),
    ("<port>", "8080"),
    ("<region>", "eu-west-1"),
    ("<removed>", "Kq7-made-up-only-2mXv"),
    ("<set>", "Kq7-made-up-only-2mXv"),
    ("<site>", "travel.birchlane-house.net"),
    ("<state>", "abc123"),
    ("<tenant>", "birchlane"),
    ("<test value>", "Kq7-made-up-only-2mXv"),
    ("<vendorId>", "M3XW8KQ2TZ7RND"),
];

/// Whole settings, and what was added to what the case shows.
pub(super) struct Filled {
    pub request: Value,
    pub added: Vec<String>,
}

/// Completes what a case shows. `told` is what the case says in words and its settings do not show; `null` in it
/// keeps a member out.
pub(super) fn filled(shown: &Value, told: &Value) -> Filled {
    let mut added = Vec::new();
    let mut members = Map::new();
    for (name, value) in shown.as_object().into_iter().chain(told.as_object()).flatten() {
        members.insert(name.clone(), replaced(value, &mut added));
    }
    let grant = members.get("type").and_then(Value::as_str).unwrap_or("AUTH_CODE").to_owned();
    for (name, value) in filler(&grant, &members) {
        if !members.contains_key(&name) {
            added.push(format!("{name}: {value}"));
            members.insert(name, value);
        }
    }
    members.retain(|_, value| !value.is_null());
    Filled { request: json!({ "accountLinkingRequest": members }), added }
}

/// The one neutral filler: a server of one's own that asks for nothing special, and a client ID that fits Amazon's
/// sign-in where that stands already.
fn filler(grant: &str, members: &Map<String, Value>) -> Map<String, Value> {
    let of_amazon = ["authorizationUrl", "accessTokenUrl"].iter().any(|name| {
        let address = members.get(*name).and_then(Value::as_str).unwrap_or_default();
        address.ends_with("amazon.com/ap/oa") || address.ends_with("amazon.com/auth/o2/token")
    });
    let mut filler = json!({
        "type": grant,
        "authorizationUrl": "https://login.birchlane-house.net/oauth/authorize",
        "clientId": if of_amazon { LWA_CLIENT } else { "voice-skill-7" },
    });
    if grant == "AUTH_CODE" {
        filler["accessTokenUrl"] = "https://login.birchlane-house.net/oauth/token".into();
        filler["clientSecret"] = "Kq7-made-up-only-2mXv".into();
        filler["accessTokenScheme"] = "REQUEST_BODY_CREDENTIALS".into();
    }
    filler.as_object().cloned().unwrap()
}

/// A value with its placeholders replaced. Names made for examples and the word `string` are placeholders too.
fn replaced(value: &Value, added: &mut Vec<String>) -> Value {
    match value {
        Value::String(text) => {
            let mut new = text.replace("example.com", "birchlane-house.net");
            if new == "string" {
                "voice-skill-7".clone_into(&mut new);
            }
            for (placeholder, meant) in PLACEHOLDERS {
                new = new.replace(placeholder, meant);
            }
            assert!(!new.contains('<'), "no value for {new}");
            if new != *text {
                added.push(format!("{text} is {new}"));
            }
            new.into()
        }
        Value::Array(entries) => entries.iter().map(|entry| replaced(entry, added)).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (name.clone(), replaced(value, added)))
            .collect::<Map<String, Value>>()
            .into(),
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}
