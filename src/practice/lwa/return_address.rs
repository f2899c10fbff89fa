//! Sending a person back to the program that asked, with an answer.

use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::response::Response;
use url::Host;
use url::Url;
use url::form_urlencoded;

/// Where to, and in which part of the address the answer goes.
pub(super) struct ReturnAddress {
    /// The implicit grant answers after the `#`.
    pub(super) in_fragment: bool,
    pub(super) state: Option<String>,
    pub(super) url: Url,
}

impl ReturnAddress {
    /// 302 with `error`, `error_description` and `state` (RFC 6749, section 4.1.2.1).
    pub(super) fn refuse(&self, error: &str, description: &str) -> Response {
        self.send(&[("error", error), ("error_description", description)])
    }

    /// 302 with these parameters and `state`.
    pub(super) fn send(&self, parameters: &[(&str, &str)]) -> Response {
        let state = self.state.as_deref().map(|state| ("state", state));
        let all = parameters.iter().copied().chain(state);
        let mut url = self.url.clone();
        if self.in_fragment {
            let mut text = form_urlencoded::Serializer::new(String::new());
            text.extend_pairs(all);
            url.set_fragment(Some(&text.finish()));
        } else {
            url.query_pairs_mut().extend_pairs(all);
        }
        let location = [(header::LOCATION, url.to_string())];
        (StatusCode::FOUND, location).into_response()
    }

    /// What a page's `form-action` has to name, so that a browser lets a form lead there.
    pub(super) fn source(&self) -> String {
        match self.url.host() {
            // Browsers know no other way to allow the other hosts there are.
            None | Some(Host::Ipv6(_)) => format!("{}:", self.url.scheme()),
            Some(Host::Domain(_) | Host::Ipv4(_)) => self.url.origin().ascii_serialization(),
        }
    }
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::ReturnAddress;

    fn location(in_fragment: bool) -> String {
        let address = ReturnAddress {
            in_fragment,
            state: Some("a b&c".to_owned()),
            url: Url::parse("https://example.com/cb?kept=1").unwrap(),
        };
        let answer = address.send(&[("code", "x|y")]);
        answer.headers()["location"].to_str().unwrap().to_owned()
    }

    #[test]
    fn answers_join_the_query_or_make_the_fragment() {
        let base = "https://example.com/cb?kept=1";
        assert_eq!(location(false), format!("{base}&code=x%7Cy&state=a+b%26c"));
        assert_eq!(location(true), format!("{base}#code=x%7Cy&state=a+b%26c"));
    }
}
