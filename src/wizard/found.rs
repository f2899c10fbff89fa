//! Values found in pasted text: by their label, as members of JSON, or by their own shape.

use serde_json::Value;

use crate::import::Label;
use crate::import::label;
use crate::import::rows;
use crate::model::AlexaRedirectUrl;
use crate::model::AmazonIdKind;
use crate::model::Field;
use crate::model::LwaClientId;
use crate::model::Secret;
use crate::model::SkillId;
use crate::model::is_lwa_authorization;
use crate::model::is_lwa_token;
use crate::model::looks_like_secret;
use crate::wizard::Input;
use crate::wizard::cleaned;

/// One value and the box it belongs in. Any of them may be a secret.
#[derive(Clone, PartialEq)]
pub(super) struct Found {
    pub(super) home: Input,
    pub(super) value: Secret,
}

/// Every value in the text with the box it belongs in, each box once.
pub(super) fn values_in(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    if let Some(json) = json_in(text) {
        members(&json, &mut found);
    }
    if found.is_empty() {
        labelled(text, &mut found);
        for token in text.split(|c: char| c.is_whitespace() || "\"'<>,;|`“”‘’()".contains(c))
        {
            add_shaped(token, &mut found);
        }
    }
    found
}

/// The box in which a value of that shape belongs; `None` when its shape tells nothing.
pub(super) fn home_of(value: &str) -> Option<Input> {
    if looks_like_secret(value) {
        return Some(Input::ClientSecret);
    }
    if LwaClientId::parse(value).is_ok() {
        return Some(Input::ClientId);
    }
    if AlexaRedirectUrl::parse(value).is_ok() {
        return Some(Input::Vendor);
    }
    if let Ok(url) = url::Url::parse(value) {
        let authorizes = is_lwa_authorization(&url).then_some(Input::AuthorizationUrl);
        return authorizes.or(is_lwa_token(&url).then_some(Input::AccessTokenUrl));
    }
    match AmazonIdKind::of(value) {
        Some(AmazonIdKind::Skill) if SkillId::parse(value).is_ok() => Some(Input::SkillId),
        Some(AmazonIdKind::Vendor) => Some(Input::Vendor),
        _ => None,
    }
}

fn add(home: Input, value: &str, found: &mut Vec<Found>) {
    if !value.is_empty() && !found.iter().any(|known| known.home == home) {
        found.push(Found { home, value: Secret::new(value) });
    }
}

/// A word of a longer text: a vendor ID alone could be any word in capitals, so it does not count there.
fn add_shaped(token: &str, found: &mut Vec<Found>) {
    let token = cleaned(Input::ClientId, token.trim_end_matches('.')).text;
    let is_number = AmazonIdKind::of(&token) == Some(AmazonIdKind::Vendor);
    if let Some(home) = home_of(&token).filter(|_| !is_number) {
        add(home, &token, found);
    }
}

/// The object in the text, with or without words and a fence around it.
fn json_in(text: &str) -> Option<Value> {
    let start = text.find('{')?;
    let end = text.rfind('}')?;
    let inside = text.get(start..=end)?;
    serde_json::from_str(inside).ok()
}

fn members(json: &Value, found: &mut Vec<Found>) {
    let Some(object) = json.as_object() else { return };
    for (name, value) in object {
        match (value, label(name).and_then(home_of_label)) {
            (Value::String(text), Some(home)) => {
                add(home, &cleaned(home, text).text, found);
            }
            (Value::Object(_), _) => members(value, found),
            _ => {}
        }
    }
}

fn labelled(text: &str, found: &mut Vec<Found>) {
    for row in rows(text) {
        if let (Some(home), Some(value)) = (home_of_label(row.label), row.values.first()) {
            add_value(home, value, found);
        }
    }
}

/// The box in which what stands behind a label belongs, for the boxes that are filled from a paste.
fn home_of_label(label: Label) -> Option<Input> {
    match label {
        Label::Field(Field::ClientId) => Some(Input::ClientId),
        Label::Field(Field::ClientSecret) => Some(Input::ClientSecret),
        Label::Field(Field::AuthorizationUrl) => Some(Input::AuthorizationUrl),
        Label::Field(Field::AccessTokenUrl) => Some(Input::AccessTokenUrl),
        Label::Field(Field::Scopes) => Some(Input::NewScope),
        Label::SkillId => Some(Input::SkillId),
        Label::VendorId | Label::AlexaRedirectUrls => Some(Input::Vendor),
        Label::Field(_) | Label::IosUrl | Label::AndroidUrl => None,
    }
}

fn add_value(home: Input, value: &str, found: &mut Vec<Found>) {
    let value = cleaned(home, value.trim().trim_end_matches([',', ';'])).text;
    // A button's words can stand between label and value in one row.
    let last = value.rsplit(char::is_whitespace).next().unwrap_or_default();
    let value = if home == Input::NewScope { &value } else { last };
    // A value that shows its own kind goes where that belongs, whatever its label says.
    add(home_of(value).unwrap_or(home), value, found);
}

#[cfg(test)]
#[path = "found_tests.rs"]
mod tests;
