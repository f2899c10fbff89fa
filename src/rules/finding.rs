//! What a rule found.

use serde_json::Value;

use crate::i18n;
use crate::i18n::Key;
use crate::model::Field;
use crate::rules::FeltBy;
use crate::rules::Part;
use crate::rules::Severity;
use crate::rules::fix::Change;

/// The name of a value that holds addresses to be listed at the login service, one a line.
pub(super) const ADDRESSES: &str = "addresses";

/// One thing a rule found. The secret is never in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule's stable code, such as `AL-006`.
    pub code: &'static str,
    pub severity: Severity,
    /// The field it is about; `None` when it is about none of the settings.
    pub field: Option<Field>,
    /// Where it stands, from the settings on (RFC 6901); empty without a field.
    pub pointer: String,
    /// Which of the rule's texts is meant; empty when it has one only.
    pub variant: &'static str,
    /// What the texts name.
    pub values: Vec<(&'static str, String)>,
    /// The whole new value of the field, when it can be worked out. Never that of the secret.
    pub suggestion: Option<Value>,
    /// Where it is written down.
    pub source: &'static str,
    /// Who feels it.
    pub felt_by: FeltBy,
    /// What one press does beside putting the suggestion in its field.
    pub(super) changes: Vec<Change>,
}

impl Finding {
    /// What is wrong, in a few words.
    pub fn title(&self) -> String {
        self.words(Part::Title, &str::to_owned)
    }

    /// What is wrong, in a sentence or two, with what was found.
    pub fn why(&self) -> String {
        self.words(Part::Why, &str::to_owned)
    }

    /// Who feels it.
    pub fn who(&self) -> String {
        self.words(Part::Who, &str::to_owned)
    }

    /// What to do.
    pub fn fix(&self) -> String {
        self.words(Part::Fix, &str::to_owned)
    }

    /// The new value as a person would type it, one entry a line.
    pub fn suggested_text(&self) -> Option<String> {
        match self.suggestion.as_ref()? {
            Value::String(text) => Some(text.clone()),
            Value::Array(entries) => {
                let lines: Vec<String> = entries
                    .iter()
                    .map(|e| e.as_str().map_or_else(|| e.to_string(), str::to_owned))
                    .collect();
                Some(lines.join("\n"))
            }
            other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_)) => {
                Some(other.to_string())
            }
        }
    }

    /// What a person takes elsewhere to mend it, one entry a line: the new value, or addresses to be listed there.
    pub fn text_to_copy(&self) -> Option<String> {
        let listed = self.values.iter().find(|(name, _)| *name == ADDRESSES);
        self.suggested_text().or_else(|| listed.map(|(_, addresses)| addresses.clone()))
    }

    /// Whether [`super::apply_fix`] does something.
    pub fn can_be_fixed(&self) -> bool {
        !self.changes.is_empty() || (self.field.is_some() && self.suggestion.is_some())
    }

    /// One part in words, each value in it as `show` gives it.
    pub fn words(&self, part: Part, show: &dyn Fn(&str) -> String) -> String {
        let part = part.name();
        let code = self.code.to_ascii_lowercase();
        let shown: Vec<(&str, String)> =
            self.values.iter().map(|(name, value)| (*name, show(value))).collect();
        let values: Vec<(&str, &str)> =
            shown.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let own = format!("rule-{code}-{part}-{}", self.variant);
        Key::find(&own)
            .or_else(|| Key::find(&format!("rule-{code}-{part}")))
            .map(|key| i18n::text_with(key, &values))
            .unwrap_or_default()
    }
}
