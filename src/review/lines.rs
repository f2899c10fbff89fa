//! The settings as lines that may be shown: hidden characters told, secrets masked.

use serde_json::Value;

use crate::import::Imported;
use crate::model::Line;
use crate::model::MASK;
use crate::model::redacted;
use crate::model::request_lines;
use crate::model::shown;

/// A secret shorter than this is a word that may stand elsewhere by chance. Characters.
const TELLING: usize = 8;

/// The lines of what was read, as it would be sent to Amazon.
pub(super) fn lines(imported: &Imported) -> Vec<Line> {
    let secret = imported.secret.as_ref().map_or("", |secret| secret.expose().trim());
    let mask = if imported.secret.is_some() { MASK } else { "" };
    let mut lines = request_lines(&imported.settings, mask);
    for line in &mut lines {
        line.text = safe(&without(&line.text, secret));
    }
    lines
}

/// A text as lines that may be shown, too: without the secret, should it stand in it.
pub(super) fn masked(text: &str, secret: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| safe(&without(line, secret.trim()))).collect();
    lines.join("\n")
}

/// The line without the secret, should it stand in another value as well.
fn without(line: &str, secret: &str) -> String {
    if secret.chars().count() < TELLING {
        return line.to_owned();
    }
    let quoted = Value::from(secret).to_string();
    let escaped = quoted.trim_matches('"');
    line.replace(escaped, MASK)
}

fn safe(line: &str) -> String {
    let Some((head, value, tail)) = parts(line) else { return shown(line) };
    format!("{}{}{tail}", shown(head), shown(&redacted(value)))
}

/// A line that ends in a text: what stands before the text, the text, and what stands after it.
fn parts(line: &str) -> Option<(&str, &str, &str)> {
    let indent = line.len() - line.trim_start().len();
    let begins = match line.find("\": \"") {
        Some(colon) => colon + "\": \"".len(),
        None => indent + line.get(indent..)?.starts_with('"').then_some(1)?,
    };
    let ends = line.trim_end_matches(',').strip_suffix('"')?.len();
    Some((line.get(..begins)?, line.get(begins..ends)?, line.get(ends..)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import;

    fn told(text: &str) -> String {
        let lines = lines(&import::read(text.as_bytes()).unwrap());
        lines.into_iter().map(|line| line.text).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn nothing_secret_or_hidden_passes() {
        let told = told(
            r#"{"type": "AUTH_CODE", "clientId": "a\u200bb", "clientSecret": "hush-\"hush\"-hush",
            "authorizationUrl": "https://jo:pass@a.example/x?client_secret=abc&y=1",
            "accessTokenUrl": "https://a.example/hush-\"hush\"-hush", "scopes": ["amzn1.oa2-cs.v1.0123456789"]}"#,
        );
        for hidden in ["hush", "jo:pass", "abc", "0123456789", "\u{200b}"] {
            assert!(!told.contains(hidden), "{hidden} in {told}");
        }
        assert!(told.contains("\"clientId\": \"a⟨U+200B⟩b\","), "{told}");
        assert!(told.contains("@a.example/x?client_secret=••••••••&y=1\""), "{told}");
        assert!(told.contains("\"clientSecret\": \"••••••••\""), "{told}");
    }

    #[test]
    fn everything_else_stays_as_it_is() {
        let told = told(
            r#"{"type": "AUTH_CODE", "skipOnEnablement": true, "scopes": ["a", "b"], "note": {"x": [1, "\": \""]}}"#,
        );
        for line in ["    \"type\": \"AUTH_CODE\",", "      \"a\",", "      \"b\"", "\"x\": ["] {
            assert!(told.contains(line), "{line} in {told}");
        }
    }
}
