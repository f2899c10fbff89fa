//! Values found in pasted text: by their label, as members of JSON, or by their own shape.

use serde_json::Value;

use crate::model::AlexaRedirectUrl;
use crate::model::AmazonIdKind;
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

/// How the two consoles, configuration files and mails call the values: letters and digits alone, small.
const LABELS: [(&str, Input); 17] = [
    ("clientid", Input::ClientId),
    ("clientsecret", Input::ClientSecret),
    ("yoursecret", Input::ClientSecret),
    ("secret", Input::ClientSecret),
    ("skillid", Input::SkillId),
    ("vendorid", Input::Vendor),
    ("alexaredirecturls", Input::Vendor),
    ("alexaredirecturl", Input::Vendor),
    ("authorizationuri", Input::AuthorizationUrl),
    ("authorizationurl", Input::AuthorizationUrl),
    ("authorizationendpoint", Input::AuthorizationUrl),
    ("accesstokenuri", Input::AccessTokenUrl),
    ("accesstokenurl", Input::AccessTokenUrl),
    ("tokenendpoint", Input::AccessTokenUrl),
    ("tokenurl", Input::AccessTokenUrl),
    ("tokenuri", Input::AccessTokenUrl),
    ("scope", Input::NewScope),
];

/// Buttons and marks that get copied together with a row.
const NOISE: [&str; 7] =
    ["showsecret", "hidesecret", "copy", "copied", "edit", "manage", "websettings"];

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
        match (value, label(name)) {
            (Value::String(text), Some(home)) => {
                add(home, &cleaned(home, text).text, found);
            }
            (Value::Object(_), _) => members(value, found),
            _ => {}
        }
    }
}

/// Rows as `Client ID: amzn1…`, `client_id=amzn1…`, or the label on a line of its own above the value.
fn labelled(text: &str, found: &mut Vec<Found>) {
    let mut waiting = None;
    for line in text.lines().map(without_bullet).filter(|line| !line.is_empty()) {
        if NOISE.contains(&plain(line).as_str()) {
            continue;
        }
        match (row(line), waiting) {
            (Some((home, "")), _) => waiting = Some(home),
            (Some((home, value)), _) => {
                add_value(home, value, found);
                waiting = None;
            }
            (None, Some(home)) => {
                add_value(home, line, found);
                waiting = None;
            }
            (None, None) => {}
        }
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

/// The label of a line and what follows it, which may be nothing.
fn row(line: &str) -> Option<(Input, &str)> {
    if let Some(home) = label(line) {
        return Some((home, ""));
    }
    let cuts = line.char_indices().filter(|(_, c)| c.is_whitespace() || ":=|→".contains(*c));
    cuts.filter_map(|(at, c)| {
        let value =
            line.get(at + c.len_utf8()..)?.trim_start_matches([' ', '\t', ':', '=', '|', '→']);
        Some((label(line.get(..at)?)?, value))
    })
    .next_back()
}

/// The box a label stands for. Words before it do not matter: `Your Client ID`, `LWA_CLIENT_ID`.
fn label(words: &str) -> Option<Input> {
    let plain = plain(words);
    if plain.len() > 40 {
        return None;
    }
    let (_, home) = LABELS.iter().find(|(label, home)| {
        let short = matches!(home, Input::NewScope) || *label == "secret";
        if short { plain == *label } else { plain.ends_with(label) }
    })?;
    Some(*home)
}

fn plain(words: &str) -> String {
    words.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

fn without_bullet(line: &str) -> &str {
    let line = line.trim().trim_start_matches(['-', '*', '•', '|', '>', '#']).trim();
    line.strip_prefix("export ").unwrap_or(line).trim_end_matches('|').trim()
}

#[cfg(test)]
#[path = "found_tests.rs"]
mod tests;
