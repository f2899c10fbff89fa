//! One question over HTTP and what came back.

use std::fmt::Write as _;

use zeroize::Zeroizing;

use crate::model::MASK;
use crate::model::Secret;
use crate::model::evidence::veil::token_members;
use crate::model::redacted;
use crate::model::shown;
use crate::model::without_path_codes;

/// More of a body is not shown. Letters.
const SHOWN: usize = 4_000;

/// Runs of token letters from this length on are told by their length, not their text.
const TOKEN: usize = 24;

/// Form parameters that are told by name only.
const HIDDEN_PARAMETERS: [&str; 5] =
    ["client_secret", "code", "code_verifier", "refresh_token", "token"];

/// A question and its answer, or why there is none.
#[derive(Clone, PartialEq)]
pub struct Exchange {
    pub sent: Sent,
    pub came: Result<Answer, Silence>,
}

/// What was sent.
#[derive(Clone, PartialEq)]
pub struct Sent {
    pub method: Method,
    /// The whole address.
    pub url: String,
    /// Headers that tell nothing secret.
    pub headers: Vec<(&'static str, String)>,
    /// The value of `Authorization`.
    pub authorization: Option<Secret>,
    /// The form's parameters (RFC 6749, appendix B); empty for a GET.
    pub form: Vec<(&'static str, Secret)>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Method {
    Get,
    Post,
}

/// What came back.
#[derive(Clone, PartialEq)]
pub struct Answer {
    pub status: u16,
    /// In the order in which they came; values that are no text are told as such.
    pub headers: Vec<(String, String)>,
    pub body: Body,
    pub ending: Ending,
    /// From the question to the last byte, connecting included. Milliseconds.
    pub took: u32,
}

/// A body. It may hold tokens: it cannot be printed, and is wiped when dropped.
#[derive(Clone, Default, PartialEq)]
pub struct Body(Zeroizing<Vec<u8>>);

/// How a body ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Ending {
    Whole,
    /// The connection ended in the middle.
    CutOff,
    /// More than is read came.
    TooLong,
}

/// Why there is no answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Silence {
    /// The server was not ticked, or stands on an address that is not public.
    NotAsked,
    /// The name, the connection or the greeting failed.
    NotReached,
    TimedOut,
    /// The connection ended before an answer.
    CutOff,
    /// What came is not HTTP.
    NotHttp,
}

impl Sent {
    /// A question without a form and without credentials.
    pub fn get(url: String, headers: Vec<(&'static str, String)>) -> Self {
        Self { method: Method::Get, url, headers, authorization: None, form: Vec::new() }
    }

    /// The question in lines, without secrets.
    pub fn shown(&self) -> String {
        let method = match self.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        let mut text = format!("{method} {}\n", shown(&redacted(&self.url)));
        for (name, value) in &self.headers {
            // Writing to a text cannot fail.
            let _written = writeln!(text, "{name}: {}", shown(value));
        }
        if let Some(authorization) = &self.authorization {
            let scheme = authorization.expose().split(' ').next().unwrap_or_default();
            let _written = writeln!(text, "Authorization: {scheme} {MASK}");
        }
        for (name, value) in &self.form {
            let hidden = HIDDEN_PARAMETERS.contains(name);
            let value = if hidden { MASK.to_owned() } else { shown(value.expose()) };
            let _written = writeln!(text, "{name}={value}");
        }
        text
    }
}

impl Answer {
    /// The first value of a header, whatever the capitals of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        found.next().map(|(_, value)| value.as_str())
    }

    /// Every value of a header, as one list (RFC 9110, section 5.3).
    pub fn header_list(&self, name: &str) -> String {
        let found = self.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// The answer in lines, without anything that looks like a token.
    pub fn shown(&self) -> String {
        let mut text = format!("{}\n", self.status);
        for (name, value) in &self.headers {
            let value = match name.as_str() {
                "set-cookie" => MASK.to_owned(),
                "location" => shown(&without_path_codes(&redacted(value))),
                _ => shown(&without_tokens(value)),
            };
            // Writing to a text cannot fail.
            let _written = writeln!(text, "{name}: {value}");
        }
        text.push('\n');
        text.push_str(&self.body.shown());
        text
    }
}

impl Body {
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Changes the bytes; what stood there before is wiped.
    pub(super) fn change(&mut self, change: impl FnOnce(&[u8]) -> Vec<u8>) {
        self.0 = Zeroizing::new(change(&self.0));
    }

    /// The bytes as they came.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The body as text, cut to a length, without anything that looks like a token, lines kept.
    pub fn shown(&self) -> String {
        let text = String::from_utf8_lossy(&self.0);
        let cut: String = text.chars().take(SHOWN).collect();
        let clean = without_tokens(&without_members(&cut));
        clean.lines().map(shown).collect::<Vec<_>>().join("\n")
    }
}

/// The text with the values of members that hold tokens told by their length.
fn without_members(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut end = 0;
    for value in token_members(text) {
        clean.push_str(text.get(end..value.start).unwrap_or_default());
        let letters = text.get(value.clone()).unwrap_or_default().chars().count();
        // Writing to a text cannot fail.
        let _written = write!(clean, "{MASK}({letters})");
        end = value.end;
    }
    clean.push_str(text.get(end..).unwrap_or_default());
    clean
}

/// The text with every long run of token letters told by its length.
fn without_tokens(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut run = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~' | '+' | '=' | '|' | '%') {
            run.push(c);
        } else {
            end_run(&mut clean, &mut run);
            clean.push(c);
        }
    }
    end_run(&mut clean, &mut run);
    clean
}

fn end_run(clean: &mut String, run: &mut String) {
    if run.len() >= TOKEN {
        // Writing to a text cannot fail.
        let _written = write!(clean, "{MASK}({})", run.len());
    } else {
        clean.push_str(run);
    }
    run.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sent_is_shown_without_secrets() {
        let sent = Sent {
            method: Method::Post,
            url: "https://a.example/token".to_owned(),
            headers: vec![("Accept", "application/json".to_owned())],
            authorization: Some(Secret::new("Basic aHVzaDpodXNo")),
            form: vec![
                ("grant_type", Secret::new("authorization_code")),
                ("code", Secret::new("made-up")),
                ("client_secret", Secret::new("hush")),
            ],
        };
        let expected = "POST https://a.example/token\nAccept: application/json\nAuthorization: Basic ••••••••\n\
             grant_type=authorization_code\ncode=••••••••\nclient_secret=••••••••\n";
        assert_eq!(sent.shown(), expected);
    }

    #[test]
    fn what_came_is_shown_without_tokens_and_hidden_signs() {
        let token = "2YotnFZFEjr1zCsicMWpAA.2YotnFZFEjr1zCsicMWpAA";
        let answer = Answer {
            status: 200,
            headers: vec![
                ("set-cookie".to_owned(), "a=b".to_owned()),
                ("location".to_owned(), "https://a.example/?code=1&state=2".to_owned()),
                ("x-token".to_owned(), token.to_owned()),
            ],
            body: Body::new(
                format!("{{\"access_token\":\"{token}\",\u{202e}\n\"token_type\":\"bearer\"}}")
                    .into_bytes(),
            ),
            ending: Ending::Whole,
            took: 3,
        };
        assert_eq!(
            answer.shown(),
            "200\nset-cookie: ••••••••\nlocation: https://a.example/?code=••••••••&state=2\n\
             x-token: ••••••••(45)\n\n{\"access_token\":\"••••••••(45)\",⟨U+202E⟩\n\"token_type\":\"bearer\"}"
        );
        assert_eq!(answer.header("Location"), Some("https://a.example/?code=1&state=2"));
    }

    #[test]
    fn a_short_token_is_told_by_its_length_too() {
        let shown = |text: &str| Body::new(text.as_bytes().to_vec()).shown();
        assert_eq!(
            shown(r#"{"access_token": "a1b2", "refresh_token":null, "expires_in":3600}"#),
            r#"{"access_token": "••••••••(4)", "refresh_token":null, "expires_in":3600}"#
        );
        assert_eq!(shown("accessToken=abc&scope=x"), "accessToken=••••••••(3)&scope=x");
        assert_eq!(shown("access_token: 17,"), "access_token: ••••••••(2),");
        let page = "<p>Enter the code, or get a new access_token from the list.</p>";
        assert_eq!(shown(page), page);
        let refusal = r#"{"error_code":"E17","status-code":4}"#;
        assert_eq!(shown(refusal), refusal);
        assert_eq!(shown(r#"{"access_token":"#), r#"{"access_token":"#);
    }

    #[test]
    fn any_bytes_can_be_shown_and_long_ones_are_cut() {
        assert_eq!(Body::new(vec![0xff, 0, b'a']).shown(), "\u{fffd}⟨U+0000⟩a");
        assert!(Body::new(b"a b ".repeat(10_000)).shown().len() <= SHOWN);
    }
}
