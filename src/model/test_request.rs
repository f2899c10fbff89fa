//! What a test sent to a skill, as far as account linking goes: was an access token in it?

use serde::Deserialize;
use serde::Deserializer;
use serde_json::Value;

/// A request to a skill. The request itself, and the token in it, are not kept.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TestRequest {
    WithToken,
    WithoutToken,
    /// What was given is no request to a skill.
    Unreadable,
}

impl TestRequest {
    /// Looks at a request as JSON, or at anything such requests are in, as the answer of a simulator.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).map_or(Self::Unreadable, |value| Self::of(&value))
    }

    /// Of whether an access token was in it.
    pub fn told(has_token: bool) -> Self {
        if has_token { Self::WithToken } else { Self::WithoutToken }
    }

    fn of(value: &Value) -> Self {
        let mut all = Vec::new();
        look(value, &mut all);
        if all.is_empty() { Self::Unreadable } else { Self::told(all.contains(&true)) }
    }
}

impl<'de> Deserialize<'de> for TestRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(|value| Self::of(&value))
    }
}

/// Finds the requests in a document, each with whether it holds a token. The depth is bounded by the reader's.
fn look(value: &Value, found: &mut Vec<bool>) {
    let within: Vec<&Value> = match value {
        Value::Object(members) => {
            let custom = members.contains_key("request") && members.contains_key("version");
            let directive = value.pointer("/directive/header");
            if custom || directive.is_some() {
                found.push(has_token(value));
                return;
            }
            members.values().collect()
        }
        Value::Array(items) => items.iter().collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return,
    };
    for value in within {
        look(value, found);
    }
}

fn has_token(request: &Value) -> bool {
    let places = [
        "/context/System/user/accessToken",
        "/session/user/accessToken",
        "/directive/endpoint/scope/token",
        "/directive/payload/scope/token",
        "/directive/payload/grantee/token",
    ];
    places.iter().any(|place| {
        let token = request.pointer(place).and_then(Value::as_str);
        token.is_some_and(|token| !token.trim().is_empty())
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn custom(user: &Value, session: &Value) -> Value {
        json!({"version": "1.0", "session": {"user": session}, "request": {"type": "LaunchRequest"},
            "context": {"System": {"user": user, "apiAccessToken": "eyJ"}}})
    }

    #[test]
    fn a_token_is_found_in_each_of_its_places() {
        let (with, without) = (json!({"accessToken": "t"}), json!({"userId": "u"}));
        let smart_home = |place: Value| json!({"directive": {"header": {"namespace": "Alexa"}, "endpoint": place.clone(), "payload": place}});
        for (request, expected) in [
            (custom(&with, &without), TestRequest::WithToken),
            (custom(&without, &with), TestRequest::WithToken),
            (custom(&without, &without), TestRequest::WithoutToken),
            (custom(&json!({"accessToken": " "}), &without), TestRequest::WithoutToken),
            (smart_home(json!({"scope": {"token": "t"}})), TestRequest::WithToken),
            (smart_home(json!({"grantee": {"token": "t"}})), TestRequest::WithToken),
            (smart_home(json!({"scope": {}})), TestRequest::WithoutToken),
        ] {
            assert_eq!(TestRequest::read(&request.to_string()), expected, "{request}");
            let body = json!({"invocationRequest": {"body": request}});
            let simulated = json!({"result": {"invocations": [body]}});
            assert_eq!(TestRequest::of(&simulated), expected, "within a simulator's answer");
        }
    }

    #[test]
    fn anything_else_is_no_request() {
        let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
        for text in ["", "hello", "{}", "[1, null]", r#"{"accessToken": "t"}"#, &deep] {
            assert_eq!(TestRequest::read(text), TestRequest::Unreadable, "{text:.40}");
        }
    }
}
