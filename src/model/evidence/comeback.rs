//! What a browser brought back from the authorization server (RFC 6749, sections 4.1.2 and 4.2.2): nothing is judged here.

use std::fmt::Write as _;

use url::Url;
use url::form_urlencoded;

use crate::model::MASK;
use crate::model::Secret;
use crate::model::redacted;
use crate::model::shown;
use crate::model::stood_in_for;
use crate::model::without_path_codes;

/// The parameters whose values are shown. Everything else may be a code, a token or a state.
const PLAIN: [&str; 8] = [
    "error",
    "error_description",
    "error_uri",
    "expires_in",
    "iss",
    "scope",
    "token_type",
    "vendorId",
];

/// More of a value is not shown. Letters.
const SHOWN: usize = 300;

/// An address to which a browser came back, taken apart. Codes and tokens are in it: it cannot be printed.
#[derive(Clone, PartialEq)]
pub struct Comeback {
    /// Scheme, host, port and path, as the browser asked for them.
    pub address: String,
    /// Whether it came as a POST.
    pub by_post: bool,
    /// Whether a person pasted it, so that parts after `#` are known.
    pub pasted: bool,
    /// After `?`.
    pub query: Vec<(String, Secret)>,
    /// After `#`.
    pub fragment: Vec<(String, Secret)>,
    /// In the body of a POST.
    pub form: Vec<(String, Secret)>,
}

impl Comeback {
    /// An address that a person pasted. Browsers leave the scheme out of an address they show, and while practising
    /// they show the place that stands in for it.
    pub fn pasted(text: &str) -> Option<Self> {
        let text = text.trim();
        let with_scheme =
            if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        let url = Url::parse(&with_scheme).ok()?;
        let url = stood_in_for(&url).unwrap_or(url);
        if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
            return None;
        }
        Some(Self {
            pasted: true,
            fragment: pairs(url.fragment().unwrap_or_default()),
            ..Self::requested(&url, false, "")
        })
    }

    /// What a browser asked of us.
    pub fn requested(url: &Url, by_post: bool, form: &str) -> Self {
        let mut address = url.clone();
        address.set_query(None);
        address.set_fragment(None);
        Self {
            address: address.into(),
            by_post,
            pasted: false,
            query: pairs(url.query().unwrap_or_default()),
            fragment: Vec::new(),
            form: pairs(form),
        }
    }

    /// Everything that came, wherever it stood.
    pub fn all(&self) -> impl Iterator<Item = &(String, Secret)> {
        self.query.iter().chain(&self.form).chain(&self.fragment)
    }

    /// Every value of a parameter, wherever it stood.
    pub fn values<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Secret> {
        self.all().filter(move |(known, _)| known == name).map(|(_, value)| value)
    }

    /// The first value of a parameter, wherever it stood.
    pub fn value(&self, name: &str) -> Option<&Secret> {
        self.values(name).next()
    }

    /// Whether it carries this `state`, letter for letter.
    pub fn carries(&self, state: &Secret) -> bool {
        !state.is_empty() && self.values("state").any(|given| given == state)
    }

    /// The address, without what may be a code in its path.
    pub fn shown_address(&self) -> String {
        shown(&without_path_codes(&redacted(&self.address)))
    }

    /// The address and its parameters, one a line: the values of those that hold no secret, of the others the length.
    pub fn shown(&self) -> String {
        let mut text = format!("{}\n", self.shown_address());
        let parts = [("?", &self.query), ("#", &self.fragment), ("\nPOST\n", &self.form)];
        for (mark, pairs) in parts {
            for (place, (name, value)) in pairs.iter().enumerate() {
                let mark = if place == 0 { mark } else { "&" };
                let (name, value) = (short(name), value.expose());
                let value = if PLAIN.contains(&name.as_str()) {
                    short(&redacted(value))
                } else {
                    format!("{MASK}({})", value.chars().count())
                };
                // Writing to a text cannot fail.
                let _written = writeln!(text, "{mark}{name}={value}");
            }
        }
        text
    }

    /// Whether it has anything that an authorization server sends.
    pub fn is_an_answer(&self) -> bool {
        ["code", "error", "access_token", "state"].iter().any(|name| self.value(name).is_some())
    }
}

/// Somebody's own words, fit to be shown and cut to a length.
fn short(text: &str) -> String {
    shown(&text.chars().take(SHOWN).collect::<String>())
}

fn pairs(text: &str) -> Vec<(String, Secret)> {
    form_urlencoded::parse(text.as_bytes())
        .map(|(name, value)| (name.into_owned(), Secret::new(value)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_address_keeps_what_stands_after_the_hash() {
        let text = " pitangui.amazon.com/spa/skill/x.html?vendorId=M1#access_token=a&state=b%2Bc ";
        let back = Comeback::pasted(text).unwrap();
        assert_eq!(back.address, "https://pitangui.amazon.com/spa/skill/x.html");
        assert_eq!(back.query.len(), 1);
        assert!(back.carries(&Secret::new("b+c")) && !back.carries(&Secret::default()));
        assert!(back.is_an_answer() && back.pasted);
        assert!(Comeback::pasted("javascript:alert(1)").is_none());
        assert!(Comeback::pasted("").is_none());
    }

    #[test]
    fn what_is_secret_is_shown_by_its_length() {
        let url = Url::parse(
            "http://127.0.0.1:9/cb?code=c0de&state=5tate&error=x%0Ay&error_description=%E2%80%AEab&odd=hush",
        );
        let told = Comeback::requested(&url.unwrap(), true, "id_token=t0ken").shown();
        for secret in ["c0de", "5tate", "hush", "t0ken"] {
            assert!(!told.contains(secret), "{told}");
        }
        assert!(told.contains("\n?code=••••••••(4)\n&state=••••••••(5)\n"), "{told}");
        assert!(told.contains("\n&error_description=⟨U+202E⟩ab\n"), "{told}");
        assert!(told.contains("\nPOST\nid_token=••••••••(5)\n"), "{told}");
        assert_eq!(told.lines().count(), 9, "no value begins a line of its own: {told}");
    }

    #[test]
    fn a_request_is_read_once_and_no_more() {
        let url = Url::parse("http://127.0.0.1:9/cb?code=a%252B&code=b").unwrap();
        let back = Comeback::requested(&url, true, "state=x");
        let codes: Vec<&str> = back.values("code").map(Secret::expose).collect();
        assert_eq!(codes, ["a%2B", "b"]);
        assert!(back.carries(&Secret::new("x")) && back.by_post);
    }
}
