//! Hosts of Amazon that take part in linking, and that are never a login service of one's own.

use crate::model::REGIONS;

/// Where Alexa sent people back to in earlier days. None of them is a registered return address any more.
const OLD_ALEXA_HOSTS: [&str; 6] = [
    "alexa.amazon.com",
    "layla.amazon.co.uk",
    "skills-store.amazon.co.jp",
    "skills-store.amazon.co.uk",
    "skills-store.amazon.com",
    "skills-store.amazon.de",
];

/// The pages on which a skill, a security profile and its code are set up.
const CONSOLES: [&str; 3] =
    ["console.aws.amazon.com", "developer.amazon.com", "www.developer.amazon.com"];

/// Whether Alexa sends people back to that host, now or in earlier days.
pub fn is_alexa_host(host: &str) -> bool {
    REGIONS.iter().any(|region| region.host() == host) || OLD_ALEXA_HOSTS.contains(&host)
}

/// Whether the host is one of Amazon's consoles.
pub fn is_amazon_console(host: &str) -> bool {
    CONSOLES.contains(&host) || host.ends_with(".console.aws.amazon.com")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hosts_are_known() {
        for host in ["pitangui.amazon.com", "layla.amazon.com", "alexa.amazon.co.jp"] {
            assert!(is_alexa_host(host), "{host}");
        }
        assert!(OLD_ALEXA_HOSTS.is_sorted() && OLD_ALEXA_HOSTS.iter().all(|h| is_alexa_host(h)));
        for host in ["www.amazon.com", "alexa.amazon.de", "api.amazon.com", "my.layla.amazon.com"] {
            assert!(!is_alexa_host(host), "{host}");
        }
    }

    #[test]
    fn the_consoles_are_known() {
        for host in
            ["developer.amazon.com", "www.developer.amazon.com", "eu-west-1.console.aws.amazon.com"]
        {
            assert!(is_amazon_console(host), "{host}");
        }
        for host in ["www.amazon.com", "aws.amazon.com", "myconsole.aws.amazon.com"] {
            assert!(!is_amazon_console(host), "{host}");
        }
    }
}
