//! `BRAND`: Amazon's names as whole words in a host.

const NAMES: [&str; 2] = ["alexa", "amazon"];

/// What a name may be joined with and is still the name.
const JOINED: [&str; 11] =
    ["api", "app", "auth", "bridge", "home", "link", "login", "my", "oauth", "skill", "skills"];

/// Amazon's own endings, in front of which others choose the labels.
const HOSTED: [&str; 4] = [".amazonaws.com", ".amazoncognito.com", ".awsapprunner.com", ".on.aws"];

/// The label of a host in small letters that uses Amazon's name; nothing for Amazon's own hosts.
pub(in crate::rules) fn brand_label(host: &str) -> Option<&str> {
    if is_amazons_own(host) {
        return None;
    }
    let own = HOSTED.iter().find_map(|end| host.strip_suffix(end)).unwrap_or(host);
    own.split('.').find(|label| label.split(is_between).any(is_name))
}

fn is_between(c: char) -> bool {
    matches!(c, '-' | '_') || c.is_ascii_digit()
}

fn is_name(word: &str) -> bool {
    NAMES.iter().any(|name| {
        let rest = word.strip_prefix(name).or_else(|| word.strip_suffix(name));
        rest.is_some_and(|rest| rest.is_empty() || JOINED.contains(&rest))
    })
}

/// Names under `amazon.<ending>` and `amazonalexa.com`.
fn is_amazons_own(host: &str) -> bool {
    let mut labels = host.rsplit('.');
    let (Some(last), Some(second)) = (labels.next(), labels.next()) else { return false };
    let registered = if last.len() == 2 && matches!(second, "co" | "com") {
        labels.next()
    } else {
        Some(second)
    };
    registered == Some("amazon") || (second == "amazonalexa" && last == "com")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_count() {
        let cases = [
            ("alexa.tidewater-lights.com", "alexa"),
            ("amazon.tidewater-lights.com", "amazon"),
            ("my-amazon-login.tidewater-lights.com", "my-amazon-login"),
            ("login.myalexa.com", "myalexa"),
            ("alexaskills.tidewater-lights.com", "alexaskills"),
            ("oauth2alexa.net", "oauth2alexa"),
            ("alexa_1.on.aws", "alexa_1"),
            ("alexa-link.auth.eu-west-1.amazoncognito.com", "alexa-link"),
            ("amazon.co", ""),
            ("tidewater-alexa.co.uk", "tidewater-alexa"),
        ];
        for (host, label) in cases {
            assert_eq!(brand_label(host).unwrap_or_default(), label, "{host}");
        }
        for joined in JOINED {
            for host in [format!("{joined}alexa.net"), format!("amazon{joined}.net")] {
                assert!(brand_label(&host).is_some(), "{host}");
            }
        }
    }

    #[test]
    fn other_words_and_amazons_own_hosts_do_not() {
        assert!(JOINED.is_sorted());
        for host in [
            "login.alexandra-hotels.com",
            "amazonas.travel",
            "alexas.net",
            "echo.tidewater-lights.com",
            "www.amazon.com",
            "layla.amazon.co.uk",
            "www.amazon.com.au",
            "api.eu.amazonalexa.com",
            "a1b2.execute-api.us-east-1.amazonaws.com",
            "tidewater.auth.eu-west-1.amazoncognito.com",
            "a1b2.lambda-url.eu-west-1.on.aws",
            "x.eu-west-1.awsapprunner.com",
        ] {
            assert_eq!(brand_label(host), None, "{host}");
        }
    }
}
