//! `VALUE_SYNONYMS`: other words for the values of a field, compared without case, blanks, `_` and `-`.

use crate::model::GrantType;

const AUTH_CODE: [&str; 5] =
    ["authcode", "authcodegrant", "authorizationcode", "authorizationcodegrant", "code"];
const IMPLICIT: [&str; 3] = ["implicit", "implicitgrant", "token"];
const HTTP_BASIC: [&str; 6] =
    ["httpbasic", "basic", "basicauth", "header", "clientsecretbasic", "httpbasicrecommended"];
const REQUEST_BODY: [&str; 6] = [
    "requestbodycredentials",
    "requestbody",
    "body",
    "post",
    "clientsecretpost",
    "credentialsinrequestbody",
];

const ON: [&str; 3] = ["true", "on", "enabled"];
const OFF: [&str; 3] = ["false", "off", "disabled"];

/// The two values of `accessTokenScheme`.
pub(super) const SCHEMES: [&str; 2] = ["HTTP_BASIC", "REQUEST_BODY_CREDENTIALS"];

/// The grant a text means.
pub(super) fn grant_type(text: &str) -> Option<GrantType> {
    // Asked again and again, and nearly always written as it should be.
    GrantType::parse(text).or_else(|| {
        let word = plain(text);
        if AUTH_CODE.contains(&word.as_str()) {
            Some(GrantType::AuthCode)
        } else if IMPLICIT.contains(&word.as_str()) {
            Some(GrantType::Implicit)
        } else {
            None
        }
    })
}

/// The scheme a text means.
pub(super) fn scheme(text: &str) -> Option<&'static str> {
    let word = plain(text);
    if HTTP_BASIC.contains(&word.as_str()) {
        Some("HTTP_BASIC")
    } else if REQUEST_BODY.contains(&word.as_str()) {
        Some("REQUEST_BODY_CREDENTIALS")
    } else {
        None
    }
}

/// The platform a text means.
pub(super) fn platform(text: &str) -> Option<&'static str> {
    match plain(text).as_str() {
        "ios" | "iphone" => Some("iOS"),
        "android" => Some("Android"),
        _ => None,
    }
}

/// Which of `ENABLED` and `DISABLED` a text means.
pub(super) fn switch(text: &str) -> Option<&'static str> {
    let word = plain(text);
    let on = ON.contains(&word.as_str());
    (on || OFF.contains(&word.as_str())).then(|| switch_of(on))
}

/// The word for on or off.
pub(super) fn switch_of(on: bool) -> &'static str {
    if on { "ENABLED" } else { "DISABLED" }
}

fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-' | '(' | ')'))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_understood() {
        assert_eq!(grant_type("Auth Code Grant"), Some(GrantType::AuthCode));
        assert_eq!(grant_type("AUTH_CODE"), Some(GrantType::AuthCode));
        assert_eq!(grant_type("implicit"), Some(GrantType::Implicit));
        assert_eq!(grant_type("password"), None);
        assert_eq!(scheme("HTTP Basic (Recommended)"), Some("HTTP_BASIC"));
        assert_eq!(scheme("client_secret_post"), Some("REQUEST_BODY_CREDENTIALS"));
        assert_eq!(scheme(""), None);
        assert_eq!(platform("IOS"), Some("iOS"));
        assert_eq!(platform("iPhone"), Some("iOS"));
        assert_eq!(platform("android"), Some("Android"));
        assert_eq!(platform("web"), None);
        assert_eq!(switch("On"), Some("ENABLED"));
        assert_eq!(switch("FALSE"), Some("DISABLED"));
        assert_eq!(switch("maybe"), None);
    }
}
