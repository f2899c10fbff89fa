//! The addresses of Login with Amazon, the regional ones included.

use url::Url;

/// The hosts of the sign-in page; the path is `/ap/oa`. Pairs of different regions were seen working.
pub const LWA_AUTHORIZE_HOSTS: [&str; 19] = [
    "www.amazon.com",
    "eu.account.amazon.com",
    "apac.account.amazon.com",
    "na.account.amazon.com",
    "www.amazon.co.uk",
    "www.amazon.de",
    "www.amazon.fr",
    "www.amazon.it",
    "www.amazon.es",
    "www.amazon.nl",
    "www.amazon.co.jp",
    "www.amazon.in",
    "www.amazon.ca",
    "www.amazon.com.au",
    "www.amazon.com.br",
    "www.amazon.com.mx",
    "api.amazon.com",
    "api.amazon.co.uk",
    "api.amazon.co.jp",
];

/// The hosts that give tokens, for North America, Europe and the Far East; the path is `/auth/o2/token`.
pub const LWA_TOKEN_HOSTS: [&str; 3] = ["api.amazon.com", "api.amazon.co.uk", "api.amazon.co.jp"];

/// Whether the address is a sign-in page of Login with Amazon.
pub fn is_lwa_authorization(url: &Url) -> bool {
    url.host_str().is_some_and(is_lwa_authorize_host)
        && url.path().trim_end_matches('/') == "/ap/oa"
}

/// Whether the address gives tokens of Login with Amazon; capitals in the path pass.
pub fn is_lwa_token(url: &Url) -> bool {
    url.host_str().is_some_and(|host| LWA_TOKEN_HOSTS.contains(&host))
        && url.path().trim_end_matches('/').eq_ignore_ascii_case("/auth/o2/token")
}

/// Whether the host is one of those with a sign-in page.
pub fn is_lwa_authorize_host(host: &str) -> bool {
    LWA_AUTHORIZE_HOSTS.contains(&host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn the_addresses_are_known() {
        assert!(is_lwa_authorization(&url("https://www.amazon.com/ap/oa?a=b")));
        assert!(is_lwa_authorization(&url("https://api.amazon.com/ap/oa")));
        assert!(!is_lwa_authorization(&url("https://www.amazon.com/ap/oauth")));
        assert!(!is_lwa_authorization(&url("https://amazon.com/ap/oa")));
        assert!(is_lwa_token(&url("https://api.amazon.co.uk/auth/O2/token")));
        assert!(!is_lwa_token(&url("https://www.amazon.com/auth/o2/token")));
    }
}
