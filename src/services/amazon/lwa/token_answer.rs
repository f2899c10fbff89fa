//! The answer with the tokens, read leniently: Amazon documents `expires_in` as a text in one place.

use std::time::Duration;

use oauth2::AccessToken;
use oauth2::RefreshToken;
use oauth2::Scope;
use oauth2::TokenResponse;
use oauth2::basic::BasicTokenType;
use serde::Deserialize;
use serde::Deserializer;
use serde::Serialize;
use serde_json::Value;

use crate::model::Secret;
use crate::services::amazon::Tokens;

/// RFC 6749 section 5.1. The library's types keep their values out of `Debug`.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct TokenAnswer {
    access_token: AccessToken,
    /// Always `bearer` here, whatever the letters' size and whether it is named.
    #[serde(skip, default = "bearer")]
    token_type: BasicTokenType,
    #[serde(default)]
    refresh_token: Option<RefreshToken>,
    #[serde(default, deserialize_with = "seconds")]
    expires_in: Option<u64>,
    #[serde(default, deserialize_with = "scopes")]
    scope: Option<Vec<Scope>>,
}

impl TokenAnswer {
    pub(super) fn tokens(&self, now_milliseconds: i64) -> Tokens {
        let lifetime = self.expires_in.and_then(|seconds| i64::try_from(seconds).ok());
        Tokens {
            access: Secret::new(self.access_token.secret().as_str()),
            refresh: Secret::new(
                self.refresh_token
                    .as_ref()
                    .map(|token| token.secret().as_str())
                    .unwrap_or_default(),
            ),
            until: lifetime.map(|seconds| (now_milliseconds / 1000).saturating_add(seconds)),
            scopes: self.scope.iter().flatten().map(|scope| scope.to_string()).collect(),
        }
    }
}

impl TokenResponse for TokenAnswer {
    type TokenType = BasicTokenType;

    fn access_token(&self) -> &AccessToken {
        &self.access_token
    }

    fn token_type(&self) -> &BasicTokenType {
        &self.token_type
    }

    fn expires_in(&self) -> Option<Duration> {
        self.expires_in.map(Duration::from_secs)
    }

    fn refresh_token(&self) -> Option<&RefreshToken> {
        self.refresh_token.as_ref()
    }

    fn scopes(&self) -> Option<&Vec<Scope>> {
        self.scope.as_ref()
    }
}

fn bearer() -> BasicTokenType {
    BasicTokenType::Bearer
}

/// A number or a text with a number in it; anything else is "not told".
fn seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    })
}

fn scopes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<Scope>>, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let text = value.as_str().unwrap_or_default();
    let scopes: Vec<Scope> =
        text.split_whitespace().map(|scope| Scope::new(scope.to_owned())).collect();
    Ok((!scopes.is_empty()).then_some(scopes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_the_lifetime_is_understood() {
        let cases = [
            ("3600", Some(3601)),
            ("\"3600\"", Some(3601)),
            ("\" 60 \"", Some(61)),
            ("-1", None),
            ("\"soon\"", None),
            ("null", None),
            ("[]", None),
            ("99999999999999999999", None),
        ];
        for (text, until) in cases {
            let body = format!(r#"{{"access_token":"a","expires_in":{text}}}"#);
            let answer: TokenAnswer = serde_json::from_str(&body).unwrap();
            assert_eq!(answer.tokens(1_000).until, until, "{text}");
        }
    }

    #[test]
    fn printing_shows_no_token() {
        let body =
            r#"{"access_token":"AAAA","refresh_token":"RRRR","token_type":"Bearer","scope":"a b"}"#;
        let answer: TokenAnswer = serde_json::from_str(body).unwrap();
        let printed = format!("{answer:?}");
        assert!(!printed.contains("AAAA") && !printed.contains("RRRR"), "{printed}");
        assert_eq!(answer.tokens(0).scopes, ["a", "b"]);
    }
}
