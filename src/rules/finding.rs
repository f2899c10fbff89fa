//! What a rule says, and what it could not look at.

use serde_json::Value;

use crate::i18n;
use crate::i18n::Key;
use crate::model::Field;
use crate::rules::Place;

/// How much it matters.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// Linking will fail, or Amazon will refuse the settings.
    Error,
    /// It often fails, or certification refuses it.
    Warning,
    /// Good to know.
    Note,
}

impl Severity {
    /// The word in a report.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

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
    /// Another field that changes together with this one.
    pub(super) also: Option<(Field, Value)>,
    /// Whether the secret can be cleaned by one press.
    pub(super) cleans_secret: bool,
}

impl Finding {
    /// What is wrong, in a few words.
    pub fn title(&self) -> String {
        self.text("title")
    }

    /// What is wrong, in a sentence or two, with what was found.
    pub fn why(&self) -> String {
        self.text("why")
    }

    /// Who feels it.
    pub fn who(&self) -> String {
        self.text("who")
    }

    /// What to do.
    pub fn fix(&self) -> String {
        self.text("fix")
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

    /// Whether [`super::apply_fix`] does something.
    pub fn can_be_fixed(&self) -> bool {
        self.cleans_secret || (self.field.is_some() && self.suggestion.is_some())
    }

    fn text(&self, part: &str) -> String {
        let code = self.code.to_ascii_lowercase();
        let values: Vec<(&str, &str)> =
            self.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let own = format!("rule-{code}-{part}-{}", self.variant);
        Key::find(&own)
            .or_else(|| Key::find(&format!("rule-{code}-{part}")))
            .map(|key| i18n::text_with(key, &values))
            .unwrap_or_default()
    }
}

/// What a rule's function gives back for one cause.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// The values it is about; the first is pointed at.
    pub places: Vec<Place>,
    pub severity: Severity,
    pub variant: &'static str,
    pub values: Vec<(&'static str, String)>,
    pub suggestion: Option<Value>,
    pub also: Option<(Field, Value)>,
    pub cleans_secret: bool,
    /// How the rules after this one see the values.
    pub seen_as: Vec<(Place, String)>,
}

impl Said {
    pub(super) fn new(severity: Severity, place: Place) -> Self {
        Self { places: vec![place], ..Self::about_nothing(severity) }
    }

    /// About none of the settings' values.
    pub(super) fn about_nothing(severity: Severity) -> Self {
        Self {
            places: Vec::new(),
            severity,
            variant: "",
            values: Vec::new(),
            suggestion: None,
            also: None,
            cleans_secret: false,
            seen_as: Vec::new(),
        }
    }

    pub(super) fn variant(self, variant: &'static str) -> Self {
        Self { variant, ..self }
    }

    pub(super) fn value(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    pub(super) fn suggest(self, suggestion: Option<impl Into<Value>>) -> Self {
        Self { suggestion: suggestion.map(Into::into), ..self }
    }
}
