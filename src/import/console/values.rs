//! What stands behind a label of the page → the value of a field.

use crate::model::cleaned;

/// The last word, since a button's words can stand between a label and its value.
pub(super) fn last_word(line: &str) -> Option<String> {
    line.split_whitespace().map(bare).rfind(|word| !word.is_empty())
}

pub(super) fn address(line: &str) -> Option<String> {
    last_word(line).filter(|word| word.contains("://") || word.contains('.'))
}

/// A word without what mails and files put around it.
pub(super) fn bare(word: &str) -> String {
    let around = |c: char| "\"'`“”‘’<>,;".contains(c);
    cleaned(word.trim_matches(around))
}

pub(super) fn scheme(line: &str) -> Option<String> {
    let plain = line.to_ascii_lowercase().replace(['_', ' '], "");
    let known = [("basic", "HTTP_BASIC"), ("body", "REQUEST_BODY_CREDENTIALS")];
    let found = known.into_iter().find(|(part, _)| plain.contains(part));
    found.map_or_else(|| last_word(line), |(_, scheme)| Some(scheme.to_owned()))
}

pub(super) fn grant(line: &str) -> Option<String> {
    let plain = line.to_ascii_lowercase().replace(['_', ' ', '-'], "");
    let known = [("code", "AUTH_CODE"), ("implicit", "IMPLICIT")];
    let mut found = known.into_iter().filter(|(part, _)| plain.contains(part));
    let first = found.next()?.1;
    found.next().is_none().then(|| first.to_owned())
}
