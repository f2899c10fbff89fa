//! What a rule's function gives back.

use serde_json::Value;

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::fix::Change;

/// What a rule says about one cause.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// The values it is about; the first is pointed at.
    pub places: Vec<Place>,
    /// Where it stands, when that is no place of a known field (RFC 6901, from the settings on).
    pub pointer: Option<String>,
    pub severity: Severity,
    pub variant: &'static str,
    pub values: Vec<(&'static str, String)>,
    /// The whole new value of the first place's field.
    pub suggestion: Option<Value>,
    /// What one press does beside putting the suggestion in its field.
    pub changes: Vec<Change>,
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
            pointer: None,
            severity,
            variant: "",
            values: Vec::new(),
            suggestion: None,
            changes: Vec::new(),
            seen_as: Vec::new(),
        }
    }

    pub(super) fn is_about(&self, field: Field) -> bool {
        self.places.iter().any(|place| place.field == field)
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

    pub(super) fn change(mut self, change: Change) -> Self {
        self.changes.push(change);
        self
    }
}
