//! One page of the practice Amazon: its frame, its rules for the browser, and the escaping of
//! everything put into it.

use std::fmt;
use std::fmt::Write as _;

use axum::http::HeaderValue;
use axum::http::header;
use axum::response::Html;
use axum::response::IntoResponse as _;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::Digest as _;
use sha2::Sha256;

const STYLE: &str = include_str!("../../../assets/web/practice.css");

/// Text on its way into a page, escaped for elements and for attributes in quotes.
pub(crate) struct Text<'a>(pub(crate) &'a str);

/// A page about to be shown.
pub(crate) struct Page {
    form_targets: String,
    script: &'static str,
    title: &'static str,
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}

impl Page {
    pub(crate) fn new(title: &'static str) -> Self {
        Self { form_targets: "'self'".to_owned(), script: "", title }
    }

    /// Lets a form on this page lead on to another place, by redirect.
    pub(crate) fn may_lead_to(mut self, source: &str) -> Self {
        self.form_targets = format!("'self' {source}");
        self
    }

    /// Runs a script at the page's end: this one and no other.
    pub(crate) fn with_script(mut self, script: &'static str) -> Self {
        self.script = script;
        self
    }

    /// The page around a body, which must be escaped already ([`Text`]).
    pub(crate) fn answer(self, body: &str) -> Response {
        let html = format!(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>{} – practice</title><style>{STYLE}</style></head><body>\
             <header><a href=\"/\">Practice Amazon</a> <span>This is practice. It is not made by \
             Amazon, nothing here is real, and nothing leaves this computer.</span></header>\
             <main>{body}</main>{}</body></html>\n",
            Text(self.title),
            self.script_element()
        );
        let policy = format!(
            "default-src 'none'; style-src 'unsafe-inline'; {}form-action {}; base-uri 'none'; \
             frame-ancestors 'none'",
            self.script_source(),
            self.form_targets
        );
        let mut answer = Html(html).into_response();
        let strictest = HeaderValue::from_static("default-src 'none'");
        let policy = HeaderValue::from_str(&policy).unwrap_or(strictest);
        answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        answer
    }

    fn script_element(&self) -> String {
        if self.script.is_empty() {
            return String::new();
        }
        format!("<script>{}</script>", self.script)
    }

    /// The script by its hash (CSP level 3, section 2.3.1).
    fn script_source(&self) -> String {
        if self.script.is_empty() {
            return String::new();
        }
        format!("script-src 'sha256-{}'; ", STANDARD.encode(Sha256::digest(self.script)))
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn nothing_breaks_out_of_an_element_or_an_attribute() {
        let escaped = Text("<b a=\"1\" c='2'>&amp;").to_string();
        assert_eq!(escaped, "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;");
    }
}
