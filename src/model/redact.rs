//! Text that may hold a secret → text that may be shown.

use crate::model::MASK;
use crate::model::looks_like_secret;

/// Names of query parameters whose value is a secret, without their marks and in small letters.
const SECRET_PARAMETERS: [&str; 8] =
    ["code", "credential", "idtoken", "key", "pwd", "sig", "signature", "token"];

/// A parameter whose name has one of these in it holds a secret, too.
const SECRET_WORDS: [&str; 5] = ["accesstoken", "apikey", "passw", "refreshtoken", "secret"];

/// From this length on, a part of a path with a digit in it may be a code. Letters.
const CODE: usize = 16;

/// The text with a secret, a login inside an address and secret parameters masked.
pub fn redacted(text: &str) -> String {
    if looks_like_secret(text) {
        return MASK.to_owned();
    }
    without_parameters(&without_logins(text))
}

/// The address with the parts of its path that may be a code told by their length: some services put one there.
pub fn without_path_codes(address: &str) -> String {
    let end = address.find(['?', '#']).unwrap_or(address.len());
    let (path, rest) = address.split_at(end);
    let names_server = path.contains("//");
    let parts = path.split('/').enumerate().map(|(place, part)| {
        let is_path = place > 2 || !names_server;
        let is_code = part.len() >= CODE && part.contains(|c: char| c.is_ascii_digit());
        if is_path && is_code { format!("{MASK}({})", part.len()) } else { part.to_owned() }
    });
    format!("{}{rest}", parts.collect::<Vec<_>>().join("/"))
}

/// What stands before the `@` of a server is masked, in every address there is in the text.
fn without_logins(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for (place, part) in text.split("//").enumerate() {
        if place > 0 {
            shown.push_str("//");
        }
        let end = part.find(|c: char| matches!(c, '/' | '?' | '#' | '\\') || c.is_whitespace());
        let (server, rest) = part.split_at(end.unwrap_or(part.len()));
        match server.rsplit_once('@') {
            // Without a scheme in front, a name and an @ are a mail address.
            Some((login, host)) if place > 0 || login.contains(':') => {
                shown.push_str(MASK);
                shown.push('@');
                shown.push_str(host);
            }
            _ => shown.push_str(server),
        }
        shown.push_str(rest);
    }
    shown
}

fn without_parameters(path: &str) -> String {
    let mut shown = String::with_capacity(path.len());
    let is_mark = |c: char| matches!(c, '?' | '&' | '#');
    for piece in path.split_inclusive(is_mark) {
        let end = piece.trim_end_matches(is_mark).len();
        let (pair, mark) = piece.split_at(end);
        match pair.split_once('=') {
            Some((name, value)) if !value.is_empty() && is_secret_parameter(name) => {
                shown.push_str(name);
                shown.push('=');
                shown.push_str(MASK);
            }
            _ => shown.push_str(pair),
        }
        shown.push_str(mark);
    }
    shown
}

fn is_secret_parameter(name: &str) -> bool {
    let plain = name.replace(['_', '-', '.'], "").to_ascii_lowercase();
    SECRET_PARAMETERS.contains(&plain.as_str())
        || SECRET_WORDS.iter().any(|word| plain.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_masked_and_the_rest_stays() {
        let cases = [
            ("https://u:p@w@a.example/x@y", "https://••••••••@a.example/x@y"),
            (
                "https://a.example?a=1&client_secret=x#b",
                "https://a.example?a=1&client_secret=••••••••#b",
            ),
            ("https://a.example/x?Code=1", "https://a.example/x?Code=••••••••"),
            (
                "https://a.example/x?response_type=code&a=b",
                "https://a.example/x?response_type=code&a=b",
            ),
            ("https:u:p@a.example", "••••••••@a.example"),
            ("//u:p@a.example/x", "//••••••••@a.example/x"),
            ("u:p@a.example/x", "••••••••@a.example/x"),
            ("https://a https://u:p@b.example", "https://a https://••••••••@b.example"),
            ("jo@a.example", "jo@a.example"),
            (
                "/x?api-Key=1&x_auth_password=2&keyword=3",
                "/x?api-Key=••••••••&x_auth_password=••••••••&keyword=3",
            ),
            ("voice-skill-7", "voice-skill-7"),
            ("amzn1.oa2-cs.v1.0123456789", "••••••••"),
        ];
        for (text, shown) in cases {
            assert_eq!(redacted(text), shown);
        }
    }

    #[test]
    fn a_code_in_a_path_is_told_by_its_length() {
        let status = "https://layla.amazon.com/spa/skill/account-linking-status.html?vendorId=M1";
        for (address, shown) in [
            ("http://127.0.0.1:9090/cb/SplxlOBeZQQYbYS6", "http://127.0.0.1:9090/cb/••••••••(16)"),
            (
                "/cb/SplxlOBeZQQYbYS6WxSbIA?a=/b1b1b1b1b1b1b1b1",
                "/cb/••••••••(22)?a=/b1b1b1b1b1b1b1b1",
            ),
            ("https://server-number-17.example/cb", "https://server-number-17.example/cb"),
            (
                "https://pitangui.amazon.com/api/skill/link/M1TESTVENDOR00",
                "https://pitangui.amazon.com/api/skill/link/M1TESTVENDOR00",
            ),
            (status, status),
        ] {
            assert_eq!(without_path_codes(address), shown);
        }
    }
}
