//! The members of one object → the fields of the settings. What is of another kind is kept as it is.

use serde_json::Map;
use serde_json::Value;

use crate::import::Mended;
use crate::model::AccountLinking;
use crate::model::Field;
use crate::model::PkceConfiguration;
use crate::model::PlatformUrl;
use crate::model::Secret;
use crate::model::looks_like_secret;

/// Reads the members in their order.
pub(super) fn read(
    members: Map<String, Value>,
    mended: &mut Vec<Mended>,
) -> (AccountLinking, Option<Secret>) {
    let mut settings = AccountLinking::default();
    let mut secret = None;
    let has_secret = members.get(Field::ClientSecret.name()).is_some_and(|value| !value.is_null());
    for (name, value) in members {
        let field = Field::named(&name);
        if field.or_else(|| Field::meant_by(&name)) == Some(Field::ClientSecret) {
            let text = value.as_str();
            if value.is_null() {
                continue;
            }
            if field.is_none() && (has_secret || secret.is_some()) {
                // One more secret would stand where everybody sees it.
                mended.push(Mended::SecretLeftOut(name));
                continue;
            }
            if field.is_none() || text.is_none() {
                mended.push(Mended::SecretFound(name));
            }
            secret = Some(text.map_or_else(|| Secret::new(value.to_string()), Secret::new));
            continue;
        }
        let Some(field) = field else {
            if is_secret(&name, &value) {
                mended.push(Mended::SecretLeftOut(name));
            } else {
                settings.other.insert(name, value);
            }
            continue;
        };
        if value.is_null() {
            continue;
        }
        match set(&mut settings, field, &value) {
            Some(Kind::Its) => {}
            Some(Kind::Text) => mended.push(Mended::TextRead(field)),
            None if is_secret("", &value) => mended.push(Mended::SecretLeftOut(name)),
            None => {
                settings.other.insert(name, value);
            }
        }
    }
    (settings, secret)
}

/// Whether a member that nobody knows is a secret by its name or its shape, itself or further in.
fn is_secret(name: &str, value: &Value) -> bool {
    const NAMES: [&str; 5] = ["accesstoken", "apikey", "authorization", "idtoken", "refreshtoken"];
    let plain = plain(name);
    if NAMES.contains(&plain.as_str()) || plain.ends_with("secret") || plain.contains("password") {
        return true;
    }
    match value {
        Value::String(text) => {
            looks_like_secret(text) || text.split_whitespace().any(looks_like_secret)
        }
        Value::Array(entries) => entries.iter().any(|entry| is_secret("", entry)),
        Value::Object(members) => members.iter().any(|(name, value)| is_secret(name, value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

fn plain(name: &str) -> String {
    name.replace(['_', '-'], "").to_ascii_lowercase()
}

/// How a value was given.
enum Kind {
    /// As the field's own kind.
    Its,
    /// As text that says it.
    Text,
}

/// Puts a value into its field; `None` when it is of another kind.
fn set(settings: &mut AccountLinking, field: Field, value: &Value) -> Option<Kind> {
    match field {
        Field::SkipOnEnablement => {
            let (skip, kind) = boolean(value)?;
            settings.skip_on_enablement = Some(skip);
            return Some(kind);
        }
        Field::DefaultTokenExpirationInSeconds => {
            let (seconds, kind) = seconds(value)?;
            settings.default_token_expiration = seconds;
            return Some(kind);
        }
        Field::Type => settings.grant_type = text(value)?,
        Field::AuthorizationUrl => settings.authorization_url = text(value)?,
        Field::Domains => settings.domains = texts(value)?,
        Field::ClientId => settings.client_id = text(value)?,
        Field::Scopes => settings.scopes = texts(value)?,
        Field::AccessTokenUrl => settings.access_token_url = text(value)?,
        Field::ReciprocalAccessTokenUrl => settings.reciprocal_access_token_url = text(value)?,
        Field::AccessTokenScheme => settings.access_token_scheme = text(value)?,
        Field::RedirectUrls => settings.redirect_urls = texts(value)?,
        Field::AuthorizationUrlsByPlatform => {
            settings.authorization_urls_by_platform = platforms(value)?;
        }
        Field::VoiceForwardAccountLinking => settings.voice_forward = text(value)?,
        Field::PkceConfiguration => settings.pkce = Some(pkce(value)?),
        Field::ClientSecret => return None,
    }
    Some(Kind::Its)
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn texts(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(text).collect()
}

fn boolean(value: &Value) -> Option<(bool, Kind)> {
    match value {
        Value::Bool(value) => Some((*value, Kind::Its)),
        Value::String(text) if text.trim().eq_ignore_ascii_case("true") => Some((true, Kind::Text)),
        Value::String(text) if text.trim().eq_ignore_ascii_case("false") => {
            Some((false, Kind::Text))
        }
        Value::Null | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => {
            None
        }
    }
}

/// Whole seconds as text. A fraction of nothing (`3600.0`) is whole; other text is kept for a rule to judge.
fn seconds(value: &Value) -> Option<(String, Kind)> {
    match value {
        Value::String(text) => {
            let kind = if text.parse::<i64>().is_ok() { Kind::Text } else { Kind::Its };
            Some((text.clone(), kind))
        }
        Value::Number(number) => {
            if let Some(whole) = number.as_i64() {
                return Some((whole.to_string(), Kind::Its));
            }
            let float =
                number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() < 1e15)?;
            Some((format!("{float:.0}"), Kind::Its))
        }
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

fn platforms(value: &Value) -> Option<Vec<PlatformUrl>> {
    value
        .as_array()?
        .iter()
        .map(|entry| {
            let entry = entry.as_object()?;
            let platform = member(entry, "platformType")?;
            let url = member(entry, "platformAuthorizationUrl")?;
            let only = entry
                .keys()
                .all(|name| matches!(name.as_str(), "platformType" | "platformAuthorizationUrl"));
            only.then_some(PlatformUrl { platform, url })
        })
        .collect()
}

fn pkce(value: &Value) -> Option<PkceConfiguration> {
    let object = value.as_object()?;
    let only = object.keys().all(|name| matches!(name.as_str(), "status" | "codeChallengeMethod"));
    only.then_some(PkceConfiguration {
        status: member(object, "status")?,
        code_challenge_method: member(object, "codeChallengeMethod")?,
    })
}

/// A text member; absent and `null` are empty.
fn member(object: &Map<String, Value>, name: &str) -> Option<String> {
    match object.get(name) {
        None | Some(Value::Null) => Some(String::new()),
        Some(value) => text(value),
    }
}
