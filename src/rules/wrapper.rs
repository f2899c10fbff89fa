//! AL-001: settings that do not sit in `accountLinkingRequest`.
//!
//! Bad: the settings alone, or Amazon's own answer, about to be sent. Good: the same answer when it is only read.

use serde_json::Value;

use crate::import::Form;
use crate::model::MASK;
use crate::model::Purpose;
use crate::model::redacted;
use crate::model::write_request;
use crate::rules::Severity;
use crate::rules::fix::Change;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let Some(read) = sight.read else { return Vec::new() };
    let variant = match read.form {
        Form::Request => return Vec::new(),
        Form::Response => "response",
        Form::Bare => "bare",
        Form::WrappedOther => "other",
        Form::List => "list",
    };
    if sight.purpose() == Purpose::Read || sight.is_nothing() {
        return Vec::new();
    }
    let said = Said::about_nothing(Severity::Error).variant(variant).suggest(wrapped(sight));
    vec![said.change(Change::Rewrite)]
}

/// The settings in their wrapper, when there is nothing in them that may not be shown.
fn wrapped(sight: &Sight<'_>) -> Option<Value> {
    let read = sight.read?;
    let secret = if read.secret.is_some() { MASK } else { "" };
    let text = write_request(&read.settings, secret);
    let can_be_shown = read.settings.other.is_empty() && redacted(&text) == text;
    can_be_shown.then(|| serde_json::from_str(&text).ok()).flatten()
}
