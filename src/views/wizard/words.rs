//! The values of the settings in plain words.

use serde_json::Value;

use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::model::AccountLinking;
use crate::model::Field;
use crate::model::GrantType;
use crate::model::MASK;
use crate::model::SkillKind;
use crate::model::looks_like_secret;
use crate::views::wizard::value_row;
use crate::views::wizard::value_row::ValueRow;

/// `accessTokenScheme`: client ID and secret in the header of the question (RFC 6749 section 2.3.1).
pub const IN_THE_HEADER: &str = "HTTP_BASIC";
/// `accessTokenScheme`: client ID and secret in its body.
pub const IN_THE_MESSAGE: &str = "REQUEST_BODY_CREDENTIALS";

/// The scheme in words; one we do not know as it stands.
pub fn scheme(scheme: &str) -> String {
    match scheme {
        IN_THE_HEADER => text(key::CHECK_SCHEME_HEADER),
        IN_THE_MESSAGE => text(key::CHECK_SCHEME_BODY),
        other => other.to_owned(),
    }
}

/// The kind of skill in words.
pub fn kind(kind: SkillKind) -> String {
    text(match kind {
        SkillKind::Custom => key::CHECK_KIND_CUSTOM,
        SkillKind::SmartHome => key::CHECK_KIND_SMART_HOME,
        SkillKind::Video => key::CHECK_KIND_VIDEO,
        SkillKind::Music => key::CHECK_KIND_MUSIC,
        SkillKind::Other => key::CHECK_KIND_OTHER,
    })
}

/// Whether people may use the skill before linking.
pub fn before_linking(may: bool) -> String {
    text(if may { key::CHECK_BEFORE_LINKING_MAY } else { key::CHECK_BEFORE_LINKING_FIRST })
}

/// On or off.
pub fn switch(status: &str) -> String {
    match status {
        "ENABLED" => text(key::CHECK_ON),
        "DISABLED" => text(key::CHECK_OFF),
        other => other.to_owned(),
    }
}

/// The grant in words; one we do not know as it stands.
pub fn grant(grant: &str) -> String {
    match GrantType::parse(grant) {
        Some(GrantType::AuthCode) => text(key::CHECK_GRANT_CODE),
        Some(GrantType::Implicit) => text(key::CHECK_GRANT_IMPLICIT),
        None => grant.to_owned(),
    }
}

/// Seconds in words; what is no number as it stands.
pub fn seconds(seconds: &str) -> String {
    seconds
        .parse::<usize>()
        .map_or_else(|_error| seconds.to_owned(), |count| counted(key::CHECK_SECONDS, count))
}

/// A field of the settings as a row of a summary. The secret only says whether it is given.
pub fn row(label: String, field: Field, settings: &AccountLinking, has_secret: bool) -> ValueRow {
    let (value, code) = value(field, settings, has_secret);
    if value.is_empty() {
        return ValueRow::empty(label, text(key::COMMON_NOT_PROVIDED));
    }
    if code { ValueRow::code(label, value) } else { ValueRow::words(label, value) }
}

/// The value of a field, empty when there is none, and whether it has to match letter for letter.
fn value(field: Field, settings: &AccountLinking, has_secret: bool) -> (String, bool) {
    let plain = |url: &str| (url.trim_start_matches("https://").to_owned(), true);
    let list = |entries: &[String]| (entries.join("\n"), true);
    match field {
        Field::SkipOnEnablement => {
            (settings.skip_on_enablement.map(before_linking).unwrap_or_default(), false)
        }
        Field::Type => (grant(&settings.grant_type), false),
        Field::AuthorizationUrl => plain(&settings.authorization_url),
        Field::Domains => list(&settings.domains),
        Field::ClientId => (value_row::cut_in_the_middle(&settings.client_id), true),
        Field::Scopes => list(&settings.scopes),
        Field::AccessTokenUrl => plain(&settings.access_token_url),
        Field::ReciprocalAccessTokenUrl => plain(&settings.reciprocal_access_token_url),
        Field::ClientSecret if has_secret => (text(key::CHECK_SECRET_GIVEN), false),
        Field::ClientSecret => (text(key::CHECK_SECRET_MISSING), false),
        Field::AccessTokenScheme => (scheme(&settings.access_token_scheme), false),
        Field::DefaultTokenExpirationInSeconds => {
            (seconds(&settings.default_token_expiration), false)
        }
        Field::RedirectUrls => list(&settings.redirect_urls),
        Field::AuthorizationUrlsByPlatform => {
            let entries = &settings.authorization_urls_by_platform;
            let lines: Vec<String> =
                entries.iter().map(|entry| format!("{}: {}", entry.platform, entry.url)).collect();
            (lines.join("\n"), true)
        }
        Field::VoiceForwardAccountLinking => (switch(&settings.voice_forward), false),
        Field::PkceConfiguration => {
            (settings.pkce.as_ref().map(|pkce| switch(&pkce.status)).unwrap_or_default(), false)
        }
    }
}

/// A member's value as Amazon tells it or as it is sent, in words, and whether it has to match letter for letter.
/// What is shaped like a secret is masked, also where the person keeps it.
pub fn member(name: &str, value: &Value) -> (String, bool) {
    let plain = masked(value);
    match (Field::named(name), value) {
        (Some(Field::SkipOnEnablement), Value::Bool(may)) => (before_linking(*may), false),
        (Some(Field::Type), _) => (grant(&plain), false),
        (Some(Field::AccessTokenScheme), _) => (scheme(&plain), false),
        (Some(Field::VoiceForwardAccountLinking), _) => (switch(&plain), false),
        (Some(Field::DefaultTokenExpirationInSeconds), _) => (seconds(&plain), false),
        (_, Value::Array(entries)) => {
            let lines: Vec<String> = entries.iter().map(masked).collect();
            (lines.join("\n"), true)
        }
        _ => (plain, true),
    }
}

/// A value as text, dots for what is or holds a secret.
fn masked(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if looks_like_secret(&text) || holds_secret(value) { MASK.to_owned() } else { text }
}

fn holds_secret(value: &Value) -> bool {
    match value {
        Value::String(text) => looks_like_secret(text),
        Value::Array(entries) => entries.iter().any(holds_secret),
        Value::Object(members) => members.values().any(holds_secret),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_shaped_like_a_secret_is_masked_in_every_member() {
        let secret = "0a".repeat(32);
        for value in [json!(secret), json!([secret]), json!({ "a": "GOCSPX-0123456789abc" })] {
            for name in ["clientId", "scopes", "type", "accessTokenScheme", "newThing"] {
                assert_eq!(member(name, &value).0, MASK, "{name} {value}");
            }
        }
        assert_eq!(member("scopes", &json!(["a", secret])).0, format!("a\n{MASK}"));
        assert_eq!(member("clientId", &json!("a")).0, "a");
    }
}
