//! Putting a corrected value in its field.

use serde_json::Value;

use crate::model::AccountLinking;
use crate::model::Field;
use crate::model::PkceConfiguration;
use crate::model::PlatformUrl;
use crate::model::Secret;
use crate::model::cleaned;
use crate::rules::Finding;
use crate::rules::kind::reading::PKCE;
use crate::rules::kind::reading::PLATFORM;

/// What one press does beside putting a corrected value in its field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Change {
    /// Another field gets a value; `null` empties it.
    Set(Field, Value),
    /// Blanks and hidden characters go out of the secret.
    CleanSecret,
    /// What stands as client ID becomes the secret; the suggestion takes its place.
    ClientIdToSecret,
    /// The secret goes.
    DropSecret,
    /// The quotes around the secret go.
    UnquoteSecret,
    /// A member gets the name of the field that it means.
    Rename(String, Field),
    /// Nothing more: writing the settings again is what mends them.
    Rewrite,
}

/// Does what a finding suggests. Gives `false` when there is nothing to do.
pub fn apply_fix(finding: &Finding, settings: &mut AccountLinking, secret: &mut Secret) -> bool {
    for change in &finding.changes {
        match change {
            Change::Set(field, value) => set(settings, *field, value),
            Change::Rename(name, field) => rename(settings, name, *field),
            Change::CleanSecret => *secret = Secret::new(cleaned(secret.expose())),
            Change::ClientIdToSecret => *secret = Secret::new(settings.client_id.clone()),
            Change::UnquoteSecret => *secret = Secret::new(unquoted(secret.expose())),
            Change::DropSecret => *secret = Secret::default(),
            Change::Rewrite => {}
        }
    }
    if let (Some(field), Some(value)) = (finding.field, &finding.suggestion) {
        set(settings, field, value);
    }
    finding.can_be_fixed()
}

fn rename(settings: &mut AccountLinking, name: &str, field: Field) {
    if let Some(value) = settings.other.shift_remove(name) {
        settings.other.insert(field.name().to_owned(), value);
    }
}

/// The text without its first and its last character.
fn unquoted(text: &str) -> &str {
    let mut inside = text.trim().chars();
    inside.next();
    inside.next_back();
    inside.as_str()
}

/// Puts a value of the right kind into a field, and drops one of another kind that stood for it. A value with
/// members that the schema does not name is kept whole.
fn set(settings: &mut AccountLinking, field: Field, value: &Value) {
    settings.other.shift_remove(field.name());
    if has_other_members(field, value) {
        show(settings, field, &Value::Null);
        settings.other.insert(field.name().to_owned(), value.clone());
    } else {
        show(settings, field, value);
    }
}

/// Puts what the schema names of a value into its field.
pub(super) fn show(settings: &mut AccountLinking, field: Field, value: &Value) {
    match field {
        Field::SkipOnEnablement => settings.skip_on_enablement = value.as_bool(),
        Field::Type => settings.grant_type = text(value),
        Field::AuthorizationUrl => settings.authorization_url = text(value),
        Field::Domains => settings.domains = texts(value),
        Field::ClientId => settings.client_id = text(value),
        Field::Scopes => settings.scopes = texts(value),
        Field::AccessTokenUrl => settings.access_token_url = text(value),
        Field::ReciprocalAccessTokenUrl => settings.reciprocal_access_token_url = text(value),
        Field::AccessTokenScheme => settings.access_token_scheme = text(value),
        Field::DefaultTokenExpirationInSeconds => settings.default_token_expiration = text(value),
        Field::RedirectUrls => settings.redirect_urls = texts(value),
        Field::AuthorizationUrlsByPlatform => {
            settings.authorization_urls_by_platform = platforms(value);
        }
        Field::VoiceForwardAccountLinking => settings.voice_forward = text(value),
        Field::PkceConfiguration => settings.pkce = pkce(value),
        // A finding never holds a secret.
        Field::ClientSecret => {}
    }
}

fn has_other_members(field: Field, value: &Value) -> bool {
    let other = |value: &Value, known: &[&str]| {
        value.as_object().is_some_and(|object| object.keys().any(|name| !known.contains(&&**name)))
    };
    if field == Field::PkceConfiguration {
        return other(value, &PKCE);
    }
    field == Field::AuthorizationUrlsByPlatform
        && value.as_array().into_iter().flatten().any(|entry| other(entry, &PLATFORM))
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other @ (Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => {
            other.to_string()
        }
    }
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}

fn platforms(value: &Value) -> Vec<PlatformUrl> {
    let member = |entry: &Value, name: &str| entry.get(name).map(text).unwrap_or_default();
    value
        .as_array()
        .into_iter()
        .flatten()
        .map(|entry| PlatformUrl {
            platform: member(entry, "platformType"),
            url: member(entry, "platformAuthorizationUrl"),
        })
        .collect()
}

fn pkce(value: &Value) -> Option<PkceConfiguration> {
    let object = value.as_object()?;
    let member = |name: &str| object.get(name).map(text).unwrap_or_default();
    Some(PkceConfiguration {
        status: member("status"),
        code_challenge_method: member("codeChallengeMethod"),
    })
}
