//! Text that may hold a secret → text that may be shown.

use crate::model::MASK;
use crate::model::looks_like_secret;

/// Query parameters whose value is a secret.
const SECRET_PARAMETERS: [&str; 8] = [
    "access_token",
    "api_key",
    "client_secret",
    "code",
    "id_token",
    "password",
    "refresh_token",
    "secret",
];

/// The text with a secret, a login inside an address and secret parameters masked.
pub fn redacted(text: &str) -> String {
    if looks_like_secret(text) {
        return MASK.to_owned();
    }
    let Some((scheme, rest)) = text.split_once("://") else { return text.to_owned() };
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (server, path) = rest.split_at(end);
    let server = match server.rsplit_once('@') {
        Some((_, host)) => format!("{MASK}@{host}"),
        None => server.to_owned(),
    };
    format!("{scheme}://{server}{}", without_parameters(path))
}

fn without_parameters(path: &str) -> String {
    let mut shown = String::with_capacity(path.len());
    for piece in path.split_inclusive(['?', '&', '#']) {
        let end = piece.trim_end_matches(['?', '&', '#']).len();
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
    SECRET_PARAMETERS.iter().any(|known| known.eq_ignore_ascii_case(name))
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
            ("voice-skill-7", "voice-skill-7"),
            ("amzn1.oa2-cs.v1.0123456789", "••••••••"),
        ];
        for (text, shown) in cases {
            assert_eq!(redacted(text), shown);
        }
    }
}
