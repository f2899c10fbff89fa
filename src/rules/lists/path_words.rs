//! `PATH_WORDS`: how the last part of an address's path is usually called.

use crate::model::HttpsAddress;

const AUTHORIZE: [&str; 3] = ["authorise", "authorization", "authorize"];

const TOKEN: [&str; 7] =
    ["access-token", "access_token", "accesstoken", "gettoken", "oauth_token", "token", "tokens"];

/// An empty path is one of them.
const LOGIN: [&str; 9] =
    ["", "home", "index", "log-in", "login", "logon", "sign-in", "signin", "wp-login"];

/// Whether the path ends as that of a page that asks for consent.
pub(in crate::rules) fn ends_in_authorize(address: &HttpsAddress) -> bool {
    ends_in(address, &AUTHORIZE)
}

/// Whether the path ends as that of a token address.
pub(in crate::rules) fn ends_in_token(address: &HttpsAddress) -> bool {
    ends_in(address, &TOKEN)
}

/// Whether the path ends as that of a plain login page, or is empty.
pub(in crate::rules) fn ends_in_login(address: &HttpsAddress) -> bool {
    ends_in(address, &LOGIN)
}

fn ends_in(address: &HttpsAddress, words: &[&str]) -> bool {
    let last = address.last();
    words.iter().any(|word| word.eq_ignore_ascii_case(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(path: &str) -> HttpsAddress {
        HttpsAddress::parse(&format!("https://login.tidewater-lights.com{path}")).unwrap()
    }

    #[test]
    fn the_last_word_decides() {
        for path in ["/oauth/authorize", "/Authorise/", "/authorization.php?a=b"] {
            assert!(ends_in_authorize(&address(path)), "{path}");
        }
        for path in ["/oauth/token", "/getToken.aspx", "/access_token/", "/oauth_token"] {
            assert!(ends_in_token(&address(path)), "{path}");
        }
        for path in ["", "/", "/index.html", "/wp-login.php", "/SignIn/", "/log-in", "/home"] {
            assert!(ends_in_login(&address(path)), "{path}");
        }
        for path in ["/token/exchange", "/authorizer", "/tokenize", "/login/oauth", "/auth"] {
            let address = address(path);
            assert!(!ends_in_authorize(&address), "{path}");
            assert!(!ends_in_token(&address), "{path}");
            assert!(!ends_in_login(&address), "{path}");
        }
    }
}
