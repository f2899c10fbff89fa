//! The one writer of the JSON that is sent: the preview, the saved file and the wire all come from here.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::model::AccountLinking;
use crate::model::FIELDS;
use crate::model::Field;
use crate::model::GrantType;

/// Stands in the secret's place wherever the JSON is shown: eight dots, whatever the length.
pub const MASK: &str = "••••••••";

/// One line of the JSON, and the field it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// `None` for the brackets around everything.
    pub field: Option<Field>,
    /// The line without its line end.
    pub text: String,
}

/// The body of the PUT, byte for byte: two spaces a level, lines ended by `\n`, none after the last.
///
/// `secret` is the client secret, or [`MASK`] where the text is shown; empty leaves the field out.
pub fn write_request(settings: &AccountLinking, secret: &str) -> String {
    let lines: Vec<String> =
        request_lines(settings, secret).into_iter().map(|line| line.text).collect();
    lines.join("\n")
}

/// The same body, line by line.
pub fn request_lines(settings: &AccountLinking, secret: &str) -> Vec<Line> {
    let members = request_members(settings, secret);
    let mut lines = vec![bare("{"), bare("  \"accountLinkingRequest\": {")];
    let last = members.len().saturating_sub(1);
    for (index, (field, name, value)) in members.into_iter().enumerate() {
        let comma = if index == last { "" } else { "," };
        let text = format!("{}: {}{comma}", Value::from(name), pretty(&value));
        lines.extend(text.lines().map(|line| Line { field, text: format!("    {line}") }));
    }
    lines.extend([bare("  }"), bare("}")]);
    lines
}

fn bare(text: &str) -> Line {
    Line { field: None, text: text.to_owned() }
}

/// Two spaces a level; an empty list stays on its line.
fn pretty(value: &Value) -> String {
    format!("{value:#}")
}

/// The members of the body in their order, each with the field it belongs to.
pub fn request_members(
    settings: &AccountLinking,
    secret: &str,
) -> Vec<(Option<Field>, String, Value)> {
    let implicit = GrantType::parse(&settings.grant_type) == Some(GrantType::Implicit);
    let known =
        FIELDS.into_iter().filter(|field| !(implicit && field.is_for_code_grant())).filter_map(
            |field| Some((Some(field), field.name().to_owned(), value(settings, field, secret)?)),
        );
    let other = settings
        .other
        .iter()
        .filter(|(name, _)| {
            Field::named(name).is_none_or(|field| value(settings, field, secret).is_none())
        })
        .map(|(name, value)| (Field::named(name), name.clone(), value.clone()));
    known.chain(other).collect()
}

/// The value of a field as it is sent. Empty scopes and domains are `[]`; anything else that is empty is left out.
fn value(settings: &AccountLinking, field: Field, secret: &str) -> Option<Value> {
    match field {
        Field::SkipOnEnablement => settings.skip_on_enablement.map(Value::from),
        Field::Type => text(&settings.grant_type),
        Field::AuthorizationUrl => text(&settings.authorization_url),
        Field::Domains => {
            Some(json!(settings.domains)).filter(|_| !settings.other.contains_key(field.name()))
        }
        Field::ClientId => text(&settings.client_id),
        Field::Scopes => {
            Some(json!(settings.scopes)).filter(|_| !settings.other.contains_key(field.name()))
        }
        Field::AccessTokenUrl => text(&settings.access_token_url),
        Field::ReciprocalAccessTokenUrl => text(&settings.reciprocal_access_token_url),
        Field::ClientSecret => text(secret),
        Field::AccessTokenScheme => text(&settings.access_token_scheme),
        Field::DefaultTokenExpirationInSeconds => seconds(&settings.default_token_expiration),
        Field::RedirectUrls => list(&settings.redirect_urls),
        Field::AuthorizationUrlsByPlatform => platforms(settings),
        Field::VoiceForwardAccountLinking => text(&settings.voice_forward),
        Field::PkceConfiguration => pkce(settings),
    }
}

fn text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::from(text))
}

/// A whole number as a number; anything else as it was typed, so that a rule and not the writer judges it.
fn seconds(typed: &str) -> Option<Value> {
    typed.parse::<i64>().map_or_else(|_error| text(typed), |seconds| Some(Value::from(seconds)))
}

fn list(entries: &[String]) -> Option<Value> {
    (!entries.is_empty()).then(|| json!(entries))
}

fn platforms(settings: &AccountLinking) -> Option<Value> {
    let entries: Vec<Value> = settings
        .authorization_urls_by_platform
        .iter()
        .map(|entry| json!({"platformType": entry.platform, "platformAuthorizationUrl": entry.url}))
        .collect();
    (!entries.is_empty()).then_some(Value::Array(entries))
}

fn pkce(settings: &AccountLinking) -> Option<Value> {
    let pkce = settings.pkce.as_ref()?;
    let mut object = Map::new();
    object.insert("status".to_owned(), Value::from(pkce.status.as_str()));
    if !pkce.code_challenge_method.is_empty() {
        object.insert(
            "codeChallengeMethod".to_owned(),
            Value::from(pkce.code_challenge_method.as_str()),
        );
    }
    Some(Value::Object(object))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amazon() -> AccountLinking {
        AccountLinking {
            skip_on_enablement: Some(true),
            grant_type: "AUTH_CODE".to_owned(),
            authorization_url: "https://www.amazon.com/ap/oa".to_owned(),
            client_id: "amzn1.application-oa2-client.0".to_owned(),
            scopes: vec!["profile:user_id".to_owned()],
            access_token_url: "https://api.amazon.com/auth/o2/token".to_owned(),
            access_token_scheme: "HTTP_BASIC".to_owned(),
            ..AccountLinking::default()
        }
    }

    #[test]
    fn the_order_and_the_spaces_are_those_of_the_documented_sample() {
        let expected = r#"{
  "accountLinkingRequest": {
    "skipOnEnablement": true,
    "type": "AUTH_CODE",
    "authorizationUrl": "https://www.amazon.com/ap/oa",
    "domains": [],
    "clientId": "amzn1.application-oa2-client.0",
    "scopes": [
      "profile:user_id"
    ],
    "accessTokenUrl": "https://api.amazon.com/auth/o2/token",
    "clientSecret": "s",
    "accessTokenScheme": "HTTP_BASIC"
  }
}"#;
        assert_eq!(write_request(&amazon(), "s"), expected);
    }

    #[test]
    fn the_implicit_grant_writes_no_token_fields() {
        let settings = AccountLinking { grant_type: "IMPLICIT".to_owned(), ..amazon() };
        let written: Value = serde_json::from_str(&write_request(&settings, "s")).unwrap();
        let names: Vec<&String> =
            written["accountLinkingRequest"].as_object().unwrap().keys().collect();
        assert_eq!(
            names,
            ["skipOnEnablement", "type", "authorizationUrl", "domains", "clientId", "scopes"]
        );
    }

    #[test]
    fn unknown_members_are_sent_back_and_known_ones_are_not_doubled() {
        let mut settings = amazon();
        settings.other.insert("newThing".to_owned(), json!({"a": [1, 2]}));
        settings.other.insert("clientId".to_owned(), json!(7));
        let written: Value = serde_json::from_str(&write_request(&settings, "s")).unwrap();
        assert_eq!(written["accountLinkingRequest"]["newThing"], json!({"a": [1, 2]}));
        assert_eq!(written["accountLinkingRequest"]["clientId"], "amzn1.application-oa2-client.0");
    }

    #[test]
    fn every_line_knows_its_field() {
        let lines = request_lines(&amazon(), MASK);
        let secret = lines.iter().find(|line| line.field == Some(Field::ClientSecret)).unwrap();
        assert_eq!(secret.text, format!("    \"clientSecret\": \"{MASK}\","));
        assert_eq!(lines.iter().filter(|line| line.field == Some(Field::Scopes)).count(), 3);
    }
}
