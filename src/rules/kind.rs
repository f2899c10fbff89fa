//! AL-003: values of another JSON kind than their field's.
//!
//! Bad: `"scopes": "read write"`, `"defaultTokenExpirationInSeconds": "3600"`, `"clientId": true`.
//! Good: `"domains": null`, `3600.0`. Source: the SMAPI model.

pub(super) mod reading;

use serde_json::Value;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::import::Mended;
use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::fix::Change;
use crate::rules::kind::reading::Reading;
use crate::rules::kind::reading::is_whole;
use crate::rules::said::Said;
use crate::rules::scopes::keeps_commas;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    found.extend(sight.settings.other.iter().filter_map(|(name, value)| other(sight, name, value)));
    found.extend(given_as_text(sight));
    found.extend(secret(sight));
    found.extend(lifetime(sight));
    found.extend(voice(sight));
    found.extend(pkce(sight));
    found
}

/// A value that its field cannot hold.
fn other(sight: &Sight<'_>, name: &str, value: &Value) -> Option<Said> {
    let field = Field::named(name)?;
    if value.as_str().is_some_and(|text| text.trim().is_empty()) {
        return None;
    }
    match reading::read(field, value, keeps_commas(sight)) {
        Reading::Right(_) => None,
        Reading::Converted(meant) => Some(converts(field, meant)),
        Reading::Wrong => Some(lost(field)),
    }
}

/// Text that the reader took for what it says.
fn given_as_text<'a>(sight: &'a Sight<'_>) -> impl Iterator<Item = Said> + 'a {
    let mended = sight.read.into_iter().flat_map(|read| &read.mended);
    mended.filter_map(|mended| {
        let Mended::TextRead(field) = mended else { return None };
        if *field == Field::SkipOnEnablement {
            let said = said(Severity::Note, *field, "truth");
            return Some(said.suggest(sight.settings.skip_on_enablement));
        }
        let seconds = sight.settings.default_token_expiration.parse::<i64>().ok()?;
        Some(converts(*field, seconds.into()))
    })
}

/// A secret that is no text. What stood there is in no finding.
fn secret(sight: &Sight<'_>) -> Option<Said> {
    let field = Field::ClientSecret;
    let read = sight.read?;
    let is_other = read.mended.iter().any(
        |mended| matches!(mended, Mended::SecretFound(name) if Field::named(name) == Some(field)),
    );
    if !is_other {
        return None;
    }
    let number = read.secret.as_ref().is_some_and(|secret| is_whole(secret.expose()));
    let said = if number { said(Severity::Warning, field, "converts") } else { lost(field) };
    Some(if number { said.change(Change::Rewrite) } else { said })
}

fn lifetime(sight: &Sight<'_>) -> Option<Said> {
    let field = Field::DefaultTokenExpirationInSeconds;
    let text = &sight.settings.default_token_expiration;
    if text.trim().is_empty() || is_whole(text) {
        return None;
    }
    text_value(field, text)
}

fn voice(sight: &Sight<'_>) -> Option<Said> {
    text_value(Field::VoiceForwardAccountLinking, &sight.settings.voice_forward)
}

fn pkce(sight: &Sight<'_>) -> Option<Said> {
    let field = Field::PkceConfiguration;
    let pkce = sight.settings.pkce.as_ref()?;
    if sight.settings.other.contains_key(field.name()) || is_switch(&pkce.status) {
        return None;
    }
    let value = sight.with(field, &[])?;
    match reading::read(field, &value, false) {
        Reading::Right(_) => None,
        Reading::Converted(meant) => Some(converts(field, meant)),
        Reading::Wrong => Some(lost(field)),
    }
}

/// A text that stands where its field keeps one, and may still mean something else.
fn text_value(field: Field, text: &str) -> Option<Said> {
    if is_switch(text) {
        return None;
    }
    match reading::read(field, &Value::from(text), false) {
        Reading::Right(_) => None,
        Reading::Converted(meant) => Some(converts(field, meant)),
        Reading::Wrong => Some(lost(field)),
    }
}

/// Nothing, or one of the two words.
fn is_switch(text: &str) -> bool {
    text.is_empty() || text == "ENABLED" || text == "DISABLED"
}

fn converts(field: Field, meant: Value) -> Said {
    said(Severity::Warning, field, "converts").suggest(Some(meant))
}

fn lost(field: Field) -> Said {
    said(Severity::Error, field, "lost")
}

fn said(severity: Severity, field: Field, variant: &'static str) -> Said {
    Said::new(severity, Place::of(field))
        .variant(variant)
        .value("field", field.name())
        .value("kind", i18n::text(kind(field)))
}

/// The name of what a field holds.
fn kind(field: Field) -> Key {
    match field {
        Field::Domains | Field::Scopes | Field::RedirectUrls => key::RULE_KIND_LIST,
        Field::SkipOnEnablement => key::RULE_KIND_TRUTH,
        Field::DefaultTokenExpirationInSeconds => key::RULE_KIND_NUMBER,
        Field::VoiceForwardAccountLinking => key::RULE_KIND_SWITCH,
        Field::AuthorizationUrlsByPlatform => key::RULE_KIND_PLATFORMS,
        Field::PkceConfiguration => key::RULE_KIND_PKCE,
        Field::Type
        | Field::AuthorizationUrl
        | Field::ClientId
        | Field::AccessTokenUrl
        | Field::ReciprocalAccessTokenUrl
        | Field::ClientSecret
        | Field::AccessTokenScheme => key::RULE_KIND_TEXT,
    }
}
