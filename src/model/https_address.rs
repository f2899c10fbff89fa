//! An address that Alexa or a person's browser opens.

use url::Host;
use url::Url;

/// A complete web address, as the URL standard reads it: host in small letters, default port dropped.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct HttpsAddress {
    /// The address as typed, without blanks around it.
    pub text: String,
    pub url: Url,
}

/// Why a text is no complete address.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AddressProblem {
    Empty,
    /// No `https://` in front.
    NoScheme,
    /// `https://https://…`.
    DoubledScheme,
    /// A scheme other than https and http.
    OtherScheme,
    /// No host, or one that is none.
    NoHost,
}

/// What is unusual or wrong about a complete address. Rules judge it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AddressFlaw {
    /// Not https.
    Http,
    /// A user name or password stands in front of the host.
    Login,
    /// A part after `#` that is not empty.
    Fragment,
    /// A port that is not the scheme's own.
    Port(u16),
}

impl HttpsAddress {
    /// Reads a complete address with scheme https or http; what else is odd about it is in [`Self::flaws`].
    pub fn parse(text: &str) -> Result<Self, AddressProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AddressProblem::Empty);
        }
        if doubled_scheme(text).is_some() {
            return Err(AddressProblem::DoubledScheme);
        }
        if without_scheme(text).is_none() {
            let lower: String = text.chars().take(64).collect::<String>().to_ascii_lowercase();
            let scheme = lower.split("://").next().filter(|scheme| scheme.len() < lower.len());
            return Err(match scheme {
                Some(scheme) if is_scheme(scheme) => AddressProblem::OtherScheme,
                _ if lower.starts_with("http:") || lower.starts_with("https:") => {
                    AddressProblem::NoHost
                }
                _ => AddressProblem::NoScheme,
            });
        }
        let mut url = Url::parse(text).map_err(|_error| AddressProblem::NoHost)?;
        drop_final_dot(&mut url);
        match url.host_str() {
            None | Some("" | "http" | "https" | "www") => Err(AddressProblem::NoHost),
            Some(_) => Ok(Self { text: text.to_owned(), url }),
        }
    }

    /// What a text that is not complete was most likely meant to be.
    pub fn complete(text: &str) -> Option<String> {
        let text = text.trim();
        let meant = match Self::parse(text).err()? {
            AddressProblem::DoubledScheme => doubled_scheme(text)?.to_owned(),
            AddressProblem::NoScheme => {
                let host = text.split(['/', '?', '#']).next()?;
                let named = host.contains('.') && !host.starts_with('.') && !host.contains(' ');
                named.then(|| format!("https://{text}"))?
            }
            AddressProblem::Empty | AddressProblem::OtherScheme | AddressProblem::NoHost => {
                return None;
            }
        };
        Self::parse(&meant).ok().map(|_| meant)
    }

    /// The host in small letters, an international name as punycode.
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// The host, told apart by name and number.
    pub fn host_kind(&self) -> Option<Host<&str>> {
        self.url.host()
    }

    /// The last segment of the path, without a final slash and the usual file endings; capitals as typed.
    pub fn last(&self) -> &str {
        let path = self.url.path().trim_end_matches('/');
        let last = path.rsplit('/').next().unwrap_or_default();
        let without = |ending: &&str| {
            let (front, end) = last.split_at_checked(last.len().checked_sub(ending.len())?)?;
            end.eq_ignore_ascii_case(ending).then_some(front)
        };
        ENDINGS.iter().find_map(without).unwrap_or(last)
    }

    /// What is unusual or wrong about it.
    pub fn flaws(&self) -> Vec<AddressFlaw> {
        let url = &self.url;
        let mut flaws = Vec::new();
        if url.scheme() == "http" {
            flaws.push(AddressFlaw::Http);
        }
        if !url.username().is_empty() || url.password().is_some() {
            flaws.push(AddressFlaw::Login);
        }
        if url.fragment().is_some_and(|fragment| !fragment.is_empty()) {
            flaws.push(AddressFlaw::Fragment);
        }
        flaws.extend(url.port().map(AddressFlaw::Port));
        flaws
    }
}

const ENDINGS: [&str; 8] = [".php", ".aspx", ".asp", ".jsp", ".do", ".action", ".html", ".compact"];

/// The rest after the first of two schemes.
fn doubled_scheme(text: &str) -> Option<&str> {
    let rest = without_scheme(text)?;
    without_scheme(rest).map(|_| rest)
}

fn without_scheme(text: &str) -> Option<&str> {
    ["https://", "http://"].iter().find_map(|scheme| {
        let beginning = text.get(..scheme.len())?;
        beginning.eq_ignore_ascii_case(scheme).then(|| text.get(scheme.len()..)).flatten()
    })
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

fn drop_final_dot(url: &mut Url) {
    let without = url.host_str().and_then(|host| host.strip_suffix('.')).map(str::to_owned);
    if let Some(host) = without {
        // A host that was read is one without its dot too; if not, the dot stays.
        let _kept = url.set_host(Some(&host));
    }
}

impl AddressProblem {
    /// The name of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Empty => "address-empty",
            Self::NoScheme => "address-no-scheme",
            Self::DoubledScheme => "address-doubled-scheme",
            Self::OtherScheme => "address-other-scheme",
            Self::NoHost => "address-no-host",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complete_address_is_read_as_a_browser_reads_it() {
        let address =
            HttpsAddress::parse(" HTTPS://Login.Example.com.:443/oauth/Token.php/ ").unwrap();
        assert_eq!(address.host(), "login.example.com");
        assert_eq!(address.last(), "Token");
        assert_eq!(address.flaws(), []);
    }

    #[test]
    fn flaws_are_told() {
        let address = HttpsAddress::parse("http://u:p@h.example:8443/a#b").unwrap();
        assert_eq!(
            address.flaws(),
            [AddressFlaw::Http, AddressFlaw::Login, AddressFlaw::Fragment, AddressFlaw::Port(8443)]
        );
    }

    #[test]
    fn what_is_not_complete_says_why_and_what_was_meant() {
        let cases = [
            ("", AddressProblem::Empty, None),
            ("login.example.com/a", AddressProblem::NoScheme, Some("https://login.example.com/a")),
            ("localhost:3000/a", AddressProblem::NoScheme, None),
            ("/authorize", AddressProblem::NoScheme, None),
            ("string", AddressProblem::NoScheme, None),
            (
                "https://https://a.example/b",
                AddressProblem::DoubledScheme,
                Some("https://a.example/b"),
            ),
            ("ftp://a.example", AddressProblem::OtherScheme, None),
            ("myapp://cb", AddressProblem::OtherScheme, None),
            ("https://", AddressProblem::NoHost, None),
            ("https://www/a", AddressProblem::NoHost, None),
            ("https:/a.example", AddressProblem::NoHost, None),
        ];
        for (text, problem, meant) in cases {
            assert_eq!(HttpsAddress::parse(text), Err(problem), "{text}");
            assert_eq!(HttpsAddress::complete(text).as_deref(), meant, "{text}");
        }
    }
}
