//! Lets through what may be shown: no secret, nothing hidden, no value of a member that nobody knows.

use serde_json::Value;
use url::Url;
use url::form_urlencoded;

use crate::i18n;
use crate::i18n::key;
use crate::model::AccountLinking;
use crate::model::Field;
use crate::model::MASK;
use crate::model::Secret;
use crate::model::cleaned;
use crate::model::redacted;
use crate::model::shown;
use crate::report::Piece;

/// A secret shorter than this is a word that may stand elsewhere by chance. Characters.
const TELLING: usize = 8;

/// What stands for the rest of a value that was cut.
const CUT: char = '…';

pub(super) struct Safe {
    given: bool,
    /// How the secret may be written, the longest first.
    needles: Vec<String>,
}

impl Safe {
    pub(super) fn new(secret: &Secret) -> Self {
        let text = secret.expose().trim();
        let encoded: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
        let mut needles = vec![
            text.to_owned(),
            cleaned(text),
            shown(text),
            encoded.replace('+', "%20"),
            encoded,
            Value::from(text).to_string().trim_matches('"').to_owned(),
        ];
        // Rules take a value apart, as a list or as an address, and leave off what ends a part: the dot behind a host.
        let apart = |c: char| !c.is_ascii_alphanumeric() && !"-._~".contains(c);
        let at_an_end = |c: char| !c.is_ascii_alphanumeric();
        for part in text.split(apart) {
            needles.extend([part, part.trim_matches(at_an_end)].map(str::to_owned));
        }
        needles.retain(|needle| needle.chars().count() >= TELLING);
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
        needles.dedup();
        Self { given: !secret.is_empty(), needles }
    }

    /// The text with dots wherever the secret stands in it, whole or cut, in small or capital letters.
    pub(super) fn text(&self, text: &str) -> String {
        if self.needles.is_empty() {
            return text.to_owned();
        }
        let mut safe = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            if let Some(after) = self.needles.iter().find_map(|needle| behind(rest, needle)) {
                safe.push_str(MASK);
                rest = after;
            } else {
                safe.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
        safe
    }

    /// A value as it may be shown.
    pub(super) fn value(&self, text: &str) -> String {
        self.text(&shown(&redacted(&self.text(text))))
    }

    pub(super) fn json(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.value(text)),
            Value::Array(entries) => entries.iter().map(|entry| self.json(entry)).collect(),
            Value::Object(members) => {
                let members = members.iter().map(|(name, value)| (name.clone(), self.json(value)));
                Value::Object(members.collect())
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
        }
    }

    /// A field as it may be shown; nothing when it is not filled in.
    pub(super) fn field(&self, settings: &AccountLinking, field: Field) -> Vec<Piece> {
        let pieces = match field {
            Field::SkipOnEnablement => settings
                .skip_on_enablement
                .map(|skip| Piece::Value(skip.to_string()))
                .into_iter()
                .collect(),
            Field::Type => self.one(&settings.grant_type),
            Field::AuthorizationUrl => self.one(&settings.authorization_url),
            Field::Domains => self.list(&settings.domains),
            Field::ClientId => self.one(&settings.client_id),
            Field::Scopes => self.list(&settings.scopes),
            Field::AccessTokenUrl => self.one(&settings.access_token_url),
            Field::ReciprocalAccessTokenUrl => self.one(&settings.reciprocal_access_token_url),
            Field::ClientSecret if self.given => {
                vec![Piece::Ours(i18n::text(key::REPORT_SECRET_GIVEN))]
            }
            Field::ClientSecret => Vec::new(),
            Field::AccessTokenScheme => self.one(&settings.access_token_scheme),
            Field::DefaultTokenExpirationInSeconds => self.one(&settings.default_token_expiration),
            Field::RedirectUrls => self.list(&settings.redirect_urls),
            Field::AuthorizationUrlsByPlatform => settings
                .authorization_urls_by_platform
                .iter()
                .map(|entry| Piece::Value(self.value(&format!("{} {}", entry.platform, entry.url))))
                .collect(),
            Field::VoiceForwardAccountLinking => self.one(&settings.voice_forward),
            Field::PkceConfiguration => settings.pkce.as_ref().map_or_else(Vec::new, |pkce| {
                self.one(format!("{} {}", pkce.status, pkce.code_challenge_method).trim())
            }),
        };
        if pieces.is_empty() && settings.other.contains_key(field.name()) {
            return vec![Piece::Ours(i18n::text(key::REPORT_OTHER_KIND))];
        }
        pieces
    }

    fn list(&self, entries: &[String]) -> Vec<Piece> {
        entries.iter().map(|entry| Piece::Value(self.value(entry))).collect()
    }

    /// A value, and the server's real name where letters of other alphabets may look like ours.
    fn one(&self, text: &str) -> Vec<Piece> {
        if text.is_empty() {
            return Vec::new();
        }
        let mut pieces = vec![Piece::Value(self.value(text))];
        let address = (!text.is_ascii()).then(|| Url::parse(text).ok()).flatten();
        let host = address.as_ref().and_then(Url::host_str);
        if let Some(host) = host.filter(|host| host.contains("xn--")) {
            pieces.push(Piece::Value(self.value(host)));
        }
        pieces
    }
}

/// What follows the needle, when the text begins with it, or with the beginning of it and is cut there.
fn behind<'a>(text: &'a str, needle: &str) -> Option<&'a str> {
    let same = text
        .chars()
        .zip(needle.chars())
        .take_while(|(a, b)| a.eq_ignore_ascii_case(b))
        .map(|(a, _)| a.len_utf8());
    let (count, length) = same.fold((0, 0), |(count, length), size| (count + 1, length + size));
    let after = text.get(length..)?;
    let whole = length == needle.len();
    (whole || (count >= TELLING && after.starts_with(CUT))).then_some(after)
}
