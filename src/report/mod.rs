//! One value that holds all a report tells, built from a list of what may be told. Secrets cannot get in.

mod json;
mod receipt;
mod summary;
mod text;

use std::fmt::Write as _;

use serde_json::Value;
use sha2::Digest as _;
use sha2::Sha256;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::import::Form;
use crate::import::Imported;
use crate::model::AccountLinking;
use crate::model::FIELDS;
use crate::model::Field;
use crate::model::MASK;
use crate::model::Secret;
use crate::model::redacted;
use crate::model::shown;
use crate::rules::Checked;
use crate::rules::Finding;
use crate::rules::NotChecked;
use crate::rules::Severity;

pub use json::JsonList;
pub use json::json_entry;
pub use json::to_json;
pub use receipt::receipt_text;
pub use summary::Summary;
pub use text::to_text;

/// A secret shorter than this is a word that may stand elsewhere by chance. Characters.
const TELLING: usize = 8;

/// Everything a report about one configuration tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub input: Input,
    /// The fields that are filled in, in the order in which they are written, as they may be shown.
    pub settings: Vec<(Field, String)>,
    /// The names of members that Amazon's page does not name. Their values are not told.
    pub unknown: Vec<String>,
    /// What was mended to read the input, in words.
    pub mended: Vec<String>,
    pub findings: Vec<Told>,
    /// The rules that could not look.
    pub not_checked: Vec<Skipped>,
}

/// A rule that could not look, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Skipped {
    pub code: &'static str,
    /// In words; rules with the same reason share them.
    pub reason: String,
    /// Whether it looked and could not tell.
    pub is_unknown: bool,
}

/// Where the configuration came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// The file's name, or `-`.
    pub name: String,
    pub form: Form,
    /// SHA-256 of the bytes, in small hex digits.
    pub sha256: String,
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub code: &'static str,
    pub severity: Severity,
    pub field: Option<Field>,
    /// Where it stands in the input (RFC 6901); empty without a field.
    pub pointer: String,
    pub title: String,
    pub why: String,
    pub who: String,
    pub fix: String,
    pub suggestion: Option<Value>,
    pub source: &'static str,
}

impl Report {
    /// The report about one configuration that was read from bytes and checked.
    pub fn new(name: &str, bytes: &[u8], imported: &Imported, checked: &Checked) -> Self {
        let secret = imported.secret.clone().unwrap_or_default();
        let safe = Safe { secret: &secret };
        let mut sha256 = String::with_capacity(64);
        for byte in Sha256::digest(bytes) {
            // Writing to a text cannot fail.
            let _written = write!(sha256, "{byte:02x}");
        }
        let mended = imported.mended.iter().filter_map(|mended| {
            let key = Key::find(mended.text_key())?;
            Some(safe.text(&i18n::text_with(key, &[("what", &shown(&mended.what()))])))
        });
        let settings = FIELDS
            .into_iter()
            .filter_map(|field| Some((field, safe.field(&imported.settings, field)?)));
        Self {
            input: Input { name: shown(name), form: imported.form, sha256 },
            settings: settings.collect(),
            unknown: imported
                .settings
                .other
                .keys()
                .filter(|name| Field::named(name).is_none())
                .map(|name| safe.text(&shown(name)))
                .collect(),
            mended: mended.collect(),
            findings: checked.findings.iter().map(|f| safe.told(f, &imported.pointer)).collect(),
            not_checked: checked.not_checked.iter().map(skipped).collect(),
        }
    }

    /// How many findings there are of each severity.
    pub fn summary(&self) -> Summary {
        Summary {
            errors: self.count(Severity::Error),
            warnings: self.count(Severity::Warning),
            notes: self.count(Severity::Note),
        }
    }

    /// How many findings are of that severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

fn skipped(one: &NotChecked) -> Skipped {
    Skipped { code: one.code, reason: one.reason.text(), is_unknown: one.reason.is_unknown() }
}

/// Lets through what may be shown.
struct Safe<'a> {
    secret: &'a Secret,
}

impl Safe<'_> {
    fn text(&self, text: &str) -> String {
        let secret = self.secret.expose().trim();
        if secret.chars().count() >= TELLING { text.replace(secret, MASK) } else { text.to_owned() }
    }

    fn value(&self, text: &str) -> String {
        shown(&self.text(&redacted(text)))
    }

    fn told(&self, finding: &Finding, pointer: &str) -> Told {
        Told {
            code: finding.code,
            severity: finding.severity,
            field: finding.field,
            pointer: finding
                .field
                .map(|_| format!("{pointer}{}", finding.pointer))
                .unwrap_or_default(),
            title: finding.title(),
            why: self.text(&finding.why()),
            who: finding.who(),
            fix: finding.fix(),
            suggestion: finding.suggestion.as_ref().map(|value| self.json(value)),
            source: finding.source,
        }
    }

    fn json(&self, value: &Value) -> Value {
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
    fn field(&self, settings: &AccountLinking, field: Field) -> Option<String> {
        let text = match field {
            Field::SkipOnEnablement => settings.skip_on_enablement?.to_string(),
            Field::Type => self.value(&settings.grant_type),
            Field::AuthorizationUrl => self.value(&settings.authorization_url),
            Field::Domains => self.list(&settings.domains),
            Field::ClientId => self.value(&settings.client_id),
            Field::Scopes => self.list(&settings.scopes),
            Field::AccessTokenUrl => self.value(&settings.access_token_url),
            Field::ReciprocalAccessTokenUrl => self.value(&settings.reciprocal_access_token_url),
            Field::ClientSecret => {
                (!self.secret.is_empty()).then(|| i18n::text(key::REPORT_SECRET_GIVEN))?
            }
            Field::AccessTokenScheme => self.value(&settings.access_token_scheme),
            Field::DefaultTokenExpirationInSeconds => {
                self.value(&settings.default_token_expiration)
            }
            Field::RedirectUrls => self.list(&settings.redirect_urls),
            Field::AuthorizationUrlsByPlatform => {
                let entries = settings.authorization_urls_by_platform.iter();
                let told: Vec<String> = entries
                    .map(|entry| {
                        format!("{} {}", self.value(&entry.platform), self.value(&entry.url))
                    })
                    .collect();
                told.join(", ")
            }
            Field::VoiceForwardAccountLinking => self.value(&settings.voice_forward),
            Field::PkceConfiguration => {
                let pkce = settings.pkce.as_ref()?;
                format!("{} {}", self.value(&pkce.status), self.value(&pkce.code_challenge_method))
            }
        };
        let other = settings.other.contains_key(field.name());
        if other && text.is_empty() {
            return Some(i18n::text(key::REPORT_OTHER_KIND));
        }
        (!text.is_empty()).then_some(text)
    }

    fn list(&self, entries: &[String]) -> String {
        entries.iter().map(|entry| self.value(entry)).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests;
