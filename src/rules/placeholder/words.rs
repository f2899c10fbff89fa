//! `PLACEHOLDER`: the words and signs by which template text is known.

use crate::model::LWA_CLIENT_PREFIX;

const OWN: [&str; 21] = [
    "client", "skill", "app", "vendor", "secret", "id", "domain", "tenant", "api", "key",
    "account", "user", "oauth", "auth0", "okta", "lwa", "amazon", "server", "host", "company",
    "site",
];
const DO: [&str; 7] = ["replace", "change", "fill", "insert", "enter", "put", "paste"];
const WITH: [&str; 6] = ["me", "this", "here", "with", "your", "in"];
const IN_BRACKETS: [&str; 10] =
    ["your", "client", "secret", "vendor", "domain", "tenant", "host", "url", "insert", "enter"];
const FILLERS: [&str; 8] = ["string", "changeme", "todo", "tbd", "fixme", "undefined", "n/a", "…"];
const CLIENT_FILLERS: [&str; 8] = [
    "null",
    "none",
    "clientid",
    "client_id",
    "client-id",
    "clientsecret",
    "client_secret",
    "client-secret",
];

/// P1: signs and words that only templates have.
pub(super) fn is_template(text: &str, lower: &str) -> bool {
    // Nearly every text has none of these signs, and is looked through for one byte fastest.
    let has_signs = b"<{[_".iter().any(|sign| lower.as_bytes().contains(sign));
    (has_signs && has_fence(text, lower))
        || has_words(lower)
        || lower.starts_with("replace-")
        || lower.starts_with("replace_")
}

/// Whether something stands between the signs that templates put around what is to be replaced.
fn has_fence(text: &str, lower: &str) -> bool {
    between(lower, "<", ">", |inner| {
        !inner.contains('<') && (1..=80).contains(&inner.chars().count())
    }) || between(lower, "{{", "}", |_| lower.contains("}}"))
        || between(lower, "${", "}", |_| true)
        || between(lower, "[", "]", |inner| {
            IN_BRACKETS.iter().any(|word| inner.contains(word)) || inner.contains("home assistant")
        })
        || has_underscored(text)
}

/// P2: hosts made for examples.
pub(super) fn is_example_host(host: &str) -> bool {
    let below = |name: &str| {
        host.strip_suffix(name).is_some_and(|front| front.is_empty() || front.ends_with('.'))
    };
    let front = host.rsplit_once('.').map_or("", |(front, _)| front);
    ["example.com", "example.net", "example.org", "domain.com", "mydomain.com"]
        .iter()
        .any(|name| below(name))
        || host.ends_with(".example")
        || host.ends_with(".invalid")
        || front.rsplit('.').next().is_some_and(|label| {
            ["yourdomain", "your-domain", "yoursite", "yourcompany"].contains(&label)
        })
        || front.split('.').any(|label| label.len() >= 3 && label.bytes().all(|b| b == b'x'))
}

/// P3: a whole value that stands for nothing.
pub(super) fn is_filler(lower: &str) -> bool {
    FILLERS.contains(&lower)
        || lower == "..."
        || (lower.len() >= 3 && lower.bytes().all(|b| b == b'x'))
}

/// P3, for client ID and secret.
pub(super) fn is_client_filler(lower: &str) -> bool {
    CLIENT_FILLERS.contains(&lower)
}

/// P3, for the client ID.
pub(super) fn is_client_id_filler(lower: &str) -> bool {
    let counted = lower.strip_prefix(LWA_CLIENT_PREFIX).is_some_and(|digits| {
        let same = digits.len() == 32
            && digits.chars().next().is_some_and(|first| digits.chars().all(|c| c == first));
        same || ["1234567890abcdef", "0123456789abcdef"].iter().any(|row| digits == row.repeat(2))
    });
    counted || lower.contains("xxxx") || lower.ends_with("...") || lower.ends_with('…')
}

/// P4: a secret that was masked.
pub(super) fn is_masked(text: &str, lower: &str) -> bool {
    let dots =
        text.chars().all(|c| matches!(c, '*' | '•' | '●' | '·')) && text.chars().count() >= 4;
    let inner = lower.strip_prefix(['[', '(', '<']).unwrap_or(lower);
    let inner = inner.strip_suffix([']', ')', '>']).unwrap_or(inner);
    dots || ["redacted", "removed", "hidden", "masked", "secret removed"].contains(&inner)
}

/// Whether something stands between two signs that the test likes.
fn between(text: &str, open: &str, close: &str, accepts: impl Fn(&str) -> bool) -> bool {
    text.match_indices(open).any(|(at, _)| {
        let rest = text.get(at + open.len()..).unwrap_or_default();
        rest.find(close).and_then(|end| rest.get(..end)).is_some_and(&accepts)
    })
}

/// `__NAME__`, in capitals.
fn has_underscored(text: &str) -> bool {
    text.contains("__")
        && text.split(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')).any(
            |run| {
                let (first, last) = (run.find("__"), run.rfind("__"));
                first.zip(last).is_some_and(|(first, last)| last >= first + 4)
            },
        )
}

/// `your-client`, `YOUR_OWN_SKILL`, `replace-me`, `insert here` and so on, as words of their own.
fn has_words(lower: &str) -> bool {
    let mut next = 0;
    lower.as_bytes().split(|byte| !byte.is_ascii_lowercase()).any(|word| {
        let at = next;
        next += word.len() + 1;
        word.first().is_some_and(|first| b"cefipry".contains(first))
            && lower.get(at..).is_some_and(|rest| is_your(rest) || is_instruction(rest))
    })
}

fn is_your(text: &str) -> bool {
    // A hosting service's real name.
    let Some(rest) = text.strip_prefix("your").filter(|_| !text.starts_with("your-server.de"))
    else {
        return false;
    };
    let rest = after_joint(rest);
    let own = rest.strip_prefix("own").map(after_joint);
    [Some(rest), own]
        .into_iter()
        .flatten()
        .any(|rest| OWN.iter().any(|word| rest.strip_prefix(word).is_some_and(ends_word)))
}

fn is_instruction(text: &str) -> bool {
    DO.iter()
        .filter_map(|verb| text.strip_prefix(verb))
        .map(after_joint)
        .any(|rest| WITH.iter().any(|word| rest.strip_prefix(word).is_some_and(ends_word)))
}

/// The text without one sign that joins words.
fn after_joint(rest: &str) -> &str {
    rest.strip_prefix(['-', '_', ' ']).unwrap_or(rest)
}

fn ends_word(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_known() {
        for text in [
            "<client id>",
            "{{id}}",
            "${SECRET}",
            "__CLIENT_ID__",
            "[your client]",
            "YOUR_CLIENT_ID",
            "your-own-skill",
            "https://a/your_domain/x",
            "replace-me",
            "Insert here",
            "REPLACE_X",
            "[Home Assistant address]",
            "paste_your_key",
        ] {
            assert!(is_template(text, &text.to_lowercase()), "{text}");
        }
        for text in [
            "https://static.7.clients.your-server.de/a",
            "yourself",
            "my-client",
            "a<b",
            "{x}",
            "__x__",
            "exchange-medium",
            "input",
            "profile:user_id",
            "",
            "[other]",
            "yourapple",
        ] {
            assert!(!is_template(text, &text.to_lowercase()), "{text}");
        }
    }

    #[test]
    fn hosts_of_examples_are_known() {
        for host in
            ["example.com", "auth.example.org", "a.example", "yourdomain.io", "xxx.okta.com"]
        {
            assert!(is_example_host(host), "{host}");
        }
        for host in ["examples.com", "notexample.com", "a.xxx", "mine.com", "", "xx.com"] {
            assert!(!is_example_host(host), "{host}");
        }
    }

    #[test]
    fn fillers_and_masks_are_known() {
        assert!(is_filler("string") && is_filler("xxx") && !is_filler("xx") && !is_filler("read"));
        assert!(is_client_id_filler(&format!("{LWA_CLIENT_PREFIX}{}", "0".repeat(32))));
        assert!(is_client_id_filler("amzn1.application-oa2-client…"));
        assert!(!is_client_id_filler("voice-skill-7"));
        assert!(is_masked("••••", "••••") && is_masked("[REDACTED]", "[redacted]"));
        assert!(!is_masked("***", "***") && !is_masked("s3cret", "s3cret") && !is_masked("", ""));
    }
}
